"""The report of a record, as a page and as a PDF: what they tell and hide, and that no text breaks or steers them."""

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import officers
import pytest
import records
from pypdf import PdfReader

from megu.record.read_record import read
from megu.record.report import html, pdf
from megu.record.report.document import texts
from megu.record.report.found_part import describe_verdict
from megu.record.report.locale import LANGUAGES, Locale
from megu.record.report.report import document
from megu.record.report.words import WORDS
from megu.record.schema.record import Record

FRONT = ["asked", "done", "found", "remains", "next", "signatures"]
ANNEX = ["requests", "forgotten", "figures", "prepared", "remains-all", "shows", "models", "when"]


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


def as_pdf(record: Record, language: str = "") -> tuple[bytes, PdfReader]:
    content = pdf.render(record, language)
    return content, PdfReader(BytesIO(content))


def bare(text: str) -> str:
    """A text without spaces and ends of line, which a PDF sets as its lines break."""
    return re.sub(r"[\s\u200b]", "", text)


def text_of(reader: PdfReader) -> str:
    return bare("".join(page.extract_text() for page in reader.pages))


def test_all_parts_in_their_order() -> None:
    page = Page(html.page(records.record()))
    assert [section["id"] for section in page.all("section")] == [*FRONT, *ANNEX]
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    tags = [tag for tag, _ in page.elements]
    assert tags.index("details") > tags.index("h2") and tags.count("details") == 1, "the annex is folded, nothing else"


FIRST = [
    "Evidence record: R-2026-17, R-2026-18",
    "Controller: St. Anna Hospital",
    "1 Oct 2026",
    "LATE by 23 days",
    "extended from 1 Nov 2026: three models to retrain",
    "Dr. Ines Keller, data-protection officer",
    "consent withdrawn",
    "One whole class, all its 40 training images",
    "MeGU+, on 24 Nov 2026",
    "J. Weber, engineer",
    "after 26 Nov 2026 10:00 UTC, by the computer's clock",
    "VT-12 Chest X-rays",
    records.digest("unlearned"),
    "the model recognises 0 of 35 images of it that were not used for training",
    "up to 9.9 % of such images may still be recognised (95 % confidence)",
    "before 100 %, now 93.8 % (71.7 to 98.9)",
    "takes 68.8 % of them for training images, and 80.0 % of images of the same classes that were not",
    "recognises 196 of 200 other images",
    "tape 14, safe",
    "3 files, 987.7 kB",
    "10 Jan 2026",
    "destroyed",
    "Do not close R-2026-18",
    officers.record().signatures[0].keyid,
    "The signer states that this is what was done",
    "A later record may replace this one",
]


@pytest.fixture(scope="module")
def first() -> tuple[str, str]:
    """Return the text of the page before its annex, and that of the first page of the PDF."""
    record = officers.record()
    text = html.page(record)
    return Page(text[: text.index("<details")]).text, bare(as_pdf(record)[1].pages[0].extract_text())


@pytest.mark.parametrize("expected", FIRST)
def test_the_first_page_tells_all_that_an_officer_needs(expected: str, first: tuple[str, str]) -> None:
    page, pdf_text = (text.replace("\N{NO-BREAK SPACE}", " ") for text in first)
    assert bare(expected) in bare(page) and bare(expected) in pdf_text


def test_what_is_on_the_first_page_fits_it() -> None:
    for record in (officers.record(requests=3), officers.record(requests=1, things=1), records.record()):
        pages = as_pdf(record)[1].pages
        assert "Next steps" in pages[0].extract_text() and "Signatures" in pages[0].extract_text()
        assert pages[1].extract_text().startswith("Annex") and len(pages) <= 4


def test_more_is_counted_and_stands_in_the_annex() -> None:
    record = officers.record(requests=40, things=9, said="University hospital of the state capital " * 5)
    pdf_texts = [page.extract_text() for page in as_pdf(record)[1].pages]
    assert pdf_texts[0].count("and 37 more; see the annex") == 2 and "and 2 more; see the annex" in pdf_texts[0]
    assert "Signatures" in pdf_texts[0] and pdf_texts[1].startswith("Annex")
    rest = bare("".join(pdf_texts[1:]))
    assert "R-2026-56" not in pdf_texts[0] and "R-2026-56" in rest
    assert bare("University hospital of the state capital " * 5) in rest and "Allremainingcopiesanddata" in rest


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_people_write_the_first_page_is_one(language: str) -> None:
    for record in (officers.worst(), officers.record(said="\n".join(records.HOSTILE))):
        first, second, *_ = (page.extract_text() for page in as_pdf(record, language)[1].pages)
        locale = Locale(language)
        for title in ("asked", "done", "found", "remains", "next", "signatures"):
            assert locale.say(title) in first
        assert record.signatures[0].keyid in first and second.startswith(locale.say("annex"))
    whole = text_of(as_pdf(officers.worst(), language)[1])
    assert bare(officers.worst().content.case.requests[0].ground) in whole and "R-2026-19" in whole


def test_several_who_signed_each_stand_with_their_key() -> None:
    record = officers.record()
    second = record.signatures[0].model_copy(update={"keyid": records.digest("officer")})
    record = record.model_copy(update={"signatures": (*record.signatures, second)})
    first = bare(as_pdf(record)[1].pages[0].extract_text())
    page = Page(html.page(record))
    for text in (first, bare(page.text)):
        assert all(one.keyid in text for one in record.signatures)
        assert text.index("Signed") < text.index("Countersigned")
    assert sum(element.get("aria-label") == WORDS["key_as_code"] for _, element in page.elements) == 2


def test_the_hour_of_signing_is_said_as_the_signers_clock_tells_it() -> None:
    """There was no time beside the first signature; a record whose traces stay was signed when it was written."""
    record = officers.record()
    stays = record.model_copy(update={"when": record.when.model_copy(update={"traces": None})})
    text = bare(Page(html.page(stays)).text)
    assert bare("25\xa0Nov 2026 01:24 UTC, by the computer's clock") in text and "after25" not in text


@pytest.mark.parametrize(
    "expected",
    [
        "One whole class, all its 5 training images",
        "2 also forgotten, 3 kept, 4 that did not train the model",
        "only images of these splits, according to the user: train",
        "MeGU+, not finished: steps 30",
        "Halving, half 0.5",
        "42 to models.example.org",
        "Definition of forget_unseen",
        "0123 4567 89ab cdef",
        "only 0.5 are allowed.",
        "On 24 Nov 2026, said allowed the export",
        "0 % (0.0 to 5.0)",
        "no images are known to be new",
        "torch 2.9.0",
        "It does not show that.",
        "25 Nov 2026 01:24 UTC",
        "resume points (4)",
        "retrained 1 h 6 min",
        "5eb9 48d4 4b37 9a56",
        "names of images, names of classes, pictures",
        records.digest("original"),
        records.digest("unlearned"),
        records.digest("weights"),
        records.record(items=5).content.forget_set.digest,
    ],
)
def test_both_tell(expected: str, both: tuple[str, str]) -> None:
    page, pdf_text = (bare(text) for text in both)
    assert bare(expected) in page and bare(expected) in pdf_text


@pytest.fixture(scope="module")
def both() -> tuple[str, str]:
    """The text of the page and that of the PDF, of one record."""
    record = records.record()
    return Page(html.page(record)).text, text_of(as_pdf(record)[1])


def test_a_law_is_never_said_to_be_met(both: tuple[str, str]) -> None:
    assert not re.search(r"complian|complies|guarante|successful", "".join(both), re.IGNORECASE)


def test_nothing_is_shown_that_was_not_asked_for() -> None:
    named_record, hidden_record = (records.record(shown=parts) for parts in (("names", "classes", "pictures"), ()))
    page, reader = Page(html.page(named_record)), as_pdf(named_record)[1]
    assert "said 4.png" in page.text and "said 1 (class 1)" in page.text and len(page.all("img")) == 5
    assert "said4.png" in text_of(reader) and any(page.images for page in reader.pages)
    page, reader = Page(html.page(hidden_record)), as_pdf(hidden_record)[1]
    assert ".png" not in page.text + text_of(reader) and not page.all("img") and "class1" not in text_of(reader)
    assert not any(page.images for page in reader.pages)
    only_names = Page(html.page(records.record(shown=("names",))))
    assert "said 4.png" in only_names.text and not only_names.all("img")


@pytest.mark.parametrize("text", records.HOSTILE, ids=range(len(records.HOSTILE)))
def test_no_text_is_taken_for_markup(text: str) -> None:
    parts = ("names", "classes", "pictures")
    usual, hostile = (Page(html.page(records.record(shown=parts, said=text))) for text in ("said", text))
    tags = [[tag for tag, _ in page.elements] for page in (usual, hostile)]
    assert set(tags[0]) == set(tags[1]) and "script" not in tags[1]
    assert all(line in hostile.text for line in html.legible(text).split("\n"))
    assert not re.search(r"[\x00-\x08\x1b\u202a-\u202e\u2066-\u2069]", hostile.text)
    assert "49" not in hostile.text or "49" in usual.text
    content, reader = as_pdf(records.record(shown=parts, said=text))
    assert len(reader.pages) >= 3 and b"/JavaScript" not in content and b"/URI" not in content


TYPST = ["#strong[x] $x$ @y <z> `w` \\u{41} ~ --- // c", "*bold* _x_ = y", '#read("report.typ")']


@pytest.mark.parametrize("words", TYPST)
def test_a_pdf_takes_no_text_for_markup_of_its_own(words: str) -> None:
    text = text_of(as_pdf(records.record(said=words))[1])
    assert bare(words) in text and "show-block" not in text


@pytest.mark.parametrize("words", ["Müller-Lüdenscheidt, Straße 1", "病历照片，张伟", "Łódź, Ελλάδα, Москва"])
def test_the_pdf_writes_other_letters(words: str) -> None:
    text = text_of(as_pdf(records.record(said=words))[1])
    assert bare(words) in text and "[U+" not in text and "standastheirnumber" not in text


@pytest.mark.parametrize("words", ["\U0001f9ff ไทย", "\ue000", "한글", "👩‍🔬"])
def test_the_pdf_says_which_letters_it_has_not(words: str) -> None:
    text = text_of(as_pdf(records.record(said=words))[1])
    assert f"[U+{ord(words[0]):04X}]" in text
    assert "TheyappearasUnicodenumbers" in text


def test_the_same_record_gives_the_same_bytes() -> None:
    record = records.record(shown=("names", "pictures"))
    assert html.page(record) == html.page(record) and pdf.render(record) == pdf.render(record)
    assert len({pdf.render(record, language) for language in ("", "de", "zh_CN", "xx")}) == 3


def test_the_page_runs_nothing_and_fetches_nothing() -> None:
    page = html.page(records.record(shown=("names", "classes", "pictures"), said=records.HOSTILE[0]))
    parsed_page = Page(page)
    assert not parsed_page.all("script", "link", "iframe", "object", "embed", "form", "base")
    for tag, attributes in parsed_page.elements:
        assert not [name for name in attributes if name.startswith("on")], tag
        for name in ("src", "href", "srcset", "data", "action", "poster", "xlink:href"):
            assert (attributes.get(name) or "data:image/png;base64,").startswith("data:image/png;base64,")
    style = page[page.index("<style>") : page.index("</style>")]
    assert "url(" not in style and "@import" not in style
    policy = next(meta["content"] for meta in parsed_page.all("meta") if "http-equiv" in meta)
    assert policy is not None and policy.startswith("default-src 'none'")


@pytest.mark.parametrize("uri", ["https://example.org/a.png", "data:image/png;base64,AAAA", "data:image/png;base64,%%"])
def test_a_picture_that_is_none_is_left_out(uri: str) -> None:
    record = records.record(shown=("pictures",))
    record.content.forget_set.items[0] = record.content.forget_set.items[0].model_copy(update={"picture": uri})
    assert len(Page(html.page(record)).all("img")) == (4 if uri.startswith("https") else 5)
    assert len({image.data for page in as_pdf(record)[1].pages for image in page.images}) == 1, "the others are alike"


def test_a_table_is_read_aloud_in_order() -> None:
    page = Page(html.page(records.record(shown=("pictures",))))
    assert page.all("html")[0]["lang"] == "en"
    assert {heading["scope"] for heading in page.all("th")} == {"col", "row"}
    assert len(page.all("caption")) == len(page.all("table"))
    assert all(image["alt"] for image in page.all("img"))
    assert all(picture.get("aria-hidden") or picture.get("class") for picture in page.all("svg"))


def test_many_pictures_are_left_to_the_record() -> None:
    page = Page(html.page(records.record(items=501, shown=("pictures",))))
    assert len(page.all("img")) == 500 and "1 more are in evidence.json." in page.text


def test_each_page_of_the_pdf_tells_its_number_and_the_fingerprint() -> None:
    record = records.record()
    reader = as_pdf(record)[1]
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        assert document(record).foot in text and f"Page {number} of {len(reader.pages)}" in text


@pytest.mark.parametrize(
    ("verdict", "expected", "tone"),
    [
        (
            {},
            "recognises 1 of 60 images of it that were not used for training. As so few were tested, up to 8.9 %",
            "good",
        ),
        ({"forget_right": 2, "forget_count": 600}, "With this many tested, up to 1.2 %", "good"),
        ({"measured_on": "training"}, "1 of 60 images to forget", "good"),
        ({"forgotten": False}, "still recognises", "bad"),
        ({"too_few": True}, "Too few to tell", "unknown"),
        ({"forget_count": 0}, "no images to test whether it was forgotten", "unknown"),
        ({"outcome": "as_new", **records.AIM}, "does not show that it never saw them", "good"),
        ({"outcome": "as_new", **records.AIM, "aim_of": "retrained"}, "as the model that was retrained", "good"),
        ({"outcome": "remembered", "forgotten": False, **records.AIM}, "it still knows them", "bad"),
        ({"outcome": "too_much", "forgotten": False, **records.AIM}, "This gives them away", "bad"),
        ({"outcome": "too_few", **records.AIM}, "Too few to tell", "unknown"),
        (
            {"outcome": "unknown", "aim_of": None, "aim": None},
            "nly a model retrained without them",
            "unknown",
        ),
    ],
)
def test_the_verdict_in_words(verdict: dict[str, object], expected: str, tone: str) -> None:
    record = records.record(verdict={**records.VERDICT, **verdict})
    verdict_tone, _, words = describe_verdict(record.content.verdict, Locale())
    page = Page(html.page(record)).text.replace("\N{NO-BREAK SPACE}", " ")
    assert expected in words.replace("\N{NO-BREAK SPACE}", " ") and verdict_tone == tone and expected in page
    assert ("expected of a model that never saw them: 80.0 % (70.0 to 90.0)" in page) == bool(verdict.get("aim"))
    assert ("known to be unseen" in page) == (verdict.get("measured_on") == "training")


NEXT = {
    "Do not close R-1": ({"verdict": "not_met"}, 1),
    "Decide whether R-1 can be closed": ({"verdict": "cannot_tell"}, 3),
    "Put this model into use": ({}, 2),
}


@pytest.mark.parametrize("expected", NEXT)
def test_what_to_do_next(expected: str) -> None:
    """A model that must not be used is not put into service; else the most pressing comes first, then the rest."""
    change, steps = NEXT[expected]
    request = {**officers.record(requests=1).content.requests[0].model_dump(), "reference": "R-1", **change}
    record = officers.record(requests=1, things=2)
    content = record.content.model_copy(update={"requests": [type(record.content.requests[0]).model_validate(request)]})
    [blocks] = [s.blocks for s in document(record.model_copy(update={"content": content})).front if s.anchor == "next"]
    assert expected in str(blocks[0]) and len(blocks) == steps
    assert ("Reply to R-2026-17" in str(blocks)) == (steps > 1)


def test_a_record_of_little_is_told_too() -> None:
    forget = records.record().content.forget_set.model_copy(update={"lookalikes": None, "copies": None})
    little = records.record(
        said="",
        case={"controller": "", "operator": "", "requests": []},
        policy=None,
        similarity=None,
        figures=[],
        withheld=[],
        forget_set=forget.model_dump(),
    ).model_copy(update={"signatures": ()})
    page = Page(html.page(little))
    for phrase in ("not stated", "No request was given", "no search was made", "not used by this method", "not signed"):
        assert phrase in page.text
    assert len(as_pdf(little)[1].pages) >= 2


def test_what_0_1_0_wrote_is_told_in_today_s_words() -> None:
    page = Page(html.page(read(Path(__file__).parents[2] / "records" / "0.1.0" / "evidence.json"))).text
    assert "One whole class, all its 104 training images" in page and "whole classes: 1" not in page
    assert "Another model" not in page, "nobody had been named"


def test_every_text_of_the_report_is_told_of() -> None:
    report_texts = list(texts(document(records.record())))
    assert (
        "Evidence record: said" in report_texts
        and records.digest("original") in report_texts
        and len(report_texts) > 150
    )


def test_every_word_of_the_catalogue_is_said_somewhere() -> None:
    """Those that are put together from a record's own codes are found by their beginning."""
    here = Path(html.__file__).parent
    sources = "".join(path.read_text("utf-8") for path in here.glob("*.py") if path.stem != "words")
    beginnings = set(re.findall(r'f"(\w+_)\{', sources))
    assert len(beginnings) > 8
    whole = set(re.findall(r"""["'](\w+)["']""", sources))
    lost_codes = [
        code for code in WORDS if code.removesuffix("_one") not in whole and not code.startswith(tuple(beginnings))
    ]
    assert not lost_codes
