"""The model's options on the command line: kinds of models, architecture, preprocessing, start and recipe."""

import json
from pathlib import Path

import pytest
import timm
import torch
from kinds import MODELS, SEVEN, pictures, remade

from megu.cli import model as cli_model
from megu.model.files.reading import read_model
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.results import result_of
from megu.worker.stages import make_stage


def chosen(folder: Path) -> dict:
    return json.loads((folder / "project.json").read_text(encoding="utf-8"))["model"]


def options(model: Path, images: Path) -> list[object]:
    return ["--model", model, "--images", images, "--forget", SEVEN[0]]


@pytest.mark.parametrize("kind", [*MODELS, "cifar"])
def test_each_kind_is_taken_and_read(kind, megu, tmp_path, request):  # noqa: F811
    if kind == "cifar":
        model, title, classes = (
            request.getfixturevalue("data") / "resnet20_cifar10.pt",
            "ResNet-20 for small images",
            10,
        )
    else:
        model, title, classes = MODELS[kind][0](tmp_path), MODELS[kind][1], len(SEVEN)
    images = pictures(tmp_path / "Bilder é 🙂", "L" if kind == "grey" else "RGB")
    project = tmp_path / "project"
    assert megu("new", project, *options(model, images)).code == 0
    result = megu("run", project, "--until", "model")
    assert result.code == 0 and f"{title}, {classes} classes" in result.err


def test_what_a_model_is_and_a_message_where_it_can_not_be_opened(megu, tmp_path):  # noqa: F811
    torch.save(timm.create_model("efficientnet_b0", num_classes=3).state_dict(), tmp_path / "m.pt")
    result = megu("model", tmp_path / "m.pt")
    assert result.code == 0 and "EfficientNet-B0, 3 classes" in result.out and "timm/tf_efficientnet_b0" in result.out
    torch.jit.save(torch.jit.script(torch.nn.Linear(2, 2)), tmp_path / "script.pt")
    outcome = megu("model", tmp_path / "script.pt")
    assert outcome.code == 2 and outcome.err.count("\n") == 1 and "TorchScript" in outcome.err
    assert 'torch.save(model.state_dict(), "script.pt")' in outcome.out


def test_everything_that_can_be_said_of_a_model(megu, tmp_path):  # noqa: F811
    torch.save(timm.create_model("tf_efficientnet_b0", num_classes=7).state_dict(), tmp_path / "m.pt")
    torch.save({"a": torch.zeros(1)}, tmp_path / "start.pt")
    images, project = pictures(tmp_path / "images"), tmp_path / "project"
    more = ["--architecture", "timm/tf_efficientnet_b0", "--preprocessing", "half@64"]
    origin = ["--start", tmp_path / "start.pt", "--recipe", "epochs=26", "rate=0.1"]
    assert megu("new", project, *options(tmp_path / "m.pt", images), *more, *origin, "--method", "retrain").code == 0
    text = chosen(project)
    assert text["architecture"] == "timm/tf_efficientnet_b0"
    assert text["preprocessing"]["size"] == [64, 64] and text["preprocessing"]["mean"] == [0.5, 0.5, 0.5]
    assert text["origin"]["start"] == "pretrained" and text["origin"]["file"] == str(tmp_path / "start.pt")
    with Project.open(project, write=False) as new_project:
        assert (
            new_project.choices.runs[0].parameters["epochs"] == 26
            and new_project.choices.runs[0].parameters["rate"] == 0.1
        )


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, "224 × 224 pixels"),
        ({"resize": [224, 224]}, "224 × 224 pixels"),
        ({"resize": 256}, "shorter side 256 pixels, centre crop: 224 × 224 pixels"),
        ({"resize": [256, 300]}, "300 × 256 pixels, centre crop: 224 × 224 pixels"),
        ({"resampling": "bicubic"}, "224 × 224 pixels"),
    ],
)
def test_what_is_cut_off_is_said(change, expected):
    how = cli_model.parse_preprocessing(
        json.dumps({"size": [224, 224], **change}), Preprocessing().model_dump(mode="json")
    )
    sentence = cli_model.describe_preprocessing(how.model_dump(mode="json"))
    assert sentence.startswith(expected) and sentence.endswith("bicubic filter") == ("resampling" in change)


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (["--architecture", "timm/nothing"], "Use one of"),
        (["--preprocessing", "gray"], "imagenet"),
        (["--preprocessing", '{"std": [0]}'], "imagenet"),
        (["--start", "nowhere.pt"], "nowhere.pt"),
        (["--recipe", "epochs"], "epochs"),
        (["--recipe", "rate=-1"], "rate"),
        (["--recipe", "colour=red"], "colour"),
    ],
)
def test_what_can_not_be_is_said_before_anything_is_written(wrong, expected, megu, sample, tmp_path):  # noqa: F811
    model = ["--model", sample / "classifier.safetensors", "--images", sample / "digits", "--forget", "eight"]
    result = megu("new", tmp_path / "project", *model, *wrong)
    assert result.code == 2 and expected in result.err and not (tmp_path / "project").exists()


def test_a_better_preprocessing_is_found_and_taken(megu, sample, tmp_path):  # noqa: F811
    """The sample's classifier, made for values from 0 to 255: (x - m) / s = (y / 255 - m) / s."""
    own = read_model(sample / "classifier.safetensors").described["preprocessing"]
    (m,), (s,) = own["mean"], own["std"]
    path, project = remade(sample, tmp_path / "m.safetensors", 1 / 255 / s, -m / s), tmp_path / "project"
    model = ["--model", path, "--images", sample / "digits", "--forget", "eight"]
    assert megu("new", project, *model).code == 0
    result = megu("run", project, "--until", "baseline")
    assert result.code == 0 and "best fit: 8 × 8 pixels, 1 channel, divided by 1," in result.err
    assert "ways tried: 8 × 8 raw: 172 of 200, 16 × 16 raw: " in result.err
    assert chosen(project).get("preprocessing") is None, "it is no choice"
    again = megu("run", project, "--until", "baseline", "--preprocessing", "half@16")
    assert again.code == 0 and "as you chose: 16 × 16" in again.err and "choose it with --preprocessing" in again.err
    assert chosen(project)["preprocessing"]["size"] == [16, 16]
    back = megu("run", project, "--until", "baseline", "--preprocessing", "auto")
    assert back.code == 0 and "best fit" in back.err
    with Project.open(project, write=False) as new_project:
        assert (
            result_of(new_project, make_stage("baseline"))["splits"]["test"]["accuracy"] > 0.8
        )  # 0.1 before; the margin keeps it from 1
