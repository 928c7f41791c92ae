"""Checks an evidence record without the program that wrote it: Python's standard library and `cryptography` alone.

    python verify_record.py evidence.json [--model FILE] [--signer FINGERPRINT]
                            [--image FILE --opening HEX] [--key FILE]

Notices that lie beside a record are checked likewise. The forms are in evidence.schema.json, evidence-1.schema.json and
notice.schema.json beside this file. An image and its opening show that it was among those forgotten; the officer's key
opens the sealed part, whose numbers are checked too. What is not checked: other images, figures measured again, what
was found of requests, limits, sentences, reports and time stamps; `megu verify` does. Exits with 0: unaltered, and the
signer is the one that was named; 3: unaltered, and anyone may have signed it; 1: altered, or something differs; 2: no
record; 70: an error of this program, which says nothing of the record.
"""

import argparse
import base64
import hmac
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

DAY = timedelta(days=1)
SMALL_ORDER = (
    "00" * 32,
    "01" + "00" * 31,
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "ec" + "ff" * 30 + "7f",
    "ed" + "ff" * 30 + "7f",
    "ee" + "ff" * 30 + "7f",
)
NOTICES = ("deployment:1", "destruction:1", "refusal:1", "extension:1")
DAYS = ("received", "decided", "due", "extended", "replied")
LEFT_OUT = {"watched", "title", "definition", "policy", "requests", "expected"}
SHARES = ("forget_unseen", "retain_unseen", "forget_train", "retain_train", "peers_unseen", "mia_entropy")
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool}


def parse(content: bytes) -> Any:
    """Parse strict JSON: no duplicate names, no NaN or Infinity, UTF-8, nothing after the value, limited nesting."""
    depth = 0
    for bracket in re.findall(
        rb"[\[\]{}]", re.sub(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', b"", content, flags=re.S)
    ):
        depth += 1 if bracket in b"[{" else -1
        if depth > 180:
            raise ValueError("nested too deeply")
    value = json.loads(
        content.decode("utf-8"),
        object_pairs_hook=reject_duplicates,
        parse_constant=parse_finite,
        parse_float=parse_finite,
    )
    json.dumps(value, ensure_ascii=False).encode("utf-8")  # raises for an escaped, unpaired surrogate
    return value


def reject_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def parse_finite(text: str) -> float:
    if not float("-inf") < float(text) < float("inf"):
        raise ValueError("no number")
    return float(text)


def check_form(value: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    """Check a value against a schema, with the parts of JSON Schema that these schemas use; raises ValueError.

    An integer is neither 1.0 nor true, and unknown fields are refused.

    Parameters
    ----------
    value : JSON value
    schema : dict
    whole : dict
        The whole schema, with its ``$defs``.
    """
    if "$ref" in schema:
        return check_form(value, whole["$defs"][schema["$ref"].rsplit("/", 1)[1]], whole)
    if alternatives := schema.get("anyOf") or schema.get("oneOf"):
        return check_any(value, alternatives, whole)
    kind = schema.get("type")
    has_type = value is None if kind == "null" else kind is None or isinstance(value, TYPES[kind])
    if not has_type or (isinstance(value, bool) and kind in ("integer", "number")):
        raise ValueError(f"{value!r} is no {kind}")
    if value != schema.get("const", value) or value not in schema.get("enum", [value]):
        raise ValueError(f"{value!r} is none of those it may be")
    if isinstance(value, str) and "pattern" in schema and not re.fullmatch(schema["pattern"], value):
        raise ValueError(f"{value!r} is not of its form")
    if isinstance(value, list):
        for part in value:
            check_form(part, schema.get("items", {}), whole)
    if isinstance(value, dict):
        properties, further = schema.get("properties", {}), schema.get("additionalProperties", True)
        is_current = "predicateType" in whole["properties"]  # an optional field is always written, or never
        defaults = {name: form["default"] for name, form in properties.items() if is_current and "default" in form}
        if missing := {*schema.get("required", ()), *(defaults.keys() - LEFT_OUT)} - value.keys():
            raise ValueError(f"without {missing}")
        if any(value.get(name, form) == form and name in value for name, form in defaults.items() if name in LEFT_OUT):
            raise ValueError("not as it is written")
        for name, part in value.items():
            if name not in properties and further is False:
                raise ValueError(f"{name} is not known")
            check_form(part, properties.get(name, further if isinstance(further, dict) else {}), whole)


def check_any(value: Any, schemas: list[dict[str, Any]], whole: dict[str, Any]) -> None:
    for schema in schemas:
        try:
            return check_form(value, schema, whole)
        except ValueError:
            continue
    raise ValueError(f"{value!r} is none of those it may be")


def load_schema(name: str) -> dict[str, Any]:
    return json.loads(Path(__file__).with_name(name).read_text("utf-8"))


def check_signature(public: bytes, value: bytes, signed: bytes) -> str:
    """Verify a signature and return the SHA-256 (hex) of the key. Raises InvalidSignature."""
    if bytes([*public[:-1], public[-1] & 0x7F]).hex() in SMALL_ORDER:  # one signature by such a key fits any message
        raise InvalidSignature
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(value, signed)
    except ValueError as error:
        raise InvalidSignature from error
    return sha256(public).hexdigest()


def decode(text: str) -> bytes:
    plain = text.replace("-", "+").replace("_", "/")
    if base64.b64encode(content := base64.b64decode(plain, validate=True)).decode() != plain:
        raise ValueError("no base64")
    return content


def open_envelope(value: Any) -> tuple[dict[str, Any], list[str]]:
    """Return the content of a record or notice, and the SHA-256 of the keys that signed it.

    Raises ValueError for another form, InvalidSignature for a wrong signature.
    """
    if "payload" not in value:
        return open_record_1(value)
    if (
        value.keys() != {"payloadType", "payload", "signatures"}
        or value["payloadType"] != "application/vnd.in-toto+json"
    ):
        raise ValueError("no envelope")
    payload, keys = decode(value["payload"]), []
    signed = f"DSSEv1 {len(value['payloadType'])} {value['payloadType']} {len(payload)} ".encode() + payload
    for signature in value["signatures"]:
        if signature.keys() != {"keyid", "sig", "public_key"} or not re.fullmatch(
            "[0-9a-f]{64}", signature["public_key"]
        ):
            raise ValueError("no signature")
        keys.append(check_signature(bytes.fromhex(signature["public_key"]), decode(signature["sig"]), signed))
        if keys[-1] != signature["keyid"]:
            raise InvalidSignature
    if not keys or len(set(keys)) < len(keys) or len(keys) > 16:
        raise InvalidSignature
    statement = parse(payload)
    is_notice = statement["predicateType"].removeprefix("urn:x-megu-desktop:") in NOTICES
    check_form(statement, form := load_schema("notice.schema.json" if is_notice else "evidence.schema.json"), form)
    if json.dumps(statement, separators=(",", ":")).encode() != payload:
        raise ValueError("not as it is written")
    if is_notice:
        if statement["predicateType"] != f"urn:x-megu-desktop:{statement['predicate']['kind']}:1":
            raise ValueError("another kind of notice")
        check_subject(statement["subject"], statement["predicate"])
        return statement["predicate"], keys
    content = statement["predicate"]["content"]
    for name, key, resources in (
        ("unlearned model", "unlearned", statement["subject"]),
        ("original model", "original", statement["predicate"]["resolvedDependencies"]),
    ):
        kind = "meguFolder" if content[key]["form"] == "folder" else "sha256"
        if resources != [{"name": name, "digest": {kind: content[key]["sha256"]}}]:
            raise ValueError("about another model")
    check_images(content["images"])
    return statement["predicate"], keys


def check_images(images: dict[str, Any]) -> None:
    """Check the preprocessing of images, which the schema leaves open."""
    preprocessing, white = images["preprocessing"], images["white"]
    defaults = {
        "size": [32, 32],
        "channels": 3,
        "scale": 255.0,
        "resize": None,
        "resampling": "bilinear",
        "colours": "rgb",
    }
    complete = {**defaults, "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225], **preprocessing}
    resize = complete["resize"] if isinstance(complete["resize"], list) else [complete["resize"]] * 2
    is_valid = (
        complete.keys() == defaults.keys() | {"mean", "std"}
        and all(
            len(part) == 2 and all(type(n) is int and 2 <= n <= 4096 for n in part)
            for part in (complete["size"], *([resize] if complete["resize"] is not None else []))
        )
        and type(complete["channels"]) is int
        and 1 <= complete["channels"] <= 64
        and len(complete["mean"]) == len(complete["std"]) == complete["channels"]
        and all(type(part) in (int, float) for part in complete["mean"])
        and all(type(part) in (int, float) and 1e-6 <= part <= 1e6 for part in (*complete["std"], complete["scale"]))
        and complete["resampling"] in ("bilinear", "bicubic", "nearest", "lanczos", "box", "hamming")
        and complete["colours"] in ("rgb", "bgr", "grey")
        and (white is None or 0 < white < float("inf"))
    )
    if not is_valid:
        raise ValueError("no preprocessing")


def check_subject(subject: list[dict[str, Any]], notice: dict[str, Any]) -> None:
    """Check the subject of a notice's statement; for a deployment, only the record could tell."""
    subjects = [(one["what"], one["sha256"]) for one in notice.get("things", ()) if one["sha256"]]
    if "reference" in notice:
        subjects = [("request", sha256(notice["reference"].encode()).hexdigest())]
    subjects = subjects or [("record", notice["record"])]
    expected = [{"name": name, "digest": {"sha256": digest}} for name, digest in subjects]
    if subject != expected and not (notice["kind"] == "deployment" and len(subject) == 1):
        raise ValueError("about something else")


def find_notice_faults(notice: dict[str, Any], now: datetime) -> Iterator[str]:
    day, written, tomorrow = date.fromisoformat(notice["on"]), datetime.fromisoformat(notice["written"]), now + DAY
    if day > tomorrow.date() or written > tomorrow:
        yield "the dates of the notice"


def open_record_1(value: Any) -> tuple[dict[str, Any], list[str]]:
    """Return the content of a record of version 0.1.0, and the SHA-256 of its key."""
    if value.keys() != {"schema", "content", "when", "signature"}:
        raise ValueError("no record")
    signed = {name: part for name, part in value.items() if name != "signature"}
    signature, signed_bytes = value["signature"], json.dumps(signed, sort_keys=True, separators=(",", ":")).encode()
    if not isinstance(signature, dict):
        raise InvalidSignature
    keyid = check_signature(bytes.fromhex(signature["public_key"]), bytes.fromhex(signature["value"]), signed_bytes)
    check_form(value, form := load_schema("evidence-1.schema.json"), form)
    if signature["key_fingerprint"].replace(" ", "") != keyid[:16]:
        raise InvalidSignature
    return value, [keyid]


def find_faults(record: dict[str, Any], now: datetime) -> Iterator[str]:
    """Yield what can't be true, whoever signed it."""
    content, when, verdict = record["content"], record["when"], record["content"]["verdict"]
    forget, classes = content["forget_set"], content["classes"]
    marks = [item["hmac"] for item in forget["items"]]
    if sha256("".join(f"{mark}\n" for mark in marks).encode()).hexdigest() != forget["digest"]:
        yield "the marks do not fit their digest"
    if len(marks) != forget["count"]:
        yield "the number of marks"
    if content["images"]["retain"] != forget["of"] - len(marks):
        yield "the number of training images"
    if classes or not content.get("sealed"):
        yield from find_class_faults(forget, classes)
    if content.get("sealed") and not (forget["salt"] and 0 <= (forget["whole"] or 0) <= (forget["outputs"] or -1)):
        yield "the number of classes"
    if not any(content["original"]["sha256"] in str(sentence) for sentence in content["remains"]["sentences"]):
        yield "what remains: the original is not named"
    yield from find_verdict_faults(content, verdict)
    yield from find_estimate_faults(forget, content.get("expected"))
    time_texts = [when["stages"]["unlearn"]["started"], when["done"], when["recorded"]]
    time_texts += [when["traces"]["at"]] if when["traces"] else []
    times = [datetime.fromisoformat(text) for text in time_texts]
    if times != sorted(times) or times[-1] > now + timedelta(minutes=10):
        yield "the order of dates"
    starts = {name: datetime.fromisoformat(stage["started"]) for name, stage in when["stages"].items()}
    attempts = [datetime.fromisoformat(attempt["started"]) for attempt in when["attempts"] if "started" in attempt]
    if starts["export"] < times[0] or max(starts.values()) > times[2] or min([*attempts, times[0]]) > times[1]:
        yield "the order of dates"
    yield from find_figure_faults(content["figures"])
    tomorrow = (times[2] + timedelta(days=1)).date()
    for request in content["case"]["requests"]:
        days = {name: date.fromisoformat(day) for name in DAYS if (day := request.get(name))}
        orders = [("received", name) for name in DAYS[1:]] + [("due", "extended")]
        is_early = any(days[a] > days[b] for a, b in orders if a in days and b in days)
        if is_early or any(days.get(name, tomorrow) > tomorrow for name in ("received", "decided", "replied")):
            yield f"the dates of {request['reference']}"
    stated_days = [recipient["told"] for recipient in content["case"].get("recipients", ())]
    stated_days += [thing["since"] for thing in content["remains"].get("things", ())]
    if any(day and date.fromisoformat(day) > tomorrow for day in stated_days):
        yield "a date after the record"


def find_figure_faults(figures: list[dict[str, Any]]) -> Iterator[str]:
    for figure in figures:
        cells = [cell for cell in figure["models"].values() if cell is not None]
        numbers = [value for cell in cells for name, value in cell.items() if name != "too_few" and value is not None]
        if any(type(value) not in (int, float) for value in numbers) or "unlearned" not in figure["models"]:
            raise ValueError("no figure")
        measured = [cell for name, cell in figure["models"].items() if cell and name != "retrained"]
        if figure["code"] in SHARES and len({cell["count"] for cell in measured}) > 1:
            yield f"the number of images, {figure['code']}"
        for cell in measured if figure["code"] in SHARES else ():
            right_count = cell["value"] * cell["count"] if cell["count"] else 0
            ends = wilson(round(right_count), cell["count"])
            distances = [abs(one - other) for one, other in zip(ends, (cell["low"], cell["high"]), strict=True)]
            if (
                max(*distances, abs(right_count - round(right_count))) > 1e-6
                or not 0 <= round(right_count) <= cell["count"]
            ):
                yield f"a share and its interval, {figure['code']}"


def find_estimate_faults(forget: dict[str, Any], estimate: dict[str, Any] | None) -> Iterator[str]:
    if estimate is None:
        return
    numbers = [estimate[name] for name in ("low", "value", "high")]
    right_count = estimate["value"] * estimate["count"]
    is_valid = all(type(one) is float for one in numbers) and [0, *numbers, 1] == sorted([0, *numbers, 1])
    if (
        not is_valid
        or abs(right_count - round(right_count)) > 1e-6
        or estimate["count"] != forget["count"]
        or forget["kind"] == "classes"
    ):
        yield "what was estimated"


def wilson(right: int, count: int, z: float = 1.959964) -> tuple[float, float]:
    """Return the interval of a share (Wilson 1927)."""
    if count == 0:
        return 0.0, 1.0
    share = right / count
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z * (share * (1 - share) / count + z * z / (4 * count * count)) ** 0.5 / (1 + z * z / count)
    return max(0.0, middle - half), min(1.0, middle + half)


def find_class_faults(forget: dict[str, Any], classes: list[dict[str, Any]]) -> Iterator[str]:
    for name, total in (("forgotten", forget["count"]), ("trained", forget["of"])):
        if sum(one[name] for one in classes) != total:
            yield f"the numbers by class, {name}"
    whole_count = sum(one["whole"] for one in classes)
    if any(one["whole"] is not (one["forgotten"] == one["trained"] > 0) for one in classes):
        yield "whole classes"
    if forget.get("salt") and (len(classes), whole_count) != (forget["outputs"], forget["whole"]):
        yield "the number of classes"


def derive_record_key(key: bytes, salt: str, purpose: str, length: int) -> bytes:
    own_key = HKDF(SHA256(), 32, bytes.fromhex(salt), b"megu evidence 2: record").derive(key)
    return HKDFExpand(SHA256(), length, f"megu evidence 2: {purpose}".encode()).derive(own_key)


def find_sealed_faults(content: dict[str, Any], key: bytes) -> Iterator[str]:
    """Check the sealed part by the officer's key (32 bytes)."""
    forget = content["forget_set"]
    if hmac.new(key, b"megu officer's key", sha256).hexdigest()[:16] != forget["key_check"]:
        yield "the officer's key: it is another record's"
    elif forget.get("salt") and content["sealed"]:
        associated_data = [b"urn:x-megu-desktop:evidence:2", bytes.fromhex(forget["salt"])]
        try:
            sealing = AESSIV(derive_record_key(key, forget["salt"], "sealed", 64))
            part = parse(sealing.decrypt(decode(content["sealed"]), associated_data).rstrip(b" "))
        except (InvalidTag, ValueError):
            yield "the sealed part does not open"
            return
        if content["classes"] and [{**one, "name": None} for one in content["classes"]] != part["classes"]:
            yield "the sealed part, classes"
        yield from find_class_faults(forget, part["classes"])


def find_opening_faults(content: dict[str, Any], image: bytes, opening: str) -> Iterator[str]:
    """Check whether an image's opening proves that the image was forgotten."""
    is_valid = content["forget_set"].get("salt") and re.fullmatch("[0-9a-f]{64}", opening)
    mark = hmac.new(bytes.fromhex(opening), image, sha256).hexdigest() if is_valid else None
    if mark not in [item["hmac"] for item in content["forget_set"]["items"]]:
        yield "the opening: it shows nothing of this image in this record"


def find_verdict_faults(content: dict[str, Any], verdict: dict[str, Any]) -> Iterator[str]:
    figures = {one["code"]: one["models"] for one in content["figures"]}
    images = "unseen" if verdict["measured_on"] == "test" else "train"
    is_single = "outcome" in verdict
    if len(figures) < len(content["figures"]):
        yield "two figures of one name"
    is_subclass = content["forget_set"]["kind"] == "subclass" and "forget_unseen" in figures
    forget = "forget_train" if is_single and not is_subclass else f"forget_{images if not is_single else 'unseen'}"
    retain = f"retain_{images}" if f"retain_{images}" in figures else "peers_unseen"
    for name, code in (("forget", forget), ("retain", retain)):
        cell = figures.get(code, {}).get("unlearned") or {"value": 0, "count": 0}
        right = round((cell["value"] or 0) * cell["count"])
        if (verdict[f"{name}_right"], verdict[f"{name}_count"]) != (right, cell["count"]):
            yield f"the verdict's numbers, {code}"
    original_share = (figures.get(retain, {}).get("original") or {}).get("value") or 0
    change = verdict["retain_right"] / max(1, verdict["retain_count"]) - original_share
    is_forgotten = verdict["forget_right"] <= 0.05 * verdict["forget_count"] + 1e-9 and verdict["forget_count"] > 0
    is_kept = change >= -0.015 - 1e-9 and verdict["retain_count"] > 0
    changes = {end: verdict[f"retain_change_{end}"] for end in ("low", "points", "high")}
    numbers = [verdict[f"{name}_{what}"] for name in ("forget", "retain") for what in ("right", "count")]
    is_consistent = (
        abs(changes["points"] - 100 * change) <= 1e-6
        and changes["low"] - 1e-6 <= 100 * change <= changes["high"] + 1e-6
    )
    has_too_few = verdict["outcome"] == "too_few" if is_single else verdict["forget_count"] < 30
    if not is_consistent or verdict["too_few"] is not has_too_few or any(type(one) is not int for one in numbers):
        yield "the verdict's numbers"
    if (
        verdict["forgotten"] is not (verdict["outcome"] == "as_new" if is_single else is_forgotten)
        or verdict["kept"] is not is_kept
    ):
        yield "the verdict"


def make_printable(text: Any) -> str:
    """Replace characters of foreign text that would control a terminal."""
    return "".join(character if character.isprintable() else "?" for character in str(text))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--signer")
    parser.add_argument("--image", type=Path)
    parser.add_argument("--opening")
    parser.add_argument("--key", type=Path)
    options = parser.parse_args(arguments)
    if (options.image is None) != (options.opening is None):
        parser.error("an image and its opening belong together")
    if options.model and options.model.is_dir():
        parser.error("of a folder only `megu verify` can tell")
    try:
        for path in (options.record, options.model, options.image, options.key):
            if path and not path.is_file():  # reading a pipe would block
                raise ValueError(f"{make_printable(path)} is no file")
        record, keys = open_envelope(parse(options.record.read_bytes()))
        if "content" not in record and (options.model or options.image or options.key):
            raise ValueError("a notice, to which only --signer applies")
        if "kind" in record:
            print("\n".join(f"{name}: {make_printable(value)}" for name, value in record.items()))
        faults = list((find_faults if "content" in record else find_notice_faults)(record, datetime.now(UTC)))
        if options.key:
            faults += find_sealed_faults(record["content"], bytes.fromhex(options.key.read_text("ascii").strip()))
        if options.image:
            faults += find_opening_faults(record["content"], options.image.read_bytes(), options.opening)
    except InvalidSignature:
        print("Altered: this is not what was signed.")
        return 1
    except (OSError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        print(f"This is no record: {make_printable(error)}")
        return 2
    if options.model and sha256(options.model.read_bytes()).hexdigest() != record["content"]["unlearned"]["sha256"]:
        faults.append("the model: this is not the file that was given out")
    fingerprint = "".join((options.signer or "").split()).lower()
    is_known = len(fingerprint) in (16, 64) and any(key.startswith(fingerprint) for key in keys)
    if options.signer and not is_known:
        faults.append("the signer: it is signed by " + ", ".join(keys))
    print("\n".join([f"Signed by {', '.join(keys)}", *(f"Differs: {make_printable(one)}" for one in faults)]))
    print("Different." if faults else "Known signer." if is_known else "Unaltered; signer unknown.")
    return 1 if faults else 0 if is_known else 3


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Exception as error:
        print(f"This program failed: {type(error).__name__}", file=sys.stderr)
        sys.exit(70)
