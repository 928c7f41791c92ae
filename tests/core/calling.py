"""The command `megu`, called within the tests' own process."""

import os
from collections.abc import Callable
from typing import NamedTuple

import pytest

from megu import cli

PUT_BACK = ("OMP_WAIT_POLICY", "PYTHONPATH", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")
"""Variables of the environment that the command sets."""


class Ended(NamedTuple):
    """The exit code, and what was said."""

    code: int
    out: str
    err: str


Call = Callable[..., Ended]


def calling(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """A function that runs the command with these arguments, in an environment of its own."""

    def call(*arguments: object) -> Ended:
        with monkeypatch.context() as patch:
            for name in PUT_BACK:
                patch.setenv(name, os.environ.get(name, ""))
            with pytest.raises(SystemExit) as ended:
                cli.main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return Ended(int(ended.value.code or 0), told.out, told.err)

    return call
