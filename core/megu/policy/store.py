"""The policy of a project on the disk: `policy.json`, and what `project.json` remembers of it."""

from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from megu.base import files
from megu.base.errors import PolicyError
from megu.policy import seal
from megu.policy.rules import VERSION, Override, Policy, Sealed
from megu.project.project import Project, now
from megu.project.schema import PolicyMark

FILE = "policy.json"
LARGEST = 2**24
"""Bytes of a policy that is still read."""


def load(project: Project) -> Sealed | None:
    """The policy that is in force; None where there is none.

    Raises PolicyError ``policy_missing`` where the project remembers one that is gone, ``policy_changed`` where it is
    not what the administrator sealed, and as `read`.
    """
    mark, path = project.choices.policy, project.folder / FILE
    if not path.is_file():
        if mark is not None:
            raise PolicyError("policy_missing", path=str(path))
        return None
    sealed = read(path)
    if mark is not None and (mark.digest, mark.public_key) != (sealed.rules.digest, sealed.seal.public_key):
        raise PolicyError("policy_changed", path=str(path))
    return sealed


def read(path: Path) -> Sealed:
    """A policy in a file. Raises PolicyError ``policy_unreadable``, ``policy_newer`` of a later version, or
    ``policy_changed`` where the seal does not fit."""
    try:
        size, time = files.stamp(path)
        if not path.is_file() or size > LARGEST:
            raise PolicyError("policy_unreadable", path=str(path))
    except OSError as error:
        raise PolicyError("policy_unreadable", path=str(path)) from error
    return _read(path, size, time)


@lru_cache(maxsize=8)
def _read(path: Path, size: int, time: int) -> Sealed:
    """Once for each content: every stage asks."""
    try:
        value = files.read_json(path)
        version = value["rules"].get("schema_version")
        if isinstance(version, int) and version > VERSION:
            raise PolicyError("policy_newer", path=str(path))
        sealed = Sealed.model_validate(value)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, ValidationError) as error:
        raise PolicyError("policy_unreadable", path=str(path)) from error
    if not seal.is_intact(sealed):
        raise PolicyError("policy_changed", path=str(path))
    return sealed


def put(project: Project, rules: Policy, passphrase: str) -> Sealed:
    """Seal rules and put them in force, in the place of those that were: they need the same passphrase.

    Raises PolicyError ``policy_passphrase_short`` or ``policy_passphrase_wrong``.
    """
    if project.choices.policy is not None or (project.folder / FILE).is_file():
        unlock(project, passphrase)
    return write(project, seal_rules(rules, passphrase))


def seal_rules(rules: Policy, passphrase: str) -> Sealed:
    """Rules sealed anew, without overrides: these were of others. Takes a tenth of a second. Raises PolicyError
    ``policy_passphrase_short``."""
    return seal.sign(Sealed(rules=rules, seal=seal.make_seal(passphrase)), passphrase)


def override(project: Project, unlearn: str, run: str, reason: str, by: str, passphrase: str) -> Sealed:
    """Let one model be exported although a limit is not met. Raises PolicyError ``policy_none`` where there is no
    policy, and as `with_leave`."""
    sealed = load(project)
    if sealed is None:
        raise PolicyError("policy_none")
    return write(
        project, add_override(sealed, Override(unlearn=unlearn, run=run, reason=reason, by=by, at=now()), passphrase)
    )


def add_override(sealed: Sealed, leave: Override, passphrase: str) -> Sealed:
    """A policy with one leave more, in the place of an earlier one for the same model; sealed again, which takes a
    tenth of a second. Raises PolicyError ``policy_no_reason`` or ``policy_passphrase_wrong``."""
    if not leave.reason.strip():
        raise PolicyError("policy_no_reason")
    others = [one for one in sealed.overrides if one.unlearn != leave.unlearn]
    return seal.sign(sealed.model_copy(update={"overrides": [*others, leave]}), passphrase)


def lift(project: Project, passphrase: str) -> None:
    """Take the policy out of force: the project is as any other again. Its file is removed.

    This also works where the file was changed or is gone. Raises PolicyError ``policy_none`` or
    ``policy_passphrase_wrong``.
    """
    unlock(project, passphrase)
    remove(project)


def remove(project: Project) -> None:
    """Take the policy out of force; who may do so is not asked here."""
    project.choices.policy = None
    project.save()
    with files.disk_errors(project.folder):
        (project.folder / FILE).unlink(missing_ok=True)


def unlock(project: Project, passphrase: str) -> None:
    """Raises PolicyError ``policy_passphrase_wrong`` unless it is the administrator's; ``policy_none`` where there is
    no policy."""
    mark = project.choices.policy
    if mark is not None:
        return seal.check(passphrase, mark.salt, mark.public_key)
    sealed = load(project)
    if sealed is None:
        raise PolicyError("policy_none")
    seal.check(passphrase, sealed.seal.salt, sealed.seal.public_key)


def write(project: Project, sealed: Sealed) -> Sealed:
    """Put a sealed policy in force; who may do so is not asked here.

    The file first: where that is cut short, what `project.json` remembers refuses it, and the policy is put anew.
    """
    before, kept = project.choices.policy, sealed.seal
    files.write_json(project.folder / FILE, sealed.model_dump(mode="json"))
    project.choices.policy = PolicyMark(digest=sealed.rules.digest, public_key=kept.public_key, salt=kept.salt)
    try:
        project.save()
    except BaseException:
        project.choices.policy = before
        raise
    return sealed
