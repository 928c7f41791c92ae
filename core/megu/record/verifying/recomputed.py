"""What a record says of its own figures, worked out from them once more: a key that signs makes nothing true."""

from collections.abc import Iterator
from typing import Any

import megu
from megu.base.shares import FEWEST, Share, wilson
from megu.compare.metrics.accuracy import FORGET_TRAIN, FORGET_UNSEEN, PEERS_UNSEEN, RETAIN_TRAIN, RETAIN_UNSEEN
from megu.compare.metrics.entropy import MIA_ENTROPY
from megu.compare.verdict import FORGOTTEN, KEPT, ROUNDING, outcome
from megu.policy.outcome import judge
from megu.policy.rules import Thresholds
from megu.record.erasure_requests import judging
from megu.record.read_record import Row
from megu.record.schema.found import Expected, Figure, Judged
from megu.record.schema.record import NAME, Class, Content, Method, Policy, Record
from megu.record.statements import list_remains
from megu.unlearn.methods.table import METHODS, RETRAIN

_ACCURACIES = (FORGET_UNSEEN, RETAIN_UNSEEN, FORGET_TRAIN, RETAIN_TRAIN, PEERS_UNSEEN)
SHARES = tuple(one.code for one in (*_ACCURACIES, MIA_ENTROPY))
"""Figures that are shares of images, with Wilson's interval."""
CLOSE = 1e-6


def rows(record: Record) -> list[Row]:
    """Whether verdict, limits, counts and what remains are what the record's own figures give."""
    content = record.content
    found = {
        "row_shares": _listed(_shares(content)),
        "row_verdict": _listed(_verdict(content)),
        "row_counts": _listed(_counts(content)),
        **({"row_requests": _listed(_requests(content))} if content.requests else {}),
        **({"row_expected": _listed(_expected(content, content.expected))} if content.expected else {}),
        "row_remains": [] if _remains(record) else ["remains"],
    }
    limits = {"row_own_limits": _listed(_limits(content, content.policy))} if content.policy else {}
    return [_row(what, names) for what, names in {**found, **limits}.items()]


def _listed(names: Iterator[str]) -> list[str]:
    """What does not fit; parts that the schema leaves open may lack what is asked of them."""
    try:
        return list(names)
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError):
        return ["lacking"]


def is_from_this_version(record: Record) -> bool:
    """Whether this version wrote the record: of others' sentences and reports it can't tell what they should be."""
    return record.schema_ == NAME and record.when.program == megu.__version__


def _row(what: str, names: list[str]) -> Row:
    return Row(what, "differs", "why_recomputed", {"names": ", ".join(names)}) if names else Row(what, "same")


def _right(cell: dict[str, Any]) -> float:
    return cell["value"] * cell["count"] if cell["count"] else 0.0


def _cells(figure: Figure) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((name, cell) for name, cell in figure.models.items() if cell is not None and name != "retrained")


def _shares(content: Content) -> Iterator[str]:
    """Shares that no number of images gives, or with another interval than theirs; of a retrained model they may be
    means of several."""
    for figure in content.figures:
        for name, cell in _cells(figure) if figure.code in SHARES else ():
            right, count = _right(cell), cell["count"]
            low, high = wilson(round(right), count)
            whole = abs(right - round(right)) < CLOSE and 0 <= round(right) <= count
            if not whole or abs(cell["low"] - low) > CLOSE or abs(cell["high"] - high) > CLOSE:
                yield f"{figure.code} {name}"
        if figure.code in SHARES and len({cell["count"] for _, cell in _cells(figure)}) > 1:
            yield f"{figure.code} count"


def _verdict(content: Content) -> Iterator[str]:
    told = content.verdict
    if any(type(told[name]) is not int for name in ("forget_right", "forget_count", "retain_right", "retain_count")):
        yield "numbers"
    forget, retain = _measured_on(content)
    own, kept, before = _of(forget, "unlearned"), _of(retain, "unlearned"), _of(retain, "original")
    change = 100 * (kept[0] / max(1, kept[1]) - before[0] / max(1, before[1]))
    fits = {
        "forget_right": told["forget_right"] == own[0],
        "forget_count": told["forget_count"] == own[1],
        "retain_right": told["retain_right"] == kept[0],
        "retain_count": told["retain_count"] == kept[1],
        "retain_change_points": abs(told["retain_change_points"] - change) < CLOSE,
        "retain_change_low": told["retain_change_low"] - CLOSE <= change <= told["retain_change_high"] + CLOSE,
        "kept": told["kept"] is (change >= -100 * (KEPT + ROUNDING) and kept[1] > 0),
    }
    if "outcome" in told:
        fits["aim"] = told["aim"] is None or is_aim(told["aim"])
        fits["outcome"] = told["outcome"] in _outcomes(content, own)
        fits["forgotten"] = told["forgotten"] is (told["outcome"] == "as_new")
        fits["too_few"] = told["too_few"] is (told["outcome"] == "too_few")
    else:
        fits["forgotten"] = told["forgotten"] is (own[0] <= FORGOTTEN * own[1] + ROUNDING and own[1] > 0)
        fits["too_few"] = told["too_few"] is (own[1] < FEWEST)
    yield from (name for name, fit in fits.items() if not fit)


def _measured_on(content: Content) -> tuple[Figure | None, Figure | None]:
    """The figures that a verdict is made of (`megu.compare.verdict`)."""
    figures = {figure.code: figure for figure in content.figures}
    test = content.verdict["measured_on"] == "test"
    if "outcome" not in content.verdict:
        codes = (FORGET_UNSEEN, RETAIN_UNSEEN) if test else (FORGET_TRAIN, RETAIN_TRAIN)
        return figures.get(codes[0].code), figures.get(codes[1].code)
    forget = figures.get(FORGET_UNSEEN.code) if content.forget_set.kind == "subclass" else None
    kept = (RETAIN_UNSEEN, PEERS_UNSEEN) if test else (RETAIN_TRAIN,)
    there = [figures[one.code] for one in kept if one.code in figures]
    return forget or figures.get(FORGET_TRAIN.code), there[0] if there else None


def _of(figure: Figure | None, model: str) -> tuple[int, int]:
    cell = figure.models.get(model) if figure else None
    return (round(_right(cell)), cell["count"]) if cell else (0, 0)


def _requests(content: Content) -> Iterator[str]:
    """Requests whose verdict is not what their own shares give, or that are told as another one."""
    named = {one.reference for one in content.case.requests}
    yield from (one.reference for one in content.requests if not _counts_fit(one, content))
    for one in content.requests:
        if one.verdict == "unknown":
            fits = one.now is None or not one.now["count"]
        elif one.kind == "classes":
            assert one.now is not None
            found = judging.judge_classes(Share(round(_right(one.now)), one.now["count"]))
            fits = (found.verdict, found.why) == (one.verdict, one.why)
        else:
            tests = [judging.Comparison.from_json(told) if told else None for told in (one.recognised, one.attack)]
            fresh, same = content.method.name == RETRAIN, one.why == "judged_as_original"
            found = judging.judge_images(tests[0], tests[1], fresh, same)
            fits = (found.verdict, found.why) == (one.verdict, one.why)
        if not fits or one.own is not (one.reference in named):
            yield one.reference


def _counts_fit(one: Judged, content: Content) -> bool:
    """Whether a request's shares are such as numbers of images give, of no more images than were forgotten."""
    pairs = [told for told in (one.recognised, one.attack) if told]
    cells = [one.original, one.before, one.now, *(told[name] for told in pairs for name in ("original", "now"))]
    shares = [cell for cell in cells if cell is not None and cell["count"]]
    own = one.now["count"] if one.now and one.measured_on == "training" else one.images
    return (one.images is None or (0 <= one.images <= content.forget_set.count and own == one.images)) and all(
        _is_share(cell) for cell in shares
    )


def _is_share(cell: dict[str, Any]) -> bool:
    right = cell["value"] * cell["count"]
    low, high = wilson(round(right), cell["count"])
    whole = abs(right - round(right)) < CLOSE and 0 <= round(right) <= cell["count"]
    return whole and abs(cell["low"] - low) < CLOSE and abs(cell["high"] - high) < CLOSE


def is_aim(aim: dict[str, Any]) -> bool:
    """Whether an aim's interval is that of its share, whose number of images was rounded."""
    value, count = aim["value"], aim["count"]
    ends = [wilson(value * near, near) for near in (max(count - 0.5, 1e-9), count + 0.5)]
    (low, high), (low_of_more, high_of_more) = ends
    fits = low - CLOSE <= aim["low"] <= low_of_more + CLOSE and high_of_more - CLOSE <= aim["high"] <= high + CLOSE
    return fits and 0 <= value <= 1 and type(count) is int and count >= 0


def _outcomes(content: Content, own: tuple[int, int]) -> set[str]:
    """Those that the aim may give: what the number of its images was before it was rounded is not known. What is said
    to be retrained is held to none, unless it answered as the original did."""
    return _by_aim(content, own) | ({"as_new"} if content.method.name == RETRAIN else set())


def _by_aim(content: Content, own: tuple[int, int]) -> set[str]:
    aim = content.verdict["aim"]
    if aim is None or not own[1]:
        return {"unknown"}
    counts = (aim["count"] - 0.5, aim["count"], aim["count"] + 0.5)
    return {outcome((own[0] / own[1], own[1]), (aim["value"], count)) for count in counts if count > 0}


def _expected(content: Content, told: Expected) -> Iterator[str]:
    """An estimate's share is one of the images that were forgotten, and within its range; of whole classes there is
    none."""
    right, forget = told.value * told.count, content.forget_set
    fits = {
        "range": 0 <= told.low <= told.value <= told.high <= 1,
        "share": abs(right - round(right)) < CLOSE,
        "count": told.count == forget.count,
        "kind": forget.kind != "classes",
    }
    yield from (name for name, fit in fits.items() if not fit)


def _counts(content: Content) -> Iterator[str]:
    forget, images = content.forget_set, content.images
    figures = {figure.code: _of(figure, "unlearned")[1] for figure in content.figures}
    fits = {
        **_of_classes(content),
        "retain": images.retain == forget.of - forget.count,
        "total": images.total >= max([forget.of, *figures.values()]),
        "checked": content.unlearned.checked <= images.total,
        FORGET_TRAIN.code: figures.get(FORGET_TRAIN.code, forget.count) == forget.count,
        RETAIN_TRAIN.code: figures.get(RETAIN_TRAIN.code, images.retain) == images.retain,
        "figures": len(figures) == len(content.figures),
        "method": _is_method(content.method),
    }
    yield from (name for name, fit in fits.items() if not fit)


def _of_classes(content: Content) -> dict[str, bool]:
    """Whether numbers by class add up; where they are sealed, what stands open of them."""
    forget, classes = content.forget_set, content.classes
    told = {}
    if content.sealed is not None:
        outputs, whole = forget.outputs or 0, -1 if forget.whole is None else forget.whole
        told = {"outputs": 0 <= whole <= outputs, "marks": forget.salt is not None}
        if not classes:
            return told
        told["outputs"] &= outputs == len(classes) and whole == sum(one.whole for one in classes)
    return {
        **told,
        "forgotten": sum(one.forgotten for one in classes) == forget.count,
        "trained": sum(one.trained for one in classes) == forget.of,
        "classes": all(one.forgotten <= one.trained and _is_whole(one) for one in classes),
    }


def _is_whole(one: Class) -> bool:
    return one.whole is (one.forgotten == one.trained > 0)


def _is_method(told: Method) -> bool:
    """Whether a method of that name has that title and these parameters; of another package's nothing is known."""
    method = METHODS.get(told.name)
    if method is None:
        return True
    return method.title == told.title and told.parameters.keys() <= set(method.parameters.model_fields)


def _limits(content: Content, policy: Policy) -> Iterator[str]:
    """What was found, and whether that met the limit; the file of the policy tells which there were."""
    asked = {limit.code: True if limit.code == "as_new" else limit.wanted for limit in policy.limits}
    thresholds = Thresholds.model_validate({**asked, "interval": policy.interval})
    figures = {one.code: one.models.get("unlearned") or {} for one in content.figures}
    found = {row.code: row for row in judge(thresholds, content.verdict, figures, {"count": content.forget_set.count})}
    for limit in policy.limits:
        row = found.get(limit.code)
        if row is None or row.met != limit.met or not _close(row.found, limit.found):
            yield limit.code
    if any(not row.met for row in found.values()) and policy.leave is None:
        yield "leave"


def _close(one: float | None, other: float | None) -> bool:
    return one is other if one is None or other is None else abs(one - other) < CLOSE


def _things(record: Record) -> bool:
    """Whether what remains lists the original, the project's own traces, and a server that was shown images; what 0.1.0
    wrote has no such list."""
    content = record.content
    things = content.remains.things
    if not things:
        return record.when.program is None
    there = {one.what: one for one in things}
    original, sent = there.get("original"), bool(content.similarity and content.similarity.source == "server")
    return (
        original is not None
        and original.sha256 == content.original.sha256
        and {"traces", "images"} <= there.keys()
        and record.references <= set(original.holds)
        and ("server" in there) is sent
        and not any(one.sha256 == content.unlearned.sha256 for one in things)
    )


def _remains(record: Record) -> bool:
    """Whether what remains is said as the record's facts have it; of another version's sentences, that each is said."""
    content, left = record.content, record.content.remains
    if not _things(record):
        return False
    if is_from_this_version(record):
        return left.sentences == list_remains(left, content.original.sha256, bool(content.case.recipients))
    told = "\n".join(map(str, left.sentences))
    return all(word in told for word in (content.original.sha256, left.copies, left.recipients))
