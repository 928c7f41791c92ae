"""A small convolutional classifier for small images: three convolutions, about 57,000 parameters."""

import torch
from torch import Tensor, nn
from torch.nn import functional


class SmallCNN(nn.Module):
    """Three 3x3 convolutions with BatchNorm, one max-pool, global average, linear ``head``.

    Takes normalised images ``(batch, channels, height, width)`` of at least 2 x 2 pixels (made for 8 x 8 and more);
    returns logits ``(batch, classes)``. A state dict's shapes determine the arguments: ``conv1.weight`` is ``(width,
    channels, 3, 3)`` and ``head.weight`` is ``(classes, 2 * width)``.
    """

    def __init__(self, classes: int, channels: int = 1, width: int = 32) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, width, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, 2 * width, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(2 * width)
        self.conv3 = nn.Conv2d(2 * width, 2 * width, 3, padding=1, bias=False)
        self.bn3 = nn.BatchNorm2d(2 * width)
        self.head = nn.Linear(2 * width, classes)

    def forward(self, images: Tensor) -> Tensor:
        maps = functional.relu(self.bn1(self.conv1(images)))
        maps = functional.relu(self.bn2(self.conv2(maps)))
        # Pooling only here keeps all 8 x 8 positions for two convolutions; it costs twice the time of pooling first.
        maps = functional.relu(self.bn3(self.conv3(functional.max_pool2d(maps, 2))))
        return self.head(torch.mean(maps, dim=(2, 3)))
