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
        QT_TRANSLATE_NOOP("parameters", "Images per step"),
        QT_TRANSLATE_NOOP("parameters", "How many images one step looks at. More is steadier and needs more memory."),
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
        QT_TRANSLATE_NOOP("parameters", "Decides everything that is drawn by chance. The same seed repeats the run."),
        ge=0,
        le=2**31 - 1,
        advanced=True,
    )


def epochs(default: int) -> Any:
    """Passes over the images."""
    return parameter(
        default,
        QT_TRANSLATE_NOOP("parameters", "Passes over the images"),
        QT_TRANSLATE_NOOP("parameters", "How often each image is seen. More goes further from the original."),
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
        QT_TRANSLATE_NOOP("parameters", "Passes over the images"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "How long unlearning goes on: as many images are shown as that many passes over all of them would."
            " More forgets deeper, and may cost what should stay.",
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
        QT_TRANSLATE_NOOP("parameters", "How large each step is. Too large breaks what should stay."),
        gt=0,
        le=10,
        scale="log",
    )


def weight_decay(default: float = 5e-4) -> Any:
    """Weight decay; 5e-4 in nearly every published code that has any."""
    return parameter(
        default,
        QT_TRANSLATE_NOOP("parameters", "Weight decay"),
        QT_TRANSLATE_NOOP("parameters", "Pulls weights to zero; guards against learning single images by heart."),
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
        QT_TRANSLATE_NOOP("parameters", "How much the teacher's small probabilities count. 1 takes them as they are."),
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
        QT_TRANSLATE_NOOP("parameters", "How far images are moved by chance while training, as a share of their size."),
        ge=0,
        le=0.5,
        advanced=True,
    )


def flip() -> Any:
    """Random mirroring."""
    return parameter(
        False,
        QT_TRANSLATE_NOOP("parameters", "Random mirroring"),
        QT_TRANSLATE_NOOP("parameters", "Mirror half of the images. Leave it off where left and right mean something."),
        advanced=True,
    )
