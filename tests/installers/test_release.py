"""The steps of a release: checksums that notice a change, a tag that is the version, workflows that call scripts."""

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
RELEASE = ROOT / "packaging" / "release"
pytestmark = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="scripts in bash, run by name")


def run(*command: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, **more}
    return subprocess.run([*map(str, command)], capture_output=True, encoding="utf-8", env=env, timeout=60, check=False)


def made(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).write_text(f"content of {name}", encoding="utf-8")
    return folder


def version() -> str:
    match = re.search(r"__version__\W+([\w.+-]+)", (ROOT / "core/megu/__init__.py").read_text(encoding="utf-8"))
    assert match is not None
    return match[1]


def test_checksums_are_those_of_the_files(tmp_path: Path) -> None:
    folder = made(tmp_path / "dist", "a.deb", "b-setup.exe", "c.dmg", "notes.txt")
    (folder / "megu-desktop").mkdir()
    assert run(RELEASE / "checksums", folder).returncode == 0
    lines = [line.split(maxsplit=1) for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]
    digests = {name: digest for digest, name in lines}
    assert digests == {
        name: hashlib.sha256(f"content of {name}".encode()).hexdigest() for name in ("a.deb", "b-setup.exe", "c.dmg")
    }


def test_nothing_to_release_is_said(tmp_path: Path) -> None:
    process = run(RELEASE / "checksums", made(tmp_path / "dist", "notes.txt"))
    assert process.returncode == 1 and "nothing" in process.stderr


def test_the_tag_is_the_version() -> None:
    assert run(RELEASE / "check-tag", f"v{version()}").returncode == 0
    process = run(RELEASE / "check-tag", "v99.0.0")
    assert process.returncode == 1 and "99.0.0" in process.stderr and version() in process.stderr


@pytest.fixture
def arrived(tmp_path: Path) -> Path:
    """Make the results of three jobs, and a `gh` that writes down how it is called."""
    for system, name in (("linux", "a.deb"), ("windows", "b.exe"), ("macos", "c.dmg")):
        assert run(RELEASE / "checksums", made(tmp_path / "made" / system, name)).returncode == 0
    made(tmp_path / "tools", "gh")
    (tmp_path / "tools" / "gh").write_text('#!/bin/sh\nfor word; do echo "$word"; done >"$RECORD"\n', encoding="utf-8")
    (tmp_path / "tools" / "gh").chmod(0o755)
    return tmp_path


def publish(arrived: Path) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    path = f"{arrived / 'tools'}{os.pathsep}{os.environ['PATH']}"
    record = arrived / "record"
    process = run(RELEASE / "publish", arrived / "made", f"v{version()}", PATH=path, RECORD=str(record))
    return process, record.read_text(encoding="utf-8").splitlines() if record.exists() else []


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="this step runs on Linux")
def test_a_draft_is_made_of_what_arrived_whole(arrived: Path) -> None:
    process, calls = publish(arrived)
    assert process.returncode == 0, process.stderr
    assert calls[:3] == ["release", "create", f"v{version()}"] and "--draft" in calls
    assert sorted(Path(word).name for word in calls[-4:]) == ["SHA256SUMS", "a.deb", "b.exe", "c.dmg"]
    assert any(line.startswith("- **Wizard**") for line in calls), "what CHANGELOG.md says of this version"


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="this step runs on Linux")
def test_a_file_that_changed_on_the_way_stops_it(arrived: Path) -> None:
    (arrived / "made" / "windows" / "b.exe").write_text("something else", encoding="utf-8")
    process, calls = publish(arrived)
    assert process.returncode != 0 and not calls


# --- workflows -------------------------------------------------------------------------------------------------------


def steps(name: str) -> dict[str, list[dict[str, Any]]]:
    """The steps of each job."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / f"{name}.yml").read_text(encoding="utf-8"))
    return {job: what["steps"] for job, what in workflow["jobs"].items()}


@pytest.mark.parametrize("name", ["test", "release"])
def test_actions_are_pinned_to_major_versions(name: str) -> None:
    actions = [step["uses"] for job in steps(name).values() for step in job if "uses" in step]
    assert actions and all(re.fullmatch(r"actions/[\w-]+@v\d+", action) for action in actions)


NODE_24 = {"checkout": 5, "setup-python": 6, "upload-artifact": 6, "download-artifact": 7}
"""The first major version of each action that runs on Node 24; GitHub's machines have no older one any more."""


@pytest.mark.parametrize("name", ["test", "release"])
def test_actions_run_on_what_the_machines_have(name: str) -> None:
    actions = {step["uses"] for job in steps(name).values() for step in job if "uses" in step}
    for action, major in (re.fullmatch(r"actions/(.+)@v(\d+)", action).groups() for action in actions):  # type: ignore[union-attr]
        assert int(major) >= NODE_24[action], action


@pytest.mark.parametrize("name", ["test", "release"])
def test_scripts_that_are_called_are_there_and_can_be_run(name: str) -> None:
    lines = "\n".join(step.get("run", "") for job in steps(name).values() for step in job)
    paths = re.findall(r"(?<![\w/])(?:packaging|\.ci)/[\w./-]+", lines)
    assert paths
    for script in paths:
        assert (ROOT / script).is_file(), script
        assert script.endswith((".ps1", ".py")) or os.access(ROOT / script, os.X_OK), script


def test_each_step_on_linux_is_a_script_that_runs_here_too() -> None:
    scripts = {".ci/run", "packaging/release/linux", "packaging/release/check-tag", "packaging/release/publish"}
    for name, jobs in (("test", ("linux",)), ("release", ("tag", "linux", "publish"))):
        for job in jobs:
            for step in steps(name)[job]:
                for line in step.get("run", "").splitlines():
                    words = re.sub(r'sudo --preserve-env env "PATH=\$PATH" ', "", line).split()
                    assert words[0] in scripts, line


def test_what_people_are_given_is_tried_before_it_is_kept() -> None:
    jobs = steps("release")
    for job, trial in (("linux", "release/linux"), ("windows", "windows/try.ps1"), ("macos", "macos/try")):
        runs = [trial in step.get("run", "") for step in jobs[job]]
        has_name = [step.get("with", {}).get("name") == job for step in jobs[job]]
        assert runs.index(True) < has_name.index(True)
    assert "make installer-check" in (RELEASE / "linux").read_text(encoding="utf-8")


def test_the_trial_on_windows_runs_where_users_can_be_made() -> None:
    """`New-LocalUser` fails in pwsh 7.3 and later: the workflow calls the older one, the script refuses others."""
    trials = [step for step in steps("release")["windows"] if "try.ps1" in step.get("run", "")]
    assert [step["shell"] for step in trials] == ["powershell"]
    script = (ROOT / "packaging" / "windows" / "try.ps1").read_text(encoding="ascii")
    assert "New-LocalUser" in script and "#Requires -PSEdition Desktop" in script.splitlines()


def test_the_trial_on_windows_waits_for_no_screen() -> None:
    lines = (ROOT / "packaging" / "windows" / "try-as-user.ps1").read_text(encoding="ascii").splitlines()
    offscreen = next(i for i, line in enumerate(lines) if '$env:QT_QPA_PLATFORM = "offscreen"' in line)
    assert all(i > offscreen for i, line in enumerate(lines) if "--time-start" in line or "--tour" in line)


def test_windows_scripts_are_plain_ascii() -> None:
    """Windows PowerShell reads a file without a mark in the encoding of the system's language."""
    for name in ("try.ps1", "try-as-user.ps1"):
        assert (ROOT / "packaging" / "windows" / name).read_bytes().isascii()
