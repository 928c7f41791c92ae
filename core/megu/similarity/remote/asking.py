"""Questions to a server: each asked until it is answered, undecided, or failed too often; in which order, which way."""

import asyncio
import random
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from megu.base.errors import MllmError
from megu.similarity.question import BatchItem
from megu.similarity.remote.connection import Connection
from megu.similarity.remote.faults import Patience, Pause, Retry
from megu.similarity.remote.protocol import Content, MalformedAnswer, Reading, RequestOptions
from megu.similarity.remote.sent import MAX_EDGE, Picture, encode

AGAIN = 2
"""How often a question is asked again in the same way before an odd answer counts: one without the probabilities that
were asked for, or cut before it said anything. A refusal that names nothing is tried once more."""


@dataclass
class Asker:
    """Asks over one connection; the pause a server wishes holds for all its questions.

    short: how many questions were scored by fewer votes than they should be.
    """

    connection: Connection
    patience: Patience = field(default_factory=Patience)
    seed: int = 0
    pause: Pause = field(default_factory=Pause)
    short: int = 0

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)

    async def score(self, content: Content, way: RequestOptions) -> float | None:
        """Return the score of a question, 0..1; None after `patience.neither` well-formed answers that are neither.

        By vote, it is the share of True among the votes that are given. Each vote is requested up to `patience.neither`
        times; what is missing then is counted in `short`. If the first vote fails, no further one is requested.

        Parameters
        ----------
        content
            Text and images.
        way
            How to ask.

        Raises
        ------
        MllmError
            If tries are used up, or at once if trying again is no use.
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

    async def _vote(self, content: Content, way: RequestOptions, seed: int) -> float | None:
        for attempt in range(self.patience.neither):
            # the same seed once more gives the vote that a fault hid; a server that keeps to it needs another then
            reading = await self.reading(content, way, seed if attempt < 2 else seed + way.votes * (attempt - 1))
            score = reading.by_probabilities if way.probabilities else reading.by_text
            if score is not None:
                return score
        return None

    async def reading(self, content: Content, way: RequestOptions, seed: int, need: bool = True) -> Reading:
        """Return a well-formed answer, after up to `patience.tries` tries.

        Parameters
        ----------
        content
            Text and images.
        way
            How to ask.
        seed
            Seed of the request.
        need
            Treat an answer without the requested probabilities as malformed.
        """
        target = self.connection.target
        fault = unreachable = 0
        while True:
            await self.pause.over()
            try:
                reading = target.protocol.read(await self.connection.post(content, way, seed))
                if need and way.probabilities and not reading.probabilities:
                    raise MalformedAnswer(target.protocol.lacking)
                return reading
            except MalformedAnswer as error:
                last = Retry("mllm_answers_malformed", host=target.host, reason=str(error))
            except Retry as error:
                last = error
            fault += 1
            unreachable += not last.left
            if fault >= self.patience.tries or unreachable >= self.patience.unreachable:
                raise MllmError(last.code, **last.values)
            if last.after is not None:
                self.pause.extend(min(last.after, self.patience.obeyed))
            await asyncio.sleep(self.patience.wait(fault, self._chance))


@dataclass
class Prefix:
    """The two images that a batch's questions share, encoded once; `waiting`: those that go after the first."""

    max_edge: int
    waiting: list[BatchItem]
    _pictures: list[Picture] = field(default_factory=list)

    def content(self, item: BatchItem) -> Content:
        """Return the message of a question: its text and images in order, the query encoded now."""
        question = item.question
        if not self._pictures and question.positive is not None and question.negative is not None:
            self._pictures = [encode(question.positive, self.max_edge), encode(question.negative, self.max_edge)]
        pictures = iter([*self._pictures, encode(question.query, self.max_edge)])
        content: Content = []
        for part in question.segments():
            if content and isinstance(part, str) and isinstance(content[-1], str):
                content[-1] += part  # servers put a line break between the text parts of a message
            else:
                content.append(part if isinstance(part, str) else next(pictures))
        return content


class Schedule:
    """Takes batches as late as it can: at most one open batch for each request at once."""

    def __init__(self, batches: Iterable[list[BatchItem]], max_edge: int = MAX_EDGE) -> None:
        self._batches = iter(batches)
        self._ready: deque[tuple[BatchItem, Prefix]] = deque()
        self._max_edge = max_edge

    def take(self) -> tuple[BatchItem, Prefix] | None:
        """Return the next question that may be asked now; None if only those are left that wait for the first of
        their batch."""
        if self._ready:
            return self._ready.popleft()
        batch = next(filter(None, self._batches), None)
        if batch is None:
            return None
        return batch[0], Prefix(self._max_edge, list(batch[1:]))

    def release(self, prefix: Prefix) -> None:
        """Release the rest of a batch: a question of this prefix has been answered."""
        self._ready.extend((item, prefix) for item in prefix.waiting)
        prefix.waiting = []


@dataclass(frozen=True)
class Trial:
    """A way to ask, what the question scored by it (None: undecided so far), and the answer it was told from."""

    way: RequestOptions
    score: float | None
    reading: Reading


async def find_way(asker: Asker, content: Content, votes: int | None = None) -> Trial:
    """Find out how a server can be asked, with one real question: for probabilities if they really come, else for words
    at temperature 0, else by vote (see `RequestOptions.by_vote`).

    The answer shows if they come: several servers accept the option and ignore it. If an answer was cut before it said
    True or False, a model may be thinking aloud, and longer answers in words are tried. No way is given up after a
    single odd answer or refusal, since it decides how all questions are scored.

    Parameters
    ----------
    asker
        The connection and its patience.
    content
        Text and images of the question.
    votes
        Number of votes, if the user wants votes.

    Raises
    ------
    MllmError
        As `Asker.score` does; a refused request is an error once nothing simpler is left.
    """
    way: RequestOptions = asker.connection.target.protocol.way()
    odd = 0
    while True:
        try:
            answer = await asker.reading(content, way, asker.seed, need=False)
            better, again = _better(answer, way), AGAIN
            if better is None and (answer.probabilities or not way.probabilities or odd >= AGAIN):
                break
        except MllmError as error:
            better, again = _simpler(error, way)
            if better is None:
                raise
        odd += 1
        if better is not None and odd > again:
            way, odd = better, 0
    if way.probabilities and answer.probabilities:
        return Trial(way, answer.by_probabilities, answer)
    vote_way = way.in_words().by_vote(votes)
    return Trial(vote_way, await asker.score(content, vote_way) if vote_way.votes > 1 else answer.by_text, answer)


def _simpler(error: MllmError, way: RequestOptions) -> tuple[RequestOptions | None, int]:
    """Return the way to ask where this one is refused, None for none, and how often to try this one again before."""
    if error.code == "mllm_request_refused":
        reason = str(error.values["reason"])
        return way.simpler(reason), int(not way.names(reason))
    if error.code == "mllm_server_failing" and way.probabilities:
        return way.in_words(), 0  # some servers fail on a field they don't know instead of refusing it
    return None, 0


def _better(answer: Reading, way: RequestOptions) -> RequestOptions | None:
    """Return the way to ask next although this one was answered; None: the answer will do."""
    score = answer.by_probabilities if way.probabilities and answer.probabilities else answer.by_text
    if score is not None or not answer.cut:
        return None
    return way.in_words() if way.probabilities else way.longer()
