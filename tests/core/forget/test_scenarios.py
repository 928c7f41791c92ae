"""A sub-class, a random share and chosen images: the images each rule takes, and a complete run with each."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import engine
import numpy as np
import pytest

from megu.base import files
from megu.base.errors import MeguError
from megu.forget import rules
from megu.images import materials
from megu.images.index import Index, save_index
from megu.images.sources.registry import list_images
from megu.project.project import Project
from megu.project.schema import ForgetRule
from megu.unlearn.methods.table import needs_similarity, needs_sketch
from megu.unlearn.runs import check_parameters, start_run
from megu.worker.stages import make_stage

FINE = {"ash": "dark", "coal": "dark", "fog": "grey", "snow": "light"}
SUBCLASS = ForgetRule(kind="subclass", classes=["dark"], subclasses=["coal"])
RANDOM = ForgetRule(kind="random", share=0.25)
CHOSEN = ForgetRule(kind="chosen", images=["train/dark/000.png", "train/dark/001.png", "train/light/002.png"])
RULES = [SUBCLASS, RANDOM, CHOSEN]
SHORT = {"steps": 3, "noise_steps": 1, "batch": 8}


def forgetting(project: Project, rule: ForgetRule, method: str = "megu_plus", **options: Any) -> Project:
    """Return the project with that rule and a single run."""
    project.choices.runs, project.choices.current_run = [], None
    project.choices.forget = rule
    start_run(project.choices, method, None, options)
    project.save()
    return project


def fine(project: Project, folder: Path) -> Project:
    """Return the project with the four folders of `FINE`, which make up its three classes."""
    project.choices.images.path = str(engine.tiny_images(folder / "fine", classes=tuple(FINE)))  # type: ignore[union-attr]
    project.choices.images.class_of = FINE  # type: ignore[union-attr]
    return project


def stored(project: Project) -> list[str]:
    return [line["name"] for line in files.read_json(engine.folder_of(project, make_stage("forget")) / "images.json")]


# --- rules -----------------------------------------------------------------------------------------------------------


def test_a_rule_is_written_with_what_its_kind_has() -> None:
    assert ForgetRule(classes=["cat"]).model_dump() == {"kind": "classes", "classes": ["cat"]}
    for rule in RULES:
        assert ForgetRule.model_validate_json(rule.model_dump_json()) == rule
    assert set(RANDOM.model_dump()) == {"kind", "share", "seed"} and RANDOM.stated and not ForgetRule().stated


def test_a_subclass_by_a_folder_inside_the_class(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    root = engine.tiny_images(tmp_path / "images")
    for split in ("train", "test"):
        (root / split / "dark" / "coal").mkdir()
        for name in ("000.png", "001.png"):
            (root / split / "dark" / name).rename(root / split / "dark" / "coal" / name)
    project = forgetting(tiny_project(images=root), SUBCLASS)
    result = engine.result(project, "forget")
    assert stored(project) == ["train/dark/coal/000.png", "train/dark/coal/001.png"]
    assert result["by_class"] == {"dark": 2} and result["whole_classes"] == [] and result["copies"] == 0


def test_a_subclass_by_a_list_of_folders(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    project = forgetting(fine(tiny_project(), tmp_path), SUBCLASS)
    result = engine.result(project, "forget")
    assert result["count"] == 8 and result["by_class"] == {"dark": 8} and result["whole_classes"] == []
    assert all(name.startswith("train/coal/") for name in stored(project))
    assert [row["name"] for row in engine.result(project, "images")["classes"]] == ["dark", "grey", "light"]


def test_other_classes_of_the_same_folders_are_other_images(
    tmp_path: Path, tiny_project: Callable[..., Project]
) -> None:
    project = fine(tiny_project(), tmp_path)
    first = engine.result(project, "images")
    project.choices.images.class_of = {**FINE, "coal": "grey"}  # type: ignore[union-attr]
    second = engine.result(project, "images")
    assert first["digest"] != second["digest"]
    index = materials.load_index(project, make_stage("images"))
    assert {image.label for image in index if image.sublabel == "coal"} == {"grey"}, "hashes are reused, labels are not"


def test_a_whole_class_by_its_only_subclass(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    rule = ForgetRule(kind="subclass", classes=["light"], subclasses=["snow"])
    assert engine.result(forgetting(fine(tiny_project(), tmp_path), rule), "forget")["whole_classes"] == ["light"]


@pytest.mark.parametrize(("share", "count"), [(0.25, 6), (0.5, 12), (0.001, 1)])
def test_a_random_share(share: float, count: int, tiny_project: Callable[..., Project]) -> None:
    project = forgetting(tiny_project(), ForgetRule(kind="random", share=share))
    assert engine.result(project, "forget")["count"] == count
    first = stored(project)
    assert all(name.startswith("train/") for name in first)
    project.choices.forget = ForgetRule(kind="random", share=share)
    assert stored(project) == first
    project.choices.forget = ForgetRule(kind="random", share=share, seed=1)
    engine.run(project, "forget")
    assert stored(project) != first


def test_what_is_drawn_does_not_depend_on_names(tiny: Path, tmp_path: Path) -> None:
    marked_images = [
        replace(image, sha256=f"{n:016}" + 48 * "0") for n, image in enumerate(list_images(tiny / "images"))
    ]
    draws = []
    for name, images in (
        ("first", marked_images),
        ("second", [replace(i, path=f"z{i.path}") for i in reversed(marked_images)]),
    ):
        save_index(tmp_path / name, images)
        index = Index(tmp_path / name)
        rows = rules.select_images(RANDOM, index, np.ones(len(index), bool)).nonzero()[0]
        draws.append({image.sha256 for image in index.at(rows)})
    assert draws[0] == draws[1] and len(draws[0]) == len(marked_images) / 4


def test_chosen_images_by_name_and_by_content(tiny: Path, tiny_project: Callable[..., Project]) -> None:
    content = files.digest_file(tiny / "images" / "train" / "grey" / "004.png")
    rule = ForgetRule(kind="chosen", images=[*CHOSEN.images, content])
    project = forgetting(tiny_project(), rule)
    assert engine.result(project, "forget")["by_class"] == {"dark": 2, "grey": 1, "light": 1}
    assert stored(project) == sorted([*CHOSEN.images, "train/grey/004.png"])


def test_copies_of_a_chosen_image_go_with_it(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    root = engine.tiny_images(tmp_path / "images")
    for target in ("train/dark/copy.png", "train/grey/copy.png", "test/dark/copy.png"):
        shutil.copy(root / "train" / "dark" / "000.png", root / target)
    project = forgetting(tiny_project(images=root), CHOSEN)
    result = engine.result(project, "forget")
    assert (result["count"], result["copies"]) == (5, 2)
    assert {"train/dark/copy.png", "train/grey/copy.png"} < set(stored(project))
    assert "test/dark/copy.png" not in stored(project), "only training images are forgotten"


@pytest.mark.parametrize(
    ("rule", "code", "named"),
    [
        (ForgetRule(kind="chosen"), "need_forget", ""),
        (ForgetRule(kind="random"), "need_forget", ""),
        (ForgetRule(kind="subclass", classes=["dark"]), "need_forget", ""),
        (ForgetRule(kind="chosen", images=["train/dark/000.png", "who.png"]), "forget_unknown_images", "who.png"),
        (ForgetRule(kind="chosen", images=["test/dark/000.png"]), "forget_not_training", "test/dark/000.png"),
        (ForgetRule(kind="subclass", classes=["dark"], subclasses=["coal"]), "forget_unknown_subclass", "coal"),
        (ForgetRule(kind="subclass", classes=["blue"], subclasses=["sky"]), "forget_unknown_class", "blue"),
        (ForgetRule(kind="random", share=0.99), "forget_everything", ""),
    ],
)
def test_refused(rule: ForgetRule, code: str, named: str, tiny_project: Callable[..., Project]) -> None:
    error = engine.refusal(forgetting(tiny_project(), rule), "forget")
    assert error.code == code and named in str(error)


def test_all_but_one_class_by_single_images(tiny_project: Callable[..., Project]) -> None:
    rule = ForgetRule(kind="chosen", images=[f"train/{k}/{i:03}.png" for k in ("dark", "grey") for i in range(8)])
    assert engine.refusal(forgetting(tiny_project(), rule), "forget").code == "forget_all_but_one"


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.kind != "subclass"], ids=lambda rule: rule.kind)
def test_a_method_that_needs_a_class_of_its_own_is_refused(
    rule: ForgetRule, tiny_project: Callable[..., Project]
) -> None:
    project = tiny_project()
    before = [run.id for run in project.choices.runs]
    project.choices.forget = rule
    with pytest.raises(MeguError) as error:
        start_run(project.choices, "unsir", None, {})
    assert error.value.code == "method_unsuited" and "MeGU+" in str(error.value)
    assert [run.id for run in project.choices.runs] == before


# --- privacy ---------------------------------------------------------------------------------------------------------


def test_names_of_chosen_images_stand_where_they_must(tiny_project: Callable[..., Project]) -> None:
    """They are in the choices, the list of all images and the forget set, but in no manifest, log or export."""
    project = forgetting(tiny_project(), CHOSEN, **SHORT)
    engine.run(project, "export", "run-1")
    names = {"project.json", "index.safetensors", "images.json"}
    holding = {
        path.name
        for path in project.folder.rglob("*")
        if path.is_file() and path.name not in names and b"dark/000" in path.read_bytes()
    }
    assert holding <= {"result.json"}
    results = [path for path in project.folder.rglob("result.json") if "dark/000" in path.read_text(encoding="utf-8")]
    assert {path.parent.parent.name for path in results} <= {"images", "compare"}
    assert Path(engine.result(project, "export", "run-1")["path"]).name == "model-without-3-images.safetensors"


# --- the whole way ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["megu_plus", "megu", "retrain"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind)
def test_from_end_to_end(rule: ForgetRule, method: str, tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project()
    if rule is SUBCLASS:
        fine(project, tmp_path)
    forgetting(project, rule, method, **({"epochs": 1} if method == "retrain" else SHORT))
    engine.run(project, "export", "run-1")
    result = engine.result(project, "compare", "run-1")
    rows = {row["code"]: row for row in result["rows"]}
    assert rows["forget_train"]["unlearned"]["count"] == engine.result(project, "forget")["count"]
    assert ("forget_unseen" if rule is SUBCLASS else "peers_unseen") in rows
    assert result["verdict"]["scenario"] == rule.kind
    if method == "retrain":
        assert result["verdict"]["outcome"] == "as_new" and result["verdict"]["forgotten"]
    elif rule is SUBCLASS:
        assert result["verdict"]["outcome"] == "unknown" and result["verdict"]["aim"] is None
    else:
        assert result["verdict"]["outcome"] in ("too_few", "too_much", "remembered")
        assert result["verdict"]["aim_of"] == "unseen"
    assert engine.result(project, "unlearn", "run-1")["history"][0]["forget"] is not None


def test_a_retrained_model_is_what_to_aim_at(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    project = forgetting(fine(tiny_project(), tmp_path), SUBCLASS, **SHORT)
    start_run(project.choices, "retrain", None, {"epochs": 1})
    engine.run(project, "unlearn", "run-2")
    verdict = engine.result(project, "compare", "run-1")["verdict"]
    assert verdict["aim_of"] == "retrained" and verdict["outcome"] != "unknown"


def test_every_class_touched_has_its_row(tiny_project: Callable[..., Project]) -> None:
    project = forgetting(tiny_project(), CHOSEN, **SHORT)
    result = engine.result(project, "similarity")
    assert engine.result(project, "forget")["by_class"].keys() == {"dark", "light"}
    assert all(result["rows"][name] for name in ("dark", "light"))


def test_no_noise_is_made_that_is_not_added(tiny_project: Callable[..., Project]) -> None:
    project = forgetting(tiny_project(), CHOSEN, steps=3, batch=8)
    assert engine.result(project, "noise", "run-1")["keys"] == {"negative": {}, "positive": {}}
    project = forgetting(project, CHOSEN, negative_strength=0.3, **SHORT)
    result = engine.result(project, "noise", "run-1")
    assert set(result["negative"]) == {"dark", "light"} and result["positive"] == []
    engine.run(project, "unlearn", "run-1")


def test_what_is_no_class_has_settings_of_its_own() -> None:
    classes, *others = (
        check_parameters("megu_plus", "balanced", {}, kind) for kind in ("classes", "chosen", "random", "subclass")
    )
    assert others[0] == others[2] != others[1] != classes
    assert others[0]["length"] < classes["length"] and others[0]["negative_strength"] == 0
    assert others[0]["sketch"] and "sketch" not in {**classes, **others[1]}, "of a share a sketch left more recognised"
    assert check_parameters("megu_plus", "balanced", {"steps": 7}, "chosen")["steps"] == 7
    with pytest.raises(MeguError):
        check_parameters("megu_plus", "balanced", {"true_weight": 2}, "chosen")


def test_a_sketch_takes_the_place_of_similarity_where_classes_stay(tiny_project: Callable[..., Project]) -> None:
    project, dark = tiny_project(), ForgetRule(classes=["dark"])

    def needs(method: str, rule: ForgetRule, **options: Any) -> tuple[bool, bool]:
        (run,) = forgetting(project, rule, method, **options).choices.runs
        return needs_similarity(run), needs_sketch(run)

    assert needs("megu_plus", CHOSEN) == needs("megu_plus", RANDOM, sketch=True) == (False, True)
    assert needs("megu_plus", RANDOM) == (True, False)
    assert needs("megu_plus", CHOSEN, sketch=False) == needs("megu", CHOSEN) == (True, False)
    assert needs("megu_plus", dark) == needs("megu_plus", dark, sketch=True) == (True, False), "it has no effect there"
    assert needs("fine_tune", CHOSEN) == (False, False)


def test_a_project_of_before_opens(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project()
    path = project.folder / "project.json"
    project.close()
    content = json.loads(path.read_text(encoding="utf-8"))
    assert content["forget"] == {"kind": "classes", "classes": ["dark"]}
    del content["images"]["class_of"], content["runs"][0]["images"]["class_of"]
    path.write_text(json.dumps(content), encoding="utf-8")
    with Project.open(project.folder) as again:
        assert again.choices.forget == ForgetRule(classes=["dark"])
        assert engine.result(again, "forget", "run-1")["copies"] is None
