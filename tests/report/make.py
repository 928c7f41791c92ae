"""Writes reports for `check.mjs` to look at, and a broken page that it must find fault with: make.py FOLDER."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "helpers"))

import officers  # noqa: E402
import records  # noqa: E402

from megu.record.read_record import read  # noqa: E402
from megu.record.report import html, pdf  # noqa: E402
from megu.record.report.locale import LANGUAGES  # noqa: E402

BROKEN = """<!DOCTYPE html>
<html lang="en"><head><title>Broken</title></head><body><main><h1>Broken</h1>
<p style="color: #aaa; background: #fff">Too pale to read</p>
<img src="http://example.invalid/picture.png">
<script>console.error("broken")</script></main></body></html>
"""


def main(folder: Path, *own: str) -> None:
    """Write them all; own: records of one's own to look at too."""
    folder.mkdir(parents=True, exist_ok=True)
    everything = ("names", "classes", "pictures")
    pages = {
        "usual": records.record(items=40),
        "shown": records.record(items=40, shown=everything),
        "hostile": records.record(shown=everything, said="\n".join(records.HOSTILE)),
        "officer": officers.record(),
        "many": officers.record(requests=40, said="University hospital of the state capital " * 5),
        **{f"own-{number}": read(Path(path)) for number, path in enumerate(own, 1)},
    }
    for name, record in pages.items():
        for language in LANGUAGES:
            (folder / f"{name}-{language}.html").write_text(html.page(record, language), "utf-8")
            pdf.write(record, folder / f"{name}-{language}.pdf", language)
    (folder / "broken.html").write_text(BROKEN, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
