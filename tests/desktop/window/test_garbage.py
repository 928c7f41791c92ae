"""Cyclic garbage is collected in the window's thread, whichever thread makes objects."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from megu_desktop.window.garbage import GarbageCollector


class Cycle:
    """Garbage as soon as nobody else holds it; tells which thread collected it."""

    def __init__(self, threads: list[threading.Thread]) -> None:
        self.itself, self.told = self, threads

    def __del__(self) -> None:
        self.told.append(threading.current_thread())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    gc.collect()
    gc.enable()
    collecting = GarbageCollector()
    yield collecting
    collecting.uninstall()


def make_objects() -> None:
    """In another thread, enough of them for Python to collect the youngest generation many times over."""
    thread = threading.Thread(target=lambda: [[] for _ in range(100_000)])
    thread.start()
    thread.join()


def test_left_to_python_another_thread_collects(collector: GarbageCollector) -> None:
    threads: list[threading.Thread] = []
    Cycle(threads)
    make_objects()
    assert threads and threads[0] is not threading.main_thread(), "or this module would not be needed"


def test_only_the_thread_of_the_window_collects(collector: GarbageCollector, qtbot: QtBot) -> None:
    collector.install()
    threads: list[threading.Thread] = []
    Cycle(threads)
    make_objects()
    assert threads == []
    lists = [[] for _ in range(10 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: bool(threads), timeout=5000)
    assert threads == [threading.main_thread()] and lists


def test_a_cycle_that_was_left_alone_goes_when_nobody_waits(collector: GarbageCollector) -> None:
    threads: list[threading.Thread] = []
    cycle = Cycle(threads)
    collector.install()  # leaves alone what is there
    del cycle
    gc.collect()
    assert threads == []
    collector.collect_all()
    assert threads == [threading.main_thread()]


def test_where_python_collects_nothing_is_left_alone(collector: GarbageCollector) -> None:
    collector.collect_all()
    assert gc.get_freeze_count() == 0
