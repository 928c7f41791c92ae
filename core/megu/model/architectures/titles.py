"""Titles of architectures as in their papers: ``ResNet-18`` for ``resnet18``."""

import re
from typing import Any

FORMS: tuple[tuple[str, str], ...] = (
    (r"resnet(\d+)", r"ResNet-\1"),
    (r"wide_resnet(\d+)_(\d+)", r"Wide ResNet-\1-\2"),
    (r"resnext(\d+)_(\d+x\d+d)", r"ResNeXt-\1 \2"),
    (r"vgg(\d+)", r"VGG-\1"),
    (r"vgg(\d+)_bn", r"VGG-\1 with BatchNorm"),
    (r"densenet(\d+)", r"DenseNet-\1"),
    (r"mobilenet_?v2(?:_100)?", "MobileNetV2"),
    (r"mobilenet_?v3_(small|large)", r"MobileNetV3 \1"),
    (r"efficientnet_b(\d)", r"EfficientNet-B\1"),
    (r"tf_efficientnet_b(\d)", r"EfficientNet-B\1 with TensorFlow's margins"),
    (r"efficientnet_blur_b(\d)", r"EfficientNet-B\1 with blur"),
    (r"efficientnet_?v2_(s|m|l)", r"EfficientNetV2-^\1"),
    (r"resnet(blur|aa)(\d+)", r"ResNet-\2 with smoothing (\1)"),
    (r"convnext_(\w+)", r"ConvNeXt \1"),
    (r"vit_([blh])_(\d+)", r"ViT-^\1/\2"),
    (r"vit_(tiny|small|base|large|huge)_patch(\d+)_\d+", r"ViT \1, patches of \2"),
    (r"deit_(tiny|small|base)_patch(\d+)_\d+", r"DeiT \1, patches of \2"),
    (r"swin_([tsb])", r"Swin-^\1"),
    (r"swin_v2_([tsb])", r"SwinV2-^\1"),
    (r"alexnet", "AlexNet"),
    (r"googlenet", "GoogLeNet"),
    (r"inception_v3", "Inception v3"),
    (r"squeezenet(\d)_(\d)", r"SqueezeNet \1.\2"),
    (r"shufflenet_v2_x(\d)_(\d)", r"ShuffleNetV2 \1.\2"),
    (r"mnasnet(\d)_(\d+)", r"MNASNet \1.\2"),
    (r"regnet_([xy])_(\w+)", r"RegNet^\1 \2"),
    (r"maxvit_t", "MaxViT"),
)
"""Titles of the best known, with a ^ before a letter to capitalise; others keep their library's name."""


def of_library(name: str) -> str:
    """Return the title of a classifier of torchvision or timm."""
    for pattern, title in FORMS:
        if match := re.fullmatch(pattern, name):
            return re.sub(r"\^(\w)", lambda letter: letter[1].upper(), match.expand(title))
    return name


def of_config(config: dict[str, Any]) -> str:
    """Return the title of a classifier of `transformers`: its class without the common suffix."""
    architectures = config.get("architectures")
    first = (
        str(architectures[0]) if isinstance(architectures, list) and architectures else str(config.get("model_type"))
    )
    return first.removesuffix("ForImageClassification")
