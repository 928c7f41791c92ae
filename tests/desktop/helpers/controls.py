"""The controls of a window: what a person can press, fill in, choose from or move through."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
WHOLE = (QComboBox, QAbstractSpinBox, QLineEdit, QAbstractItemView, QTabBar, QMenuBar, QTextEdit, QPlainTextEdit)
"""What Qt puts together of several: its parts are no controls of their own."""


def controls(root: QWidget) -> Iterator[QWidget]:
    """Every control below a widget, hidden ones too."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, CONTROLS) and not _within(widget) and not _scrolls(widget):
            yield widget


def called(widget: QWidget) -> str:
    """By what a test can name a control: the attribute of the widget that holds it, else its kind and words."""
    holder = widget.parentWidget()
    while holder is not None:
        for name, value in vars(holder).items():
            if value is widget or (isinstance(value, dict) and widget in value.values()):
                return f"{type(holder).__name__}.{name}"
        holder = holder.parentWidget()
    return f"{type(widget).__name__} “{widget.accessibleName() or getattr(widget, 'text', str)()}”"


def _within(widget: QWidget) -> bool:
    holder = widget.parentWidget()
    while holder is not None:
        if isinstance(holder, WHOLE):
            return True
        holder = holder.parentWidget()
    return False


def _scrolls(widget: QWidget) -> bool:
    """The bar of something that scrolls, and the head of a table."""
    inside = widget.parentWidget().parentWidget() if widget.parentWidget() else None
    return isinstance(widget, QHeaderView) or (
        isinstance(widget, QScrollBar) and isinstance(inside, QAbstractScrollArea)
    )
