"""What a multimodal model's folder holds, read without loading it."""

from pathlib import Path
from typing import Any

from megu import files
from megu.errors import MllmError


def inspect(folder: Path) -> dict[str, Any]:
    """Title, size and digest of a model folder, without loading it. Raises MllmError where something is missing."""
    if not folder.is_dir():
        raise MllmError("mllm_missing", path=str(folder))
    try:
        config = files.read_json(folder / "config.json")
        title = str(config.get("model_type") or config["architectures"][0])
    except (OSError, ValueError, KeyError, IndexError, AttributeError) as error:
        raise MllmError("mllm_no_config", path=str(folder)) from error
    weights = sorted(folder.glob("*.safetensors"))
    if not weights:
        raise MllmError("mllm_no_weights", path=str(folder))
    if not any((folder / name).is_file() for name in ("processor_config.json", "preprocessor_config.json")):
        raise MllmError("mllm_no_processor", path=str(folder))
    listed = [path for path in sorted(folder.iterdir()) if path.is_file()]
    return {
        "title": title,
        "bytes": sum(path.stat().st_size for path in weights),
        "digest": files.digest_of([[path.name, files.digest_file(path)] for path in listed]),
    }
