"""The forms in which a model can be handed over: which of them fit, and how its file is called. Loads no torch."""

import importlib.util
from pathlib import Path
from typing import Any

from megu.base.translation import QT_TRANSLATE_NOOP
from megu.export.place import safe_name
from megu.model.files.suffixes import PICKLED, SUFFIXES, stem
from megu.project.schema import ForgetRule, Form

FORMS: dict[Form, str] = {
    "as_it_came": QT_TRANSLATE_NOOP("messages", "As it came"),
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


def default_name(original: Path, rule: ForgetRule, form: Form = "as_it_came") -> str:
    """The original's name with how much was forgotten, for instance ``classifier-without-a-class.safetensors``.

    Neither classes nor images are named: the file is given away.
    """
    count = len(rule.subclasses if rule.kind == "subclass" else rule.classes)
    forgotten = {
        "classes": "a-class" if count == 1 else f"{count}-classes",
        "subclass": "a-part" if count == 1 else f"{count}-parts",
        "random": f"{100 * rule.share:g}-percent",
        "chosen": "chosen-images" if rule.by_column else f"{rule.count or len(rule.images)}-images",
    }[rule.kind]
    return safe_name(f"{stem(original)[:100]}-without-{forgotten}") + ending(original, form)


def ending(original: Path, form: Form) -> str:
    """Return a form's ending. A model as it came keeps its own; one that torch does not use, or that says that a whole
    model is inside, which is never written, becomes `.pt`."""
    if form != "as_it_came":
        return {"safetensors": ".safetensors", "folder": "", "onnx": ".onnx"}[form]
    known = original.suffix.lower() in SUFFIXES and original.suffix.lower() != PICKLED
    return original.suffix if known else ".pt" if original.suffix and not original.is_dir() else ""
