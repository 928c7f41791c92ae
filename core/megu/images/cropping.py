"""Resizing an image and cropping its centre, as a preprocessing states."""

from typing import TYPE_CHECKING

from megu.project.preprocessing import Preprocessing

if TYPE_CHECKING:
    from PIL import Image

MOST = 2**24
"""Pixels of a whole image that is resized before cropping: one of 1 × 60,000 could take gigabytes."""


def resize_and_crop(image: "Image.Image", preprocessing: Preprocessing) -> "Image.Image":
    """Return the image at `preprocessing.size`; if it is smaller after resizing, it gets a margin of zeros."""
    from PIL import Image

    (full_height, full_width), (height, width) = preprocessing.whole(image.height, image.width), preprocessing.size
    if image.size == (width, height) == (full_width, full_height):
        return image
    above, below = _centre(full_height, height)
    left, right = _centre(full_width, width)
    size, resampling = (right - left, below - above), Image.Resampling[preprocessing.resampling.upper()]
    if full_width * full_height <= MOST:
        resized_image = (
            image if image.size == (full_width, full_height) else image.resize((full_width, full_height), resampling)
        )
        cropped_image = resized_image if resized_image.size == size else resized_image.crop((left, above, right, below))
    else:  # resize only the visible part; this differs by rounding alone
        x, y = image.width / full_width, image.height / full_height
        box = (left * x, above * y, min(right * x, image.width), min(below * y, image.height))
        cropped_image = image.resize(size, resampling, box)
    if size == (width, height):
        return cropped_image
    framed_image = Image.new(image.mode, (width, height))
    framed_image.paste(cropped_image, ((width - size[0]) // 2, (height - size[1]) // 2))
    return framed_image


def _centre(whole: int, size: int) -> tuple[int, int]:
    """Return the start and end of the centre; torchvision rounds half of an odd remainder to the even number."""
    if whole <= size:
        return 0, whole
    start = round((whole - size) / 2)
    return start, start + size
