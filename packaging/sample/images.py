"""Writes scikit-learn's handwritten digits as PNG files, one folder a class, split into train and test by a seed."""

from pathlib import Path

import numpy as np
from PIL import Image
from sklearn.datasets import load_digits

CLASS_NAMES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SPLIT_SEED = 20
# 40 %, so that each half of the test images (validation and test) still has more than 30 of every class.
TEST_SHARE = 0.4


def dataset() -> tuple[np.ndarray, np.ndarray]:
    """The 1,797 images as uint8 ``(1797, 8, 8)``, dark on light paper, and their labels ``(1797,)``, 0 to 9."""
    flat, labels = load_digits(return_X_y=True)
    # Intensities are whole numbers from 0 (paper) to 16 (ink).
    ink = np.rint(np.asarray(flat).reshape(-1, 8, 8) * (255 / 16)).astype(np.uint8)
    return 255 - ink, np.asarray(labels)


def split(labels: np.ndarray, seed: int = SPLIT_SEED) -> np.ndarray:
    """True where an image belongs to the test split: ``TEST_SHARE`` of every class, drawn with ``seed``."""
    # RandomState's stream is frozen (NEP 19); a Generator's may change with NumPy, and the split with it.
    random = np.random.RandomState(seed)
    is_test = np.zeros(len(labels), dtype=bool)
    for label in range(len(CLASS_NAMES)):
        members = np.flatnonzero(labels == label)
        is_test[random.permutation(members)[: round(TEST_SHARE * len(members))]] = True
    return is_test


def write_images(folder: Path) -> dict[str, dict[str, int]]:
    """Writes ``folder/{train,test}/<class>/<index in the data set>.png``; returns the counts by split and class."""
    pixels, labels = dataset()
    counts = {part: {name: 0 for name in CLASS_NAMES} for part in ("train", "test")}
    for index, is_test in enumerate(split(labels)):
        part, name = ("test" if is_test else "train"), CLASS_NAMES[labels[index]]
        path = folder / part / name / f"{index:04d}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels[index]).save(path, optimize=True)
        counts[part][name] += 1
    return counts


def read_split(folder: Path, part: str) -> tuple[list[Image.Image], np.ndarray]:
    """The images of ``folder/<part>`` as written, by class and then file name, and their labels ``(images,)``."""
    images: list[Image.Image] = []
    labels: list[int] = []
    for label, name in enumerate(CLASS_NAMES):
        for path in sorted((folder / part / name).glob("*.png")):
            with Image.open(path) as image:
                images.append(image.copy())
            labels.append(label)
    return images, np.array(labels)
