"""Everything in docs/results.md and in the README that is measured, written from the cells; nothing is computed.

Tables, CSV files and pictures of each benchmark are written too, as `megu bench CONFIG --table` does.

.venv/bin/python tests/benchmarks/results_page.py
"""

from pathlib import Path

import other_scenarios
import reference_run
import sub_classes
import ulira_table
from reference_run import HERE, ROOT

from megu.cli.research import report
from megu.compare.bench.benchmark import Bench
from megu.compare.bench.reading import read_config

CONFIGS = ("cifar10", "cifar10_single", "cifar10_groups", "cifar10_newer")
PAGE, README = ROOT / "docs" / "results.md", ROOT / "README.md"


def main() -> None:
    """Write all of it."""
    for name in CONFIGS:
        with opened(name) as bench:
            print(report(bench)[-1])
    with sub_classes.opened() as bench:
        sub_classes.draw(bench, bench.results)
    ulira_table.draw(ulira_table.KEPT)
    for path, parts in written().items():
        path.write_text(page(path.read_text(encoding="utf-8"), parts), encoding="utf-8")
        print(f"Written: {path.relative_to(ROOT)}")


def opened(name: str) -> Bench:
    """Open a benchmark with its results; nothing of it is computed."""
    return Bench(read_config(HERE / f"{name}.yaml"), HERE / "results" / name, ROOT / "build" / name)


def written() -> dict[Path, dict[str, list[str]]]:
    """By file and the name of a part its lines."""
    with reference_run.opened() as bench:
        whole, short = reference_run.section(bench), reference_run.short(bench)
    others = {
        f"{reported.config}, {reported.scenario}": other_scenarios.section(reported)
        for reported in other_scenarios.REPORTED
    }
    others["single images of the sample"] = ulira_table.section()
    with sub_classes.opened() as bench:
        others["ten sub-classes"] = sub_classes.section(bench)
    with opened("vit") as bench:
        others["vision transformer"] = other_scenarios.together(bench)
    return {PAGE: {"whole classes": whole, **others}, README: {"whole classes, in short": short}}


def page(text: str, parts: dict[str, list[str]]) -> str:
    """The text with each part between its marks. Raises ValueError where a mark is missing."""
    for name, lines in parts.items():
        start, end = f"<!-- {name}: written by tests/benchmarks/results_page.py -->", f"<!-- end of {name} -->"
        before, rest = text.split(start, 1)
        _, after = rest.split(end, 1)
        text = "\n".join([f"{before}{start}", "", *lines, "", f"{end}{after}"])
    return text


if __name__ == "__main__":
    main()
