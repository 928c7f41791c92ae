"""The methods and their parameters in plain lines, read from where they are declared."""

from megu.base.parameters import Parameters
from megu.cli.new import SIMILARITY
from megu.cli.words import say
from megu.project.schema import SimilarityParameters
from megu.unlearn.methods.info import SCENARIOS, MethodInfo
from megu.unlearn.methods.table import FAULTS, METHODS


def lines() -> list[str]:
    """One block a method: title, summary, strengths, then each parameter with default, range and help."""
    told = []
    for name, method in METHODS.items():
        told += [f"{name}: {method.title}", f"  {method.summary}", *_about(method)]
        told += [*_strengths(method), *_parameters(method.parameters), ""]
    return [*told, "similarity", *_parameters(SimilarityParameters, SIMILARITY), *_faults()]


def _about(method: MethodInfo) -> list[str]:
    """Paper, package, and what it can forget, where that is not everything."""
    suits = "" if set(method.suits) == set(SCENARIOS) else ", ".join(SCENARIOS[kind] for kind in method.suits)
    told = {"paper": method.citation, "package": method.source, "suits": suits}
    return ["  " + say(f"method_{what}", value=value) for what, value in told.items() if value]


def _strengths(method: MethodInfo) -> list[str]:
    """What each strength sets; where another kind of forget set has its own, those below their kind."""
    told = []
    for kind, strengths in {"": method.strengths, **method.of_scenario}.items():
        told += [f"  {SCENARIOS[kind]}:"] if kind else []
        for strength, values in strengths.items():
            told.append(f"  {strength:<18}{' '.join(f'{key}={value}' for key, value in values.items())}".rstrip())
    return told


def _faults() -> list[str]:
    return ["", *(str(fault) for fault in FAULTS)] if FAULTS else []


def _parameters(parameters: type[Parameters], prefix: str = "") -> list[str]:
    told = []
    for name, field in parameters.model_fields.items():
        usual = f"{str(field.default).lower()} ({parameters.allowed(name)})"
        told.append(f"    {prefix + name:<22}{usual:<22}{field.description or ''}")
    return told
