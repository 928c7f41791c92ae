"""Requests of the page *Similarity*: looks, then consent if images are sent, then a test or the estimate."""

from typing import Any, ClassVar, Literal

from megu.base.errors import MeguError, Stopped
from megu.project.results import cache_lookups
from megu.similarity.consent import covers
from megu_desktop.pages.shared.step_page import StepPage, dump_choices
from megu_desktop.pages.similarity.choice import SimilaritySource
from megu_desktop.pages.similarity.consent_dialog import ConsentDialog
from megu_desktop.pages.similarity.edits import matrix_key
from megu_desktop.text import words
from megu_desktop.work.work import Work

Wanted = Literal["", "connect", "similarity"]
OF_THE_SERVER = ("mllm_url_", "mllm_host_", "mllm_key_", "mllm_model_", "mllm_redirected", "mllm_no_tls")
"""How codes of errors begin that another entry in the server's fields mends."""
OF_THE_PLACE = ("mllm_no_device", "mllm_not_finite")
"""Codes of errors that another device or precision mends."""


class AskingPage(StepPage):
    """`wanted` names the user's request until it can begin; a look asks no model and sends nothing."""

    step: ClassVar[str] = "similarity"
    job: ClassVar[str] = "similarity"
    fixable_codes: ClassVar[tuple[str, ...] | None] = ("mllm_",)

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.source = SimilaritySource()
        self.dialog: ConsentDialog | None = None
        self.wanted: Wanted = ""
        self._again: Wanted = ""
        self._doing: list[str] = []
        self._estimates = self._is_resting = False
        self._base: tuple[str, dict[str, Any]] = ("", {})
        self.source.server.key.settled.connect(self.refresh)

    # --- what buttons do; the tour calls the same ----------------------------------------------------------------

    def test_connection(self) -> None:
        """Ask the server one real question."""
        self.want("connect")

    def estimate(self) -> None:
        """Start the estimate once the choices have been examined; after a stop, resume it."""
        self.want("similarity")

    def take_way_out(self) -> None:
        failure = self.failure
        if isinstance(failure, MeguError) and failure.code in OF_THE_PLACE:
            self.source.show_place()
        elif not self.is_fixable():
            self.want(self._again) if self._again else self.try_again()
        elif self.work.choices.similarity.source == "server" and isinstance(failure, MeguError):
            self.source.show_server(failure.code)
        else:
            self.source.ask_folder()

    def leave(self) -> None:
        """Take pending edits of the options and of the server."""
        self.source.take_options()

    def want(self, request: Wanted) -> None:
        """Start a request now, or once what it needs is available."""
        self.source.take_options()
        self.wanted, self._failure, self._is_resting = request, None, False
        self.refresh()

    # --- what the page says of itself ----------------------------------------------------------------------------

    def refresh(self) -> None:
        if self.wanted == "similarity" and self.work.result("similarity") is not None:
            self.wanted = ""  # a matrix that was made before
        super().refresh()
        self._ask_consent()

    def about(self) -> str:
        return dump_choices(self.work.choices, "model", "images", "forget", "similarity")

    def missing_stages(self) -> list[str]:
        if self.wanted != "connect" and self.work.result("similarity") is not None:
            return []
        if self.wanted == "similarity" and self.current_result() is not None:
            return ["similarity"]  # only cells were set by hand: all answers are there
        looks = self.look_stages()
        if looks or not self.wanted or not self._has_consent():
            return looks
        is_tested = self.work.choices.similarity.source != "server" or self.work.result("connect") is not None
        if is_tested or self.wanted == "connect":
            return [self.wanted]
        return ["connect", "preview", self.wanted]  # what the test finds of time and tokens is part of the preview

    def must_repeat(self, stage: str) -> bool:
        return stage == self.wanted == "connect"

    def is_fixable(self) -> bool:
        failure = self.failure
        if self.work.choices.similarity.source == "server" and isinstance(failure, MeguError):
            return failure.code.startswith(OF_THE_SERVER)
        return super().is_fixable()

    def way_out_text(self) -> str:
        """Return the text of the button that solves the failure, if another choice does."""
        failure = self.failure
        if isinstance(failure, MeguError) and failure.code in OF_THE_PLACE:
            return self.tr("Show the options")
        server = self.work.choices.similarity.source == "server"
        return self.tr("Change entry") if server else self.tr("Choose another folder…")

    # --- how things stand ----------------------------------------------------------------------------------------

    @property
    def is_estimating(self) -> bool:
        """Return True while questions are asked for a matrix that does not exist yet."""
        return self.is_running and self._estimates

    @property
    def is_testing(self) -> bool:
        """Return True while the connection is tested for its own sake."""
        return self.is_running and self.wanted == "connect" and "connect" in self._doing

    @property
    def is_looking(self) -> bool:
        """Return True while the cost of an estimate is determined."""
        return self.is_running and not {"connect", "similarity"} & set(self._doing)

    @property
    def is_resting(self) -> bool:
        """Return True if the user stopped the estimate, which can be resumed."""
        return self._is_resting and isinstance(self.failure, Stopped)

    def current_result(self) -> dict[str, Any] | None:
        """Return the result; while it is made again only because cells were set by hand, the previous one."""
        subject, result = matrix_key(self.work.choices), self.work.result("similarity")
        if result is not None:
            self._base = subject, result
        return self._base[1] if self._base[0] == subject else None

    def preview(self) -> dict[str, Any] | None:
        """Return what an estimate would ask, send and need; None until that is known."""
        return None if self.work.choices.similarity.source == "confusions" else self.work.result("preview")

    def look_stages(self) -> list[str]:
        """Return the stages that determine the cost of an estimate."""
        choice = self.work.choices.similarity
        if choice.source == "confusions":
            return ["forget"] if self.wanted and self.work.result("forget") is None else []
        if (choice.mllm if choice.source == "mllm" else choice.server) is None:
            return []
        names = ["mllm", "forget", "preview"] if choice.source == "mllm" else ["forget", "preview"]
        return [name for name in names if self.work.result(name) is None]

    def _has_consent(self) -> bool:
        """Return True if asking would send nothing that the user has not agreed to."""
        choice, preview = self.work.choices.similarity, self.preview()
        if choice.source != "server":
            return True
        if choice.server is None or preview is None or self.source.server.key.is_pending():
            return False
        return covers(choice.consent, choice.server.url, preview)

    # --- the consent ---------------------------------------------------------------------------------------------

    def _ask_consent(self) -> None:
        """Open the dialog if only the consent is missing; its answer resumes the request."""
        server, preview = self.work.choices.similarity.server, self.preview()
        due = (
            self.wanted
            and not self.look_stages()
            and not self._has_consent()
            and not self.source.server.key.is_pending()
        )
        if not due or server is None or preview is None or self.work.busy or self.dialog or not self.isVisible():
            return
        forget, test = words.forget_names(self.work.choices.forget), self.wanted == "connect"
        self.dialog = ConsentDialog(server.url, preview, forget, test, self.window())
        self.dialog.finished.connect(self._on_consent)
        self.dialog.open()

    def _on_consent(self, answer: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        if not answer or not self.change(lambda choices: setattr(choices.similarity, "consent", dialog.consent())):
            self.wanted = ""
        self.refresh()

    # --- work ----------------------------------------------------------------------------------------------------

    def take(self, alter: Any, *, request: Wanted = "") -> bool:
        """Change the choices, and drop the request that was about the old ones."""
        if not self.change(alter):
            return False
        self.wanted, self._is_resting = request, False
        self.refresh()
        return True

    def _may_change(self) -> bool:
        """Return True unless an estimate would be lost; anything else may be interrupted unasked."""
        return (self.is_running and not self.is_estimating) or self.may_stop_work()

    def _on_started(self, job: str) -> None:
        if job == self.job:
            with cache_lookups():
                self._doing = self.missing_stages()
                self._estimates = "similarity" in self._doing and self.current_result() is None
        super()._on_started(job)

    def _on_changed(self) -> None:
        super()._on_changed()
        if self.wanted and not self.work.busy:
            self.refresh()

    def _on_ended(self, job: str, error: object) -> None:
        if job == self.job:
            is_replaced = isinstance(error, Stopped) and self._started_about != self.about()
            is_done = error is None and self.wanted in self._doing
            if is_done or (error is not None and not is_replaced):
                self._is_resting = isinstance(error, Stopped) and self._estimates
                self._again, self.wanted = self.wanted, ""
        super()._on_ended(job, error)
