"""Saving a chart: as an image, as a vector drawing, or as a table of its numbers."""

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton, QWidget

from megu.base import files
from megu.base.errors import MeguError
from megu.base.sheets import cell
from megu_desktop.look import tokens
from megu_desktop.text import words
from megu_desktop.widgets.basics.flow_row import FlowRow
from megu_desktop.widgets.basics.labels import OneLine
from megu_desktop.widgets.cards.card import Card

Names = Sequence[str]
LEAST = QSize(640, 360)  # px of a saved picture
SCALE = 2.0  # pixels of a saved picture per pixel of the screen: sharp in print


@dataclass(frozen=True)
class Chart:
    """Content of a tab, which can be drawn again with other class names or written as a table.

    Attributes
    ----------
    stem : str
        Stem of the file name.
    names : sequence of str
        Names of the classes.
    rows : callable
        Numbers of the chart; the first row holds the titles.
    draw : callable or None
        Makes a widget of its own, with these names; None for what can only be saved as a table, since it shows images.
    """

    stem: str
    names: Names
    rows: Callable[[Names], Iterable[Sequence[object]]]
    draw: Callable[[Names], QWidget] | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the suffixes of the files that it can be saved as."""
        return (".png", ".svg", ".csv") if self.draw else (".csv",)


class SaveBar(QWidget):
    """A button that saves a chart, and a box that replaces class names by numbers.

    A class may be a person's name, and an image travels further than the project. None of them names a file.

    Parameters
    ----------
    chart : callable
        Called when the button is pressed.
    """

    def __init__(self, chart: Callable[[], Chart | None]) -> None:
        super().__init__()
        self._chart = chart
        self.named, self.button = QCheckBox(self.tr("Include class names")), QPushButton(self.tr("Save as…"))
        self.named.setToolTip(self.tr("Otherwise classes are numbered. A name may be a person’s."))
        self.named.setAccessibleDescription(self.named.toolTip())
        self.button.setAccessibleDescription(self.tr("As an image (PNG), a vector graphic (SVG) or a table (CSV)"))
        self.message = OneLine("", "small", "muted")
        self.button.clicked.connect(self.ask)
        row = FlowRow(right=2)
        self.setLayout(row)
        row.add(self.message, self.named, self.button)

    def ask(self) -> None:
        """Ask for a file, and save."""
        chart = self._chart()
        if chart is None:
            return
        words_of = {
            ".png": self.tr("Image (*.png)"),
            ".svg": self.tr("Vector graphic (*.svg)"),
            ".csv": self.tr("Table (*.csv)"),
        }
        kinds = ";;".join(words_of[kind] for kind in chart.kinds)
        proposal = f"{chart.stem}{chart.kinds[0]}"
        path, kind = QFileDialog.getSaveFileName(self.window(), self.tr("Save as"), proposal, kinds)
        if path:
            self.save(with_suffix(Path(path), kind, chart.kinds))

    def save(self, path: Path) -> None:
        """Save the chart, and show the outcome beside the button."""
        chart = self._chart()
        if chart is None:
            return
        try:
            write(chart, path, chart.names if self.named.isChecked() else number_classes(chart.names))
        except MeguError as error:
            self.message.setText(words.sentence(error))
        else:
            self.message.setText(self.tr("Saved: {name}").format(name=path.name))


def number_classes(names: Names) -> list[str]:
    """Return the classes as numbers, in the order of the model's outputs."""
    return [f"{number:0{len(str(len(names)))}}" for number in range(1, len(names) + 1)]


def with_suffix(path: Path, kind: str, kinds: Sequence[str]) -> Path:
    """Return the path with the suffix of the chosen kind, unless it already has one of the possible ones."""
    if path.suffix.lower() in kinds:
        return path
    return path.with_name(path.name + kind.partition("*")[2].rstrip(")"))


def write(chart: Chart, path: Path, names: Names) -> None:
    """Save a chart in the form that the path's suffix names. Raises ProjectError if it can't be written."""
    kind = path.suffix.lower()
    if kind == ".csv" or chart.draw is None:
        content = _table(chart.rows(names))
    else:
        content = _draw(chart.draw(names), kind == ".svg", chart.stem)
    with files.write_aside(path) as aside:
        aside.write_bytes(content)


def _table(rows: Iterable[Sequence[object]]) -> bytes:
    """Return CSV with a byte order mark, by which spreadsheets recognise UTF-8."""
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _draw(chart: QWidget, vectors: bool, title: str) -> bytes:
    holder = Card()
    holder.body.addWidget(chart)
    holder.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    holder.resize(holder.sizeHint().expandedTo(LEAST))
    holder.show()  # plots lay their axes out when they are shown
    try:
        return _svg(holder, title) if vectors else _png(holder)
    finally:
        holder.close()
        holder.deleteLater()


def _svg(holder: QWidget, title: str) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(holder.size())
    generator.setViewBox(QRect(QPoint(0, 0), holder.size()))
    generator.setTitle(title)
    painter = QPainter(generator)
    holder.render(painter, QPoint(0, 0))
    painter.end()
    return bytes(content.data())


def _png(holder: QWidget) -> bytes:
    image = QImage(holder.size() * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(tokens.color("surface"))
    holder.render(image, QPoint(0, 0))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())
