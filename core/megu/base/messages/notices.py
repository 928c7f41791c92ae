"""The catalogue of notices, time stamps and second signatures, a part of `megu.base.messages.catalogue`."""

from megu.base.translation import QT_TRANSLATE_NOOP

NOTICES: dict[str, str] = {
    "notice_by": QT_TRANSLATE_NOOP("messages", "Enter the name of the person who did or decided this."),
    "notice_place": QT_TRANSLATE_NOOP("messages", "Enter the place where the model is in use."),
    "notice_nothing": QT_TRANSLATE_NOOP("messages", "Choose at least one item that was destroyed."),
    "refusal_reason": QT_TRANSLATE_NOOP(
        "messages", "Enter the reason for refusing “{reference}”. It is recorded with the refusal."
    ),
    "extension_reason": QT_TRANSLATE_NOOP(
        "messages", "Enter both the new due date of “{reference}” and the reason for moving it."
    ),
    "extension_day": QT_TRANSLATE_NOOP(
        "messages", "The new due date of “{reference}”, {until}, is not after {due}. Correct the date."
    ),
    "older_export_altered": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” has changed since an earlier model was exported. The record lists that model: restore the file "
        "from a backup, then write the record.",
    ),
    "evidence_none": QT_TRANSLATE_NOOP(
        "messages", "“{folder}” contains no evidence record. Choose the folder with evidence.json."
    ),
    "stamp_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is not an answer of a time-stamp authority. Choose the file that it sent, often named .tsr.",
    ),
    "stamp_refused": QT_TRANSLATE_NOOP(
        "messages",
        "The authority gave no time stamp in “{path}”. Send evidence.tsq to it again, or to another authority.",
    ),
    "stamp_of_other": QT_TRANSLATE_NOOP(
        "messages",
        "The time stamp “{path}” belongs to another record. Choose the answer to this record’s evidence.tsq.",
    ),
    "authority_unreadable": QT_TRANSLATE_NOOP(
        "messages", "“{path}” contains no certificate. Choose the authority’s root certificate, a PEM file."
    ),
    "countersign_twice": QT_TRANSLATE_NOOP(
        "messages", "The key {key} has already signed this record. A second signature needs another person’s key."
    ),
    "countersign_officer_key": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is the officer’s key, which opens this record’s marks. It does not sign: a signature needs its own "
        "key. Choose that key, or create one.",
    ),
    "countersign_old": QT_TRANSLATE_NOOP(
        "messages", "Version 0.1.0 wrote “{path}”, which has room for one signature only. Write the record again."
    ),
}
