"""Reading a classifier from whatever holds it: one file, or a folder as `transformers` or timm saves one."""

from pathlib import Path

from megu.model.files import checkpoint, hf_folder


def read_model(path: Path) -> checkpoint.Checkpoint:
    """Return what a file or folder holds. Raises ModelError with a sentence where that is no classifier's weights."""
    return hf_folder.read(path) if path.is_dir() else checkpoint.read_file(path)
