"""Pixels decoded while images are listed, so that a file is read, hashed and decoded once on its way to them."""

import os
import shutil
from array import array
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from megu.base.errors import MeguError
from megu.images import pixels
from megu.images.image import DEPTHS, Look, decoded
from megu.images.pixels import PIXELS, STAMPS, size_of
from megu.images.stage_fit import prepared_before
from megu.model.stage_model import InspectModel
from megu.project.preprocessing import Preprocessing, shape_of_pixels
from megu.project.project import Project
from megu.project.results import make_key, result_or_none
from megu.project.stage import Stage

if TYPE_CHECKING:
    from numpy import ndarray
    from PIL import Image


class Early:
    """What the stage *pixels* would write, in a folder of the stage *images*: it becomes a resume point of the former,
    at which nothing is left to do. Given up where that can't be: for deep images, or those that were read before."""

    def __init__(self, folder: Path, how: Preprocessing) -> None:
        self._how, self._folder = how, folder
        self._pixels, self._stamps = (folder / PIXELS).open("wb"), array("q")
        self.given_up = False

    def add(self, image: "Image.Image | ndarray", look: Look, stamp: tuple[int, int]) -> None:
        """Keep the pixels of the next image, which is opened."""
        if self.given_up:
            return
        if look.depth != DEPTHS[0]:
            return self.give_up()
        try:
            self._pixels.write(decoded(image, self._how).tobytes())
        except (MeguError, ValueError):  # other channels than the model's, which the stages after this one say
            return self.give_up()
        self._stamps.extend(stamp)

    def give_up(self) -> None:
        """Keep nothing: the stage *pixels* decodes all images."""
        self.given_up = True
        self.close()

    def hand_over(self, project: Project, digest: str) -> None:
        """Let it be a resume point of the stage *pixels* of the images with this digest, unless there is one."""
        if self.given_up:
            return
        self._pixels.flush()
        os.fsync(self._pixels.fileno())
        self._pixels.close()
        (self._folder / STAMPS).write_bytes(self._stamps.tobytes())
        inputs = {"images": digest, **shape_of_pixels(self._how.model_dump(mode="json"))}
        key = make_key(pixels.STAGE, 1, inputs)
        if project.has(pixels.STAGE, key):
            return
        place = project.partial(pixels.STAGE, key)
        if not any(place.iterdir()):
            for name in (PIXELS, STAMPS):
                shutil.move(self._folder / name, place / name)

    def close(self) -> None:
        """Leave nothing in the folder of the stage *images*."""
        self._pixels.close()
        for name in (PIXELS, STAMPS):
            with suppress(OSError):
                (self._folder / name).unlink()


def begin(project: Project, stage: Stage, folder: Path, count: int) -> Early | None:
    """None where it isn't known yet how images are prepared, or where there is no room for so many."""
    model = result_or_none(project, InspectModel())
    how = model and prepared_before(project, stage, model)
    if how is None:
        return None
    wanted = Preprocessing.model_validate(how)
    needed = size_of(count, wanted)
    return Early(folder, wanted) if pixels.has_room(project, needed) else None
