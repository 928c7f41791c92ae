"""The stage *baseline*: its figures equal a direct computation, and it refuses a model and images that don't match."""

import shutil
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import engine
import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file

from megu.base.shares import wilson
from megu.cli.notes import note
from megu.images.stage_baseline import timed_batch
from megu.model.architectures.cifar_resnet import CifarResNet
from megu.model.architectures.small_cnn import SmallCNN
from megu.project.project import Project
from megu.worker.stages import make_stage


def right_answers(
    model: torch.nn.Module, folder: Path, mean: list[float], std: list[float], mode: str
) -> dict[str, int]:
    """Count a model's right predictions by class folder (sorted: the order of the outputs), without megu."""
    counts = {}
    names = sorted(path.name for path in folder.iterdir())
    for label, name in enumerate(names):
        pictures = [np.asarray(Image.open(path).convert(mode)) for path in sorted((folder / name).iterdir())]
        pixels = torch.tensor(np.stack(pictures)).float() / 255
        pixels = pixels[:, None] if mode == "L" else pixels.permute(0, 3, 1, 2)
        inputs = (pixels - torch.tensor(mean)[:, None, None]) / torch.tensor(std)[:, None, None]
        with torch.no_grad():
            counts[name] = int((model.eval()(inputs).argmax(1) == label).sum())
    return counts


def test_the_sample(sample: Path, finished: Project) -> None:
    result = engine.result(finished, "baseline")
    weights = load_file(sample / "classifier.safetensors")
    model = SmallCNN(10, *weights["conv1.weight"].shape[1::-1])
    model.load_state_dict(weights)
    stage_result = engine.result(finished, "model")
    # class order is the file's, not that of sorted folders: present the folders in it
    order = stage_result["class_names"]
    how = stage_result["preprocessing"]
    for split in ("train", "test"):
        folder = finished.folder.parent / f"ordered-{split}"
        for number, name in enumerate(order):
            shutil.copytree(sample / "digits" / split / name, folder / f"{number}")
        direct = right_answers(model, folder, how["mean"], how["std"], "L")
        assert [row["splits"][split]["right"] for row in result["classes"]] == list(direct.values())
        assert result["splits"][split]["right"] == sum(direct.values())
        count = result["splits"][split]["count"]
        assert result["splits"][split]["accuracy"] == sum(direct.values()) / count
        assert (result["splits"][split]["low"], result["splits"][split]["high"]) == wilson(sum(direct.values()), count)
    assert result["splits"]["all"]["right"] == result["splits"]["train"]["right"] + result["splits"]["test"]["right"]
    assert result["splits"]["test"]["accuracy"] >= 0.97
    assert result["seconds_per_step"] > 0 and result["batch"] == 128
    assert timed_batch((8, 8)) == 128 and timed_batch((224, 224)) == 10 and timed_batch((2000, 3000)) == 4


def test_the_logits_lie_beside_it(finished: Project) -> None:
    result = engine.result(finished, "baseline")
    logits = load_file(engine.folder_of(finished, make_stage("baseline")) / "logits.safetensors")["logits"]
    assert logits.shape == (result["splits"]["all"]["count"], 10)


def test_cifar10(data: Path, tmp_path: Path, make_project: Callable[..., Project]) -> None:
    folder = tmp_path / "images"
    with ZipFile(data / "cifar10.zip") as archive:
        names = sorted(name for name in archive.namelist() if "/test/" in name and name.endswith(".jpg"))
        for name in names[::20]:
            split, label, file = Path(name).parts[-3:]
            (folder / split / label).mkdir(parents=True, exist_ok=True)
            (folder / split / label / file).write_bytes(archive.read(name))
    project = make_project(model=data / "resnet20_cifar10.pt", images=folder, used="unknown")
    result = engine.result(project, "baseline")
    model = CifarResNet(10)
    model.load_state_dict(torch.load(data / "resnet20_cifar10.pt", weights_only=True))
    direct = right_answers(model, folder / "test", [0.485, 0.456, 0.406], [0.229, 0.224, 0.225], "RGB")
    assert {row["name"]: row["splits"]["test"]["right"] for row in result["classes"]} == direct
    assert 0.82 < result["splits"]["all"]["accuracy"] < 0.92, "87.1 % on all of the test images"


def test_another_number_of_classes(tmp_path: Path, tiny: Path, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(model=engine.tiny_model(tmp_path / "m.safetensors", classes=5))
    error = engine.refusal(project, "baseline")
    assert error.code == "class_count" and "5" in str(error) and "3" in str(error)


def test_other_class_names(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    metadata = {"megu": '{"class_names": ["dark", "grey", "white"]}'}
    project = tiny_project(model=engine.tiny_model(tmp_path / "m.safetensors", metadata=metadata))
    assert engine.result(project, "baseline")["named"] == "differ", "it is tried, to see which output is which"
    error = engine.refusal(project, "forget")
    assert error.code == "class_names" and "white" in str(error) and "light" in str(error)
    text = note(project, make_stage("baseline"))
    assert "differ from those of these images" in text and text.endswith("--class-order dark grey light"), (
        "an option to copy"
    )
    assert project.choices.images is not None
    project.choices.images.outputs = ["dark", "grey", "light"]
    assert engine.result(project, "forget")["whole_classes"] == ["dark"]


def test_the_files_class_order_counts(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    metadata = {"megu": '{"class_names": ["light", "grey", "dark"]}'}
    model = engine.tiny_model(tmp_path / "m.safetensors", metadata=metadata)
    result = engine.result(tiny_project("given", model=model), "baseline")
    plain = engine.result(tiny_project("plain"), "baseline")
    assert [row["name"] for row in result["classes"]] == ["light", "grey", "dark"]
    assert [row["name"] for row in plain["classes"]] == ["dark", "grey", "light"]


def test_images_of_other_sizes_and_colours(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    folder = engine.tiny_images(tmp_path / "images")
    for mode, size in (("RGB", (20, 10)), ("RGBA", (3, 3)), ("P", (8, 8)), ("1", (8, 8))):
        Image.new(mode, size).save(folder / "train" / "grey" / f"x-{mode}.png")
    result = engine.result(tiny_project(images=folder), "baseline")
    assert result["splits"]["all"]["count"] == 52


def test_images_of_8_and_of_16_bits_among_each_other_are_refused(
    tmp_path: Path, tiny_project: Callable[..., Project]
) -> None:
    folder = engine.tiny_images(tmp_path / "images")
    Image.new("I;16", (9, 9)).save(folder / "train" / "grey" / "x.png")
    assert engine.refusal(tiny_project(images=folder), "baseline").code == "images_mixed_depths"


@pytest.mark.parametrize("missing", ["model", "images"])
def test_before_a_choice(missing: str, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project()
    setattr(project.choices, missing, None)
    assert engine.refusal(project, "baseline").code == f"need_{missing}"


def test_where_no_size_is_stated_images_keep_their_own(tiny: Path, tiny_project: Callable[..., Project]) -> None:
    model = SmallCNN(len(engine.TINY), 1, 4)
    model.load_state_dict(load_file(tiny / "model.safetensors"))
    with tiny_project() as project:
        result = engine.result(project, "baseline")
        assert not engine.result(project, "model")["preprocessing_stated"]
        for split in ("train", "test"):  # the pictures are 8 x 8, models of this kind usually get 32 x 32
            direct = right_answers(model, tiny / "images" / split, [0.5], [0.25], "L")
            assert {row["name"]: row["splits"][split]["right"] for row in result["classes"]} == direct
        inputs = make_stage("baseline").inputs(project)
        assert list(inputs["preprocessing"]["size"]) == [8, 8]
