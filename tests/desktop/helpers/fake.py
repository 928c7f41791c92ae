"""Projects for page tests: real folders and small pictures, with stage results published instead of computed."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QObject

from megu.base import files
from megu.base.errors import MeguError, Stopped
from megu.base.events import Devices, Event
from megu.images.index import save_index
from megu.images.sources.registry import list_images
from megu.images.stage_images import INDEX
from megu.machine.devices import Device
from megu.project.project import Project, now
from megu.project.results import key_of
from megu.project.schema import ImagesChoice, ModelChoice
from megu.project.stage import Stage
from megu.record.written.for_window import perform, read_standing
from megu.worker.stages import make_stage
from megu_desktop.work.work import MEASURE, Work

DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TRAIN, TEST = 100, 40
"""Images a class that the published results speak of; the folder holds only `EXAMPLES` of them."""
EXAMPLES = 3


CPU = Device("cpu", "Intel Test", 32 * 10**9, 20 * 10**9, 8)
CARD = Device("cuda:0", "NVIDIA RTX 4000", 8 * 10**9, 7 * 10**9)
OLD = Device("cuda:1", "NVIDIA Quadro", why="gpu_no_kernel", values={"name": "NVIDIA Quadro"})
DEVICES = Devices([asdict(device) for device in (CPU, CARD, OLD)], CARD.id)


def publish(project: Project, stage: str, result: dict[str, Any], run_id: str | None = None, **extra: bytes) -> Path:
    """Publish a result under the key that today's choices (or a run's) give; returns the stage's folder.

    extra: further files by name, dots written as `__` (``model__safetensors=b"…"``).
    """
    made_stage = make_stage(stage, run_id)
    inputs = made_stage.inputs(project)
    key = key_of(made_stage, inputs)
    partial = project.partial(stage, key)
    files.write_json(partial / "result.json", result)
    for name, content in extra.items():
        (partial / name.replace("__", ".")).write_bytes(content)
    project.publish(stage, key, partial, {"stage": stage, "inputs": inputs, "started": now(), "seconds": 1.0})
    return project.stage_folder(stage, key)


class FakeWork(Work):
    """A Work whose jobs do nothing: `jobs` lists what was started, `stages` the last of it; `say` and `finish` play the
    engine."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        QObject.__init__(self, parent)
        self._count_turns()
        self.project = project
        self.job: str | None = None
        self.jobs: list[tuple[str, list[str]]] = []
        self.stages: Sequence[Stage] = ()
        self._thread, self._error = None, None
        self._next, self._waiting = None, ()

    def start(self, job: str, stages: Sequence[Stage]) -> None:
        if self.job == MEASURE:
            self.finish()
        if self.job is not None:
            raise RuntimeError(f"{self.job} is running")
        self.job = job
        self.stages = stages
        self.jobs.append((job, [stage.name for stage in stages]))
        self.started.emit(job)

    def answer(self, run_id: str, image: Path) -> None:
        self.start("answer", ())
        self.asked = (run_id, image)

    def erase_traces(self, models: bool = True) -> None:
        self.models_too = models
        self.start("traces", ())

    def put_beside(self, results: dict[str, Any]) -> None:
        self.start("beside", ())
        self.wanted = results

    def look_at_record(self, path: Path) -> Event:
        return read_standing(self.project, path)

    def perform_beside(self) -> None:
        """Do what was asked of a record, as the engine would, and end the job."""
        try:
            events, error = list(perform(self.project, self.wanted)), None
        except MeguError as refusal:
            events, error = [], refusal
        self.say(*events)
        self.finish(error)

    def stop(self) -> None:
        if self.job is not None:
            self.finish(Stopped())

    @property
    def busy(self) -> bool:
        return self.job is not None and self.job != MEASURE

    def close(self) -> None:
        self.job = None
        self.project.close()

    def say(self, *events: Event) -> None:
        """Hand a batch of events to the pages."""
        self.events.emit(list(events))

    def finish(self, error: Exception | None = None) -> None:
        """End the job."""
        job, self.job = self.job, None
        assert job is not None, "no job is running"
        self.ended.emit(job, error)
        self.changed.emit()


# --- a project like the sample's --------------------------------------------------------------------------------------


def write_images(folder: Path, names: Sequence[str] = DIGITS, splits: Sequence[str] = ("train", "test")) -> Path:
    """A folder of 8 × 8 grey pictures, `EXAMPLES` a class and split; without splits the classes lie at its top."""
    for split in splits or ("",):
        for number, name in enumerate(names):
            (folder / split / name).mkdir(parents=True)
            for i in range(EXAMPLES):
                Image.new("L", (8, 8), 25 * number + i).save(folder / split / name / f"{i:04}.png")
    return folder


def make_project(folder: Path, until: str = "similarity", forget: Sequence[str] = ("eight",)) -> Project:
    """A project done up to and with a stage: "nothing", "model", "images", "baseline", "forget" or "similarity"."""
    project = Project.create(folder / "project", "Digits", "Sample project")
    stages = ["nothing", "model", "images", "baseline", "forget", "similarity"]
    steps = stages[: stages.index(until) + 1]
    if "model" in steps:
        (folder / "classifier.safetensors").write_bytes(b"weights")
        project.choices.model = ModelChoice(path=project.store_path(folder / "classifier.safetensors"))
        publish(project, "model", model_result())
    if "images" in steps:
        images = write_images(folder / "digits")
        project.choices.images = ImagesChoice(path=project.store_path(images))
        images_listed = [replace(image, sha256="0" * 64) for image in list_images(images)]
        save_index(folder / INDEX, images_listed)
        publish(project, "fit", fit_result())
        publish(project, "images", images_result(), index__safetensors=(folder / INDEX).read_bytes())
    if "baseline" in steps:
        publish(project, "baseline", baseline_result())
    if "forget" in steps and project.choices.images is not None:
        project.choices.images.used = "only"
        project.choices.forget.classes = list(forget)
        if forget:
            publish(project, "forget", forget_result(forget))
    if "similarity" in steps:
        publish(project, "similarity", similarity_result(forget))
    project.save()
    return project


def model_result(**changes: Any) -> dict[str, Any]:
    """Return a result of the stage *model* for the sample's classifier."""
    preprocessing = {"size": [8, 8], "channels": 1, "scale": 255.0, "mean": [0.7], "std": [0.3]}
    return {
        "digest": "d" * 64,
        "architecture": "small_cnn",
        "arguments": {"classes": 10, "channels": 1, "width": 32},
        "title": "Small CNN",
        "classes": 10,
        "class_names": DIGITS,
        "parameters": 56_554,
        "bytes": 229_312,
        "form": "safetensors",
        "preprocessing": preprocessing,
        "preprocessing_stated": True,
        **changes,
    }


def way(name: str = "usual", right: int = 45, of: int = 48, **how: Any) -> dict[str, Any]:
    """A way of preparing images that was tried."""
    preprocessing = {**model_result()["preprocessing"], **how}
    share = right / of
    share_fields = {"right": right, "of": of, "low": max(0.0, share - 0.1), "high": min(1.0, share + 0.1)}
    return {"name": name, "preprocessing": preprocessing, **share_fields}


def fit_result(by: str = "file", *others: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return a result of the stage *fit* with the usual way, and others that were tried."""
    usual = way(**{"right": 45, **changes.pop("usual", {})})
    return {
        **{"by": by, "preprocessing": usual["preprocessing"], "level": "good", "tried": [usual, *others]},
        **{"better": None, "left": 0, "seconds": 0.001, "total": 1400, "mark": "f" * 64, **changes},
    }


def images_result(names: Sequence[str] = DIGITS, splits: Sequence[str] = ("test", "train"), **changes: Any) -> dict:
    """Return a result of the stage *images* for a folder by `write_images`, with counts as of a larger one."""
    counts = {split: TEST if split == "test" else TRAIN for split in splits} or {"": TRAIN}
    prefix = "train/" if "train" in splits else ""
    rows = [
        {"name": name, "counts": dict(counts), "examples": [f"{prefix}{name}/{i:04}.png" for i in range(EXAMPLES)]}
        for name in sorted(names)
    ]
    return {
        "digest": "e" * 64,
        "total": sum(counts.values()) * len(names),
        "classes": rows,
        "splits": list(splits),
        "unreadable": [],
        "size": [8, 8],
        "grey": True,
        **changes,
    }


def baseline_result(names: Sequence[str] = DIGITS, wrong: int = 1, **changes: Any) -> dict[str, Any]:
    """A model that gets `wrong` test images of each class wrong."""

    def share(count: int, right: int) -> dict[str, Any]:
        accuracy = right / count
        return {"count": count, "right": right, "accuracy": accuracy, "low": accuracy - 0.01, "high": accuracy + 0.01}

    of, k = {"train": (TRAIN, TRAIN), "test": (TEST, TEST - wrong)}, len(names)
    splits = {split: share(count * k, right * k) for split, (count, right) in of.items()}
    splits["all"] = share((TRAIN + TEST) * k, (TRAIN + TEST - wrong) * k)
    per_class = {split: share(count, right) for split, (count, right) in of.items()}
    per_class["all"] = share(TRAIN + TEST, TRAIN + TEST - wrong)
    return {
        "class_names": list(names),
        "splits": splits,
        "classes": [{"name": name, "splits": per_class} for name in names],
        "seconds_per_step": 0.02,
        "batch": 128,
        "threads": 1,
        **changes,
    }


def forget_result(forget: Sequence[str] = ("eight",), **changes: Any) -> dict[str, Any]:
    """All training images of some classes are to be forgotten."""
    count, of = TRAIN * len(forget), TRAIN * len(DIGITS)
    return {
        "rule": {"kind": "classes", "classes": list(forget)},
        "count": count,
        "of": of,
        "by_class": dict.fromkeys(forget, TRAIN),
        "whole_classes": list(forget),
        "retain": of - count,
        **changes,
    }


def similarity_result(forget: Sequence[str] = ("eight",), **changes: Any) -> dict[str, Any]:
    """Rows of the forgotten classes: each other class is the nearer, the nearer its number; 0.9 for itself."""
    rows = {row: [_score(DIGITS.index(row), column) for column in range(len(DIGITS))] for row in forget}
    pairs = {row: [(n, s) for n, s in zip(DIGITS, scores, strict=True) if n != row] for row, scores in rows.items()}
    nearest = {
        row: [list(p) for p in sorted(pairs_of_row, key=lambda pair: -pair[1])] for row, pairs_of_row in pairs.items()
    }
    return {
        "source": "mllm",
        "class_names": DIGITS,
        "answered": rows,
        "rows": rows,
        "transition": {row: [0.0 if n == row else 1 / 9 for n in DIGITS] for row in forget},
        "nearest": nearest,
        "questions": 100 * len(forget),
        "undecided": 0,
        "seconds": 3.8,
        "pruned": {},
        "exemplars": {row: ["a" * 64] * 10 for row in forget},
        "scored_by": "scored_tokens",
        "provenance": [{"images_per_question": 3} for _ in forget],
        "sent": {},
        "sees": {"gap": 0.72, "low": 0.68, "high": 0.76, "verdict": "sees", "count": 30, "classes": 10},
        "device": "cpu",
        **changes,
    }


def preview_result(forget: Sequence[str] = ("eight",), **changes: Any) -> dict[str, Any]:
    """Return the size of an estimate: ten questions a cell, eleven images a class, none of them to be forgotten."""
    return {
        "questions": 100 * len(forget),
        "rows": list(forget),
        "images": 20,
        "by_class": {name: 11 if name in forget else 1 for name in DIGITS},
        "forget_images": 0,
        "forget_set": f"forgetting {' '.join(forget)}",
        "needs_forget": None,
        "tokens": None,
        "seconds": None,
        "device": "cpu",
        "precision": "float32",
        "memory_needed": 1_300_000,
        "memory_free": 8_000_000_000,
        **changes,
    }


def connect_result(**changes: Any) -> dict[str, Any]:
    """A server that answered one question, with probabilities."""
    return {
        "answer": 0.97,
        "seconds": 1.2,
        "tokens": 600,
        "scored_by": "scored_top_logprobs",
        "way": {"scored_by": "scored_top_logprobs", "top_logprobs": 20, "votes": 1},
        "server": {"host": "mllm.example", "models": ["tiny"]},
        "sent": {"mllm.example": {"requests": 1, "images_sent": 3, "different_images": 3, "bytes_sent": 900}},
        **changes,
    }


def _score(row: int, column: int) -> float:
    return 0.9 if row == column else round(0.5 - 0.05 * abs(row - column), 3)
