"""How a server can be asked: found out with one real question, from the best way to the plainest."""

from dataclasses import dataclass, replace

from megu.base.errors import MllmError
from megu.similarity.remote.asking import Asker
from megu.similarity.remote.connection import Content
from megu.similarity.remote.scoring import Reading
from megu.similarity.remote.way import LONG, Way

AGAIN = 2
"""How often a question is asked again in the same way before an odd answer counts: one without the probabilities that
were asked for, or cut before it said anything. A refusal that names nothing is tried once more."""


@dataclass(frozen=True)
class Found:
    """The way, what the question scored by it (None: undecided so far), and the answer it was told from."""

    way: Way
    score: float | None
    reading: Reading


async def find_way(asker: Asker, content: Content, votes: int | None = None) -> Found:
    """Probabilities in `top_logprobs` if they really come, else words at temperature 0, else a vote (see `Way.voted`).

    Whether they come is looked at in the answer: several servers accept the wish and ignore it. Where an answer was cut
    before it said True or False, a model may be thinking aloud, and longer answers in words are tried. No way is given
    up for a single odd answer or refusal: it decides how all questions are scored. Raises MllmError
    as `Asker.score` does; a refused request is an error once nothing simpler is left.
    """
    asked, odd = Way(), 0
    while True:
        found = await _ask(asker, content, asked)
        again = AGAIN if isinstance(found, Reading) else found.again
        better = found.way if isinstance(found, _Refused) else _better(found, asked)
        if better is None and isinstance(found, Reading) and (found.logprobs or not asked.top_logprobs):
            break
        odd += 1
        if odd <= again:
            continue
        if isinstance(found, Reading) and better is None:
            break
        asked, odd = better or asked, 0
    if asked.top_logprobs and found.logprobs:
        return Found(asked, found.by_logprobs, found)
    voted = asked.in_words().voted(votes)
    return Found(voted, await asker.score(content, voted) if voted.votes > 1 else found.by_text, found)


@dataclass(frozen=True)
class _Refused:
    """The simpler way to ask next, and how often to try this one again before."""

    way: Way
    again: int


async def _ask(asker: Asker, content: Content, way: Way) -> Reading | _Refused:
    """A well-formed answer, or what to do where the server refuses this way."""
    try:
        return await asker.reading(content, way, asker.seed, need=False)
    except MllmError as error:
        simpler, again = None, 0
        if error.code == "mllm_request_refused":
            reason = str(error.values["reason"])
            simpler, again = way.simpler(reason), int(not way.names(reason))
        elif error.code == "mllm_server_failing" and way.top_logprobs:
            simpler = way.in_words()  # some servers fail on a field they don't know instead of refusing it
        if simpler is None:
            raise
        return _Refused(simpler, again)


def _better(found: Reading, way: Way) -> Way | None:
    """The way to ask next although this one was answered; None: the answer will do."""
    scored = found.by_logprobs if way.top_logprobs and found.logprobs else found.by_text
    if scored is not None or not found.cut:
        return None
    if way.top_logprobs:
        return way.in_words()
    return replace(way, tokens=LONG) if way.tokens < LONG else None
