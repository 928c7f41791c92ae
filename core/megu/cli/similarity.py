"""The command `megu similarity`: whom to ask, and the user's consent before anything leaves the computer."""

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
from megu.cli.options import Dir, unfold_options
from megu.cli.progress import run_stages
from megu.cli.running import open_project, report_errors, unknown_value
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
class SimilarityOptions:
    """Whom to ask, and how."""

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


@unfold_options
def similarity(folder: Dir, options: SimilarityOptions) -> None:
    """Estimate which classes look alike, asking a multimodal model here or on a server.

    A server's key is read from the keyring, or from the environment variable MEGU_SERVER_KEY.
    """
    with report_errors(folder), open_project(folder) as project:
        run_stages(project, _store_choice(project, options))
        console.out(*[note(project, Connect())] if options.test else summary(project))


def _store_choice(project: Project, options: SimilarityOptions) -> list[Stage]:
    """Store whom to ask, after the user's consent if it is a server, and return the stages to perform.

    For a test of the connection, these are the stages up to *connect*.

    Raises
    ------
    typer.BadParameter
        If the options contradict each other.
    NotReady
        If the consent is missing.
    """
    if options.server and options.mllm:
        raise typer.BadParameter(say("not_both"))
    if (options.server is None) != (options.model is None):
        raise typer.BadParameter(say("who_is_asked"))
    for option, value in (("--mllm", options.mllm), ("--model", options.model)):
        if not is_text(str(value)):
            raise typer.BadParameter(say("not_text", value=str(value)), param_hint=option)
    former = project.choices.similarity
    settings = [f"{SIMILARITY}{text.removeprefix(SIMILARITY)}" for text in options.settings]
    device_choice = _choose_device(options, former)
    choice = SimilarityChoice(parameters=similarity_options(settings, former.parameters), **device_choice)
    if options.mllm is not None:
        choice.source, choice.mllm = "mllm", project.store_path(options.mllm)
    elif options.server is not None and options.model is not None:
        if options.protocol not in PROTOCOLS:
            raise unknown_value("--protocol", options.protocol, PROTOCOLS)
        choice.source = "server"
        choice.server = ServerChoice(
            url=options.server,
            model=options.model,
            requests=options.requests,
            votes=options.votes,
            protocol=options.protocol,
        )
        choice.consent = former.consent
    else:
        choice = former.model_copy(update={"parameters": choice.parameters, **device_choice})
    if options.test and choice.source != "server":
        raise typer.BadParameter(say("test_needs_server"), param_hint="--test")
    project.choices.similarity = choice
    if choice.source == "server":
        _ask_consent(project, options)
    catch_up(project)
    project.save()
    return order(project, Connect(again=True) if options.test else Similarity())


def _choose_device(options: SimilarityOptions, former: SimilarityChoice) -> dict[str, Any]:
    """Return where a multimodal model runs, and its precision: as the options say, else as before."""
    precisions = get_args(Precision)
    if options.precision is not None and options.precision not in precisions:
        raise unknown_value("--precision", options.precision, precisions)
    return {"device": options.device or former.device, "precision": options.precision or former.precision}


def _ask_consent(project: Project, options: SimilarityOptions) -> None:
    """Say what would be sent where, and ask for consent: typed, or as an option if nobody can be asked."""
    choice = project.choices.similarity
    assert choice.server is not None
    url = base_url(choice.server.url, choice.server.protocol)
    choice.server = choice.server.model_copy(update={"url": url})
    scheme, host = origin_of(url)
    if key := os.environ.get(KEY, "").strip():
        keys.check(key)
        keys.take({keyring_name(url): key})
    run_stages(project, order(project, Preview()))
    preview = result_of(project, Preview())
    if covers(choice.consent, url, preview) and not preview["needs_forget"]:
        return
    if is_plain_http_elsewhere(url):
        console.err(say("plain_http", host=host))
    console.err(*_describe_disclosure(preview, host))
    if not options.yes and not _ask("agree"):
        console.err(say("agree_by_option"))
        raise NotReady("need_consent", host=host)
    class_without_others = preview["needs_forget"]
    may_send_forget = options.yes_forget or (bool(class_without_others) and not options.yes and _ask("agree_forget"))
    choice.consent = Consent(
        scheme=scheme,
        host=host,
        given=now(),
        images=preview["images"],
        classes=list(preview["by_class"]),
        forget_images=may_send_forget,
        forget_set=preview["forget_set"],
    )
    if class_without_others and not may_send_forget:
        raise NotReady("need_consent_forget", name=class_without_others)


def _describe_disclosure(preview: dict[str, Any], host: str) -> list[str]:
    """Return what would be sent, with the same facts as the window's dialog."""
    counts = ", ".join(f"{set_apart(plain(name))}: {count}" for name, count in preview["by_class"].items() if count)
    forget = say(
        "would_send_forget" if preview["forget_images"] else "would_send_no_forget", count=preview["forget_images"]
    )
    return [say("would_send", host=host, count=preview["images"]), f"  {counts}", forget]


def _ask(code: str) -> bool:
    """Ask a question and return the answer; False if nobody is there to answer."""
    try:
        return console.ask(say(code), err=True)
    except typer.Abort:
        return False


def summary(project: Project) -> list[str]:
    """Return the nearest classes, how they were scored, and what left the computer."""
    result = result_of(project, Similarity())
    lines = []
    for name in project.choices.forget.classes or sorted(result["nearest"]):
        pairs = [pair for pair in result["nearest"][name][:5] if pair[1] is not None]
        nearest = ", ".join(_format_with_interval(result, name, *pair) for pair in pairs) or say("none_whole")
        lines.append(say("note_similarity", name=set_apart(name), nearest=nearest))
    if result["questions"]:
        lines.append(say("asked", count=f"{result['questions']:,}", undecided=result["undecided"]))
    if short_count := result.get("votes_short"):
        lines.append(say("votes_short", count=short_count))
    sees = result["sees"]
    if sees and "verdict" in sees:  # results of 0.1.0 used a test that a blind model passes too
        code = "sees" if sees["verdict"] == "sees" else "sees_not"
        lines.append(say(code, **{part: _format_score(sees[part]) for part in ("gap", "low", "high")}))
    for host, counts in result["sent"].items():
        lines.append(say("sent", host=host, different=counts["different_images"], times=counts["images_sent"]))
    return lines


def _format_score(value: float) -> str:
    """Format a difference of two scores with its sign; 0.00 has none."""
    return f"{value:z.2f}".replace("-", "−")


def _format_with_interval(result: dict[str, Any], name: str, other: str, score: float) -> str:
    """Format a class with its score and its interval, if one is known: "six 0.45 (0.20 to 0.70)"."""
    position = result["class_names"].index(other)
    interval = result["intervals"][name][position] if "intervals" in result else None
    if interval is None or score != result["answered"][name][position]:  # not known, or set by hand
        return f"{set_apart(plain(other))} {score:.2f}"
    return say(
        "with_interval",
        name=set_apart(other),
        value=f"{score:.2f}",
        low=f"{interval[0]:.2f}",
        high=f"{interval[1]:.2f}",
    )
