"""What lies beside a record: the reports that were written with it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from megu.record.read_record import Row
from megu.record.schema import Record
from megu.record.verifying.recomputed import made_today

PAGE, PDF = "report.html", "report.pdf"


def rows(record: Record, folder: Path) -> list[Row]:
    """Whether they are, byte for byte, what the record makes; of those that are there."""
    there = {f"row_{path.suffix[1:]}": path for path in (folder / PAGE, folder / PDF) if path.is_file()}
    if there and not made_today(record):
        version = record.when.program or "0.1.0"
        return [Row(what, "uncheckable", "why_other_version", {"version": version}) for what in there]
    return [_row(what, path, record) for what, path in there.items()]


def _row(what: str, path: Path, record: Record) -> Row:
    content = path.read_bytes()
    same = any(content == _made(before, path.name) for before in _with_fewer_signatures(record))
    return Row(what, "same") if same else Row(what, "differs", "why_report")


def _with_fewer_signatures(record: Record) -> Iterator[Record]:
    """Yield the record as it is, and as it was before signatures were added: the reports may be from then."""
    for count in range(len(record.signatures), 0, -1):
        yield record.model_copy(update={"signatures": record.signatures[:count]})


def _made(record: Record, name: str) -> bytes:
    from megu.record.report import html, pdf  # nothing else here needs what they draw with

    if name == PAGE:
        return html.page(record).encode("utf-8")
    with tempfile.TemporaryDirectory(prefix="megu-report-") as place:
        pdf.write(record, Path(place) / PDF)
        return (Path(place) / PDF).read_bytes()
