"""Every page, dialog and part of the window, filled, for tests that walk over all of them."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import fake
import numpy as np
import pictures
import recorded
import run_results
import samples
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from safetensors.numpy import save
from similarity_fakes import SERVER

from megu.base import logs
from megu.base.errors import MeguError
from megu.base.events import LossPoint, Metrics, Progress, Reused, Saved, Started
from megu.compare.stage_pictures import ARRAYS
from megu.images.index import Index
from megu.images.stage_images import INDEX
from megu.project.derived import EARLIER
from megu.project.project import Project
from megu.project.schema import ForgetRule, RecordChoice, Request
from megu.unlearn.runs import start_run
from megu_desktop.widgets.frame.base_page import APART, Page
from megu_desktop.window.main_window import MainWindow
from megu_desktop.wizard.wizard import Wizard
from megu_desktop.work import flow
from megu_desktop.work.settings import Recent, Settings

SIZE = (1280, 720)
COUNT = 2 * len(fake.DIGITS) * fake.EXAMPLES
RUN = "run-1"


@dataclass
class Place:
    """The place of scenes: a folder, the test's qtbot and the size of windows."""

    folder: Path
    qtbot: QtBot
    size: tuple[int, int] = SIZE

    def show(self, widget: QWidget, *, at_size: bool = False) -> QWidget:
        """Show a window of its own and let it settle; only what is a whole window takes the size."""
        close = MainWindow.abandon if isinstance(widget, MainWindow) else None
        self.qtbot.addWidget(widget, before_close_func=close)
        if at_size:
            widget.resize(*self.size)
        widget.show()
        widget.activateWindow()
        return settle(widget)


def settle(widget: QWidget) -> QWidget:
    """Let layouts and what waits for a turn of its own come to rest."""
    for _ in range(2):
        QTest.qWait(APART + 2)
        QApplication.processEvents()
    ends = time.monotonic() + 2
    while not all(map(_rests, widget.findChildren(Page))) and time.monotonic() < ends:
        QTest.qWait(APART)
    return widget


def _rests(page: Page) -> bool:
    later = getattr(page, "_figures_later", None)  # of the page Compare
    return page.content_column.isEnabled() and (later is None or not later.isActive())


# --- projects ----------------------------------------------------------------------------------------------------


def whole_project(folder: Path) -> Project:
    """Everything done, from the model to the record."""
    project = fake.make_project(folder)
    give_logits(project)
    work = fake.FakeWork(project)
    work.change(lambda choices: start_run(choices, "megu_plus", "balanced", {}))
    fake.publish(project, "noise", {"negative": [], "positive": []}, RUN)
    fake.publish(project, "unlearn", run_results.unlearn_result(), RUN, model__safetensors=b"weights")
    recorded.export(work)
    folder_of_result = fake.publish(project, "pictures", pictures.told(COUNT), RUN)
    (folder_of_result / ARRAYS).write_bytes(pictures.packed(COUNT))
    return project


def give_logits(project: Project) -> None:
    """Answers of the model about each image, which the gallery and the look-alikes need."""
    folder = project.folder.parent
    names = Index(folder / INDEX).names()
    logits = np.random.default_rng(0).normal(size=(len(names), 10)).astype(np.float32)
    fake.publish(project, "baseline", fake.baseline_result(), logits__safetensors=save({"logits": logits}))


def window(place: Place) -> MainWindow:
    store = QSettings(str(place.folder / "settings.ini"), QSettings.Format.IniFormat)
    return MainWindow(Settings(store))


def opened(place: Place, step: str, until: str = "") -> MainWindow:
    """The window with a project at a step. until: how far it is done; by default to the end."""
    make = whole_project if not until else lambda folder: fake.make_project(folder, until)
    make(place.folder).close()
    return shown_at(place, step)


def shown_at(place: Place, step: str) -> MainWindow:
    """The window with the project that was made, at a step."""
    main_window = window(place)
    place.show(main_window, at_size=True)
    main_window.open_project(place.folder / "project")
    wizard_of(main_window).show_step(flow.STEPS.index(step))
    settle(main_window)
    return main_window


def wizard_of(main_window: MainWindow) -> Wizard:
    assert main_window.wizard is not None, main_window.start.error.sentence()
    return main_window.wizard


def page_of(main_window: MainWindow) -> Any:
    return wizard_of(main_window).page


def work_of(main_window: MainWindow) -> fake.FakeWork:
    work = wizard_of(main_window).work
    assert isinstance(work, fake.FakeWork)
    return work


# --- scenes ------------------------------------------------------------------------------------------------------


def start(place: Place) -> QWidget:
    main_window = window(place)
    for number, step in enumerate(("export", "unlearn")):
        recent = Recent(str(place.folder / str(number)), f"Digits {number}", "Small CNN", ["eight"], step)
        main_window.settings.remember(Recent(**{**recent.__dict__, "seen": date.today().isoformat()}))
    main_window._show_start()
    main_window.start.error.show_error(
        "“Leaves” can’t be made here. Choose another folder.", details="PermissionError: 13"
    )
    return place.show(main_window, at_size=True)


def left_off(place: Place) -> QWidget:
    from megu_desktop.window.left_off import Place as Left

    main_window = window(place)
    main_window.start.offer(Left(str(place.folder / "0"), "Leaves", "unlearn", "unlearn"))
    return place.show(main_window, at_size=True)


def nothing(place: Place) -> QWidget:
    return opened(place, "model", "nothing")


def model(place: Place) -> QWidget:
    return opened(place, "model")


def images(place: Place) -> QWidget:
    return opened(place, "images")


def images_asked(place: Place) -> QWidget:
    return opened(place, "images", "baseline")


def forget(place: Place) -> QWidget:
    return opened(place, "forget")


def forget_kind(kind: str) -> Callable[[Place], QWidget]:
    def build(place: Place) -> QWidget:
        main_window = opened(place, "forget")
        page = page_of(main_window)
        page.choose_kind(kind)
        place.qtbot.waitUntil(lambda: page._catalogue is not None)
        return settle(main_window)

    return build


def similarity(place: Place) -> QWidget:
    return opened(place, "similarity")


def similarity_source(source: str) -> Callable[[Place], QWidget]:
    def build(place: Place) -> QWidget:
        main_window = opened(place, "similarity", "forget")
        if source == "server":
            page_of(main_window).choose_server(SERVER)
        else:
            page_of(main_window).choose_source(source)
        return settle(main_window)

    return build


def unlearn_choice(place: Place) -> QWidget:
    main_window = opened(place, "unlearn", "similarity")
    page_of(main_window).choice.fold.unfold(True)
    return settle(main_window)


def unlearn_running(place: Place) -> QWidget:
    main_window = opened(place, "unlearn", "similarity")
    page_of(main_window).start()
    points = [LossPoint(step, 300, step / 10, 0.1) for step in range(1, 151)]
    measurements = [Metrics(step, 300, {"forget": 0.97 - step / 200, "retain": 0.98}) for step in range(0, 150, 25)]
    work_of(main_window).say(Reused("similarity", "k"), Started("unlearn", "k"), *measurements, *points, Saved(150))
    return settle(main_window)


def unlearn_failed(place: Place) -> QWidget:
    main_window = unlearn_running(place)
    work_of(main_window).finish(MeguError("disk_full", folder="/project"))  # type: ignore[arg-type]
    return settle(main_window)


def unlearn(place: Place) -> QWidget:
    return opened(place, "unlearn")


def compare_tab(number: int) -> Callable[[Place], QWidget]:
    def build(place: Place) -> QWidget:
        main_window = opened(place, "compare")
        page_of(main_window).view.tabs.setCurrentIndex(number)
        return settle(main_window)

    return build


def compare_beside(*others: str) -> Callable[[Place], QWidget]:
    """Everything measured, and runs by other methods on the same forget set."""

    def build(place: Place) -> QWidget:
        project = whole_project(place.folder)
        work = fake.FakeWork(project)
        runs = [RUN]
        for method in others:
            work.change(lambda choices, method=method: start_run(choices, method, None, {}))
            runs.append(work.choices.current_run)
            result = run_results.unlearn_result(method)
            fake.publish(project, "unlearn", result, runs[-1], model__safetensors=method.encode())
        for run in runs:
            fake.publish(project, "compare", run_results.compare_result(retrained=True), run)
        fake.publish(project, "audit", run_results.audit_result("original", *runs[:2]), RUN)
        work.change(lambda choices: setattr(choices, "current_run", RUN))
        project.close()
        return shown_at(place, "compare")

    return build


def compare_part(*stages: str) -> Callable[[Place], QWidget]:
    """A part of a class is forgotten. stages: ``retrain``, and ``sketch`` where it was estimated what should remain."""

    def build(place: Place) -> QWidget:
        project = fake.make_project(place.folder)
        project.choices.forget = ForgetRule(kind="subclass", classes=["eight"], subclasses=["curly"])
        fake.publish(project, "forget", fake.forget_result(by_class={"eight": 139}, count=139, whole_classes=[]))
        work = fake.FakeWork(project)
        for method in ("retrain", "fine_tune") if "retrain" in stages else ("fine_tune",):
            work.change(lambda choices, method=method: start_run(choices, method, None, {}))
            run = work.choices.current_run
            result = run_results.unlearn_result(method)
            fake.publish(project, "unlearn", result, run, model__safetensors=method.encode())
        fake.publish(project, "compare", run_results.single_result(retrained="retrain" in stages), run)
        if "sketch" in stages:
            fake.publish(project, "sketch", run_results.sketch_result(), run)
        project.close()
        return shown_at(place, "compare")

    return build


def compare_running(place: Place) -> QWidget:
    main_window = opened(place, "compare")
    page_of(main_window).make_pictures()
    work_of(main_window).say(Progress(100, 720, "unit_images"))
    return settle(main_window)


def compare_requests(*rows: dict[str, Any]) -> Callable[[Place], QWidget]:
    """Each request by itself; the last one is late."""

    def build(place: Place) -> QWidget:
        project = whole_project(place.folder)
        request_list = [Request(reference=row["reference"], forget=project.choices.forget) for row in rows]
        request_list[-1].due = date.today() - timedelta(3)
        run = project.choices.runs[0]
        project.choices.requests, run.requests = request_list, [row["reference"] for row in rows if row["own"]]
        run.earlier = {row["reference"]: row["run"] for row in rows if not row["own"]}
        fake.publish(project, "requests", {"requests": list(rows)}, RUN)
        project.save()
        project.close()
        return shown_at(place, "compare")

    return build


def export(place: Place) -> QWidget:
    return opened(place, "export")


def record(place: Place) -> QWidget:
    main_window = opened(place, "record")
    page = page_of(main_window)
    for name, text in {"reference": "2026-17", "received": "2026-11-02", "decided": "2026-11-09"}.items():
        page.set_line(name, text)
    page.set_rows("kept", [{"what": "copy", "place": "2026-18", "since": "2026-01-02"}])
    page.set_rows("told", [{"name": "2026-19", "told": "2026-11-10"}])
    for fold in page.form.folds.values():
        fold.unfold(True)
    return settle(main_window)


def recorded_(place: Place) -> QWidget:
    main_window = opened(place, "record")
    recorded.written(page_of(main_window), work_of(main_window), "0123456789abcdef")
    while page_of(main_window).standing.state is None:
        QTest.qWait(10)
    return settle(main_window)


def traces(place: Place) -> QWidget:
    """Listed, with models from before."""
    from megu.record.traces.earlier_models import EarlierModel
    from megu.record.traces.for_window import HeldTraces

    main_window = recorded_(place)
    assert isinstance(main_window, MainWindow)
    card = page_of(main_window).traces
    models = (
        EarlierModel("export/given-2026-16.safetensors", "", 229_312, ("2026-17", "2026-18")),
        EarlierModel("stages/unlearn/0123456789abcdef", "run-1", 229_312, ("2026-17",)),
    )
    others = {"names and hashes of images": (3, 41_000)}
    card._listing = HeldTraces({**others, EARLIER: (2, 458_624)}, [], models, others)
    card._refresh()
    settle(main_window)
    page_of(main_window).scroll_area.ensureWidgetVisible(card.erase_button)
    return settle(main_window)


def new_project(place: Place) -> QWidget:
    from megu_desktop.window.new_project import NewProjectDialog

    dialog = NewProjectDialog(place.folder)
    dialog.name_field.setText("Leaf diseases without rust")
    return place.show(dialog)


def about(place: Place) -> QWidget:
    from megu_desktop.window.about import AboutDialog

    return place.show(AboutDialog())


def question(place: Place) -> QWidget:
    from megu_desktop.widgets.basics.dialogs import Question

    request_list, detail = "Stop the running work and close the project?", "Finished work is kept."
    return place.show(Question(request_list, detail, "Stop and close", "Keep running"))


def unexpected(place: Place) -> QWidget:
    from megu_desktop.widgets.basics.dialogs import UnexpectedDialog

    return place.show(UnexpectedDialog("Traceback: ZeroDivisionError"))


def consent(place: Place) -> QWidget:
    from megu_desktop.pages.similarity.consent_dialog import ConsentDialog

    preview = fake.preview_result(forget_images=10, needs_forget="forget")
    return place.show(ConsentDialog("https://mllm.example/v1", preview, ["eight"], testing=True))


def name_list(place: Place) -> QWidget:
    from megu_desktop.pages.forget.name_list import ListDialog

    main_window = forget_kind("chosen")(place)
    catalogue = page_of(main_window)._catalogue  # type: ignore[arg-type]
    dialog = ListDialog(catalogue, np.ones(COUNT, bool), main_window)
    dialog.text.setPlainText("0001.png\nnothing.png")
    place.qtbot.waitUntil(lambda: bool(dialog.message.text()) and not dialog._soon.isActive())
    return place.show(dialog)


def log(place: Place) -> QWidget:
    from megu_desktop.window.log_dialog import LogDialog

    with logs.to_folder(place.folder / "logs"):
        logs.note("The weights were read.")
    dialog = LogDialog(place.folder / "logs")
    place.show(dialog)
    place.qtbot.waitUntil(lambda: "weights" in dialog.lines.toPlainText())
    return settle(dialog)


def computation(place: Place) -> QWidget:
    from megu_desktop.window.computation_dialog import ComputationDialog

    dialog = ComputationDialog("")
    place.show(dialog)
    place.qtbot.waitUntil(lambda: dialog.card is not None)
    return settle(dialog)


def guide(place: Place) -> QWidget:
    from megu_desktop.guide.guide_window import GuideWindow

    main_window = GuideWindow("en")
    main_window.open("unlearn", "")
    return place.show(main_window)


def requests(place: Place) -> QWidget:
    return place.show(requests_dialog(place))


def requests_dialog(place: Place) -> Any:
    """One that is late, one that was refused, and one that waits; the second is chosen, and its lines unfolded."""
    from megu_desktop.pages.record.requests_dialog import RequestsDialog

    work = work_of(opened(place, "forget"))  # type: ignore[arg-type]
    today, rule = date.today(), work.choices.forget
    request_list = [
        Request(reference="2026-17", received=today - timedelta(40), due=today - timedelta(9), forget=rule),
        Request(reference="2026-18", status="refused", decided=today, refusal_reason="Kept by the archive’s duty."),
        Request(reference="2026-19", due=today, extended=today + timedelta(61), extension_reason="Many at once."),
    ]
    work.change(lambda choices: setattr(choices, "requests", request_list))
    dialog = RequestsDialog(work)
    dialog.table.select("2026-18")
    dialog.form.fold.unfold(True)
    return dialog


def refusing(place: Place) -> QWidget:
    return deciding(place, "2026-17", "turn_down")


def moving_a_day(place: Place) -> QWidget:
    return deciding(place, "2026-19", "ask_day")


def deciding(place: Place, reference: str, how: str) -> QWidget:
    dialog = requests_dialog(place)
    place.show(dialog)
    dialog.table.select(reference)
    getattr(dialog, how)()
    return settle(dialog.decision)


def stamp(place: Place) -> QWidget:
    from megu_desktop.pages.record.signing_dialogs import StampDialog

    return place.show(StampDialog(True))


def countersign(place: Place) -> QWidget:
    from megu_desktop.pages.record.signing_dialogs import CountersignDialog

    return place.show(CountersignDialog())


def opening(place: Place) -> QWidget:
    from megu_desktop.pages.record.opening import OpeningDialog

    return place.show(OpeningDialog())


def destroyed(place: Place) -> QWidget:
    from megu_desktop.pages.record.remaining_words import kinds
    from megu_desktop.pages.record.remains_dialogs import DestroyedDialog

    return place.show(DestroyedDialog([kinds()["original"], kinds()["images"]], RecordChoice()))


def deployed(place: Place) -> QWidget:
    from megu_desktop.pages.record.remaining_words import kinds
    from megu_desktop.pages.record.remains_dialogs import DeployedDialog

    return place.show(DeployedDialog({"a" * 64: kinds()["original"]}, RecordChoice(operator="A. Ng")))


def kept(place: Place) -> QWidget:
    from megu_desktop.pages.record.row_lists import KeptDialog

    return place.show(KeptDialog())


def recipient(place: Place) -> QWidget:
    from megu_desktop.pages.record.row_lists import RecipientDialog

    return place.show(RecipientDialog())


def prepare(place: Place) -> QWidget:
    from megu_desktop.operator.prepare_dialog import PrepareDialog

    return place.show(PrepareDialog(work_of(opened(place, "record"))))  # type: ignore[arg-type]


def sample(name: str) -> Callable[[Place], QWidget]:
    return lambda place: place.show(samples.ALL[name]())


WINDOWS: dict[str, Callable[[Place], QWidget]] = {
    "start": start,
    "left_off": left_off,
    "nothing": nothing,
    "model": model,
    "images": images,
    "images_asked": images_asked,
    "forget": forget,
    **{f"forget_{kind}": forget_kind(kind) for kind in ("subclass", "random", "chosen")},
    "similarity": similarity,
    **{f"similarity_{source}": similarity_source(source) for source in ("confusions", "mllm", "server")},
    "unlearn_choice": unlearn_choice,
    "unlearn_running": unlearn_running,
    "unlearn_failed": unlearn_failed,
    "unlearn": unlearn,
    **{f"compare_{tab}": compare_tab(tab) for tab in range(6)},
    "compare_retrained": compare_beside("retrain"),
    "compare_beside": compare_beside("retrain", "neg_grad_plus", "fine_tune"),
    "compare_offered": compare_part(),
    "compare_expected": compare_part("sketch"),
    "compare_expected_retrained": compare_part("retrain", "sketch"),
    "compare_running": compare_running,
    "compare_request": compare_requests(run_results.request_row("2026-17", "not_met")),
    "compare_requests": compare_requests(
        run_results.request_row("2026-16", "met", own=False),
        run_results.request_row("2026-17", "not_met"),
        run_results.request_row("2026-18", "cannot_tell"),
    ),
    "export": export,
    "record": record,
    "recorded": recorded_,
    "traces": traces,
}
DIALOGS: dict[str, Callable[[Place], QWidget]] = {
    build.__name__: build
    for build in (
        new_project,
        about,
        question,
        unexpected,
        consent,
        name_list,
        log,
        computation,
        guide,
        requests,
        refusing,
        moving_a_day,
        stamp,
        countersign,
        opening,
        destroyed,
        deployed,
        kept,
        recipient,
        prepare,
    )
}
SAMPLES: dict[str, Callable[[Place], QWidget]] = {f"sample_{name}": sample(name) for name in samples.ALL}
ALL = {**WINDOWS, **DIALOGS, **SAMPLES}
