"""Models of the kinds that people bring, made small in a folder, and pictures for them."""

import json
from collections.abc import Callable
from pathlib import Path

import timm
import torch
import torchvision
from PIL import Image
from safetensors.torch import save_file
from torch import nn

SEVEN = ("ash tree", "Bergföhre", "cedar", "柳", "elm 🌳", "fir", "ginkgo")


def pictures(root: Path, mode: str = "RGB", side: int = 32, classes: tuple[str, ...] = SEVEN) -> Path:
    """Two pictures a class and split, all different."""
    for s, split in enumerate(("train", "test")):
        for k, name in enumerate(classes):
            folder = root / split / name
            folder.mkdir(parents=True)
            for i in range(2):
                shade = 20 + 30 * k
                colour = shade if mode == "L" else (shade, 255 - shade, 60 * s + i)
                picture = Image.new(mode, (side, side), colour)
                picture.putpixel((s, i), 0 if mode == "L" else (1, 2, 3))
                picture.save(folder / f"{i}.png")
    return root


def resnet18(channels: int = 3) -> nn.Module:
    torch.manual_seed(0)
    model = torchvision.models.resnet18(num_classes=len(SEVEN))
    if channels != 3:
        model.conv1 = nn.Conv2d(channels, 64, 7, 2, 3, bias=False)
    return model


def vit_folder(folder: Path) -> Path:
    from transformers import ViTConfig, ViTForImageClassification, ViTImageProcessor

    names = dict(enumerate(SEVEN))
    config = ViTConfig(
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        image_size=16,
        patch_size=8,
        id2label=names,
        label2id={name: k for k, name in names.items()},
    )
    torch.manual_seed(0)
    ViTForImageClassification(config).save_pretrained(folder)
    ViTImageProcessor(size={"height": 16, "width": 16}).save_pretrained(folder)
    return folder


def state_dict(folder: Path) -> Path:
    torch.save(resnet18().state_dict(), folder / "Bäume.pt")
    return folder / "Bäume.pt"


def lightning(folder: Path) -> Path:
    weights = {f"model.{name}": tensor for name, tensor in resnet18().state_dict().items()}
    torch.save({"epoch": 3, "state_dict": weights, "optimizer_states": [{"x": torch.ones(3)}]}, folder / "last.ckpt")
    return folder / "last.ckpt"


def whole(folder: Path) -> Path:
    torch.save(resnet18(), folder / "model.pkl")
    return folder / "model.pkl"


def grey(folder: Path) -> Path:
    torch.save(resnet18(1).state_dict(), folder / "grey.pth")
    return folder / "grey.pth"


def mobile(folder: Path) -> Path:
    torch.manual_seed(0)
    torch.save(timm.create_model("mobilenetv3_small_050", num_classes=len(SEVEN)).state_dict(), folder / "mobile.pt")
    return folder / "mobile.pt"


MODELS: dict[str, tuple[Callable[[Path], Path], str, str]] = {
    "vit": (vit_folder, "ViT", "folder"),
    "state dict": (state_dict, "ResNet-18", "pickle"),
    "lightning": (lightning, "ResNet-18", "pickle"),
    "whole": (whole, "ResNet-18", "module"),
    "grey": (grey, "ResNet-18", "pickle"),
    "mobile": (mobile, "mobilenetv3_small_050", "pickle"),
}
"""What makes the model in a folder, its title and its form."""


def remade(sample: Path, path: Path, factor: float, shift: float) -> Path:
    """The sample's classifier made for other inputs y, silent on what they are: its own were `factor` y + `shift`.

    BatchNorm's mean takes up the shift, at all places but the margin.
    """
    from megu.model.files.reading import read_model

    checkpoint = read_model(sample / "classifier.safetensors")
    weights = dict(checkpoint.tensors)
    kernel = weights["conv1.weight"]
    weights["bn1.running_mean"] = weights["bn1.running_mean"] - shift * kernel.sum((1, 2, 3))
    weights["conv1.weight"] = kernel * factor
    save_file(weights, path, {"megu": json.dumps({"class_names": checkpoint.described["class_names"]})})
    return path
