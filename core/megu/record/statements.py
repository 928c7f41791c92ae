"""The sentences of a record: what it shows, what it does not, and what remains."""

from typing import TYPE_CHECKING, Any

from megu.base.messages.catalogue import MESSAGES, plain
from megu.base.shares import FEWEST
from megu.record.schema.case import Remains
from megu.record.schema.record import ForgetSet
from megu.record.wording.codes import Sentence, SentenceOrText
from megu.record.wording.notices import NOTICES
from megu.record.wording.sentences import LEVELS, SENTENCES

if TYPE_CHECKING:
    from megu.project.schema import ImagesChoice


def say(code: str, **values: Any) -> str:
    """The sentence of a code, of this catalogue or of the engine's. Raises KeyError where neither has it."""
    text = SENTENCES.get(code) or LEVELS.get(code) or NOTICES.get(code) or MESSAGES[code]
    return text.format(**{name: plain(value) for name, value in values.items()})


def make_sentence(code: str, **values: Any) -> Sentence:
    """Return what a record says by a code, in no language."""
    return Sentence(code=code, values=values)


def to_english(told: SentenceOrText) -> str:
    """Return it in English words; of a record of 0.1.0 they are its own."""
    return told if isinstance(told, str) else say(told.code, **{name: _value(one) for name, one in told.values.items()})


def _value(found: str | int | float) -> str | int:
    return f"{found:.2g}" if isinstance(found, float) else found


def list_shown(compare: dict[str, Any]) -> list[SentenceOrText]:
    """What the record shows."""
    retrained = ["shows_retrained"] if _is_retrained(compare) else []
    return [make_sentence(code) for code in ("shows_origin", "shows_weights", "shows_figures", *retrained, "shows_set")]


def list_not_shown(
    compare: dict[str, Any], export: dict[str, Any], forget: ForgetSet, images: "ImagesChoice | None"
) -> list[SentenceOrText]:
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
    values = {"not_few": {"fewest": FEWEST}}
    return [*_of_file(export), *(make_sentence(code, **values.get(code, {})) for code, holds in codes.items() if holds)]


def _of_file(export: dict[str, Any]) -> list[SentenceOrText]:
    """Whether the figures are of the file given out: only where it answers as the model that was measured does."""
    if export["same"]:
        return []
    what = "numbers" if not export["finite"] else "changed" if export["changed"] else "far"
    read = {"numbers": (), "changed": ("changed", "checked"), "far": ("checked", "max_difference")}[what]
    return [make_sentence(f"not_file_{what}", **{name: export[name] for name in read})]


def list_remains(left: Remains, original: str, recipients: bool) -> list[SentenceOrText]:
    """What follows from what there still is. recipients: whether those of earlier models are named."""
    named = {"copies": any(one.what == "copy" for one in left.things), "recipients": recipients}
    told: list[SentenceOrText] = [make_sentence("remains_original", sha256=original)]
    for name, listed in named.items():
        if words := getattr(left, name):
            told.append(make_sentence(f"remains_{name}", told=words))
        elif not listed:
            told.append(make_sentence(f"remains_{name}_unknown"))
    return [*told, make_sentence("remains_both")]


def _is_retrained(compare: dict[str, Any]) -> bool:
    return any(row.get("retrained") for row in compare["rows"])
