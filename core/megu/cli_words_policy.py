"""What the command line says of policies, a part of `megu.cli_words`."""

from megu.translation import QT_TRANSLATE_NOOP

POLICY: dict[str, str] = {
    "policy_set": QT_TRANSLATE_NOOP("cli", "The project is prepared for operators. In force:"),
    "policy_digest": QT_TRANSLATE_NOOP("cli", "SHA-256 of the policy: {digest}\nSealed by the key {key}"),
    "policy_keep": QT_TRANSLATE_NOOP(
        "cli",
        "Keep a copy of {path} where operators can't write: megu verify --policy compares a record with it. Whoever "
        "can write in the project's folder can take the policy away; the record then tells that there was none.",
    ),
    "policy_lifted": QT_TRANSLATE_NOOP("cli", "The policy is lifted: anyone can change everything in this project."),
    "policy_allowed": QT_TRANSLATE_NOOP("cli", "The model of {run} may be exported. The record will tell the reason."),
    "policy_ask": QT_TRANSLATE_NOOP("cli", "Administrator's passphrase"),
    "policy_no_passphrase": QT_TRANSLATE_NOOP(
        "cli",
        "Give the passphrase with --passphrase-file, or in the environment variable MEGU_POLICY_PASSPHRASE, where "
        "nobody can be asked.",
    ),
    "policy_passphrase_file": QT_TRANSLATE_NOOP("cli", "“{path}” can't be read as a passphrase: one line of text."),
    "policy_fits": QT_TRANSLATE_NOOP("cli", "  as prepared"),
    "policy_row": QT_TRANSLATE_NOOP("cli", "  {state:<8}{sentence}"),
    "policy_state_met": QT_TRANSLATE_NOOP("cli", "met"),
    "policy_state_missed": QT_TRANSLATE_NOOP("cli", "NOT MET"),
    "policy_may_export": QT_TRANSLATE_NOOP("cli", "The model of {run} may be exported."),
    "policy_may_not_export": QT_TRANSLATE_NOOP("cli", "The model of {run} may not be exported."),
}
