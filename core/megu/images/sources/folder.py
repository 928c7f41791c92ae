"""Image folders: one folder a class, with or without train/val/test above."""

from collections import defaultdict
from collections.abc import Mapping

from megu.base import files
from megu.base.errors import ImagesError
from megu.images.image import SPLITS, SUFFIXES, ImageFile
from megu.images.sources.source import Source
from megu.images.sources.tree import Stamp, Tree


class ImageFolder(Source):
    """A folder is a class and a folder in it a sub-class; where `class_of` names a folder's class, the folder itself is
    the sub-class."""

    def __init__(self, tree: Tree, class_of: Mapping[str, str] | None = None) -> None:
        super().__init__(tree)
        self._class_of = class_of or {}

    def images(self) -> list[ImageFile]:
        """Raises ImagesError where there is none, or where they are not sorted into folders."""
        below: dict[str, list[tuple[str, Stamp]]] = defaultdict(list)
        loose, deep = False, set[str]()
        for name, stamp in self.tree.walk():
            first, slash, rest = name.partition("/")
            if slash and "/" in rest:
                deep.add(first)  # of something that is no image too: a folder is all that is asked for
            if name.lower().endswith(SUFFIXES):
                loose |= not slash
                below[first].append((name, stamp)) if slash else None
        # a folder without folders in it is no split but a class, for instance of trains
        splits = [folder for folder in below if folder.lower() in SPLITS and folder in deep]
        found = [self._image(name, stamp, bool(splits)) for folder in splits or below for name, stamp in below[folder]]
        listed = [image for image in found if image is not None]
        if not listed:
            raise ImagesError("images_without_classes" if loose else "images_none", path=str(self.path))
        return sorted(listed, key=lambda image: image.name)

    def _image(self, path: str, stamp: Stamp, in_split: bool) -> ImageFile | None:
        name = files.nfc(path)
        *folders, _ = name.split("/")
        split = path.partition("/")[0] if in_split else ""
        inside = folders[1:] if in_split else folders
        if not inside:
            return None  # beside the classes of a split
        own = inside[0]
        coarse = own in self._class_of
        sublabel = own if coarse else inside[1] if len(inside) > 1 else ""
        return ImageFile(path, name, self._class_of.get(own, own), split, stamp, sublabel=sublabel)
