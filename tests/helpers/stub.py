"""A stand-in for an OpenAI-compatible server: answers are a function of the question, faults a function of the try.

In a test: `with Stub(faults=0.3) as stub: ... stub.url`. As a process of its own: `python stub.py`, prints its address.
"""

import asyncio
import contextlib
import hashlib
import json
import math
import random
import ssl
import sys
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

FAULTS = ("429", "503", "500", "hang", "cut", "cut early", "broken", "missing", "neither")
HANG = 20.0

Reply = tuple[int, dict[str, str], Any]
"""Status, headers, and a body that is made JSON unless it is text."""


def truth(key: str) -> float:
    """Return the server's answer to a question: a number in 0..1, never quite 0.5."""
    share = int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF
    return 0.25 + 0.2 * share if share < 0.5 else 0.55 + 0.2 * share


def key_of(request: dict[str, Any]) -> str:
    """Names a question by its texts and images."""
    content = request["messages"][0]["content"]
    parts = [part["text"] if part["type"] == "text" else part["image_url"]["url"] for part in content]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def prefix_of(request: dict[str, Any]) -> str:
    """Names the first two images of a question."""
    urls = [part["image_url"]["url"] for part in request["messages"][0]["content"] if part["type"] == "image_url"]
    return hashlib.sha256("".join(urls[:2]).encode()).hexdigest()


@dataclass
class Stub:
    """speaks: ``logprobs``, or ``words`` (logprobs silently ignored). faults: share of tries that go wrong, of `kinds`.

    thinks: seconds an answer takes. reply: answers a request in the place of all that, unless it gives None.
    """

    speaks: str = "logprobs"
    faults: float = 0.0
    kinds: tuple[str, ...] = FAULTS
    seed: int = 0
    thinks: float = 0.0
    reply: Callable[[dict[str, Any], dict[str, str]], Reply | None] | None = None
    record: bool = True
    tls: ssl.SSLContext | None = None
    answered: Counter[str] = field(default_factory=Counter)
    tries: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    seen: list[tuple[dict[str, Any], dict[str, str]]] = field(default_factory=list)
    course: list[tuple[str, str]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    # --- life

    def __enter__(self) -> "Stub":
        self._loop = asyncio.new_event_loop()
        started = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(started,), daemon=True)
        self._thread.start()
        assert started.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}/v1"

    def _serve(self, started: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        listening = asyncio.start_server(self._connection, "127.0.0.1", 0, limit=2**24, ssl=self.tls)
        server = self._loop.run_until_complete(listening)
        self.port = server.sockets[0].getsockname()[1]
        started.set()
        self._loop.run_forever()
        server.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self._loop.close()

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await self._request(reader, writer):
                pass
        writer.close()

    # --- one request

    async def _request(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; False where the connection is to end."""
        first = await reader.readexactly(1)
        if first == b"\x16":  # a TLS greeting, which servers without TLS take for a bad request
            await _send(writer, (400, {}, ""))
            return False
        head = (first + await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        if head[0].startswith("GET"):
            return await _send(writer, (200, {}, {"object": "list", "data": [{"id": "stub", "object": "model"}]}))
        request = json.loads(body)
        key, prefix = key_of(request), prefix_of(request)
        if self.record:
            self.seen.append((request, headers))
            self.course.append(("begin", prefix))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            return await self._answer(writer, request, headers, key)
        finally:
            self.at_once -= 1
            if self.record:
                self.course.append(("end", prefix))

    async def _answer(
        self, writer: asyncio.StreamWriter, request: dict[str, Any], headers: dict[str, str], key: str
    ) -> bool:
        reply = self.reply(request, headers) if self.reply else None
        if reply is not None:
            return await _send(writer, reply)
        fault = self._fault(key, request.get("seed"))
        if fault is not None:
            self.met[fault] += 1
            return await self._go_wrong(writer, request, fault)
        if self.thinks:
            await asyncio.sleep(self.thinks)
        alive = await _send(writer, (200, {}, completion(request, self.speaks, truth(key))))
        if self.record:
            self.answered[key] += 1
        return alive

    def _fault(self, key: str, seed: int | None) -> str | None:
        """The kind of fault of this try, a function of question and try; at most two ``neither`` a question."""
        if not self.faults:
            return None
        self.tries[key] += 1
        chance = random.Random(f"{self.seed} {key} {seed} {self.tries[key]}")
        if chance.random() >= self.faults:
            return None
        kind = chance.choice(self.kinds)
        if kind == "neither":
            self.tries[f"neither {key}"] += 1
            return kind if self.tries[f"neither {key}"] <= 2 else None
        return kind

    async def _go_wrong(self, writer: asyncio.StreamWriter, request: dict[str, Any], fault: str) -> bool:
        if fault in ("429", "503"):
            return await _send(writer, (int(fault), {"Retry-After": "0"}, {"error": {"message": "slow down"}}))
        if fault == "500":
            return await _send(writer, (500, {}, {"error": {"message": "out of memory"}}))
        if fault == "hang":
            await asyncio.sleep(HANG)
            return False
        whole = completion(request, self.speaks, 0.5)
        if fault == "cut":
            text = json.dumps(whole)
            writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(text)}\r\n\r\n{text[: len(text) // 2]}".encode())
            await writer.drain()
        if fault in ("cut", "cut early"):
            return False
        faults: dict[str, Any] = {
            "broken": json.dumps(whole)[:-20],
            "missing": {"id": "x", "object": "chat.completion", "choices": [{"index": 0, "finish_reason": "stop"}]},
            "neither": completion(request, self.speaks, None),
        }
        return await _send(writer, (200, {}, faults[fault]))


def completion(request: dict[str, Any], speaks: str, score: float | None) -> dict[str, Any]:
    """A well-formed answer with that score; None: one that is neither. By vote, words are drawn by the seed."""
    word = "Maybe" if score is None else str(score > 0.5)
    if score is not None and request.get("temperature", 1.0) == 1.0:
        word = str(random.Random(f"{score} {request.get('seed')}").random() < score)
    choice: dict[str, Any] = {
        "index": 0,
        "finish_reason": "stop",
        "message": {"role": "assistant", "content": f" {word}."},
        "logprobs": None,
    }
    if speaks == "logprobs" and request.get("logprobs"):
        likely = {" Maybe": 0.6, " No": 0.3} if score is None else {" True": score * 0.7, "true": score * 0.2}
        likely |= {} if score is None else {" False": (1 - score) * 0.8, "FALSE": (1 - score) * 0.1, " No": 0.05}
        top = [{"token": token, "logprob": math.log(p), "bytes": None} for token, p in likely.items()]
        top = sorted(top, key=lambda each: -each["logprob"])[: request["top_logprobs"]]
        choice["logprobs"] = {"content": [{**top[0], "top_logprobs": top}]}
    usage = {"prompt_tokens": 60, "completion_tokens": 1, "total_tokens": 61}
    return {"id": "x", "object": "chat.completion", "model": "stub", "choices": [choice], "usage": usage}


async def _send(writer: asyncio.StreamWriter, reply: Reply) -> bool:
    status, headers, content = reply
    body = (content if isinstance(content, str) else json.dumps(content)).encode()
    lines = [f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in headers.items())]
    head = "\r\n".join([*lines, "Content-Type: application/json", f"Content-Length: {len(body)}", "", ""])
    writer.write(head.encode() + body)
    await writer.drain()
    return True


if __name__ == "__main__":
    with Stub(record=False) as main:
        print(main.url, flush=True)
        sys.stdin.read()
