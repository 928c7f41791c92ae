"""Generators that pass on what others yield in other words, and return what these return."""

from collections.abc import Callable, Generator
from contextlib import closing
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")
R = TypeVar("R")


def mapped(running: Generator[A, None, R], of: Callable[[A], B]) -> Generator[B, None, R]:
    """Yields `of` what a generator yields, and returns what it returns; closed, it closes it."""
    with closing(running):
        while True:
            try:
                given = next(running)
            except StopIteration as ended:
                return ended.value
            yield of(given)
