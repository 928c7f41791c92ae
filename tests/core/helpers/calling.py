"""The command `megu`, called within the tests' own process."""

import os
from collections.abc import Callable
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

from megu.base.messages.catalogue import MESSAGES
from megu.cli import main as cli
from megu.cli.sentences import WORDS

FOUND = os.pathsep.join([str(Path(cli.__file__).parents[2]), os.environ.get("PYTHONPATH", "")])
"""PYTHONPATH for processes: this package, then what guards them against the network."""
PUT_BACK = ("OMP_WAIT_POLICY", "PYTHONPATH", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")
"""Variables of the environment that the command sets."""


class Ended(NamedTuple):
    """The exit code, and what was said."""

    code: int
    out: str
    err: str


Call = Callable[..., Ended]


class Filled(str):
    """A sentence that refuses empty parts: "against , towards" says nothing."""

    def format(self, *args: object, **values: object) -> str:
        for _, name, _, _ in Formatter().parse(self):
            if name in values and values[name] in ("", None, [], ()):
                raise AssertionError(f"nothing to say for {name!r} in: {self}")
        return str.format(self, *args, **values)


def watch_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    """All sentences of the console are watched."""
    for table in (WORDS, MESSAGES):
        for code, text in table.items():
            monkeypatch.setitem(table, code, Filled(text))


def calling(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """A function that runs the command with these arguments, in an environment of its own."""

    def call(*arguments: object) -> Ended:
        with monkeypatch.context() as patch:
            watch_sentences(patch)
            for name in PUT_BACK:
                patch.setenv(name, os.environ.get(name, ""))
            with pytest.raises(SystemExit) as error:
                cli.main([str(argument) for argument in arguments])
        console = capsys.readouterr()
        return Ended(int(error.value.code or 0), console.out, console.err)

    return call


@pytest.fixture
def megu(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Runs the command in this process, with an environment of its own."""
    return calling(capsys, monkeypatch)
