"""The command `megu show`: choices, the state of each stage, verdict and files of a project."""

from typing import Any

from megu.base import console
from megu.base.errors import MeguError
from megu.base.files import read_json
from megu.base.messages.catalogue import sentence
from megu.base.numbers import duration
from megu.cli.notes import note, outcome, plan, rule
from megu.cli.options import AsJson, Dir
from megu.cli.running import opened, reporting
from megu.cli.sentences import listed, say
from megu.project.project import Project
from megu.project.results import current_key, result_or_none
from megu.project.schema import Choices, ImagesChoice, Run, SimilarityChoice, SimilarityParameters
from megu.project.stage import Stage
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import changed_parameters
from megu.worker.stages import make_stage

EXPORTED = ("path", "bytes", "sha256", "form", "same", "checked", "changed", "max_difference")
"""What is told of an export."""


def show(folder: Dir, as_json: AsJson = False) -> None:
    """Show what a project holds: choices, stages, verdict and files."""
    with reporting(folder), opened(folder, write=False, log=False) as project:
        if as_json:
            console.out_json(_collected(project))
        else:
            console.out(*lines(project))


def lines(project: Project) -> list[str]:
    """Return the project for a person to read."""
    told = _collected(project)
    rows = [(say(f"row_{name}"), text) for name, text in _chosen(project).items()]
    stages = [
        (name, say(f"state_{row['state']}"), "" if row["seconds"] is None else duration(row["seconds"]), row["note"])
        for name, row in told["stages"].items()
    ]
    head = [f"{project.choices.name}  ({project.folder})", *(f"  {name:<12}{text}" for name, text in rows), ""]
    table = [f"  {name:<12}{state:<10}{seconds:>12}  {found}".rstrip() for name, state, seconds, found in stages]
    table += _other_runs(project)
    table += _at_work(told)
    end = outcome(project)
    return [*head, *table, *([""] if end else []), *end, *_erased(project)]


def _at_work(told: dict[str, Any]) -> list[str]:
    """Say that another process works here, where no stage in the table is said to be running."""
    if told["at_work"] is None or any(row["state"] == "running" for row in told["stages"].values()):
        return []
    if not told["at_work"]:
        return ["", say("at_work_unknown")]
    return ["", say("at_work", doing=say(f"doing_{told['at_work'][-1]}"))]


def _erased(project: Project) -> list[str]:
    """Say that traces were erased, and what can't be done any more for it."""
    traces = project.choices.traces
    if traces is None:
        return []
    if traces.done is None:
        erasing = any(name == "traces" for name, _ in project.at_work() or [])
        return [] if erasing else [say("traces_half")]  # who erases them is told above
    return [say("traces_erased", date=traces.done[:10]), *(sentence("traces_run", {"run": run}) for run in traces.runs)]


def _other_runs(project: Project) -> list[str]:
    """Return the runs beside the current one, each with what it came to; `megu run` takes one up again."""
    told = []
    for run in project.choices.runs:
        if run.id != project.choices.current_run:
            compare, unlearn = (make_stage(name, run.id) for name in ("compare", "unlearn"))
            state = _state(project, unlearn, result_or_none(project, unlearn), project.at_work() or [])["state"]
            found = note(project, compare) or note(project, unlearn) or say(f"state_{state}")
            when = "" if run.forget == project.choices.forget else f" ({say('earlier_choice')})"
            told.append(f"  {_run_words(run)}, {rule(run.forget)}{when}: {found}")
    return ["", say("other_runs"), *told] if told else []


def _chosen(project: Project) -> dict[str, str]:
    """Return what was chosen, by row: what the current run began with, and today's choice where that has changed."""
    choices, run = project.choices, project.choices.run(project.choices.current_run)
    today = _inputs(project, choices)
    begun = _inputs(project, run) if run else today
    nothing = say("none")
    told = {
        row: text + (f" ({say('newer_choice', choice=today[row])})" if today[row] not in (text, nothing) else "")
        for row, text in begun.items()
    }
    model = str(project.find_path(choices.model.path)) if choices.model else nothing
    return {"model": model, **told, "run": _run_words(run) if run else nothing}


def _inputs(project: Project, made: Choices | Run) -> dict[str, str]:
    """Return what the choices or a run say of images, of what to forget and of similarity, in words."""
    images, forget, similarity, nothing = made.images, made.forget, made.similarity, say("none")
    used = say(f"used_{images.used}", folders=listed(images.training_folders)) if images and images.used else nothing
    return {
        "images": ", ".join([str(project.find_path(images.path)), used, *_said(images)]) if images else nothing,
        "forget": rule(forget) if forget.stated else nothing,
        "similarity": ", ".join([_asked(project, similarity), *_set(similarity)]),
    }


def _said(images: ImagesChoice) -> list[str]:
    """Return what else was said of the images, where the result depends on it."""
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
    """Return parameters of the estimate that differ from the usual ones, and how many cells were set by hand."""
    usual = SimilarityParameters().model_dump()
    given = [f"{name}={value}" for name, value in similarity.parameters.model_dump().items() if usual[name] != value]
    edits = [say("said_edits", count=len(similarity.edits))] if similarity.edits else []
    return [*given, *edits]


def _run_words(run: Run) -> str:
    if run.method not in METHODS:
        return f"{run.id}: {run.method}"
    strengths = METHODS[run.method].strengths
    stated = [run.strength] if run.strength else []
    changed = [f"{name}={value}" for name, value in changed_parameters(run).items()]
    return ", ".join([f"{run.id}: {METHODS[run.method].title}", *(stated if strengths else []), *changed])


def _collected(project: Project) -> dict[str, Any]:
    """Return choices, the current run's stages in order, verdict, figures and exported file as JSON values."""
    choices = project.choices
    try:
        stages = plan(project, None)
    except MeguError:  # no run yet: what can be told without one
        stages = [make_stage(name) for name in ("model", "images", "baseline", "forget", "similarity")]
    by_name = {stage.name: stage for stage in stages}
    results = {name: result_or_none(project, stage) for name, stage in by_name.items()}
    at_work = project.at_work()
    compare, export = results.get("compare") or {}, results.get("export")
    if export:  # where it lies today: the project may have been moved
        export = {**export, "path": str(project.find_path(export["stored_path"]))}
    return {
        "folder": str(project.folder),
        "choices": choices.model_dump(mode="json"),
        "run": choices.current_run,
        "at_work": None if at_work is None else [name for name, _ in at_work],
        "stages": {name: _state(project, stage, results[name], at_work or []) for name, stage in by_name.items()},
        "verdict": compare.get("verdict"),
        "figures": compare.get("rows"),
        "withheld": compare.get("withheld"),
        "export": {name: export[name] for name in EXPORTED} if export else None,
    }


def _state(
    project: Project, stage: Stage, result: dict[str, Any] | None, at_work: list[tuple[str, str]]
) -> dict[str, Any]:
    """Return how a stage stands. state: done, running (in another process), stopped or todo; why: what forbids it."""
    try:
        key, why = current_key(project, stage), None
    except MeguError as error:
        return {"state": "todo", "key": None, "why": str(error), "seconds": None, "folder": None, "note": ""}
    folder = project.stage_folder(stage.name, key)
    if result is None:
        begun = (project.folder / "partial" / f"{stage.name}-{key}").is_dir()
        state = "running" if (stage.name, key) in at_work else "stopped" if begun else "todo"
        return {"state": state, "key": key, "why": why, "seconds": None, "folder": None, "note": ""}
    seconds = read_json(folder / "manifest.json")["seconds"]
    told = {"seconds": seconds, "folder": folder.relative_to(project.folder).as_posix(), "note": note(project, stage)}
    return {"state": "done", "key": key, "why": why, **told}
