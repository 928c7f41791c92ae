"""Broken model files and folders, each a sound model with one thing changed: cut, bits turned, or with an odd value in
the place of a usual one. Random places are drawn by the case's number."""

import io
import json
import pickle
import random
import struct
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import torch
from hostile import weights, written
from safetensors.torch import save
from torch import nn

Make = Callable[[Path], Path]
ODD: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    1.5,
    10**5,
    10**9,
    10**17,
    10**400,
    1e308,
    "x",
    "\x1b[2J\u202e",
    [],
    [10**9] * 3,
    {},
)
"""What stands in the place of a usual value."""
FIELDS = (
    *("hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size", "image_size", "patch_size"),
    *("num_channels", "num_labels", "id2label", "hidden_act", "architectures", "model_type", "layer_norm_eps", "dtype"),
    *("quantization_config", "attn_implementation", "initializer_range", "pooler_output_size", "transformers_version"),
)
OF_PROCESSOR = (
    "size",
    "crop_size",
    "image_mean",
    "image_std",
    "rescale_factor",
    "resample",
    "crop_pct",
    "do_normalize",
)


@cache
def sound(form: str) -> bytes:
    """A small network in one of the forms of a file."""
    if form == "safetensors":
        return save(weights(), {"megu": json.dumps({"class_names": ["a", "b", "c"]})})
    buffer = io.BytesIO()
    if form == "pickle":
        pickle.dump({name: tensor.tolist() for name, tensor in weights().items()}, buffer)
    elif form == "module":
        torch.save(nn.Sequential(nn.Conv2d(1, 4, 3), nn.Flatten(), nn.Linear(4, 3)), buffer)
    else:
        value = {"state_dict": weights(), "epoch": 3, "classes": ["a", "b", "c"]}
        torch.save(value, buffer, _use_new_zipfile_serialization=form == "archive")
    return buffer.getvalue()


FORMS = {"safetensors": "m.safetensors", "archive": "m.pt", "stream": "m.pth", "module": "m.bin", "pickle": "m.pkl"}


def cut(form: str, share: float) -> Make:
    return lambda folder: written(folder, sound(form)[: int(share * len(sound(form)))], FORMS[form])


def turned(form: str, number: int) -> Make:
    """A few bits turned; where names and numbers stand rather than weights, most of the time."""

    def make(folder: Path) -> Path:
        draw, content = random.Random(f"{form} {number}"), bytearray(sound(form))
        for _ in range(1 + number % 4):
            among = len(content) if number % 3 == 0 else min(len(content), 2500)
            place = draw.randrange(among) if number % 2 else len(content) - 1 - draw.randrange(among)
            content[place] ^= 1 << draw.randrange(8)
        return written(folder, bytes(content), FORMS[form])

    return make


def spliced(form: str, number: int) -> Make:
    """A piece of the file once more at another place."""

    def make(folder: Path) -> Path:
        draw, content = random.Random(f"{form} {number}"), sound(form)
        start, place, size = draw.randrange(len(content)), draw.randrange(len(content)), draw.randrange(1, 4000)
        return written(folder, content[:place] + content[start : start + size] + content[place:], FORMS[form])

    return make


def with_header(change: Callable[[dict[str, Any]], None]) -> Make:
    """A safetensors file whose header was changed."""

    def make(folder: Path) -> Path:
        content = sound("safetensors")
        (length,) = struct.unpack("<Q", content[:8])
        header = json.loads(content[8 : 8 + length])
        change(header)
        header_bytes = json.dumps(header).encode()
        return written(
            folder, struct.pack("<Q", len(header_bytes)) + header_bytes + content[8 + length :], "m.safetensors"
        )

    return make


def entry(name: str, value: Any) -> Make:
    return with_header(lambda header: header["head.weight"].update({name: value}))


HEADERS: dict[str, Make] = {
    **{
        f"dtype {kind}": entry("dtype", kind) for kind in ("F4", "F8_E5M2", "U64", "C64", "I8", "BOOL", "F128", 5, None)
    },
    **{
        f"shape {str(shape)[:20]}": entry("shape", shape)
        for shape in (-1, [], [-3, 5], [10**18, 10**18], [2**63], [1.5], "x")
    },
    **{
        f"offsets {offsets}": entry("data_offsets", offsets)
        for offsets in ([0, 0], [10, 0], [-4, 8], [0, 10**18], [0], "x", None, [0, 4.0])
    },
    "metadata of numbers": with_header(lambda header: header.update(__metadata__={"megu": 5})),
    "metadata of lists": with_header(lambda header: header.update(__metadata__=[1])),
    "metadata no JSON": with_header(lambda header: header.update(__metadata__={"megu": "{" * 5000})),
    "classes of numbers": with_header(
        lambda header: header.update(__metadata__={"megu": '{"class_names": [1, 2, 3]}'})
    ),
    "an architecture of none": with_header(lambda header: header.update(__metadata__={"megu": '{"architecture": {}}'})),
    "preprocessing of 10^9 pixels": with_header(
        lambda header: header.update(__metadata__={"megu": '{"preprocessing": {"size": [1000000000, 1000000000]}}'})
    ),
    "preprocessing of nothing": with_header(
        lambda header: header.update(__metadata__={"megu": '{"preprocessing": []}'})
    ),
    "a long name": with_header(lambda header: header.update({"a" * 10**6: header.pop("head.weight")})),
    "a name of points": with_header(lambda header: header.update({"a." * 10**5: header.pop("head.weight")})),
    "no name": with_header(lambda header: header.update({"": header.pop("head.weight")})),
    "a name that steers": with_header(lambda header: header.update({"\x1b[2J\u202e": header.pop("head.weight")})),
    "an entry of nothing": with_header(lambda header: header.update({"head.weight": {}})),
    "an entry of text": with_header(lambda header: header.update({"head.weight": "x"})),
    "two of the same": with_header(lambda header: header.update({"again": header["head.weight"]})),
}


def rearranged(change: Callable[[dict[str, bytes]], None]) -> Make:
    """torch's archive, its files changed."""

    def make(folder: Path) -> Path:
        with zipfile.ZipFile(io.BytesIO(sound("archive"))) as source:
            inside = {name: source.read(name) for name in source.namelist()}
        change(inside)
        with zipfile.ZipFile(folder / "m.pt", "w") as target:
            for name, content in inside.items():
                target.writestr(name, content)
        return folder / "m.pt"

    return make


def edited(old: bytes, new: bytes) -> Make:
    return rearranged(lambda inside: inside.update({"archive/data.pkl": inside["archive/data.pkl"].replace(old, new)}))


ARCHIVES: dict[str, Make] = {
    "without its pickle": rearranged(lambda inside: inside.__delitem__("archive/data.pkl")),
    "with two pickles": rearranged(lambda inside: inside.update({"b/data.pkl": inside["archive/data.pkl"]})),
    "without a storage": rearranged(lambda inside: inside.__delitem__("archive/data/0")),
    "with a short storage": rearranged(lambda inside: inside.update({"archive/data/0": b"xy"})),
    "of the other order": rearranged(lambda inside: inside.update({"archive/byteorder": b"big"})),
    "of another order": rearranged(lambda inside: inside.update({"archive/byteorder": b"\xff\xfe"})),
    "with an empty pickle": rearranged(lambda inside: inside.update({"archive/data.pkl": b""})),
    "with a pickle of dots": rearranged(lambda inside: inside.update({"archive/data.pkl": b"." * 9})),
    "with other storages": edited(b"FloatStorage", b"BoolStorage"),
    "with unknown storages": edited(b"FloatStorage", b"NoatStorages"),
    "on a card": edited(b"cpu", b"xpu"),
    "with unknown calls": edited(b"_rebuild_tensor_v2", b"_rebuild_tensor_v9"),
    "with calls of parameters": edited(b"_rebuild_tensor_v2", b"_rebuild_parameter"),
    "with a number for a name": edited(b"X\x0b\x00\x00\x00head.weight", b"K\x05"),
    "with a mark for a name": edited(b"X\x0b\x00\x00\x00head.weight", b"("),
}


def folder_of(change: dict[str, Any], processor: dict[str, Any] | None = None, timm: bool = False) -> Make:
    """A folder of a small ViT, with odd values in its configuration."""

    def make(folder: Path) -> Path:
        config, content = _timm() if timm else _vit()
        (folder / "model.safetensors").write_bytes(content)
        (folder / "config.json").write_text(json.dumps({**config, **change}), encoding="utf-8")
        if processor is not None:
            usual = {"do_resize": True, "size": {"height": 32, "width": 32}, "do_center_crop": True}
            (folder / "preprocessor_config.json").write_text(json.dumps({**usual, **processor}), encoding="utf-8")
        return folder

    return make


@cache
def _vit() -> tuple[dict[str, Any], bytes]:
    import transformers

    shape: Any = {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 32}
    shape |= {"image_size": 32, "patch_size": 8, "num_labels": 3}
    config = transformers.ViTConfig(**shape)
    config.architectures = ["ViTForImageClassification"]
    model = transformers.ViTForImageClassification(config)
    return json.loads(config.to_json_string(use_diff=False)), save(model.state_dict(), {"format": "pt"})


@cache
def _timm() -> tuple[dict[str, Any], bytes]:
    import timm

    model = timm.create_model("resnet10t", num_classes=3)
    return {"architecture": "resnet10t", "num_classes": 3}, save(model.state_dict(), {"format": "pt"})


def named(value: Any) -> str:
    return ascii(value)[:24]


BROKEN: dict[str, dict[str, Make]] = {
    **{f"{form}, cut": {f"at {k}/10": cut(form, k / 10) for k in range(10)} for form in FORMS},
    **{f"{form}, turned": {str(number): turned(form, number) for number in range(20)} for form in FORMS},
    **{f"{form}, spliced": {str(number): spliced(form, number) for number in range(5)} for form in FORMS},
    "header": HEADERS,
    "archive": ARCHIVES,
    **{f"config, {field}": {named(value): folder_of({field: value}) for value in ODD} for field in FIELDS},
    **{f"processor, {field}": {named(value): folder_of({}, {field: value}) for value in ODD} for field in OF_PROCESSOR},
    "a kind of its own": {
        kind: folder_of({"model_type": kind})
        for kind in (
            "timm_wrapper",
            "timm_backbone",
            "resnet",
            "clip",
            "dinat",
            "llama",
            "perceiver",
            "vit-",
            "",
            "levit",
        )
    },
    **{
        f"timm, {field}": {named(value): folder_of({field: value}, timm=True) for value in ODD}
        for field in ("architecture", "num_classes", "pretrained_cfg", "label_names", "model_args")
    },
    "timm, inside": {
        f"{field} {named(value)}": folder_of({"pretrained_cfg": {"input_size": [3, 32, 32], field: value}}, timm=True)
        for field in ("input_size", "mean", "crop_pct", "interpolation")
        for value in ODD
    },
}
"""By what was changed, then by how."""
