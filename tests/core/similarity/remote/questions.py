"""Questions about pictures like no others, in the batches of a matrix."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PIL import Image

from megu.similarity import matrix
from megu.similarity.question import Answerer, BatchItem, Question
from megu.similarity.remote import server


def tile(number: int) -> Image.Image:
    """A picture like no other of its number."""
    return Image.new("RGB", (6, 6), (number % 256, number // 256 % 256, 77))


def found_out(*arguments: Any, **more: Any) -> dict[str, Any]:
    """The result of a test of the connection, waited for."""
    trying = server.test_connection(*arguments, **more)
    while True:
        try:
            next(trying)
        except StopIteration as end:
            return end.value


def cells(rows: int, columns: int, queries: int) -> list[list[BatchItem]]:
    """One batch for each cell of a matrix, its questions sharing their first two images."""
    return [
        [
            BatchItem(k, column, k * queries + i, Question(f"class {column}", tile(k * queries + i), *tiles))
            for i in range(queries)
        ]
        for k in range(rows)
        for column in range(columns)
        if (tiles := (tile(5000 + column), tile(6000 + k * columns + column)))
    ]


Scores = dict[tuple[int, int, int], float | None]


def gather(answerer: Answerer, batches: Iterable[list[BatchItem]]) -> Scores:
    """All answers, each expected once."""
    scores: Scores = {}
    for answers in answerer.answers(batches):
        for item, score in answers:
            assert (item.k, item.column, item.query) not in scores
            scores[item.k, item.column, item.query] = score
    return scores


def go_on(answerer: Answerer, batches: list[list[BatchItem]], journal: Path, stop_at: int | None = None) -> int:
    """Ask what the journal lacks and write each answer into it at once; close after `stop_at` answers. Their number."""
    entries = matrix.read_journal(journal)
    left = [[a for a in batch if (a.k, a.column, a.query) not in entries] for batch in batches]
    count = 0
    asking = answerer.answers(left)
    for answers in asking:
        for item, score in answers:
            assert score is not None
            matrix.append_journal(journal, (item.k, item.column), [(item.query, score)])
            count += 1
        if stop_at is not None and count >= stop_at:
            asking.close()  # type: ignore[attr-defined]
            break
    return count
