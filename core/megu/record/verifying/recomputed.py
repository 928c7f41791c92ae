"""Recomputing what a record says about its own figures: a signature does not make a statement true."""

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
    """Return whether verdict, limits, counts and what remains follow from the record's own figures."""
    content = record.content
    faults = {
        "row_shares": _list_faults(_check_shares(content)),
        "row_verdict": _list_faults(_check_verdict(content)),
        "row_counts": _list_faults(_check_counts(content)),
        **({"row_requests": _list_faults(_check_requests(content))} if content.requests else {}),
        **({"row_expected": _list_faults(_check_expected(content, content.expected))} if content.expected else {}),
        "row_remains": [] if _are_remains_right(record) else ["remains"],
    }
    limits = {"row_own_limits": _list_faults(_check_limits(content, content.policy))} if content.policy else {}
    return [_make_row(what, names) for what, names in {**faults, **limits}.items()]


def _list_faults(names: Iterator[str]) -> list[str]:
    """Return the names of the mismatches; parts that the schema leaves open may lack expected fields."""
    try:
        return list(names)
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError):
        return ["lacking"]


def is_from_this_version(record: Record) -> bool:
    """Return True if this version wrote the record: sentences and reports of other versions can't be reproduced."""
    return record.schema_ == NAME and record.when.program == megu.__version__


def _make_row(what: str, names: list[str]) -> Row:
    return Row(what, "differs", "why_recomputed", {"names": ", ".join(names)}) if names else Row(what, "same")


def _count_right(cell: dict[str, Any]) -> float:
    return cell["value"] * cell["count"] if cell["count"] else 0.0


def _list_cells(figure: Figure) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((name, cell) for name, cell in figure.models.items() if cell is not None and name != "retrained")


def _check_shares(content: Content) -> Iterator[str]:
    """Yield shares that no number of images gives, or with a wrong interval. A retrained model's may be means of
    several."""
    for figure in content.figures:
        for name, cell in _list_cells(figure) if figure.code in SHARES else ():
            right, count = _count_right(cell), cell["count"]
            low, high = wilson(round(right), count)
            is_whole = abs(right - round(right)) < CLOSE and 0 <= round(right) <= count
            if not is_whole or abs(cell["low"] - low) > CLOSE or abs(cell["high"] - high) > CLOSE:
                yield f"{figure.code} {name}"
        if figure.code in SHARES and len({cell["count"] for _, cell in _list_cells(figure)}) > 1:
            yield f"{figure.code} count"


def _check_verdict(content: Content) -> Iterator[str]:
    verdict = content.verdict
    if any(type(verdict[name]) is not int for name in ("forget_right", "forget_count", "retain_right", "retain_count")):
        yield "numbers"
    forget, retain = _find_figures(content)
    forget_counts, retain_counts, original_counts = (
        _read_counts(forget, "unlearned"),
        _read_counts(retain, "unlearned"),
        _read_counts(retain, "original"),
    )
    change = 100 * (retain_counts[0] / max(1, retain_counts[1]) - original_counts[0] / max(1, original_counts[1]))
    fits = {
        "forget_right": verdict["forget_right"] == forget_counts[0],
        "forget_count": verdict["forget_count"] == forget_counts[1],
        "retain_right": verdict["retain_right"] == retain_counts[0],
        "retain_count": verdict["retain_count"] == retain_counts[1],
        "retain_change_points": abs(verdict["retain_change_points"] - change) < CLOSE,
        "retain_change_low": verdict["retain_change_low"] - CLOSE <= change <= verdict["retain_change_high"] + CLOSE,
        "kept": verdict["kept"] is (change >= -100 * (KEPT + ROUNDING) and retain_counts[1] > 0),
    }
    if "outcome" in verdict:
        fits["aim"] = verdict["aim"] is None or is_aim(verdict["aim"])
        fits["outcome"] = verdict["outcome"] in _possible_outcomes(content, forget_counts)
        fits["forgotten"] = verdict["forgotten"] is (verdict["outcome"] == "as_new")
        fits["too_few"] = verdict["too_few"] is (verdict["outcome"] == "too_few")
    else:
        fits["forgotten"] = verdict["forgotten"] is (
            forget_counts[0] <= FORGOTTEN * forget_counts[1] + ROUNDING and forget_counts[1] > 0
        )
        fits["too_few"] = verdict["too_few"] is (forget_counts[1] < FEWEST)
    yield from (name for name, is_right in fits.items() if not is_right)


def _find_figures(content: Content) -> tuple[Figure | None, Figure | None]:
    """Return the figures that a verdict is based on (`megu.compare.verdict`)."""
    figures = {figure.code: figure for figure in content.figures}
    test = content.verdict["measured_on"] == "test"
    if "outcome" not in content.verdict:
        codes = (FORGET_UNSEEN, RETAIN_UNSEEN) if test else (FORGET_TRAIN, RETAIN_TRAIN)
        return figures.get(codes[0].code), figures.get(codes[1].code)
    forget = figures.get(FORGET_UNSEEN.code) if content.forget_set.kind == "subclass" else None
    retain_metrics = (RETAIN_UNSEEN, PEERS_UNSEEN) if test else (RETAIN_TRAIN,)
    present = [figures[one.code] for one in retain_metrics if one.code in figures]
    return forget or figures.get(FORGET_TRAIN.code), present[0] if present else None


def _read_counts(figure: Figure | None, model: str) -> tuple[int, int]:
    cell = figure.models.get(model) if figure else None
    return (round(_count_right(cell)), cell["count"]) if cell else (0, 0)


def _check_requests(content: Content) -> Iterator[str]:
    """Yield requests whose verdict does not follow from their own shares, or that are listed as another kind."""
    references = {one.reference for one in content.case.requests}
    yield from (one.reference for one in content.requests if not _counts_fit(one, content))
    for one in content.requests:
        if one.verdict == "unknown":
            fits = one.now is None or not one.now["count"]
        elif one.kind == "classes":
            assert one.now is not None
            judgement = judging.judge_classes(Share(round(_count_right(one.now)), one.now["count"]))
            fits = (judgement.verdict, judgement.why) == (one.verdict, one.why)
        else:
            tests = [judging.Comparison.from_json(test) if test else None for test in (one.recognised, one.attack)]
            fresh, same = content.method.name == RETRAIN, one.why == "judged_as_original"
            judgement = judging.judge_images(tests[0], tests[1], fresh, same)
            fits = (judgement.verdict, judgement.why) == (one.verdict, one.why)
        if not fits or one.own is not (one.reference in references):
            yield one.reference


def _counts_fit(one: Judged, content: Content) -> bool:
    """Return True if a request's shares are possible for numbers of images, which do not exceed the forget set."""
    pairs = [pair for pair in (one.recognised, one.attack) if pair]
    cells = [one.original, one.before, one.now, *(pair[name] for pair in pairs for name in ("original", "now"))]
    shares = [cell for cell in cells if cell is not None and cell["count"]]
    count = one.now["count"] if one.now and one.measured_on == "training" else one.images
    return (one.images is None or (0 <= one.images <= content.forget_set.count and count == one.images)) and all(
        _is_share(cell) for cell in shares
    )


def _is_share(cell: dict[str, Any]) -> bool:
    right = cell["value"] * cell["count"]
    low, high = wilson(round(right), cell["count"])
    is_whole = abs(right - round(right)) < CLOSE and 0 <= round(right) <= cell["count"]
    return is_whole and abs(cell["low"] - low) < CLOSE and abs(cell["high"] - high) < CLOSE


def is_aim(aim: dict[str, Any]) -> bool:
    """Return True if an aim's interval is that of its share, whose number of images was rounded."""
    value, count = aim["value"], aim["count"]
    ends = [wilson(value * near, near) for near in (max(count - 0.5, 1e-9), count + 0.5)]
    (low, high), (low_of_more, high_of_more) = ends
    fits = low - CLOSE <= aim["low"] <= low_of_more + CLOSE and high_of_more - CLOSE <= aim["high"] <= high + CLOSE
    return fits and 0 <= value <= 1 and type(count) is int and count >= 0


def _possible_outcomes(content: Content, forget_counts: tuple[int, int]) -> set[str]:
    """Return the outcomes that the aim may give: the number of its images before rounding is unknown.

    A model that was retrained need not meet an aim, unless it answers as the original does.
    """
    return _outcomes_by_aim(content, forget_counts) | ({"as_new"} if content.method.name == RETRAIN else set())


def _outcomes_by_aim(content: Content, forget_counts: tuple[int, int]) -> set[str]:
    aim = content.verdict["aim"]
    if aim is None or not forget_counts[1]:
        return {"unknown"}
    counts = (aim["count"] - 0.5, aim["count"], aim["count"] + 0.5)
    return {
        outcome((forget_counts[0] / forget_counts[1], forget_counts[1]), (aim["value"], count))
        for count in counts
        if count > 0
    }


def _check_expected(content: Content, estimate: Expected) -> Iterator[str]:
    """Yield faults of an estimate: its share is one of the forgotten images, within its range, and not of whole
    classes."""
    right, forget = estimate.value * estimate.count, content.forget_set
    fits = {
        "range": 0 <= estimate.low <= estimate.value <= estimate.high <= 1,
        "share": abs(right - round(right)) < CLOSE,
        "count": estimate.count == forget.count,
        "kind": forget.kind != "classes",
    }
    yield from (name for name, is_right in fits.items() if not is_right)


def _check_counts(content: Content) -> Iterator[str]:
    forget, images = content.forget_set, content.images
    figures = {figure.code: _read_counts(figure, "unlearned")[1] for figure in content.figures}
    fits = {
        **_check_classes(content),
        "retain": images.retain == forget.of - forget.count,
        "total": images.total >= max([forget.of, *figures.values()]),
        "checked": content.unlearned.checked <= images.total,
        FORGET_TRAIN.code: figures.get(FORGET_TRAIN.code, forget.count) == forget.count,
        RETAIN_TRAIN.code: figures.get(RETAIN_TRAIN.code, images.retain) == images.retain,
        "figures": len(figures) == len(content.figures),
        "method": _is_known_method(content.method),
    }
    yield from (name for name, is_right in fits.items() if not is_right)


def _check_classes(content: Content) -> dict[str, bool]:
    """Return whether numbers by class add up; if classes are sealed, whether the open numbers are possible."""
    forget, classes = content.forget_set, content.classes
    results = {}
    if content.sealed is not None:
        outputs, whole = forget.outputs or 0, -1 if forget.whole is None else forget.whole
        results = {"outputs": 0 <= whole <= outputs, "marks": forget.salt is not None}
        if not classes:
            return results
        results["outputs"] &= outputs == len(classes) and whole == sum(one.whole for one in classes)
    return {
        **results,
        "forgotten": sum(one.forgotten for one in classes) == forget.count,
        "trained": sum(one.trained for one in classes) == forget.of,
        "classes": all(one.forgotten <= one.trained and _is_whole(one) for one in classes),
    }


def _is_whole(one: Class) -> bool:
    return one.whole is (one.forgotten == one.trained > 0)


def _is_known_method(stated_method: Method) -> bool:
    """Return True if the method of that name has this title and these parameters; methods of other packages are
    unknown."""
    method = METHODS.get(stated_method.name)
    if method is None:
        return True
    return method.title == stated_method.title and stated_method.parameters.keys() <= set(
        method.parameters.model_fields
    )


def _check_limits(content: Content, policy: Policy) -> Iterator[str]:
    """Yield limits whose measured value or result is wrong. Only the policy's file shows which limits there were."""
    limit_values = {limit.code: True if limit.code == "as_new" else limit.wanted for limit in policy.limits}
    thresholds = Thresholds.model_validate({**limit_values, "interval": policy.interval})
    figures = {one.code: one.models.get("unlearned") or {} for one in content.figures}
    rows_by_code = {
        row.code: row for row in judge(thresholds, content.verdict, figures, {"count": content.forget_set.count})
    }
    for limit in policy.limits:
        row = rows_by_code.get(limit.code)
        if row is None or row.met != limit.met or not _is_close(row.found, limit.found):
            yield limit.code
    if any(not row.met for row in rows_by_code.values()) and policy.leave is None:
        yield "leave"


def _is_close(one: float | None, other: float | None) -> bool:
    return one is other if one is None or other is None else abs(one - other) < CLOSE


def _are_things_complete(record: Record) -> bool:
    """Return True if the list of what remains contains the original, the project's traces, and any server that saw
    images.

    Records of 0.1.0 have no such list.
    """
    content = record.content
    things = content.remains.things
    if not things:
        return record.when.program is None
    things_by_kind = {one.what: one for one in things}
    original, was_sent = (
        things_by_kind.get("original"),
        bool(content.similarity and content.similarity.source == "server"),
    )
    return (
        original is not None
        and original.sha256 == content.original.sha256
        and {"traces", "images"} <= things_by_kind.keys()
        and record.references <= set(original.holds)
        and ("server" in things_by_kind) is was_sent
        and not any(one.sha256 == content.unlearned.sha256 for one in things)
    )


def _are_remains_right(record: Record) -> bool:
    """Return True if the sentences about what remains follow from the record's facts.

    Sentences of other versions must name the original, the copies and the recipients.
    """
    content, remains = record.content, record.content.remains
    if not _are_things_complete(record):
        return False
    if is_from_this_version(record):
        return remains.sentences == list_remains(remains, content.original.sha256, bool(content.case.recipients))
    text = "\n".join(map(str, remains.sentences))
    return all(word in text for word in (content.original.sha256, remains.copies, remains.recipients))
