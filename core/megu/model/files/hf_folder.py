"""Folders of image classifiers as `transformers` or timm saves them: configuration, weights, class names,
preprocessing.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import ModelError, library_errors_as, short
from megu.model.files import bounded, checkpoint, foreign, usable
from megu.model.files.checkpoint import Checkpoint
from megu.model.modes import logits_only

if TYPE_CHECKING:
    from torch import Tensor, nn

CONFIG, PROCESSOR = "config.json", "preprocessor_config.json"
INDEXES = ("model.safetensors.index.json", "pytorch_model.bin.index.json")
WEIGHTS = ("model.safetensors", "pytorch_model.bin")
WRAPPED = "timm_wrapper"
"""Model type of a timm network that `transformers` saved."""
LARGEST = 5_000_000
"""Bytes of a configuration; the names of twenty thousand classes take one million."""
LONGEST_NUMBER = 18
"""Digits."""
ALONG = re.compile(r".*\.(json|txt|md)")
"""Files that an export copies: descriptions. Others may contain remnants of training."""


def read(folder: Path) -> Checkpoint:
    """Read the folder's configuration, and its weights under the names that the model has in memory.

    `transformers` renames some weights on loading. Raises ModelError with a sentence for any other folder.
    """
    weights = weight_files(folder)
    if not (folder / CONFIG).is_file() or not weights:
        candidates = sorted(path for path in folder.glob("*.safetensors") if path.is_file())
        if (folder / CONFIG).is_file() and len(candidates) == 1:
            weights = candidates
        else:
            raise ModelError(foreign.of_folder(folder), path=str(folder))
    config = _read_json(folder / CONFIG)
    _check_config(folder, config)
    parts = [checkpoint.read_file(path) for path in weights]
    tensors = {part.prefix + name: tensor for part in parts for name, tensor in part.tensors.items()}
    result = Checkpoint(tensors, "folder", metadata=parts[0].metadata, container=parts[0].form)
    result.config, result.processor = config, _read_json(folder / PROCESSOR) if (folder / PROCESSOR).is_file() else {}
    result.stored = tensors
    usable.check_kinds(tensors, folder)
    if not of_transformers(config):
        return checkpoint.strip_prefixes(result)
    try:
        result.tensors = _as_in_memory(folder, config, tensors)
    except bounded.TooLarge as error:
        raise ModelError("model_folder_differs", path=str(folder)) from error
    return result


def of_transformers(config: dict[str, Any]) -> bool:
    """Return True if `transformers` builds the model with its own code.

    Return False if it only wraps a timm network, which is recognised by its weights.
    """
    return config.get("model_type", WRAPPED) != WRAPPED


def classes(config: dict[str, Any]) -> int:
    """Return the number of classes of a configuration."""
    names = config.get("id2label")
    return len(names) if isinstance(names, dict) else config.get("num_labels", 2)


def weight_files(folder: Path) -> list[Path]:
    """Return the files that hold the weights; empty if there are none."""
    for name in INDEXES:
        if (folder / name).is_file():
            weight_map = _read_json(folder / name).get("weight_map", {})
            names = sorted({str(part) for part in weight_map.values()}) if isinstance(weight_map, dict) else []
            if names and all(Path(part).name == part and (folder / part).is_file() for part in names):
                return [folder / part for part in names]
    return [folder / name for name in WEIGHTS if (folder / name).is_file()][:1]


def decisive_files(folder: Path) -> list[Path]:
    """Return the files that determine the model, in order."""
    weights = weight_files(folder) or sorted(folder.glob("*.safetensors"))
    return [*weights, *(folder / name for name in (CONFIG, PROCESSOR) if (folder / name).is_file())]


def list_members(folder: Path) -> list[Path]:
    """Return the files that belong to the model: those that determine it, and descriptions; no remnants of training."""
    descriptions = sorted(path for path in folder.iterdir() if path.is_file() and ALONG.fullmatch(path.name))
    return list(dict.fromkeys([*decisive_files(folder), *descriptions]))


def stamp(folder: Path) -> list[list[Any]]:
    """Return name, size and time of each file that may determine the model.

    Lists no folder without a configuration, which may contain a million images.
    """
    if not (folder / CONFIG).is_file():
        return []
    paths = [folder / name for name in (CONFIG, PROCESSOR, *INDEXES) if (folder / name).is_file()]
    paths += [path for path in sorted(folder.iterdir()) if path.suffix in (".safetensors", ".bin") and path.is_file()]
    return [[path.name, *files.stamp(path)] for path in paths]


def build(config: dict[str, Any]) -> "nn.Module":
    """Return a classifier of `transformers` with fresh weights, which takes pixels and computes logits (N, classes)."""
    kind = _find_class(config)
    assert kind is not None
    return logits_only(kind(kind.config_class.from_dict(config)))


def write(
    source: Checkpoint, tensors: "dict[str, Tensor]", folder: Path, target: Path, as_safetensors: bool | None = None
) -> None:
    """Write the folder to `target`, which must be new, with other weights: same names, dtypes and descriptions.

    Parameters
    ----------
    source : Checkpoint
        The folder's checkpoint.
    tensors : dict of Tensor
        The weights, by their names in memory.
    folder, target : Path
    as_safetensors : bool, optional
        True writes a `.safetensors` file, False a pickle; None keeps the original form.
    """
    from safetensors.torch import save_file

    original_tensors = source.stored
    tensors_by_file_name = (
        _in_file_names(source, tensors) if of_transformers(source.config) else _with_prefix(source, tensors)
    )
    if tensors_by_file_name.keys() < original_tensors.keys():
        raise ModelError("model_folder_names", path=str(folder))
    tensors_of_file = {
        name: tensors_by_file_name[name].to(original.dtype).contiguous().clone()
        for name, original in original_tensors.items()
    }
    target.mkdir(parents=True)
    for path in list_members(folder):
        if ALONG.fullmatch(path.name) and path.name not in INDEXES:
            (target / path.name).write_bytes(path.read_bytes())
    if source.container == "safetensors" if as_safetensors is None else as_safetensors:
        save_file(
            tensors_of_file,
            target / WEIGHTS[0],
            source.metadata or (None if source.container == "safetensors" else {"format": "pt"}),
        )
    else:
        import torch

        torch.save(tensors_of_file, target / WEIGHTS[1])


def _with_prefix(source: Checkpoint, tensors: "dict[str, Tensor]") -> "dict[str, Tensor]":
    return {**source.stored, **{source.prefix + name: tensor for name, tensor in tensors.items()}}


def _in_file_names(source: Checkpoint, tensors: "dict[str, Tensor]") -> "dict[str, Tensor]":
    """Return the weights under their names in the file: `transformers` reverses its renaming."""
    from safetensors.torch import load_file

    kind = _find_class(source.config)
    assert kind is not None
    model = kind(kind.config_class.from_dict(source.config))
    model.load_state_dict(tensors)
    with TemporaryDirectory() as folder, quiet():
        model.save_pretrained(folder, max_shard_size="1000GB")
        file_tensors = load_file(Path(folder) / WEIGHTS[0])
    # a file may also use the names in memory: those weights must not stay the original's
    others: dict[str, Tensor] = {name: source.stored[name] for name in source.stored if name not in file_tensors}
    return {**file_tensors, **{name: tensors.get(name, tensor) for name, tensor in others.items()}}


def _as_in_memory(folder: Path, config: dict[str, Any], tensors: "dict[str, Tensor]") -> "dict[str, Tensor]":
    """Return the weights under their names in memory. Raises ModelError, and TooLarge before anything large is made."""
    import torch

    kind = _find_checked_class(folder, config, tensors)
    with (
        quiet(),
        library_errors_as(lambda error: ModelError("model_folder_refused", path=str(folder), reason=short(error))),
    ):
        elements = sum(tensor.numel() for tensor in tensors.values())
        bounded.check_built(lambda: kind(kind.config_class.from_dict(config)), len(tensors), elements)
        model, loading_info = kind.from_pretrained(
            None,
            config=kind.config_class.from_dict(config),
            state_dict=dict(tensors),
            output_loading_info=True,
            ignore_mismatched_sizes=True,  # reported below
            dtype=torch.float32,
        )
    weights = dict(model.state_dict())
    missing = [name for name in loading_info["missing_keys"] if not name.endswith(COMPUTED)]
    too_few = 2 * sum(tensor.numel() for tensor in weights.values()) < elements or _has_renumbered(
        loading_info["unexpected_keys"], weights
    )
    if missing or loading_info["mismatched_keys"] or loading_info["error_msgs"] or too_few:
        raise ModelError("model_folder_differs", path=str(folder))
    return weights


def _has_renumbered(remaining: Iterable[str], names: Iterable[str]) -> bool:
    """Return True if the network has weights like the remaining ones under another number: it was built with too few
    layers.

    Other remaining weights, such as a pooler's, are not needed by a classifier.
    """
    patterns = {re.sub(r"\d+", "#", name) for name in names}
    return any(re.search(r"\d", name) and re.sub(r"\d+", "#", name) in patterns for name in remaining)


COMPUTED = ("num_batches_tracked", "relative_position_index", "position_ids")


def _check_config(folder: Path, config: dict[str, Any]) -> None:
    """Raise ModelError for a configuration with impossible values, or with quantised weights."""
    architectures, id2label = config.get("architectures"), config.get("id2label")
    if not isinstance(architectures, list | None) or not all(isinstance(name, str) for name in architectures or ()):
        raise ModelError("model_folder_damaged", path=str(folder / CONFIG))
    if not isinstance(id2label, dict | None) or type(config.get("num_labels", 2)) is not int:
        raise ModelError("model_folder_damaged", path=str(folder / CONFIG))
    if config.get("quantization_config"):
        raise ModelError("model_weights_odd", path=str(folder))


def _find_checked_class(folder: Path, config: dict[str, Any], tensors: "dict[str, Tensor]") -> Any:
    """Return the class of `transformers` for a configuration.

    Raises ModelError if there is none, and TooLarge if no network with so few weights has that many classes or layers.
    """
    kind = _find_class(config)
    if kind is None:
        code = "model_folder_code" if "auto_map" in config else "model_folder_kind"
        raise ModelError(code, path=str(folder), kind=str(config["model_type"])[:60])
    bounded.check_numbers(config, sum(tensor.numel() for tensor in tensors.values()))
    sides = {side for tensor in tensors.values() for side in tensor.shape}
    if classes(config) not in sides or config.get("num_labels", classes(config)) not in sides:
        raise bounded.TooLarge("classes")
    if _count_layers(config) > 4 * len(tensors):
        raise bounded.TooLarge("layers")
    return kind


def _count_layers(config: Any, depth: int = 0) -> int:
    """Return the largest number of layers in a configuration."""
    if not isinstance(config, dict) or depth > 4:
        return 0
    largest = 0
    for name, value in config.items():
        if re.search("layer|depth|block|repeat|stage", str(name)):
            numbers = value if isinstance(value, list) else [value]
            largest = max(largest, sum(n for n in numbers if isinstance(n, int) and not isinstance(n, bool)))
        largest = max(largest, _count_layers(value, depth + 1))
    return largest


def _find_class(config: dict[str, Any]) -> Any:
    """Return the class of `transformers` for a configuration; None if it has no image classifier of that type."""
    import transformers
    from transformers.models.auto.modeling_auto import MODEL_FOR_IMAGE_CLASSIFICATION_MAPPING_NAMES as NAMES

    names: Any = NAMES
    entry = names.get(str(config.get("model_type")), ())
    candidates = [entry] if isinstance(entry, str) else list(entry)
    own_names = config.get("architectures")
    preferred_names = [name for name in own_names if name in candidates] if isinstance(own_names, list) else []
    name = next(iter([*preferred_names, *candidates]), None)
    return getattr(transformers, name, None) if name else None


def _read_json(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError("too long")
        value = json.loads(path.read_text(encoding="utf-8"), parse_int=_parse_int, parse_constant=_parse_constant)
    except PermissionError as error:
        raise ModelError("cannot_read", path=str(path)) from error
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError("model_folder_damaged", path=str(path)) from error
    if not isinstance(value, dict):
        raise ModelError("model_folder_damaged", path=str(path))
    return value


def _parse_int(text: str) -> int:
    if len(text) > LONGEST_NUMBER:  # not a size, and more than a float can hold
        raise ValueError("a number of too many digits")
    return int(text)


def _parse_constant(text: str) -> float:
    if text == "NaN":
        raise ValueError("not a number")
    return float(text)


class quiet:
    """Context manager that hides progress bars and messages of `transformers`; the caller checks missing weights
    itself.
    """

    def __enter__(self) -> None:
        from transformers.utils import logging

        self._level = logging.get_verbosity()
        logging.set_verbosity_error()
        logging.disable_progress_bar()

    def __exit__(self, *_: object) -> None:
        from transformers.utils import logging

        logging.set_verbosity(self._level)
        logging.enable_progress_bar()
