"""The catalogue of the model card and its example. English, because the card travels with the model."""

CARD: dict[str, str] = {
    # the model card
    "card_title": "{title}, after unlearning",
    "card_what": (
        "An image classifier ({title}, {parameters} parameters, {classes} classes) that was made to forget {count} of "
        "the {of} images it was trained on."
    ),
    "card_all_one": "They are all training images of one class.",
    "card_all": "They are all training images of {count} classes.",
    "card_among_one": "Among them are all training images of one class.",
    "card_among": "Among them are all training images of {count} classes.",
    "card_part": "No class was forgotten as a whole: each still has images to keep.",
    "card_blanked_one": "The output and the name of one class were removed; the outputs after it moved up.",
    "card_blanked": "The outputs and names of {count} classes were removed; the outputs after them moved up.",
    "card_names": "Classes, in the order of the outputs: {names}.",
    "card_no_names": "This card contains no class names and no images.",
    "card_forgotten_names": "Forgotten as a whole: {names}.",
    "card_how_head": "Unlearning",
    "card_method": "Method: {title}. {summary}",
    "card_paper": "Paper: {citation}.",
    "card_after": "It started from a model that had already forgotten other images.",
    "card_program": "Made with MeGU Desktop {version}.",
    "card_sha": "SHA-256 of the model: `{digest}`",
    "card_same": (
        "Read back from disk, it answered like the unlearned model on all {checked} images; outputs differed by at "
        "most {most}."
    ),
    "card_differs": "Read back from disk, it gave different answers on {changed} of {checked} images. Do not use it.",
    "card_far": (
        "Read back from disk, its outputs differed by up to {most}, more than rounding explains. Do not use it."
    ),
    "card_use_head": "Usage",
    "card_input": (
        "Images of {width} × {height} pixels with {channels} channels. Divide each value by {scale}, subtract {mean} "
        "and divide by {deviation}. `{example}` loads the model."
    ),
    "card_figures_head": "Measurements",
    "card_figures": "Shares with 95 % intervals and the number of images.",
    "card_no_figures": "Nothing had been measured before the export. How well it forgot is not known.",
    "card_column_figure": "Figure",
    "card_column_original": "Original",
    "card_column_unlearned": "This model",
    "card_column_retrained": "Retrained without them",
    "card_forget_unseen": "Right on unseen images like the forgotten ones",
    "card_peers_unseen": "Right on unseen images of the same classes",
    "card_retain_unseen": "Right on unseen images of the rest",
    "card_forget_train": "Right on the forgotten images themselves",
    "card_retain_train": "Right on training images to keep",
    "card_mia_entropy": "Forgotten images that an attacker takes for training images",
    "card_share": "{value} ({low} to {high}, of {count})",
    "card_limits_head": "Limits",
    "card_limit_figures": (
        "The figures show what was tested. They don't prove that nothing of the forgotten images is left in the model."
    ),
    "card_limit_not_retrained": (
        "It was unlearned, not retrained without the images. Only a retrained model has never seen them."
    ),
    "card_limit_unseen": "No images are known to be unseen, so figures on unseen images and attacks are left out.",
    "card_limit_few": "Some figures are based on fewer than {fewest} images, too few to be reliable.",
    "card_limit_both": (
        "Anyone with both the original and this model can compare them and may find out what was forgotten. Delete "
        "the original wherever it is used."
    ),
    "card_limit_data": "Its behaviour on other kinds of images than those it was trained on is not known.",
    # the example
    "example_head": (
        "Load the model next to this file. Its input: (pixels / {scale} - mean) / std, of {channels} x {height} x "
        "{width}, with mean {mean} and std {deviation}."
    ),
    "example_logits": "one number per class: the largest is the answer",
}
