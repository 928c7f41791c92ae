"""The stage *images*: the folders it supports, its counts, and the error sentences for others."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import pytest
import systems
from PIL import Image

from megu.base import files
from megu.base.errors import ImagesError
from megu.base.events import Reused
from megu.images import stage_images as reading
from megu.images.image import decode, is_readable
from megu.images.index import Index
from megu.images.sources.registry import list_images
from megu.images.stage_images import INDEX
from megu.project.perform import perform
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.worker.stages import make_stage

Read = Callable[[Path], dict[str, Any]]


@pytest.fixture
def read(make_project: Callable[..., Project]) -> Read:
    """Return the stage's result for a folder."""
    return lambda folder: engine.result(make_project(images=folder), "images")


def counts(result: dict[str, Any]) -> dict[str, dict[str, int]]:
    return {row["name"]: row["counts"] for row in result["classes"]}


def test_the_sample(sample: Path, read: Read) -> None:
    result = read(sample / "digits")
    assert result["total"] == 1797 and len(result["classes"]) == 10 and result["splits"] == ["test", "train"]
    assert result["size"] == [8, 8] and result["grey"] is True and result["unreadable"] == []
    assert sum(sum(row.values()) for row in counts(result).values()) == 1797
    assert all((sample / "digits" / path).is_file() for row in result["classes"] for path in row["examples"])


def test_class_folders_without_splits(tmp_path: Path, read: Read) -> None:
    result = read(engine.tiny_images(tmp_path, splits=()))
    assert counts(result) == {name: {"": 8} for name in engine.TINY} and result["splits"] == []


@pytest.mark.parametrize("splits", [("train", "test"), ("Train", "val", "Test"), ("training", "validation")])
def test_splits(splits: tuple[str, ...], tmp_path: Path, read: Read) -> None:
    result = read(engine.tiny_images(tmp_path, splits=splits, count=2))
    assert counts(result) == {name: dict.fromkeys(splits, 2) for name in engine.TINY}


@pytest.mark.parametrize("splits", [(), ("train", "test")])
def test_a_class_called_train(splits: tuple[str, ...], tmp_path: Path, read: Read) -> None:
    result = read(engine.tiny_images(tmp_path, classes=("bus", "train"), splits=splits, count=2))
    assert counts(result) == {name: dict.fromkeys(splits or ("",), 2) for name in ("bus", "train")}


def test_names_of_all_kinds(tmp_path: Path, read: Read) -> None:
    names = ("Äpfel", "rote Rosen", "🐱", "猫")
    folder = tmp_path / "Bilder für später 🙂"
    result = read(engine.tiny_images(folder, classes=names, count=2))
    assert sorted(counts(result)) == sorted(names)


def test_names_are_kept_in_one_form(tmp_path: Path, read: Read) -> None:
    decomposed_name = "A\u0308pfel"
    result = read(engine.tiny_images(tmp_path, classes=("Birnen", decomposed_name), splits=()))
    assert files.nfc(decomposed_name) in counts(result) and decomposed_name not in counts(result)


def test_hidden_and_foreign_files_do_not_count(tmp_path: Path, read: Read) -> None:
    folder = engine.tiny_images(tmp_path, splits=())
    picture = next(folder.rglob("*.png"))
    (folder / "dark" / "notes.txt").write_text("no image", encoding="utf-8")
    (folder / "dark" / "folder.png").mkdir()
    for name in ("dark/._000.png", "dark/.thumbs/000.png", ".hidden/000.png", "__MACOSX/._000.png"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(picture, folder / name)
    assert counts(read(folder)) == {name: {"": 8} for name in engine.TINY}


def test_folders_in_class_folders_count(tmp_path: Path, read: Read) -> None:
    folder = engine.tiny_images(tmp_path, splits=())
    shutil.copytree(folder / "dark", folder / "dark" / "monday")
    assert counts(read(folder))["dark"] == {"": 16}


def test_many_formats(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a").mkdir()
    for suffix in ("png", "jpg", "JPEG", "bmp", "gif", "webp", "tif", "ppm"):
        Image.new("RGB", (9, 7), "red").save(tmp_path / "a" / f"x-{suffix}.{suffix}")
    result = read(tmp_path)
    assert result["total"] == 8 and result["unreadable"] == []


def test_a_symbolic_link_in_a_loop_ends(tmp_path: Path, read: Read) -> None:
    folder = engine.tiny_images(tmp_path, splits=())
    systems.link(folder / "dark" / "up", folder)
    assert counts(read(folder))["grey"] == {"": 8}


# --- refused ---------------------------------------------------------------------------------------------------------


def test_no_such_folder(tmp_path: Path, make_project: Callable[..., Project]) -> None:
    error = engine.refusal(make_project(images=tmp_path / "nowhere"), "images")
    assert error.code == "images_missing" and str(tmp_path / "nowhere") in str(error)


@pytest.mark.parametrize(
    ("names", "code"), [((), "images_none"), (("a/b.txt",), "images_none"), (("b.png",), "images_without_classes")]
)
def test_nothing_to_use(
    names: tuple[str, ...], code: str, tmp_path: Path, make_project: Callable[..., Project]
) -> None:
    folder = tmp_path / "images"
    folder.mkdir()
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"x")
    error = engine.refusal(make_project(images=folder), "images")
    assert error.code == code and str(folder) in str(error)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Write tiny pictures, three of them unreadable: empty, truncated, not a picture."""
    folder = engine.tiny_images(tmp_path / "images")
    paths = [folder / "train" / "grey" / f"00{i}.png" for i in range(3)]
    paths[0].write_bytes(b"")
    paths[1].write_bytes(paths[1].read_bytes()[:-40])
    paths[2].write_text("no picture", encoding="utf-8")
    return folder


def test_unreadable_images_are_listed(broken: Path, read: Read) -> None:
    result = read(broken)
    assert result["unreadable"] == [f"train/grey/00{i}.png" for i in range(3)] and result["total"] == 45
    assert counts(result)["grey"] == {"train": 5, "test": 8}


def test_unreadable_images_are_left_out_with_consent(broken: Path, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(images=broken)
    error = engine.refusal(project, "baseline")
    assert error.code == "images_unreadable" and "3" in str(error)
    assert project.choices.images is not None
    project.choices.images.leave_out = True
    assert engine.result(project, "baseline")["splits"]["all"]["count"] == 45


def test_all_unreadable(tmp_path: Path, make_project: Callable[..., Project]) -> None:
    folder = engine.tiny_images(tmp_path / "images")
    for path in folder.rglob("*.png"):
        path.write_bytes(b"no")
    assert engine.refusal(make_project(images=folder), "images").code == "images_all_unreadable"


# --- afterwards ------------------------------------------------------------------------------------------------------


def test_originals_are_only_read(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    folder = engine.tiny_images(tmp_path / "images")

    def state() -> dict[Path, tuple[str, list[int]]]:
        return {path: (files.digest_file(path), files.stamp(path)) for path in folder.rglob("*") if path.is_file()}

    before = state()
    engine.run(tiny_project(images=folder, steps=1), "export", "run-1")
    assert state() == before


@pytest.mark.parametrize("how", ["changed", "gone"])
def test_a_changed_image_is_noticed(how: str, tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(images=engine.tiny_images(tmp_path / "images"))
    engine.run(project, "images")
    path = tmp_path / "images" / "test" / "grey" / "003.png"
    Image.new("L", (8, 8), 7).save(path) if how == "changed" else path.unlink()
    if how == "changed":
        os.utime(path, ns=(5, 5))
    error = engine.refusal(project, "baseline")
    assert error.code == "images_changed" and "test/grey/003.png" in str(error)
    assert project.choices.images is not None
    project.choices.images.scan += 1
    assert engine.result(project, "baseline")["splits"]["all"]["count"] == (48 if how == "changed" else 47)


def test_content_names_the_set(tmp_path: Path, make_project: Callable[..., Project]) -> None:
    first = engine.tiny_images(tmp_path / "first")
    shutil.copytree(first, tmp_path / "second")
    result = [engine.result(make_project(n, images=tmp_path / n), "images")["digest"] for n in ("first", "second")]
    assert result[0] == result[1]
    Image.new("L", (8, 8), 7).save(tmp_path / "second" / "test" / "grey" / "000.png")
    assert engine.result(make_project("third", images=tmp_path / "second"), "images")["digest"] != result[0]


def test_reading_again_hashes_only_what_changed(
    tmp_path: Path, make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(images=engine.tiny_images(tmp_path / "images"))
    engine.run(project, "images")
    assert [type(event) for event in perform(project, make_stage("images"))] == [Reused]
    contents: list[bytes] = []
    real = reading.hash_content
    monkeypatch.setattr(reading, "hash_content", lambda content: contents.append(content) or real(content))
    path = tmp_path / "images" / "test" / "grey" / "000.png"
    Image.new("L", (8, 8), 7).save(path)
    assert project.choices.images is not None
    project.choices.images.scan += 1
    engine.run(project, "images")
    assert contents == [path.read_bytes()]


def test_the_index_holds_hashes_and_names(sample: Path, finished: Project) -> None:
    index = Index(engine.folder_of(finished, make_stage("images")) / INDEX)
    assert [image.name for image in index] == [image.name for image in list_images(sample / "digits")]
    assert all(image.sha256 == files.digest_file(sample / "digits" / image.path) for image in index[::100])


def test_a_folder_that_can_not_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine.tiny_images(tmp_path)
    scan = os.scandir

    def locked(folder: str) -> object:
        if Path(folder).name == "train":
            raise PermissionError(errno.EACCES, "denied", str(folder))
        return scan(folder)

    monkeypatch.setattr(os, "scandir", locked)
    with pytest.raises(ImagesError) as error:
        list_images(tmp_path)
    assert error.value.code == "images_missing" and str(tmp_path / "train") in str(error.value)


@pytest.mark.parametrize("mode", ["LAB", "CMYK", "I;16", "F", "PA"])
@pytest.mark.parametrize("channels", [1, 3])
def test_pictures_in_rare_colours_are_read(mode: str, channels: int, tmp_path: Path) -> None:
    Image.new(mode, (8, 8)).save(tmp_path / "a.tiff")
    how = Preprocessing(size=(4, 4), channels=channels, mean=(0.5,) * channels, std=(0.5,) * channels)  # type: ignore[arg-type]
    assert is_readable(tmp_path / "a.tiff") and decode(tmp_path / "a.tiff", how).shape == (channels, 4, 4)


def test_names_that_are_no_utf8(make_project: Callable[..., Project], tmp_path: Path) -> None:
    root = engine.tiny_images(tmp_path / "images")
    systems.misnamed(root / "train" / "dark" / "000.png")
    project = make_project(images=root, model=engine.tiny_model(tmp_path / "m.safetensors"))
    assert engine.result(project, "images")["total"] == 48


def test_an_earlier_index_that_was_cut_short_does_no_harm(make_project: Callable[..., Project], tmp_path: Path) -> None:
    project = make_project(images=engine.tiny_images(tmp_path / "images"))
    engine.run(project, "images")
    index = engine.folder_of(project, make_stage("images")) / INDEX
    index.write_bytes(index.read_bytes()[:50])
    assert engine.result(project, "images")["total"] == 48
    assert len(index.read_bytes()) > 50
