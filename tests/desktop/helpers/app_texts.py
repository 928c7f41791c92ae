"""All texts of the application that a person can see, as their source code has them."""

import ast
import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[3]
MARKS = ("tr", "translate", "QT_TRANSLATE_NOOP", "say")
"""What a text goes through on its way to a translator."""


@cache
def texts() -> frozenset[str]:
    """Every text that is marked for translation, without the sign of its key in a menu."""
    texts_found: set[str] = set()
    for folder in ("megu_desktop", "core/megu"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and _name(node.func) in MARKS:
                    texts_found |= {
                        a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)
                    }
    return frozenset(_read(text) for text in texts_found)


@cache
def translated(language: str) -> frozenset[str]:
    """Every text in a language, as its translators wrote it. language: ``zh`` will do for ``zh_CN``."""
    ts = next((ROOT / "resources" / "languages").glob(f"megu_{language}*.ts"))
    messages = list(ElementTree.parse(ts).iter("message"))
    forms = [form.text or "" for each in messages for form in (*each.iter("translation"), *each.iter("numerusform"))]
    return frozenset(_read(text) for text in forms if text.strip())


def _read(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def is_said(quotation: str, language: str = "en") -> bool:
    """Return True if a text of the application reads so, whatever it fills in for its braces."""
    folded_text = quotation.casefold()
    return any(re.fullmatch(pattern, folded_text) for pattern in _patterns(language))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Of texts that are filled in, only those with letters enough of their own: “{a}, {b}” would read as anything."""
    texts_known = texts() if language == "en" else translated(language)
    least = 3 if language.startswith("zh") else 12
    parts = (re.split(r"\{\w+\}", text.casefold()) for text in texts_known)
    parts_to_match = (each for each in parts if len(each) == 1 or sum(map(str.isalpha, "".join(each))) >= least)
    return tuple(re.compile(".+".join(map(re.escape, each))) for each in parts_to_match)
