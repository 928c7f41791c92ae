"""The language of a report: its words, and how numbers and dates are written in it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from megu.base.messages.catalogue import MESSAGES, plain
from megu.base.numbers import signed, size
from megu.base.places import resource
from megu.record.report.words import WORDS
from megu.record.wording.codes import SentenceOrText
from megu.record.wording.sentences import SENTENCES

NONE = "–"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Manner:
    """How a language writes numbers, days and lists. tag: its name for readers of HTML and PDF. day: of {year},
    {month}, {number} and {name}."""

    tag: str
    thousands: str
    decimal: str
    percent: str
    day: str
    comma: str = ", "
    semicolon: str = "; "


MANNERS = {
    "en": Manner("en", ",", ".", "\N{NO-BREAK SPACE}%", "{number}\N{NO-BREAK SPACE}{name} {year}"),
    "de": Manner("de", ".", ",", "\N{NO-BREAK SPACE}%", "{number}.{month}.{year}"),
    "zh_CN": Manner("zh-CN", ",", ".", "%", "{year}年{month}月{number}日", "、", "；"),
}
LANGUAGES = tuple(MANNERS)


class Tongue:
    """Words, numbers and days in one language; English where it is none that there is."""

    def __init__(self, language: str = "") -> None:
        self.language = language if language in MANNERS else "en"
        self.manner, self._texts = MANNERS[self.language], _texts(self.language)

    def say(self, code: str, **values: Any) -> str:
        """The sentence of a code, of one thing (`count`) that for one; whole numbers get their separators.

        Raises KeyError where no catalogue has it.
        """
        one = f"{code}_one"
        text = english(one if values.get("count") == 1 and one in WORDS else code)
        return self._texts.get(text, text).format(**{name: self._written(value) for name, value in values.items()})

    def worded(self, told: SentenceOrText) -> str:
        """What a record says; of one of 0.1.0, in its own words."""
        return plain(told) if isinstance(told, str) else self.say(told.code, **told.values)

    def listed(self, names: Iterable[str]) -> str:
        """Several names or words."""
        return self.manner.comma.join(names)

    def parts(self, told: Iterable[str]) -> str:
        """Several parts of a sentence."""
        return self.manner.semicolon.join(told)

    def _written(self, value: Any) -> Any:
        if type(value) is int:
            return self.count(value)
        return self._decimal(f"{value:.2g}") if isinstance(value, float) else plain(value)

    def count(self, number: int) -> str:
        """1797 as "1,797"."""
        return f"{number:,}".replace(",", self.manner.thousands)

    def percent(self, fraction: float) -> str:
        """A fraction with one decimal, but all and nothing without."""
        return self._tenths(fraction, 0 if fraction in (0, 1) else 1) + self.manner.percent

    def share(self, cell: dict[str, Any]) -> str:
        """A fraction with its interval: "97.1 % (85.5 to 99.5)"."""
        if cell.get("low") is None:
            return self.percent(cell["value"])
        return f"{self.percent(cell['value'])} ({self.range(cell)})"

    def range(self, cell: dict[str, Any]) -> str:
        """Its interval alone: "85.5 to 99.5"."""
        return f"{self._tenths(cell['low'], 1)} {self.say('to')} {self._tenths(cell['high'], 1)}"

    def points(self, number: float) -> str:
        """Percentage points with their sign."""
        return self._decimal(signed(number))

    def size(self, count: float) -> str:
        """1234567 bytes as "1.2 MB"."""
        return self._decimal(size(count))

    def number(self, found: float) -> str:
        """A number that is no share."""
        return self._decimal(f"{found:.4g}")

    def day(self, told: str) -> str:
        """The day of an ISO date or time."""
        found = date.fromisoformat(told[:10])
        parts = {"year": found.year, "month": found.month, "number": found.day, "name": MONTHS[found.month - 1]}
        return self.manner.day.format(**parts)

    def time(self, told: str) -> str:
        """Day and minute of an ISO time, in UTC."""
        found = datetime.fromisoformat(told).astimezone(UTC)
        return f"{self.day(found.isoformat())} {found:%H:%M} UTC"

    def duration(self, seconds: float) -> str:
        """131 as "2 min 11 s"."""
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


def english(code: str) -> str:
    """The English sentence of a code. Raises KeyError."""
    return WORDS.get(code) or SENTENCES.get(code) or MESSAGES[code]


@cache
def _texts(language: str) -> dict[str, str]:
    """English texts and what they are in this language; those that lack a translation stay English."""
    if language == "en":
        return {}
    told = json.loads(resource(f"languages/record_{language}.json").read_text("utf-8"))
    return {text: translation for text, translation in told.items() if translation}


def value(found: Any) -> str:
    """Any JSON value, as a machine has it: floats as short as they are exact, dictionaries as `name value`."""
    if found is None or found in ("", [], {}):
        return NONE
    if isinstance(found, bool):
        return str(found).lower()
    if isinstance(found, float):
        return f"{found:g}" if float(f"{found:g}") == found else repr(found)
    if isinstance(found, list | tuple):
        return ", ".join(map(value, found))
    if isinstance(found, dict):
        return "; ".join(f"{name} {value(part)}" for name, part in found.items())
    return str(found)
