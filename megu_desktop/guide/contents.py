"""Left part of the guide's window: a search field, the chapters, and the search results that replace them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from megu_desktop.guide.chapters import ENGLISH, all_chapters
from megu_desktop.guide.found_delegate import FoundDelegate
from megu_desktop.guide.search import search
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import vbox

PLACE = Qt.ItemDataRole.UserRole
WIDTH = 272


class Contents(QWidget):
    """`wanted(chapter, anchor)`: the user chose a line. `sought(words)`: the search text has changed."""

    wanted = Signal(str, str)
    sought = Signal(str)

    def __init__(self, language: str = ENGLISH) -> None:
        super().__init__()
        self._chapters = all_chapters(language)
        self.field, self.tree, self.found = QLineEdit(), QTreeWidget(), QListWidget()
        self._message, self._stack = label("", "small", "muted", wrap=True), QStackedWidget()
        self._soon = QTimer(self, singleShot=True, interval=150)
        self._soon.timeout.connect(self._search)
        self._lay_out()
        self._fill()
        self._wire()

    def show_chapter(self, name: str) -> None:
        """Mark the current chapter, and unfold its sections."""
        for number in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(number)
            is_current = item is not None and item.data(0, PLACE)[0] == name
            if item is not None:
                item.setExpanded(is_current)
            current = self.tree.currentItem()
            if item is not None and is_current and (current is None or current.data(0, PLACE)[0] != name):
                self.tree.setCurrentItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            (self.found if self.field.text().strip() else self.tree).setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        for chapter in self._chapters:
            first, *sections = chapter.sections()
            item = QTreeWidgetItem(self.tree, [first.title])
            item.setData(0, PLACE, (chapter.name, ""))
            for section in sections:
                if section.level == 2:
                    child = QTreeWidgetItem(item, [section.title])
                    child.setData(0, PLACE, (chapter.name, section.anchor))
                    child.setToolTip(0, section.title)

    def _search(self) -> None:
        self._soon.stop()
        text = self.field.text().strip()
        results = search(self._chapters, text)
        self.found.clear()
        for result in results:
            item = QListWidgetItem(f"{result.title}\n{result.part}", self.found)
            item.setData(PLACE, (result.chapter, result.anchor))
        singular, plural = self.tr("One section contains these words."), self.tr("{n} sections contain these words.")
        none = self.tr("No section contains all of these words. Try fewer or other words.")
        message = none if not results else singular if len(results) == 1 else plural.format(n=len(results))
        self._message.setText(message if text else "")
        self._message.setVisible(bool(text))
        self._stack.setCurrentWidget(self.found if text else self.tree)
        self.sought.emit(text)

    def _select_first(self) -> None:
        self._search()
        if self.found.count():
            self.found.setCurrentRow(0)
            self._open_result(self.found.item(0))

    def _open_result(self, item: QListWidgetItem) -> None:
        self.wanted.emit(*item.data(PLACE))

    def _open(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        self.wanted.emit(*item.data(0, PLACE))

    def _wire(self) -> None:
        self.field.textEdited.connect(self._soon.start)
        self.field.textChanged.connect(self._on_cleared)
        self.field.returnPressed.connect(self._select_first)
        self.tree.itemClicked.connect(self._open)
        self.tree.itemActivated.connect(self._open)
        self.found.itemClicked.connect(self._open_result)
        self.found.itemActivated.connect(self._open_result)

    def _on_cleared(self, text: str) -> None:
        if not text:
            self._search()

    def _lay_out(self) -> None:
        self.setMinimumWidth(WIDTH)
        self.field.setPlaceholderText(self.tr("Search the guide"))
        self.field.setAccessibleName(self.tr("Search the guide"))
        self.field.setClearButtonEnabled(True)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Chapters"))
        self.tree.setExpandsOnDoubleClick(False)
        self.found.setAccessibleName(self.tr("Sections found"))
        self.found.setItemDelegate(FoundDelegate(self.found))
        self.found.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for view in (self.tree, self.found):
            mark(view, role="plain")
            self._stack.addWidget(view)
        vbox(self.field, self._message, (self._stack, 1), gap="s", margins="m", parent=self)
        self._message.hide()
