"""The figures in a record: what the stages *compare* and *similarity* found, without names where none are shown."""

from typing import Any

from megu.compare.metrics.cost import COST
from megu.compare.metrics.table import FIGURES
from megu.compare.stage_audit import Audit
from megu.model.starting_weights import doubt
from megu.project.results import result_of, result_or_none
from megu.record.collecting.collected import RunResults
from megu.record.schema import record as schema
from megu.record.schema.found import Expected, Figure, Reference, Withheld
from megu.record.statements import make_sentence
from megu.similarity.stage_mllm import InspectMllm
from megu.similarity.stage_similarity import Similarity
from megu.unlearn.methods.table import RETRAIN, needs_similarity
from megu.unlearn.sketch.stage_sketch import Sketch

MODELS = ("original", "unlearned", "retrained")
AUDITED = [figure.code for figure in FIGURES.values() if figure.title and not figure.compared]
"""Figures that the stage *audit* alone measures."""
_TOLD = ("kind", "architecture", "device", "dtype", "chat_template", "images_per_question", "caption", "transformers")
_TOLD_REMOTE = ("host", "model", "scored_by", "seed", "max_edge")
"""What of a matrix's provenance holds no name of a class or of an image, and does not change with an interruption."""


def figures(told: RunResults) -> list[Figure]:
    """All figures but the cost, which differs from run to run; with those of the stage *audit*, where it was made."""
    compared = {row["code"]: {name: row.get(name) for name in MODELS} for row in told.compare["rows"]}
    return [
        Figure(code=code, models=models) for code, models in {**_audited(told), **compared}.items() if code != COST.code
    ]


def _audited(told: RunResults) -> dict[str, dict[str, Any]]:
    """What only an audit measures: of the original, this run and the first retrained model, by code."""
    result = result_or_none(told.project, Audit(told.run.id))
    if result is None:
        return {}
    others = [one["name"] for one in result["models"] if one["role"] == "retrained" and one["name"] != told.run.id]
    names = dict(zip(MODELS, ("original", told.run.id, *others[:1]), strict=False))
    return {
        row["code"]: {model: row["cells"].get(names.get(model, "")) for model in MODELS}
        for row in result["figures"]
        if row["code"] in AUDITED
    }


def seconds(told: RunResults) -> dict[str, float | None]:
    """What each model cost, everything counted; None for one that is not there."""
    (cost,) = [row for row in told.compare["rows"] if row["code"] == COST.code]
    return {name: cost[name]["value"] if cost.get(name) else None for name in MODELS}


def withheld(told: RunResults) -> list[Withheld]:
    """Figures that can't be known."""
    return [
        Withheld(code=row["code"], why=make_sentence(row["why"], **row.get("values", {})))
        for row in told.compare["withheld"]
    ]


def verdict(told: RunResults) -> dict[str, Any]:
    """The comparison's verdict in numbers."""
    return {**told.compare["verdict"], "measured_on": told.compare["measured_on"]}


def reference(told: RunResults) -> Reference:
    """Whether there is a retrained model, and why it may be no true reference."""
    there = told.run.method == RETRAIN or any(row.get("retrained") for row in told.compare["rows"])
    why = doubt(told.stage.model(told.project).origin) if there else None
    return Reference(retrained=there, approximate=why is not None, why=make_sentence(why) if why else None)


def expected(told: RunResults) -> Expected | None:
    """What was estimated without retraining; None where it was not."""
    found = result_or_none(told.project, Sketch(told.run.id))
    if found is None or told.forget["by_class"].keys() <= set(told.forget["whole_classes"]):
        return None
    share = {name: found["recognise"][name] for name in ("value", "low", "high", "count")}
    return Expected(method="sketch", **share, calibrated_on=found["calibrated_on"])


def similarity(told: RunResults) -> schema.Similarity | None:
    """Where the matrix came from; None where the method needs none."""
    if not needs_similarity(told.run):
        return None
    result, choice = result_of(told.project, Similarity(told.run.id)), told.run.similarity
    return schema.Similarity(
        source=result["source"],
        scored_by=make_sentence(result["scored_by"]) if result["scored_by"] else None,
        provenance=[_provenance(told, part) for part in result["provenance"][:1]],
        questions=result["questions"],
        rows={told.class_names.index(name): row for name, row in sorted(result["rows"].items())},
        edited=len(choice.edits),
        sent=result["sent"],
    )


def _provenance(told: RunResults, part: dict[str, Any]) -> dict[str, Any]:
    found = {name: part[name] for name in (*_TOLD, *_TOLD_REMOTE) if name in part}
    if told.run.similarity.source == "mllm":
        found["sha256"] = result_of(told.project, InspectMllm(told.run.id))["digest"]
    return found
