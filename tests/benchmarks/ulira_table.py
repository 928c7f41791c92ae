"""Attack the models that `ulira.py` has kept: how often the attacker is right by method, its cost, and the aims.

Each model is judged by an attack that is fitted to all others (leave-one-out): half of 16 models are few to fit to.
results_page.py writes the table into docs/results.md.

.venv/bin/python tests/benchmarks/ulira_table.py
"""

import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random
from statistics import fmean, median
from typing import TYPE_CHECKING

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / "core" / "helpers")]

from ulira_attack import mia_ulira  # noqa: E402
from ulira_bed import AGAIN, KEPT, MODELS, NEVER, ORIGINAL, ROWS, WRONG, decided, kept  # noqa: E402

from megu.compare.bench.result_table import grid  # noqa: E402
from megu.unlearn.methods.table import METHODS, RETRAIN  # noqa: E402

if TYPE_CHECKING:
    from torch import Tensor

OURS, EXPECTED = "megu_plus", "expected"
TITLES = {
    NEVER: "never saw them",
    AGAIN: "retrained again (other seeds)",
    ORIGINAL: "no unlearning",
    EXPECTED: "the targets of MeGU+",
}
GROUPS = {"wrong label": slice(0, WRONG), "plain": slice(WRONG, None), "all": slice(None)}
FEWEST = 8
"""Models of a side below which nothing is told of a row."""
NORMAL = 1.959964
DRAWS = 2000
"""Bootstrap samples of models and images behind the interval of the way that remains."""
COLUMNS = (
    "",
    *GROUPS,
    "logit of the own label: wrong label, plain",
    "test",
    "% of retraining: images",
    "processor time",
)


@dataclass(frozen=True)
class Judged:
    """The share of right answers of the attack on one group of images, with its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{100 * self.value:.1f} ({100 * self.low:.1f} to {100 * self.high:.1f})"


@dataclass(frozen=True)
class Row:
    """The kept results of a row."""

    name: str

    @cached_property
    def models(self) -> list[dict]:
        """Return the results of each model, in order; none of fewer than `FEWEST`."""
        models = list(kept(self.name)["models"].values())
        return models if len(models) >= FEWEST else []

    def costs(self, of: str) -> list[float]:
        """Return the cost of each model that was made."""
        return [model[of] for model in kept(self.name)["models"].values() if of in model]

    @property
    def title(self) -> str:
        """Its name for people, with a mark where today's parameters are others."""
        title = METHODS[self.name].title if self.name in METHODS else TITLES[self.name]
        same = kept(self.name)["decided"] == decided(self.name)
        if self.models and len(self.models) < MODELS:
            title = f"{title}, {len(self.models)} models"
        return title if same or not self.models else f"{title}, with earlier parameters"

    def confidence(self, kind: str = "confidence") -> "Tensor":
        """Return the scaled confidences (models, images)."""
        import torch

        return torch.tensor([model[kind] for model in self.models], dtype=torch.float64)

    def share(self, of: str) -> float | None:
        """Return the median over its models of what they cost, as a share of retraining's."""
        own, others = self.costs(of), Row(RETRAIN).costs(of)
        return median(own) / median(others) if own and others else None


GUESSING = Judged(0.5, 0.5, 0.5)
"""What retrained models come to in expectation."""


def judged(unlearned: "Tensor", never: "Tensor") -> dict[str, Judged]:
    """Return for each group how often the attack is right; both are confidences (models, images).

    The variance is that between pairs and that between images; how the fits themselves vary is left out.
    """
    right = judge_pairs(unlearned, never)
    return {name: _interval(right[:, images]) for name, images in GROUPS.items()}


def judge_pairs(unlearned: "Tensor", never: "Tensor") -> "Tensor":
    """Return how often each pair of models, one of each side, is told apart by each image (pairs, images).

    The attack is fitted to all other pairs. Where one side has more models, its first count.
    """
    import torch

    pairs_there = min(len(unlearned), len(never))
    unlearned, never = unlearned[:pairs_there], never[:pairs_there]
    number = torch.arange(len(unlearned))
    pairs = [(unlearned[number != k], never[number != k], unlearned[k : k + 1], never[k : k + 1]) for k in number]
    return torch.stack([mia_ulira(*pair) for pair in pairs])


def way_interval(again: "Tensor", original: "Tensor", ours: "Tensor") -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the way from retrained to no unlearning that remains, as a share.

    Models and images are drawn again, the same ones for all three; each is (pairs, images) of `judge_pairs`. How the
    fits vary is left out.
    """
    generator, counts = Random(0), (min(map(len, (again, original, ours))), ours.shape[1])
    ways = []
    for _ in range(DRAWS):
        models, images = (generator.choices(range(count), k=count) for count in counts)
        start, end, value = (right[models][:, images].mean().item() for right in (again, original, ours))
        ways += [(value - start) / (end - start)] if end > start else []
    ways.sort()
    return ways[round(0.025 * (len(ways) - 1))], ways[round(0.975 * (len(ways) - 1))]


def _interval(right: "Tensor") -> Judged:
    """Of how often each pair of models was told apart by each image, (pairs, images); Student's t by the first terms of
    its expansion (Abramowitz and Stegun 1964, 26.7.5)."""
    freedom, z = len(right) - 1, NORMAL
    student = z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
    variance = sum((right.mean(1 - dim).var() / right.shape[dim]).item() for dim in (0, 1))
    value, half = right.mean().item(), student * variance**0.5
    return Judged(value, max(0.0, value - half), min(1.0, value + half))


def rows() -> list[Row]:
    """Return the rows in the order of the table: those to compare with, then the methods by how often they are found,
    then those that were not run."""
    first = [Row(name) for name in (NEVER, AGAIN, ORIGINAL)]
    methods = [Row(name) for name in ROWS if name in METHODS and name != RETRAIN]
    attacks = attacked()
    return [*first, *sorted(methods, key=lambda row: attacks[row.name]["all"].value if row.name in attacks else 2)]


def attacked() -> dict[str, dict[str, Judged]]:
    """Return by row, and by what our own method's sketch expects, how often the attack is right."""
    never = Row(NEVER)
    if not never.models:
        return {}
    rows_done = [row for row in map(Row, ROWS) if row.models and row.name not in (NEVER, RETRAIN)]
    results = {row.name: judged(row.confidence(), never.confidence()) for row in rows_done}
    if OURS in results and "expected" in Row(OURS).models[0]:
        results[EXPECTED] = judged(Row(OURS).confidence("expected"), never.confidence())
    return results


def section() -> list[str]:
    """Return the table in Markdown, what was not run, and the aims."""
    attacks, there = attacked(), rows()
    body = [_line(row, attacks) for row in there if row.models]
    if EXPECTED in attacks:
        logits = Row(OURS).confidence("expected")
        body.append([TITLES[EXPECTED], *map(str, attacks[EXPECTED].values()), _means(logits), *["–"] * 3])
    missing = [row.title for row in there if not row.models]
    texts = [f"Not run: {', '.join(missing)}."] if missing else []
    return ["\n".join(grid(list(COLUMNS), body)), *(["", *texts] if texts else []), *_aims(attacks)]


def _line(row: Row, attacks: dict[str, dict[str, Judged]]) -> list[str]:
    test = f"{100 * fmean(model['test'] for model in row.models):.1f}"
    attack = [str(attacks[row.name][group]) for group in GROUPS] if row.name in attacks else ["–"] * len(GROUPS)
    costs = [row.share(of) if row.name in METHODS else None for of in ("shown", "processor")]
    return [
        row.title,
        *attack,
        _means(row.confidence()),
        test,
        *("–" if c is None else f"{100 * c:.1f}" for c in costs),
    ]


def _means(logits: "Tensor") -> str:
    """The mean over models and images of each group."""
    parts = [logits[:, GROUPS[group]].mean().item() for group in ("wrong label", "plain")]
    return ", ".join(f"{value:.1f}".replace("-", "−") for value in parts)


def _aims(attacks: dict[str, dict[str, Judged]]) -> list[str]:
    """Return the bar halfway from retrained to no unlearning, and whether our own method is within it, by group."""
    if not {ORIGINAL, OURS} <= attacks.keys():
        return []
    texts, title = [], METHODS[OURS].title
    for group in GROUPS:
        original, ours = (attacks[name][group] for name in (ORIGINAL, OURS))
        again = attacks[AGAIN][group] if AGAIN in attacks else GUESSING
        bar = (again.value + original.value) / 2
        way = 100 * (ours.value - again.value) / (original.value - again.value)
        kept_way = " to ".join(f"{100 * end:.0f}" for end in _way_interval_of(group))
        texts.append(
            f"- {group}: at most {100 * bar:.1f}, halfway from retrained to no unlearning. {title}:"
            f" {100 * ours.value:.1f}, {way:.0f} % of the way ({'met' if ours.value <= bar else 'missed'}),"
            f" 95 % interval {kept_way} %;"
            f" {'within' if ours.value <= again.high else 'not within'} the interval of retrained models."
        )
    return ["", *texts]


def _way_interval_of(group: str) -> tuple[float, float]:
    """Return `way_interval` of our own method; without models retrained from other seeds, theirs is guessing."""
    import torch

    never = Row(NEVER).confidence()
    rights = {name: judge_pairs(Row(name).confidence(), never) for name in (ORIGINAL, OURS)}
    again = Row(AGAIN)
    guessing = torch.full_like(rights[OURS], GUESSING.value)
    start = judge_pairs(again.confidence(), never) if again.models else guessing
    return way_interval(*(right[:, GROUPS[group]] for right in (start, rights[ORIGINAL], rights[OURS])))


def draw(folder: Path) -> None:
    """Write `attack.png` and `attack.svg`: for each row how often the attacker is right, with its interval."""
    import matplotlib
    from matplotlib.figure import Figure

    attacks = attacked()
    rows_shown = [row for row in rows() if row.name in attacks]
    with matplotlib.rc_context({"font.size": 8, "svg.hashsalt": "megu"}):
        figure = Figure(figsize=(8.5, 1 + 0.32 * len(rows_shown)), layout="constrained")
        for axes, group in zip(figure.subplots(1, 2, sharey=True), ("wrong label", "plain"), strict=True):
            results = [attacks[row.name][group] for row in rows_shown]
            values = [100 * one.value for one in results]
            ends = [[100 * (one.value - one.low) for one in results], [100 * (one.high - one.value) for one in results]]
            axes.errorbar(values, range(len(rows_shown)), xerr=ends, fmt="o", markersize=4, capsize=2, linewidth=1)
            axes.axvline(50, color="0.6", linewidth=0.8)
            if {AGAIN, ORIGINAL} <= attacks.keys():
                half = (attacks[AGAIN][group].value + attacks[ORIGINAL][group].value) / 2
                axes.axvline(100 * half, color="0.6", linewidth=0.8, linestyle="--")
            axes.set_yticks(range(len(rows_shown)), [row.title for row in rows_shown])
            axes.set_xlim(30, 102)
            axes.set_title(group, fontsize=8)
            axes.set_xlabel("attacker right, % (dashed: halfway from retrained)")
        axes.invert_yaxis()
        for file in ("attack.png", "attack.svg"):
            figure.savefig(folder / file, dpi=150, metadata={"Date": None} if file.endswith("svg") else None)


def main() -> int:
    print("\n".join(section()))
    if attacked():
        draw(KEPT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
