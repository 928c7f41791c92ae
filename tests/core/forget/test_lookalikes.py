"""Look-alikes of a choice: features kept once, comparison in blocks, and the decision about them."""

import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import engine
import numpy as np
import pytest
from PIL import Image

from megu.base import files
from megu.base.errors import MeguError, NotReady
from megu.base.events import Progress, Reused
from megu.forget import stage_lookalikes as lookalikes
from megu.forget.splits import load_splits
from megu.forget.stage_lookalikes import LookAlikes
from megu.images import dataset, materials, stage_features
from megu.project import selections
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.schema import ForgetRule
from megu.project.stage import order
from megu.worker.stages import make_stage

CHOSEN = ForgetRule(kind="chosen", images=["train/dark/000.png", "train/dark/001.png"])


@pytest.fixture
def project(tmp_path: Path, tiny_project: Callable[..., Project]) -> Project:
    """Return a project that forgets two images; near-copies of the first are in *grey* and among the tests."""
    root, rng = engine.tiny_images(tmp_path / "images"), np.random.default_rng(0)
    for path in sorted(root.rglob("*.png")):  # pictures that differ in more than a pixel
        Image.fromarray(rng.integers(0, 256, (8, 8), np.uint8)).save(path)
    picture = Image.open(root / "train" / "dark" / "000.png")
    picture.putpixel((4, 4), 77)
    for place in ("train/grey/near.png", "test/dark/near.png"):
        picture.save(root / place)
    new_project = tiny_project(images=root)
    new_project.choices.forget = CHOSEN
    return new_project


def found(project: Project) -> tuple[np.ndarray, list[str]]:
    engine.run(project, "lookalikes")
    similarity, _ = lookalikes.load(engine.folder_of(project, LookAlikes()))
    return similarity, materials.load_index(project, LookAlikes()).names()


def decided(project: Project, threshold: float, *rows: int) -> selections.Decision:
    index = materials.load_index(project, LookAlikes())
    similarity, _ = lookalikes.load(engine.folder_of(project, LookAlikes()))
    training_mask = index.training_mask(LookAlikes().images(project))
    return lookalikes.make_decision(index, training_mask, similarity, threshold, np.array(rows, int))


def test_the_nearest_of_all_pairs() -> None:
    rng = np.random.default_rng(0)
    features = rng.normal(size=(5000, 8)).astype(np.float16)
    features = (features / np.linalg.norm(features.astype(np.float32), axis=1, keepdims=True)).astype(np.float16)
    chosen_rows = np.sort(rng.choice(5000, 3000, replace=False))
    best, which = lookalikes.nearest(features[:100], features, chosen_rows)
    full = features[:100].astype(np.float32) @ features[chosen_rows].astype(np.float32).T
    assert np.allclose(best, full.max(1).clip(-1, 1), atol=1e-6)
    assert np.allclose(full[np.arange(100), np.searchsorted(chosen_rows, which)], full.max(1), atol=1e-6)
    best, which = lookalikes.nearest(features[:3], features, chosen_rows[:0])
    assert np.isneginf(best).sum() == 0 and (best == -1).all() and (which == -1).all(), "nothing is like nothing"


def test_near_copies_are_the_most_alike(project: Project) -> None:
    similarity, names = found(project)
    assert {names[row] for row in lookalikes.alike(similarity, -1)[:2]} == {"train/grey/near.png", "test/dark/near.png"}
    assert np.isnan(similarity[names.index("train/dark/000.png")]), "chosen ones are no look-alikes of themselves"
    assert np.isnan(similarity).sum() == 2
    _, near = lookalikes.load(engine.folder_of(project, LookAlikes()))
    assert names[near[names.index("train/grey/near.png")]] == "train/dark/000.png"


def test_what_is_taken_goes_and_what_is_left_is_recorded(project: Project) -> None:
    similarity, names = found(project)
    near, least = names.index("train/grey/near.png"), float(similarity[names.index("train/grey/near.png")])
    decision = decided(project, least - 1e-6, near)
    assert [alike.name for alike in decision.taken] == ["train/grey/near.png"] and decision.unseen == 1
    project.choices.forget = selections.with_decision(project, CHOSEN, decision)
    result = engine.result(project, "forget")
    assert result["count"] == 3 and result["by_class"] == {"dark": 2, "grey": 1}
    counts = {"threshold": round(least - 1e-6, 4), "taken": 1, "left": len(decision.left), "unseen": 1}
    assert result["lookalikes"] == counts
    record = files.read_json(engine.folder_of(project, make_stage("forget")) / "lookalikes.json")
    assert record["taken"][0][0] == "train/grey/near.png" and len(record["taken"][0][1]) == 64


def test_unseen_look_alikes_no_longer_count_as_unseen(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "images" / "test" / "dark" / "near.png"
    picture = Image.open(path)
    picture.putpixel((4, 4), 78)  # no exact copy of the one in *grey*: that never counts as unseen
    picture.save(path)
    similarity, names = found(project)
    near, at = names.index("test/dark/near.png"), names.index("train/grey/near.png")
    index, choice = materials.load_index(project, LookAlikes()), LookAlikes().images(project)
    before = dataset.roles(index, choice, [])
    decision = decided(project, min(float(similarity[near]), float(similarity[at])) - 1e-6)
    assert [alike.name for alike in decision.apart] == ["test/dark/near.png"]
    project.choices.forget = selections.with_decision(project, CHOSEN, decision)
    engine.run(project, "forget")
    after = load_splits(project, make_stage("forget"), SimpleNamespace(images=index))  # type: ignore[arg-type]
    for half in ("validation", "test"):
        assert getattr(after, half).tolist() == [row for row in getattr(before, half).tolist() if row != near]
    assert near in {*before.validation.tolist(), *before.test.tolist()} and at in after.train.tolist()
    fields = decision.model_dump(exclude={"apart"})
    assert not selections.Decision.model_validate(fields).apart, "one made with 0.1.0 keeps its meaning"


def test_leaving_them_is_a_decision_too(project: Project) -> None:
    before = engine.result(project, "forget")
    assert before["lookalikes"] is None, "nobody looked"
    engine.run(project, "lookalikes")
    decision = decided(project, 0.5)
    project.choices.forget = selections.with_decision(project, CHOSEN, decision)
    result = engine.result(project, "forget")
    assert result["count"] == before["count"] and result["lookalikes"]["left"] == len(decision.left) > 0
    assert isinstance(next(perform(project, LookAlikes())), Reused), "a decision asks for no new look"


def test_a_decision_does_not_outlive_its_choice(project: Project) -> None:
    index = materials.load_index if engine.run(project, "images") else None
    assert index is not None
    named_images = [selections.Named(image.name, image.sha256) for image in list(index(project, LookAlikes()))[:3]]
    rule = selections.of_images(project, named_images)
    with_decision = selections.with_decision(project, rule, selections.Decision(threshold=0.9))
    assert selections.of_images(project, reversed(named_images), with_decision) is with_decision
    assert selections.of_images(project, named_images[:2], with_decision).lookalikes == ""


def test_features_go_on_where_they_stopped(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    from megu.images import answers as steps

    monkeypatch.setattr(steps, "BATCH", 16)
    for stage in order(project, stage_features.Features())[:-1]:
        list(perform(project, stage))
    running = perform(project, stage_features.Features())
    assert any(isinstance(event, Progress) and event.done == 32 for event in running)
    running.close()
    events = list(perform(project, stage_features.Features()))
    counts = [event.done for event in events if isinstance(event, Progress) and event.total == 50]
    assert counts[0] > 32, "what was seen is not looked at again"
    old_features = np.array(stage_features.load(project, LookAlikes()))
    monkeypatch.setattr(steps, "BATCH", 256)
    again = np.array(_afresh(project))
    assert np.allclose(old_features, again, atol=1e-3) and np.allclose(
        np.linalg.norm(old_features.astype(float), axis=1), 1, atol=2e-3
    )


def _afresh(project: Project) -> np.ndarray:
    list(perform(project, stage_features.Features(again=True)))
    return stage_features.load(project, LookAlikes())


def test_comparing_goes_on_where_it_stopped(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = found(project)[0]
    monkeypatch.setattr(lookalikes, "BLOCK", 8)
    monkeypatch.setattr(lookalikes, "REPORT_EVERY", 0)
    running = perform(project, LookAlikes(again=True))
    assert any(isinstance(event, Progress) and event.done == 24 for event in running)
    running.close()
    first = [event.done for event in perform(project, LookAlikes(again=True)) if isinstance(event, Progress)][0]
    assert first >= 24
    assert np.allclose(found(project)[0], whole, equal_nan=True, atol=1e-6)


@pytest.mark.parametrize(
    ("rule", "code"), [(ForgetRule(classes=["dark"]), "lookalikes_of_classes"), (ForgetRule(), "need_forget")]
)
def test_refused(rule: ForgetRule, code: str, project: Project) -> None:
    project.choices.forget = rule
    with pytest.raises(NotReady) as error:
        LookAlikes().inputs(project)
    assert error.value.code == code


# --- choices as files ------------------------------------------------------------------------------------------------


def listed(project: Project, *names: str) -> list[selections.Named]:
    engine.run(project, "images")
    by_name = {image.name: image for image in materials.load_index(project, make_stage("images"))}
    return [selections.Named(name, by_name[name].sha256) for name in names]


def test_a_choice_outlives_files_that_move(project: Project, tmp_path: Path) -> None:
    names = ("train/dark/000.png", "train/light/002.png")
    project.choices.forget = selections.of_images(project, listed(project, *names))
    assert project.choices.forget.count == 2
    assert engine.result(project, "forget")["by_class"] == {"dark": 1, "light": 1}
    root = tmp_path / "elsewhere"
    shutil.move(tmp_path / "images", root)
    (root / "train" / "dark" / "000.png").rename(root / "train" / "dark" / "renamed.png")
    project.choices.images.path = project.store_path(root)  # type: ignore[union-attr]
    engine.run(project, "forget")
    content = files.read_json(engine.folder_of(project, make_stage("forget")) / "images.json")
    assert [line["name"] for line in content] == ["train/dark/renamed.png", "train/light/002.png"]


def test_another_picture_under_the_same_name_is_another_image(project: Project, tmp_path: Path) -> None:
    project.choices.forget = selections.of_images(project, listed(project, "train/dark/002.png"))
    Image.new("L", (8, 8), 99).save(tmp_path / "images" / "train" / "dark" / "002.png")
    project.choices.images.scan += 1  # type: ignore[union-attr]
    error = engine.refusal(project, "forget")
    assert error.code == "forget_unknown_images" and "train/dark/002.png" in str(error)


def test_an_image_that_trained_nothing_is_named(project: Project) -> None:
    project.choices.forget = selections.of_images(project, listed(project, "train/dark/002.png", "test/dark/002.png"))
    error = engine.refusal(project, "forget")
    assert error.code == "forget_not_training" and "test/dark/002.png" in str(error)


def test_a_list_that_went_is_told(project: Project) -> None:
    project.choices.forget = selections.of_images(project, listed(project, "train/dark/002.png"))
    shutil.rmtree(project.folder / selections.FOLDER)
    assert engine.refusal(project, "forget").code == "choice_missing"


def test_choosing_nothing_is_no_choice(project: Project) -> None:
    assert not selections.of_images(project, []).stated


def test_old_rules_are_written_as_they_were() -> None:
    assert CHOSEN.model_dump() == {"kind": "chosen", "images": CHOSEN.images}
    part = ForgetRule(kind="subclass", classes=["a"], subclasses=["b"])
    assert part.model_dump() == {"kind": "subclass", "classes": ["a"], "subclasses": ["b"]}
    assert ForgetRule(kind="random", share=0.1).model_dump() == {"kind": "random", "share": 0.1, "seed": 0}


def test_decisions_are_checked() -> None:
    with pytest.raises(ValueError, match="threshold"):
        selections.Decision(threshold=2)
    with pytest.raises(ValueError, match="selection"):
        ForgetRule(kind="chosen", selection="../../elsewhere")


# --- columns ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "names"),
    [
        (ForgetRule(kind="chosen", column="patient", subclasses=["p1"]), ["train/dark/001.png", "train/grey/001.png"]),
        (ForgetRule(kind="subclass", column="patient", classes=["dark"], subclasses=["p1"]), ["train/dark/001.png"]),
    ],
)
def test_a_column_divides(rule: ForgetRule, names: list[str], project: Project, columns: Callable[..., None]) -> None:
    columns(patient=lambda name: "p" + name[-5])
    project.choices.forget = rule
    assert engine.result(project, "forget")["by_class"].keys() >= {name.split("/")[1] for name in names}
    content = files.read_json(engine.folder_of(project, make_stage("forget")) / "images.json")
    assert {line["name"] for line in content} >= set(names)
    assert all(line["name"].endswith("1.png") for line in content)
    manifest = engine.folder_of(project, make_stage("forget")) / "manifest.json"
    assert ('"p1"' in manifest.read_text(encoding="utf-8")) == (rule.kind == "subclass"), (
        "a patient's number is told to nobody"
    )


@pytest.mark.parametrize(
    ("rule", "code", "message"),
    [
        (ForgetRule(kind="chosen", column="age", subclasses=["7"]), "forget_unknown_column", "patient"),
        (ForgetRule(kind="chosen", column="patient", subclasses=["q"]), "forget_unknown_value", "q"),
        (
            ForgetRule(kind="subclass", column="patient", classes=["dark"], subclasses=["q"]),
            "forget_unknown_value",
            "patient",
        ),
    ],
)
def test_columns_refused(
    rule: ForgetRule, code: str, message: str, project: Project, columns: Callable[..., None]
) -> None:
    columns(patient=lambda name: "p" + name[-5])
    project.choices.forget = rule
    error: MeguError = engine.refusal(project, "forget")
    assert error.code == code and message in str(error)
