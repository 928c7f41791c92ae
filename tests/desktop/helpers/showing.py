"""Showing a widget and reading its picture."""

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)


def shown(qtbot, widget: QWidget, width: int = 640, height: int = 0) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height or max(widget.sizeHint().height(), 60))
    widget.show()
    widget.activateWindow()
    QApplication.processEvents()
    return widget


def pixels(image: QImage) -> np.ndarray:
    """(height, width, 4) in RGBA."""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4).copy()
