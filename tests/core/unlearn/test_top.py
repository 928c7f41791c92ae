"""The top of a model: which layers are its last, in whatever order and kind they were registered."""

import copy

import pytest
import torch
import torchvision
from torch import nn

from megu.model.architectures.small_cnn import SmallCNN
from megu.unlearn.training import top


class Backwards(nn.Module):
    """Registers its layers last first, has a scale of its own, and uses one layer twice."""

    def __init__(self) -> None:
        super().__init__()
        self.head = nn.Linear(4, 3)
        self.norm = nn.BatchNorm1d(4)
        self.middle = nn.Linear(4, 4)
        self.foot = nn.Linear(6, 4)
        self.scale = nn.Parameter(torch.ones(1, 4))

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        low = self.middle(self.foot(inputs.flatten(1)))
        return self.head(self.norm(self.middle(low * self.scale)))


def names_of(layers: list[top.Layer]) -> list[str]:
    return [layer.names[0].rpartition(".")[0] for layer in layers if layer.counts]


def test_layers_stand_in_the_order_of_the_forward_pass() -> None:
    model = Backwards().train()
    layers = top.layers(model, (1, 2, 3))
    assert [layer.names[0] for layer in layers] == [
        "scale",
        "foot.weight",
        "middle.weight",
        "norm.weight",
        "head.weight",
    ]
    assert [layer.counts for layer in layers] == [False, True, True, False, True]
    assert layers[3].names == (
        "norm.weight",
        "norm.bias",
        "norm.running_mean",
        "norm.running_var",
        "norm.num_batches_tracked",
    )
    operations = 6 * 4 + 4 * 4 + 4 * 4 + 4 * 3
    assert [layer.begins for layer in layers] == pytest.approx(
        [0, 0, 24 / operations, 56 / operations, 56 / operations]
    )
    assert model.training and not any(module._forward_pre_hooks for module in model.modules())


def test_the_last_ones_by_number_and_by_share() -> None:
    layers = top.layers(Backwards(), (1, 2, 3))
    assert top.last_layers(layers, 1) == ["head.weight", "head.bias"]
    assert top.last_layers(layers, 2)[:3] == ["middle.weight", "middle.bias", "norm.weight"]
    assert set(top.last_layers(layers, 99)) == set(Backwards().state_dict())
    assert top.last_share(layers, 0.2) == top.last_layers(layers, 2)[2:], "the norm lies before the head's operations"
    assert top.last_share(layers, 0.7) == top.last_layers(layers, 2) and top.last_share(layers, 0.0) == top.last_layers(
        layers, 1
    )
    assert set(top.last_share(layers, 1.0)) == set(Backwards().state_dict())


def vit() -> nn.Module:
    return torchvision.models.VisionTransformer(16, 8, 2, 2, 16, 32, num_classes=5)


def swin() -> nn.Module:
    return torchvision.models.SwinTransformer([2, 2], 8, [1, 1], [1, 2], [2, 2], num_classes=5)


def convnext() -> nn.Module:
    blocks = [
        torchvision.models.convnext.CNBlockConfig(16, 32, 1),
        torchvision.models.convnext.CNBlockConfig(32, None, 1),
    ]
    return torchvision.models.ConvNeXt(blocks, num_classes=5)


def torch_encoder() -> nn.Module:
    class Encoder(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.head = nn.Linear(16, 5)
            self.blocks = nn.TransformerEncoder(nn.TransformerEncoderLayer(16, 2, 32, batch_first=True), 2)

        def forward(self, inputs: torch.Tensor) -> torch.Tensor:
            return self.head(self.blocks(inputs.flatten(1).unflatten(1, (-1, 16))).mean(1))

    return Encoder()


ARCHITECTURES = {
    "small CNN": (lambda: SmallCNN(5, 3, 4), 2),
    "ResNet": (lambda: torchvision.models.resnet18(num_classes=5), 6),
    "MobileNet": (lambda: torchvision.models.mobilenet_v3_small(num_classes=5), 5),
    "ConvNeXt": (convnext, 4),
    "ViT": (vit, 4),
    "Swin": (swin, 4),
    "torch's encoder": (torch_encoder, 4),
}


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_every_architecture_has_a_top_that_leaves_what_lies_below_alone(name: str) -> None:
    build, count = ARCHITECTURES[name]
    torch.manual_seed(0)
    model, fresh = build(), build()
    layers = top.layers(model, (3, 16, 16))
    tensors = [tensor for layer in layers for tensor in layer.names]
    assert sorted(tensors) == sorted(model.state_dict()), "each tensor once"
    shares = [layer.begins for layer in layers]
    assert shares == sorted(shares) and shares[0] == 0 and 0.3 < shares[-1] < 1
    names = top.last_layers(layers, count)
    assert 0 < len(names) < len(tensors)
    before = copy.deepcopy(model.state_dict())
    top.blend(model, fresh, names)
    for key, value in model.state_dict().items():
        assert torch.equal(value, (fresh.state_dict() if key in names else before)[key]), key
    assert model.eval()(torch.zeros(3, 3, 16, 16)).shape == (3, 5)


def test_attention_read_by_its_owner_counts_where_the_owner_runs() -> None:
    names = names_of(top.layers(torch_encoder(), (3, 16, 16)))
    block = ["self_attn", "self_attn.out_proj", "linear1", "linear2"]
    assert names == [f"blocks.layers.{number}.{layer}" for number in (0, 1) for layer in block] + ["head"]


def test_a_scale_is_no_layer_to_be_counted() -> None:
    names = names_of(top.layers(convnext(), (3, 16, 16)))
    block = ["block.0", "block.3", "block.5"]  # a convolution by channel and two linear layers, then a scale
    assert names[-4:] == [*(f"features.3.0.{layer}" for layer in block), "classifier.2"]


def test_a_shortcut_lies_in_the_block_that_it_bridges() -> None:
    names = names_of(top.layers(torchvision.models.resnet18(num_classes=5), (3, 16, 16)))
    assert names[:2] == ["conv1", "layer1.0.conv1"] and names[-1] == "fc" and len(names) == 21
    assert names[-6:-1] == [f"layer4.{one}" for one in ("0.conv1", "0.conv2", "0.downsample.0", "1.conv1", "1.conv2")]


def test_weights_can_be_moved_half_of_the_way() -> None:
    model, fresh = Backwards(), Backwards()
    own, new = copy.deepcopy(model.state_dict()), fresh.state_dict()
    fresh.state_dict()["norm.num_batches_tracked"].fill_(7)
    top.blend(model, fresh, ["head.weight", "norm.num_batches_tracked"], 0.25)
    assert torch.allclose(model.head.weight, 0.75 * own["head.weight"] + 0.25 * new["head.weight"])
    assert model.norm.num_batches_tracked == 7 and torch.equal(model.foot.weight, own["foot.weight"])
