"""Stages *forget_pixels* and *drawn*: the images that a server may be shown, made by every stage that shows or
counts them."""

import hashlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import NotReady
from megu.base.events import Event, Progress
from megu.forget.splits import forget_rows
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.images.dataset import roles
from megu.images.image import picture
from megu.images.index import Index
from megu.images.sources.source import Source, read_unchanged
from megu.project.perform import as_subtask, perform
from megu.project.project import Project
from megu.project.results import current_key, find_published, result_of
from megu.project.stage import Stage
from megu.similarity import question_plan

if TYPE_CHECKING:
    from numpy import ndarray

DIGESTS = "digests.npy"
SIGN_OF_LIFE = 8
"""Images between two events: a photograph takes up to a tenth of a second, and Stop at most one."""


@dataclass(frozen=True)
class ForgetPixels(Stage):
    """Result: count. Beside it (n,) uint64, sorted: a digest of the pixels of each image to be forgotten.

    It tells their copies that were saved in another format. Costs decoding each of them once for a forget set.
    """

    name = "forget_pixels"

    def inputs(self, project: Project) -> dict[str, Any]:
        return {"forget": current_key(project, Forget(self.run_id))}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        import numpy as np

        source, images = materials.load_source(project, self), materials.load_index(project, self)
        rows = forget_rows(project, self).tolist()
        digests = np.empty(len(rows), np.uint64)
        for place, row in enumerate(rows):
            if place % SIGN_OF_LIFE == 0:
                yield Progress(place, len(rows), "unit_images", "task_copies")
            digests[place] = pixel_digest(source, images, row)
        with files.write_aside(partial / DIGESTS) as aside:
            np.save(aside, np.sort(digests))
        files.write_json(partial / "result.json", {"count": len(rows)})


@dataclass(frozen=True)
class Drawn(Stage):
    """Result: drawn (images that are shown, by class number), lacking (a class that has none, or None).

    For a server: training images without those to be forgotten and without copies of them, by bytes or by pixels. A
    class that loses all of them is shown by unseen images, those of the validation half first, and one that has none of
    these by images to be forgotten after the second yes.

    agreed: what would be drawn if the second yes were given (or not); None: as it is.
    """

    agreed: bool | None = field(default=None, kw_only=True)

    name = "drawn"

    def inputs(self, project: Project) -> dict[str, Any]:
        choice, basis = self.similarity(project), materials.basis(project, self)
        return {
            "images": basis["images"],
            "class_names": basis["class_names"],
            "forget": current_key(project, Forget(self.run_id)),
            "forget_shown": may_send_forget(project, self) if self.agreed is None else self.agreed,
            "exemplars": choice.parameters.exemplars,
            "seed": choice.parameters.seed,
            **({"examples": choice.parameters.examples} if choice.parameters.examples > 1 else {}),
            **materials.usage(project, self),
        }

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        yield from _progress(project, ForgetPixels(self.run_id))
        images, names = materials.load_index(project, self), inputs["class_names"]
        clean, forget = _parts(project, self, images)
        copies = _Copies(project, self, images)
        draws: dict[str, list[int]] = {}
        for k, name in enumerate(names):
            yield Progress(k, len(names), "unit_classes", "task_drawing")
            of_class = images.of_classes([name])
            members = yield from _without_copies([part[of_class[part]] for part in clean], k, inputs, copies)
            if not len(members) and inputs["forget_shown"]:
                members = forget[of_class[forget]]
            draws[str(k)] = _draw(members, k, inputs)
        lacking = next((name for k, name in enumerate(names) if not draws[str(k)]), None)
        files.write_json(partial / "result.json", {"drawn": draws, "lacking": lacking})


def make(project: Project, stage: Stage, *, agreed: bool | None = None) -> Iterator[Event]:
    """Draw what a server may be shown, unless that was done; for other sources there is nothing to do."""
    if stage.similarity(project).source == "server":
        yield from _progress(project, Drawn(stage.run_id, agreed=agreed))


def members(
    project: Project, stage: Stage, images: Index, class_names: list[str], *, agreed: bool | None = None
) -> "dict[int, ndarray]":
    """Return the images that may be shown, by class number: training images on this computer, those of `Drawn` to a
    server.

    Raises
    ------
    NotReady
        ``need_consent_forget`` if a class has none without the second consent.
    """
    import numpy as np

    if stage.similarity(project).source != "server":
        parts = roles(images, stage.images(project), [])
        return first_of(images, [parts.retain, parts.validation, parts.test], class_names)
    result = result_of(project, Drawn(stage.run_id, agreed=agreed))
    if result["lacking"] is not None:
        raise NotReady("need_consent_forget", name=result["lacking"])
    return {k: np.array(result["drawn"][str(k)]) for k in range(len(class_names))}


def first_of(images: Index, parts: "list[ndarray]", class_names: list[str]) -> "dict[int, ndarray]":
    """Return, by class number, its images in the first of the parts that has any of them; empty if none has."""
    rows_by_class = {}
    for k, name in enumerate(class_names):
        of_class = images.of_classes([name])
        mine = [part[of_class[part]] for part in parts]
        rows_by_class[k] = next((rows for rows in mine if len(rows)), mine[0])
    return rows_by_class


def may_send_forget(project: Project, stage: Stage) -> bool:
    """Return True if images to forget may be shown: always on this computer, to a server after the second consent.

    That consent holds only for the forget set it was given for.
    """
    choice = stage.similarity(project)
    if choice.source != "server":
        return True
    consent = choice.consent
    if consent is None or not consent.forget_images:
        return False
    return consent.forget_set == current_key(project, Forget(stage.run_id))


def pixel_digest(source: Source, images: Index, row: int) -> int:
    """Return the first 8 bytes of the SHA-256 of an image's size and RGB pixels, as they would be sent.

    Raises
    ------
    ImagesError
        ``images_changed`` if the file differs from what was read first.
    """
    plain = picture(read_unchanged(source, images[row]), source.white).convert("RGB")
    digest = hashlib.sha256(str(plain.size).encode())
    digest.update(plain.tobytes())
    return int.from_bytes(digest.digest()[:8])


class _Copies:
    """Test if an image has the pixels of one to forget. Costs decoding it."""

    def __init__(self, project: Project, stage: Stage, images: Index) -> None:
        import numpy as np

        self._source, self._images = materials.load_source(project, stage), images
        folder = find_published(project, ForgetPixels(stage.run_id))
        self._digests = frozenset(np.load(folder / DIGESTS).tolist())

    def has(self, row: int) -> bool:
        return pixel_digest(self._source, self._images, row) in self._digests


def _draw(members: "ndarray", k: int, inputs: dict[str, Any]) -> list[int]:
    return question_plan.draw(members, k, inputs["exemplars"], inputs["seed"], inputs.get("examples", 1))


def _without_copies(
    parts: "list[ndarray]", k: int, inputs: dict[str, Any], copies: _Copies
) -> "Generator[Event, None, ndarray]":
    """Yield signs of life; return a class's images, in the first part that has any, from which the draw meets no copy.

    Only drawn images are decoded: the draw is repeated with the same seed until it contains no copy.
    """
    import numpy as np

    for rows in parts:
        while len(rows):
            copied_rows = []
            for row in _draw(rows, k, inputs):
                copied_rows += [row] if copies.has(row) else []
            if not copied_rows:
                return rows
            rows = np.setdiff1d(rows, copied_rows)
            yield Progress(k, len(inputs["class_names"]), "unit_classes", "task_drawing")
    return np.empty(0, np.int64)


def _parts(project: Project, stage: Stage, images: Index) -> "tuple[list[ndarray], ndarray]":
    """Return the parts that may be shown, without byte-equal copies of images to forget, and the forget set."""
    import numpy as np

    forget_set, heads = forget_rows(project, stage), images.heads()
    parts = roles(images, stage.images(project), forget_set)
    is_copy = np.isin(heads, heads[forget_set])
    return [part[~is_copy[part]] for part in (parts.retain, parts.validation, parts.test)], parts.forget


def _progress(project: Project, stage: Stage) -> Iterator[Event]:
    yield from as_subtask(perform(project, stage))
