"""Engine processes as the window's tests begin them: forked, which a hundred tests need not pay for."""

import os
import subprocess
import sys
from multiprocessing.connection import Connection
from typing import IO

import forking

from megu.machine import torch_setup
from megu.worker import child


class Forked:
    """As much of a `subprocess.Popen` as `megu.worker.parent` asks for."""

    def __init__(self) -> None:
        (orders, stdin), (stdout, wire), (stderr, errors) = (forking.CONTEXT.Pipe(False) for _ in range(3))
        environment = {**os.environ, **torch_setup.environment()}
        args = (environment, os.getcwd(), orders, wire, errors)
        self._process = forking.CONTEXT.Process(target=_engine, args=args, daemon=True)
        self._process.start()
        for theirs in (orders, wire, errors):
            theirs.close()
        self.stdin, self.stdout, self.stderr = _text(stdin, "w"), _text(stdout, "r"), _text(stderr, "r")

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def poll(self) -> int | None:
        return self.returncode

    def wait(self, timeout: float | None = None) -> int | None:
        """Raises subprocess.TimeoutExpired as a real one does."""
        self._process.join(timeout)
        if self.returncode is None:
            raise subprocess.TimeoutExpired("megu.worker.parent", timeout or 0)
        return self.returncode

    def kill(self) -> None:
        self._process.kill()


def _text(end: Connection, mode: str) -> IO[str]:
    number = os.dup(end.fileno())
    end.close()
    return open(number, mode, encoding="utf-8", errors="replace")


def _engine(environment: dict[str, str], folder: str, *ends: Connection) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for number, end in enumerate(ends):
        os.dup2(end.fileno(), number)
        end.close()
    if code := os.environ.get("MEGU_TEST_CHILD"):
        exec(code, sys.modules["sitecustomize"].__dict__)  # what tests/child does in a process that begins
    child.main()
