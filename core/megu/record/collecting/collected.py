"""The results that one run's record is made of."""

from megu.base.errors import Altered
from megu.compare.stage_compare import Compare
from megu.export.stage_export import Export, is_as_written
from megu.forget import rules
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.model.open import model_result
from megu.project.project import Project
from megu.project.results import attributing_to, result_of
from megu.project.schema import Run
from megu.project.stage import Stage
from megu.record import statements
from megu.record.keys.officer import OfficerKey
from megu.record.wording.codes import SentenceOrText


class RunResults:
    """The results that one run's record is made of. Raises NotReady if one of them is missing."""

    def __init__(self, project: Project, run: Run, officer: OfficerKey) -> None:
        self.project, self.run, self.officer = project, run, officer
        self.stage: Stage = Export(run.id)
        self.model = model_result(project)
        self.forget = result_of(project, Forget(run.id))
        self.compare = result_of(project, Compare(run.id))
        self.export = result_of(project, Export(run.id))
        if not is_as_written(project, self.export):
            with attributing_to(self.stage):
                raise Altered("export_altered", self.export["stored_path"], Export.name)
        self.basis = materials.basis(project, self.stage)
        self.shown = project.choices.record.shown

    @property
    def class_names(self) -> list[str]:
        """Return the class names in the order of the model's outputs."""
        return self.basis["class_names"]


def describe_rule(results: RunResults) -> SentenceOrText:
    """Return the rule of the forget set; with names only if the record shows them."""
    rule = results.run.forget
    shows_names = "classes" in results.shown if rule.kind in ("classes", "subclass") else "names" in results.shown
    if shows_names or rule.kind == "random" or (rule.kind == "chosen" and not rule.by_column):
        code, values = rules.describe(rule)
        return statements.make_sentence(code, **values)
    return statements.make_sentence(f"evidence_rule_{rule.kind}", count=len(rule.subclasses or rule.classes))
