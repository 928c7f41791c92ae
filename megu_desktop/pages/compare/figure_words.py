"""Texts for the figures of the comparison: questions, definitions, cells and verdicts."""

from PySide6.QtCore import QCoreApplication

from megu.compare.metrics.accuracy import FORGET_TRAIN
from megu.compare.metrics.entropy import MIA_ENTROPY
from megu.compare.metrics.figure import Requirement
from megu.compare.metrics.table import FIGURES
from megu.compare.summary import Cell, Column, Row, Summary, Verdict, few, is_estimate
from megu.project.schema import Choices
from megu.unlearn.methods.table import RETRAIN
from megu_desktop.pages.shared.run_page import method_and_strength
from megu_desktop.text import numbers, words
from megu_desktop.widgets.cards.verdict import VerdictKind

FINE = 200  # images: from here on a share is worth a decimal
KINDS: dict[str, VerdictKind] = {
    "within": "good",
    "outside": "borderline",
    "far_outside": "bad",
    "too_few": "unknown",
    "unknown": "unknown",
}

translate = QCoreApplication.translate


def main_question(question: str) -> str:
    """Return one of the six questions. Raises KeyError for an unknown one."""
    return {
        "forget": translate("compare", "Does it still know what it should forget?"),
        "rest": translate("compare", "Does it still know the rest?"),
        "attack": translate("compare", "Can an attacker tell that these images were used?"),
        "features": translate("compare", "Are they still in its features?"),
        "relearn": translate("compare", "How quickly would it learn them again?"),
        "cost": translate("compare", "What did it cost?"),
    }[question]


def further_question(code: str) -> str:
    """Return the question that a further figure answers; "" for one that is never listed below a question."""
    return translate("compare", further) if (further := _find_question(code).further) else ""


def definition(code: str) -> str:
    """Return the figure's name in the field and how it is measured. Raises KeyError for an unknown code."""
    return translate("compare", _find_question(code).definition)


def word(code: str) -> str:
    """Return the glossary entry about a figure; "" for none."""
    return _find_question(code).word


def _find_question(code: str) -> Requirement:
    entry = FIGURES[code].asked
    if entry is None:
        raise KeyError(code)
    return entry


def cell(code: str, value: Cell | None, summary: Summary) -> tuple[str, str]:
    """Return a figure and its interval, which is shown smaller; a preliminary estimate is marked."""
    text, small = _cell(code, value, summary)
    return (f"\N{ALMOST EQUAL TO}{numbers.NBSP}{text}" if value and value.get("estimate") else text), small


def _cell(code: str, value: Cell | None, summary: Summary) -> tuple[str, str]:
    unit = FIGURES[code].unit
    if unit == "steps" and value is None and summary.measured:
        return translate("compare", "More than {steps} steps").format(steps=summary.most), ""
    if value is None or value.get("value") is None:
        return "\N{EN DASH}", ""
    if unit == "seconds":
        return words.seconds(value["value"]), ""
    if few(value):
        count = translate("compare", "{n} images").format(n=words.count(value.get("count") or 0))
        return translate("compare", "Too few to tell"), count
    if unit == "steps":
        return translate("compare", "{steps} steps").format(steps=words.count(round(value["value"]))), ""
    if unit == "number":
        low, high = numbers.decimal(value["low"], 2), numbers.decimal(value["high"], 2)
        return numbers.decimal(value["value"], 2), numbers.between(low, high)
    return _share(code, value)


def _share(code: str, value: Cell) -> tuple[str, str]:
    digits = 1 if (value.get("count") or 0) >= FINE else 0
    share = words.percent(value["value"], digits)
    if code == MIA_ENTROPY.code:
        share = translate("compare", "{share} found").format(share=share)
    has_interval = value.get("low") is not None and value.get("high") is not None
    return share, words.interval(value["low"], value["high"], digits) if has_interval else ""


def expected_title() -> str:
    """Return the title of the column of expected shares."""
    return "\n".join((translate("compare", "Never trained on them"), translate("compare", "estimated")))


def expected_cell(code: str, summary: Summary) -> tuple[str, str]:
    """Return the expected share of the only figure that has an estimate; empty texts for all others."""
    if summary.expected is None or code != FORGET_TRAIN.code:
        return "", ""
    share = words.percent(summary.expected["value"], 0)
    return share, words.interval(summary.expected["low"], summary.expected["high"], 0)


def describe_expected(cell: Cell, retrained: list[Cell]) -> str:
    """Return the estimate as a sentence, compared with retrained models where there are any."""
    value, low, high = (words.percent(cell[part], 0) for part in ("value", "low", "high"))
    if not retrained:
        text = translate("compare", "About {value} of them, between {low} and {high} (estimate).")
        return text.format(value=value, low=low, high=high)
    mean = words.percent(sum(retrained_cell["value"] for retrained_cell in retrained) / len(retrained), 0)
    text = translate("compare", "Estimated: {value}, between {low} and {high}. Retrained: {found}.")
    return text.format(value=value, low=low, high=high, found=mean)


def verdict(row: Row, summary: Summary) -> tuple[VerdictKind | None, str, str]:
    """Return the icon of the verdict on a row, its words, and a second line in small type.

    The words carry the verdict; the icon repeats it. Without a retrained model nothing can be judged: one sentence
    below the table says so, not every row.
    """
    judgement = row.verdict
    if FIGURES[row.code].unit == "seconds":
        return None, _describe_saving(row, summary), ""
    if judgement is None and is_estimate(row):
        return "unknown", translate("compare", "Estimated"), ""
    if judgement is None:
        return ("unknown", translate("compare", "Not measured yet"), "") if not summary.measured else (None, "", "")
    if judgement.kind == "unknown" and judgement.why == "withheld_no_retrained":
        return None, "", ""
    if not summary.retrained and judgement.kind == "too_few":
        return None, "", ""
    if judgement.kind == "unknown":
        reason = words.message(judgement.why, dict(judgement.values))
        return "unknown", translate("compare", "Not measurable because"), f"{reason}."
    return KINDS[judgement.kind], _verdict(row.code, judgement), _side(judgement.side)


def _verdict(code: str, judgement: Verdict) -> str:
    text = {
        "within": translate("compare", "Within the range of retrained models"),
        "outside": translate("compare", "Outside the range: {gap}"),
        "far_outside": translate("compare", "Far outside the range: {gap}"),
        "too_few": translate("compare", "Too few to tell"),
    }[judgement.kind]
    return text.format(
        gap=numbers.format_signed(judgement.gap, 2) if FIGURES[code].unit == "number" else words.points(judgement.gap)
    )


def _side(side: str) -> str:
    """Explain a figure outside the range: forgetting too much is a failure like its opposite."""
    return {
        "": "",
        "remembers": translate("compare", "It remembers more than it should."),
        "too_much": translate("compare", "It has forgotten more than it should."),
        "worse": translate("compare", "It knows them less well."),
        "better": translate("compare", "It knows them better."),
    }[side]


def _describe_saving(row: Row, summary: Summary) -> str:
    """Return the time saved compared with retraining: "68 % less time"."""
    judged_cell = next((row.cells[c.name] for c in summary.columns if c.role == "judged"), None)
    retrained = [cell["value"] for c in summary.retrained if (cell := row.cells[c.name]) and cell["value"]]
    if not judged_cell or not retrained:
        return ""
    share = round(judged_cell["value"] / (sum(retrained) / len(retrained)) - 1, 4)
    if share <= 0:
        return translate("compare", "{share} less time").format(share=words.percent(abs(share), 0))
    return translate("compare", "{share} more time").format(share=words.percent(share, 0))


def column_title(column: Column, summary: Summary, choices: Choices, names: list[str]) -> tuple[str, str]:
    """Return a column's name and a second line: method and strength of a run, and which run is judged.

    Parameters
    ----------
    names : list of str
        Names of what is forgotten.
    """
    run = column.run
    if run is None:
        return translate("compare", "Original"), ""
    number = translate("compare", "run {n}").format(n=1 + [other.id for other in choices.runs].index(run.id))
    if column.role == "judged":
        title = translate("compare", "Retrained") if run.method == RETRAIN else method_and_strength(run)
        return title, translate("compare", "this run")
    if column.role == "retrained":
        text = translate("compare", "Retrained without {names}").format(names=words.class_list(names, 2))
        return text, number if len(summary.retrained) > 1 else ""
    return method_and_strength(run), number
