"""Layouts come to rest, also where no font is installed and where text is three times as large."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import resting

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have fonts")
def test_pages_without_a_font_and_in_large_text(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts.conf").write_text(FONTS.format(folder=tmp_path), encoding="utf-8")
    env = {**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"}
    env["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    command = [sys.executable, resting.__file__, str(tmp_path / "scenes")]
    process = subprocess.run(command, capture_output=True, text=True, env=env, timeout=600, check=False)
    assert (process.returncode, process.stdout) == (0, "All were looked at.\n"), process.stdout + process.stderr
