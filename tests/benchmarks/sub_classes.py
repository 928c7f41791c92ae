"""Ten sub-classes of CIFAR-10: the share that the sketch expects to remain, and what remained, beside retrained models.

results_page.py writes the tables into docs/results.md.

.venv/bin/python tests/benchmarks/sub_classes.py
"""

from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from other_scenarios import together
from reference_run import HERE, ROOT

from megu.compare.bench import result_table
from megu.compare.bench.benchmark import Bench
from megu.compare.bench.plan import ORIGINAL
from megu.compare.bench.reading import read_config
from megu.compare.bench.rows import Line, make_lines

NAME, OURS = "cifar10_subclasses", "megu_plus"
NEAR, MOST = 5.0, 8
"""Points within which a share counts as met, and of how many sub-classes it should be."""
LEAST = -0.35
"""Points of accuracy on unseen images to keep that a sub-class may cost."""
COLUMNS = (
    "sub-class",
    "original",
    "retrained",
    "expected (range)",
    "off by",
    "after MeGU+",
    "off by",
    "unseen, to keep",
)


@dataclass(frozen=True)
class Shares:
    """Of one sub-class the share of its training images that is recognised, in percent.

    kept: what unlearning cost in accuracy on unseen images to keep, beside retrained models, in points.
    """

    name: str
    original: float
    retrained: float
    expected: float
    low: float
    high: float
    after: float
    kept: float

    def row(self) -> list[str]:
        """Return its row of the table."""
        expected = f"{self.expected:.1f} ({self.low:.0f} to {self.high:.0f})"
        shares = [f"{share:.1f}" for share in (self.original, self.retrained)]
        off = [_signed(share - self.retrained, 1) for share in (self.expected, self.after)]
        return [self.name, *shares, expected, off[0], f"{self.after:.1f}", off[1], _signed(self.kept, 2)]


def opened() -> Bench:
    """Open the benchmark with its results; nothing of it is computed."""
    return Bench(read_config(HERE / f"{NAME}.yaml"), HERE / "results" / NAME, ROOT / "build" / NAME)


def shares(bench: Bench) -> list[Shares]:
    """Return those sub-classes of which our own method has its cell."""
    rows = []
    for scenario in bench.config.scenarios:
        by_method = {line.row.method: line for line in reversed(make_lines(bench, scenario)) if line.results}
        if {ORIGINAL, OURS} <= by_method.keys():
            rows.append(_of(scenario.name, by_method[ORIGINAL], by_method[OURS]))
    return rows


def _of(name: str, original: Line, ours: Line) -> Shares:
    cell = ours.results[0]
    figures, expected = cell["figures"], cell["expected"]
    forget = figures["forget_train"]
    shares_of_row = (forget["retrained"], expected["value"], expected["low"], expected["high"], forget["value"])
    before = original.results[0]["figures"]["forget_train"]["value"]
    return Shares(
        name, *(100 * share for share in (before, *shares_of_row)), kept=100 * figures["retain_unseen"]["gap"]
    )


def section(bench: Bench) -> list[str]:
    """Return the aims, the table of sub-classes, and that of all methods."""
    share_list = shares(bench)
    if not share_list:
        return ["No figure yet."]
    return [
        *_aims(share_list),
        "",
        *result_table.grid(list(COLUMNS), [one.row() for one in share_list]),
        "",
        *together(bench),
    ]


def _aims(share_list: list[Shares]) -> list[str]:
    """Return a sentence for each aim."""
    expected = [one.expected - one.retrained for one in share_list]
    after = [one.after - one.retrained for one in share_list]
    inside = sum(one.low <= one.retrained <= one.high for one in share_list)
    cost = sum(one.kept >= LEAST for one in share_list)
    return [
        f"- Expected: {_met(expected)}. The range holds the retrained share of {inside} of {len(share_list)}.",
        f"- After MeGU+: {_met(after)}.",
        f"- Accuracy on unseen images to keep: at least {_signed(LEAST, 2)} points for {cost} of {len(share_list)}.",
    ]


def _met(off: list[float]) -> str:
    near = sum(abs(one) <= NEAR for one in off)
    aim = f"aim: {MOST} of 10; {'kept' if near >= MOST else 'missed' if len(off) - near > 10 - MOST else 'open'}"
    mean = fmean(map(abs, off))
    return f"within {NEAR:g} points of retrained for {near} of {len(off)} ({aim}); off by {mean:.1f} points in the mean"


def draw(bench: Bench, folder: Path) -> None:
    """Write `expected.png` and `.svg`: the expected share, its range and the share after MeGU+ over the true one."""
    import matplotlib
    from matplotlib.figure import Figure

    share_list = shares(bench)
    with matplotlib.rc_context({"font.size": 8, "svg.hashsalt": "megu"}):
        figure = Figure(figsize=(5.2, 5), layout="constrained")
        axes = figure.add_subplot()
        axes.plot([0, 100], [0, 100], color="0.6", linewidth=0.8)
        axes.fill_between(
            [0, 100], [-NEAR, 100 - NEAR], [NEAR, 100 + NEAR], color="0.9", label=f"within {NEAR:g} points"
        )
        true, predictions = [one.retrained for one in share_list], [one.expected for one in share_list]
        ends = [[one.expected - one.low for one in share_list], [one.high - one.expected for one in share_list]]
        axes.errorbar(
            true,
            predictions,
            yerr=ends,
            fmt="o",
            markersize=5,
            capsize=2,
            linewidth=1,
            label="expected, with its range",
        )
        axes.plot(true, [one.after for one in share_list], "s", markersize=4, label="after MeGU+")
        axes.plot(
            true, [one.original for one in share_list], "^", markersize=4, color="0.5", label="without unlearning"
        )
        for one in share_list:
            axes.annotate(
                one.name, (one.retrained, one.expected), xytext=(5, 3), textcoords="offset points", fontsize=7
            )
        axes.set(xlim=(0, 100), ylim=(0, 100))
        axes.set_xlabel("recognised by a model retrained without the sub-class, %")
        axes.set_ylabel("recognised, %")
        axes.legend(loc="lower right", frameon=False)
        for file in ("expected.png", "expected.svg"):
            figure.savefig(folder / file, dpi=150, metadata={"Date": None} if file.endswith("svg") else None)


def _signed(value: float, digits: int) -> str:
    return f"{value:+.{digits}f}".replace("-", "−")


def main() -> None:
    """Print the section and draw the picture."""
    with opened() as bench:
        print("\n".join(section(bench)))
        if shares(bench):
            draw(bench, bench.results)


if __name__ == "__main__":
    main()
