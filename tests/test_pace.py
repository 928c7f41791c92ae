"""Paces: each test belongs to *usual* or to *long*, what is quick is usual too, and what is not known is run."""

from types import SimpleNamespace
from typing import Any

import pace
import pytest

SECONDS = {
    "light.py": {"test_quick": 0.2},
    "here.py": {"test_brief": 0.2, "test_usual": 1.5, "test_long": 70.0, "test_one": 50.0},
}
LIGHT = ("test_new", "test_quick")
CASES = [("test_new", 1), ("test_quick", 2), ("test_brief", 1), ("test_usual", 1), ("test_long", 30), ("test_one", 1)]


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(pace.json, "loads", lambda _: SECONDS)

    def take(which: str) -> list[str]:
        durations, names = pace.Durations(), []
        for name, cases in CASES:
            for case in range(cases):
                item: Any = SimpleNamespace(
                    path=pace.HERE / ("light.py" if name in LIGHT else "here.py"), name=f"{name}[{case}]"
                )
                if durations.belongs(item, which, cases):
                    names.append(item.name)
        return names

    return take


def test_each_test_is_usual_or_long(taken: Any) -> None:
    assert sorted(taken("usual") + taken("long")) == sorted(taken("all"))
    assert set(taken("quick")) < set(taken("usual"))


def test_what_is_not_known_is_run(taken: Any) -> None:
    assert taken("quick") == ["test_new[0]", "test_quick[0]", "test_quick[1]"]


def test_of_many_cases_the_first_is_usual(taken: Any) -> None:
    names = [name for name in taken("usual") if name.startswith(("test_long", "test_one"))]
    assert names == ["test_long[0]"], "one case of 70 / 30 s, and none of 50 s"


def test_the_durations_are_of_tests_that_there_are() -> None:
    durations_kept = pace.json.loads(pace.KEPT.read_text("utf-8"))
    assert not [name for name in durations_kept if not (pace.HERE / name).is_file()]
    assert sum(map(len, durations_kept.values())) > 500


def test_a_process_that_crashed_stops_no_other() -> None:
    config = SimpleNamespace(stash={pace.LEFT_OUT: 7})
    pace.pytest_testnodedown(SimpleNamespace(config=config))  # it sent nothing of its own
    assert config.stash[pace.LEFT_OUT] == 7
