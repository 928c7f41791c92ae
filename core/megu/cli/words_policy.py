"""What the command line says of policies, a part of `megu.cli.words`."""

POLICY: dict[str, str] = {
    "policy_set": "The project is prepared for operators. In force:",
    "policy_digest": "SHA-256 of the policy: {digest}\nSealed by the key {key}",
    "policy_keep": (
        "Keep a copy of {path} where operators can't write: megu verify --policy compares a record with it. Whoever "
        "can write in the project's folder can take the policy away; the record then tells that there was none."
    ),
    "policy_lifted": "The policy is lifted: anyone can change everything in this project.",
    "policy_allowed": "The model of {run} may be exported. The record will tell the reason.",
    "policy_ask": "Administrator's passphrase",
    "policy_no_passphrase": (
        "Give the passphrase with --passphrase-file, or in the environment variable MEGU_POLICY_PASSPHRASE, where "
        "nobody can be asked."
    ),
    "policy_passphrase_file": "“{path}” can't be read as a passphrase: one line of text.",
    "policy_fits": "  as prepared",
    "policy_row": "  {state:<8}{sentence}",
    "policy_state_met": "met",
    "policy_state_missed": "NOT MET",
    "policy_may_export": "The model of {run} may be exported.",
    "policy_may_not_export": "The model of {run} may not be exported.",
}
