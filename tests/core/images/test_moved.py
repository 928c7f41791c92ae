"""Moved images: found again with all their results, and never confused with other images."""

import shutil
from collections.abc import Callable
from pathlib import Path

import engine
import pytest
from calling import Ended

from megu.base.errors import ImagesError
from megu.base.events import Started
from megu.images.moved import images_are_gone, relocate
from megu.project.project import Project
from megu.project.schema import ForgetRule
from megu.unlearn.runs import start_run

CHOSEN = ForgetRule(kind="chosen", images=["train/dark/000.png", "train/dark/001.png"])
NAMES = ("images", "others")


@pytest.fixture
def project(tmp_path: Path, tiny_project: Callable[..., Project]) -> Project:
    """Return a project with a run of two steps for two chosen images, and an earlier one for a class."""
    new_project = tiny_project(images=engine.tiny_images(tmp_path / "images"), steps=2, noise_steps=1)
    new_project.choices.forget = CHOSEN
    start_run(new_project.choices, "megu_plus", None, {"steps": 2, "noise_steps": 1, "batch": 8})
    new_project.save()
    return new_project


def test_everything_is_found_again(project: Project, tmp_path: Path) -> None:
    before = engine.result(project, "compare", "run-2")
    assert not images_are_gone(project)
    shutil.move(tmp_path / "images", tmp_path / "far away")
    assert images_are_gone(project)
    relocate(project, tmp_path / "far away")
    assert not images_are_gone(project)
    again = engine.run(project, "compare", "run-2")
    redone = {event.stage for event in again if isinstance(event, Started)}
    assert redone == {"fit", "images"}, "only the list is read again, and some images looked at"
    assert engine.result(project, "compare", "run-2") == before
    with Project.open(project.folder, write=False) as new_project:
        assert {run.images.path for run in new_project.choices.runs} == {new_project.choices.images.path}  # type: ignore[union-attr]
        assert new_project.choices.images.used == "only"  # type: ignore[union-attr]


def test_a_folder_with_other_images_is_refused(project: Project, tmp_path: Path) -> None:
    engine.run(project, "images")
    shutil.move(tmp_path / "images", tmp_path / "far away")
    (tmp_path / "other").mkdir()
    for place, code in ((tmp_path / "other", "images_elsewhere"), (tmp_path / "nowhere", "images_missing")):
        with pytest.raises(ImagesError) as error:
            relocate(project, place)
        assert error.value.code == code and str(place) in str(error.value)
    assert project.choices.images.path == (tmp_path / "images").as_posix()  # type: ignore[union-attr]


def test_by_the_command_line(megu: Callable[..., Ended], project: Project, tmp_path: Path) -> None:  # noqa: F811
    engine.run(project, "baseline")
    folder = project.folder
    project.close()
    shutil.move(tmp_path / "images", tmp_path / "far away")
    result = megu("run", folder, "--until", "forget", "--images", tmp_path / "far away")
    assert result.code == 0, result.err
    assert "2 of 24" in megu("show", folder).out


def test_runs_of_an_earlier_choice_are_told_apart(project: Project, megu: Callable[..., Ended]) -> None:  # noqa: F811
    folder = project.folder
    project.close()
    result = megu("show", folder).out
    assert "dark (made for an earlier choice)" in result and result.count("earlier choice") == 1


def test_images_in_an_archive_are_told_by_its_entries(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    engine.tiny_images(tmp_path / "images")
    engine.tiny_images(tmp_path / "others", classes=("a", "b", "c"))
    archive, other = (Path(shutil.make_archive(str(tmp_path / name), "zip", tmp_path / name)) for name in NAMES)
    project = tiny_project(images=archive)
    engine.run(project, "images")
    moved_path = archive.rename(tmp_path / "moved.zip")
    with pytest.raises(ImagesError) as error:
        relocate(project, other)
    assert error.value.code == "images_elsewhere"
    relocate(project, moved_path)
    assert project.choices.images.path == str(moved_path)  # type: ignore[union-attr]
    engine.run(project, "baseline")
