"""Checkpoints that mean harm or are broken, each made by a function from a folder to its path; and their inspection in
a process of its own, which tells how long each took and how much memory."""

import io
import json
import os
import pickle
import struct
import sys
import time
import zipfile
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import nn

from megu.model.architectures.small_cnn import SmallCNN
from megu.model.files.reading import read_model

TRACE = "trace"


def weights() -> dict[str, Any]:
    torch.manual_seed(0)
    return SmallCNN(3, 1, 4).state_dict()


class Runs:
    """Pickles to a call that would leave a file behind."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[Any, ...]:
        return (os.system, (f"touch '{self.folder / TRACE}'",))


class Evaluates(Runs):
    """Pickles to an evaluated text."""

    def __reduce__(self) -> tuple[Any, ...]:
        return (eval, (f"open({str(self.folder / TRACE)!r}, 'w')",))


def saved(folder: Path, value: Any, name: str = "m.pt") -> Path:
    torch.save(value, folder / name)
    return folder / name


def written(folder: Path, content: bytes, name: str = "m.pt") -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def repacked(folder: Path, value: Any, pickle_content: bytes | None = None, **how: Any) -> Path:
    """An archive of torch's written again, its pickle replaced or its entries compressed."""
    buffer = io.BytesIO()
    torch.save(value, buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(folder / "m.pt", "w", **how) as target:
        for info in source.infolist():
            content = source.read(info)
            target.writestr(
                info.filename, pickle_content if pickle_content and info.filename.endswith("data.pkl") else content
            )
    return folder / "m.pt"


def module_with_code(folder: Path) -> Path:
    model = nn.Sequential(nn.Conv2d(1, 4, 3), nn.Linear(4, 3))
    model.__dict__["harm"] = Runs(folder)
    return saved(folder, model)


def laughs(folder: Path) -> Path:
    """Forty tuples, each of the one before it twice: a million million parts to whoever follows them all."""
    value: Any = ("ha", "ha")
    for _ in range(40):
        value = (value, value)
    return saved(folder, {**weights(), "laughs": value})


def doubled_modules(folder: Path) -> Path:
    """Forty modules, each with the one before it as two of its parts."""
    model: nn.Module = nn.Linear(2, 2)
    for _ in range(40):
        outer = nn.Module()
        outer.a, outer.b = model, model
        model = outer
    return saved(folder, model)


def cyclic_modules(folder: Path) -> Path:
    model = nn.Sequential(nn.Linear(2, 2))
    model._modules["again"] = model
    return saved(folder, model)


def cyclic(folder: Path) -> Path:
    value: dict[str, Any] = {}
    value["model"] = value
    return saved(folder, value)


def zip_bomb(folder: Path) -> Path:
    return repacked(folder, {"a": torch.zeros(64_000_000)}, compression=zipfile.ZIP_DEFLATED)


def many_entries(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "m.pt", "w") as archive:
        for i in range(250_000):
            archive.writestr(f"a/data/{i}", b"")
    return folder / "m.pt"


def claims(folder: Path) -> Path:
    """A storage said to hold a thousand times what the file has."""
    buffer = io.BytesIO()
    torch.save({"a": torch.zeros(1000)}, buffer)
    with zipfile.ZipFile(buffer) as source:
        pickle_content = source.read("archive/data.pkl")
    return repacked(folder, {"a": torch.zeros(1000)}, pickle_content.replace(b"M\xe8\x03", b"J\xff\xff\xff\x7f"))


def overlapping(folder: Path) -> Path:
    """Two hundred entries that all lie on the same twenty megabytes: four gigabytes in all."""
    path = saved(folder, {str(i): torch.zeros(1) for i in range(200)})
    large = torch.zeros(5_000_000)
    with zipfile.ZipFile(path) as source:
        pickle_content = source.read("m/data.pkl").replace(b"K\x01", b"J" + struct.pack("<i", 5_000_000))
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("m/data.pkl", pickle_content)
        target.writestr("m/data/0", large.numpy().tobytes())
        first = target.infolist()[-1]
        for i in range(1, 200):
            info = zipfile.ZipInfo(f"m/data/{i}")
            for part in ("header_offset", "CRC", "file_size", "compress_size"):
                setattr(info, part, getattr(first, part))
            target.filelist.append(info)
            target.NameToInfo[info.filename] = info
    return path


def repeats(folder: Path) -> Path:
    return saved(folder, {**weights(), "head.weight": torch.zeros(1).expand(3, 10**12)})


def stream_claims(folder: Path) -> Path:
    """torch's older form, whose first storage says that it has 2^60 numbers."""
    torch.save({"a": torch.zeros(1000)}, folder / "m.pt", _use_new_zipfile_serialization=False)
    content = (folder / "m.pt").read_bytes()
    at = len(content) - 4008
    return written(folder, content[:at] + struct.pack("<q", 2**60) + content[at + 8 :])


def header(folder: Path, length: int, header_bytes: bytes) -> Path:
    return written(folder, struct.pack("<Q", length) + header_bytes, "m.safetensors")


def large_header(folder: Path) -> Path:
    path = header(folder, 99_000_000, b"{")
    os.truncate(path, 99_000_100)
    return path


def cut(folder: Path, share: float) -> Path:
    path = saved(folder, weights())
    return written(folder, path.read_bytes()[: int(share * path.stat().st_size)])


def colliding(folder: Path) -> Path:
    """A table whose hundred thousand keys all have the same hash."""
    body = b"".join(pickle.dumps(k * (2**61 - 1), 2)[2:-1] + b"N" for k in range(1, 100_000))
    return written(folder, b"\x80\x02}(" + body + b"u.")


def loop(folder: Path) -> Path:
    import systems  # and with it pytest, which the process whose memory is measured does without

    systems.link(folder / "m.pt", folder / "n.pt")
    systems.link(folder / "n.pt", folder / "m.pt")
    return folder / "m.pt"


def model_folder(folder: Path, config: str) -> Path:
    from safetensors.torch import save_file

    save_file({"a": torch.zeros(2)}, folder / "model.safetensors")
    (folder / "config.json").write_text(config, encoding="utf-8")
    return folder


def endless_layers(folder: Path) -> Path:
    config = {"model_type": "vit", "architectures": ["ViTForImageClassification"], "num_hidden_layers": 10**9}
    return model_folder(folder, json.dumps(config))


def escaping_shards(folder: Path) -> Path:
    path = model_folder(folder, json.dumps({"model_type": "vit"}))
    (folder / "model.safetensors").unlink()
    index = {"weight_map": {"a": "../../../../etc/passwd"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index), encoding="utf-8")
    return path


def many_files(folder: Path) -> Path:
    for i in range(3000):
        (folder / f"{i}.png").touch()
    return folder


def nan(folder: Path) -> Path:
    value = weights()
    value["head.weight"][0, 0] = float("nan")
    return saved(folder, value)


def integers(folder: Path) -> Path:
    return saved(folder, {name: tensor.to(torch.int8) for name, tensor in weights().items()})


def odd(change: Callable[[torch.Tensor], torch.Tensor]) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        value = weights()
        return saved(folder, {**value, "head.weight": change(value["head.weight"])})

    return make


def one_storage(folder: Path, names: int, shift: int = 0) -> Path:
    """A million numbers under many names, each a whole look at them."""
    numbers = torch.zeros(1_000_000)
    parts = [numbers[shift * i : 500_000 + shift * i] for i in range(names if shift else 1)]
    return saved(folder, {f"layer{i}.weight": parts[i % len(parts)] for i in range(names)})


def many_tensors(folder: Path, count: int) -> Path:
    from safetensors.torch import save_file

    save_file({f"layer{i}.weight": torch.zeros(1) for i in range(count)}, folder / "m.safetensors")
    return folder / "m.safetensors"


def shared_parts(folder: Path) -> Path:
    """Three levels of a thousand names, each of the same dictionary: a thousand million ways to the weights."""
    value: Any = {"none": 1}
    for _ in range(3):
        value = {f"part{i}": value for i in range(1000)}
    return saved(folder, value)


HOSTILE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "code": (lambda f: saved(f, Runs(f)), "model_has_code"),
    "code in a bare pickle": (lambda f: written(f, pickle.dumps(Runs(f), 4)), "model_has_code"),
    "evaluated text": (lambda f: written(f, pickle.dumps(Evaluates(f), 0)), "model_has_code"),
    "code in a module": (module_with_code, "model_architecture_unknown"),
    "code as a name": (lambda f: saved(f, OrderedDict([("a", Runs(f))])), "model_has_code"),
    "a million million laughs": (laughs, ""),
    "modules doubled forty times": (doubled_modules, "model_has_code"),
    "a module in itself": (cyclic_modules, "model_architecture_unknown"),
    "a dictionary in itself": (cyclic, "model_no_tensors"),
    "a zip bomb": (zip_bomb, "model_packed"),
    "a quarter of a million entries": (many_entries, "model_unknown"),
    "a storage that claims more": (claims, "model_truncated"),
    "entries on each other": (overlapping, "model_truncated"),
    "one number for a million million": (repeats, "model_truncated"),
    "a stream that claims more": (stream_claims, "model_unknown"),
    "a header of 2^62 bytes": (lambda f: header(f, 2**62, b"{}"), "model_truncated"),
    "a header of 99 MB": (large_header, "model_truncated"),
    "a header nested deeply": (lambda f: header(f, 60_000, b'{"a":' * 12_000), "model_truncated"),
    "half a file": (lambda f: cut(f, 0.5), "model_truncated"),
    "nothing": (lambda f: written(f, b""), "model_empty"),
    "nested deeply": (lambda f: written(f, b"\x80\x02" + b"(" * 10 + b"]" * 400_000 + b"." * 3), "model_unknown"),
    "lists in lists": (lambda f: written(f, b"\x80\x02]" + b"]" * 300_000 + b"a" * 300_000 + b"."), "model_unknown"),
    "a memo of 2^32 places": (lambda f: written(f, b"\x80\x02Nr\xff\xff\xff\xff."), "model_unknown"),
    "a text of 2^62 bytes": (lambda f: written(f, b"\x80\x04\x8e" + struct.pack("<Q", 2**62) + b"x"), "model_unknown"),
    "a number of a million digits": (lambda f: written(f, b"L" + b"9" * 10**6 + b"L\n."), "model_unknown"),
    "three million instructions": (lambda f: written(f, b"\x80\x02" + b"N0" * 1_500_000 + b"N."), "model_unknown"),
    "twenty thousand names for the same numbers": (lambda f: one_storage(f, 20_000), "model_architecture_unknown"),
    "eight thousand names for numbers side by side": (lambda f: one_storage(f, 8000, 50), "model_architecture_unknown"),
    "two hundred thousand tensors": (lambda f: many_tensors(f, 200_000), "model_architecture_unknown"),
    "ten thousand storages": (
        lambda f: saved(f, {f"layer{i}.weight": torch.zeros(1) for i in range(10_000)}),
        "model_architecture_unknown",
    ),
    "a thousand million ways": (shared_parts, "model_no_tensors"),
    "keys that collide": (colliding, "model_no_tensors"),
    "a link to itself": (loop, "model_missing"),
    "an empty folder": (lambda f: f, "model_is_folder"),
    "a folder of other files": (many_files, "model_is_folder"),
    "endless layers": (endless_layers, "model_folder_differs"),
    "a configuration nested deeply": (lambda f: model_folder(f, "[" * 100_000), "model_folder_damaged"),
    "weights outside the folder": (escaping_shards, "model_folder_no_weights"),
    "weights that are not numbers": (nan, "model_not_finite"),
    "whole numbers": (integers, "model_weights_odd"),
    "sparse": (odd(lambda t: t.to_sparse()), "model_weights_odd"),
    "complex": (odd(lambda t: t.to(torch.complex64)), "model_weights_odd"),
}
"""By name: what makes the file, and the code of its refusal; empty where the weights can be used all the same."""


def peak() -> float:
    """The most memory this process has had so far, in MB."""
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def inspect(path: Path) -> str:
    """The code of a refusal, or nothing; of a bug its words."""
    from megu.base.errors import MeguError
    from megu.model.stage_model import describe

    try:
        describe(read_model(path), path)
        return ""
    except MeguError as error:
        names = {"reason", "kind", "example"} & set(error.values)  # a file's own words may hold braces
        if str(path) not in str(error) or ("{" in str(error) and not names) or "\x1b" in str(error):
            return f"bug: {error}"
        return error.code
    except Exception as error:
        return f"bug: {type(error).__name__}: {error}"


def main() -> None:
    """Inspect the files named on standard input, one a line; a line of JSON for each: code, seconds of this process
    (others may keep the machine busy), MB."""
    import timm  # noqa: F401
    import transformers.models.auto.modeling_auto  # noqa: F401  (once in a process, and no hostile file's doing)

    from megu.machine import torch_setup

    torch_setup.warm_up()
    for line in sys.stdin:
        start_time, before = time.process_time(), peak()
        code = inspect(Path(line.rstrip("\n")))
        print(json.dumps([code, time.process_time() - start_time, peak() - before]), flush=True)


if __name__ == "__main__":
    main()
