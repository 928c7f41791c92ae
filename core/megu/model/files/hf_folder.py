"""A folder as `transformers` or timm saves image classifiers: configuration, weights, class names and preprocessing."""

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
"""The model type of a network of timm's that `transformers` saved."""
LARGEST = 5_000_000
"""Bytes of a configuration; the names of twenty thousand classes take one."""
LONGEST_NUMBER = 18
"""Digits."""
ALONG = re.compile(r".*\.(json|txt|md)")
"""Files that an export takes along: descriptions. Others may hold what training left behind."""


def read(folder: Path) -> Checkpoint:
    """The folder's weights under the names that the model has in memory, and its configuration.

    `transformers` renames some on the way. Raises ModelError with a sentence for any other folder.
    """
    weights = weight_files(folder)
    if not (folder / CONFIG).is_file() or not weights:
        single = sorted(path for path in folder.glob("*.safetensors") if path.is_file())
        if (folder / CONFIG).is_file() and len(single) == 1:
            weights = single
        else:
            raise ModelError(foreign.of_folder(folder), path=str(folder))
    config = _json(folder / CONFIG)
    _check_said(folder, config)
    parts = [checkpoint.read_file(path) for path in weights]
    tensors = {part.prefix + name: tensor for part in parts for name, tensor in part.tensors.items()}
    found = Checkpoint(tensors, "folder", metadata=parts[0].metadata, container=parts[0].form)
    found.config, found.processor = config, _json(folder / PROCESSOR) if (folder / PROCESSOR).is_file() else {}
    found.stored = tensors
    usable.check_kinds(tensors, folder)
    if not of_transformers(config):
        return checkpoint.unprefixed(found)
    try:
        found.tensors = _as_in_memory(folder, config, tensors)
    except bounded.TooLarge as error:
        raise ModelError("model_folder_differs", path=str(folder)) from error
    return found


def of_transformers(config: dict[str, Any]) -> bool:
    """Whether `transformers` builds the model by its own code: not where it only puts its names around one of timm's,
    which is recognised by its weights."""
    return config.get("model_type", WRAPPED) != WRAPPED


def classes(config: dict[str, Any]) -> int:
    """The number of a configuration's classes."""
    named = config.get("id2label")
    return len(named) if isinstance(named, dict) else config.get("num_labels", 2)


def weight_files(folder: Path) -> list[Path]:
    """The files that hold the weights; empty where there are none."""
    for name in INDEXES:
        if (folder / name).is_file():
            named = _json(folder / name).get("weight_map", {})
            names = sorted({str(part) for part in named.values()}) if isinstance(named, dict) else []
            if names and all(Path(part).name == part and (folder / part).is_file() for part in names):
                return [folder / part for part in names]
    return [folder / name for name in WEIGHTS if (folder / name).is_file()][:1]


def decisive_files(folder: Path) -> list[Path]:
    """The files that decide what the model is, in order."""
    weights = weight_files(folder) or sorted(folder.glob("*.safetensors"))
    return [*weights, *(folder / name for name in (CONFIG, PROCESSOR) if (folder / name).is_file())]


def members(folder: Path) -> list[Path]:
    """The files that belong to the model: what decides it, and descriptions; not what training left beside it."""
    described = sorted(path for path in folder.iterdir() if path.is_file() and ALONG.fullmatch(path.name))
    return list(dict.fromkeys([*decisive_files(folder), *described]))


def stamp(folder: Path) -> list[list[Any]]:
    """Name, size and time of each file that may decide the model. Looks into no folder without a configuration, which
    may be one of a million images."""
    if not (folder / CONFIG).is_file():
        return []
    found = [folder / name for name in (CONFIG, PROCESSOR, *INDEXES) if (folder / name).is_file()]
    found += [path for path in sorted(folder.iterdir()) if path.suffix in (".safetensors", ".bin") and path.is_file()]
    return [[path.name, *files.stamp(path)] for path in found]


def build(config: dict[str, Any]) -> "nn.Module":
    """A classifier of `transformers` with fresh weights, which takes pixels and gives logits (N, classes)."""
    kind = _kind(config)
    assert kind is not None
    return logits_only(kind(kind.config_class.from_dict(config)))


def write(
    found: Checkpoint, tensors: "dict[str, Tensor]", folder: Path, target: Path, as_safetensors: bool | None = None
) -> None:
    """The folder once more in `target`, which must be new, with other weights: same names, dtypes and descriptions.

    as_safetensors: whether the weights become a `.safetensors` file; None: as they were.
    """
    from safetensors.torch import save_file

    stored = found.stored
    named = _in_file_names(found, tensors) if of_transformers(found.config) else _with_prefix(found, tensors)
    if named.keys() < stored.keys():
        raise ModelError("model_folder_names", path=str(folder))
    cast = {name: named[name].to(old.dtype).contiguous().clone() for name, old in stored.items()}
    target.mkdir(parents=True)
    for path in members(folder):
        if ALONG.fullmatch(path.name) and path.name not in INDEXES:
            (target / path.name).write_bytes(path.read_bytes())
    if found.container == "safetensors" if as_safetensors is None else as_safetensors:
        save_file(
            cast,
            target / WEIGHTS[0],
            found.metadata or (None if found.container == "safetensors" else {"format": "pt"}),
        )
    else:
        import torch

        torch.save(cast, target / WEIGHTS[1])


def _with_prefix(found: Checkpoint, tensors: "dict[str, Tensor]") -> "dict[str, Tensor]":
    return {**found.stored, **{found.prefix + name: tensor for name, tensor in tensors.items()}}


def _in_file_names(found: Checkpoint, tensors: "dict[str, Tensor]") -> "dict[str, Tensor]":
    """Under the names in the file: `transformers` renames back what it renamed when it read."""
    from safetensors.torch import load_file

    kind = _kind(found.config)
    assert kind is not None
    model = kind(kind.config_class.from_dict(found.config))
    model.load_state_dict(tensors)
    with TemporaryDirectory() as folder, quiet():
        model.save_pretrained(folder, max_shard_size="1000GB")
        saved = load_file(Path(folder) / WEIGHTS[0])
    # a file may as well hold the names in memory: what is left of them must not stay the original's
    left: dict[str, Tensor] = {name: found.stored[name] for name in found.stored if name not in saved}
    return {**saved, **{name: tensors.get(name, tensor) for name, tensor in left.items()}}


def _as_in_memory(folder: Path, config: dict[str, Any], tensors: "dict[str, Tensor]") -> "dict[str, Tensor]":
    """The weights under their names in memory. Raises ModelError, and Outgrown before anything large is made."""
    import torch

    kind = _checked_kind(folder, config, tensors)
    with (
        quiet(),
        library_errors_as(lambda error: ModelError("model_folder_refused", path=str(folder), reason=short(error))),
    ):
        elements = sum(tensor.numel() for tensor in tensors.values())
        bounded.check_built(lambda: kind(kind.config_class.from_dict(config)), len(tensors), elements)
        model, told = kind.from_pretrained(
            None,
            config=kind.config_class.from_dict(config),
            state_dict=dict(tensors),
            output_loading_info=True,
            ignore_mismatched_sizes=True,  # told of below
            dtype=torch.float32,
        )
    own = dict(model.state_dict())
    missing = [name for name in told["missing_keys"] if not name.endswith(COMPUTED)]
    too_few = 2 * sum(tensor.numel() for tensor in own.values()) < elements or _numbered(told["unexpected_keys"], own)
    if missing or told["mismatched_keys"] or told["error_msgs"] or too_few:
        raise ModelError("model_folder_differs", path=str(folder))
    return own


def _numbered(left: Iterable[str], own: Iterable[str]) -> bool:
    """Whether weights were left over that the network has under another number: it was made with too few layers. What
    no classifier needs, such as a pooler, may be."""
    known = {re.sub(r"\d+", "#", name) for name in own}
    return any(re.search(r"\d", name) and re.sub(r"\d+", "#", name) in known for name in left)


COMPUTED = ("num_batches_tracked", "relative_position_index", "position_ids")


def _check_said(folder: Path, config: dict[str, Any]) -> None:
    """Raises ModelError for a configuration that says what can't be, or that the weights were made smaller."""
    named, label = config.get("architectures"), config.get("id2label")
    if not isinstance(named, list | None) or not all(isinstance(name, str) for name in named or ()):
        raise ModelError("model_folder_damaged", path=str(folder / CONFIG))
    if not isinstance(label, dict | None) or type(config.get("num_labels", 2)) is not int:
        raise ModelError("model_folder_damaged", path=str(folder / CONFIG))
    if config.get("quantization_config"):
        raise ModelError("model_weights_odd", path=str(folder))


def _checked_kind(folder: Path, config: dict[str, Any], tensors: "dict[str, Tensor]") -> Any:
    """The class of `transformers`. Raises ModelError where it has none, and Outgrown where no network of so many
    weights can have so many classes or layers."""
    kind = _kind(config)
    if kind is None:
        code = "model_folder_code" if "auto_map" in config else "model_folder_kind"
        raise ModelError(code, path=str(folder), kind=str(config["model_type"])[:60])
    bounded.check_numbers(config, sum(tensor.numel() for tensor in tensors.values()))
    sides = {side for tensor in tensors.values() for side in tensor.shape}
    if classes(config) not in sides or config.get("num_labels", classes(config)) not in sides:
        raise bounded.TooLarge("classes")
    if _layers(config) > 4 * len(tensors):
        raise bounded.TooLarge("layers")
    return kind


def _layers(config: Any, depth: int = 0) -> int:
    """The largest number of layers that a configuration asks for."""
    if not isinstance(config, dict) or depth > 4:
        return 0
    most = 0
    for name, value in config.items():
        if re.search("layer|depth|block|repeat|stage", str(name)):
            numbers = value if isinstance(value, list) else [value]
            most = max(most, sum(n for n in numbers if isinstance(n, int) and not isinstance(n, bool)))
        most = max(most, _layers(value, depth + 1))
    return most


def _kind(config: dict[str, Any]) -> Any:
    """The class of `transformers` for a configuration; None where it has no image classifier of that type."""
    import transformers
    from transformers.models.auto.modeling_auto import MODEL_FOR_IMAGE_CLASSIFICATION_MAPPING_NAMES as NAMES

    names: Any = NAMES
    known = names.get(str(config.get("model_type")), ())
    named = [known] if isinstance(known, str) else list(known)
    stated = config.get("architectures")
    wanted = [name for name in stated if name in named] if isinstance(stated, list) else []
    chosen = next(iter([*wanted, *named]), None)
    return getattr(transformers, chosen, None) if chosen else None


def _json(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError("too long")
        value = json.loads(path.read_text(encoding="utf-8"), parse_int=_whole, parse_constant=_constant)
    except PermissionError as error:
        raise ModelError("cannot_read", path=str(path)) from error
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError("model_folder_damaged", path=str(path)) from error
    if not isinstance(value, dict):
        raise ModelError("model_folder_damaged", path=str(path))
    return value


def _whole(text: str) -> int:
    if len(text) > LONGEST_NUMBER:  # no size, and more than a float can hold
        raise ValueError("a number of too many digits")
    return int(text)


def _constant(text: str) -> float:
    if text == "NaN":
        raise ValueError("not a number")
    return float(text)


class quiet:
    """`transformers` draws progress bars and tells of missing weights, which its caller looks at itself."""

    def __enter__(self) -> None:
        from transformers.utils import logging

        self._level = logging.get_verbosity()
        logging.set_verbosity_error()
        logging.disable_progress_bar()

    def __exit__(self, *_: object) -> None:
        from transformers.utils import logging

        logging.set_verbosity(self._level)
        logging.enable_progress_bar()
