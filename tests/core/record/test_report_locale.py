"""Words, numbers and days of a report in each of its languages."""

import pytest

from megu.record.report.locale import NONE, Locale, format_value
from megu.record.wording.codes import Sentence

SPACE = "\N{NO-BREAK SPACE}"
CELL = {"value": 0.971, "low": 0.855, "high": 0.995, "count": 35}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["1,797", f"9.9{SPACE}%", f"97.1{SPACE}% (85.5 to 99.5)", "−0.3", "1.2 MB", f"1{SPACE}Dec 2026"]),
        ("de", ["1.797", f"9,9{SPACE}%", f"97,1{SPACE}% (85,5 bis 99,5)", "−0,3", "1,2 MB", "1.12.2026"]),
        ("zh_CN", ["1,797", "9.9%", "97.1% (85.5 至 99.5)", "−0.3", "1.2 MB", "2026年12月1日"]),
    ],
)
def test_numbers_and_days_are_written_in_the_language_s_way(language: str, expected: list[str]) -> None:
    locale = Locale(language)
    assert expected == [
        locale.count(1797),
        locale.percent(0.099),
        locale.share(CELL),
        locale.points(-0.3),
        locale.size(1_234_567),
        locale.day("2026-12-01T23:30:00+00:00"),
    ]


def test_all_and_nothing_need_no_decimal() -> None:
    assert (Locale("de").percent(1), Locale("de").percent(0.0)) == (f"100{SPACE}%", f"0{SPACE}%")
    assert Locale().share({"value": 0.5, "low": None}) == f"50.0{SPACE}%"


@pytest.mark.parametrize(
    ("seconds", "expected"), [(1.64, "1,6 s"), (42.3, "42 s"), (131, "2 min 11 s"), (3900, "1 h 5 min")]
)
def test_durations(seconds: float, expected: str) -> None:
    assert Locale("de").duration(seconds) == expected


def test_a_time_is_told_in_utc() -> None:
    assert Locale("de").time("2026-12-01T00:30:00+02:00") == "30.11.2026 22:30 UTC"


def test_one_thing_has_a_sentence_of_its_own() -> None:
    assert (Locale("de").say("files", count=1), Locale("de").say("files", count=1200)) == (
        "eine Datei",
        "1.200 Dateien",
    )
    assert Locale("zh_CN").join_parts(["a", "b"]) == "a；b" and Locale("zh_CN").join_words(["a", "b"]) == "a、b"


def test_what_a_record_says_is_said_in_the_language() -> None:
    sentence = Sentence(code="not_file_changed", values={"changed": 3, "checked": 1797})
    assert "bei 3 von 1.797 Bildern" in Locale("de").to_words(sentence) and "1,797 张图像中的 3 张" in Locale(
        "zh_CN"
    ).to_words(sentence)
    assert Locale("de").to_words("What 0.1.0 said.") == "What 0.1.0 said."
    assert Locale("de").say("judged_no_images").startswith("Nicht feststellbar")


def test_a_language_that_there_is_not_is_english() -> None:
    assert (Locale("tlh").language, Locale().language, Locale("").say("annex")) == ("en", "en", "Annex")
    with pytest.raises(KeyError):
        Locale().say("certified")


def test_values_are_written_as_a_machine_has_them() -> None:
    values = {"rate": 0.1 + 0.2, "steps": 1000, "early": True, "of": [1, 2], "no": None, "half": 0.5}
    assert format_value(values) == f"rate 0.30000000000000004; steps 1000; early true; of 1, 2; no {NONE}; half 0.5"
    assert format_value({}) == format_value("") == format_value(None) == NONE
