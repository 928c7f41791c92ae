"""Writing a model in the chosen form, and opening it as its recipient will."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import MeguError, ModelError, ProjectError
from megu.export import folder as folders
from megu.export import free_names
from megu.export import salt as salts
from megu.export.contents import ExportModel
from megu.images.answers import logits_of_batch
from megu.machine import torch_setup
from megu.model.files import checkpoint, hf_folder
from megu.model.open import open_original
from megu.project.schema import Form

if TYPE_CHECKING:
    from torch import Tensor

    Answering = Callable[[Tensor], Tensor]
    """From normalised images (n, channels, height, width) to logits (n, K), both on the CPU."""


def write(model: ExportModel, form: Form, folder: Path, name: str, salt: str | None = None) -> Path:
    """Write the model to a free name in a folder, with a salt if one is given; return its path.

    Raises
    ------
    ModelError
        If the form can't hold it.
    ProjectError
        If the disk is full or locked.
    """
    if form == "folder" or (form == "as_it_came" and model.original.form == "folder"):
        fill = folders.fill(model, as_safetensors=form == "folder")

        def fill_and_check(aside: Path) -> None:
            fill(aside)
            _check_folder(model, aside)
            if salt:
                salts.salt_folder(aside, salt)

        return free_names.write_folder(folder, name, fill_and_check, free_names.same_model)
    content = _content(model, form)
    _check(model, content)
    return free_names.write_file(folder, name, salts.add_salt(content, salt) if salt else content)


def kind(model: ExportModel, form: Form) -> str:
    """Return the written form: ``safetensors``, ``pickle``, ``module`` (as a state dict), ``folder`` or ``onnx``."""
    return model.original.form if form == "as_it_came" else form


def is_rounded(model: ExportModel, form: Form) -> bool:
    """Return True if weights are rounded to fewer digits than they were computed with, since the original has fewer."""
    if form in ("safetensors", "onnx") or (form == "folder" and model.original.form != "folder"):
        return False
    tensors = model.original.tensors.values()
    original_tensors = model.original.stored.values() or tensors
    return any(tensor.is_floating_point() and tensor.element_size() < 4 for tensor in original_tensors)


def open_written(model: ExportModel, form: Form, path: Path) -> "Answering":
    """Return the written model as a function: by onnxruntime, by the library that a folder is for, or as a user's file.

    Raises
    ------
    ProjectError
        ``export_unreadable`` if that fails.
    """
    try:
        if form == "onnx":
            from megu.export.onnx import Session

            return Session(path)
        if form == "folder":
            module = _on_device(folders.load(path))
        else:
            prefix = {} if form == "as_it_came" else {"prefix": ""}
            module = open_original(path, {**model.described, **prefix})
    except MeguError as error:
        raise ProjectError("export_unreadable", path=str(path)) from error
    return lambda images: logits_of_batch(module, images)


def _content(model: ExportModel, form: Form) -> bytes:
    if form == "onnx":
        from megu.export import onnx

        return onnx.to_bytes(model)
    if form == "safetensors":
        return _safetensors(model)
    return checkpoint.to_bytes(model.original, model.weights)


def _safetensors(model: ExportModel) -> bytes:
    """Return the weights in full precision under the architecture's own names, with the model's description and
    preprocessing in the header."""
    from safetensors.torch import save

    facts = model.described
    description = {
        **model.original.described,
        "architecture": facts["chosen"],
        "preprocessing": model.preprocessing,
    }
    if model.class_names:
        description["class_names"] = model.class_names
    metadata = {**model.original.metadata, "format": "pt", "megu": json.dumps(description)}
    return save({name: t.contiguous().clone() for name, t in model.weights.items()}, metadata)


def _on_device(module: Any) -> Any:
    return module.float().to(torch_setup.device()).eval()


def _check(model: ExportModel, content: bytes) -> None:
    """Raise ModelError if a file still contains the name of a blanked class, wherever that may be."""
    if model.words is not None and model.words.within_bytes(content):
        raise ModelError("blank_still_named")


def _check_folder(model: ExportModel, aside: Path) -> None:
    for path in aside.iterdir():
        _check(model, path.read_bytes())


def stamp(path: Path) -> list[Any]:
    """Return a cheap fingerprint of a written model, without the card beside it, which may be edited."""
    if not path.is_dir():
        return files.stamp(path)
    return [[part.name, *files.stamp(part)] for part in hf_folder.decisive_files(path)]
