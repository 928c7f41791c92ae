"""Names of exported files: after the original, with how much was forgotten, valid on every system."""

import os
from pathlib import Path

from megu.base import files
from megu.model.files.suffixes import PICKLED, SUFFIXES, stem
from megu.project.schema import ForgetRule, Form

LONGEST = 200
"""Largest stem of a file, in bytes: file systems take 255 for the whole name, and a number must fit."""


def safe_name(name: str) -> str:
    """Return a file name that every system accepts, shortened if it is too long."""
    plain = files.safe_name(name, "model")
    bare, dot, suffix = plain.rpartition(".") if len(plain.rpartition(".")[2]) < 16 else (plain, "", "")
    while len(os.fsencode(bare)) > LONGEST:
        bare = bare[:-1].rstrip(" .")
    return bare + dot + suffix


def default_name(original: Path, rule: ForgetRule, form: Form = "as_it_came") -> str:
    """Return the original's name with how much was forgotten, for instance ``classifier-without-a-class.safetensors``.

    It names neither classes nor images: the file is given away.
    """
    count = len(rule.subclasses if rule.kind == "subclass" else rule.classes)
    classes = {
        "classes": "a-class" if count == 1 else f"{count}-classes",
        "subclass": "a-part" if count == 1 else f"{count}-parts",
        "random": f"{100 * rule.share:g}-percent",
        "chosen": "chosen-images" if rule.by_column else f"{rule.count or len(rule.images)}-images",
    }[rule.kind]
    return safe_name(f"{stem(original)[:100]}-without-{classes}") + ending(original, form)


def ending(original: Path, form: Form) -> str:
    """Return a form's file ending.

    A model as it came keeps its own. An ending that torch does not use, or that promises a whole pickled model, which
    is never written, becomes `.pt`.
    """
    if form != "as_it_came":
        return {"safetensors": ".safetensors", "folder": "", "onnx": ".onnx"}[form]
    has_known_suffix = original.suffix.lower() in SUFFIXES and original.suffix.lower() != PICKLED
    return original.suffix if has_known_suffix else ".pt" if original.suffix and not original.is_dir() else ""
