"""The sentences of a record: what it shows, what it does not, and what remains."""

from typing import TYPE_CHECKING, Any

from megu.base.messages.catalogue import MESSAGES, plain
from megu.base.shares import FEWEST
from megu.record.notice_sentences import NOTICES
from megu.record.sentences import LEVELS, REPORT, SENTENCES

if TYPE_CHECKING:
    from megu.project.schema import ImagesChoice, RecordChoice
    from megu.record.schema import ForgetSet, Remains


def say(code: str, **values: Any) -> str:
    """The sentence of a code, of this catalogue or of the engine's. Raises KeyError where neither has it."""
    text = SENTENCES.get(code) or REPORT.get(code) or LEVELS.get(code) or NOTICES.get(code) or MESSAGES[code]
    return text.format(**{name: plain(value) for name, value in values.items()})


def shows(compare: dict[str, Any]) -> list[str]:
    """What the record shows."""
    retrained = ["shows_retrained"] if _is_retrained(compare) else []
    return [say(code) for code in ("shows_origin", "shows_weights", "shows_figures", *retrained, "shows_set")]


def does_not_show(
    compare: dict[str, Any], export: dict[str, Any], forget: "ForgetSet", images: "ImagesChoice | None"
) -> list[str]:
    """What it does not show."""
    used = images.used if images else None
    codes = {
        "not_everything": True,
        "not_retrained": not _is_retrained(compare),
        "not_unseen": not compare["unseen"],
        "not_used_known": used in (None, "unknown"),
        "not_few": forget.count < FEWEST,
        "not_hidden": True,
        "not_salted": not export.get("salt"),
        "not_rewritten": True,
        "not_elsewhere": True,
        "not_law": True,
    }
    return [*_of_file(export), *(say(code, fewest=FEWEST) for code, holds in codes.items() if holds)]


def _of_file(export: dict[str, Any]) -> list[str]:
    """Whether the figures are of the file given out: only where it answers as the model that was measured does."""
    if export["same"]:
        return []
    what = "numbers" if not export["finite"] else "changed" if export["changed"] else "far"
    read = {"changed": export["changed"], "checked": export["checked"], "most": f"{export['max_difference']:.2g}"}
    return [say(f"not_file_{what}", **read)]


def remains(record: "RecordChoice | Remains", original: str, exports: int, source: str) -> list[str]:
    """What there still is, and what follows from it."""
    told = [say("remains_original", sha256=original)]
    for name in ("copies", "recipients"):
        words = getattr(record, name)
        told.append(say(f"remains_{name}", told=words) if words else say(f"remains_{name}_unknown"))
    if exports:
        told.append(say("remains_exports", count=exports))
    told += [say("remains_remote")] if source == "server" else []
    return [*told, say("remains_both"), say("remains_project")]


def _is_retrained(compare: dict[str, Any]) -> bool:
    return any(row.get("retrained") for row in compare["rows"])
