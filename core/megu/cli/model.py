"""What commands make of the model's options: what a file is, which architecture, preprocessing and origin are meant."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import typer
from pydantic import ValidationError

from megu.base.errors import MeguError
from megu.cli.running import environment
from megu.cli.words import listed, of, say
from megu.images.fitting import usual as fitting
from megu.model import letters as requests
from megu.model.files.reading import read_model
from megu.model.stage_model import content, describe
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.schema import ModelChoice, Origin

AUTO = "auto"
"""For ``--preprocessing``: what fits best, or what the file says."""


@dataclass(frozen=True)
class About:
    """The options that say more of the model than its path, as typed."""

    architecture: str | None = None
    preprocessing: str | None = None
    start: str | None = None
    recipe: list[str] = field(default_factory=list)


def choice(path: Path, about: About) -> ModelChoice:
    """The model with what the options say of it; paths as typed. Reads it where an option can't be checked otherwise.

    Raises typer.BadParameter, or MeguError where the file can't be used.
    """
    chosen = ModelChoice(path=str(path), origin=origin(about))
    if about.architecture is None and about.preprocessing in (None, AUTO):
        return chosen
    environment()
    told = read(path, about.architecture)
    if about.architecture is not None:
        _check_known(about.architecture, [one["id"] for one in told["candidates"]])
        chosen.architecture = about.architecture
    if about.preprocessing not in (None, AUTO):
        chosen.preprocessing = preprocessing(str(about.preprocessing), told["preprocessing"])
    return chosen


def read(path: Path, architecture: str | None = None) -> dict[str, Any]:
    """What the model's file or folder is, as the stage *model* tells it. Raises MeguError."""
    return {**describe(read_model(path), path, architecture), **content(path)}


def _check_known(wanted: str, known: Sequence[str]) -> None:
    if wanted not in known:
        told = say("not_one_of", value=wanted, known=", ".join(known))
        raise typer.BadParameter(told, param_hint="--architecture")


def preprocessing(text: str, usual: dict[str, Any]) -> Preprocessing:
    """``imagenet``, ``half@64`` or JSON with the fields of `Preprocessing` that differ from the usual ones."""
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


def stored(project: Project, chosen: ModelChoice) -> ModelChoice:
    """The same, with paths as the project writes them."""
    file = chosen.origin.file and project.store_path(chosen.origin.file)
    origin = chosen.origin.model_copy(update={"file": file})
    return chosen.model_copy(update={"path": project.store_path(chosen.path), "origin": origin})


def origin(about: About) -> Origin:
    """Where the original's training started and its recipe. Raises typer.BadParameter."""
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
    """A preprocessing in one line."""
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
    """A way that was tried, with how many images were right: ``48 × 48 unit: 98 of 100``."""
    height, width = one["preprocessing"]["size"]
    colours = one["preprocessing"].get("colours", "")
    name = " ".join(part for part in (one["name"], colours) if part)
    return say("way", width=width, height=height, name=name, right=one["right"], count=one["of"])


def headline(told: dict[str, Any]) -> str:
    """A model's title, with how many classes and parameters it has."""
    counts = {name: of(name, told[name]) for name in ("classes", "parameters")}
    return say("note_model", title=told["title"], **counts)


def lines(told: dict[str, Any]) -> list[str]:
    """What a model is, for a person."""
    first = headline(told)
    names = [say("model_classes", names=listed(told["class_names"], 20))] if told["class_names"] else []
    how = say("model_stated" if told["preprocessing_stated"] else "model_usual", how=in_words(told["preprocessing"]))
    others = [f"  {one['id']}: {one['title']}" for one in told["candidates"]]
    several = [say("model_candidates"), *others] if len(others) > 1 else []
    assumed = [say("model_assumed")] if told["assumed"] else []
    return [first, *names, how, *assumed, *several]


def letter(error: MeguError) -> str | None:
    """The message to whoever made a file that can't be opened, or None."""
    text = requests.text(error.code, error.values)
    return None if text is None else f"\n{say('letter')}\n\n{text}"
