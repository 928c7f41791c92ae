"""The first page's section on results: for each request by its own images, for the forget set, and for the rest.

It never states that a law is met: that is for a person to judge.
"""

from typing import Any

from megu.base.shares import wilson
from megu.compare.verdict import outcome_of
from megu.record.erasure_requests import judging
from megu.record.report.document import Block, Finding, Room, Section, Tone, Words, further, short
from megu.record.report.locale import Locale
from megu.record.schema.found import Judged
from megu.record.schema.record import Content, Record

MANY = 300
"""Images that are enough for a usual confidence interval, although chance still matters."""
TONES: dict[str, Tone] = {"met": "good", "not_met": "bad", "cannot_tell": "unknown", "unknown": "unknown"}


def findings_section(record: Record, locale: Locale, room: Room) -> Section:
    """Return the section of results: each request, those that the run was made for first; without requests, the
    verdict."""
    content, judgements = record.content, sort_judgements(record.content)
    findings = [_make_finding(one, locale, room) for one in judgements[: room.requests]] or [
        _describe_set(content, locale)
    ]
    rest = further(len(judgements), room.requests, locale)
    notes = [] if content.unlearned.same else [locale.say("file_differs")]
    if content.verdict["measured_on"] == "training":
        notes.append(locale.say("on_training"))
    if content.reference.why is not None:
        notes.append(locale.say("approximate", why=locale.to_words(content.reference.why)))
    blocks: list[Block] = [*findings, *rest, _describe_rest(content, locale), *map(Words, notes)]
    return Section("found", locale.say("found"), blocks)


def sort_judgements(content: Content) -> list[Judged]:
    """Return the judgements of requests: first those that the run was made for, then earlier ones."""
    return sorted(content.requests, key=lambda one: not one.own)


def describe_request(one: Judged, locale: Locale) -> str:
    """Return the judgement of a request as a sentence."""
    code, values = judging.describe(one.model_dump())
    if one.now is not None:
        values["high"] = locale.percent(one.now["high"])
    return locale.say(code, **values)


def _make_finding(one: Judged, locale: Locale, room: Room) -> Finding:
    small = [] if one.own else [locale.say("of_earlier_run")]
    if one.now is not None and one.now["value"] is not None:
        before = locale.percent(one.original["value"]) if one.original else locale.say("not_known")
        small.append(locale.say("before_and_now", before=before, now=locale.share(one.now)))
    if one.attack is not None and one.attack["now"]["value"] is not None:
        now, control = locale.percent(one.attack["now"]["value"]), locale.percent(one.attack["expected"]["value"])
        small.append(locale.say("attack_of", now=now, control=control))
    title = locale.say("finding", what=short(one.reference, room.name))
    return Finding(TONES[one.verdict], title, describe_request(one, locale), locale.join_parts(small))


def _describe_set(content: Content, locale: Locale) -> Finding:
    tone, code, words = describe_verdict(content.verdict, locale)
    title = locale.say("finding_word", what=locale.say("as_a_whole"), word=locale.say(f"verdict_{code}"))
    small = [
        *_describe_before(content, locale),
        *_describe_expected(content, locale),
        *describe_estimate(content, locale, "estimated"),
    ]
    return Finding(tone, title, words, locale.join_parts(small))


def describe_verdict(verdict: dict[str, Any], locale: Locale) -> tuple[Tone, str, str]:
    """Return the result for the forget set as a whole: its tone, the code of a word, and a sentence."""
    outcome = outcome_of(verdict)
    words = (_describe_single if "outcome" in verdict and outcome != "nothing" else _describe_classes)(verdict, locale)
    if outcome in ("too_few", "nothing", "unknown"):
        return "unknown", "cannot_tell", words
    return ("good", "forgotten", words) if verdict["forgotten"] else ("bad", "not_forgotten", words)


def _describe_expected(content: Content, locale: Locale) -> list[str]:
    """Return a sentence with the share that a model which never saw the single images would recognise."""
    aim = content.verdict.get("aim")
    return [locale.say("expected", told=locale.share(aim))] if aim else []


def describe_estimate(content: Content, locale: Locale, code: str) -> list[str]:
    """Return a sentence with the share of single images that was estimated for a model which never saw them.

    Parameters
    ----------
    content : Content
    locale : Locale
    code : str
        The code of the sentence.
    """
    estimate = content.expected
    if estimate is None:
        return []
    share = {name: locale.percent(getattr(estimate, name)) for name in ("value", "low", "high")}
    return [locale.say(code, **share, count=estimate.count)]


def _describe_before(content: Content, locale: Locale) -> list[str]:
    """Return a sentence with the original's share of the same images."""
    numbers = (content.verdict["forget_right"], content.verdict["forget_count"])
    for figure in content.figures:
        now, before = figure.models.get("unlearned"), figure.models.get("original")
        if figure.code.startswith("forget_") and now and before and _read_counts(now) == numbers:
            shares = {"before": locale.percent(before["value"]), "now": locale.share(now)}
            return [locale.say("before_and_now", **shares)]
    return []


def _read_counts(cell: dict[str, Any]) -> tuple[int, int]:
    return round((cell["value"] or 0) * cell["count"]), cell["count"]


def _describe_classes(verdict: dict[str, Any], locale: Locale) -> str:
    right, number = verdict["forget_right"], verdict["forget_count"]
    values = {"right": right, "count": number, "images": locale.say(f"images_{verdict['measured_on']}")}
    outcome = outcome_of(verdict)
    if outcome in ("too_few", "nothing"):
        return locale.say(f"names_{outcome}", **values)
    if outcome != "forgotten":
        return locale.say("names_still", **values)
    return locale.say(
        "names_few" if number < MANY else "names_many", **values, high=locale.percent(wilson(right, number)[1])
    )


def _describe_single(verdict: dict[str, Any], locale: Locale) -> str:
    """Return a sentence for single images of classes that stay."""
    outcome = verdict["outcome"]
    if outcome == "as_new" and verdict.get("aim_of") == "retrained":
        outcome = "as_retrained"
    return locale.say(f"single_{outcome}", right=verdict["forget_right"], count=verdict["forget_count"])


def _describe_rest(content: Content, locale: Locale) -> Finding:
    verdict = content.verdict
    change = {
        name: locale.points(verdict[f"retain_change_{part}"])
        for name, part in (("change", "points"), ("low", "low"), ("high", "high"))
    }
    code = "kept" if verdict["kept"] else "not_kept"
    words = locale.say(code, right=verdict["retain_right"], count=verdict["retain_count"], **change)
    tone: Tone = "good" if verdict["kept"] else "bad"
    title = locale.say("finding_word", what=locale.say("the_rest"), word=locale.say(f"rest_{code}"))
    return Finding(tone, title, words, "")
