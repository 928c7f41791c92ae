"""What is said of a method: all that forms, command line and stages know of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

from megu.base.errors import MeguError
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.project.schema import Scenario
from megu.unlearn.methods.parameters import CommonParameters

if TYPE_CHECKING:
    from megu.unlearn.training.task import Phase, Task

SCENARIOS = {
    "classes": QT_TRANSLATE_NOOP("messages", "whole classes"),
    "subclass": QT_TRANSLATE_NOOP("messages", "a sub-class"),
    "random": QT_TRANSLATE_NOOP("messages", "random images"),
    "chosen": QT_TRANSLATE_NOOP("messages", "chosen images"),
}
"""The kinds of forget set, in words."""


@dataclass(frozen=True)
class MethodInfo:
    """A method: its title and summary for people, its parameters, its strengths (overrides of their defaults) and the
    name of its module, whose `phases(task)` gives the loop its work.

    needs_similarity: it is given T and noise, unless a sketch takes their place (see `uses_sketch`). fresh_weights: the
    loop starts from a fresh model, of random weights of `parameters.seed` or of those that the original's training
    began with, never from the original's. sees_forget: its steps look at images to forget, whose loss is then shown.
    suits: what it can forget. of_scenario: strengths that hold instead of `strengths` where something else than classes
    is forgotten. citation: the paper it comes from.
    source: the package that brings it and its version; empty for ours.
    """

    title: str
    summary: str
    parameters: type[CommonParameters]
    module: str
    needs_similarity: bool = False
    fresh_weights: bool = False
    sees_forget: bool = True
    strengths: dict[str, dict[str, Any]] = field(default_factory=dict)
    of_scenario: dict[Scenario, dict[str, dict[str, Any]]] = field(default_factory=dict)
    suits: tuple[str, ...] = tuple(SCENARIOS)
    citation: str = ""
    source: str = ""

    def phases(self) -> "Callable[[Task], list[Phase]]":
        """Its `phases`; loads torch. Raises MeguError ``method_broken`` where the package has none that can be used."""
        try:
            return import_module(self.module).phases
        except (ImportError, AttributeError) as error:
            raise MeguError("method_broken", method=self.title, package=self.source, reason=str(error)) from error

    def preset(self, strength: str | None, scenario: Scenario = "classes") -> dict[str, Any]:
        """What a strength (None: the usual one) sets other than the defaults, for what is forgotten."""
        return self.of_scenario.get(scenario, self.strengths).get(strength or "balanced", {})

    def values(self, strength: str | None, changed: dict[str, Any], scenario: Scenario = "classes") -> CommonParameters:
        """Defaults, then the strength's, then what the user changed. Raises MeguError ``parameter_wrong``.

        A number of steps that the user set is made exactly, in the place of the strength's passes.
        """
        exact = self.parameters.exact() if "steps" in changed else {}
        return self.parameters.checked({**self.preset(strength, scenario), **exact, **changed})

    def uses_sketch(self, scenario: Scenario, parameters: dict[str, Any]) -> bool:
        """Return whether a run with these stored parameters is led by what a sketch expects."""
        return scenario != "classes" and "sketch" in self.parameters.model_fields and bool(parameters.get("sketch"))

    def uses_similarity(self, scenario: Scenario, parameters: dict[str, Any]) -> bool:
        """Return whether a run with these stored parameters is made from class similarity."""
        return self.needs_similarity and not self.uses_sketch(scenario, parameters)

    def check(self, scenario: str) -> None:
        """Raises MeguError ``method_unsuited`` where the method can't forget this."""
        if scenario not in self.suits:
            suits = ", ".join(SCENARIOS[known] for known in self.suits)
            raise MeguError("method_unsuited", method=self.title, what=SCENARIOS[scenario], suits=suits)
