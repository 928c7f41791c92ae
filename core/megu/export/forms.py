"""Forms in which a model can be handed over, and which of them fit. Imports no torch."""

import importlib.util
from typing import Any

from megu.base.translation import QT_TRANSLATE_NOOP
from megu.project.schema import Form

FORMS: dict[Form, str] = {
    "as_it_came": QT_TRANSLATE_NOOP("messages", "Original format"),
    "safetensors": QT_TRANSLATE_NOOP("messages", "Safetensors"),
    "folder": QT_TRANSLATE_NOOP("messages", "Hugging Face folder"),
    "onnx": QT_TRANSLATE_NOOP("messages", "ONNX"),
}
"""Each form with its title."""
STATE_DICT = QT_TRANSLATE_NOOP("messages", "PyTorch state dict")
IN_TIMM = (
    *("resnet18", "resnet34", "resnet50", "resnet101", "resnet152"),
    *("resnext50_32x4d", "resnext101_32x8d", "resnext101_64x4d", "wide_resnet50_2", "wide_resnet101_2"),
    *("densenet121", "densenet161", "densenet169", "densenet201"),
)
"""Architectures of torchvision that timm also has, with the same name, weight names and logits."""
ONNX = ("onnx", "onnxruntime")


def title(form: Form, original: str) -> str:
    """Return a form's title, to be translated.

    Parameters
    ----------
    form
        The form.
    original
        Form of the original; one that was pickled whole can only be written as its state dict.
    """
    return STATE_DICT if form == "as_it_came" and original == "module" else FORMS[form]


def refusal(description: dict[str, Any], form: Form) -> str | None:
    """Return the code of the message why a model can't be written in a form; None if it can.

    Parameters
    ----------
    description
        Result of the stage *model*.
    form
        The form.
    """
    if form == "safetensors" and description["form"] == "folder":
        return "form_is_folder"
    if form == "folder" and description["form"] != "folder" and not of_timm(description):
        return "form_no_folder"
    if form == "onnx" and any(importlib.util.find_spec(package) is None for package in ONNX):
        return "form_needs_onnx"
    return None


def of_timm(description: dict[str, Any]) -> bool:
    """Return True if timm builds this model from a name and arguments alone.

    It is then one of timm's, or one of torchvision's that timm has under the same names, with its own last layer and no
    other side heads.
    """
    arguments = description["arguments"]
    if arguments.get("head") or arguments.get("also"):
        return False
    if arguments.get("library") == "torchvision":
        return arguments["name"] in IN_TIMM and not arguments.get("options")
    return arguments.get("library") == "timm"
