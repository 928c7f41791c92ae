"""Part of the guide's window that shows a chapter, with pictures as wide as there is room."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QPagedPaintDevice,
    QPixmap,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from megu_desktop.guide.chapters import ENGLISH, chapter, picture
from megu_desktop.look import tokens
from megu_desktop.look.paint import qcolor
from megu_desktop.look.properties import mark
from megu_desktop.look.theme import theme

COLUMN = 720
"""Pixels that a line has at most: longer ones are hard to read."""
PAPER = 600
"""Of a picture on paper, which A4 and letter have room for."""
MOST_ZOOM, LEAST_ZOOM = 8, -3
HTML = QTextDocument.ResourceType.HtmlResource


class Reader(QTextBrowser):
    """`shown(chapter)`: another chapter is open, by a link, the keys or `open`."""

    shown = Signal(str)

    def __init__(self, language: str = ENGLISH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="plain")
        self._language, self._zoom, self._search_text = language, 0, ""
        self._narrower = QTimer(self, singleShot=True, interval=150)
        self._narrower.timeout.connect(self._fit)
        self.setOpenExternalLinks(True)
        self.setAccessibleName(self.tr("Text of the guide"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that it takes no room afterwards
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(tokens.space("l"))
        self.sourceChanged.connect(self._emit_shown)
        theme().changed.connect(self._restyle)
        self._restyle()

    def open(self, name: str, anchor: str = "") -> None:
        """Show a chapter from its beginning or from an anchor on."""
        url = QUrl(name)
        url.setFragment(anchor)
        self.setSource(url, HTML)
        self.mark_words(self._search_text)

    def chapter(self) -> str:
        """Return the current chapter."""
        return self.source().path()

    def zoom(self, steps: int) -> None:
        """Enlarge or reduce the text; 0 restores its size. Pictures keep theirs."""
        level = 0 if steps == 0 else max(LEAST_ZOOM, min(self._zoom + steps, MOST_ZOOM))
        self.zoomIn(level - self._zoom)
        self._zoom = level

    def print_chapter(self, printer: QPagedPaintDevice) -> None:
        """Print the chapter, dark on white whatever the window's colours are."""
        current = chapter(self.chapter(), self._language)
        if current is None:
            return
        paper = QTextDocument(self)  # which asks this widget for its pictures
        paper.setDefaultFont(self.document().defaultFont())
        paper.setDefaultStyleSheet(style_sheet(tokens.tokens()["color"]["light"].__getitem__))
        paper.setHtml(current.html(self._note(current.language), PAPER))
        paper.print_(printer)
        paper.deleteLater()

    def mark_words(self, text: str) -> None:
        """Mark every occurrence of these words in the chapter; the marks stay."""
        self._search_text, marks = text, []
        look = QTextCharFormat()
        look.setBackground(qcolor("selection"))
        for word in text.split():
            place = self.document().find(word)
            while not place.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor, selection.format = place, look  # type: ignore[attr-defined]
                marks.append(selection)
                place = self.document().find(word, place)
        self.setExtraSelections(marks)

    def next_mark(self, back: bool = False) -> None:
        """Go to the next mark, or to the previous one."""
        places = sorted({mark.cursor.selectionStart() for mark in self.extraSelections()})  # type: ignore[attr-defined]
        position = self.textCursor().selectionStart()
        earlier_places, later_places = (
            [place for place in places if place < position],
            [place for place in places if place > position],
        )
        if places:
            target = (earlier_places or places)[-1] if back else (later_places or places)[0]
            cursor = QTextCursor(self.document())
            cursor.setPosition(target)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    # --- what Qt asks for ----------------------------------------------------------------------------------------

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return a chapter's HTML, or a picture from the guide's own folder: nothing else is read."""
        path = QUrl(name).path()
        if kind == QTextDocument.ResourceType.ImageResource.value or path.endswith(".png"):
            return self._picture(path)
        content = chapter(path, self._language)
        if content is None:
            return "<p>" + self.tr("The guide has no chapter with this name.") + "</p>"
        return content.html(self._note(content.language), self._width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._center()  # first: the text is laid out for what room this leaves
        super().resizeEvent(event)
        self._narrower.start()

    def _note(self, language: str) -> str:
        window_language = self._language.split("_")[0]
        if language.split("_")[0] == window_language:
            return ""
        return self.tr("This chapter is not translated yet. It is shown in English.")

    def _picture(self, path: str) -> QPixmap:
        file = picture(path.rpartition("/")[2], self._language)
        if file is None:
            return QPixmap(1, 1)  # of nothing Qt would work out an endless height
        image = QImage(str(file))
        sharp, smooth = self.devicePixelRatioF(), Qt.TransformationMode.SmoothTransformation
        width = min(round(self._width() * sharp), image.width())
        return QPixmap.fromImage(image.scaledToWidth(width, smooth))

    def _width(self) -> int:
        """Return the width of a picture across the whole column."""
        room = self.viewport().width() - 2 * int(self.document().documentMargin())
        return max(160, min(room, COLUMN))

    def _center(self) -> None:
        """Center the column in a wide window."""
        margin = tokens.space("l")
        spare = self.width() - self.verticalScrollBar().sizeHint().width() - COLUMN - 2 * margin
        self.setViewportMargins(max(spare // 2, 0), 0, max(spare // 2, 0), 0)

    def _fit(self) -> None:
        """Load the pictures again, if there is less or more room for them than before."""
        if self.source().isEmpty() or self._width() == getattr(self, "_fitted_width", 0):
            return
        self._fitted_width = self._width()
        self._reload()

    def _reload(self) -> None:
        bar = self.verticalScrollBar()
        place = bar.value() / max(bar.maximum(), 1)
        self.document().clear()  # pictures are kept with the document otherwise
        self.reload()
        bar.setValue(round(place * bar.maximum()))
        self.mark_words(self._search_text)

    def _restyle(self) -> None:
        self.document().setDefaultStyleSheet(style_sheet())
        if not self.source().isEmpty():
            self._reload()

    def _emit_shown(self, url: QUrl) -> None:
        self._fitted_width = self._width()
        self.shown.emit(url.path())

    def sizeHint(self) -> QSize:
        return QSize(COLUMN + 80, 640)


def style_sheet(color: Callable[[str], str] = tokens.color) -> str:
    """Return the style sheet of the guide's HTML.

    Parameters
    ----------
    color : callable
        Returns the colour of a token, by default that of the scheme in use.
    """
    return f"""
      body {{ color: {color("text")}; }}
      h1 {{ font-size: xx-large; font-weight: 600; margin-top: 8px; margin-bottom: 12px; }}
      h2 {{ font-size: large; font-weight: 600; margin-top: 24px; margin-bottom: 6px; }}
      h3 {{ font-size: medium; font-weight: 600; margin-top: 16px; margin-bottom: 4px; }}
      p, li {{ margin-top: 4px; margin-bottom: 8px; line-height: 135%; }}
      a {{ color: {color("accent")}; text-decoration: none; }}
      strong {{ font-weight: 600; }}
      code, pre {{ font-family: monospace; background-color: {color("background")}; }}
      pre {{ margin-top: 4px; margin-bottom: 12px; }}
      th {{ text-align: left; color: {color("muted")}; padding: 4px 12px 4px 0px; }}
      td {{ padding: 4px 12px 4px 0px; }}
      .note {{ color: {color("muted")}; background-color: {color("accent_tint")}; }}
    """
