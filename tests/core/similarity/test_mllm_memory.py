"""Memory needed and free, and where and how precisely a model is to run: known before it is loaded."""

import json
import time
from pathlib import Path

import mllms
import psutil
import pytest
import torch
from safetensors.torch import save_file

from megu.base.errors import MllmError
from megu.machine import memory as free_memory
from megu.similarity.local import memory
from megu.similarity.local.choose import open_answerer
from megu.similarity.local.folder import weight_files

GB = 10**9


def sparse(folder: Path, gigabytes: float, kind: str = "BF16") -> Path:
    """A model folder whose one tensor is that large in bfloat16; only its header is ever read, the rest is a hole."""
    count = int(gigabytes * GB / 2)
    size = count * {"BF16": 2, "F32": 4}[kind]
    header = json.dumps({"w": {"dtype": kind, "shape": [count], "data_offsets": [0, size]}}).encode()
    folder.mkdir(parents=True)
    (folder / "config.json").write_text(json.dumps({"model_type": "llava"}), encoding="utf-8")
    with (folder / "model.safetensors").open("wb") as file:
        file.write(len(header).to_bytes(8, "little") + header)
        file.truncate(8 + len(header) + size)
    return folder


def machine(monkeypatch: pytest.MonkeyPatch, own: str = "cpu", bf16: bool = True, **free: int) -> None:
    """Pretend a machine with that accelerator and that many free gigabytes on each device."""
    monkeypatch.setattr(memory.torch_setup, "device", lambda: own)
    monkeypatch.setattr(memory, "free", lambda device: free[device] * GB)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: own == "cuda")
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda *_: bf16)


def chosen(folder: Path, **options: str) -> tuple[str, str]:
    fit = memory.suggest(folder, **options)
    return fit["device"], fit["dtype"]


def test_needed_is_the_weights_and_a_quarter(tmp_path: Path) -> None:
    save_file({"a": torch.zeros(100, 10), "b": torch.zeros(7, dtype=torch.int64)}, tmp_path / "model.safetensors")
    assert memory.estimate_memory(tmp_path, "float32") == int(1.25 * (4000 + 56))
    assert memory.estimate_memory(tmp_path, "bfloat16") == int(1.25 * (2000 + 56))


def test_weights_that_lie_there_twice_count_once(tmp_path: Path) -> None:
    for name in ("consolidated", "model-00001-of-00002", "model-00002-of-00002"):
        save_file({"a": torch.zeros(100)}, tmp_path / f"{name}.safetensors")
    index = {"weight_map": {"x": "model-00001-of-00002.safetensors", "y": "model-00002-of-00002.safetensors"}}
    (tmp_path / "model.safetensors.index.json").write_text(json.dumps(index), encoding="utf-8")
    assert len(weight_files(tmp_path)) == 2 and memory.estimate_memory(tmp_path, "float32") == 1000


def test_needed_is_about_what_loading_takes(tmp_path: Path) -> None:
    folder = mllms.llava(tmp_path / "llava", hidden_size=512, intermediate_size=2048, num_hidden_layers=8)
    before = psutil.Process().memory_info().rss
    answerer = open_answerer(folder, ["cat"])
    growth = psutil.Process().memory_info().rss - before
    parameters = sum(p.numel() for p in answerer._mllm.model.parameters())  # type: ignore[union-attr]
    assert memory.estimate_memory(folder, "float32") == pytest.approx(1.25 * 4 * parameters, rel=0.01)
    assert growth < memory.estimate_memory(folder, "float32") + 50e6


HEADERS = {
    "deep": b"[" * 200_000,
    "deep tables": b'{"a":' * 200_000,
    "no end": b'{"a": {"dtype": "F32", "shape": [1e308, 1e308], "data_offsets": [0, 0]}}',
    "too large": json.dumps({"a": {"dtype": "F32", "shape": [10**30] * 40, "data_offsets": [0, 0]}}).encode(),
    "no type": b'{"a": {"dtype": [], "shape": [1], "data_offsets": [0, 4]}}',
    "less than none": b'{"a": {"dtype": "F32", "shape": [-5], "data_offsets": [0, 0]}}',
    "a word": b'{"a": {"dtype": "F32", "shape": "xx", "data_offsets": [0, 0]}}',
}


@pytest.mark.parametrize("name", HEADERS)
def test_a_header_that_is_none_is_damaged(name: str, tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(len(HEADERS[name]).to_bytes(8, "little") + HEADERS[name])
    with pytest.raises(MllmError) as error:
        memory.suggest(tmp_path, "cpu")
    assert error.value.code == "mllm_unusable" and "damaged" in str(error.value)


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
def test_a_header_longer_than_the_format_allows_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "model.safetensors").open("wb") as file:
        file.write((10**9).to_bytes(8, "little"))
        file.truncate(2 * 10**9)
    start_time, before = time.monotonic(), psutil.Process().memory_info().rss
    with pytest.raises(MllmError):
        memory.suggest(tmp_path, "cpu")
    assert time.monotonic() - start_time < 30 and psutil.Process().memory_info().rss - before < 50e6


def test_free_memory_is_what_the_system_says() -> None:
    assert 0 < memory.free("cpu") <= psutil.virtual_memory().total


def test_the_limit_of_a_control_group_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(free_memory, "_group_limit", lambda: 1000.0)
    assert free_memory.free("cpu") == 1000


def test_too_large_is_refused_with_both_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine(monkeypatch, cpu=8)
    with pytest.raises(MllmError) as error:
        open_answerer(sparse(tmp_path / "large", 14), ["cat"])
    assert error.value.code == "mllm_too_large"
    assert error.value.values["needed"] == 17.5 and error.value.values["free"] == 8.0
    assert "17.5 GB" in str(error.value) and "8.0 GB" in str(error.value)


def test_a_processor_computes_in_float32_while_that_fits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = sparse(tmp_path / "m", 4)  # 10 GB needed in float32, 5 in bfloat16
    for free, dtype in ((11, "float32"), (9, "bfloat16"), (4, "bfloat16")):
        machine(monkeypatch, cpu=free)
        assert chosen(folder) == ("cpu", dtype)


def test_a_gpu_computes_in_half_precision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = sparse(tmp_path / "m", 4)
    machine(monkeypatch, "cuda", cuda=80, cpu=80)
    assert chosen(folder) == ("cuda", "bfloat16")
    machine(monkeypatch, "cuda", bf16=False, cuda=80, cpu=80)
    assert chosen(folder) == ("cuda", "float16")
    machine(monkeypatch, "mps", mps=80, cpu=80)
    assert chosen(folder) == ("mps", "float16")


def test_a_small_model_stored_in_float32_stays_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine(monkeypatch, "cuda", cuda=80, cpu=80)
    assert chosen(sparse(tmp_path / "small", 1, "F32")) == ("cuda", "float32")
    assert chosen(sparse(tmp_path / "large", 10, "F32")) == ("cuda", "bfloat16")


def test_what_the_gpu_can_not_hold_goes_to_the_processor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine(monkeypatch, "cuda", cuda=4, cpu=32)
    assert chosen(sparse(tmp_path / "m", 4)) == ("cpu", "float32")


def test_what_is_asked_for_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = sparse(tmp_path / "m", 4)
    machine(monkeypatch, "cuda", cuda=80, cpu=80)
    assert chosen(folder, device="cpu") == ("cpu", "float32")
    assert chosen(folder, dtype="float32") == ("cuda", "float32")
    assert chosen(folder, device="cpu", dtype="bfloat16") == ("cpu", "bfloat16")
    machine(monkeypatch, "cuda", cuda=4, cpu=80)
    assert chosen(folder, device="cuda", dtype="bfloat16") == ("cuda", "bfloat16")  # and is refused


@pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has the device")
def test_a_device_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(MllmError) as error:
        memory.suggest(sparse(tmp_path / "m", 0.001), device="cuda")
    assert error.value.code == "mllm_no_device" and "cuda" in str(error.value)
