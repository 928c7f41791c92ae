"""ResNets for small images: a first convolution of 3×3, and shortcuts of 1×1 convolutions where width changes.

He et al. 2015 (arXiv 1512.03385), shortcuts of option B. Most ResNets for CIFAR are written so: with the widths of
ImageNet's (64 to 512) or of section 4.2 (16 to 64), or as torchvision's with another first layer and no max pooling.
"""

from typing import Any

from torch import Tensor, nn
from torch.nn import functional

from megu.model.architectures import libraries


class Block(nn.Module):
    """Convolutions with a shortcut around them: two of 3×3, or one of 3×3 between two of 1×1 (`bottleneck`)."""

    def __init__(
        self, before: int, inner: int, width: int, stride: int, shortcut: str, bottleneck: bool, split: int
    ) -> None:
        super().__init__()
        self.shortcut_name, self.bottleneck = shortcut, bottleneck
        if bottleneck:
            self.conv1 = nn.Conv2d(before, inner, 1, bias=False)
            self.bn1 = nn.BatchNorm2d(inner)
            self.conv2 = nn.Conv2d(inner, inner, 3, stride, 1, groups=split, bias=False)
            self.bn2 = nn.BatchNorm2d(inner)
            self.conv3 = nn.Conv2d(inner, width, 1, bias=False)
            self.bn3 = nn.BatchNorm2d(width)
        else:
            self.conv1 = nn.Conv2d(before, inner, 3, stride, 1, bias=False)
            self.bn1 = nn.BatchNorm2d(inner)
            self.conv2 = nn.Conv2d(inner, width, 3, 1, 1, bias=False)
            self.bn2 = nn.BatchNorm2d(width)
        beside = nn.Sequential()
        if stride > 1 or before != width:
            beside = nn.Sequential(nn.Conv2d(before, width, 1, stride, bias=False), nn.BatchNorm2d(width))
        self.add_module(shortcut, beside)

    def forward(self, x: Tensor) -> Tensor:
        y = self.bn2(self.conv2(functional.relu(self.bn1(self.conv1(x)))))
        if self.bottleneck:
            y = self.bn3(self.conv3(functional.relu(y)))
        return functional.relu(y + self.get_submodule(self.shortcut_name)(x))


class SmallResNet(nn.Module):
    """Input (N, channels, H, W), output (N, classes).

    Parameters
    ----------
    classes : int
    stem : int
        Width of the first convolution.
    groups : list
        [blocks, inner width, width] of each group; all but the first halve height and width.
    shortcut : str
        Name of a block's 1×1 convolution.
    head : dict
        Path and layers of the last layer, see `libraries.read_head`.
    channels : int
    bottleneck : bool
    split : int
        Groups of the 3×3 convolution of a bottleneck.
    stem_bias : bool
        True if the first convolution has a bias.
    pool : bool
        True adds max pooling of 3×3 after the first convolution, as in ImageNet's networks.
    """

    def __init__(
        self,
        classes: int,
        stem: int,
        groups: list[list[int]],
        shortcut: str,
        head: dict[str, Any],
        channels: int = 3,
        bottleneck: bool = False,
        split: int = 1,
        stem_bias: bool = False,
        pool: bool = False,
    ) -> None:
        del classes  # given by the head's layers
        super().__init__()
        self.conv1 = nn.Conv2d(channels, stem, 3, 1, 1, bias=stem_bias)
        self.bn1 = nn.BatchNorm2d(stem)
        self.pool, self.count, self.head_name = pool, len(groups), head["path"]
        before = stem
        for g, (blocks, inner, width) in enumerate(groups):
            modules = []
            for i in range(blocks):
                modules.append(Block(before, inner, width, 2 if g and not i else 1, shortcut, bottleneck, split))
                before = width
            self.add_module(f"layer{g + 1}", nn.Sequential(*modules))
        self.add_module(self.head_name, libraries.build_head(head["inputs"], head["layers"]))

    def forward(self, x: Tensor) -> Tensor:
        x = functional.relu(self.bn1(self.conv1(x)))
        if self.pool:
            x = functional.max_pool2d(x, 3, 2, 1)
        for g in range(self.count):
            x = self.get_submodule(f"layer{g + 1}")(x)
        return self.get_submodule(self.head_name)(functional.adaptive_avg_pool2d(x, 1).flatten(1))
