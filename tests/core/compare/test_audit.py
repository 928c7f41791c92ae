"""An audit of models made by hand, whose figures are known, and of a project with files beside it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from megu.base import files
from megu.base.errors import ModelError
from megu.base.events import Progress
from megu.base.messages.catalogue import MESSAGES
from megu.base.shares import Share
from megu.compare.audit.audit import audit
from megu.compare.audit.of_project import PathsByRole, collect
from megu.compare.case import Case, Model, Role
from megu.compare.metrics import relearn
from megu.compare.metrics.entropy import mia_entropy
from megu.images.dataset import Dataset, Splits
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import ForgetRule, ImagesChoice
from megu.unlearn.runs import start_run
from megu.worker.stages import make_stage

EACH = {"train": 40, "validation": 34, "test": 34}
"""Images a class; of the second class there are three times as many to train on."""


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty steps of relearning show all that five hundred do."""
    monkeypatch.setattr(relearn, "STEPS", 20)


@pytest.fixture
def case() -> Case:
    """Three classes, each with a pixel of its own that is bright; the third is to be forgotten."""
    labels, role = [], []
    for split, each in EACH.items():
        for k, count in enumerate((each, 3 * each if split == "train" else each, each)):
            labels += [k] * count
            role += [split] * count
    label = torch.tensor(labels)
    pixels = torch.randint(0, 60, (len(label), 1, 2, 2), generator=torch.Generator().manual_seed(0)).to(torch.uint8)
    pixels.view(len(label), 4)[torch.arange(len(label)), label] += 150
    where = {split: torch.tensor([i for i, r in enumerate(role) if r == split]) for split in EACH}
    is_forgotten = label[where["train"]] == 2
    splits = Splits(
        where["train"], where["train"][is_forgotten], where["train"][~is_forgotten], where["validation"], where["test"]
    )
    how = Preprocessing(channels=1, size=(2, 2), mean=(0.0,), std=(1.0,))
    return Case(Dataset([], pixels, label, ["a", "b", "c"], how), splits, [2])


def classifier(body: list[list[float]], sharpness: float = 8.0) -> Callable[[], nn.Module]:
    """Opens a model whose features are sums of pixels and whose answer is the largest of the first three."""

    def build() -> nn.Module:
        model = nn.Sequential(nn.Flatten(), nn.Linear(4, 4, bias=False), nn.Linear(4, 3, bias=False)).eval()
        model[1].weight.data = torch.tensor(body, dtype=torch.float32)
        model[2].weight.data = sharpness * torch.eye(3, 4)
        return model

    return build


EYE = torch.eye(4).tolist()
KNOWS = classifier(EYE)
MERGES = classifier([[1, 0, 0, 0], [0, 1, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
"""Never knew the third class: its features are those of the second."""
LOOKS_AWAY = classifier([[1, 0, 0, 0], [0, 1, 1, 0], [0, 0, 0, 0], [0, 0, 1, 0]])
"""Answers as the retrained one does, and still holds the third class in a feature that its last layer ignores."""


def model(name: str, role: Role, opener: Callable[[], nn.Module], **more: Any) -> Model:
    return Model(name, role, opener, **more)


ORIGINAL, RETRAINED = model("original", "original", KNOWS), model("retrained", "retrained", MERGES)
AWAY = model("away", "checkpoint", LOOKS_AWAY)


def told(case: Case, *models: Model) -> dict[str, Any]:
    """The audit's result, which is JSON; its progress never goes back and ends at the end."""
    running, events = audit(case, list(models)), []
    while True:
        try:
            events.append(next(running))
        except StopIteration as stop:
            assert all(isinstance(event, Progress) for event in events)
            counts = [event.done for event in events]
            assert counts == sorted(counts) and counts[-1] == events[-1].total >= max(counts)
            assert json.loads(json.dumps(stop.value, allow_nan=False)) == stop.value
            return stop.value


def figures(result: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["code"]: row for row in result["figures"]}


def values(result: dict[str, Any], code: str) -> dict[str, float]:
    return {name: cell["value"] for name, cell in figures(result)[code]["cells"].items() if cell}


def why(result: dict[str, Any]) -> dict[str, str]:
    assert all(row["why"] in MESSAGES for row in result["withheld"])
    return {row["code"]: row["why"] for row in result["withheld"]}


def test_a_head_that_looks_away_is_told_by_its_features_alone(case: Case) -> None:
    again = model("again", "checkpoint", KNOWS)
    result = told(case, ORIGINAL, AWAY, again, RETRAINED)
    for code in ("forget_unseen", "forget_train"):
        assert values(result, code) == {"original": 1, "away": 0, "again": 1, "retrained": 0}
    for code in ("retain_unseen", "retain_train"):
        assert set(values(result, code).values()) == {1.0}
    assert values(result, "probe") == {"original": 1, "away": 1, "again": 1, "retrained": 0}
    assert values(result, "probe_normalised") == {"original": 1, "away": 1, "again": 1}
    assert figures(result)["forget_unseen"]["gaps"] == {"original": 1, "away": 0, "again": 1}
    assert figures(result)["forget_unseen"]["cells"]["away"]["count"] == EACH["test"]
    distance = values(result, "js_retrained")
    assert distance["away"] == pytest.approx(0, abs=1e-6) and distance["original"] > 0.5


def test_the_attack_is_the_one_of_compare(case: Case) -> None:
    result = told(case, ORIGINAL, RETRAINED)
    logits = KNOWS()(case.data.normalised(torch.arange(len(case.data.labels)))).detach()
    expected = mia_entropy(
        logits, case.splits.retain, torch.cat([case.splits.validation, case.splits.test]), case.splits.forget
    )
    assert figures(result)["mia_entropy"]["cells"]["original"] == expected.as_json()
    assert result["counts"]["forget"] == EACH["train"]


def test_without_a_retrained_model_nothing_is_compared(case: Case) -> None:
    result = told(case, ORIGINAL, AWAY)
    assert all(row["floor"] is None and row["gaps"] == {} for row in result["figures"])
    assert result["mean_gap"] == {} and result["reference"]["models"] == 0
    lacking = ("probe_normalised", "relearn_ratio", "relearn_area_ratio", "js_retrained")
    assert {code: why(result)[code] for code in lacking} == dict.fromkeys(lacking, "withheld_no_retrained")
    assert why(result)["zrf"] == "withheld_no_untrained" and why(result)["mia_rmia"] == "withheld_no_reference"


def test_unseen_figures_are_withheld_where_nothing_is_known_unseen(case: Case) -> None:
    nothing = torch.tensor([], dtype=torch.long)
    splits = Splits(case.splits.train, case.splits.forget, case.splits.retain, nothing, nothing)
    result = told(Case(case.data, splits, [2]), ORIGINAL, AWAY, RETRAINED)
    hidden_codes = {code for code, reason in why(result).items() if reason == "withheld_no_unseen"}
    attacks = {"mia_entropy", "mia_rmia", "mia_rmia_tpr"}
    assert hidden_codes == {"forget_unseen", "retain_unseen", "probe", "probe_normalised", *attacks}
    assert {"forget_train", "retain_train", "relearn_area", "js_retrained"} <= set(figures(result))


def changed(case: Case, which: torch.Tensor) -> Case:
    """The same with other pixels in these images."""
    pixels = case.data.pixels.clone()
    pixels[which] = 255 - pixels[which].flip(2)
    return Case(Dataset([], pixels, case.data.labels, case.data.class_names, case.data.preprocessing), case.splits, [2])


def test_the_validation_half_reports_nothing(case: Case) -> None:
    """But in `mia_entropy`, whose definition takes all unseen images."""
    models = (ORIGINAL, AWAY, RETRAINED, model("fresh", "untrained", MERGES))
    before, after = told(case, *models), told(changed(case, case.splits.validation), *models)
    for code, row in figures(before).items():
        assert (row == figures(after)[code]) == (code != "mia_entropy"), code
    assert before["relearn"] == after["relearn"]


def test_the_test_half_only_reports(case: Case) -> None:
    """Other test images of what is kept change the figures measured on them and teach no probe and no model."""
    models = (ORIGINAL, AWAY, RETRAINED)
    before, after = told(case, *models), told(changed(case, case.splits.test[~case.chosen]), *models)
    differ = {code for code, row in figures(before).items() if row != figures(after)[code]}
    assert differ == {"retain_unseen", "mia_entropy"} and before["relearn"] == after["relearn"]


def references(case: Case) -> list[Model]:
    """Two that are alike in all but which half of the training images they never saw."""
    wide_model = classifier(EYE, 1.0)
    outs = [torch.ones(len(case.data.labels), dtype=torch.bool) for _ in range(2)]
    outs[0][case.splits.train[::2]] = outs[1][case.splits.train[1::2]] = False
    return [model(f"half {i}", "reference", wide_model, out=out) for i, out in enumerate(outs)]


def test_with_references_all_seven_figures_make_the_mean_gap(case: Case) -> None:
    second = model(
        "second", "retrained", classifier([[1, 0, 0, 0], [0, 1, 0.85, 0], [0, 0, 0.9, 0], [0, 0, 0, 0]], 30.0)
    )
    result = told(case, ORIGINAL, AWAY, RETRAINED, second, *references(case))
    assert "mia_rmia" not in why(result) and set(values(result, "mia_rmia")) == {
        "original",
        "away",
        "retrained",
        "second",
    }
    rows, gap = figures(result), result["mean_gap"]["original"]
    assert gap["left_out"] == [] and len(gap["over"]) == 7
    each = [abs(rows[code]["gaps"]["original"]) / rows[code]["floor"]["value"] for code in gap["over"]]
    assert gap["value"] == pytest.approx(sum(each) / 7) and gap["value"] > result["mean_gap"]["away"]["value"] > 0
    assert "half 0" not in rows["probe"]["cells"]
    apart = rows["js_retrained"]
    assert apart["floor"]["value"] == apart["retrained"] and apart["floor"]["why"] == "floor_apart"
    assert apart["gaps"]["original"] == pytest.approx(apart["cells"]["original"]["value"] - apart["retrained"])
    one = told(case, ORIGINAL, RETRAINED, *references(case))["mean_gap"]["original"]
    assert one["left_out"] == ["js_retrained"], "of one retrained model nobody knows how far two lie apart"


def test_references_of_which_nobody_knows_the_images_do_not_serve(case: Case) -> None:
    unknown = [model(f"r{i}", "reference", KNOWS) for i in range(2)]
    assert why(told(case, ORIGINAL, RETRAINED, *unknown))["mia_rmia"] == "withheld_reference_images"
    assert why(told(case, ORIGINAL, RETRAINED, references(case)[0]))["mia_rmia_tpr"] == "withheld_no_reference"


def test_two_retrained_models_make_the_floor(case: Case) -> None:
    """One of them knows half of the class."""
    other = classifier([[1, 0, 0, 0], [0, 1, 0.85, 0], [0, 0, 0.9, 0], [0, 0, 0, 0]], 30.0)
    result = told(case, ORIGINAL, AWAY, RETRAINED, model("second", "retrained", other))
    row = figures(result)["forget_unseen"]
    first, second = (row["cells"][name]["value"] for name in ("retrained", "second"))
    assert first == 0 < second and row["retrained"] == pytest.approx(second / 2)
    assert row["floor"]["value"] == pytest.approx(second / 2**0.5) and row["floor"]["why"] == "floor_deviation"
    assert row["floor"]["note"] is None and row["gaps"]["away"] == pytest.approx(-second / 2)
    assert figures(told(case, ORIGINAL, RETRAINED))["probe"]["floor"]["note"] == "floor_one_model"
    between = figures(result)["js_retrained"]["cells"]
    assert between["retrained"]["value"] == pytest.approx(between["second"]["value"]) and between["second"]["value"] > 0


def test_the_recipe_check(case: Case) -> None:
    def reference(*more: Model) -> dict[str, Any]:
        return told(case, ORIGINAL, RETRAINED, *more)["reference"]

    assert reference() == {"models": 1, "approximate": True, "why": "recipe_unchecked"}
    good = reference(model("again", "repeated", KNOWS))
    assert (good["approximate"], good["why"], good["repeated"]) == (False, None, 1)
    poor = reference(model("again", "repeated", MERGES))
    assert (poor["approximate"], poor["why"]) == (True, "recipe_differs") and poor["repeated"] == pytest.approx(2 / 3)


def test_zrf_is_one_for_a_model_as_ignorant_as_the_untrained(case: Case) -> None:
    result = told(case, ORIGINAL, AWAY, RETRAINED, model("fresh", "untrained", MERGES))
    assert values(result, "zrf")["away"] == pytest.approx(1) and values(result, "zrf")["original"] < 0.5


def test_without_a_last_linear_layer_the_probe_is_withheld(case: Case) -> None:
    def build() -> nn.Module:
        return nn.Sequential(nn.Conv2d(1, 3, 2), nn.Flatten()).eval()

    result = told(case, model("original", "original", build), model("away", "checkpoint", build))
    assert why(result)["probe"] == why(result)["probe_normalised"] == "no_last_linear"


def test_where_single_images_are_forgotten_the_probe_asks_about_their_classes(case: Case) -> None:
    some = case.splits.forget[:10]
    rest = torch.cat([case.splits.retain, case.splits.forget[10:]])
    splits = Splits(case.splits.train, some, rest, case.splits.validation, case.splits.test)
    result = told(Case(case.data, splits, []), ORIGINAL, AWAY, RETRAINED)
    assert why(result)["forget_unseen"] == "withheld_no_unseen"
    rows = figures(result)
    assert rows["retain_unseen"]["cells"]["original"]["count"] == len(case.splits.test)
    assert rows["probe"]["cells"]["original"]["count"] == EACH["test"]
    assert rows["forget_train"]["cells"]["original"]["too_few"] and Share(1, 10).as_json()["too_few"]


def test_where_a_subclass_is_forgotten_its_unseen_images_are_asked(case: Case) -> None:
    of_subclass = (case.data.labels == 2) & (torch.arange(len(case.data.labels)) % 2 == 0)
    rest = case.splits.train[~of_subclass[case.splits.train]]
    splits = Splits(
        case.splits.train,
        case.splits.train[of_subclass[case.splits.train]],
        rest,
        case.splits.validation,
        case.splits.test,
    )
    case_of_subclass = Case(case.data, splits, [], of_subclass)
    assert case_of_subclass.splits.test[case_of_subclass.chosen].tolist() == [
        i for i in case.splits.test.tolist() if of_subclass[i]
    ]
    rows = figures(told(case_of_subclass, ORIGINAL, AWAY, RETRAINED))
    assert rows["forget_unseen"]["cells"]["original"]["count"] == rows["probe"]["cells"]["original"]["count"] == 17
    assert rows["retain_unseen"]["cells"]["original"]["count"] == len(case.splits.test) - 17


# --- of a project -------------------------------------------------------------------------------------------------


@pytest.fixture
def project(tiny_project: Callable[..., Project]) -> Project:
    """Tiny pictures whose forget set is known."""
    new_project = tiny_project(steps=2, noise_steps=1, batch=4)
    engine.run(new_project, "forget", "run-1")
    return new_project


def weights(folder: Path, name: str = "other.safetensors", classes: int = 3) -> Path:
    return engine.tiny_model(folder / name, classes, seed=5)


def test_a_project_brings_its_finished_runs(project: Project) -> None:
    case, models = collect(project, {})
    assert [(m.name, m.role) for m in models] == [("original", "original"), ("untrained", "untrained")]
    assert [case.data.class_names[k] for k in case.data.labels[case.splits.test[case.chosen]].unique()] == ["dark"]
    engine.run(project, "unlearn", "run-1")
    start_run(project.choices, "retrain", None, {"epochs": 1})
    engine.run(project, "unlearn", "run-2")
    start_run(project.choices, "retrain", None, {"epochs": 2})  # never performed
    engine.run(project, "forget", "run-3")
    _, models = collect(project, {})
    roles = {m.name: m.role for m in models}
    assert roles == {"original": "original", "run-1": "checkpoint", "run-2": "retrained", "untrained": "untrained"}
    folder = project.stage_folder("unlearn", current_key(project, make_stage("unlearn", "run-1")))
    model_of_run = next(m for m in models if m.name == "run-1")
    assert model_of_run.source == {"method": "megu_plus", "sha256": files.digest_file(folder / "model.safetensors")}
    assert "conv1.weight" in model_of_run.open().state_dict()


def test_a_project_says_which_images_are_of_its_subclass(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    class_of = {"ash": "dark", "coal": "dark", "fog": "grey", "snow": "light"}
    new_project = tiny_project(images=engine.tiny_images(tmp_path / "fine", classes=tuple(class_of)), method=None)
    new_project.choices.images.class_of = class_of  # type: ignore[union-attr]
    new_project.choices.forget = ForgetRule(kind="subclass", classes=["dark"], subclasses=["coal"])
    engine.run(new_project, "forget")
    case, _ = collect(new_project, {})
    assert {case.data.images[i].sublabel for i in case.splits.test[case.chosen].tolist()} == {"coal"}
    assert {case.data.images[i].sublabel for i in case.splits.test[~case.chosen].tolist()} == {"ash", "fog", "snow"}


def test_files_play_their_parts(project: Project, tmp_path: Path) -> None:
    checkpoints, untrained = [weights(tmp_path)], [weights(tmp_path, "start.safetensors")]
    paths_by_role: PathsByRole = {"checkpoint": checkpoints, "untrained": untrained}
    (tmp_path / "sub").mkdir()
    paths_by_role["retrained"] = [weights(tmp_path / "sub")]
    _, models = collect(project, paths_by_role)
    assert {m.name: m.role for m in models} == {
        "original": "original",
        "other.safetensors": "checkpoint",
        "start.safetensors": "untrained",
        "other.safetensors (2)": "retrained",
    }
    assert torch.equal(models[1].open().state_dict()["conv1.weight"], engine.tiny_weights(3, 5)["conv1.weight"])


def test_a_reference_is_known_by_its_list(project: Project, tmp_path: Path) -> None:
    reference, listing = weights(tmp_path), tmp_path / "other.txt"

    def out() -> torch.Tensor | None:
        return next(m for m in collect(project, {"reference": [reference]})[1] if m.role == "reference").out

    assert out() is None
    listing.write_text("train/dark/000.png\n\ntrain/grey/001.png\n", encoding="utf-8")
    names = [image.name for image in collect(project, {})[0].data.images]
    outside = out()
    assert outside is not None
    assert [name for name, o in zip(names, outside, strict=True) if not o] == [
        "train/dark/000.png",
        "train/grey/001.png",
    ]
    listing.write_text("", encoding="utf-8")
    outside = out()
    assert outside is not None and outside.all(), "one that was trained on none of these images"
    listing.write_text("000.png\n", encoding="utf-8")
    with pytest.raises(ModelError) as error:
        out()
    assert error.value.code == "audit_list_unknown" and "test/dark/000.png" in str(error.value)


def test_files_that_are_no_models_of_this_kind_are_refused(project: Project, tmp_path: Path) -> None:
    others: list[tuple[Path, str]] = [(weights(tmp_path, "four.safetensors", 4), "audit_other_model")]
    others += [(tmp_path / "nowhere.pt", "model_missing")]
    weights_by_name = engine.tiny_weights()
    weights_by_name["head.weight"][0, 0] = torch.nan
    save_file(weights_by_name, tmp_path / "nan.safetensors")
    others += [(tmp_path / "nan.safetensors", "model_not_finite")]
    for path, code in others:
        with pytest.raises(ModelError) as error:
            collect(project, {"checkpoint": [path]})
        assert error.value.code == code and path.name in str(error.value)


def test_a_project_without_known_unseen_images(project: Project) -> None:
    assert isinstance(project.choices.images, ImagesChoice)
    project.choices.runs[0].images.used = "all"
    engine.run(project, "forget", "run-1")
    case, models = collect(project, {})
    assert not len(case.splits.test) and why(told(case, *models))["forget_unseen"] == "withheld_no_unseen"
