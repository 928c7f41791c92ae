"""What was found: of each request by its own images, of what was forgotten as a whole, and of the rest.

It is never said that a law is met: that is for a person to judge.
"""

from typing import Any

from megu.base.shares import wilson
from megu.compare.verdict import outcome_of
from megu.record.erasure_requests import judging
from megu.record.report.document import Block, Finding, Room, Section, Tone, Words, further, short
from megu.record.report.tongue import Tongue
from megu.record.schema.found import Judged
from megu.record.schema.record import Content, Record

MANY = 300
"""Images that are not called few, though chance still reaches far."""
TONES: dict[str, Tone] = {"met": "good", "not_met": "bad", "cannot_tell": "unknown", "unknown": "unknown"}


def found(record: Record, tongue: Tongue, room: Room) -> Section:
    """Each request by itself, those that the run was made for first; without requests, the comparison's verdict."""
    content, asked = record.content, in_order(record.content)
    told = [_of_request(one, tongue, room) for one in asked[: room.requests]] or [_of_set(content, tongue)]
    rest = further(len(asked), room.requests, tongue)
    notes = [] if content.unlearned.same else [tongue.say("file_differs")]
    if content.verdict["measured_on"] == "training":
        notes.append(tongue.say("on_training"))
    if content.reference.why is not None:
        notes.append(tongue.say("approximate", why=tongue.worded(content.reference.why)))
    blocks: list[Block] = [*told, *rest, _of_rest(content, tongue), *map(Words, notes)]
    return Section("found", tongue.say("found"), blocks)


def in_order(content: Content) -> list[Judged]:
    """Return what was found of each request: first of those that the run was made for, then of earlier ones."""
    return sorted(content.requests, key=lambda one: not one.own)


def of_request(one: Judged, tongue: Tongue) -> str:
    """What was found of a request, in a sentence."""
    code, values = judging.describe(one.model_dump())
    if one.now is not None:
        values["high"] = tongue.percent(one.now["high"])
    return tongue.say(code, **values)


def _of_request(one: Judged, tongue: Tongue, room: Room) -> Finding:
    small = [] if one.own else [tongue.say("of_earlier_run")]
    if one.now is not None and one.now["value"] is not None:
        before = tongue.percent(one.original["value"]) if one.original else tongue.say("not_known")
        small.append(tongue.say("before_and_now", before=before, now=tongue.share(one.now)))
    if one.attack is not None and one.attack["now"]["value"] is not None:
        now, control = tongue.percent(one.attack["now"]["value"]), tongue.percent(one.attack["expected"]["value"])
        small.append(tongue.say("attack_of", now=now, control=control))
    title = tongue.say("finding", what=short(one.reference, room.name))
    return Finding(TONES[one.verdict], title, of_request(one, tongue), tongue.parts(small))


def _of_set(content: Content, tongue: Tongue) -> Finding:
    tone, word, words = of_verdict(content.verdict, tongue)
    title = tongue.say("finding_word", what=tongue.say("as_a_whole"), word=tongue.say(f"verdict_{word}"))
    small = [*_before(content, tongue), *_expected(content, tongue), *estimated(content, tongue, "estimated")]
    return Finding(tone, title, words, tongue.parts(small))


def of_verdict(verdict: dict[str, Any], tongue: Tongue) -> tuple[Tone, str, str]:
    """What became of the forget set as a whole: its tone, the code of a word, and a sentence."""
    outcome = outcome_of(verdict)
    words = (_of_single if "outcome" in verdict and outcome != "nothing" else _of_classes)(verdict, tongue)
    if outcome in ("too_few", "nothing", "unknown"):
        return "unknown", "cannot_tell", words
    return ("good", "forgotten", words) if verdict["forgotten"] else ("bad", "not_forgotten", words)


def _expected(content: Content, tongue: Tongue) -> list[str]:
    """Of single images: how many a model would name that never saw them."""
    aim = content.verdict.get("aim")
    return [tongue.say("expected", told=tongue.share(aim))] if aim else []


def estimated(content: Content, tongue: Tongue, code: str) -> list[str]:
    """Of single images: how many a model would name that never saw them, where that was estimated, in these words."""
    told = content.expected
    if told is None:
        return []
    share = {name: tongue.percent(getattr(told, name)) for name in ("value", "low", "high")}
    return [tongue.say(code, **share, count=told.count)]


def _before(content: Content, tongue: Tongue) -> list[str]:
    """What the original made of the same images."""
    numbers = (content.verdict["forget_right"], content.verdict["forget_count"])
    for figure in content.figures:
        now, before = figure.models.get("unlearned"), figure.models.get("original")
        if figure.code.startswith("forget_") and now and before and _counted(now) == numbers:
            told = {"before": tongue.percent(before["value"]), "now": tongue.share(now)}
            return [tongue.say("before_and_now", **told)]
    return []


def _counted(cell: dict[str, Any]) -> tuple[int, int]:
    return round((cell["value"] or 0) * cell["count"]), cell["count"]


def _of_classes(verdict: dict[str, Any], tongue: Tongue) -> str:
    right, number = verdict["forget_right"], verdict["forget_count"]
    named = {"right": right, "count": number, "images": tongue.say(f"images_{verdict['measured_on']}")}
    outcome = outcome_of(verdict)
    if outcome in ("too_few", "nothing"):
        return tongue.say(f"names_{outcome}", **named)
    if outcome != "forgotten":
        return tongue.say("names_still", **named)
    return tongue.say(
        "names_few" if number < MANY else "names_many", **named, high=tongue.percent(wilson(right, number)[1])
    )


def _of_single(verdict: dict[str, Any], tongue: Tongue) -> str:
    """Where images of classes that stay were forgotten."""
    told = verdict["outcome"]
    if told == "as_new" and verdict.get("aim_of") == "retrained":
        told = "as_retrained"
    return tongue.say(f"single_{told}", right=verdict["forget_right"], count=verdict["forget_count"])


def _of_rest(content: Content, tongue: Tongue) -> Finding:
    verdict = content.verdict
    change = {
        name: tongue.points(verdict[f"retain_change_{part}"])
        for name, part in (("change", "points"), ("low", "low"), ("high", "high"))
    }
    code = "kept" if verdict["kept"] else "not_kept"
    words = tongue.say(code, right=verdict["retain_right"], count=verdict["retain_count"], **change)
    tone: Tone = "good" if verdict["kept"] else "bad"
    title = tongue.say("finding_word", what=tongue.say("the_rest"), word=tongue.say(f"rest_{code}"))
    return Finding(tone, title, words, "")
