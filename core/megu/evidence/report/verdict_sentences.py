"""The sentences of a report's verdict, by code. None says that a law is met."""

from megu.translation import QT_TRANSLATE_NOOP

VERDICT: dict[str, str] = {
    "verdict_forgotten": QT_TRANSLATE_NOOP(
        "evidence",
        "The model no longer recognises what was to be forgotten: it names {right} of {count} {images} correctly.",
    ),
    "verdict_forgotten_of_few": QT_TRANSLATE_NOOP(
        "evidence", "Too few to tell: the model names {right} of {count} {images} correctly."
    ),
    "verdict_not_forgotten": QT_TRANSLATE_NOOP(
        "evidence",
        "The model still recognises what was to be forgotten: it names {right} of {count} {images} correctly.",
    ),
    "verdict_nothing": QT_TRANSLATE_NOOP(
        "evidence", "There are no images of what was to be forgotten that this could be checked on."
    ),
    "verdict_images_test": QT_TRANSLATE_NOOP("evidence", "unseen images of it"),
    "verdict_images_training": QT_TRANSLATE_NOOP("evidence", "images that were to be forgotten"),
    "verdict_as_new": QT_TRANSLATE_NOOP(
        "evidence",
        "The model answers about what was to be forgotten as if it had never seen it: it names {right} of {count} "
        "images correctly.",
    ),
    "verdict_remembered": QT_TRANSLATE_NOOP(
        "evidence",
        "The model still knows what was to be forgotten better than images it never saw: it names {right} of {count} "
        "images correctly.",
    ),
    "verdict_too_much": QT_TRANSLATE_NOOP(
        "evidence",
        "The model has forgotten more than it should, which tells of the images like the opposite: it names {right} "
        "of {count} of them correctly.",
    ),
    "verdict_too_few": QT_TRANSLATE_NOOP(
        "evidence", "Too few to tell: the model names {right} of {count} images of what was to be forgotten correctly."
    ),
    "verdict_unknown": QT_TRANSLATE_NOOP(
        "evidence",
        "The model names {right} of {count} images of what was to be forgotten correctly. How many it should, only a "
        "model retrained without them can tell.",
    ),
    "verdict_aim_unseen": QT_TRANSLATE_NOOP(
        "evidence",
        "To be expected of a model that never saw them are {value} (95 % interval {low} to {high}), as of unseen "
        "images of the same classes.",
    ),
    "verdict_aim_retrained": QT_TRANSLATE_NOOP(
        "evidence",
        "To be expected of a model that never saw them are {value} (95 % interval {low} to {high}), as of the "
        "retrained model.",
    ),
    "verdict_kept": QT_TRANSLATE_NOOP(
        "evidence",
        "It knows the rest as well as before: it names {right} of {count} images correctly, a change of {change} "
        "points (95 % interval {low} to {high}).",
    ),
    "verdict_not_kept": QT_TRANSLATE_NOOP(
        "evidence",
        "It knows the rest less well than before: it names {right} of {count} images correctly, a change of {change} "
        "points (95 % interval {low} to {high}).",
    ),
    "verdict_on_training": QT_TRANSLATE_NOOP(
        "evidence", "This was measured on training images, for none were known to be new to the model."
    ),
    "verdict_approximate": QT_TRANSLATE_NOOP(
        "evidence", "The retrained model beside it is only nearly a true reference: {why}."
    ),
}
