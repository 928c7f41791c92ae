"""What later stages load of earlier ones: the dataset, the original, the parts and the forget set."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from megu import dataset, files, selections, trust
from megu.errors import Altered, ImagesError, NotReady
from megu.events import Event, Progress
from megu.images import WHITES
from megu.index import Index
from megu.perform import current_key, result_of, result_or_none
from megu.preprocessing import Preprocessing
from megu.project import Project
from megu.schema import ImagesChoice, Run
from megu.sources.opened import open_source
from megu.sources.source import Source
from megu.stages import fit
from megu.stages.fit import Fit
from megu.stages.images import INDEX, ReadImages
from megu.stages.model import InspectModel, content
from megu.stages.stage import Stage

if TYPE_CHECKING:
    from numpy import ndarray
    from torch import Tensor, nn

    from megu.noise import NoiseParameters, Sign


def basis(project: Project, stage: Stage, *, guess: bool = False) -> dict[str, Any]:
    """Inputs that every stage with model and images has: their digests, class order and preprocessing.

    Raises NotReady ``images_unreadable`` while unreadable images have not been left out with consent, ``need_white``
    while it is open what is white in images deeper than the model's, ImagesError where model and images don't have the
    same classes. guess: goes on with the classes' own order where names differ, to see which output is which.
    """
    choice = stage.images(project)
    model = result_of(project, InspectModel())
    read = result_of(project, ReadImages(stage.run_id))
    if read["unreadable"] and not choice.leave_out:
        raise NotReady("images_unreadable", count=len(read["unreadable"]))
    return {
        "model": model["digest"],
        "images": read["digest"],
        "class_names": dataset.class_order(model, read, choice.outputs, guess=guess),
        "preprocessing": _preprocessing(for_eight_bits(project, stage, model, read["size"]), read, choice),
    }


def _preprocessing(how: dict[str, Any], read: dict[str, Any], choice: ImagesChoice) -> dict[str, Any]:
    """A model for images of 8 bits sees deeper ones as if their white were that of 8 bits."""
    depths = read.get("depths", ["uint8"])  # 0.1.0 took all for 8 bits
    if depths == ["uint8"] or how["scale"] > WHITES[0]:
        return how
    if len(depths) > 1:
        raise ImagesError("images_mixed_depths")
    if choice.white is None:
        raise NotReady("need_white", brightest=f"{read['brightest']:,.4g}", white=f"{read['white']:g}")
    return {**how, "scale": how["scale"] * choice.white / WHITES[0]}


def for_eight_bits(project: Project, stage: Stage, model: dict[str, Any], size: list[int] | None) -> dict[str, Any]:
    """How images of 8 bits are prepared: as the user chose, else as the model's file states, else as was found to fit;
    where nothing was tried, as is usual for such models, at the `size` of all images or None."""
    return prepared_before(project, stage, model) or fit.usual(model, size)


def prepared_before(project: Project, stage: Stage, model: dict[str, Any]) -> dict[str, Any] | None:
    """`for_eight_bits`, as far as it is known before the images are listed, which tells their size."""
    chosen = fit.chosen(stage.model(project), model)
    if chosen is not None or model["preprocessing_stated"]:
        return chosen or model["preprocessing"]
    found = result_or_none(project, Fit(stage.run_id))
    return found and found["preprocessing"]


def usage(project: Project, stage: Stage) -> dict[str, Any]:
    """The answer to "were these images used to train this model?". Raises NotReady while it is missing."""
    choice = stage.images(project)
    if choice.used is None:
        raise NotReady("need_usage")
    told = {"used": choice.used, "training_folders": choice.training_folders if choice.used == "only" else []}
    return {**told, "watched": "few"} if choice.used == "only" and choice.watched == "few" else told


def load_dataset(project: Project, stage: Stage, inputs: dict[str, Any]) -> dataset.Dataset:
    """The images of the project, labels in the order of the model's outputs; decodes them where that is still to do.

    Raises ImagesError ``images_changed`` where a file is not what was hashed: its content is compared when it is
    decoded, later its size and time.
    """
    from megu.stages import pixels

    made = pixels.made(project, stage)
    if made is None:
        for _ in pixels.make(project, stage):
            pass
        made = pixels.made(project, stage)
    index = index_path(project, stage)
    source, how = load_source(project, stage), Preprocessing.model_validate(inputs["preprocessing"])
    return dataset.load(source, index, inputs["class_names"], how, made)


def load_source(project: Project, stage: Stage) -> Source:
    """Where the stage's images come from."""
    choice = stage.images(project)
    source = open_source(project.find_path(choice.path), choice.class_of)
    source.white = choice.white
    return source


def load_original(project: Project) -> "nn.Module":
    """The original, in eval mode."""
    from megu.models.open import open_original

    return unaltered(project, lambda path: open_original(path, described(project)))


T = TypeVar("T")


def unaltered(project: Project, read: Callable[[Path], T]) -> T:
    """What is read of the original's file or folder.

    Raises Altered where that is not what the stage *model* saw: size and time, by which it is known, would not tell.
    """
    path, wanted = project.find_path(project.choices.model.path), described(project)["digest"]  # type: ignore[union-attr]
    if content(path, files.digest_once)["digest"] == wanted:
        value = read(path)
        if content(path, files.digest_once)["digest"] == wanted:
            return value
    with trust.naming(InspectModel()):
        raise Altered("model_altered", str(path), InspectModel.name)


def opened(project: Project) -> "Generator[Event, None, nn.Module]":
    """Yields that it is being opened, and returns the original: large ones take seconds."""
    path = project.find_path(project.choices.model.path)  # type: ignore[union-attr]
    yield Progress(0, files.size_of(path), "unit_bytes", "task_opening")
    return load_original(project)


def described(project: Project) -> dict[str, Any]:
    """The result of the stage *model*."""
    return result_of(project, InspectModel())


def published(project: Project, stage: Stage) -> Path:
    """The folder of a stage's published result for today's choices. Raises NotReady where there is none."""
    key = current_key(project, stage)
    if not project.has(stage.name, key):
        raise NotReady("stage_missing", stage=stage.name)
    trust.vouch(project, stage, key)
    return project.stage_folder(stage.name, key)


def part_of(project: Project, stage: Stage, part: str) -> bytes:
    """The bytes of a file of a published result, which are what the stage wrote. Raises NotReady as `published`."""
    with trust.naming(stage):
        return project.content(stage.name, current_key(project, stage), part)


def digest_of(project: Project, stage: Stage, part: str) -> str:
    """The SHA-256 of such a file, which what is made here is made of."""
    with trust.naming(stage):
        return project.digest(stage.name, current_key(project, stage), part)


def tensors_of(project: Project, stage: Stage, part: str) -> "dict[str, Tensor]":
    """The tensors of such a file."""
    from safetensors.torch import load

    return load(part_of(project, stage, part))


def forget_rows(project: Project, stage: Stage) -> "ndarray":
    """Numbers of the images of the forget set (n,), in the order of the index."""
    import numpy as np

    from megu.stages.forget import IMAGES, ROWS, Forget

    forget = Forget(stage.run_id)
    folder = published(project, forget)
    if ROWS in project.listed(forget.name, folder.name):
        return np.load(folder / ROWS)
    names = {line["name"] for line in files.read_json(folder / IMAGES)}  # made by 0.1.0, which kept no numbers
    return np.flatnonzero([image.name in names for image in load_index(project, stage)])


def load_index(project: Project, stage: Stage) -> Index:
    """The images of the project, not decoded."""
    return Index(index_path(project, stage))


def index_path(project: Project, stage: Stage) -> Path:
    """Where the list of the stage's images lies. Raises NotReady where they were not read, or the list was erased."""
    path = published(project, reading := ReadImages(stage.run_id)) / INDEX
    if INDEX not in project.listed(reading.name, path.parent.name):  # its traces were erased
        raise NotReady("traces_reading")
    return path


def load_parts(project: Project, stage: Stage, data: dataset.Dataset) -> dataset.Parts:
    """Which images are for training, to forget, to keep, for validation and for the test.

    Look-alikes of what is forgotten that did not train the model are left out of the last two: what a model answers
    about a near-copy tells of the image it was trained on.
    """
    decision = selections.decision_of(project, stage.forget(project))
    apart = {alike.sha256 for alike in decision.apart} if decision else set()
    return dataset.parts(data, stage.images(project), forget_rows(project, stage), apart)


def start_key(project: Project, stage: Stage) -> str:
    """What names the model a run starts from: the original's digest, or the key of the earlier run's *unlearn*."""
    from megu.stages.unlearn import Unlearn

    run = stage.unlearning_run(project)
    if run is None or run.start_from == "original":
        return described(project)["digest"]
    return current_key(project, Unlearn(run.start_from))


def load_start(project: Project, stage: Stage) -> "nn.Module":
    """The model a run starts from, in eval mode."""
    run = stage.unlearning_run(project)
    if run is None or run.start_from == "original":
        return load_original(project)
    return load_unlearned(project, run.start_from)


def load_unlearned(project: Project, run_id: str | None) -> "nn.Module":
    """The model that a run made, in eval mode."""
    from megu.models.open import built
    from megu.stages.unlearn import MODEL, Unlearn

    return built(described(project), tensors_of(project, Unlearn(run_id), MODEL))


def answers(model: "nn.Module", data: dataset.Dataset, task: str = "task_original") -> "Generator[Event, None, Tensor]":
    """Yields progress of a task and returns a model's logits (N, K) on all images, on the CPU."""
    import torch

    from megu.models.open import logits_in_steps

    batches = []
    for count, batch in logits_in_steps(model, data, torch.arange(len(data.images))):
        batches.append(batch)
        yield Progress(count, len(data.images), "unit_images", task)
    return torch.cat(batches)


def run_answers(
    project: Project, run_id: str, data: dataset.Dataset, task: str = "task_unlearned"
) -> "Generator[Event, None, Tensor]":
    """Those of the model that a run made."""
    return (yield from answers(load_unlearned(project, run_id), data, task))


def transition_rows(project: Project, stage: Stage, class_names: list[str]) -> "Tensor":
    """T as (K, K); rows that were not estimated are zero."""
    import torch

    from megu.stages.similarity import Similarity

    rows = result_of(project, Similarity(stage.run_id))["transition"]
    matrix = torch.zeros(len(class_names), len(class_names), dtype=torch.float64)
    for name, row in rows.items():
        matrix[class_names.index(name)] = torch.tensor(row, dtype=torch.float64)
    return matrix


def noise_parameters(run: Run) -> "NoiseParameters":
    """The noise's part of a run's parameters."""
    from megu.noise import NoiseParameters

    names = {"noise_steps": "steps", "noise_rate": "rate", "noise_penalty": "penalty"}
    return NoiseParameters.model_validate({names[k]: v for k, v in run.parameters.items() if k in names})


def noise_classes(project: Project, stage: Stage, inputs: dict[str, Any]) -> "list[tuple[Sign, int]]":
    """Which noise a run needs: negative for each class to forget, positive for each class an image is led to."""
    from megu.models.open import logits_of
    from megu.noise import SIGNS
    from megu.targets import perturbing_labels

    data = load_dataset(project, stage, inputs)
    forget = load_parts(project, stage, data).forget
    gone = forgotten_classes(project, stage, inputs["class_names"])
    transition = transition_rows(project, stage, inputs["class_names"])
    logits = logits_of(load_start(project, stage), data, forget)
    led_to = perturbing_labels(logits, data.labels[forget], transition, gone).argmax(1)
    classes = {"negative": data.labels[forget], "positive": led_to}
    wanted: list[Sign] = [sign for sign in SIGNS if sign not in inputs["without"]]
    return [(sign, label) for sign in wanted for label in classes[sign].unique().tolist()]


def forgotten_classes(project: Project, stage: Stage, class_names: list[str]) -> list[int]:
    """Class numbers that are forgotten entirely."""
    from megu.stages.forget import Forget

    return [class_names.index(name) for name in result_of(project, Forget(stage.run_id))["whole_classes"]]


def load_noise(project: Project, stage: Stage) -> "dict[tuple[Sign, int], Tensor]":
    """The noise of a run by sign and class number."""
    from safetensors.torch import load

    from megu.stages.noise import TENSOR, Noise

    noise = Noise(stage.run_id)
    names = basis(project, stage)["class_names"]
    keys = result_of(project, noise)["keys"]
    with trust.naming(noise):
        return {
            (sign, names.index(name)): load(project.content("class_noise", key, TENSOR))["noise"]
            for sign in ("negative", "positive")
            for name, key in keys[sign].items()
        }
