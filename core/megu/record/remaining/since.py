"""What became of the things that a record lists, by the notices of their destruction."""

from collections.abc import Iterable
from pathlib import Path

from megu.base.errors import ProjectError
from megu.record.notices import files as notice_files
from megu.record.notices.files import Signed
from megu.record.notices.schema import Destroyed, Destruction
from megu.record.schema.case import Remaining

PATTERNS = ("deployment-*.json", "destruction-*.json", "refusal-*.json", "extension-*.json")
GONE = ("destroyed", "withdrawn")


def beside(folder: Path) -> list[Signed]:
    """Return the notices in a folder, sorted by when they were written; those that can't be read are left out."""
    found = []
    for path in (path for pattern in PATTERNS for path in folder.glob(pattern)):
        try:
            found.append(notice_files.read(path))
        except ProjectError:
            continue
    return sorted(found, key=lambda one: (one.notice.written, one.digest))


def standing(things: Iterable[Remaining], notices: Iterable[Signed]) -> list[Remaining]:
    """Return the things as they stand since notices of destruction."""
    said = [
        (gone, "withdrawn" if one.notice.how == "withdrawn" else "destroyed")
        for one in notices
        if isinstance(one.notice, Destruction)
        for gone in one.notice.things
    ]
    return [_since(thing, said) for thing in things]


def left(things: Iterable[Remaining]) -> list[Remaining]:
    """Return the things that are neither destroyed nor withdrawn."""
    return [one for one in things if one.state not in GONE]


def _since(thing: Remaining, said: list[tuple[Destroyed, str]]) -> Remaining:
    for gone, state in said:
        if _is_same(thing, gone) and thing.state not in GONE:
            return thing.model_copy(update={"state": state})
    return thing


def _is_same(thing: Remaining, gone: Destroyed) -> bool:
    """A file that is known is the same by its hash, in the place that was named; another thing by what and where."""
    if thing.what != gone.what or thing.sha256 != gone.sha256:
        return False
    return not gone.place or gone.place == thing.place
