"""Image folders: one folder per class, optionally inside train/val/test."""

from collections import defaultdict
from collections.abc import Mapping

from megu.base import files
from megu.base.errors import ImagesError
from megu.images.image import SPLITS, SUFFIXES, ImageFile
from megu.images.sources.source import Source
from megu.images.sources.tree import Stamp, Tree


class ImageFolder(Source):
    """A source in which a folder is a class and a folder in it a sub-class.

    If `class_of` names a folder's class, the folder itself is the sub-class.
    """

    def __init__(self, tree: Tree, class_of: Mapping[str, str] | None = None) -> None:
        super().__init__(tree)
        self._class_of = class_of or {}

    def images(self) -> list[ImageFile]:
        """Return all images. Raises ImagesError if there are none, or if they are not sorted into folders."""
        below: dict[str, list[tuple[str, Stamp]]] = defaultdict(list)
        loose, deep = False, set[str]()
        for name, stamp in self.tree.walk():
            first, slash, rest = name.partition("/")
            if slash and "/" in rest:
                deep.add(first)  # whatever the file: only the folder matters
            if name.lower().endswith(SUFFIXES):
                loose |= not slash
                below[first].append((name, stamp)) if slash else None
        # a folder without subfolders is not a split but a class, for instance of trains
        splits = [folder for folder in below if folder.lower() in SPLITS and folder in deep]
        candidates = [
            self._image(name, stamp, bool(splits)) for folder in splits or below for name, stamp in below[folder]
        ]
        valid = [image for image in candidates if image is not None]
        if not valid:
            raise ImagesError("images_without_classes" if loose else "images_none", path=str(self.path))
        return sorted(valid, key=lambda image: image.name)

    def _image(self, path: str, stamp: Stamp, in_split: bool) -> ImageFile | None:
        name = files.nfc(path)
        *folders, _ = name.split("/")
        split = path.partition("/")[0] if in_split else ""
        inside = folders[1:] if in_split else folders
        if not inside:
            return None  # in a split, but in no class
        folder = inside[0]
        has_class = folder in self._class_of
        sublabel = folder if has_class else inside[1] if len(inside) > 1 else ""
        return ImageFile(path, name, self._class_of.get(folder, folder), split, stamp, sublabel=sublabel)
