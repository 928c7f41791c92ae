"""The catalogue of exports: refusals, and the check of an exported file."""

from megu.base.translation import QT_TRANSLATE_NOOP

EXPORT: dict[str, str] = {
    # unavailable forms
    "form_is_folder": QT_TRANSLATE_NOOP(
        "messages",
        "This model can't be exported as a single weights file, because its configuration is in a folder with the "
        "weights. Choose the Hugging Face folder; its weights are safetensors too.",
    ),
    "form_no_folder": QT_TRANSLATE_NOOP(
        "messages",
        "No library can load “{title}” from a folder: neither transformers nor timm has this variant. Choose "
        "safetensors or ONNX.",
    ),
    "form_needs_onnx": QT_TRANSLATE_NOOP(
        "messages",
        "ONNX needs two more packages. Install them with: pip install onnx onnxruntime. Or choose another format.",
    ),
    "form_not_loaded": QT_TRANSLATE_NOOP("messages", "“{path}” was written, but can't be loaded: {reason}"),
    "onnx_too_large": QT_TRANSLATE_NOOP(
        "messages", "This model is too large for one ONNX file, which can contain up to 2 GB. Choose another format."
    ),
    "onnx_impossible": QT_TRANSLATE_NOOP(
        "messages", "“{title}” uses an operation that ONNX does not support. Choose another format."
    ),
    # blanking
    "blank_not_whole": QT_TRANSLATE_NOOP(
        "messages",
        "Only a class that was forgotten as a whole can be removed from the model; {names} was not. Leave its output "
        "in the model, or forget the whole class.",
    ),
    "blank_in_name": QT_TRANSLATE_NOOP(
        "messages",
        "The file name “{name}” contains the name of the removed class. Choose another file name.",
    ),
    "blank_impossible": QT_TRANSLATE_NOOP(
        "messages",
        "In “{title}”, the numbers that belong to one class can't be identified, so no class can be removed. Export "
        "it with all its outputs.",
    ),
    "blank_still_named": QT_TRANSLATE_NOOP(
        "messages",
        "The name of the removed class is still in the model and can't be taken out. Nothing was written. Choose "
        "another format.",
    ),
    # the check of the exported file
    "export_unreadable": QT_TRANSLATE_NOOP(
        "messages", "Can't read back the exported file “{path}”. Export again. If this happens again, use another disk."
    ),
    "export_differs": QT_TRANSLATE_NOOP(
        "messages",
        "Read back, the file gives different answers on {changed} of {checked} images. Do not use it. Export again. "
        "If this happens again, use another disk.",
    ),
    "export_differs_rounded": QT_TRANSLATE_NOOP(
        "messages",
        "Read back, the file gives different answers on {changed} of {checked} images: the original stores its "
        "weights in half precision, and this rounding changed the answers. Choose safetensors, which keeps full "
        "precision.",
    ),
    "export_differs_rounded_folder": QT_TRANSLATE_NOOP(
        "messages",
        "Read back, the folder gives different answers on {changed} of {checked} images: the original stores its "
        "weights in half precision, and this rounding changed the answers. Choose ONNX, which keeps full precision.",
    ),
    "export_differs_onnx": QT_TRANSLATE_NOOP(
        "messages",
        "Run by onnxruntime, the file gives different answers on {changed} of {checked} images. Do not use it. "
        "Choose another format.",
    ),
    "export_far": QT_TRANSLATE_NOOP(
        "messages",
        "Read back, the file gives the same answers, but its outputs differ by up to {most}, more than rounding "
        "explains. Do not use it. Export again, or choose another format.",
    ),
    "export_not_numbers": QT_TRANSLATE_NOOP(
        "messages",
        "Read back, the file gives outputs that are not numbers. Do not use it. Export again. If this happens again, "
        "use another disk.",
    ),
}
