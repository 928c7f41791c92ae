"""One question asked until it is answered, undecided, or the server has failed too often."""

import asyncio
import random
from dataclasses import dataclass, field

from megu.base.errors import MllmError
from megu.similarity.remote.connection import Connection, Content
from megu.similarity.remote.retry import Patience, Pause, Retry
from megu.similarity.remote.scoring import Malformed, Reading, read
from megu.similarity.remote.way import Way


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
