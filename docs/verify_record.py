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


def parsed(content: bytes) -> Any:
    """Strict JSON: no name twice, no NaN or Infinity, UTF-8, nothing behind it, not too deep."""
    depth = 0
    for sign in re.findall(rb"[\[\]{}]", re.sub(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', b"", content, flags=re.S)):
        depth += 1 if sign in b"[{" else -1
        if depth > 180:
            raise ValueError("nested too deeply")
    value = json.loads(content.decode("utf-8"), object_pairs_hook=once, parse_constant=finite, parse_float=finite)
    json.dumps(value, ensure_ascii=False).encode("utf-8")  # half a sign, escaped, is none
    return value


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def finite(text: str) -> float:
    if not float("-inf") < float(text) < float("inf"):
        raise ValueError("no number")
    return float(text)


def check_form(value: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    """As much of JSON Schema as ours need; an integer is no 1.0 and no true, and nothing may stand there unnamed."""
    if "$ref" in schema:
        return check_form(value, whole["$defs"][schema["$ref"].rsplit("/", 1)[1]], whole)
    if several := schema.get("anyOf") or schema.get("oneOf"):
        return check_any(value, several, whole)
    kind = schema.get("type")
    fits = value is None if kind == "null" else kind is None or isinstance(value, TYPES[kind])
    if not fits or (isinstance(value, bool) and kind in ("integer", "number")):
        raise ValueError(f"{value!r} is no {kind}")
    if value != schema.get("const", value) or value not in schema.get("enum", [value]):
        raise ValueError(f"{value!r} is none of those it may be")
    if isinstance(value, str) and "pattern" in schema and not re.fullmatch(schema["pattern"], value):
        raise ValueError(f"{value!r} is not of its form")
    if isinstance(value, list):
        for one in value:
            check_form(one, schema.get("items", {}), whole)
    if isinstance(value, dict):
        named, other = schema.get("properties", {}), schema.get("additionalProperties", True)
        today = "predicateType" in whole["properties"]  # what may be left out is always written, or never
        usual = {name: form["default"] for name, form in named.items() if today and "default" in form}
        if missing := {*schema.get("required", ()), *(usual.keys() - LEFT_OUT)} - value.keys():
            raise ValueError(f"without {missing}")
        if any(value.get(name, form) == form and name in value for name, form in usual.items() if name in LEFT_OUT):
            raise ValueError("not as it is written")
        for name, one in value.items():
            if name not in named and other is False:
                raise ValueError(f"{name} is not known")
            check_form(one, named.get(name, other if isinstance(other, dict) else {}), whole)


def check_any(value: Any, schemas: list[dict[str, Any]], whole: dict[str, Any]) -> None:
    for schema in schemas:
        try:
            return check_form(value, schema, whole)
        except ValueError:
            continue
    raise ValueError(f"{value!r} is none of those it may be")


def schema(name: str) -> dict[str, Any]:
    return json.loads(Path(__file__).with_name(name).read_text("utf-8"))


def check_signature(public: bytes, value: bytes, signed: bytes) -> str:
    """The key's SHA-256. Raises InvalidSignature."""
    if bytes([*public[:-1], public[-1] & 0x7F]).hex() in SMALL_ORDER:  # one signature by it fits any message
        raise InvalidSignature
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(value, signed)
    except ValueError as error:
        raise InvalidSignature from error
    return sha256(public).hexdigest()


def decoded(text: str) -> bytes:
    plain = text.replace("-", "+").replace("_", "/")
    if base64.b64encode(content := base64.b64decode(plain, validate=True)).decode() != plain:
        raise ValueError("no base64")
    return content


def opened(value: Any) -> tuple[dict[str, Any], list[str]]:
    """Content and dates of a record, or a notice, and the keys that signed it. Raises ValueError; InvalidSignature."""
    if "payload" not in value:
        return opened_1(value)
    if (
        value.keys() != {"payloadType", "payload", "signatures"}
        or value["payloadType"] != "application/vnd.in-toto+json"
    ):
        raise ValueError("no envelope")
    payload, keys = decoded(value["payload"]), []
    signed = f"DSSEv1 {len(value['payloadType'])} {value['payloadType']} {len(payload)} ".encode() + payload
    for one in value["signatures"]:
        if one.keys() != {"keyid", "sig", "public_key"} or not re.fullmatch("[0-9a-f]{64}", one["public_key"]):
            raise ValueError("no signature")
        keys.append(check_signature(bytes.fromhex(one["public_key"]), decoded(one["sig"]), signed))
        if keys[-1] != one["keyid"]:
            raise InvalidSignature
    if not keys or len(set(keys)) < len(keys) or len(keys) > 16:
        raise InvalidSignature
    told = parsed(payload)
    notice = told["predicateType"].removeprefix("urn:x-megu-desktop:") in NOTICES
    check_form(told, form := schema("notice.schema.json" if notice else "evidence.schema.json"), form)
    if json.dumps(told, separators=(",", ":")).encode() != payload:
        raise ValueError("not as it is written")
    if notice:
        if told["predicateType"] != f"urn:x-megu-desktop:{told['predicate']['kind']}:1":
            raise ValueError("another kind of notice")
        check_subject(told["subject"], told["predicate"])
        return told["predicate"], keys
    content = told["predicate"]["content"]
    for name, key, named in (
        ("unlearned model", "unlearned", told["subject"]),
        ("original model", "original", told["predicate"]["resolvedDependencies"]),
    ):
        kind = "meguFolder" if content[key]["form"] == "folder" else "sha256"
        if named != [{"name": name, "digest": {kind: content[key]["sha256"]}}]:
            raise ValueError("about another model")
    check_images(content["images"])
    return told["predicate"], keys


def check_images(images: dict[str, Any]) -> None:
    """What the schema leaves open: how an image becomes a model's input."""
    how, white = images["preprocessing"], images["white"]
    usual = {
        "size": [32, 32],
        "channels": 3,
        "scale": 255.0,
        "resize": None,
        "resampling": "bilinear",
        "colours": "rgb",
    }
    told = {**usual, "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225], **how}
    resize = told["resize"] if isinstance(told["resize"], list) else [told["resize"]] * 2
    fits = (
        told.keys() == usual.keys() | {"mean", "std"}
        and all(
            len(one) == 2 and all(type(n) is int and 2 <= n <= 4096 for n in one)
            for one in (told["size"], *([resize] if told["resize"] is not None else []))
        )
        and type(told["channels"]) is int
        and 1 <= told["channels"] <= 64
        and len(told["mean"]) == len(told["std"]) == told["channels"]
        and all(type(one) in (int, float) for one in told["mean"])
        and all(type(one) in (int, float) and 1e-6 <= one <= 1e6 for one in (*told["std"], told["scale"]))
        and told["resampling"] in ("bilinear", "bicubic", "nearest", "lanczos", "box", "hamming")
        and told["colours"] in ("rgb", "bgr", "grey")
        and (white is None or 0 < white < float("inf"))
    )
    if not fits:
        raise ValueError("no preprocessing")


def check_subject(subject: list[dict[str, Any]], notice: dict[str, Any]) -> None:
    """Of what a notice is about; of a deployment only the record tells."""
    about = [(one["what"], one["sha256"]) for one in notice.get("things", ()) if one["sha256"]]
    if "reference" in notice:
        about = [("request", sha256(notice["reference"].encode()).hexdigest())]
    about = about or [("record", notice["record"])]
    wanted = [{"name": name, "digest": {"sha256": digest}} for name, digest in about]
    if subject != wanted and not (notice["kind"] == "deployment" and len(subject) == 1):
        raise ValueError("about something else")


def faults_of_notice(notice: dict[str, Any], now: datetime) -> Iterator[str]:
    on, written, later = date.fromisoformat(notice["on"]), datetime.fromisoformat(notice["written"]), now + DAY
    if on > later.date() or written > later:
        yield "the dates of the notice"


def opened_1(value: Any) -> tuple[dict[str, Any], list[str]]:
    """Of a record of version 0.1.0."""
    if value.keys() != {"schema", "content", "when", "signature"}:
        raise ValueError("no record")
    signed = {name: part for name, part in value.items() if name != "signature"}
    told, whole = value["signature"], json.dumps(signed, sort_keys=True, separators=(",", ":")).encode()
    if not isinstance(told, dict):
        raise InvalidSignature
    keyid = check_signature(bytes.fromhex(told["public_key"]), bytes.fromhex(told["value"]), whole)
    check_form(value, form := schema("evidence-1.schema.json"), form)
    if told["key_fingerprint"].replace(" ", "") != keyid[:16]:
        raise InvalidSignature
    return value, [keyid]


def faults(record: dict[str, Any], now: datetime) -> Iterator[str]:
    """What can't be true, no matter who signed it."""
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
        yield from wrong_classes(forget, classes)
    if content.get("sealed") and not (forget["salt"] and 0 <= (forget["whole"] or 0) <= (forget["outputs"] or -1)):
        yield "the number of classes"
    if not any(content["original"]["sha256"] in str(said) for said in content["remains"]["sentences"]):
        yield "what remains: the original is not named"
    yield from wrong_verdict(content, verdict)
    yield from wrong_estimate(forget, content.get("expected"))
    told = [when["stages"]["unlearn"]["started"], when["done"], when["recorded"]]
    told += [when["traces"]["at"]] if when["traces"] else []
    times = [datetime.fromisoformat(one) for one in told]
    if times != sorted(times) or times[-1] > now + timedelta(minutes=10):
        yield "the order of dates"
    began = {name: datetime.fromisoformat(stage["started"]) for name, stage in when["stages"].items()}
    tries = [datetime.fromisoformat(one["started"]) for one in when["attempts"] if "started" in one]
    if began["export"] < times[0] or max(began.values()) > times[2] or min([*tries, times[0]]) > times[1]:
        yield "the order of dates"
    yield from wrong_figures(content["figures"])
    tomorrow = (times[2] + timedelta(days=1)).date()
    for request in content["case"]["requests"]:
        told = {name: date.fromisoformat(day) for name in DAYS if (day := request.get(name))}
        orders = [("received", name) for name in DAYS[1:]] + [("due", "extended")]
        early = any(told[a] > told[b] for a, b in orders if a in told and b in told)
        if early or any(told.get(name, tomorrow) > tomorrow for name in ("received", "decided", "replied")):
            yield f"the dates of {request['reference']}"
    stated = [one["told"] for one in content["case"].get("recipients", ())]
    stated += [one["since"] for one in content["remains"].get("things", ())]
    if any(day and date.fromisoformat(day) > tomorrow for day in stated):
        yield "a date after the record"


def wrong_figures(figures: list[dict[str, Any]]) -> Iterator[str]:
    for figure in figures:
        cells = [cell for cell in figure["models"].values() if cell is not None]
        numbers = [value for cell in cells for name, value in cell.items() if name != "too_few" and value is not None]
        if any(type(value) not in (int, float) for value in numbers) or "unlearned" not in figure["models"]:
            raise ValueError("no figure")
        own = [cell for name, cell in figure["models"].items() if cell and name != "retrained"]
        if figure["code"] in SHARES and len({cell["count"] for cell in own}) > 1:
            yield f"the number of images, {figure['code']}"
        for cell in own if figure["code"] in SHARES else ():
            right = cell["value"] * cell["count"] if cell["count"] else 0
            ends = wilson(round(right), cell["count"])
            far = [abs(one - other) for one, other in zip(ends, (cell["low"], cell["high"]), strict=True)]
            if max(*far, abs(right - round(right))) > 1e-6 or not 0 <= round(right) <= cell["count"]:
                yield f"a share and its interval, {figure['code']}"


def wrong_estimate(forget: dict[str, Any], told: dict[str, Any] | None) -> Iterator[str]:
    if told is None:
        return
    numbers = [told[name] for name in ("low", "value", "high")]
    right = told["value"] * told["count"]
    fits = all(type(one) is float for one in numbers) and [0, *numbers, 1] == sorted([0, *numbers, 1])
    if not fits or abs(right - round(right)) > 1e-6 or told["count"] != forget["count"] or forget["kind"] == "classes":
        yield "what was estimated"


def wilson(right: int, count: int, z: float = 1.959964) -> tuple[float, float]:
    """The interval of a share (Wilson 1927)."""
    if count == 0:
        return 0.0, 1.0
    part = right / count
    middle = (part + z * z / (2 * count)) / (1 + z * z / count)
    half = z * (part * (1 - part) / count + z * z / (4 * count * count)) ** 0.5 / (1 + z * z / count)
    return max(0.0, middle - half), min(1.0, middle + half)


def wrong_classes(forget: dict[str, Any], classes: list[dict[str, Any]]) -> Iterator[str]:
    for name, wanted in (("forgotten", forget["count"]), ("trained", forget["of"])):
        if sum(one[name] for one in classes) != wanted:
            yield f"the numbers by class, {name}"
    whole = sum(one["whole"] for one in classes)
    if any(one["whole"] is not (one["forgotten"] == one["trained"] > 0) for one in classes):
        yield "whole classes"
    if forget.get("salt") and (len(classes), whole) != (forget["outputs"], forget["whole"]):
        yield "the number of classes"


def record_key(key: bytes, salt: str, what: str, length: int) -> bytes:
    own = HKDF(SHA256(), 32, bytes.fromhex(salt), b"megu evidence 2: record").derive(key)
    return HKDFExpand(SHA256(), length, f"megu evidence 2: {what}".encode()).derive(own)


def wrong_sealed(content: dict[str, Any], key: bytes) -> Iterator[str]:
    """What the officer's key (32 bytes) tells of the sealed part."""
    forget = content["forget_set"]
    if hmac.new(key, b"megu officer's key", sha256).hexdigest()[:16] != forget["key_check"]:
        yield "the officer's key: it is another record's"
    elif forget.get("salt") and content["sealed"]:
        told = [b"urn:x-megu-desktop:evidence:2", bytes.fromhex(forget["salt"])]
        try:
            sealing = AESSIV(record_key(key, forget["salt"], "sealed", 64))
            part = parsed(sealing.decrypt(decoded(content["sealed"]), told).rstrip(b" "))
        except (InvalidTag, ValueError):
            yield "the sealed part does not open"
            return
        if content["classes"] and [{**one, "name": None} for one in content["classes"]] != part["classes"]:
            yield "the sealed part, classes"
        yield from wrong_classes(forget, part["classes"])


def wrong_opening(content: dict[str, Any], image: bytes, opening: str) -> Iterator[str]:
    """What shows of one image that it was among those forgotten."""
    fits = content["forget_set"].get("salt") and re.fullmatch("[0-9a-f]{64}", opening)
    made = hmac.new(bytes.fromhex(opening), image, sha256).hexdigest() if fits else None
    if made not in [item["hmac"] for item in content["forget_set"]["items"]]:
        yield "the opening: it shows nothing of this image in this record"


def wrong_verdict(content: dict[str, Any], verdict: dict[str, Any]) -> Iterator[str]:
    figures = {one["code"]: one["models"] for one in content["figures"]}
    where = "unseen" if verdict["measured_on"] == "test" else "train"
    single = "outcome" in verdict
    if len(figures) < len(content["figures"]):
        yield "two figures of one name"
    subclass = content["forget_set"]["kind"] == "subclass" and "forget_unseen" in figures
    forget = "forget_train" if single and not subclass else f"forget_{where if not single else 'unseen'}"
    retain = f"retain_{where}" if f"retain_{where}" in figures else "peers_unseen"
    for name, code in (("forget", forget), ("retain", retain)):
        cell = figures.get(code, {}).get("unlearned") or {"value": 0, "count": 0}
        right = round((cell["value"] or 0) * cell["count"])
        if (verdict[f"{name}_right"], verdict[f"{name}_count"]) != (right, cell["count"]):
            yield f"the verdict's numbers, {code}"
    before = (figures.get(retain, {}).get("original") or {}).get("value") or 0
    change = verdict["retain_right"] / max(1, verdict["retain_count"]) - before
    few = verdict["forget_right"] <= 0.05 * verdict["forget_count"] + 1e-9 and verdict["forget_count"] > 0
    kept = change >= -0.015 - 1e-9 and verdict["retain_count"] > 0
    told = {end: verdict[f"retain_change_{end}"] for end in ("low", "points", "high")}
    numbers = [verdict[f"{name}_{what}"] for name in ("forget", "retain") for what in ("right", "count")]
    fits = abs(told["points"] - 100 * change) <= 1e-6 and told["low"] - 1e-6 <= 100 * change <= told["high"] + 1e-6
    too_few = verdict["outcome"] == "too_few" if single else verdict["forget_count"] < 30
    if not fits or verdict["too_few"] is not too_few or any(type(one) is not int for one in numbers):
        yield "the verdict's numbers"
    if verdict["forgotten"] is not (verdict["outcome"] == "as_new" if single else few) or verdict["kept"] is not kept:
        yield "the verdict"


def plain(told: Any) -> str:
    """Others' text without signs that would steer a terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in str(told))


def main(arguments: list[str]) -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("record", type=Path)
    asked.add_argument("--model", type=Path)
    asked.add_argument("--signer")
    asked.add_argument("--image", type=Path)
    asked.add_argument("--opening")
    asked.add_argument("--key", type=Path)
    given = asked.parse_args(arguments)
    if (given.image is None) != (given.opening is None):
        asked.error("an image and its opening belong together")
    if given.model and given.model.is_dir():
        asked.error("of a folder only `megu verify` can tell")
    try:
        for path in (given.record, given.model, given.image, given.key):
            if path and not path.is_file():  # a pipe would be waited for
                raise ValueError(f"{plain(path)} is no file")
        record, keys = opened(parsed(given.record.read_bytes()))
        if "content" not in record and (given.model or given.image or given.key):
            raise ValueError("a notice, to which only --signer applies")
        if "kind" in record:
            print("\n".join(f"{name}: {plain(told)}" for name, told in record.items()))
        wrong = list((faults if "content" in record else faults_of_notice)(record, datetime.now(UTC)))
        if given.key:
            wrong += wrong_sealed(record["content"], bytes.fromhex(given.key.read_text("ascii").strip()))
        if given.image:
            wrong += wrong_opening(record["content"], given.image.read_bytes(), given.opening)
    except InvalidSignature:
        print("Altered: this is not what was signed.")
        return 1
    except (OSError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        print(f"This is no record: {plain(error)}")
        return 2
    if given.model and sha256(given.model.read_bytes()).hexdigest() != record["content"]["unlearned"]["sha256"]:
        wrong.append("the model: this is not the file that was given out")
    wanted = "".join((given.signer or "").split()).lower()
    known = len(wanted) in (16, 64) and any(key.startswith(wanted) for key in keys)
    if given.signer and not known:
        wrong.append("the signer: it is signed by " + ", ".join(keys))
    print("\n".join([f"Signed by {', '.join(keys)}", *(f"Differs: {plain(one)}" for one in wrong)]))
    print("Different." if wrong else "Known signer." if known else "Unaltered; signer unknown.")
    return 1 if wrong else 0 if known else 3


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Exception as error:
        print(f"This program failed: {type(error).__name__}", file=sys.stderr)
        sys.exit(70)
