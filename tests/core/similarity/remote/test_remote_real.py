"""Two real servers on this computer: llama.cpp's tells probabilities, `transformers serve` doesn't."""

import importlib.util
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from make_gguf import make_gguf
from PIL import Image
from questions import found_out, gather

from megu.similarity.local.local import LocalMllm
from megu.similarity.question import BatchItem, Question
from megu.similarity.remote.chat_completions import ChatOptions
from megu.similarity.remote.server import RemoteMllm

HERE = Path(__file__).resolve().parent
CHAT = """{% for message in messages %}{% for part in message['content'] %}
{%- if part['type'] == 'image' %}<image>{% else %}{{ part['text'] }}{% endif %}
{%- endfor %}{% endfor %}"""


def needs(*packages: str) -> pytest.MarkDecorator:
    missing = [name for name in packages if importlib.util.find_spec(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)} (extra dev-servers)")


@contextmanager
def process(command: list[str], environment: dict[str, str], log: Path) -> Iterator["subprocess.Popen[str]"]:
    """A server's process, ended with the test."""
    with log.open("w", encoding="utf-8") as errors:
        pipe = subprocess.PIPE
        server = subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, stderr=errors, text=True)
        try:
            yield server
        finally:
            server.kill()
            server.communicate()


def answers(url: str, server: "subprocess.Popen[str]", log: Path) -> None:
    """Wait until the server answers at all."""
    for _ in range(400):
        assert server.poll() is None, log.read_text(encoding="utf-8")[-2000:]
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server doesn't answer:\n" + log.read_text(encoding="utf-8")[-2000:])


def digits(
    sample: Path, classes: tuple[str, ...] = ("eight", "zero", "four"), queries: int = 3
) -> list[list[BatchItem]]:
    """A small matrix of digits, as large as the model sees them, so that no server resizes them in its own way."""

    def picture(name: str, number: int) -> Image.Image:
        file = sorted((sample / "digits" / "test" / name).iterdir())[number]
        return Image.open(file).convert("RGB").resize((32, 32), Image.Resampling.BICUBIC)

    return [
        [
            BatchItem(k, column, i, Question(label, picture(name, i), picture(label, 20), picture("one", 20)))
            for i in range(queries)
        ]
        for k, name in enumerate(classes)
        for column, label in enumerate(classes)
    ]


# --- llama.cpp ------------------------------------------------------------------------------------------------------


@pytest.fixture
def llama(loopback: None, sample: Path, tmp_path: Path, server_environment: dict[str, str]) -> Iterator[str]:
    """The address of llama.cpp's server with the sample's model."""
    text, vision = make_gguf(sample / "mllm", tmp_path / "gguf")
    command = [sys.executable, str(HERE / "serve_gguf.py"), str(text), str(vision)]
    with process(command, server_environment, tmp_path / "log") as server:
        assert server.stdout is not None
        url = server.stdout.readline().strip()
        answers(f"{url}/v1/models", server, tmp_path / "log")
        yield url


@needs("xllamacpp", "gguf")
def test_llama_cpp_tells_probabilities(llama: str, sample: Path) -> None:
    batches = digits(sample)
    test_result = found_out(llama, "sample", batches[0][0].question)
    assert test_result["scored_by"] == "scored_top_logprobs" and test_result["tokens"] > 60
    model = RemoteMllm(llama, "sample", way=ChatOptions(**test_result["way"]))
    scores = gather(model, batches)
    expected = gather(LocalMllm(sample / "mllm"), batches)
    assert len(scores) == 27 and scores == pytest.approx(expected, abs=0.02)
    assert model.scored_by == "scored_top_logprobs" and model.provenance["sent"]
    assert gather(RemoteMllm(llama, "sample", requests=1), batches) == pytest.approx(scores, abs=1e-3)


# --- transformers serve ---------------------------------------------------------------------------------------------


@pytest.fixture
def transformers(loopback: None, sample: Path, tmp_path: Path, server_environment: dict[str, str]) -> Iterator[str]:
    """The address of `transformers serve`; its model is `model` beside the log. It takes chat templates only."""
    folder = Path(shutil.copytree(sample / "mllm", tmp_path / "model"))
    (folder / "chat_template.jinja").write_text(CHAT, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = "import sys; from transformers.cli.transformers import main; sys.exit(main())"
    command = [sys.executable, "-c", program, "serve", "--host", "127.0.0.1", "--port", str(port), "--device", "cpu"]
    with process(command, server_environment, tmp_path / "log") as server:
        answers(f"http://127.0.0.1:{port}/health", server, tmp_path / "log")
        yield f"http://127.0.0.1:{port}"


@needs("uvicorn", "fastapi")
def test_transformers_serve_tells_words(transformers: str, sample: Path, tmp_path: Path) -> None:
    name, batches = str(tmp_path / "model"), digits(sample)
    test_result = found_out(transformers, name, batches[0][0].question)
    assert test_result["scored_by"] == "scored_text" and test_result["answer"] in (0.0, 1.0)
    scores = gather(RemoteMllm(transformers, name, requests=2), batches)
    expected = gather(LocalMllm(sample / "mllm"), batches)
    clear = {place: score for place, score in expected.items() if score is not None and abs(score - 0.5) > 0.05}
    assert len(scores) == 27 and len(clear) > 20
    assert {place: scores[place] for place in clear} == {place: float(score > 0.5) for place, score in clear.items()}
    voter = RemoteMllm(transformers, name, votes=3)
    shares = gather(voter, batches[:1])
    assert voter.scored_by == "scored_votes"
    assert all(share is not None and round(share * 3, 9) in (0, 1, 2, 3) for share in shares.values())
