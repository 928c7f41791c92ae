"""Each image is read, hashed and decoded once on its way to its pixels."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import engine
import numpy as np
import pytest
from PIL import Image

from megu.images import image as images
from megu.images import pixels
from megu.images.index import Index
from megu.images.sources.registry import open_source
from megu.images.sources.source import Source
from megu.images.stage_images import INDEX
from megu.project.perform import perform
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import ModelChoice
from megu.worker.stages import make_stage


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count how often each image is read and opened, after all stages before *images*."""
    call_counts: Counter[str] = Counter()
    read_image, open_image = Source.read, images.open_image

    def counting_read(self: Source, image: images.ImageFile) -> object:
        call_counts[image.name] += 1
        return read_image(self, image)

    def counting_open(source: object) -> object:
        call_counts["opened"] += 1
        return open_image(source)  # type: ignore[arg-type]

    monkeypatch.setattr(Source, "read", counting_read)
    monkeypatch.setattr(images, "open_image", counting_open)
    return call_counts


def pixels_of(project: Project) -> np.ndarray:
    key = current_key(project, make_stage("pixels"))
    folder = project.stage_folder("pixels", key)
    assert project.has("pixels", key)
    return np.fromfile(folder / pixels.PIXELS, np.uint8)


def decoded_by_themselves(project: Project) -> np.ndarray:
    """Return the pixels of all images, decoded one by one."""
    how = Preprocessing.model_validate(make_stage("baseline").inputs(project)["preprocessing"])
    assert project.choices.images is not None
    source = open_source(project.find_path(project.choices.images.path))
    index = Index(engine.folder_of(project, make_stage("images")) / INDEX)
    return np.concatenate([images.decode(source.read(image), how).ravel() for image in index])  # type: ignore[arg-type]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("side", [8, 5])
def test_a_file_is_read_and_decoded_once(
    packed: bool, side: int, tmp_path: Path, tiny_project: Callable[..., Project], counts: Counter[str]
) -> None:
    """Images of the model's size and resized ones, in a folder and in an archive."""
    place = engine.tiny_images(tmp_path / "images")
    if packed:
        with ZipFile(tmp_path / "images.zip", "w") as archive:
            for path in sorted(place.rglob("*.png")):
                archive.write(path, path.relative_to(place).as_posix())
        place = tmp_path / "images.zip"
    project = tiny_project(images=place)
    assert project.choices.model is not None
    preprocessing = Preprocessing(size=(side, side), channels=1, mean=(0.5,), std=(0.25,))
    project.choices.model = project.choices.model.model_copy(update={"preprocessing": preprocessing})
    engine.run(project, "fit")
    counts.clear()
    engine.run(project, "baseline")
    names = [name for name in counts if name != "opened"]
    assert len(names) == 48 and {counts[name] for name in names} == {1} and counts["opened"] == 48
    assert (pixels_of(project) == decoded_by_themselves(project)).all()


def test_unreadable_and_odd_images_leave_the_pixels_what_they_are(
    tmp_path: Path, tiny_project: Callable[..., Project]
) -> None:
    place = engine.tiny_images(tmp_path / "images")
    (place / "train" / "grey" / "000.png").write_bytes(b"no image")
    for mode, size in (("RGB", (20, 10)), ("RGBA", (3, 3)), ("P", (8, 8)), ("1", (8, 8))):
        Image.new(mode, size).save(place / "train" / "grey" / f"x-{mode}.png")
    project = tiny_project(images=place)
    assert project.choices.images is not None
    project.choices.images.leave_out = True
    engine.run(project, "baseline")
    assert (pixels_of(project) == decoded_by_themselves(project)).all()


def test_deep_images_are_left_to_the_stage_pixels(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    for name in engine.TINY:
        (tmp_path / "images" / name).mkdir(parents=True)
        for k in range(4):
            Image.new("I;16", (8, 8), 1000 * k).save(tmp_path / "images" / name / f"{k}.png")
    project = tiny_project(images=tmp_path / "images")
    assert project.choices.images is not None
    project.choices.images.white = 4095.0
    engine.run(project, "baseline")
    folder = engine.folder_of(project, make_stage("images"))
    assert sorted(path.name for path in folder.iterdir()) == ["attempts.jsonl", INDEX, "manifest.json", "result.json"]


def test_read_again_nothing_is_read_that_was_not_changed(
    tmp_path: Path, tiny_project: Callable[..., Project], counts: Counter[str]
) -> None:
    place = engine.tiny_images(tmp_path / "images")
    project = tiny_project(images=place)
    engine.run(project, "images")
    Image.new("L", (8, 8), 7).save(place / "train" / "grey" / "zzz.png")
    assert project.choices.images is not None
    project.choices.images.scan += 1
    engine.run(project, "fit")
    counts.clear()
    engine.run(project, "images")
    assert set(counts) - {"opened"} == {"train/grey/zzz.png"}
    engine.run(project, "baseline")
    assert (pixels_of(project) == decoded_by_themselves(project)).all()


def test_stopped_on_the_way_nothing_is_left_of_it(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(images=engine.tiny_images(tmp_path / "images"))
    engine.run(project, "fit")
    running = perform(project, make_stage("images"))
    for _ in range(3):
        next(running)
    running.close()
    assert not list(project.folder.glob("partial/*/pixels.u8"))
    engine.run(project, "baseline")
    assert (pixels_of(project) == decoded_by_themselves(project)).all()


def test_no_room_for_pixels_is_respected(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(images=engine.tiny_images(tmp_path / "images"))
    project.choices.pixels_gb = 0.0
    events = engine.run(project, "baseline")
    assert not list(project.folder.rglob("pixels.u8"))
    assert any(getattr(event, "code", "") == "pixels_over_limit" for event in events)


def test_a_model_that_changes_later_gets_pixels_of_its_own(
    tmp_path: Path, tiny: Path, tiny_project: Callable[..., Project]
) -> None:
    project = tiny_project(images=engine.tiny_images(tmp_path / "images"))
    engine.run(project, "baseline")
    first = pixels_of(project)
    preprocessing = Preprocessing(size=(12, 12), channels=1, mean=(0.5,), std=(0.25,))
    assert project.choices.model is not None
    project.choices.model = ModelChoice(path=project.choices.model.path, preprocessing=preprocessing)
    engine.run(project, "baseline")
    assert len(pixels_of(project)) == len(first) * 144 // 64
    assert (pixels_of(project) == decoded_by_themselves(project)).all()
