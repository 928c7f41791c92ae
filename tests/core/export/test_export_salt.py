"""The salt of an exported file: nobody else can tell it, and every reader passes over it."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import pytest
import timm
import torch
from exporting import GREY, STEPS, exporting, small_timm, small_vit
from safetensors.torch import load_file, save, save_file

from megu.base import files
from megu.export import salt
from megu.model.files.reading import read_model
from megu.project.project import Project

SALT = "0123456789abcdef" * 2
WEIGHTS = {"a": torch.arange(3.0), "b.c": torch.ones(2, 2)}
MakeTiny = Callable[..., Project]


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A function that makes another user of this one."""

    def become(name: str) -> None:
        monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / name))

    become("one")
    return become


def test_a_salt_is_one_s_own_and_the_same_again(
    tmp_path: Path, user: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = salt.salt("weights")
    assert first == salt.salt("weights") != salt.salt("others") and len(first) == 32
    user("two")
    assert salt.salt("weights") != first
    user("one")
    assert salt.salt("weights") == first
    (tmp_path / "one" / salt.SECRET).write_text("damaged", encoding="utf-8")
    assert len({first, salt.salt("weights"), salt.salt("weights")}) == 3, "better another each time than none"
    monkeypatch.setenv(salt.ELSEWHERE, str(tmp_path / "stick"))
    assert salt.salt("weights") == salt.salt("weights") != first and (tmp_path / "stick" / "salts").is_file()
    monkeypatch.setenv(salt.ELSEWHERE, str(tmp_path / "stick" / "salts"))
    assert salt.salt("weights") != salt.salt("weights"), "there can be no such folder"


@pytest.mark.parametrize("metadata", [None, {"note": 'ünï \\ "quoted"', "z": "1", "a": "2"}])
def test_safetensors_with_a_salt(tmp_path: Path, metadata: dict[str, str] | None) -> None:
    (tmp_path / "m.safetensors").write_bytes(content := salt.add_salt(save(WEIGHTS, metadata), SALT))
    back = load_file(tmp_path / "m.safetensors")
    assert all(torch.equal(back[name], tensor) for name, tensor in WEIGHTS.items()) and len(back) == 2
    stored_metadata = engine.metadata_of(tmp_path / "m.safetensors")
    assert stored_metadata == {**(metadata or {"format": "pt"}), "megu_salt": SALT}
    assert content == salt.add_salt(save(WEIGHTS, dict(reversed((metadata or {}).items()))), SALT), "in one order"
    other = salt.add_salt(content, SALT[::-1])
    assert len(other) == len(content) and SALT.encode() not in other, "a model that is exported again has one salt"


@pytest.mark.parametrize("value", [WEIGHTS, {"state_dict": WEIGHTS, "epoch": 3}])
def test_torch_s_archive_with_a_salt(tmp_path: Path, value: Any) -> None:
    torch.save(value, buffer := io.BytesIO())
    (tmp_path / "m.pt").write_bytes(content := salt.add_salt(buffer.getvalue(), SALT))
    assert SALT.encode() in content
    for how in ({}, {"mmap": True}):
        back = torch.load(tmp_path / "m.pt", weights_only=True, **how)
        assert list(back) == list(value) and torch.equal(back.get("state_dict", back)["a"], WEIGHTS["a"])
    assert torch.equal(read_model(tmp_path / "m.pt").tensors["a"], WEIGHTS["a"]), "and by us"


def test_onnx_with_a_salt(tmp_path: Path) -> None:
    onnx = pytest.importorskip("onnx", reason="needs the extra onnx")
    runtime = pytest.importorskip("onnxruntime", reason="needs the extra onnx")
    torch.onnx.export(torch.nn.Linear(2, 3), (torch.zeros(1, 2),), tmp_path / "m.onnx", dynamo=False)
    model = onnx.load(tmp_path / "m.onnx")
    onnx.helper.set_model_props(model, {"own": "1"})
    (tmp_path / "m.onnx").write_bytes(salt.add_salt(model.SerializeToString(), SALT))
    onnx.checker.check_model(str(tmp_path / "m.onnx"))
    metadata = runtime.InferenceSession(tmp_path / "m.onnx").get_modelmeta().custom_metadata_map
    assert metadata == {"own": "1", "megu_salt": SALT}


def _digests(project: Project) -> set[str]:
    result = engine.result(project, "export", "run-1")
    path = Path(result["path"])
    within = [path] if path.is_file() else [one for one in path.iterdir() if one.suffix in (".bin", ".safetensors")]
    assert all(result["salt"].encode() in one.read_bytes() for one in within)
    return {result["sha256"], *map(files.digest_file, within)}


@pytest.mark.parametrize(
    "form", ["safetensors", "pickle", "pickle as safetensors", "onnx", "timm", "transformers", "transformers' pickle"]
)
def test_nobody_else_writes_the_same_file(
    form: str, tmp_path: Path, tiny_project: MakeTiny, user: Callable[[str], None]
) -> None:
    if form == "onnx":
        pytest.importorskip("onnxruntime", reason="needs the extra onnx")
    model, choice = _model(form, tmp_path)
    digests = []
    for number, name in enumerate(("one", "two", "one")):
        user(name)
        project = tiny_project(name=f"project-{number}", model=model, **STEPS)
        if form == "timm":
            project.choices.model.preprocessing = GREY  # type: ignore[union-attr]
        digests.append(_digests(exporting(project, form=choice)))
    assert digests[0] == digests[2] and not digests[0] & digests[1]


def _model(form: str, folder: Path) -> tuple[Path, str]:
    if form == "timm":
        return small_timm(folder), "folder"
    if form.startswith("transformers"):
        return small_vit(folder / "vit", as_safetensors=form == "transformers"), "as_it_came"
    if form.startswith("pickle"):
        torch.save(engine.tiny_weights(), folder / "m.pt")
        return folder / "m.pt", "safetensors" if "safetensors" in form else "as_it_came"
    save_file(engine.tiny_weights(), folder / "m.safetensors")
    return folder / "m.safetensors", "onnx" if form == "onnx" else "as_it_came"


def test_a_folder_of_timm_with_a_salt_is_loaded_by_timm(tmp_path: Path, tiny_project: MakeTiny) -> None:
    project = tiny_project(model=small_timm(tmp_path), **STEPS)
    project.choices.model.preprocessing = GREY  # type: ignore[union-attr]
    result = engine.result(exporting(project, form="folder"), "export", "run-1")
    assert result["salt"].encode() in (Path(result["path"]) / "model.safetensors").read_bytes()
    assert timm.create_model(f"local-dir:{result['path']}", pretrained=True)
