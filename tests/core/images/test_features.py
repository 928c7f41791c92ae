"""Penultimate features: the input of the last linear layer, in any classifier that ends in one."""

import pytest
import torch
from torch import nn

from megu.base.errors import ModelError
from megu.images.features import features_of_batch
from megu.model.architectures.cifar_resnet import CifarResNet
from megu.model.architectures.small_cnn import SmallCNN


def classifiers() -> dict[str, tuple[nn.Module, str, int]]:
    """Models, their last layer, and the size of images they take (3 channels, SmallCNN too)."""
    import torchvision.models as zoo

    return {
        "small_cnn": (SmallCNN(5, 3, 4), "head", 8),
        "resnet_cifar": (CifarResNet(5, 8), "linear", 32),
        "resnet18": (zoo.resnet18(num_classes=5), "fc", 32),
        "mobilenet": (zoo.mobilenet_v3_small(num_classes=5), "classifier.3", 32),
        "googlenet": (zoo.googlenet(num_classes=5, aux_logits=True, init_weights=False), "fc", 64),
        "vit": (zoo.VisionTransformer(32, 16, 1, 1, 16, 16, num_classes=5), "heads.head", 32),
    }


@pytest.mark.parametrize("name", ["small_cnn", "resnet_cifar", "resnet18", "mobilenet", "googlenet", "vit"])
def test_the_last_layer_makes_the_logits_of_the_features(name: str) -> None:
    torch.manual_seed(0)
    model, last, size = classifiers()[name]
    model.train()
    inputs = torch.randn(3, 3, size, size)
    features = features_of_batch(model, inputs)
    assert model.training and features.shape[0] == 3
    assert not any(layer._forward_hooks for layer in model.modules()), "nothing is left hanging on the model"
    with torch.no_grad():
        logits = model.eval()(inputs)
        assert torch.allclose(model.get_submodule(last)(features), logits, atol=1e-5)


@pytest.mark.parametrize(
    "model", [nn.Conv2d(3, 5, 1), nn.Sequential(nn.Linear(8, 8), nn.Conv2d(3, 5, 8), nn.Flatten())]
)
def test_a_classifier_of_another_kind_is_refused(model: nn.Module) -> None:
    with pytest.raises(ModelError) as error:
        features_of_batch(model, torch.randn(2, 3, 8, 8))
    assert error.value.code == "no_last_linear" and "linear layer" in str(error.value)
