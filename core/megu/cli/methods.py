"""The command `megu methods`, and checks of other commands' options for a method and its parameters."""

from collections.abc import Iterable, Sequence
from typing import Any

import typer

from megu.base import console
from megu.base.parameters import Parameters
from megu.cli.options import UnlearnOptions
from megu.cli.running import unknown_value
from megu.cli.sentences import say
from megu.project.schema import Scenario, SimilarityParameters
from megu.unlearn.methods.info import SCENARIOS, MethodInfo
from megu.unlearn.methods.table import FAULTS, METHODS, USUAL
from megu.unlearn.runs import check_parameters

SIMILARITY = "similarity."
"""The prefix of the similarity step's parameters in `--set`."""


def methods() -> None:
    """List the methods with their strengths and parameters."""
    console.out(*lines())


def lines() -> list[str]:
    """Return one block for each method: title, summary, strengths, and each parameter with default, range and help."""
    blocks = []
    for name, method in METHODS.items():
        blocks += [f"{name}: {method.title}", f"  {method.summary}", *_describe_method(method)]
        blocks += [*_list_strengths(method), *_list_parameters(method.parameters), ""]
    faults = ["", *map(str, FAULTS)] if FAULTS else []
    return [*blocks, "similarity", *_list_parameters(SimilarityParameters, SIMILARITY), *faults]


def _describe_method(method: MethodInfo) -> list[str]:
    """Return paper, package, and the kinds of forget set if not all are supported."""
    suits = "" if set(method.suits) == set(SCENARIOS) else ", ".join(SCENARIOS[kind] for kind in method.suits)
    entries = {"paper": method.citation, "package": method.source, "suits": suits}
    return ["  " + say(f"method_{code}", value=value) for code, value in entries.items() if value]


def _list_strengths(method: MethodInfo) -> list[str]:
    """Return the values of each strength; a kind of forget set with other values has its own block."""
    strength_lines = []
    for kind, strengths in {"": method.strengths, **method.of_scenario}.items():
        strength_lines += [f"  {SCENARIOS[kind]}:"] if kind else []
        for strength, values in strengths.items():
            strength_lines.append(
                f"  {strength:<18}{' '.join(f'{key}={value}' for key, value in values.items())}".rstrip()
            )
    return strength_lines


def _list_parameters(parameters: type[Parameters], prefix: str = "") -> list[str]:
    parameter_lines = []
    for name, field in parameters.model_fields.items():
        default = f"{str(field.default).lower()} ({parameters.allowed(name)})"
        parameter_lines.append(f"    {prefix + name:<22}{default:<22}{field.description or ''}")
    return parameter_lines


def method_options(options: UnlearnOptions, scenario: Scenario = "classes") -> tuple[str, str | None, dict[str, Any]]:
    """Return method, strength and changed parameters. Raises typer.BadParameter, or MeguError ``parameter_wrong``."""
    default_method, balanced = USUAL
    name, strength = options.method or default_method, options.strength
    if name not in METHODS:
        raise unknown_value("--method", name, [*METHODS])
    info = METHODS[name]
    if strength is None and balanced in info.strengths:
        strength = balanced
    if code := info.fault_of_strength(strength):
        message = say(code, method=name, strength=strength, strengths=", ".join(info.strengths))
        raise typer.BadParameter(message, param_hint="--strength")
    settings = {key: value for key, value in _split_settings(options.settings) if not key.startswith(SIMILARITY)}
    _check_names(name, info.parameters.model_fields, settings)
    check_parameters(name, strength, settings, scenario)
    return name, strength, settings


def similarity_options(settings: Sequence[str], usual: SimilarityParameters) -> SimilarityParameters:
    """Return `usual` with the changes of `--set similarity.NAME=VALUE`. Raises MeguError ``parameter_wrong``."""
    changes = {
        key.removeprefix(SIMILARITY): value for key, value in _split_settings(settings) if key.startswith(SIMILARITY)
    }
    _check_names("similarity", SimilarityParameters.model_fields, changes)
    return SimilarityParameters.checked({**usual.model_dump(), **changes}, SIMILARITY)


def _split_settings(settings: Sequence[str]) -> list[tuple[str, str]]:
    pairs = []
    for text in settings:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise typer.BadParameter(say("set_form", text=text), param_hint="--set")
        pairs.append((name.strip(), value.strip()))
    return pairs


def _check_names(owner: str, known_names: Iterable[str], names: Iterable[str]) -> None:
    for name in names:
        if name not in known_names:
            message = say(
                "set_unknown" if known_names else "set_none", owner=owner, name=name, known=", ".join(known_names)
            )
            raise typer.BadParameter(message, param_hint="--set")
