"""What a user chose, as it stands in `project.json`: pydantic models and the migrations between their versions."""

from collections.abc import Callable
from datetime import date
from typing import Any, Literal

from pydantic import Field, model_serializer, model_validator

from megu.base.parameters import Parameters, parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.project.preprocessing import Preprocessing
from megu.project.schema_forget import Choice, ForgetRule, StoredPath
from megu.project.schema_forget import Scenario as Scenario

SCHEMA_VERSION = 2

Used = Literal["all", "only", "unknown"]
Precision = Literal["float32", "float16", "bfloat16"]
Start = Literal["random", "pretrained"]
Form = Literal["as_it_came", "safetensors", "folder", "onnx"]
"""In which a model is exported."""


class Origin(Choice):
    """Where the original's training started from, and its recipe, as far as the user knows them: None is *don't know*.

    start: ``random`` weights, or those of a ``pretrained`` file, whose path is `file`. epochs, rate, batch: of its
    training.
    """

    start: Start | None = None
    file: StoredPath | None = None
    epochs: int | None = Field(default=None, ge=1, le=10_000)
    rate: float | None = Field(default=None, gt=0, le=10)
    batch: int | None = Field(default=None, ge=2, le=4096)


class ModelChoice(Choice):
    """The original's checkpoint: a path relative to the project folder where it lies inside it, else absolute.

    architecture: the id of the one wanted where several fit. preprocessing: what is to be done to images, where the
    user said so; else what the file states, or what fits best. origin: what made it, as far as that is known.
    """

    path: StoredPath
    architecture: str | None = None
    preprocessing: Preprocessing | None = None
    origin: Origin = Field(default_factory=Origin)


class ImagesChoice(Choice):
    """Where the images are (a folder, archive or list: see `megu.images.sources`), and whether they trained the model.

    used: ``all`` of them, ``only`` those in the splits `training_folders`, or ``unknown``; None while not answered.
    leave_out: consent to go on without the images that can't be read.
    scan: counts the times the folder was read again. class_of: folder to its class, where folders are sub-classes.
    outputs: the classes in the order of the model's outputs, where the user set it; else their names tell.
    white: the value that is white in images of more than 8 bits, for a model that was made for 8. white_guessed: the
    user doesn't know it, and took what fits best. watched: how unseen images are divided, see `few_images.watched`.
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
    """How class similarity is estimated from a multimodal model's answers."""

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
        """JSON values that decide the answers. With one example there is no word of it: there was no choice once, and
        what was answered then still holds."""
        told = self.model_dump(mode="json")
        return told if self.examples > 1 else {name: value for name, value in told.items() if name != "examples"}


class ServerChoice(Choice):
    """A server and the protocol it speaks. Its key lies in the system's keyring, never here.

    url: up to and including ``/v1``. requests: how many at once. votes: whether answers are voted on where the server
    gives no probabilities. protocol: a name in `megu.similarity.remote.table`; the usual one is not written.
    """

    url: str
    model: str
    requests: int = Field(default=4, ge=1, le=16)
    votes: bool = False
    protocol: str = "chat_completions"

    @model_serializer(mode="wrap")
    def _usual_unsaid(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        usual = type(self).model_fields["protocol"].default
        return {name: value for name, value in dump(self).items() if (name, value) != ("protocol", usual)}


class Consent(Choice):
    """What the user agreed to send to a server: recorded before the first request.

    scheme, host: of the server's address; a yes to https is none to plain http. forget_images: the second, separate
    yes, to images of the forget set `forget_set` (the key of its stage) and of no other.
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
    """Where class similarity comes from: a multimodal model's folder or server, or the classifier's own confusions.

    device, precision: None lets the machine decide. edits: cells set by hand, for the matrix made from these choices.
    """

    source: Literal["mllm", "server", "confusions"] = "confusions"
    mllm: StoredPath | None = None
    server: ServerChoice | None = None
    consent: Consent | None = None
    device: str | None = None
    precision: Precision | None = None
    edits: list[Edit] = Field(default_factory=list)
    parameters: SimilarityParameters = Field(default_factory=SimilarityParameters)


class Request(Choice):
    """An erasure request: who asked stands in the controller's own files under `reference`, never here.

    received, due, decided, replied: dates, ISO 8601. extended: the day to which the due day was moved. decided_as: the
    function of who decided. ground: why it was asked or granted. exception: what exempts part of it. status:
    ``refused`` ones are kept, and no run takes them. forget: what it asks to forget. taken: the file
    (`megu.project.selections`) that lists what a run took for it; "" for whole classes.
    """

    reference: str = Field(min_length=1, max_length=200)
    received: date | None = None
    due: date | None = None
    extended: date | None = None
    extension_reason: str = ""
    decided: date | None = None
    decided_by: str = ""
    decided_as: str = ""
    ground: str = ""
    exception: str = ""
    refusal_reason: str = ""
    replied: date | None = None
    status: Literal["open", "refused"] = "open"
    note: str = ""
    forget: ForgetRule = Field(default_factory=ForgetRule)
    taken: str = Field(default="", pattern="^([0-9a-f]{20})?$")


class Recipient(Choice):
    """Somebody who was given an earlier model. told: when they were told to withdraw it. why_not: why they were not."""

    name: str = Field(min_length=1, max_length=200)
    told: date | None = None
    why_not: str = ""


class Kept(Choice):
    """Something outside the project that still holds what was forgotten, as the user knows it.

    owner: in whose hands it is. since: the day it was put there.
    """

    what: Literal["original", "copy", "model", "images", "note"]
    place: str = Field(min_length=1, max_length=200)
    owner: str = ""
    since: date | None = None
    state: Literal["there", "withdrawn", "destroyed", "unknown"] = "there"


class RecordChoice(Choice):
    """What only a person can say in an evidence record, and what is shown in it.

    operator_as: the operator's function. processor: who processes the data for the controller. activity: the
    processing activity, as the controller's own register calls it. established: how it was found that these images
    trained the model. copies, recipients: of projects of 0.1.0, in free words; `kept` and `told` took their place.
    shown: what the record tells besides counts and marks. language: of the report. key: by which the officer's key is
    found again (`megu.record.keys.officer`); it says nothing of the key.
    """

    controller: str = ""
    operator: str = ""
    operator_as: str = ""
    processor: str = ""
    activity: str = ""
    established: str = ""
    copies: str = ""
    recipients: str = ""
    kept: list[Kept] = Field(default_factory=list)
    told: list[Recipient] = Field(default_factory=list)
    language: str = Field(default="", pattern="^[A-Za-z_]{0,20}$")
    shown: list[Literal["names", "classes", "pictures"]] = Field(default_factory=list)
    key: str = Field(default="", pattern="^([0-9a-f]{16})?$")


class Run(Choice):
    """One unlearning run, with the choices it was started with: changing them later leaves it as it is.

    requests: references of the erasure requests that it fulfils. earlier: those that were fulfilled when it was begun,
    with the run that did; they are checked again.
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


class Traces(Choice):
    """That traces were erased, and of what; see `megu.record.traces`.

    begun, done: UTC; done is None where it was interrupted, and goes on when it is asked for again. runs: those that
    can't be continued or repeated. readings: keys of the stage *images* whose lists are gone. kinds: how many files of
    what; bytes: of all of them.
    """

    begun: str
    done: str | None = None
    runs: list[str] = Field(default_factory=list)
    readings: list[str] = Field(default_factory=list)
    kinds: dict[str, int] = Field(default_factory=dict)
    bytes: int = 0


class PolicyMark(Choice):
    """That the project has a policy (`megu.policy`), so that one that is taken away or exchanged is missed.

    digest: of its rules. public_key, salt: of its seal; they tell the passphrase from others, and nothing of it.
    """

    digest: str
    public_key: str = Field(pattern="^[0-9a-f]{64}$")
    salt: str = Field(pattern="^[0-9a-f]{32}$")


class ExportChoice(Choice):
    """Where the exported checkpoint goes; None: the folder `export` in the project.

    form: in which it is written. blank: classes whose outputs and names are removed from it; only those forgotten
    whole. class_names: whether its card tells the names of classes.
    """

    folder: StoredPath | None = None
    name: str | None = None
    form: Form = "as_it_came"
    blank: list[str] = Field(default_factory=list)
    class_names: bool = False


class Choices(Choice):
    """The whole of `project.json`. pixels_gb: the most disk for decoded images; beyond, they are decoded anew.

    salt: hexadecimal digits of this project alone, for digests of what results must not name; "" in older projects.
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
    def _runs_start_from_earlier_ones(self) -> "Choices":
        known = {"original"}
        for run in self.runs:
            if run.start_from not in known:  # from itself, for instance: there would be no end
                raise ValueError(f"{run.id} starts from {run.start_from}")
            known.add(run.id)
        return self

    def run(self, run_id: str | None) -> Run | None:
        """The run of that id, or None."""
        return next((run for run in self.runs if run.id == run_id), None)

    def erased(self, run_id: str | None) -> bool:
        """Whether the traces of that run were erased: it can't be continued or repeated."""
        return self.traces is not None and run_id in self.traces.runs


def _as_in_version_1(value: dict[str, Any]) -> dict[str, Any]:
    """Version 1 showed one example of each class, and halved the unseen images of all: what was answered and measured
    then is to hold."""
    for images in filter(None, [value.get("images"), *(run.get("images") for run in value.get("runs", []))]):
        images.setdefault("watched", "half")
    similarities = [value.get("similarity"), *(run.get("similarity") for run in value.get("runs", []))]
    for choice in filter(None, similarities):
        if choice.get("source", "confusions") != "confusions":
            choice.setdefault("parameters", {}).setdefault("examples", 1)
    return value


MIGRATIONS: dict[int, Any] = {1: _as_in_version_1}
"""From version n to n + 1: a function from one file's value to the next one's. Version 1 is the first."""


def migrate(value: dict[str, Any]) -> dict[str, Any]:
    """Bring an older file's value to today's version, one step at a time."""
    while value.get("schema_version", 1) < SCHEMA_VERSION:
        version = value.get("schema_version", 1)
        value = {**MIGRATIONS[version](value), "schema_version": version + 1}
    return value
