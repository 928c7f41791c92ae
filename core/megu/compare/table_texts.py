"""Texts of tables of figures and benchmarks, in English, for the console and for files."""

from megu.base.messages.catalogue import fill
from megu.compare.metrics.table import FIGURES

WORDS: dict[str, str] = {
    "gap_floor": "floor",
    "gap_retrained": "retrained",
    "gap_mean": "mean, in floors",
    "gap_mean_of": "The mean leaves out what is withheld: {names}.",
    "withheld_head": "Withheld",
    "withheld_line": "{names}: {why}.",
    "reference_true": "Reference: {count} retrained; the recipe on all images is as good as the original.",
    "reference_approximate": "Reference approximate: {why}.",
    "floor_note": "Floor: {why}.",
    **{f"figure_{figure.code}": figure.short for figure in FIGURES.values() if figure.short},
    "bench_trial": "trial: {where}",
    "bench_head": "Results",
    "bench_means": (
        "Means over bases and seeds ± their deviation. A floor is the deviation between retrained models, their "
        "standard error or half a point, whichever is most; gaps are to their mean, so that 0 is best. Of the "
        "divergence (js) it is that of retrained models from each other, and the gap is what goes beyond."
    ),
    "bench_gaps_head": "Distance to retrained, in floors (+ above, − below, ± now one, now the other)",
    "bench_floors": "Distance to retrained, mean of the figures, in floors",
    "bench_mia_gap": "mia_entropy, gap to retrained in points",
    "bench_together": "Together: {names}",
    "bench_gap_of": "{name}: gap, points",
    "bench_distance_of": "{name}: distance",
    "bench_points_of": "{name}: distance, points",
    "bench_machine": "{device}, threads: {threads}",
    "bench_days": "{first} to {last}",
    "bench_computed": "Computed {when}: megu {megu}, torch {torch}, {system}, {machine}.",
    "bench_seconds": "time",
    "bench_ratio": "% of retraining",
    "bench_cells": "cells",
    "bench_median": "median of cells",
    "bench_largest": "largest cell",
    "bench_median_figure": "median of figures",
    "bench_p": "p",
    "bench_p_means": (
        "Median and largest are of the cells' means in floors; the median of figures is the mean over cells of the "
        "median of a cell's figures. p: two-sided sign-flip test of the paired cells "
        "against {name}; of {count} cells it is {least} at the least."
    ),
    "bench_p_open": "No row has all its cells yet, so that none is tested.",
    "bench_missing": "{count} missing",
    "bench_failed": "{count} diverged",
    "bench_original": "no unlearning",
    "bench_retrained": "retrained again (other seed)",
    "bench_oracle": "oracle-tuned",
    "bench_free": "chosen by accuracy",
    "bench_defaults": "defaults",
    "bench_no_base": "The base {name} is missing: there is no {path}.",
    "bench_no_retrained": "A retrained model is missing: there is no {path}.",
    "bench_untuned": "Not chosen yet, as trials or retrained models are missing: {names}.",
    "bench_unsuited": "Do not suit this: {names}.",
    "bench_left_out": "The mean gap leaves out {names} where they are withheld.",
    "bench_unsteady": (
        "The share of retraining leaves out {count} of {of} times: other work changed the machine's speed."
    ),
    "bench_saved": "Saved in {folder}: {names}",
}


def say(code: str, **values: object) -> str:
    """Return a text of tables, filled in. Raises KeyError for an unknown code."""
    return fill(WORDS, code, **values)
