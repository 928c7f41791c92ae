"""Suffixes of weight files: the one list for dialogs, archives and exports."""

from pathlib import Path

PICKLED = ".pkl"
SUFFIXES = (".safetensors", ".pt", ".pth", ".pth.tar", ".th", ".ckpt", ".bin", PICKLED)


def stem(path: Path) -> str:
    """Return a file's name without such a suffix, or without any other."""
    name = path.name.lower()
    longest = max((suffix for suffix in SUFFIXES if name.endswith(suffix)), key=len, default="")
    return path.name[: -len(longest)] if longest and len(longest) < len(name) else path.stem
