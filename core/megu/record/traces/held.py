"""The content of erased traces, as codes of a record: fewer than the kinds of files, and not bound to a language."""

HELD: dict[str, tuple[str, ...]] = {
    "held_choices": (
        "what was chosen, with the rule of the forget set",
        "chosen images, or look-alikes taken and left, as names and hashes",
        "a file half written",
    ),
    "held_names": (
        "hashes of the images sent to a server",
        "counts and example images",
        "names and hashes of images",
        "the forget set as names and hashes of images",
        "the forget set as numbers of images",
        "look-alikes of the forget set that were taken or left",
        "hashes of the pixels of images to be forgotten",
        "numbers of the example images that a server may be shown",
        "similarity of classes, and hashes of the example images",
        "answers about one class, and hashes of the example images",
    ),
    "held_pixels": (
        "copies of the images",
        "the images, decoded",
    ),
    "held_answers": (
        "the original's answer about each image",
        "what the original sees in each image",
        "how much each image resembles one to be forgotten",
        "the multimodal model's answer about each example image",
        "a model's answer about each image",
        "what a model that never saw the images to forget would answer about them",
        "figures before and after, and the answers about ten images",
        "where each image lies on the feature maps, and both models' answers",
    ),
    "held_weights": (
        "weights of an unlearning that is not finished",
        "weights of a model trained for an estimate",
        "noise that carries what the original knows of a class",
        "the unlearned weights",
        "a copy of the original",
        "weights that the original started from",
    ),
}
"""The names that `megu.project.derived` gives, by code; any other name is ``held_other``."""


def count_by_code(kinds: dict[str, int]) -> dict[str, int]:
    """Convert numbers of files by name to numbers of files by code."""
    codes = {holds: code for code, names in HELD.items() for holds in names}
    counts: dict[str, int] = {}
    for holds, count in kinds.items():
        code = codes.get(holds, "held_other")
        counts[code] = counts.get(code, 0) + count
    return dict(sorted(counts.items()))
