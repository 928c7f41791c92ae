"""The figures of the comparison in words: what each asks, what is behind it, its cells and the verdict on it."""

from PySide6.QtCore import QCoreApplication

from megu.compare.audit.verdict import Cell, Verdict, few
from megu.compare.summary import Column, Row, Summary, is_estimate
from megu.project.schema import Choices
from megu.unlearn.methods.table import RETRAIN
from megu_desktop.pages.shared.run_page import how
from megu_desktop.text import figures, words
from megu_desktop.widgets.cards.verdict import VerdictKind

FINE = 200  # images: from here on a share is worth a decimal
NUMBERS = ("js_retrained", "mia_rmia")  # figures that are no share of images
KINDS: dict[str, VerdictKind] = {
    "within": "good",
    "outside": "borderline",
    "far_outside": "bad",
    "too_few": "unknown",
    "unknown": "unknown",
}

WORDS = {
    **dict.fromkeys(("forget_unseen", "forget_train", "peers_unseen", "retain_unseen", "retain_train"), "accuracy"),
    **dict.fromkeys(("mia_entropy", "mia_rmia"), "membership-inference-attack"),
    "js_retrained": "divergence-from-retrained",
    "probe": "linear-probe",
    "relearn_steps": "relearn-time",
}
"""The entry of the glossary that tells more of a figure."""

translate = QCoreApplication.translate


def main_question(question: str) -> str:
    """One of the six questions, in plain words. Raises KeyError for an unknown one."""
    return {
        "forget": translate("compare", "Does it still know what it should forget?"),
        "rest": translate("compare", "Does it still know the rest?"),
        "attack": translate("compare", "Can an attacker tell these images were used?"),
        "features": translate("compare", "Are they still in its features?"),
        "relearn": translate("compare", "How quickly would it learn them again?"),
        "cost": translate("compare", "What did it cost?"),
    }[question]


def further_question(code: str) -> str:
    """What a further figure below a question asks. Raises KeyError for one that never stands there."""
    return {
        "forget_train": translate("compare", "And the very images it should forget?"),
        "js_retrained": translate("compare", "How far are its answers about them from a retrained model’s?"),
        "peers_unseen": translate("compare", "Does it still know images like these?"),
        "retain_train": translate("compare", "And the images it should keep?"),
        "mia_rmia": translate("compare", "And an attacker with models of their own?"),
    }[code]


def definition(code: str) -> str:
    """The figure's name in the field and how it is measured. Raises KeyError for an unknown code."""
    return {**_accuracies(), **_beyond_answers()}[code]


def _accuracies() -> dict[str, str]:
    return {
        "forget_unseen": translate(
            "compare",
            "Forget accuracy on unseen images: the share of test images of the classes to forget that the model names"
            " correctly. Unseen images are halved by their content; one half serves stopping, only the other half"
            " counts here. Wanted: what a retrained model has, which is near 0 % for a whole class.",
        ),
        "forget_train": translate(
            "compare",
            "Forget accuracy on training images: the share of the forget set that the model names correctly."
            " Wanted: what a retrained model has, which is near 0 % for a whole class and near the share on unseen"
            " images for single ones.",
        ),
        "peers_unseen": translate(
            "compare",
            "Accuracy on unseen images of the same classes: the share of test images of the classes which the forget"
            " set is of that the model names correctly. Wanted: what a retrained model has, or else the original.",
        ),
        "retain_unseen": translate(
            "compare",
            "Retain accuracy on unseen images: the share of test images of all other classes that the model names"
            " correctly. Wanted: what a retrained model has, or else the original.",
        ),
        "retain_train": translate(
            "compare",
            "Retain accuracy on training images: the share of the retain set that the model names correctly."
            " Wanted: what a retrained model has, or else the original.",
        ),
    }


def _beyond_answers() -> dict[str, str]:
    return {
        "js_retrained": translate(
            "compare",
            "Divergence from retrained (js_retrained): the mean Jensen–Shannon divergence, base 2, between both models’"
            " answers about the forget set: 0 where they agree, 1 where they never do. Wanted: as low as retrained"
            " models lie from each other.",
        ),
        "mia_entropy": translate(
            "compare",
            "Membership inference attack by entropy (mia_entropy): a logistic regression learns from how sure the"
            " model is to tell training images of the retain set from test images, in equal numbers. The figure is the"
            " share of the forget set that it takes for training images. Wanted: the retrained model’s figure, neither"
            " more nor less.",
        ),
        "mia_rmia": translate(
            "compare",
            "Relative membership inference attack (mia_rmia, arXiv 2312.03262): an attacker who has trained reference"
            " models on random halves of the images compares how sure this one is. The figure is the area under the"
            " curve: 0.5 is guessing, 1 is certainty. Wanted: the retrained model’s figure.",
        ),
        "probe": translate(
            "compare",
            "Linear probe: a linear classifier learns from what the model sees just before it answers, and is asked"
            " about unseen images of the classes to forget. The figure is the share it names correctly. A model that"
            " merely looks away shows here. Wanted: the retrained model’s figure, which is not 0 %.",
        ),
        "relearn_steps": translate(
            "compare",
            "Relearn time: the model is trained anew on images to forget and to keep; the figure is the number of steps"
            " until it knows the former as well as 95 % of what the original did. It is told in twenties; the verdict"
            " compares the area under the whole curve. Wanted: as many as a retrained model needs.",
        ),
        "cost": translate(
            "compare", "Time of all steps: similarity, noise and unlearning. Measuring for this page is not counted."
        ),
    }


def cell(code: str, value: Cell | None, told: Summary) -> tuple[str, str]:
    """A figure, and in small the interval it lies in; marked where it is an estimate so far."""
    text, small = _cell(code, value, told)
    return (f"\N{ALMOST EQUAL TO}{figures.NBSP}{text}" if value and value.get("estimate") else text), small


def _cell(code: str, value: Cell | None, told: Summary) -> tuple[str, str]:
    if code == "relearn_steps" and value is None and told.measured:
        return translate("compare", "More than {steps} steps").format(steps=told.most), ""
    if value is None or value.get("value") is None:
        return "\N{EN DASH}", ""
    if code == "cost":
        return words.seconds(value["value"]), ""
    if few(value):
        count = translate("compare", "{n} images").format(n=words.count(value.get("count") or 0))
        return translate("compare", "Too few to tell"), count
    if code == "relearn_steps":
        return translate("compare", "{steps} steps").format(steps=words.count(round(value["value"]))), ""
    if code in NUMBERS:
        low, high = figures.decimal(value["low"], 2), figures.decimal(value["high"], 2)
        return figures.decimal(value["value"], 2), figures.between(low, high)
    return _share(code, value)


def _share(code: str, value: Cell) -> tuple[str, str]:
    digits = 1 if (value.get("count") or 0) >= FINE else 0
    share = words.percent(value["value"], digits)
    if code == "mia_entropy":
        share = translate("compare", "{share} found").format(share=share)
    known = value.get("low") is not None and value.get("high") is not None
    return share, words.interval(value["low"], value["high"], digits) if known else ""


def verdict(row: Row, told: Summary) -> tuple[VerdictKind | None, str, str]:
    """Icon, words and a second line in small of the verdict on a row: the words carry it, the icon repeats it.

    Without a retrained model nothing can be judged; one sentence below the table says so, not every row.
    """
    found = row.verdict
    if row.code == "cost":
        return None, _saved(row, told), ""
    if found is None and is_estimate(row):
        return "unknown", translate("compare", "Estimated so far"), ""
    if found is None:
        return ("unknown", translate("compare", "Not measured yet"), "") if not told.measured else (None, "", "")
    if found.kind == "unknown" and found.why == "withheld_no_retrained":
        return None, "", ""
    if not told.retrained and found.kind == "too_few":
        return None, "", ""
    if found.kind == "unknown":
        why = words.message(found.why, dict(found.values))
        return "unknown", translate("compare", "Cannot be known because"), f"{why}."
    return KINDS[found.kind], _verdict(row.code, found), _side(found.side)


def _verdict(code: str, of: Verdict) -> str:
    text = {
        "within": translate("compare", "Within the range of retrained models"),
        "outside": translate("compare", "Outside the range: {gap}"),
        "far_outside": translate("compare", "Far outside the range: {gap}"),
        "too_few": translate("compare", "Too few to tell"),
    }[of.kind]
    return text.format(gap=figures.signed(of.gap, 2) if code in NUMBERS else words.points(of.gap))


def _side(side: str) -> str:
    """What lying outside means: forgetting too much is a failure like its opposite."""
    return {
        "": "",
        "remembers": translate("compare", "It remembers more than it should."),
        "too_much": translate("compare", "It forgot more than it should."),
        "worse": translate("compare", "It knows them less well."),
        "better": translate("compare", "It knows them better."),
    }[side]


def _saved(row: Row, told: Summary) -> str:
    """The time beside that of retraining: "68 % less time"."""
    own = next((row.cells[c.name] for c in told.columns if c.role == "judged"), None)
    anew = [cell["value"] for c in told.retrained if (cell := row.cells[c.name]) and cell["value"]]
    if not own or not anew:
        return ""
    share = round(own["value"] / (sum(anew) / len(anew)) - 1, 4)
    if share <= 0:
        return translate("compare", "{share} less time").format(share=words.percent(abs(share), 0))
    return translate("compare", "{share} more time").format(share=words.percent(share, 0))


def column_title(column: Column, told: Summary, choices: Choices, names: list[str]) -> tuple[str, str]:
    """A column's name and a second line: method and strength of a run, and which of them is judged.

    names: what is forgotten.
    """
    run = column.run
    if run is None:
        return translate("compare", "Original"), ""
    number = translate("compare", "run {n}").format(n=1 + [other.id for other in choices.runs].index(run.id))
    if column.role == "judged":
        retrained = translate("compare", "Retrained") if run.method == RETRAIN else how(run)
        return retrained, translate("compare", "this run")
    if column.role == "retrained":
        text = translate("compare", "Retrained without {names}").format(names=words.class_list(names, 2))
        return text, number if len(told.retrained) > 1 else ""
    return how(run), number
