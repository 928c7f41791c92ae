"""Similarity matrix S and transition matrix T (MeGU, arXiv 2602.17088)."""

import json
import os
import random
from collections import defaultdict
from math import hypot, sqrt
from pathlib import Path
from statistics import fmean, stdev
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.shares import wilson

if TYPE_CHECKING:
    from torch import Tensor

Answers = dict[tuple[int, int, int], float | None]
"""(class of the query, candidate class, query image) to score; None: undecided."""
Interval = tuple[float, float]


def read_journal(path: Path) -> Answers:
    """Return the answers of an append-only journal, a line a batch. A line that was cut short or holds no answers is
    ignored."""
    answers: Answers = {}
    if not path.exists():
        return answers
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            k, column, scores = json.loads(line)
            entries = {(k, column, query): score for query, score in scores}
        except (ValueError, TypeError, RecursionError):
            continue
        if all(_is_answer(key, score) for key, score in entries.items()):
            answers |= entries
    return answers


def _is_answer(key: tuple[Any, ...], score: Any) -> bool:
    numbers = all(type(part) is int for part in key)
    return numbers and (score is None or (isinstance(score, int | float) and 0 <= score <= 1))


def write_journal(path: Path, answers: Answers) -> None:
    """Replace the journal by one with these answers only."""
    with files.write_aside(path) as aside:
        text = [json.dumps([k, column, [[query, score]]]) + "\n" for (k, column, query), score in answers.items()]
        aside.write_text("".join(text), encoding="utf-8")


def append_journal(path: Path, cell: tuple[int, int], scores: list[tuple[int, float | None]]) -> None:
    """Add the answers of a batch; first end a line that was cut short.

    Only the journal's last byte is read: reading all of it for each batch would cost its length squared.
    """
    line = json.dumps([*cell, scores]) + "\n"
    with path.open("a+b") as file:
        if file.tell() > 0:
            file.seek(-1, os.SEEK_END)
            line = line if file.read() == b"\n" else "\n" + line
        file.write(line.encode())


def mean_scores(answers: Answers, classes: int) -> dict[int, list[float | None]]:
    """Return S: for each row its mean score per candidate class, None where nothing was answered."""
    cells: dict[tuple[int, int], list[float]] = defaultdict(list)
    for (k, column, _), score in sorted(answers.items(), key=lambda answer: answer[0]):
        if score is not None:
            cells[k, column].append(score)
    rows = sorted({k for k, _, _ in answers})
    return {k: [_mean(cells.get((k, column))) for column in range(classes)] for k in rows}


def transition(scores: dict[int, list[float | None]]) -> dict[int, list[float]]:
    """Return T: S with zero diagonal and normalised rows; a zero row becomes uniform over the other classes."""
    result = {}
    for k, row in scores.items():
        weights = [0.0 if column == k else score or 0.0 for column, score in enumerate(row)]
        total = sum(weights)
        uniform = [0.0 if column == k else 1 / (len(row) - 1) for column in range(len(row))]
        result[k] = [weight / total for weight in weights] if total > 0 else uniform
    return result


LEAST = 0.1
"""Least gap between the right class and others at which answers are useful. A model with random weights rates each
name and image a little higher or lower than others, always in the same way: with enough images that is significant,
and says nothing about the classes."""
MANY = 5
"""Pairs of classes that represent all classes; if there are fewer, all classes are among them."""


def sees(answers: Answers, seed: int, draws: int = 1000) -> dict[str, Any] | None:
    """Judge if the MLLM sees the classes of `question_plan.draw_sight`, from its answers; None if no pair was answered.

    The gap is the score of the right class minus that of the other one of its pair, averaged over both classes of each
    pair; the rating of a name or an image by itself cancels out. Low and high are a 95 % bootstrap interval over pairs
    of classes and over images in each (Efron 1979), and for at least `MANY` pairs no narrower than Student's over
    these, since a bootstrap of five is too narrow. The verdict is ``sees`` if the whole interval is above `LEAST`,
    ``not`` if it reaches 0 or is all below `LEAST`, else ``hardly``.

    Parameters
    ----------
    answers
        The answers.
    seed
        Seed of the bootstrap.
    draws
        Number of resamples.
    """
    apart = _apart(answers)
    if not apart:
        return None
    chance = random.Random(seed)

    def draw_mean(values: list[float]) -> float:
        return sum(chance.choices(values, k=len(values))) / len(values)

    means = sorted(
        sum(draw_mean(one) + draw_mean(other) for one, other in chance.choices(apart, k=len(apart))) / (2 * len(apart))
        for _ in range(draws)
    )
    gap = sum(sum(one) / len(one) + sum(other) / len(other) for one, other in apart) / (2 * len(apart))
    low, high = means[int(0.025 * draws)], means[int(0.975 * draws) - 1]
    if len(apart) >= MANY:
        half = _half([(fmean(one) + fmean(other)) / 2 for one, other in apart])
        low, high = min(low, gap - half), max(high, gap + half)
    verdict = "sees" if low > LEAST else "not" if low <= 0 or high < LEAST else "hardly"
    queries, classes = {(k, query) for k, _, query in answers}, {k for k, _, _ in answers}
    result = {"gap": gap, "low": low, "high": high, "verdict": verdict}
    return {**result, "count": len(queries), "classes": len(classes)}


def _apart(answers: Answers) -> list[tuple[list[float], list[float]]]:
    """Return, for each pair of classes and each of its two, how much higher its queries are rated as their own
    class."""
    margins: dict[tuple[int, int], list[float]] = defaultdict(list)
    for (k, column, query), score in sorted(answers.items(), key=lambda answer: answer[0]):
        own = answers.get((k, k, query))
        if k != column and score is not None and own is not None:
            margins[k, column].append(own - score)
    return [(margins[a, b], margins[b, a]) for a, b in sorted(margins) if a < b and (b, a) in margins]


def intervals(answers: Answers, classes: int) -> dict[int, list[Interval | None]]:
    """Return 95 % intervals of the cells of S, over their queries; None with fewer than two answered queries.

    Student's intervals for means of probabilities, Wilson's for shares of plain yes and no. Each query follows one of
    the cell's examples, so these count too as far as answers depend on them.
    """
    cells: dict[tuple[int, int], list[float]] = defaultdict(list)
    for (k, column, _), score in sorted(answers.items(), key=lambda answer: answer[0]):
        if score is not None:
            cells[k, column].append(score)
    rows = sorted({k for k, _, _ in answers})
    return {k: [_interval(cells.get((k, column), [])) for column in range(classes)] for k in rows}


def _interval(scores: list[float]) -> Interval | None:
    if len(scores) < 2:
        return None
    if set(scores) <= {0.0, 1.0}:
        return wilson(sum(scores), len(scores))
    half = _half(scores)
    return max(0.0, fmean(scores) - half), min(1.0, fmean(scores) + half)


def _half(values: list[float]) -> float:
    """Return half the width of Student's 95 % interval of a mean."""
    from scipy.special import stdtrit

    return float(stdtrit(len(values) - 1, 0.975)) * stdev(values) / sqrt(len(values))


def intervals_of_means(shares: "Tensor") -> list[Interval | None]:
    """Return 95 % intervals of the means of many images' probabilities (n, classes), from their standard errors."""
    count = len(shares)
    if count < 2:
        return [None] * shares.shape[1]
    half = (1.959964 * shares.double().std(0) / sqrt(count)).tolist()
    means = shares.double().mean(0).tolist()
    return [(max(0.0, m - h), min(1.0, m + h)) for m, h in zip(means, half, strict=True)]


def transition_intervals(
    scores: dict[int, list[float | None]], around: dict[int, list[Interval | None]]
) -> dict[int, list[Interval | None]]:
    """Return 95 % intervals of the cells of T, from those of S: of a cell and, together, of the others in its row.

    By the method of variance estimates recovery (Zou and Donner 2008, Statistics in Medicine 27, 1693-1702). A cell
    that was set by hand has no interval, and counts as exact for the others. None where a cell of S has none.
    """
    return {k: [_share(k, column, row, around[k]) for column in range(len(row))] for k, row in scores.items()}


def _share(k: int, column: int, row: list[float | None], around: list[Interval | None]) -> Interval | None:
    own, mine = row[column] or 0.0, around[column]
    others = [(row[i] or 0.0, around[i]) for i in range(len(row)) if i not in (k, column)]
    rest = sum(score for score, _ in others)
    if column == k or mine is None or own + rest <= 0:
        return None
    less = sqrt(sum((score - near[0]) ** 2 for score, near in others if near))
    more = sqrt(sum((near[1] - score) ** 2 for score, near in others if near))

    def part(score: float, rest: float) -> float:
        return score / (score + rest) if score + rest > 0 else 0.0

    value = part(own, rest)
    down = hypot(value - part(mine[0], rest), value - part(own, rest + more))
    up = hypot(part(mine[1], rest) - value, part(own, max(0.0, rest - less)) - value)
    return max(0.0, value - down), min(1.0, value + up)


def _mean(values: list[float] | None) -> float | None:
    return sum(values) / len(values) if values else None
