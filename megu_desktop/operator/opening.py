"""Opening a project with the whole wizard, or with the operator's if an administrator prepared it.

The start window imports this: what the wizards need is imported when a project is opened.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from megu.base.errors import PolicyError

if TYPE_CHECKING:
    from megu.project.project import Project
    from megu_desktop.wizard.wizard import Wizard
    from megu_desktop.work.work import Work


def open_folder(folder: Path, operator: bool) -> "Project":
    """Return the project in a folder; with `operator`, raise PolicyError ``policy_none`` if nobody prepared it."""
    from megu.policy import store
    from megu.project.project import Project

    project = Project.open(folder)
    try:
        if operator and store.load(project) is None:
            raise PolicyError("policy_none")
    except BaseException:
        project.close()
        raise
    return project


def wizard_for(work: "Work", administrator: bool) -> "Wizard":
    """Return the wizard for an open project. Raises PolicyError if its policy can't be read."""
    from megu.policy import store

    policy = store.load(work.project)
    if policy is None or administrator:
        from megu_desktop.wizard.wizard import Wizard

        return Wizard(work)
    from megu_desktop.operator.operator_wizard import OperatorWizard

    return OperatorWizard(work, policy)
