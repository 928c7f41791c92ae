"""Parameters that several methods have, each with its own default."""

from typing import Any

from pydantic.fields import FieldInfo

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.noise import NoiseParameters

_NOISE = NoiseParameters.model_fields
MOST_STEPS = 100_000
"""Largest number of steps that can be set, and that passes over the images to forget can come to."""


def batch(default: int) -> Any:
    """Images per step."""
    return parameter(
        default,
        QT_TRANSLATE_NOOP("parameters", "Batch size"),
        QT_TRANSLATE_NOOP(
            "parameters", "The number of images in each step. More is more stable and needs more memory."
        ),
        ge=2,
        le=4096,
        scale="log",
        advanced=True,
    )


def seed() -> Any:
    """Seed of all random draws."""
    return parameter(
        0,
        QT_TRANSLATE_NOOP("parameters", "Seed"),
        QT_TRANSLATE_NOOP(
            "parameters", "Determines everything that is drawn at random. The same seed repeats the run."
        ),
        ge=0,
        le=2**31 - 1,
        advanced=True,
    )


def epochs(default: int) -> Any:
    """Passes over the images."""
    return parameter(
        default,
        QT_TRANSLATE_NOOP("parameters", "Epochs"),
        QT_TRANSLATE_NOOP("parameters", "The number of passes over the images. More moves further from the original."),
        ge=0,
        le=1000,
        scale="log",
    )


def steps(default: int, description: str) -> Any:
    """Steps of training; `description` explains them."""
    return parameter(default, QT_TRANSLATE_NOOP("parameters", "Steps"), description, ge=0, le=MOST_STEPS, scale="log")


def length() -> Any:
    """Passes over all images, for methods whose batches mix both kinds."""
    return parameter(
        0.0,
        QT_TRANSLATE_NOOP("parameters", "Epochs"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "The length of unlearning, as passes over all images. More epochs forget more thoroughly, but may damage "
            "the rest.",
        ),
        ge=0,
        le=1000,
        scale="log",
        unwritten=0.0,
    )


def lr(default: float) -> Any:
    """Learning rate."""
    return parameter(
        default,
        QT_TRANSLATE_NOOP("parameters", "Learning rate"),
        QT_TRANSLATE_NOOP("parameters", "The size of each step. A learning rate that is too large damages the rest."),
        gt=0,
        le=10,
        scale="log",
    )


def weight_decay(default: float = 5e-4) -> Any:
    """Weight decay; 5e-4 in nearly every published code that has any."""
    return parameter(
        default,
        QT_TRANSLATE_NOOP("parameters", "Weight decay"),
        QT_TRANSLATE_NOOP("parameters", "Pulls weights towards zero. Prevents memorising single images."),
        ge=0,
        le=1,
        scale="log",
        advanced=True,
    )


def temperature(default: float) -> Any:
    """Temperature of a teacher."""
    return parameter(
        default,
        QT_TRANSLATE_NOOP("parameters", "Temperature"),
        QT_TRANSLATE_NOOP("parameters", "The influence of the teacher's small probabilities. 1 uses them unchanged."),
        gt=0,
        le=100,
        advanced=True,
    )


def noise_steps(default: int) -> Any:
    """Steps of the noise's own training."""
    return parameter(default, *_title_and_description(_NOISE["steps"]), ge=1, le=1000, advanced=True)


def noise_rate(default: float) -> Any:
    """Learning rate of the noise's own training."""
    return parameter(default, *_title_and_description(_NOISE["rate"]), gt=0, le=10, scale="log", advanced=True)


def noise_penalty(default: float) -> Any:
    """Weight of the noise's size."""
    return parameter(default, *_title_and_description(_NOISE["penalty"]), ge=0, le=10, scale="log", advanced=True)


def _title_and_description(field: FieldInfo) -> tuple[str, str]:
    return field.title or "", field.description or ""


def shift(default: float) -> Any:
    """Random shift."""
    return parameter(
        default,
        QT_TRANSLATE_NOOP("parameters", "Random shift"),
        QT_TRANSLATE_NOOP("parameters", "The maximum random shift of images in training, as a share of their size."),
        ge=0,
        le=0.5,
        advanced=True,
    )


def flip() -> Any:
    """Random mirroring."""
    return parameter(
        False,
        QT_TRANSLATE_NOOP("parameters", "Random mirroring"),
        QT_TRANSLATE_NOOP("parameters", "Mirror half of the images. Turn this off if left and right matter."),
        advanced=True,
    )
