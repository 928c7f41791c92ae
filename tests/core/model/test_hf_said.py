"""Preprocessing stated by folders of transformers and timm, compared with that of their own processors."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from exporting import small_vit
from PIL import Image
from timm.data import create_transform, resolve_data_config

from megu.images.dataset import normalise
from megu.images.image import decode
from megu.model.files import hf_said
from megu.model.files.reading import read_model
from megu.model.stage_model import describe
from megu.project.preprocessing import Preprocessing

PROCESSORS: dict[str, tuple[str, dict[str, Any]]] = {
    "made square": ("ViT", {"size": {"height": 64, "width": 48}}),
    "square, then cut": ("DeiT", {"size": {"height": 80, "width": 80}, "crop_size": {"height": 64, "width": 64}}),
    "shorter side, then cut": (
        "MobileNetV2",
        {"size": {"shortest_edge": 72}, "crop_size": {"height": 64, "width": 60}},
    ),
    "shorter side as large as the cut": (
        "CLIP",
        {"size": {"shortest_edge": 64}, "crop_size": {"height": 64, "width": 64}, "resample": 3},
    ),
    "ConvNeXt": ("ConvNext", {"size": {"shortest_edge": 64}, "crop_pct": 0.8}),
    "ConvNeXt's own share": ("ConvNext", {"size": {"shortest_edge": 64}}),
    "ConvNeXt, large": ("ConvNext", {"size": {"shortest_edge": 384}}),
    "LeViT": ("Levit", {"size": {"shortest_edge": 56}, "crop_size": {"height": 56, "width": 56}}),
    "PoolFormer": (
        "PoolFormer",
        {"size": {"shortest_edge": 64}, "crop_size": {"height": 64, "width": 64}, "crop_pct": 0.8},
    ),
    "EfficientNet": ("EfficientNet", {"size": {"height": 64, "width": 64}, "resample": 2}),
    "EfficientNet, from -1": (
        "EfficientNet",
        {"size": {"height": 64, "width": 64}, "resample": 2, "rescale_factor": 1 / 127.5, "rescale_offset": True},
    ),
}


def photo(height: int, width: int) -> Image.Image:
    """Return smooth waves: filters that differ in rounding give nearly the same result, another crop does not."""
    y, x, c = np.ogrid[:height, :width, :3]
    return Image.fromarray((128 + 70 * np.sin(x / 17 + c) + 50 * np.cos(y / 13)).astype(np.uint8))


def ours(fields: dict[str, Any] | None, image: Image.Image) -> torch.Tensor:
    how = Preprocessing.model_validate(fields)
    return normalise(torch.from_numpy(decode(np.asarray(image), how).copy())[None], how)[0]


@pytest.mark.parametrize("kind", PROCESSORS)
@pytest.mark.parametrize("size", [(120, 200), (200, 100)])  # what is cut off is even: their halves round differently
def test_as_the_processor_of_transformers(kind: str, size: tuple[int, int], tmp_path: Path) -> None:
    name, fields = PROCESSORS[kind]
    processor = getattr(transformers, f"{name}ImageProcessor")(**fields)
    processor.save_pretrained(tmp_path)
    config, image = json.loads((tmp_path / "preprocessor_config.json").read_text(encoding="utf-8")), photo(*size)
    pixels = ours(hf_said.preprocessing({"model_type": name.lower()}, config, 3), image)
    expected = processor(image, return_tensors="pt")["pixel_values"][0]
    assert pixels.shape == expected.shape
    steps = (pixels - expected).abs() * 255 * min(config["image_std"])  # of 255; theirs resizes otherwise than Pillow
    assert steps.mean() <= 0.5 and (kind.startswith("EfficientNet") or steps.max() <= 2.01)


@pytest.mark.parametrize(
    ("config", "size", "resize", "resampling"),
    [
        ({"feature_extractor_type": "ConvNextFeatureExtractor", "size": 224, "crop_pct": 0.875}, 224, 256, "bicubic"),
        ({"feature_extractor_type": "ViTFeatureExtractor", "size": 224, "resample": 2}, 224, None, "bilinear"),
        (
            {"feature_extractor_type": "DeiTFeatureExtractor", "size": 256, "crop_size": 224, "do_center_crop": True},
            224,
            [256, 256],
            "bicubic",
        ),
        (
            {"feature_extractor_type": "CLIPFeatureExtractor", "size": 224, "crop_size": 224, "do_center_crop": True},
            224,
            224,
            "bicubic",
        ),
        ({"size": 224, "crop_size": 200, "do_center_crop": True, "do_resize": False}, 200, None, "bicubic"),
        ({"size": 224, "crop_size": 200, "do_center_crop": True, "crop_pct": "much"}, 200, 224, "bicubic"),
        ({"size": 224, "crop_size": 200, "do_center_crop": True, "crop_pct": 1e-320}, 200, 224, "bicubic"),
    ],
)
def test_older_files_and_odd_ones(config: dict[str, Any], size: int, resize: Any, resampling: str) -> None:
    preprocessing = hf_said.preprocessing({"model_type": "vit"}, {"resample": 3, **config}, 3)
    assert preprocessing is not None and preprocessing["size"] == [size, size]
    assert (preprocessing["resize"], preprocessing["resampling"]) == (resize, resampling)
    Preprocessing.model_validate(preprocessing)


@pytest.mark.parametrize("mode", ["center", "squash"])
@pytest.mark.parametrize("share", [0.875, 0.95, 1.0])
@pytest.mark.parametrize("way", ["bilinear", "bicubic"])
def test_as_timm_does_it(mode: str, share: float, way: str) -> None:
    """Equal bit by bit, because it resizes with Pillow, too."""
    cfg = {"input_size": [3, 64, 64], "crop_pct": share, "crop_mode": mode, "interpolation": way}
    cfg |= {"mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225]}
    image = photo(120, 200)
    expected = create_transform(**resolve_data_config(pretrained_cfg=cfg), is_training=False)(image)
    pixels = ours(hf_said.preprocessing({"pretrained_cfg": cfg}, {}, 3), image)
    assert torch.allclose(pixels, expected, atol=1e-6)  # type: ignore[arg-type]


def test_what_timm_does_not_state_is_not_invented() -> None:
    cfg = {"input_size": [3, 64, 64], "mean": [0.5] * 3, "std": [0.5] * 3, "interpolation": "random"}
    for more in ({}, {"crop_pct": 0.9, "crop_mode": "border"}, {"crop_pct": "x"}):
        preprocessing = hf_said.preprocessing({"pretrained_cfg": {**cfg, **more}}, {}, 3)
        assert (
            preprocessing is not None and preprocessing["resize"] is None and preprocessing["resampling"] == "bilinear"
        )


@pytest.mark.parametrize(
    ("stated", "size"),
    [(16, (16, 16)), ([12, 16], (12, 16)), ({"height": 12, "width": 16}, (12, 16))]
    + [(nonsense, (224, 224)) for nonsense in (None, True, 0, 1, -8, 10**9, "16", [8], [8, None], {"height": 8})],
)
def test_the_size_of_a_configuration_without_a_processor(stated: Any, size: tuple[int, int]) -> None:
    assert hf_said.image_size({"image_size": stated}) == size


def test_a_folder_without_a_processor_is_prepared_so_that_its_model_can_read_it(tmp_path: Path) -> None:
    folder = small_vit(tmp_path)
    (folder / "preprocessor_config.json").unlink()
    description = describe(read_model(folder), folder)
    assert description["preprocessing"]["size"] == [16, 16] and not description["preprocessing_stated"]
