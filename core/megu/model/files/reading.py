"""Reading a classifier from a file, or from a folder as `transformers` or timm saves one."""

from pathlib import Path

from megu.model.files import checkpoint, hf_folder


def read_model(path: Path) -> checkpoint.Checkpoint:
    """Return the checkpoint in a file or folder. Raises ModelError with a sentence if it is not a classifier's
    weights.
    """
    return hf_folder.read(path) if path.is_dir() else checkpoint.read_file(path)
