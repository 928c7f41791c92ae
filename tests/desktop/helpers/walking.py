"""Walking over what a window shows: as a screen reader does, and looking for what is cut off."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QHeaderView, QLabel, QWidget

from megu_desktop.widgets.basics.labels import Elided

Role = QAccessible.Role
PADDING = 16  # px at both sides of a header's text, by the style sheet
NAMED = {
    *(Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.SpinBox),
    *(Role.EditableText, Role.Slider, Role.ProgressBar, Role.PageTab, Role.PageTabList, Role.List, Role.ListItem),
    *(Role.Table, Role.Tree, Role.ColumnHeader, Role.MenuItem, Role.Dialog, Role.Graphic, Role.Chart, Role.HelpBalloon),
}
"""What can be used or looked at, and says nothing to those who don't see it unless it has a name."""


def heard(root: QWidget) -> Iterator[QAccessibleInterface]:
    """All that a screen reader finds in a window, in its order, apart from what is hidden."""
    return _below(QAccessible.queryAccessibleInterface(root), 0)


def _below(element: QAccessibleInterface | None, depth: int) -> Iterator[QAccessibleInterface]:
    if element is None or not element.isValid() or element.state().invisible or depth > 40:  # type: ignore[attr-defined]
        return
    yield element
    for number in range(element.childCount()):
        yield from _below(element.child(number), depth + 1)


def name(element: QAccessibleInterface) -> str:
    return element.text(QAccessible.Text.Name)


def description(element: QAccessibleInterface) -> str:
    return element.text(QAccessible.Text.Description)


def told(element: QAccessibleInterface) -> str:
    """One line about what was found, for messages."""
    about = element.object()
    return f"{element.role().name} {type(about).__name__} name={name(element)!r} in {_path(about)}"


def nameless(root: QWidget) -> list[str]:
    """Return the controls that can be used and have no name."""
    return [told(element) for element in heard(root) if _needs_name(element) and not name(element).strip()]


def _needs_name(element: QAccessibleInterface) -> bool:
    about = element.object()
    if isinstance(about, QWidget) and about.objectName().startswith("qt_"):  # parts of Qt's own controls
        return False
    return element.role() in NAMED or bool(element.state().focusable)  # type: ignore[attr-defined]


def _path(about: object) -> str:
    names = []
    while isinstance(about, QWidget):
        names.append(type(about).__name__)
        about = about.parentWidget()
    return " < ".join(names[:6])


# --- cut off -------------------------------------------------------------------------------------------------------


def cut_off(root: QWidget, sideways: bool = False) -> list[str]:
    """Labels and buttons whose text needs more room than they have, widgets that lie outside of what holds them, and
    whatever would have to be scrolled without a bar that can be seen.

    sideways: scrolling to the side, by a bar, is allowed too.
    """
    elements = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or widget.window() is not root:
            continue
        if isinstance(widget, Elided):  # the whole of it is one look away
            lacking = "" if widget.toolTip() or not _label_lacks(widget) else f"no tool tip on {widget.text()!r}"
        elif isinstance(widget, QLabel):
            lacking = _label_lacks(widget)
        elif isinstance(widget, QAbstractButton):
            lacking = _button_lacks(widget)
        elif isinstance(widget, QHeaderView):
            lacking = _header_lacks(widget)
        elif isinstance(widget, QComboBox):
            lacking = _combo_lacks(widget)
        else:
            lacking = ""
        outside = _outside(widget)
        elements += [f"{_path(widget)}: {text}" for text in (lacking, outside) if text]
        if isinstance(widget, QAbstractScrollArea):
            elements += [f"{_path(widget)}: {text}" for text in _scrolls(widget, root, sideways)]
    return elements


def _scrolls(area: QAbstractScrollArea, root: QWidget, sideways: bool) -> Iterator[str]:
    """Yield the faults of an area's scrolling."""
    for bar, way in ((area.horizontalScrollBar(), "to the side"), (area.verticalScrollBar(), "down")):
        if bar.maximum() > bar.minimum() and not bar.isVisibleTo(root):
            yield f"would have to scroll {bar.maximum() - bar.minimum()} px {way}, without a bar"
    if not sideways and area.horizontalScrollBar().isVisibleTo(root):
        yield "scrolls to the side"


def _label_lacks(label: QLabel) -> str:
    text = label.text()
    if not text or label.pixmap() and not label.pixmap().isNull():
        return ""
    area, metrics = label.contentsRect(), QFontMetrics(label.font())
    if label.wordWrap() or label.textFormat() == Qt.TextFormat.RichText:
        document = QTextDocument()
        document.setDefaultFont(label.font())
        document.setDocumentMargin(0)
        if label.textFormat() == Qt.TextFormat.RichText:
            document.setHtml(text)
        else:
            document.setPlainText(text)
        document.setTextWidth(area.width() if label.wordWrap() else -1)
        high, wide = document.size().height(), document.idealWidth()
        if label.wordWrap():  # fonts that stand in for others make a document higher than a label
            high = min(high, label.heightForWidth(label.width()) - label.height() + area.height())
        if label.width() > 0 and (high > area.height() + 3 or wide > area.width() + 2):
            return f"{text!r} needs {wide:.0f} × {high:.0f} and has {area.width()} × {area.height()}"
        return ""
    wide = max(metrics.horizontalAdvance(line) for line in text.replace("&", "").split("\n"))
    if wide > area.width() + 2 or metrics.height() * (text.count("\n") + 1) > area.height() + 3:
        return f"{text!r} needs {wide} × {metrics.height()} and has {area.width()} × {area.height()}"
    return ""


def _button_lacks(button: QAbstractButton) -> str:
    if not button.text():
        return ""
    size = button.sizeHint()
    if button.hasHeightForWidth():
        size = QSize(min(size.width(), button.width()), button.heightForWidth(button.width()))
    if size.width() > button.width() + 1 or size.height() > button.height() + 3:
        return f"{button.text()!r} needs {size.toTuple()} and has {button.size().toTuple()}"
    return ""


def _header_lacks(header: QHeaderView) -> str:
    if header.orientation() == Qt.Orientation.Vertical:
        return ""
    lacking = []
    for section in range(header.count()):
        title = str(header.model().headerData(section, header.orientation()) or "")
        font = header.model().headerData(section, header.orientation(), Qt.ItemDataRole.FontRole) or header.font()
        wide, place = QFontMetrics(font).horizontalAdvance(title), header.sectionPosition(section)
        has = min(header.sectionSize(section), header.width() - place) - 2 * PADDING
        if not header.isSectionHidden(section) and wide > has:
            lacking.append(f"{title!r} needs {wide} and has {has}")
    return "; ".join(lacking)


def _combo_lacks(box: QComboBox) -> str:
    wide, has = QFontMetrics(box.font()).horizontalAdvance(box.currentText()), box.width() - 28 - 10
    return f"{box.currentText()!r} needs {wide} and has {has}" if wide > has else ""


def _outside(widget: QWidget) -> str:
    holder = widget.parentWidget()
    if holder is None or _scrolled(widget) or widget.isWindow() or not widget.width():
        return ""
    place, room = QRect(widget.pos(), widget.size()), holder.rect()
    if not room.adjusted(-1, -1, 1, 1).contains(place):
        return f"at {place.getRect()} outside of its holder of {room.size().toTuple()}"
    return ""


def _scrolled(widget: QWidget) -> bool:
    """Return True if a scroll area scrolls the widget, or it is painted over others on purpose."""
    holder = widget.parentWidget()
    area = holder.parentWidget() if holder is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is holder


def on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
