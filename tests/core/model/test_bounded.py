"""Sizes are checked against the weights before anything is made, and only libraries' errors become sentences."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import torch
from broken import folder_of
from torch import nn

from megu.base.errors import MllmError, ModelError, library_errors_as
from megu.model.architectures import libraries
from megu.model.files import bounded, checkpoint, torch_file, usable
from megu.model.files.reading import read_model
from megu.model.stage_model import describe
from megu.similarity.local.folder import weight_files
from megu.similarity.local.local import LocalMllm

ISSUE: dict[str, tuple[dict[str, Any], str]] = {
    "another width": ({"hidden_size": 32}, "model_folder_differs"),
    "fewer layers": ({"num_hidden_layers": 1}, "model_folder_differs"),
    "an image of 10^9 pixels": ({"image_size": 10**9}, "model_folder_differs"),
    "an unknown activation": ({"hidden_act": "nosuch"}, "model_folder_refused"),
    "timm's wrapper": ({"model_type": "timm_wrapper"}, "model_folder_differs"),
    "architectures that are no list": ({"architectures": {"a": 1}}, "model_folder_damaged"),
    "2^31 classes": ({"num_labels": 2**31, "id2label": None}, "model_folder_differs"),
    "quantised": ({"quantization_config": {"quant_method": "gptq", "bits": 4}}, "model_weights_odd"),
}


@pytest.mark.parametrize("name", ISSUE)
def test_a_sentence_for_each(name: str, tmp_path: Path) -> None:
    change, code = ISSUE[name]
    with pytest.raises(ModelError) as error:
        describe(read_model(folder_of(change)(tmp_path)), tmp_path)
    assert error.value.code == code and error.value.exit_code == 2


def test_a_quantised_folder_is_refused_without_a_look_at_its_weights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(ISSUE["quantised"][0])(tmp_path)
    monkeypatch.setattr(checkpoint, "_read_safetensors", lambda path: pytest.fail("the weights were read"))
    with pytest.raises(ModelError):
        read_model(folder)


def test_a_network_of_timm_that_transformers_saved(tmp_path: Path) -> None:
    from transformers.models.timm_wrapper import TimmWrapperConfig, TimmWrapperForImageClassification

    description: Any = {"architecture": "resnet10t", "num_labels": 3}
    TimmWrapperForImageClassification(TimmWrapperConfig(**description)).save_pretrained(tmp_path)
    assert describe(read_model(tmp_path), tmp_path)["classes"] == 3
    config = json.loads((tmp_path / "config.json").read_text(encoding="utf-8"))
    evil = {"architecture": "hf-hub:nobody/nothing", "model_args": {"checkpoint_path": "/etc/passwd"}}
    (tmp_path / "config.json").write_text(json.dumps({**config, **evil}), encoding="utf-8")  # nothing of it is followed
    assert describe(read_model(tmp_path), tmp_path)["classes"] == 3


# --- building ---------------------------------------------------------------------------------------------------------


def test_what_fits_is_built_and_what_does_not_is_not() -> None:
    bounded.check_built(lambda: nn.Linear(10, 10), 2, 110)
    for make in (lambda: nn.Linear(10**6, 10**6), lambda: nn.ModuleList(nn.Identity() for _ in range(10**9))):
        with pytest.raises(bounded.TooLarge):
            bounded.check_built(make, 2, 110)


def test_numbers_that_are_no_sizes_pass() -> None:
    bounded.check_numbers({"rope_theta": 10**12, "eps": float("inf"), "a": [{"b": True}]}, 10)
    with pytest.raises(bounded.TooLarge):
        bounded.check_numbers({"a": [{"b": [10**9]}]}, 10)


# --- multimodal models ------------------------------------------------------------------------------------------------


def test_a_multimodal_folder_asks_for_no_more_than_it_holds(sample: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(sample / "mllm", tmp_path / "m")
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    for part, change in (("text_config", {"vocab_size": 9_000_000}), ("vision_config", {"image_size": 10**9})):
        new_config = {**config, part: {**config[part], **change}}
        (folder / "config.json").write_text(json.dumps(new_config), encoding="utf-8")
        with pytest.raises(MllmError) as error:
            LocalMllm(folder, "cpu", "float32")
        assert error.value.code == "mllm_unusable" and "config.json" in str(error.value)


def test_weights_outside_of_the_folder_are_not_read(tmp_path: Path) -> None:
    index = {"weight_map": {"a": "../elsewhere.safetensors"}}
    (tmp_path / "model.safetensors.index.json").write_text(json.dumps(index), encoding="utf-8")
    with pytest.raises(MllmError):
        weight_files(tmp_path)


# --- whose error it is ------------------------------------------------------------------------------------------------


def test_only_what_a_library_raises_becomes_a_sentence() -> None:
    sentence = lambda error: ModelError("model_folder_refused", path="p", reason=str(error))  # noqa: E731
    with pytest.raises(ModelError), library_errors_as(sentence):
        nn.Linear(2, 2).load_state_dict({})
    with pytest.raises(TypeError), library_errors_as(sentence):  # our own code was given what it does not take
        libraries.build_head(2, [["0", "linear", 3, True], None])  # type: ignore[list-item]


# --- the price follows what a file holds ------------------------------------------------------------------------------


@pytest.mark.parametrize("names", [10, 1000])
def test_numbers_that_names_share_are_looked_at_once(names: int, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers, looks = torch.zeros(1000), []
    monkeypatch.setattr(usable, "_is_finite", lambda tensor: looks.append(tensor.numel()) or True)
    usable.check({f"a{i}": numbers[i % 500 : 500 + i % 500] for i in range(names)}, Path("m.pt"))
    assert sum(looks) <= usable.OVERLAP * 1000
    numbers[999] = float("inf")
    monkeypatch.undo()
    with pytest.raises(ModelError):
        usable.check({"a": numbers, "b": numbers, "c": numbers}, Path("m.pt"))


@pytest.mark.parametrize("storages", [5, 50])
def test_an_archive_is_opened_once_for_all_its_storages(
    storages: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    torch.save({f"a{i}": torch.zeros(1) for i in range(storages)}, tmp_path / "m.pt")
    models = []
    real = torch_file.zipfile.ZipFile
    monkeypatch.setattr(torch_file.zipfile, "ZipFile", lambda *a, **k: models.append(1) or real(*a, **k))
    assert len(read_model(tmp_path / "m.pt").tensors) == storages and len(models) <= 3
