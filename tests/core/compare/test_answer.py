"""An answer about one image: that of the models, from any file, and nothing of it is left behind."""

from collections.abc import Callable
from pathlib import Path

import engine
import pytest
import torch
from safetensors.torch import load_file

from megu.base.errors import ImagesError, NotReady
from megu.base.events import Answered
from megu.compare.answer import answering
from megu.images import materials
from megu.project.project import Project
from megu.project.results import find_published
from megu.worker import parent
from megu.worker.stages import make_stage


@pytest.fixture
def project(tiny_project: Callable[..., Project]) -> Project:
    """Tiny pictures with one finished run."""
    new_project = tiny_project(steps=2, noise_steps=1, batch=4)
    engine.run(new_project, "baseline", "run-1")
    engine.run(new_project, "unlearn", "run-1")
    return new_project


def files_of(project: Project) -> list[Path]:
    return sorted(path for path in project.folder.rglob("*") if path.is_file())


def test_it_is_what_the_original_answered_about_the_same_image(project: Project, tiny: Path) -> None:
    before = files_of(project)
    *_, answer = answering(project, "run-1", tiny / "images" / "train" / "grey" / "003.png")
    assert isinstance(answer, Answered) and files_of(project) == before
    stage = make_stage("baseline", "run-1")
    names = [image.name for image in materials.load_index(project, stage)]
    logits = load_file(find_published(project, stage) / "logits.safetensors")["logits"]
    shares = logits[names.index("train/grey/003.png")].softmax(0)
    assert [name for name, _ in answer.original] == [engine.TINY[k] for k in shares.argsort(descending=True)]
    assert [share for _, share in answer.original] == pytest.approx(
        shares.sort(descending=True).values.tolist(), abs=1e-5
    )
    assert answer.unlearned != answer.original


def test_what_is_no_image_is_said(project: Project, tmp_path: Path) -> None:
    torn_path = tmp_path / "torn.png"
    torn_path.write_bytes(b"\x89PNG\r\n\x1a\nno more")
    for path in (torn_path, tmp_path / "missing.png"):
        with pytest.raises(ImagesError) as error:
            list(answering(project, "run-1", path))
        assert path.name in str(error.value) and torch.is_grad_enabled()


def test_a_run_that_is_not_finished_answers_nothing(tiny_project: Callable[..., Project], tiny: Path) -> None:
    new_project = tiny_project(steps=2, noise_steps=1, batch=4)
    with pytest.raises(NotReady):
        list(answering(new_project, "run-1", tiny / "images" / "train" / "grey" / "003.png"))


def test_it_is_given_by_a_process_of_its_own_that_logs_no_name(project: Project, tiny: Path) -> None:
    image = tiny / "images" / "train" / "grey" / "003.png"
    *_, answer = parent.answer(project, "run-1", image)
    parent.discard()
    assert isinstance(answer, Answered) and {name for name, _ in answer.original} == set(engine.TINY)
    log = project.folder / "logs" / "megu.log"
    assert (
        not log.exists()
        or "003.png" not in log.read_text(encoding="utf-8")
        and "grey" not in log.read_text(encoding="utf-8")
    )
