"""What each stage found and what came of a run, in few words, and which stages make a run."""

import shlex
from pathlib import Path
from typing import Any

from megu.base.messages.catalogue import sentence, set_apart
from megu.base.numbers import percent, signed
from megu.cli import model as cli_model
from megu.cli.sentences import few_warning, listed, of, say
from megu.compare.verdict import outcome_of
from megu.export.difference import differs
from megu.forget.rules import told as rule_told
from megu.images import few_images
from megu.images.fitting import expected as level
from megu.images.stage_fit import taken
from megu.model.starting_weights import doubt
from megu.project.project import Project
from megu.project.results import result_or_none
from megu.project.schema import ForgetRule, ImagesChoice
from megu.project.stage import Stage, order
from megu.record.erasure_requests.judging import describe as judged
from megu.worker.stages import STAGES, make_stage

ORDER_SHOWN = 20
"""Classes of which an option to copy gives the order."""
SHOWN = 4
"""Ways to prepare images that a line tells."""
INNER = {"pixels", "features", "lookalikes", "class_noise", "row", "sight", "forget_pixels", "drawn", "preview"}
INNER |= {"connect", "measured"}
"""Stages that run inside others and are nobody's aim."""
OWN_COMMAND = {"evidence", "requests"}
"""Stages that a command or an option of their own performs, with what only it is told."""


def aims() -> list[str]:
    """Return the names of the stages one can ask for, in order."""
    return [name for name in STAGES if name not in INNER | OWN_COMMAND]


def plan(project: Project, until: str | None) -> list[Stage]:
    """Return the stages to perform for the current run, each once, up to `until` or to comparison and export."""
    run = project.choices.run(project.choices.current_run)
    ends = ["compare", *(["requests"] if run and (run.requests or run.earlier) else []), "export"]
    ordered: list[Stage] = []
    for name in [until] if until else ends:
        stages = order(project, make_stage(name, project.choices.current_run))
        ordered += [stage for stage in stages if stage not in ordered]
    return ordered


def rule(forget: ForgetRule) -> str:
    """Return what is to be forgotten, in words: chosen images by their number."""
    return listed(forget.classes) if forget.kind == "classes" else sentence(*rule_told(forget))


def note(project: Project, stage: Stage) -> str:
    """Return what a finished stage found, in few words; "" while it is not done."""
    result = result_or_none(project, stage)
    if result is None:
        return ""
    if stage.name == "similarity":
        return _of_similarity(result, stage.forget(project).classes or sorted(result["nearest"]))
    if stage.name == "images":
        return _of_images(result, stage.images(project))
    if stage.name == "baseline":
        return _of_baseline(result, stage.images(project))
    return _NOTES[stage.name](result) if stage.name in _NOTES else ""


def _of_model(result: dict[str, Any]) -> str:
    told = cli_model.headline(result)
    others = len(result.get("candidates", ())) - 1
    return f"{told}; {say('note_several', count=others)}" if others > 0 else told


def _of_images(result: dict[str, Any], choice: ImagesChoice) -> str:
    told = say("note_images", images=of("images", result["total"]), classes=of("classes", len(result["classes"])))
    unreadable = {"count": len(result["unreadable"]), "names": result["unreadable"]}
    told += _warned("note_across", result.get("copies")) + _warned("note_unreadable", unreadable)
    few = few_warning("note_few", few_images.few(few_images.training_counts(result["classes"], choice)))
    return f"{told}; {few}" if few else told


def _of_fit(result: dict[str, Any]) -> str:
    """Return who says how images are prepared, how many are right, and which other ways came next."""
    if result["by"] is None:
        return say(f"note_fit_{result.get('why', 'nothing')}")
    one = taken(result)
    shares = {name: percent(one[name]) for name in ("low", "high")}
    how = cli_model.in_words(one["preprocessing"])
    told = [say("note_fit", by=say(f"fit_{result['by']}"), how=how, right=one["right"], count=one["of"], **shares)]
    if len(result["tried"]) > 1:
        others = [cli_model.in_short(other) for other in result["tried"][:SHOWN]]
        told.append(say("note_fit_tried", ways=of("ways", len(result["tried"])), best=", ".join(others)))
    if better := result["better"]:
        how = cli_model.in_words(better["preprocessing"])
        told.append(say("note_fit_better", how=how, way=cli_model.in_short(better)))
    return "; ".join(told)


def _of_baseline(result: dict[str, Any], choice: ImagesChoice) -> str:
    """Return the accuracy on unseen images where these are known, else on all; a warning where it is too low."""
    unseen = choice.used == "only" and _unseen(result, choice.training_folders)
    right, count = unseen or (result["splits"]["all"]["right"], result["splits"]["all"]["count"])
    code = "note_baseline" if unseen else "note_baseline_all" if choice.used == "all" else "note_baseline_unknown"
    told = [say(code, accuracy=percent(right / max(1, count)), count=count)]
    if (found := level.of_baseline(result)) != "good":
        least = percent(level.expected(len(result["class_names"])))
        told.append(say(f"level_{found}", classes=of("classes", len(result["class_names"])), expected=least))
    if result.get("named") == "differ":
        told.append(say("note_names_differ", option=_order_option(result)))
    return "; ".join(told) + _warned("note_flat", result.get("flat"))


def _order_option(result: dict[str, Any]) -> str:
    """Return the option that agrees to the order of the classes which fits best, to be copied."""
    order = (result["proposed"] or {}).get("order") or result["class_names"]
    names = shlex.join(order[:ORDER_SHOWN]) + (" …" if len(order) > ORDER_SHOWN else "")
    return f"--class-order {names}"


def _unseen(result: dict[str, Any], training: list[str]) -> tuple[int, int]:
    """Return right answers and images of the splits that did not train the model."""
    others = [row for split, row in result["splits"].items() if split not in (*training, "all")]
    return sum(row["right"] for row in others), sum(row["count"] for row in others)


def _warned(code: str, found: dict[str, Any] | None) -> str:
    """Return a warning about so many images (count) with some of their names; "" where there are none."""
    if not found or not found["count"]:
        return ""
    count = found["count"]
    return f"; {say(code, count=count, images=of('images', count), names=listed(found['names'], 3))}"


def _of_similarity(result: dict[str, Any], forget: list[str]) -> str:
    near = [
        say("note_similarity", name=set_apart(name), nearest=listed([pair[0] for pair in result["nearest"][name][:3]]))
        for name in forget[:3]
    ]
    asked = [say("note_questions", count=result["questions"])] if result["questions"] else []
    return "; ".join([*near, *asked])


def _of_noise(result: dict[str, Any]) -> str:
    given = {sign: listed(result[sign]) for sign in ("negative", "positive") if result[sign]}
    which = "" if len(given) == 2 else f"_{next(iter(given), 'none')}"
    return say(f"note_noise{which}", **given)


def _of_connect(result: dict[str, Any]) -> str:
    score, how = result["answer"], sentence(result["scored_by"], {})
    answer = say("neither") if score is None else f"{score >= 0.5} ({score:.2f})"
    return say("connected", host=result["server"]["host"], answer=answer, seconds=f"{result['seconds']:.1f}", how=how)


def _of_forget(result: dict[str, Any]) -> str:
    names, count, of = listed(list(result["by_class"])), f"{result['count']:,}", f"{result['of']:,}"
    copies = f"; {say('note_copies', count=result['copies'])}" if result.get("copies") else ""
    return say("note_forget", names=names, count=count, of=of) + copies


def in_percent(told: dict[str, Any]) -> dict[str, str]:
    """Return a share with the ends of its range in whole percent: an estimate deserves no more."""
    return {part: f"{100 * told[part]:.0f}" for part in ("value", "low", "high")}


def _of_sketch(result: dict[str, Any]) -> str:
    told = result["recognise"]
    return say("note_sketch", **in_percent(told)) if told else ""


def _of_unlearn(result: dict[str, Any]) -> str:
    steps, length = of("steps", result["steps"]), result.get("length", {})
    return say("note_ended", steps=steps, planned=f"{length['planned']:,}") if length.get("enough") else steps


def _of_requests(verdicts: list[str]) -> str:
    return say("note_requests", met=verdicts.count("met"), count=len(verdicts))


_NOTES: dict[str, Any] = {
    "model": _of_model,
    "fit": _of_fit,
    "forget": _of_forget,
    "mllm": lambda r: str(r["title"]),
    "preview": lambda r: say("note_preview", **{name: of(name, r[name]) for name in ("questions", "images")}),
    "connect": _of_connect,
    "noise": _of_noise,
    "sketch": _of_sketch,
    "unlearn": _of_unlearn,
    "compare": lambda r: say("note_compare", right=r["verdict"]["forget_right"], count=r["verdict"]["forget_count"]),
    "requests": lambda r: _of_requests([row["verdict"] for row in r["requests"]]),
    "pictures": lambda r: of("images", r["count"]),
    "audit": lambda r: of("models", len(r["models"])),
    "export": lambda r: Path(r["path"]).name,
}


def outcome(project: Project) -> list[str]:
    """Return what the current run came to: the verdict in plain words and the exported file; nothing before that."""
    run = project.choices.current_run
    compare = result_or_none(project, make_stage("compare", run)) if run else None
    export = result_or_none(project, make_stage("export", run)) if run else None
    lines: list[str] = []
    if run and compare:
        requests = _judged(result_or_none(project, make_stage("requests", run)))
        # figures of several requests taken together say nothing of any one of them
        forgotten = requests or _forgotten(compare, rule(make_stage("compare", run).forget(project)))
        lines += [*forgotten, *_kept(compare)]
        unsure = project.choices.model and doubt(project.choices.model.origin)
        if unsure and any(row.get("retrained") for row in compare["rows"]):
            lines += [say("reference_approximate", why=sentence(unsure, {}))]
    if export:
        lines += [say("exported", path=project.find_path(export["stored_path"])), read_back(export)]
    return lines


def _judged(result: dict[str, Any] | None) -> list[str]:
    """Return what became of each request, in sentences; nothing where none was checked."""
    rows = (result or {"requests": []})["requests"]
    return [say("request_judged", reference=row["reference"], what=sentence(*judged(row))) for row in rows]


def read_back(export: dict[str, Any]) -> str:
    """Return how the exported file answers, compared with the new model."""
    if told := differs(export):
        return sentence(*told)
    return say("same", count=f"{export['checked']:,}", most=f"{export['max_difference']:.1g}")


def _forgotten(compare: dict[str, Any], what: str) -> list[str]:
    """Return what became of all that was to be forgotten, taken together."""
    verdict = compare["verdict"]
    single = "outcome" in verdict and outcome_of(verdict) != "nothing"
    return _of_single(verdict, what) if single else [_of_classes(compare, what)]


def _kept(compare: dict[str, Any]) -> list[str]:
    verdict = compare["verdict"]
    change, low, high = (signed(verdict[f"retain_change_{part}"]) for part in ("points", "low", "high"))
    after = percent(verdict["retain_right"] / max(1, verdict["retain_count"]))
    sentence = say("kept" if verdict["kept"] else "not_kept")
    rest = say("change", sentence=sentence, after=after, change=change, low=low, high=high)
    return [rest, *([] if compare["unseen"] else [say("withheld")])]


def _of_single(verdict: dict[str, Any], what: str) -> list[str]:
    """Return the verdict on images of classes that stay: what is expected of them is told beside what was found."""
    right, count, aim = verdict["forget_right"], verdict["forget_count"], verdict["aim"]
    first = say(f"single_{verdict['outcome']}", what=what, right=right, count=count)
    if aim is None:
        return [first]
    return [first, say(f"aim_{verdict['aim_of']}", **{part: percent(aim[part]) for part in ("value", "low", "high")})]


def _of_classes(compare: dict[str, Any], what: str) -> str:
    verdict, names = compare["verdict"], listed(compare["forget_classes"]) or what
    outcome = outcome_of(verdict)
    code = {"too_few": "forgotten_of_few", "nothing": "nothing_to_check"}.get(outcome, outcome)
    right, count = verdict["forget_right"], verdict["forget_count"]
    return say(code, names=names, right=right, count=count, images=say(f"images_{compare['measured_on']}"))
