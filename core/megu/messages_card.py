"""The part of the catalogue that goes along with a model: its card and its example. English, for whoever gets it."""

from megu.translation import QT_TRANSLATE_NOOP

CARD: dict[str, str] = {
    # the model card
    "card_title": QT_TRANSLATE_NOOP("card", "{title}, after unlearning"),
    "card_what": QT_TRANSLATE_NOOP(
        "card",
        "An image classifier ({title}, {parameters} parameters, {classes} classes) that was made to forget {count} of "
        "the {of} images it was trained on.",
    ),
    "card_all_one": QT_TRANSLATE_NOOP("card", "They are all training images of one class."),
    "card_all": QT_TRANSLATE_NOOP("card", "They are all training images of {count} classes."),
    "card_among_one": QT_TRANSLATE_NOOP("card", "Among them are all training images of one class."),
    "card_among": QT_TRANSLATE_NOOP("card", "Among them are all training images of {count} classes."),
    "card_part": QT_TRANSLATE_NOOP("card", "No class was forgotten whole: each still has images that stay."),
    "card_blanked_one": QT_TRANSLATE_NOOP(
        "card", "The output and the name of one class were removed; the outputs after it moved up."
    ),
    "card_blanked": QT_TRANSLATE_NOOP(
        "card", "The outputs and names of {count} classes were removed; the outputs after them moved up."
    ),
    "card_names": QT_TRANSLATE_NOOP("card", "Classes, in the order of the outputs: {names}."),
    "card_no_names": QT_TRANSLATE_NOOP("card", "This card leaves out the names of classes, and all images."),
    "card_forgotten_names": QT_TRANSLATE_NOOP("card", "Forgotten whole: {names}."),
    "card_how_head": QT_TRANSLATE_NOOP("card", "How it was made"),
    "card_method": QT_TRANSLATE_NOOP("card", "Method: {title}. {summary}"),
    "card_paper": QT_TRANSLATE_NOOP("card", "Paper: {citation}."),
    "card_after": QT_TRANSLATE_NOOP("card", "It started from a model that had forgotten other images before."),
    "card_program": QT_TRANSLATE_NOOP("card", "Made with MeGU Desktop {version}."),
    "card_sha": QT_TRANSLATE_NOOP("card", "SHA-256 of the model: `{digest}`"),
    "card_same": QT_TRANSLATE_NOOP(
        "card",
        "Read back from the disk, it gave the same answers on all {checked} images; outputs differed by at most "
        "{most}.",
    ),
    "card_differs": QT_TRANSLATE_NOOP(
        "card", "Read back from the disk, it gave other answers on {changed} of {checked} images. Do not use it."
    ),
    "card_far": QT_TRANSLATE_NOOP(
        "card", "Read back from the disk, its outputs differed by up to {most}, more than rounding. Do not use it."
    ),
    "card_use_head": QT_TRANSLATE_NOOP("card", "How to use it"),
    "card_input": QT_TRANSLATE_NOOP(
        "card",
        "Images of {width} × {height} pixels with {channels} channels; each value is divided by {scale}, less {mean}, "
        "divided by {deviation}. `{example}` loads the model.",
    ),
    "card_figures_head": QT_TRANSLATE_NOOP("card", "What was measured"),
    "card_figures": QT_TRANSLATE_NOOP(
        "card", "Shares with their 95 % intervals, and of how many images each was counted."
    ),
    "card_no_figures": QT_TRANSLATE_NOOP(
        "card", "Nothing had been measured when it was exported. How well it forgot is not known here."
    ),
    "card_column_figure": QT_TRANSLATE_NOOP("card", "Figure"),
    "card_column_original": QT_TRANSLATE_NOOP("card", "Original"),
    "card_column_unlearned": QT_TRANSLATE_NOOP("card", "This model"),
    "card_column_retrained": QT_TRANSLATE_NOOP("card", "Retrained without them"),
    "card_forget_unseen": QT_TRANSLATE_NOOP("card", "Right on unseen images like the forgotten ones"),
    "card_peers_unseen": QT_TRANSLATE_NOOP("card", "Right on unseen images of the same classes"),
    "card_retain_unseen": QT_TRANSLATE_NOOP("card", "Right on unseen images of the rest"),
    "card_forget_train": QT_TRANSLATE_NOOP("card", "Right on the forgotten images themselves"),
    "card_retain_train": QT_TRANSLATE_NOOP("card", "Right on training images that stay"),
    "card_mia_entropy": QT_TRANSLATE_NOOP("card", "Forgotten images that an attacker takes for training images"),
    "card_share": QT_TRANSLATE_NOOP("card", "{value} ({low} to {high}, of {count})"),
    "card_limits_head": QT_TRANSLATE_NOOP("card", "Limits"),
    "card_limit_figures": QT_TRANSLATE_NOOP(
        "card",
        "Figures show what was tested. None of them proves that nothing of the forgotten images is left in the model.",
    ),
    "card_limit_not_retrained": QT_TRANSLATE_NOOP(
        "card",
        "It was unlearned, not trained anew without the images. Only training anew never lets them in.",
    ),
    "card_limit_unseen": QT_TRANSLATE_NOOP(
        "card", "No image is known to be unseen, so figures on unseen images and on attacks are left out."
    ),
    "card_limit_few": QT_TRANSLATE_NOOP(
        "card", "Some figures are of fewer than {fewest} images, which is too few to tell much."
    ),
    "card_limit_both": QT_TRANSLATE_NOOP(
        "card",
        "Whoever holds both the original and this model can compare them, and may find out what was forgotten. Delete "
        "the original wherever it is used.",
    ),
    "card_limit_data": QT_TRANSLATE_NOOP(
        "card", "On images of another kind than those it was trained on, nothing is known of it."
    ),
    # the example
    "example_head": QT_TRANSLATE_NOOP(
        "card",
        "Loads the model beside this file. Its input: (pixels / {scale} - mean) / std, of {channels} x {height} x "
        "{width}, with mean {mean} and std {deviation}.",
    ),
    "example_logits": QT_TRANSLATE_NOOP("card", "one number a class: the largest is the answer"),
}
