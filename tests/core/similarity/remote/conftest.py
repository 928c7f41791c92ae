"""Shared parts of tests of servers: questions, quick patience, and the environment of a server."""

import os

import pytest
from questions import tile

from megu.similarity.question import Question
from megu.similarity.remote.faults import Patience


@pytest.fixture
def quick() -> Patience:
    """All tries, but hardly a wait between them."""
    return Patience(base=0.001, longest=0.005, obeyed=0.2)


@pytest.fixture
def server_environment() -> dict[str, str]:
    """For a server in a process of its own: without the guard that tests put into the processes they start."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**environment, "OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1"}


@pytest.fixture
def question() -> Question:
    """One question with its three images."""
    return Question("cat", tile(1), tile(2), tile(3))
