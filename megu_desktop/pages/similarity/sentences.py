"""Sentences of the page *Similarity*: before asking, about a tested server, and about the findings."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from megu.base.messages.catalogue import MESSAGES
from megu.machine.time_left import round_estimate
from megu_desktop.pages.similarity.edits import CsvProblem
from megu_desktop.text import numbers as figures
from megu_desktop.text import words

translate = QCoreApplication.translate
AT_ONCE = 0.5  # seconds in which no model is opened and asked


# --- before asking -------------------------------------------------------------------------------------------------


def before_asking(preview: dict[str, Any], host: str, classes: int) -> str:
    """Say how many questions about how many images it takes, how long, and for a server its tokens.

    Parameters
    ----------
    host : str
        Host of the server, empty for a model on this computer.
    classes : int
        Number of classes K, named if all of their rows are asked about.
    """
    values = {"n": words.count(preview["questions"]), "images": words.count(preview["images"]), "host": host}
    if host:
        text = translate("similarity", "{n} questions with {images} images go to {host}.")
    else:
        text = translate("similarity", "{n} questions about {images} images, answered on this computer.")
    parts = [text.format(**values)]
    if host and preview["tokens"]:
        tokens = translate("similarity", "This is about {n} tokens.")
        parts.append(tokens.format(n=words.count(_round(preview["tokens"]))))
    parts.append(_time(preview["seconds"]))
    if len(preview["rows"]) == classes:
        parts.append(translate("similarity", "This is the whole matrix, with questions about every class."))
    return words.sentences(*parts)


def _time(seconds: float | None) -> str:
    if seconds is None:
        return translate("similarity", "The time needed is known after the first five.")
    return translate("similarity", "It takes about {time}.").format(time=words.time_left(round_estimate(seconds)))


def _round(number: int) -> int:
    """Return two significant digits: a rough number deserves no more."""
    scale = 10 ** max(len(str(number)) - 2, 0)
    return round(number / scale) * scale


def memory(preview: dict[str, Any]) -> str:
    """Say where the model will run, at which precision, and the memory that takes; "" if unknown."""
    if preview["device"] is None:
        return ""
    text = translate("similarity", "Runs on {place} in {precision}.")
    parts = [text.format(place=place_title(preview["device"]), precision=preview["precision"])]
    if preview["memory_needed"] is not None:
        room = translate("similarity", "It needs about {needed} of memory; {free} is free.")
        sizes = {name: words.size(preview[f"memory_{name}"]) for name in ("needed", "free")}
        parts.append(room.format(**sizes))
    return words.sentences(*parts)


def place_title(device: str) -> str:
    """Return a device by a readable name: "the processor (cpu)"."""
    name = device.split(":")[0]
    if name == "cpu":
        return translate("similarity", "the processor (cpu)")
    if name in ("cuda", "mps"):
        return translate("similarity", "the graphics card ({device})").format(device=device)
    return device


# --- a server ------------------------------------------------------------------------------------------------------


def test_result(result: dict[str, Any]) -> str:
    """Return the result of testing the connection: the answer, the time, and how answers will be scored."""
    seconds, answer = words.seconds(result["seconds"]), result["answer"]
    if answer is None:
        text = translate("similarity", "It answered in {seconds}, but neither True nor False.")
        return text.format(seconds=seconds)
    word = translate("similarity", "True") if answer >= 0.5 else translate("similarity", "False")
    text = translate(
        "similarity", "The connection works. The model answered {word} ({n}) in {seconds}. A score is {how}."
    )
    return text.format(word=word, n=figures.decimal(answer, 2), seconds=seconds, how=score_basis(result["scored_by"]))


def score_basis(scored_by: str | None) -> str:
    """Return what a score is made of, as the end of a sentence; "" if unknown."""
    return words.message(scored_by).rstrip(".") if scored_by in MESSAGES else ""


def scoring(scored_by: str | None) -> str:
    """Return what a score is made of, with the name that servers have for it; "" if unknown."""
    basis = score_basis(scored_by)
    text = translate("similarity", "A score is {how}.").format(how=basis) if basis else ""
    if scored_by == "scored_top_logprobs":
        text = words.sentences(text, translate("similarity", "Servers call this option top_logprobs."))
    return text


# --- what was found ------------------------------------------------------------------------------------------------


def cost(result: dict[str, Any]) -> list[str]:
    """Return what asking took and how it was done, a sentence each."""
    if result["source"] == "confusions":
        return [
            translate(
                "similarity",
                "Taken from the probabilities that this classifier gives to images of each class. No questions were "
                "asked.",
            )
        ]
    text = translate(
        "similarity", "{n} questions answered in {seconds} and saved with the project. They are not asked again."
    )
    if result["seconds"] < AT_ONCE:  # the matrix was made again of existing answers
        text = translate("similarity", "{n} answers are saved with the project. They are not asked for again.")
    sentences = [text.format(n=words.count(result["questions"]), seconds=words.seconds(result["seconds"]))]
    if result["undecided"]:
        sentence = translate("similarity", "{n} of them were undecided and are left out.")
        sentences.append(sentence.format(n=words.count(result["undecided"])))
    if short := result.get("votes_short"):
        fewer = translate("similarity", "{n} of them are based on fewer votes than requested.")
        sentences.append(fewer.format(n=words.count(short)))
    return [*sentences, *_asking_details(result)]


def _asking_details(result: dict[str, Any]) -> list[str]:
    sentences = []
    if result["scored_by"] == "scored_zero_shot":
        sentences.append(scoring(result["scored_by"]))
    if any(row.get("images_per_question") == 1 for row in result["provenance"]):
        sentences.append(words.message("mllm_one_image"))
    for host, counts in result["sent"].items():
        sentence = translate("similarity", "{n} images were sent to {host}, {times} times in total.")
        numbers = {"n": words.count(counts["different_images"]), "times": words.count(counts["images_sent"])}
        sentences.append(sentence.format(host=host, **numbers))
    return sentences


def changed_text(count: int) -> str:
    """Say how many cells the user has set."""
    if count == 1:
        return translate("similarity", "One cell was set by hand. Unlearning uses it as it is.")
    return translate("similarity", "{n} cells were set by hand. Unlearning uses them as they are.").format(
        n=words.count(count)
    )


# --- files ---------------------------------------------------------------------------------------------------------


def csv_problem(name: str, problem: CsvProblem) -> str:
    """Say why a CSV file can't be used, and the way out; `name` is that of the file."""
    sentences = {
        "size": translate("similarity", "“{file}” is too large to be a matrix of classes. Choose another file."),
        "read": translate("similarity", "“{file}” can’t be read. Ask for permission, or choose another file."),
        "table": translate(
            "similarity",
            "“{file}” contains no table of classes. Export the matrix to see the format, then edit your file.",
        ),
        "class": translate("similarity", "“{file}” contains a class “{name}” that these images don’t have. Rename it."),
        "number": translate(
            "similarity", "“{file}” has “{value}” for {row} taken for {column}. Enter a number from 0 to 1 there."
        ),
    }
    return sentences[problem.code].format(file=name, **problem.values)


def import_result(name: str, count: int, return_count: int) -> str:
    """Return the result of reading a file.

    Parameters
    ----------
    name : str
        Name of the file.
    count : int
        Number of its cells that differ from the answers now.
    return_count : int
        Number of cells set by hand that no longer are, according to the file.
    """
    if not count and not return_count:
        return translate("similarity", "“{file}” contains the same values as the answers.").format(file=name)
    sentences = [translate("similarity", "“{file}” was imported.")]
    if count:
        sentences.append(translate("similarity", "Cells set by hand: {n}."))
    if return_count == 1:
        sentences.append(translate("similarity", "One cell set by hand was reset to the answer. Undo restores it."))
    elif return_count:
        back = translate("similarity", "{back} cells set by hand were reset to the answers. Undo restores them.")
        sentences.append(back)
    return words.sentences(*sentences).format(file=name, n=words.count(count), back=words.count(return_count))
