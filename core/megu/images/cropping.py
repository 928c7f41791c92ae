"""An image resized, and its middle cut out, as a preprocessing says."""

from typing import TYPE_CHECKING

from megu.project.preprocessing import Preprocessing

if TYPE_CHECKING:
    from PIL import Image

MOST = 2**24
"""Pixels of a whole image that is resized before it is cut: one of 1 × 60,000 could take gigabytes."""


def fitted(image: "Image.Image", how: Preprocessing) -> "Image.Image":
    """The image at `how.size`. Where it is smaller than that after resizing, a margin of zeros lies around it."""
    from PIL import Image

    (tall, wide), (height, width) = how.whole(image.height, image.width), how.size
    if image.size == (width, height) == (wide, tall):
        return image
    above, below = _middle(tall, height)
    left, right = _middle(wide, width)
    size, resampling = (right - left, below - above), Image.Resampling[how.resampling.upper()]
    if wide * tall <= MOST:
        whole = image if image.size == (wide, tall) else image.resize((wide, tall), resampling)
        shown = whole if whole.size == size else whole.crop((left, above, right, below))
    else:  # only what is seen, which differs by rounding alone
        x, y = image.width / wide, image.height / tall
        box = (left * x, above * y, min(right * x, image.width), min(below * y, image.height))
        shown = image.resize(size, resampling, box)
    if size == (width, height):
        return shown
    framed = Image.new(image.mode, (width, height))
    framed.paste(shown, ((width - size[0]) // 2, (height - size[1]) // 2))
    return framed


def _middle(whole: int, wanted: int) -> tuple[int, int]:
    """From where to where the middle lies; torchvision rounds the half of an odd rest to the even number."""
    if whole <= wanted:
        return 0, whole
    first = round((whole - wanted) / 2)
    return first, first + wanted
