"""What's this? of the pages Export and Record, and of erasure requests."""

from megu.base.translation import QT_TRANSLATE_NOOP

_DAY = QT_TRANSLATE_NOOP("explained", "A date as YYYY-MM-DD, for example 2026-03-31. Optional.")
_LEAVE = QT_TRANSLATE_NOOP("explained", "Closes this window without changing anything.")
_SIGNS = QT_TRANSLATE_NOOP(
    "explained", "Signs the statement above and saves it next to the record. Nothing is deleted."
)
_WHO = QT_TRANSLATE_NOOP("explained", "The person who did it. The signed statement includes this name.")
_FUNCTION = QT_TRANSLATE_NOOP("explained", "That person’s role. Optional.")
_ROWS = {
    "add": QT_TRANSLATE_NOOP("explained", "Adds an entry."),
    "change": QT_TRANSLATE_NOOP("explained", "Opens this entry for editing."),
    "remove": QT_TRANSLATE_NOOP("explained", "Removes this entry. Existing records keep it."),
}
_CLOSE = QT_TRANSLATE_NOOP("explained", "Closes this window.")
_FINGERPRINT = QT_TRANSLATE_NOOP(
    "explained", "The record’s fingerprint, for your own files. It differs if a single character of the record changes."
)

_FUNCTION = QT_TRANSLATE_NOOP("explained", "Their role, for example data-protection officer. Optional.")
_GROUND = QT_TRANSLATE_NOOP("explained", "The legal ground of the request, for example withdrawn consent. Optional.")
_EXCEPTION = QT_TRANSLATE_NOOP(
    "explained",
    "The exception that applies to all or part of the request, for example a duty to keep the data. Optional.",
)

ENDING: dict[str, dict[str, str]] = {
    "PlaceCard": {
        "button": QT_TRANSLATE_NOOP("explained", "Opens a dialog to choose the folder for the file."),
    },
    "NameCard": {
        "name": QT_TRANSLATE_NOOP(
            "explained", "The file’s name. The default says how much was forgotten, but not what."
        ),
        "own_folder": QT_TRANSLATE_NOOP("explained", "Saves the file in the project’s own folder again."),
        "class_names": QT_TRANSLATE_NOOP(
            "explained", "Includes the class names in the model card. Leave this off if a class is a person."
        ),
        "button": QT_TRANSLATE_NOOP(
            "explained", "Writes the file, reads it back and compares its answers with those of the new model."
        ),
    },
    "BlankCard": {
        "boxes": QT_TRANSLATE_NOOP(
            "explained", "Removes this class’s output and name from the file. The numbers of later outputs fall by one."
        ),
    },
    "ExportProof": {
        "path": QT_TRANSLATE_NOOP("explained", "The location of the file."),
        "digest": QT_TRANSLATE_NOOP(
            "explained", "The file’s fingerprint (SHA-256). Use it later to check that a file is this one."
        ),
        "show_button": QT_TRANSLATE_NOOP("explained", "Opens the folder in the system’s file manager."),
        "copy_button": QT_TRANSLATE_NOOP("explained", "Copies the fingerprint."),
    },
    "BesideCard": {
        "card_button": QT_TRANSLATE_NOOP("explained", "Opens the model card: what the model is and what was measured."),
        "copy_button": QT_TRANSLATE_NOOP("explained", "Copies the Python code that loads the model."),
        "code": QT_TRANSLATE_NOOP("explained", "Python code that loads the model, for the people who use it."),
    },
    "RecordForm": {
        "lines.reference": QT_TRANSLATE_NOOP(
            "explained", "The request’s reference number in your own files. Don’t use a person’s name."
        ),
        "lines.received": _DAY,
        "lines.due": _DAY,
        "lines.decided": _DAY,
        "lines.decided_by": QT_TRANSLATE_NOOP("explained", "The person who decided to forget the images. Optional."),
        "lines.controller": QT_TRANSLATE_NOOP("explained", "The organisation responsible for the data. Optional."),
        "lines.decided_as": QT_TRANSLATE_NOOP("explained", "The role of the person who decided. Optional."),
        "lines.ground": QT_TRANSLATE_NOOP(
            "explained", "The reason why the request was made or granted, in your own words. Optional."
        ),
        "lines.exception": QT_TRANSLATE_NOOP(
            "explained", "The reason why part of the request is exempt, in your own words. Optional."
        ),
        "lines.replied": _DAY,
        "lines.extended": QT_TRANSLATE_NOOP("explained", "The new due date, as YYYY-MM-DD. Optional."),
        "lines.extension_reason": QT_TRANSLATE_NOOP("explained", "The reason why the due date was moved. Optional."),
        "lines.operator": QT_TRANSLATE_NOOP("explained", "The person who carried out the erasure. Optional."),
        "lines.operator_as": QT_TRANSLATE_NOOP("explained", "The role of the person who carried it out. Optional."),
        "lines.processor": QT_TRANSLATE_NOOP(
            "explained", "The processor acting for the responsible body, if any. Optional."
        ),
        "lines.activity": QT_TRANSLATE_NOOP(
            "explained", "The name of this processing in your register of processing activities. Optional."
        ),
        "lines.established": QT_TRANSLATE_NOOP(
            "explained", "Your evidence that the model was trained on exactly these images."
        ),
        "lines.copies": QT_TRANSLATE_NOOP(
            "explained", "Other places that hold the original model. These copies still know what is forgotten here."
        ),
        "lines.recipients": QT_TRANSLATE_NOOP(
            "explained", "People or organisations that received earlier versions of the model and may still use them."
        ),
        "boxes.classes": QT_TRANSLATE_NOOP(
            "explained", "Includes the class names in the record. Its readers then learn what was forgotten."
        ),
        "boxes.names": QT_TRANSLATE_NOOP(
            "explained", "Includes the image file names in the record. A file name may reveal whose image it is."
        ),
        "boxes.pictures": QT_TRANSLATE_NOOP("explained", "Includes thumbnails of the forgotten images in the record."),
    },
    "KeptList": _ROWS,
    "RecipientList": _ROWS,
    "EntryDialog": {
        "yes": QT_TRANSLATE_NOOP("explained", "Carries out the action described above."),
        "no": _LEAVE,
    },
    "KeptDialog": {
        "fields.what": QT_TRANSLATE_NOOP("explained", "The item that still holds what was forgotten."),
        "fields.place": QT_TRANSLATE_NOOP("explained", "The place where someone can find it."),
        "fields.owner": QT_TRANSLATE_NOOP("explained", "The person or organisation that has it. Optional."),
        "fields.since": _DAY,
        "fields.state": QT_TRANSLATE_NOOP("explained", "Its status, as far as you know."),
        "yes": QT_TRANSLATE_NOOP("explained", "Saves this entry in the project, for the next record."),
    },
    "RecipientDialog": {
        "fields.name": QT_TRANSLATE_NOOP("explained", "The person or organisation that received an earlier model."),
        "fields.told": QT_TRANSLATE_NOOP(
            "explained", "The date they were told to withdraw it, as YYYY-MM-DD. Optional."
        ),
        "fields.why_not": QT_TRANSLATE_NOOP("explained", "The reason why they were not told, if so."),
        "yes": QT_TRANSLATE_NOOP("explained", "Saves this entry in the project, for the next record."),
    },
    "SignaturesCard": {
        "signers": QT_TRANSLATE_NOOP(
            "explained", "The fingerprint of a key that signed this record. Ask the key’s owner to confirm it."
        ),
        "stamp_button": QT_TRANSLATE_NOOP(
            "explained", "Gets a time stamp from an authority. It proves that the record existed at that time."
        ),
        "sign_button": QT_TRANSLATE_NOOP(
            "explained", "Lets the officer who has read the report sign the record with their own key."
        ),
    },
    "StampDialog": {
        "save": QT_TRANSLATE_NOOP(
            "explained", "Saves a small file to send to the authority. Nothing is sent from here."
        ),
        "fields.authority": QT_TRANSLATE_NOOP(
            "explained", "The file with the certificate that the authority publishes. The program remembers it."
        ),
        "choose": QT_TRANSLATE_NOOP("explained", "Opens a dialog to choose the certificate file."),
        "check": QT_TRANSLATE_NOOP("explained", "Checks the answer next to the record against the certificate."),
        "yes": QT_TRANSLATE_NOOP(
            "explained", "Opens a dialog to choose the authority’s answer. The file is copied next to the record."
        ),
    },
    "CountersignDialog": {
        "make": QT_TRANSLATE_NOOP(
            "explained", "Creates a key, saves it in a file of your choice and signs the record with it."
        ),
        "yes": QT_TRANSLATE_NOOP(
            "explained", "Opens a dialog to choose your key file and signs the record with that key."
        ),
    },
    "OpeningPart": {
        "button": QT_TRANSLATE_NOOP(
            "explained",
            "Proves to one person that their image was among those forgotten, and reveals nothing about the others.",
        ),
        "field": QT_TRANSLATE_NOOP(
            "explained",
            "The opening: a number that opens the mark of this one image. Protect it like the image itself.",
        ),
        "copy_button": QT_TRANSLATE_NOOP("explained", "Copies the opening."),
        "save_button": QT_TRANSLATE_NOOP(
            "explained", "Saves the opening as a text file, with instructions for checking it."
        ),
    },
    "OpeningDialog": {
        "fields.image": QT_TRANSLATE_NOOP("explained", "The unchanged image file. Its name may differ."),
        "fields.key": QT_TRANSLATE_NOOP(
            "explained", "The file with the officer’s key. Leave it empty if the key is stored on this computer."
        ),
        "choose_image": QT_TRANSLATE_NOOP("explained", "Opens a dialog to choose the image file."),
        "choose_key": QT_TRANSLATE_NOOP("explained", "Opens a dialog to choose the key file."),
        "yes": QT_TRANSLATE_NOOP("explained", "Finds the image in the record and shows its opening."),
    },
    "RemainsCard": {
        "boxes": QT_TRANSLATE_NOOP("explained", "Tick this if it was destroyed, then say how below."),
        "destroyed_button": QT_TRANSLATE_NOOP(
            "explained",
            "Asks how and by whom the ticked items were destroyed, and signs that statement. Nothing is deleted.",
        ),
        "deployed_button": QT_TRANSLATE_NOOP(
            "explained", "Asks where and since when the new model is in use, and signs that statement."
        ),
    },
    "DestroyedDialog": {
        "fields.how": QT_TRANSLATE_NOOP(
            "explained", "The level of destruction. Clear, purge and destroy are the NIST SP 800-88 terms for media."
        ),
        "fields.words": QT_TRANSLATE_NOOP("explained", "The method, in your own words. Optional."),
        "fields.by": _WHO,
        "fields.function": _FUNCTION,
        "fields.on": QT_TRANSLATE_NOOP("explained", "The date it was done, as YYYY-MM-DD."),
        "fields.witness": QT_TRANSLATE_NOOP("explained", "A witness. Optional."),
        "yes": _SIGNS,
    },
    "DeployedDialog": {
        "fields.place": QT_TRANSLATE_NOOP("explained", "The place where the new model is in use."),
        "fields.by": _WHO,
        "fields.function": _FUNCTION,
        "fields.on": QT_TRANSLATE_NOOP("explained", "The first day of use, as YYYY-MM-DD."),
        "boxes": QT_TRANSLATE_NOOP("explained", "Tick this if this model was in use there before."),
        "yes": _SIGNS,
    },
    "RecordPage": {
        "language": QT_TRANSLATE_NOOP(
            "explained", "The language of the report. The signed data does not depend on it."
        ),
        "button": QT_TRANSLATE_NOOP(
            "explained",
            "Writes the signed record and its report next to the exported model. Existing records are never "
            "overwritten.",
        ),
    },
    "RecordProof": {
        "fields.fingerprint": _FINGERPRINT,
        "fields.folder": QT_TRANSLATE_NOOP("explained", "The folder with the record and its report."),
        "copy_button": QT_TRANSLATE_NOOP("explained", "Copies the record’s fingerprint."),
        "show_button": QT_TRANSLATE_NOOP("explained", "Opens the folder in the system’s file manager."),
        "report_button": QT_TRANSLATE_NOOP(
            "explained", "Opens the report in your browser. The file is on this computer; no network is used."
        ),
        "key_button": QT_TRANSLATE_NOOP(
            "explained",
            "Saves the officer’s key to a file. Keep it apart from the record. Anyone with the key and a copy of an "
            "image can tell whether that image was among those forgotten.",
        ),
    },
    "TracesCard": {
        "look_button": QT_TRANSLATE_NOOP(
            "explained", "Lists what the project still holds of the forgotten images. Nothing is erased."
        ),
        "erase_button": QT_TRANSLATE_NOOP(
            "explained", "Erases the listed items after a confirmation. Results, export and record stay."
        ),
    },
    "EarlierModels": {
        "box": QT_TRANSLATE_NOOP(
            "explained",
            "Also removes older models in the project folder. They still know what was forgotten later.",
        ),
    },
    "NewRecords": {
        "fields": _FINGERPRINT,
        "buttons": QT_TRANSLATE_NOOP("explained", "Copies this fingerprint."),
    },
    "ConsentDialog": {
        "classes": QT_TRANSLATE_NOOP("explained", "The number of images of each class that would be sent."),
        "agree": QT_TRANSLATE_NOOP(
            "explained",
            "Your consent. Nothing is sent without it. It is stored in the project, so you can prove it later.",
        ),
        "agree_forget": QT_TRANSLATE_NOOP(
            "explained", "Your consent to send images from the forget set too. It applies to this forget set only."
        ),
        "yes": QT_TRANSLATE_NOOP("explained", "Sends the images once the boxes are ticked. This can’t be undone."),
        "no": QT_TRANSLATE_NOOP("explained", "Closes this window and sends nothing. Same as Esc."),
    },
    "RequestsDialog": {
        "table": QT_TRANSLATE_NOOP(
            "explained", "The requests in this project and their status. Choose one, or several with Ctrl or Shift."
        ),
        "add": QT_TRANSLATE_NOOP("explained", "Adds a request. Enter its details below."),
        "refuse": QT_TRANSLATE_NOOP(
            "explained",
            "Asks why you refuse the chosen request and records the refusal. Reopens a refused request.",
        ),
        "move_day": QT_TRANSLATE_NOOP(
            "explained", "Asks for a new due date of the chosen request and the reason, and records both."
        ),
        "methods": QT_TRANSLATE_NOOP("explained", "The method of the run that meets the chosen requests."),
        "meet": QT_TRANSLATE_NOOP(
            "explained", "Prepares one run for all chosen requests. Start it on the page Unlearn."
        ),
        "close_button": _CLOSE,
    },
    "RequestForm": {
        "lines.reference": QT_TRANSLATE_NOOP(
            "explained", "The request’s reference number in your own files. Don’t use a name."
        ),
        "lines.received": _DAY,
        "lines.due": _DAY,
        "lines.decided": _DAY,
        "lines.decided_by": QT_TRANSLATE_NOOP("explained", "The person who decided about the request. Optional."),
        "lines.note": QT_TRANSLATE_NOOP(
            "explained", "Other notes about the request. Don’t name the person who made it."
        ),
        "lines.decided_as": _FUNCTION,
        "lines.replied": _DAY,
        "lines.ground": _GROUND,
        "lines.exception": _EXCEPTION,
        "fold.button": QT_TRANSLATE_NOOP("explained", "Shows or hides more fields about the decision."),
        "today": QT_TRANSLATE_NOOP("explained", "Uses the current choice on the page Forget for this request."),
    },
    "NoticesLine": {
        "show_button": QT_TRANSLATE_NOOP("explained", "Opens the folder in the system’s file manager."),
    },
    "DecisionDialog": {
        "reason": QT_TRANSLATE_NOOP(
            "explained",
            "The reason for the decision. With a reason, a signed record of the decision is written. Don’t name the "
            "person who made the request.",
        ),
        "lines.extended": QT_TRANSLATE_NOOP(
            "explained", "The new date, as YYYY-MM-DD. Leave it empty to restore the original date."
        ),
        "lines.decided_by": QT_TRANSLATE_NOOP(
            "explained",
            "The person who decided. The record of the decision names them; without a name, no record is written.",
        ),
        "lines.decided_as": _FUNCTION,
        "lines.decided": _DAY,
        "lines.replied": _DAY,
        "lines.ground": _GROUND,
        "lines.exception": _EXCEPTION,
        "yes": QT_TRANSLATE_NOOP("explained", "Applies the decision and signs its record, if one is written."),
        "no": QT_TRANSLATE_NOOP("explained", "Leaves the request unchanged. Same as Esc."),
    },
}
