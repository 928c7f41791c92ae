"""Messages about a server that can't be used: at once where trying again is no use."""

import datetime
import ipaddress
import socket
import ssl
import time
from pathlib import Path
from typing import Any

import pytest
from questions import cells, found_out, gather
from stub import Reply, Stub

from megu.base.errors import MllmError
from megu.similarity.question import Question
from megu.similarity.remote import server
from megu.similarity.remote.chat_completions import ChatOptions
from megu.similarity.remote.faults import Patience
from megu.similarity.remote.sent import SentLog
from megu.similarity.remote.server import RemoteMllm


def said(status: int, message: str, **more: Any) -> Reply:
    return status, {}, {"error": {"message": message, **more}}


ERRORS: dict[str, tuple[Reply, str, str]] = {
    "wrong key": (said(401, "Incorrect API key"), "mllm_key_wrong", "requires a key"),
    "model not allowed": (said(403, "no access"), "mllm_key_refused", "“big-model”"),
    "no such model": (said(404, "model not found"), "mllm_model_unknown", "“big-model”"),
    "no images": (said(400, "image input is not supported"), "mllm_request_refused", "image input is not supported"),
    "too long": (said(400, "context length exceeded"), "mllm_request_refused", "context length exceeded"),
    "too large": (said(413, "payload too large"), "mllm_request_refused", "payload too large"),
    "nothing said": ((400, {}, ""), "mllm_request_refused", "HTTP 400"),
    "no money": (said(402, "payment required"), "mllm_server_quota", "used up"),
    "quota": (said(429, "You exceeded your quota", code="insufficient_quota"), "mllm_server_quota", "used up"),
    "passed on": (
        (307, {"Location": "https://elsewhere.org/v1?x=1"}, ""),
        "mllm_redirected",
        "https://elsewhere.org/v1",
    ),
}


@pytest.mark.parametrize("case", ERRORS)
def test_at_once(case: str, loopback: None) -> None:
    reply, code, words = ERRORS[case]
    with Stub(reply=lambda *_: reply) as stub, pytest.raises(MllmError) as error:
        gather(RemoteMllm(stub.url, "big-model", way=ChatOptions(), requests=1), cells(1, 2, 3))
    assert error.value.code == code and len(stub.seen) == 1
    assert words in str(error.value) and "127.0.0.1" in str(error.value) and "{" not in str(error.value)
    assert error.value.exit_code == 2 and error.value.__cause__ is error.value.__context__ is None


def test_the_names_of_other_models(loopback: None, question: Question) -> None:
    with Stub(reply=lambda *_: said(404, "gone")) as stub, pytest.raises(MllmError) as error:
        found_out(stub.url, "big-model", question)
    assert error.value.code == "mllm_model_not_among" and "It has: stub." in str(error.value)


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
def test_nobody_there(loopback: None, question: Question) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    start_time = time.monotonic()
    with pytest.raises(MllmError) as error:
        found_out(url, "stub", question)
    assert error.value.code == "mllm_unreachable" and time.monotonic() - start_time < 60


def test_no_such_host(loopback: None, question: Question) -> None:
    with pytest.raises(MllmError) as error:
        found_out("https://no-such-host.example", "stub", question)
    assert error.value.code == "mllm_host_unknown" and "no-such-host.example" in str(error.value)


def test_no_encryption_there(loopback: None, question: Question) -> None:
    with Stub() as stub, pytest.raises(MllmError) as error:
        found_out(stub.url.replace("http:", "https:"), "stub", question)
    assert error.value.code == "mllm_no_tls" and "http://" in str(error.value)


@pytest.fixture
def self_signed(tmp_path: Path) -> ssl.SSLContext:
    """A certificate that nobody vouches for."""
    x509 = pytest.importorskip("cryptography.x509", reason="the package cryptography makes the certificate")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    day, now = datetime.timedelta(days=1), datetime.datetime.now(datetime.UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now - day, now + day)
    names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = builder.add_extension(names, False).sign(key, hashes.SHA256())
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (tmp_path / "both.pem").write_bytes(private + certificate.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "both.pem")
    return context


def test_a_certificate_nobody_vouches_for(loopback: None, self_signed: ssl.SSLContext, question: Question) -> None:
    log = SentLog()
    with Stub(tls=self_signed) as stub, pytest.raises(MllmError) as error:
        found_out(stub.url, "stub", question, sent=log)
    assert error.value.code == "mllm_certificate" and stub.seen == []
    assert set(log.by_host()[stub.url.split("/")[2]].values()) == {0}


def test_too_slow(loopback: None, quick: Patience) -> None:
    with Stub(thinks=10) as stub, pytest.raises(MllmError) as error:
        gather(RemoteMllm(stub.url, "stub", way=ChatOptions(), patience=quick, answer=0.1, connect=0.1), cells(1, 1, 1))
    assert error.value.code == "mllm_too_slow" and len(stub.seen) == 12


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
def test_the_test_ends(loopback: None, question: Question) -> None:
    with Stub(thinks=10) as stub:
        start_time = time.monotonic()
        with pytest.raises(MllmError, match="too long"):
            found_out(stub.url, "stub", question, limit=0.5)
        trying = server.test_connection(stub.url, "stub", question)
        next(trying)
        trying.close()
        assert time.monotonic() - start_time < 9 and len(stub.seen) == 2


@pytest.mark.parametrize("requests", [0, 17])
def test_how_many_at_once(requests: int) -> None:
    with pytest.raises(ValueError, match="1 to 16"):
        RemoteMllm("localhost", "stub", requests=requests)
