"""Everything that leaves this computer is known and counted."""

import base64
import io
import json
from pathlib import Path

import pytest
from PIL import Image
from questions import cells, gather, tile
from stub import Stub

from megu.base.errors import MllmError
from megu.similarity.remote.faults import Patience
from megu.similarity.remote.sent import SentLog, encode
from megu.similarity.remote.server import RemoteMllm


def decoded(uri: str) -> Image.Image:
    return Image.open(io.BytesIO(base64.b64decode(uri.removeprefix("data:image/png;base64,"))))


def test_pixels_and_nothing_else(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "camera of Ada"
    tile(9).save(tmp_path / "a.jpg", exif=exif, comment=b"in the garden", icc_profile=b"profile of Ada", quality=100)
    image = Image.open(tmp_path / "a.jpg")
    picture = encode(image)
    png = base64.b64decode(picture.uri.partition(",")[2])
    assert decoded(picture.uri).tobytes() == image.tobytes() and picture.size == len(png)
    assert b"Ada" not in png and b"garden" not in png and not decoded(picture.uri).info
    assert image.info["comment"] == b"in the garden"  # the caller's image is left as it was


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "CMYK", "I;16"])
def test_any_mode(mode: str) -> None:
    image = Image.new(mode, (3, 2))
    assert decoded(encode(image).uri).mode == "RGB"


def test_large_images_are_made_smaller() -> None:
    assert decoded(encode(Image.new("RGB", (3000, 1500)), max_edge=100).uri).size == (100, 50)
    assert decoded(encode(Image.new("RGB", (100, 50)), max_edge=100).uri).size == (100, 50)


def test_the_message(loopback: None) -> None:
    """Text and images alternate, and no two texts are neighbours: servers put a line break between such."""
    with Stub() as stub:
        gather(RemoteMllm(stub.url, "stub"), cells(1, 1, 1))
        [message] = stub.seen[0][0]["messages"]
    kinds = [part["type"] for part in message["content"]]
    assert message["role"] == "user" and kinds == ["text", "image_url"] * 3 + ["text"]
    line = "Question: This image * shows a photo of class 0, True or False? Answer:"
    text = "".join("*" if part["type"] == "image_url" else part["text"] for part in message["content"])
    assert text == f"{line} True;\n{line} False;\n{line}"


def test_counted(loopback: None) -> None:
    """Every request with images counts, repeats too; the different ones are told apart."""
    with Stub(faults=0.3, kinds=("500", "broken", "cut")) as stub:
        log = SentLog()
        model = RemoteMllm(stub.url, "stub", sent=log, patience=Patience(base=0.001))
        gather(model, cells(2, 2, 3))
        host = stub.url.split("/")[2]
        counts = log.by_host()[host]
        assert counts["requests"] == len(stub.seen) > 12
    assert counts["images_sent"] == 3 * counts["requests"]
    assert counts["different_images"] == 6 + 2 + 4
    assert counts["bytes_sent"] > 50 * counts["images_sent"]
    assert model.provenance["sent"] == {host: counts} and model.provenance["host"] == host
    json.dumps(model.provenance)


def test_what_never_left_does_not_count(loopback: None) -> None:
    with Stub() as stub:
        url = stub.url
    log = SentLog()
    with pytest.raises(MllmError, match="does not respond"):
        gather(RemoteMllm(url, "stub", sent=log, patience=Patience(base=0.001)), cells(1, 1, 1))
    assert set(log.by_host()[url.split("/")[2]].values()) == {0}


def test_counts_outlive_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "sent.jsonl"
    first, second = encode(tile(1)), encode(tile(2))
    log = SentLog(path)
    log.add("a", [first, second])
    log.add("b", [first])
    log.take_back("b", [first])
    with path.open("a") as file:
        file.write('["a", ["12')  # a kill while writing
    again = SentLog(path)
    assert again.by_host() == log.by_host()
    again.add("a", [first])
    a = SentLog(path).by_host()["a"]
    assert (a["requests"], a["images_sent"], a["different_images"]) == (2, 3, 2)
