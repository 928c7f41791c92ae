"""What a benchmark is to do, as its YAML file says it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from megu.project.schema import ForgetRule, SimilarityParameters
from megu.unlearn.methods.retrain import RetrainParameters

Source = Literal["mllm", "confusions", "uniform"]
"""Where class similarity comes from: a multimodal model, the classifier's own confusions, or nowhere (all alike)."""
Way = Literal["oracle", "free"]
"""How a method's parameters are chosen among its trials: with a look at retrained models, or without any."""


def _beside(path: Path, info: ValidationInfo) -> Path:
    return (info.context or {"folder": Path()})["folder"] / path


Located = Annotated[Path, AfterValidator(_beside)]
"""A path; a relative one is taken from the configuration's folder."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Scenario(_Part):
    """What is to be forgotten, and models retrained without it by the bases' recipe; of which bases (None: all).

    defaults: by method what differs from the benchmark's defaults here.
    """

    name: str = Field(pattern=r"^[\w.+-]+$")
    rule: ForgetRule
    retrained: list[Located] = []
    bases: list[str] | None = None
    defaults: dict[str, dict[str, Any]] = {}

    @field_validator("rule", mode="before")
    @classmethod
    def _known(cls, value: Any) -> Any:
        if isinstance(value, dict) and (unknown := sorted(set(value) - set(ForgetRule.model_fields))):
            raise ValueError(f"a rule has no {', '.join(unknown)}")  # a project's file lets newer versions' words pass
        return value


class Tuning(Scenario):
    """A scenario of which no figure is reported: on it each method's parameters are chosen, for the scenarios of the
    same kind. trials: by method what differs from its defaults; the first trial is the defaults themselves. provenance:
    by method what tables say of the parameters chosen by accuracy where that alone would claim too much, for instance
    that its defaults came out of more trials here."""

    base: str
    seed: int = 0
    trials: dict[str, list[dict[str, Any]]]
    provenance: dict[str, str] = {}


class Variant(_Part):
    """A row of its own: a method with what `of` chose (None: its defaults), some parameters changed, and where its
    similarity comes from. bases, scenarios: those that it is made of (None: all); what a part of a method brings may be
    told of fewer than the methods themselves."""

    name: str
    method: str
    of: Way | None = None
    parameters: dict[str, Any] = {}
    similarity: Source | None = None
    bases: list[str] | None = None
    scenarios: list[str] | None = None

    def wanted(self, base: str, scenario: Scenario) -> bool:
        """Whether it is made of that base and scenario."""
        named = ((self.bases, base), (self.scenarios, scenario.name))
        return all(listed is None or name in listed for listed, name in named)


class BenchConfig(_Part):
    """A benchmark: `methods` and `variants` of them on every base, scenario and seed.

    images: a folder, a .zip or any other of `images.sources`. class_of: folder to its class, where folders are sub-
    classes. bases: originals by name, made by one recipe with different seeds: each also tells whether that recipe
    reproduces the others. training_folders: of the images' folders, those that the bases were trained on. mllm: the
    multimodal model that class similarity comes from, asked as `similarity` says; without one it comes from the
    classifier's confusions. tuning: where parameters are chosen, by a scenario's kind; methods run with their defaults
    without it. references: models trained on random halves, a list of their images beside each (see `megu audit`).
    defaults: by method what differs from its own defaults throughout, such as mirroring, which its code does on images
    like these and which ours leaves to who knows them. recipe: that of the bases, for the time of retraining.
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
        """Where parameters for this scenario are chosen."""
        return next((tuning for tuning in self.tuning if tuning.rule.kind == scenario.rule.kind), None)

    def bases_of(self, scenario: Scenario) -> list[str]:
        """The bases that the scenario is about."""
        if isinstance(scenario, Tuning):
            return [scenario.base]
        return [name for name in self.bases if scenario.bases is None or name in scenario.bases]

    def changed(self, scenario: Scenario, method: str, changed: Mapping[str, Any]) -> dict[str, Any]:
        """What differs from a method's own defaults where `changed` differs from those of this benchmark."""
        return {**self.defaults.get(method, {}), **scenario.defaults.get(method, {}), **changed}

    def usual_source(self) -> Source:
        """Where similarity comes from unless a variant says otherwise."""
        return "mllm" if self.mllm else "confusions"
