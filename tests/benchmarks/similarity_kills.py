"""SIGKILL of the process that asks, at ten moments of one estimate, gone on after each: same matrix, nothing twice?

The whole matrix of the sample, once asked of its own multimodal model and once of a stand-in server. A question counts
as answered as soon as it stands in a journal; those that a server had in its hands at a kill may be asked again.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from common import Table, ask_server, sample_project, scratch, working_child
from stub import Stub

from megu.base.events import Event, Progress, Started
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.schema import SimilarityParameters
from megu.project.stage import order
from megu.similarity.stage_row import JOURNAL
from megu.worker import parent as worker
from megu.worker.stages import make_stage

MOMENTS = [(0.0, 0.5), *((0.04 + 0.11 * number, 0.01 * (number % 4)) for number in range(9))]
"""Share of the questions answered (none: while all is loaded), and seconds after that: inside rows, and between two."""
REQUESTS, THINKS = 4, 0.01
SAME = ("rows", "transition", "nearest", "sees", "exemplars", "questions", "undecided", "scored_by")

Journals = dict[str, list[str]]


@dataclass
class Try:
    """The outcome of one try of the estimate: answers before it, answers it journalled, requests that a server met."""

    before: int
    gained: int
    requests: int
    lost_lines: int


def journals(project: Project) -> Journals:
    """The whole lines of all rows' journals, finished or not, by the row's key."""
    paths = [*project.folder.glob(f"partial/row-*/{JOURNAL}"), *project.folder.glob(f"stages/row/*/{JOURNAL}")]
    return {path.parent.name.removeprefix("row-"): path.read_text().split("\n")[:-1] for path in paths}


def questions(lines: Journals) -> Counter[tuple[int, int, int]]:
    """Count the answers to each question; a line that a kill cut short holds none."""
    count: Counter[tuple[int, int, int]] = Counter()
    for line in (line for journal in lines.values() for line in journal if line.endswith("]]]")):
        k, column, scores = json.loads(line)
        count.update((k, column, query) for query, _ in scores)
    return count


def estimate(project: Project, moment: tuple[float, float] | None) -> None:
    """Go on with the estimate, to the end or to the moment of the kill."""

    def reached(event: Event, share: float) -> bool:
        asking = isinstance(event, Progress) and event.unit == "unit_questions" and event.done >= share * event.total
        return asking if share else isinstance(event, Started)

    killed = False
    try:
        for event in worker.events(project, make_stage("similarity")):
            if moment is not None and not killed and reached(event, moment[0]):
                time.sleep(moment[1])
                working_child().kill()
                killed = True
    except worker.WorkerFailed:
        if not killed:
            raise
        return
    if moment is not None:
        raise RuntimeError(f"the estimate was over before it could be killed at {moment[0]:.0%}")


def tried(project: Project, moment: tuple[float, float] | None, condition: Callable[[], int]) -> Try:
    """One try, and what it added to journals and server."""
    before, met_before = journals(project), condition()
    estimate(project, moment)
    after = journals(project)
    lost_count = sum(after.get(key, [])[: len(lines)] != lines for key, lines in before.items())
    count = questions(before).total()
    return Try(count, questions(after).total() - count, condition() - met_before, lost_count)


def prepared(folder: Path, url: str | None) -> Project:
    """A sample project that has been worked through up to similarity, the server's test included."""
    project = sample_project(folder)
    if url is None:
        project.choices.similarity.parameters = SimilarityParameters(all_rows=True)
        project.save()  # the engine's process reads it there
    else:
        ask_server(project, url, REQUESTS, all_rows=True)
    for stage in order(project, make_stage("similarity"))[:-1]:
        list(worker.events(project, stage))
    return project


def compare(table: Table, folder: Path, name: str, stub: Stub | None) -> None:
    """Estimate in one go, then with ten kills, and hold both against each other."""
    url = stub.url if stub else None
    with prepared(folder / f"{name} whole", url) as project:
        start = time.monotonic()
        estimate(project, None)
        table.row(f"{name}: control, in one go", time.monotonic() - start, unit="s")
        expected = result_of(project, make_stage("similarity"))
    with prepared(folder / f"{name} killed", url) as project:
        counts = Counter[str]() if stub is None else stub.answered
        counts.clear()
        requests: list[object] = [] if stub is None else stub.seen  # type: ignore[assignment]
        requests.clear()
        tries = [tried(project, moment, lambda: len(requests)) for moment in [*MOMENTS, None]]
        result, count = result_of(project, make_stage("similarity")), questions(journals(project))
    for (share, _), one, after in zip(MOMENTS, tries, tries[1:], strict=False):
        text = f", {one.requests - one.gained} more in the server's hands" if stub else ""
        print(f"  {name} killed from {share:.0%} on: {after.before} answers journalled{text}", flush=True)
    table.row(f"{name}: killed, and gone on", len(tries) - 1, 10, at_least=True)
    table.row(f"{name}: parts of the result that differ", sum(result[part] != expected[part] for part in SAME), 0)
    table.row(f"{name}: questions of the matrix not journalled", result["questions"] - len(count), 0)
    table.row(f"{name}: answers journalled twice", sum(times > 1 for times in count.values()), 0)
    table.row(f"{name}: journals that lost a line", sum(one.lost_lines for one in tries), 0)
    if stub is not None:
        again = [one.requests - one.gained for one in tries]
        table.row(f"{name}: requests in all", len(requests))
        table.row(f"{name}: questions met again after a kill, most", max(again), REQUESTS)
        table.row(f"{name}: questions met again without a kill", again[-1], 0)


def main() -> int:
    table = Table("Similarity killed at ten moments of one estimate, and gone on")
    with scratch() as folder, Stub(thinks=THINKS) as stub:
        compare(table, folder, "own model", None)
        compare(table, folder, "server", stub)
        worker.discard()
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
