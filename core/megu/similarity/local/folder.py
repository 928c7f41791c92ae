"""Content of a multimodal model's folder, read without loading the model."""

from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.errors import MllmError

DUAL_ENCODERS = frozenset({"align", "altclip", "chinese_clip", "clip", "metaclip_2", "siglip", "siglip2"})
"""Model types that embed an image and a caption apart and compare them: they answer no questions."""
LARGEST = 5_000_000
"""Bytes of a configuration."""


def read_config(folder: Path) -> dict[str, Any]:
    """Return the folder's config.json.

    Raises
    ------
    MllmError
        If there is no folder, or no configuration that names a model type.
    """
    if not folder.is_dir():
        raise MllmError("mllm_missing", path=str(folder))
    try:
        if (folder / "config.json").stat().st_size > LARGEST:
            raise ValueError("too long")
        config = files.read_json(folder / "config.json")
        return {**config, "model_type": str(config.get("model_type") or config["architectures"][0])}
    except (OSError, ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        raise MllmError("mllm_no_config", path=str(folder)) from error


def weight_files(folder: Path) -> list[Path]:
    """Return the safetensors files of one model: those of the index, else model.safetensors, else all there are.

    A folder may hold the same weights twice, in another layout.

    Raises
    ------
    MllmError
        If there are none.
    """
    index = folder / "model.safetensors.index.json"
    if index.is_file():
        try:
            names = set(files.read_json(index)["weight_map"].values())
            if any(Path(name).name != name for name in names):  # one that leads out of the folder
                raise ValueError("no name of a file")
            return sorted(folder / name for name in names)
        except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
            raise MllmError("mllm_no_weights", path=str(folder)) from error
    single = folder / "model.safetensors"
    paths = [single] if single.is_file() else sorted(folder.glob("*.safetensors"))
    if not paths:
        raise MllmError("mllm_no_weights", path=str(folder))
    return paths


def inspect(folder: Path) -> dict[str, Any]:
    """Return title, kind, size and digest of a model folder, without loading it.

    The kind is ``zero_shot`` for a dual encoder, else ``questions``.

    Raises
    ------
    MllmError
        If something is missing.
    """
    title = read_config(folder)["model_type"]
    weights = weight_files(folder)
    if not any((folder / name).is_file() for name in ("processor_config.json", "preprocessor_config.json")):
        raise MllmError("mllm_no_processor", path=str(folder))
    paths = [path for path in sorted(folder.iterdir()) if path.is_file()]
    return {
        "title": title,
        "kind": "zero_shot" if title in DUAL_ENCODERS else "questions",
        "bytes": sum(path.stat().st_size for path in weights if path.is_file()),
        "digest": files.digest_of([[path.name, files.digest_file(path)] for path in paths]),
    }
