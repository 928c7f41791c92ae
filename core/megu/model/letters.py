"""Letters to the maker of a model that can't be opened, ready to be copied and sent, by the error's code."""

from pathlib import PurePath
from typing import Any

from megu.base.translation import QT_TRANSLATE_NOOP

_WEIGHTS = QT_TRANSLATE_NOOP(
    "requests",
    "Hello,\n\nI can't open “{name}” with MeGU Desktop: {reason} Could you send me the weights alone? In the program "
    "that created the model, this line saves them:\n\n    {line}\n\nThis identifies any classifier of torchvision, "
    "timm or transformers. Please also tell me which classifier it is, the class names in the order of the outputs, "
    "the image size, and the mean and standard deviation used for normalisation.\n\nThank you.",
)
_OTHER = QT_TRANSLATE_NOOP(
    "requests",
    "Hello,\n\nI can't open “{name}” with MeGU Desktop: {reason} The program works with PyTorch image classifiers. "
    "Do you have such a model, or could you train a torchvision or timm model on the same images? This line saves it "
    "so that I can open it:\n\n    {line}\n\nThank you.",
)
_OWN = QT_TRANSLATE_NOOP(
    "requests",
    "Hello,\n\nI can't open “{name}” with MeGU Desktop: {reason} This architecture is not supported directly. There "
    "are two ways. Either train a torchvision or timm classifier on the same images and send me the file that this "
    "line saves:\n\n    {line}\n\nOr, if MeGU is installed from source, write a small Python package that registers "
    "the network under the entry point “megu.models”; MeGU's docs/recipes.md shows how in ten lines.\n\nThank you.",
)
PLAIN = "torch.save(model.state_dict(), “{stem}.pt”)"
REASONS: dict[str, tuple[str, str, str]] = {
    "model_has_code": (
        _WEIGHTS,
        QT_TRANSLATE_NOOP("requests", "the file contains program code, which is not run for safety reasons."),
        PLAIN,
    ),
    "model_unknown": (
        _WEIGHTS,
        QT_TRANSLATE_NOOP("requests", "it is not a model file that the program supports."),
        PLAIN,
    ),
    "model_no_tensors": (_WEIGHTS, QT_TRANSLATE_NOOP("requests", "the file contains no weights."), PLAIN),
    "model_truncated": (_WEIGHTS, QT_TRANSLATE_NOOP("requests", "the file is incomplete or damaged."), PLAIN),
    "model_empty": (_WEIGHTS, QT_TRANSLATE_NOOP("requests", "the file is empty."), PLAIN),
    "model_packed": (_WEIGHTS, QT_TRANSLATE_NOOP("requests", "the file was compressed after it was saved."), PLAIN),
    "model_not_finite": (_WEIGHTS, QT_TRANSLATE_NOOP("requests", "some weights are not numbers (NaN)."), PLAIN),
    "model_weights_odd": (
        _WEIGHTS,
        QT_TRANSLATE_NOOP("requests", "its weights are quantised or sparse. I need them before that step."),
        PLAIN,
    ),
    "model_torchscript": (
        _WEIGHTS,
        QT_TRANSLATE_NOOP("requests", "it is a TorchScript program. I need the model before torch.jit."),
        PLAIN,
    ),
    "model_exported": (
        _WEIGHTS,
        QT_TRANSLATE_NOOP("requests", "it was made with torch.export. I need the model before that."),
        PLAIN,
    ),
    "model_compiled": (_WEIGHTS, QT_TRANSLATE_NOOP("requests", "it is a compiled program."), PLAIN),
    "model_onnx": (_WEIGHTS, QT_TRANSLATE_NOOP("requests", "it is an ONNX file, converted from another model."), PLAIN),
    "model_coreml": (
        _WEIGHTS,
        QT_TRANSLATE_NOOP("requests", "it is a Core ML file, converted from another model."),
        PLAIN,
    ),
    "model_numpy": (_WEIGHTS, QT_TRANSLATE_NOOP("requests", "it contains NumPy arrays."), PLAIN),
    "model_fastai": (
        _OWN,
        QT_TRANSLATE_NOOP("requests", "it is a fastai learner with fastai's own head."),
        "torch.save(model.state_dict(), “{stem}.pt”)",
    ),
    "model_keras": (_OTHER, QT_TRANSLATE_NOOP("requests", "it is a Keras model."), PLAIN),
    "model_tensorflow": (_OTHER, QT_TRANSLATE_NOOP("requests", "it is a TensorFlow model."), PLAIN),
    "model_jax": (_OTHER, QT_TRANSLATE_NOOP("requests", "it is a JAX model."), PLAIN),
    "model_paddle": (_OTHER, QT_TRANSLATE_NOOP("requests", "it is a PaddlePaddle model."), PLAIN),
    "model_sklearn": (
        _OTHER,
        QT_TRANSLATE_NOOP("requests", "it is a scikit-learn model, not a neural network."),
        PLAIN,
    ),
    "model_architecture_unknown": (
        _OWN,
        QT_TRANSLATE_NOOP("requests", "the program does not know its network (the first weight is “{example}”)."),
        PLAIN,
    ),
    "model_own_architecture": (
        _OWN,
        QT_TRANSLATE_NOOP("requests", "the network “{kind}” is defined in code that is not part of the file."),
        PLAIN,
    ),
    "model_folder_no_weights": (
        _WEIGHTS,
        QT_TRANSLATE_NOOP("requests", "the folder contains no weights."),
        "model.save_pretrained(“{stem}”)",
    ),
    "model_folder_other_weights": (
        _WEIGHTS,
        QT_TRANSLATE_NOOP("requests", "the folder contains weights for TensorFlow or JAX only."),
        "AutoModelForImageClassification.from_pretrained(…, from_tf=True).save_pretrained(“{stem}”)",
    ),
    "model_folder_differs": (
        _WEIGHTS,
        QT_TRANSLATE_NOOP("requests", "its weights don't match the network in config.json."),
        "model.save_pretrained(“{stem}”)",
    ),
    "model_folder_refused": (
        _WEIGHTS,
        QT_TRANSLATE_NOOP("requests", "transformers can't build the model that config.json describes ({reason})."),
        "model.save_pretrained(“{stem}”)",
    ),
    "model_folder_code": (
        _OWN,
        QT_TRANSLATE_NOOP("requests", "the model needs its own program code (“{kind}”)."),
        PLAIN,
    ),
}
"""For each code of a refusal: the letter, the reason in it, and the line that saves what can be opened."""


def find_letter(code: str, values: dict[str, Any]) -> tuple[str, str, str, dict[str, Any]] | None:
    """Return the untranslated letter with its reason, line of code and values; None if no letter helps."""
    if code not in REASONS:
        return None
    path = PurePath(str(values.get("path", "")))
    fields = {"kind": "", "example": "", "reason": "", **values, "name": path.name, "stem": path.stem}
    return *REASONS[code], fields


def text(code: str, values: dict[str, Any]) -> str | None:
    """Return the letter in English, or None."""
    parts = find_letter(code, values)
    return None if parts is None else fill(*parts)


def fill(letter: str, reason: str, line: str, values: dict[str, Any]) -> str:
    """Fill a letter's values in; quotation marks in its line of code become ASCII."""
    code = line.format(**values).replace("“", '"').replace("”", '"')
    return letter.format(name=values["name"], reason=reason.format(**values), line=code)
