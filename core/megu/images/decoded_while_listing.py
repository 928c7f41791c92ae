"""Decoding pixels while images are listed, so that each file is read, hashed and decoded once."""

import os
import shutil
from array import array
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from megu.base.errors import MeguError
from megu.images import pixels
from megu.images.image import DEPTHS, Look, decode_opened
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


class EarlyPixels:
    """Pixels decoded early, in a folder of the stage *images*, which become a finished resume point of the stage
    *pixels*.

    Given up where that is impossible: for deep images, and for images that were read before.
    """

    def __init__(self, folder: Path, preprocessing: Preprocessing) -> None:
        self._preprocessing, self._folder = preprocessing, folder
        self._pixels, self._stamps = (folder / PIXELS).open("wb"), array("q")
        self.is_given_up = False

    def add(self, image: "Image.Image | ndarray", look: Look, stamp: tuple[int, int]) -> None:
        """Write the pixels of the next image, which is open."""
        if self.is_given_up:
            return
        if look.depth != DEPTHS[0]:
            return self.give_up()
        try:
            self._pixels.write(decode_opened(image, self._preprocessing).tobytes())
        except (MeguError, ValueError):  # other channels than the model's, which later stages report
            return self.give_up()
        self._stamps.extend(stamp)

    def give_up(self) -> None:
        """Discard the pixels; the stage *pixels* decodes all images."""
        self.is_given_up = True
        self.close()

    def hand_over(self, project: Project, digest: str) -> None:
        """Move the pixels to a resume point of the stage *pixels*, unless there is one.

        digest: identifies the set of images.
        """
        if self.is_given_up:
            return
        self._pixels.flush()
        os.fsync(self._pixels.fileno())
        self._pixels.close()
        (self._folder / STAMPS).write_bytes(self._stamps.tobytes())
        inputs = {"images": digest, **shape_of_pixels(self._preprocessing.model_dump(mode="json"))}
        key = make_key(pixels.STAGE, 1, inputs)
        if project.has(pixels.STAGE, key):
            return
        place = project.partial(pixels.STAGE, key)
        if not any(place.iterdir()):
            for name in (PIXELS, STAMPS):
                shutil.move(self._folder / name, place / name)

    def close(self) -> None:
        """Remove the files from the folder of the stage *images*."""
        self._pixels.close()
        for name in (PIXELS, STAMPS):
            with suppress(OSError):
                (self._folder / name).unlink()


def begin_early(project: Project, stage: Stage, folder: Path, count: int) -> EarlyPixels | None:
    """Return an `EarlyPixels`, or None if the preprocessing isn't known yet or there is no room for `count` images."""
    model = result_or_none(project, InspectModel())
    own_preprocessing = model and prepared_before(project, stage, model)
    if own_preprocessing is None:
        return None
    preprocessing = Preprocessing.model_validate(own_preprocessing)
    size = size_of(count, preprocessing)
    return EarlyPixels(folder, preprocessing) if pixels.has_room(project, size) else None
