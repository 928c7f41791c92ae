"""Configuration of a benchmark, as its YAML file states it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from megu.project.schema import ForgetRule, SimilarityParameters
from megu.unlearn.methods.retrain import RetrainParameters

Source = Literal["mllm", "confusions", "uniform"]
"""Source of class similarity: a multimodal model, the classifier's own confusions, or none (all classes alike)."""
Way = Literal["oracle", "free"]
"""Rule that chooses a method's parameters among its trials: with retrained models, or without any."""


def _beside(path: Path, info: ValidationInfo) -> Path:
    return (info.context or {"folder": Path()})["folder"] / path


Located = Annotated[Path, AfterValidator(_beside)]
"""A path; a relative one starts at the configuration's folder."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Scenario(_Part):
    """A forget set, and models retrained without it by the bases' recipe.

    Attributes
    ----------
    name
        Its name.
    rule
        The rule that chooses the forget set.
    retrained
        Files of the retrained models.
    bases
        Names of the bases it is for; None for all.
    defaults
        Parameters by method that differ from the benchmark's defaults.
    """

    name: str = Field(pattern=r"^[\w.+-]+$")
    rule: ForgetRule
    retrained: list[Located] = []
    bases: list[str] | None = None
    defaults: dict[str, dict[str, Any]] = {}

    @field_validator("rule", mode="before")
    @classmethod
    def _known(cls, value: Any) -> Any:
        if isinstance(value, dict) and (others := sorted(set(value) - set(ForgetRule.model_fields))):
            raise ValueError(f"a rule has no {', '.join(others)}")  # a project's file lets newer versions' words pass
        return value


class Tuning(Scenario):
    """A scenario that is not reported: on it each method's parameters are chosen, for the scenarios of the same kind.

    Attributes
    ----------
    base
        The base.
    seed
        Seed of the trials.
    trials
        Parameters by method that differ from its defaults; the first trial is the defaults themselves.
    provenance
        Text by method that tables use for parameters chosen by accuracy, if that alone would claim too much, for
        instance because its defaults came out of more trials here.
    """

    base: str
    seed: int = 0
    trials: dict[str, list[dict[str, Any]]]
    provenance: dict[str, str] = {}


class Variant(_Part):
    """A row of its own: a method with some parameters changed.

    Attributes
    ----------
    name
        Its name.
    method
        The method.
    of
        Rule that chose the other parameters; None for the defaults.
    parameters
        The changed parameters.
    similarity
        Source of class similarity.
    bases
        Bases that it is computed for; None for all.
    scenarios
        Scenarios that it is computed for; None for all. A method's components may be reported for fewer than the
        methods themselves.
    """

    name: str
    method: str
    of: Way | None = None
    parameters: dict[str, Any] = {}
    similarity: Source | None = None
    bases: list[str] | None = None
    scenarios: list[str] | None = None

    def is_wanted(self, base: str, scenario: Scenario) -> bool:
        """Return True if it is computed for that base and scenario."""
        restrictions = ((self.bases, base), (self.scenarios, scenario.name))
        return all(values is None or name in values for values, name in restrictions)


class BenchConfig(_Part):
    """A benchmark: `methods`, and `variants` of them, on every base, scenario and seed.

    Attributes
    ----------
    images
        A folder, a .zip or any other of `images.sources`.
    training_folders
        Folders of images that the bases were trained on.
    class_of
        Class of each folder, if folders are sub-classes.
    mllm
        Multimodal model for class similarity; without one, similarity comes from the classifier's confusions.
    similarity
        Parameters of the questions to that model.
    bases
        Originals by name, made by one recipe with different seeds: each also shows if that recipe reproduces the
        others.
    scenarios
        Forget sets to report.
    tuning
        Forget sets on which parameters are chosen, by a scenario's kind; without one, methods run with their defaults.
    references
        Models trained on random halves, each with a list of its images (see `megu audit`).
    methods
        Names of the methods.
    defaults
        Parameters by method that differ from its own defaults throughout, such as mirroring: its code does that on
        images like these, and our default is off because it does not suit all images.
    variants
        Further rows.
    seeds
        Seeds of the runs.
    recipe
        Recipe of the bases, for the time of retraining.
    """

    images: Located
    training_folders: list[str] = ["train"]
    class_of: dict[str, str] = {}
    mllm: Located | None = None
    similarity: SimilarityParameters = SimilarityParameters()
    bases: dict[str, Located] = Field(min_length=1)
    scenarios: list[Scenario] = Field(min_length=1)
    tuning: list[Tuning] = []
    references: list[Located] = []
    methods: list[str] = Field(min_length=1)
    defaults: dict[str, dict[str, Any]] = {}
    variants: list[Variant] = []
    seeds: list[int] = Field([0], min_length=1)
    recipe: RetrainParameters = RetrainParameters()

    def tuning_for(self, scenario: Scenario) -> Tuning | None:
        """Return the tuning that chooses parameters for this scenario, or None."""
        return next((tuning for tuning in self.tuning if tuning.rule.kind == scenario.rule.kind), None)

    def bases_of(self, scenario: Scenario) -> list[str]:
        """Return the bases of a scenario."""
        if isinstance(scenario, Tuning):
            return [scenario.base]
        return [name for name in self.bases if scenario.bases is None or name in scenario.bases]

    def changed(self, scenario: Scenario, method: str, changed: Mapping[str, Any]) -> dict[str, Any]:
        """Return the parameters that differ from a method's own defaults, given those that differ from the
        benchmark's."""
        return {**self.defaults.get(method, {}), **scenario.defaults.get(method, {}), **changed}

    def usual_source(self) -> Source:
        """Return the source of similarity, unless a variant says otherwise."""
        return "mllm" if self.mllm else "confusions"
