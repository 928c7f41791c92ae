"""The user's choices as written in `project.json`: pydantic models, and migrations between their versions."""

from collections.abc import Callable
from typing import Any, Literal

from pydantic import Field, model_serializer, model_validator

from megu.base.parameters import Parameters, parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.project.preprocessing import Preprocessing
from megu.project.schema_forget import Choice, ForgetRule, StoredPath
from megu.project.schema_forget import Scenario as Scenario
from megu.project.schema_record import Kept as Kept
from megu.project.schema_record import PolicyMark, RecordChoice, Request, Traces
from megu.project.schema_record import Recipient as Recipient

SCHEMA_VERSION = 2

Used = Literal["all", "only", "unknown"]
Precision = Literal["float32", "float16", "bfloat16"]
Start = Literal["random", "pretrained"]
Form = Literal["as_it_came", "safetensors", "folder", "onnx"]
"""Formats in which a model is exported."""


class Origin(Choice):
    """The origin of the original's training and its recipe, as far as the user knows them; None is *don't know*.

    Attributes
    ----------
    start : {"random", "pretrained"} or None
        Start of the training: random weights, or those of a pretrained file.
    file : StoredPath or None
        Path of that file.
    epochs, rate, batch
        Epochs, learning rate and batch size of the training.
    """

    start: Start | None = None
    file: StoredPath | None = None
    epochs: int | None = Field(default=None, ge=1, le=10_000)
    rate: float | None = Field(default=None, gt=0, le=10)
    batch: int | None = Field(default=None, ge=2, le=4096)


class ModelChoice(Choice):
    """The original's checkpoint.

    Attributes
    ----------
    path : StoredPath
        Relative to the project folder if inside it, else absolute.
    architecture : str or None
        Id of the chosen architecture, if several fit.
    preprocessing : Preprocessing or None
        Preprocessing that the user chose; else the one the file states, or the one that fits best.
    origin : Origin
        Training of the original, as far as known.
    """

    path: StoredPath
    architecture: str | None = None
    preprocessing: Preprocessing | None = None
    origin: Origin = Field(default_factory=Origin)


class ImagesChoice(Choice):
    """The images: where they are, and which of them the model was trained on.

    Attributes
    ----------
    path : StoredPath
        A folder, archive or list (see `megu.images.sources`).
    used : {"all", "only", "unknown"} or None
        Images the model was trained on: all, only those in the splits `training_folders`, or unknown; None until
        answered.
    training_folders : list of str
    leave_out : bool
        Consent to continue without unreadable images.
    scan : int
        Number of times the folder was read again.
    class_of : dict
        Class of each folder, if folders are sub-classes.
    outputs : list of str
        Classes in the order of the model's outputs, if the user set it; else their names determine it.
    white : float or None
        Value of white in images of more than 8 bits, for a model made for 8 bits.
    white_guessed : bool
        True if the user doesn't know `white` and took the best fit.
    watched : {"half", "few"}
        Division of unseen images, see `few_images.count_watched`.
    """

    path: StoredPath
    used: Used | None = None
    training_folders: list[str] = Field(default_factory=lambda: ["train"])
    leave_out: bool = False
    scan: int = 0
    class_of: dict[str, str] = Field(default_factory=dict)
    outputs: list[str] = Field(default_factory=list)
    white: float | None = Field(default=None, gt=0, allow_inf_nan=False)
    white_guessed: bool = False
    watched: Literal["half", "few"] = "few"


class SimilarityParameters(Parameters):
    """Parameters for estimating class similarity from a multimodal model's answers."""

    exemplars: int = parameter(
        10,
        QT_TRANSLATE_NOOP("parameters", "Example images per class"),
        QT_TRANSLATE_NOOP(
            "parameters", "The number of images of each class to show. More is more reliable but slower."
        ),
        ge=1,
        le=100,
    )
    examples: int = parameter(
        3,
        QT_TRANSLATE_NOOP("parameters", "Examples of a class in its questions"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "Questions about a class show one of this many images of it, each with a different third class. More "
            "images make scores less dependent on a single image, but take longer.",
        ),
        ge=1,
        le=10,
        advanced=True,
    )
    prune: bool = parameter(
        False,
        QT_TRANSLATE_NOOP("parameters", "Skip classes that are never confused"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "Skips classes to which this classifier gives less than 0.1 % on average. Saves time with many classes.",
        ),
        advanced=True,
    )
    all_rows: bool = parameter(
        False,
        QT_TRANSLATE_NOOP("parameters", "Ask about every class"),
        QT_TRANSLATE_NOOP(
            "parameters", "Fills the whole matrix. Unlearning needs only the rows of the classes to forget."
        ),
    )
    seed: int = parameter(
        0,
        QT_TRANSLATE_NOOP("parameters", "Seed"),
        QT_TRANSLATE_NOOP(
            "parameters", "Determines which example images are drawn. The same seed draws the same images."
        ),
        ge=0,
        le=2**31 - 1,
        advanced=True,
    )

    def decisive(self) -> dict[str, Any]:
        """Return the JSON values that determine the answers.

        With one example, `examples` is left out: version 1 offered no choice, and its answers are still valid.
        """
        values = self.model_dump(mode="json")
        return values if self.examples > 1 else {name: value for name, value in values.items() if name != "examples"}


class ServerChoice(Choice):
    """A server and its protocol. Its key is in the system's keyring, never here.

    Attributes
    ----------
    url : str
        Address up to and including ``/v1``.
    model : str
    requests : int
        Number of concurrent requests.
    votes : bool
        True to vote on answers if the server gives no probabilities.
    protocol : str
        Name in `megu.similarity.remote.table`; the default is not written.
    """

    url: str
    model: str
    requests: int = Field(default=4, ge=1, le=16)
    votes: bool = False
    protocol: str = "chat_completions"

    @model_serializer(mode="wrap")
    def _without_default_protocol(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        usual = type(self).model_fields["protocol"].default
        return {name: value for name, value in dump(self).items() if (name, value) != ("protocol", usual)}


class Consent(Choice):
    """The user's consent to send images to a server, recorded before the first request.

    Attributes
    ----------
    scheme, host : str
        Scheme and host of the server's address; consent to https is none to plain http.
    given : str
        Time of the consent.
    images : int
    classes : list of str
    forget_images : bool
        The second, separate consent: to send images of the forget set `forget_set`, and of no other.
    forget_set : str
        Key of that forget set's stage.
    """

    scheme: Literal["http", "https"] = "https"
    host: str
    given: str
    images: int
    classes: list[str]
    forget_images: bool = False
    forget_set: str = ""


class Edit(Choice):
    """A cell of the matrix that the user set by hand: classes by name, a score in 0..1."""

    row: str
    column: str
    value: float = Field(ge=0, le=1)


class SimilarityChoice(Choice):
    """The source of class similarity: a multimodal model's folder or server, or the classifier's own confusions.

    Attributes
    ----------
    source : {"mllm", "server", "confusions"}
    mllm, server, consent
        The chosen folder or server, and the consent to use the server.
    device, precision : str or None
        None lets the machine decide.
    edits : list of Edit
        Cells set by hand, for the matrix made from these choices.
    parameters : SimilarityParameters
    """

    source: Literal["mllm", "server", "confusions"] = "confusions"
    mllm: StoredPath | None = None
    server: ServerChoice | None = None
    consent: Consent | None = None
    device: str | None = None
    precision: Precision | None = None
    edits: list[Edit] = Field(default_factory=list)
    parameters: SimilarityParameters = Field(default_factory=SimilarityParameters)


class Run(Choice):
    """One unlearning run with the choices it was started with; changing them later does not affect it.

    requests: references of the erasure requests it fulfils. earlier: requests fulfilled before it began, with the run
    that fulfilled each; they are checked again.
    """

    id: str = Field(pattern=r"^run-[0-9]+$")
    created: str
    method: str
    strength: str | None = None
    parameters: dict[str, Any] = Field(default_factory=dict)
    start_from: str = "original"
    images: ImagesChoice
    forget: ForgetRule
    similarity: SimilarityChoice
    requests: list[str] = Field(default_factory=list)
    earlier: dict[str, str] = Field(default_factory=dict)


class ExportChoice(Choice):
    """Destination and format of the exported checkpoint.

    Attributes
    ----------
    folder : StoredPath or None
        None: the folder `export` in the project.
    name : str or None
    form : Form
    blank : list of str
        Classes whose outputs and names are removed from the checkpoint; only classes forgotten whole.
    class_names : bool
        True if the model card names the classes.
    """

    folder: StoredPath | None = None
    name: str | None = None
    form: Form = "as_it_came"
    blank: list[str] = Field(default_factory=list)
    class_names: bool = False


class Choices(Choice):
    """The content of `project.json`.

    pixels_gb: largest size of decoded images on the disk in GB; above it they are decoded each time. salt: hexadecimal
    digits of this project alone, for digests of values that results must not name; "" in older projects.
    """

    schema_version: int = SCHEMA_VERSION
    name: str
    created: str
    salt: str = ""
    note: str = ""
    model: ModelChoice | None = None
    images: ImagesChoice | None = None
    forget: ForgetRule = Field(default_factory=ForgetRule)
    similarity: SimilarityChoice = Field(default_factory=SimilarityChoice)
    runs: list[Run] = Field(default_factory=list)
    current_run: str | None = None
    export: ExportChoice = Field(default_factory=ExportChoice)
    requests: list[Request] = Field(default_factory=list)
    record: RecordChoice = Field(default_factory=RecordChoice)
    traces: Traces | None = None
    policy: PolicyMark | None = None
    pixels_gb: float = Field(default=20.0, ge=0)

    @model_validator(mode="after")
    def _check_starts(self) -> "Choices":
        earlier = {"original"}
        for run in self.runs:
            if run.start_from not in earlier:  # for instance from itself, which would never end
                raise ValueError(f"{run.id} starts from {run.start_from}")
            earlier.add(run.id)
        return self

    def run(self, run_id: str | None) -> Run | None:
        """Return the run of that id, or None."""
        return next((run for run in self.runs if run.id == run_id), None)

    def erased(self, run_id: str | None) -> bool:
        """Return True if the traces of that run were erased: it can't be continued or repeated."""
        return self.traces is not None and run_id in self.traces.runs


def _migrate_from_1(value: dict[str, Any]) -> dict[str, Any]:
    """Set the values that version 1 implied, so that its answers and figures stay valid.

    It showed one example of each class, and watched half of the unseen images of every class.
    """
    for images in filter(None, [value.get("images"), *(run.get("images") for run in value.get("runs", []))]):
        images.setdefault("watched", "half")
    similarities = [value.get("similarity"), *(run.get("similarity") for run in value.get("runs", []))]
    for choice in filter(None, similarities):
        if choice.get("source", "confusions") != "confusions":
            choice.setdefault("parameters", {}).setdefault("examples", 1)
    return value


MIGRATIONS: dict[int, Any] = {1: _migrate_from_1}
"""Functions from a file's value of version n to that of version n + 1. Version 1 is the first."""


def migrate(value: dict[str, Any]) -> dict[str, Any]:
    """Migrate an older file's value to the current version, one step at a time."""
    while value.get("schema_version", 1) < SCHEMA_VERSION:
        version = value.get("schema_version", 1)
        value = {**MIGRATIONS[version](value), "schema_version": version + 1}
    return value
