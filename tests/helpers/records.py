"""Evidence records made by hand: small, with all that a record can hold, and with texts that would break a page."""

from hashlib import sha256
from typing import Any

from megu.record.schema.record import Record

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAH0lEQVR42mP8//8/AzbAxIADECFxkp"
    "ERWYKRFnagAQDWhwbUN943VAAAAABJRU5ErkJggg=="
)
HOSTILE = (
    "<script>alert(1)</script>",
    "{{ 7 * 7 }} {% raw %} &amp; </style> \"quoted' <b>",
    "Müller-Lüdenscheidt, Straße 1",
    "病历照片，张伟",
    "患者の写真 홍길동",
    "صورة المريض 12",
    "תמונה של דוד (7)",
    "🐶 👩‍🔬 emoji",
    "\u202eexe.gnp \x00\x1b[31m",
    "word" * 900,
    "first line\nsecond line",
)
"""What people or others may write where a text is asked for."""


def digest(text: str) -> str:
    """Sixty-four digits that stand for a text."""
    return sha256(text.encode()).hexdigest()


def record(items: int = 5, shown: tuple[str, ...] = (), said: str = "said", **changed: Any) -> Record:
    """A record of `items` images of class 1 of three; said: every text of a person; changed: other parts of content."""
    content = {
        "case": {
            "controller": said,
            "operator": said,
            "requests": [
                {"reference": said, "received": "2026-10-01", "due": "2026-11-01", "decided": None, "decided_by": said}
            ],
        },
        "shown": sorted(shown),
        "classes": [_class(number, items, said if "classes" in shown else None) for number in range(3)],
        "forget_set": _forget_set(items, shown, said),
        "images": _images(said),
        "original": _model("original"),
        "unlearned": {
            **_model("unlearned"),
            "weights_sha256": digest("weights"),
            "bytes": 229256,
            "checked": 300,
            "same": True,
            "max_difference": 0.0,
            "blanked": 0,
        },
        "method": _method(),
        "attempts": [
            {"method": "megu_plus", "parameters": {"seed": 0, "steps": 30}, "state": "unfinished", "kept": False},
            {"method": "megu_plus", "parameters": {"seed": 0, "steps": 60}, "state": "finished", "kept": True},
        ],
        "similarity": _similarity(),
        "figures": [_figure("forget_unseen", 0.9, 0.0, 0.1), _figure("retain_unseen", 0.99, 0.98, 0.97)],
        "withheld": [{"code": "mia_entropy", "title": "An attack", "why": "no images are known to be new"}],
        "verdict": VERDICT,
        "reference": {"retrained": True, "approximate": True, "why": "it is not known how the original began"},
        "earlier": [_earlier(said)],
        "versions": {"megu": "0.1.0", "torch": "2.9.0"},
        "machine": {"system": "Linux", "machine": "x86_64"},
        "shows": ["It shows this."],
        "does_not_show": ["It does not show that."],
        "remains": {
            "copies": said,
            "recipients": said,
            "other_exports": [digest("other")],
            "sentences": [f"Copies that are known: {said}"],
        },
        "policy": _policy(said),
        **changed,
    }
    return Record.model_validate({"content": content, "when": _when(), "signatures": (_signature(),)})


def _policy(said: str) -> dict[str, Any]:
    limits = [("forget_accuracy", 0.05, 0.0, True), ("retain_drop", 0.005, 0.01, False), ("mia", 0.6, None, False)]
    return {
        "digest": digest("policy"),
        "key_fingerprint": "0123 4567 89ab cdef",
        "prepared": "2026-11-01T08:00:00+00:00",
        "prepared_by": said,
        "kinds": ["classes"],
        "remote": "not_forget",
        "interval": True,
        "limits": [dict(zip(("code", "wanted", "found", "met"), limit, strict=True)) for limit in limits],
        "leave": {"reason": said or "none", "by": said, "at": "2026-11-24T23:00:00+00:00"},
    }


VERDICT = {
    "forgotten": True,
    "kept": True,
    "too_few": False,
    "forget_right": 1,
    "forget_count": 60,
    "retain_right": 196,
    "retain_count": 200,
    "retain_change_points": -1.0,
    "retain_change_low": -2.5,
    "retain_change_high": 0.5,
    "measured_on": "test",
}
AIM = {"aim_of": "unseen", "aim": {"value": 0.8, "low": 0.7, "high": 0.9, "count": 90}}


def _earlier(said: str) -> dict[str, Any]:
    cell = {"value": 0.02, "low": 0.0, "high": 0.1, "count": 60, "too_few": False}
    verdict = {"state": "still", "why": "", "measured_on": "test"}
    return {"reference": said, **verdict, "before": cell, "now": {**cell, "value": 0.0}}


def _class(number: int, items: int, name: str | None) -> dict[str, Any]:
    count = items if number == 1 else 0
    counts = {"forgotten": count, "trained": max(items, 50), "whole": count >= 50}
    return {"name": name and f"{name} {number}", "hmac": digest(f"class {number}"), **counts}


def _forget_set(items: int, shown: tuple[str, ...], said: str) -> dict[str, Any]:
    figures = [
        {
            "hmac": digest(f"image {number}"),
            "name": f"{said} {number}.png" if "names" in shown else None,
            "picture": PIXEL if "pictures" in shown else None,
        }
        for number in range(items)
    ]
    return {
        "kind": "classes",
        "rule": said if "classes" in shown else "whole classes: 1",
        "values": [],
        "count": items,
        "of": 3 * max(items, 50),
        "key_check": "0123456789abcdef",
        "items": figures,
        "digest": sha256("".join(f"{item['hmac']}\n" for item in figures).encode()).hexdigest(),
        "lookalikes": {"threshold": 0.9, "taken": 2, "left": 3, "unseen": 4},
        "copies": 1,
    }


def _images(said: str) -> dict[str, Any]:
    return {
        "total": 300,
        "retain": 100,
        "used": "only",
        "established": said,
        "training_splits": ["train"],
        "preprocessing": {"size": [8, 8], "channels": 1, "mean": [0.69], "std": [0.38]},
        "white": 4095.0,
        "folders": {digest("folder"): 2},
        "kept_digest": digest("kept"),
    }


def _model(name: str) -> dict[str, Any]:
    arguments = {"classes": 3, "width": 32}
    return {
        "title": "Small CNN",
        "architecture": "small_cnn",
        "arguments": arguments,
        "sha256": digest(name),
        "form": "safetensors",
    }


def _method() -> dict[str, Any]:
    earlier = {
        "name": "of_another_package",
        "title": "Halving",
        "citation": "A paper",
        "parameters": {"half": 0.5},
        "steps": 7,
        "settings": {},
        "after": [],
    }
    return {
        "name": "megu_plus",
        "title": "MeGU+",
        "citation": "",
        "parameters": {"seed": 0, "steps": 60},
        "steps": 60,
        "settings": {"device": "cpu", "precision": "float32"},
        "after": [earlier],
    }


def _similarity() -> dict[str, Any]:
    return {
        "source": "server",
        "scored_by": "how likely it is",
        "provenance": [{"kind": "server", "host": "models.example.org", "model": "looker", "seed": 3}],
        "questions": 30,
        "rows": {"1": [0.25, None, 0.75]},
        "edited": 1,
        "sent": {"models.example.org": 42},
    }


def _figure(code: str, *values: float) -> dict[str, Any]:
    models = zip(("original", "unlearned", "retrained"), values, strict=True)
    cells = {
        name: {
            "value": value,
            "low": max(0.0, value - 0.05),
            "high": min(1.0, value + 0.05),
            "count": 60,
            "too_few": False,
        }
        for name, value in models
    }
    return {"code": code, "title": f"Title of {code}", "definition": f"Definition of {code}", "models": cells}


def _when() -> dict[str, Any]:
    return {
        "run": "run-1",
        "recorded": "2026-11-25T01:24:38+00:00",
        "done": "2026-11-24T23:24:33+00:00",
        "attempts": [
            {"started": "2026-11-24T22:00:00+00:00"},
            {"started": "2026-11-24T22:00:00+00:00", "seconds": 21.7, "outcome": "stopped"},
        ],
        "stages": {"unlearn": {"started": "2026-11-24T22:00:00+00:00", "seconds": 21.7}},
        "seconds": {"original": None, "unlearned": 137.4, "retrained": 4000.0},
        "memory": 636_514_304,
        "traces": {"at": "2026-11-26T10:00:00+00:00", "kinds": {"resume points": 4}, "bytes": 123456},
    }


def _signature() -> dict[str, str]:
    return {"keyid": f"5eb948d44b379a56{digest('key')[16:]}", "sig": "AA==", "public_key": digest("key")}
