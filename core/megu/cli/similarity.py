"""The command `megu similarity`: who is asked, and the user's yes before anything leaves the computer."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, get_args

import typer

from megu.base import console
from megu.base.errors import NotReady
from megu.base.files import is_text
from megu.base.messages.catalogue import plain, set_apart
from megu.cli.methods import SIMILARITY, similarity_options
from megu.cli.notes import note
from megu.cli.options import Dir, unfolded
from megu.cli.progress import run_stages
from megu.cli.running import not_one_of, opened, reporting
from megu.cli.sentences import say
from megu.project.project import Project, now
from megu.project.results import result_of
from megu.project.schema import Consent, Precision, ServerChoice, SimilarityChoice
from megu.project.stage import Stage, order
from megu.similarity.consent import covers
from megu.similarity.remote import keys
from megu.similarity.remote.address import base_url, is_plain_http_elsewhere, keyring_name, origin_of
from megu.similarity.remote.table import PROTOCOLS, USUAL
from megu.similarity.stage_connect import Connect
from megu.similarity.stage_preview import Preview
from megu.similarity.stage_similarity import Similarity
from megu.unlearn.runs import catch_up

KEY = "MEGU_SERVER_KEY"
"""The environment variable with a server's key, for computers without a keyring."""


@dataclass(frozen=True)
class Asking:
    """Who is asked, and how."""

    mllm: Annotated[Path | None, typer.Option(metavar="FOLDER", help="A multimodal model on this computer.")] = None
    server: Annotated[
        str | None,
        typer.Option(metavar="URL", help="An OpenAI-compatible server, for example http://localhost:8000/v1."),
    ] = None
    model: Annotated[str | None, typer.Option(metavar="NAME", help="The model's name on the server.")] = None
    protocol: Annotated[
        str,
        typer.Option(
            metavar="NAME", help=f"The server's protocol: {', '.join(PROTOCOLS)}.", hidden=len(PROTOCOLS) == 1
        ),
    ] = USUAL
    requests: Annotated[int, typer.Option(min=1, max=16, help="Parallel requests to the server.")] = 4
    votes: Annotated[bool, typer.Option("--votes", help="Vote on answers if the server gives no probabilities.")] = (
        False
    )
    settings: Annotated[
        list[str],
        typer.Option("--set", metavar="NAME=VALUE…", help="exemplars, all_rows, prune or seed; see megu methods."),
    ] = field(default_factory=list)
    device: Annotated[
        str | None, typer.Option(metavar="NAME", help="The device for a local model: cpu, cuda, mps.")
    ] = None
    precision: Annotated[
        str | None, typer.Option(metavar="NAME", help="The precision: float32, float16 or bfloat16.")
    ] = None
    test: Annotated[bool, typer.Option("--test", help="Only ask the server one question and report the result.")] = (
        False
    )
    yes: Annotated[bool, typer.Option("--agree-to-send", help="Agree to send images to the server.")] = False
    yes_forget: Annotated[bool, typer.Option("--agree-to-send-forget", help="Also agree to send images to forget.")] = (
        False
    )


@unfolded
def similarity(folder: Dir, asking: Asking) -> None:
    """Estimate which classes look alike, asking a multimodal model here or on a server.

    A server's key is read from the keyring, or from the environment variable MEGU_SERVER_KEY.
    """
    with reporting(folder), opened(folder) as project:
        run_stages(project, _choose(project, asking))
        console.out(*[note(project, Connect())] if asking.test else summary(project))


def _choose(project: Project, asking: Asking) -> list[Stage]:
    """Store who is asked, after the user's yes where it is a server; returns the stages to perform: for a test of the
    connection, those up to *connect*.

    Raises typer.BadParameter where the options don't fit together, NotReady where the yes is missing.
    """
    if asking.server and asking.mllm:
        raise typer.BadParameter(say("not_both"))
    if (asking.server is None) != (asking.model is None):
        raise typer.BadParameter(say("who_is_asked"))
    for option, value in (("--mllm", asking.mllm), ("--model", asking.model)):
        if not is_text(str(value)):
            raise typer.BadParameter(say("not_text", value=str(value)), param_hint=option)
    old = project.choices.similarity
    settings = [f"{SIMILARITY}{text.removeprefix(SIMILARITY)}" for text in asking.settings]
    place = _place(asking, old)
    choice = SimilarityChoice(parameters=similarity_options(settings, old.parameters), **place)
    if asking.mllm is not None:
        choice.source, choice.mllm = "mllm", project.store_path(asking.mllm)
    elif asking.server is not None and asking.model is not None:
        if asking.protocol not in PROTOCOLS:
            raise not_one_of("--protocol", asking.protocol, PROTOCOLS)
        choice.source = "server"
        choice.server = ServerChoice(
            url=asking.server,
            model=asking.model,
            requests=asking.requests,
            votes=asking.votes,
            protocol=asking.protocol,
        )
        choice.consent = old.consent
    else:
        choice = old.model_copy(update={"parameters": choice.parameters, **place})
    if asking.test and choice.source != "server":
        raise typer.BadParameter(say("test_needs_server"), param_hint="--test")
    project.choices.similarity = choice
    if choice.source == "server":
        _agree(project, asking)
    catch_up(project)
    project.save()
    return order(project, Connect(again=True) if asking.test else Similarity())


def _place(asking: Asking, old: SimilarityChoice) -> dict[str, Any]:
    """Return where a multimodal model runs, and how its numbers are kept: as asked for, else as before."""
    known = get_args(Precision)
    if asking.precision is not None and asking.precision not in known:
        raise not_one_of("--precision", asking.precision, known)
    return {"device": asking.device or old.device, "precision": asking.precision or old.precision}


def _agree(project: Project, asking: Asking) -> None:
    """Say what would be sent where, and take the yes: typed, or given as an option by who can't be asked."""
    choice = project.choices.similarity
    assert choice.server is not None
    url = base_url(choice.server.url, choice.server.protocol)
    choice.server = choice.server.model_copy(update={"url": url})
    scheme, host = origin_of(url)
    if key := os.environ.get(KEY, "").strip():
        keys.check(key)
        keys.take({keyring_name(url): key})
    run_stages(project, order(project, Preview()))
    told = result_of(project, Preview())
    if covers(choice.consent, url, told) and not told["needs_forget"]:
        return
    if is_plain_http_elsewhere(url):
        console.err(say("plain_http", host=host))
    console.err(*_disclosure(told, host))
    if not asking.yes and not _yes("agree"):
        console.err(say("agree_by_option"))
        raise NotReady("need_consent", host=host)
    lacking = told["needs_forget"]
    forget = asking.yes_forget or (bool(lacking) and not asking.yes and _yes("agree_forget"))
    choice.consent = Consent(
        scheme=scheme,
        host=host,
        given=now(),
        images=told["images"],
        classes=list(told["by_class"]),
        forget_images=forget,
        forget_set=told["forget_set"],
    )
    if lacking and not forget:
        raise NotReady("need_consent_forget", name=lacking)


def _disclosure(told: dict[str, Any], host: str) -> list[str]:
    """Return what would be sent: the same facts as the window's dialog gives."""
    counts = ", ".join(f"{set_apart(plain(name))}: {count}" for name, count in told["by_class"].items() if count)
    forget = say("would_send_forget" if told["forget_images"] else "would_send_no_forget", count=told["forget_images"])
    return [say("would_send", host=host, count=told["images"]), f"  {counts}", forget]


def _yes(code: str) -> bool:
    """Return the answer to a question; no where nobody is there to give one."""
    try:
        return console.ask(say(code), err=True)
    except typer.Abort:
        return False


def summary(project: Project) -> list[str]:
    """Return what was found, by whom, how it was scored, and what left the computer."""
    result = result_of(project, Similarity())
    lines = []
    for name in project.choices.forget.classes or sorted(result["nearest"]):
        known = [pair for pair in result["nearest"][name][:5] if pair[1] is not None]
        near = ", ".join(_with_interval(result, name, *pair) for pair in known) or say("none_whole")
        lines.append(say("note_similarity", name=set_apart(name), nearest=near))
    if result["questions"]:
        lines.append(say("asked", count=f"{result['questions']:,}", undecided=result["undecided"]))
    if short := result.get("votes_short"):
        lines.append(say("votes_short", count=short))
    sees = result["sees"]
    if sees and "verdict" in sees:  # results of 0.1.0 judged by what a blind model passes too
        code = "sees" if sees["verdict"] == "sees" else "sees_not"
        lines.append(say(code, **{part: _score(sees[part]) for part in ("gap", "low", "high")}))
    for host, sent in result["sent"].items():
        lines.append(say("sent", host=host, different=sent["different_images"], times=sent["images_sent"]))
    return lines


def _score(value: float) -> str:
    """Return a difference of two scores with its sign; 0.00 has none."""
    return f"{value:z.2f}".replace("-", "−")


def _with_interval(result: dict[str, Any], name: str, other: str, score: float) -> str:
    """Return a class with its score and that one's interval, where one is known: "six 0.45 (0.20 to 0.70)"."""
    place = result["class_names"].index(other)
    near = result["intervals"][name][place] if "intervals" in result else None
    if near is None or score != result["answered"][name][place]:  # not known, or set by hand
        return f"{set_apart(plain(other))} {score:.2f}"
    return say(
        "with_interval", name=set_apart(other), value=f"{score:.2f}", low=f"{near[0]:.2f}", high=f"{near[1]:.2f}"
    )
