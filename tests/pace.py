"""Durations of tests, and the tests that a pace leaves out: `--pace quick`, `usual`, `long` or `all`.

`durations.json` holds the seconds that functions took on two quiet cores; `python tests/pace.py REPORT.xml` writes it
from what `pytest --junitxml REPORT.xml` wrote. A function that is not in it is new, or quick. No test asks for a time.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree

import pytest

HERE = Path(__file__).resolve().parent
KEPT = HERE / "durations.json"
LEAST = 0.2
"""Seconds of all cases of a function together, below which it is not written down."""
MOST = {"quick": 0.25, "usual": 2.0}
"""Those up to which a pace runs it. All in all that is a minute, and some, of two cores."""
QUICK_FILE = 4.0
"""Seconds of a file above which *quick* runs none of it: what its tests share may take long to make."""
FIRST_CASE = 3.0
"""Of a function of several cases that *usual* leaves out, the first is run where one takes no longer than that."""


class Durations:
    """The known durations of tests."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, float]] = json.loads(KEPT.read_text("utf-8"))
        self._cases: dict[tuple[str, str], int] = defaultdict(int)

    def of(self, item: pytest.Item) -> float:
        """Seconds of all cases of a test's function together."""
        return self._known.get(_file(item), {}).get(_function(item), 0.0)

    def of_file(self, item: pytest.Item) -> float:
        """Seconds of a test's whole file."""
        return sum(self._known.get(_file(item), {}).values())

    def belongs(self, item: pytest.Item, pace: str, cases: int) -> bool:
        """Return whether a pace runs a test, one of so many cases of its function. Asked of each in order, once."""
        self._cases[_file(item), _function(item)] += 1
        if pace == "all":
            return True
        if pace == "quick":
            return self.of(item) <= MOST["quick"] and self.of_file(item) <= QUICK_FILE
        first = self._cases[_file(item), _function(item)] == 1 < cases and self.of(item) / cases <= FIRST_CASE
        usual = first or self.of(item) <= MOST["usual"]
        return usual if pace == "usual" else not usual


def _file(item: pytest.Item) -> str:
    return item.path.relative_to(HERE).as_posix()


def _function(item: pytest.Item) -> str:
    return item.name.partition("[")[0]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pace", choices=("quick", "usual", "long", "all"), default="all", help="which tests to run")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what the pace does not run. Files that take longest come first: the last of several processes would be
    left alone with them."""
    durations, pace = Durations(), config.getoption("--pace")
    cases: dict[tuple[str, str], int] = defaultdict(int)
    for item in items:
        cases[_file(item), _function(item)] += 1
    chosen_items = [item for item in items if durations.belongs(item, pace, cases[_file(item), _function(item)])]
    config.stash[LEFT_OUT] = len(items) - len(chosen_items)
    if hasattr(config, "workeroutput"):
        config.workeroutput["left_out"] = len(items) - len(chosen_items)  # type: ignore[attr-defined]
    items[:] = sorted(chosen_items, key=lambda item: -durations.of_file(item))


LEFT_OUT = pytest.StashKey[int]()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """Each of several processes collects all tests, and leaves out the same. One that crashed tells nothing."""
    output = getattr(node, "workeroutput", {})
    if "left_out" in output:
        node.config.stash[LEFT_OUT] = output["left_out"]  # type: ignore[attr-defined]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    pace, left_out = config.getoption("--pace"), config.stash.get(LEFT_OUT, 0)
    if pace != "all" and left_out:
        rest = {"quick": "make test and make test-long run them", "usual": "make test-long runs them"}
        hint = rest.get(pace, "make test runs them")
        terminalreporter.write_line(f"{left_out:,} tests were left out at the pace “{pace}”; {hint}.")


def write(report: Path) -> None:
    """Write down what the functions of a report took."""
    seconds: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for case in ElementTree.parse(report).iter("testcase"):
        name = str(case.get("classname")).removeprefix("tests.").replace(".", "/") + ".py"
        seconds[name][str(case.get("name")).partition("[")[0]] += float(case.get("time") or 0)
    counts = {
        name: {function: round(seconds, 1) for function, seconds in sorted(functions.items()) if seconds >= LEAST}
        for name, functions in sorted(seconds.items())
    }
    text = json.dumps({name: functions for name, functions in counts.items() if functions}, indent=1)
    KEPT.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
