"""A project's policy on disk: `policy.json`, and its mark in `project.json`."""

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
"""The largest policy file to read, in bytes."""


def load(project: Project) -> Sealed | None:
    """Return the policy in force; None if there is none.

    Raises
    ------
    PolicyError
        ``policy_missing`` if the project names a policy and its file is gone, ``policy_changed`` if the file is not
        what the administrator sealed; and as `read`.
    """
    mark, path = project.choices.policy, project.folder / FILE
    if not path.is_file():
        if mark is not None:
            raise PolicyError("policy_missing", path=str(path))
        return None
    policy = read(path)
    if mark is not None and (mark.digest, mark.public_key) != (policy.rules.digest, policy.seal.public_key):
        raise PolicyError("policy_changed", path=str(path))
    return policy


def read(path: Path) -> Sealed:
    """Read a policy from a file.

    Raises
    ------
    PolicyError
        ``policy_unreadable``; ``policy_newer`` for a later version; ``policy_changed`` if the seal does not match.
    """
    try:
        size, time = files.stamp(path)
        if not path.is_file() or size > LARGEST:
            raise PolicyError("policy_unreadable", path=str(path))
    except OSError as error:
        raise PolicyError("policy_unreadable", path=str(path)) from error
    return _read(path, size, time)


@lru_cache(maxsize=8)
def _read(path: Path, size: int, time: int) -> Sealed:
    """Read the file once for each version of its content: every stage asks for it."""
    try:
        value = files.read_json(path)
        version = value["rules"].get("schema_version")
        if isinstance(version, int) and version > VERSION:
            raise PolicyError("policy_newer", path=str(path))
        policy = Sealed.model_validate(value)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, ValidationError) as error:
        raise PolicyError("policy_unreadable", path=str(path)) from error
    if not seal.is_intact(policy):
        raise PolicyError("policy_changed", path=str(path))
    return policy


def put(project: Project, rules: Policy, passphrase: str) -> Sealed:
    """Seal rules and put them in force. Replacing a policy takes the same passphrase.

    Raises PolicyError ``policy_passphrase_short`` or ``policy_passphrase_wrong``.
    """
    if project.choices.policy is not None or (project.folder / FILE).is_file():
        unlock(project, passphrase)
    return write(project, seal_rules(rules, passphrase))


def seal_rules(rules: Policy, passphrase: str) -> Sealed:
    """Seal rules without overrides: earlier ones belong to other rules. Takes about 0.1 s.

    Raises PolicyError ``policy_passphrase_short``.
    """
    return seal.sign(Sealed(rules=rules, seal=seal.make_seal(passphrase)), passphrase)


def override(project: Project, unlearn: str, run: str, reason: str, by: str, passphrase: str) -> Sealed:
    """Permit the export of one model although it misses a limit.

    Parameters
    ----------
    project : Project
    unlearn : str
        The key of the model's result.
    run, reason, by : str
        The run, the reason, and who permits it, as the record will state them.
    passphrase : str
        The administrator's.

    Raises
    ------
    PolicyError
        ``policy_none`` if there is no policy; and as `add_override`.
    """
    policy = load(project)
    if policy is None:
        raise PolicyError("policy_none")
    return write(
        project, add_override(policy, Override(unlearn=unlearn, run=run, reason=reason, by=by, at=now()), passphrase)
    )


def add_override(policy: Sealed, permission: Override, passphrase: str) -> Sealed:
    """Return a policy with one more override, sealed again; it replaces an earlier one for the same model. Takes about
    0.1 s.

    Raises PolicyError ``policy_no_reason`` or ``policy_passphrase_wrong``.
    """
    if not permission.reason.strip():
        raise PolicyError("policy_no_reason")
    others = [override for override in policy.overrides if override.unlearn != permission.unlearn]
    return seal.sign(policy.model_copy(update={"overrides": [*others, permission]}), passphrase)


def lift(project: Project, passphrase: str) -> None:
    """Take the policy out of force and remove its file. This works even if the file was changed or is gone.

    Raises PolicyError ``policy_none`` or ``policy_passphrase_wrong``.
    """
    unlock(project, passphrase)
    remove(project)


def remove(project: Project) -> None:
    """Take the policy out of force. The caller checks the permission."""
    project.choices.policy = None
    project.save()
    with files.disk_errors(project.folder):
        (project.folder / FILE).unlink(missing_ok=True)


def unlock(project: Project, passphrase: str) -> None:
    """Raise PolicyError ``policy_passphrase_wrong`` for a wrong passphrase, ``policy_none`` if there is no policy."""
    mark = project.choices.policy
    if mark is not None:
        return seal.check(passphrase, mark.salt, mark.public_key)
    policy = load(project)
    if policy is None:
        raise PolicyError("policy_none")
    seal.check(passphrase, policy.seal.salt, policy.seal.public_key)


def write(project: Project, policy: Sealed) -> Sealed:
    """Put a sealed policy in force. The caller checks the permission.

    The file is written first: after an interruption, the mark in `project.json` refuses it, and it is put in force
    again.
    """
    previous_mark, seal = project.choices.policy, policy.seal
    files.write_json(project.folder / FILE, policy.model_dump(mode="json"))
    project.choices.policy = PolicyMark(digest=policy.rules.digest, public_key=seal.public_key, salt=seal.salt)
    try:
        project.save()
    except BaseException:
        project.choices.policy = previous_mark
        raise
    return policy
