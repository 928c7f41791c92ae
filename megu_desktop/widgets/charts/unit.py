"""Units of similarities: a good classifier confuses so rarely that two decimals would all be zero."""

from PySide6.QtCore import QCoreApplication

from megu_desktop.text import numbers

HUNDREDTHS = 0.05  # the largest value from which on two decimals tell it
THOUSAND, MILLION = 1_000, 1_000_000


def unit_for(largest: float) -> int:
    """Return how many of the unit make a whole: 1, a thousand or a million."""
    if largest >= HUNDREDTHS or largest <= 0:
        return 1
    return THOUSAND if largest >= HUNDREDTHS / THOUSAND else MILLION


def figure(value: float, unit: int) -> str:
    """Return a value from 0 to 1 in a unit: "0.47", or 0.0035 in thousandths as "3.5"."""
    if unit == 1:
        return numbers.decimal(value, 2)
    number = value * unit
    return numbers.decimal(number, 0 if number >= 9.95 else 1)


def scale_words(unit: int) -> str:
    """Return the small text below a list about the ends of its scale."""
    if unit == 1:
        return QCoreApplication.translate("unit", "0 = never taken for it, 1 = always taken for it")
    words = QCoreApplication.translate("unit", "0 = never taken for it, {whole} = always taken for it")
    return words.format(whole=numbers.count(unit))


def unit_words(unit: int) -> str:
    """Return the unit of the numbers beside a map; "" for a whole."""
    if unit == 1:
        return ""
    if unit == THOUSAND:
        return QCoreApplication.translate("unit", "Numbers are thousandths.")
    return QCoreApplication.translate("unit", "Numbers are millionths.")
