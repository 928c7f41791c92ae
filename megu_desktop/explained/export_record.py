"""What's this? of the pages Export and Record, and of erasure requests."""

from megu.base.translation import QT_TRANSLATE_NOOP

_DAY = QT_TRANSLATE_NOOP("explained", "A day, written year-month-day, for instance 2026-03-31. It may stay empty.")
_LEAVE = QT_TRANSLATE_NOOP("explained", "Closes this window and leaves everything as it is.")
_SIGNS = QT_TRANSLATE_NOOP(
    "explained", "Signs what stands above and lays it beside the record. Nothing is deleted by it."
)
_WHO = QT_TRANSLATE_NOOP("explained", "Who did it. It is signed with this name.")
_FUNCTION = QT_TRANSLATE_NOOP("explained", "The function in which they did it. It may stay empty.")
_ROWS = {
    "add": QT_TRANSLATE_NOOP("explained", "Asks for a line and adds it."),
    "change": QT_TRANSLATE_NOOP("explained", "Shows this line again, to be changed."),
    "remove": QT_TRANSLATE_NOOP("explained", "Removes this line. Records that were written keep it."),
}
_CLOSE = QT_TRANSLATE_NOOP("explained", "Closes this window.")
_FINGERPRINT = QT_TRANSLATE_NOOP(
    "explained", "The record’s fingerprint, for your own files. Change one sign in the record and it differs."
)

_FUNCTION = QT_TRANSLATE_NOOP(
    "explained", "In which function they decided, such as data-protection officer. It may stay empty."
)
_GROUND = QT_TRANSLATE_NOOP("explained", "What the request is based on, such as withdrawn consent. It may stay empty.")
_EXCEPTION = QT_TRANSLATE_NOOP(
    "explained", "What exempts from the request, or from part of it, such as a duty to keep. It may stay empty."
)

ENDING: dict[str, dict[str, str]] = {
    "PlaceCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained", "Opens a window in which you choose the folder that the file goes to."
        ),
    },
    "NameCard": {
        "name": QT_TRANSLATE_NOOP(
            "explained", "The name of the file. The usual one says how much was forgotten, but not what."
        ),
        "own_folder": QT_TRANSLATE_NOOP("explained", "Lets the file go to the project’s own folder again."),
        "class_names": QT_TRANSLATE_NOOP(
            "explained", "Puts the names of the classes into the model card. Leave it off where a class is a person."
        ),
        "button": QT_TRANSLATE_NOOP(
            "explained", "Writes the file, reads it back and compares its answers with the new model’s."
        ),
    },
    "BlankCard": {
        "boxes": QT_TRANSLATE_NOOP(
            "explained", "Removes this class’s output and its name from the file. Outputs after it move up by one."
        ),
    },
    "ExportProof": {
        "path": QT_TRANSLATE_NOOP("explained", "Where the file lies."),
        "digest": QT_TRANSLATE_NOOP(
            "explained", "The file’s fingerprint (SHA-256). It tells later whether a file is this very one."
        ),
        "show_button": QT_TRANSLATE_NOOP("explained", "Opens the folder in the system’s file manager."),
        "copy_button": QT_TRANSLATE_NOOP("explained", "Copies the fingerprint."),
    },
    "BesideCard": {
        "card_button": QT_TRANSLATE_NOOP(
            "explained", "Opens the description that lies beside the model: what it is and what was measured."
        ),
        "copy_button": QT_TRANSLATE_NOOP("explained", "Copies the lines of Python that load the model."),
        "code": QT_TRANSLATE_NOOP("explained", "Lines of Python that load the model, for whoever uses it."),
    },
    "RecordForm": {
        "lines.reference": QT_TRANSLATE_NOOP(
            "explained", "The number under which the request stands in your own files. No person’s name, please."
        ),
        "lines.received": _DAY,
        "lines.due": _DAY,
        "lines.decided": _DAY,
        "lines.decided_by": QT_TRANSLATE_NOOP(
            "explained", "Who decided that the images are to be forgotten. It may stay empty."
        ),
        "lines.controller": QT_TRANSLATE_NOOP(
            "explained", "The organisation that answers for the data. It may stay empty."
        ),
        "lines.decided_as": QT_TRANSLATE_NOOP(
            "explained", "The function of the person who decided. It may stay empty."
        ),
        "lines.ground": QT_TRANSLATE_NOOP(
            "explained", "Why it was asked or granted, in your words. It may stay empty."
        ),
        "lines.exception": QT_TRANSLATE_NOOP(
            "explained", "What exempts part of the request, in your words. It may stay empty."
        ),
        "lines.replied": _DAY,
        "lines.extended": QT_TRANSLATE_NOOP(
            "explained", "The day to which the due day was moved, written year-month-day. It may stay empty."
        ),
        "lines.extension_reason": QT_TRANSLATE_NOOP("explained", "Why the due day was moved. It may stay empty."),
        "lines.operator": QT_TRANSLATE_NOOP("explained", "Who carried out the erasure. It may stay empty."),
        "lines.operator_as": QT_TRANSLATE_NOOP(
            "explained", "The function of the person who carried it out. It may stay empty."
        ),
        "lines.processor": QT_TRANSLATE_NOOP(
            "explained", "Who processes the data for the responsible body, if anyone. It may stay empty."
        ),
        "lines.activity": QT_TRANSLATE_NOOP(
            "explained", "What your own register of processing activities calls it. It may stay empty."
        ),
        "lines.established": QT_TRANSLATE_NOOP(
            "explained", "From what you know that exactly these images trained the model."
        ),
        "lines.copies": QT_TRANSLATE_NOOP(
            "explained", "Where else the original model lies. These copies still know what is forgotten here."
        ),
        "lines.recipients": QT_TRANSLATE_NOOP(
            "explained", "Who was given earlier versions of the model, and may still use them."
        ),
        "boxes.classes": QT_TRANSLATE_NOOP(
            "explained", "Lets the record name the classes. Whoever reads it then learns what was forgotten."
        ),
        "boxes.names": QT_TRANSLATE_NOOP(
            "explained", "Lets the record name the files of the images. A file’s name may tell whose image it is."
        ),
        "boxes.pictures": QT_TRANSLATE_NOOP(
            "explained", "Puts small pictures of the forgotten images into the record."
        ),
    },
    "KeptList": _ROWS,
    "RecipientList": _ROWS,
    "EntryDialog": {
        "yes": QT_TRANSLATE_NOOP("explained", "Does what is asked here, as it stands above."),
        "no": _LEAVE,
    },
    "KeptDialog": {
        "fields.what": QT_TRANSLATE_NOOP("explained", "What it is that still holds what was forgotten."),
        "fields.place": QT_TRANSLATE_NOOP("explained", "Where it lies, so that it can be found again."),
        "fields.owner": QT_TRANSLATE_NOOP("explained", "Who has it. It may stay empty."),
        "fields.since": _DAY,
        "fields.state": QT_TRANSLATE_NOOP("explained", "Whether it is still there, as far as you know."),
        "yes": QT_TRANSLATE_NOOP("explained", "Keeps this line in the project, for the next record."),
    },
    "RecipientDialog": {
        "fields.name": QT_TRANSLATE_NOOP("explained", "Who was given an earlier model: a person, or a body."),
        "fields.told": QT_TRANSLATE_NOOP(
            "explained", "The day on which they were told to withdraw it, written year-month-day. It may stay empty."
        ),
        "fields.why_not": QT_TRANSLATE_NOOP("explained", "Why they were not told, where they were not."),
        "yes": QT_TRANSLATE_NOOP("explained", "Keeps this line in the project, for the next record."),
    },
    "SignaturesCard": {
        "signers": QT_TRANSLATE_NOOP(
            "explained", "The fingerprint of a key that signed this record. Its owner can tell it to you."
        ),
        "stamp_button": QT_TRANSLATE_NOOP(
            "explained", "Gets a time stamp from an authority, which shows that the record was there at that time."
        ),
        "sign_button": QT_TRANSLATE_NOOP(
            "explained", "Lets the officer who has read the report sign the record with a key of their own."
        ),
    },
    "StampDialog": {
        "save": QT_TRANSLATE_NOOP("explained", "Saves a small file for the authority. Nothing is sent."),
        "fields.authority": QT_TRANSLATE_NOOP(
            "explained", "The file with the certificate that the authority publishes. It is known from then on."
        ),
        "choose": QT_TRANSLATE_NOOP("explained", "Opens a window in which you choose the certificate’s file."),
        "check": QT_TRANSLATE_NOOP(
            "explained", "Checks the answer that lies beside the record already by the certificate."
        ),
        "yes": QT_TRANSLATE_NOOP(
            "explained", "Opens a window in which you choose what the authority sent. It is laid beside the record."
        ),
    },
    "CountersignDialog": {
        "make": QT_TRANSLATE_NOOP("explained", "Makes a key in a file of your choice, and signs the record with it."),
        "yes": QT_TRANSLATE_NOOP(
            "explained", "Opens a window in which you choose the file with your key, and signs the record with it."
        ),
    },
    "OpeningPart": {
        "button": QT_TRANSLATE_NOOP(
            "explained", "Shows one person that their image was among those forgotten, and nothing of the others."
        ),
        "field": QT_TRANSLATE_NOOP(
            "explained", "The opening: digits that open the mark of this one image. Treat it as you treat the image."
        ),
        "copy_button": QT_TRANSLATE_NOOP("explained", "Copies the opening."),
        "save_button": QT_TRANSLATE_NOOP("explained", "Saves the opening as a text, with how it is checked."),
    },
    "OpeningDialog": {
        "fields.image": QT_TRANSLATE_NOOP("explained", "The image’s file, unchanged; it may have another name."),
        "fields.key": QT_TRANSLATE_NOOP(
            "explained", "The file with the officer’s key. It may stay empty where the key is kept on this computer."
        ),
        "choose_image": QT_TRANSLATE_NOOP("explained", "Opens a window in which you choose the image’s file."),
        "choose_key": QT_TRANSLATE_NOOP("explained", "Opens a window in which you choose the key’s file."),
        "yes": QT_TRANSLATE_NOOP("explained", "Looks for the image in the record, and shows its opening."),
    },
    "RemainsCard": {
        "boxes": QT_TRANSLATE_NOOP("explained", "Tick it where it was destroyed, then say how below."),
        "destroyed_button": QT_TRANSLATE_NOOP(
            "explained", "Asks how and by whom what is ticked was destroyed, and signs that. Nothing is deleted by it."
        ),
        "deployed_button": QT_TRANSLATE_NOOP(
            "explained", "Asks where the new model serves and since when, and signs that."
        ),
    },
    "DestroyedDialog": {
        "fields.how": QT_TRANSLATE_NOOP(
            "explained", "How thoroughly. Cleared, purged and destroyed are words of NIST SP 800-88 for media."
        ),
        "fields.words": QT_TRANSLATE_NOOP("explained", "How, in your own words. It may stay empty."),
        "fields.by": _WHO,
        "fields.function": _FUNCTION,
        "fields.on": QT_TRANSLATE_NOOP("explained", "The day on which it was done, written year-month-day."),
        "fields.witness": QT_TRANSLATE_NOOP("explained", "Somebody else who saw it. It may stay empty."),
        "yes": _SIGNS,
    },
    "DeployedDialog": {
        "fields.place": QT_TRANSLATE_NOOP("explained", "Where the new model is in use."),
        "fields.by": _WHO,
        "fields.function": _FUNCTION,
        "fields.on": QT_TRANSLATE_NOOP("explained", "The day since which it is in use, written year-month-day."),
        "boxes": QT_TRANSLATE_NOOP("explained", "Tick it where this model was in use there before."),
        "yes": _SIGNS,
    },
    "RecordPage": {
        "language": QT_TRANSLATE_NOOP(
            "explained", "The language in which the report is written. What is signed is in none."
        ),
        "button": QT_TRANSLATE_NOOP(
            "explained", "Writes the signed record and its report beside the exported model. None is ever overwritten."
        ),
    },
    "RecordProof": {
        "fields.fingerprint": _FINGERPRINT,
        "fields.folder": QT_TRANSLATE_NOOP("explained", "The folder in which the record and its report lie."),
        "copy_button": QT_TRANSLATE_NOOP("explained", "Copies the record’s fingerprint."),
        "show_button": QT_TRANSLATE_NOOP("explained", "Opens the folder in the system’s file manager."),
        "report_button": QT_TRANSLATE_NOOP(
            "explained", "Opens the report in your browser. It lies on this computer; no network is used."
        ),
        "key_button": QT_TRANSLATE_NOOP(
            "explained",
            "Saves the officer’s key to a file, to be kept apart from the record. With it and a copy of an image anyone"
            " can tell whether the image was among those that were forgotten.",
        ),
    },
    "TracesCard": {
        "look_button": QT_TRANSLATE_NOOP(
            "explained", "Lists what the project still holds of what was forgotten. Nothing is erased by it."
        ),
        "erase_button": QT_TRANSLATE_NOOP(
            "explained", "Erases what the list names, after one more question. Results, export and record stay."
        ),
    },
    "EarlierModels": {
        "box": QT_TRANSLATE_NOOP(
            "explained",
            "Whether older models in the project’s folder are removed too. They still know what was forgotten since.",
        ),
    },
    "NewRecords": {
        "fields": _FINGERPRINT,
        "buttons": QT_TRANSLATE_NOOP("explained", "Copies this fingerprint."),
    },
    "ConsentDialog": {
        "classes": QT_TRANSLATE_NOOP("explained", "How many images of each class would be sent."),
        "agree": QT_TRANSLATE_NOOP(
            "explained", "Your yes. Without it nothing is sent. It is kept with the project, and can be shown later."
        ),
        "agree_forget": QT_TRANSLATE_NOOP(
            "explained", "Your yes that images to be forgotten are sent too. It holds for this forget set alone."
        ),
        "yes": QT_TRANSLATE_NOOP(
            "explained", "Sends the images, as soon as the boxes are ticked. It can’t be taken back."
        ),
        "no": QT_TRANSLATE_NOOP("explained", "Sends nothing and closes this window. Esc does the same."),
    },
    "RequestsDialog": {
        "table": QT_TRANSLATE_NOOP(
            "explained", "The requests of this project and how each stands. Choose one, or several with Ctrl or Shift."
        ),
        "add": QT_TRANSLATE_NOOP("explained", "Adds a request, whose lines are then filled in below."),
        "refuse": QT_TRANSLATE_NOOP(
            "explained",
            "Asks why the chosen request is refused, and puts that on record; or opens a refused one again.",
        ),
        "move_day": QT_TRANSLATE_NOOP(
            "explained", "Asks to which day that of the chosen request is moved and why, and puts that on record."
        ),
        "methods": QT_TRANSLATE_NOOP("explained", "The method of the run that meets the chosen requests."),
        "meet": QT_TRANSLATE_NOOP(
            "explained", "Prepares one run for all chosen requests. It starts on the page Unlearn, when you say so."
        ),
        "close_button": _CLOSE,
    },
    "RequestForm": {
        "lines.reference": QT_TRANSLATE_NOOP(
            "explained", "The number under which the request stands in your own files. No name, please."
        ),
        "lines.received": _DAY,
        "lines.due": _DAY,
        "lines.decided": _DAY,
        "lines.decided_by": QT_TRANSLATE_NOOP("explained", "Who decided about the request. It may stay empty."),
        "lines.note": QT_TRANSLATE_NOOP(
            "explained", "What else is worth keeping about the request. No name of who asked."
        ),
        "lines.decided_as": _FUNCTION,
        "lines.replied": _DAY,
        "lines.ground": _GROUND,
        "lines.exception": _EXCEPTION,
        "fold.button": QT_TRANSLATE_NOOP("explained", "Shows or hides further lines about the decision."),
        "today": QT_TRANSLATE_NOOP(
            "explained", "Lets the chosen request ask for the images that are chosen on the page Forget now."
        ),
    },
    "NoticesLine": {
        "show_button": QT_TRANSLATE_NOOP("explained", "Opens the folder in the system’s file manager."),
    },
    "DecisionDialog": {
        "reason": QT_TRANSLATE_NOOP(
            "explained",
            "Why it was decided so. With it a signed record of the decision is written. Name nobody who asked.",
        ),
        "lines.extended": QT_TRANSLATE_NOOP(
            "explained", "The later day, written year-month-day. Leave it empty to let the day before hold again."
        ),
        "lines.decided_by": QT_TRANSLATE_NOOP(
            "explained", "Who decided. The record of the decision names them; without them none is written."
        ),
        "lines.decided_as": _FUNCTION,
        "lines.decided": _DAY,
        "lines.replied": _DAY,
        "lines.ground": _GROUND,
        "lines.exception": _EXCEPTION,
        "yes": QT_TRANSLATE_NOOP(
            "explained", "Does what is said above, and signs the record of it where one is written."
        ),
        "no": QT_TRANSLATE_NOOP("explained", "Leaves the request as it is. Esc does the same."),
    },
}
