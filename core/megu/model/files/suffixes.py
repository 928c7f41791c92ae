"""How files with a classifier's weights are called: the one list for dialogs, archives and exports."""

from pathlib import Path

PICKLED = ".pkl"
SUFFIXES = (".safetensors", ".pt", ".pth", ".pth.tar", ".th", ".ckpt", ".bin", PICKLED)


def stem(path: Path) -> str:
    """A file's name without such an ending, or without any other."""
    name = path.name.lower()
    known = max((suffix for suffix in SUFFIXES if name.endswith(suffix)), key=len, default="")
    return path.name[: -len(known)] if known and len(known) < len(name) else path.stem
