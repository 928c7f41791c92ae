"""The methods by name: built-in ones, then those of other packages."""

from collections.abc import Collection

from megu.base.errors import MeguError
from megu.base.plugins import load_plugins
from megu.project.schema import Run, Scenario
from megu.unlearn.methods import megu, megu_plus, retrain
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.methods.published import (
    bad_teacher,
    delete,
    eu_k,
    fine_tune,
    l1_sparse,
    msg,
    neg_grad_plus,
    random_labels,
    salun,
    scrub,
    scrub_rewind,
    ssd,
    unsir,
    unsir_paper,
)

RETRAIN = "retrain"
"""The reference that unlearned models are compared with, and the honest alternative to them."""
USUAL = ("megu_plus", "balanced")
"""Default method and strength."""
OFFERED = ("megu_plus", "megu")
"""Methods that are offered first; the others are there for comparison."""

GROUP = "megu.methods"


def load_added(ours: Collection[str]) -> tuple[dict[str, MethodInfo], list[MeguError]]:
    """Return the methods of other packages by name, and the errors of those that can't be used.

    Parameters
    ----------
    ours
        Names that other packages can't use.
    """
    return load_plugins("method", GROUP, ours, _check_info)


def _check_info(info: object) -> MethodInfo:
    if not isinstance(info, MethodInfo):
        raise TypeError(f"the entry point names a {type(info).__name__}, not a MethodInfo")
    if not issubclass(info.parameters, TrainingParameters):
        raise TypeError("its parameters are no TrainingParameters")
    for strength in (None, *info.strengths):
        info.values(strength, {})
    return info


METHODS: dict[str, MethodInfo] = {
    "megu_plus": megu_plus.INFO,
    "megu": megu.INFO,
    RETRAIN: retrain.INFO,
    "unsir": unsir.INFO,
    "unsir_paper": unsir_paper.INFO,
    "fine_tune": fine_tune.INFO,
    "neg_grad_plus": neg_grad_plus.INFO,
    "random_labels": random_labels.INFO,
    "bad_teacher": bad_teacher.INFO,
    "scrub": scrub.INFO,
    "salun": salun.INFO,
    "ssd": ssd.INFO,
    "delete": delete.INFO,
    "l1_sparse": l1_sparse.INFO,
    "eu_k": eu_k.INFO,
    "scrub_rewind": scrub_rewind.INFO,
    "msg": msg.INFO,
}
OTHERS, FAULTS = load_added(METHODS)
"""Methods of other packages, and the errors of those that can't be used."""
METHODS.update(OTHERS)


def needs_similarity(run: Run) -> bool:
    """Return True if a run uses class similarity, or if its method is unknown, as of a newer version."""
    return run.method not in METHODS or METHODS[run.method].uses_similarity(run.forget.kind, run.parameters)


def is_sketched_by_default(kind: Scenario) -> bool:
    """Return True if the default method takes its targets from a sketch, for this kind of forget set."""
    method, strength = USUAL
    return METHODS[method].uses_sketch(kind, METHODS[method].preset(strength, kind))


def needs_sketch(run: Run) -> bool:
    """Return True if a run takes its targets from a sketch."""
    return run.method in METHODS and METHODS[run.method].uses_sketch(run.forget.kind, run.parameters)
