"""View of an unlearning run: progress, both losses and the accuracies, while it works, rests and after."""

import math
import time
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from megu.base.events import Event, Finished, Note, Reference, Reused, Saved, Started
from megu_desktop.look.text import scale_px
from megu_desktop.pages.shared.run_page import format_estimate
from megu_desktop.pages.unlearn.curves import Curves
from megu_desktop.text import words
from megu_desktop.widgets.basics.layouts import vbox
from megu_desktop.widgets.cards.progress_card import ProgressCard, format_count
from megu_desktop.widgets.cards.verdict import VerdictCard
from megu_desktop.widgets.charts.accuracy_plot import AccuracyPlot
from megu_desktop.widgets.charts.loss_plot import LossPlot

TICK = 1000  # milliseconds between two looks at the clock, for "Saved 6 s ago" and the time left


@dataclass(frozen=True)
class Subject:
    """Properties of a run.

    Attributes
    ----------
    names : list of str
        Classes that it forgets.
    classes : int
        Number of classes K.
    retrain : bool
        Whether it trains again without them.
    sees_forget : bool
        Whether its steps use images to forget.
    noise : bool
        Whether it adds noise, which takes time to generate.
    """

    names: list[str]
    classes: int
    retrain: bool = False
    sees_forget: bool = True
    noise: bool = True


class RunView(QObject):
    """Owns the widgets of the run's part of the page: `progress`, `summary`, `left` (the losses) and `right`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.progress, self.summary = ProgressCard(), VerdictCard("good")
        self.forget = LossPlot(
            self.tr("Loss on images to forget"), self.tr("should rise or settle high"), 1, self.tr("guessing")
        )
        self.retain = LossPlot(
            self.tr("Loss on images to keep"), self.tr("should stay low"), 2, self.tr("original model")
        )
        self.right = AccuracyPlot()
        for plot, height in ((self.forget, 180), (self.retain, 180), (self.right, 300)):
            plot.setMinimumHeight(scale_px(height))
        self.left = QWidget()
        vbox((self.forget, 1), (self.retain, 1), gap="m", parent=self.left)
        self.curves, self.subject = Curves(), Subject([], 0)
        self._span = 0  # steps the plots' axes span
        self._saved_at = None
        self._checks: dict[str, str] = {}
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self._tick)

    # --- the states ----------------------------------------------------------------------------------------------

    def show_run(
        self,
        subject: Subject,
        curves: Curves | None = None,
        reference: dict[str, Any] | None = None,
        measured_on: str = "validation",
    ) -> None:
        """Show a run from its curves; empty plots if there are none yet.

        Parameters
        ----------
        reference : dict or None
            Losses to draw for comparison, as in the run's result.
        measured_on : str
            "training" if no images are known to be unseen.
        """
        self.subject, self.curves = subject, curves or Curves()
        self._show_measured_hint(measured_on)
        self._checks, self._saved_at = {}, None
        self._redraw()
        self.forget.set_reference(math.log(subject.classes) if subject.classes else None)
        self.retain.set_reference((reference or {}).get("original_retain_loss"))
        self.progress.set_task(self._task())
        self.progress.name_task("task_training", self._task())
        self.progress.name_task("task_noise", self._noise())
        self.progress.set_checks([])
        self.progress.clear_notes()
        self._show_progress(self.curves.step, self.curves.total)

    def start(self) -> None:
        """Show that work begins or resumes."""
        self.progress.course.begin("")
        self.progress.set_running(True)
        self.progress.set_button_enabled(True)
        self.progress.set_saved(self.tr("Starting"))
        self._clock.start()

    def stopping(self) -> None:
        """Show that a stop was requested, which takes up to a second."""
        self.progress.set_button_enabled(False)
        self.progress.set_saved(self.tr("Stopping"))
        self._clock.stop()

    def rest(self, resumable: bool, reason: str = "") -> None:
        """Show that nothing runs.

        Parameters
        ----------
        resumable : bool
            Whether Resume can be pressed.
        reason : str
            Otherwise the reason why not.
        """
        self._clock.stop()
        self.progress.set_running(False)
        self.progress.set_button_enabled(resumable)
        self.progress.button.setToolTip(reason)
        step = self.curves.step
        text = self.tr("Stopped at step {step}. Resume continues from there.").format(step=words.count(step))
        self.progress.set_saved(
            reason or (text if step else self.tr("Not finished. Resume continues from the last save."))
        )

    def show_done(self, heading: str, text: str, small: str) -> None:
        """Show that the run is finished: a summary replaces the progress."""
        self._clock.stop()
        self.summary.set_verdict("good", heading, text=text, small=small)

    # --- events --------------------------------------------------------------------------------------------------

    def feed(self, events: list[Event]) -> None:
        """Show a batch of the run's events."""
        for event in events:
            self._note(event)
        counts = (len(self.curves.forget[0]), len(self.curves.retain[0]), len(self.curves.accuracy))
        rewound = self.curves.add(events)
        if rewound or self.curves.total != self._span:
            self._redraw()
        else:
            self._append(*counts)
        self.progress.take(events)
        self.progress.set_checks(list(self._checks.values()))

    def _note(self, event: Event) -> None:
        if isinstance(event, Started):
            self.progress.set_task(self.tr("Preparing"))
            self.progress.set_saved("")
        elif isinstance(event, Reused) and event.stage in self._on_checked:
            self._checks[event.stage] = self._check_text(event.stage, None)
        elif isinstance(event, Finished) and event.stage in self._on_checked:
            self._checks[event.stage] = self._check_text(event.stage, event.seconds)
        elif isinstance(event, Reference) and event.name == "original_retain_loss":
            self.retain.set_reference(event.value)
        elif isinstance(event, Note):
            self.progress.note(words.event_sentence(event))
        elif isinstance(event, Saved):
            self._saved_at = time.monotonic()
            self._tick()

    @property
    def _on_checked(self) -> tuple[str, ...]:
        return ("similarity", "noise", "sketch") if self.subject.noise else ("similarity", "sketch")

    def _check_text(self, stage: str, seconds: float | None) -> str:
        duration = "" if seconds is None else words.seconds(seconds)
        if stage == "sketch":
            return (
                self.tr("Answers estimated, {time}").format(time=duration) if duration else self.tr("Estimate reused")
            )
        if stage == "similarity":
            return self.tr("Similarity, {time}").format(time=duration) if duration else self.tr("Similarity reused")
        names = words.class_list(self.subject.names, 2)
        is_single = len(self.subject.names) == 1
        if not duration:
            sentence = self.tr("Noise for {names} and its neighbours reused")
            return (sentence if is_single else self.tr("Noise for {names} and their neighbours reused")).format(
                names=names
            )
        text = self.tr("Noise for {names} and its neighbours, {time}")
        return (text if is_single else self.tr("Noise for {names} and their neighbours, {time}")).format(
            names=names, time=duration
        )

    def _tick(self) -> None:
        if self._saved_at is not None:
            ago = int(time.monotonic() - self._saved_at)
            some_time = self.tr("Saved {time} ago. Stopping loses nothing.").format(time=format_estimate(ago or 1))
            self.progress.set_saved(some_time if ago else self.tr("Saved just now. Stopping loses nothing."))

    def _show_measured_hint(self, measured_on: str) -> None:
        unseen = measured_on != "training"
        self.right.set_title(self.tr("Recognised unseen images") if unseen else self.tr("Recognised training images"))
        self.right.set_hint(
            self.tr("On images reserved to monitor the training")
            if unseen
            else self.tr("No images are known to be unseen, so none can be measured")
        )
        self.retain.set_hint(self.tr("should fall and settle") if self.subject.retrain else self.tr("should stay low"))
        self.forget.setVisible(self.subject.sees_forget)

    # --- drawing -------------------------------------------------------------------------------------------------

    def _noise(self) -> str:
        singular = self.tr("Preparing noise for {names} and its neighbours")
        several = self.tr("Preparing noise for {names} and their neighbours")
        return (singular if len(self.subject.names) == 1 else several).format(
            names=words.class_list(self.subject.names)
        )

    def _task(self) -> str:
        names = words.class_list(self.subject.names)
        if self.subject.retrain:
            return self.tr("Retraining without {names}").format(names=names)
        return self.tr("Forgetting {names}, keeping the rest").format(names=names)

    def _show_progress(self, count: int, total: int) -> None:
        self.progress.set_progress(count, total, format_count(count, total, "unit_steps") if total else "")

    def _redraw(self) -> None:
        self._span, curves = self.curves.total, self.curves
        for plot, losses in ((self.forget, curves.forget), (self.retain, curves.retain)):
            plot.reset(self._span, *losses)
        names = words.class_list(self.subject.names, 2), self.tr("the others")
        self.right.reset(self._span, *names, curves.accuracy)

    def _append(self, forget: int, retain: int, accuracy: int) -> None:
        """Give the plots the new points, from these numbers of points of each curve on."""
        for plot, (steps, values), first in (
            (self.forget, self.curves.forget, forget),
            (self.retain, self.curves.retain, retain),
        ):
            if steps[first:]:
                plot.append(steps[first:], values[first:])
        self.right.extend(self.curves.accuracy[accuracy:])
