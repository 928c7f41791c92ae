"""Images of more than 8 bits, and of other numbers of channels, reach the model without loss."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import imagecodecs
import numpy as np
import pytest
import tifffile
import torch
from PIL import Image

from megu.base.errors import ImagesError, NotReady
from megu.images.dataset import Dataset
from megu.images.image import Look, decode, look_of, picture, white_of
from megu.images.index import Columns
from megu.images.stage_pixels import load_dataset
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.unlearn.runs import start_run
from megu.worker.stages import make_stage

BASELINE = make_stage("baseline")


def how(channels: int, size: tuple[int, int] = (8, 8)) -> Preprocessing:
    """Return a preprocessing for any number of channels."""
    fields = {"size": size, "channels": channels, "scale": 1.0, "mean": (0.0,) * channels, "std": (1.0,) * channels}
    return Preprocessing.model_construct(**fields)  # type: ignore[arg-type]


def drawn(*shape: int, most: int = 4095, kind: type = np.uint16) -> np.ndarray:
    return np.random.default_rng(0).integers(0, most + 1, shape).astype(kind)


# --- decoding --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("compression", [None, "zlib", "lzw", "zstd", "packbits"])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("channels", [1, 3, 5])
def test_tiff(channels: int, kind: type, compression: str | None, tmp_path: Path) -> None:
    array = drawn(8, 8, channels, most=255 if kind is np.uint8 else 4095, kind=kind)
    photometric = "rgb" if channels == 3 else "minisblack"
    options: Any = {"photometric": photometric, "compression": compression, "planarconfig": "contig"}
    tifffile.imwrite(tmp_path / "a.tif", array.squeeze(), **options)
    pixels = decode(tmp_path / "a.tif", how(channels))
    assert pixels.dtype == kind and np.array_equal(pixels, array.transpose(2, 0, 1))


def test_channels_in_pages_of_their_own(tmp_path: Path) -> None:
    array = drawn(4, 8, 8)
    tifffile.imwrite(tmp_path / "a.tif", array, photometric="minisblack", metadata={"axes": "CYX"}, imagej=True)
    assert np.array_equal(decode(tmp_path / "a.tif", how(4)), array)


def test_12_bits_packed_into_a_tiff(tmp_path: Path) -> None:
    array = drawn(8, 8)
    tifffile.imwrite(tmp_path / "a.tif", array)
    assert look_of(tmp_path / "a.tif") == Look(8, 8, 1, "uint16", float(array.min()), float(array.max()))


def test_white_that_is_zero_is_turned_round(tmp_path: Path) -> None:
    array = drawn(8, 8, most=65535)
    tifffile.imwrite(tmp_path / "a.tif", array, photometric="miniswhite")
    assert np.array_equal(decode(tmp_path / "a.tif", how(1))[0], 65535 - array)


@pytest.mark.parametrize("channels", [1, 3])
def test_png_of_16_bits(channels: int, tmp_path: Path) -> None:
    array = drawn(8, 8, channels, most=65535)
    (tmp_path / "a.png").write_bytes(imagecodecs.png_encode(array.squeeze()))
    pixels = decode(tmp_path / "a.png", how(channels))
    assert pixels.dtype == np.uint16 and np.array_equal(pixels, array.transpose(2, 0, 1))


@pytest.mark.parametrize(("channels", "channels_wanted"), [(1, 3), (3, 1), (4, 3), (4, 1), (2, 1)])
def test_channels_are_brought_to_the_models(channels: int, channels_wanted: int) -> None:
    array = drawn(8, 8, channels)
    pixels = decode(array, how(channels_wanted))
    assert pixels.shape == (channels_wanted, 8, 8) and pixels.dtype == np.uint16
    if channels == 1:
        assert (pixels == array[..., 0]).all()
    if (channels, channels_wanted) == (4, 1):
        assert np.array_equal(pixels[0], (array[..., :3] @ np.array((0.299, 0.587, 0.114))).round())


def test_channels_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ImagesError) as error:
        decode(drawn(8, 8, 5), how(3))
    assert error.value.code == "images_channels" and "5" in str(error.value)


def test_four_channels_of_8_bits(tmp_path: Path) -> None:
    array = drawn(8, 8, 4, most=255, kind=np.uint8)
    Image.fromarray(array).save(tmp_path / "a.png")
    assert np.array_equal(decode(tmp_path / "a.png", how(4)), array.transpose(2, 0, 1))


def test_resizing_keeps_the_depth() -> None:
    array = np.full((16, 16), 4000, np.uint16)
    pixels = decode(array, how(1, (8, 8)))
    assert pixels.dtype == np.uint16 and (pixels == 4000).all()
    smooth = decode(drawn(16, 16, most=65535), how(1, (4, 4)))
    assert 0 < smooth.std() < 20_000, "smoothed, not picked"


def test_a_mark_that_turns_the_image_is_not_followed(tmp_path: Path) -> None:
    array = drawn(4, 8, 3, most=255, kind=np.uint8)
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(array).save(tmp_path / "a.png", exif=exif)
    assert np.array_equal(decode(tmp_path / "a.png", how(3, (4, 8))), array.transpose(2, 0, 1))


@pytest.mark.parametrize(("brightest", "white"), [(200, 255), (256, 1023), (4012, 4095), (4096, 16383), (65535, 65535)])
def test_white_is_guessed_from_the_brightest(brightest: float, white: float) -> None:
    assert white_of("uint16", brightest) == white


def test_white_of_real_numbers() -> None:
    assert (white_of("float32", 0.9), white_of("float32", 300.0), white_of("float32", 1e6)) == (1.0, 1023.0, 1e6)


def test_what_is_not_a_number_can_not_be_read(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", np.full((8, 8), np.nan, np.float32))
    assert look_of(tmp_path / "a.tif") is None


def test_a_picture_for_people() -> None:
    array = np.array([[0, 4095]], np.uint16)
    assert np.asarray(picture(array)).tolist() == [[0, 255]]
    assert np.asarray(picture(array, 65535)).tolist() == [[0, 15]]


# --- through a project -----------------------------------------------------------------------------------------------


def tiffs(root: Path, channels: int = 1, kind: type = np.uint16) -> Path:
    """Write pictures of 12 bits in 16; classes differ in brightness."""
    draw = np.random.default_rng(0)
    for split in ("train", "test"):
        for k, name in enumerate(engine.TINY):
            (root / split / name).mkdir(parents=True)
            for i in range(6):
                array = (200 + 1500 * k + draw.integers(0, 700, (8, 8, channels))).astype(kind)
                path = root / split / name / f"{i}.tif"
                tifffile.imwrite(path, array.squeeze(), photometric="rgb" if channels == 3 else "minisblack")
    return root


@pytest.fixture
def deep(tmp_path: Path, tiny_project: Callable[..., Project]) -> Project:
    """Return a project of 12-bit images and a model for 8 bits."""
    return tiny_project(images=tiffs(tmp_path / "images"))


def load(project: Project) -> Dataset:
    engine.run(project, "baseline")
    return load_dataset(project, BASELINE, BASELINE.inputs(project))


def test_white_is_proposed_and_never_assumed(deep: Project) -> None:
    result = engine.result(deep, "images")
    assert result["depths"] == ["uint16"] and result["white"] == 4095 and 3200 < result["brightest"] < 4095
    error = engine.refusal(deep, "baseline")
    assert isinstance(error, NotReady) or error.code == "need_white"
    assert "4095" in str(error) and "--white" in str(error)
    assert engine.result(deep, "fit")["why"] == "white"
    assert deep.choices.images is not None
    deep.choices.images.white = 4095
    assert engine.result(deep, "fit")["by"] is not None, "it is tried once white is known"


@pytest.mark.parametrize("gigabytes", [20, 0])
def test_the_model_sees_all_bits(deep: Project, tmp_path: Path, gigabytes: int) -> None:
    assert deep.choices.images is not None
    deep.choices.images.white, deep.choices.pixels_gb = 4095, gigabytes
    data = load(deep)
    rows = torch.tensor([3, 0, 11])
    expected = np.stack([tifffile.imread(tmp_path / "images" / data.images[int(i)].path)[None] for i in rows])
    assert np.array_equal(data.pixels[rows].numpy(), expected)
    how = data.preprocessing
    assert how.scale == 4095.0
    normalised_pixels = (expected.astype(np.float64) / 4095 - how.mean[0]) / how.std[0]
    assert np.allclose(data.normalised(rows).numpy(), normalised_pixels, atol=1e-5)


def test_real_numbers_through_a_project(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(images=tiffs(tmp_path / "images", kind=np.float32))
    assert project.choices.images is not None
    project.choices.images.white = 4095
    data = load(project)
    assert data.pixels[torch.tensor([0])].dtype == torch.float32


def test_three_channels_of_16_bits_become_grey_for_a_grey_model(
    tmp_path: Path, tiny_project: Callable[..., Project]
) -> None:
    project = tiny_project(images=tiffs(tmp_path / "images", channels=3))
    result = engine.result(project, "images")
    assert result["channels"] == [3] and result["grey"] is False and result["depths"] == ["uint16"]
    assert project.choices.images is not None
    project.choices.images.white = 4095
    assert tuple(load(project).pixels.shape[1:]) == (1, 8, 8)


@pytest.mark.parametrize(
    ("method", "short"), [("megu_plus", {"steps": 2, "noise_steps": 1}), ("retrain", {"epochs": 1})]
)
def test_a_whole_run_on_12_bits(method: str, short: dict[str, int], deep: Project) -> None:
    assert deep.choices.images is not None
    deep.choices.images.white = 4095
    run = start_run(deep.choices, method, None, short)
    assert engine.result(deep, "compare", run.id)["verdict"]


def test_images_that_are_black_once_scaled_are_counted(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    folder = tiffs(tmp_path / "images")
    tifffile.imwrite(folder / "test" / "dark" / "0.tif", np.arange(64, dtype=np.uint16).reshape(8, 8))
    project = tiny_project(images=folder)
    assert project.choices.images is not None
    for white, count in ((4095, 0), (65535, 1)):
        project.choices.images.white = white
        assert engine.result(project, "baseline")["flat"]["count"] == count
    assert engine.result(project, "baseline")["flat"]["names"] == ["test/dark/0.tif"]


def test_looks_are_kept(tmp_path: Path) -> None:
    from megu.images.image import ImageFile
    from megu.images.index import Index

    columns = Columns()
    looks = [Look(8, 9, 1, "uint8", 0.0, 255.0), Look(8, 9, 3, "uint16", 3.0, 4000.0)]
    for i, look in enumerate(looks):
        columns.add(ImageFile(str(i), str(i), "a", "", (1, 1), "ab" * 32), look)
    columns.save(tmp_path / "index")
    index = Index(tmp_path / "index")
    assert index.depth == "uint16" and [index.looks().of(i) for i in range(2)] == looks
