"""The methods by name: what a form, a command line and the stage *unlearn* need to know of each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

from megu.methods.parameters import MeguParameters, MeguPlusParameters, RetrainParameters
from megu.parameters import QT_TRANSLATE_NOOP, Parameters

if TYPE_CHECKING:
    from megu.training.task import Phase, Task


@dataclass(frozen=True)
class MethodInfo:
    """A method: its title and summary for people, its parameters, its strengths (overrides of their defaults) and the
    name of its module, whose `phases(task)` gives the loop its work.

    fresh_weights: the loop starts from random weights of `parameters.seed`, never from the original's.
    """

    title: str
    summary: str
    parameters: type[Parameters]
    module: str
    needs_similarity: bool = True
    fresh_weights: bool = False
    strengths: dict[str, dict[str, Any]] = field(default_factory=dict)

    def phases(self) -> "Callable[[Task], list[Phase]]":
        """The method's `phases` function; loads torch."""
        return import_module(self.module).phases

    def values(self, strength: str | None, changed: dict[str, Any]) -> Parameters:
        """Defaults, then the strength's, then what the user changed. Raises pydantic's ValidationError."""
        return self.parameters.model_validate({**self.strengths.get(strength or "", {}), **changed})


RETRAIN = "retrain"
"""The reference that unlearned models are compared with, and the honest alternative to them."""
USUAL = ("megu_plus", "balanced")
"""Method and strength where nobody chooses otherwise."""

METHODS: dict[str, MethodInfo] = {
    "megu_plus": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "MeGU+"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Leads each image to all classes it resembles, in proportion, and rehearses what is to stay.",
        ),
        parameters=MeguPlusParameters,
        module="megu.methods.megu_plus",
        strengths={
            "gentle": {"steps": 150, "rate": 0.02},
            "balanced": {},
            "thorough": {"steps": 600, "rate": 0.1},
        },
    ),
    "megu": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "MeGU, as published"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Leads each image to the one class it resembles most, with feature noise added to every image to forget.",
        ),
        parameters=MeguParameters,
        module="megu.methods.megu",
        strengths={
            "gentle": {"steps": 150, "rate": 0.01},
            "balanced": {},
            "thorough": {"steps": 600, "rate": 0.05},
        },
    ),
    RETRAIN: MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "Retrain without these images"),
        summary=QT_TRANSLATE_NOOP(
            "messages", "Trains a fresh model that has never seen the images to forget: the strongest answer."
        ),
        parameters=RetrainParameters,
        module="megu.methods.retrain",
        needs_similarity=False,
        fresh_weights=True,
    ),
}
