"""The report of a record as a PDF, by ReportLab: needs no window and no browser."""

from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate
from reportlab.platypus.flowables import Flowable

from megu.base.messages.catalogue import plain
from megu.record.report import letters
from megu.record.report.document import Document, Section, Words, texts
from megu.record.report.pdf_parts import TABLED, Look, flowables, room, styled
from megu.record.report.report import document
from megu.record.schema import Record
from megu.record.statements import say

MARGIN, PADDING = 42, 6
"""Points at each side, and what ReportLab keeps free within; the foot of the page stands below."""
FOOT = 30
AUTHOR = "MeGU Desktop"
"""The program: a person is named in the case alone."""


def write(record: Record, path: Path) -> None:
    """Write the report to a file. The same record gives the same bytes."""
    letters.register()
    told, look = document(record), Look.load()
    made = SimpleDocTemplate(
        str(path),
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN + FOOT / 2,
        title=plain(told.title),
        author=AUTHOR,
        subject=plain(told.foot),
        creator=AUTHOR,
        producer=AUTHOR,
        lang="en",
        displayDocTitle=True,
        initialFontName=letters.PLAIN,
        invariant=1,
    )

    def canvas(*args: Any, **options: Any) -> Canvas:
        return _Numbered(told.foot, look, *args, **options)

    made.build(_story(told, look, A4[0] - 2 * (MARGIN + PADDING)), canvasmaker=canvas)


def _story(told: Document, look: Look, width: float) -> list[Any]:
    notes = [Words(say(f"report_note_{code}")) for code in letters.notes(texts(told))]
    story = [styled(told.title, "title", look)]
    for block in [*told.front, *notes]:
        story += flowables(block, look, width)
    for section in told.sections:
        story += [room(TABLED), _Mark(section), styled(section.title, "section", look)]
        for block in section.blocks:
            story += flowables(block, look, width)
    return story


class _Mark(Flowable):
    """A place that the list of sections beside the pages leads to; takes no room."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.section = section

    def draw(self) -> None:
        self.canv.bookmarkPage(self.section.anchor)
        self.canv.addOutlineEntry(self.section.title, self.section.anchor, 0)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803  (ReportLab's names)
        return 0, 0


class _Numbered(Canvas):
    """Keeps its pages until the last one is there: only then is it known how many their feet must tell of."""

    def __init__(self, foot: str, look: Look, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._foot, self._look = foot, look
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802  (ReportLab's name)
        self._kept.append(dict(self.__dict__))
        self._startPage()  # pyright: ignore[reportAttributeAccessIssue]  (what ReportLab's own does last)

    def save(self) -> None:
        for number, page in enumerate(self._kept, 1):
            self.__dict__.update(page)
            self._feet(say("report_page", page=number, pages=len(self._kept)))
            super().showPage()
        super().save()

    def _feet(self, page: str) -> None:
        self.setFont(letters.PLAIN, 8)
        self.setFillColor(self._look.color("muted"))
        self.drawString(MARGIN + PADDING, FOOT, self._foot)
        self.drawRightString(A4[0] - MARGIN - PADDING, FOOT, page)
