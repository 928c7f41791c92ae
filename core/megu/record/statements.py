"""The sentences of a record: what it shows, what it does not show, and what remains."""

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
    """Return the sentence of a code, from this catalogue or from the engine's. Raises KeyError if neither has it."""
    text = SENTENCES.get(code) or LEVELS.get(code) or NOTICES.get(code) or MESSAGES[code]
    return text.format(**{name: plain(value) for name, value in values.items()})


def make_sentence(code: str, **values: Any) -> Sentence:
    """Build a sentence of a record, independent of language."""
    return Sentence(code=code, values=values)


def to_english(statement: SentenceOrText) -> str:
    """Return a sentence in English; records of 0.1.0 contain their own words."""
    return (
        statement
        if isinstance(statement, str)
        else say(statement.code, **{name: _round_value(value) for name, value in statement.values.items()})
    )


def _round_value(value: str | int | float) -> str | int:
    return f"{value:.2g}" if isinstance(value, float) else value


def list_shown(compare: dict[str, Any]) -> list[SentenceOrText]:
    """Return the sentences about what the record shows."""
    retrained = ["shows_retrained"] if _is_retrained(compare) else []
    return [make_sentence(code) for code in ("shows_origin", "shows_weights", "shows_figures", *retrained, "shows_set")]


def list_not_shown(
    compare: dict[str, Any], export: dict[str, Any], forget: ForgetSet, images: "ImagesChoice | None"
) -> list[SentenceOrText]:
    """Return the sentences about what the record does not show."""
    usage = images.used if images else None
    codes = {
        "not_everything": True,
        "not_retrained": not _is_retrained(compare),
        "not_unseen": not compare["unseen"],
        "not_used_known": usage in (None, "unknown"),
        "not_few": forget.count < FEWEST,
        "not_hidden": True,
        "not_salted": not export.get("salt"),
        "not_rewritten": True,
        "not_elsewhere": True,
        "not_law": True,
    }
    values = {"not_few": {"fewest": FEWEST}}
    return [
        *_describe_file(export),
        *(make_sentence(code, **values.get(code, {})) for code, applies in codes.items() if applies),
    ]


def _describe_file(export: dict[str, Any]) -> list[SentenceOrText]:
    """Return a sentence if the figures do not apply to the exported file, because its answers differ."""
    if export["same"]:
        return []
    kind = "numbers" if not export["finite"] else "changed" if export["changed"] else "far"
    names = {"numbers": (), "changed": ("changed", "checked"), "far": ("checked", "max_difference")}[kind]
    return [make_sentence(f"not_file_{kind}", **{name: export[name] for name in names})]


def list_remains(remaining: Remains, original: str, recipients: bool) -> list[SentenceOrText]:
    """Return the sentences that follow from what still exists.

    Parameters
    ----------
    remaining : Remains
    original : str
        The SHA-256 of the original model.
    recipients : bool
        True if the recipients of earlier models are named.
    """
    has_rows = {"copies": any(one.what == "copy" for one in remaining.things), "recipients": recipients}
    sentences: list[SentenceOrText] = [make_sentence("remains_original", sha256=original)]
    for name, is_listed in has_rows.items():
        if words := getattr(remaining, name):
            sentences.append(make_sentence(f"remains_{name}", told=words))
        elif not is_listed:
            sentences.append(make_sentence(f"remains_{name}_unknown"))
    return [*sentences, make_sentence("remains_both")]


def _is_retrained(compare: dict[str, Any]) -> bool:
    return any(row.get("retrained") for row in compare["rows"])
