"""The command `megu model`, and the options that describe a model: architecture, preprocessing and origin."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from megu.base import console
from megu.base.errors import MeguError
from megu.cli.options import Architecture, PreprocessingName
from megu.cli.running import report_errors, set_environment, unknown_value
from megu.cli.sentences import count_of, join_names, say
from megu.images.fitting import usual as fitting
from megu.model import letters
from megu.model.files.reading import read_model
from megu.model.stage_model import content, describe
from megu.project.preprocessing import Preprocessing
from megu.project.schema import ModelChoice, Origin

AUTO = "auto"
"""For ``--preprocessing``: the best fit, or what the file states."""


def model(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A file of weights, or a folder with config.json.")],
    architecture: Architecture = None,
) -> None:
    """Tell what a model is. If it can't be opened, print a letter to its author. Changes nothing."""
    set_environment()
    with report_errors(path.parent):
        try:
            console.out(*lines(read(path, architecture)))
        except MeguError as error:
            if text := letters.text(error.code, error.values):
                console.out("", say("letter"), "", *text.split("\n"))
            raise


def lines(description: dict[str, Any]) -> list[str]:
    """Return a description of a model for a person."""
    names = (
        [say("model_classes", names=join_names(description["class_names"], 20))] if description["class_names"] else []
    )
    preparation = say(
        "model_stated" if description["preprocessing_stated"] else "model_usual",
        how=describe_preprocessing(description["preprocessing"]),
    )
    other_models = [f"  {one['id']}: {one['title']}" for one in description["candidates"]]
    candidates = [say("model_candidates"), *other_models] if len(other_models) > 1 else []
    assumptions = [say("model_assumed")] if description["assumed"] else []
    return [headline(description), *names, preparation, *assumptions, *candidates]


def headline(description: dict[str, Any]) -> str:
    """Return a model's title with its numbers of classes and parameters."""
    counts = {name: count_of(name, description[name]) for name in ("classes", "parameters")}
    return say("note_model", title=description["title"], **counts)


@dataclass(frozen=True)
class ModelOptions:
    """Options that describe a model, apart from its path."""

    architecture: Architecture = None
    preprocessing: PreprocessingName = None
    start: Annotated[
        str | None,
        typer.Option(metavar="START", help="The start of the model's training: random, a weights file, or unknown."),
    ] = None
    recipe: Annotated[
        list[str], typer.Option(metavar="NAME=VALUE…", help="The training recipe: epochs, rate, batch.")
    ] = field(default_factory=list)


def make_choice(path: Path, options: ModelOptions) -> ModelChoice:
    """Build the choice of a model from options, with paths as typed. The file is read only if the options require it.

    Raises typer.BadParameter, or MeguError if the file can't be used.
    """
    model_choice = ModelChoice(path=str(path), origin=make_origin(options))
    if options.architecture is None and options.preprocessing in (None, AUTO):
        return model_choice
    set_environment()
    description = read(path, options.architecture)
    if options.architecture is not None:
        ids = [one["id"] for one in description["candidates"]]
        if options.architecture not in ids:
            raise unknown_value("--architecture", options.architecture, ids)
        model_choice.architecture = options.architecture
    if options.preprocessing not in (None, AUTO):
        model_choice.preprocessing = parse_preprocessing(str(options.preprocessing), description["preprocessing"])
    return model_choice


def read(path: Path, architecture: str | None = None) -> dict[str, Any]:
    """Read a model's file or folder and describe it, as the stage *model* does. Raises MeguError."""
    return {**describe(read_model(path), path, architecture), **content(path)}


def parse_preprocessing(text: str, usual: dict[str, Any]) -> Preprocessing:
    """Parse the value of `--preprocessing`. Raises typer.BadParameter."""
    try:
        return fitting.parse_preprocessing(text, usual)
    except (KeyError, ValueError) as error:
        names = ", ".join([*fitting.NORMS, *fitting.GREY])
        raise typer.BadParameter(
            say("preprocessing_form", text=text, known=names), param_hint="--preprocessing"
        ) from error


def make_origin(options: ModelOptions) -> Origin:
    """Return the origin of the original model and its training recipe. Raises typer.BadParameter."""
    values: dict[str, Any] = {}
    if options.start == "random":
        values["start"] = "random"
    elif options.start not in (None, "unknown"):
        path = Path(str(options.start))
        if not path.exists():
            raise typer.BadParameter(say("start_form", text=options.start), param_hint="--start")
        values |= {"start": "pretrained", "file": str(path)}
    for text in options.recipe:
        name, equals, value = text.partition("=")
        if not equals or name not in ("epochs", "rate", "batch"):
            raise typer.BadParameter(say("recipe_form", text=text), param_hint="--recipe")
        values[name] = value
    try:
        return Origin.model_validate(values)
    except ValidationError as error:
        first_error = error.errors()[0]
        text = f"{first_error['loc'][0]}={first_error['input']}"
        raise typer.BadParameter(say("recipe_form", text=text), param_hint="--recipe") from error


def describe_preprocessing(values: dict[str, Any]) -> str:
    """Describe a preprocessing in one line."""
    height, width = values["size"]
    mean, std = (", ".join(f"{value:.4g}" for value in values[part]) for part in ("mean", "std"))
    text = say(
        "preprocessing",
        width=width,
        height=height,
        channels=count_of("channels", values["channels"]),
        scale=values["scale"],
        mean=mean,
        std=std,
    )
    resize = values.get("resize")
    if isinstance(resize, int):
        text = say("preprocessing_shorter", side=resize, how=text)
    elif resize and list(resize) != list(values["size"]):
        text = say("preprocessing_whole", height=resize[0], width=resize[1], how=text)
    if colours := values.get("colours"):
        text = say(f"preprocessing_{colours}", how=text)
    name = values.get("resampling")
    return say("preprocessing_resampling", how=text, name=name) if name else text


def describe_trial(trial: dict[str, Any]) -> str:
    """Describe a preprocessing that was tried, with its number of right answers: ``48 × 48 unit: 98 of 100``."""
    height, width = trial["preprocessing"]["size"]
    colours = trial["preprocessing"].get("colours", "")
    name = " ".join(part for part in (trial["name"], colours) if part)
    return say("way", width=width, height=height, name=name, right=trial["right"], count=trial["of"])
