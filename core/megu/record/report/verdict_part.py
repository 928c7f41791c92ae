"""The verdict in plain words. It never says that a law is met: that is for a person to judge."""

from typing import Any

from megu.base.numbers import signed
from megu.compare.verdict import outcome_of
from megu.record.report.numbers import count, percent
from megu.record.schema import Content
from megu.record.statements import say, worded


def sentences(content: Content) -> list[str]:
    """What became of the forget set and of the rest, and what that was measured on."""
    verdict = content.verdict
    single = "outcome" in verdict and outcome_of(verdict) != "nothing"
    told = _of_single(verdict) if single else [_of_classes(verdict)]
    told.append(_rest(verdict))
    if verdict["measured_on"] == "training":
        told.append(say("verdict_on_training"))
    if content.reference.why:
        told.append(say("verdict_approximate", why=worded(content.reference.why)))
    return told


def _of_classes(verdict: dict[str, Any]) -> str:
    outcome = outcome_of(verdict)
    code = "forgotten_of_few" if outcome == "too_few" else outcome
    return say(f"verdict_{code}", images=say(f"verdict_images_{verdict['measured_on']}"), **_counted(verdict))


def _of_single(verdict: dict[str, Any]) -> list[str]:
    """Where images of classes that stay were forgotten: what is to be expected is told beside what was found."""
    first, aim = say(f"verdict_{verdict['outcome']}", **_counted(verdict)), verdict["aim"]
    if aim is None:
        return [first]
    expected = {part: percent(aim[part]) for part in ("value", "low", "high")}
    return [first, say(f"verdict_aim_{verdict['aim_of']}", **expected)]


def _counted(verdict: dict[str, Any]) -> dict[str, str]:
    return {"right": count(verdict["forget_right"]), "count": count(verdict["forget_count"])}


def _rest(verdict: dict[str, Any]) -> str:
    change = {
        name: signed(verdict[f"retain_change_{part}"])
        for name, part in (("change", "points"), ("low", "low"), ("high", "high"))
    }
    kept = "verdict_kept" if verdict["kept"] else "verdict_not_kept"
    return say(kept, right=count(verdict["retain_right"]), count=count(verdict["retain_count"]), **change)
