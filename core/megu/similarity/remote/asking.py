"""Questions to a server: their order, and each asked until it is answered, undecided, or failed too often."""

import asyncio
import random
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from megu.base.errors import MllmError
from megu.similarity.question import Asked
from megu.similarity.remote.connection import Connection, Content, join_text
from megu.similarity.remote.pictures import MAX_EDGE, Picture, encode
from megu.similarity.remote.retry import Patience, Pause, Retry
from megu.similarity.remote.scoring import Malformed, Reading, read
from megu.similarity.remote.way import Way

if TYPE_CHECKING:
    pass


@dataclass
class Asker:
    """Asks over one connection; the pause a server wishes holds for all its questions."""

    connection: Connection
    patience: Patience = field(default_factory=Patience)
    seed: int = 0
    pause: Pause = field(default_factory=Pause)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self.short = 0
        """Questions that were scored by fewer votes than they should be."""

    async def score(self, content: Content, way: Way) -> float | None:
        """The score of a question, 0..1; None: undecided after `patience.neither` well-formed answers that are neither.

        By vote: the share of True among the votes that are given. Each vote is asked for up to `patience.neither`
        times; what is missing then is counted in `short`. Where no vote of the first comes, none is asked for further.
        Raises MllmError where tries are used up, or at once where trying again is no use.
        """
        votes = []
        for number in range(way.votes):
            vote = await self._vote(content, way, self.seed + number)
            if vote is not None:
                votes.append(vote)
            elif not votes:
                return None
        self.short += len(votes) < way.votes
        return sum(votes) / len(votes)

    async def _vote(self, content: Content, way: Way, seed: int) -> float | None:
        for attempt in range(self.patience.neither):
            # the same seed once more gives the vote that a fault hid; a server that keeps to it needs another then
            reading = await self.reading(content, way, seed if attempt < 2 else seed + way.votes * (attempt - 1))
            score = reading.by_logprobs if way.top_logprobs else reading.by_text
            if score is not None:
                return score
        return None

    async def reading(self, content: Content, way: Way, seed: int, need: bool = True) -> Reading:
        """A well-formed answer, tried up to `patience.tries` times.

        need: whether an answer without the log-probabilities that were asked for is malformed.
        """
        host = self.connection.target.host
        fault = unreachable = 0
        while True:
            await self.pause.over()
            try:
                return _checked(read(await self.connection.post(content, way.parameters(seed))), way, need)
            except Malformed as error:
                last = Retry("mllm_answers_malformed", host=host, reason=str(error))
            except Retry as error:
                last = error
            fault += 1
            unreachable += not last.left
            if fault >= self.patience.tries or unreachable >= self.patience.unreachable:
                break
            await self._wait(last, fault)
        raise MllmError(last.code, **last.values)

    async def _wait(self, last: Retry, fault: int) -> None:
        if last.after is not None:
            self.pause.extend(min(last.after, self.patience.obeyed))
        await asyncio.sleep(self.patience.wait(fault, self._chance))


def _checked(reading: Reading, way: Way, need: bool) -> Reading:
    if need and way.top_logprobs and not reading.logprobs:
        raise Malformed("no logprobs")
    return reading


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
