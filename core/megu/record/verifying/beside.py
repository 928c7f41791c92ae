"""Checking the reports beside a record."""

from collections.abc import Iterator
from pathlib import Path

from megu.record.read_record import Row
from megu.record.report import html, pdf
from megu.record.report.locale import LANGUAGES
from megu.record.schema.record import Record
from megu.record.verifying.recomputed import is_from_this_version

PAGE, PDF = "report.html", "report.pdf"


def rows(record: Record, folder: Path) -> list[Row]:
    """Return whether each report beside the record has the bytes that the record gives in one of the languages."""
    reports = {f"row_{path.suffix[1:]}": path for path in (folder / PAGE, folder / PDF) if path.is_file()}
    if reports and not is_from_this_version(record):
        version = record.when.program or "0.1.0"
        return [Row(what, "uncheckable", "why_other_version", {"version": version}) for what in reports]
    return [_compare_report(what, path, record) for what, path in reports.items()]


def _compare_report(what: str, path: Path, record: Record) -> Row:
    content = path.read_bytes()
    try:
        if any(content == report for report in _render_reports(record, path.name)):
            return Row(what, "same")
    except (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError):
        pass  # open parts of the schema contain values that no report can show
    return Row(what, "differs", "why_report")


def _render_reports(record: Record, name: str) -> Iterator[bytes]:
    """Yield the report in each language, for the record as it is and as it was before signatures were added."""
    for count in range(len(record.signatures), 0, -1):
        earlier = record.model_copy(update={"signatures": record.signatures[:count]})
        for language in LANGUAGES:
            yield html.page(earlier, language).encode("utf-8") if name == PAGE else pdf.render(earlier, language)
