"""Stage *connect*: tests a server with one real question, and finds out how its answers become scores."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.events import Event, Progress, map_events
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import ServerChoice
from megu.project.stage import Stage
from megu.similarity import stage_drawn
from megu.similarity.consent import agreed_server, check_agreed
from megu.similarity.plans import QuestionImages, plan_questions
from megu.similarity.question import Question
from megu.similarity.remote import keys
from megu.similarity.remote.protocol import VOTES
from megu.similarity.remote.sent import SentLog
from megu.similarity.remote.server import RemoteMllm, test_connection
from megu.similarity.remote.table import PROTOCOLS, describe_protocol

SENT_LOG = "sent.jsonl"
"""What this project ever sent to which host, a line before each request; lies beside `project.json`."""


@dataclass(frozen=True)
class Connect(Stage):
    """Stage *connect*. The result holds answer (0..1, None for neither), seconds, tokens, scored_by, way, server and
    what was sent."""

    name = "connect"

    def needs(self, project: Project) -> list[Stage]:
        return [Forget(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        choice, basis = self.similarity(project), materials.basis(project, self)
        server = agreed_server(choice)
        return {
            "url": server.url,
            "model": server.model,
            "votes": server.votes,
            **describe_protocol(server.protocol),
            "images": basis["images"],
            "class_names": basis["class_names"],
            "preprocessing": basis["preprocessing"],
            "seed": choice.parameters.seed,
            "may_send_forget": stage_drawn.may_send_forget(project, self),
            "forget": current_key(project, Forget(self.run_id)),
            **materials.usage(project, self),
        }

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        yield from stage_drawn.make(project, self)
        yield Progress(0, 1, "", "task_connecting")
        question = self._question(project, inputs["class_names"])
        log, server = sent_by(project), agreed_server(self.similarity(project))
        votes = VOTES if server.votes else None
        key, protocol = keys.load_for(server.url), server.protocol
        trying = test_connection(server.url, server.model, question, key, votes, log, protocol=protocol)
        result = yield from _follow(trying)
        files.write_json(partial / "result.json", {**result, "sent": log.by_host()})

    def _question(self, project: Project, names: list[str]) -> Question:
        """Return the first question of an estimate, so that no image is sent that was not agreed to."""
        plan = plan_questions(project, self)
        check_agreed(project, self, plan)
        pictures = QuestionImages.of(project, self, names)
        batch = plan.batches[0]
        query = pictures.picture(batch.queries[0][1])
        assert query is not None
        return Question(names[batch.column], query, pictures.picture(batch.positive), pictures.picture(batch.negative))


def _follow(trying: Generator[None, None, dict[str, Any]]) -> Generator[Event, None, dict[str, Any]]:
    """Return the result of a test, with an event for each sign of life, so that it can be stopped while the server
    is silent."""
    return (yield from map_events(trying, lambda _: Progress(0, 1, "", "task_connecting")))


def sent_by(project: Project) -> SentLog:
    """Return the project's record of what it sent, including tests, stopped estimates and all repeats."""
    return SentLog(project.folder / SENT_LOG)


def open_server(server: ServerChoice, seed: int, way: dict[str, Any], log: SentLog) -> RemoteMllm:
    """Return the answerer for a server, asked in the way that *connect* found; `log` counts disclosures."""
    return RemoteMllm(
        server.url,
        server.model,
        keys.load_for(server.url),
        requests=server.requests,
        seed=seed,
        votes=VOTES if server.votes else None,
        way=PROTOCOLS[server.protocol].way(**way),
        sent=log,
        protocol=server.protocol,
    )
