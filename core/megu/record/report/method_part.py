"""The annex: the models, the method with its parameters and attempts, and where the similarity came from."""

from megu.record.report.document import Cell, Room, Section, code, facts
from megu.record.report.tongue import NONE, Tongue, value
from megu.record.schema.record import Attempt, Method, Record, Similarity
from megu.unlearn.methods.table import METHODS


def models(record: Record, tongue: Tongue, _: Room) -> list[Section]:
    """Original and unlearned model, and how the one was made of the other."""
    content, old, new = record.content, record.content.original, record.content.unlearned
    read = {"count": new.checked, "difference": value(new.max_difference)}
    rows: dict[str, str | Cell] = {
        "original_sha": code(old.sha256),
        "new_sha": code(new.sha256),
        "weights_sha": code(new.weights or new.weights_sha256 or NONE),
        "kind": f"{new.title}; {value(new.arguments)}",
        "form": tongue.say("form_size", form=new.form, size=tongue.size(new.bytes)),
        "read_back": tongue.say("read_same" if new.same else "read_other", **read),
        **({"blanked": tongue.count(new.blanked)} if new.blanked else {}),
        **_method(content.method, tongue),
        "attempts": tongue.parts(_attempt(one, content.method, tongue) for one in content.attempts) or NONE,
        **_similarity(content.similarity, tongue),
    }
    return [Section("models", tongue.say("models"), [facts({tongue.say(name): words for name, words in rows.items()})])]


def _method(made: Method, tongue: Tongue) -> dict[str, str | Cell]:
    started = [
        tongue.say("from_earlier", title=one.title, parameters=value(one.parameters)) for one in _chain(made)
    ] or [tongue.say("from_original")]
    return {
        "method": tongue.say("method_titled", title=made.title, name=made.name),
        **({"citation": made.citation} if made.citation else {}),
        "started": tongue.parts(started),
        "steps": _steps(made, tongue),
        "parameters": value(_complete(made)),
        "settings": value({name: told for name, told in made.settings.items() if name != "length"}),
    }


def _chain(made: Method) -> list[Method]:
    return [found for one in made.after for found in (one, *_chain(one))]


def _complete(made: Method) -> dict[str, object]:
    return METHODS[made.name].parameters.complete(made.parameters) if made.name in METHODS else made.parameters


def _steps(made: Method, tongue: Tongue) -> str:
    """How many, and why training ended there."""
    length = made.settings.get("length")
    if length is None:
        return tongue.count(made.steps)
    if length.get("enough") is None:
        return tongue.say("ended_length", steps=made.steps)
    return tongue.say("ended_enough", steps=made.steps, planned=length["planned"], step=length["enough"])


def _attempt(one: Attempt, kept: Method, tongue: Tongue) -> str:
    named = {
        "title": METHODS[one.method].title if one.method in METHODS else one.method,
        "state": tongue.say(f"run_{one.state}"),
    }
    if one.kept:
        return tongue.say("attempt_kept", **named)
    other = {key: found for key, found in one.parameters.items() if kept.parameters.get(key, NONE) != found}
    return tongue.say("attempt", **named, otherwise=value(other) if other else tongue.say("same_parameters"))


def _similarity(made: Similarity | None, tongue: Tongue) -> dict[str, str | Cell]:
    """Where the similarity came from, and what was sent for it; its scores are in the record alone."""
    if made is None:
        return {"similarity": tongue.say("similarity_none")}
    sent = [tongue.say("sent_to", count=number, host=host) for host, number in sorted(made.sent.items())]
    return {
        "similarity": tongue.say(f"source_{made.source}"),
        "scored": tongue.worded(made.scored_by) if made.scored_by else tongue.say("not_stated"),
        "questions": tongue.count(made.questions),
        "edited": tongue.count(made.edited),
        **({"provenance": value(made.provenance)} if made.provenance else {}),
        "sent": tongue.listed(sent) or tongue.say("none_sent"),
    }
