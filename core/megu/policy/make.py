"""Building a policy from what an administrator chose in a project."""

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
from megu.unlearn.runs import check_parameters, original_recipe, start_run


@dataclass(frozen=True)
class PolicyOptions:
    """The administrator's answers that are not among the project's choices.

    Attributes
    ----------
    method, strength, changed
        The method of the operators' runs, its strength, and parameters that differ from the strength's.
    kinds : list of Scenario
        The kinds of forget set to permit.
    remote
        The images that may be sent to a server; None follows from the project's choice of similarity.
    thresholds : Thresholds
        The limits that a model has to meet before export.
    by : str
        The person whom operators can ask.
    same_images : bool
        True fixes the images by their digest; False lets them change.
    """

    method: str
    strength: str | None = None
    changed: dict[str, Any] = field(default_factory=dict)
    kinds: list[Scenario] = field(default_factory=lambda: list(KINDS))
    remote: Remote | None = None
    thresholds: Thresholds = field(default_factory=Thresholds)
    by: str = ""
    same_images: bool = False


def make(project: Project, options: PolicyOptions) -> Policy:
    """Build a policy from the project's current choices. Kinds that the method does not suit are left out.

    Raises
    ------
    NotReady
        If model, images or a multimodal model were not chosen and read yet.
    MeguError
        ``method_unsuited`` if no kind is left; ``parameter_wrong``.
    """
    choices = project.choices
    model, images_result = result_of(project, InspectModel()), result_of(project, ReadImages())
    images = fix_images(ReadImages().images(project))
    if images is None:
        raise NotReady("need_usage")
    kinds: list[Scenario] = [kind for kind in options.kinds if kind in METHODS[options.method].suits]
    if not kinds:
        METHODS[options.method].check(options.kinds[0])
    method = _method(choices.model, options, kinds)
    similar = any(METHODS[options.method].uses_similarity(kind, method.parameters[kind]) for kind in kinds)
    similarity = _similarity(project) if similar else None
    server = similarity is not None and similarity.source == "server"
    return Policy(
        prepared=now(),
        prepared_by=options.by,
        model=_model(InspectModel().model(project), model),
        images=images.model_copy(update={"digest": images_result["digest"] if options.same_images else ""}),
        kinds=kinds,
        similarity=similarity,
        remote=options.remote or ("not_forget" if server else "never"),
        method=method,
        thresholds=options.thresholds,
    )


def _model(choice: ModelChoice, result: dict[str, Any]) -> FixedModel:
    preprocessing = choice.preprocessing.model_dump(mode="json") if choice.preprocessing else None
    return FixedModel(
        digest=result["digest"], title=result["title"], architecture=choice.architecture, preprocessing=preprocessing
    )


def _method(model: ModelChoice | None, options: PolicyOptions, kinds: list[Scenario]) -> FixedMethod:
    """Complete the parameters for each kind: a strength sets other values for single images than for classes."""
    new_values = {**original_recipe(model, options.method), **options.changed}
    parameters = {kind: check_parameters(options.method, options.strength, new_values, kind) for kind in kinds}
    complete = METHODS[options.method].parameters.complete(parameters[kinds[0]])
    settings = {name: complete[name] for name in options.changed}  # the command line passes text
    return FixedMethod(name=options.method, strength=options.strength, changed=settings, parameters=parameters)


def _similarity(project: Project) -> FixedSimilarity:
    choice = project.choices.similarity
    if choice.source == "server" and choice.server is None:
        raise NotReady("need_server")
    return fix_similarity(choice, result_of(project, InspectMllm()) if choice.source == "mllm" else None)


def fix_images(choice: ImagesChoice) -> FixedImages | None:
    """Return how images are interpreted, wherever they are stored; None until the user says which ones trained the
    model."""
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
    """Return the source of class similarity, identified by its content.

    Parameters
    ----------
    choice : SimilarityChoice
    mllm : dict or None
        Digest and title of a multimodal model on this computer, if one is used.
    """
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
    """Make the run that the policy fixes the current one, for today's forget set, and return its id.

    A matching run that exists already is reused. The caller saves the project.

    Raises
    ------
    PolicyError
        ``policy_no_method`` if the policy fixes none; ``policy_kind`` for a kind that it rules out.
    MeguError
        As `start_run`.
    """
    rule, choices = rules.method, project.choices
    if rule is None:
        raise PolicyError("policy_no_method")
    if choices.forget.kind not in rules.kinds:
        raise kind_error(choices.forget.kind, rules)
    current = choices.run(choices.current_run)
    if current and fits(current, rules) and current.forget == choices.forget and current.images == choices.images:
        return current.id  # a run for requests may start from another run: its parameters do not show that
    parameters = METHODS[rule.name].parameters.complete(rule.parameters[choices.forget.kind])
    return start_run(choices, rule.name, rule.strength, parameters).id


def kind_error(kind: Scenario, rules: Policy) -> PolicyError:
    """Build the error for a kind of forget set that the policy rules out."""
    kinds = ", ".join(SCENARIOS[kind] for kind in rules.kinds)
    return PolicyError("policy_kind", what=SCENARIOS[kind], allowed=kinds)


def fixed_method(project: Project) -> tuple[str, str | None, dict[str, Any]] | None:
    """Return the method, strength and changed parameters that the project's policy fixes; None if it fixes no method.

    Raises PolicyError as `store.load`.
    """
    policy = store.load(project)
    rule = policy.rules.method if policy else None
    if rule is None:
        return None
    parameters = next(iter(rule.parameters.values()))
    complete = METHODS[rule.name].parameters.complete(parameters)
    defaults = {name: value for name, value in complete.items() if name not in parameters}
    return rule.name, rule.strength, {**defaults, **rule.changed}


def fits(run: Run, rules: Policy) -> bool:
    """Return True if a run has the method and parameters that the policy fixes."""
    rule = rules.method
    return rule is None or (run.method == rule.name and run.parameters == rule.parameters.get(run.forget.kind))
