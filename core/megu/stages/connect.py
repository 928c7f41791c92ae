"""Stage *connect*: tests a server with one real question, and finds out how its answers become scores."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import files, matrix
from megu.events import Event, Progress
from megu.perform import current_key
from megu.project import Project
from megu.schema import ServerChoice
from megu.stages import materials
from megu.stages.forget import Forget
from megu.stages.row import Shown, agreed_server, drawable, may_send_forget
from megu.stages.stage import Stage

if TYPE_CHECKING:
    from megu.mllm.remote import RemoteMllm, Sent

SENT = "sent.jsonl"
"""What this project ever sent to which host, a line before each request; lies beside `project.json`."""
VOTES = 5


@dataclass(frozen=True)
class Connect(Stage):
    """Result: answer (0..1, None where it was neither), seconds, tokens, scored_by, way, server and what was sent."""

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
            "images": basis["images"],
            "class_names": basis["class_names"],
            "preprocessing": basis["preprocessing"],
            "seed": choice.parameters.seed,
            "may_send_forget": may_send_forget(choice),
            "forget": current_key(project, Forget(self.run_id)),
            **materials.usage(project, self),
        }

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        from megu.mllm.question import Question
        from megu.mllm.remote import keys, test_connection
        from megu.mllm.remote.address import host_of

        yield Progress(0, 1, "unit_questions")
        names = inputs["class_names"]
        shown = Shown(project.find_path(self.images(project).path), materials.load_index(project, self), names)
        plan = matrix.draw_plan(drawable(project, self, shown.images, names), [0], 1, inputs["seed"])
        _, positive, negative = plan.prefix[0, 0]
        examples = (shown.picture(positive), shown.picture(negative)) if negative >= 0 else (None, None)
        query = shown.picture(plan.queries[0][0])
        assert query is not None
        sent, server = sent_by(project), agreed_server(self.similarity(project))
        question = Question(names[0], query, *examples)
        votes = VOTES if server.votes else None
        tried = test_connection(server.url, server.model, question, keys.load(host_of(server.url)), votes, sent)
        files.write_json(partial / "result.json", {**tried, "sent": sent.by_host()})
        yield Progress(1, 1, "unit_questions")


def sent_by(project: Project) -> "Sent":
    """The project's record of what it sent: tests, estimates that were stopped and all repeats included."""
    from megu.mllm.remote import Sent

    return Sent(project.folder / SENT)


def open_server(server: ServerChoice, seed: int, way: dict[str, Any], sent: "Sent") -> "RemoteMllm":
    """Whoever answers at that server, asked the way that *connect* found; `sent`: where disclosures are written."""
    from megu.mllm.remote import RemoteMllm, Way, keys
    from megu.mllm.remote.address import host_of

    return RemoteMllm(
        server.url,
        server.model,
        keys.load(host_of(server.url)),
        requests=server.requests,
        seed=seed,
        votes=VOTES if server.votes else None,
        way=Way.from_json(way),
        sent=sent,
    )
