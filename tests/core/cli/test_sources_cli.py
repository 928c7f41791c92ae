"""`megu new` and `megu pack` with images in each form; CIFAR-10 in its forms with a model trained on it."""

import zipfile
from pathlib import Path
from typing import Any

import engine
import pytest
import sourcing
import tifffile
from PIL import Image
from typer.testing import CliRunner

from megu.cli import main
from megu.images.sources.registry import list_images
from megu.project.project import Project
from megu.worker import pack

NAMES = ("rote Äpfel", "猫", "🐱 cats")
FORMS = {**sourcing.FILES, **sourcing.PIXELS}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = engine.tiny_images(tmp_path / "mit Leerzeichen 🙂" / "set", classes=NAMES, count=4)
    for path in root.rglob("*.png"):
        with Image.open(path) as image:
            larger = image.convert("RGB").resize((32, 32), Image.Resampling.NEAREST)
        larger.save(path)
    return root


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return engine.tiny_model(tmp_path / "model.safetensors")


def new(folder: Path, model: Path, images: Path, *more: str) -> Any:
    arguments = ["new", str(folder), "--model", str(model), "--images", str(images), *more]
    return CliRunner().invoke(main.app, arguments)


@pytest.mark.parametrize("form", FORMS)
def test_new_takes_each_form(form: str, folder: Path, model: Path, tmp_path: Path) -> None:
    form_path = FORMS[form](folder, tmp_path / "other form")
    new_project = new(tmp_path / "project", model, form_path, "--forget", NAMES[1], "--used", "only")
    assert new_project.exit_code == 0, new_project.output
    with Project.open(tmp_path / "project") as project:
        result = engine.result(project, "forget")
    assert result["count"] == 4 and result["whole_classes"] == [NAMES[1]] and result["of"] == 12


def test_new_refuses_what_can_not_be_read(model: Path, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("name,kind\n", encoding="utf-8")
    new_project = new(tmp_path / "project", model, tmp_path / "list.csv", "--forget", "a")
    assert new_project.exit_code == 2 and "list.csv" in new_project.output and not (tmp_path / "project").exists()


def test_splits_by_their_names(folder: Path, model: Path, tmp_path: Path) -> None:
    entries = enumerate(sourcing.rows(folder))
    rows = [f"set/{name},{label},{'fit' if i % 2 else 'held out'}" for i, (name, label, _) in entries]
    path = folder.parent / "list.csv"
    path.write_text("path,label,split\n" + "\n".join(rows), encoding="utf-8")
    new_project = new(tmp_path / "project", model, path, "--forget", NAMES[0], "--training", "fit")
    assert new_project.exit_code == 0, new_project.output
    with Project.open(tmp_path / "project") as project:
        assert project.choices.images is not None and project.choices.images.training_folders == ["fit"]
        assert engine.result(project, "forget")["of"] == 12
    for wrong in (["no such"], ["fit", "held out"]):
        new_project = new(
            tmp_path / "other", model, path, "--forget", NAMES[0], *(w for n in wrong for w in ("--training", n))
        )
        assert new_project.exit_code == 2 and "held out" in new_project.output


def test_the_order_of_classes(folder: Path, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order = [NAMES[2], NAMES[0], NAMES[1]]
    options = [word for name in order for word in ("--class-order", name)]
    new_project = new(tmp_path / "project", model, folder, "--forget", NAMES[0], "--used", "all", *options)
    assert new_project.exit_code == 0, new_project.output
    with Project.open(tmp_path / "project") as project:
        result = engine.result(project, "baseline")
        assert result["class_names"] == order and result["named"] == "chosen"
        monkeypatch.setattr("megu.images.answers.logits_of_batch", None)  # the model is not asked a second time
        assert project.choices.images is not None
        project.choices.images.outputs = []
        again = engine.result(project, "baseline")
        assert again["named"] == "order" and again["class_names"] == sorted(NAMES)
    new_project = new(tmp_path / "other", model, folder, "--forget", NAMES[0], "--class-order", NAMES[0])
    assert new_project.exit_code == 2 and NAMES[2] in new_project.output


def test_white_on_the_command_line(model: Path, tmp_path: Path) -> None:
    import numpy as np

    for i, name in enumerate(engine.TINY):
        (tmp_path / "tiffs" / name).mkdir(parents=True)
        for k in range(3):
            array = np.full((8, 8), 1000 * i + k, np.uint16)
            tifffile.imwrite(tmp_path / "tiffs" / name / f"{k}.tif", array)
    new_project = new(tmp_path / "project", model, tmp_path / "tiffs", "--forget", "dark", "--white", "4095")
    assert new_project.exit_code == 0, new_project.output
    with Project.open(tmp_path / "project") as project:
        assert engine.result(project, "baseline")["splits"]["all"]["count"] == 9
    assert new(tmp_path / "other", model, tmp_path / "tiffs", "--forget", "dark", "--white", "-3").exit_code == 2


@pytest.mark.parametrize("form", ["folder", "zip", "csv", "datasets", "pickles", "zip of csv"])
@pytest.mark.parametrize("name", ["copy", "copy.zip"])
def test_a_packed_copy_has_the_same_images(form: str, name: str, folder: Path, model: Path, tmp_path: Path) -> None:
    form_path = FORMS[form](folder, tmp_path / "other form")
    assert new(tmp_path / "project", model, form_path, "--forget", NAMES[1], "--used", "only").exit_code == 0
    with Project.open(tmp_path / "project") as project:
        result = engine.result(project, "baseline")
        pack_plan = pack.plan(project, with_weights=False)
        assert pack_plan.sizes()[0] > 0
        events = list(pack.pack(project, tmp_path / name, pack_plan))
    assert events
    if name.endswith(".zip"):
        with zipfile.ZipFile(tmp_path / name) as archive:
            archive.extractall(tmp_path)
    for path in (form_path, folder):  # the copy stands on its own
        path.rename(path.with_name(f"gone {path.name}")) if path.exists() else None
    with Project.open(tmp_path / "copy") as copy:
        assert copy.choices.images is not None and not Path(copy.choices.images.path).is_absolute()
        assert len(list_images(copy.find_path(copy.choices.images.path))) == 24
        assert engine.result(copy, "baseline")["splits"] == result["splits"]


# --- CIFAR-10 --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def some_of_cifar(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dozen test images and three training images of each class, as a folder."""
    folder, counts = tmp_path_factory.mktemp("cifar 🙂") / "cifar10", dict[tuple[str, str], int]()
    with zipfile.ZipFile(data / "cifar10.zip") as archive:
        for name in sorted(archive.namelist()):
            if name.endswith(".jpg"):
                _, split, label, file = name.split("/")
                counts[split, label] = counts.get((split, label), 0) + 1
                if counts[split, label] <= (12 if split == "test" else 3):
                    (folder / split / label).mkdir(parents=True, exist_ok=True)
                    (folder / split / label / file).write_bytes(archive.read(name))
    return folder


@pytest.mark.parametrize("form", ["folder", "zip", "csv", "parquet", "datasets", "pickles", "binaries"])
def test_cifar_10_in_each_form_with_the_given_model(form: str, some_of_cifar: Path, data: Path, tmp_path: Path) -> None:
    form_path = FORMS[form](some_of_cifar, tmp_path / "form")
    new_project = new(
        tmp_path / "project", data / "resnet20_cifar10.pt", form_path, "--forget", "cat", "--used", "only"
    )
    assert new_project.exit_code == 0, new_project.output
    with Project.open(tmp_path / "project") as project:
        result = engine.result(project, "baseline")
    assert result["splits"]["test"]["count"] == 120 and result["proposed"] is None and result["named"] == "order"
    assert result["splits"]["test"]["accuracy"] > 0.75
    right.setdefault("folder", result["splits"]["test"]["right"])
    assert result["splits"]["test"]["right"] == right["folder"], "each form gives the same answers"


right: dict[str, int] = {}
"""Right answers of the form that was tried first: what all others must come to."""


def test_cifar_10_with_classes_of_other_names(some_of_cifar: Path, data: Path, tmp_path: Path) -> None:
    """In an order that is not that of their names: the model's answers tell."""
    import shutil

    classes = sorted(path.name for path in (some_of_cifar / "test").iterdir())
    for split in ("train", "test"):
        for k, name in enumerate(classes):
            shutil.copytree(some_of_cifar / split / name, tmp_path / "renamed" / split / f"{chr(ord('z') - k)} {name}")
    new_project = new(tmp_path / "project", data / "resnet20_cifar10.pt", tmp_path / "renamed", "--forget", "w cat")
    assert new_project.exit_code == 0, new_project.output
    with Project.open(tmp_path / "project") as project:
        result = engine.result(project, "baseline")
    assert result["splits"]["all"]["accuracy"] < 0.3 and result["proposed"]["right"] > 0.75
    assert result["proposed"]["order"] == [f"{chr(ord('z') - k)} {name}" for k, name in enumerate(classes)]
