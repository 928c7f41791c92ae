"""What's this? of the pages Export and Record, and of erasure requests."""

from megu.base.translation import QT_TRANSLATE_NOOP

_DAY = QT_TRANSLATE_NOOP("explained", "A day, written year-month-day, for instance 2026-03-31. It may stay empty.")
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
        "lines.operator": QT_TRANSLATE_NOOP("explained", "Who carried out the erasure. It may stay empty."),
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
    "RecordPage": {
        "button": QT_TRANSLATE_NOOP(
            "explained", "Writes the signed record and its report beside the exported model. None is ever overwritten."
        ),
    },
    "RecordProof": {
        "fields.fingerprint": _FINGERPRINT,
        "fields.key_fingerprint": QT_TRANSLATE_NOOP(
            "explained", "The fingerprint of the key that signed. It is the same for all records from this computer."
        ),
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
