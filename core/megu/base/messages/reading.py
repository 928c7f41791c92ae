"""What is said while images are read and the model is asked about them for the first time."""

from megu.base.translation import QT_TRANSLATE_NOOP

READING: dict[str, str] = {
    "unit_rows": QT_TRANSLATE_NOOP("messages", "lines of the list"),
    "unit_ways": QT_TRANSLATE_NOOP("messages", "ways to prepare images"),
    "ways_untried": QT_TRANSLATE_NOOP(
        "messages",
        "{count} ways to prepare images were not tried because it would take too long. If too few images are right, "
        "ask whoever made the model, and choose how on the page Model or with --preprocessing.",
    ),
    "fit_found": QT_TRANSLATE_NOOP(
        "messages",
        "Images of {width} × {height} pixels: the model is right about {right} of {of} shown (95 % interval {low} to "
        "{high} %). To ask it about all {total} takes about {time}.",
    ),
}
