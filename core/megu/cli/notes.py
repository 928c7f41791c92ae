"""Short results of each stage and of a run, and the stages that make up a run."""

from pathlib import Path
from typing import Any

from megu.base import console
from megu.base.messages.catalogue import sentence, set_apart
from megu.base.numbers import format_signed, percent
from megu.cli import model as cli_model
from megu.cli.sentences import count_of, few_warning, join_names, say
from megu.compare.verdict import outcome_of
from megu.export.difference import differs
from megu.forget.rules import describe as rule_told
from megu.images import few_images
from megu.images.fitting import expected as level
from megu.images.stage_fit import find_taken
from megu.model.starting_weights import doubt
from megu.project.project import Project
from megu.project.results import result_or_none
from megu.project.schema import ForgetRule, ImagesChoice
from megu.project.stage import Stage, order
from megu.record.erasure_requests.judging import describe as judged
from megu.worker.stages import STAGES, make_stage

ORDER_SHOWN = 20
"""The most classes in an option to copy that gives their order."""
SHOWN = 4
"""The most ways to prepare images in a line."""
INNER = {"pixels", "features", "lookalikes", "class_noise", "row", "sight", "forget_pixels", "drawn", "preview"}
"""Stages that run inside others and can't be requested."""
INNER |= {"connect", "measured"}
"""Stages that run inside others and are nobody's aim."""
OWN_COMMAND = {"evidence", "requests"}
"""Stages that another command or option performs with its own arguments."""


def list_aims() -> list[str]:
    """Return the names of the stages that can be requested, in order."""
    return [name for name in STAGES if name not in INNER | OWN_COMMAND]


def plan(project: Project, until: str | None) -> list[Stage]:
    """Return the stages to perform for the current run, each once, up to `until` or to comparison and export."""
    run = project.choices.run(project.choices.current_run)
    ends = ["compare", *(["requests"] if run and (run.requests or run.earlier) else []), "export"]
    run_order: list[Stage] = []
    for name in [until] if until else ends:
        stages = order(project, make_stage(name, project.choices.current_run))
        run_order += [stage for stage in stages if stage not in run_order]
    return run_order


def describe_rule(forget: ForgetRule) -> str:
    """Describe a rule in words; chosen images by their number."""
    return join_names(forget.classes) if forget.kind == "classes" else sentence(*rule_told(forget))


def note(project: Project, stage: Stage) -> str:
    """Return the result of a finished stage in a few words; "" until it is done."""
    result = result_or_none(project, stage)
    if result is None:
        return ""
    if stage.name == "similarity":
        return _note_similarity(result, stage.forget(project).classes or sorted(result["nearest"]))
    if stage.name == "images":
        return _note_images(result, stage.images(project))
    if stage.name == "baseline":
        return _note_baseline(result, stage.images(project))
    return _NOTES[stage.name](result) if stage.name in _NOTES else ""


def _note_model(result: dict[str, Any]) -> str:
    title = cli_model.headline(result)
    other_count = len(result.get("candidates", ())) - 1
    return f"{title}; {say('note_several', count=other_count)}" if other_count > 0 else title


def _note_images(result: dict[str, Any], choice: ImagesChoice) -> str:
    text = say(
        "note_images", images=count_of("images", result["total"]), classes=count_of("classes", len(result["classes"]))
    )
    unreadable = {"count": len(result["unreadable"]), "names": result["unreadable"]}
    text += _warn_about("note_across", result.get("copies")) + _warn_about("note_unreadable", unreadable)
    warning = few_warning(
        "note_few", few_images.find_small_classes(few_images.training_counts(result["classes"], choice))
    )
    return f"{text}; {warning}" if warning else text


def _note_fit(result: dict[str, Any]) -> str:
    """Describe who chose the preprocessing, its right answers, and the next best ways."""
    if result["by"] is None:
        return say(f"note_fit_{result.get('why', 'nothing')}")
    choice = find_taken(result)
    shares = {name: percent(choice[name]) for name in ("low", "high")}
    preparation = cli_model.describe_preprocessing(choice["preprocessing"])
    parts = [
        say(
            "note_fit",
            by=say(f"fit_{result['by']}"),
            how=preparation,
            right=choice["right"],
            count=choice["of"],
            **shares,
        )
    ]
    if len(result["tried"]) > 1:
        others = [cli_model.describe_trial(other) for other in result["tried"][:SHOWN]]
        parts.append(say("note_fit_tried", ways=count_of("ways", len(result["tried"])), best=", ".join(others)))
    if better := result["better"]:
        preparation = cli_model.describe_preprocessing(better["preprocessing"])
        parts.append(say("note_fit_better", how=preparation, way=cli_model.describe_trial(better)))
    return "; ".join(parts)


def _note_baseline(result: dict[str, Any], choice: ImagesChoice) -> str:
    """Return the accuracy on unseen images if they are known, else on all, with a warning if it is too low."""
    unseen = choice.used == "only" and _count_unseen(result, choice.training_folders)
    right, count = unseen or (result["splits"]["all"]["right"], result["splits"]["all"]["count"])
    code = "note_baseline" if unseen else "note_baseline_all" if choice.used == "all" else "note_baseline_unknown"
    parts = [say(code, accuracy=percent(right / max(1, count)), count=count)]
    if (quality := level.of_baseline(result)) != "good":
        least = percent(level.expected_accuracy(len(result["class_names"])))
        parts.append(say(f"level_{quality}", classes=count_of("classes", len(result["class_names"])), expected=least))
    if result.get("named") == "differ":
        parts.append(say("note_names_differ", option=_order_option(result)))
    return "; ".join(parts) + _warn_about("note_flat", result.get("flat"))


def _order_option(result: dict[str, Any]) -> str:
    """Return the option to copy that accepts the order of classes with the best fit."""
    order = (result["proposed"] or {}).get("order") or result["class_names"]
    names = console.command(*order[:ORDER_SHOWN]) + (" …" if len(order) > ORDER_SHOWN else "")
    return f"--class-order {names}"


def _count_unseen(result: dict[str, Any], training: list[str]) -> tuple[int, int]:
    """Return the numbers of right answers and images in the splits that did not train the model."""
    others = [row for split, row in result["splits"].items() if split not in (*training, "all")]
    return sum(row["right"] for row in others), sum(row["count"] for row in others)


def _warn_about(code: str, classes: dict[str, Any] | None) -> str:
    """Return a warning about a number of images (count) with some of their names; "" if there are none."""
    if not classes or not classes["count"]:
        return ""
    count = classes["count"]
    return f"; {say(code, count=count, images=count_of('images', count), names=join_names(classes['names'], 3))}"


def _note_similarity(result: dict[str, Any], forget: list[str]) -> str:
    nearest_classes = [
        say(
            "note_similarity",
            name=set_apart(name),
            nearest=join_names([pair[0] for pair in result["nearest"][name][:3]]),
        )
        for name in forget[:3]
    ]
    questions = [say("note_questions", count=result["questions"])] if result["questions"] else []
    return "; ".join([*nearest_classes, *questions])


def _note_noise(result: dict[str, Any]) -> str:
    classes = {sign: join_names(result[sign]) for sign in ("negative", "positive") if result[sign]}
    suffix = "" if len(classes) == 2 else f"_{next(iter(classes), 'none')}"
    return say(f"note_noise{suffix}", **classes)


def _note_connect(result: dict[str, Any]) -> str:
    score, scoring = result["answer"], sentence(result["scored_by"], {})
    answer = say("neither") if score is None else f"{score >= 0.5} ({score:.2f})"
    return say(
        "connected", host=result["server"]["host"], answer=answer, seconds=f"{result['seconds']:.1f}", how=scoring
    )


def _note_forget(result: dict[str, Any]) -> str:
    names, count, total = join_names(list(result["by_class"])), f"{result['count']:,}", f"{result['of']:,}"
    copies = f"; {say('note_copies', count=result['copies'])}" if result.get("copies") else ""
    return say("note_forget", names=names, count=count, of=total) + copies


def format_range(share: dict[str, Any]) -> dict[str, str]:
    """Return a share and its range in whole percent: an estimate is not more precise."""
    return {part: f"{100 * share[part]:.0f}" for part in ("value", "low", "high")}


def _note_sketch(result: dict[str, Any]) -> str:
    share = result["recognise"]
    return say("note_sketch", **format_range(share)) if share else ""


def _note_unlearn(result: dict[str, Any]) -> str:
    steps, length = count_of("steps", result["steps"]), result.get("length", {})
    return say("note_ended", steps=steps, planned=f"{length['planned']:,}") if length.get("enough") else steps


def _note_requests(verdicts: list[str]) -> str:
    return say("note_requests", met=verdicts.count("met"), count=len(verdicts))


_NOTES: dict[str, Any] = {
    "model": _note_model,
    "fit": _note_fit,
    "forget": _note_forget,
    "mllm": lambda r: str(r["title"]),
    "preview": lambda r: say("note_preview", **{name: count_of(name, r[name]) for name in ("questions", "images")}),
    "connect": _note_connect,
    "noise": _note_noise,
    "sketch": _note_sketch,
    "unlearn": _note_unlearn,
    "compare": lambda r: say("note_compare", right=r["verdict"]["forget_right"], count=r["verdict"]["forget_count"]),
    "requests": lambda r: _note_requests([row["verdict"] for row in r["requests"]]),
    "pictures": lambda r: count_of("images", r["count"]),
    "audit": lambda r: count_of("models", len(r["models"])),
    "export": lambda r: Path(r["path"]).name,
}


def describe_outcome(project: Project) -> list[str]:
    """Describe the current run's result: the verdict in plain words and the exported file; nothing before that."""
    run = project.choices.current_run
    compare = result_or_none(project, make_stage("compare", run)) if run else None
    export = result_or_none(project, make_stage("export", run)) if run else None
    lines: list[str] = []
    if run and compare:
        requests = _list_judgements(result_or_none(project, make_stage("requests", run)))
        # figures of several requests taken together say nothing of any one of them
        verdicts = requests or _describe_forgotten(compare, describe_rule(make_stage("compare", run).forget(project)))
        lines += [*verdicts, *_describe_kept(compare)]
        origin_doubt = project.choices.model and doubt(project.choices.model.origin)
        if origin_doubt and any(row.get("retrained") for row in compare["rows"]):
            lines += [say("reference_approximate", why=sentence(origin_doubt, {}))]
    if export:
        lines += [say("exported", path=project.find_path(export["stored_path"])), describe_read_back(export)]
    return lines


def _list_judgements(result: dict[str, Any] | None) -> list[str]:
    """Return a sentence for each request; nothing if none was checked."""
    rows = (result or {"requests": []})["requests"]
    return [say("request_judged", reference=row["reference"], what=sentence(*judged(row))) for row in rows]


def describe_read_back(export: dict[str, Any]) -> str:
    """Compare the exported file's answers with the new model's, in a sentence."""
    if difference := differs(export):
        return sentence(*difference)
    return say("same", count=f"{export['checked']:,}", most=f"{export['max_difference']:.1g}")


def _describe_forgotten(compare: dict[str, Any], subject: str) -> list[str]:
    """Return the verdict on all images to forget together."""
    verdict = compare["verdict"]
    is_single = "outcome" in verdict and outcome_of(verdict) != "nothing"
    return _describe_single(verdict, subject) if is_single else [_describe_classes(compare, subject)]


def _describe_kept(compare: dict[str, Any]) -> list[str]:
    verdict = compare["verdict"]
    change, low, high = (format_signed(verdict[f"retain_change_{part}"]) for part in ("points", "low", "high"))
    after = percent(verdict["retain_right"] / max(1, verdict["retain_count"]))
    sentence = say("kept" if verdict["kept"] else "not_kept")
    rest = say("change", sentence=sentence, after=after, change=change, low=low, high=high)
    return [rest, *([] if compare["unseen"] else [say("withheld")])]


def _describe_single(verdict: dict[str, Any], subject: str) -> list[str]:
    """Return the verdict on images of classes that stay, followed by the expected share."""
    right, count, aim = verdict["forget_right"], verdict["forget_count"], verdict["aim"]
    verdict_line = say(f"single_{verdict['outcome']}", what=subject, right=right, count=count)
    if aim is None:
        return [verdict_line]
    return [
        verdict_line,
        say(f"aim_{verdict['aim_of']}", **{part: percent(aim[part]) for part in ("value", "low", "high")}),
    ]


def _describe_classes(compare: dict[str, Any], subject: str) -> str:
    verdict, names = compare["verdict"], join_names(compare["forget_classes"]) or subject
    outcome = outcome_of(verdict)
    code = {"too_few": "forgotten_of_few", "nothing": "nothing_to_check"}.get(outcome, outcome)
    right, count = verdict["forget_right"], verdict["forget_count"]
    return say(code, names=names, right=right, count=count, images=say(f"images_{compare['measured_on']}"))
