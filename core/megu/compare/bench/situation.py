"""A base and a forget set: the project in the work folder, its images, and the models it is compared with, each of
which is measured once for a forget set."""

import json
from collections.abc import Generator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.events import Event, Progress, map_events
from megu.compare.audit.measure import goal_of, measure_one, passes_of
from megu.compare.audit.of_project import (
    PathsByRole,
    case_of,
    given_models,
    original_of,
    untrained_of,
    with_distinct_names,
)
from megu.compare.bench.config import BenchConfig, Scenario, Source
from megu.compare.bench.plan import MEASURES_VERSION, Cell, find_repetition
from megu.compare.case import Case, Measurement, Model, Relearned
from megu.compare.metrics import relearn
from megu.forget.stage_forget import Forget
from megu.model.open import model_result
from megu.project.perform import perform_all
from megu.project.project import FILE, Project
from megu.project.results import current_key, digest_of
from megu.project.schema import Edit, ImagesChoice, ModelChoice, Run, SimilarityChoice
from megu.project.stage import order
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import start_run
from megu.unlearn.stage_unlearn import MODEL, Unlearn, load_unlearned


def open_project(config: BenchConfig, base: str, work: Path) -> Project:
    """Return the base's project; all scenarios and rows are runs in it."""
    folder = work / "projects" / base
    project = Project.open(folder) if (folder / FILE).exists() else Project.create(folder, base)
    project.choices.model = ModelChoice(path=project.store_path(config.bases[base]))
    project.choices.images = ImagesChoice(
        path=project.store_path(config.images),
        used="only",
        training_folders=config.training_folders,
        class_of=config.class_of,
    )
    project.save()
    return project


def remove_guard(parameters: dict[str, Any]) -> dict[str, Any]:
    """Return the parameters without the guard. Compared methods end where their authors' do: SCRUB's max-steps look
    like a collapse to our guard."""
    return {**parameters, **({"guard": 0.0} if "guard" in parameters else {})}


class Situation:
    """Created by `situation`. `case` holds the images in their splits; the project's current choices are this
    scenario's."""

    def __init__(self, config: BenchConfig, project: Project, base: str, scenario: Scenario, folder: Path) -> None:
        self.config, self.project, self.base, self.scenario = config, project, base, scenario
        self.folder = folder
        self.case: Case = case_of(project, Forget())
        self.case.relearning = relearn.STEPS, None  # as all cells so far: the whole course of each model
        self.forget = current_key(project, Forget())

    def run_of(self, cell: Cell) -> Run:
        """Return the cell's run; start it if it does not exist."""
        complete = METHODS[cell.row.method].parameters.complete(cell.row.parameters)
        parameters = {**remove_guard(complete), "seed": cell.seed}
        choices = self.project.choices
        choices.similarity = _similarity(self.config, cell.row.source, self.scenario, self.case.data.class_names)
        run = start_run(choices, cell.row.method, None, parameters)
        self.project.save()
        return run

    def unlearned(self, run: Run) -> Model:
        """Return the model of a finished run."""
        source = {"sha256": digest_of(self.project, Unlearn(run.id), MODEL)}
        open_it = partial(load_unlearned, self.project, run.id)
        return Model("unlearned", "checkpoint", open_it, source=source)

    def retrained_at(self, number: int) -> Model:
        """Return the scenario's retrained model of that number."""
        return given_models(self.project, self.case, {"retrained": [self.scenario.retrained[number]]})[0]

    def place_of(self, number: int) -> int:
        """Return its place among those that exist."""
        return sum(path.exists() for path in self.scenario.retrained[:number])

    def standing(self) -> Generator[Event, None, list[Measurement]]:
        """Yield progress; return the measurements of the original, then of retrained models, references, a
        repetition of the recipe and an untrained model."""
        measurements: list[Measurement] = []
        for model in self._models():
            goal = goal_of(self.case, measurements[0].logits) if measurements else 0.0
            measurements.append((yield from self.measured(model, goal)))
        return measurements

    def measured(self, model: Model, goal: float) -> Generator[Event, None, Measurement]:
        """Yield progress; return the measurements of a model in its role here, computed once."""
        identity = {name: value for name, value in model.source.items() if name != "file"}
        base = model_result(self.project)
        originals = [base["digest"], base["architecture"], base["arguments"]]
        what = [MEASURES_VERSION, self.forget, *originals, model.role, identity]
        path = self.folder / f"{files.digest_of(what)[:20]}.safetensors"
        return (yield from _measure(path, self.case, model, goal))

    def _models(self) -> list[Model]:
        other = find_repetition(self.config, self.base)
        paths_by_role: PathsByRole = {
            "retrained": [path for path in self.scenario.retrained if path.exists()],
            "reference": [path for path in self.config.references if path.exists()],
            "repeated": [self.config.bases[other]] if other else [],
        }
        return with_distinct_names(
            [
                original_of(self.project),
                *given_models(self.project, self.case, paths_by_role),
                untrained_of(self.project, SEED),
            ]
        )


def situation(
    config: BenchConfig, project: Project, base: str, scenario: Scenario, work: Path
) -> Generator[Event, None, Situation]:
    """Return the situation after switching the base's project to the scenario, reading its images and making its
    forget set."""
    project.choices.forget = scenario.rule.model_copy(deep=True)
    yield from perform_all(project, order(project, Forget()))
    return Situation(config, project, base, scenario, work / "measured")


def _similarity(
    config: BenchConfig, source: Source | None, scenario: Scenario, class_names: list[str]
) -> SimilarityChoice:
    """Return the choice of similarity. Uniform similarity is a matrix whose cells are all set by hand to the same
    score."""
    if source == "mllm":
        return SimilarityChoice(source="mllm", mllm=str(config.mllm), parameters=config.similarity)
    rows: list[str] = (scenario.rule.classes or class_names) if source == "uniform" else []
    edits = [Edit(row=row, column=column, value=1.0) for row in rows for column in class_names if column != row]
    return SimilarityChoice(source="confusions", edits=edits)


def as_checkpoint(measurement: Measurement) -> Measurement:
    """Return a retrained model's measurements in the role of a judged one."""
    return replace(measurement, model=replace(measurement.model, role="checkpoint"))


def select_role(standing: list[Measurement], role: str) -> list[Measurement]:
    """Return the measurements of the models with that role."""
    return [measurement for measurement in standing if measurement.model.role == role]


SEED = 0
"""Seed of the probe's images and of relearning: the same for all models, so that only the models differ."""


def _measure(path: Path, case: Case, model: Model, goal: float) -> Generator[Event, None, Measurement]:
    """Return the result of `megu.compare.audit.measure.measure_one`, from the file `path` if it exists."""
    if path.exists():
        return _read(path, model)
    passes, measuring = passes_of(case, model), measure_one(case, model, goal, SEED)
    measurement = yield from map_events(
        measuring, lambda pass_count: Progress(min(pass_count, passes), passes, "unit_passes", "task_measuring")
    )
    _write(path, measurement)
    return measurement


def _write(path: Path, measurement: Measurement) -> None:
    from safetensors.torch import save

    tensors = {"logits": measurement.logits}
    if measurement.probed is not None:
        tensors["probed"] = measurement.probed
    relearning: dict[str, Any] | None = measurement.relearned and vars(measurement.relearned)
    metadata = {"relearned": json.dumps(relearning), "withheld": json.dumps(measurement.withheld)}
    with files.write_aside(path) as aside:
        aside.write_bytes(save(tensors, metadata))


def _read(path: Path, model: Model) -> Measurement:
    from safetensors import safe_open

    with safe_open(path, "pt") as file:
        metadata = {name: json.loads(value) for name, value in file.metadata().items()}
        probe_answers = file.get_tensor("probed") if "probed" in file.keys() else None  # noqa: SIM118
        relearning = metadata["relearned"] and Relearned(**metadata["relearned"])
        return Measurement(model, file.get_tensor("logits"), probe_answers, relearning, metadata["withheld"])
