"""The language of a report: its words, and how it writes numbers and dates."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from megu.base.messages.catalogue import MESSAGES, plain
from megu.base.numbers import format_signed, size
from megu.base.places import resource
from megu.record.report.words import WORDS
from megu.record.wording.codes import SentenceOrText
from megu.record.wording.sentences import SENTENCES

NONE = "–"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Conventions:
    """The conventions of a language for numbers, days and lists.

    tag: its name for readers of HTML and PDF. day: a pattern of {year}, {month}, {number} and {name}.
    """

    tag: str
    thousands: str
    decimal: str
    percent: str
    day: str
    comma: str = ", "
    semicolon: str = "; "


CONVENTIONS = {
    "en": Conventions("en", ",", ".", "\N{NO-BREAK SPACE}%", "{number}\N{NO-BREAK SPACE}{name} {year}"),
    "de": Conventions("de", ".", ",", "\N{NO-BREAK SPACE}%", "{number}.{month}.{year}"),
    "zh_CN": Conventions("zh-CN", ",", ".", "%", "{year}年{month}月{number}日", "、", "；"),
}
LANGUAGES = tuple(CONVENTIONS)


class Locale:
    """Words, numbers and days in one language; English if the language is unknown."""

    def __init__(self, language: str = "") -> None:
        self.language = language if language in CONVENTIONS else "en"
        self.manner, self._texts = CONVENTIONS[self.language], _read_translations(self.language)

    def say(self, code: str, **values: Any) -> str:
        """Return the sentence of a code, in the singular if `count` is 1; whole numbers get their separators.

        Raises KeyError if no catalogue has the code.
        """
        singular = f"{code}_one"
        text = find_english(singular if values.get("count") == 1 and singular in WORDS else code)
        return self._texts.get(text, text).format(**{name: self._format(value) for name, value in values.items()})

    def to_words(self, sentence: SentenceOrText) -> str:
        """Return a sentence of a record; in records of 0.1.0, its own words."""
        return plain(sentence) if isinstance(sentence, str) else self.say(sentence.code, **sentence.values)

    def join_words(self, names: Iterable[str]) -> str:
        """Join names or words."""
        return self.manner.comma.join(names)

    def join_parts(self, parts: Iterable[str]) -> str:
        """Join parts of a sentence."""
        return self.manner.semicolon.join(parts)

    def _format(self, value: Any) -> Any:
        if type(value) is int:
            return self.count(value)
        return self._decimal(f"{value:.2g}") if isinstance(value, float) else plain(value)

    def count(self, number: int) -> str:
        """Format 1797 as "1,797"."""
        return f"{number:,}".replace(",", self.manner.thousands)

    def percent(self, fraction: float) -> str:
        """Format a fraction in percent with one decimal; 0 and 1 without decimals."""
        return self._tenths(fraction, 0 if fraction in (0, 1) else 1) + self.manner.percent

    def share(self, cell: dict[str, Any]) -> str:
        """Format a fraction with its interval: "97.1 % (85.5 to 99.5)"."""
        if cell.get("low") is None:
            return self.percent(cell["value"])
        return f"{self.percent(cell['value'])} ({self.range(cell)})"

    def range(self, cell: dict[str, Any]) -> str:
        """Format the interval alone: "85.5 to 99.5"."""
        return f"{self._tenths(cell['low'], 1)} {self.say('to')} {self._tenths(cell['high'], 1)}"

    def points(self, number: float) -> str:
        """Format percentage points with their sign."""
        return self._decimal(format_signed(number))

    def size(self, count: float) -> str:
        """Format 1234567 bytes as "1.2 MB"."""
        return self._decimal(size(count))

    def number(self, number: float) -> str:
        """Format a number that is not a share."""
        return self._decimal(f"{number:.4g}")

    def day(self, text: str) -> str:
        """Format the day of an ISO date or time."""
        day = date.fromisoformat(text[:10])
        parts = {"year": day.year, "month": day.month, "number": day.day, "name": MONTHS[day.month - 1]}
        return self.manner.day.format(**parts)

    def time(self, text: str) -> str:
        """Format day and minute of an ISO time, in UTC."""
        time = datetime.fromisoformat(text).astimezone(UTC)
        return f"{self.day(time.isoformat())} {time:%H:%M} UTC"

    def duration(self, seconds: float) -> str:
        """Format 131 as "2 min 11 s"."""
        if seconds < 9.95:
            return self.say("seconds", seconds=self._decimal(f"{seconds:.1f}"))
        whole = round(seconds)
        if whole < 60:
            return self.say("seconds", seconds=whole)
        if whole < 3600:
            return self.say("minutes", minutes=whole // 60, seconds=whole % 60)
        return self.say("hours", hours=whole // 3600, minutes=whole % 3600 // 60)

    def _tenths(self, fraction: float, digits: int) -> str:
        return self._decimal(f"{100 * fraction:.{digits}f}")

    def _decimal(self, text: str) -> str:
        return text.replace(".", self.manner.decimal)


def find_english(code: str) -> str:
    """Return the English sentence of a code. Raises KeyError."""
    return WORDS.get(code) or SENTENCES.get(code) or MESSAGES[code]


@cache
def _read_translations(language: str) -> dict[str, str]:
    """Return the translations of English texts in this language; texts without a translation are left out."""
    if language == "en":
        return {}
    translations = json.loads(resource(f"languages/record_{language}.json").read_text("utf-8"))
    return {text: translation for text, translation in translations.items() if translation}


def format_value(value: Any) -> str:
    """Format any JSON value: floats as short as they are exact, dictionaries as `name value`."""
    if value is None or value in ("", [], {}):
        return NONE
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:g}" if float(f"{value:g}") == value else repr(value)
    if isinstance(value, list | tuple):
        return ", ".join(map(format_value, value))
    if isinstance(value, dict):
        return "; ".join(f"{name} {format_value(part)}" for name, part in value.items())
    return str(value)
