"""Devices of this computer: the processor, cards that pass a test, and sentences for those that don't."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest
import torch
from processes import children

from megu.base.errors import DeviceError, MeguError
from megu.base.events import Devices, Event, from_line, to_line
from megu.cli.hardware import lines
from megu.machine import devices as hardware
from megu.machine import system_facts as machine
from megu.machine import torch_setup
from megu.project.project import Project
from megu.worker import parent
from megu.worker.stages import make_stage

Refuse = Callable[..., None]


def last(events: Iterable[Event]) -> Event:
    """Return the event at the end, after the progress."""
    return list(events)[-1]


@pytest.fixture(autouse=True)
def nothing_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(hardware.CHOICE, raising=False)


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> Refuse:
    """A computer with one CUDA card that answers the trial with an error (None: it passes)."""

    def make(error: Exception | None) -> None:
        properties = SimpleNamespace(name="NVIDIA Test 4000", total_memory=8 * 10**9)
        monkeypatch.setattr(torch.version, "cuda", "12.8")
        for name, answer in {
            "init": None,
            "is_available": True,
            "device_count": 1,
            "get_device_properties": properties,
            "mem_get_info": (6 * 10**9, 8 * 10**9),
        }.items():
            monkeypatch.setattr(torch.cuda, name, lambda *_, answer=answer: answer)
        ones = torch.ones

        def refused(*shape: int, device: Any = "cpu", **how: Any) -> torch.Tensor:
            if str(device) != "cpu" and error is not None:
                raise error
            return ones(*shape, **how)

        monkeypatch.setattr(torch, "ones", refused)

    return make


def test_the_processor_is_told_with_its_cores_and_memory() -> None:
    devices = last(hardware.report_devices())
    assert isinstance(devices, Devices)
    cpu = hardware.Device(**devices.devices[0])
    assert cpu.id == "cpu" and not cpu.why and cpu.name
    assert cpu.cores == len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else cpu.cores
    assert 0 < cpu.free <= cpu.memory == psutil.virtual_memory().total
    assert from_line(to_line(devices)) == devices


def test_a_card_that_passes_is_used_first(card: Refuse) -> None:
    card(None)
    devices = last(hardware.report_devices())
    assert isinstance(devices, Devices) and devices.used == "cuda:0" == hardware.pick_device()
    text = "\n".join(lines(devices))
    assert "NVIDIA Test 4000, 6.0 GB of 8.0 GB memory free (used)" in text and hardware.CHOICE in text


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (torch.OutOfMemoryError("CUDA out of memory. Tried to allocate"), "gpu_memory_full", "use all of its memory"),
        (RuntimeError("CUDA error: no kernel image is available\nCompile with"), "gpu_no_kernel", "does not support"),
        (RuntimeError("CUDA error: invalid device ordinal"), "gpu_gone", "was not found"),
        (RuntimeError("Found no NVIDIA driver on your system."), "gpu_no_driver", "driver is not installed"),
        (RuntimeError("CUDA error: an illegal memory access\nmore"), "gpu_failed", "an illegal memory access"),
    ],
)
def test_a_card_that_fails_its_trial_is_told_with_the_reason(
    card: Refuse, error: Exception, code: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    card(error)
    devices = hardware.list_devices()[1]
    assert devices.why == code and devices.free == 0
    sentence = str(DeviceError(devices.why, **devices.values))
    assert "NVIDIA Test 4000" in sentence and says in sentence and "\nmore" not in sentence
    assert hardware.pick_device() == "cpu", "what was not chosen is passed over"
    monkeypatch.setenv(hardware.CHOICE, "cuda:0")
    with pytest.raises(DeviceError, match="NVIDIA Test 4000"):
        hardware.pick_device()


@pytest.mark.parametrize("device", ["gpu", "cuda:-1", "cuda:999", "meta", "7", "cpu " * 200])
def test_what_is_no_device_is_told_with_those_that_are(device: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(hardware.CHOICE, device)
    with pytest.raises(DeviceError, match="Allowed are cpu, cuda:0") as error:
        hardware.pick_device()
    assert error.value.code == "device_unknown" and len(str(error.value)) < 400
    assert hardware.list_devices()[-1].why == "device_unknown"


@pytest.mark.parametrize(
    ("told", "code", "says"),
    [
        ("The NVIDIA driver on your system is too old (found version 11040). Please", "gpu_driver_old", "CUDA 11.4,"),
        ("Found no NVIDIA driver on your system. Please check", "gpu_no_driver", "driver is not installed"),
        ("CUDA unknown error - this may be due to\nmore", "gpu_failed", "CUDA unknown error"),
    ],
)
def test_a_card_that_torch_cannot_see_is_told_by_name(
    told: str, code: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def init() -> None:
        raise RuntimeError(told)

    monkeypatch.setattr(torch.version, "cuda", "12.8")
    monkeypatch.setattr(torch.cuda, "init", init)
    monkeypatch.setattr(machine, "nvidia_cards", lambda: ["NVIDIA RTX A2000"])
    devices = hardware.list_devices()[1]
    sentence = str(DeviceError(devices.why, **devices.values))
    assert devices.why == code and says in sentence and "NVIDIA RTX A2000" in sentence


@pytest.mark.skipif(torch.version.cuda is not None, reason="the build for the processor alone")
def test_a_build_without_cuda_says_so_where_there_is_a_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "nvidia_cards", lambda: ["NVIDIA RTX A2000"])
    assert hardware.list_devices()[1].why == "gpu_cpu_build"
    monkeypatch.setattr(machine, "nvidia_cards", list)
    assert len(hardware.list_devices()) == 1 and hardware.pick_device() == "cpu"


@pytest.mark.skipif(sys.platform != "linux", reason="where Linux lists its cards")
def test_cards_are_found_by_their_driver_else_on_the_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "DRIVER", tmp_path / "gpus")
    monkeypatch.setattr(machine, "PCI", tmp_path / "pci")
    for name, vendor, kind in (("a", "0x10de", "0x030000"), ("b", "0x10de", "0x040300"), ("c", "0x8086", "0x030000")):
        folder = tmp_path / "pci" / name
        folder.mkdir(parents=True)
        (folder / "vendor").write_text(f"{vendor}\n", encoding="utf-8")
        (folder / "class").write_text(f"{kind}\n", encoding="utf-8")
    assert machine.nvidia_cards() == ["NVIDIA"], "its sound and another maker's card are none"
    (tmp_path / "gpus" / "0000:01:00.0").mkdir(parents=True)
    (tmp_path / "gpus" / "0000:01:00.0" / "information").write_text(
        "Model: \t\t NVIDIA RTX A2000\nIRQ:   171\n", encoding="utf-8"
    )
    assert machine.nvidia_cards() == ["NVIDIA RTX A2000"]


# --- the process of the engine -------------------------------------------------------------------------------------


@pytest.fixture
def no_child_is_left() -> Iterator[None]:
    parent.discard()
    yield
    parent.choose_device("")
    parent.discard()


def test_the_engine_s_process_tells_without_a_project(no_child_is_left: None) -> None:
    devices = last(parent.hardware())
    assert isinstance(devices, Devices) and devices.used == "cpu" and devices.devices[0]["id"] == "cpu"
    assert not children(), "none waits where no project is open"


@pytest.mark.skipif(torch.cuda.is_available(), reason="a computer without a card")
def test_a_chosen_card_that_is_not_there_ends_a_stage_in_a_sentence(
    tiny_project: Callable[..., Project], no_child_is_left: None
) -> None:
    project = tiny_project()
    parent.prepare()
    (spare,) = children()
    parent.choose_device("cuda:3")
    assert not spare.is_running(), "the one that waited had settled on another"
    events: list[Event] = []
    with pytest.raises(MeguError) as error:
        events.extend(parent.events(project, [make_stage(name) for name in ("model", "images", "baseline")]))
    assert error.value.code in ("gpu_cpu_build", "gpu_gone", "gpu_no_driver") and "cuda:3" in str(error.value)
    parent.choose_device("cpu")
    assert list(parent.events(project, make_stage("baseline")))


def test_the_command_tells_and_takes_the_choice() -> None:
    env = {**os.environ, hardware.CHOICE: "cpu", "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    process = subprocess.run([sys.executable, "-m", "megu", "hardware"], env=env, capture_output=True, encoding="utf-8")
    assert process.returncode == 0 and "(used)" in process.stdout and "cores" in process.stdout, process.stderr
    code = "from megu.machine import torch_setup; print(torch_setup.device())"
    process = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True)
    assert process.stdout.strip() == "cpu", process.stderr


@pytest.mark.skipif(torch.cuda.is_available(), reason="a computer without a card")
def test_a_chosen_card_that_is_gone_is_listed_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(hardware.CHOICE, "cuda:7")
    devices = last(hardware.report_devices())
    assert isinstance(devices, Devices) and devices.used == "cuda:7"
    assert (
        devices.devices[-1]["id"] == "cuda:7" and "cuda:7" in lines(devices)[1] and "can't be used" in lines(devices)[1]
    )


def test_accelerate_is_told_only_while_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(torch_setup.DEVICE_VARIABLE, "cpu")
    with torch_setup._default_device("mps"):
        assert os.environ[torch_setup.DEVICE_VARIABLE] == "mps"
    assert os.environ[torch_setup.DEVICE_VARIABLE] == "cpu"
