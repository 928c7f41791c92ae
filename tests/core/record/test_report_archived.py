"""The report as a PDF that archives keep: PDF/A-3a by its structure, and by veraPDF where that is installed."""

import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import officers
import pikepdf
import pytest
import records

from megu.record import signing
from megu.record.report import pdf
from megu.record.report.locale import CONVENTIONS, LANGUAGES
from megu.record.schema.record import Record

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "packaging" / "languages"))

import letters  # noqa: E402

HOSTILE = "\n".join(records.HOSTILE)
EVERYTHING = ("names", "classes", "pictures")
RECORDS = {
    "officer": officers.record(),
    "many": officers.record(requests=40, things=12),
    "shown": records.record(items=40, shown=EVERYTHING),
    "hostile": records.record(shown=EVERYTHING, said=HOSTILE),
    "hostile officer": officers.record(said=HOSTILE),
}


def opened(record: Record, language: str = "") -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf.render(record, language)))


@pytest.mark.parametrize("name", RECORDS)
def test_it_says_that_it_is_for_archives_and_is_built_so(name: str) -> None:
    file = opened(RECORDS[name])
    metadata = file.open_metadata()
    assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A") and metadata["pdfuaid:part"] == "1"
    root = file.Root
    assert bool(root.MarkInfo.Marked) and root.StructTreeRoot.K is not None
    assert [str(one.S) for one in root.OutputIntents] == ["/GTS_PDFA1"]
    assert root.OutputIntents[0].DestOutputProfile.read_bytes()
    assert not file.is_encrypted and "/AcroForm" not in root and "/OpenAction" not in root


@pytest.mark.parametrize("name", RECORDS)
def test_the_record_is_attached_byte_for_byte(name: str, tmp_path: Path) -> None:
    record = RECORDS[name]
    signing.write(record, tmp_path / "evidence.json")
    file = opened(record)
    [attachment] = file.attachments.values()
    assert attachment.filename == "evidence.json"
    assert attachment.get_file().read_bytes() == (tmp_path / "evidence.json").read_bytes()
    [related_file] = file.Root.AF
    assert (str(related_file.AFRelationship), str(related_file.EF.F.Subtype)) == ("/Source", "/application/json")


@pytest.mark.parametrize("name", RECORDS)
def test_all_fonts_come_along_and_each_sign_is_a_letter(name: str) -> None:
    file = opened(RECORDS[name])
    fonts = [font for page in file.pages for font in page.resources.get("/Font", {}).values()]
    assert fonts
    for font in fonts:
        assert "/ToUnicode" in font
        [inner] = font.DescendantFonts
        assert {"/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys())
        assert "DejaVu" in str(font.BaseFont) or "MeGU" in str(font.BaseFont)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_its_language_and_its_day(language: str) -> None:
    record = RECORDS["officer"]
    file = opened(record, language)
    assert str(file.Root.Lang) == CONVENTIONS[language].tag
    assert file.open_metadata()["xmp:CreateDate"] == record.when.recorded.replace("+00:00", "Z")


def tagged(element: pikepdf.Object, elements: list[pikepdf.Object]) -> list[pikepdf.Object]:
    """Every element of the tree of tags, in reading order."""
    for kid in element.get("/K", []) if isinstance(element.get("/K"), pikepdf.Array) else [element.get("/K")]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            elements.append(kid)
            tagged(kid, elements)
    return elements


def test_headings_tables_and_pictures_are_tagged() -> None:
    file = opened(RECORDS["shown"])
    elements = tagged(file.Root.StructTreeRoot, [])
    kinds = [str(one.S) for one in elements]
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/L", "/LI", "/Figure"} <= set(kinds)
    assert kinds.count("/H1") <= 2 and kinds.index("/H1") < kinds.index("/H2") < kinds.index("/H3")
    figures = [one for one in elements if str(one.S) == "/Figure"]
    assert len(figures) == 41 and all(str(one.Alt) for one in figures), "each picture, and the key's code"


def test_which_letters_the_fonts_have_is_known() -> None:
    assert letters.OUT.read_text("utf-8") == letters.made(), "python packaging/languages/letters.py writes it again"


@pytest.mark.parametrize("name", RECORDS)
def test_verapdf_has_nothing_to_find_fault_with(name: str, tmp_path: Path) -> None:
    verapdf = shutil.which("verapdf")
    if verapdf is None:
        pytest.skip("veraPDF is not installed; pikepdf checks the structure")
    path = tmp_path / "report.pdf"
    pdf.write(RECORDS[name], path)
    for flavour in ("3a", "ua1"):
        process = subprocess.run(
            [verapdf, "--format", "text", "--flavour", flavour, path], capture_output=True, text=True, check=False
        )
        assert process.stdout.startswith("PASS"), process.stdout + process.stderr
