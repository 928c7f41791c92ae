"""The list of today's images for the page *Forget*: read beside the window's thread whenever the images are others."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from megu.base.errors import MeguError
from megu.images import materials
from megu.images.stage_baseline import LOGITS, Baseline
from megu.images.stage_images import ReadImages
from megu.project.results import published
from megu_desktop.pages.forget.aside import ForgetAside
from megu_desktop.pages.forget.catalogue import Catalogue
from megu_desktop.pages.shared.step_page import dumped
from megu_desktop.work.work import Work


class ListedImages(QObject):
    """catalogue: the newest list that was read, None while it is read anew. arrived: it has been read."""

    arrived = Signal()

    def __init__(self, work: Work, aside: ForgetAside, parent: QObject) -> None:
        super().__init__(parent)
        self.catalogue: Catalogue | None = None
        self._work, self._aside = work, aside
        self._key = ""  # what was asked for last
        aside.listed.connect(self._listed)

    def are_read(self) -> bool:
        """Whether the list is that of today's images, with what the model answers."""
        return self.catalogue is not None and self._key == self._key_of(*self._today())

    def read(self) -> bool:
        """Begin to read the list; False where it is being read already, or there is none yet."""
        images, baseline = self._today()
        key = self._key_of(images, baseline)
        if images is None or (self._aside.waits_for("listed") and self._key == key):
            return False
        self.catalogue, self._key = None, key
        names = (self._work.result("baseline") or {}).get("class_names", [])
        self._aside.list_images(images, baseline / LOGITS if baseline else None, names)
        return True

    def _today(self) -> tuple[Path | None, Path | None]:
        try:
            images = materials.index_path(self._work.project, ReadImages())
        except MeguError:  # not read yet, or its list was erased with other traces
            images = None
        return images, self._published(Baseline())

    def _key_of(self, images: Path | None, baseline: Path | None) -> str:
        return f"{images} {baseline} {dumped(self._work.choices, 'images')}"

    def _published(self, stage: Any) -> Path | None:
        try:
            return published(self._work.project, stage)
        except MeguError:
            return None

    def _listed(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.arrived.emit()
