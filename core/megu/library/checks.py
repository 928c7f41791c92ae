"""Checks of arguments, so that a wrong one gets a sentence before anything is written."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from megu.base.errors import MeguError, NotReady
from megu.images.fitting.usual import GREY, NORMS, parse_preprocessing
from megu.model.files.reading import read_model
from megu.model.stage_model import describe
from megu.project.project import Project
from megu.project.schema import ForgetRule, ModelChoice, Run, Used
from megu.unlearn.methods.table import METHODS

OTHER_NAMES = {"lr": "rate", "learning_rate": "rate", "batch_size": "batch"}
"""Parameters that other libraries call otherwise."""
AUTO = "auto"
"""Stands for the preprocessing that the file states or that fits best, as in `megu new`."""


def check_used(used: str) -> None:
    """Raise MeguError ``parameter_wrong`` if this is no answer about the training images."""
    if used not in get_args(Used):
        raise _wrong("used", used, get_args(Used))


def make_rule(forget: str | Sequence[str] | ForgetRule) -> ForgetRule:
    """Return the rule for one class, several classes, or a rule. Raises MeguError ``parameter_wrong``."""
    if isinstance(forget, ForgetRule):
        return forget
    try:
        return ForgetRule(classes=[forget] if isinstance(forget, str) else list(forget))
    except (TypeError, ValidationError) as error:
        raise _wrong("forget", forget, ["names of classes", "a ForgetRule"]) from error


def choose_model(path: Path, preprocessing: str | Mapping[str, Any] | None, architecture: str | None) -> ModelChoice:
    """Return the choice of a model. Its file is read only if the arguments require it. Raises MeguError."""
    choice = ModelChoice(path=str(path), architecture=architecture)
    if architecture is None and preprocessing in (None, AUTO):
        return choice
    description = describe(read_model(path), path, architecture)
    ids = [candidate["id"] for candidate in description["candidates"]]
    if architecture is not None and architecture not in ids:
        raise _wrong("architecture", architecture, ids)
    if preprocessing not in (None, AUTO):
        text = preprocessing if isinstance(preprocessing, str) else json.dumps(preprocessing)
        try:
            choice.preprocessing = parse_preprocessing(text, description["preprocessing"])
        except (KeyError, ValueError) as error:
            fields = 'each also with a size (half@64), or fields such as {"mean": [0, 0, 0]}'
            raise _wrong("preprocessing", preprocessing, [AUTO, *NORMS, *GREY, fields]) from error
    return choice


def check_open(project: Project) -> None:
    """Raise NotReady ``project_closed`` for a closed project."""
    if project.is_closed:
        raise NotReady("project_closed")


def check_method(method: str, strength: str | None, names: Iterable[str]) -> None:
    """Raise MeguError if a method has no such strength or parameter; an unknown method is left to `start_run`."""
    if (info := METHODS.get(method)) is None:
        return
    if code := info.fault_of_strength(strength):
        raise MeguError(code, method=method, strength=strength, strengths=", ".join(info.strengths))
    for name in names:
        if name not in info.parameters.model_fields:
            raise _unknown_parameter(method, name, info.parameters.model_fields)


def _unknown_parameter(method: str, name: str, known: Collection[str]) -> MeguError:
    near = OTHER_NAMES.get(name) if OTHER_NAMES.get(name) in known else None
    near = near or next(iter(get_close_matches(name, known, 1)), None)
    code = "parameter_unknown_near" if near else "parameter_unknown"
    return MeguError(code, method=method, name=name, near=near, known=", ".join(known))


def find_run(project: Project, run_id: str) -> Run:
    """Return a run. Raises NotReady ``run_unknown`` with the runs there are."""
    run = project.choices.run(run_id)
    if run is None:
        runs = ", ".join(run.id for run in project.choices.runs)
        raise NotReady("run_unknown" if runs else "run_unknown_none", run=run_id, runs=runs)
    return run


def _wrong(name: str, value: object, allowed: Iterable[str]) -> MeguError:
    return MeguError("parameter_wrong", name=name, value=str(value), allowed=", ".join(allowed))
