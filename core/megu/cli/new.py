"""The command `megu new`; what can be checked of its options without computing is checked at once."""

import shlex
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from megu.base import console, files
from megu.base.errors import MllmError, ModelError
from megu.cli.forget import class_of, rule_of
from megu.cli.methods import method_options, similarity_options
from megu.cli.model import About, choice
from megu.cli.options import Dir, Forgetting, LeaveOut, OfImages, Unlearning, unfolded
from megu.cli.running import not_one_of, reporting
from megu.cli.sentences import few_warning, listed, say
from megu.images import few_images
from megu.images.image import TRAINING, ImageFile, training_splits
from megu.images.sources.registry import list_images, open_source
from megu.images.sources.source import Source, hashed
from megu.project import selections
from megu.project.project import Project
from megu.project.schema import ForgetRule, ImagesChoice, SimilarityChoice, Used
from megu.unlearn.runs import start_run


@dataclass(frozen=True)
class Wanted:
    """What a new project is to hold."""

    model: Annotated[
        Path, typer.Option(metavar="PATH", help="The model: a file of weights, or a folder with config.json.")
    ]
    images: Annotated[
        Path,
        typer.Option(
            metavar="PATH",
            help=(
                "The images: a folder with one sub-folder per class, a CSV or Parquet list with the columns path and "
                "label, a Hugging Face data set, raw CIFAR or MNIST files, or a .zip of any of these."
            ),
        ),
    ]
    forget: Forgetting
    subclasses: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="A JSON or CSV file with the class of each folder; the folders are sub-classes."
        ),
    ] = None
    mllm: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="A multimodal model for class similarity; default: the model's own confusions."
        ),
    ] = None
    used: Annotated[
        str | None,
        typer.Option(metavar="ANSWER", help="The training images: all, only (those in train) or unknown (default)."),
    ] = None
    training: Annotated[
        list[str],
        typer.Option(metavar="SPLIT…", help="The training splits, if not called train."),
    ] = field(default_factory=list)
    of_images: OfImages = OfImages()
    unlearning: Unlearning = Unlearning()
    about: About = About()
    name: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The project's name; default: the folder's name.")
    ] = None
    leave_out: LeaveOut = False


@unfolded
def new(folder: Dir, wanted: Wanted) -> None:
    """Make a project. Nothing is computed yet."""
    with reporting(folder):
        console.out(*_make(folder, wanted))


def _make(folder: Path, wanted: Wanted) -> list[str]:
    """Make the project with its first run; returns what is worth knowing of it, and what comes next.

    Raises MeguError or typer.BadParameter before anything is written where an option can't be right.
    """
    _check_model(wanted.model)
    folders = class_of(wanted.subclasses) if wanted.subclasses else {}
    images = list_images(wanted.images, folders)
    rule = rule_of(wanted.forget, wanted.images, images)
    used, training = _used(wanted, images)
    method, strength, changed = method_options(wanted.unlearning, rule.kind)
    if wanted.mllm is not None and not (wanted.mllm / "config.json").is_file():
        raise MllmError("mllm_no_config" if wanted.mllm.is_dir() else "mllm_missing", path=str(wanted.mllm))
    parameters = similarity_options(wanted.unlearning.settings, SimilarityChoice().parameters)
    model = choice(wanted.model, wanted.about)
    with Project.create(folder, wanted.name or folder.absolute().name) as project:
        choices = project.choices
        file = model.origin.file and project.store_path(model.origin.file)
        origin = model.origin.model_copy(update={"file": file})
        choices.model = model.model_copy(update={"path": project.store_path(model.path), "origin": origin})
        choices.images = ImagesChoice(
            path=project.store_path(wanted.images),
            used=used,
            training_folders=training,
            leave_out=wanted.leave_out,
            class_of=folders,
        )
        take_over(wanted.of_images, choices.images, {image.label for image in images})
        choices.forget = _named_apart(project, rule, open_source(wanted.images, folders), images)
        mllm = project.store_path(wanted.mllm) if wanted.mllm else None
        choices.similarity = SimilarityChoice(source="mllm" if mllm else "confusions", mllm=mllm, parameters=parameters)
        start_run(choices, method, strength, changed)
        project.save()
        few = few_warning("say_few", _few(images, choices.images))
        told = [say("made", name=choices.name, folder=project.folder), *([few] if few else [])]
    if wanted.used is None and not wanted.training:
        told.append(say("say_used"))
        told += [say("say_only", folders=", ".join(training))] if _apart(images) else []
    return [*told, say("next", command=f"megu run {shlex.quote(str(folder))}")]


def take_over(said: OfImages, choice: ImagesChoice, classes: Collection[str] | None = None) -> None:
    """Keep what was said of images. Raises typer.BadParameter where the classes are not those of the images."""
    if said.white is not None:
        if not 0 < said.white < float("inf"):
            raise typer.BadParameter(say("white_wrong"), param_hint="--white")
        choice.white, choice.white_guessed = said.white, False
    if said.class_order:
        names = [files.nfc(name) for name in said.class_order]
        if classes is not None and sorted(names) != sorted(classes):
            told = say("order_wrong", classes=listed(sorted(classes), 20))
            raise typer.BadParameter(told, param_hint="--class-order")
        choice.outputs = names


def _check_model(path: Path) -> None:
    if path.is_dir() and not (path / "config.json").is_file():
        raise ModelError("model_is_folder", path=str(path))
    if not path.exists():
        raise ModelError("model_missing", path=str(path))


def _named_apart(project: Project, rule: ForgetRule, source: Source, images: list[ImageFile]) -> ForgetRule:
    """Return the rule with chosen images in a file of their own, as `megu forget` stores them: `project.json` and each
    run in it would name them all.

    Images that are given by their hashes, are not there or can't be read are left to the stage *forget*.
    """
    known = {image.name: image for image in images}
    if not rule.images or not all(name in known for name in rule.images):
        return rule
    try:
        named = [selections.Named(name, hashed(source.read(known[name]))) for name in rule.images]
    except OSError:
        return rule
    return selections.of_images(project, named)


def _used(wanted: Wanted, images: list[ImageFile]) -> tuple[Used, list[str]]:
    """Return the answer to "were these images used to train this model?", and the splits that hold training images."""
    splits = sorted({image.split for image in images})
    if wanted.training:
        training = [files.nfc(name) for name in wanted.training]
        if not set(training) < set(splits):
            told = say("training_wrong", splits=listed(splits, 20)) if any(splits) else say("training_none")
            raise typer.BadParameter(told, param_hint="--training")
        return "only", training
    training = training_splits(splits)
    answers: dict[str, Used] = {"all": "all", "only": "only", "unknown": "unknown"}
    used = wanted.used or "unknown"
    if used not in answers:
        raise not_one_of("--used", used, [*answers])
    if used == "only" and not _apart(images):
        raise typer.BadParameter(say("no_training_folder", path=wanted.images), param_hint="--used")
    return answers[used], training or ["train"]


def _few(images: list[ImageFile], choice: ImagesChoice) -> dict[str, int]:
    counts = Counter((image.label, image.split) for image in images)
    rows = [
        {"name": name, "counts": {split: n for (label, split), n in counts.items() if label == name}}
        for name in sorted({image.label for image in images})
    ]
    return few_images.few(few_images.training_counts(rows, choice))


def _apart(images: list[ImageFile]) -> bool:
    """Tell whether training images lie in a folder of their own, beside others."""
    splits = {image.split.lower() in TRAINING for image in images}
    return splits == {True, False}
