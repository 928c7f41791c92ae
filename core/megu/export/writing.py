"""Writing a model in the form that was chosen, and opening what was written as whoever gets it will."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import MeguError, ModelError, ProjectError
from megu.export import folder as folders
from megu.export import free_names
from megu.export import salt as salts
from megu.export.contents import Prepared
from megu.images.answers import logits_of_batch
from megu.machine import torch_setup
from megu.model.files import checkpoint, hf_folder
from megu.model.open import open_original
from megu.project.schema import Form

if TYPE_CHECKING:
    from torch import Tensor

    Answering = Callable[[Tensor], Tensor]
    """From normalised images (n, channels, height, width) to logits (n, K), both on the CPU."""


def write(prepared: Prepared, form: Form, folder: Path, name: str, salt: str | None = None) -> Path:
    """Write the model, with a salt where one is given, to a free name in a folder.

    Raises ModelError where the form can't hold it, ProjectError for a disk that is full or locked.
    """
    if form == "folder" or (form == "as_it_came" and prepared.original.form == "folder"):
        fill = folders.fill(prepared, as_safetensors=form == "folder")

        def checked(aside: Path) -> None:
            fill(aside)
            _check_folder(prepared, aside)
            if salt:
                salts.salt_folder(aside, salt)

        return free_names.write_folder(folder, name, checked, free_names.same_model)
    content = _content(prepared, form)
    _check(prepared, content)
    return free_names.write_file(folder, name, salts.salted(content, salt) if salt else content)


def kind(prepared: Prepared, form: Form) -> str:
    """What was written: ``safetensors``, ``pickle``, ``module`` (as a state dict), ``folder`` or ``onnx``."""
    return prepared.original.form if form == "as_it_came" else form


def rounded(prepared: Prepared, form: Form) -> bool:
    """Whether weights are rounded to fewer digits than they were computed with: the original kept fewer."""
    if form in ("safetensors", "onnx") or (form == "folder" and prepared.original.form != "folder"):
        return False
    tensors = prepared.original.tensors.values()
    stored = prepared.original.stored.values() or tensors
    return any(tensor.is_floating_point() and tensor.element_size() < 4 for tensor in stored)


def opened(prepared: Prepared, form: Form, path: Path) -> "Answering":
    """The written model: by onnxruntime, by the library that a folder is for, or as a user's file is opened.

    Raises ProjectError ``export_unreadable`` where that fails.
    """
    try:
        if form == "onnx":
            from megu.export.onnx import Session

            return Session(path)
        if form == "folder":
            module = _on_device(folders.load(path))
        else:
            prefix = {} if form == "as_it_came" else {"prefix": ""}
            module = open_original(path, {**prepared.described, **prefix})
    except MeguError as error:
        raise ProjectError("export_unreadable", path=str(path)) from error
    return lambda images: logits_of_batch(module, images)


def _content(prepared: Prepared, form: Form) -> bytes:
    if form == "onnx":
        from megu.export import onnx

        return onnx.to_bytes(prepared)
    if form == "safetensors":
        return _safetensors(prepared)
    return checkpoint.to_bytes(prepared.original, prepared.weights)


def _safetensors(prepared: Prepared) -> bytes:
    """The weights alone, as exact as they were computed, under the architecture's own names; what the model is and what
    images go through stands in the header."""
    from safetensors.torch import save

    described = prepared.described
    told = {**prepared.original.described, "architecture": described["chosen"], "preprocessing": prepared.preprocessing}
    if prepared.class_names:
        told["class_names"] = prepared.class_names
    metadata = {**prepared.original.metadata, "format": "pt", "megu": json.dumps(told)}
    return save({name: t.contiguous().clone() for name, t in prepared.weights.items()}, metadata)


def _on_device(module: Any) -> Any:
    return module.float().to(torch_setup.device()).eval()


def _check(prepared: Prepared, content: bytes) -> None:
    """Raises ModelError where the name of a class that was blanked is still in a file, wherever that may be."""
    if prepared.words is not None and prepared.words.within_bytes(content):
        raise ModelError("blank_still_named")


def _check_folder(prepared: Prepared, aside: Path) -> None:
    for path in aside.iterdir():
        _check(prepared, path.read_bytes())


def stamp(path: Path) -> list[Any]:
    """What tells cheaply that a model is still the one that was written: a card beside it may be edited."""
    if not path.is_dir():
        return files.stamp(path)
    return [[part.name, *files.stamp(part)] for part in hf_folder.decisive_files(path)]
