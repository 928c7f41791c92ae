"""A record's codes, which are independent of language, and the published schema that explains them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import sealing
from pydantic import ValidationError

from megu.compare.metrics.table import FIGURES
from megu.project.derived import DERIVED
from megu.record.statements import make_sentence, say, to_english
from megu.record.traces.held import HELD, count_by_code
from megu.record.wording.codes import RECORD_SENTENCES, Sentence

ROOT = Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "docs" / "evidence.schema.json").read_text("utf-8"))["$defs"]


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in strings(one)]
    return [text for one in value for text in strings(one)] if isinstance(value, list) else [value]


def test_a_record_holds_no_sentence_in_any_language() -> None:
    predicate = sealing.predicate(ROOT / "tests" / "records" / "2" / "evidence.json")
    predicate["content"]["method"]["citation"] = predicate["content"]["method"]["title"] = ""
    texts = [text for text in strings(predicate) if isinstance(text, str)]
    assert len(texts) > 100
    assert not [text for text in texts if len(re.findall(r"[A-Za-z]{2,} (?=[A-Za-z]{2,})", text)) > 2]


def test_a_foreign_reader_finds_each_code_in_the_schema() -> None:
    descriptions = {one["const"]: one["description"] for one in SCHEMA["Sentence"]["properties"]["code"]["anyOf"]}
    assert descriptions == RECORD_SENTENCES and descriptions["not_law"].startswith("It does not state whether a law")
    figures, judgement_fields = (SCHEMA[name]["properties"] for name in ("Figure", "Judged"))
    assert all(one.title in figures["code"]["description"] for one in FIGURES.values() if one.title)
    assert "judged_as_unseen: Forgotten as far as can be measured" in judgement_fields["why"]["description"]
    assert "held_pixels: copied or decoded images" in SCHEMA["Erased"]["properties"]["kinds"]["description"]


def test_a_sentence_of_an_unknown_code_is_none() -> None:
    with pytest.raises(ValidationError):
        Sentence(code="certified", values={})
    with pytest.raises(ValidationError):
        Sentence.model_validate({"code": "not_law"})


def test_in_english_it_is_its_code_s_sentence() -> None:
    assert to_english(make_sentence("not_few", fewest=30)) == say("not_few", fewest=30)
    assert "up to 0.12, more" in to_english(make_sentence("not_file_far", checked=3, max_difference=0.1234))
    assert to_english("What 0.1.0 said: {braces} stay.") == "What 0.1.0 said: {braces} stay."


def test_every_kind_of_trace_that_tells_something_has_a_code() -> None:
    telling = {kind.holds for kind in DERIVED if kind.reveals}
    assert telling and telling <= {holds for each in HELD.values() for holds in each} <= {one.holds for one in DERIVED}
    counts = count_by_code({"an incomplete file": 1, "the decoded images": 2, "copies of the images": 3, "anything": 4})
    assert counts == {"held_choices": 1, "held_other": 4, "held_pixels": 5} and all(say(code) for code in counts)
