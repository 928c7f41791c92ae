"""Page 4: which classes look like those to forget, asked of a multimodal model or derived from confusions."""

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer

from megu.base.events import Event, Note, Score
from megu.project.schema import Choices, Edit, ServerChoice
from megu.similarity.remote.address import host_of
from megu.unlearn.methods.table import is_sketched_by_default
from megu_desktop.pages.shared.folders import class_names
from megu_desktop.pages.shared.page_parts import StartCard
from megu_desktop.pages.shared.step_page import stack
from megu_desktop.pages.similarity import sentences
from megu_desktop.pages.similarity.asking_page import AskingPage
from megu_desktop.pages.similarity.edits import Rows, StoredEdits, apply_edits, changed_cells, matrix_key, set_options
from megu_desktop.pages.similarity.findings import Findings
from megu_desktop.pages.similarity.heat_card import HeatCard
from megu_desktop.text import words
from megu_desktop.widgets.basics.layouts import add_to
from megu_desktop.widgets.cards.progress_card import ProgressCard
from megu_desktop.widgets.frame.base_page import at_once
from megu_desktop.work.work import Work

REPAINT = 200  # ms between two pictures of a map that fills


class SimilarityPage(AskingPage):
    """Chooses `choices.similarity`; shows the cost of an estimate, the map as it fills, and the findings."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.begin, self.progress, self.findings = StartCard(self.tr("Estimate similarity")), ProgressCard(), Findings()
        self.heat = HeatCard(self._take_edits)
        self._stored_edits = StoredEdits()
        self._scores: tuple[str, Rows] = ("", {})
        self._notes: list[str] = []
        self._shown: object = None
        self._repaint = QTimer(self, singleShot=True, interval=REPAINT)
        self._build()
        self._wire()
        self.show_state()

    # --- what buttons do; the tour calls the same ----------------------------------------------------------------

    def choose_source(self, source: str, folder: str | None = None) -> None:
        """Choose ``mllm`` (with its folder, or the one chosen before), ``server`` or ``confusions``."""
        stored_path = self.work.project.store_path(folder) if folder else None
        self.take(partial(self._stored_edits.set_source, source, stored_path))

    def choose_server(self, server: ServerChoice) -> None:
        """Choose a server to ask; `test_connection` and `estimate` ask for the necessary consent."""

        def alter(choices: Choices) -> None:
            self._stored_edits.set_server(server, choices)
            self._stored_edits.set_source("server", None, choices)

        self.take(alter)

    def _choose(self, source: str, folder: str) -> None:
        if source:
            self.choose_source(source, folder or None)
        else:  # the dialog was left without a folder
            self.show_state()

    def _take_options(self) -> None:
        """Store the options, and the server if it is the source, as far as they are new and valid."""
        choice, parameters, server = self.work.choices.similarity, self.source.parameters(), self.source.server.choice()
        place = self.source.place.values()
        if parameters is not None and (parameters, *place) != (choice.parameters, choice.device, choice.precision):
            self.take(partial(set_options, parameters, *place))
        if choice.source == "server" and server is not None and server != self.work.choices.similarity.server:
            self.take(partial(self._stored_edits.set_server, server))
        self.show_state()

    def _take_edits(self, edits: list[Edit]) -> bool:
        return self.take(lambda choices: setattr(choices.similarity, "edits", edits), request="similarity")

    def _on_started(self, job: str) -> None:
        super()._on_started(job)
        if job == self.job:
            self._notes = []
            self.progress.begin(self.tr("Asking which classes look alike"))
            self.show_state()

    # --- events --------------------------------------------------------------------------------------------------

    def on_events(self, events: list[Event]) -> None:
        if not self.is_running:
            return
        for event in events:
            if isinstance(event, Note):
                self._notes = list(dict.fromkeys([*self._notes, words.event_sentence(event)]))
        scores = [event for event in events if isinstance(event, Score)]
        self._take_scores(scores)
        self.progress.take(events)

    def _take_scores(self, scores: list[Score]) -> None:
        if not scores:
            return
        subject, places = matrix_key(self.work.choices), {name: i for i, name in enumerate(self._class_names())}
        if self._scores[0] != subject:
            self._scores = subject, {}
        for score in scores:
            row = self._scores[1].setdefault(score.row, [None] * len(places))
            if score.column in places:
                row[places[score.column]] = score.value
        if not self._repaint.isActive():
            self._repaint.start()

    # --- what is shown -------------------------------------------------------------------------------------------

    @at_once
    def show_state(self) -> None:
        result, resting, estimating = self.current_result(), self.is_resting, self.is_estimating
        has_failed = self._show_failure()
        self._show_choice()
        self.source.set_settled(result is not None or estimating or resting)
        self.progress.set_running(not resting)
        if estimating or resting:
            self.progress.show()
        else:
            self.progress.show_if_long(self.is_running)
        self.begin.setVisible(not (result or estimating or resting or has_failed))
        self.begin.set_text(self._start_text(), self._closed_reason())
        self._body.setVisible(result is not None or ((estimating or resting) and bool(self._answers())))
        if result is not None:
            self._show_result(result)
        else:
            self._shown = None
            self.findings.show_verdict(None)
            self.findings.show_notes(self._notes if estimating or resting else [])
        self._show_subtitle()

    def _show_result(self, result: dict[str, Any]) -> None:
        edits, names, answers = self.work.choices.similarity.edits, result["class_names"], result["answered"]
        free = self.is_writable and (not self.work.busy or self.is_running)
        self.heat.show_matrix(result, edits, self._forget(names), matrix_key(self.work.choices), free)
        content = (id(result), [edit.model_dump() for edit in edits])
        if content == self._shown:
            return
        self._shown = content
        self._show_neighbours(names, apply_edits(names, answers, edits))
        self.findings.show_verdict(result)
        notes, count = sentences.cost(result), len(changed_cells(names, answers, edits))
        self.findings.show_notes([*notes, sentences.changed_text(count)] if count else notes)

    def _show_scores(self) -> None:
        scores = self._answers()
        if self.is_estimating and scores:
            names = self._class_names()
            self._body.setVisible(True)
            self.heat.show_running(names, scores, self._forget(names))
            self._show_neighbours(names, scores)
            self.findings.show_notes(self._notes)

    def _show_neighbours(self, names: list[str], rows: Rows) -> None:
        images, choice = self.work.result("images"), self.work.choices.images
        if images is not None and choice is not None:
            root = self.work.project.find_path(choice.path)
            examples = {row["name"]: root / row["examples"][0] for row in images["classes"] if row["examples"]}
            self.findings.show_examples(examples)
        self.findings.show_nearest(names, rows, self.work.choices.forget.classes)
        is_whole = not self.heat.map.is_partial()
        self._left.setStretch(0, int(is_whole))  # it takes the height there is; with a few rows of it, that stays empty
        self._left.setStretch(1, int(not is_whole))

    def _show_failure(self) -> bool:
        """Return True if an error is shown; a stopped estimate is none, it can be resumed."""
        if self.is_resting:
            self.error.clear()
            self.progress.set_saved(self.tr("Stopped. Resume asks only the unanswered questions."))
            return False
        self.progress.set_saved(self.tr("Answers are saved as they arrive. You can stop without losing any."))
        return self.show_error(self.way_out_text(), self.tr("Continue"))

    def _show_choice(self) -> None:
        choice, description = self.work.choices.similarity, self.work.result("mllm")
        folder = self.work.project.find_path(choice.mllm) if choice.mllm else None
        self.source.show_choice(choice, folder, description["bytes"] if description else None, self.is_writable)
        test = self.work.result("connect") if choice.source == "server" else None
        if self.is_testing:
            self.source.server.show_test(self.tr("Asking one question."), testing=True)
        elif test is not None:
            kind = "borderline" if test["answer"] is None else "good"
            self.source.server.show_test(sentences.test_result(test), kind, reason=self._closed_reason())
        else:
            self.source.server.show_test("", reason=self._closed_reason())

    def _show_subtitle(self) -> None:
        forget = self.work.choices.forget.classes
        if forget:
            singular = self.tr("Which classes look like {names}? Unlearning moves each {names} towards its neighbours.")
            plural = self.tr("Which classes look like {names}? Unlearning moves their images towards their neighbours.")
            self.set_subtitle((singular if len(forget) == 1 else plural).format(names=words.class_list(forget)))
        elif self.work.choices.forget.stated:
            self.set_subtitle(self.tr("Which classes look alike? Unlearning moves images towards their neighbours."))

    def _start_text(self) -> str:
        """Say what the button will start, and that it is optional."""
        if not is_sketched_by_default(self.work.choices.forget.kind):
            return self._what_starts()
        needless = self.tr(
            "You can skip this step. Instead of class similarity, MeGU+ estimates how a model that never saw these "
            "images would answer. Only the method MeGU needs class similarity."
        )
        return f"{needless}\n\n{self._what_starts()}"

    def _what_starts(self) -> str:
        choice, preview, model = self.work.choices.similarity, self.preview(), self.work.result("model")
        if choice.source == "confusions":
            return self.tr("The classifier’s own answers show which classes it confuses.")
        if self.is_looking and choice.source != "confusions":
            next_texts = {
                "connect": self.tr("Then the connection is tested."),
                "similarity": self.tr("Then it starts."),
            }
            counting = self.tr("Counting the questions for the estimate.")
            return words.sentences(counting, next_texts.get(self.wanted, ""))
        if choice.source == "mllm" and choice.mllm is None:
            return self.tr("Choose the folder of a multimodal model, or continue without one.")
        if choice.source == "server" and choice.server is None:
            return self.tr("Enter the server’s address and the model’s name. Nothing is sent without your consent.")
        if preview is None or model is None:
            return self.tr("The question to the model: does this image show that class, true or false?")
        name = host_of(choice.server.url) if choice.source == "server" and choice.server else ""
        lines = sentences.before_asking(preview, name, model["classes"]), sentences.memory(preview)
        return "\n".join(filter(None, lines))

    def _closed_reason(self) -> str:
        """Return the reason why nothing can be asked now; "" if it can."""
        choice = self.work.choices.similarity
        if not self.is_writable:
            return self.tr("This project is read-only.")
        if self.work.busy and not self.is_running:
            return self.tr("Another task is running in this project. You can start this when it has ended.")
        if self.is_running and self.wanted:  # a look nobody asked for leaves the button: a click is kept for its end
            return self.tr("Testing the connection.") if self.is_testing else self.tr("This takes a moment.")
        if choice.source != "confusions" and self.source.parameters() is None:
            return self.tr("One of the options is out of range.")
        if choice.source == "server":
            return self.source.server.problem()
        return self.tr("No folder is chosen yet.") if choice.source == "mllm" and choice.mllm is None else ""

    # --- what is known -------------------------------------------------------------------------------------------

    def _answers(self) -> Rows:
        """Return the answers so far, of today's matrix."""
        return self._scores[1] if self._scores[0] == matrix_key(self.work.choices) else {}

    def _forget(self, names: list[str]) -> list[str]:
        return [name for name in names if name in self.work.choices.forget.classes]

    def _class_names(self) -> list[str]:
        images = self.work.result("images")
        results = (self.work.result("model"), self.work.result("baseline"))
        return class_names(images, *results) if images else list(self._answers())

    # --- building ------------------------------------------------------------------------------------------------

    def _wire(self) -> None:
        self._repaint.timeout.connect(self._show_scores)
        self.source.chosen.connect(self._choose)
        self.source.edited.connect(self._take_options)
        self.source.server.typed.connect(self.show_state)
        self.source.server.test.connect(self.test_connection)
        self.source.server.stop.connect(self.work.stop)
        self.begin.start.connect(self.estimate)
        self.progress.stop.connect(self.work.stop)
        self.progress.resume.connect(self.estimate)

    def _build(self) -> None:
        self.set_title(self.tr("Similarity"))
        self.progress.remember(self.work.project)
        self.pin(self.progress)
        add_to(self.content, self.source, self.error, self.begin, self.progress)
        self._left = stack(self.heat)
        self._body = self.two_columns(self._left, self.findings)
        self.content.addStretch(1)  # takes what is left, so that the cards of sources stay as low as they can be
