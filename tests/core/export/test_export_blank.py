"""Classes blanked in an exported model: their outputs are gone, the others answer as before, no name is left."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal
from unicodedata import normalize

import engine
import pytest
import torch
from exporting import GREY, STEPS, answers, exporting, prepared, small_timm, small_vit
from safetensors.torch import load_file, save_file

from megu.base.errors import MeguError, ModelError
from megu.export import writing
from megu.export.blank import blank_classes
from megu.export.hidden_names import GONE, Words
from megu.model.files.reading import read_model
from megu.model.open import open_original
from megu.model.stage_model import describe
from megu.project.project import Project

PEOPLE = ["bea", "anna-berg", "carl"]
NO_ANNA = b"anna-berg"


def in_pickle(folder: Path) -> Path:
    """A state dict with all that people keep beside it."""
    beside = {
        "class_to_idx": {"bea": 0, "anna-berg": 1, "carl": 2},
        "idx_to_class": {0: "bea", 1: "anna-berg", 2: "carl"},
        "args": {"data": "/data/anna-berg/train", "num_classes": 3, "lr": 0.1, "names": PEOPLE},
        "epoch": {"a": 0, "b": 1, "c": 2},
        "note": "Anna-Berg asked to be forgotten",
        "other": "trained in May",
        "optimizer": {"momentum": torch.ones(3)},
    }
    torch.save({"state_dict": engine.tiny_weights(), **beside}, folder / "m.pt")
    return folder / "m.pt"


def squeezenet(folder: Path) -> Path:
    import torchvision

    torch.manual_seed(0)
    model = torchvision.models.squeezenet1_1(num_classes=3)
    model.features[0] = torch.nn.Conv2d(1, 64, 3, 2)
    torch.save({"classes": PEOPLE, "state_dict": model.state_dict()}, folder / "s.pt")
    return folder / "s.pt"


def two_layers(folder: Path) -> Path:
    import timm

    torch.manual_seed(0)
    model = timm.create_model("mobilenetv3_small_050", num_classes=3, in_chans=1)
    layers = (torch.nn.Linear(1024, 8), torch.nn.ReLU(), torch.nn.Linear(8, 3))
    model.classifier = torch.nn.Sequential(*layers)  # type: ignore[assignment]
    torch.save({"classes": PEOPLE, "state_dict": model.state_dict()}, folder / "t.pt")
    return folder / "t.pt"


def two_heads(folder: Path) -> Path:
    import timm

    torch.manual_seed(0)
    model = timm.create_model("deit_tiny_distilled_patch16_224", num_classes=3, in_chans=1, img_size=32)
    torch.save({"classes": PEOPLE, "state_dict": model.state_dict()}, folder / "d.pt")
    return folder / "d.pt"


def with_metadata(folder: Path) -> Path:
    fields = {"class_names": PEOPLE, "architecture": "small_cnn", "preprocessing": None}
    save_file(engine.tiny_weights(), folder / "m.safetensors", {"megu": json.dumps(fields), "author": "anna-berg"})
    return folder / "m.safetensors"


MODELS: dict[str, tuple[Callable[[Path], Path], tuple[int, int]]] = {
    "small cnn": (in_pickle, (8, 8)),
    "safetensors": (with_metadata, (8, 8)),
    "a convolution at the end": (squeezenet, (64, 64)),
    "two layers at the end": (two_layers, (32, 32)),
    "two heads": (two_heads, (32, 32)),
    "transformers": (lambda folder: small_vit(folder / "v", PEOPLE), (16, 16)),
}


@pytest.mark.parametrize("kind", MODELS)
def test_the_others_answer_as_before(kind: str, tmp_path: Path) -> None:
    """Opened as anybody's file is opened, whatever the last layer is."""
    make, size = MODELS[kind]
    how = GREY.model_copy(update={"size": size})
    ready = prepared(make(tmp_path), how)
    cut = blank_classes(ready, ["anna-berg"], PEOPLE)
    path = writing.write(cut, "as_it_came", tmp_path / "out", "model.pt")
    description = describe(read_model(path), path, ready.described["chosen"])
    assert description["classes"] == 2 and description["class_names"] == ["bea", "carl"]
    before = answers(ready.module(), how)
    assert torch.allclose(answers(open_original(path, description), how), before[:, [0, 2]], atol=1e-6)
    assert torch.allclose(answers(writing.open_written(cut, "as_it_came", path), how), before[:, [0, 2]], atol=1e-6)
    for part in path.iterdir() if path.is_dir() else [path]:
        assert NO_ANNA not in part.read_bytes().lower(), part.name


def test_what_stood_beside_the_weights(tmp_path: Path) -> None:
    cut = blank_classes(prepared(in_pickle(tmp_path)), ["anna-berg"], PEOPLE)
    back = torch.load(writing.write(cut, "as_it_came", tmp_path / "out", "m.pt"), weights_only=True)
    assert list(back) == ["state_dict", "class_to_idx", "idx_to_class", "args", "epoch", "other"]
    assert back["class_to_idx"] == {"bea": 0, "carl": 1} and back["idx_to_class"] == {0: "bea", 1: "carl"}
    assert back["args"] == {"num_classes": 2, "lr": 0.1, "names": ["bea", "carl"]}
    assert back["epoch"] == {"a": 0, "b": 1, "c": 2}, "three numbers are not always the classes"
    assert back["state_dict"]["head.weight"].shape[0] == 2


def test_the_names_that_the_file_gives_its_classes_go(tmp_path: Path) -> None:
    """The images' folders may be called otherwise."""
    cut = blank_classes(prepared(small_vit(tmp_path / "v", PEOPLE)), ["p2"], ["p1", "p2", "p3"])
    path = writing.write(cut, "as_it_came", tmp_path, "model")
    config = json.loads((path / "config.json").read_text(encoding="utf-8"))
    assert config["id2label"] == {"0": "bea", "1": "carl"} and config["label2id"] == {"bea": 0, "carl": 1}
    assert all(NO_ANNA not in part.read_bytes() for part in path.iterdir())


@pytest.mark.parametrize("form", ["as_it_came", "safetensors", "onnx"])
def test_a_project_blanks_a_class(form: Any, tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    if form == "onnx":
        pytest.importorskip("onnxruntime", reason="needs the extra onnx")
    fields = {"class_names": list(engine.TINY), "note": "light, dark"}
    save_file(engine.tiny_weights(), tmp_path / "m.safetensors", {"megu": json.dumps(fields)})
    project = exporting(tiny_project(model=tmp_path / "m.safetensors", **STEPS), form=form, blank=["dark"])
    result = engine.result(project, "export", "run-1")
    path = Path(result["path"])
    assert path.stem == "m-without-a-class" and result["blanked"] == ["dark"] and result["same"]
    assert result["max_difference"] < 1e-4
    for part in (path, *(project.find_path(result[name]) for name in ("card", "snippet"))):
        assert b"dark" not in part.read_bytes()
    assert "one class were removed" in project.find_path(result["card"]).read_text(encoding="utf-8")
    if form != "onnx":
        assert load_file(path)["head.weight"].shape[0] == 2
        assert describe(read_model(path), path)["class_names"] == ["grey", "light"]


def test_a_timm_folder_loses_a_class(tmp_path: Path) -> None:
    cut = blank_classes(prepared(small_timm(tmp_path)), ["b"], ["a", "b", "c"])
    path = writing.write(cut, "folder", tmp_path, "model")
    assert answers(writing.open_written(cut, "folder", path)).shape == (2, 2)


@pytest.mark.parametrize(
    ("chosen", "code"),
    [({"blank": ["grey"]}, "blank_not_whole"), ({"blank": ["dark"], "name": "No Dark.pt"}, "blank_in_name")],
)
def test_what_can_t_be_blanked(chosen: dict[str, Any], code: str, tiny_project: Callable[..., Project]) -> None:
    assert engine.refusal(exporting(tiny_project(**STEPS), **chosen), "export", "run-1").code == code


def test_a_model_of_which_no_row_is_a_class_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ready = prepared(engine.tiny_model(tmp_path / "m.safetensors"))
    monkeypatch.setattr("megu.export.blank._with_fewer_classes", lambda arguments, config, classes: arguments)
    with pytest.raises(ModelError) as error:
        blank_classes(ready, ["b"], ["a", "b", "c"])
    assert error.value.code == "blank_impossible"


def test_a_name_that_can_t_be_taken_out_stops_the_export(tmp_path: Path) -> None:
    """A tensor called like the class, for instance."""
    ready = prepared(engine.tiny_model(tmp_path / "m.safetensors"))
    ready = blank_classes(ready, ["conv1"], ["a", "conv1", "c"])
    with pytest.raises(MeguError) as error:
        writing.write(ready, "as_it_came", tmp_path / "out", "m.safetensors")
    assert error.value.code == "blank_still_named" and not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a weight of eight", GONE),
        ("weights", "weights"),
        ("Eight", GONE),
        ("label_eight-2", GONE),
        (["one", "eight", "two"], ["one", "two"]),
        ({"eight": 1, "one": 0, "two": 2}, {"one": 0, "two": 1}),
        ({"0": "one", "1": "eight", "2": "two"}, {"0": "one", "1": "two"}),
        ({"LABEL_0": 0, "LABEL_1": 1, "LABEL_2": 2}, {"LABEL_0": 0, "LABEL_1": 1}),
        ({"num_labels": 3, "model_type": "eight", "depth": 3}, {"num_labels": 2, "model_type": "eight", "depth": 3}),
        (json.dumps({"names": ["eight", "one"]}), json.dumps({"names": ["one"]})),
        (["eighty eight"], ["eighty eight"]),
        ({"loss": {0: 1.5, 1: 2.5, 2: 3.5}}, {"loss": {0: 1.5, 1: 2.5, 2: 3.5}}),
    ],
)
def test_values_are_freed_of_a_name(value: Any, expected: Any) -> None:
    assert Words(["eight"], [1], 3, ["one", "eighty eight", "two"]).without(value) == expected


def test_digits_are_names_too() -> None:
    words = Words(["8"], [1], 3, ["7", "9"])
    assert words.without({"7": 0, "8": 1, "9": 2}) == {"7": 0, "9": 1} and words.without(["7", "8", "9"]) == ["7", "9"]
    assert words.without("18 layers") == "18 layers" and words.without("class 8") is GONE and words.without("8") is GONE


@pytest.mark.parametrize("text", ["anna_bo", "Anna-Bo", "AnnaBo", "ANNA  BO", "x anna_bo-2"])
def test_a_name_of_two_words_is_found_however_they_are_joined(text: str) -> None:
    words = Words(["Anna Bo"], [0], 2, ["oak"])
    assert words.without({"a": text, text: 1, "b": "Hanna Bo", "c": "Anna Bold"}) == {"b": "Hanna Bo", "c": "Anna Bold"}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", ["Zoë Müller", "ZOË MÜLLER", "zoë müller"])
def test_a_name_with_accents_is_found_in_bytes(text: str, form: Literal["NFC", "NFD"]) -> None:
    assert Words(["Zoë Müller"], [0], 2, ["oak"]).within_bytes(normalize(form, text).encode())
