"""Images are decoded once, into a mapped file; a stopped attempt resumes, and old files make room."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import engine
import pytest
import torch
from PIL import Image

from megu.base.errors import ImagesError
from megu.base.events import Event, Note, Progress, Reused
from megu.images import pixels
from megu.images.dataset import Dataset
from megu.images.image import decode
from megu.images.stage_pixels import Pixels, load_dataset, make, pixels_folder
from megu.project.perform import perform
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.worker.stages import make_stage

BASELINE = make_stage("baseline")


@pytest.fixture
def project(tmp_path: Path, tiny_project: Callable[..., Project]) -> Project:
    """Return a project of tiny pictures, listed and divided, none of them decoded."""
    project = tiny_project(images=engine.tiny_images(tmp_path / "images"))
    engine.run(project, "forget")
    return project


def load(project: Project) -> Dataset:
    return load_dataset(project, BASELINE, BASELINE.inputs(project))


def expected(project: Project) -> torch.Tensor:
    """Return all pixels, decoded one by one."""
    data = load(project)
    root = project.find_path(BASELINE.images(project).path)
    return torch.stack([torch.from_numpy(decode(root / image.path, data.preprocessing)) for image in data.images])


def notes(events: list[Event]) -> list[str]:
    return [event.code for event in events if isinstance(event, Note)]


def test_they_are_decoded_once(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    assert pixels_folder(project, BASELINE) is None
    first = load(project)
    assert isinstance(first.pixels, torch.Tensor) and torch.equal(first.pixels, expected(project))
    monkeypatch.setattr(pixels, "read", None)
    which = torch.tensor([40, 3, 3])
    assert torch.equal(load(project).pixels[which], first.pixels[which])
    assert [type(event) for event in perform(project, Pixels())] == [Reused]


def test_the_baseline_tells_how_far_it_is(project: Project) -> None:
    """Images decoded during listing need no work; otherwise progress is reported."""
    assert project.choices.model is not None
    other = Preprocessing(size=(5, 5), channels=1, mean=(0.5,), std=(0.25,))
    project.choices.model = project.choices.model.model_copy(update={"preprocessing": other})
    events = list(perform(project, BASELINE))
    assert Progress(48, 48, "unit_images", "task_decoding") in events and pixels_folder(project, BASELINE) is not None


def test_what_is_written_to_the_tensor_never_reaches_the_file(project: Project) -> None:
    before = load(project).pixels[torch.arange(48)]
    load(project).pixels.zero_()  # type: ignore[union-attr]
    assert torch.equal(load(project).pixels[torch.arange(48)], before)


def test_a_stopped_try_goes_on_where_it_was(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pixels, "REPORT_EVERY", 0.0)
    decoding = perform(project, Pixels())
    while not (isinstance(event := next(decoding), Progress) and event.done == 20):
        pass
    decoding.close()
    (partial,) = (project.folder / "partial").glob("pixels-*")
    with (partial / pixels.PIXELS).open("ab") as file:
        file.write(b"half")  # as a kill in the middle of an image leaves it
    names, real = [], pixels.read
    monkeypatch.setattr(pixels, "read", lambda *arguments: names.append(arguments[1].name) or real(*arguments))
    list(perform(project, Pixels()))
    assert len(names) == 28
    assert torch.equal(load(project).pixels[torch.arange(48)], expected(project))


# --- where there is no room ------------------------------------------------------------------------------------------


def test_beyond_the_limit_they_are_decoded_on_demand(project: Project) -> None:
    project.choices.pixels_gb = 48 * 64 / 1e9 - 1e-9
    events = list(perform(project, BASELINE))
    assert notes(events) == ["pixels_over_limit"] and pixels_folder(project, BASELINE) is None
    streamed_pixels = load(project).pixels
    assert (
        isinstance(streamed_pixels, pixels.StreamedPixels)
        and tuple(streamed_pixels.shape) == (48, 1, 8, 8)
        and len(streamed_pixels) == 48
    )
    assert torch.equal(streamed_pixels[torch.arange(48)], expected(project))
    project.choices.pixels_gb = 20
    load(project)
    assert pixels_folder(project, BASELINE) is not None


def test_unlearning_comes_to_the_same_either_way(tiny_project: Callable[..., Project]) -> None:
    digests = []
    for gigabytes in (20, 0):
        project = tiny_project(f"limit-{gigabytes}", steps=3, noise_steps=1)
        project.choices.pixels_gb = gigabytes
        engine.run(project, "unlearn", "run-1")
        digests.append(engine.weights_digest(project))
    assert digests[0] == digests[1]


def test_a_full_disk_is_no_error(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        assert notes(list(make(project, BASELINE))) == ["pixels_no_room"]
    assert not list((project.folder / "partial").glob("pixels-*")) and pixels_folder(project, BASELINE) is None


def test_a_disk_that_is_too_small_is_not_tried(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(9, 9, 0))  # type: ignore[attr-defined]
    assert notes(list(make(project, BASELINE))) == ["pixels_no_room"]
    assert not list((project.folder / "partial").glob("pixels-*"))


def test_pixels_of_other_choices_make_room(project: Project, tmp_path: Path) -> None:
    list(make(project, BASELINE))
    old = pixels_folder(project, BASELINE)
    assert old is not None and project.choices.images is not None
    (tmp_path / "images" / "test" / "grey" / "000.png").unlink()
    project.choices.images.scan += 1
    engine.run(project, "images")
    list(make(project, BASELINE))
    assert old.exists()  # there was room for both
    project.choices.pixels_gb = 47 * 64 / 1e9
    (tmp_path / "images" / "test" / "grey" / "001.png").unlink()
    project.choices.images.scan += 1
    engine.run(project, "images")
    list(make(project, BASELINE))
    assert len(list((project.folder / "stages" / "pixels").iterdir())) == 1 and not old.exists()


# --- originals that change afterwards --------------------------------------------------------------------------------


@pytest.mark.parametrize("gigabytes", [20, 0])
@pytest.mark.parametrize("how", ["changed", "gone", "touched"])
def test_a_change_after_decoding_is_noticed(how: str, gigabytes: int, project: Project, tmp_path: Path) -> None:
    project.choices.pixels_gb = gigabytes
    load(project)
    path = tmp_path / "images" / "test" / "grey" / "003.png"
    Image.new("L", (8, 8), 7).save(path) if how == "changed" else path.unlink() if how == "gone" else os.utime(path)
    if how == "touched":
        assert len(load(project).pixels[torch.arange(48)]) == 48
        return
    with pytest.raises(ImagesError) as error:
        load(project).pixels[torch.arange(48)]
    assert error.value.code == "images_changed" and error.value.values["name"] == "test/grey/003.png"
