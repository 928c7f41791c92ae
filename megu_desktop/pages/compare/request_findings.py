"""Findings of a comparison on each erasure request: figures, lateness, and runs that would help."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from megu.project.schema import Run
from megu.record.erasure_requests.judging import describe
from megu.record.erasure_requests.standings import Standing
from megu.unlearn.methods.table import METHODS, RETRAIN, USUAL
from megu_desktop.pages.shared import request_words
from megu_desktop.text import words
from megu_desktop.widgets.cards.verdict import VerdictKind

translate = QCoreApplication.translate

KINDS: dict[str, VerdictKind] = {"met": "good", "not_met": "bad", "cannot_tell": "unknown", "unknown": "unknown"}
Cells = tuple[str, str, str]
"""A share of the original, of the model that met the request before, and of this one."""


@dataclass(frozen=True)
class Offer:
    """A method, with its strength, that would help."""

    method: str
    strength: str | None = None


@dataclass(frozen=True)
class Finding:
    """Findings on one request.

    Attributes
    ----------
    about : str
        Whose request it is, and whether it is late.
    figures : list
        Rows of a title and its shares; empty where nothing was measured.
    before : bool
        Whether the model of an earlier run is among the shares.
    offers : list of Offer
        Runs that would help.
    """

    reference: str
    verdict: str
    about: str
    sentence: str
    figures: tuple[tuple[str, Cells], ...]
    before: bool
    offers: tuple[Offer, ...]


def collect_findings(rows: Sequence[Mapping[str, Any]], run: Run, standings: Sequence[Standing]) -> list[Finding]:
    """Return the findings on the rows of the stage *requests* of a run."""
    late = {standing.request.reference: request_words.lateness(standing) for standing in standings}
    return [_finding(dict(row), run, late.get(row["reference"], "")) for row in rows]


def requests_title(findings: Sequence[Finding]) -> str:
    """Say how many requests a model meets."""
    met_count = sum(finding.verdict == "met" for finding in findings)
    if met_count == len(findings):
        text = translate("compare", "This model meets all {n} requests")
    elif met_count == 1:
        text = translate("compare", "This model meets 1 of {n} requests")
    elif met_count:
        text = translate("compare", "This model meets {met} of {n} requests")
    else:
        text = translate("compare", "This model meets none of the {n} requests")
    return text.format(n=words.count(len(findings)), met=words.count(met_count))


def _finding(row: dict[str, Any], run: Run, late: str) -> Finding:
    if row["own"]:
        about = translate("compare", "This run was made for this erasure request")
    else:
        about = translate("compare", "{run} was made for this erasure request. It is checked again here").format(
            run=row["run"]
        )
    about_and_late = translate("compare", "{about}; {late}").format(about=about, late=late) if late else about
    return Finding(
        reference=row["reference"],
        verdict=row["verdict"],
        about=about_and_late,
        sentence=words.message(*describe(row)),
        figures=tuple(_figures(row)),
        before=not row["own"],
        offers=tuple(_offers(row, run)),
    )


def _figures(row: dict[str, Any]) -> list[tuple[str, Cells]]:
    """Return the shares before and now; each attack also on images that neither model has seen."""
    if row.get("now") is None:
        return []
    if row["measured_on"] == "test":
        heading = translate("compare", "Unseen images recognised")
    else:
        heading = translate("compare", "Its images recognised")
    figures = [(heading, tuple(_share(row[name]) for name in ("original", "before", "now")))]
    if share := row.get("recognised"):
        figures.append((translate("compare", "… expected for images it never saw"), _controls(share)))
    if attack := row.get("attack"):
        attack_heading = translate("compare", "Taken for training images by an attacker")
        figures.append((attack_heading, (_share(attack["original"]), "–", _share(attack["now"]))))
        figures.append((translate("compare", "… the same for unseen images"), _controls(attack)))
    return figures  # type: ignore[return-value]  (of three each)


def _share(share: dict[str, Any] | None) -> str:
    """Return a share with its interval: "91.7 % (64.6 to 98.5)"; "–" where there is no image, or the model is gone."""
    if share is None or share["value"] is None:
        return "–"
    text = translate("compare", "{share} ({range})")
    return text.format(share=words.percent(share["value"]), range=words.interval(share["low"], share["high"]))


def _controls(test: dict[str, Any]) -> Cells:
    before, now = (words.percent(test[name]["value"]) for name in ("expected_original", "expected"))
    return before, "–", now


def _offers(row: dict[str, Any], run: Run) -> list[Offer]:
    """Return the runs that would help.

    Retraining always does. Where the images are not forgotten, so does the usual method, which has its own settings
    for single images.
    """
    if row["verdict"] not in ("not_met", "cannot_tell"):
        return []
    has_fresh_weights = run.method in METHODS and METHODS[run.method].fresh_weights
    offers = [] if has_fresh_weights else [Offer(RETRAIN)]
    usual = Offer(USUAL[0], "gentle" if row["why"] == "judged_too_far" else "thorough")
    if row["verdict"] == "not_met" and (run.method, run.strength) != (usual.method, usual.strength):
        offers.append(usual)
    return offers
