"""Resizing and cropping, compared with torchvision's transforms; and the results that must not change."""

from typing import Any

import numpy as np
import pytest
from PIL import Image
from torchvision import transforms
from torchvision.transforms import InterpolationMode

from megu.images import cropping
from megu.images.image import decode
from megu.project.preprocessing import LATER, Preprocessing, shape_of_pixels

SIZES = [(256, 256), (300, 200), (201, 333), (37, 500), (224, 224), (1000, 90)]


def photo(height: int, width: int, channels: int = 3, seed: int = 0) -> np.ndarray:
    """Return waves and noise, so that a shift by one pixel shows."""
    y, x, c = np.ogrid[:height, :width, :channels]
    waves = 100 * np.sin(x / 9 + c) + 60 * np.cos(y / 7)
    noise = np.random.default_rng(seed).normal(0, 10, (height, width, channels))
    return (128 + waves / 2 + noise).clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("resize", [256, (256, 256), 232, (64, 300)])
@pytest.mark.parametrize("resampling", ["bilinear", "bicubic"])
def test_as_torchvision_does_it(size: tuple[int, int], resize: Any, resampling: Any) -> None:
    """Resize, then CenterCrop, bit by bit; a smaller image gets a margin of zeros."""
    image, how = photo(*size), Preprocessing(size=(224, 224), resize=resize, resampling=resampling)
    transform = transforms.Compose(
        [
            transforms.Resize(resize, interpolation=InterpolationMode(resampling)),
            transforms.CenterCrop(224),
        ]
    )(Image.fromarray(image))
    assert np.array_equal(decode(image, how).transpose(1, 2, 0), np.asarray(transform))


def test_what_is_cut_off_need_not_be_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The special case of very long images gives the same result, up to the rounding of two passes."""
    image, how = photo(300, 200), Preprocessing(size=(224, 224), resize=256)
    expected = decode(image, how).astype(int)
    monkeypatch.setattr(cropping, "MOST", 0)
    assert np.abs(decode(image, how).astype(int) - expected).max() <= 2


@pytest.mark.parametrize("kind", ["uint8", "uint16", "float32"])
@pytest.mark.parametrize("channels", [1, 2, 4])
def test_deep_and_other_channels_are_cut_alike(kind: str, channels: int) -> None:
    """Each channel alone equals a grey image of 8 bits; values stay within the type's range."""
    image = photo(90, 70, channels)
    how = Preprocessing(
        size=(40, 50), channels=channels, mean=(0,) * channels, std=(1,) * channels, resize=60, resampling="bicubic"
    )
    grey = Preprocessing(size=(40, 50), channels=1, mean=(0,), std=(1,), resize=60, resampling="bicubic")
    pixels = decode(image.squeeze().astype(kind) * np.array(257 if kind == "uint16" else 1, kind), how)
    assert pixels.dtype == kind and pixels.shape == (channels, 40, 50)
    for plane, one in zip(
        pixels.astype(float) / (257 if kind == "uint16" else 1), image.transpose(2, 0, 1), strict=True
    ):
        expected = decode(np.ascontiguousarray(one), grey)[0].astype(float)
        assert np.abs(plane.clip(0, 255) - expected).max() <= 1.5  # 8 bits are rounded twice


def test_16_bits_do_not_overflow() -> None:
    """By hand: a sharp filter overshoots beside an edge of black and white; values are clipped there."""
    image = np.zeros((64, 64), np.uint16)
    image[:, 32:] = 65535
    how = Preprocessing(size=(100, 100), channels=1, mean=(0,), std=(1,), resize=120, resampling="lanczos")
    row = decode(image, how)[0, 50].astype(int)
    assert row[0] == 0 and row[-1] == 65535 and (row[:40] < 6000).all() and (row[60:] > 59000).all()


def test_an_image_that_is_nearly_a_line_takes_no_memory() -> None:
    image = np.zeros((1, 60_000, 3), np.uint8)  # 256 × 15,360,000 pixels, if it were made whole
    assert decode(image, Preprocessing(size=(224, 224), resize=256)).shape == (3, 224, 224)


def test_what_was_before_keeps_its_name() -> None:
    """Fields that the first version lacked are not written, so that its results are found again."""
    plain = Preprocessing()
    assert set(plain.model_dump(mode="json")) == {"size", "channels", "scale", "mean", "std"}
    assert not set(shape_of_pixels(plain.model_dump(mode="json"))) & set(LATER)
    how = Preprocessing(size=(224, 224), resize=256, resampling="bicubic")
    assert Preprocessing.model_validate_json(how.model_dump_json()) == how
    pair = Preprocessing(size=(224, 224), resize=(256, 300))
    assert Preprocessing.model_validate(pair.model_dump(mode="json")) == pair
    assert shape_of_pixels(how.model_dump(mode="json")) == {
        "size": [224, 224],
        "channels": 3,
        "resize": 256,
        "resampling": "bicubic",
    }
