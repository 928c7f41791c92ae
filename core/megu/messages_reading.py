"""What is said while images are read and the model is asked about them for the first time."""

from megu.translation import QT_TRANSLATE_NOOP

READING: dict[str, str] = {
    "unit_rows": QT_TRANSLATE_NOOP("messages", "lines of the list"),
    "unit_ways": QT_TRANSLATE_NOOP("messages", "ways to prepare images"),
    "ways_untried": QT_TRANSLATE_NOOP(
        "messages",
        "The model's file does not say how images were prepared for it. Of {of} usual ways, {count} were not tried "
        "because it would take too long. If too few images are right, ask whoever made the model, and say it on the "
        "page Model or with --preprocessing.",
    ),
}
