"""What `megu new` and `megu run` make of their options; what can be checked without computing is checked at once."""

import shlex
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import typer

from megu.base import files
from megu.base.errors import MllmError, ModelError
from megu.cli import model as cli_model
from megu.cli.forget import Forgetting, class_of, rule_of
from megu.cli.words import few_warning, listed, say
from megu.images import few_images
from megu.images.image import TRAINING, ImageFile, training_splits
from megu.images.sources.opened import list_images, open_source
from megu.images.sources.source import Source, hashed
from megu.project import selections
from megu.project.project import Project
from megu.project.schema import ForgetRule, ImagesChoice, Scenario, SimilarityChoice, SimilarityParameters, Used
from megu.unlearn.methods.table import METHODS, USUAL
from megu.unlearn.runs import catch_up, checked, start_run

SIMILARITY = "similarity."
"""What parameters of the similarity step begin with in `--set`."""


@dataclass(frozen=True)
class Wanted:
    """The options of `megu new`, as typed."""

    model: Path
    images: Path
    forget: Forgetting
    mllm: Path | None = None
    used: str | None = None
    method: str | None = None
    strength: str | None = None
    settings: list[str] = field(default_factory=list)
    leave_out: bool = False
    subclasses: Path | None = None
    about: cli_model.About = cli_model.About()
    training: list[str] = field(default_factory=list)
    of_images: "OfImages" = field(default_factory=lambda: OfImages())


@dataclass(frozen=True)
class OfImages:
    """What is said of images that a model can't tell by itself: the classes in the order of its outputs, and the value
    that is white in images of more than 8 bits."""

    class_order: list[str] = field(default_factory=list)
    white: float | None = None

    def given_to(self, choice: ImagesChoice, classes: Collection[str] | None = None) -> None:
        """Take over what was said. Raises typer.BadParameter where the classes are not those of the images."""
        if self.white is not None:
            if not 0 < self.white < float("inf"):
                raise typer.BadParameter(say("white_wrong"), param_hint="--white")
            choice.white, choice.white_guessed = self.white, False
        if self.class_order:
            names = [files.nfc(name) for name in self.class_order]
            if classes is not None and sorted(names) != sorted(classes):
                raise typer.BadParameter(
                    say("order_wrong", classes=listed(sorted(classes), 20)), param_hint="--class-order"
                )
            choice.outputs = names


@dataclass(frozen=True)
class Made:
    """A new project, open, and its folder as it was typed. apart: the splits of training images where they lie apart.
    few: classes with few of them, by their number."""

    project: Project
    folder: Path
    apart: list[str]
    few: dict[str, int]


def make(folder: Path, name: str | None, wanted: Wanted) -> Made:
    """Make the project with its first run.

    Raises MeguError or typer.BadParameter before anything is written where an option can't be right.
    """
    _check_model(wanted.model)
    folders = class_of(wanted.subclasses) if wanted.subclasses else {}
    listed_images = list_images(wanted.images, folders)
    rule = rule_of(wanted.forget, wanted.images, listed_images)
    used, training = _used(wanted, listed_images)
    method, strength, changed = method_options(wanted.method, wanted.strength, wanted.settings, rule.kind)
    asked = _similarity(wanted)
    chosen = cli_model.choice(wanted.model, wanted.about)
    project = Project.create(folder, name or folder.absolute().name)
    try:
        choices = project.choices
        choices.model = cli_model.stored(project, chosen)
        choices.images = ImagesChoice(
            path=project.store_path(wanted.images),
            used=used,
            training_folders=training,
            leave_out=wanted.leave_out,
            class_of=folders,
        )
        wanted.of_images.given_to(choices.images, {image.label for image in listed_images})
        choices.forget = _named_apart(project, rule, open_source(wanted.images, folders), listed_images)
        mllm = project.store_path(wanted.mllm) if wanted.mllm else None
        choices.similarity = SimilarityChoice(source="mllm" if mllm else "confusions", mllm=mllm, parameters=asked)
        start_run(choices, method, strength, changed)
        project.save()
    except BaseException:
        project.close()
        raise
    return Made(project, folder, training if _apart(listed_images) else [], _few(listed_images, choices.images))


def lines(made: Made, wanted: Wanted) -> list[str]:
    """What is worth knowing of a new project, and what comes next."""
    told = [say("made", name=made.project.choices.name, folder=made.project.folder)]
    told += [few] if (few := few_warning("say_few", made.few)) else []
    if wanted.used is None and not wanted.training:
        told.append(say("say_used"))
        told += [say("say_only", folders=", ".join(made.apart))] if made.apart else []
    return [*told, say("next", command=f"megu run {shlex.quote(str(made.folder))}")]


def _named_apart(project: Project, rule: ForgetRule, source: Source, images: list[ImageFile]) -> ForgetRule:
    """The same rule with chosen images in a file of their own, as `megu forget` stores them: `project.json` and each
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


def method_options(
    method: str | None, strength: str | None, settings: Sequence[str], scenario: Scenario = "classes"
) -> tuple[str, str | None, dict[str, Any]]:
    """Method, strength and changed parameters, checked. Raises typer.BadParameter, MeguError ``parameter_wrong``."""
    usual, balanced = USUAL
    name = method or usual
    if name not in METHODS:
        raise typer.BadParameter(say("not_one_of", value=name, known=", ".join(METHODS)), param_hint="--method")
    info = METHODS[name]
    if strength is None and balanced in info.strengths:
        strength = balanced
    if strength is not None and strength not in info.strengths:
        code = "strength_unknown" if info.strengths else "no_strengths"
        told = say(code, method=name, strength=strength, strengths=", ".join(info.strengths))
        raise typer.BadParameter(told, param_hint="--strength")
    changed = {key: value for key, value in _pairs(settings) if not key.startswith(SIMILARITY)}
    _check_names(name, info.parameters.model_fields, changed)
    checked(name, strength, changed, scenario)
    return name, strength, changed


def rerun(project: Project, method: str | None, strength: str | None, settings: Sequence[str]) -> None:
    """Make the run that the options ask for the current one; without options the one begun last, or a first one.

    Options left out keep what the current run has, unless the method changes. Choices of images that have changed
    since give a run of their own, so that the old one keeps what it was made with.
    """
    choices = project.choices
    current = choices.run(choices.current_run)
    choices.similarity.parameters = asked(settings, choices.similarity.parameters)
    catch_up(project)
    if current and method in (None, current.method) and strength is None:
        _, _, changed = method_options(current.method, current.strength, settings, choices.forget.kind)
        start_run(choices, current.method, current.strength, {**current.parameters, **changed}, current.start_from)
    elif current is None or method or strength:
        wanted = method or (current.method if current else None)
        start_run(choices, *method_options(wanted, strength, settings, choices.forget.kind))


def _pairs(settings: Sequence[str]) -> list[tuple[str, str]]:
    pairs = []
    for text in settings:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise typer.BadParameter(say("set_form", text=text), param_hint="--set")
        pairs.append((name.strip(), value.strip()))
    return pairs


def _check_names(owner: str, known: Any, given: Any) -> None:
    for name in given:
        if name not in known:
            told = say("set_unknown" if known else "set_none", owner=owner, name=name, known=", ".join(known))
            raise typer.BadParameter(told, param_hint="--set")


def _check_model(path: Path) -> None:
    if path.is_dir() and not (path / "config.json").is_file():
        raise ModelError("model_is_folder", path=str(path))
    if not path.exists():
        raise ModelError("model_missing", path=str(path))


def _similarity(wanted: Wanted) -> SimilarityParameters:
    """The similarity step's parameters; the multimodal model's folder is checked for the parts it must have."""
    if wanted.mllm is not None and not (wanted.mllm / "config.json").is_file():
        code = "mllm_no_config" if wanted.mllm.is_dir() else "mllm_missing"
        raise MllmError(code, path=str(wanted.mllm))
    return asked(wanted.settings, SimilarityParameters())


def asked(settings: Sequence[str], usual: SimilarityParameters) -> SimilarityParameters:
    """`usual` with what `--set similarity.NAME=VALUE` changes. Raises MeguError ``parameter_wrong``."""
    given = {key.removeprefix(SIMILARITY): value for key, value in _pairs(settings) if key.startswith(SIMILARITY)}
    _check_names("similarity", SimilarityParameters.model_fields, given)
    return SimilarityParameters.checked({**usual.model_dump(), **given}, SIMILARITY)


def _used(wanted: Wanted, images: list[ImageFile]) -> tuple[Used, list[str]]:
    """The answer to "were these images used to train this model?", and the splits that hold training images."""
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
        raise typer.BadParameter(say("not_one_of", value=used, known=", ".join(answers)), param_hint="--used")
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
    """Whether training images lie in a folder of their own, beside others."""
    splits = {image.split.lower() in TRAINING for image in images}
    return splits == {True, False}
