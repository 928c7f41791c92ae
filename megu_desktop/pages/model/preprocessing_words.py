"""Preprocessing in sentences, and the usual ways by name."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from megu.images.fitting import usual
from megu.project.preprocessing import LATER, Colours, Preprocessing
from megu_desktop.text import numbers, words

WHITE = 255.0


def titles(channels: int) -> dict[str, str]:
    """Return the titles of the usual ways by name, for a list."""
    translate = QCoreApplication.translate
    names = {
        "imagenet": translate("preprocessing", "ImageNet mean and standard deviation"),
        "half": translate("preprocessing", "From −1 to 1"),
        "unit": translate("preprocessing", "From 0 to 1"),
        "cifar": translate("preprocessing", "CIFAR-10 mean and standard deviation"),
        "raw": translate("preprocessing", "As stored, from 0 to 255"),
        "centred": translate("preprocessing", "From 0 to 255, minus the ImageNet mean"),
        "mnist": translate("preprocessing", "MNIST mean and standard deviation"),
    }
    return {name: title for name, title in names.items() if name in usual.NORMS or channels == 1}


def colours() -> dict[Colours, str]:
    """Return the titles of the orders of three channels by name, for a list."""
    translate = QCoreApplication.translate
    return {
        "rgb": translate("preprocessing", "Red, green, blue"),
        "bgr": translate("preprocessing", "Blue, green, red"),
        "grey": translate("preprocessing", "Grey, repeated three times"),
    }


def describe_briefly(preprocessing: Preprocessing) -> str:
    """Return a way in a few words: "48 × 48 pixels · From 0 to 1"."""
    translate = QCoreApplication.translate
    size = translate("preprocessing", "{width} × {height} pixels").format(
        width=preprocessing.size[1], height=preprocessing.size[0]
    )
    title = titles(preprocessing.channels).get(
        name_of(preprocessing) or "", translate("preprocessing", "Usual for such models")
    )
    parts = [size.replace(" ", words.NBSP), title]
    parts += [colours()[preprocessing.colours]] if preprocessing.colours != "rgb" else []
    parts += [translate("preprocessing", "Centre crop only")] if preprocessing.crops else []
    return " · ".join(parts)


def usual_way(name: str, like: Preprocessing, size: tuple[int, int]) -> Preprocessing:
    """Return a usual way for as many channels and the same range of numbers as another one. Raises KeyError."""
    return usual.preprocessing_named(name, like.channels, size, like.scale)


def name_of(preprocessing: Preprocessing) -> str | None:
    """Return the name of a usual way, whatever part of an image it shows; None for any other."""
    plain = preprocessing.model_copy(update=LATER)
    in_bits = preprocessing.model_copy(update={"scale": WHITE})  # by 8 bits first: 0 to 255 divided by 1 is not 0 to 1
    names = titles(preprocessing.channels)
    return next(
        (
            name
            for like in (in_bits, preprocessing)
            for name in names
            if usual_way(name, like, preprocessing.size) == plain
        ),
        None,
    )


def sentences(model: dict[str, Any], choice: Preprocessing | None) -> str:
    """Describe the preprocessing and its source.

    Parameters
    ----------
    model : dict
        Result of the stage *model*.
    """
    preprocessing = choice.model_dump(mode="json") if choice else model["preprocessing"]
    translate = QCoreApplication.translate
    if choice is not None:
        source = translate("preprocessing", "You chose it. The next page shows whether it fits.")
    elif model["preprocessing_stated"]:
        source = translate("preprocessing", "The file says so.")
    else:
        source = translate(
            "preprocessing",
            "The file does not say so. This is what such models usually expect. The next page shows whether it fits, "
            "and tries other ways.",
        )
    steps = _describe_steps(preprocessing, bool(model.get("size_of_images")) and choice is None)
    return f"{steps} {_numbers(preprocessing)}\n{source}"


def _describe_steps(preprocessing: dict[str, Any], own_size: bool) -> str:
    translate = QCoreApplication.translate
    height, width = preprocessing["size"]
    colours = {
        1: translate("preprocessing", "grey"),
        3: translate("preprocessing", "in colour (red, green, blue)"),
    }
    if preprocessing.get("colours") == "bgr":
        colours[3] = translate("preprocessing", "in colour (blue, green, red)")
    elif preprocessing.get("colours") == "grey":
        colours[3] = translate("preprocessing", "grey, repeated three times")
    other = translate("preprocessing", "with {n} channels").format(n=preprocessing["channels"])
    colour = colours.get(preprocessing["channels"], other)
    if own_size:
        return translate("preprocessing", "Images keep their size. The model sees them {colour}.").format(colour=colour)
    if (resize := preprocessing.get("resize")) and resize != preprocessing["size"]:
        return _describe_crop(resize, height, width, colour)
    text = translate("preprocessing", "Each image is resized to {width} × {height} pixels. The model sees it {colour}.")
    return text.format(width=width, height=height, colour=colour)


def _describe_crop(resize: Any, height: int, width: int, colour: str) -> str:
    translate = QCoreApplication.translate
    if isinstance(resize, int):
        text = translate(
            "preprocessing",
            "Each image is resized so that its shorter side has {side} pixels, then cropped to the centre, {width} × "
            "{height} pixels. The model sees it {colour}.",
        )
        return text.format(side=resize, width=width, height=height, colour=colour)
    text = translate(
        "preprocessing",
        "Each image is resized to {whole_width} × {whole_height} pixels, then cropped to the centre, {width} × "
        "{height} pixels. The model sees it {colour}.",
    )
    return text.format(whole_height=resize[0], whole_width=resize[1], width=width, height=height, colour=colour)


def _numbers(preprocessing: dict[str, Any]) -> str:
    text = QCoreApplication.translate(
        "preprocessing",
        "Values are divided by {scale}; then the mean {mean} is subtracted and the result divided by the standard "
        "deviation {std}.",
    )
    mean, std = (
        words.join_names([numbers.significant(value, 4) for value in preprocessing[part]]) for part in ("mean", "std")
    )
    return text.format(scale=numbers.significant(preprocessing["scale"]), mean=mean, std=std)
