"""Fixtures of all tests: no network unless asked for, no display, one thread, projects of the sample."""

import ipaddress
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
DATA = ROOT.parent / "shared" / "data"
_make, _connect, _look_up = socket.socket.__init__, socket.socket.connect, socket.getaddrinfo  # as Python has them

# before torch and Qt are imported, and for the processes that tests start
os.environ.update(
    {
        "QT_QPA_PLATFORM": "offscreen",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_WAIT_POLICY": "PASSIVE",
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "XDG_DATA_HOME": tempfile.mkdtemp(prefix="megu-test-data-"),
        "XDG_CACHE_HOME": tempfile.mkdtemp(prefix="megu-test-cache-"),
    }
)

import offline  # noqa: E402
from making import MakeProject, make_project_at  # noqa: E402
from pace import pytest_addoption as pytest_addoption  # noqa: E402
from pace import pytest_collection_modifyitems as pytest_collection_modifyitems  # noqa: E402
from pace import pytest_terminal_summary as pytest_terminal_summary  # noqa: E402
from pace import pytest_testnodedown as pytest_testnodedown  # noqa: E402

from megu.project.project import Project  # noqa: E402


def pytest_configure(config: pytest.Config) -> None:
    """Processes that tests start load `child/sitecustomize.py`; those that share the tests among them must not."""
    if not config.getoption("numprocesses", None) or hasattr(config, "workerinput"):
        paths = [str(HERE / "child"), os.environ.get("PYTHONPATH", "")]
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Internet sockets can't be made and names can't be looked up; Unix sockets and connected pairs can."""

    def refused(*_: Any, **__: Any) -> None:
        raise RuntimeError("a test tried to look up a name")

    monkeypatch.setattr(socket.socket, "__init__", offline.made)
    monkeypatch.setattr(socket, "socketpair", offline.pair)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


@pytest.fixture
def loopback(no_network: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Internet sockets can be made after all, but reach this computer only; names can still not be looked up."""

    def connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not ipaddress.ip_address(address[0]).is_loopback:
            raise RuntimeError("a test tried to use the network")
        _connect(self, address)

    def look_up(host: Any, *rest: Any, **more: Any) -> Any:
        if host not in ("127.0.0.1", "localhost", b"127.0.0.1", b"localhost"):
            raise socket.gaierror(socket.EAI_NONAME, "no such name in a test")
        return _look_up(host, *rest, **more)

    monkeypatch.setattr(socket.socket, "__init__", _make)
    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", look_up)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with copies of the sample's classifier, digits and multimodal model. Tests only read it."""
    folder = tmp_path_factory.mktemp("sample")
    for part in ("classifier.safetensors", "digits", "mllm"):
        source = ROOT / "resources" / "sample" / part
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, folder / part)
    return folder


@pytest.fixture
def make_project(sample: Path, tmp_path: Path) -> Iterator[MakeProject]:
    """A function that makes a project with one run; by default of the sample, forgetting eight with MeGU+."""
    projects: list[Project] = []

    def make(name: str = "project", **how: Any) -> Project:
        projects.append(make_project_at(tmp_path / name, sample, **how))
        return projects[-1]

    yield make
    for project in projects:
        project.close()


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder with CIFAR-10 and models for it; skips where it is missing."""
    if not DATA.is_dir():
        pytest.skip(f"{DATA.name}/ with CIFAR-10 is not beside this repository")
    return DATA
