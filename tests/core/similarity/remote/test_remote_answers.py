"""Answers of a server: complete whatever goes wrong, in the right order, stopped at once, and never asked for twice."""

import os
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from questions import Scores, cells, gather, go_on
from stub import FAULTS, Reply, Stub, completion

from megu.base.errors import MllmError
from megu.similarity import matrix
from megu.similarity.question import BatchItem
from megu.similarity.remote import server
from megu.similarity.remote.chat_completions import ChatOptions
from megu.similarity.remote.faults import Patience
from megu.similarity.remote.server import RemoteMllm

HERE = Path(__file__).resolve().parent


def fault_free(speaks: str, **how: Any) -> Scores:
    with Stub(speaks) as stub:
        return gather(RemoteMllm(stub.url, "stub", **how), cells(4, 5, 5))


@pytest.mark.parametrize(("speaks", "votes"), [("logprobs", None), ("words", None), ("words", 3)])
def test_complete_and_identical_in_spite_of_faults(
    speaks: str, votes: int | None, loopback: None, quick: Patience
) -> None:
    with Stub(speaks, faults=0.3) as stub:
        model = RemoteMllm(stub.url, "stub", requests=8, votes=votes, patience=quick, answer=0.3, connect=0.3)
        scores = gather(model, cells(4, 5, 5))
    assert set(stub.met) == set(FAULTS) and stub.met.total() > 20
    assert scores == fault_free(speaks, votes=votes) and len(scores) == 100 and None not in scores.values()


@pytest.mark.parametrize("requests", [1, 4, 16])
def test_no_more_at_once_than_asked_for(requests: int, loopback: None) -> None:
    with Stub(thinks=0.1) as stub:
        gather(RemoteMllm(stub.url, "stub", requests=requests), cells(2, 5, 6))
    assert stub.most_at_once == requests


def test_the_first_of_a_prefix_goes_alone(loopback: None) -> None:
    with Stub(thinks=0.01) as stub:
        gather(RemoteMllm(stub.url, "stub", requests=8), cells(2, 4, 5))
    courses = defaultdict(list)
    for moment, prefix in stub.course:
        courses[prefix].append(moment)
    assert len(courses) == 8 and all(course[:2] == ["begin", "end"] for course in courses.values())
    assert any(course[2:4] == ["begin", "begin"] for course in courses.values())
    order = [prefix for moment, prefix in stub.course if moment == "begin"]
    assert sum(a != b for a, b in zip(order, order[1:], strict=False)) > 8  # batches overlap


def test_batches_are_taken_late(loopback: None) -> None:
    """Not all questions are ever held: at most one open batch for each request at once."""
    taken_count, answer_count, most = 0, 0, 0

    def batches() -> Iterator[list[BatchItem]]:
        nonlocal taken_count, most
        for batch in cells(5, 8, 3):
            taken_count += 1
            most = max(most, taken_count * 3 - answer_count)
            yield batch

    with Stub() as stub:
        for answers in RemoteMllm(stub.url, "stub", requests=4).answers(batches()):
            answer_count += len(answers)
    assert answer_count == 120 and most <= (4 + 1) * 3 + 4


def test_nothing_to_ask(loopback: None) -> None:
    with Stub() as stub:
        assert gather(RemoteMllm(stub.url, "stub"), []) == gather(RemoteMllm(stub.url, "stub"), [[], []]) == {}
    assert stub.seen == []


# --- undecided, malformed -------------------------------------------------------------------------------------------


def test_undecided_after_three_answers_that_are_neither(loopback: None, quick: Patience) -> None:
    def reply(request: dict[str, Any], headers: object) -> Reply:
        return 200, {}, completion(request, "logprobs", None)

    with Stub(reply=reply) as stub:
        scores = gather(RemoteMllm(stub.url, "stub", way=ChatOptions(), patience=quick), cells(1, 2, 2))
    assert list(scores.values()) == [None] * 4 and len(stub.seen) == 12


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        ((200, {}, "<html>"), "mllm_answers_malformed"),
        ((200, {}, {"choices": []}), "mllm_answers_malformed"),
        ((429, {}, {}), "mllm_server_busy"),
        ((500, {}, {"error": {"message": "out of memory"}}), "mllm_server_failing"),
    ],
)
def test_twelve_tries(reply: Reply, code: str, loopback: None, quick: Patience) -> None:
    with Stub(reply=lambda request, headers: reply) as stub, pytest.raises(MllmError) as error:
        gather(RemoteMllm(stub.url, "stub", way=ChatOptions(), requests=1, patience=quick), cells(1, 1, 1))
    assert error.value.code == code and len(stub.seen) == 12
    assert "127.0.0.1" in str(error.value) and "{" not in str(error.value)


def test_probabilities_that_stop_coming_are_no_answer(loopback: None, quick: Patience) -> None:
    """A matrix is scored in one way: words do not take the place of probabilities half-way."""
    with Stub("words") as stub, pytest.raises(MllmError, match="no logprobs"):
        gather(RemoteMllm(stub.url, "stub", way=ChatOptions(), patience=quick), cells(1, 1, 1))


def test_answers_before_an_error_are_given_out(loopback: None) -> None:
    def reply(request: object, headers: object) -> Reply | None:
        return (401, {}, {"error": {"message": "expired"}}) if len(stub.seen) > 7 else None

    scores: Scores = {}
    with Stub(reply=reply, thinks=0.01) as stub, pytest.raises(MllmError) as error:
        for answers in RemoteMllm(stub.url, "stub", requests=3).answers(cells(1, 4, 5)):
            scores |= {(item.k, item.column, item.query): score for item, score in answers}
    assert error.value.code == "mllm_key_wrong" and 5 <= len(scores) <= 7


def test_what_is_in_flight_at_an_error_is_still_taken(loopback: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its answer is paid for: what the server answered after it had refused another question is not asked again."""
    monkeypatch.setattr(server, "GRACE", 30.0)  # of a machine that may be busy

    def reply(request: object, headers: object) -> Reply | None:
        return (401, {}, {"error": {"message": "expired"}}) if len(stub.seen) == 5 else None

    answer_count = 0
    with Stub(reply=reply, thinks=0.3) as stub, pytest.raises(MllmError):
        for answers in RemoteMllm(stub.url, "stub", requests=6, way=ChatOptions(top_logprobs=5)).answers(
            cells(1, 4, 5)
        ):
            answer_count += len(answers)
    assert answer_count == stub.answered.total() > 4


def test_what_hangs_at_an_error_is_not_waited_for(loopback: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "GRACE", 0.2)
    refusal = (401, {}, {"error": {"message": "expired"}})
    with Stub(reply=lambda *_: refusal if len(stub.seen) == 5 else None, thinks=30) as stub:
        start_time = time.monotonic()
        with pytest.raises(MllmError):
            list(RemoteMllm(stub.url, "stub", requests=6, way=ChatOptions(top_logprobs=5)).answers(cells(4, 4, 5)))
    assert time.monotonic() - start_time < 25


# --- stop and go on -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["finding out", "asking", "waiting"])
def test_stop_waits_for_no_answer(where: str, loopback: None) -> None:
    busy = (429, {"Retry-After": "60"}, {})
    with Stub(thinks=30, reply=lambda *_: busy if where == "waiting" else None) as stub:
        model = RemoteMllm(stub.url, "stub", way=None if where == "finding out" else ChatOptions(), requests=16)
        asking = model.answers(cells(4, 5, 5))
        for _ in range(4):
            start_time = time.monotonic()
            assert next(asking) == []  # a sign of life
            assert time.monotonic() - start_time < 25
        start_time = time.monotonic()
        asking.close()  # type: ignore[attr-defined]
        assert time.monotonic() - start_time < 25


def test_an_error_of_the_caller_closes_all(loopback: None) -> None:
    def batches() -> Iterator[list[BatchItem]]:
        yield from cells(1, 2, 2)
        raise OSError("disk gone")

    with Stub() as stub, pytest.raises(OSError, match="disk gone"):
        gather(RemoteMllm(stub.url, "stub"), batches())


def test_nothing_answered_is_asked_again(loopback: None, quick: Patience, tmp_path: Path) -> None:
    """Stopped ten times, at any moment: the same matrix, and per stop at most the requests in flight repeat."""
    journal, batches, requests = tmp_path / "answers.jsonl", cells(4, 5, 5), 4
    with Stub(faults=0.2, kinds=("500", "cut", "broken")) as stub:
        for stop in range(10):
            model = RemoteMllm(stub.url, "stub", requests=requests, patience=quick)
            go_on(model, batches, journal, stop_at=stop)
        go_on(RemoteMllm(stub.url, "stub", requests=requests, patience=quick), batches, journal)
    assert matrix.read_journal(journal) == fault_free("logprobs")
    assert len(journal.read_text(encoding="utf-8").splitlines()) == 100
    assert stub.answered.total() - 100 <= 10 * requests


CHILD = """
import sys
from pathlib import Path
from questions import cells, go_on
from megu.similarity.remote.server import RemoteMllm
go_on(RemoteMllm(sys.argv[1], "stub", requests=4), cells(4, 5, 5), Path(sys.argv[2]))
"""


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_killed_and_gone_on(loopback: None, tmp_path: Path, server_environment: dict[str, str]) -> None:
    """A killed process loses at most the answers of the requests in flight."""
    import megu

    journal = tmp_path / "answers.jsonl"
    paths = os.pathsep.join([str(Path(megu.__file__).parents[1]), str(HERE)])
    environment = {**server_environment, "PYTHONPATH": paths}
    with Stub(thinks=0.03) as stub:
        command = [sys.executable, "-c", CHILD, stub.url, str(journal)]
        for enough in (10, 55, None):
            child = subprocess.Popen(command, env=environment)
            if enough is None:
                assert child.wait(30) == 0
                continue
            while stub.answered.total() < enough:
                assert child.poll() is None
                time.sleep(0.01)
            child.send_signal(signal.SIGKILL)
            child.wait()
    assert matrix.read_journal(journal) == fault_free("logprobs")
    assert stub.answered.total() - 100 <= 2 * 4
