"""The key goes to the server it is meant for, and nowhere else."""

import json
import logging
import traceback
from base64 import b64encode, urlsafe_b64encode
from pathlib import Path
from typing import Any
from urllib.parse import quote

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import pytest
from questions import cells, gather
from stub import Reply, Stub

from megu.base.errors import MllmError
from megu.similarity.remote import keys
from megu.similarity.remote.address import keyring_name
from megu.similarity.remote.faults import Patience, redact
from megu.similarity.remote.sent import SentLog
from megu.similarity.remote.server import RemoteMllm

KEY = "sk-proj-Zyx987Secret"


def echo(status: int) -> Reply:
    """A server that repeats the key, whole and starred, as some do."""
    words = (
        f"Incorrect API key provided: {KEY}. Bearer {KEY} sk-proj-********cret, see data:image/png;base64,{'A' * 90}"
    )
    return status, {"Retry-After": "0", "Location": f"https://a.org/{KEY}"}, {"error": {"message": words}}


def with_locals(error: BaseException) -> str:
    """The traceback with the variables of each function, those of the tests left out."""
    frame = error.__traceback__
    while frame is not None and Path(frame.tb_frame.f_code.co_filename).is_relative_to(Path(__file__).parent):
        frame = frame.tb_next
    assert frame is not None
    return "".join(traceback.TracebackException(type(error), error, frame, capture_locals=True).format())


@pytest.mark.parametrize("status", [200, 307, 400, 401, 403, 404, 422, 429, 500])
def test_not_in_anything_that_is_kept_or_shown(
    status: int, loopback: None, quick: Patience, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    log = SentLog(tmp_path / "sent.jsonl")
    with Stub(reply=None if status == 200 else lambda *_: echo(status)) as stub:
        model = RemoteMllm(stub.url, "stub", KEY, sent=log, patience=quick)
        texts = [repr(model), str(model)]
        try:
            texts.append(str(gather(model, cells(1, 1, 2))))
        except MllmError as error:
            texts += [str(error), json.dumps(error.values), repr(error), with_locals(error)]
            assert "cret" not in str(error) and "AAAA" not in str(error)
        assert stub.seen[0][1]["authorization"] == f"Bearer {KEY}"
    texts += [json.dumps(model.provenance), (tmp_path / "sent.jsonl").read_text(encoding="utf-8"), caplog.text]
    assert status == 200 or len(texts) > 5
    for text in texts:
        assert KEY not in text and "Secret" not in text


def test_only_the_key_that_was_given_is_sent(loopback: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys, headers and proxies in the environment are meant for others."""
    for name in ("API_KEY", "ORG_ID", "PROJECT_ID", "ADMIN_KEY"):
        monkeypatch.setenv(f"OPENAI_{name}", KEY)
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", f"X-Secret: {KEY}\nAuthorization: {KEY}")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    with Stub() as stub:
        gather(RemoteMllm(stub.url, "stub"), cells(1, 1, 2))
        assert len(stub.seen) == 2 and KEY not in str(stub.seen)


class Backend(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 1  # type: ignore[assignment]

    def __init__(self, works: bool = True) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.works = works

    def set_password(self, service: str, username: str, password: str) -> None:
        if not self.works:
            raise OSError("the wallet is locked")
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A function that puts a backend in the place of the system's."""
    before = keyring.get_keyring()
    monkeypatch.setattr(keys, "_in_memory", {})
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_kept_in_the_keyring(backend: Any) -> None:
    wallet = Backend()
    backend(wallet)
    assert keys.load("a.org") is None
    assert keys.save("a.org", KEY) and keys.load("a.org") == KEY
    assert wallet.kept == {("MeGU Desktop", "a.org"): KEY} and keys._in_memory == {}
    keys.delete("a.org")
    keys.delete("a.org")
    assert keys.load("a.org") is None and wallet.kept == {}


@pytest.mark.parametrize(
    "none", [keyring.backends.fail.Keyring(), keyring.backends.null.Keyring(), Backend(works=False)]
)
def test_kept_in_memory_where_there_is_no_keyring(none: Any, backend: Any) -> None:
    backend(none)
    assert not keys.save("a.org", KEY) and keys.load("a.org") == KEY and keys.load("b.org") is None
    keys.delete("a.org")
    assert keys.load("a.org") is None


def test_a_key_never_goes_to_plain_http_elsewhere_unless_it_was_entered_for_that(backend: Any) -> None:
    backend(Backend())
    keys.save("a.org", KEY)  # as it was kept before schemes were told apart
    assert keys.load_for("https://a.org/v1") == KEY and keys.load_for("http://a.org/v1") is None
    keys.save(keyring_name("http://a.org/v1"), "plain")
    assert keys.load_for("http://a.org/v1") == "plain" and keys.load_for("https://a.org/v1") == KEY


@pytest.mark.parametrize("key", ["sk-a\n", "sk-a\nX: y", "sk-geh\u00e9im", "sk a", "sk-\ud800", ""])
def test_a_key_that_no_request_can_carry_is_said_at_once(key: str) -> None:
    with pytest.raises(MllmError) as error:
        RemoteMllm("http://127.0.0.1:9/v1", "stub", key)
    assert error.value.code == "mllm_key_signs" and "sk" not in str(error.value)


ODD_KEY = "hunter2-abcdef/+xyz12"


@pytest.mark.parametrize(
    "form",
    [
        ODD_KEY,
        ODD_KEY.upper(),
        ODD_KEY[:14],
        ODD_KEY[-8:],
        f"{ODD_KEY[:10]} {ODD_KEY[10:]}",
        quote(ODD_KEY, safe=""),
        quote(ODD_KEY, safe="").lower(),
        json.dumps(ODD_KEY).replace("/", "\\/"),
        ODD_KEY.encode().hex(),
        *(b64encode(f"{before}{ODD_KEY}".encode()).decode() for before in ("", "Bearer ", "me:", "x:")),
        urlsafe_b64encode(ODD_KEY.encode()).decode(),
    ],
)
def test_no_form_of_the_key_is_shown(form: str) -> None:
    assert redact(f"bad: {form} (key)", ODD_KEY) == "…"
    assert redact("bad image, hunter or hare", ODD_KEY) == "bad image, hunter or hare"


def test_an_old_key_does_not_come_back(backend: Any) -> None:
    """If the keyring stops working, the new key in memory goes before the old one in it."""
    wallet = Backend()
    backend(wallet)
    keys.save("a.org", "old")
    wallet.works = False
    assert not keys.save("a.org", "new") and keys.load("a.org") == "new"
