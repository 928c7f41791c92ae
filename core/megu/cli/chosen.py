"""What was chosen, for `megu show`: the choices of the current run in words, beside those made since it was begun."""

from megu.base.messages.catalogue import sentence
from megu.cli.words import listed, say
from megu.forget.rules import told
from megu.project.project import Project
from megu.project.schema import Choices, ForgetRule, ImagesChoice, Run, SimilarityChoice, SimilarityParameters
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import differing


def chosen(project: Project) -> dict[str, str]:
    """What was chosen, by row: what the current run was begun with, and where that has changed since, today's."""
    choices, run = project.choices, project.choices.run(project.choices.current_run)
    today = _inputs(project, choices)
    begun = _inputs(project, run) if run else today
    nothing = say("none")
    told = {
        row: text + (f" ({say('newer_choice', choice=today[row])})" if today[row] not in (text, nothing) else "")
        for row, text in begun.items()
    }
    model = str(project.find_path(choices.model.path)) if choices.model else nothing
    return {"model": model, **told, "run": run_words(run) if run else nothing}


def _inputs(project: Project, made: Choices | Run) -> dict[str, str]:
    """What the choices or a run say of images, of what to forget and of similarity, in words."""
    images, forget, similarity, nothing = made.images, made.forget, made.similarity, say("none")
    used = say(f"used_{images.used}", folders=listed(images.training_folders)) if images and images.used else nothing
    return {
        "images": ", ".join([str(project.find_path(images.path)), used, *_said(images)]) if images else nothing,
        "forget": rule(forget) if forget.stated else nothing,
        "similarity": ", ".join([_asked(project, similarity), *_set(similarity)]),
    }


def _said(images: ImagesChoice) -> list[str]:
    """What else was said of the images, where the result depends on it."""
    order = [say("said_order", names=listed(images.outputs))] if images.outputs else []
    code = "said_white_guessed" if images.white_guessed else "said_white"
    white = [] if images.white is None else [say(code, white=images.white)]
    scans = [say("said_scans", count=images.scan)] if images.scan else []
    return [*white, *order, *scans]


def _asked(project: Project, similarity: SimilarityChoice) -> str:
    if similarity.source == "confusions":
        return say("source_confusions")
    if similarity.source == "server" and similarity.server:
        return f"{similarity.server.url}, {similarity.server.model}"
    return str(project.find_path(similarity.mllm)) if similarity.mllm else say("none")


def _set(similarity: SimilarityChoice) -> list[str]:
    """Parameters of the estimate that differ from the usual ones, and how many cells were set by hand."""
    usual = SimilarityParameters().model_dump()
    given = [f"{name}={value}" for name, value in similarity.parameters.model_dump().items() if usual[name] != value]
    edits = [say("said_edits", count=len(similarity.edits))] if similarity.edits else []
    return [*given, *edits]


def rule(forget: ForgetRule) -> str:
    """What is to be forgotten, in words: chosen images by their number."""
    return listed(forget.classes) if forget.kind == "classes" else sentence(*told(forget))


def run_words(run: Run) -> str:
    if run.method not in METHODS:
        return f"{run.id}: {run.method}"
    strengths = METHODS[run.method].strengths
    stated = [run.strength] if run.strength else []
    changed = [f"{name}={value}" for name, value in differing(run).items()]
    return ", ".join([f"{run.id}: {METHODS[run.method].title}", *(stated if strengths else []), *changed])
