"""What all tests of the application share: no screen, an own cache folder, and the theme."""

import os
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="megu-test-cache-")

import pytest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from megu_desktop.look.theme import Theme  # noqa: E402


@pytest.fixture
def look(qapp: QApplication):
    """The installed theme, light; tests may force dark."""
    theme = Theme.install(qapp)
    theme.force("light")
    yield theme
    theme.force("light")
