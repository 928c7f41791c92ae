"""The figures of a record: results of the stages *compare* and *similarity*, without names that the record must not
show."""

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
"""Figures that only the stage *audit* measures."""
_LOCAL_FIELDS = (
    "kind",
    "architecture",
    "device",
    "dtype",
    "chat_template",
    "images_per_question",
    "caption",
    "transformers",
)
_REMOTE_FIELDS = ("host", "model", "scored_by", "seed", "max_edge")
"""Fields of a matrix's provenance without names of classes or images, and independent of interruptions."""


def figures(results: RunResults) -> list[Figure]:
    """Return all figures except the cost, which differs from run to run; with those of the stage *audit*, if it was
    made."""
    comparison = {row["code"]: {name: row.get(name) for name in MODELS} for row in results.compare["rows"]}
    return [
        Figure(code=code, models=models)
        for code, models in {**_read_audit(results), **comparison}.items()
        if code != COST.code
    ]


def _read_audit(results: RunResults) -> dict[str, dict[str, Any]]:
    """Return the figures that only an audit measures, for the original, this run and the first retrained model, by
    code."""
    result = result_or_none(results.project, Audit(results.run.id))
    if result is None:
        return {}
    retrained = [
        one["name"] for one in result["models"] if one["role"] == "retrained" and one["name"] != results.run.id
    ]
    names = dict(zip(MODELS, ("original", results.run.id, *retrained[:1]), strict=False))
    return {
        row["code"]: {model: row["cells"].get(names.get(model, "")) for model in MODELS}
        for row in result["figures"]
        if row["code"] in AUDITED
    }


def seconds(results: RunResults) -> dict[str, float | None]:
    """Return the total cost of each model in seconds; None for a model that does not exist."""
    (cost,) = [row for row in results.compare["rows"] if row["code"] == COST.code]
    return {name: cost[name]["value"] if cost.get(name) else None for name in MODELS}


def list_withheld(results: RunResults) -> list[Withheld]:
    """Return the figures that can't be known, each with its reason."""
    return [
        Withheld(code=row["code"], why=make_sentence(row["why"], **row.get("values", {})))
        for row in results.compare["withheld"]
    ]


def verdict(results: RunResults) -> dict[str, Any]:
    """Return the comparison's verdict in numbers."""
    return {**results.compare["verdict"], "measured_on": results.compare["measured_on"]}


def reference(results: RunResults) -> Reference:
    """Return whether there is a retrained model, and why it may not be an exact reference."""
    exists = results.run.method == RETRAIN or any(row.get("retrained") for row in results.compare["rows"])
    reason = doubt(results.stage.model(results.project).origin) if exists else None
    return Reference(retrained=exists, approximate=reason is not None, why=make_sentence(reason) if reason else None)


def read_expected(results: RunResults) -> Expected | None:
    """Return the share that was estimated without retraining; None if no estimate applies."""
    sketch = result_or_none(results.project, Sketch(results.run.id))
    if sketch is None or results.forget["by_class"].keys() <= set(results.forget["whole_classes"]):
        return None
    share = {name: sketch["recognise"][name] for name in ("value", "low", "high", "count")}
    return Expected(method="sketch", **share, calibrated_on=sketch["calibrated_on"])


def similarity(results: RunResults) -> schema.Similarity | None:
    """Return the origin of the similarity matrix; None if the method needs none."""
    if not needs_similarity(results.run):
        return None
    result, choice = result_of(results.project, Similarity(results.run.id)), results.run.similarity
    return schema.Similarity(
        source=result["source"],
        scored_by=make_sentence(result["scored_by"]) if result["scored_by"] else None,
        provenance=[_select_provenance(results, part) for part in result["provenance"][:1]],
        questions=result["questions"],
        rows={results.class_names.index(name): row for name, row in sorted(result["rows"].items())},
        edited=len(choice.edits),
        sent=result["sent"],
    )


def _select_provenance(results: RunResults, part: dict[str, Any]) -> dict[str, Any]:
    fields = {name: part[name] for name in (*_LOCAL_FIELDS, *_REMOTE_FIELDS) if name in part}
    if results.run.similarity.source == "mllm":
        fields["sha256"] = result_of(results.project, InspectMllm(results.run.id))["digest"]
    return fields
