"""The commands `megu policy …`: an administrator prepares a project for those who only choose what to forget."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from megu.base import console
from megu.base.errors import NotReady, PolicyError, ProjectError
from megu.base.messages.catalogue import sentence
from megu.cli.new import method_options
from megu.cli.options import Dir, ManyValues, Method, Settings, Strength
from megu.cli.progress import run_stages
from megu.cli.running import environment, reporting
from megu.cli.words import say
from megu.policy import make, outcome, seal, store, words
from megu.policy.check import refusals
from megu.policy.make import Wanted
from megu.policy.rules import KINDS, Thresholds
from megu.project.project import Project
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import differing
from megu.worker.stages import make_stage

if TYPE_CHECKING:
    from megu.policy.rules import Sealed, Thresholds
    from megu.project.project import Project

VARIABLE = "MEGU_POLICY_PASSPHRASE"
LONGEST = 4096
"""Bytes of a passphrase's file that are read."""
PassphraseFile = Annotated[
    Path | None,
    typer.Option("--passphrase-file", metavar="FILE", help=f"Where the passphrase stands; else {VARIABLE}, or asked."),
]
Fraction = {"min": 0.0, "max": 1.0, "metavar": "SHARE"}
app = typer.Typer(no_args_is_help=True, help="Prepare a project for operators, who only choose what to forget.")


@app.command("set", cls=ManyValues)
def set_(
    folder: Dir,
    method: Method = None,
    strength: Strength = None,
    settings: Settings = None,
    kinds: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND…", help="What may be forgotten: classes, subclass, random, chosen; else all."),
    ] = None,
    remote: Annotated[
        str | None,
        typer.Option(
            metavar="WHAT",
            help="What may go to a server after consent: never, not-forget (no image to forget) or allowed.",
        ),
    ] = None,
    forget_at_most: Annotated[
        float | None, typer.Option(**Fraction, help="Of a class forgotten whole, the most that may be recognised.")
    ] = None,
    as_new: Annotated[
        bool, typer.Option("--as-new", help="Single images must be answered as if they had never been seen.")
    ] = False,
    drop_at_most: Annotated[
        float | None, typer.Option(**Fraction, help="The most that accuracy on everything else may fall: 0.015.")
    ] = None,
    mia_at_most: Annotated[
        float | None,
        typer.Option(**Fraction, help="The most forgotten images that an attacker may find (mia_entropy)."),
    ] = None,
    images_at_least: Annotated[
        int | None, typer.Option(min=1, metavar="NUMBER", help="The fewest images to forget.")
    ] = None,
    measured_at_least: Annotated[
        int | None, typer.Option(min=1, metavar="NUMBER", help="The fewest images that forgetting is measured on.")
    ] = None,
    interval: Annotated[
        bool, typer.Option("--interval", help="The worse end of each 95 % interval has to meet its limit, too.")
    ] = False,
    same_images: Annotated[bool, typer.Option("--same-images", help="Just these images, and no others.")] = False,
    by: Annotated[str, typer.Option(metavar="TEXT", help="Who prepares it: whom operators ask.")] = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Fix what is chosen in a project: model, images, similarity, method and limits before export.

    Operators then choose only what to forget, and export. Without --method, the current run's settings are fixed.
    """
    limits = Thresholds(
        forget_accuracy=forget_at_most,
        as_new=as_new,
        retain_drop=drop_at_most,
        mia=mia_at_most,
        least_images=images_at_least,
        least_measured=measured_at_least,
        interval=interval,
    )
    with reporting(folder), _opened(folder) as project:
        environment()
        from megu.policy import make, store

        _read(project)
        wanted = _wanted(project, method, strength, settings or [], limits)
        told = {"kinds": _kinds(kinds), "remote": _remote(remote), "by": by.strip(), "same_images": same_images}
        rules = make.make(project, wanted(**told))
        again = project.choices.policy is not None
        sealed = store.put(project, rules, _passphrase(passphrase_file, new=not again))
        console.out(say("policy_set"))
        _show(sealed)
        console.out(say("policy_keep", path=project.folder / store.FILE))


@app.command()
def show(folder: Dir, as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """Show what is fixed in a project."""

    with reporting(folder), _opened(folder, write=False) as project:
        sealed = _in_force(project)
        if as_json:
            console.out_json(sealed.model_dump(mode="json"))
        else:
            _show(sealed)


@app.command()
def check(
    folder: Dir, run: Annotated[str | None, typer.Option(metavar="RUN", help="Which run; else the current one.")] = None
) -> None:
    """Tell whether a run is as prepared and meets the limits. Exits with 1 where it may not be exported."""
    with reporting(folder), _opened(folder, write=False) as project:
        sealed, wanted = _in_force(project), _run(project, run)
        lines, fine = checked(project, sealed, wanted)
        console.out(*lines)
        if not fine:
            raise typer.Exit(1)


@app.command()
def allow(
    folder: Dir,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why; it stands in the record.")],
    by: Annotated[str, typer.Option(metavar="TEXT", help="Who allows it.")] = "",
    run: Annotated[str | None, typer.Option(metavar="RUN", help="Which run; else the current one.")] = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Let one model be exported although it does not meet a limit. Its record tells so, with the reason."""
    with reporting(folder), _opened(folder) as project:
        from megu.policy import outcome, store

        sealed, wanted = _in_force(project), _run(project, run)
        rows, key = outcome.outcome(project, sealed.rules, wanted), outcome.key(project, wanted)
        if rows is None or key is None:
            raise PolicyError("policy_not_compared", run=wanted)
        if all(row.met for row in rows):
            raise PolicyError("policy_nothing_to_allow", run=wanted)
        store.override(project, key, wanted, reason, by, _passphrase(passphrase_file))
        console.out(say("policy_allowed", run=wanted))


@app.command()
def lift(folder: Dir, passphrase_file: PassphraseFile = None) -> None:
    """Take a project's policy out of force. It needs the administrator's passphrase."""
    with reporting(folder), _opened(folder) as project:
        from megu.policy import store

        store.lift(project, _passphrase(passphrase_file))
        console.out(say("policy_lifted"))


# --- what commands share ---------------------------------------------------------------------------------------------


def _opened(folder: Path, write: bool = True) -> "Project":
    project = Project.open(folder, write=write)
    if write and project.read_only:
        project.close()
        raise ProjectError("project_read_only", folder=str(project.folder))
    return project


def _in_force(project: "Project") -> "Sealed":
    if (sealed := store.load(project)) is None:
        raise PolicyError("policy_none")
    return sealed


def _run(project: "Project", wanted: str | None) -> str:
    named = wanted or project.choices.current_run
    if project.choices.run(named) is None:
        raise NotReady("run_missing", run=wanted) if wanted else NotReady("need_run")
    return str(named)


def _read(project: "Project") -> None:
    """What a policy names by its content is looked at first."""
    names = ["model", "images", *(["mllm"] if project.choices.similarity.source == "mllm" else [])]
    run_stages(project, [make_stage(name) for name in names])


def _wanted(
    project: "Project", method: str | None, strength: str | None, settings: Sequence[str], limits: "Thresholds"
) -> Any:
    """`Wanted` but for what it takes besides: the method that is named, else that of the current run as it is."""
    from functools import partial

    current = project.choices.run(project.choices.current_run)
    if method is None and strength is None and current is not None and current.method in METHODS:
        _, _, changed = method_options(current.method, current.strength, settings, current.forget.kind)
        return partial(Wanted, current.method, current.strength, {**differing(current), **changed}, thresholds=limits)
    return partial(Wanted, *method_options(method, strength, settings), thresholds=limits)


def _kinds(given: list[str] | None) -> Any:
    unknown = [kind for kind in given or () if kind not in KINDS]
    if unknown:
        raise typer.BadParameter(say("not_one_of", value=unknown[0], known=", ".join(KINDS)), param_hint="--kinds")
    return [kind for kind in KINDS if kind in (given or KINDS)]


def _remote(given: str | None) -> Any:
    known = ("never", "not-forget", "allowed")
    if given is not None and given not in known:
        raise typer.BadParameter(say("not_one_of", value=given, known=", ".join(known)), param_hint="--remote")
    return given and given.replace("-", "_")


def _passphrase(path: Path | None, new: bool = False) -> str:
    """From the file, the environment or a person; a new one is asked for twice."""
    if path is not None:
        try:
            with path.open("rb") as file:
                return file.read(LONGEST).decode("utf-8").strip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise typer.BadParameter(say("policy_passphrase_file", path=path)) from error
    if told := os.environ.get(VARIABLE):
        return told
    if not sys.stdin.isatty():
        raise typer.BadParameter(say("policy_no_passphrase"), param_hint="--passphrase-file")
    return console.ask_secret(say("policy_ask"), twice=new)


def _show(sealed: "Sealed") -> None:
    told = [*words.sentences(sealed.rules), *map(words.override, sealed.overrides)]
    for code, values in told:
        console.out(f"  {sentence(code, values)}")
    key = seal.fingerprint(sealed.seal.public_key)
    console.out(*say("policy_digest", digest=sealed.rules.digest, key=key).split("\n"))


def checked(project: "Project", sealed: "Sealed", run: str) -> tuple[list[str], bool]:
    """Lines that tell whether a run is as prepared and meets each limit, and whether it may be exported."""
    rows = outcome.outcome(project, sealed.rules, run) or []
    codes = {row.refusal()[0] for row in rows}
    others = [error for error in refusals(project, sealed, make_stage("export", run)) if error.code not in codes]
    lines = [f"  {error}" for error in others] or [say("policy_fits")]
    for row in rows:
        state = say(f"policy_state_{'met' if row.met else 'missed'}")
        lines.append(say("policy_row", state=state, sentence=sentence(*row.told())))
    allowed = outcome.allowed_by(project, sealed, run)
    lines += [f"  {sentence(*words.override(allowed))}"] if allowed else []
    fine = not others and (allowed is not None or all(row.met for row in rows))
    return [*lines, say("policy_may_export" if fine else "policy_may_not_export", run=run)], fine


def begun_as_prepared(
    project: "Project", method: str | None, strength: str | None, settings: Sequence[str] | None
) -> bool:
    """Make the run that a policy fixes the current one, where there is one and the options say nothing else."""
    sealed = store.load(project)
    if sealed is None or sealed.rules.method is None or method or strength or settings:
        return False
    make.begin(project, sealed.rules)
    return True
