"""The list of images as columns: it is read back unchanged, and a longer list hardly needs more memory."""

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from image_list import images, measured

from megu.base import files
from megu.images.image import ImageFile
from megu.images.index import CHUNK, Index, digest, save_index
from megu.project.schema import ImagesChoice


@pytest.fixture
def listed(tmp_path: Path) -> tuple[list[ImageFile], Index]:
    """Return a list longer than one chunk, and the same list read from the disk."""
    original = list(images(2 * CHUNK))
    save_index(tmp_path / "index", original)
    return original, Index(tmp_path / "index")


def test_what_is_written_is_read_back(listed: tuple[list[ImageFile], Index]) -> None:
    original, index = listed
    assert len(index) == len(original) > CHUNK and list(index) == original
    for i in (0, 1, CHUNK - 1, CHUNK, len(original) - 1, -1):
        assert index[i] == original[i]
    assert index[5:9] == original[5:9] and index[::1000] == original[::1000] and index[9:5] == []
    with pytest.raises(IndexError):
        index[len(original)]


def test_some_of_them(listed: tuple[list[ImageFile], Index]) -> None:
    original, index = listed
    rows = np.array(sorted(random.Random(0).sample(range(len(original)), 50)))
    assert list(index.at(rows)) == [original[i] for i in rows]


def test_names_of_all_kinds(tmp_path: Path) -> None:
    paths = ["a/A\u0308pfel 1.png", "a/\udce9.png", "b/猫 🐱.png", "b/" + "x" * 250 + ".png"]
    original = [ImageFile(p, files.nfc(p), files.nfc(p[0]), "", (3, -5), "ab" * 32) for p in paths]
    save_index(tmp_path / "index", original)
    assert list(Index(tmp_path / "index")) == original and original[0].name != original[0].path


def test_heads_sort_as_hashes_do(listed: tuple[list[ImageFile], Index]) -> None:
    original, index = listed
    by_hash = sorted(range(len(original)), key=lambda i: original[i].sha256)
    assert index.heads().argsort(kind="stable").tolist() == by_hash


def test_who_trained_and_who_is_of_a_class(listed: tuple[list[ImageFile], Index]) -> None:
    original, index = listed
    only, everyone = ImagesChoice(path="", used="only"), ImagesChoice(path="", used="unknown")
    assert index.training_mask(only).tolist() == [image.split == "train" for image in original]
    assert index.training_mask(everyone).all()
    assert index.of_classes(["class-03", "no such"]).tolist() == [image.label == "class-03" for image in original]


def test_who_is_of_a_subclass(listed: tuple[list[ImageFile], Index]) -> None:
    original, index = listed
    assert index.of_subclasses(["odd"]).tolist() == [image.sublabel == "odd" for image in original]
    assert index.subclasses_of(["class-00"]) == {"odd", "even"} and index.subclasses_of(["class-01"]) == set()


def test_the_digest_is_that_of_the_canonical_list(listed: tuple[list[ImageFile], Index]) -> None:
    original, index = listed
    plain = [replace(image, sublabel="") for image in original]
    assert digest(plain) == files.digest_of([[image.name, image.sha256] for image in plain])
    labels = [[image.label, image.sublabel] if image.sublabel else [] for image in original]
    entries = [[image.name, image.sha256, *own] for image, own in zip(original, labels, strict=True)]
    assert digest(index) == files.digest_of(entries)


def test_a_list_ten_times_as_long_takes_hardly_more_memory(tmp_path: Path) -> None:
    small, large = (measured(tmp_path / str(count), count) for count in (10_000, 100_000))
    assert large["images"] == 100_000
    assert large["uss"] - small["uss"] <= 30e6
    assert large["peak"] - small["peak"] <= 60e6
