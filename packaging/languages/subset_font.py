"""Makes the font for Chinese: of Noto Sans CJK SC, the letters of our texts and the 3,755 commonest ones.

    subset_font.py NotoSansCJK-Regular.ttc     from Debian's package fonts-noto-cjk, or notofonts/noto-cjk

It is used where a system has no Chinese font. What a user writes beyond that needs one of the system's.
"""

import argparse
from pathlib import Path

import record
import texts
from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY, STYLE = "MeGU Sans SC", "Regular"
OUT = texts.ROOT / "resources" / "fonts" / "MeGUSansSC.otf"
GUIDE = texts.ROOT / "resources" / "guide" / "zh_CN"
OF = "Noto Sans CJK SC"


def letters() -> set[str]:
    """Return each character of our Chinese texts."""
    each = [form for text in [*texts.read(texts.ts_of("zh_CN")), *record.read("zh_CN")] for form in text.forms]
    each += [path.read_text(encoding="utf-8") for path in GUIDE.rglob("*.md")]
    return {sign for text in each for sign in text if sign.isprintable()}


def common() -> set[str]:
    """Level 1 of GB 2312, and its punctuation: with them, names of classes and folders mostly can be read as well."""
    rows = [*range(0xA1, 0xA4), *range(0xB0, 0xD8)]
    pairs = [bytes((row, cell)) for row in rows for cell in range(0xA1, 0xFF)]
    return set("".join(pair.decode("gb2312", errors="ignore") for pair in pairs))


def make(source: Path) -> None:
    """Write the font."""
    font = _of_collection(source)
    options = subset.Options(layout_features=["kern", "locl", "vert"], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    options.hinting, options.desubroutinize, options.notdef_outline = False, True, True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted({ord(sign) for sign in letters() | common()} | set(range(0x20, 0x7F))))
    subsetter.subset(font)
    _rename(font)
    font.save(OUT)
    print(f"{OUT.name}: {len(font.getBestCmap() or {})} characters, {OUT.stat().st_size / 1e6:.1f} MB")


def _of_collection(source: Path) -> TTFont:
    for number in range(20):
        font = TTFont(source, fontNumber=number, lazy=True)
        if font["name"].getDebugName(1) == OF:
            return font
    raise SystemExit(f"{source} holds no {OF}")


def _rename(font: TTFont) -> None:
    """Under a name of its own, or it would hide the whole font where that is installed later."""
    full, plain = f"{FAMILY} {STYLE}", FAMILY.replace(" ", "")
    names = {1: FAMILY, 2: STYLE, 3: f"{plain}-{STYLE}", 4: full, 6: f"{plain}-{STYLE}"}
    table = font["name"]
    for number, text in names.items():
        table.removeNames(nameID=number)
        table.setName(text, number, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames = [f"{plain}-{STYLE}"]
    top.topDictIndex[0].FamilyName, top.topDictIndex[0].FullName = FAMILY, full


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    make(parser.parse_args().source)
