"""The annex's section on the models, the method with its parameters and attempts, and the origin of the similarity."""

from megu.record.report.document import Cell, Room, Section, code, facts
from megu.record.report.locale import NONE, Locale, format_value
from megu.record.schema.record import Attempt, Method, Record, Similarity
from megu.unlearn.methods.table import METHODS


def models(record: Record, locale: Locale, _: Room) -> list[Section]:
    """Return the section about the original and the unlearned model, and how one was made from the other."""
    content, old, new = record.content, record.content.original, record.content.unlearned
    read_back = {"count": new.checked, "difference": format_value(new.max_difference)}
    rows: dict[str, str | Cell] = {
        "original_sha": code(old.sha256),
        "new_sha": code(new.sha256),
        "weights_sha": code(new.weights or new.weights_sha256 or NONE),
        "kind": f"{new.title}; {format_value(new.arguments)}",
        "form": locale.say("form_size", form=new.form, size=locale.size(new.bytes)),
        "read_back": locale.say("read_same" if new.same else "read_other", **read_back),
        **({"blanked": locale.count(new.blanked)} if new.blanked else {}),
        **_describe_method(content.method, locale),
        "attempts": locale.join_parts(_describe_attempt(one, content.method, locale) for one in content.attempts)
        or NONE,
        **_describe_similarity(content.similarity, locale),
    }
    return [Section("models", locale.say("models"), [facts({locale.say(name): words for name, words in rows.items()})])]


def _describe_method(method: Method, locale: Locale) -> dict[str, str | Cell]:
    starts = [
        locale.say("from_earlier", title=one.title, parameters=format_value(one.parameters))
        for one in _method_chain(method)
    ] or [locale.say("from_original")]
    return {
        "method": locale.say("method_titled", title=method.title, name=method.name),
        **({"citation": method.citation} if method.citation else {}),
        "started": locale.join_parts(starts),
        "steps": _describe_steps(method, locale),
        "parameters": format_value(_complete_parameters(method)),
        "settings": format_value({name: setting for name, setting in method.settings.items() if name != "length"}),
    }


def _method_chain(method: Method) -> list[Method]:
    return [ancestor for parent in method.after for ancestor in (parent, *_method_chain(parent))]


def _complete_parameters(method: Method) -> dict[str, object]:
    return METHODS[method.name].parameters.complete(method.parameters) if method.name in METHODS else method.parameters


def _describe_steps(method: Method, locale: Locale) -> str:
    """Return the number of steps, and why training ended there."""
    length = method.settings.get("length")
    if length is None:
        return locale.count(method.steps)
    if length.get("enough") is None:
        return locale.say("ended_length", steps=method.steps)
    return locale.say("ended_enough", steps=method.steps, planned=length["planned"], step=length["enough"])


def _describe_attempt(one: Attempt, method: Method, locale: Locale) -> str:
    values = {
        "title": METHODS[one.method].title if one.method in METHODS else one.method,
        "state": locale.say(f"run_{one.state}"),
    }
    if one.kept:
        return locale.say("attempt_kept", **values)
    differing = {
        key: parameter for key, parameter in one.parameters.items() if method.parameters.get(key, NONE) != parameter
    }
    return locale.say(
        "attempt", **values, otherwise=format_value(differing) if differing else locale.say("same_parameters")
    )


def _describe_similarity(similarity: Similarity | None, locale: Locale) -> dict[str, str | Cell]:
    """Return the origin of the similarity, and what was sent for it; only the record has its scores."""
    if similarity is None:
        return {"similarity": locale.say("similarity_none")}
    lines_sent = [locale.say("sent_to", count=number, host=host) for host, number in sorted(similarity.sent.items())]
    return {
        "similarity": locale.say(f"source_{similarity.source}"),
        "scored": locale.to_words(similarity.scored_by) if similarity.scored_by else locale.say("not_stated"),
        "questions": locale.count(similarity.questions),
        "edited": locale.count(similarity.edited),
        **({"provenance": format_value(similarity.provenance)} if similarity.provenance else {}),
        "sent": locale.join_words(lines_sent) or locale.say("none_sent"),
    }
