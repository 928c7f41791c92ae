"""What's this? of the administrator's dialog, and of the page Result that operators see."""

from megu.base.translation import QT_TRANSLATE_NOOP

OPERATING: dict[str, dict[str, str]] = {
    "PassphraseDialog": {
        "passphrase": QT_TRANSLATE_NOOP(
            "explained",
            "The administrator’s passphrase. It is not stored anywhere. Without it, the fixed settings can’t be "
            "changed.",
        ),
        "yes": QT_TRANSLATE_NOOP("explained", "Carries out the action if the passphrase is correct."),
        "no": QT_TRANSLATE_NOOP("explained", "Changes nothing. Same as Esc."),
    },
    "LeaveDialog": {
        "reason": QT_TRANSLATE_NOOP(
            "explained", "The reason why this model may be exported anyway. The record states it."
        ),
        "by": QT_TRANSLATE_NOOP("explained", "The person who allows it. The record states the name. Optional."),
    },
    "PrepareDialog": {
        "kinds": QT_TRANSLATE_NOOP("explained", "Lets operators choose a forget set in this way."),
        "remote": QT_TRANSLATE_NOOP(
            "explained", "The images that may be sent to a server, if any. Each transfer also needs consent."
        ),
        "same_images": QT_TRANSLATE_NOOP(
            "explained", "Blocks all work if the images differ from the current ones, even by one image."
        ),
        "by": QT_TRANSLATE_NOOP("explained", "A name or department that operators see, so that they know whom to ask."),
        "repeat": QT_TRANSLATE_NOOP("explained", "The same passphrase again, to rule out typing errors."),
        "lift_button": QT_TRANSLATE_NOOP(
            "explained",
            "Removes the restrictions, after asking for the passphrase. Everyone can then change everything.",
        ),
    },
    "ResultPage": {
        "begin_button": QT_TRANSLATE_NOOP(
            "explained", "Creates a new model that forgets the chosen images, with the fixed settings."
        ),
        "leave_button": QT_TRANSLATE_NOOP(
            "explained", "For the administrator: allows the export of this one model although it misses a limit."
        ),
    },
}
