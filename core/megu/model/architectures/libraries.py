"""Classifiers of torchvision and timm, built by name with any number of classes and channels, and with custom heads."""

from typing import TYPE_CHECKING, Any

from megu.model.modes import logits_only

if TYPE_CHECKING:
    from torch import nn

COLOUR = 3
WITH_SIDE_HEADS = ("inception_v3", "googlenet")


def names(library: str) -> list[str]:
    """Return the names of a library's image classifiers."""
    if library == "timm":
        import timm

        return timm.list_models()
    from torchvision import models

    return models.list_models(module=models)


def build(
    library: str,
    name: str,
    classes: int,
    channels: int = COLOUR,
    size: int | None = None,
    options: dict[str, Any] | None = None,
    head: dict[str, Any] | None = None,
    also: dict[str, int] | None = None,
) -> "nn.Module":
    """Return a module with fresh weights whose forward pass computes logits (N, classes), also in training.

    Parameters
    ----------
    library, name : str
    classes : int
    channels : int
        Channels of the input.
    size : int, optional
        Height and width of the images, if the weights depend on it.
    options : dict, optional
        Further arguments of the library's function.
    head : dict, optional
        Replacement of the last layer, see `read_head`.
    also : dict, optional
        Number of outputs of side heads that differ from `classes`, by path.
    """
    from torch import nn

    model = _library_model(library, name, classes, channels, size, options or {})
    if head:
        model.set_submodule(head["path"], build_head(head["inputs"], head["layers"]))
    for path, outputs in (also or {}).items():
        inputs: Any = model.get_submodule(path).in_features
        model.set_submodule(path, nn.Linear(inputs, outputs))
    return logits_only(model) if name in WITH_SIDE_HEADS else model


def _library_model(
    library: str, name: str, classes: int, channels: int, size: int | None, options: dict[str, Any]
) -> "nn.Module":
    if library == "timm":
        import timm

        size_option = {"img_size": size} if size else {}
        return timm.create_model(
            name, pretrained=False, num_classes=classes, in_chans=channels, **size_option, **options
        )
    from torchvision import models

    size_option = {"image_size": size} if size else {}
    model = models.get_model(name, weights=None, num_classes=classes, **size_option, **options)
    if channels != COLOUR:
        path, first = stem(model)
        model.set_submodule(path, _with_channels(first, channels))
    return model


def stem(model: "nn.Module") -> "tuple[str, nn.Conv2d]":
    """Return the path and module of the convolution that sees the image."""
    from torch import nn

    return next((path, part) for path, part in model.named_modules() if isinstance(part, nn.Conv2d))


def _with_channels(conv: "nn.Conv2d", channels: int) -> "nn.Conv2d":
    from torch import nn

    settings = {part: getattr(conv, part) for part in ("kernel_size", "stride", "padding", "dilation")}
    return nn.Conv2d(channels, conv.out_channels, bias=conv.bias is not None, **settings)


def read_head(under: dict[str, tuple[int, ...]], inputs: int) -> list[list[Any]] | None:
    """Return the layers of a custom head: one linear layer, or linear layers and BatchNorm in an `nn.Sequential`.

    Parameters
    ----------
    under : dict
        Shapes by name below the head's path, without num_batches_tracked.
    inputs : int
        Features that the head takes.

    Returns
    -------
    list or None
        [index, kind, width, bias] of each layer; None if the shapes can't be those of such a head.
    """
    if set(under) <= {"weight", "bias"} and "weight" in under:
        under = {f".{name}": shape for name, shape in under.items()}
    places = sorted(
        {name.rpartition(".")[0] for name in under}, key=lambda place: int(place) if place.isdigit() else -1
    )
    if any(place and not place.isdigit() for place in places) or not places or int(places[-1] or 0) > 99:
        return None
    layers: list[list[Any]] = []
    for place in places:
        shapes = {name.rpartition(".")[2]: shape for name, shape in under.items() if name.rpartition(".")[0] == place}
        weight = shapes.get("weight", ())
        if set(shapes) <= {"weight", "bias"} and len(weight) == 2 and weight[1] == inputs:
            layers.append([place, "linear", weight[0], "bias" in shapes])
            inputs = weight[0]
        elif set(shapes) == {"weight", "bias", "running_mean", "running_var"} and weight == (inputs,):
            layers.append([place, "norm", inputs, True])
        else:
            return None
    return layers if layers[-1][1] == "linear" else None


def build_head(inputs: int, layers: list[list[Any]]) -> "nn.Module":
    """Return the head that `read_head` described, with fresh weights.

    Layers without weights leave no trace: the first gap after a layer is assumed to be a ReLU, as usual, others
    dropout.
    """
    from torch import nn

    head, previous = nn.Sequential(), -1
    for place, kind, width, bias in layers:
        layer = nn.Linear(inputs, width, bias=bias) if kind == "linear" else nn.BatchNorm1d(width)
        if place == "":
            return layer
        for i in range(previous + 1, int(place)):
            head.add_module(str(i), nn.ReLU() if i == previous + 1 and previous >= 0 else nn.Identity())
        head.add_module(place, layer)
        inputs, previous = width, int(place)
    return head


def preprocessing(library: str, name: str) -> dict[str, Any]:
    """Return what the library's pretrained weights of that name expect: size (height, width), mean and std of 3
    channels.
    """
    if library == "timm":
        import timm

        cfg = timm.get_pretrained_cfg(name)
        if cfg is not None:
            return {"size": tuple(cfg.input_size[1:]), "mean": tuple(cfg.mean), "std": tuple(cfg.std)}
        return {"size": (224, 224)}
    from torchvision import models

    transforms = models.get_model_weights(name)["DEFAULT"].transforms()
    side = transforms.crop_size[0]
    return {"size": (side, side), "mean": tuple(transforms.mean), "std": tuple(transforms.std)}
