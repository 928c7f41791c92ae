"""The order of questions: the first of each prefix alone, so that a server's prefix cache fills, then the rest."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from megu.similarity.question import Asked
from megu.similarity.remote.connection import Content, join_text
from megu.similarity.remote.pictures import MAX_EDGE, Picture, encode


@dataclass
class Prefix:
    """The two images that a batch's questions share, encoded once; `waiting`: those that go after the first."""

    max_edge: int
    waiting: list[Asked]
    _encoded: list[Picture] = field(default_factory=list)

    def content(self, asked: Asked) -> Content:
        """The message of a question: its text and images in order, the query encoded now."""
        question = asked.question
        if not self._encoded and question.positive is not None and question.negative is not None:
            self._encoded = [encode(question.positive, self.max_edge), encode(question.negative, self.max_edge)]
        pictures = iter([*self._encoded, encode(question.query, self.max_edge)])
        return join_text([part if isinstance(part, str) else next(pictures) for part in question.segments()])


class Schedule:
    """Takes batches as late as it can: at most one open batch for each request at once."""

    def __init__(self, batches: Iterable[list[Asked]], max_edge: int = MAX_EDGE) -> None:
        self._batches = iter(batches)
        self._ready: deque[tuple[Asked, Prefix]] = deque()
        self._max_edge = max_edge

    def take(self) -> tuple[Asked, Prefix] | None:
        """The next question that may be asked now; None: no more than those that wait for the first of their batch."""
        if self._ready:
            return self._ready.popleft()
        batch = next(filter(None, self._batches), None)
        if batch is None:
            return None
        return batch[0], Prefix(self._max_edge, list(batch[1:]))

    def answered(self, prefix: Prefix) -> None:
        """A question of this prefix has been answered: the rest of its batch may go."""
        self._ready.extend((asked, prefix) for asked in prefix.waiting)
        prefix.waiting = []
