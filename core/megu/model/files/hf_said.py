"""Metadata in a folder of `transformers` or timm: class names and preprocessing."""

import math
import re
from typing import Any

from megu.project.preprocessing import NARROWEST, WIDEST

Metadata = dict[str, Any]
RESAMPLING = ("nearest", "lanczos", "bilinear", "bicubic", "box", "hamming")
"""Resizing filters by Pillow's number, as `transformers` writes them."""
SQUARE = ("Beit", "DeiT", "EfficientNet", "Swin", "ViT")
"""Processors for which one number is height and width; for others it is the shorter side."""
MOST_CHANNELS = 1000
WHOLE_FROM = 384
"""Pixels from which ConvNeXt's processor doesn't crop."""


def channels(config: Metadata) -> int:
    """Return the channels of a configuration's images; three if it states no valid number."""
    count = config.get("num_channels")
    return count if type(count) is int and 1 <= count <= MOST_CHANNELS else 3


def image_size(config: Metadata) -> tuple[int, int]:
    """Return the (height, width) in pixels that a configuration states, which a vision transformer insists on;
    otherwise the usual 224 × 224.
    """
    size = _read_size(config.get("image_size"))
    if size is None or not all(type(side) is int and NARROWEST <= side <= WIDEST for side in size):
        return 224, 224
    return size[0], size[1]


def class_names(config: Metadata) -> list[str] | None:
    """Return the class names in the order of the outputs; None if there are none, or only placeholders
    (``LABEL_0``).
    """
    id2label = config.get("id2label")
    if isinstance(id2label, dict):
        try:
            names = [str(id2label[key]) for key in sorted(id2label, key=int)]
        except ValueError:
            return None
    else:
        names = config.get("label_names")
    if not isinstance(names, list) or all(re.fullmatch(r"LABEL_\d+", str(name)) for name in names):
        return None
    return [str(name) for name in names]


def preprocessing(config: Metadata, processor: Metadata, channels: int) -> Metadata | None:
    """Return the fields of `Preprocessing` that a folder states; None if it states none."""
    if config.get("model_type", "timm_wrapper") == "timm_wrapper":
        return _of_timm(config, channels)
    size = (
        _read_size(_crop_size(processor)) or _read_size(processor.get("size")) or _read_size(config.get("image_size"))
    )
    if not processor or size is None:
        return None
    factor = processor.get("rescale_factor", 1 / 255)
    is_scaled = bool(processor.get("do_rescale", True)) and isinstance(factor, int | float) and factor > 0
    normal = processor.get("do_normalize", True)
    mean, std = processor.get("image_mean") if normal else 0.0, processor.get("image_std") if normal else 1.0
    mean, std = _each(0.5 if mean is None else mean, channels), _each(0.5 if std is None else std, channels)
    if processor.get("include_top") and _are_numbers(std):  # EfficientNet's processor divides twice
        std = [value * value for value in std]
    if processor.get("rescale_offset") and _are_numbers(mean):
        mean = [value + 1 for value in mean]
    return {
        "size": size,
        "channels": channels,
        "scale": round(1 / factor, 6) if is_scaled else 1.0,
        "mean": mean,
        "std": std,
        "resize": _size_before_cropping(processor),
        "resampling": _resampling_name(processor.get("resample")),
    }


def _crop_size(processor: Metadata) -> Any:
    return processor.get("crop_size") if processor.get("do_center_crop") else None


def _size_before_cropping(processor: Metadata) -> Any:
    """Return the size before cropping, as each kind of processor computes it; None if it doesn't crop."""
    kind = str(processor.get("image_processor_type", processor.get("feature_extractor_type", "")))
    size, share = processor.get("size"), processor.get("crop_pct")
    side, shares = _shorter_side(size, kind), _is_share(share)
    if not processor.get("do_resize", True):
        return None
    if kind.startswith("ConvNext"):  # these always crop
        return (
            None
            if side is None or side >= WHOLE_FROM
            else int(side / (float(share) if share and shares else 224 / 256))
        )
    if _crop_size(processor) is None:
        return None
    if side is None:
        return _read_size(size)
    if kind.startswith("Levit"):
        return int(256 / 224 * side)
    return int(side / float(share)) if share and shares else side


def _shorter_side(size: Any, kind: str) -> int | None:
    """Return the pixels of the shorter side, if a size means that."""
    side = size.get("shortest_edge") if isinstance(size, dict) else size
    is_square = kind.startswith(SQUARE) and not isinstance(size, dict)
    return side if isinstance(side, int) and not is_square else None


def _is_share(value: Any) -> bool:
    return isinstance(value, int | float) and 0.1 <= value <= 1


def _are_numbers(values: Any) -> bool:
    return isinstance(values, list) and all(isinstance(value, int | float) for value in values)


def _resampling_name(number: Any) -> str:
    is_valid = isinstance(number, int) and 0 <= number < len(RESAMPLING)
    return RESAMPLING[number] if is_valid else "bilinear"


def _read_size(size: Any) -> list[int] | None:
    """Return height and width."""
    if isinstance(size, dict) and "height" in size and "width" in size:
        return [size["height"], size["width"]]
    side = size.get("shortest_edge") if isinstance(size, dict) else size
    if isinstance(side, int):
        return [side, side]
    return side if isinstance(side, list) and len(side) == 2 else None


def _of_timm(config: Metadata, channels: int) -> Metadata | None:
    config_of_weights = config.get("pretrained_cfg")
    if not isinstance(config_of_weights, dict) or not isinstance(config_of_weights.get("input_size"), list):
        return None
    size, interpolation = config_of_weights["input_size"][1:], config_of_weights.get("interpolation")
    return {
        "size": size,
        "channels": channels,
        "mean": _each(config_of_weights.get("mean"), channels),
        "std": _each(config_of_weights.get("std"), channels),
        "resize": _whole_of_timm(
            size, config_of_weights.get("crop_pct"), config_of_weights.get("crop_mode") or "center"
        ),
        "resampling": interpolation if interpolation in RESAMPLING else "bilinear",
    }


def _whole_of_timm(size: list[Any], share: Any, mode: str) -> Any:
    """Return the shorter side, or for the mode ``squash`` height and width; None without a crop share, or for
    borders.
    """
    if not _is_share(share) or mode not in ("center", "squash") or not all(isinstance(side, int) for side in size):
        return None
    sides = [math.floor(side / share) for side in size]
    return sides[0] if mode == "center" and len(set(sides)) == 1 else sides


def _each(value: Any, channels: int) -> Any:
    return [value] * channels if isinstance(value, int | float) else value
