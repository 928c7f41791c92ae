"""Erased traces in the list of recent projects: it drops forgotten names, whatever command erased them."""

from pathlib import Path
from typing import TYPE_CHECKING

from megu.base.places import FILE
from megu_desktop.work.settings import Settings

if TYPE_CHECKING:
    from megu.project.schema import Choices


def is_erased(choices: "Choices") -> bool:
    """Return True if what today's choice forgets was erased with the traces of its run."""
    run = choices.run(choices.current_run)
    return choices.traces is not None and (run is None or choices.erased(run.id))


def forget_erased(settings: Settings) -> int:
    """Remove names from the entries of projects whose traces were erased; return the number of projects.

    Called when the list is shown, and after erasing traces while the window is open.
    """
    folders = [recent.folder for recent in settings.recents() if recent.forget and _lacks_traces(recent.folder)]
    for folder in folders:
        settings.remove_names(folder)
    return len(folders)


def _lacks_traces(folder: str) -> bool:
    """Return what `project.json` says; False for an unreadable project, whose entry stays."""
    from megu.base import files

    try:
        state = files.read_json(Path(folder) / FILE)
        if not isinstance(state, dict) or state.get("traces") is None:
            return False  # of most projects, and told without the schema, which takes long to load
        from megu.project.schema import Choices

        return is_erased(Choices.model_validate(state))
    except (OSError, ValueError):
        return False
