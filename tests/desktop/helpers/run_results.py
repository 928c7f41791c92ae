"""Results of the stages *unlearn*, *compare* and *export* as the engine publishes them, for page tests."""

from pathlib import Path
from typing import Any

from fake import DIGITS

from megu.base import files
from megu.base.shares import Share

STEPS = 300


def unlearn_result(method: str = "megu_plus", **changes: Any) -> dict[str, Any]:
    """A run of 300 steps that forgot the class and kept the rest."""
    steps = list(range(1, STEPS + 1))
    forget = None if method == "retrain" else [5 * (1 - 0.98**step) for step in steps]
    history = [
        {"step": step, "forget": max(0.0, 0.975 - step / 120), "retain": 0.98 - 0.02 * (step in (25, 50))}
        for step in range(0, STEPS + 1, 25)
    ]
    return {
        "method": method,
        "steps": STEPS,
        "seconds": 33.2,
        "total_seconds": 42.4,
        "history": history,
        "measured_on": "validation",
        "losses": {
            "steps": steps,
            "forget": forget or [None] * STEPS,
            "retain": [0.1 + 0.3 * step / 40 * 0.96**step for step in steps],
        },
        "reference": {"guessing": 2.302585, "original_retain_loss": 0.06},
        "parameters": {},
        "settings": {"device": "cpu", "threads": 1, "precision": "float32"},
        **changes,
    }


def cell(value: float, count: int = 36, low: float | None = None, high: float | None = None) -> dict[str, Any]:
    """A share with an interval."""
    low, high = (max(0.0, value - 0.05) if low is None else low), (min(1.0, value + 0.05) if high is None else high)
    return {"value": value, "low": low, "high": high, "count": count, "too_few": count < 30}


def compare_result(forget: str = "eight", retrained: bool = False, **changes: Any) -> dict[str, Any]:
    """The class is gone and the rest is there; with or without a retrained model."""

    def row(code: str, original: dict | None, unlearned: dict, again: dict) -> dict[str, Any]:
        return {"code": code, "original": original, "unlearned": unlearned, "retrained": again if retrained else None}

    per_class = [
        {"name": name, "count": 36, "original": 0.97, "unlearned": 0.0 if name == forget else 0.96} for name in DIGITS
    ]
    answers = [{"image": i, "label": forget, "before": forget, "after": DIGITS[i]} for i in range(6)]
    return {
        "class_names": DIGITS,
        "forget_classes": [forget],
        "unseen": True,
        "measured_on": "test",
        "rows": [
            row("forget_unseen", cell(0.97), cell(0.0), cell(0.0)),
            row("retain_unseen", cell(0.982, 324), cell(0.975, 324), cell(0.978, 324)),
            row("forget_train", cell(1.0, 139), cell(0.0, 139), cell(0.0, 139)),
            row("retain_train", cell(0.99, 1298), cell(0.985, 1298), cell(0.99, 1298)),
            row("mia_entropy", cell(0.74, 139), cell(0.55, 139), cell(0.38, 139)),
            {"code": "cost", "original": None, "unlearned": {"value": 42.4}}
            | {"retrained": {"value": 131.0} if retrained else None},
        ],
        "withheld": [],
        "per_class": per_class,
        "answers": answers,
        "verdict": verdict(),
        **changes,
    }


def verdict(**changes: Any) -> dict[str, Any]:
    """None of 36 is recognised, the rest fell by 0.6 points."""
    return {
        "forgotten": True,
        "kept": True,
        "too_few": False,
        "forget_right": 0,
        "forget_count": 36,
        "retain_right": 316,
        "retain_count": 324,
        "retain_change_points": -0.62,
        "retain_change_low": -3.0,
        "retain_change_high": 1.7,
        **changes,
    }


def audit_result(*names: str) -> dict[str, Any]:
    """Return an audit of the features and of relearning: the run relearns sooner than the retrained one."""
    values = {"original": (0.97, 0.99, 20), "run-1": (0.9, 0.2, None), "run-2": (0.96, 0.8, 60)}
    areas = {name: cell(values[name][1], 139) for name in names}
    steps = {name: values[name][2] and cell(values[name][2], 139) for name in names}
    probes = {name: cell(values[name][0], 36) for name in names}
    figures = [("probe", probes), ("relearn_steps", steps), ("relearn_area", areas)]
    return {
        "figures": [{"code": code, "cells": cells} for code, cells in figures],
        "withheld": [{"code": "mia_rmia", "why": "withheld_no_reference", "values": {}}],
        "relearn": {"most": 500},
        "reference": {"why": "recipe_unchecked"},
    }


def sketch_result(value: float = 0.52, count: int = 139, **changes: Any) -> dict[str, Any]:
    """Two sketches tell that about half of the images would be recognised."""
    low, high = max(0.0, value - 0.14), min(1.0, value + 0.12)
    each = {"regrown": high - 0.03, "coarse": low + 0.03}
    return {
        "recognise": {"value": value, "low": low, "high": high, "count": count, "each": each},
        "factors": dict.fromkeys(each, 1.2),
        "right": dict.fromkeys(each, 0.9),
        "calibrated_on": "validation",
        "entropy": 0.8,
        "steps": 64,
        "seconds": 3.1,
        **changes,
    }


def single_result(retrained: bool = False, own: float = 0.22, **changes: Any) -> dict[str, Any]:
    """A part of a class was forgotten, farther than a retrained model would."""

    def row(code: str, original: float, unlearned: float, again: float, count: int) -> dict[str, Any]:
        cells = {"original": cell(original, count), "unlearned": cell(unlearned, count)}
        return {"code": code, **cells, "retrained": cell(again, count) if retrained else None}

    rows = [
        row("forget_train", 0.97, own, 0.49, 139),
        row("retain_unseen", 0.982, 0.975, 0.978, 324),
        row("retain_train", 0.99, 0.985, 0.99, 1298),
        row("mia_entropy", 0.74, 0.55, 0.38, 139),
    ]
    cost = {"original": None, "unlearned": {"value": 42.4}, "retrained": {"value": 131.0} if retrained else None}
    aim = {"value": 0.49, "low": 0.41, "high": 0.57, "count": 139} if retrained else None
    judgement = {
        "outcome": "too_much" if retrained else "unknown",
        "aim": aim,
        "aim_of": "retrained" if retrained else None,
    }
    judgement |= {"scenario": "subclass", "forgotten": False, "forget_right": 31, "forget_count": 139}
    whole = compare_result()
    return {
        **whole,
        "forget_classes": [],
        "rows": [*rows, {"code": "cost", **cost}],
        "verdict": verdict(**judgement),
        **changes,
    }


def export_result(path: str, stored_path: str, size: int, **changes: Any) -> dict[str, Any]:
    """A file of `size` bytes that read back well."""
    return {
        "path": path,
        "stored_path": stored_path,
        "bytes": size,
        "stamp": files.stamp(Path(path)),
        "sha256": "ab" * 32,
        "form": "safetensors",
        "checked": 719,
        "choice": "as_it_came",
        "rounded": False,
        "blanked": [],
        "changed": 0,
        "finite": True,
        "far": False,
        "same": True,
        "max_difference": 0.0,
        "card": "export/MODEL_CARD.md",
        "snippet": "export/load_example.py",
        **changes,
    }


def request_row(reference: str, verdict: str, **changes: Any) -> dict[str, Any]:
    """Return a row of the stage *requests*: of the whole class where it is met, else of 16 single images."""
    if verdict == "met":
        shares = {"original": share(35, 36), "before": share(0, 36), "now": share(0, 36)}
        judgement = {"why": "judged_unrecognised", "kind": "classes", "measured_on": "test", "images": 139, **shares}
        return {
            "reference": reference,
            "run": "run-1",
            "own": True,
            "verdict": verdict,
            "least": None,
            **judgement,
            **changes,
        }
    control = {"expected_original": {"value": 0.8, "count": 40.0}, "expected": {"value": 0.775, "count": 40.0}}
    shares = {"original": share(16, 16), "before": share(15, 16), "now": share(15, 16)}
    attack = {"original": share(11, 16), "now": share(11, 16), **control}
    comparison = {"original": share(16, 16), "now": share(15, 16), **control}
    why, least = ("judged_known", None) if verdict == "not_met" else ("judged_few", 120)
    judgement = {"why": why, "kind": "chosen", "measured_on": "training", "images": 16, "attack": attack, **shares}
    known_of = {"recognised": comparison, "least": least}
    return {"reference": reference, "run": "run-1", "own": True, "verdict": verdict, **judgement, **known_of, **changes}


def share(right: int, count: int) -> dict[str, Any]:
    """A share as the engine writes it."""
    return Share(right, count).as_json()
