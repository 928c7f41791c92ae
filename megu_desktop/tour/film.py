"""Write the pictures of a tour as one animated WebP, for a README or a slide."""

from collections.abc import Sequence
from pathlib import Path

from megu.base import files

FILM = "tour.webp"
FRAMES = (
    "1-start",
    "2-model",
    "3-images",
    "4-forget",
    "5-similarity",
    "6-unlearn-running",
    "7-compare",
    "8-export",
    "9-record",
)
"""The pages that the film shows, in their order."""
WIDTH = 1000
"""Pixels: about the width of a README's column, on finer screens too."""
SECONDS = 1.5
"""How long a page is shown; the first and the last one are shown twice as long."""


def write_film(pictures: Path, path: Path, names: Sequence[str] = FRAMES) -> int:
    """Write the film of the PNGs that `pictures` holds, and return its frames.

    A picture that is missing, as that of a run which was over too soon, is left out.
    """
    from PIL import Image

    picture_files = [file for name in names if (file := pictures / f"{name}.png").is_file()]
    frames = []
    for file in picture_files:
        with Image.open(file) as picture:
            height = round(picture.height * WIDTH / picture.width)
            frames.append(picture.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS))
    if not frames:
        return 0
    times = [round(1000 * SECONDS * (2 if number in (0, len(frames) - 1) else 1)) for number in range(len(frames))]
    with files.write_aside(path) as aside:
        # lossy: a third of the bytes, and text stays sharp
        how = {"duration": times, "loop": 0, "quality": 85, "method": 4}
        frames[0].save(aside, "WEBP", save_all=True, append_images=frames[1:], **how)
    return len(frames)
