"""`megu similarity`: a folder or a server, the yes before anything is sent, the test, and what is told afterwards."""

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from stub import Stub

from megu.cli import main as cli
from megu.project.project import Project
from megu.similarity.remote import keys
from megu.similarity.remote.table import PROTOCOLS
from megu.unlearn.runs import start_run

pytestmark = pytest.mark.usefixtures("loopback")


@pytest.fixture
def stub() -> Iterator[Stub]:
    with Stub() as serving:
        yield serving


@pytest.fixture
def folder(tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(keys, "_in_memory", {})
    monkeypatch.setattr(keys, "_ask", lambda *_: keys._NONE)
    for name in ("OMP_WAIT_POLICY", "PYTHONPATH", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.setenv(name, "1")  # put back what the command sets
    project = tiny_project(method=None)
    project.close()
    return project.folder


@pytest.fixture
def similarity(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str, str]]:
    """Runs the command on the project, where nobody can be asked; its exit code and what it says."""
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as error:
            cli.main(["similarity", str(folder), *arguments])
        console = capsys.readouterr()
        return int(error.value.code or 0), console.out, console.err

    return call


def choice(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "project.json").read_text(encoding="utf-8"))["similarity"]


def test_a_server_is_asked_after_a_yes(similarity: Any, folder: Path, stub: Stub) -> None:
    to = ["--server", stub.url, "--model", "tiny"]
    code, out, err = similarity(*to)
    assert code == 2 and stub.answered.total() == 0 and "127.0.0.1" in err and "disclosure" in err
    assert "grey: " in err and "None of the images to forget" in err and "--agree-to-send" in err
    assert choice(folder)["consent"] is None
    code, out, err = similarity(*to, "--agree-to-send", "--set", "exemplars=2")
    assert code == 0, err
    assert "dark" in out and "20 questions answered" in out and "Sent to 127.0.0.1" in out
    stored_choice = choice(folder)
    assert stored_choice["consent"]["host"] in stub.url and not stored_choice["consent"]["forget_images"]
    assert stored_choice["parameters"]["exemplars"] == 2
    count = stub.answered.total()
    assert similarity(*to)[0] == 0 and stub.answered.total() == count, "nothing is asked twice"


def test_a_yes_to_few_images_is_none_to_many(similarity: Any, folder: Path, stub: Stub) -> None:
    to = ["--server", stub.url, "--model", "tiny"]
    assert similarity(*to, "--agree-to-send", "--set", "exemplars=1")[0] == 0
    count = stub.answered.total()
    with pytest.raises(SystemExit) as error:
        cli.main(["run", str(folder), "--until", "similarity", "--set", "similarity.exemplars=5"])
    assert error.value.code == 2 and stub.answered.total() == count


def test_a_run_that_was_not_begun_takes_what_was_found(
    similarity: Any, folder: Path, stub: Stub, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(folder) as project:
        start_run(project.choices, "megu_plus", None, {"steps": 1})
        project.save()
    assert similarity("--server", stub.url, "--model", "tiny", "--agree-to-send")[0] == 0
    with pytest.raises(SystemExit):
        cli.main(["show", str(folder)])
    output = capsys.readouterr().out
    assert stub.url in output and "Other runs" not in output


def test_only_the_connection(similarity: Any, folder: Path, stub: Stub) -> None:
    to = ["--server", stub.url, "--model", "tiny", "--agree-to-send", "--test"]
    for tries in (1, 2):
        code, out, err = similarity(*to)
        assert code == 0, err
        assert "answered" in out and "Scores:" in out
        assert stub.answered.total() == tries and not (folder / "stages" / "similarity").exists()


def test_a_class_of_nothing_but_images_to_forget(similarity: Any, folder: Path, stub: Stub) -> None:
    with Project.open(folder) as project:
        project.choices.images.used = "all"  # type: ignore[union-attr]
        project.save()
    to = ["--server", stub.url, "--model", "tiny", "--agree-to-send"]
    code, _, err = similarity(*to)
    assert code == 2 and "dark" in err and stub.answered.total() == 0
    assert similarity(*to, "--agree-to-send-forget")[0] == 0


def test_a_yes_to_a_forget_set_is_none_to_another(similarity: Any, folder: Path, stub: Stub) -> None:
    def forget(name: str) -> None:
        with Project.open(folder) as project:
            project.choices.images.used, project.choices.forget.classes = "all", [name]  # type: ignore[union-attr]
            project.save()

    to = ["--server", stub.url, "--model", "tiny"]
    forget("dark")
    assert similarity(*to, "--agree-to-send", "--agree-to-send-forget")[0] == 0
    count = stub.answered.total()
    forget("grey")
    code, _, err = similarity(*to)
    assert code == 2 and "would be sent" in err and stub.answered.total() == count
    assert similarity(*to, "--agree-to-send")[0] == 2 and stub.answered.total() == count
    assert similarity(*to, "--agree-to-send", "--agree-to-send-forget")[0] == 0


def test_a_yes_to_https_is_none_to_plain_http(similarity: Any, folder: Path, stub: Stub) -> None:
    model = ["--model", "tiny"]
    secure = stub.url.replace("http:", "https:")
    assert "encrypted connection" in similarity("--server", secure, *model, "--agree-to-send")[2]
    assert choice(folder)["consent"]["scheme"] == "https" and not stub.seen
    code, _, err = similarity("--server", stub.url, *model)
    assert code == 2 and "would be sent" in err and not stub.seen
    code, _, err = similarity("--server", secure.replace("127.0.0.1", "10.0.0.7"), *model)
    assert code == 2 and "would be sent" in err and "not encrypted" not in err
    code, _, err = similarity("--server", stub.url.replace("127.0.0.1", "10.0.0.7"), *model)
    assert code == 2 and "the images and the key" in err


def test_a_key_in_the_environment_is_looked_at_first(
    similarity: Any, stub: Stub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEGU_SERVER_KEY", "sk-secr\u00e9t")
    code, _, err = similarity("--server", stub.url, "--model", "tiny", "--agree-to-send")
    assert code == 2 and "Copy it again" in err and "secr" not in err and not stub.seen


def test_words_of_a_server_do_not_steer_the_terminal(similarity: Any, stub: Stub) -> None:
    stub.reply = lambda *_: (400, {}, {"error": {"message": "\x1b[2J bad\u202e image"}})
    code, _, err = similarity("--server", stub.url, "--model", "tiny", "--agree-to-send")
    assert code == 2 and "bad image" in err and "\x1b[2J" not in err and "\u202e" not in err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--server", "http://127.0.0.1:9/v1"], "--model"),
        (["--server", "http://127.0.0.1:9/v1", "--model", "x", "--mllm", "folder"], "not both"),
        (["--server", "not a server", "--model", "x", "--agree-to-send"], "not a server"),
        (["--test"], "--server"),
        (["--set", "exemplars=0"], "1 – 100"),
        (["--set", "colour=red"], "colour"),
        (["--precision", "float3"], "float3"),
        (["--mllm", "nowhere"], "nowhere"),
        (["--mllm", "no\udcff"], "not text"),
        (["--server", "http://127.0.0.1:9/v1", "--model", "m\udcff", "--agree-to-send"], "not text"),
    ],
)
def test_what_does_not_fit_is_said(similarity: Any, arguments: list[str], told: str) -> None:
    code, _, err = similarity(*arguments)
    assert code == 2 and told in err and "Traceback" not in err


def test_the_key_comes_from_the_environment_and_goes_nowhere_else(
    similarity: Any, folder: Path, stub: Stub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEGU_SERVER_KEY", "sk-secret-of-the-test")
    code, out, err = similarity("--server", stub.url, "--model", "tiny", "--agree-to-send", "--set", "exemplars=1")
    assert code == 0, err
    assert all(headers["authorization"] == "Bearer sk-secret-of-the-test" for _, headers in stub.seen)
    text = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert b"sk-secret" not in text and "sk-secret" not in out + err


def test_a_protocol_that_is_none(similarity: Any) -> None:
    code, _, err = similarity("--server", "localhost", "--model", "tiny", "--protocol", "smoke-signals")
    assert code == 2 and "smoke-signals" in err and "chat_completions" in err


def test_protocols_are_offered_where_there_are_several(similarity: Any) -> None:
    code, out, _ = similarity("--help")
    assert code == 0 and "--server" in out and ("--protocol" in out) == (len(PROTOCOLS) > 1)
