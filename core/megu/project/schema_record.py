"""The user's choices about requests, records, traces and policies, as written in `project.json`."""

from datetime import date
from typing import Literal

from pydantic import Field

from megu.project.schema_forget import Choice, ForgetRule


class Request(Choice):
    """An erasure request. The person is named in the controller's own files under `reference`, never here.

    Attributes
    ----------
    reference : str
    received, due, decided, replied : date or None
    extended : date or None
        New due day, if it was moved, for `extension_reason`.
    decided_by, decided_as : str
        Name and function of the person who decided.
    ground : str
        Reason for the request or for granting it.
    exception : str
        Ground that exempts part of it.
    status : {"open", "refused"}
        Refused requests are kept, and no run takes them.
    forget : ForgetRule
        Images the request asks to forget.
    taken : str
        File (`megu.project.selections`) that lists the images a run took for it; "" for whole classes.
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
    """Someone who was given an earlier model.

    told: day on which they were told to withdraw it. why_not: reason why they were not.
    """

    name: str = Field(min_length=1, max_length=200)
    told: date | None = None
    why_not: str = ""


class Kept(Choice):
    """Something outside the project that still holds what was forgotten, as far as the user knows.

    owner: the person or body that has it. since: the day it was put there.
    """

    what: Literal["original", "copy", "model", "images", "note"]
    place: str = Field(min_length=1, max_length=200)
    owner: str = ""
    since: date | None = None
    state: Literal["there", "withdrawn", "destroyed", "unknown"] = "there"


class RecordChoice(Choice):
    """The parts of an evidence record that only a person can state, and the choice of what it shows.

    Attributes
    ----------
    controller, operator, operator_as : str
        The controller, and name and function of the operator.
    processor : str
        Body that processes the data for the controller.
    activity : str
        The processing activity, as named in the controller's own register.
    established : str
        How it was established that the model was trained on these images.
    copies, recipients : str
        Free text in projects of 0.1.0, replaced by `kept` and `told`.
    kept : list of Kept
    told : list of Recipient
    language : str
        Language of the report.
    shown : list of str
        Content of the record besides counts and marks.
    key : str
        Identifies the officer's key (`megu.record.keys.officer`), and reveals nothing of it.
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


class Traces(Choice):
    """The erasure of traces and its extent; see `megu.record.traces`.

    Attributes
    ----------
    begun, done : str
        Times (UTC); `done` is None if the erasure was interrupted; it resumes when it is requested again.
    runs : list of str
        Runs that can't be continued or repeated.
    readings : list of str
        Keys of the stage *images* whose lists are gone.
    kinds : dict
        Number of erased files of each kind.
    bytes : int
        Size of all of them.
    """

    begun: str
    done: str | None = None
    runs: list[str] = Field(default_factory=list)
    readings: list[str] = Field(default_factory=list)
    kinds: dict[str, int] = Field(default_factory=dict)
    bytes: int = 0


class PolicyMark(Choice):
    """The mark of a project with a policy (`megu.policy`), so that a removed or exchanged policy is noticed.

    digest: of its rules. public_key, salt: of its seal; they identify the passphrase, and reveal nothing of it.
    """

    digest: str
    public_key: str = Field(pattern="^[0-9a-f]{64}$")
    salt: str = Field(pattern="^[0-9a-f]{32}$")
