"""Stage *fit*: how the model wants its images, found on a few of them before all are read."""

from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from megu.base import files
from megu.base.events import Event, Note, Progress, mapped
from megu.images.fitting.sample import COUNT, Sample
from megu.images.fitting.search import Search
from megu.images.sources.registry import listing, open_source
from megu.model.open import open_original
from megu.model.stage_model import InspectModel
from megu.project.preprocessing import NARROWEST, Preprocessing
from megu.project.project import MANIFEST, Project
from megu.project.results import result_of, result_or_none
from megu.project.schema import ImagesChoice, ModelChoice
from megu.project.stage import Stage

By = Literal["user", "file", "search", "before"]
"""Who says how images are prepared: the user, the model's file, this search, or a project of 0.1.0 that has figures."""
Why = Literal["white", "classes", "read"]
LARGEST = 64
"""Pixels: larger images were hardly fed whole to a model for small ones."""
WHITE = 255.0
"""Of images of 8 bits."""


@dataclass(frozen=True)
class Fit(Stage):
    """Result: by (see `By`), preprocessing (in terms of images of 8 bits) or None where nothing could be tried, level
    (see `fitting.expected`), tried (the best first), left (ways that time did not suffice for), seconds (of an image,
    computed), total (of the source's images) and mark (of those shown). why: what kept ways from being tried, ``white``
    that is to be said, another number of ``classes`` or images that can't be ``read``. better: where others say how
    images are prepared, and few are right: a way that is clearly ahead, or None."""

    name = "fit"

    def needs(self, project: Project) -> list[Stage]:
        return [InspectModel()]

    def inputs(self, project: Project) -> dict[str, Any]:
        choice, model = self.images(project), result_of(project, InspectModel())
        source = {"path": choice.path, "scan": choice.scan, "class_of": choice.class_of, "white": choice.white}
        said = chosen(self.model(project), model)
        return {"model": model["digest"], "architecture": model.get("chosen"), "said": said, **source}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        yield Progress(0, 1, "", "task_listing")
        model, choice = result_of(project, InspectModel()), self.images(project)
        sample = yield from _sample(project, choice)
        result = self._earlier(project, inputs, sample.mark)
        if result is None:
            result = yield from self._tried(project, inputs, model, sample)
        files.write_json(partial / "result.json", result)
        yield from _notes(result)

    def _tried(
        self, project: Project, inputs: dict[str, Any], model: dict[str, Any], sample: Sample
    ) -> Generator[Event, None, dict[str, Any]]:
        """Show the model the sample: in the way that is said to be right, and in others where nobody says so or few
        answers are right."""
        deeper = _deeper(sample, self.images(project), model)
        if why := _hindrance(sample, deeper, model["classes"]):
            return _nothing(sample, why)
        assert deeper is not None
        by, how = self._said(project, inputs, model, sample)
        path = project.find_path(self.model(project).path)
        yield Progress(0, files.size_of(path), "unit_bytes", "task_opening")
        search = Search(open_original(path, model), sample, Preprocessing.model_validate(how), deeper)
        if by != "search":
            yield Progress(0, 1, "", "task_original")
            for _ in search.check():
                yield Progress(0, 1, "", "task_original")
        if (checked := search.usual) is None or search.level_of(checked) != "good":
            for _ in search.run():
                yield Progress(search.done, search.total, "unit_ways", "task_ways")
        return _result(search, by, sample)

    def _said(
        self, project: Project, inputs: dict[str, Any], model: dict[str, Any], sample: Sample
    ) -> tuple[By, dict[str, Any]]:
        """Who says how images are prepared, and how; where nobody does, as is usual."""
        if inputs["said"] is not None:
            return "user", inputs["said"]
        if model["preprocessing_stated"]:
            return "file", model["preprocessing"]
        how = usual(model, sample.size)
        return ("before" if self._has_figures(project, model, how) else "search"), how

    def _has_figures(self, project: Project, model: dict[str, Any], how: dict[str, Any]) -> bool:
        """Whether a project of 0.1.0, which tried ways later, has figures of these images: they stay valid."""
        digests = self._digests(project)
        wanted = {"model": model["digest"], "preprocessing": how}
        for manifest in (project.folder / "stages" / "baseline").glob(f"*/{MANIFEST}"):
            with suppress(Exception):  # one that was cut short is no help, and no harm
                inputs = files.read_json(manifest)["inputs"]
                same = all(files.canonical(inputs[name]) == files.canonical(value) for name, value in wanted.items())
                if same and inputs["images"] in digests and "tried" in files.read_json(manifest.parent / "result.json"):
                    return True
        return False

    def _digests(self, project: Project) -> set[str]:
        """Of all readings of these images: the stage *images* may begin with what this one found, and comes after."""
        choice, found = self.images(project), set()
        source = {"path": choice.path, "scan": choice.scan, "class_of": choice.class_of}
        for manifest in (project.folder / "stages" / "images").glob(f"*/{MANIFEST}"):
            with suppress(Exception):  # one that was cut short is no help, and no harm
                if files.read_json(manifest)["inputs"] == source:
                    found.add(files.read_json(manifest.parent / "result.json")["digest"])
        return found

    def _earlier(self, project: Project, inputs: dict[str, Any], mark: str) -> dict[str, Any] | None:
        """What was found for the same images elsewhere, or before they were read again: it stays."""
        for manifest in (project.folder / "stages" / self.name).glob(f"*/{MANIFEST}"):
            with suppress(Exception):  # one that was cut short is no help, and no harm
                known, result = files.read_json(manifest)["inputs"], files.read_json(manifest.parent / "result.json")
                if result["mark"] == mark and all(known[name] == inputs[name] for name in _OF_MODEL):
                    return result
        return None


_OF_MODEL = ("model", "architecture", "said", "white")
"""Inputs that say nothing of where the images are."""


def chosen(choice: ModelChoice, model: dict[str, Any]) -> dict[str, Any] | None:
    """The preprocessing that the user chose; None where there is none, or for another number of channels."""
    how = choice.preprocessing
    fits = how is not None and how.channels == model["preprocessing"]["channels"]
    return how.model_dump(mode="json") if how is not None and fits else None


def usual(model: dict[str, Any], size: Any) -> dict[str, Any]:
    """The model's preprocessing; where its file states no size and its architecture has none, the size that all images
    have."""
    how = model["preprocessing"]
    adopted = model.get("size_of_images") and size and min(size) >= NARROWEST and max(size) <= LARGEST
    return {**how, "size": list(size)} if adopted else how


def for_eight_bits(project: Project, stage: Stage, model: dict[str, Any], size: list[int] | None) -> dict[str, Any]:
    """How images of 8 bits are prepared: as the user chose, else as the model's file states, else as was found to fit;
    where nothing was tried, as is usual for such models, at the `size` of all images or None."""
    return prepared_before(project, stage, model) or usual(model, size)


def prepared_before(project: Project, stage: Stage, model: dict[str, Any]) -> dict[str, Any] | None:
    """`for_eight_bits`, as far as it is known before the images are listed, which tells their size."""
    own = chosen(stage.model(project), model)
    if own is not None or model["preprocessing_stated"]:
        return own or model["preprocessing"]
    found = result_or_none(project, Fit(stage.run_id))
    return found and found["preprocessing"]


def _sample(project: Project, choice: ImagesChoice) -> Generator[Event, None, Sample]:
    """The images by which ways are compared, drawn from all that the source lists."""
    source = open_source(project.find_path(choice.path), choice.class_of)
    source.white = choice.white
    return Sample(
        source, (yield from mapped(listing(source), lambda rows: Progress(*rows, "unit_rows", "task_listing")))
    )


def _deeper(sample: Sample, choice: ImagesChoice, model: dict[str, Any]) -> float | None:
    """How many times as bright as white of 8 bits white of these images is; None while that is to be asked."""
    sample.read(COUNT // 10)
    if not sample.deep or model["preprocessing"]["scale"] > WHITE:
        return 1.0
    return choice.white and choice.white / WHITE


def _hindrance(sample: Sample, deeper: float | None, classes: int) -> Why | None:
    """What keeps the sample from being shown to a model of so many classes; None where nothing does."""
    if not sample.read(1):
        return "read"
    if sample.classes != classes:
        return "classes"
    return "white" if deeper is None else None


def _nothing(sample: Sample, why: Why) -> dict[str, Any]:
    return {"by": None, "why": why, "preprocessing": None, "tried": [], "total": sample.total, "mark": sample.mark}


def _result(search: Any, by: By, sample: Sample) -> dict[str, Any]:
    found, usual = search.found, search.usual
    if found is None:
        return _nothing(sample, "read")
    adopted = found if by == "search" or usual is None else usual
    return {
        "by": by,
        "preprocessing": adopted.as_json()["preprocessing"],
        "level": search.level_of(adopted),
        "tried": [one.as_json() for one in search.ranked],
        "better": found.as_json() if found is not adopted else None,
        "left": search.left,
        "seconds": adopted.seconds,
        "total": sample.total,
        "mark": sample.mark,
    }


def _notes(result: dict[str, Any]) -> Iterator[Event]:
    """How many are right, of how many, and how long all images will take."""
    if result["by"] is None:
        return
    one = find_taken(result)
    height, width = one["preprocessing"]["size"]
    shown = {name: f"{100 * one[name]:.0f}" for name in ("low", "high")}
    told = {"width": width, "height": height, "right": one["right"], "of": one["of"], **shown}
    yield Note("fit_found", {**told, "total": result["total"], "time": _rough(result["seconds"] * result["total"])})
    if result["left"]:
        yield Note("ways_untried", {"count": result["left"]})


def _rough(seconds: float) -> str:
    """A time as exact as an estimate deserves: above 30 s in steps of 5 s, from 2 min on in minutes."""
    step = 1 if seconds <= 30 else 5
    return f"{max(1, step * round(seconds / step))}\xa0s" if seconds < 117.5 else f"{round(seconds / 60)}\xa0min"


def find_taken(result: dict[str, Any]) -> dict[str, Any]:
    """Of the ways tried the one that is taken."""
    return next(one for one in result["tried"] if one["preprocessing"] == result["preprocessing"])
