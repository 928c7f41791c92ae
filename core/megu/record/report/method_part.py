"""How it was made: the models, the method with all parameters and attempts, and where the matrix came from."""

from typing import Any

from megu.base.numbers import size
from megu.record.report.case_part import class_name
from megu.record.report.document import Block, Cell, Section, Subheading, Table, Words, code, facts, table
from megu.record.report.numbers import NONE, count, value
from megu.record.schema import Attempt, Content, Method, Record, Similarity
from megu.record.statements import say, worded
from megu.unlearn.methods.table import METHODS

HIGHEST = 5
"""Scores of each class that are told: a matrix of a thousand classes is no reading."""


def models(record: Record) -> Section:
    """Original and unlearned model with their hashes, and what reading the file back found."""
    old, new = record.content.original, record.content.unlearned
    rows: list[list[str | Cell]] = [
        [say("report_kind"), old.title, new.title],
        [say("report_architecture"), *(f"{one.architecture}: {value(one.arguments)}" for one in (old, new))],
        [say("report_form"), old.form, new.form],
        [say("report_sha"), code(old.sha256), code(new.sha256)],
        [say("report_weights"), NONE, code(new.weights_sha256)],
        [say("report_size"), NONE, size(new.bytes)],
    ]
    head = [say("report_property"), say("report_model_original"), say("report_model_unlearned")]
    read = "report_read_back" if new.same else "report_read_back_other"
    back = Words(say(read, count=count(new.checked), difference=value(new.max_difference)))
    blank = [Words(say("report_blanked", count=count(new.blanked)))] if new.blanked else []
    shown = table(say("report_two_models"), [26, 37, 37], head, rows)
    return Section("models", say("report_models"), [shown, back, *blank])


def method(record: Record) -> Section:
    """The method with every parameter, what it started from, and all attempts."""
    content = record.content
    blocks: list[Block] = [*_one(content.method)]
    for earlier in content.method.after:
        blocks += [Subheading(say("report_earlier")), *_one(earlier)]
    return Section("method", say("report_method"), [*blocks, _attempts(content)])


def _one(made: Method) -> list[Block]:
    rows: dict[str, str | Cell] = {
        say("report_method_name"): say("report_method_titled", title=made.title, name=made.name),
        **({say("report_citation"): made.citation} if made.citation else {}),
        say("report_start"): say("report_from_earlier" if made.after else "report_from_original"),
        say("report_steps"): count(made.steps),
        **({say("report_ended"): _ended(made)} if "length" in made.settings else {}),
        say("report_settings"): value({name: told for name, told in made.settings.items() if name != "length"}),
    }
    return [facts(rows), _parameters(made.name, made.title, made.parameters)]


def _ended(made: Method) -> str:
    """Why training ended where it did."""
    length = made.settings["length"]
    code = "report_ended_length" if length.get("enough") is None else "report_ended_enough"
    return say(code, planned=count(length["planned"]), step=count(length.get("enough") or 0))


def _parameters(name: str, title: str, values: dict[str, Any]) -> Table:
    head = [say("report_parameter"), say("report_value"), say("report_does")]
    rows: list[list[str | Cell]] = []
    every = METHODS[name].parameters.complete(values) if name in METHODS else values
    for key, found in every.items():
        known, does = _declared(name, key)
        rows.append([Cell(known or key, key if known else ""), value(found), does])
    return table(say("report_parameters", title=title), [28, 14, 58], head, rows)


def _declared(method: str, key: str) -> tuple[str, str]:
    """A parameter's title and what it does, as its method declares them; empty of a method not installed here."""
    field = METHODS[method].parameters.model_fields.get(key) if method in METHODS else None
    return (field.title or "", field.description or "") if field else ("", "")


def _attempts(content: Content) -> Table:
    head = [say(f"report_{name}") for name in ("number", "method_name", "otherwise", "state", "kept")]
    rows: list[list[str | Cell]] = [
        [str(number), _title(one.method), _otherwise(one, content.method), say(f"report_{one.state}"), value(one.kept)]
        for number, one in enumerate(content.attempts, 1)
    ]
    return table(say("report_attempts"), [8, 26, 36, 18, 12], head, rows)


def _title(name: str) -> str:
    return METHODS[name].title if name in METHODS else name


def _otherwise(attempt: Attempt, kept: Method) -> str:
    other = {key: found for key, found in attempt.parameters.items() if kept.parameters.get(key, NONE) != found}
    return value(other) if other else say("report_none_differ")


def matrix(record: Record) -> Section:
    """Where the similarity of classes came from, what was sent for it, and its highest scores."""
    made = record.content.similarity
    if made is None:
        return Section("matrix", say("report_matrix"), [Words(say("report_no_matrix"))])
    rows: dict[str, str | Cell] = {
        say("report_scored"): worded(made.scored_by) if made.scored_by else say("report_not_stated"),
        say("report_questions"): count(made.questions),
        say("report_edited"): count(made.edited),
    }
    for part in made.provenance:
        rows[say("report_provenance")] = value(part)
    blocks: list[Block] = [Words(say(f"report_source_{made.source}")), facts(rows), _sent(made)]
    return Section("matrix", say("report_matrix"), [*blocks, _scores(record.content, made)])


def _sent(made: Similarity) -> Block:
    if not made.sent:
        return Words(say("report_none_sent"))
    rows: list[list[str | Cell]] = [[host, count(number)] for host, number in sorted(made.sent.items())]
    return table(say("report_sent"), [70, 30], [say("report_host"), say("report_images")], rows)


def _scores(content: Content, made: Similarity) -> Table:
    rows: list[list[str | Cell]] = []
    for row, scores in sorted(made.rows.items()):
        known = [(score, number) for number, score in enumerate(scores) if score is not None]
        highest = sorted(known, key=lambda pair: (-pair[0], pair[1]))[:HIGHEST]
        told = ", ".join(f"{class_name(content, number)} {score:.3g}" for score, number in highest)
        rows.append([class_name(content, row), told or NONE])
    head = [say("report_class"), say("report_resembles")]
    return table(say("report_scores", most=HIGHEST), [25, 75], head, rows)
