"""Make the bundle an application for macOS: its description, its document type, and its signature."""

import json
import os
import re
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
NAME = "MeGU Desktop"
IDENTIFIER = "desktop.megu.MeGU-Desktop"
PROJECT = "desktop.megu.project"
"""The kind of a packed project, which this application defines."""
ROOT = HERE.parents[1]
LANGUAGES = json.loads((ROOT / "resources/languages/languages.json").read_text(encoding="utf-8"))
OLDEST = (11, 0)
"""The first macOS for Apple silicon."""


def identity() -> str:
    """Whose signature: MEGU_SIGN_IDENTITY, a “Developer ID Application” of the keychain; else none but its own (-)."""
    return os.environ.get("MEGU_SIGN_IDENTITY") or "-"


def entitlements() -> str:
    """The file with what the hardened runtime lets the program do; each says why."""
    return str(HERE / ("entitlements-own.plist" if identity() == "-" else "entitlements.plist"))


def info_plist(version: str) -> dict[str, Any]:
    """Return the entries that describe the application to the system, beside those that PyInstaller writes."""
    number = ".".join(re.findall(r"\d+", version)[:3])  # nothing but numbers is allowed here
    return {
        "CFBundleShortVersionString": number,
        "CFBundleVersion": number,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": list(LANGUAGES),
        "LSMinimumSystemVersion": minimum_system(),
        "LSArchitecturePriority": ["arm64"],
        "LSApplicationCategoryType": "public.app-category.utilities",
        "NSHumanReadableCopyright": "MeGU Desktop contributors, Apache License 2.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # dark where the system is
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Packed MeGU project",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "megu-project.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [PROJECT],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": PROJECT,
                "UTTypeDescription": "Packed MeGU project",
                "UTTypeIconFile": "megu-project.icns",
                "UTTypeConformsTo": ["public.data", "public.archive"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["megu"],
                    "public.mime-type": ["application/x-megu-project"],
                },
            }
        ],
    }


def minimum_system() -> str:
    """The oldest macOS on which everything in this environment runs, as its wheels and Python itself say."""
    versions = [OLDEST, *filter(None, map(oldest_of, map(_tags, distributions())))]
    if sys.platform == "darwin":
        target = str(sysconfig.get_config_var("MACOSX_DEPLOYMENT_TARGET") or "11.0")
        versions.append(_pair(*target.split(".")))
    return "{}.{}".format(*max(versions))


def oldest_of(tags: Iterable[str]) -> tuple[int, int] | None:
    """The oldest macOS that a wheel with these tags runs on; None where it runs on any system."""
    versions = [
        _pair(*match.groups()) for tag in tags if (match := re.search(r"macosx_(\d+)_(\d+)_(?:arm64|universal2)", tag))
    ]
    return min(versions) if versions else None


def _pair(major: str, minor: str = "0", *_: str) -> tuple[int, int]:
    return int(major), int(minor)


def _tags(distribution: Any) -> list[str]:
    wheel = distribution.read_text("WHEEL") or ""
    return [line.removeprefix("Tag: ") for line in wheel.splitlines() if line.startswith("Tag: ")]
