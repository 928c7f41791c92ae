"""The CIFAR ResNet of He et al. 2015 (arXiv 1512.03385, section 4.2), with shortcuts that have no parameters."""

from torch import Tensor, nn
from torch.nn import functional


class Block(nn.Module):
    """Two 3×3 convolutions; where width doubles, the shortcut takes every second pixel and pads channels with zeros."""

    def __init__(self, before: int, width: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(before, width, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.stride, self.padding = stride, (width - before) // 2

    def forward(self, x: Tensor) -> Tensor:
        y = self.bn2(self.conv2(functional.relu(self.bn1(self.conv1(x)))))
        short = x
        if self.stride > 1:
            short = functional.pad(x[:, :, :: self.stride, :: self.stride], (0, 0, 0, 0, self.padding, self.padding))
        return functional.relu(y + short)


class CifarResNet(nn.Module):
    """`depth` = 6 n + 2 layers in three groups of width 16, 32, 64. Input (N, channels, H, W), output (N, classes)."""

    def __init__(self, classes: int, depth: int = 20, channels: int = 3) -> None:
        super().__init__()
        blocks = (depth - 2) // 6
        self.conv1 = nn.Conv2d(channels, 16, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        self.layer1 = self._group(16, 16, blocks, 1)
        self.layer2 = self._group(16, 32, blocks, 2)
        self.layer3 = self._group(32, 64, blocks, 2)
        self.linear = nn.Linear(64, classes)

    @staticmethod
    def _group(before: int, width: int, blocks: int, stride: int) -> nn.Sequential:
        return nn.Sequential(
            *[Block(before if i == 0 else width, width, stride if i == 0 else 1) for i in range(blocks)]
        )

    def forward(self, x: Tensor) -> Tensor:
        x = functional.relu(self.bn1(self.conv1(x)))
        x = self.layer3(self.layer2(self.layer1(x)))
        return self.linear(x.mean((2, 3)))
