"""What the comparison says in words: its title, its questions with what is behind them, and its cells."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from megu_desktop import words
from megu_desktop.pages.compare_verdict import Cell, Verdict, few

FINE = 200  # images: from here on a share is worth a decimal

translate = QCoreApplication.translate


def title(result: dict[str, Any]) -> tuple[str, str]:
    """The result as a sentence, and the part of it that names what was to be forgotten."""
    verdict = result["verdict"]
    names = words.class_list(result.get("forget_names", result["forget_classes"]))
    if "outcome" in verdict:
        text = _single(verdict["outcome"])
    elif not verdict["forget_count"]:
        text = translate("compare", "There are no images of {names} to check on")
    elif verdict["forgotten"] and verdict.get("too_few"):
        text = translate("compare", "The model recognises {right} of {count} images of {names}: too few to tell")
    elif verdict["forgotten"]:
        text = translate("compare", "The model no longer recognises {names}")
    else:
        unseen = translate("compare", "The model still recognises {right} of {count} unseen images of {names}")
        known = translate("compare", "The model still recognises {right} of {count} images of {names}")
        text = unseen if result["measured_on"] == "test" else known
    right, count = words.count(verdict["forget_right"]), words.count(verdict["forget_count"])
    return text.format(names=names, right=right, count=count), names


def _single(outcome: str) -> str:
    """The title where images of classes that stay are forgotten: both too little and too much is a failure."""
    return {
        "as_new": translate("compare", "The model answers about {names} as if it had never seen them"),
        "remembered": translate("compare", "The model still knows {names} better than images it never saw"),
        "too_much": translate("compare", "The model has forgotten more of {names} than it should"),
        "too_few": translate("compare", "The model recognises {right} of {count} of {names}: too few to tell"),
        "unknown": translate("compare", "The model recognises {right} of {count} images of {names}"),
    }[outcome]


def _expected(verdict: dict[str, Any]) -> str:
    """What a model that never saw the images would recognise of them, and how that is known."""
    aim = verdict["aim"]
    if aim is None:
        if verdict["outcome"] == "as_new":
            return translate("compare", "It was trained without them.")
        return translate("compare", "How many it should recognise, only a model retrained without them can tell.")
    text = {
        "unseen": translate(
            "compare",
            "It recognises {right} of {count}; expected are {share}, 95 % interval {range},"
            " as of unseen images of the same classes.",
        ),
        "retrained": translate(
            "compare",
            "It recognises {right} of {count}; expected are {share}, 95 % interval {range}, as of the retrained model.",
        ),
    }[verdict["aim_of"]]
    return text.format(
        right=words.count(verdict["forget_right"]),
        count=words.count(verdict["forget_count"]),
        share=words.percent(aim["value"]),
        range=words.interval(aim["low"], aim["high"]),
    )


def subtitle(result: dict[str, Any]) -> str:
    """What became of the rest, and what that was measured on."""
    verdict = result["verdict"]
    if verdict["kept"]:
        text = translate("compare", "It knows the rest as well as before: {change}, 95 % interval {low} to {high}.")
    else:
        text = translate("compare", "It knows the rest less well than before: {change}, 95 % interval {low} to {high}.")
    change = words.points(verdict["retain_change_points"] / 100)
    low, high = _signed(verdict["retain_change_low"]), _signed(verdict["retain_change_high"])
    told = [text.format(change=change, low=low, high=high)]
    if "outcome" in verdict:
        told.insert(0, _expected(verdict))
    elif verdict["forgotten"] and verdict["forget_right"]:
        few_left = translate("compare", "{right} of {count} images to forget are still recognised.")
        told.insert(0, few_left.format(right=verdict["forget_right"], count=verdict["forget_count"]))
    if result["measured_on"] == "training":
        told.append(translate("compare", "Measured on training images, as none are known to be unseen."))
    return " ".join(told)


def question(code: str) -> str:
    """What a figure asks, in plain words. Raises KeyError for an unknown code."""
    return {
        "forget_unseen": translate("compare", "Does it still know what it should forget?"),
        "peers_unseen": translate("compare", "Does it still know images like these?"),
        "forget_train": translate("compare", "And the very images it should forget?"),
        "retain_unseen": translate("compare", "Does it still know the rest?"),
        "retain_train": translate("compare", "And the images it should keep?"),
        "mia_entropy": translate("compare", "Can an attacker tell these images were used?"),
        "cost": translate("compare", "What did it cost?"),
    }[code]


def definition(code: str) -> str:
    """The figure's name in the field and how it is measured. Raises KeyError for an unknown code."""
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
        "mia_entropy": translate(
            "compare",
            "Membership inference attack by entropy (mia_entropy): a logistic regression learns from how sure the"
            " model is to tell training images of the retain set from test images, in equal numbers. The figure is the"
            " share of the forget set that it takes for training images. Wanted: the retrained model's figure, neither"
            " more nor less.",
        ),
        "cost": translate(
            "compare", "Time of all steps: similarity, noise and unlearning. Measuring for this page is not counted."
        ),
    }[code]


def cell(code: str, value: Cell | None) -> tuple[str, str]:
    """A figure, and in small the interval it lies in."""
    if value is None or value.get("value") is None:
        return "\N{EN DASH}", ""
    if code == "cost":
        return words.seconds(value["value"]), ""
    if few(value):
        count = translate("compare", "{n} images").format(n=words.count(value.get("count") or 0))
        return translate("compare", "Too few to tell"), count
    digits = 1 if (value.get("count") or 0) >= FINE else 0
    share = words.percent(value["value"], digits)
    if code == "mia_entropy":
        share = translate("compare", "{share} found").format(share=share)
    known = value.get("low") is not None and value.get("high") is not None
    return share, words.interval(value["low"], value["high"], digits) if known else ""


def verdict(of: Verdict) -> str:
    """The verdict's words, with the gap where there is one: they carry it, icon and colour only repeat it."""
    text = {
        "good": translate("compare", "Within the range"),
        "borderline": translate("compare", "Outside the range: {gap}"),
        "bad": translate("compare", "Far outside: {gap}"),
        "unknown": translate("compare", "Too few to tell"),
    }[of.kind]
    return text.format(gap=words.points(of.gap))


def saved_time(unlearned: Cell | None, retrained: Cell | None) -> str:
    """The time beside that of retraining: "68 % less time"."""
    if not unlearned or not retrained or not retrained["value"]:
        return ""
    share = unlearned["value"] / retrained["value"] - 1
    if share <= 0:
        return translate("compare", "{share} less time").format(share=words.percent(-share, 0))
    return translate("compare", "{share} more time").format(share=words.percent(share, 0))


def withheld(entry: dict[str, Any]) -> str:
    """Why a figure is not given: withheld, never invented."""
    why = words.message(entry["why"], entry.get("values"))
    text = translate("compare", "{question} Cannot be known because {why}.")
    return text.format(question=question(entry["code"]), why=why)


def _signed(points: float) -> str:
    rounded = round(points, 1) + 0.0
    sign = "\N{MINUS SIGN}" if rounded < 0 else "+" if rounded > 0 else ""
    return f"{sign}{abs(rounded):.1f}"
