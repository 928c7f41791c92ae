"""Starting a run: a record of its choices, which later changes leave alone."""

from typing import Any

from megu.base.errors import MeguError, NotReady
from megu.project.project import Project, now
from megu.project.schema import Choices, ModelChoice, Run, Scenario
from megu.unlearn.methods.table import METHODS
from megu.unlearn.stage_unlearn import Unlearn, attempts


def start_run(
    choices: Choices, method: str, strength: str | None, settings: dict[str, Any], start_from: str = "original"
) -> Run:
    """Add a run to the choices and make it the current one. If an equal run exists, return that.

    Parameters
    ----------
    choices
        The project's choices.
    method
        Name of the method.
    strength
        Name of the strength, or None.
    settings
        Parameters that differ from the strength's.
    start_from
        Id of the run to start from, or ``original``.

    Raises
    ------
    MeguError
        ``method_unknown``, ``method_unsuited`` or ``parameter_wrong``.
    NotReady
        If there are no images, or no run to start from.
    """
    if method not in METHODS:
        raise MeguError("method_unknown", method=method, methods=", ".join(METHODS))
    if choices.images is None:
        raise NotReady("need_images")
    if start_from != "original" and choices.run(start_from) is None:
        raise NotReady("run_missing", run=start_from)
    run = Run(
        id=f"run-{1 + max((int(run.id.removeprefix('run-')) for run in choices.runs), default=0)}",
        created=now(),
        method=method,
        strength=strength,
        parameters=check_parameters(
            method, strength, {**original_recipe(choices.model, method), **settings}, choices.forget.kind
        ),
        start_from=start_from,
        images=choices.images.model_copy(deep=True),
        forget=choices.forget.model_copy(deep=True),
        similarity=choices.similarity.model_copy(deep=True),
    )
    same = next((old for old in choices.runs if _choices_of(old) == _choices_of(run)), None)
    if same is None:
        choices.runs = [*choices.runs, run]
    choices.current_run = (same or run).id
    return same or run


COST_LIMIT = 0.1
"""Most that unlearning takes, as a share of the original's training, if that is known."""


def original_recipe(model: ModelChoice | None, method: str) -> dict[str, Any]:
    """Return the known recipe of the original's training, as parameters of a method.

    A method that trains a fresh model gets the recipe itself; others get the limit that follows from it. Empty if
    nothing is known.
    """
    if model is None:
        return {}
    if not METHODS[method].fresh_weights:
        return {"longest": round(COST_LIMIT * model.origin.epochs, 2)} if model.origin.epochs else {}
    recipe = {name: getattr(model.origin, name) for name in ("epochs", "rate", "batch")}
    return {name: value for name, value in recipe.items() if value is not None and name in _fields(method)}


def _fields(method: str) -> Any:
    return METHODS[method].parameters.model_fields


def check_parameters(
    method: str, strength: str | None, settings: dict[str, Any], scenario: Scenario = "classes"
) -> dict[str, Any]:
    """Return all parameters of a method as JSON values, for storage.

    Parameters
    ----------
    method
        Name of the method.
    strength
        Name of the strength, or None.
    settings
        Parameters that differ from the strength's.
    scenario
        Kind of the forget set.

    Raises
    ------
    MeguError
        ``parameter_wrong`` for a value that is not valid, ``method_unsuited`` if the method can't handle this kind of
        forget set.
    """
    METHODS[method].check(scenario)
    return METHODS[method].values(strength, settings, scenario).written()


def changed_parameters(run: Run) -> dict[str, Any]:
    """Return the parameters of a run that differ from its strength's, except those that a number of steps implies."""
    info = METHODS[run.method]
    values = info.parameters.complete(run.parameters)

    def differences(settings: dict[str, Any]) -> dict[str, Any]:
        usual = info.values(run.strength, settings, run.forget.kind).model_dump(mode="json")
        return {name: value for name, value in values.items() if usual.get(name) != value}

    steps = {name: value for name, value in differences({}).items() if name == "steps"}
    return {**steps, **differences(steps)}


def catch_up(project: Project) -> None:
    """Let the current run take today's choice of similarity, if none of its work has begun."""
    run = project.choices.run(project.choices.current_run)
    if run is None:
        return
    try:
        has_begun = bool(attempts(project, Unlearn(run.id)))
    except MeguError:  # what it is made of is not there yet
        has_begun = False
    if not has_begun:
        run.similarity = project.choices.similarity.model_copy(deep=True)


def _choices_of(run: Run) -> dict[str, Any]:
    return run.model_dump(mode="json", exclude={"id", "created", "strength", "requests", "earlier"})
