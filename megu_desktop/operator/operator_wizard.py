"""The operator's wizard: choose what to forget, see whether the limits are met, export."""

from contextlib import suppress

from megu.base.errors import MeguError, PolicyError
from megu.policy import store
from megu.policy.rules import Sealed
from megu.project.schema import Choices
from megu.project.stage import order
from megu.worker.stages import make_stage
from megu_desktop.explained import explain
from megu_desktop.operator import operator_flow as flow
from megu_desktop.operator import policy_words
from megu_desktop.pages.forget.page import ForgetPage
from megu_desktop.widgets.frame.base_page import Page
from megu_desktop.wizard.wizard import Wizard
from megu_desktop.work import flow as whole
from megu_desktop.work.work import Work

READING = "images"
"""The job that reads model and images where they lie now, unless they were read before."""


class OperatorWizard(Wizard):
    """Steps that a prepared project leaves open. Everything else is as the administrator fixed it."""

    def __init__(self, work: Work, policy: Sealed) -> None:
        self._policy, self._read = policy, False
        self.names = flow.names(policy.rules)  # type: ignore[misc]
        super().__init__(work)
        self._read_originals()

    def judge_steps(self) -> list[whole.Step]:
        return flow.steps(self._facts, policy_words.apply_policy(self.work.project, self._policy))

    def furthest(self) -> int:
        return flow.furthest(self.steps)

    @property
    def chapter(self) -> str:
        return "operator-mode" if self.names[self.index] == "result" else super().chapter

    @property
    def step_name(self) -> str:
        name = super().step_name
        return "unlearn" if name == "result" else name

    def show_named(self, step: str) -> None:
        name = step if step in self.names else "result"
        self.show_step(self.names.index(name))

    @property
    def sealed(self) -> Sealed:
        return self._policy

    @property
    def note(self) -> str:
        return self.tr("Prepared by {whom}").format(whom=policy_words.administrator(self._policy.rules))

    def show_run(self) -> None:
        self.show_furthest("result")

    def _show_images(self) -> None:
        """Read images that were found elsewhere, without a page of their own."""
        self._read = False
        self._read_originals()
        self.show_furthest("forget")

    def _read_originals(self) -> None:
        """Read model and images once for each place: the bottom sentence says whom to ask about an error."""
        work = self.work
        if self._read or work.busy or work.project.read_only:
            return
        self._read = True
        try:
            if policy_words.is_list_gone(work.project):
                work.change(_read_again)
            if work.result("baseline") is None:
                work.start(READING, order(work.project, make_stage("baseline")))
        except MeguError:  # nothing is chosen, or nothing can be written, which no operator can mend
            return

    def _on_changed(self) -> None:
        with suppress(PolicyError):  # the engine says so where anything is done
            self._policy = store.load(self.work.project) or self._policy
        super()._on_changed()

    def _build(self, name: str) -> Page:
        if name == "result":
            from megu_desktop.operator.result_page import ResultPage

            result = ResultPage(self.work)
            explain(result)
            return result
        page = super()._build(name)
        if isinstance(page, ForgetPage):
            page.kinds.allow(self._policy.rules.kinds)
        return page


def _read_again(choices: Choices) -> None:
    """Read the remaining images again, whose list was erased with the traces."""
    if choices.images is not None:
        choices.images.scan += 1
