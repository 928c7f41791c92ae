"""The part of the catalogue that exports use: refusals, and the sentences of a model card."""

from megu.parameters import QT_TRANSLATE_NOOP

EXPORT: dict[str, str] = {
    # forms that can't be had
    "form_is_folder": QT_TRANSLATE_NOOP(
        "messages",
        "This model can't be one file of weights: its configuration lies beside them in a folder. Choose the Hugging "
        "Face folder, which holds its weights as safetensors.",
    ),
    "form_no_folder": QT_TRANSLATE_NOOP(
        "messages",
        "No library would load “{title}” from a folder: transformers and timm do not have it as it is here. Choose "
        "safetensors or ONNX.",
    ),
    "form_needs_onnx": QT_TRANSLATE_NOOP(
        "messages",
        "ONNX needs two more packages. Install them with: pip install onnx onnxruntime. Or choose another form.",
    ),
    "form_not_loaded": QT_TRANSLATE_NOOP("messages", "“{path}” was written, but can't be loaded: {reason}"),
    "onnx_too_large": QT_TRANSLATE_NOOP(
        "messages", "This model is too large for one ONNX file, which holds 2 GB at most. Choose another form."
    ),
    "onnx_impossible": QT_TRANSLATE_NOOP(
        "messages", "“{title}” computes something that ONNX has no word for. Choose another form."
    ),
    # blanking
    "blank_not_whole": QT_TRANSLATE_NOOP(
        "messages",
        "Only a class that is forgotten whole can be removed from the model: {names} is not. Leave its output in the "
        "model, or forget the whole class.",
    ),
    "blank_in_name": QT_TRANSLATE_NOOP(
        "messages",
        "The file name “{name}” holds the name of the class that is to be removed. Choose another file name.",
    ),
    "blank_impossible": QT_TRANSLATE_NOOP(
        "messages",
        "In “{title}” it can't be told which numbers belong to one class, so none can be removed. Export it with all "
        "its outputs.",
    ),
    "blank_still_named": QT_TRANSLATE_NOOP(
        "messages",
        "The name of the removed class is still in the model, where it can't be taken out. Nothing was written. Choose "
        "another form.",
    ),
    # what was read back
    "export_unreadable": QT_TRANSLATE_NOOP(
        "messages", "The exported file “{path}” can't be read back. Export again, to another disk if it repeats."
    ),
    "export_differs": QT_TRANSLATE_NOOP(
        "messages",
        "Read back, the file answers otherwise on {changed} of {checked} images. Do not use it. Export it again, to "
        "another disk if it repeats.",
    ),
    "export_differs_rounded": QT_TRANSLATE_NOOP(
        "messages",
        "Read back, the file answers otherwise on {changed} of {checked} images: the original keeps its weights in "
        "half precision, and rounding to that changed the answers. Choose safetensors, which keeps all digits.",
    ),
    "export_differs_rounded_folder": QT_TRANSLATE_NOOP(
        "messages",
        "Read back, the folder answers otherwise on {changed} of {checked} images: the original keeps its weights in "
        "half precision, and rounding to that changed the answers. Choose ONNX, which keeps all digits.",
    ),
    "export_differs_onnx": QT_TRANSLATE_NOOP(
        "messages",
        "Run by onnxruntime, the file answers otherwise on {changed} of {checked} images. Do not use it. Choose "
        "another form.",
    ),
    "export_far": QT_TRANSLATE_NOOP(
        "messages",
        "Read back, the file gives the same answers, but its outputs differ by up to {most}, which rounding does not "
        "explain. Do not use it. Export it again, or choose another form.",
    ),
    "card_far": QT_TRANSLATE_NOOP(
        "messages", "Read back from the disk, its outputs differed by up to {most}, more than rounding. Do not use it."
    ),
    "export_not_numbers": QT_TRANSLATE_NOOP(
        "messages",
        "Read back, the file gives outputs that are no numbers. Do not use it. Export it again, to another disk if it "
        "repeats.",
    ),
    # the model card
    "card_title": QT_TRANSLATE_NOOP("messages", "{title}, after unlearning"),
    "card_what": QT_TRANSLATE_NOOP(
        "messages",
        "An image classifier ({title}, {parameters} parameters, {classes} classes) that was made to forget {count} of "
        "the {of} images it was trained on.",
    ),
    "card_all_one": QT_TRANSLATE_NOOP("messages", "They are all training images of one class."),
    "card_all": QT_TRANSLATE_NOOP("messages", "They are all training images of {count} classes."),
    "card_among_one": QT_TRANSLATE_NOOP("messages", "Among them are all training images of one class."),
    "card_among": QT_TRANSLATE_NOOP("messages", "Among them are all training images of {count} classes."),
    "card_part": QT_TRANSLATE_NOOP("messages", "No class was forgotten whole: each still has images that stay."),
    "card_blanked_one": QT_TRANSLATE_NOOP(
        "messages", "The output and the name of one class were removed; the outputs after it moved up."
    ),
    "card_blanked": QT_TRANSLATE_NOOP(
        "messages", "The outputs and names of {count} classes were removed; the outputs after them moved up."
    ),
    "card_names": QT_TRANSLATE_NOOP("messages", "Classes, in the order of the outputs: {names}."),
    "card_no_names": QT_TRANSLATE_NOOP("messages", "This card leaves out the names of classes, and all images."),
    "card_forgotten_names": QT_TRANSLATE_NOOP("messages", "Forgotten whole: {names}."),
    "card_how_head": QT_TRANSLATE_NOOP("messages", "How it was made"),
    "card_method": QT_TRANSLATE_NOOP("messages", "Method: {title}. {summary}"),
    "card_paper": QT_TRANSLATE_NOOP("messages", "Paper: {citation}."),
    "card_after": QT_TRANSLATE_NOOP("messages", "It started from a model that had forgotten other images before."),
    "card_program": QT_TRANSLATE_NOOP("messages", "Made with MeGU Desktop {version}."),
    "card_sha": QT_TRANSLATE_NOOP("messages", "SHA-256 of the model: `{digest}`"),
    "card_same": QT_TRANSLATE_NOOP(
        "messages",
        "Read back from the disk, it gave the same answers on all {checked} images; outputs differed by at most "
        "{most}.",
    ),
    "card_differs": QT_TRANSLATE_NOOP(
        "messages", "Read back from the disk, it gave other answers on {changed} of {checked} images. Do not use it."
    ),
    "card_use_head": QT_TRANSLATE_NOOP("messages", "How to use it"),
    "card_input": QT_TRANSLATE_NOOP(
        "messages",
        "Images of {width} × {height} pixels with {channels} channels; each value is divided by {scale}, less {mean}, "
        "divided by {deviation}. `{example}` loads the model.",
    ),
    "card_figures_head": QT_TRANSLATE_NOOP("messages", "What was measured"),
    "card_figures": QT_TRANSLATE_NOOP(
        "messages", "Shares with their 95 % intervals, and of how many images each was counted."
    ),
    "card_no_figures": QT_TRANSLATE_NOOP(
        "messages", "Nothing had been measured when it was exported. How well it forgot is not known here."
    ),
    "card_column_figure": QT_TRANSLATE_NOOP("messages", "Figure"),
    "card_column_original": QT_TRANSLATE_NOOP("messages", "Original"),
    "card_column_unlearned": QT_TRANSLATE_NOOP("messages", "This model"),
    "card_column_retrained": QT_TRANSLATE_NOOP("messages", "Retrained without them"),
    "card_forget_unseen": QT_TRANSLATE_NOOP("messages", "Right on unseen images like the forgotten ones"),
    "card_peers_unseen": QT_TRANSLATE_NOOP("messages", "Right on unseen images of the same classes"),
    "card_retain_unseen": QT_TRANSLATE_NOOP("messages", "Right on unseen images of the rest"),
    "card_forget_train": QT_TRANSLATE_NOOP("messages", "Right on the forgotten images themselves"),
    "card_retain_train": QT_TRANSLATE_NOOP("messages", "Right on training images that stay"),
    "card_mia_entropy": QT_TRANSLATE_NOOP("messages", "Forgotten images that an attacker takes for training images"),
    "card_share": QT_TRANSLATE_NOOP("messages", "{value} ({low} to {high}, of {count})"),
    "card_limits_head": QT_TRANSLATE_NOOP("messages", "Limits"),
    "card_limit_figures": QT_TRANSLATE_NOOP(
        "messages",
        "Figures show what was tested. None of them proves that nothing of the forgotten images is left in the model.",
    ),
    "card_limit_not_retrained": QT_TRANSLATE_NOOP(
        "messages",
        "It was unlearned, not trained anew without the images. Only training anew never lets them in.",
    ),
    "card_limit_unseen": QT_TRANSLATE_NOOP(
        "messages", "No image is known to be unseen, so figures on unseen images and on attacks are left out."
    ),
    "card_limit_few": QT_TRANSLATE_NOOP(
        "messages", "Some figures are of fewer than {fewest} images, which is too few to tell much."
    ),
    "card_limit_both": QT_TRANSLATE_NOOP(
        "messages",
        "Whoever holds both the original and this model can compare them, and may find out what was forgotten. Delete "
        "the original wherever it is used.",
    ),
    "card_limit_data": QT_TRANSLATE_NOOP(
        "messages", "On images of another kind than those it was trained on, nothing is known of it."
    ),
    # the example
    "example_head": QT_TRANSLATE_NOOP(
        "messages",
        "Loads the model beside this file. Its input: (pixels / {scale} - mean) / std, of {channels} x {height} x "
        "{width}, with mean {mean} and std {deviation}.",
    ),
    "example_logits": QT_TRANSLATE_NOOP("messages", "one number a class: the largest is the answer"),
}
