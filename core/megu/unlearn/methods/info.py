"""Description of a method: everything that forms, command line and stages know about it."""

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
"""Names of the kinds of forget set."""


@dataclass(frozen=True)
class MethodInfo:
    """Description of a method.

    Attributes
    ----------
    title
        Name for people.
    summary
        One sentence for people.
    parameters
        Class of its parameters.
    module
        Name of the module whose `phases(task)` returns its phases.
    needs_similarity
        True if it gets a transition matrix and noise, unless a sketch replaces them (see `uses_sketch`).
    fresh_weights
        True if training starts from a fresh model instead of the original: random weights by `parameters.seed`, or the
        weights that the original's training began with.
    sees_forget
        True if its steps show images to forget, whose loss is then plotted.
    strengths
        Overrides of the parameters' defaults, by strength.
    of_scenario
        Strengths that replace `strengths` for some kinds of forget set.
    suits
        Kinds of forget set that it can handle.
    citation
        The paper it comes from.
    source
        Package and version that it comes from; empty for built-in methods.
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
        """Return the module's function `phases`; imports torch.

        Raises
        ------
        MeguError
            ``method_broken`` if the package has no such function.
        """
        try:
            return import_module(self.module).phases
        except (ImportError, AttributeError) as error:
            raise MeguError("method_broken", method=self.title, package=self.source, reason=str(error)) from error

    def preset(self, strength: str | None, scenario: Scenario = "classes") -> dict[str, Any]:
        """Return what a strength (None: the usual one) overrides for a kind of forget set."""
        return self.of_scenario.get(scenario, self.strengths).get(strength or "balanced", {})

    def fault_of_strength(self, strength: str | None) -> str:
        """Return the code of the sentence that refuses a strength; "" if it can be used."""
        if strength is None or strength in self.strengths:
            return ""
        return "strength_unknown" if self.strengths else "no_strengths"

    def values(
        self, strength: str | None, settings: dict[str, Any], scenario: Scenario = "classes"
    ) -> CommonParameters:
        """Return the defaults, overridden by the strength, then by the user.

        If the user set a number of steps, it is made exactly, instead of the strength's passes.

        Raises
        ------
        MeguError
            ``parameter_wrong`` for a value that is not valid.
        """
        exact = self.parameters.exact() if "steps" in settings else {}
        return self.parameters.checked({**self.preset(strength, scenario), **exact, **settings})

    def uses_sketch(self, scenario: Scenario, parameters: dict[str, Any]) -> bool:
        """Return True if a run with these stored parameters takes its targets from a sketch."""
        return scenario != "classes" and "sketch" in self.parameters.model_fields and bool(parameters.get("sketch"))

    def uses_similarity(self, scenario: Scenario, parameters: dict[str, Any]) -> bool:
        """Return True if a run with these stored parameters uses class similarity."""
        return self.needs_similarity and not self.uses_sketch(scenario, parameters)

    def check(self, scenario: str) -> None:
        """Raise MeguError ``method_unsuited`` if the method can't handle this kind of forget set."""
        if scenario not in self.suits:
            suits = ", ".join(SCENARIOS[kind] for kind in self.suits)
            raise MeguError("method_unsuited", method=self.title, what=SCENARIOS[scenario], suits=suits)
