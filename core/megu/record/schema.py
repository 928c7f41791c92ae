"""The evidence record, `evidence.json`: its parts as pydantic models, from which the published JSON schema is made.

The file is an envelope (`megu.record.form.envelope`) around a `Statement`, whose predicate is the record. `content` is
the same, byte for byte, for two runs of the same choices on the same machine; what differs between them, dates and
times and memory, stands in `when`. Fractions, seconds, UTC ISO times.
"""

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_serializer

from megu.base.fingerprints import in_fours
from megu.record.codes import FIGURE, HELD, JUDGED, Said

NAME = "megu-evidence-2"
"""Raise the number where a reader of the former one would be misled; `Predicate` and `PREDICATE_TYPE` name it too."""
NAME_1 = "megu-evidence-1"
"""What 0.1.0 wrote (`megu.record.form.schema_1`)."""
STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
PREDICATE_TYPE = "urn:x-megu-desktop:evidence:2"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _without_none(told: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name not in names or value is not None}


class Request(_Part):
    """An erasure request that the run fulfils, as the user stated it."""

    reference: str = Field(description="The case's reference, as the controller keeps it.")
    received: str | None = Field(description="The date it was received, ISO 8601.")
    due: str | None = Field(description="The date by which it had to be done, ISO 8601.")
    decided: str | None = Field(description="The date of the decision, ISO 8601.")
    decided_by: str = Field(description="Who decided.")
    decided_as: str = Field(default="", description="The function in which they decided.")
    ground: str = Field(default="", description="Why it was asked or granted, in the controller's words.")
    exception: str = Field(default="", description="What exempts part of it, in the controller's words.")
    extended: str | None = Field(default=None, description="The date to which the due date was moved, ISO 8601.")
    extension_reason: str = Field(default="", description="Why it was moved.")
    replied: str | None = Field(default=None, description="The date of the reply to who asked, ISO 8601.")


class Recipient(_Part):
    """Somebody who was given an earlier model."""

    name: str
    told: str | None = Field(description="The date they were told to withdraw it, ISO 8601.")
    why_not: str = Field(description="Why they were not told.")


class Case(_Part):
    """Who answers for the erasure, and which requests it fulfils."""

    controller: str = Field(description="The body responsible for the data.")
    operator: str = Field(description="Who carried it out.")
    requests: list[Request]
    operator_as: str = Field(default="", description="The function in which they carried it out.")
    processor: str = Field(default="", description="Who processes the data for the controller.")
    activity: str = Field(default="", description="The processing activity, as the controller's register calls it.")
    recipients: list[Recipient] = Field(default=[], description="Of earlier models.")


class Class(_Part):
    """A class of the model, in the order of its outputs."""

    name: str | None = Field(description="Its name; null unless class names were to be shown.")
    hmac: str = Field(description="HMAC-SHA-256 of its name in UTF-8 (NFC) under the officer's key.")
    forgotten: int = Field(description="How many of its images were forgotten.")
    trained: int = Field(description="How many of its images trained the model.")
    whole: bool = Field(description="Whether all of them were forgotten.")


class Item(_Part):
    """An image that was forgotten."""

    hmac: str = Field(description="HMAC-SHA-256 of the file's content under the officer's key.")
    name: str | None = Field(default=None, description="Its relative name; null unless names were to be shown.")
    picture: str | None = Field(default=None, description="A small picture as a data URI; null unless asked for.")


class LookAlikes(_Part):
    """What was decided about near-duplicates of the forget set."""

    threshold: float = Field(description="The cosine similarity of features from which on images counted as alike.")
    taken: int
    left: int
    unseen: int = Field(description="Those that did not train the model, so that nothing of them can be forgotten.")


class ForgetSet(_Part):
    """What was erased. Bare hashes would link the record to anyone who holds a copy; these need the officer's key."""

    kind: Literal["classes", "subclass", "random", "chosen"]
    rule: Said = Field(description="The rule, without names unless these were to be shown.")
    values: list[str] = Field(description="HMACs of COLUMN=VALUE; of sub-classes, COLUMN is empty.")
    count: int
    of: int = Field(description="How many images trained the model.")
    key_check: str = Field(description="Tells the officer's key from others; says nothing of it.")
    items: list[Item] = Field(description="Sorted by their HMAC.")
    digest: str = Field(description="SHA-256 of all HMACs in this order, one a line.")
    lookalikes: LookAlikes | None = Field(description="Null where nobody looked for them.")
    copies: int | None = Field(description="Exact copies that went along.")


class Images(_Part):
    """The images the models were measured on."""

    total: int
    retain: int
    used: Literal["all", "only", "unknown"] = Field(
        description="Which of them trained the model, by the user's answer."
    )
    established: str = Field(description="How that was established, in the user's words.")
    training_splits: list[str] = Field(description="The splits that trained the model, where only some did.")
    watched: Literal["half", "few"] = Field(
        default="half",
        description="Unseen images of a class that did not report: the first half of them by hash, which is what it "
        "means where it is left out; or as few as could be, where the halves had been fewer than 30.",
    )
    preprocessing: dict[str, Any]
    white: float | None = Field(description="What counted as white in images deeper than the model's.")
    folders: dict[str, int] = Field(description="HMAC of a folder's name to its class's number, where they differ.")
    kept_digest: str | None = Field(
        default=None, description="Of 0.1.0: HMAC-SHA-256 over the sorted SHA-256 hashes of all images that stay."
    )
    kept: dict[str, str] | None = Field(
        default=None,
        description="The images that stay: of each class and split its mark, and HMAC-SHA-256 over both and the sorted "
        "SHA-256 hashes of its images; null where kept_digest stands.",
    )

    @model_serializer(mode="wrap")
    def _as_before(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """Content that is signed anew must stay what was signed."""
        return {name: value for name, value in dump(self).items() if name != "watched" or value != "half"}


class Model(_Part):
    """The original, or the model that was given out."""

    title: str
    architecture: str
    arguments: dict[str, Any]
    sha256: str = Field(description="Of the file; of a folder the digest of its files.")
    form: str


class Exported(Model):
    """The model that was given out."""

    weights_sha256: str = Field(
        description="Of the weights as they came out of unlearning, in whatever form given out."
    )
    bytes: int
    checked: int = Field(description="On how many images the file was read back and compared.")
    same: bool = Field(description="Whether it gave the same answers.")
    max_difference: float = Field(description="The largest difference of any output.")
    blanked: int = Field(description="How many classes' outputs and names were removed from it.")


class Method(_Part):
    """How it was made to forget."""

    name: str
    title: str
    citation: str
    parameters: dict[str, Any] = Field(description="All of them, the seed included.")
    steps: int
    settings: dict[str, Any] = Field(description="Decisions measured on the machine, on which the bits depend.")
    after: list["Method"] = Field(description="The earlier unlearning that this one started from; empty: the original.")


class Attempt(_Part):
    """A run on the same forget set."""

    method: str
    parameters: dict[str, Any]
    state: Literal["finished", "unfinished"]
    kept: bool


class Similarity(_Part):
    """Where the transition matrix came from; classes by their number."""

    source: Literal["mllm", "server", "confusions"]
    scored_by: Said | None = Field(description="What was taken as a score.")
    provenance: list[dict[str, Any]]
    questions: int
    rows: dict[int, list[float | None]] = Field(description="Scores as used: row to forget, column candidate.")
    edited: int = Field(description="How many cells were set by hand.")
    sent: dict[str, int] = Field(description="Images sent, by remote host; empty: none left the machine.")


class Figure(_Part):
    """One figure of each model: value, low, high, count; null where there is none."""

    code: str = Field(description=FIGURE)
    title: str | None = Field(default=None, description="Of 0.1.0: its name in English.")
    definition: str | None = Field(default=None, description="Of 0.1.0: what it is, in English.")
    models: dict[str, dict[str, Any] | None]

    @model_serializer(mode="wrap")
    def _without_words(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """They follow from the code; what was signed with them keeps them."""
        return _without_none(dump(self), "title", "definition")


class Withheld(_Part):
    """A figure that can't be known, and why."""

    code: str = Field(description=FIGURE)
    title: str | None = Field(default=None, description="Of 0.1.0: its name in English.")
    why: Said

    @model_serializer(mode="wrap")
    def _without_words(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """The name follows from the code."""
        return _without_none(dump(self), "title")


class Remaining(_Part):
    """One thing that still held what was forgotten when the record was written."""

    what: Literal["original", "copy", "superseded", "model", "intermediate", "traces", "images", "note", "server"] = (
        Field(
            description="original: the model that was made to forget. copy: of it. superseded: a model that this "
            "project gave out before. model: another one. intermediate: weights in the project's folder from before "
            "or on the way. traces: names, hashes and pixels in the project's folder. images: the images themselves. "
            "note: something written. server: whatever a server keeps of images that it was sent."
        )
    )
    state: Literal["there", "withdrawn", "destroyed", "unknown"]
    sha256: str | None = Field(default=None, description="Of a file that is known.")
    holds: list[str] = Field(default=[], description="References of the requests whose images it still holds.")
    count: int | None = Field(default=None, description="How many files.")
    bytes: int | None = Field(default=None, description="How large they are.")
    place: str = Field(default="", description="Where, in the user's words.")
    owner: str = Field(default="", description="In whose hands, in the user's words.")
    since: str | None = Field(default=None, description="From which date on, ISO 8601.")


class Remains(_Part):
    """What there still is. The sentences say what follows from it."""

    things: list[Remaining] = []
    copies: str = Field(default="", description="Of 0.1.0: copies and backups of the original, in the user's words.")
    recipients: str = Field(default="", description="Of 0.1.0: recipients of earlier versions, in the user's words.")
    other_exports: list[str] = Field(
        default=[], description="Of 0.1.0: SHA-256 of other files exported by the same project."
    )
    sentences: list[Said] = []


class Earlier(_Part):
    """An erasure request that had been fulfilled before, and whether it still is in the model that was given out."""

    reference: str = Field(description="The case's reference.")
    state: Literal["still", "remembered", "too_few", "unknown"]
    why: str = Field(description="Why it can't be known; empty otherwise.")
    measured_on: Literal["test", "training"] | None = Field(description="Unseen images of the same, or the set itself.")
    before: dict[str, Any] | None = Field(
        description="Accuracy of the model that fulfilled it: value, low, high, count."
    )
    now: dict[str, Any] | None = Field(description="Accuracy of the model that was given out, on the same images.")


class Judged(_Part):
    """What was found of one erasure request, by its own images alone; shares are of value, low, high and count."""

    reference: str = Field(description="The case's reference.")
    own: bool = Field(description="Whether the run was made for it; else an earlier run was.")
    verdict: Literal["met", "not_met", "cannot_tell", "unknown"]
    why: str = Field(description=JUDGED)
    kind: Literal["classes", "subclass", "random", "chosen"]
    images: int | None = Field(description="How many of its training images are there; null where that can't be known.")
    least: int | None = Field(description="How many images could have told, where it cannot be told.")
    measured_on: Literal["test", "training"] | None = Field(description="Unseen images of the same, or its own.")
    original: dict[str, Any] | None = Field(description="How many of these the original names correctly.")
    before: dict[str, Any] | None = Field(description="The model of the run that was made for it.")
    now: dict[str, Any] | None = Field(description="The model that was given out.")
    recognised: dict[str, Any] | None = Field(
        description="Of single images: both models' accuracies, and what is to be expected on images never seen."
    )
    attack: dict[str, Any] | None = Field(
        description="For how many an attack by entropy takes as trained on, and its control: the same attack on unseen "
        "images of the same classes."
    )


class Erased(_Part):
    """Traces of the run that were erased afterwards from its project."""

    at: str = Field(description="When, in UTC.")
    kinds: dict[str, int] = Field(
        description=f"How many files were removed, or freed of names, by what they held. {HELD}"
    )
    bytes: int = Field(description="How large these files were.")


class Limit(_Part):
    """A limit that had to be met before the model was given out."""

    code: Literal["forget_accuracy", "as_new", "retain_drop", "mia", "least_images", "least_measured"]
    wanted: float = Field(description="The limit: a share, a difference of shares, a number; 1 for yes.")
    found: float | None = Field(description="What was measured; null where it could not be.")
    met: bool


class Leave(_Part):
    """The administrator's word that the model may be given out although a limit is not met."""

    reason: str
    by: str
    at: str = Field(description="When, in UTC.")


class Policy(_Part):
    """What an administrator had fixed for the operators of the project."""

    digest: str = Field(description="SHA-256 of the rules' canonical JSON; a copy of policy.json is compared with it.")
    key_fingerprint: str = Field(description="Of the key that sealed them, made from the administrator's passphrase.")
    prepared: str
    prepared_by: str
    kinds: list[Literal["classes", "subclass", "random", "chosen"]] = Field(description="What could be forgotten.")
    remote: Literal["never", "not_forget", "allowed"] = Field(description="What could be sent to a server.")
    interval: bool = Field(description="Whether the worse ends of 95 % intervals had to meet the limits.")
    limits: list[Limit]
    leave: Leave | None = Field(description="Null where none was given.")


class Reference(_Part):
    """What the retrained model is worth as a reference."""

    retrained: bool = Field(description="Whether there is one.")
    approximate: bool = Field(description="Whether it is none that can be relied on.")
    why: Said | None


class Content(_Part):
    """All that two runs of the same choices on the same machine have in common."""

    case: Case
    shown: list[Literal["names", "classes", "pictures"]]
    classes: list[Class]
    forget_set: ForgetSet
    images: Images
    original: Model
    unlearned: Exported
    method: Method
    attempts: list[Attempt]
    earlier: list[Earlier] = Field(
        description="Of records of 0.1.0: requests fulfilled before, checked again on the model that was given out."
    )
    requests: list[Judged] = Field(
        default=[], description="Requests that this run was made for, and earlier ones; left out where there are none."
    )
    similarity: Similarity | None
    figures: list[Figure]
    withheld: list[Withheld]
    verdict: dict[str, Any]
    reference: Reference
    versions: dict[str, str]
    machine: dict[str, Any]
    shows: list[Said]
    does_not_show: list[Said]
    remains: Remains
    policy: Policy | None = Field(default=None, description="Left out where no administrator had prepared the project.")

    @model_serializer(mode="wrap")
    def _as_before(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """Records without a policy or requests have no such part, as those that were signed before there were any."""
        return {name: value for name, value in dump(self).items() if name not in ("policy", "requests") or value}


class When(_Part):
    """When, and how long: what differs between two runs of the same choices."""

    run: str = Field(description="The run's number in its project.")
    recorded: str
    done: str = Field(description="When the unlearned model was exported.")
    attempts: list[dict[str, Any]]
    stages: dict[str, dict[str, Any]] = Field(description="Started and seconds, by stage.")
    seconds: dict[str, float | None] = Field(description="What each model cost, everything counted.")
    memory: int | None = Field(description="The most memory unlearning took, in bytes, where known.")
    traces: Erased | None
    program: str | None = Field(default=None, description="The version that wrote the record; null of 0.1.0.")


Hex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Signature(_Part):
    """Ed25519 over DSSE's encoding of the payload, by one of those who sign."""

    keyid: Hex = Field(description="SHA-256 of the public key.")
    sig: str = Field(description="64 bytes, base64.")
    public_key: Hex = Field(description="32 bytes, hex: by it alone integrity can be checked, not who signed.")

    @property
    def key_fingerprint(self) -> str:
        """The first 16 digits of the key's SHA-256, in fours."""
        return in_fours(self.keyid[:16])


class Resource(_Part):
    """A model's file, as in-toto describes what a statement is about or depends on."""

    name: str
    digest: dict[str, Hex] = Field(
        description="sha256: of the file. meguFolder: of the list of a folder's files, each with its SHA-256."
    )


class Predicate(_Part):
    """The record itself."""

    schema_: Literal["megu-evidence-2"] = Field(alias="schema")
    content: Content
    when: When
    resolved_dependencies: list[Resource] = Field(alias="resolvedDependencies", description="The original model.")


class Statement(_Part):
    """What is signed, as JSON in ASCII without spaces, its names in this order."""

    type_: Literal["https://in-toto.io/Statement/v1"] = Field(alias="_type")
    subject: list[Resource] = Field(description="The model that was given out.")
    predicate_type: Literal["urn:x-megu-desktop:evidence:2"] = Field(alias="predicateType")
    predicate: Predicate


class Record(_Part):
    """An evidence record as it is worked with; of one that was read, `signed` are the bytes that were found good."""

    schema_: Literal["megu-evidence-2", "megu-evidence-1"] = NAME
    content: Content
    when: When
    signatures: tuple[Signature, ...] = ()
    signed: bytes | None = None

    def altered(self, **parts: Any) -> "Record":
        """Return it with other parts, in today's form and not signed."""
        return self.model_copy(update={**parts, "schema_": NAME, "signatures": (), "signed": None})
