"""The catalogue of policies, a part of `megu.base.messages.catalogue`: an administrator's rules and refusals."""

from megu.base.translation import QT_TRANSLATE_NOOP

POLICY: dict[str, str] = {
    # the file
    "policy_missing": QT_TRANSLATE_NOOP(
        "messages",
        "An administrator prepared this project, but the file “{path}” is gone. Put it back, or ask the administrator "
        "to prepare the project again.",
    ),
    "policy_changed": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is not what the administrator sealed: it was changed or exchanged. Put back a copy of it, or ask the "
        "administrator to prepare the project again.",
    ),
    "policy_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” can't be read as a policy. Put back a copy of it, or ask the administrator to prepare the project "
        "again.",
    ),
    "policy_newer": QT_TRANSLATE_NOOP(
        "messages", "A newer version made the policy “{path}”. Install that version to work with this project."
    ),
    "policy_none": QT_TRANSLATE_NOOP("messages", "No administrator has prepared this project for operators."),
    "policy_passphrase_short": QT_TRANSLATE_NOOP("messages", "Choose a passphrase of at least {least} signs."),
    "policy_passphrase_wrong": QT_TRANSLATE_NOOP(
        "messages", "This is not the passphrase with which the project was prepared. Nothing was changed."
    ),
    "policy_passphrase_repeat": QT_TRANSLATE_NOOP("messages", "Both passphrases must be the same. Type them again."),
    "policy_no_kinds": QT_TRANSLATE_NOOP("messages", "Choose at least one kind of thing that operators may forget."),
    "policy_server_forbidden": QT_TRANSLATE_NOOP(
        "messages", "Class similarity is asked of a server here. Allow to send images there, or choose another source."
    ),
    "policy_no_reason": QT_TRANSLATE_NOOP(
        "messages", "Say why this model may be exported although a limit is not met."
    ),
    "policy_nothing_to_allow": QT_TRANSLATE_NOOP(
        "messages", "The model of {run} meets every limit: it can be exported without leave."
    ),
    "policy_no_method": QT_TRANSLATE_NOOP(
        "messages", "The administrator has fixed no method, so runs are made as in any other project."
    ),
    # differences from what was prepared
    "policy_model": QT_TRANSLATE_NOOP(
        "messages",
        "This is not the model that the administrator prepared ({title}). Put that model's file back, or ask the "
        "administrator to prepare the project again.",
    ),
    "policy_model_how": QT_TRANSLATE_NOOP(
        "messages",
        "How the model {title} is read, or its images are prepared for it, is not as the administrator fixed it. Ask "
        "the administrator to prepare the project again.",
    ),
    "policy_images": QT_TRANSLATE_NOOP(
        "messages",
        "These are not the images that the administrator prepared. Put them back, or ask the administrator to prepare "
        "the project again.",
    ),
    "policy_images_how": QT_TRANSLATE_NOOP(
        "messages",
        "Which images trained the model, or what their classes are, is not as the administrator fixed it. Ask the "
        "administrator to prepare the project again.",
    ),
    "policy_kind": QT_TRANSLATE_NOOP(
        "messages", "The administrator does not allow to forget {what} here. Allowed: {allowed}. Choose anew."
    ),
    "policy_few_images": QT_TRANSLATE_NOOP(
        "messages",
        "To be forgotten are {count} images, and the administrator asks for at least {least}. Choose more of them.",
    ),
    "policy_similarity": QT_TRANSLATE_NOOP(
        "messages",
        "Class similarity does not come from where the administrator fixed it. Ask the administrator to prepare the "
        "project again.",
    ),
    "policy_edits": QT_TRANSLATE_NOOP(
        "messages", "The administrator does not allow to set cells of the matrix by hand. Take the changes back."
    ),
    "policy_remote": QT_TRANSLATE_NOOP(
        "messages", "The administrator does not allow to send images to a server. Choose another source of similarity."
    ),
    "policy_remote_forget": QT_TRANSLATE_NOOP(
        "messages",
        "The administrator does not allow to send images that are to be forgotten. Take back the consent to send them.",
    ),
    "policy_method": QT_TRANSLATE_NOOP(
        "messages",
        "{run} was not made with the method and settings that the administrator fixed ({title}). Start a new run with "
        "these.",
    ),
    "policy_start": QT_TRANSLATE_NOOP(
        "messages",
        "{run} goes on from {start}, which was not made with the method and settings that the administrator fixed "
        "({title}). Start a new run from the original.",
    ),
    # limits before export
    "policy_not_compared": QT_TRANSLATE_NOOP(
        "messages",
        "The model of {run} can't be exported before it was compared with the original: the administrator set limits.",
    ),
    "policy_no_forget_accuracy": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: {found} of what was to be forgotten are still recognised, and the administrator allows {wanted} "
        "at most. Ask the administrator.",
    ),
    "policy_no_forget_accuracy_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: how much is still recognised can't be measured here, and the administrator allows {wanted} at "
        "most. Ask the administrator.",
    ),
    "policy_no_as_new": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: the model does not answer about these images as if it had never seen them, as the administrator "
        "asks. Ask the administrator.",
    ),
    "policy_no_as_new_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: whether the model answers as if it had never seen these images can't be told, as the "
        "administrator asks. Choose more images, or ask the administrator.",
    ),
    "policy_no_retain_drop": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: accuracy on everything else fell by {found} points, and the administrator allows {wanted} at "
        "most. Ask the administrator.",
    ),
    "policy_no_retain_drop_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: how well everything else is still recognised can't be measured here. Ask the administrator.",
    ),
    "policy_no_mia": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: an attacker takes {found} of the forgotten images for training images, and the administrator "
        "allows {wanted} at most. Ask the administrator.",
    ),
    "policy_no_mia_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: whether an attacker finds the forgotten images can't be measured without unseen images, and the "
        "administrator allows {wanted} at most. Ask the administrator.",
    ),
    "policy_no_least_images": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: {found} images were forgotten, and the administrator asks for at least {wanted}. Choose more of "
        "them.",
    ),
    "policy_no_least_measured": QT_TRANSLATE_NOOP(
        "messages",
        "Not exported: forgetting was measured on {found} images, and the administrator asks for at least {wanted}. "
        "Ask the administrator.",
    ),
    # limits, each with the measured value
    "policy_forget_accuracy_met": QT_TRANSLATE_NOOP(
        "messages", "Of what was to be forgotten, {found} are still recognised; at most {wanted} are allowed."
    ),
    "policy_forget_accuracy_missed": QT_TRANSLATE_NOOP(
        "messages", "Of what was to be forgotten, {found} are still recognised; only {wanted} are allowed."
    ),
    "policy_forget_accuracy_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "How much of what was to be forgotten is still recognised can't be measured; at most {wanted} are allowed.",
    ),
    "policy_as_new_met": QT_TRANSLATE_NOOP(
        "messages", "The model answers about what was to be forgotten as if it had never seen it."
    ),
    "policy_as_new_missed": QT_TRANSLATE_NOOP(
        "messages", "The model does not answer about what was to be forgotten as if it had never seen it."
    ),
    "policy_as_new_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Whether the model answers about what was to be forgotten as if it had never seen it can't be told.",
    ),
    "policy_retain_drop_met": QT_TRANSLATE_NOOP(
        "messages", "Accuracy on everything else fell by {found} points; at most {wanted} are allowed."
    ),
    "policy_retain_drop_missed": QT_TRANSLATE_NOOP(
        "messages", "Accuracy on everything else fell by {found} points; only {wanted} are allowed."
    ),
    "policy_retain_drop_unknown": QT_TRANSLATE_NOOP(
        "messages", "How well everything else is still recognised can't be measured."
    ),
    "policy_mia_met": QT_TRANSLATE_NOOP(
        "messages",
        "An attacker takes {found} of the forgotten images for training images; at most {wanted} are allowed.",
    ),
    "policy_mia_missed": QT_TRANSLATE_NOOP(
        "messages", "An attacker takes {found} of the forgotten images for training images; only {wanted} are allowed."
    ),
    "policy_mia_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Whether an attacker finds the forgotten images can't be measured without unseen images; at most {wanted} are "
        "allowed.",
    ),
    "policy_least_images_met": QT_TRANSLATE_NOOP(
        "messages", "{found} images were forgotten; at least {wanted} are asked for."
    ),
    "policy_least_images_missed": QT_TRANSLATE_NOOP(
        "messages", "Only {found} images were forgotten; at least {wanted} are asked for."
    ),
    "policy_least_measured_met": QT_TRANSLATE_NOOP(
        "messages", "Forgetting was measured on {found} images; at least {wanted} are asked for."
    ),
    "policy_least_measured_missed": QT_TRANSLATE_NOOP(
        "messages", "Forgetting was measured on {found} images only; at least {wanted} are asked for."
    ),
    # the policy in sentences
    "policy_says_by": QT_TRANSLATE_NOOP("messages", "Prepared by {by} on {date}."),
    "policy_says_prepared": QT_TRANSLATE_NOOP("messages", "Prepared by the administrator on {date}."),
    "policy_says_model": QT_TRANSLATE_NOOP("messages", "The model is {title}, and no other (SHA-256 {digest}…)."),
    "policy_says_images": QT_TRANSLATE_NOOP(
        "messages", "Which images trained the model, and what their classes are, is fixed."
    ),
    "policy_says_same_images": QT_TRANSLATE_NOOP("messages", "The images must be just those that were prepared."),
    "policy_says_kinds": QT_TRANSLATE_NOOP("messages", "The operator may choose to forget: {kinds}."),
    "policy_says_mllm": QT_TRANSLATE_NOOP(
        "messages", "Class similarity is asked of the multimodal model {title} on this computer."
    ),
    "policy_says_server": QT_TRANSLATE_NOOP("messages", "Class similarity is asked of {model} at {url}."),
    "policy_says_confusions": QT_TRANSLATE_NOOP("messages", "Class similarity comes from the model's own confusions."),
    "policy_says_never": QT_TRANSLATE_NOOP("messages", "No image may be sent to a server."),
    "policy_says_not_forget": QT_TRANSLATE_NOOP(
        "messages", "No image that is to be forgotten may be sent to a server; others only after consent."
    ),
    "policy_says_allowed": QT_TRANSLATE_NOOP("messages", "Images may be sent to a server after consent."),
    "policy_says_method": QT_TRANSLATE_NOOP("messages", "The method is {title}, with all its settings."),
    "policy_says_method_strength": QT_TRANSLATE_NOOP(
        "messages", "The method is {title}, {strength}, with all its settings."
    ),
    "policy_says_forget_accuracy": QT_TRANSLATE_NOOP(
        "messages", "Of classes that are forgotten whole, at most {wanted} may still be recognised."
    ),
    "policy_says_as_new": QT_TRANSLATE_NOOP(
        "messages",
        "About single images that are forgotten, the model must answer as one that never saw them would.",
    ),
    "policy_says_retain_drop": QT_TRANSLATE_NOOP(
        "messages", "Accuracy on everything else may fall by at most {wanted} points."
    ),
    "policy_says_mia": QT_TRANSLATE_NOOP(
        "messages", "An attacker may take at most {wanted} of the forgotten images for training images."
    ),
    "policy_says_least_images": QT_TRANSLATE_NOOP("messages", "At least {wanted} images must be forgotten."),
    "policy_says_least_measured": QT_TRANSLATE_NOOP(
        "messages", "Forgetting must be measured on at least {wanted} images."
    ),
    "policy_says_interval": QT_TRANSLATE_NOOP(
        "messages", "The worse end of each figure's 95 % interval has to meet its limit, too."
    ),
    "policy_says_no_limits": QT_TRANSLATE_NOOP("messages", "No limits have to be met before a model is exported."),
    "policy_says_override": QT_TRANSLATE_NOOP(
        "messages", "The administrator allowed on {date} to export the model of {run} all the same: {reason}"
    ),
}
