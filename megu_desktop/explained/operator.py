"""What's this? of the administrator's dialog, and of the page Result that operators see."""

from megu.base.translation import QT_TRANSLATE_NOOP

OPERATING: dict[str, dict[str, str]] = {
    "PassphraseDialog": {
        "passphrase": QT_TRANSLATE_NOOP(
            "explained",
            "The administrator’s passphrase. It is kept nowhere: whoever loses it can’t change what is fixed.",
        ),
        "yes": QT_TRANSLATE_NOOP("explained", "Does what the button says, if the passphrase is right."),
        "no": QT_TRANSLATE_NOOP("explained", "Leaves everything as it is. Esc does the same."),
    },
    "LeaveDialog": {
        "reason": QT_TRANSLATE_NOOP("explained", "Why this model may be exported all the same. The record tells it."),
        "by": QT_TRANSLATE_NOOP("explained", "Who allows it. The record tells it; it may stay empty."),
    },
    "PrepareDialog": {
        "kinds": QT_TRANSLATE_NOOP(
            "explained", "Whether operators may choose in this way what the model is to forget."
        ),
        "remote": QT_TRANSLATE_NOOP(
            "explained", "Which images may be sent to a server, if any. Each time somebody has to agree as well."
        ),
        "same_images": QT_TRANSLATE_NOOP(
            "explained", "Nothing can be done once the images are others than now, not even one more or less."
        ),
        "by": QT_TRANSLATE_NOOP("explained", "A name or a place that operators see, to know whom to ask."),
        "repeat": QT_TRANSLATE_NOOP("explained", "The passphrase once more, so that it is not mistyped."),
        "lift_button": QT_TRANSLATE_NOOP(
            "explained", "Takes what is fixed out of force, with the passphrase. Everybody can then change everything."
        ),
    },
    "ResultPage": {
        "begin_button": QT_TRANSLATE_NOOP(
            "explained", "Makes a new model that forgets what is chosen, as it was fixed."
        ),
        "leave_button": QT_TRANSLATE_NOOP(
            "explained", "For the administrator: allows this one model to be exported although a limit is not met."
        ),
    },
}
