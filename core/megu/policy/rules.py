"""The rules of a policy as pydantic models: what is fixed, which limits hold, and what may leave this computer."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from megu.base import files
from megu.base.parameters import Parameters, parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.project.schema import Used
from megu.project.schema_forget import Scenario

VERSION = 1
Remote = Literal["never", "not_forget", "allowed"]
"""The images that may go to a server: none, none of the forget set, or all that the user agrees to."""
KINDS: tuple[Scenario, ...] = ("classes", "subclass", "random", "chosen")


class _Part(BaseModel):
    """A part of the policy. Fields that this version does not know are refused, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FixedModel(_Part):
    """The original model, identified by its content, and its preprocessing if the administrator set it."""

    digest: str
    title: str
    architecture: str | None = None
    preprocessing: dict[str, Any] | None = None


class FixedImages(_Part):
    """The interpretation of the images. digest: of the list of images; "" lets the images change."""

    used: Used
    training_folders: list[str]
    class_of: dict[str, str]
    outputs: list[str]
    white: float | None = None
    digest: str = ""


class FixedSimilarity(_Part):
    """The source of class similarity. digest, title: of a local multimodal model; url, model: of one on a server."""

    source: Literal["mllm", "server", "confusions"]
    digest: str = ""
    title: str = ""
    url: str = ""
    model: str = ""
    parameters: dict[str, Any]


class FixedMethod(_Part):
    """The method with all parameters for each permitted kind of forget set. changed: those that differ from the
    strength's."""

    name: str
    strength: str | None = None
    changed: dict[str, Any] = Field(default_factory=dict)
    parameters: dict[str, dict[str, Any]]


class Thresholds(Parameters):
    """The limits that a model must meet before export; None sets no limit. Shares are fractions."""

    forget_accuracy: float | None = parameter(
        None,
        QT_TRANSLATE_NOOP("parameters", "Forget accuracy, whole classes"),
        QT_TRANSLATE_NOOP(
            "parameters", "The largest share of images that may still be recognised of a class forgotten as a whole."
        ),
        ge=0,
        le=1,
    )
    as_new: bool = parameter(
        False,
        QT_TRANSLATE_NOOP("parameters", "Single images as never seen"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "If images of a class that stays are forgotten, the model must answer about them like one that never saw "
            "them: neither better nor worse.",
        ),
    )
    retain_drop: float | None = parameter(
        None,
        QT_TRANSLATE_NOOP("parameters", "Drop in retain accuracy"),
        QT_TRANSLATE_NOOP("parameters", "The largest drop, in points, in accuracy on the rest."),
        ge=0,
        le=1,
    )
    mia: float | None = parameter(
        None,
        QT_TRANSLATE_NOOP("parameters", "Membership inference attack"),
        QT_TRANSLATE_NOOP(
            "parameters", "The largest share of forgotten images that an attacker may take for training images."
        ),
        ge=0,
        le=1,
    )
    least_images: int | None = parameter(
        None,
        QT_TRANSLATE_NOOP("parameters", "Images to forget"),
        QT_TRANSLATE_NOOP("parameters", "The minimum number of images in a forget set."),
        ge=1,
        le=10**9,
    )
    least_measured: int | None = parameter(
        None,
        QT_TRANSLATE_NOOP("parameters", "Images measured"),
        QT_TRANSLATE_NOOP("parameters", "The minimum number of images on which forgetting must be measured."),
        ge=1,
        le=10**9,
    )
    interval: bool = parameter(
        False,
        QT_TRANSLATE_NOOP("parameters", "Account for chance"),
        QT_TRANSLATE_NOOP("parameters", "The worse end of a figure’s 95 % interval must also meet the limit."),
    )

    @property
    def asked(self) -> dict[str, float]:
        """Return the limits that are set; `interval` alone is no limit."""
        return {name: value for name, value in self if name != "interval" and value is not None and value is not False}


class Policy(_Part):
    """The rules that an administrator fixed; None leaves a part open. prepared: time in UTC. prepared_by: person to
    ask."""

    schema_version: Literal[1] = VERSION
    prepared: str
    prepared_by: str = ""
    model: FixedModel | None = None
    images: FixedImages | None = None
    kinds: list[Scenario] = Field(default_factory=lambda: list(KINDS), min_length=1)
    similarity: FixedSimilarity | None = None
    remote: Remote = "never"
    method: FixedMethod | None = None
    thresholds: Thresholds = Field(default_factory=Thresholds)

    @model_validator(mode="after")
    def _can_be_met(self) -> "Policy":
        if self.remote == "never" and self.similarity and self.similarity.source == "server":
            raise ValueError("a server is fixed, and none may be asked")
        if self.method and set(self.method.parameters) != set(self.kinds):
            raise ValueError("the method has no parameters for a kind that is allowed")
        return self

    @property
    def digest(self) -> str:
        """Return the SHA-256 (hex) of the rules, by which a record names the policy in force."""
        return files.digest_of(self.model_dump(mode="json"))


class Override(_Part):
    """Permission to export one model although it misses a limit. unlearn: key of the result, which identifies the
    model."""

    unlearn: str
    run: str
    reason: str = Field(min_length=1, max_length=2000)
    by: str = ""
    at: str


class Seal(_Part):
    """An Ed25519 signature by a key that is derived from the administrator's passphrase. All fields are hexadecimal."""

    salt: str = Field(pattern="^[0-9a-f]{32}$")
    public_key: str = Field(pattern="^[0-9a-f]{64}$")
    signature: str = Field(default="", pattern="^([0-9a-f]{128})?$")


class Sealed(_Part):
    """The content of the file `policy.json`."""

    rules: Policy
    overrides: list[Override] = Field(default_factory=list)
    seal: Seal
