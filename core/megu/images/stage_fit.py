"""Stage *fit*: finds the model's preprocessing on a few images before all are read."""

from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from megu.base import files
from megu.base.events import Event, Note, Progress, map_events
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
"""Origin of the preprocessing: the user, the model's file, this search, or a project of 0.1.0 that has figures."""
Why = Literal["white", "classes", "read"]
LARGEST = 64
"""Pixels: larger images were hardly fed whole to a model for small ones."""
WHITE = 255.0
"""White of 8-bit images."""


@dataclass(frozen=True)
class Fit(Stage):
    """Result: by (see `By`), preprocessing (in terms of 8-bit images) or None if nothing could be tried, level (see
    `fitting.expected`), tried (the best first), left (number of preprocessings there was no time for), seconds
    (computing time per image), total (number of the source's images) and mark (of the sample).

    why: reason why nothing was tried: ``white`` is unknown, the number of ``classes`` differs, or images can't be
    ``read``. better: a preprocessing that is clearly ahead, if others stated one and few predictions are right; else
    None.
    """

    name = "fit"

    def needs(self, project: Project) -> list[Stage]:
        return [InspectModel()]

    def inputs(self, project: Project) -> dict[str, Any]:
        choice, model = self.images(project), result_of(project, InspectModel())
        source = {"path": choice.path, "scan": choice.scan, "class_of": choice.class_of, "white": choice.white}
        preprocessing = chosen_preprocessing(self.model(project), model)
        return {"model": model["digest"], "architecture": model.get("chosen"), "said": preprocessing, **source}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        yield Progress(0, 1, "", "task_listing")
        model, choice = result_of(project, InspectModel()), self.images(project)
        sample = yield from _draw_sample(project, choice)
        result = self._find_earlier(project, inputs, sample.mark)
        if result is None:
            result = yield from self._search(project, inputs, model, sample)
        files.write_json(partial / "result.json", result)
        yield from _notes(result)

    def _search(
        self, project: Project, inputs: dict[str, Any], model: dict[str, Any], sample: Sample
    ) -> Generator[Event, None, dict[str, Any]]:
        """Show the sample to the model with the stated preprocessing; try others if there is none, or if few are
        right.
        """
        deeper = _white_factor(sample, self.images(project), model)
        if reason := _find_obstacle(sample, deeper, model["classes"]):
            return _empty_result(sample, reason)
        assert deeper is not None
        by, preprocessing = self._stated_preprocessing(project, inputs, model, sample)
        path = project.find_path(self.model(project).path)
        yield Progress(0, files.size_of(path), "unit_bytes", "task_opening")
        search = Search(open_original(path, model), sample, Preprocessing.model_validate(preprocessing), deeper)
        if by != "search":
            yield Progress(0, 1, "", "task_original")
            for _ in search.check():
                yield Progress(0, 1, "", "task_original")
        if (usual_choice := search.usual) is None or search.level_of(usual_choice) != "good":
            for _ in search.run():
                yield Progress(search.done, search.total, "unit_ways", "task_ways")
        return _result(search, by, sample)

    def _stated_preprocessing(
        self, project: Project, inputs: dict[str, Any], model: dict[str, Any], sample: Sample
    ) -> tuple[By, dict[str, Any]]:
        """Return the origin of the stated preprocessing, and the preprocessing; the usual one if nobody states any."""
        if inputs["said"] is not None:
            return "user", inputs["said"]
        if model["preprocessing_stated"]:
            return "file", model["preprocessing"]
        preprocessing = usual_preprocessing(model, sample.size)
        return ("before" if self._has_figures(project, model, preprocessing) else "search"), preprocessing

    def _has_figures(self, project: Project, model: dict[str, Any], preprocessing: dict[str, Any]) -> bool:
        """Return True if a project of 0.1.0, which tried preprocessings later, has figures of these images: they stay
        valid.
        """
        digests = self._digests(project)
        inputs_now = {"model": model["digest"], "preprocessing": preprocessing}
        for manifest in (project.folder / "stages" / "baseline").glob(f"*/{MANIFEST}"):
            with suppress(Exception):  # skip an incomplete result
                inputs = files.read_json(manifest)["inputs"]
                same = all(
                    files.canonical(inputs[name]) == files.canonical(value) for name, value in inputs_now.items()
                )
                if same and inputs["images"] in digests and "tried" in files.read_json(manifest.parent / "result.json"):
                    return True
        return False

    def _digests(self, project: Project) -> set[str]:
        """Return the digests of all readings of these images; the stage *images* comes after this one and may use its
        result.
        """
        choice, digests = self.images(project), set()
        source = {"path": choice.path, "scan": choice.scan, "class_of": choice.class_of}
        for manifest in (project.folder / "stages" / "images").glob(f"*/{MANIFEST}"):
            with suppress(Exception):  # skip an incomplete result
                if files.read_json(manifest)["inputs"] == source:
                    digests.add(files.read_json(manifest.parent / "result.json")["digest"])
        return digests

    def _find_earlier(self, project: Project, inputs: dict[str, Any], mark: str) -> dict[str, Any] | None:
        """Return an earlier result for the same images, elsewhere or before they were read again: it stays valid."""
        for manifest in (project.folder / "stages" / self.name).glob(f"*/{MANIFEST}"):
            with suppress(Exception):  # skip an incomplete result
                earlier, result = files.read_json(manifest)["inputs"], files.read_json(manifest.parent / "result.json")
                if result["mark"] == mark and all(earlier[name] == inputs[name] for name in _MODEL_INPUTS):
                    return result
        return None


_MODEL_INPUTS = ("model", "architecture", "said", "white")
"""Inputs that don't depend on the place of the images."""


def chosen_preprocessing(choice: ModelChoice, model: dict[str, Any]) -> dict[str, Any] | None:
    """Return the preprocessing that the user chose; None if there is none, or one for another number of channels."""
    preprocessing = choice.preprocessing
    fits = preprocessing is not None and preprocessing.channels == model["preprocessing"]["channels"]
    return preprocessing.model_dump(mode="json") if preprocessing is not None and fits else None


def usual_preprocessing(model: dict[str, Any], size: Any) -> dict[str, Any]:
    """Return the model's preprocessing; if neither its file nor its architecture states a size, at the size of all
    images.
    """
    preprocessing = model["preprocessing"]
    is_adopted = model.get("size_of_images") and size and min(size) >= NARROWEST and max(size) <= LARGEST
    return {**preprocessing, "size": list(size)} if is_adopted else preprocessing


def for_eight_bits(project: Project, stage: Stage, model: dict[str, Any], size: list[int] | None) -> dict[str, Any]:
    """Return the preprocessing of 8-bit images: the user's choice, else the file's, else the one found.

    If nothing was tried, the usual one for such models, at the `size` of all images or None.
    """
    return prepared_before(project, stage, model) or usual_preprocessing(model, size)


def prepared_before(project: Project, stage: Stage, model: dict[str, Any]) -> dict[str, Any] | None:
    """Return `for_eight_bits` as far as it is known before the images are listed, which determines their size."""
    own = chosen_preprocessing(stage.model(project), model)
    if own is not None or model["preprocessing_stated"]:
        return own or model["preprocessing"]
    result = result_or_none(project, Fit(stage.run_id))
    return result and result["preprocessing"]


def _draw_sample(project: Project, choice: ImagesChoice) -> Generator[Event, None, Sample]:
    """List the source and return the sample of its images."""
    source = open_source(project.find_path(choice.path), choice.class_of)
    source.white = choice.white
    return Sample(
        source, (yield from map_events(listing(source), lambda rows: Progress(*rows, "unit_rows", "task_listing")))
    )


def _white_factor(sample: Sample, choice: ImagesChoice, model: dict[str, Any]) -> float | None:
    """Return the brightness of white in these images as a multiple of white in 8-bit images; None until the user states
    it.
    """
    sample.read(COUNT // 10)
    if not sample.deep or model["preprocessing"]["scale"] > WHITE:
        return 1.0
    return choice.white and choice.white / WHITE


def _find_obstacle(sample: Sample, deeper: float | None, classes: int) -> Why | None:
    """Return the reason why the sample can't be shown to a model of that many classes; None if it can."""
    if not sample.read(1):
        return "read"
    if sample.classes != classes:
        return "classes"
    return "white" if deeper is None else None


def _empty_result(sample: Sample, reason: Why) -> dict[str, Any]:
    return {"by": None, "why": reason, "preprocessing": None, "tried": [], "total": sample.total, "mark": sample.mark}


def _result(search: Any, by: By, sample: Sample) -> dict[str, Any]:
    best, usual = search.outcome, search.usual
    if best is None:
        return _empty_result(sample, "read")
    choice = best if by == "search" or usual is None else usual
    return {
        "by": by,
        "preprocessing": choice.as_json()["preprocessing"],
        "level": search.level_of(choice),
        "tried": [trial.as_json() for trial in search.rank],
        "better": best.as_json() if best is not choice else None,
        "left": search.left,
        "seconds": choice.seconds,
        "total": sample.total,
        "mark": sample.mark,
    }


def _notes(result: dict[str, Any]) -> Iterator[Event]:
    """Yield how many predictions are right, of how many, and how long all images will take."""
    if result["by"] is None:
        return
    trial = find_taken(result)
    height, width = trial["preprocessing"]["size"]
    percentages = {name: f"{100 * trial[name]:.0f}" for name in ("low", "high")}
    values = {"width": width, "height": height, "right": trial["right"], "of": trial["of"], **percentages}
    yield Note(
        "fit_found", {**values, "total": result["total"], "time": _format_estimate(result["seconds"] * result["total"])}
    )
    if result["left"]:
        yield Note("ways_untried", {"count": result["left"]})


def _format_estimate(seconds: float) -> str:
    """Format a time as precisely as an estimate deserves: above 30 s in steps of 5 s, from 2 min on in minutes."""
    step = 1 if seconds <= 30 else 5
    return f"{max(1, step * round(seconds / step))}\xa0s" if seconds < 117.5 else f"{round(seconds / 60)}\xa0min"


def find_taken(result: dict[str, Any]) -> dict[str, Any]:
    """Return the preprocessing that is taken, of those tried."""
    return next(trial for trial in result["tried"] if trial["preprocessing"] == result["preprocessing"])
