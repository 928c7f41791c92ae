"""Numbers in the language of the window: QLocale's characters, and translated words."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

translate = QCoreApplication.translate


def count(number: int) -> str:
    """Return a whole number with thousands separators: "1,437"."""
    return _locale().toString(number)


def decimal(value: float, digits: int) -> str:
    """Return a number with so many decimals and, below 0, a true minus sign: "0.47"."""
    return _with_true_minus(_locale().toString(float(value), "f", digits))


def significant(value: float, digits: int = 6) -> str:
    """Return a number with at most so many significant digits: "0.0035", "1e-05"."""
    text = f"{value:.{digits}g}"  # Qt rounds a tie up, and the engine's own sentences are written by Python
    return _with_true_minus(text.replace(".", _locale().decimalPoint()))


def plain(value: float) -> str:
    """Return a number as it is typed into a field, and parsed by `parse`: no thousands separators, no more decimals."""
    text = f"{value:.10f}".rstrip("0").rstrip(".") if value == 0 or 1e-4 <= abs(value) < 1e6 else f"{value:g}"
    return text.replace(".", _locale().decimalPoint())


def parse(text: str) -> float:
    """Parse a typed number, with this language's decimal sign or a point. Raises ValueError."""
    sign = _locale().decimalPoint()
    if sign in text:
        text = text.replace(_locale().groupSeparator(), "")
    return float(text.strip().replace(sign, ".").replace(",", ".").replace(MINUS, "-"))


def parse_whole(text: str) -> int:
    """Parse a typed whole number, with or without thousands separators. Raises ValueError."""
    for sign in (_locale().groupSeparator(), ",", NBSP, "\N{NARROW NO-BREAK SPACE}"):
        text = text.replace(sign, "")
    return int(text.strip())


def format_signed(value: float, digits: int) -> str:
    """Return a difference with its sign: "+0.4", "0.0"."""
    number = round(value, digits) + 0.0
    return f"+{decimal(number, digits)}" if number > 0 else decimal(number, digits)


def percent(fraction: float, digits: int = 1) -> str:
    """Return a fraction as a percentage: 0.981 becomes "98.1 %"; all and nothing are written without decimals."""
    if fraction in (0.0, 1.0):
        digits = 0
    return _fill(translate("figures", "{n} %"), n=decimal(fraction * 100, digits))


def percent_sign() -> str:
    """Return the percent sign with this language's space before it: the suffix of a number in a field."""
    return _fill(translate("figures", "{n} %"), n="")


def interval(low: float, high: float, digits: int = 1) -> str:
    """Return an interval of fractions in percent, without the sign: "96.0 to 99.1"."""
    return between(decimal(low * 100, digits), decimal(high * 100, digits))


def between(low: str, high: str) -> str:
    """Return a range of two figures: "0.31 to 0.52"."""
    return translate("figures", "{low} to {high}").format(low=low, high=high)


def points(fraction: float, digits: int = 1) -> str:
    """Return a difference of fractions in percentage points, with its sign: "-0.4 points" with a true minus."""
    return _fill(translate("figures", "{n} points"), n=format_signed(fraction * 100, digits))


def seconds(duration: float) -> str:
    """Return a duration: "42 s", "2 min 11 s", "1 h 5 min"; below ten seconds with one decimal."""
    if duration < 9.95:
        return _seconds(decimal(duration, 1))
    number = round(duration)
    if number < 60:
        return _seconds(count(number))
    if number < 3600:
        minutes, rest_seconds = divmod(number, 60)
        text = translate("figures", "{m} min {s} s")
        return _fill(text, m=count(minutes), s=count(rest_seconds)) if rest_seconds else _minutes(minutes)
    hours, minutes = divmod(round(number / 60), 60)
    return _fill(translate("figures", "{h} h {m} min"), h=count(hours), m=count(minutes)) if minutes else _hours(hours)


def time_left(duration: float) -> str:
    """Return a time left, suitably rounded: seconds to 30, then steps of 5 s, from 2 min on minutes, then hours."""
    if duration <= 30:
        return _seconds(count(max(1, round(duration))))
    if duration < 117.5:
        return _seconds(count(5 * round(duration / 5)))
    if duration < 117.5 * 60:
        return _minutes(round(duration / 60))
    return _hours(round(duration / 3600))


def size(number: int) -> str:
    """Return a number of bytes: "312 bytes", "84 kB", "1.0 MB", "2.4 GB"."""
    if number < 1000:
        return _fill(translate("figures", "{n} bytes"), n=count(number))
    if number < 999.5e3:
        return _fill(translate("figures", "{n} kB"), n=decimal(number / 1e3, 0))
    if number < 999.5e6:
        return _fill(translate("figures", "{n} MB"), n=_short(number / 1e6))
    return _fill(translate("figures", "{n} GB"), n=_short(number / 1e9))


def day(moment: date, year: bool = True) -> str:
    """Return a day with its month in words: "3 November 2026"; with `year` False "3 November"."""
    # As QLocale writes it: d is the day, MMMM the month's name, yyyy the year.
    form = translate("figures", "d MMMM yyyy") if year else translate("figures", "d MMMM")
    return _locale().toString(QDate(moment.year, moment.month, moment.day), form)


def _locale() -> QLocale:
    """Return the window's locale; that of the English texts if none was set, as in a test of one widget."""
    locale = QLocale()
    return locale if locale.language() != QLocale.Language.C else QLocale(QLocale.Language.English)


def _with_true_minus(text: str) -> str:
    """Return a text with true minus signs, except in an exponent."""
    return MINUS + text[1:] if text.startswith("-") else text


def _fill(text: str, **values: str) -> str:
    """Fill a text so that a value and its unit stay on one line."""
    return text.replace("} ", "}" + NBSP).format(**values)


def _seconds(number: str) -> str:
    return _fill(translate("figures", "{n} s"), n=number)


def _minutes(number: int) -> str:
    return _fill(translate("figures", "{n} min"), n=count(number))


def _hours(number: int) -> str:
    return _fill(translate("figures", "{n} h"), n=count(number))


def _short(value: float) -> str:
    return decimal(value, 0 if value >= 99.5 else 1)
