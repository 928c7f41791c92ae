"""Headline of the comparison: its title, and the subtitle below it."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from megu.compare.verdict import Outcome, outcome_of
from megu_desktop.text import numbers, words

translate = QCoreApplication.translate


def title(result: dict[str, Any]) -> tuple[str, str]:
    """Return the result as a sentence, and the part of it that names the forget set."""
    verdict = result["verdict"]
    names = words.class_list(result.get("forget_names", result["forget_classes"]))
    text = _title(result, outcome_of(verdict))
    right, count = words.count(verdict["forget_right"]), words.count(verdict["forget_count"])
    return text.format(names=names, right=right, count=count), names


def _title(result: dict[str, Any], outcome: Outcome) -> str:
    """Return the title. Where images of classes that stay are forgotten, too little and too much are both failures."""
    unseen = translate("compare", "The model still recognises {right} of {count} unseen images of {names}")
    sentence = translate("compare", "The model still recognises {right} of {count} images of {names}")
    too_few = translate("compare", "The model recognises {right} of {count} images of {names}: too few to tell")
    too_few_unseen = translate("compare", "The model recognises {right} of {count} of {names}: too few to tell")
    return {
        "nothing": translate("compare", "There are no images of {names} to test"),
        "forgotten": translate("compare", "The model no longer recognises {names}"),
        "not_forgotten": unseen if result["measured_on"] == "test" else sentence,
        "too_few": too_few_unseen if "outcome" in result["verdict"] else too_few,
        "as_new": translate("compare", "The model answers about {names} as if it had never seen them"),
        "remembered": translate("compare", "The model still knows {names} better than images it never saw"),
        "too_much": translate("compare", "The model has forgotten more of {names} than it should"),
        "unknown": translate("compare", "The model recognises {right} of {count} images of {names}"),
    }[outcome]


def _describe_expected(verdict: dict[str, Any], estimated: bool) -> str:
    """Return the expected share as a sentence that says how it is known."""
    aim = verdict["aim"]
    if aim is None:
        if verdict["outcome"] == "as_new":
            return translate("compare", "It was trained without them.")
        if estimated:
            return translate(
                "compare",
                "The estimate below shows how many it should recognise; only a retrained model can tell for certain.",
            )
        return translate("compare", "Only a model retrained without them can show how many it should recognise.")
    text = {
        "unseen": translate(
            "compare",
            "It recognises {right} of {count}. Expected: {share} (95 % interval {range}), as for unseen images of "
            "the same classes.",
        ),
        "retrained": translate(
            "compare",
            "It recognises {right} of {count}. Expected: {share} (95 % interval {range}), as for the retrained model.",
        ),
    }[verdict["aim_of"]]
    return text.format(
        right=words.count(verdict["forget_right"]),
        count=words.count(verdict["forget_count"]),
        share=words.percent(aim["value"]),
        range=words.interval(aim["low"], aim["high"]),
    )


def subtitle(result: dict[str, Any], estimated: bool = False) -> str:
    """Say what became of the images to keep, and which images the figures come from.

    Parameters
    ----------
    estimated : bool
        Whether the page shows an expected share.
    """
    verdict = result["verdict"]
    if verdict["kept"]:
        text = translate("compare", "It knows the rest as well as before: {change}, 95 % interval {low} to {high}.")
    else:
        text = translate("compare", "It knows the rest less well than before: {change}, 95 % interval {low} to {high}.")
    change = words.points(verdict["retain_change_points"] / 100)
    low, high = (numbers.format_signed(verdict[f"retain_change_{end}"], 1) for end in ("low", "high"))
    sentences = [text.format(change=change, low=low, high=high)]
    if "outcome" in verdict:
        sentences.insert(0, _describe_expected(verdict, estimated))
    elif verdict["forgotten"] and verdict["forget_right"]:
        few_left = translate("compare", "{right} of {count} images to forget are still recognised.")
        sentences.insert(
            0, few_left.format(right=words.count(verdict["forget_right"]), count=words.count(verdict["forget_count"]))
        )
    if test := result.get("watched"):
        text = translate(
            "compare",
            "Measured on unseen images. {n} more of {names} monitored the training, so they can’t be used for testing.",
        )
        names = words.class_list(result.get("forget_names", result["forget_classes"]))
        sentences.append(text.format(n=words.count(test), names=names))
    if result["measured_on"] == "training":
        sentences.append(translate("compare", "Measured on training images, because no images are known to be unseen."))
    return words.sentences(*sentences)
