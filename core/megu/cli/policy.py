"""The commands `megu policy …`: an administrator prepares a project for those who only choose what to forget."""

import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from megu.base import console
from megu.base.errors import PolicyError
from megu.base.messages.catalogue import sentence
from megu.cli.methods import method_options
from megu.cli.options import Dir, ManyValues, RunName, Unlearning, unfolded
from megu.cli.progress import run_stages
from megu.cli.running import not_one_of, opened, reporting, run_of
from megu.cli.sentences import say
from megu.policy import make, outcome, seal, sentences, store
from megu.policy.check import refusals
from megu.policy.rules import KINDS, Sealed, Thresholds
from megu.project.project import Project
from megu.project.schema import Scenario
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import differing
from megu.worker.stages import make_stage

VARIABLE = "MEGU_POLICY_PASSPHRASE"
LONGEST = 4096
"""Bytes of a passphrase's file that are read."""
PassphraseFile = Annotated[
    Path | None,
    typer.Option("--passphrase-file", metavar="FILE", help=f"Where the passphrase stands; else {VARIABLE}, or asked."),
]
policy = typer.Typer(
    name="policy",
    add_completion=False,
    no_args_is_help=True,
    help="Prepare a project for operators, who only choose what to forget.",
)


def _share(name: str, help: str) -> Any:
    return typer.Option(name, min=0.0, max=1.0, metavar="SHARE", help=help)


@dataclass(frozen=True)
class Limits:
    """What has to be met before export, by the names of `Thresholds`."""

    forget_accuracy: Annotated[
        float | None, _share("--forget-at-most", "Of a class forgotten whole, the most that may be recognised.")
    ] = None
    as_new: Annotated[
        bool, typer.Option("--as-new", help="The model must answer about single images as if it had never seen them.")
    ] = False
    retain_drop: Annotated[
        float | None, _share("--drop-at-most", "The most that accuracy on everything else may fall: 0.015.")
    ] = None
    mia: Annotated[
        float | None, _share("--mia-at-most", "The most forgotten images that an attacker may find (mia_entropy).")
    ] = None
    least_images: Annotated[
        int | None,
        typer.Option("--images-at-least", min=1, metavar="NUMBER", help="The minimum number of images to forget."),
    ] = None
    least_measured: Annotated[
        int | None,
        typer.Option(
            "--measured-at-least",
            min=1,
            metavar="NUMBER",
            help="The minimum number of images to measure forgetting on.",
        ),
    ] = None
    interval: Annotated[
        bool, typer.Option("--interval", help="The worse end of each 95 % interval must also meet the limit.")
    ] = False


@policy.command("set", cls=ManyValues)
@unfolded
def set_(
    folder: Dir,
    *,
    unlearning: Unlearning,
    kinds: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND…", help="Allowed forget sets: classes, subclass, random, chosen; default: all."),
    ] = None,
    remote: Annotated[
        str | None,
        typer.Option(
            metavar="WHAT",
            help=(
                "Images that may be sent to a server after consent: never, not-forget (no images to forget) or allowed."
            ),
        ),
    ] = None,
    limits: Limits,
    same_images: Annotated[bool, typer.Option("--same-images", help="Allow exactly these images only.")] = False,
    by: Annotated[
        str, typer.Option(metavar="TEXT", help="The person who prepares it; the contact for operators.")
    ] = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Fix what is chosen in a project: model, images, similarity, method and limits before export.

    Operators then choose only what to forget, and export. Without --method, the current run's settings are fixed.
    """
    with reporting(folder), opened(folder, log=False) as project:
        # what a policy names by its content is looked at first
        names = ["model", "images", *(["mllm"] if project.choices.similarity.source == "mllm" else [])]
        run_stages(project, [make_stage(name) for name in names])
        method, strength, changed = _method(project, unlearning)
        thresholds = Thresholds(**asdict(limits))
        allowed = _kinds(kinds), _remote(remote)
        wanted = make.Wanted(method, strength, changed, *allowed, thresholds, by.strip(), same_images)
        rules = make.make(project, wanted)
        again = project.choices.policy is not None
        sealed = store.put(project, rules, _passphrase(passphrase_file, new=not again))
        console.out(say("policy_set"))
        _show(sealed)
        console.out(say("policy_keep", path=project.folder / store.FILE))


@policy.command()
def show(folder: Dir, as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """Show what is fixed in a project."""
    with reporting(folder), opened(folder, write=False, log=False) as project:
        sealed = _in_force(project)
        if as_json:
            console.out_json(sealed.model_dump(mode="json"))
        else:
            _show(sealed)


@policy.command()
def check(folder: Dir, run: RunName = None) -> None:
    """Tell whether a run is as prepared and meets the limits. Exits with 1 where it may not be exported."""
    with reporting(folder), opened(folder, write=False, log=False) as project:
        lines, fine = _checked(project, _in_force(project), run_of(project, run).id)
        console.out(*lines)
        if not fine:
            raise typer.Exit(1)


@policy.command()
def allow(
    folder: Dir,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="The reason; the record states it.")],
    by: Annotated[str, typer.Option(metavar="TEXT", help="The person who allows it.")] = "",
    run: RunName = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Let one model be exported although it does not meet a limit. Its record tells so, with the reason."""
    with reporting(folder), opened(folder, log=False) as project:
        sealed, wanted = _in_force(project), run_of(project, run).id
        rows, key = outcome.outcome(project, sealed.rules, wanted), outcome.key(project, wanted)
        if rows is None or key is None:
            raise PolicyError("policy_not_compared", run=wanted)
        if all(row.met for row in rows):
            raise PolicyError("policy_nothing_to_allow", run=wanted)
        store.override(project, key, wanted, reason, by, _passphrase(passphrase_file))
        console.out(say("policy_allowed", run=wanted))


@policy.command()
def lift(folder: Dir, passphrase_file: PassphraseFile = None) -> None:
    """Take a project's policy out of force. It needs the administrator's passphrase."""
    with reporting(folder), opened(folder, log=False) as project:
        store.lift(project, _passphrase(passphrase_file))
        console.out(say("policy_lifted"))


def _in_force(project: Project) -> Sealed:
    if (sealed := store.load(project)) is None:
        raise PolicyError("policy_none")
    return sealed


def _method(project: Project, unlearning: Unlearning) -> tuple[str, str | None, dict[str, Any]]:
    """Return the method that is named, else that of the current run as it is."""
    current = project.choices.run(project.choices.current_run)
    named = unlearning.method is not None or unlearning.strength is not None
    if named or current is None or current.method not in METHODS:
        return method_options(unlearning)
    same = Unlearning(current.method, current.strength, unlearning.settings)
    _, _, changed = method_options(same, current.forget.kind)
    return current.method, current.strength, {**differing(current), **changed}


def _kinds(given: list[str] | None) -> list[Scenario]:
    if unknown := [kind for kind in given or () if kind not in KINDS]:
        raise not_one_of("--kinds", unknown[0], KINDS)
    return [kind for kind in KINDS if kind in (given or KINDS)]


def _remote(given: str | None) -> Any:
    known = ("never", "not-forget", "allowed")
    if given is not None and given not in known:
        raise not_one_of("--remote", given, known)
    return given and given.replace("-", "_")


def _passphrase(path: Path | None, new: bool = False) -> str:
    """Return it from the file, the environment or a person; a new one is asked for twice."""
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


def _show(sealed: Sealed) -> None:
    told = [*sentences.sentences(sealed.rules), *map(sentences.override, sealed.overrides)]
    for code, values in told:
        console.out(f"  {sentence(code, values)}")
    key = seal.fingerprint(sealed.seal.public_key)
    console.out(*say("policy_digest", digest=sealed.rules.digest, key=key).split("\n"))


def _checked(project: Project, sealed: Sealed, run: str) -> tuple[list[str], bool]:
    """Return lines that tell whether a run is as prepared and meets each limit, and whether it may be exported."""
    rows = outcome.outcome(project, sealed.rules, run) or []
    codes = {row.refusal()[0] for row in rows}
    others = [error for error in refusals(project, sealed, make_stage("export", run)) if error.code not in codes]
    lines = [f"  {error}" for error in others] or [say("policy_fits")]
    for row in rows:
        state = say(f"policy_state_{'met' if row.met else 'missed'}")
        lines.append(say("policy_row", state=state, sentence=sentence(*row.told())))
    allowed = outcome.allowed_by(project, sealed, run)
    lines += [f"  {sentence(*sentences.override(allowed))}"] if allowed else []
    fine = not others and (allowed is not None or all(row.met for row in rows))
    return [*lines, say("policy_may_export" if fine else "policy_may_not_export", run=run)], fine
