"""The command `megu show`: choices, the state of each stage, verdict and files of a project."""

from typing import Any

from megu.base import console
from megu.base.errors import MeguError
from megu.base.files import read_json
from megu.base.messages.catalogue import sentence
from megu.base.numbers import duration
from megu.cli.notes import describe_outcome, describe_rule, note, plan
from megu.cli.options import AsJson, Dir
from megu.cli.running import open_project, report_errors
from megu.cli.sentences import join_names, say
from megu.project.project import Project
from megu.project.results import current_key, result_or_none
from megu.project.schema import Choices, ImagesChoice, Run, SimilarityChoice, SimilarityParameters
from megu.project.stage import Stage
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import changed_parameters
from megu.worker.stages import make_stage

EXPORTED = ("path", "bytes", "sha256", "form", "same", "checked", "changed", "max_difference")
"""Fields of an export to show."""


def show(folder: Dir, as_json: AsJson = False) -> None:
    """Show what a project holds: choices, stages, verdict and files."""
    with report_errors(folder), open_project(folder, write=False, log=False) as project:
        if as_json:
            console.out_json(_collect(project))
        else:
            console.out(*lines(project))


def lines(project: Project) -> list[str]:
    """Describe the project for a person."""
    values = _collect(project)
    rows = [(say(f"row_{name}"), text) for name, text in _describe_choices(project).items()]
    stages = [
        (name, say(f"state_{row['state']}"), "" if row["seconds"] is None else duration(row["seconds"]), row["note"])
        for name, row in values["stages"].items()
    ]
    head = [f"{project.choices.name}  ({project.folder})", *(f"  {name:<12}{text}" for name, text in rows), ""]
    table = [
        f"  {name:<12}{state:<10}{seconds:>12}  {result_note}".rstrip() for name, state, seconds, result_note in stages
    ]
    table += _list_other_runs(project)
    table += _describe_work(values)
    result_lines = describe_outcome(project)
    return [*head, *table, *([""] if result_lines else []), *result_lines, *_describe_erasure(project)]


def _describe_work(values: dict[str, Any]) -> list[str]:
    """Say that another process works in the project, unless a stage in the table is running."""
    if values["at_work"] is None or any(row["state"] == "running" for row in values["stages"].values()):
        return []
    if not values["at_work"]:
        return ["", say("at_work_unknown")]
    return ["", say("at_work", doing=say(f"doing_{values['at_work'][-1]}"))]


def _describe_erasure(project: Project) -> list[str]:
    """Say that traces were erased, and what is impossible since."""
    traces = project.choices.traces
    if traces is None:
        return []
    if traces.done is None:
        erasing = any(name == "traces" for name, _ in project.at_work() or [])
        return [] if erasing else [say("traces_half")]  # the other process is named above
    return [say("traces_erased", date=traces.done[:10]), *(sentence("traces_run", {"run": run}) for run in traces.runs)]


def _list_other_runs(project: Project) -> list[str]:
    """List the runs beside the current one with their results; `megu run` can take one up again."""
    run_lines = []
    for run in project.choices.runs:
        if run.id != project.choices.current_run:
            compare, unlearn = (make_stage(name, run.id) for name in ("compare", "unlearn"))
            state = _find_state(project, unlearn, result_or_none(project, unlearn), project.at_work() or [])["state"]
            result = note(project, compare) or note(project, unlearn) or say(f"state_{state}")
            remark = "" if run.forget == project.choices.forget else f" ({say('earlier_choice')})"
            run_lines.append(f"  {_describe_run(run)}, {describe_rule(run.forget)}{remark}: {result}")
    return ["", say("other_runs"), *run_lines] if run_lines else []


def _describe_choices(project: Project) -> dict[str, str]:
    """Return the choices by row: those of the current run, and today's if they have changed."""
    choices, run = project.choices, project.choices.run(project.choices.current_run)
    today = _describe_inputs(project, choices)
    inputs = _describe_inputs(project, run) if run else today
    none = say("none")
    row_texts = {
        row: text + (f" ({say('newer_choice', choice=today[row])})" if today[row] not in (text, none) else "")
        for row, text in inputs.items()
    }
    model = str(project.find_path(choices.model.path)) if choices.model else none
    return {"model": model, **row_texts, "run": _describe_run(run) if run else none}


def _describe_inputs(project: Project, choices: Choices | Run) -> dict[str, str]:
    """Describe the images, the forget set and the similarity of the choices or of a run."""
    images, forget, similarity, none = choices.images, choices.forget, choices.similarity, say("none")
    used = say(f"used_{images.used}", folders=join_names(images.training_folders)) if images and images.used else none
    return {
        "images": ", ".join([str(project.find_path(images.path)), used, *_describe_images(images)]) if images else none,
        "forget": describe_rule(forget) if forget.stated else none,
        "similarity": ", ".join([_describe_source(project, similarity), *_describe_parameters(similarity)]),
    }


def _describe_images(images: ImagesChoice) -> list[str]:
    """Describe other properties of the images on which the result depends."""
    order = [say("said_order", names=join_names(images.outputs))] if images.outputs else []
    code = "said_white_guessed" if images.white_guessed else "said_white"
    white = [] if images.white is None else [say(code, white=images.white)]
    scans = [say("said_scans", count=images.scan)] if images.scan else []
    return [*white, *order, *scans]


def _describe_source(project: Project, similarity: SimilarityChoice) -> str:
    if similarity.source == "confusions":
        return say("source_confusions")
    if similarity.source == "server" and similarity.server:
        return f"{similarity.server.url}, {similarity.server.model}"
    return str(project.find_path(similarity.mllm)) if similarity.mllm else say("none")


def _describe_parameters(similarity: SimilarityChoice) -> list[str]:
    """Return the estimate's parameters that differ from the usual ones, and the number of cells set by hand."""
    defaults = SimilarityParameters().model_dump()
    parameters = [
        f"{name}={value}" for name, value in similarity.parameters.model_dump().items() if defaults[name] != value
    ]
    edits = [say("said_edits", count=len(similarity.edits))] if similarity.edits else []
    return [*parameters, *edits]


def _describe_run(run: Run) -> str:
    if run.method not in METHODS:
        return f"{run.id}: {run.method}"
    strengths = METHODS[run.method].strengths
    strength = [run.strength] if run.strength else []
    settings = [f"{name}={value}" for name, value in changed_parameters(run).items()]
    return ", ".join([f"{run.id}: {METHODS[run.method].title}", *(strength if strengths else []), *settings])


def _collect(project: Project) -> dict[str, Any]:
    """Return choices, the current run's stages in order, verdict, figures and exported file as JSON values."""
    choices = project.choices
    try:
        stages = plan(project, None)
    except MeguError:  # no run yet: the stages that need none
        stages = [make_stage(name) for name in ("model", "images", "baseline", "forget", "similarity")]
    by_name = {stage.name: stage for stage in stages}
    results = {name: result_or_none(project, stage) for name, stage in by_name.items()}
    at_work = project.at_work()
    compare, export = results.get("compare") or {}, results.get("export")
    if export:  # its current path: the project may have been moved
        export = {**export, "path": str(project.find_path(export["stored_path"]))}
    return {
        "folder": str(project.folder),
        "choices": choices.model_dump(mode="json"),
        "run": choices.current_run,
        "at_work": None if at_work is None else [name for name, _ in at_work],
        "stages": {name: _find_state(project, stage, results[name], at_work or []) for name, stage in by_name.items()},
        "verdict": compare.get("verdict"),
        "figures": compare.get("rows"),
        "withheld": compare.get("withheld"),
        "export": {name: export[name] for name in EXPORTED} if export else None,
    }


def _find_state(
    project: Project, stage: Stage, result: dict[str, Any] | None, at_work: list[tuple[str, str]]
) -> dict[str, Any]:
    """Return the state of a stage: done, running (in another process), stopped or todo, with what prevents it."""
    try:
        key, reason = current_key(project, stage), None
    except MeguError as error:
        return {"state": "todo", "key": None, "why": str(error), "seconds": None, "folder": None, "note": ""}
    folder = project.stage_folder(stage.name, key)
    if result is None:
        is_begun = (project.folder / "partial" / f"{stage.name}-{key}").is_dir()
        state = "running" if (stage.name, key) in at_work else "stopped" if is_begun else "todo"
        return {"state": state, "key": key, "why": reason, "seconds": None, "folder": None, "note": ""}
    seconds = read_json(folder / "manifest.json")["seconds"]
    values = {"seconds": seconds, "folder": folder.relative_to(project.folder).as_posix(), "note": note(project, stage)}
    return {"state": "done", "key": key, "why": reason, **values}
