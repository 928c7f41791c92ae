"""How an exported file is called: after the original, with how much was forgotten, and as every system takes it."""

import os
from pathlib import Path

from megu.base import files
from megu.model.files.suffixes import PICKLED, SUFFIXES, stem
from megu.project.schema import ForgetRule, Form

LONGEST = 200
"""Bytes of a file's stem: file systems take 255 for the whole name, and room is left for a number."""


def safe_name(name: str) -> str:
    """A file name that every system takes, cut where it is too long."""
    plain = files.safe_name(name, "model")
    bare, dot, suffix = plain.rpartition(".") if len(plain.rpartition(".")[2]) < 16 else (plain, "", "")
    while len(os.fsencode(bare)) > LONGEST:
        bare = bare[:-1].rstrip(" .")
    return bare + dot + suffix


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
