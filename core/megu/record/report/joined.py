"""Hebrew and Arabic for a PDF, which draws letters from left to right as they come and joins none.

Whole runs of right-to-left text are turned round, and Arabic letters take the form that their neighbours ask for. It
does for names and short sentences in a line; the page report.html has the browser's full rules.
"""

import unicodedata
from functools import cache
from itertools import pairwise

_BEGIN, _INNER, _END, _ALONE = "<initial>", "<medial>", "<final>", "<isolated>"
_FORMS = range(0xFB50, 0xFF00)
"""Unicode's blocks of Arabic letters by their place in a word."""
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_BRACKETS = ("()", "[]", "{}", "<>", "«»")
_RIGHT, _NUMBERS = ("R", "AL"), ("EN", "AN", "ES", "CS", "ET")


def visual(text: str) -> str:
    """A line in the order in which its letters stand from left to right."""
    if not any(_side(sign) in _RIGHT for sign in text):
        return text
    found, at = "", 0
    while at < len(text):
        end = _run_end(text, at)
        found += _turned(_shaped(text[at:end])) if end > at else text[at]
        at = max(end, at + 1)
    return found


def _side(sign: str) -> str:
    return unicodedata.bidirectional(sign)


def _run_end(text: str, start: int) -> int:
    """The end of a right-to-left run that begins here: its last letter of that side, with only neutral ones between."""
    end = start
    if _side(text[start]) not in _RIGHT:
        return start
    for at in range(start, len(text)):
        if _side(text[at]) == "L":
            break
        if _side(text[at]) in (*_RIGHT, "NSM", *_NUMBERS[:2]):
            end = at + 1
    return end + _closes(text[start:end], text[end : end + 1])


def _closes(run: str, sign: str) -> bool:
    """Whether the next sign is the bracket that closes one of the run's."""
    pair = next((pair for pair in _BRACKETS if sign == pair[1]), None)
    return pair is not None and run.count(pair[0]) > run.count(pair[1])


def _turned(text: str) -> str:
    """Turned round, but marks stay behind their letter and numbers as they are."""
    pieces: list[str] = []
    for sign in text:
        together = pieces and (_side(sign) == "NSM" or (_side(sign) in _NUMBERS and _side(pieces[-1][-1]) in _NUMBERS))
        if together:
            pieces[-1] += sign
        else:
            pieces.append(sign)
    return "".join(piece.translate(_MIRRORED) for piece in reversed(pieces))


def _shaped(text: str) -> str:
    """Arabic letters in the form of their place; marks between them are looked through."""
    letters = [at for at, sign in enumerate(text) if _side(sign) != "NSM"]
    joins = {
        first
        for first, second in pairwise(letters)
        if _BEGIN in _forms().get(text[first], {}) and _END in _forms().get(text[second], {})
    }
    after = {second for first, second in pairwise(letters) if first in joins}
    return "".join(_formed(sign, at in after, at in joins) for at, sign in enumerate(text))


def _formed(sign: str, before: bool, behind: bool) -> str:
    forms = _forms().get(sign, {})
    wanted = _INNER if before and behind else _END if before else _BEGIN if behind else _ALONE
    return forms.get(wanted, sign)


@cache
def _forms() -> dict[str, dict[str, str]]:
    """By letter the sign of each of its forms, from Unicode's own decompositions; of single letters alone."""
    found: dict[str, dict[str, str]] = {}
    for number in _FORMS:
        kind, *letters = unicodedata.decomposition(chr(number)).split() or [""]
        if len(letters) == 1 and kind in (_BEGIN, _INNER, _END, _ALONE):
            found.setdefault(chr(int(letters[0], 16)), {})[kind] = chr(number)
    return found
