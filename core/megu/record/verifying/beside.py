"""What lies beside a record: the reports that were written with it."""

from collections.abc import Iterator
from pathlib import Path

from megu.record.read_record import Row
from megu.record.report import html, pdf
from megu.record.report.tongue import LANGUAGES
from megu.record.schema.record import Record
from megu.record.verifying.recomputed import is_from_this_version

PAGE, PDF = "report.html", "report.pdf"


def rows(record: Record, folder: Path) -> list[Row]:
    """Whether they are, byte for byte, what the record makes in one of the languages; of those that are there."""
    there = {f"row_{path.suffix[1:]}": path for path in (folder / PAGE, folder / PDF) if path.is_file()}
    if there and not is_from_this_version(record):
        version = record.when.program or "0.1.0"
        return [Row(what, "uncheckable", "why_other_version", {"version": version}) for what in there]
    return [_row(what, path, record) for what, path in there.items()]


def _row(what: str, path: Path, record: Record) -> Row:
    content = path.read_bytes()
    try:
        if any(content == made for made in _made(record, path.name)):
            return Row(what, "same")
    except (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError):
        pass  # parts that the schema leaves open hold what no report can say
    return Row(what, "differs", "why_report")


def _made(record: Record, name: str) -> Iterator[bytes]:
    """Yield the report in each language, of the record as it is and as it was before signatures were added."""
    for count in range(len(record.signatures), 0, -1):
        signed = record.model_copy(update={"signatures": record.signatures[:count]})
        for language in LANGUAGES:
            yield html.page(signed, language).encode("utf-8") if name == PAGE else pdf.made(signed, language)
