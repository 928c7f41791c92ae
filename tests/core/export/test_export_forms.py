"""The forms in which a model is exported: each is loaded by the library it is for, by its own example, and by us."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import pytest
import timm
import torch
from exporting import GREY, STEPS, answers, example, exporting, prepared, small_timm, small_vit
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from megu.base.errors import NotReady
from megu.base.messages.catalogue import sentence
from megu.export import difference, file_names, forms, free_names, proof, writing
from megu.model.architectures import fingerprints
from megu.model.architectures.table import LIBRARY, build, build_on_meta
from megu.model.files import checkpoint
from megu.model.files.reading import read_model
from megu.model.open import open_original
from megu.model.stage_model import describe
from megu.project.project import Project
from megu.project.schema import ForgetRule
from megu.unlearn.stage_unlearn import load_unlearned
from megu.worker.stages import make_stage

MakeTiny = Callable[..., Project]


def kept(project: Project) -> torch.nn.Module:
    """The model in memory."""
    return load_unlearned(project, "run-1")


def of_timm(tiny_project: MakeTiny, folder: Path, **options: Any) -> Project:
    project = tiny_project(model=small_timm(folder), **STEPS)
    project.choices.model.preprocessing = GREY  # type: ignore[union-attr]
    return exporting(project, **options)


def test_safetensors_of_a_nested_pickle(tmp_path: Path, tiny_project: MakeTiny) -> None:
    half = {f"module.{name}": t.half() if t.is_floating_point() else t for name, t in engine.tiny_weights().items()}
    torch.save({"state_dict": half, "classes": ["dark", "grey", "light"], "epoch": 3}, tmp_path / "m.pt")
    project = exporting(tiny_project(model=tmp_path / "m.pt", **STEPS), form="safetensors")
    result = engine.result(project, "export", "run-1")
    path = Path(result["path"])
    assert (path.name, result["form"], result["choice"]) == (
        "m-without-a-class.safetensors",
        "safetensors",
        "safetensors",
    )
    assert result["same"] and result["max_difference"] == 0 and not result["rounded"], "all digits are kept"
    weights = load_file(engine.folder_of(project, make_stage("unlearn", "run-1")) / "model.safetensors")
    back = load_file(path)
    assert back.keys() == weights.keys() and all(torch.equal(back[name], weights[name]) for name in back)
    description = describe(read_model(path), path)
    assert description["architecture"] == "small_cnn" and description["class_names"] == ["dark", "grey", "light"]
    assert description["preprocessing_stated"]
    small = {"size": (8, 8), "mean": (0.5,), "std": (0.25,), "channels": 1}
    how = GREY.model_copy(update=small)
    assert torch.equal(answers(example(project, result)["model"], how), answers(kept(project), how))


def test_class_names_are_not_added_to_a_form_unasked(tmp_path: Path, tiny_project: MakeTiny) -> None:
    torch.save(engine.tiny_weights(), tmp_path / "m.pt")
    project = exporting(tiny_project(model=tmp_path / "m.pt", **STEPS), form="safetensors", name="m.safetensors")
    path = Path(engine.result(project, "export", "run-1")["path"])
    assert b"light" not in path.read_bytes()
    exporting(project, class_names=True)
    path = Path(engine.result(project, "export", "run-1")["path"])
    assert json.loads(engine.metadata_of(path)["megu"])["class_names"] == list(engine.TINY)


def test_half_precision_can_be_had_with_all_its_digits(tmp_path: Path, tiny_project: MakeTiny) -> None:
    weights = {n: t.half() if t.is_floating_point() else t for n, t in engine.tiny_weights().items()}
    save_file(weights, tmp_path / "m.safetensors", {"note": "half"})
    project = tiny_project(model=tmp_path / "m.safetensors", **STEPS)
    result = engine.result(project, "export", "run-1")
    assert result["rounded"] and result["max_difference"] > 0
    whole = engine.result(exporting(project, form="safetensors"), "export", "run-1")
    assert not whole["rounded"] and whole["max_difference"] == 0 and whole["path"] != result["path"]
    assert engine.metadata_of(Path(whole["path"]))["note"] == "half"


def test_a_timm_folder_is_loaded_by_timm(tmp_path: Path, tiny_project: MakeTiny) -> None:
    project = of_timm(tiny_project, tmp_path, form="folder")
    result = engine.result(project, "export", "run-1")
    path = Path(result["path"])
    assert path.name == "mobile-without-a-class" and result["form"] == "folder" and result["same"]
    assert {part.name for part in path.iterdir()} == {
        *("config.json", "model.safetensors"),
        *("README.md", "load_example.py"),
    }
    model = timm.create_model(f"local-dir:{path}", pretrained=True).eval()
    assert torch.equal(answers(model), answers(kept(project)))
    assert model.pretrained_cfg["mean"] == [0.5] and model.pretrained_cfg["input_size"] == (1, 32, 32)
    assert "light" not in (path / "config.json").read_text(encoding="utf-8"), "the original stated no names"
    assert torch.equal(answers(example(project, result)["model"]), answers(kept(project)))
    assert describe(read_model(path), path)["title"] == "mobilenetv3_small_050", "and by us"


def test_timm_has_these_of_torchvision() -> None:
    """By names and shapes; what differs in between would be one of those below, or in the index of fingerprints."""
    for name in forms.IN_TIMM:
        ours, theirs = (
            {key: tensor.shape for key, tensor in build_on_meta(LIBRARY, arguments).state_dict().items()}
            for arguments in ({"library": library, "name": name, "classes": 7} for library in ("torchvision", "timm"))
        )
        assert ours == theirs, name
        assert ("timm", name) not in fingerprints._names_by_architecture(), "it is told from timm's"


@pytest.mark.parametrize("name", ["resnet18", "resnext50_32x4d", "densenet121"])
def test_their_logits_are_equal(name: str) -> None:
    torch.manual_seed(0)
    ours = build(LIBRARY, {"library": "torchvision", "name": name, "classes": 7}).eval()
    for part in ours.modules():
        if isinstance(part, torch.nn.BatchNorm2d):
            part.running_mean.normal_(0, 0.1)  # type: ignore[union-attr]
            part.running_var.uniform_(0.5, 2)  # type: ignore[union-attr]
    theirs = timm.create_model(name, num_classes=7).eval()
    theirs.load_state_dict(ours.state_dict())
    for side in (32, 47):
        how = GREY.model_copy(update={"size": (side, side), "channels": 3})
        assert torch.allclose(answers(ours, how), answers(theirs, how), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("channels", [1, 3])
def test_a_model_of_torchvision_is_loaded_by_timm(channels: int, tmp_path: Path, tiny_project: MakeTiny) -> None:
    """ "No library would load ResNet-18", was said; timm does."""
    torch.manual_seed(0)
    arguments = {"library": "torchvision", "name": "resnet18", "classes": 3, "channels": channels}
    torch.save(build(LIBRARY, arguments).state_dict(), tmp_path / "hands.pt")
    project = exporting(tiny_project(model=tmp_path / "hands.pt", **STEPS), form="folder")
    how = GREY.model_validate(
        {"size": (32, 32), "channels": channels, "mean": (0.5,) * channels, "std": (0.2,) * channels}
    )
    project.choices.model.preprocessing = how  # type: ignore[union-attr]
    assert forms.refusal(engine.result(project, "model"), "folder") is None
    result = engine.result(project, "export", "run-1")
    model = timm.create_model(f"local-dir:{result['path']}", pretrained=True).eval()
    assert result["same"] and torch.equal(answers(model, how), answers(kept(project), how))
    assert torch.equal(answers(example(project, result)["model"], how), answers(kept(project), how))
    assert "library_name: timm" in project.find_path(result["card"]).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "options", [{"head": {"path": "fc"}}, {"also": {"aux": 2}}, {"options": {"x": 1}}, {"name": "vgg11"}]
)
def test_what_timm_would_not_load_is_refused(options: dict[str, Any]) -> None:
    arguments = {"library": "torchvision", "name": "resnet18", "classes": 3, **options}
    assert forms.refusal({"form": "pickle", "arguments": arguments}, "folder") == "form_no_folder"


@pytest.mark.parametrize("channels", [3, 4])
def test_timm_folders_of_other_channels(channels: int, tmp_path: Path) -> None:
    how = GREY.model_validate(
        {"size": (32, 32), "channels": channels, "mean": (0.5,) * channels, "std": (0.2,) * channels, "scale": 1.0}
    )
    ready = prepared(small_timm(tmp_path, channels), how)
    path = writing.write(ready, "folder", tmp_path, "model")
    assert torch.equal(answers(writing.open_written(ready, "folder", path), how), answers(ready.module(), how))
    config = json.loads((path / "config.json").read_text(encoding="utf-8"))["pretrained_cfg"]
    assert config["std"] == [pytest.approx(0.2 / 255)] * channels, "timm divides by 255 by itself"


@pytest.mark.parametrize("as_safetensors", [True, False])
@pytest.mark.parametrize("form", ["as_it_came", "folder"])
def test_a_folder_of_transformers(form: Any, as_safetensors: bool, tmp_path: Path, tiny_project: MakeTiny) -> None:
    from transformers import AutoImageProcessor, AutoModelForImageClassification

    source = small_vit(tmp_path / "vit", as_safetensors=as_safetensors)
    before = {part.name: part.read_bytes() for part in source.iterdir()}
    project = exporting(tiny_project(model=source, **STEPS), form=form)
    result = engine.result(project, "export", "run-1")
    path = Path(result["path"])
    assert result["same"] and result["form"] == "folder" and path.name == "vit-without-a-class"
    weights = "model.safetensors" if as_safetensors or form == "folder" else "pytorch_model.bin"
    along = {"config.json", "preprocessor_config.json", "README.md", "README-original.md", "load_example.py"}
    assert {part.name for part in path.iterdir()} == {weights, *along}
    for name in ("config.json", "preprocessor_config.json"):
        assert (path / name).read_bytes() == before[name]
    assert (path / "README-original.md").read_bytes() == before["README.md"]
    assert {part.name: part.read_bytes() for part in source.iterdir()} == before, "the original is only read"
    model = AutoModelForImageClassification.from_pretrained(path).eval()
    how = GREY.model_copy(update={"size": (16, 16)})
    assert torch.equal(answers(lambda x: model(x).logits, how), answers(kept(project), how))
    assert AutoImageProcessor.from_pretrained(path).image_mean[0] == 0.5
    assert example(project, result)["logits"].shape == (1, 3)


def test_onnx_answers_in_onnxruntime(tmp_path: Path, tiny_project: MakeTiny) -> None:
    onnxruntime = pytest.importorskip("onnxruntime", reason="needs the extra onnx")
    pytest.importorskip("onnx", reason="needs the extra onnx")
    project = of_timm(tiny_project, tmp_path, form="onnx")
    result = engine.result(project, "export", "run-1")
    path = Path(result["path"])
    assert path.name == "mobile-without-a-class.onnx" and result["form"] == "onnx"
    assert result["same"] and 0 < result["max_difference"] < 1e-3, "another program computes it"
    session = onnxruntime.InferenceSession(path)
    for count in (1, 5):
        images = torch.randn(count, 1, 32, 32)
        with torch.no_grad():
            expected = kept(project)(images)
        assert torch.allclose(torch.from_numpy(session.run(None, {"images": images.numpy()})[0]), expected, atol=1e-4)
    assert json.loads(session.get_modelmeta().custom_metadata_map["preprocessing"])["mean"] == [0.5]
    content = path.read_bytes()
    assert not any(place in content for place in (b"light", b".py", str(tmp_path).encode(), b"site-packages"))
    assert example(project, result)["logits"].shape == (1, 3)
    assert writing.write(prepared(small_timm(tmp_path)), "onnx", tmp_path, "a.onnx").read_bytes() == (
        writing.write(prepared(small_timm(tmp_path)), "onnx", tmp_path / "b", "a.onnx").read_bytes()
    ), "the same model gives the same bytes"


def test_onnx_without_its_packages_says_how_to_get_them(
    tiny_project: MakeTiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = forms.importlib.util.find_spec
    monkeypatch.setattr(forms.importlib.util, "find_spec", lambda name: None if name == "onnxruntime" else real(name))
    error = engine.refusal(exporting(tiny_project(**STEPS), form="onnx"), "export", "run-1")
    assert isinstance(error, NotReady) and "pip install onnx onnxruntime" in str(error)


def test_a_form_that_nothing_would_load_is_refused(tiny_project: MakeTiny, tmp_path: Path) -> None:
    error = engine.refusal(exporting(tiny_project(**STEPS), form="folder"), "export", "run-1")
    assert error.code == "form_no_folder" and "Small CNN" in str(error)
    project = exporting(tiny_project("other", model=small_vit(tmp_path / "vit"), **STEPS), form="safetensors")
    assert engine.refusal(project, "export", "run-1").code == "form_is_folder"


@pytest.mark.parametrize(
    ("nest", "prefix", "extra"),
    [((), "", {}), ((), "", {"epoch": 7}), (("state_dict",), "model.", {}), (("model",), "module.", {})],
)
def test_the_example_of_a_pickle_loads_it(
    nest: tuple[str, ...], prefix: str, extra: dict[str, Any], tmp_path: Path, tiny_project: MakeTiny
) -> None:
    value: Any = {**{prefix + name: tensor for name, tensor in engine.tiny_weights().items()}, **extra}
    if nest:
        value = {nest[0]: {**value, "criterion.weight": torch.ones(3)}, "pytorch-lightning_version": "2.1"}
    torch.save(value, tmp_path / "last.ckpt")
    project = tiny_project(model=tmp_path / "last.ckpt", **STEPS)
    result = engine.result(project, "export", "run-1")
    back = torch.load(result["path"], weights_only=True)
    assert back.get("pytorch-lightning_version") == ("2.1" if nest else None)
    how = GREY.model_copy(update={"size": (8, 8)})
    assert torch.equal(answers(example(project, result)["model"], how), answers(kept(project), how))
    text = project.find_path(result["snippet"]).read_text(encoding="utf-8")
    body = [line for line in text.split('"""')[2].splitlines() if line and "import" not in line]
    assert len(body) <= 5, "five lines beside the imports"


def test_forms_do_not_share_a_result(tiny_project: MakeTiny) -> None:
    project = tiny_project(**STEPS)
    result = engine.result(project, "export", "run-1")
    engine.result(exporting(project, form="safetensors"), "export", "run-1")
    assert engine.result(exporting(project, form="as_it_came"), "export", "run-1") == result


def test_the_metadata_of_every_form_comes_back(tmp_path: Path) -> None:
    """Same names in the same order, same kinds of numbers, and all else that a file says."""
    metadata = {"format": "pt", "megu": json.dumps({"class_names": ["a", "b", "c"]}), "note": "trained in May"}
    half = {f"net.{n}": t.bfloat16() if t.is_floating_point() else t for n, t in engine.tiny_weights().items()}
    save_file(half, tmp_path / "m.safetensors", metadata)
    ready = prepared(tmp_path / "m.safetensors")
    path = writing.write(ready, "as_it_came", tmp_path, "again.safetensors")
    with safe_open(tmp_path / "m.safetensors", "pt") as before, safe_open(path, "pt") as after:
        assert list(before.keys()) == list(after.keys()) and before.metadata() == after.metadata()
        kinds = [[file.get_tensor(name).dtype for name in before.keys()] for file in (before, after)]  # noqa: SIM118
    assert kinds[0] == kinds[1]
    open_original(path, ready.described)


@pytest.mark.parametrize(
    ("result", "code", "form"),
    [
        ({}, None, False),
        ({"same": False}, "export_differs", False),
        ({"same": False, "rounded": True}, "export_differs_rounded", True),
        ({"same": False, "rounded": True, "form": "folder"}, "export_differs_rounded_folder", True),
        ({"same": False, "choice": "onnx", "form": "onnx"}, "export_differs_onnx", True),
        ({"same": False, "finite": False}, "export_not_numbers", False),
        ({"same": False, "changed": 0}, "export_far", False),
    ],
)
def test_what_differs_is_said_with_the_way_out(result: dict[str, Any], code: str | None, form: bool) -> None:
    usual = {"same": True, "finite": True, "rounded": False, "choice": "as_it_came", "form": "pickle"}
    whole = {**usual, "changed": 3, "checked": 10, "max_difference": 0.5, **result}
    difference_text = difference.differs(whole)
    assert (difference_text and difference_text[0]) == code
    if difference_text:
        assert difference.other_form(whole) == form and "{" not in sentence(*difference_text)


def test_rounding_changes_no_answer_but_a_lead_does() -> None:
    logits = torch.tensor([[1.0, 1.00001, 0.0], [2.0, 1.0, 0.0]])
    assert proof.count_changed(logits, logits.flip(1)) == 1
    assert proof.count_changed(logits, torch.tensor([[1.00001, 1.0, 0.0], [2.0, 1.0, 0.0]])) == 0
    assert proof.count_changed(logits, torch.tensor([[0.0, 0.0, 1.0], [2.0, 1.0, 0.0]])) == 1


def test_equal_answers_of_other_weights_are_not_the_same(
    tiny_project: MakeTiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if a tensor had stayed the original's, without an answer that shows it."""
    project, real = tiny_project(**STEPS), checkpoint.to_bytes
    monkeypatch.setattr(
        checkpoint,
        "to_bytes",
        lambda original, w: real(original, {**w, "head.bias": w["head.bias"] + 0.1}),
    )
    result = engine.result(project, "export", "run-1")
    assert result["changed"] == 0 and result["max_difference"] > 0.05 and result["far"] and not result["same"]
    assert "more than rounding" in project.find_path(result["card"]).read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["as_it_came", "folder"])
def test_the_original_folder_is_never_overwritten(form: Any, tmp_path: Path) -> None:
    """The export goes where the original lies, under its very name."""
    source = small_vit(tmp_path / "vit")
    before = {part.name: part.read_bytes() for part in source.iterdir()}
    ready = prepared(source)
    first, second = (writing.write(ready, form, tmp_path, "vit") for _ in range(2))
    assert first.name == "vit-2" and second == first, "what was written before is taken as it is"
    assert {part.name: part.read_bytes() for part in source.iterdir()} == before


def test_a_card_of_another_s_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "MODEL_CARD.md").write_text("mine", encoding="utf-8")
    path = free_names.write_beside(tmp_path, "MODEL_CARD.md", tmp_path / "m.pt", "new")
    assert path.name == "MODEL_CARD-m.md" and (tmp_path / "MODEL_CARD.md").read_text(encoding="utf-8") == "mine"
    assert free_names.write_beside(tmp_path, "MODEL_CARD.md", tmp_path / "m.pt", "new") == path


def test_the_reader_of_onnx_keeps_no_number_of_this_user(tmp_path: Path) -> None:
    """It writes a device's number and a list of what was done into the home, and would send both."""
    pytest.importorskip("onnxruntime")
    code = (
        "from megu.base.errors import ModelError\nfrom megu.export.onnx import Session\nfrom pathlib import Path\n"
        "try:\n    Session(Path('no.onnx'))\nexcept ModelError as error:\n    print(error.code)"
    )
    env = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "ORT_"))}
    env |= {"HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    process = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=60)
    assert process.stdout.strip() == "form_not_loaded", process.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("original", "name"),
    [
        ("resnet56.th", "resnet56-without-a-class.th"),
        ("best.pth.tar", "best-without-a-class.pt"),
        ("v1.2.weights", "v1.2-without-a-class.pt"),
        ("model", "model-without-a-class"),
    ],
)
def test_an_ending_that_torch_uses_stays(original: str, name: str) -> None:
    assert file_names.default_name(Path(original), ForgetRule(classes=["one"])) == name
