"""The similarity matrix S and the transition matrix T made of it (MeGU, arXiv 2602.17088)."""

import json
import os
import random
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu import files

BATCH = 10
"""Questions asked at once: those of one cell, which share their example images."""


@dataclass(frozen=True)
class Plan:
    """Which questions make a matrix: class numbers, and image numbers as drawn.

    rows: the classes asked about. queries: class to its exemplars. prefix: (k, l) to (class p, image of l, image of p),
    the two example images that all queries of a cell share.
    """

    rows: list[int]
    queries: dict[int, list[int]]
    prefix: dict[tuple[int, int], tuple[int, int, int]]

    @property
    def questions(self) -> int:
        """How many questions that is."""
        return sum(len(self.queries[k]) for k, _ in self.prefix)

    def keys(self) -> set[tuple[int, int, int]]:
        """Each question by class of the query, candidate class and query image."""
        return {(k, column, query) for k, column in self.prefix for query in self.queries[k]}

    def batches(self, k: int) -> list[list[int]]:
        """The queries of a row in the groups that are asked together: always the same ones, so that scores repeat bit
        for bit after an interruption."""
        return [self.queries[k][start : start + BATCH] for start in range(0, len(self.queries[k]), BATCH)]


def draw_plan(
    members: Mapping[int, Any], rows: list[int], exemplars: int, seed: int, pruned: frozenset[int] = frozenset()
) -> Plan:
    """Draw exemplars from `members` (class to its images that may be shown), a function of the seed alone.

    pruned: candidate classes that are not asked about.
    The example image of a class is kept apart from its queries where the class has more than one image, so that the
    diagonal never shows a query as its own example. With two classes there is no third class p: no prefix images (-1).
    """
    drawn = {k: draw(m, k, exemplars, seed) for k, m in members.items()}
    examples = {k: images[-1] for k, images in drawn.items()}
    queries = {k: images[:exemplars] for k, images in drawn.items()}
    for k, images in drawn.items():
        if 1 < len(images) <= exemplars:
            queries[k] = images[:-1]
    prefix = {}
    for k in rows:
        for column in (column for column in members if column == k or column not in pruned):
            others = [p for p in members if p not in (k, column)]
            third = random.Random(f"{seed}-{k}-{column}").choice(others) if len(members) > 2 else -1
            prefix[k, column] = (third, examples[column], examples[third] if third >= 0 else -1)
    return Plan(rows, queries, prefix)


def draw(members: Any, k: int, exemplars: int, seed: int) -> list[int]:
    """The exemplars of class `k` and one image more, of its images `members` (n,); fewer where it has fewer."""
    import numpy as np

    # sampling places costs nothing where a million images may be shown
    places = random.Random(f"{seed}-{k}").sample(range(len(members)), min(len(members), exemplars + 1))
    return np.sort(members)[places].tolist()


Answers = dict[tuple[int, int, int], float | None]
"""(class of the query, candidate class, query image) to score; None: undecided."""


def read_journal(path: Path) -> Answers:
    """The answers of an append-only journal, a line a batch; a line that a kill cut short, or that holds anything but
    answers, counts as not asked."""
    answers: Answers = {}
    if not path.exists():
        return answers
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            k, column, scored = json.loads(line)
            read = {(k, column, query): score for query, score in scored}
        except (ValueError, TypeError, RecursionError):
            continue
        if all(_is_answer(key, score) for key, score in read.items()):
            answers |= read
    return answers


def _is_answer(key: tuple[Any, ...], score: Any) -> bool:
    numbers = all(type(part) is int for part in key)
    return numbers and (score is None or (isinstance(score, int | float) and 0 <= score <= 1))


def write_journal(path: Path, answers: Answers) -> None:
    """Put a journal of these answers alone in the place of the one that is there."""
    with files.written(path) as aside:
        text = [json.dumps([k, column, [[query, score]]]) + "\n" for (k, column, query), score in answers.items()]
        aside.write_text("".join(text), encoding="utf-8")


def append_journal(path: Path, cell: tuple[int, int], scored: list[tuple[int, float | None]]) -> None:
    """Add the answers of a batch; a line that a kill cut short before is ended first.

    Only the journal's last byte is read: it grows by a line a batch, and reading it all would cost its length squared.
    """
    line = json.dumps([*cell, scored]) + "\n"
    with path.open("a+b") as file:
        if file.tell() > 0:
            file.seek(-1, os.SEEK_END)
            line = line if file.read() == b"\n" else "\n" + line
        file.write(line.encode())


def mean_scores(answers: Answers, classes: int) -> dict[int, list[float | None]]:
    """S: for each row its mean score per candidate class, None where nothing was answered."""
    cells: dict[tuple[int, int], list[float]] = defaultdict(list)
    for (k, column, _), score in sorted(answers.items(), key=lambda answer: answer[0]):
        if score is not None:
            cells[k, column].append(score)
    rows = sorted({k for k, _, _ in answers})
    return {k: [_mean(cells.get((k, column))) for column in range(classes)] for k in rows}


def transition(scores: dict[int, list[float | None]]) -> dict[int, list[float]]:
    """T: S with zero diagonal, rows normalised; a zero row becomes uniform over the other classes."""
    result = {}
    for k, row in scores.items():
        weights = [0.0 if column == k else score or 0.0 for column, score in enumerate(row)]
        total = sum(weights)
        uniform = [0.0 if column == k else 1 / (len(row) - 1) for column in range(len(row))]
        result[k] = [weight / total for weight in weights] if total > 0 else uniform
    return result


def sees(answers: Answers, seed: int, draws: int = 1000) -> dict[str, Any] | None:
    """Whether the MLLM sees these classes: score of the right class minus the mean of the others, per query, averaged.

    With a 95 % bootstrap interval over queries (Efron 1979). None where no query has both.
    """
    right: dict[tuple[int, int], float] = {}
    others: dict[tuple[int, int], list[float]] = defaultdict(list)
    for (k, column, query), score in sorted(answers.items(), key=lambda answer: answer[0]):
        if score is None:
            continue
        if k == column:
            right[k, query] = score
        else:
            others[k, query].append(score)
    gaps = [right[key] - sum(others[key]) / len(others[key]) for key in right if others[key]]
    if not gaps:
        return None
    chance = random.Random(seed)
    means = sorted(sum(chance.choices(gaps, k=len(gaps))) / len(gaps) for _ in range(draws))
    low, high = means[int(0.025 * draws)], means[int(0.975 * draws) - 1]
    return {"gap": sum(gaps) / len(gaps), "low": low, "high": high, "count": len(gaps)}


def _mean(values: list[float] | None) -> float | None:
    return sum(values) / len(values) if values else None
