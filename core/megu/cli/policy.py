"""The commands `megu policy …`: an administrator prepares a project for operators, who only choose what to forget."""

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
from megu.cli.options import Dir, ManyValues, RunName, UnlearnOptions, unfold_options
from megu.cli.progress import run_stages
from megu.cli.running import find_run, open_project, report_errors, unknown_value
from megu.cli.sentences import say
from megu.policy import make, outcome, seal, sentences, store
from megu.policy.check import refusals
from megu.policy.rules import KINDS, Sealed, Thresholds
from megu.project.project import Project
from megu.project.schema import Scenario
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import changed_parameters
from megu.worker.stages import make_stage

VARIABLE = "MEGU_POLICY_PASSPHRASE"
LONGEST = 4096
"""The most bytes of a passphrase's file to read."""
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


def _share_option(name: str, help: str) -> Any:
    return typer.Option(name, min=0.0, max=1.0, metavar="SHARE", help=help)


@dataclass(frozen=True)
class Limits:
    """The limits that a model must meet before export, with the names of `Thresholds`."""

    forget_accuracy: Annotated[
        float | None, _share_option("--forget-at-most", "Of a class forgotten whole, the most that may be recognised.")
    ] = None
    as_new: Annotated[
        bool, typer.Option("--as-new", help="The model must answer about single images as if it had never seen them.")
    ] = False
    retain_drop: Annotated[
        float | None, _share_option("--drop-at-most", "The most that accuracy on everything else may fall: 0.015.")
    ] = None
    mia: Annotated[
        float | None,
        _share_option("--mia-at-most", "The most forgotten images that an attacker may find (mia_entropy)."),
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
@unfold_options
def set_(
    folder: Dir,
    *,
    unlearning: UnlearnOptions,
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
    with report_errors(folder), open_project(folder, log=False) as project:
        # the policy names these by their content
        names = ["model", "images", *(["mllm"] if project.choices.similarity.source == "mllm" else [])]
        run_stages(project, [make_stage(name) for name in names])
        method, strength, settings = _choose_method(project, unlearning)
        thresholds = Thresholds(**asdict(limits))
        permissions = _check_kinds(kinds), _check_remote(remote)
        options = make.PolicyOptions(method, strength, settings, *permissions, thresholds, by.strip(), same_images)
        rules = make.make(project, options)
        is_replaced = project.choices.policy is not None
        sealed_policy = store.put(project, rules, _read_passphrase(passphrase_file, is_new=not is_replaced))
        console.out(say("policy_set"))
        _print_policy(sealed_policy)
        console.out(say("policy_keep", path=project.folder / store.FILE))


@policy.command()
def show(folder: Dir, as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """Show what is fixed in a project."""
    with report_errors(folder), open_project(folder, write=False, log=False) as project:
        sealed_policy = _load_policy(project)
        if as_json:
            console.out_json(sealed_policy.model_dump(mode="json"))
        else:
            _print_policy(sealed_policy)


@policy.command()
def check(folder: Dir, run: RunName = None) -> None:
    """Tell whether a run is as prepared and meets the limits. Exits with 1 where it may not be exported."""
    with report_errors(folder), open_project(folder, write=False, log=False) as project:
        lines, may_export = _check_run(project, _load_policy(project), find_run(project, run).id)
        console.out(*lines)
        if not may_export:
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
    with report_errors(folder), open_project(folder, log=False) as project:
        sealed_policy, run_id = _load_policy(project), find_run(project, run).id
        rows, key = outcome.judge_run(project, sealed_policy.rules, run_id), outcome.model_key(project, run_id)
        if rows is None or key is None:
            raise PolicyError("policy_not_compared", run=run_id)
        if all(row.met for row in rows):
            raise PolicyError("policy_nothing_to_allow", run=run_id)
        store.override(project, key, run_id, reason, by, _read_passphrase(passphrase_file))
        console.out(say("policy_allowed", run=run_id))


@policy.command()
def lift(folder: Dir, passphrase_file: PassphraseFile = None) -> None:
    """Take a project's policy out of force. It needs the administrator's passphrase."""
    with report_errors(folder), open_project(folder, log=False) as project:
        store.lift(project, _read_passphrase(passphrase_file))
        console.out(say("policy_lifted"))


def _load_policy(project: Project) -> Sealed:
    if (sealed_policy := store.load(project)) is None:
        raise PolicyError("policy_none")
    return sealed_policy


def _choose_method(project: Project, unlearning: UnlearnOptions) -> tuple[str, str | None, dict[str, Any]]:
    """Return the chosen method, or that of the current run."""
    current = project.choices.run(project.choices.current_run)
    is_chosen = unlearning.method is not None or unlearning.strength is not None
    if is_chosen or current is None or current.method not in METHODS:
        return method_options(unlearning)
    options = UnlearnOptions(current.method, current.strength, unlearning.settings)
    _, _, settings = method_options(options, current.forget.kind)
    return current.method, current.strength, {**changed_parameters(current), **settings}


def _check_kinds(names: list[str] | None) -> list[Scenario]:
    if unknown_kinds := [kind for kind in names or () if kind not in KINDS]:
        raise unknown_value("--kinds", unknown_kinds[0], KINDS)
    return [kind for kind in KINDS if kind in (names or KINDS)]


def _check_remote(name: str | None) -> Any:
    names = ("never", "not-forget", "allowed")
    if name is not None and name not in names:
        raise unknown_value("--remote", name, names)
    return name and name.replace("-", "_")


def _read_passphrase(path: Path | None, is_new: bool = False) -> str:
    """Read the passphrase from the file, the environment or the terminal, which asks twice for a new one."""
    if path is not None:
        try:
            with path.open("rb") as file:
                return file.read(LONGEST).decode("utf-8").strip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise typer.BadParameter(say("policy_passphrase_file", path=path)) from error
    if passphrase := os.environ.get(VARIABLE):
        return passphrase
    if not sys.stdin.isatty():
        raise typer.BadParameter(say("policy_no_passphrase"), param_hint="--passphrase-file")
    return console.ask_secret(say("policy_ask"), twice=is_new)


def _print_policy(sealed_policy: Sealed) -> None:
    messages = [*sentences.sentences(sealed_policy.rules), *map(sentences.override, sealed_policy.overrides)]
    for code, values in messages:
        console.out(f"  {sentence(code, values)}")
    key = seal.fingerprint(sealed_policy.seal.public_key)
    console.out(*say("policy_digest", digest=sealed_policy.rules.digest, key=key).split("\n"))


def _check_run(project: Project, sealed_policy: Sealed, run: str) -> tuple[list[str], bool]:
    """Return lines about a run's settings and limits, and True if its model may be exported."""
    rows = outcome.judge_run(project, sealed_policy.rules, run) or []
    codes = {row.refusal()[0] for row in rows}
    other_errors = [
        error for error in refusals(project, sealed_policy, make_stage("export", run)) if error.code not in codes
    ]
    lines = [f"  {error}" for error in other_errors] or [say("policy_fits")]
    for row in rows:
        state = say(f"policy_state_{'met' if row.met else 'missed'}")
        lines.append(say("policy_row", state=state, sentence=sentence(*row.message())))
    permission = outcome.find_override(project, sealed_policy, run)
    lines += [f"  {sentence(*sentences.override(permission))}"] if permission else []
    may_export = not other_errors and (permission is not None or all(row.met for row in rows))
    return [*lines, say("policy_may_export" if may_export else "policy_may_not_export", run=run)], may_export
