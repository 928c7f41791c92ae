"""The report of a record, as a page and as a PDF: what they tell and hide, and that no text breaks or steers them."""

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
import records
from pypdf import PdfReader
from reportlab.pdfbase.pdfmetrics import stringWidth

from megu.record.report import html, letters, pdf
from megu.record.report import letters as joined
from megu.record.report.document import texts
from megu.record.report.plot import plot
from megu.record.report.report import document
from megu.record.report.verdict_part import sentences
from megu.record.schema import Figure, Record
from megu.record.sentences import REPORT

ANCHORS = [
    *("short", "case", "forgotten", "established", "lookalikes", "models", "method", "matrix"),
    *("figures", "withheld", "earlier", "prepared", "place", "shows", "remains", "when", "marks"),
]


class Page(HTMLParser):
    """Elements of a page, and the text in them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


def as_pdf(record: Record, folder: Path) -> tuple[bytes, PdfReader]:
    path = folder / "report.pdf"
    pdf.write(record, path)
    content = path.read_bytes()
    return content, PdfReader(BytesIO(content))


def text_of(reader: PdfReader) -> str:
    """Its text without spaces and ends of line, which a PDF sets as its lines break."""
    return re.sub(r"\s", "", "".join(page.extract_text() for page in reader.pages))


def test_all_parts_in_their_order() -> None:
    page = Page(html.page(records.record()))
    assert [section["id"] for section in page.all("section")] == ANCHORS
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


@pytest.mark.parametrize(
    "told",
    [
        "2026-10-01",
        "whole classes: 1",
        "class 1",
        "Taken along, and forgotten too",
        "Decides everything that is drawn by chance.",
        "Parameters that differ from those above",
        "steps 30",
        "Halving",
        "models.example.org",
        "class 2 0.75, class 0 0.25",
        "Definition of forget_unseen",
        "0123 4567 89ab cdef",
        "only 0.5 are allowed.",
        "said gave leave on 2026-11-24",
        "0 % (0.0 to 5.0)",
        "no images are known to be new",
        "torch 2.9.0",
        "It does not show that.",
        "2026-11-25 01:24:38 UTC",
        "resume points",
        "5eb9 48d4 4b37 9a56",
        records.digest("original"),
        records.digest("unlearned"),
        records.digest("weights"),
        records.digest("other"),
        records.record(items=5).content.forget_set.digest,
        records.digest("image 4"),
    ],
)
def test_both_tell(told: str, both: tuple[str, str]) -> None:
    page, printed = both
    plain = page.replace("\N{NO-BREAK SPACE}", " ")
    assert told in plain and re.sub(r"\s", "", told) in printed


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The text of the page and that of the PDF, of one record."""
    record = records.record()
    return Page(html.page(record)).text, text_of(as_pdf(record, tmp_path_factory.mktemp("report"))[1])


def test_a_law_is_never_said_to_be_met(both: tuple[str, str]) -> None:
    assert not re.search(r"complian|complies|guarante|successful", "".join(both), re.IGNORECASE)


def test_nothing_is_shown_that_was_not_asked_for(tmp_path: Path) -> None:
    named, hidden = (records.record(shown=shown) for shown in (("names", "classes", "pictures"), ()))
    page, reader = Page(html.page(named)), as_pdf(named, tmp_path)[1]
    assert "said 4.png" in page.text and "said 1 (class 1)" in page.text and len(page.all("img")) == 5
    assert "said4.png" in text_of(reader) and any(page.images for page in reader.pages)
    page, reader = Page(html.page(hidden)), as_pdf(hidden, tmp_path)[1]
    assert ".png" not in page.text + text_of(reader) and not page.all("img")
    assert not any(page.images for page in reader.pages)
    assert "names of images, names of classes, pictures" in page.text


@pytest.mark.parametrize("said", records.HOSTILE, ids=range(len(records.HOSTILE)))
def test_no_text_is_taken_for_markup(said: str, tmp_path: Path) -> None:
    shown = ("names", "classes", "pictures")
    usual, hostile = (Page(html.page(records.record(shown=shown, said=text))) for text in ("said", said))
    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in usual.elements]
    lines = html.legible(said).split("\n")
    assert all(line in hostile.text for line in lines)
    assert not re.search(r"[\x00-\x08\x1b\u202a-\u202e\u2066-\u2069]", hostile.text)
    assert "49" not in hostile.text or "49" in usual.text
    content, reader = as_pdf(records.record(shown=shown, said=said), tmp_path)
    assert len(reader.pages) >= 4 and b"/JavaScript" not in content


@pytest.mark.parametrize("said", ["Müller-Lüdenscheidt, Straße 1", "病历照片，张伟", "Łódź, Ελλάδα, Москва"])
def test_the_pdf_writes_other_letters(said: str, tmp_path: Path) -> None:
    _, reader = as_pdf(records.record(said=said), tmp_path)
    assert re.sub(r"\s", "", said) in text_of(reader) and "[U+" not in text_of(reader)


def test_the_pdf_says_which_letters_it_has_not(tmp_path: Path) -> None:
    _, reader = as_pdf(records.record(said="\U0001f9ff ไทย"), tmp_path)
    assert "[U+1F9FF][U+0E44][U+0E17][U+0E22]" in text_of(reader)
    assert "standastheirnumberinUnicode" in text_of(reader)


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("Müller", []),
        ("\U0001f9ff", ["missing"]),
        ("\ue000", ["missing"]),
        ("病历", ["readers"]),
        ("תמונה", ["turned"]),
        ("\u202etxt", []),
    ],
)
def test_the_reader_is_told_of_letters(said: str, codes: list[str], tmp_path: Path) -> None:
    assert letters.notes([said]) == codes
    text = text_of(as_pdf(records.record(said=said), tmp_path)[1])
    for code in ("missing", "readers", "turned"):
        assert (re.sub(r"\s", "", REPORT[f"report_note_{code}"]) in text) == (code in codes)


def test_each_letter_names_a_font_that_has_it() -> None:
    assert letters.marked("a<b") == "a&lt;b"
    assert letters.marked("张 한 a") == (
        '<font name="STSong-Light">张</font> <font name="HYSMyeongJo-Medium">한</font> a'
    )
    assert letters.marked("a\nb\r\nc") == "a<br/>b<br/>c"


def test_right_to_left_letters_stand_in_their_order() -> None:
    assert joined.visual("plain (1)") == "plain (1)"
    assert joined.visual("אבג") == "גבא"
    assert joined.visual("by אב גד, 12 by") == "by 12 ,דג בא by"
    assert joined.visual("אב (12) גד") == "דג (12) בא"
    assert joined.visual("(אב (7)) a") == "((7) בא) a"
    assert joined.visual("سلام") == "\ufee1\ufe8e\ufee0\ufeb3"


def test_the_same_record_gives_the_same_bytes(tmp_path: Path) -> None:
    record = records.record(shown=("names", "pictures"))
    assert html.page(record) == html.page(record)
    content, reader = as_pdf(record, tmp_path)
    assert content == as_pdf(record, tmp_path)[0]
    made = reader.metadata.creation_date if reader.metadata is not None else None
    assert made is not None and made.year == 2000, "the time of writing must not stand in it"


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = html.page(records.record(shown=("names", "classes", "pictures"), said="https://example.org/a.js"))
    found = Page(page)
    assert not found.all("script", "link", "iframe", "object", "embed", "base", "form", "a")
    for tag, attributes in found.elements:
        assert not [name for name in attributes if name.startswith("on")], tag
        for name in ("src", "href", "srcset", "data", "action", "poster", "xlink:href"):
            assert (attributes.get(name) or "data:image/png;base64,").startswith("data:image/png;base64,")
    style = page[page.index("<style>") : page.index("</style>")]
    assert "url(" not in style and "@import" not in style
    policy = next(meta["content"] for meta in found.all("meta") if "http-equiv" in meta)
    assert policy is not None and policy.startswith("default-src 'none'")


def test_a_picture_from_elsewhere_is_left_out() -> None:
    record = records.record(shown=("pictures",))
    record.content.forget_set.items[0] = record.content.forget_set.items[0].model_copy(
        update={"picture": "https://example.org/a.png"}
    )
    assert len(Page(html.page(record)).all("img")) == 4


def test_a_table_is_read_aloud_in_order() -> None:
    page = Page(html.page(records.record(shown=("pictures",))))
    assert page.all("html")[0]["lang"] == "en"
    assert {heading["scope"] for heading in page.all("th")} == {"col", "row"}
    assert len(page.all("caption")) == len(page.all("table"))
    assert all(image["alt"] for image in page.all("img"))
    [plot] = page.all("svg")
    named = (plot["aria-labelledby"] or "").split()
    assert plot["role"] == "img" and {one["id"] for one in page.all("title", "desc") if "id" in one} == set(named)
    assert "Title of forget_unseen: original 90.0\N{NO-BREAK SPACE}% (85.0 to 95.0)" in page.text


def test_the_plots_words_have_room(tmp_path: Path) -> None:
    letters.register()
    cell = {"value": 0.9944, "low": 0.9776, "high": 0.9983, "count": 327}
    figure = Figure(code="retain", title="Retain", definition="", models={"original": cell, "retrained": cell})
    drawn = plot([figure])
    assert drawn is not None and "99.4\N{NO-BREAK SPACE}% (97.8 to 99.8)" in {label.text for label in drawn.labels}
    for label in drawn.labels:
        assert label.x + stringWidth(label.text, letters.PLAIN, 12) <= drawn.width
    assert all(0 <= dot.x <= drawn.width and 0 <= dot.y <= drawn.height for dot in drawn.dots)


def test_many_marks_are_left_to_the_record(tmp_path: Path) -> None:
    few, many = records.record(items=500), records.record(items=501, shown=("pictures",))
    assert records.digest("image 499") in html.page(few)
    page = Page(html.page(many))
    assert records.digest("image 499") not in page.text and "501 images are too many" in page.text
    assert len(page.all("img")) == 500 and "Further pictures, in evidence.json alone: 1." in page.text
    assert len(as_pdf(few, tmp_path)[1].pages) > 8


def test_each_page_of_the_pdf_tells_its_number_and_the_fingerprint(tmp_path: Path) -> None:
    record = records.record()
    foot = document(record).foot
    _, reader = as_pdf(record, tmp_path)
    for number, page in enumerate(reader.pages, 1):
        assert foot in page.extract_text() and f"Page {number} of {len(reader.pages)}" in page.extract_text()
    assert len(reader.outline) == len(ANCHORS)
    assert reader.metadata is not None
    assert (reader.metadata.author, reader.metadata.title) == ("MeGU Desktop", "Evidence record: said")


def test_the_pdf_carries_its_fonts(tmp_path: Path) -> None:
    content, _ = as_pdf(records.record(), tmp_path)
    assert b"DejaVuSans" in content and b"/FontFile2" in content
    assert not re.search(rb"/BaseFont /(Times|Courier)", content)


@pytest.mark.parametrize(
    ("verdict", "told"),
    [
        ({}, "no longer recognises what was to be forgotten: it names 1 of 60 unseen images of it"),
        ({"measured_on": "training"}, "1 of 60 images that were to be forgotten"),
        ({"forgotten": False}, "still recognises"),
        ({"too_few": True}, "Too few to tell"),
        ({"forget_count": 0}, "no images of what was to be forgotten"),
        ({"outcome": "as_new", **records.AIM}, "as if it had never seen it"),
        ({"outcome": "remembered", **records.AIM}, "still knows what was to be forgotten better"),
        ({"outcome": "too_much", **records.AIM}, "forgotten more than it should"),
        ({"outcome": "too_few", **records.AIM}, "Too few to tell"),
        ({"outcome": "unknown", "aim_of": None, "aim": None}, "only a model retrained without them can tell"),
    ],
)
def test_the_verdict_in_words(verdict: dict[str, object], told: str) -> None:
    record = records.record(verdict={**records.VERDICT, **verdict})
    first, *others = sentences(record.content)
    assert told in first and first in Page(html.page(record)).text
    assert ("80.0\N{NO-BREAK SPACE}% (95 % interval 70.0" in "".join(others)) == bool(verdict.get("aim"))
    assert ("new to the model" in "".join(others)) == (verdict.get("measured_on") == "training")


def test_the_rest_that_was_lost_is_told() -> None:
    lost = records.record(verdict={**records.VERDICT, "kept": False})
    assert "less well than before: it names 196 of 200" in html.page(lost)


def test_a_record_of_little_is_told_too(tmp_path: Path) -> None:
    forget = records.record().content.forget_set.model_copy(update={"lookalikes": None, "copies": None})
    bare = records.record(
        said="",
        case={"controller": "", "operator": "", "requests": []},
        policy=None,
        similarity=None,
        figures=[],
        withheld=[],
        forget_set=forget.model_dump(),
    ).model_copy(update={"signatures": ()})
    page = Page(html.page(bare))
    for told in ("not stated", "No request was named", "Nobody looked for", "uses no similarity", "not signed"):
        assert told in page.text
    assert not page.all("svg") and len(as_pdf(bare, tmp_path)[1].pages) >= 3


def test_every_text_of_the_report_is_told_of() -> None:
    told = list(texts(document(records.record())))
    assert "Evidence record: said" in told and records.digest("original") in told and len(told) > 150
