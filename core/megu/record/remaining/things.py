"""Things that still hold what a run forgot when its record is written, one row each."""

from collections.abc import Iterator

from megu.project.project import Project
from megu.project.schema import Kept, Run
from megu.record import previous
from megu.record.remaining import since, superseded
from megu.record.schema.case import Remaining

SEEN = ("images", "intermediate", "traces")
"""Things that are checked when the record is written: a user's statement can't declare them gone."""
NOT_THE_ORIGINAL = ("copy", "model", "images", "note")


def list_things(project: Project, run: Run, original: str, sent: bool) -> list[Remaining]:
    """List the original, earlier models, what is in the project, and what the user stated.

    Parameters
    ----------
    project : Project
    run : Run
    original : str
        The SHA-256 of the original.
    sent : bool
        True if images were sent to a server.
    """
    holds = sorted(superseded.all_references(run))
    copies = project.choices.record.kept
    rows = [
        _make_original([one for one in copies if one.what == "original"], original, holds),
        *(_make_stated(one, holds) for one in copies if one.what in NOT_THE_ORIGINAL),
        *_list_models(project, run),
        *_list_intermediate(project, holds),
        *(
            []
            if any(one.what == "images" for one in copies)
            else [Remaining(what="images", state="there", holds=holds)]
        ),
        Remaining(what="traces", state="there", holds=holds),
        *([Remaining(what="server", state="unknown")] if sent else []),
    ]
    notices = since.read_valid_notices(previous.find_written(project))
    return [one if one.what in SEEN else since.apply_notices([one], notices)[0] for one in rows]


def _make_original(copies: list[Kept], original: str, holds: list[str]) -> Remaining:
    """Return the row of the original, with the place that the user's first row about it names."""
    row = Remaining(what="original", state="there", sha256=original, holds=holds)
    return row.model_copy(update=_select_fields(copies[0])) if copies else row


def _make_stated(one: Kept, holds: list[str]) -> Remaining:
    row = Remaining(what=one.what, state=one.state, holds=holds if one.what != "note" else [])
    return row.model_copy(update=_select_fields(one))


def _select_fields(one: Kept) -> dict[str, str | None]:
    since = one.since.isoformat() if one.since else None
    return {"state": one.state, "place": one.place, "owner": one.owner, "since": since}


def _list_models(project: Project, run: Run) -> Iterator[Remaining]:
    for one in superseded.find_given_out(project, run):
        yield Remaining(
            what="superseded" if one.superseded else "model",
            state="there" if one.there else "unknown",
            sha256=one.sha256,
            holds=list(one.holds),
            since=one.day or None,
        )


def _list_intermediate(project: Project, holds: list[str]) -> list[Remaining]:
    paths = superseded.find_intermediate(project)
    if not paths:
        return []
    size = sum(path.stat().st_size for path in paths)
    return [Remaining(what="intermediate", state="there", holds=holds, count=len(paths), bytes=size)]
