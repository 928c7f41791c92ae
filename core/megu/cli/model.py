"""The command `megu model`, and what options say of a model: architecture, preprocessing and origin."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from megu.base import console
from megu.base.errors import MeguError
from megu.cli.options import Architecture, How
from megu.cli.running import environment, not_one_of, reporting
from megu.cli.sentences import listed, of, say
from megu.images.fitting import usual as fitting
from megu.model import letters
from megu.model.files.reading import read_model
from megu.model.stage_model import content, describe
from megu.project.preprocessing import Preprocessing
from megu.project.schema import ModelChoice, Origin

AUTO = "auto"
"""For ``--preprocessing``: what fits best, or what the file says."""


def model(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A file of weights, or a folder with config.json.")],
    architecture: Architecture = None,
) -> None:
    """Tell what a model is, or a message to whoever made it where it can't be opened. Changes nothing."""
    environment()
    with reporting(path.parent):
        try:
            console.out(*lines(read(path, architecture)))
        except MeguError as error:
            if text := letters.text(error.code, error.values):
                console.out("", say("letter"), "", *text.split("\n"))
            raise


def lines(told: dict[str, Any]) -> list[str]:
    """Return what a model is, for a person."""
    names = [say("model_classes", names=listed(told["class_names"], 20))] if told["class_names"] else []
    how = say("model_stated" if told["preprocessing_stated"] else "model_usual", how=in_words(told["preprocessing"]))
    others = [f"  {one['id']}: {one['title']}" for one in told["candidates"]]
    several = [say("model_candidates"), *others] if len(others) > 1 else []
    assumed = [say("model_assumed")] if told["assumed"] else []
    return [headline(told), *names, how, *assumed, *several]


def headline(told: dict[str, Any]) -> str:
    """Return a model's title, with how many classes and parameters it has."""
    counts = {name: of(name, told[name]) for name in ("classes", "parameters")}
    return say("note_model", title=told["title"], **counts)


@dataclass(frozen=True)
class About:
    """What options say of a model beside its path."""

    architecture: Architecture = None
    preprocessing: How = None
    start: Annotated[
        str | None,
        typer.Option(metavar="START", help="The start of the model's training: random, a weights file, or unknown."),
    ] = None
    recipe: Annotated[
        list[str], typer.Option(metavar="NAME=VALUE…", help="The training recipe: epochs, rate, batch.")
    ] = field(default_factory=list)


def choice(path: Path, about: About) -> ModelChoice:
    """Return the model with what the options say of it; paths as typed. Reads it where they can't be checked otherwise.

    Raises typer.BadParameter, or MeguError where the file can't be used.
    """
    chosen = ModelChoice(path=str(path), origin=origin(about))
    if about.architecture is None and about.preprocessing in (None, AUTO):
        return chosen
    environment()
    told = read(path, about.architecture)
    if about.architecture is not None:
        known = [one["id"] for one in told["candidates"]]
        if about.architecture not in known:
            raise not_one_of("--architecture", about.architecture, known)
        chosen.architecture = about.architecture
    if about.preprocessing not in (None, AUTO):
        chosen.preprocessing = preprocessing(str(about.preprocessing), told["preprocessing"])
    return chosen


def read(path: Path, architecture: str | None = None) -> dict[str, Any]:
    """Return what the model's file or folder is, as the stage *model* tells it. Raises MeguError."""
    return {**describe(read_model(path), path, architecture), **content(path)}


def preprocessing(text: str, usual: dict[str, Any]) -> Preprocessing:
    """Read ``imagenet``, ``half@64`` or JSON with the fields of `Preprocessing` that differ from the usual ones."""
    name, at, size = text.partition("@")
    stated = Preprocessing.model_validate(usual)
    try:
        if text.startswith("{"):
            return Preprocessing.model_validate({**usual, **json.loads(text)})
        side = (int(size), int(size)) if at else stated.size
        return fitting.named(name, stated.channels, side, stated.scale)
    except (KeyError, ValueError, ValidationError) as error:
        known = ", ".join([*fitting.NORMS, *fitting.GREY])
        raise typer.BadParameter(
            say("preprocessing_form", text=text, known=known), param_hint="--preprocessing"
        ) from error


def origin(about: About) -> Origin:
    """Return where the original's training started and its recipe. Raises typer.BadParameter."""
    told: dict[str, Any] = {}
    if about.start == "random":
        told["start"] = "random"
    elif about.start not in (None, "unknown"):
        path = Path(str(about.start))
        if not path.exists():
            raise typer.BadParameter(say("start_form", text=about.start), param_hint="--start")
        told |= {"start": "pretrained", "file": str(path)}
    for text in about.recipe:
        name, equals, value = text.partition("=")
        if not equals or name not in ("epochs", "rate", "batch"):
            raise typer.BadParameter(say("recipe_form", text=text), param_hint="--recipe")
        told[name] = value
    try:
        return Origin.model_validate(told)
    except ValidationError as error:
        wrong = error.errors()[0]
        text = f"{wrong['loc'][0]}={wrong['input']}"
        raise typer.BadParameter(say("recipe_form", text=text), param_hint="--recipe") from error


def in_words(how: dict[str, Any]) -> str:
    """Return a preprocessing in one line."""
    height, width = how["size"]
    mean, std = (", ".join(f"{value:.4g}" for value in how[part]) for part in ("mean", "std"))
    text = say(
        "preprocessing",
        width=width,
        height=height,
        channels=of("channels", how["channels"]),
        scale=how["scale"],
        mean=mean,
        std=std,
    )
    whole = how.get("resize")
    if isinstance(whole, int):
        text = say("preprocessing_shorter", side=whole, how=text)
    elif whole and list(whole) != list(how["size"]):
        text = say("preprocessing_whole", height=whole[0], width=whole[1], how=text)
    if colours := how.get("colours"):
        text = say(f"preprocessing_{colours}", how=text)
    name = how.get("resampling")
    return say("preprocessing_resampling", how=text, name=name) if name else text


def in_short(one: dict[str, Any]) -> str:
    """Return a way that was tried, with how many images were right: ``48 × 48 unit: 98 of 100``."""
    height, width = one["preprocessing"]["size"]
    colours = one["preprocessing"].get("colours", "")
    name = " ".join(part for part in (one["name"], colours) if part)
    return say("way", width=width, height=height, name=name, right=one["right"], count=one["of"])
