"""Recognition of unsupported files by their bytes and the names in them; nothing in them is run."""

import zipfile
from pathlib import Path

from megu.model.files import torch_file
from megu.model.files.suffixes import SUFFIXES

STARTS: dict[bytes, str] = {
    b"\x89HDF\r\n\x1a\n": "model_keras",
    b"GGUF": "model_gguf",
    b"\x93NUMPY": "model_numpy",
    b"\x1f\x8b": "model_archive",
    b"7z\xbc\xaf\x27\x1c": "model_archive",
    b"Rar!\x1a\x07": "model_archive",
    b"BZh": "model_archive",
    b"\xfd7zXZ\x00": "model_archive",
}
"""First bytes of a file."""
ENDINGS: dict[str, str] = {
    ".h5": "model_keras",
    ".hdf5": "model_keras",
    ".keras": "model_keras",
    ".onnx": "model_onnx",
    ".tflite": "model_tensorflow",
    ".pb": "model_tensorflow",
    ".joblib": "model_sklearn",
    ".msgpack": "model_jax",
    ".pdparams": "model_paddle",
    ".mlmodel": "model_coreml",
    ".engine": "model_compiled",
    ".7z": "model_archive",
}
"""Suffix of a file, if its bytes say nothing."""
NAMES: dict[str, str] = {
    "fastai": "model_fastai",
    "fastcore": "model_fastai",
    "sklearn": "model_sklearn",
    "joblib": "model_sklearn",
    "xgboost": "model_sklearn",
    "lightgbm": "model_sklearn",
    "keras": "model_keras",
    "tensorflow": "model_tensorflow",
    "jax": "model_jax",
    "flax": "model_jax",
    "numpy": "model_numpy",
}
"""Packages of the objects in a pickle."""
INSIDE: tuple[tuple[str, str], ...] = (
    ("model.weights.h5", "model_keras"),
    ("serialized_exported_program.json", "model_exported"),
    ("models/model.json", "model_exported"),
    ("archive_format", "model_exported"),
    ("constants.pkl", "model_torchscript"),
    ("saved_model.pb", "model_tensorflow"),
)
"""Files that identify an archive."""


def of_file(path: Path) -> str | None:
    """Return the code of a file's kind, by its bytes, its content or its suffix; None if torch may have written it."""
    with path.open("rb") as file:
        start = file.read(16)
    if start[4:8] == b"TFL3":
        return "model_tensorflow"
    for signature, code in STARTS.items():
        if start.startswith(signature):
            return code
    if start.startswith(b"PK"):
        return _of_archive(path)
    if start[:1] != b"\x80":
        return ENDINGS.get(path.suffix.lower())
    return None


def of_names(names: frozenset[str]) -> str | None:
    """Return the code of a pickle's kind, by the packages it names; None for torch's own and unknown ones."""
    packages = {name.partition(".")[0] for name in names}
    return next((code for package, code in NAMES.items() if package in packages), None)


def of_folder(folder: Path) -> str:
    """Return the code for a folder that is not a model of `transformers` or timm."""
    names = {entry.name for entry in folder.iterdir()}
    if names & {"saved_model.pb", "keras_metadata.pb", "fingerprint.pb"}:
        return "model_tensorflow"
    if names & {"tf_model.h5", "flax_model.msgpack"}:
        return "model_folder_other_weights"
    if "config.json" in names:
        return "model_folder_no_weights"
    return "model_is_folder"


def _of_archive(path: Path) -> str | None:
    """Return the code by the files in an archive. Reads only its table of contents, if that is not too large."""
    try:
        torch_file.check_table(path)
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except Exception:  # damaged: torch's reader reports how
        return None
    for ending, code in INSIDE:
        if any(name == ending or name.endswith(f"/{ending}") for name in names):
            return code
    if any(name.endswith(".npy") for name in names):
        return "model_numpy"
    models = (name for name in names if name.lower().endswith((*SUFFIXES, ".h5")))
    return "model_archive" if any(name.rpartition("/")[2] != "data.pkl" for name in models) else None  # torch's own
