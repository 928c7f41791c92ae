"""The catalogue of notices, time stamps and second signatures, a part of `megu.base.messages.catalogue`."""

from megu.base.translation import QT_TRANSLATE_NOOP

NOTICES: dict[str, str] = {
    "notice_by": QT_TRANSLATE_NOOP("messages", "Who did or decided it is missing. Write the name of a person."),
    "notice_place": QT_TRANSLATE_NOOP("messages", "Where the model serves is missing. Write the place."),
    "notice_nothing": QT_TRANSLATE_NOOP("messages", "Nothing was chosen that was destroyed. Choose at least one line."),
    "refusal_reason": QT_TRANSLATE_NOOP(
        "messages", "The reason for refusing “{reference}” is missing. Write it: the refusal is put on record with it."
    ),
    "extension_reason": QT_TRANSLATE_NOOP(
        "messages", "The new day of “{reference}”, or the reason for moving it, is missing. Write both."
    ),
    "extension_day": QT_TRANSLATE_NOOP(
        "messages", "The new day of “{reference}”, {until}, is not after {due}. Correct the day."
    ),
    "older_export_altered": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” was changed since an older model was exported. The record lists that model: put the file back from a "
        "backup, then write the record.",
    ),
    "evidence_none": QT_TRANSLATE_NOOP(
        "messages", "“{folder}” holds no evidence record. Choose the folder in which evidence.json lies."
    ),
    "stamp_unreadable": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is no answer of a time-stamp authority. Choose the file that it sent, often called .tsr."
    ),
    "stamp_refused": QT_TRANSLATE_NOOP(
        "messages", "The authority gave no time stamp in “{path}”. Send it evidence.tsq again, or ask another one."
    ),
    "stamp_of_other": QT_TRANSLATE_NOOP(
        "messages",
        "The time stamp “{path}” belongs to another record. Choose the answer to this record’s evidence.tsq.",
    ),
    "authority_unreadable": QT_TRANSLATE_NOOP(
        "messages", "“{path}” holds no certificate. Choose the authority’s root certificate, a file in PEM form."
    ),
    "countersign_twice": QT_TRANSLATE_NOOP(
        "messages", "The key {key} has signed this record already. A second signature needs another person’s key."
    ),
    "countersign_officer_key": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is the officer’s key, which opens this record’s marks. Nothing is signed with it: a signature takes "
        "a key of its own. Choose that, or make a new one.",
    ),
    "countersign_old": QT_TRANSLATE_NOOP(
        "messages", "“{path}” was written by version 0.1.0, which has room for one signature. Write the record again."
    ),
}
