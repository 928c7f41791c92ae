"""The command `megu methods`, and what other commands' options say of a method and of parameters, checked."""

from collections.abc import Iterable, Sequence
from typing import Any

import typer

from megu.base import console
from megu.base.parameters import Parameters
from megu.cli.options import Unlearning
from megu.cli.running import not_one_of
from megu.cli.sentences import say
from megu.project.schema import Scenario, SimilarityParameters
from megu.unlearn.methods.info import SCENARIOS, MethodInfo
from megu.unlearn.methods.table import FAULTS, METHODS, USUAL
from megu.unlearn.runs import check_parameters

SIMILARITY = "similarity."
"""What parameters of the similarity step begin with in `--set`."""


def methods() -> None:
    """List the methods with their strengths and parameters."""
    console.out(*lines())


def lines() -> list[str]:
    """Return one block a method: title, summary, strengths, then each parameter with default, range and help."""
    told = []
    for name, method in METHODS.items():
        told += [f"{name}: {method.title}", f"  {method.summary}", *_about(method)]
        told += [*_strengths(method), *_parameters(method.parameters), ""]
    faults = ["", *map(str, FAULTS)] if FAULTS else []
    return [*told, "similarity", *_parameters(SimilarityParameters, SIMILARITY), *faults]


def _about(method: MethodInfo) -> list[str]:
    """Return paper, package, and what it can forget, where that is not everything."""
    suits = "" if set(method.suits) == set(SCENARIOS) else ", ".join(SCENARIOS[kind] for kind in method.suits)
    told = {"paper": method.citation, "package": method.source, "suits": suits}
    return ["  " + say(f"method_{what}", value=value) for what, value in told.items() if value]


def _strengths(method: MethodInfo) -> list[str]:
    """Return what each strength sets; where another kind of forget set has its own, those below their kind."""
    told = []
    for kind, strengths in {"": method.strengths, **method.of_scenario}.items():
        told += [f"  {SCENARIOS[kind]}:"] if kind else []
        for strength, values in strengths.items():
            told.append(f"  {strength:<18}{' '.join(f'{key}={value}' for key, value in values.items())}".rstrip())
    return told


def _parameters(parameters: type[Parameters], prefix: str = "") -> list[str]:
    told = []
    for name, field in parameters.model_fields.items():
        usual = f"{str(field.default).lower()} ({parameters.allowed(name)})"
        told.append(f"    {prefix + name:<22}{usual:<22}{field.description or ''}")
    return told


def method_options(asked: Unlearning, scenario: Scenario = "classes") -> tuple[str, str | None, dict[str, Any]]:
    """Return method, strength and changed parameters. Raises typer.BadParameter, MeguError ``parameter_wrong``."""
    usual, balanced = USUAL
    name, strength = asked.method or usual, asked.strength
    if name not in METHODS:
        raise not_one_of("--method", name, [*METHODS])
    info = METHODS[name]
    if strength is None and balanced in info.strengths:
        strength = balanced
    if strength is not None and strength not in info.strengths:
        code = "strength_unknown" if info.strengths else "no_strengths"
        told = say(code, method=name, strength=strength, strengths=", ".join(info.strengths))
        raise typer.BadParameter(told, param_hint="--strength")
    changed = {key: value for key, value in _pairs(asked.settings) if not key.startswith(SIMILARITY)}
    _check_names(name, info.parameters.model_fields, changed)
    check_parameters(name, strength, changed, scenario)
    return name, strength, changed


def similarity_options(settings: Sequence[str], usual: SimilarityParameters) -> SimilarityParameters:
    """Return `usual` with what `--set similarity.NAME=VALUE` changes. Raises MeguError ``parameter_wrong``."""
    given = {key.removeprefix(SIMILARITY): value for key, value in _pairs(settings) if key.startswith(SIMILARITY)}
    _check_names("similarity", SimilarityParameters.model_fields, given)
    return SimilarityParameters.checked({**usual.model_dump(), **given}, SIMILARITY)


def _pairs(settings: Sequence[str]) -> list[tuple[str, str]]:
    pairs = []
    for text in settings:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise typer.BadParameter(say("set_form", text=text), param_hint="--set")
        pairs.append((name.strip(), value.strip()))
    return pairs


def _check_names(owner: str, known: Iterable[str], given: Iterable[str]) -> None:
    for name in given:
        if name not in known:
            told = say("set_unknown" if known else "set_none", owner=owner, name=name, known=", ".join(known))
            raise typer.BadParameter(told, param_hint="--set")
