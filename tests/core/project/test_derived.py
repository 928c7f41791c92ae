"""Every file that the engine leaves below a project is in the registry."""

from collections.abc import Callable
from pathlib import Path

import engine
import pytest

from megu.base import logs
from megu.base.events import LossPoint, Reused
from megu.project.derived import DERIVED, kind_of, list_derived
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.stage import order
from megu.worker.stages import STAGES, make_stage

ON_REQUEST = {"measured", "audit", "pictures", "evidence", "requests", "sketch"}
"""Stages that are performed only on request."""


def files_in(project: Project) -> list[Path]:
    return sorted(path for path in project.folder.rglob("*") if path.is_file())


def test_after_a_full_run_every_file_is_known(finished: Project) -> None:
    with logs.to_folder(finished.folder / "logs"):
        logs.event(Reused("model", "k"))
    files_found = list_derived(finished)
    assert [path for path, _ in files_found] == files_in(finished)
    stages = {path.relative_to(finished.folder).parts[1] for path, _ in files_found if "stages" in path.parts}
    not_needed = {"features", "lookalikes", "forget_pixels", "drawn", "preview", "connect", *ON_REQUEST}
    assert stages == set(STAGES) - not_needed, "which a whole run on this computer does not need"


def test_what_a_stopped_run_leaves_is_known(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(steps=20)
    for stage in order(project, make_stage("unlearn", "run-1"))[:-1]:
        list(perform(project, stage))
    running = perform(project, make_stage("unlearn", "run-1"))
    while not isinstance(next(running), LossPoint):
        pass
    running.close()
    kinds = {path.name: kind for path, kind in list_derived(project)}
    assert [path for path, _ in list_derived(project)] == files_in(project)
    assert kinds["resume.pt"].reveals


def test_every_kind_but_passing_ones_is_met(finished: Project) -> None:
    engine.run(finished, "compare", "run-1")
    kinds = {kind for _, kind in list_derived(finished)}
    passing = ("logs/", "packed", "resume", "shown", "{8}", "preview", "connect", "sent", "forget_pixels", "drawn")
    passing += ("features", "lookalikes", "choices", "policy", "notices", *ON_REQUEST)
    assert [kind.pattern for kind in DERIVED if kind not in kinds and not any(p in kind.pattern for p in passing)] == []


@pytest.mark.parametrize(
    ("relative", "reveals"),
    [
        ("project.json", True),
        ("stages/forget/0123456789abcdef0123/images.json", True),
        ("stages/unlearn/0123456789abcdef0123/model.safetensors", False),
        ("partial/unlearn-0123456789abcdef0123/resume.pt", True),
        ("partial/unlearn-0123456789abcdef0123/.resume.pt-a1b2c3d4.pt", True),
        (".project.json-a1b2c3_4.json", True),
        ("logs/megu.log.2", False),
        ("notices/refusal-0123abcd.json", False),
        ("export/model-without-a-class.pt", False),
    ],
)
def test_what_reveals(relative: str, reveals: bool) -> None:
    kind = kind_of(relative)
    assert kind is not None and kind.reveals is reveals and kind.holds


@pytest.mark.parametrize(
    "relative",
    ["sample/digits/train/eight/0001.png", "notes.txt", "stages/forget/short/images.json", "sample/.a-a1b2c3d4.png"],
)
def test_what_is_not_derived(relative: str) -> None:
    assert kind_of(relative) is None
