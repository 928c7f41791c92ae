"""The forms in which a model can be handed over: which of them fit, and how its file is called. Loads no torch."""

import importlib.util
from pathlib import Path
from typing import Any

from megu.export.place import safe_name
from megu.models.suffixes import SUFFIXES, stem
from megu.schema import ForgetRule, Form
from megu.translation import QT_TRANSLATE_NOOP

FORMS: dict[Form, str] = {
    "as_it_came": QT_TRANSLATE_NOOP("messages", "As it came"),
    "safetensors": QT_TRANSLATE_NOOP("messages", "Safetensors"),
    "folder": QT_TRANSLATE_NOOP("messages", "Hugging Face folder"),
    "onnx": QT_TRANSLATE_NOOP("messages", "ONNX"),
}
"""Each form with its title."""
ONNX = ("onnx", "onnxruntime")


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
    """Whether timm builds this model from a name and arguments alone: its own last layer, and no other side heads."""
    arguments = described["arguments"]
    return arguments.get("library") == "timm" and not arguments.get("head") and not arguments.get("also")


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
    """A form's ending; of a model as it came its own, and of one that torch writes anew under an ending that it does
    not use, `.pt`."""
    if form != "as_it_came":
        return {"safetensors": ".safetensors", "folder": "", "onnx": ".onnx"}[form]
    known = original.suffix.lower() in SUFFIXES
    return original.suffix if known else ".pt" if original.suffix and not original.is_dir() else ""
