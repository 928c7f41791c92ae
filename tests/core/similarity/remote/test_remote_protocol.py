"""The seam of protocols: one file holds all of chat completions, and another protocol needs no more than one class."""

import hashlib
import inspect
import json
import re
import threading
from collections.abc import Iterator
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from questions import cells, found_out, gather

import megu
from megu.base.errors import MllmError
from megu.project.schema import ServerChoice
from megu.similarity.question import Question
from megu.similarity.remote.faults import Patience
from megu.similarity.remote.protocol import (
    Content,
    MalformedAnswer,
    Protocol,
    Reading,
    Refusal,
    RequestOptions,
    score_of_text,
)
from megu.similarity.remote.sent import Picture
from megu.similarity.remote.server import RemoteMllm
from megu.similarity.remote.table import PROTOCOLS, USUAL, describe_protocol

ENGINE = Path(megu.__file__).parent
OF_CHAT_COMPLETIONS = (
    r"openai|chat[./]completions|\w*logprobs\b|image_url|response_format|finish_reason|max_(completion_)?tokens"
    r"|[\"'](choices|messages|usage|role|content|error)[\"']"
)


def test_chat_completions_is_one_file() -> None:
    room = ENGINE / "similarity"
    files = [*room.glob("*.py"), *(room / "remote").glob("*.py")]
    paths = {path for path in files if re.search(OF_CHAT_COMPLETIONS, path.read_text(encoding="utf-8"))}
    protocols = {Path(inspect.getfile(type(protocol))) for protocol in PROTOCOLS.values()}
    assert room / "remote" / "chat_completions.py" in paths and paths <= protocols


# --- another protocol -----------------------------------------------------------------------------------------------


class Toy(Protocol[RequestOptions]):
    """Says what it sees in plain words."""

    label = "Toy"
    root = "/toy"
    path = "/ask/{model}"
    models_path = "/names"
    way = RequestOptions

    def headers(self, key: str | None) -> dict[str, str]:
        return {"X-Toy-Key": key or ""}

    def request(self, model: str, content: Content, way: RequestOptions, seed: int) -> dict[str, Any]:
        return {"parts": [part.uri if isinstance(part, Picture) else part for part in content], "most": way.tokens}

    def read(self, body: str) -> Reading:
        try:
            return Reading(score_of_text(json.loads(body)["says"]), tokens=7)
        except (ValueError, LookupError, TypeError):
            raise MalformedAnswer("says") from None

    def refusal(self, body: str) -> Refusal:
        return Refusal(body, used_up=body == "broke")

    def models(self, body: str) -> list[str]:
        return body.split()


def says(parts: list[str]) -> bool:
    """Return the toy server's answer to a question."""
    return hashlib.sha256("".join(parts).encode()).digest()[0] > 127


class Server(BaseHTTPRequestHandler):
    """Answers as `Toy` understands it; every third answer is a fault."""

    seen: list[tuple[str, str, dict[str, Any]]] = []
    refused: list[str] = []

    def do_GET(self) -> None:
        self._send(200, "parrot raven" if self.path == "/toy/names" else "")

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.seen.append((self.path, self.headers["X-Toy-Key"], request))
        if self.refused:
            self._send(418, self.refused[0])
        elif len(self.seen) % 3 == 0:
            self._send(503, "busy")
        else:
            self._send(200, json.dumps({"says": f"{says(request['parts'])}."}))

    def _send(self, status: int, body: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def toy(loopback: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server that speaks another protocol, which the table holds."""
    monkeypatch.setitem(PROTOCOLS, "toy", Toy())
    monkeypatch.setattr(Server, "seen", [])
    monkeypatch.setattr(Server, "refused", [])
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_another_protocol_answers_questions(toy: str, quick: Patience) -> None:
    batches = cells(2, 3, 4)
    model = RemoteMllm(f"{toy}/toy", "a parrot", "key", patience=quick, protocol="toy")
    scores = gather(model, batches)
    expected = [float(says(request["parts"])) for _, _, request in Server.seen]
    assert len(scores) == 24 and set(scores.values()) == set(expected) == {0.0, 1.0}
    assert {(path, key) for path, key, _ in Server.seen} == {("/toy/ask/a%20parrot", "key")}
    assert Server.seen[0][2]["parts"][1].startswith("data:image/png") and len(Server.seen) > 24
    provenance = model.provenance
    assert (provenance["protocol"], provenance["way"], provenance["scored_by"]) == (
        "toy",
        asdict(RequestOptions()),
        "scored_text",
    )
    assert provenance["sent"][model.provenance["host"]]["requests"] == len(Server.seen)


def test_another_protocol_is_tested_and_refuses(toy: str, question: Question) -> None:
    test_result = found_out(toy, "raven", question, protocol="toy")
    assert (
        test_result["answer"] in (0.0, 1.0)
        and test_result["tokens"] == 7
        and test_result["server"]["models"] == ["parrot", "raven"]
    )
    for message, code in (("I am a teapot", "mllm_request_refused"), ("broke", "mllm_server_quota")):
        Server.refused[:] = [message]
        with pytest.raises(MllmError) as error:
            found_out(toy, "raven", question, protocol="toy")
        assert error.value.code == code
    assert describe_protocol("toy") == {"protocol": "toy"}


def test_the_usual_one_is_named_nowhere() -> None:
    """So results of before there was a choice keep their names, and projects their text."""
    choice = ServerChoice(url="https://a.org/v1", model="m")
    assert choice.protocol == USUAL and describe_protocol(USUAL) == {}
    assert choice.model_dump() == {"url": "https://a.org/v1", "model": "m", "requests": 4, "votes": False}
    assert "protocol" not in RemoteMllm("a.org", "m").provenance
    assert ServerChoice.model_validate({**choice.model_dump(), "protocol": "toy"}).model_dump()["protocol"] == "toy"
