"""The catalogue of exports: refusals, and the check of an exported file."""

from megu.base.translation import QT_TRANSLATE_NOOP

EXPORT: dict[str, str] = {
    # unavailable forms
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
    # the check of the exported file
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
    "export_not_numbers": QT_TRANSLATE_NOOP(
        "messages",
        "Read back, the file gives outputs that are no numbers. Do not use it. Export it again, to another disk if it "
        "repeats.",
    ),
}
