"""The content of erased traces, as codes of a record: fewer than the kinds of files, and not bound to a language."""

HELD: dict[str, tuple[str, ...]] = {
    "held_choices": (
        "the choice, with the rule of the forget set",
        "chosen images, or look-alikes forgotten and kept, as names and hashes",
        "an incomplete file",
    ),
    "held_names": (
        "hashes of the images sent to a server",
        "counts and example images",
        "names and hashes of images",
        "the forget set as image names and hashes",
        "the forget set as image numbers",
        "look-alikes of the forget set, forgotten or kept",
        "pixel hashes of images to forget",
        "numbers of the example images that may be sent to a server",
        "class similarity, and hashes of the example images",
        "answers about one class, and hashes of the example images",
    ),
    "held_pixels": (
        "copies of the images",
        "the decoded images",
    ),
    "held_answers": (
        "the original's answers about each image",
        "the original's features of each image",
        "the similarity of each image to the images to forget",
        "the multimodal model's answer about each example image",
        "a model's answers about each image",
        "estimated answers of a model that never saw the images to forget",
        "figures before and after, and the answers about ten images",
        "the position of each image on the feature maps, and both models' answers",
    ),
    "held_weights": (
        "weights of unfinished unlearning",
        "weights of a model trained for an estimate",
        "noise, which carries what the original knows of a class",
        "the unlearned weights",
        "a copy of the original",
        "starting weights of the original",
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
