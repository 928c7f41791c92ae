"""What each class is taken for, by two models side by side."""

import numpy as np
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.widgets.basics.parts import label
from megu_desktop.widgets.charts.heat_map import HeatMap


class Confusions(QWidget):
    """Shares of each class's images (rows) by answer (columns); the diagonal is what was right."""

    def __init__(self, titles: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.maps = [HeatMap(), HeatMap()]
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(tokens.space("m"))
        for title, one in zip(titles, self.maps, strict=True):
            name = self.tr("What each class is taken for, {model}").format(model=title)
            one.setAccessibleName(name)
            one.plot.setAccessibleName(name)
            one.plot.setMinimumWidth(180)  # two of them have to fit into the narrowest window
            box = QVBoxLayout()
            box.setSpacing(tokens.space("xs"))
            box.addWidget(label(title, "small", "muted"))
            box.addWidget(one, 1)
            self._both.addLayout(box, 1)

    def set_shares(self, names: list[str], before: np.ndarray, after: np.ndarray, forget: list[str]) -> None:
        """Shares (K, K), NaN where a class has no images. forget: classes that go, whose rows are marked.

        Both maps have one scale, or a colour would mean more on one side than on the other.
        """
        wrong = [shares[~np.eye(len(names), dtype=bool)] for shares in (before, after)]
        top = float(np.nanmax([np.nanmax(one, initial=0.0) for one in wrong]))
        for one, shares in zip(self.maps, (before, after), strict=True):
            rows: list[list[float | None] | None] = [
                None if np.isnan(row).all() else [float(value) for value in row] for row in shares
            ]
            one.set_matrix(names, rows, forget)
            one.set_top(top or None)
            one.set_caption(self.tr("To forget") if forget else "")
