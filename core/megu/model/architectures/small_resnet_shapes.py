"""Recognition of a `SmallResNet` from names and shapes; the caller compares the result shape by shape."""

from megu.model.architectures.architecture import Arguments, Shapes
from megu.model.architectures.fingerprints import COMPUTED, below
from megu.model.architectures.libraries import read_head

SHORTCUTS, HEADS = ("shortcut", "downsample"), ("linear", "fc", "classifier")
"""Usual names of the convolution beside a block, and of the last layer."""
MOST_GROUPS = 8
USUAL_STEMS = {3: 16, 4: 64}
"""Width of the first convolution by the number of groups."""


def recognise(shapes: Shapes) -> list[Arguments]:
    """Return the possible arguments of a `SmallResNet` without max pooling."""
    shapes = {name: shape for name, shape in shapes.items() if not name.endswith(COMPUTED)}
    first = shapes.get("conv1.weight", ())
    shortcut = next((name for name in SHORTCUTS if f"layer2.0.{name}.0.weight" in shapes), None)
    groups = _find_groups(shapes)
    head = _find_head(shapes, groups[-1][2]) if groups else None
    if len(first) != 4 or first[2:] != (3, 3) or shortcut is None or head is None:
        return []
    arguments: Arguments = {"classes": head["layers"][-1][2], "stem": first[0], "groups": groups}
    arguments |= {"shortcut": shortcut, "head": head}
    middle = shapes.get("layer1.0.conv2.weight", ())
    split = middle[0] // middle[1] if len(middle) == 4 and middle[1] else 1
    extras = {"channels": first[1]} if first[1] != 3 else {}
    extras |= {"bottleneck": True} if "layer1.0.conv3.weight" in shapes else {}
    extras |= {"split": split} if split > 1 else {}
    extras |= {"stem_bias": True} if "conv1.bias" in shapes else {}
    return [{**arguments, **extras}]


def recognise_pooled(shapes: Shapes) -> list[Arguments]:
    """Return the same with max pooling, only if names are torchvision's, whose networks have it unless it is
    removed.
    """
    matches = [
        arguments
        for arguments in recognise(shapes)
        if arguments["shortcut"] == "downsample" and arguments["head"]["path"] == "fc"
    ]
    return [{**arguments, "pool": True} for arguments in matches if len(arguments["groups"]) == 4]


def title(arguments: Arguments) -> str:
    """Return a title such as ``ResNet-18 for small images``, with unusual features."""
    each = 3 if arguments.get("bottleneck") else 2
    depth = each * sum(blocks for blocks, _, _ in arguments["groups"]) + 2
    inner = arguments["groups"][0][1]
    parts = [f"ResNet-{depth} for small images"]
    if (split := arguments.get("split", 1)) > 1:
        parts = [f"ResNeXt-{depth} {split}x{inner // split}d for small images"]
    elif inner != USUAL_STEMS.get(len(arguments["groups"])):
        parts.append(f"of width {inner}")
    return ", ".join([*parts, *(["with max pooling"] if arguments.get("pool") else [])])


def _find_head(shapes: Shapes, inputs: int) -> Arguments | None:
    path = next((name for name in HEADS if below(shapes, name)), "")
    layers = read_head(below(shapes, path), inputs) if path else None
    return {"path": path, "inputs": inputs, "layers": layers} if layers else None


def _find_groups(shapes: Shapes) -> list[list[int]]:
    """Return [blocks, inner width, width] of each group."""
    groups: list[list[int]] = []
    for g in range(1, MOST_GROUPS + 1):
        inner = shapes.get(f"layer{g}.0.conv1.weight", (0,))
        outer = shapes.get(f"layer{g}.0.conv3.weight") or shapes.get(f"layer{g}.0.conv2.weight") or (0,)
        blocks = 0
        while f"layer{g}.{blocks}.conv1.weight" in shapes:
            blocks += 1
        if not blocks or not inner[0] or not outer[0]:
            break
        groups.append([blocks, inner[0], outer[0]])
    return groups
