"""Reasons to try a request again."""

import asyncio
import email.utils
import random
import time

import pytest
from questions import cells, gather
from stub import Reply, Stub

from megu.similarity.remote.chat_completions import ChatOptions
from megu.similarity.remote.faults import Patience, Pause, retry_after
from megu.similarity.remote.server import RemoteMllm

NOW = 1_790_000_000.0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        ("0.5", 0.5),
        ("-3", 0.0),
        (email.utils.formatdate(NOW + 90, usegmt=True), 90.0),
        (email.utils.formatdate(NOW - 90, usegmt=True), 0.0),
        ("soon", None),
        ("", None),
    ],
)
def test_the_servers_wish(value: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": value}, NOW) == seconds
    assert retry_after({}, NOW) is None


def test_waits_grow_and_spread() -> None:
    patience, chance = Patience(), random.Random(0)
    waits = {fault: [patience.wait(fault, chance) for _ in range(500)] for fault in range(1, 13)}
    for fault, samples in waits.items():
        limit = min(30.0, 0.5 * 2 ** (fault - 1))
        assert 0 <= min(samples) < 0.1 * limit and 0.9 * limit < max(samples) <= limit
    assert 60 < sum(sum(samples) / 500 for fault, samples in waits.items() if fault < 12) < 200


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
def test_a_pause_can_be_extended_meanwhile() -> None:
    async def wait() -> float:
        pause, start_time = Pause(), time.monotonic()
        pause.extend(0.05)
        asyncio.get_running_loop().call_later(0.02, pause.extend, 0.1)
        await pause.over()
        return time.monotonic() - start_time

    assert 0.11 < asyncio.run(wait()) < 1.0


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
@pytest.mark.parametrize("dated", [False, True])
def test_the_wish_holds_for_all_requests(loopback: None, dated: bool) -> None:
    """After a 429 that asks for a second, nothing is sent for about that long; a wish of an hour is capped."""
    times: list[float] = []

    def reply(request: object, headers: object) -> Reply | None:
        times.append(time.monotonic())
        wish = email.utils.formatdate(time.time() + 3600, usegmt=True) if dated else "3600"
        return (429, {"Retry-After": wish}, {"error": {"message": "slow down"}}) if len(times) == 3 else None

    with Stub(reply=reply, thinks=0.01) as stub:
        model = RemoteMllm(stub.url, "stub", way=ChatOptions(), requests=2, patience=Patience(base=0.001, obeyed=0.6))
        assert len(gather(model, cells(1, 2, 5))) == 10
    later = [moment - times[2] for moment in times[3:]]
    assert len([each for each in later if each < 0.5]) <= 1  # one was on its way
    assert len(times) == 11 and max(later) < 5
