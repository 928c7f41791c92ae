"""Making a policy of what a project's administrator has chosen."""

from dataclasses import dataclass, field
from typing import Any

from megu.base.errors import NotReady, PolicyError
from megu.images.stage_images import ReadImages
from megu.model.stage_model import InspectModel
from megu.policy import store
from megu.policy.rules import KINDS, FixedImages, FixedMethod, FixedModel, FixedSimilarity, Policy, Remote, Thresholds
from megu.project.project import Project, now
from megu.project.results import result_of
from megu.project.schema import ImagesChoice, ModelChoice, Run, SimilarityChoice
from megu.project.schema_forget import Scenario
from megu.similarity.stage_mllm import InspectMllm
from megu.unlearn.methods.info import SCENARIOS
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import checked, recipe, start_run


@dataclass(frozen=True)
class PolicyOptions:
    """What the administrator says besides what is chosen in the project.

    method, strength, changed: with which the operators' runs are made. same_images: just these images, and no others.
    """

    method: str
    strength: str | None = None
    changed: dict[str, Any] = field(default_factory=dict)
    kinds: list[Scenario] = field(default_factory=lambda: list(KINDS))
    remote: Remote | None = None
    thresholds: Thresholds = field(default_factory=Thresholds)
    by: str = ""
    same_images: bool = False


def make(project: Project, wanted: PolicyOptions) -> Policy:
    """A policy of today's choices. Kinds that the method does not suit are left out.

    Raises NotReady while model, images or a multimodal model are not chosen and read, MeguError ``method_unsuited``
    where no kind is left, ``parameter_wrong``.
    """
    choices = project.choices
    model, read = result_of(project, InspectModel()), result_of(project, ReadImages())
    images = fix_images(ReadImages().images(project))
    if images is None:
        raise NotReady("need_usage")
    kinds: list[Scenario] = [kind for kind in wanted.kinds if kind in METHODS[wanted.method].suits]
    if not kinds:
        METHODS[wanted.method].check(wanted.kinds[0])
    method = _method(choices.model, wanted, kinds)
    similar = any(METHODS[wanted.method].uses_similarity(kind, method.parameters[kind]) for kind in kinds)
    similarity = _similarity(project) if similar else None
    server = similarity is not None and similarity.source == "server"
    return Policy(
        prepared=now(),
        prepared_by=wanted.by,
        model=_model(InspectModel().model(project), model),
        images=images.model_copy(update={"digest": read["digest"] if wanted.same_images else ""}),
        kinds=kinds,
        similarity=similarity,
        remote=wanted.remote or ("not_forget" if server else "never"),
        method=method,
        thresholds=wanted.thresholds,
    )


def _model(choice: ModelChoice, read: dict[str, Any]) -> FixedModel:
    how = choice.preprocessing.model_dump(mode="json") if choice.preprocessing else None
    return FixedModel(digest=read["digest"], title=read["title"], architecture=choice.architecture, preprocessing=how)


def _method(model: ModelChoice | None, wanted: PolicyOptions, kinds: list[Scenario]) -> FixedMethod:
    """All parameters for each kind: a strength means other ones for single images than for classes."""
    changed = {**recipe(model, wanted.method), **wanted.changed}
    parameters = {kind: checked(wanted.method, wanted.strength, changed, kind) for kind in kinds}
    first = METHODS[wanted.method].parameters.complete(parameters[kinds[0]])
    typed = {name: first[name] for name in wanted.changed}  # the command line gives text
    return FixedMethod(name=wanted.method, strength=wanted.strength, changed=typed, parameters=parameters)


def _similarity(project: Project) -> FixedSimilarity:
    choice = project.choices.similarity
    if choice.source == "server" and choice.server is None:
        raise NotReady("need_server")
    return fix_similarity(choice, result_of(project, InspectMllm()) if choice.source == "mllm" else None)


def fix_images(choice: ImagesChoice) -> FixedImages | None:
    """How images are understood, wherever they lie; None while it is not said which trained the model."""
    if choice.used is None:
        return None
    training = sorted(choice.training_folders) if choice.used == "only" else []
    return FixedImages(
        used=choice.used,
        training_folders=training,
        class_of=dict(sorted(choice.class_of.items())),
        outputs=choice.outputs,
        white=choice.white,
    )


def fix_similarity(choice: SimilarityChoice, mllm: dict[str, Any] | None) -> FixedSimilarity:
    """Where similarity comes from, by content. mllm: what is known of a multimodal model on this computer."""
    server = choice.server if choice.source == "server" else None
    return FixedSimilarity(
        source=choice.source,
        digest=mllm["digest"] if mllm else "",
        title=mllm["title"] if mllm else "",
        url=server.url if server else "",
        model=server.model if server else "",
        parameters=choice.parameters.decisive() if choice.source != "confusions" else {},
    )


def begin(project: Project, rules: Policy) -> str:
    """Make a run as it is fixed, for what is to be forgotten now, the current one; the one that is there where it was
    made before. Returns its id. The caller saves the project.

    Raises PolicyError ``policy_no_method`` or ``policy_kind``, MeguError as `start_run`.
    """
    fixed, choices = rules.method, project.choices
    if fixed is None:
        raise PolicyError("policy_no_method")
    if choices.forget.kind not in rules.kinds:
        raise kind_error(choices.forget.kind, rules)
    current = choices.run(choices.current_run)
    if current and fits(current, rules) and current.forget == choices.forget and current.images == choices.images:
        return current.id  # for requests it may go on from another run, which its parameters do not tell
    parameters = METHODS[fixed.name].parameters.complete(fixed.parameters[choices.forget.kind])
    return start_run(choices, fixed.name, fixed.strength, parameters).id


def kind_error(kind: Scenario, rules: Policy) -> PolicyError:
    """That this kind of forget set is not allowed."""
    allowed = ", ".join(SCENARIOS[one] for one in rules.kinds)
    return PolicyError("policy_kind", what=SCENARIOS[kind], allowed=allowed)


def fixed_method(project: Project) -> tuple[str, str | None, dict[str, Any]] | None:
    """Method, strength and changed parameters as the project's policy fixes them, to begin a run with; None where it
    fixes none. Raises PolicyError as `store.load`."""
    sealed = store.load(project)
    fixed = sealed.rules.method if sealed else None
    if fixed is None:
        return None
    stored = next(iter(fixed.parameters.values()))
    complete = METHODS[fixed.name].parameters.complete(stored)
    unwritten = {name: value for name, value in complete.items() if name not in stored}
    return fixed.name, fixed.strength, {**unwritten, **fixed.changed}


def fits(run: Run, rules: Policy) -> bool:
    """Whether a run is made as it is fixed."""
    fixed = rules.method
    return fixed is None or (run.method == fixed.name and run.parameters == fixed.parameters.get(run.forget.kind))
