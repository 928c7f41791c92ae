"""Sources: every format of the same images gives the same images, classes and predictions."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import numpy as np
import pytest
import sourcing
from PIL import Image

from megu.images.image import ImageFile
from megu.images.index import Index
from megu.images.sources.registry import at_address, list_images, open_source
from megu.images.sources.source import Source, hash_content, read_unchanged
from megu.images.stage_images import INDEX
from megu.project.perform import perform
from megu.project.project import Project
from megu.worker.stages import make_stage

NAMES = ("rote Äpfel", "猫", "🐱 cats")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write tiny pictures below a path with spaces and letters of other alphabets."""
    return engine.tiny_images(tmp_path / "Bilder für später 🙂" / "tiny set", classes=NAMES, count=5)


@pytest.fixture
def photographs(tmp_path: Path) -> Path:
    """Write colour pictures of 32 × 32, as in CIFAR."""
    draw = np.random.default_rng(0)
    root = tmp_path / "photos"
    for split in ("train", "test"):
        for name in NAMES:
            (root / split / name).mkdir(parents=True)
            for i in range(4):
                picture = Image.fromarray(draw.integers(0, 256, (32, 32, 3), np.uint8))
                picture.save(root / split / name / f"{i}.png")
    return root


def counts(images: list[ImageFile]) -> dict[tuple[str, str], int]:
    found_counts: dict[tuple[str, str], int] = {}
    for image in images:
        found_counts[image.label, image.split] = found_counts.get((image.label, image.split), 0) + 1
    return found_counts


def contents(source: Source) -> dict[str, list[str]]:
    """Return the hashes by class."""
    names: dict[str, list[str]] = {}
    for image in source.images():
        names.setdefault(image.label, []).append(hash_content(source.read(image)))
    return {name: sorted(hashes) for name, hashes in names.items()}


def indexed(project: Project) -> Index:
    engine.run(project, "images")
    return Index(engine.folder_of(project, make_stage("images")) / INDEX)


@pytest.mark.parametrize("form", sourcing.FILES)
def test_each_form_holds_the_same_images(form: str, folder: Path, tmp_path: Path) -> None:
    form_path = sourcing.FILES[form](folder, tmp_path / "other form")
    assert counts(list_images(form_path)) == {(name, split): 5 for name in NAMES for split in ("train", "test")}
    assert contents(open_source(form_path)) == contents(open_source(folder))
    names = [image.name for image in list_images(form_path)]
    assert names == sorted(names) and len(set(names)) == len(names)


@pytest.mark.parametrize("form", sourcing.PIXELS)
def test_each_form_holds_the_same_pixels(form: str, photographs: Path, tmp_path: Path) -> None:
    source = open_source(sourcing.PIXELS[form](photographs, tmp_path / "raw"))
    expected = {image.label: [] for image in list_images(photographs)}
    for name, label, _ in sourcing.rows(photographs):
        expected[label].append(np.asarray(Image.open(photographs / name)))
    for label, pictures in expected.items():
        images = [source.read(image) for image in source.images() if image.label == label]
        assert sorted(p.tobytes() for p in pictures) == sorted(p.tobytes() for p in images)  # type: ignore[union-attr]
    assert counts(source.images()) == {(name, split): 4 for name in NAMES for split in ("train", "test")}


@pytest.mark.parametrize("packed", [True, False])
def test_idx_files(packed: bool, folder: Path, tmp_path: Path) -> None:
    source = open_source(sourcing.idx_files(folder, tmp_path / "MNIST", packed))
    assert counts(source.images()) == {(str(k), split): 5 for k in range(3) for split in ("train", "test")}
    assert source.read(source.images()[0]).shape == (8, 8)  # type: ignore[union-attr]
    one = next((tmp_path / "MNIST").glob("train-images*"))
    assert len(list_images(one)) == 30, "one of the files stands for all that lie beside it"


@pytest.mark.parametrize("form", [*sourcing.FILES, *sourcing.PIXELS])
def test_each_form_goes_through_to_the_baseline(
    form: str, folder: Path, photographs: Path, tmp_path: Path, make_project: Callable[..., Project]
) -> None:
    make_form = sourcing.FILES.get(form)
    form_path = make_form(folder, tmp_path / "x") if make_form else sourcing.PIXELS[form](photographs, tmp_path / "x")
    model = engine.tiny_model(tmp_path / "model.safetensors")
    result = engine.result(make_project(images=form_path, model=model, forget=NAMES[:1]), "baseline")
    plain = make_project("plain", images=folder if make_form else photographs, model=model, forget=NAMES[:1])
    stage_result = engine.result(plain, "baseline")
    assert result["splits"] == stage_result["splits"] and result["classes"] == stage_result["classes"]


@pytest.mark.parametrize("form", ["zip", "csv", "datasets", "pickles"])
@pytest.mark.parametrize("gigabytes", [20, 0])
def test_a_change_is_noticed_in_each_form(
    form: str, gigabytes: int, photographs: Path, tmp_path: Path, make_project: Callable[..., Project]
) -> None:
    forms = {**sourcing.FILES, **sourcing.PIXELS}
    form_path = forms[form](photographs, tmp_path / "x")
    project = make_project(images=form_path, model=engine.tiny_model(tmp_path / "model.safetensors"), forget=NAMES[:1])
    project.choices.pixels_gb = gigabytes
    engine.run(project, "images")
    victim = next((photographs / "test").rglob("*.png"))
    Image.new("RGB", (32, 32), "red").save(victim)
    if form != "csv":
        shutil.rmtree(tmp_path / "x")
        forms[form](photographs, tmp_path / "x")
    assert engine.refusal(project, "baseline").code == "images_changed"
    assert project.choices.images is not None
    project.choices.images.scan += 1
    assert engine.result(project, "baseline")["splits"]["all"]["count"] == 24


def test_an_archive_and_its_folder_are_the_same_set(folder: Path, tmp_path: Path, make_project: Any) -> None:
    result = [
        engine.result(make_project(form, images=make_form(folder, tmp_path / form)), "images")
        for form, make_form in (("folder", sourcing.FILES["folder"]), ("zip", sourcing.zipped))
    ]
    assert result[0]["digest"] == result[1]["digest"] and result[0]["classes"] == result[1]["classes"]


def test_nothing_is_unpacked(folder: Path, tmp_path: Path, make_project: Callable[..., Project]) -> None:
    form_path = sourcing.zipped(folder, tmp_path / "zip")
    project = make_project(images=form_path)
    engine.run(project, "images")
    assert sorted(path.name for path in form_path.parent.iterdir()) == ["set.zip"]
    assert not list(project.folder.rglob("*.png"))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_archives_of_each_method(method: int, folder: Path, tmp_path: Path) -> None:
    assert contents(open_source(sourcing.zipped(folder, tmp_path, method))) == contents(open_source(folder))


# --- columns ---------------------------------------------------------------------------------------------------------


def test_columns_of_a_list_stand_in_the_index(folder: Path, tmp_path: Path, make_project: Any) -> None:
    index = indexed(make_project(images=sourcing.listed_csv(folder, tmp_path)))
    assert index.column_names == ["patient"]
    codes, values = index.column("patient")
    assert codes.dtype == np.int32 and len(codes) == len(index) == 30
    expected = [f"p{i // 3}" for i in range(30)]
    by_name = dict(zip((f"{folder.name}/{name}" for name, _, _ in sourcing.rows(folder)), expected, strict=True))
    assert [values[code] for code in codes] == [by_name[image.name] for image in index]
    with pytest.raises(KeyError):
        index.column("no such")


def test_columns_of_a_dataset_stand_in_the_index(folder: Path, tmp_path: Path, make_project: Any) -> None:
    index = indexed(make_project(images=sourcing.datasets_arrow(folder, tmp_path / "hf")))
    assert index.column_names == ["site", "file"]
    codes, values = index.column("site")
    assert set(values) == {"north", "south"} and len(codes) == 30
    assert index.column("file")[1][:2] == ["000.png", "001.png"]


def test_a_folder_has_no_columns(folder: Path, make_project: Any) -> None:
    assert indexed(make_project(images=folder)).column_names == []


@pytest.mark.parametrize("change", ["label", "split", "patient"])
def test_what_a_list_says_names_the_set(change: str, folder: Path, tmp_path: Path, make_project: Any) -> None:
    path = sourcing.listed_csv(folder, tmp_path)
    before = engine.result(make_project("before", images=path), "images")["digest"]
    lines = path.read_text(encoding="utf-8").splitlines()
    fields = lines[1].split(",")
    place = lines[0].split(",").index(change)
    fields[place] = {"label": NAMES[1], "split": "train", "patient": "px"}[change]
    assert ",".join(fields) != lines[1]
    path.write_text("\n".join([lines[0], ",".join(fields), *lines[2:]]), encoding="utf-8")
    assert engine.result(make_project("after", images=path), "images")["digest"] != before


def test_sub_classes_and_numbers_in_a_list(folder: Path, tmp_path: Path, make_project: Any) -> None:
    lines = ["file;class;subclass;split"]
    for i, (name, _, split) in enumerate(sourcing.rows(folder)):
        lines.append(f"{folder.name}/{name};{i % 12};{'odd' if i % 2 else 'even'};{split}")
    (folder.parent / "numbers.csv").write_text("\n".join(lines), encoding="utf-8")
    project = make_project(images=folder.parent / "numbers.csv")
    result = engine.result(project, "images")
    assert [row["name"] for row in result["classes"]] == [str(k) for k in range(12)], "numbers are in their own order"
    assert indexed(project).subclasses_of(["1"]) == {"odd"}


# --- addresses and reading again --------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [*sourcing.FILES, *sourcing.PIXELS])
def test_each_image_is_found_by_its_address(form: str, folder: Path, photographs: Path, tmp_path: Path) -> None:
    make_form = sourcing.FILES.get(form)
    form_path = make_form(folder, tmp_path / "x") if make_form else sourcing.PIXELS[form](photographs, tmp_path / "x")
    source = open_source(form_path)
    for image in source.images()[::7]:
        image_path = at_address(form_path / image.path)
        image_path = image_path.read_bytes() if isinstance(image_path, Path) else image_path
        assert hash_content(image_path) == hash_content(source.read(image))


def test_an_address_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        at_address(tmp_path / "no" / "such.png")


def test_reading_again_reads_only_what_changed(
    folder: Path, tmp_path: Path, make_project: Any, monkeypatch: Any
) -> None:
    project = make_project(images=sourcing.zipped(folder, tmp_path / "zip"))
    engine.run(project, "images")
    names: list[str] = []
    real = Source.read
    monkeypatch.setattr(Source, "read", lambda self, image: names.append(image.name) or real(self, image))
    project.choices.images.scan += 1
    list(perform(project, make_stage("images")))
    assert names == []


def test_content_is_compared(folder: Path) -> None:
    source = open_source(folder)
    image = source.images()[0]
    with pytest.raises(Exception) as error:
        read_unchanged(source, image)  # it was never hashed
    assert error.value.code == "images_changed"  # type: ignore[attr-defined]


# --- copies ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("splits", [("train", "test"), ("fold 1", "fold 2")])
def test_copies_across_splits_are_counted(
    splits: tuple[str, str], folder: Path, tmp_path: Path, make_project: Any
) -> None:
    sets = dict(zip(("train", "test"), splits, strict=True))
    shutil.copy(folder / "train" / NAMES[0] / "000.png", folder / "test" / NAMES[1] / "copy.png")
    lines = [f"{folder.name}/{name},{label},{sets[split]}" for name, label, split in sourcing.rows(folder)]
    (folder.parent / "few.csv").write_text("path,label,split\n" + "\n".join(lines), encoding="utf-8")
    result = engine.result(make_project(images=folder.parent / "few.csv"), "images")
    assert result["copies"]["count"] == 1
    assert len(result["copies"]["names"]) == 1


def test_a_set_without_splits_has_no_copies_across_them(tmp_path: Path, make_project: Any) -> None:
    root = engine.tiny_images(tmp_path / "plain", splits=())
    shutil.copy(root / "dark" / "000.png", root / "grey" / "copy.png")
    assert engine.result(make_project(images=root), "images")["copies"]["count"] == 0
