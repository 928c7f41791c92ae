"""The catalogue of policies, a part of `megu.base.messages.catalogue`: an administrator's rules and refusals."""

from megu.base.translation import QT_TRANSLATE_NOOP

POLICY: dict[str, str] = {
    # the file
    "policy_missing": QT_TRANSLATE_NOOP(
        "messages",
        "An administrator prepared this project, but the file “{path}” is missing. Restore it, or ask the "
        "administrator to prepare the project again.",
    ),
    "policy_changed": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” differs from what the administrator sealed: it was changed or replaced. Restore it from a copy, or "
        "ask the administrator to prepare the project again.",
    ),
    "policy_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "Can't read “{path}” as a policy. Restore it from a copy, or ask the administrator to prepare the project "
        "again.",
    ),
    "policy_newer": QT_TRANSLATE_NOOP(
        "messages", "A newer version wrote the policy “{path}”. Install that version to work with this project."
    ),
    "policy_none": QT_TRANSLATE_NOOP("messages", "This project has not been prepared for operators."),
    "policy_passphrase_short": QT_TRANSLATE_NOOP("messages", "Choose a passphrase of at least {least} characters."),
    "policy_passphrase_wrong": QT_TRANSLATE_NOOP("messages", "The passphrase is wrong. Nothing was changed."),
    "policy_passphrase_repeat": QT_TRANSLATE_NOOP("messages", "The passphrases don't match. Enter them again."),
    "policy_no_kinds": QT_TRANSLATE_NOOP("messages", "Choose at least one kind of forget set for operators."),
    "policy_server_forbidden": QT_TRANSLATE_NOOP(
        "messages",
        "Class similarity comes from a server here. Allow images to be sent there, or choose another source.",
    ),
    "policy_no_reason": QT_TRANSLATE_NOOP(
        "messages", "Enter why this model may be exported although it misses a limit."
    ),
    "policy_nothing_to_allow": QT_TRANSLATE_NOOP(
        "messages", "The model of {run} meets every limit, so it can be exported without permission."
    ),
    "policy_no_method": QT_TRANSLATE_NOOP(
        "messages", "The administrator has not fixed a method. Start runs as in any other project."
    ),
    # differences from what was prepared
    "policy_model": QT_TRANSLATE_NOOP(
        "messages",
        "This is not the model that the administrator prepared ({title}). Restore that model's file, or ask the "
        "administrator to prepare the project again.",
    ),
    "policy_model_how": QT_TRANSLATE_NOOP(
        "messages",
        "The reading or preprocessing of the model {title} differs from the administrator's settings. Ask the "
        "administrator to prepare the project again.",
    ),
    "policy_images": QT_TRANSLATE_NOOP(
        "messages",
        "These are not the images that the administrator prepared. Restore those images, or ask the administrator to "
        "prepare the project again.",
    ),
    "policy_images_how": QT_TRANSLATE_NOOP(
        "messages",
        "The training images or their classes differ from the administrator's settings. Ask the administrator to "
        "prepare the project again.",
    ),
    "policy_kind": QT_TRANSLATE_NOOP(
        "messages", "The administrator does not allow forgetting {what} here. Allowed: {allowed}. Choose again."
    ),
    "policy_few_images": QT_TRANSLATE_NOOP(
        "messages",
        "{count} images are chosen to forget, and the administrator requires at least {least}. Choose more.",
    ),
    "policy_similarity": QT_TRANSLATE_NOOP(
        "messages",
        "Class similarity comes from a different source than the administrator fixed. Ask the administrator to "
        "prepare the project again.",
    ),
    "policy_edits": QT_TRANSLATE_NOOP(
        "messages", "The administrator does not allow cells of the matrix to be set by hand. Undo the changes."
    ),
    "policy_remote": QT_TRANSLATE_NOOP(
        "messages",
        "The administrator does not allow images to be sent to a server. Choose another source of similarity.",
    ),
    "policy_remote_forget": QT_TRANSLATE_NOOP(
        "messages",
        "The administrator does not allow images to forget to be sent. Withdraw the consent to send them.",
    ),
    "policy_method": QT_TRANSLATE_NOOP(
        "messages",
        "{run} did not use the method and settings that the administrator fixed ({title}). Start a new run with these.",
    ),
    "policy_start": QT_TRANSLATE_NOOP(
        "messages",
        "{run} continues from {start}, which did not use the method and settings that the administrator fixed "
        "({title}). Start a new run from the original.",
    ),
    # limits before export
    "policy_not_compared": QT_TRANSLATE_NOOP(
        "messages",
        "Compare the model of {run} with the original before you export it: the administrator set limits.",
    ),
    "policy_no_forget_accuracy": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: {found} of the images to forget are still recognised, and the administrator allows at most "
        "{wanted}. Ask the administrator.",
    ),
    "policy_no_forget_accuracy_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: the share still recognised can't be measured here, and the administrator allows at most "
        "{wanted}. Ask the administrator.",
    ),
    "policy_no_as_new": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: the administrator requires that the model answers about these images as if it had never seen "
        "them, and it does not. Ask the administrator.",
    ),
    "policy_no_as_new_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: the administrator requires that the model answers as if it had never seen these images, and "
        "this can't be measured. Choose more images, or ask the administrator.",
    ),
    "policy_no_retain_drop": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: accuracy on the rest fell by {found} points, and the administrator allows at most {wanted}. "
        "Ask the administrator.",
    ),
    "policy_no_retain_drop_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: accuracy on the rest can't be measured here. Ask the administrator.",
    ),
    "policy_no_mia": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: an attacker takes {found} of the forgotten images for training images, and the administrator "
        "allows at most {wanted}. Ask the administrator.",
    ),
    "policy_no_mia_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: without unseen images, it can't be measured whether an attacker finds the forgotten images, "
        "and the administrator allows at most {wanted}. Ask the administrator.",
    ),
    "policy_no_least_images": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: {found} images were forgotten, and the administrator requires at least {wanted}. Choose more.",
    ),
    "policy_no_least_measured": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: forgetting was measured on {found} images, and the administrator requires at least {wanted}. "
        "Ask the administrator.",
    ),
    # limits, each with the measured value
    "policy_forget_accuracy_met": QT_TRANSLATE_NOOP(
        "messages", "{found} of the images to forget are still recognised; at most {wanted} are allowed."
    ),
    "policy_forget_accuracy_missed": QT_TRANSLATE_NOOP(
        "messages", "{found} of the images to forget are still recognised; only {wanted} are allowed."
    ),
    "policy_forget_accuracy_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "The share of images to forget that is still recognised can't be measured; at most {wanted} are allowed.",
    ),
    "policy_as_new_met": QT_TRANSLATE_NOOP(
        "messages", "The model answers about the images to forget as if it had never seen them."
    ),
    "policy_as_new_missed": QT_TRANSLATE_NOOP(
        "messages", "The model does not answer about the images to forget as if it had never seen them."
    ),
    "policy_as_new_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "It can't be measured whether the model answers about the images to forget as if it had never seen them.",
    ),
    "policy_retain_drop_met": QT_TRANSLATE_NOOP(
        "messages", "Accuracy on the rest fell by {found} points; at most {wanted} are allowed."
    ),
    "policy_retain_drop_missed": QT_TRANSLATE_NOOP(
        "messages", "Accuracy on the rest fell by {found} points; only {wanted} are allowed."
    ),
    "policy_retain_drop_unknown": QT_TRANSLATE_NOOP("messages", "Accuracy on the rest can't be measured."),
    "policy_mia_met": QT_TRANSLATE_NOOP(
        "messages",
        "An attacker takes {found} of the forgotten images for training images; at most {wanted} are allowed.",
    ),
    "policy_mia_missed": QT_TRANSLATE_NOOP(
        "messages", "An attacker takes {found} of the forgotten images for training images; only {wanted} are allowed."
    ),
    "policy_mia_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Without unseen images, it can't be measured whether an attacker finds the forgotten images; at most "
        "{wanted} are allowed.",
    ),
    "policy_least_images_met": QT_TRANSLATE_NOOP(
        "messages", "{found} images were forgotten; at least {wanted} are required."
    ),
    "policy_least_images_missed": QT_TRANSLATE_NOOP(
        "messages", "Only {found} images were forgotten; at least {wanted} are required."
    ),
    "policy_least_measured_met": QT_TRANSLATE_NOOP(
        "messages", "Forgetting was measured on {found} images; at least {wanted} are required."
    ),
    "policy_least_measured_missed": QT_TRANSLATE_NOOP(
        "messages", "Forgetting was measured on only {found} images; at least {wanted} are required."
    ),
    # the policy in sentences
    "policy_says_by": QT_TRANSLATE_NOOP("messages", "Prepared by {by} on {date}."),
    "policy_says_prepared": QT_TRANSLATE_NOOP("messages", "Prepared by the administrator on {date}."),
    "policy_says_model": QT_TRANSLATE_NOOP("messages", "The model must be {title} (SHA-256 {digest}…)."),
    "policy_says_images": QT_TRANSLATE_NOOP("messages", "The training images and their classes are fixed."),
    "policy_says_same_images": QT_TRANSLATE_NOOP("messages", "The images must be exactly those that were prepared."),
    "policy_says_kinds": QT_TRANSLATE_NOOP("messages", "The operator may choose to forget: {kinds}."),
    "policy_says_mllm": QT_TRANSLATE_NOOP(
        "messages", "Class similarity comes from the multimodal model {title} on this computer."
    ),
    "policy_says_server": QT_TRANSLATE_NOOP("messages", "Class similarity comes from {model} at {url}."),
    "policy_says_confusions": QT_TRANSLATE_NOOP("messages", "Class similarity comes from the model's own confusions."),
    "policy_says_never": QT_TRANSLATE_NOOP("messages", "No images may be sent to a server."),
    "policy_says_not_forget": QT_TRANSLATE_NOOP(
        "messages", "No images to forget may be sent to a server; others only after consent."
    ),
    "policy_says_allowed": QT_TRANSLATE_NOOP("messages", "Images may be sent to a server after consent."),
    "policy_says_method": QT_TRANSLATE_NOOP("messages", "The method is {title}, with all its settings."),
    "policy_says_method_strength": QT_TRANSLATE_NOOP(
        "messages", "The method is {title}, {strength}, with all its settings."
    ),
    "policy_says_forget_accuracy": QT_TRANSLATE_NOOP(
        "messages", "Of classes forgotten as a whole, at most {wanted} may still be recognised."
    ),
    "policy_says_as_new": QT_TRANSLATE_NOOP(
        "messages",
        "For single forgotten images, the model must answer like one that never saw them.",
    ),
    "policy_says_retain_drop": QT_TRANSLATE_NOOP(
        "messages", "Accuracy on the rest may fall by at most {wanted} points."
    ),
    "policy_says_mia": QT_TRANSLATE_NOOP(
        "messages", "An attacker may take at most {wanted} of the forgotten images for training images."
    ),
    "policy_says_least_images": QT_TRANSLATE_NOOP("messages", "At least {wanted} images must be forgotten."),
    "policy_says_least_measured": QT_TRANSLATE_NOOP(
        "messages", "Forgetting must be measured on at least {wanted} images."
    ),
    "policy_says_interval": QT_TRANSLATE_NOOP(
        "messages", "The worse end of each figure's 95 % interval must also meet the limit."
    ),
    "policy_says_no_limits": QT_TRANSLATE_NOOP("messages", "A model can be exported without meeting limits."),
    "policy_says_override": QT_TRANSLATE_NOOP(
        "messages", "On {date}, the administrator allowed the export of the model of {run} anyway: {reason}"
    ),
}
