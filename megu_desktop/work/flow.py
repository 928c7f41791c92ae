"""State of each step of the wizard (done, running, outdated or blocked), and the sentence that explains it.

Without Qt.
"""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from megu.compare.verdict import DONE, outcome_of
from megu.images.fitting.expected import of_baseline
from megu.images.image import judged_split
from megu.project.schema import Choices, ForgetRule, ImagesChoice, Run, SimilarityChoice
from megu.unlearn.methods.table import RETRAIN, is_sketched_by_default, needs_similarity
from megu_desktop.text.flow_messages import Say
from megu_desktop.work.flow_facts import JOBS, OF_STAGE, STEPS, Facts, Judgement, Kind, Result, State, Step


def steps(facts: Facts) -> list[Step]:
    """Judge all steps in order: none is done unless those before it are."""
    judgements = [_JUDGES[name](facts) for name in STEPS]
    first_open = next((i for i, step in enumerate(judgements) if not step.done), len(judgements))
    return [_step(facts, i, judgements[i], first_open) for i in range(len(STEPS))]


def furthest(steps: list[Step]) -> int:
    """Return the step that a reopened project shows.

    It is the first one that is not done and can be opened, else the last one done. Not everyone needs the last one, the
    record.
    """
    required_steps = steps[:-1]
    last = len(required_steps) if steps[-1].state == "done" else len(required_steps) - 1
    return next((i for i, step in enumerate(required_steps) if step.state != "done" and step.enabled), last)


def current_run(choices: Choices) -> Run | None:
    """Return the current run if it was started with today's choices, else None."""
    run = choices.run(choices.current_run)
    if run is None or run.images != choices.images or run.forget != choices.forget:
        return None
    is_relevant = needs_similarity(run)
    return None if is_relevant and decisive_options(run.similarity) != decisive_options(choices.similarity) else run


def decisive_options(choice: SimilarityChoice) -> dict[str, Any]:
    """Return the part of the choice that decides the matrix: without consent and the number of requests at once."""
    return choice.model_dump(exclude={"consent": True, "server": {"requests"}})


def forget_count(choices: Choices, images: Result) -> tuple[int, int]:
    """Return the number of training images that the rule takes, and of all."""
    counts = {row["name"]: _training(choices.images, row["counts"]) for row in images["classes"]}
    return sum(counts.get(name, 0) for name in choices.forget.classes), sum(counts.values())


# --- each step by itself -------------------------------------------------------------------------------------------


def _model(facts: Facts) -> Judgement:
    result = facts.results.get("model")
    if result:
        note = Say("note_model", {"title": result["title"], "classes": result["classes"]})
        return Judgement(True, Say("model_done"), note, "good")
    if facts.choices.model is None:
        return Judgement(False, Say("model_choose"))
    return Judgement(False, Say("model_other"), _unread_sentence(facts, "model"))


def _images(facts: Facts) -> Judgement:
    result, baseline = facts.results.get("images"), facts.results.get("baseline")
    choice, was = facts.choices.images, "baseline" in facts.ever
    if choice is None:
        return Judgement(False, Say("images_choose"))
    if result and result["unreadable"] and not choice.leave_out:
        return Judgement(False, Say("images_unreadable"), Say("note_unreadable", {"count": len(result["unreadable"])}))
    if (
        result
        and not baseline
        and choice.white is None
        and result.get("depths", ["uint8"]) in (["uint16"], ["float32"])
    ):
        return Judgement(False, Say("images_white"), Say("note_white"), was=was)
    if not result or not baseline:
        return Judgement(False, Say("images_other"), _unread_sentence(facts, "images"), was=was)
    if baseline.get("named") == "differ":
        return Judgement(False, Say("images_order"), Say("note_order"))
    part = judged_split(sorted(set(baseline["splits"]) - {"all"}))
    note = Say("note_images", {"images": result["total"], "right": baseline["splits"][part]["accuracy"]})
    if choice.used is None:
        return Judgement(False, Say("images_used"), note)
    level = of_baseline(baseline, part)
    kind: Kind = {"chance": "bad", "low": "borderline", "good": "good"}[level]  # type: ignore[assignment]
    return Judgement(True, Say("images_done" if level == "good" else f"images_{level}"), note, kind)


def judge_forget(facts: Facts) -> Judgement:
    """Judge the forget set by itself."""
    names, result = facts.choices.forget.classes, facts.results.get("images")
    if facts.choices.forget.kind != "classes" and result:
        return _forget_images(facts)
    if not names or not result:
        return Judgement(False, Say("forget_choose"), was=bool(names))
    class_names = {row["name"] for row in result["classes"]}
    unknown_names = [name for name in names if name not in class_names]
    if unknown_names:
        return Judgement(
            False,
            Say("forget_unknown", {"names": unknown_names}),
            Say("note_no_class", {"names": unknown_names}),
            was=True,
        )
    if len(names) >= len(class_names) - 1:
        return Judgement(False, Say("forget_too_many"), Say("note_too_many"))
    count, total = forget_count(facts.choices, result)
    if not count:
        return Judgement(False, Say("forget_no_images", {"names": names}), Say("note_no_images", {"names": names}))
    values = {"names": names, "count": count, "of": total}
    return Judgement(True, Say("forget_done", values), Say("note_forget", values), "good")


def _forget_images(facts: Facts) -> Judgement:
    """Judge a rule that is no choice of classes: the stage *forget* tells what it takes, or why it can't be met."""
    rule, result = facts.choices.forget, facts.results.get("forget")
    if facts.unsettled:
        return Judgement(False, Say("forget_counting"))
    if not rule.stated:
        return Judgement(False, Say("forget_choose"))
    if result is None:
        return Judgement(False, Say("forget_count"), Say("note_impossible"))
    values = {"names": rule, "count": result["count"], "of": result["of"]}
    note = Say("note_chosen" if _is_single_images(rule) else "note_forget", values)
    if alike_count := (result.get("lookalikes") or {}).get("taken"):
        return Judgement(True, Say("forget_alike", {**values, "alike": alike_count}), note, "good")
    return Judgement(True, Say("forget_rule", values), note, "good")


def _is_single_images(rule: ForgetRule) -> bool:
    """Return True if the number of images says everything about the choice."""
    return rule.kind == "chosen" and not rule.by_column


def _unread_sentence(facts: Facts, step: str) -> Say:
    """Return the sentence about a file or folder that was chosen and has not been read, or not tried."""
    return Say("note_refused" if step in facts.refused else "note_unread")


def judge_similarity(facts: Facts) -> Judgement:
    """Judge the estimate of class similarity by itself."""
    result, choice = facts.results.get("similarity"), facts.choices.similarity
    if result:
        neighbours = _nearest(result, facts.choices.forget.classes)  # of single images no class is the one that goes
        note = Say("note_similarity", {"nearest": neighbours}) if neighbours else Say("note_estimated")
        return Judgement(True, Say("similarity_done"), note, "good", seen=True)
    if is_sketched_by_default(facts.choices.forget.kind) and not facts.resting:  # MeGU may still need it
        is_reached = "forget" in facts.results
        return Judgement(is_reached, Say("similarity_optional"), Say("note_optional") if is_reached else None, "good")
    was = "similarity" in facts.ever
    if choice.source == "mllm" and not choice.mllm:
        return Judgement(False, Say("similarity_folder"), was=was)
    if choice.source == "server" and choice.server is None:
        return Judgement(False, Say("similarity_server"), was=was)
    if facts.resting:
        return Judgement(False, Say("similarity_resume"), Say("note_stopped"), was=was)
    if facts.choices.forget.kind != "classes":
        return Judgement(False, Say("similarity_start_single"), was=was)
    return Judgement(False, Say("similarity_start", {"names": facts.choices.forget.classes}), was=was)


def _unlearn(facts: Facts) -> Judgement:
    run, result = facts.choices.run(facts.choices.current_run), facts.results.get("unlearn")
    if run is None:
        return Judgement(False, Say("unlearn_start"))
    if current_run(facts.choices) is None:
        return Judgement(False, Say("unlearn_again"), was=True, seen=result is not None)
    if result is None:
        if facts.choices.erased(run.id):
            return Judgement(False, Say("unlearn_traces"))
        note = Say("note_stopped") if facts.stopped else None
        return Judgement(False, Say("unlearn_resume"), note)  # stopped before its first step, it can be resumed too
    values = {"strength": run.strength, "seconds": result["total_seconds"]}
    code = "note_retrain" if run.method == RETRAIN else "note_unlearn" if run.strength else "note_unlearn_own"
    return Judgement(True, Say("unlearn_done"), Say(code, values), "good", seen=True)


def _compare(facts: Facts) -> Judgement:
    result, fits = facts.results.get("compare"), current_run(facts.choices) is not None
    is_viewable = "unlearn" in facts.results
    if result is None or not fits:
        is_outdated = not fits and result is not None
        return Judgement(
            False, Say("compare_again" if is_outdated else "compare_start"), was=is_outdated, seen=is_viewable
        )
    requests = facts.results.get("requests", {"requests": []})["requests"]
    met_count = sum(request["verdict"] == "met" for request in requests)
    if met_count < len(requests):  # what is found of all together may hide it
        values = {"right": met_count, "count": len(requests)}
        return Judgement(True, Say("compare_requests"), Say("note_requests", values), "borderline", seen=True)
    verdict = result["verdict"]
    values = {"right": verdict["forget_right"], "count": verdict["forget_count"]}
    outcome = outcome_of(verdict)
    if outcome not in DONE:
        return Judgement(True, Say(f"compare_{outcome}"), Say(f"note_{outcome}", values), "borderline", seen=True)
    if not verdict["kept"]:
        return Judgement(True, Say("compare_rest_worse"), Say("note_rest_worse"), "borderline", seen=True)
    return Judgement(True, Say("compare_done"), Say("note_forgotten"), "good", seen=True)


def judge_export(facts: Facts) -> Judgement:
    """Judge the exported file by itself."""
    result, fits = facts.results.get("export"), current_run(facts.choices) is not None
    if result is None or not fits:
        is_outdated = not fits and result is not None
        return Judgement(
            False, Say("export_again" if is_outdated else "export_start"), was=is_outdated, seen=is_outdated
        )
    note = Say("note_export", {"file": PurePath(result["path"]).name})
    if not result["same"]:
        return Judgement(False, Say("export_other"), note, "bad", seen=True)
    say = "export_traces" if facts.choices.erased(facts.choices.current_run) else "export_done"
    return Judgement(True, Say(say), note, "good", seen=True)


def judge_record(facts: Facts) -> Judgement:
    """Judge the evidence record by itself."""
    result, fits = facts.results.get("evidence"), current_run(facts.choices) is not None
    if result is None or not fits:
        return Judgement(False, Say("record_start"), seen=result is not None)
    return Judgement(True, Say("record_done"), Say("note_record", {"mark": result["fingerprint"]}), "good", seen=True)


_JUDGES: dict[str, Callable[[Facts], Judgement]] = {
    "model": _model,
    "images": _images,
    "forget": judge_forget,
    "similarity": judge_similarity,
    "unlearn": _unlearn,
    "compare": _compare,
    "export": judge_export,
    "record": judge_record,
}


# --- the steps together --------------------------------------------------------------------------------------------


def _step(facts: Facts, index: int, judgement: Judgement, first_open: int) -> Step:
    elsewhere = is_elsewhere(facts, index)
    at_work = None if facts.job == "measure" else facts.job  # it makes way, and takes nothing back
    running = elsewhere or (at_work is not None and JOBS.get(at_work) == index)
    is_reached, is_done = index <= first_open, judgement.done and index < first_open
    is_enabled = is_reached or judgement.seen or running
    state: State = "running" if running else "done" if is_done else open_state(judgement, is_reached)
    say, kind = (
        (running_sentence(facts), "info") if running else (judgement.say, judgement.kind if is_reached else "info")
    )
    if facts.read_only and not elsewhere:
        say, kind = Say("read_only"), "borderline"
    last = index == len(STEPS) - 1
    return Step(
        name=STEPS[index],
        state=state,
        note=note_of(facts, judgement, state, is_reached),
        enabled=is_enabled,
        why=None if is_enabled else Say("why_first", {"step": STEPS[min(first_open, index - 1)]}),
        say=say,
        kind=kind,  # type: ignore[arg-type]
        next=Say("close_project") if last else Say("next", {"step": STEPS[index + 1]}),
        next_enabled=(is_done or (last and is_reached)) and not running,  # a record is not for everyone
        doubtful=state == "done" and judgement.kind != "good",
    )


def is_elsewhere(facts: Facts, index: int) -> bool:
    """Return True if another process works on a step; the window's own job is its own."""
    return facts.job is None and bool(facts.elsewhere) and OF_STAGE.get((facts.elsewhere or ("",))[0]) == index


def open_state(judgement: Judgement, reached: bool) -> State:
    """Return the state of a step that is not done and does not run."""
    if judgement.was or (judgement.done and not reached):
        return "outdated"
    return "todo" if reached else "blocked"


def note_of(facts: Facts, judgement: Judgement, state: State, reached: bool) -> Say | None:
    """Return the text of the step list below a step's title."""
    if state == "running" and facts.job is None:
        return Say("note_elsewhere")
    if state == "running":
        return Say("note_running") if facts.left is None else Say("note_running_left", {"left": facts.left})
    if state == "outdated" and (judgement.done or judgement.note is None or not reached):
        return Say("note_choose_again" if judgement.say.code.startswith("forget") else "note_again")
    return None if state == "blocked" else judgement.note


def running_sentence(facts: Facts) -> Say:
    """Return the sentence of the bottom bar while a job runs."""
    if facts.job is None:
        return Say("elsewhere")
    run = facts.choices.run(facts.choices.current_run)
    job = "retrain" if facts.job == "unlearn" and run is not None and run.method == RETRAIN else facts.job
    if job == "forget":
        return Say("forget_looking" if "lookalikes" in facts.doing else "forget_counting")
    if job == "similarity" and "similarity" not in facts.doing:
        return Say("similarity_testing" if "connect" in facts.doing else "similarity_looking")
    if job == "compare" and "compare" not in facts.doing and facts.doing:
        return Say("compare_further")
    if facts.left is not None and job in ("similarity", "unlearn", "retrain"):
        return Say(f"{job}_running_left", {"left": facts.left})
    return Say(f"{job}_running")


def _training(choice: ImagesChoice | None, counts: dict[str, int]) -> int:
    if choice is None or choice.used != "only":
        return sum(counts.values())
    return sum(counts.get(folder, 0) for folder in choice.training_folders)


def _nearest(similarity: Result, forget: list[str]) -> list[str]:
    """Return the three classes nearest to those to forget, without those."""
    top_scores: dict[str, float] = {}
    for row in forget:
        for name, score in similarity["nearest"].get(row, []):
            if name not in forget and score is not None:
                top_scores[name] = max(score, top_scores.get(name, 0.0))
    return sorted(top_scores, key=lambda name: -top_scores[name])[:3]
