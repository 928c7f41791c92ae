"""Common ResNets for small images: recognised, named, and with bit-identical predictions."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import torchvision
from torch import Tensor, nn
from torch.nn import functional

from megu.model.architectures.table import recognise
from megu.model.files import checkpoint
from megu.model.files.reading import read_model
from megu.model.open import open_original
from megu.model.stage_model import describe


class Written(nn.Module):
    """A hand-written ResNet: one module per block in lists by group, the shortcut under any name."""

    def __init__(
        self,
        blocks: list[int],
        widths: list[int],
        shortcut: str,
        head: str,
        *,
        growth: int = 1,
        channels: int = 3,
        stem_bias: bool = False,
    ) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, widths[0], kernel_size=3, stride=1, padding=1, bias=stem_bias)
        self.bn1 = nn.BatchNorm2d(widths[0])
        self.shortcut, self.last = shortcut, head
        before = widths[0]
        for g, (count, width) in enumerate(zip(blocks, widths, strict=True), 1):
            group = nn.ModuleList()
            for i in range(count):
                group.append(self._block(before, width, width * growth, 1 if i or g == 1 else 2, growth > 1))
                before = width * growth
            setattr(self, f"layer{g}", group)
        setattr(self, head, nn.Linear(before, 10))

    def _block(self, before: int, inner: int, width: int, stride: int, three: bool) -> nn.ModuleDict:
        parts: dict[str, nn.Module] = {
            "conv1": nn.Conv2d(before, inner, *((1, 1, 0) if three else (3, stride, 1)), bias=False),
            "bn1": nn.BatchNorm2d(inner),
            "conv2": nn.Conv2d(inner, inner, 3, stride if three else 1, 1, bias=False),
            "bn2": nn.BatchNorm2d(inner),
        }
        if three:
            parts |= {"conv3": nn.Conv2d(inner, width, 1, bias=False), "bn3": nn.BatchNorm2d(width)}
        if stride != 1 or before != width:
            beside = nn.Sequential(nn.Conv2d(before, width, 1, stride=stride, bias=False), nn.BatchNorm2d(width))
            parts[self.shortcut] = beside
        return nn.ModuleDict(parts)

    def forward(self, x: Tensor) -> Tensor:
        x = self.bn1(self.conv1(x)).relu()
        for g in range(1, 5):
            for block in getattr(self, f"layer{g}", []):
                shortcut, out = x, block["bn1"](block["conv1"](x)).relu()
                out = block["bn2"](block["conv2"](out))
                if "conv3" in block:
                    out = block["bn3"](block["conv3"](out.relu()))
                x = (out + (block[self.shortcut](shortcut) if self.shortcut in block else shortcut)).relu()
        return getattr(self, self.last)(functional.adaptive_avg_pool2d(x, (1, 1)).view(len(x), -1))


def lived(model: nn.Module, channels: int = 3) -> nn.Module:
    """Return the model with BatchNorm statistics that differ from fresh ones."""
    with torch.no_grad():
        for _ in range(2):
            model(torch.randn(4, channels, 32, 32))
    return model.eval()


def another_stem(name: str, pooled: bool, classes: int = 10) -> nn.Module:
    """Return torchvision's model, with the first layer that small images need."""
    model: Any = torchvision.models.get_model(name, num_classes=classes)
    model.conv1 = nn.Conv2d(3, 64, 3, 1, 1, bias=False)
    if not pooled:
        model.maxpool = nn.Identity()
    return model


WRITTEN: dict[str, tuple[Callable[[], nn.Module], str]] = {
    "20 layers": (lambda: Written([3, 3, 3], [16, 32, 64], "shortcut", "linear"), "ResNet-20 for small images"),
    "downsample": (lambda: Written([3, 3, 3], [16, 32, 64], "downsample", "fc"), "ResNet-20 for small images"),
    "18 layers": (
        lambda: Written([2, 2, 2, 2], [64, 128, 256, 512], "shortcut", "linear"),
        "ResNet-18 for small images",
    ),
    "bottleneck": (
        lambda: Written([1, 2, 1, 1], [8, 16, 32, 64], "shortcut", "linear", growth=4),
        "ResNet-17 for small images, of width 8",
    ),
    "many blocks": (
        lambda: Written([18, 18, 18], [8, 16, 32], "shortcut", "fc"),
        "ResNet-110 for small images, of width 8",
    ),
    "biased": (
        lambda: Written([1, 1, 1], [16, 32, 64], "downsample", "classifier", stem_bias=True),
        "ResNet-8 for small images",
    ),
    "torchvision": (lambda: another_stem("resnet18", False), "ResNet-18 for small images"),
    "torchvision's bottleneck": (lambda: another_stem("resnet50", False), "ResNet-50 for small images"),
    "wide": (lambda: another_stem("wide_resnet50_2", False), "ResNet-50 for small images, of width 128"),
    "next": (lambda: another_stem("resnext50_32x4d", False), "ResNeXt-50 32x4d for small images"),
}


@pytest.mark.parametrize("kind", WRITTEN)
def test_it_is_recognised_and_answers_bit_by_bit_alike(kind: str, tmp_path: Path) -> None:
    torch.manual_seed(0)
    model = lived(WRITTEN[kind][0]())
    torch.save(model.state_dict(), path := tmp_path / "m.pt")
    result = describe(read_model(path), path)
    assert (result["title"], result["classes"], result["assumed"]) == (WRITTEN[kind][1], 10, False)
    assert result["parameters"] == sum(parameter.numel() for parameter in model.parameters())
    assert result["preprocessing"]["size"] == [32, 32] and result["size_of_images"]
    x = torch.randn(2, 3, 32, 32)
    with torch.no_grad():
        assert torch.equal(open_original(path, result)(x), model(x))


def test_training_goes_alike_too(tmp_path: Path) -> None:
    """Compare gradients and statistics, not only predictions."""
    torch.manual_seed(0)
    model = lived(WRITTEN["20 layers"][0]())
    torch.save(model.state_dict(), path := tmp_path / "m.pt")
    open_model, x = open_original(path, describe(read_model(path), path)).train(), torch.randn(4, 3, 32, 32)
    for one in (open_model, model.train()):
        one(x).square().sum().backward()
    own = dict(open_model.named_parameters())
    for name, parameter in model.named_parameters():
        assert torch.equal(parameter.grad, own[name].grad), name  # type: ignore[arg-type]
    assert all(torch.equal(tensor, open_model.state_dict()[name]) for name, tensor in model.state_dict().items())


def test_max_pooling_leaves_no_weights_and_is_offered_for_choice(tmp_path: Path) -> None:
    torch.manual_seed(0)
    model = lived(another_stem("resnet18", True))
    torch.save(model.state_dict(), path := tmp_path / "m.pt")
    usual = describe(read_model(path), path)
    assert [one["id"] for one in usual["candidates"]] == ["resnet_small", "resnet_small_pooled"]
    description, x = describe(read_model(path), path, "resnet_small_pooled"), torch.randn(2, 3, 32, 32)
    assert description["title"] == "ResNet-18 for small images, with max pooling"
    with torch.no_grad():
        assert torch.equal(open_original(path, description)(x), model(x))
        assert not torch.equal(open_original(path, usual)(x), model(x))
    weights = Written([2, 2, 2, 2], [64, 128, 256, 512], "shortcut", "linear").state_dict()
    assert len(recognise({name: tuple(tensor.shape) for name, tensor in weights.items()})) == 1


@pytest.mark.parametrize("channels", [1, 4])
def test_other_channels_and_a_replaced_head(channels: int, tmp_path: Path) -> None:
    model = Written([1, 1, 1], [16, 32, 64], "shortcut", "fc", channels=channels)
    model.fc = nn.Sequential(nn.Dropout(), nn.Linear(64, 5))
    torch.save(lived(model, channels).state_dict(), path := tmp_path / "m.pt")
    result = describe(read_model(path), path)
    assert result["classes"] == 5 and result["preprocessing"]["channels"] == channels
    x = torch.randn(2, channels, 32, 32)
    with torch.no_grad():
        assert torch.equal(open_original(path, result)(x), model(x))


def test_files_of_torch_before_0_4(tmp_path: Path) -> None:
    """No batch counters, and the file format of that time; an export has the same entries."""
    torch.manual_seed(0)
    model = lived(WRITTEN["downsample"][0]())
    old = {name: tensor for name, tensor in model.state_dict().items() if not name.endswith("num_batches_tracked")}
    torch.save(old, path := tmp_path / "m.pth", _use_new_zipfile_serialization=False)
    result, x = describe(old_checkpoint := read_model(path), path), torch.randn(2, 3, 32, 32)
    open_model = open_original(path, result)
    with torch.no_grad():
        assert torch.equal(open_model(x), model(x))
    (tmp_path / "out.pth").write_bytes(checkpoint.to_bytes(old_checkpoint, open_model.state_dict()))
    assert list(read_model(tmp_path / "out.pth").tensors) == list(old)


def changed(name: str, shape: tuple[int, ...] | None) -> dict[str, tuple[int, ...]]:
    shapes = {key: tuple(t.shape) for key, t in WRITTEN["20 layers"][0]().state_dict().items()}
    others = {key: own for key, own in shapes.items() if key != name}
    return {**others, **({} if shape is None else {name: shape})}


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("layer2.1.se.weight", (32, 2)),
        ("layer2.0.shortcut.1.weight", None),
        ("layer3.2.conv2.weight", (64, 64, 1, 1)),
        ("conv1.weight", (16, 3, 5, 5)),
        ("linear.weight", (10, 32)),
        ("layer1.0.conv2.weight", (16, 0, 3, 3)),
        ("bn1.weight", (64,)),
    ],
)
def test_what_is_another_network_is_not_taken_for_one(name: str, shape: tuple[int, ...] | None) -> None:
    assert recognise(changed(name, shape)) == []
