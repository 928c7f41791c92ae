"""Erasure requests: how they stand, several in one run, one after another, and whether earlier ones are still met."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import engine
import pytest
import torch
from evidencing import write
from making import MakeProject

from megu.base import files
from megu.base.errors import MeguError
from megu.project import selections
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.schema import ForgetRule
from megu.record.erasure_requests.requests import begin, check_met, find_fulfilled, is_date, put
from megu.record.erasure_requests.stage_requests import Requests
from megu.record.erasure_requests.standings import Standing, standings
from megu.record.read_record import read
from megu.record.report.found_part import describe_request
from megu.record.report.locale import Locale
from megu.record.report.report import document
from megu.record.verifying import recomputed
from megu.unlearn.runs import start_run
from megu.worker.stages import make_stage

SHORT = {"steps": 2, "noise_steps": 1}
TODAY = date(2026, 3, 1)
METHOD = ("megu_plus", None, SHORT)


@pytest.fixture
def project(tiny_project: Callable[..., Project]) -> Project:
    """A tiny project without a run, whose images have been read."""
    new_project = tiny_project(method=None)
    engine.run(new_project, "images")
    return new_project


def asking(project: Project, reference: str, *classes: str, **values: Any) -> None:
    put(project, reference, {"forget": ForgetRule(classes=list(classes)), **values})


def chosen(project: Project, *names: str) -> ForgetRule:
    assert project.choices.images is not None
    folder = project.find_path(project.choices.images.path)
    named_images = [selections.Named(name, files.digest_file(folder / name)) for name in names]
    return selections.of_images(project, named_images)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-03-31", True),
        ("31.3.26", True),
        ("3/31/2026", True),
        (" 31. März 2026 ", True),
        ("March 31st, 2026", True),
        ("2026年3月31日", True),
        ("31-MAR-2026", True),
        ("", False),
        ("4711", False),
        ("3M", False),
        ("Laboratory 12, 2nd floor", False),
        ("Ethics board of 2026", False),
        ("+49 30 2026", False),
    ],
)
def test_a_date_is_no_name(text: str, date: bool, project: Project) -> None:
    assert is_date(text) == date
    if date:
        assert code_of(lambda: put(project, "R-1", {"decided_by": text})) == "name_is_date"
        assert not project.choices.requests


def state(project: Project, reference: str) -> Standing:
    return next(one for one in standings(project, TODAY) if one.request.reference == reference)


def code_of(act: Callable[[], Any]) -> str:
    with pytest.raises(MeguError) as error:
        act()
    assert "{" not in str(error.value) and str(error.value) != error.value.code
    return error.value.code


def test_how_a_request_stands(project: Project) -> None:
    asking(project, "R-1", "dark", received=date(2026, 1, 1), due=date(2026, 2, 1))
    asking(project, "R-2", "grey", due=TODAY)
    put(project, "R-3", {"status": "refused", "due": date(2026, 2, 1)})
    assert [(one.state, one.overdue) for one in standings(project, TODAY)] == [
        ("open", True),
        ("open", False),
        ("refused", False),
    ]
    begin(project, ["R-1"], *METHOD)
    assert (state(project, "R-1").state, state(project, "R-1").run, state(project, "R-1").overdue) == (
        "in_run",
        "run-1",
        True,
    )
    engine.run(project, "export", "run-1")
    standing = state(project, "R-1")
    assert (standing.state, standing.run) == ("unchecked", "run-1") and standing.on is not None, (
        "given out, and nobody looked"
    )
    requests = engine.result(project, "requests", "run-1")["requests"]
    standing = state(project, "R-1")
    assert (standing.state, standing.judged) == ("not_met", requests[0]), "after two steps it still knows them"
    assert standing.late and standing.overdue, "its day has passed, and it is not done"
    folder = next((project.folder / "export").iterdir())
    shutil.move(folder, project.folder.parent / "deployed")
    assert state(project, "R-1").state == "not_met", "wherever the file is now"


def test_what_is_told_is_changed(project: Project) -> None:
    asking(project, "R-1", "dark", note="by post")
    put(project, "R-1", {"due": TODAY})
    [request] = project.choices.requests
    assert (request.due, request.note, request.forget.classes) == (TODAY, "by post", ["dark"])
    begin(project, ["R-1"], *METHOD)
    engine.run(project, "export", "run-1")
    put(project, "R-1", {"note": "done"})
    assert code_of(lambda: asking(project, "R-1", "grey")) == "request_met"
    assert code_of(lambda: put(project, "R-1", {"status": "refused"})) == "request_met"


def test_what_can_not_be_run(project: Project) -> None:
    put(project, "R-1", {})
    asking(project, "R-2", "dark", status="refused")
    assert code_of(lambda: begin(project, ["R-1"], *METHOD)) == "request_no_images"
    assert code_of(lambda: begin(project, ["R-2"], *METHOD)) == "request_refused"
    assert code_of(lambda: begin(project, ["R-3"], *METHOD)) == "request_unknown"
    assert project.choices.runs == []


def test_several_in_one_run(tiny_project: Callable[..., Project], tmp_path: Path) -> None:
    images = engine.tiny_images(tmp_path / "images", ("a", "b", "c", "d"))
    model = engine.tiny_model(tmp_path / "model.safetensors", 4)
    project = tiny_project(method=None, images=images, model=model, forget=("a",))
    engine.run(project, "images")
    asking(project, "R-1", "a")
    asking(project, "R-2", "c", "a")
    put(project, "R-3", {"forget": chosen(project, "train/b/001.png", "train/b/002.png")})
    classes = begin(project, ["R-2", "R-1"], *METHOD)
    assert classes.forget == ForgetRule(classes=["a", "c"]) and classes.requests == ["R-1", "R-2"]
    mixed_run = begin(project, ["R-1", "R-3"], *METHOD)
    assert mixed_run.forget.kind == "chosen" and mixed_run.forget.count == 10
    result = engine.result(project, "forget", mixed_run.id)
    assert result["whole_classes"] == ["a"] and result["by_class"] == {"a": 8, "b": 2}
    alone = begin(project, ["R-3"], *METHOD)
    assert alone.forget == project.choices.requests[2].forget
    again = begin(project, ["R-1", "R-3"], *METHOD)
    assert again.id == mixed_run.id == project.choices.current_run and project.choices.forget == mixed_run.forget


def test_one_after_another(project: Project, tmp_path: Path) -> None:
    asking(project, "R-1", "dark")
    put(project, "R-2", {"forget": chosen(project, "train/grey/001.png")})
    first = begin(project, ["R-1"], *METHOD)
    assert (first.start_from, first.earlier) == ("original", {})
    engine.run(project, "export", first.id)
    second = begin(project, ["R-2"], *METHOD)
    assert (second.start_from, second.earlier, second.requests) == ("run-1", {"R-1": "run-1"}, ["R-2"])
    assert engine.result(project, "forget", second.id)["by_class"] == {"dark": 8, "grey": 1}, "not taught again"
    retrained = begin(project, ["R-2"], "retrain", None, {"epochs": 1})
    assert retrained.start_from == "original" and retrained.forget == second.forget
    row, own = engine.result(project, "requests", second.id)["requests"]
    assert (row["reference"], row["run"], row["measured_on"], row["own"]) == ("R-1", "run-1", "test", False)
    assert row["before"]["count"] == row["now"]["count"] == 4, "the half of the unseen ones that reports"
    assert (own["reference"], own["own"], own["images"], own["now"]["count"]) == ("R-2", True, 1, 1), "and no others"
    assert own["attack"]["now"]["count"] == 1 and own["verdict"] in ("cannot_tell", "not_met")
    record = read(write(project, tmp_path, second.id))
    assert [(one.reference, one.own, one.now) for one in record.content.requests] == [
        ("R-1", False, row["now"]),
        ("R-2", True, own["now"]),
    ]
    [blocks] = [str(section.blocks) for section in document(record).front if section.anchor == "found"]
    words = describe_request(record.content.requests[1], Locale())
    assert blocks.index("R-2:") < blocks.index(words) < blocks.index("R-1:"), "its own come first"
    assert {row.what: row.state for row in recomputed.rows(record)}["row_requests"] == "same"
    forged_request = record.content.requests[1].model_copy(update={"verdict": "met"})
    content = record.content.model_copy(update={"requests": [record.content.requests[0], forged_request]})
    changed_record = record.model_copy(update={"content": content})
    assert {row.what: row.state for row in recomputed.rows(changed_record)}["row_requests"] == "differs"
    assert find_fulfilled(project) == {"R-1": "run-1", "R-2": second.id}


def test_a_request_that_was_told_of_afterwards_is_kept_too(tiny_project: Callable[..., Project]) -> None:
    """As `megu report --reference` and the page Record do."""
    project = tiny_project(method=None)
    project.choices.forget = ForgetRule(kind="chosen", images=["train/dark/001.png"])
    run = start_run(project.choices, *METHOD)
    engine.run(project, "export", run.id)
    put(project, "R-1", {"forget": run.forget})
    run.requests = ["R-1"]
    asking(project, "R-2", "grey")
    second = begin(project, ["R-2"], *METHOD)
    assert engine.result(project, "forget", second.id)["by_class"] == {"dark": 1, "grey": 8}
    row, _ = engine.result(project, "requests", second.id)["requests"]
    assert (row["reference"], row["now"]["count"]) == ("R-1", 1)


def test_images_that_were_deleted_are_no_part_of_a_later_run(
    tiny_project: Callable[..., Project], tiny: Path, tmp_path: Path
) -> None:
    images = Path(shutil.copytree(tiny / "images", tmp_path / "images"))
    project = tiny_project(method=None, images=images)
    engine.run(project, "images")
    forget_name, kept_name = "train/dark/001.png", "train/dark/002.png"
    put(project, "R-1", {"forget": chosen(project, forget_name)})
    put(project, "R-2", {"forget": chosen(project, kept_name, "train/grey/001.png")})
    asking(project, "R-3", "light")
    for references in (["R-1"], ["R-2"]):
        engine.run(project, "export", begin(project, references, *METHOD).id)
    (images / forget_name).unlink()
    assert project.choices.images is not None
    project.choices.images.scan += 1
    engine.run(project, "images")
    third = begin(project, ["R-3"], *METHOD)
    assert engine.result(project, "forget", third.id)["by_class"] == {"dark": 1, "grey": 1, "light": 8}
    rows = {row["reference"]: row for row in engine.result(project, "requests", third.id)["requests"]}
    assert (rows["R-1"]["verdict"], rows["R-1"]["why"]) == ("unknown", "recheck_gone")
    assert rows["R-2"]["now"]["count"] == 2


def test_of_erased_images_it_can_not_be_known(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from megu.record.traces.erase import erase

    put(project, "R-1", {"forget": chosen(project, "train/dark/001.png")})
    asking(project, "R-2", "grey")
    engine.run(project, "export", begin(project, ["R-1"], *METHOD).id)
    list(erase(project))
    assert state(project, "R-1").state == "unchecked"
    assert project.choices.images is not None
    assert code_of(lambda: begin(project, ["R-2"], *METHOD)) == "traces_reading"
    project.choices.images.scan += 1
    engine.run(project, "images")
    second = begin(project, ["R-2"], *METHOD)
    assert second.start_from == "run-1" and second.forget == ForgetRule(classes=["grey"])
    row, _ = engine.result(project, "requests", second.id)["requests"]
    assert (row["verdict"], row["why"]) == ("unknown", "recheck_erased")


def test_later_requests_are_judged_after_older_models_were_erased(project: Project) -> None:
    from megu.record.traces.erase import erase

    put(project, "R-1", {"forget": chosen(project, "train/dark/001.png")})
    asking(project, "R-2", "grey")
    for reference in ("R-1", "R-2"):
        engine.run(project, "export", begin(project, [reference], *METHOD).id)
    list(erase(project))
    assert project.choices.images is not None
    project.choices.images.scan += 1
    engine.run(project, "images")
    put(project, "R-3", {"forget": chosen(project, "train/light/001.png")})
    third = begin(project, ["R-3"], *METHOD)
    rows = {row["reference"]: row for row in engine.result(project, "requests", third.id)["requests"]}
    assert rows["R-1"]["why"] == "recheck_erased", "which images they were, and its run's model, are gone"
    assert rows["R-2"]["before"]["count"] and rows["R-3"]["now"]["count"] == 1


def test_a_model_that_learned_it_again_is_found(make_project: MakeProject) -> None:
    """The second run does no step; then its model is exchanged for the original, which knows everything."""
    project = make_project(method=None)
    engine.run(project, "images")
    asking(project, "R-1", "eight")
    asking(project, "R-2", "three")
    first = begin(project, ["R-1"], "megu_plus", None, {"steps": 40, "noise_steps": 5})
    engine.run(project, "export", first.id)
    second = begin(project, ["R-2"], "megu_plus", None, {"steps": 0, "noise_steps": 1})
    assert second.forget.classes == ["eight", "three"]
    row, other = engine.result(project, "requests", second.id)["requests"]
    assert row["verdict"] == "met" and row["now"]["value"] <= 0.05 and row["measured_on"] == "test"
    assert (other["reference"], other["verdict"]) == ("R-2", "not_met"), "it did no step: each is judged by itself"
    engine.run(project, "export", second.id)
    assert [state(project, name).state for name in ("R-1", "R-2")] == ["done", "not_met"]
    unlearned = engine.folder_of(project, make_stage("unlearn", second.id)) / "model.safetensors"
    from safetensors.torch import load_file, save_file

    original = load_file(project.find_path(project.choices.model.path))  # type: ignore[union-attr]
    assert load_file(unlearned).keys() == original.keys()
    save_file({name: tensor.to(torch.float32) for name, tensor in original.items()}, unlearned)
    row, _ = result_after(project, second.id)
    assert row["verdict"] == "not_met" and row["now"]["value"] > 0.9 and row["before"]["value"] <= 0.05


def result_after(project: Project, run: str) -> list[dict[str, Any]]:
    from megu.project.perform import perform

    manifest = engine.folder_of(project, make_stage("unlearn", run)) / "manifest.json"
    weights, values = manifest.with_name("model.safetensors"), files.read_json(manifest)
    values["files"][weights.name] = [weights.stat().st_size, files.digest_file(weights)]  # as if the run had made these
    files.write_json(manifest, values)
    list(perform(project, Requests(run, again=True)))
    return result_of(project, Requests(run))["requests"]


@pytest.mark.parametrize("reference", ["", "x" * 201, "R-1\nR-2: done", "R\x1b[31m", "R\u202e", "R\udcff"])
def test_a_reference_is_one_line_that_is_shown_as_it_is(project: Project, reference: str) -> None:
    assert code_of(lambda: put(project, reference, {})) == "request_reference"
    assert not project.choices.requests


def test_a_run_does_not_meet_what_it_did_not_forget(project: Project) -> None:
    asking(project, "R-1", "dark")
    asking(project, "R-2", "grey")
    put(project, "R-3", {"status": "refused"})
    project.choices.forget = ForgetRule(classes=["dark"])
    run = start_run(project.choices, *METHOD)
    one, two, three = project.choices.requests
    check_met(one, run)
    assert code_of(lambda: check_met(two, run)) == "request_of_others"
    assert code_of(lambda: check_met(three, run)) == "request_refused"


def test_a_request_is_renamed_with_the_run_that_was_begun_for_it(project: Project) -> None:
    from megu.record.erasure_requests.requests import rename

    asking(project, "R-1", "cat")
    asking(project, "R-2", "dog")
    run = begin(project, ["R-1"], *METHOD)
    assert code_of(lambda: rename(project, "R-1", "R-2")) == "request_taken"
    assert code_of(lambda: rename(project, "R-1", "")) == "request_reference"
    rename(project, "R-1", "case 7")
    assert run.requests == ["case 7"] and state(project, "case 7").state == "in_run"


def test_days_that_contradict_each_other_are_refused(project: Project) -> None:
    put(project, "R-1", {"received": TODAY})
    assert code_of(lambda: put(project, "R-1", {"due": date(2026, 2, 1)})) == "request_days"
    assert project.choices.requests[0].due is None
