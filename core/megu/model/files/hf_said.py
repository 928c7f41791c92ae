"""What a folder of `transformers` or timm says of itself: names of classes, and what is done to images."""

import math
import re
from typing import Any

Told = dict[str, Any]
RESAMPLING = ("nearest", "lanczos", "bilinear", "bicubic", "box", "hamming")
"""Ways of resizing by Pillow's number, as `transformers` writes them."""
SQUARE = ("Beit", "DeiT", "EfficientNet", "Swin", "ViT")
"""Processors for which one number is height and width; for others, the shorter side."""
MOST_CHANNELS = 1000
WHOLE_FROM = 384
"""Pixels from which ConvNeXt's processor cuts nothing off."""


def channels(config: Told) -> int:
    """The channels of a configuration's images; three where it says nothing that could be."""
    said = config.get("num_channels")
    return said if type(said) is int and 1 <= said <= MOST_CHANNELS else 3


def class_names(config: Told) -> list[str] | None:
    """Names in the order of the outputs; None where there are none, or only placeholders (``LABEL_0``)."""
    named = config.get("id2label")
    if isinstance(named, dict):
        try:
            names = [str(named[key]) for key in sorted(named, key=int)]
        except ValueError:
            return None
    else:
        names = config.get("label_names")
    if not isinstance(names, list) or all(re.fullmatch(r"LABEL_\d+", str(name)) for name in names):
        return None
    return [str(name) for name in names]


def preprocessing(config: Told, processor: Told, channels: int) -> Told | None:
    """The fields of `Preprocessing` that a folder states; None where it states none."""
    if config.get("model_type", "timm_wrapper") == "timm_wrapper":
        return _of_timm(config, channels)
    size = _pair(_cropped(processor)) or _pair(processor.get("size")) or _pair(config.get("image_size"))
    if not processor or size is None:
        return None
    factor = processor.get("rescale_factor", 1 / 255)
    scaled = bool(processor.get("do_rescale", True)) and isinstance(factor, int | float) and factor > 0
    normal = processor.get("do_normalize", True)
    mean, std = processor.get("image_mean") if normal else 0.0, processor.get("image_std") if normal else 1.0
    mean, std = _each(0.5 if mean is None else mean, channels), _each(0.5 if std is None else std, channels)
    if processor.get("include_top") and _numbers(std):  # EfficientNet's divides once more
        std = [value * value for value in std]
    if processor.get("rescale_offset") and _numbers(mean):
        mean = [value + 1 for value in mean]
    return {
        "size": size,
        "channels": channels,
        "scale": round(1 / factor, 6) if scaled else 1.0,
        "mean": mean,
        "std": std,
        "resize": _before_cropping(processor),
        "resampling": _by_number(processor.get("resample")),
    }


def _cropped(processor: Told) -> Any:
    return processor.get("crop_size") if processor.get("do_center_crop") else None


def _before_cropping(processor: Told) -> Any:
    """What an image is made before its middle is cut out, as each kind of processor does it; None where none is."""
    kind = str(processor.get("image_processor_type", processor.get("feature_extractor_type", "")))
    told, share = processor.get("size"), processor.get("crop_pct")
    side, shares = _shorter(told, kind), _is_share(share)
    if not processor.get("do_resize", True):
        return None
    if kind.startswith("ConvNext"):  # these cut without being told to
        return (
            None
            if side is None or side >= WHOLE_FROM
            else int(side / (float(share) if share and shares else 224 / 256))
        )
    if _cropped(processor) is None:
        return None
    if side is None:
        return _pair(told)
    if kind.startswith("Levit"):
        return int(256 / 224 * side)
    return int(side / float(share)) if share and shares else side


def _shorter(told: Any, kind: str) -> int | None:
    """The pixels of the shorter side, where a size means that."""
    side = told.get("shortest_edge") if isinstance(told, dict) else told
    square = kind.startswith(SQUARE) and not isinstance(told, dict)
    return side if isinstance(side, int) and not square else None


def _is_share(value: Any) -> bool:
    return isinstance(value, int | float) and 0.1 <= value <= 1


def _numbers(values: Any) -> bool:
    return isinstance(values, list) and all(isinstance(value, int | float) for value in values)


def _by_number(number: Any) -> str:
    known = isinstance(number, int) and 0 <= number < len(RESAMPLING)
    return RESAMPLING[number] if known else "bilinear"


def _pair(told: Any) -> list[int] | None:
    """Height and width."""
    if isinstance(told, dict) and "height" in told and "width" in told:
        return [told["height"], told["width"]]
    side = told.get("shortest_edge") if isinstance(told, dict) else told
    if isinstance(side, int):
        return [side, side]
    return side if isinstance(side, list) and len(side) == 2 else None


def _of_timm(config: Told, channels: int) -> Told | None:
    said = config.get("pretrained_cfg")
    if not isinstance(said, dict) or not isinstance(said.get("input_size"), list):
        return None
    size, way = said["input_size"][1:], said.get("interpolation")
    return {
        "size": size,
        "channels": channels,
        "mean": _each(said.get("mean"), channels),
        "std": _each(said.get("std"), channels),
        "resize": _whole_of_timm(size, said.get("crop_pct"), said.get("crop_mode") or "center"),
        "resampling": way if way in RESAMPLING else "bilinear",
    }


def _whole_of_timm(size: list[Any], share: Any, mode: str) -> Any:
    """The shorter side, or for the mode ``squash`` height and width; None where no share is stated, or for margins."""
    if not _is_share(share) or mode not in ("center", "squash") or not all(isinstance(side, int) for side in size):
        return None
    whole = [math.floor(side / share) for side in size]
    return whole[0] if mode == "center" and len(set(whole)) == 1 else whole


def _each(value: Any, channels: int) -> Any:
    return [value] * channels if isinstance(value, int | float) else value
