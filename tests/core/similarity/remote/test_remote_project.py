"""A project that asks a server: the consent, the test, what is shown, what was sent, and network loss."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import engine
import pytest
from stub import Stub

from megu.base.errors import MllmError, NotReady
from megu.base.events import Progress, Started
from megu.forget.splits import forget_rows
from megu.images.index import Index
from megu.images.stage_images import INDEX
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import Consent, Edit, ForgetRule, ServerChoice, SimilarityChoice, SimilarityParameters
from megu.similarity import stage_drawn
from megu.worker.stages import make_stage

pytestmark = pytest.mark.usefixtures("loopback")


@pytest.fixture
def stub() -> Iterator[Stub]:
    with Stub() as serving:
        yield serving


@pytest.fixture
def project(tmp_path: Path, tiny_project: Callable[..., Project], stub: Stub) -> Project:
    """Three classes, *dark* to be forgotten; training images of it alone, the others' also unseen."""
    new_project = tiny_project(images=engine.tiny_images(tmp_path / "images"), method=None)
    choose(new_project, stub)
    return new_project


def choose(project: Project, stub: Stub) -> None:
    host, time_of_consent = stub.url.split("/")[2], "2026-01-01T00:00:00+00:00"
    consent = Consent(scheme="http", host=host, given=time_of_consent, images=99, classes=list(engine.TINY))
    project.choices.similarity = SimilarityChoice(
        source="server",
        server=ServerChoice(url=stub.url, model="tiny"),
        consent=consent,
        parameters=SimilarityParameters(exemplars=2),
    )


def agree_to_forget(project: Project) -> None:
    """The second yes, to today's forget set."""
    consent = project.choices.similarity.consent
    assert consent is not None
    consent.forget_images, consent.forget_set = True, current_key(project, make_stage("forget"))


def before(project: Project) -> None:
    for name in ("model", "images", "baseline", "forget"):
        engine.run(project, name)


def shown(project: Project) -> dict[str, set[str]]:
    """Class name to the parts its drawn images play: ``forget``, or the name of their split."""
    stage = make_stage("row")
    images = Index(engine.folder_of(project, make_stage("images")) / INDEX)
    forget_rows_set = set(forget_rows(project, make_stage("forget")).tolist())
    list(stage_drawn.make(project, stage))
    members = stage_drawn.members(project, stage, images, sorted(images.label_names))
    return {
        images[which[0]].label: {"forget" if i in forget_rows_set else images[i].split for i in which.tolist()}
        for which in members.values()
    }


def test_images_to_be_forgotten_stay_here_where_the_class_has_others(project: Project) -> None:
    before(project)
    assert shown(project)["dark"] == {"test"}
    agree_to_forget(project)
    assert shown(project)["dark"] == {"test"}, "the second yes sends none that need not go"


def test_a_class_of_nothing_else_needs_the_second_yes(project: Project) -> None:
    before(project)
    project.choices.images.used = "all"  # type: ignore[union-attr]
    for name in ("baseline", "forget"):
        engine.run(project, name)
    with pytest.raises(NotReady) as error:
        shown(project)
    assert error.value.code == "need_consent_forget" and error.value.values["name"] == "dark"
    result = engine.result(project, "preview")
    assert result["needs_forget"] == "dark" and 0 < result["forget_images"] < result["images"]
    agree_to_forget(project)
    parts = shown(project)
    assert parts.pop("dark") == {"forget"} and all("forget" not in part for part in parts.values())


def test_a_connection_is_tested_again_and_the_matrix_stays(project: Project, stub: Stub) -> None:
    before(project)
    first, result = engine.result(project, "connect"), engine.result(project, "similarity")
    count = stub.answered.total()
    assert not any(isinstance(event, Started) for event in perform(project, make_stage("connect")))
    list(perform(project, make_stage("connect", again=True)))
    assert stub.answered.total() == count + 1
    assert engine.result(project, "connect")["way"] == first["way"]
    assert engine.result(project, "similarity") == result and stub.answered.total() == count + 1


def test_what_is_done_before_a_question_is_told(project: Project) -> None:
    before(project)
    project.choices.images.used = "all"  # type: ignore[union-attr]
    agree_to_forget(project)
    events = [event for event in engine.run(project, "preview") if isinstance(event, Progress)]
    tasks = [event.task for event in events]
    assert {"task_copies", "task_drawing", "task_counting"} <= set(tasks)
    events = [event for event in engine.run(project, "connect") if isinstance(event, Progress)]
    assert events[-1].task == "task_connecting" and all(event.done <= event.total for event in events)


def test_a_test_that_fails_leaves_the_last_one(project: Project, stub: Stub) -> None:
    before(project)
    result = engine.result(project, "similarity")
    stub.reply = lambda *_: (401, {}, {"error": {"message": "no"}})
    with pytest.raises(MllmError):
        list(perform(project, make_stage("connect", again=True)))
    assert engine.result(project, "similarity") == result


def test_what_was_sent_is_counted_on_after_an_edit(project: Project) -> None:
    before(project)
    engine.run(project, "connect")
    result = engine.result(project, "similarity")
    (counts,) = result["sent"].values()
    assert counts["requests"] == 1 + result["questions"], "the test counts too"
    project.choices.similarity.edits = [Edit(row="dark", column="grey", value=1.0)]
    stage_result = engine.result(project, "similarity")
    assert stage_result["sent"] == result["sent"] and stage_result["seconds"] == result["seconds"] > 0


def test_after_network_loss_only_the_rest_is_asked(project: Project, stub: Stub) -> None:
    before(project)
    engine.run(project, "connect")
    events: list[Any] = []

    def refuse(*_: Any) -> Any:
        events.append(1)
        return (401, {}, {"error": {"message": "gone"}}) if len(events) > 3 else None

    stub.reply = refuse
    engine.run(project, "preview")
    with pytest.raises(MllmError):
        list(perform(project, make_stage("similarity")))
    stub.reply = None
    count = stub.answered.total()
    result = engine.result(project, "similarity")
    assert 0 < stub.answered.total() - count < result["questions"]
    assert set(stub.answered.values()) <= {1, 2, 3}, (
        "with few classes one can tell of the connection, of sight and of a row"
    )
    assert stub.answered.total() == result["questions"] + 1


def test_an_image_that_changed_meanwhile_is_named(project: Project) -> None:
    before(project)
    engine.run(project, "connect")
    root = project.find_path(project.choices.images.path)  # type: ignore[union-attr]
    index = list(Index(engine.folder_of(project, make_stage("images")) / INDEX))
    for image in index:
        (root / image.path).write_bytes(b"no image")
    error = engine.refusal(project, "similarity")
    assert error.code == "images_changed" and error.values["name"] in {image.name for image in index}


def test_another_forget_set_draws_anew(project: Project, stub: Stub) -> None:
    before(project)
    engine.run(project, "connect")
    engine.run(project, "similarity")
    count = stub.answered.total()
    project.choices.forget = ForgetRule(classes=["light"])
    engine.run(project, "forget")
    engine.run(project, "similarity")
    assert stub.answered.total() > count
