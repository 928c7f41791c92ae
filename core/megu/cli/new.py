"""The command `megu new`. Options that can be checked without computing are checked at once."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from megu.base import console, files
from megu.base.errors import MllmError, ModelError
from megu.cli.forget import make_rule, read_classes
from megu.cli.methods import method_options, similarity_options
from megu.cli.model import ModelOptions, make_choice
from megu.cli.options import Dir, ForgetOptions, ImageOptions, LeaveOut, UnlearnOptions, unfold_options
from megu.cli.running import report_errors, unknown_value
from megu.cli.sentences import few_warning, join_names, say
from megu.images import few_images
from megu.images.image import TRAINING, ImageFile, training_splits
from megu.images.sources.registry import list_images, open_source
from megu.images.sources.source import Source, hash_content
from megu.project import selections
from megu.project.project import Project
from megu.project.schema import ForgetRule, ImagesChoice, SimilarityChoice, Used
from megu.unlearn.runs import start_run


@dataclass(frozen=True)
class ProjectOptions:
    """The options of a new project."""

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
    forget: ForgetOptions
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
    of_images: ImageOptions = ImageOptions()
    unlearning: UnlearnOptions = UnlearnOptions()
    about: ModelOptions = ModelOptions()
    name: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The project's name; default: the folder's name.")
    ] = None
    leave_out: LeaveOut = False


@unfold_options
def new(folder: Dir, options: ProjectOptions) -> None:
    """Make a project. Nothing is computed yet."""
    with report_errors(folder):
        console.out(*_make_project(folder, options))


def _make_project(folder: Path, options: ProjectOptions) -> list[str]:
    """Create the project with its first run, and return remarks about it and the next command.

    Raises MeguError or typer.BadParameter for an invalid option before anything is written.
    """
    _check_model(options.model)
    class_by_folder = read_classes(options.subclasses) if options.subclasses else {}
    images = list_images(options.images, class_by_folder)
    rule = make_rule(options.forget, options.images, images)
    used, training = _find_used(options, images)
    method, strength, settings = method_options(options.unlearning, rule.kind)
    if options.mllm is not None and not (options.mllm / "config.json").is_file():
        raise MllmError("mllm_no_config" if options.mllm.is_dir() else "mllm_missing", path=str(options.mllm))
    parameters = similarity_options(options.unlearning.settings, SimilarityChoice().parameters)
    model = make_choice(options.model, options.about)
    with Project.create(folder, options.name or folder.absolute().name) as project:
        choices = project.choices
        file = model.origin.file and project.store_path(model.origin.file)
        origin = model.origin.model_copy(update={"file": file})
        choices.model = model.model_copy(update={"path": project.store_path(model.path), "origin": origin})
        choices.images = ImagesChoice(
            path=project.store_path(options.images),
            used=used,
            training_folders=training,
            leave_out=options.leave_out,
            class_of=class_by_folder,
        )
        store_image_options(options.of_images, choices.images, {image.label for image in images})
        choices.forget = _store_chosen_images(project, rule, open_source(options.images, class_by_folder), images)
        mllm = project.store_path(options.mllm) if options.mllm else None
        choices.similarity = SimilarityChoice(source="mllm" if mllm else "confusions", mllm=mllm, parameters=parameters)
        start_run(choices, method, strength, settings)
        project.save()
        warning = few_warning("say_few", _find_small_classes(images, choices.images))
        messages = [say("made", name=choices.name, folder=project.folder), *([warning] if warning else [])]
    if options.used is None and not options.training:
        messages.append(say("say_used"))
        messages += [say("say_only", folders=", ".join(training))] if _has_training_split(images) else []
    return [*messages, say("next", command=console.command("megu", "run", str(folder)))]


def store_image_options(options: ImageOptions, choice: ImagesChoice, classes: Collection[str] | None = None) -> None:
    """Store the options about images. Raises typer.BadParameter if the classes are not those of the images."""
    if options.white is not None:
        if not 0 < options.white < float("inf"):
            raise typer.BadParameter(say("white_wrong"), param_hint="--white")
        choice.white, choice.white_guessed = options.white, False
    if options.class_order:
        names = [files.nfc(name) for name in options.class_order]
        if classes is not None and sorted(names) != sorted(classes):
            message = say("order_wrong", classes=join_names(sorted(classes), 20))
            raise typer.BadParameter(message, param_hint="--class-order")
        choice.outputs = names


def _check_model(path: Path) -> None:
    if path.is_dir() and not (path / "config.json").is_file():
        raise ModelError("model_is_folder", path=str(path))
    if not path.exists():
        raise ModelError("model_missing", path=str(path))


def _store_chosen_images(project: Project, rule: ForgetRule, source: Source, images: list[ImageFile]) -> ForgetRule:
    """Store chosen images in a file of their own, as `megu forget` does: `project.json` and each run would repeat them.

    Images given by their hashes, and images that are missing or unreadable, are left to the stage *forget*.
    """
    by_name = {image.name: image for image in images}
    if not rule.images or not all(name in by_name for name in rule.images):
        return rule
    try:
        entries = [selections.Named(name, hash_content(source.read(by_name[name]))) for name in rule.images]
    except OSError:
        return rule
    return selections.of_images(project, entries)


def _find_used(options: ProjectOptions, images: list[ImageFile]) -> tuple[Used, list[str]]:
    """Return whether the images were used to train the model, and the splits with training images."""
    splits = sorted({image.split for image in images})
    if options.training:
        training = [files.nfc(name) for name in options.training]
        if not set(training) < set(splits):
            message = say("training_wrong", splits=join_names(splits, 20)) if any(splits) else say("training_none")
            raise typer.BadParameter(message, param_hint="--training")
        return "only", training
    training = training_splits(splits)
    answers: dict[str, Used] = {"all": "all", "only": "only", "unknown": "unknown"}
    used = options.used or "unknown"
    if used not in answers:
        raise unknown_value("--used", used, [*answers])
    if used == "only" and not _has_training_split(images):
        raise typer.BadParameter(say("no_training_folder", path=options.images), param_hint="--used")
    return answers[used], training or ["train"]


def _find_small_classes(images: list[ImageFile], choice: ImagesChoice) -> dict[str, int]:
    counts = Counter((image.label, image.split) for image in images)
    rows = [
        {"name": name, "counts": {split: n for (label, split), n in counts.items() if label == name}}
        for name in sorted({image.label for image in images})
    ]
    return few_images.find_small_classes(few_images.training_counts(rows, choice))


def _has_training_split(images: list[ImageFile]) -> bool:
    """Return True if training images are in a folder of their own, beside others."""
    splits = {image.split.lower() in TRAINING for image in images}
    return splits == {True, False}
