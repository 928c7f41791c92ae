"""The forms in which a model can be handed over, and which of them fit. Loads no torch."""

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
"""Architectures of torchvision that timm has too: the same name, names of weights and logits."""
ONNX = ("onnx", "onnxruntime")


def title(form: Form, original: str) -> str:
    """A form's title, to be translated. original: the form it came in; one that was pickled whole can't be written so,
    and becomes its state dict."""
    return STATE_DICT if form == "as_it_came" and original == "module" else FORMS[form]


def refusal(described: dict[str, Any], form: Form) -> str | None:
    """The code of the sentence why a model can't be had in a form; None where it can.

    described: the result of the stage *model*.
    """
    if form == "safetensors" and described["form"] == "folder":
        return "form_is_folder"
    if form == "folder" and described["form"] != "folder" and not of_timm(described):
        return "form_no_folder"
    if form == "onnx" and any(importlib.util.find_spec(package) is None for package in ONNX):
        return "form_needs_onnx"
    return None


def of_timm(described: dict[str, Any]) -> bool:
    """Whether timm builds this model from a name and arguments alone: it is one of timm's, or one of torchvision's that
    timm has under the same names, with its own last layer and no other side heads."""
    arguments = described["arguments"]
    if arguments.get("head") or arguments.get("also"):
        return False
    if arguments.get("library") == "torchvision":
        return arguments["name"] in IN_TIMM and not arguments.get("options")
    return arguments.get("library") == "timm"
