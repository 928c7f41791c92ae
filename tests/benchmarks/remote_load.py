"""Benchmark: 10,000 questions to a stand-in server in another process. Exit code 1 when memory grows too much.

    python tests/benchmarks/remote_load.py

Images are noise of 64 × 64 pixels, eight requests at once. Unique set size (USS) is what this process alone would give
back; what the first 1,000 questions take (imports, sockets, caches) is not counted.
"""

import sys
import time
from collections.abc import Iterator

import psutil
from common import scratch, stub_server
from PIL import Image

from megu.similarity.question import BatchItem, Question
from megu.similarity.remote.sent import SentLog
from megu.similarity.remote.server import RemoteMllm

QUESTIONS, SETTLED, QUERIES, REQUESTS = 10_000, 1_000, 10, 8
SIDE = 64
GROWTH = 20.0


def batches() -> Iterator[list[BatchItem]]:
    """Ten questions a cell, every image its own."""
    for cell in range(QUESTIONS // QUERIES):
        images = [Image.effect_noise((SIDE, SIDE), 80) for _ in range(2)]
        queries = [Image.effect_noise((SIDE, SIDE), 80) for _ in range(QUERIES)]
        yield [BatchItem(0, cell, i, Question(f"class {cell}", query, *images)) for i, query in enumerate(queries)]


def megabytes() -> float:
    """USS of this process."""
    return psutil.Process().memory_full_info().uss / 1e6


def main() -> int:
    answer_count, lateness = 0, 0.0
    with scratch() as folder, stub_server() as url:
        model = RemoteMllm(url, "stub", requests=REQUESTS, sent=SentLog(folder / "sent.jsonl"))
        start = last = time.perf_counter()
        settled_size = 0.0
        for answers in model.answers(batches()):
            answer_count += len(answers)
            lateness, last = max(lateness, time.perf_counter() - last), time.perf_counter()
            if settled_size == 0.0 and answer_count >= SETTLED:
                settled_size = megabytes()
        seconds = time.perf_counter() - start
        growth = megabytes() - settled_size
    print(f"{answer_count} questions in {seconds:.0f} s: {answer_count / seconds:.0f} a second, {REQUESTS} at once")
    print(f"longest time without a sign of life: {lateness:.2f} s")
    print(f"USS after {SETTLED} questions {settled_size:.0f} MB, then {growth:+.1f} MB (at most {GROWTH:.0f})")
    return 0 if answer_count == QUESTIONS and growth <= GROWTH else 1


if __name__ == "__main__":
    sys.exit(main())
