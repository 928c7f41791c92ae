"""The application for macOS as far as another system can tell: its description, its signature, the image made of it."""

import os
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "packaging" / folder) for folder in ("macos", "windows")]

import macos_app  # noqa: E402
import version_file  # noqa: E402

from megu.worker import unpack  # noqa: E402

RECORDER = """#!/bin/sh
echo "$(basename "$0") $*" >>"$RECORD"
case "$(basename "$0")" in
  ditto) cp -R "$1" "$2" ;;
  hdiutil) for last; do :; done; touch "$last" ;;
esac
"""


def test_packed_projects_open_with_it() -> None:
    info = macos_app.info_plist("1.2.3rc4")
    plistlib.dumps(info)  # nothing that such a file can't hold
    assert info["CFBundleShortVersionString"] == info["CFBundleVersion"] == "1.2.3"
    declaration = info["UTExportedTypeDeclarations"][0]
    assert declaration["UTTypeTagSpecification"]["public.filename-extension"] == [unpack.SUFFIX.lstrip(".")]
    assert info["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [declaration["UTTypeIdentifier"]]
    mime = (ROOT / "packaging/linux/megu-desktop.xml").read_text(encoding="utf-8")
    assert f'"{declaration["UTTypeTagSpecification"]["public.mime-type"][0]}"' in mime, "one kind on every system"


@pytest.mark.parametrize(
    ("tags", "oldest"),
    [
        (["py3-none-any"], None),
        (["cp312-cp312-manylinux_2_28_x86_64"], None),
        (["cp312-cp312-macosx_14_0_arm64"], (14, 0)),
        (["cp310-abi3-macosx_13_0_universal2"], (13, 0)),
        (["cp312-cp312-macosx_11_0_arm64", "cp312-cp312-macosx_10_13_x86_64"], (11, 0)),
        (["cp312-cp312-macosx_10_13_x86_64"], None),
    ],
)
def test_the_oldest_system_is_read_from_the_wheels(tags: list[str], oldest: tuple[int, int] | None) -> None:
    assert macos_app.oldest_of(tags) == oldest


def test_the_newest_of_these_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    class Told:
        def __init__(self, tag: str) -> None:
            self.tag = tag

        def read_text(self, name: str) -> str:
            return f"Wheel-Version: 1.0\nTag: cp312-cp312-{self.tag}\n" if name == "WHEEL" else ""

    wheels = [Told("macosx_12_0_arm64"), Told("macosx_14_0_arm64"), Told("any")]
    monkeypatch.setattr(macos_app, "distributions", lambda: wheels)
    assert macos_app.minimum_system() == "14.0"
    monkeypatch.setattr(macos_app, "distributions", lambda: wheels[2:])
    assert macos_app.minimum_system() == "11.0", "the first for Apple silicon"


def test_the_runtime_is_let_do_no_more_than_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    why = (ROOT / "packaging/macos/entitlements.md").read_text(encoding="utf-8")
    for identity, keys in (("", {"com.apple.security.cs.disable-library-validation"}), ("Developer ID", set())):
        monkeypatch.setenv("MEGU_SIGN_IDENTITY", identity)
        content = Path(macos_app.entitlements()).read_bytes()
        assert set(plistlib.loads(content)) == keys
        assert b"<!--" not in content, "macOS reads no comments in these"
        assert all(name.rpartition(".")[2] in why for name in keys)


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """A checkout with an application of nothing, and with tools of macOS that write down how they are called."""
    shutil.copytree(ROOT / "packaging" / "macos", tmp_path / "packaging" / "macos")
    for name in ("LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "core/megu").mkdir(parents=True)
    shutil.copy(ROOT / "core/megu/__init__.py", tmp_path / "core/megu")
    (tmp_path / "dist/MeGU Desktop.app/Contents/MacOS").mkdir(parents=True)
    (tmp_path / "dist/MeGU Desktop.app/Contents/MacOS/megu-desktop").touch()
    (tmp_path / "tools").mkdir()
    for name in ("codesign", "ditto", "hdiutil", "xcrun"):
        (tmp_path / "tools" / name).write_text(RECORDER, encoding="utf-8")
        (tmp_path / "tools" / name).chmod(0o755)
    return tmp_path


def dmg(build: Path, **more: str) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run the script; return its process, and the tools it called."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("MEGU_")}
    env |= {"PATH": f"{build / 'tools'}:{env['PATH']}", "RECORD": str(build / "record"), **more}
    script = ["bash", str(build / "packaging/macos/dmg")]
    process = subprocess.run(script, env=env, capture_output=True, text=True, timeout=60, check=False)
    record = build / "record"
    return process, record.read_text(encoding="utf-8").splitlines() if record.exists() else []


needs_bash = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="scripts of macOS, in bash")


@needs_bash
def test_without_an_identity_the_signature_is_nobody_s(build: Path) -> None:
    process, calls = dmg(build)
    target = f"dist/megu-desktop-{version_file.version()}-macos-arm64.dmg"
    assert process.returncode == 0 and process.stdout.strip() == target, process.stderr
    assert (build / target).is_file()
    assert os.readlink(build / "dist/MeGU Desktop.app/Contents/MacOS/megu") == "megu-desktop"
    assert [call.split()[0] for call in calls] == ["codesign", "codesign", "ditto", "hdiutil"]
    assert "--sign - " in calls[0] and "--options runtime" in calls[0] and "entitlements-own.plist" in calls[0]
    assert "--verify" in calls[1]


@needs_bash
def test_with_an_identity_apple_is_asked_to_look_at_it(build: Path) -> None:
    process, calls = dmg(build, MEGU_SIGN_IDENTITY="Developer ID Application: A", MEGU_NOTARY_PROFILE="notary")
    assert process.returncode == 0, process.stderr
    assert "--sign Developer ID Application: A" in calls[0] and "macos/entitlements.plist" in calls[0]
    assert "--timestamp" in calls[4] and calls[4].endswith(".dmg"), "the image is signed after it was made"
    assert calls[5].startswith("xcrun notarytool submit") and calls[5].endswith("--keychain-profile notary --wait")
    assert calls[6].startswith("xcrun stapler staple") and len(calls) == 7


@needs_bash
def test_apple_is_asked_by_the_credentials_that_were_kept(build: Path) -> None:
    """They lie in a keychain of their own, in which nobody looks who isn't told of it."""
    for name in ("security", "uuidgen"):
        (build / "tools" / name).write_text(RECORDER, encoding="utf-8")
        (build / "tools" / name).chmod(0o755)
    secrets = {"CERTIFICATE": "AAAA", "CERTIFICATE_PASSWORD": "p", "IDENTITY": "Developer ID Application: A"}
    secrets |= {"APPLE_ID": "a@b", "APPLE_PASSWORD": "q", "APPLE_TEAM": "T", "RUNNER_TEMP": f"{build}/a b"}
    env = {**os.environ, "PATH": f"{build / 'tools'}:{os.environ['PATH']}", "RECORD": str(build / "kept")}
    env |= {**secrets, "GITHUB_ENV": str(build / "env")}
    subprocess.run(["bash", str(build / "packaging/macos/identity")], env=env, check=True, timeout=60)
    variables = dict(line.split("=", 1) for line in (build / "env").read_text(encoding="utf-8").splitlines())
    keychain = f"--keychain {build}/a b/signing.keychain-db"
    store_calls = [
        call for call in (build / "kept").read_text(encoding="utf-8").splitlines() if "store-credentials" in call
    ]
    assert len(store_calls) == 1 and keychain in store_calls[0]
    process, calls = dmg(build, **variables)
    assert process.returncode == 0, process.stderr
    assert calls[5].endswith(f".dmg --keychain-profile megu {keychain} --wait")


@needs_bash
@pytest.mark.parametrize(
    ("more", "says"), [({"MEGU_NOTARY_PROFILE": "notary"}, "give MEGU_SIGN_IDENTITY"), ({}, "make bundle")]
)
def test_what_can_not_be_done_is_said_in_a_sentence(more: dict[str, str], says: str, build: Path) -> None:
    if not more:
        shutil.rmtree(build / "dist")
    process, calls = dmg(build, **more)
    assert process.returncode == 1 and says in process.stderr and not calls
