"""A server is shown only images that were agreed to: for this forget set, this scheme, without copies in any form."""

import base64
import io
import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import engine
import pytest
from PIL import Image
from stub import Stub

from megu.base.errors import NotReady
from megu.base.events import Progress
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import Consent, ForgetRule, ServerChoice, SimilarityChoice, SimilarityParameters
from megu.similarity.remote.address import origin_of
from megu.similarity.stage_row import JOURNAL
from megu.worker.stages import make_stage

pytestmark = pytest.mark.usefixtures("loopback")

Pixels = tuple[tuple[int, int], bytes]


@pytest.fixture
def stub() -> Iterator[Stub]:
    with Stub() as serving:
        yield serving


@pytest.fixture
def make(tmp_path: Path, tiny_project: Callable[..., Project], stub: Stub) -> Callable[..., Project]:
    """A function that makes a project asking the stub about *dark*; takes a function that changes its images first."""

    def made(alter: Callable[[Path], object] = lambda root: None, exemplars: int = 10) -> Project:
        images = engine.tiny_images(tmp_path / "images")
        alter(images)
        project = tiny_project(images=images, method=None)
        scheme, host = origin_of(stub.url)
        consent = Consent(scheme=scheme, host=host, given="2026", images=99, classes=list(engine.TINY))
        parameters = SimilarityParameters(exemplars=exemplars, all_rows=True)
        server = ServerChoice(url=stub.url, model="tiny", requests=1)
        project.choices.similarity = SimilarityChoice(
            source="server", server=server, consent=consent, parameters=parameters
        )
        for name in ("model", "images", "baseline", "forget"):
            engine.run(project, name)
        return project

    return made


def consent(project: Project) -> Consent:
    assert project.choices.similarity.consent is not None
    return project.choices.similarity.consent


def sent(stub: Stub) -> set[Pixels]:
    """The different images that the server saw."""
    parts = [part for request, _ in stub.seen for part in request["messages"][0]["content"]]
    urls = {part["image_url"]["url"] for part in parts if part["type"] == "image_url"}
    return {pixels(io.BytesIO(base64.b64decode(url.partition(",")[2]))) for url in urls}


def pixels(source: Path | io.BytesIO) -> Pixels:
    image = Image.open(source).convert("RGB")
    return image.size, image.tobytes()


def to_forget(root: Path, name: str = "dark") -> set[Pixels]:
    return {pixels(path) for path in (root / "train" / name).iterdir()}


def copied(root: Path, split: str, ending: str) -> None:
    """Copies of all images to be forgotten among those of *grey*: their files, or saved in another format."""
    for path in (root / "train" / "dark").iterdir():
        copy = root / split / "grey" / f"x{path.stem}.{ending}"
        shutil.copy(path, copy) if ending == "png" else Image.open(path).convert("RGB").save(copy)


@pytest.mark.parametrize("split", ["train", "test"])
@pytest.mark.parametrize("ending", ["png", "bmp", "tiff"])
def test_no_copy_of_an_image_to_be_forgotten_is_sent(
    split: str, ending: str, make: Callable[..., Project], stub: Stub, tmp_path: Path
) -> None:
    project = make(lambda root: copied(root, split, ending))
    engine.result(project, "similarity")
    assert len(sent(stub)) >= 20 and not sent(stub) & to_forget(tmp_path / "images")


def only_copies(root: Path) -> None:
    """The unseen images of *dark* are its training images, saved again."""
    for path in (root / "test" / "dark").iterdir():
        Image.open(root / "train" / "dark" / path.name).convert("RGB").save(path.with_suffix(".bmp"))
        path.unlink()


def test_a_class_of_nothing_but_copies_needs_the_second_yes(make: Callable[..., Project], stub: Stub) -> None:
    project = make(only_copies)
    assert engine.result(project, "preview")["needs_forget"] == "dark"
    assert engine.refusal(project, "connect").code == "need_consent_forget" and not stub.seen


def test_the_second_yes_holds_for_its_forget_set_alone(
    make: Callable[..., Project], stub: Stub, tmp_path: Path
) -> None:
    project = make()
    project.choices.images.used = "all"  # type: ignore[union-attr]
    engine.run(project, "forget")
    consent(project).forget_images, consent(project).forget_set = True, current_key(project, make_stage("forget"))
    engine.run(project, "similarity")
    assert sent(stub) & to_forget(tmp_path / "images")
    stub.seen.clear()
    project.choices.forget = ForgetRule(classes=["grey"])
    engine.run(project, "baseline")
    for name in ("connect", "similarity"):
        error = engine.refusal(project, name)
        assert error.code == "need_consent_forget" and error.values["name"] == "grey" and not stub.seen


def test_a_yes_to_https_is_none_to_plain_http(make: Callable[..., Project], stub: Stub) -> None:
    project = make()
    consent(project).scheme = "https"
    assert engine.refusal(project, "connect").code == "need_consent" and not stub.seen


@pytest.mark.parametrize("less", [{"images": 5}, {"classes": ["dark", "grey"]}])
def test_not_even_the_test_goes_beyond_what_was_agreed_to(
    less: dict[str, object], make: Callable[..., Project], stub: Stub
) -> None:
    project = make()
    project.choices.similarity.consent = consent(project).model_copy(update=less)
    for name in ("connect", "similarity"):
        assert engine.refusal(project, name).code == "need_consent" and not stub.seen


def test_the_test_shows_images_of_the_estimate(make: Callable[..., Project], stub: Stub) -> None:
    project = make(exemplars=1)
    image_count = engine.result(project, "preview")["images"]
    engine.run(project, "connect")
    test_requests = sent(stub)
    engine.run(project, "similarity")
    assert len(test_requests) == 3 and len(sent(stub)) == image_count, "none but those that were counted"


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
def test_the_test_of_a_mute_server_stops_at_once(make: Callable[..., Project], stub: Stub) -> None:
    project = make()
    stub.thinks = 30
    engine.run(project, "preview")
    running = perform(project, make_stage("connect"))
    connecting = 0
    while connecting < 2:  # the first is told before the request, for which a library is imported
        event = next(running)
        connecting += isinstance(event, Progress) and event.task == "task_connecting"
    for _ in range(3):
        start_time = time.monotonic()
        next(running)
        assert time.monotonic() - start_time < 25, "Stop is heard between events"
    start_time = time.monotonic()
    running.close()
    assert time.monotonic() - start_time < 25 and len(stub.seen) == 1


@pytest.mark.parametrize(
    "line",
    [
        b"null",
        b"5",
        b"\xff\xfe",
        b"\0" * 100,
        b"[" * 100_000,
        b'[0, 0, [[1, "x"]]]',
        b"[0, 0, [[1, NaN]]]",
        b"[0, 0, [[1, 7.5]]]",
        b"[[], 0, [[1, 1]]]",
        b"[0, 0, [[901, 0.9], [902, 0.9], [903, 0.9], [904, 0.9], [905, 0.9], [906, 0.9], [907, 0.9]]]",
        b"[2, 0, [[901, 0.9]]]",
    ],
)
def test_a_journal_written_by_hand_decides_nothing(line: bytes, make: Callable[..., Project], stub: Stub) -> None:
    project = make(exemplars=2)
    for name in ("preview", "connect"):
        engine.run(project, name)
    count = stub.answered.total()
    stub.reply = lambda *_: (401, {}, {}) if stub.answered.total() > count + 2 else None
    assert engine.refusal(project, "similarity").code == "mllm_key_wrong"
    stub.reply = None
    answer_count = stub.answered.total() - count
    (journal,) = [path for path in project.folder.rglob(JOURNAL) if path.read_bytes()]
    for path in (journal, project.folder / "sent.jsonl"):
        path.write_bytes(path.read_bytes() + line + b"\n")
    result = engine.result(project, "similarity")
    assert stub.answered.total() - count == result["questions"] == 18 + 14 and answer_count > 0
    scores = [score for row in result["answered"].values() for score in row]
    assert all(0.2 < score < 0.8 for score in scores), "the stub's own"
    (counts,) = result["sent"].values()
    assert counts["requests"] == len(stub.seen)
    assert b"901" not in b"".join(path.read_bytes() for path in project.folder.rglob(JOURNAL))


def test_a_class_whose_name_is_no_text_is_named_before_anything_is_sent(
    make: Callable[..., Project], stub: Stub
) -> None:
    project = make(
        lambda root: [(root / split / "grey").rename(root / split / "g\udcff") for split in ("train", "test")]
    )
    error = engine.refusal(project, "preview")
    assert error.code == "mllm_class_name" and json.dumps(error.values) and not stub.seen


def test_a_server_is_needed_before_a_yes(make: Callable[..., Project]) -> None:
    project = make()
    project.choices.similarity.consent = None
    with pytest.raises(NotReady):
        engine.run(project, "connect")
