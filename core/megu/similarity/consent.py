"""Consent: what would be sent to a server, and the check that the user agreed to it."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from megu.base.errors import NotReady
from megu.forget.splits import forget_rows
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import Consent, ServerChoice, SimilarityChoice
from megu.project.stage import Stage
from megu.similarity.question_plan import Plan
from megu.similarity.remote.address import origin_of
from megu.similarity.remote.table import PROTOCOLS


def agreed_server(choice: SimilarityChoice) -> ServerChoice:
    """Return the chosen server.

    Raises
    ------
    NotReady
        If there is none, or the user has not agreed to send images there.
    """
    if choice.server is None or choice.server.protocol not in PROTOCOLS:
        raise NotReady("need_server")
    scheme, host = origin_of(choice.server.url)
    if choice.consent is None or (choice.consent.scheme, choice.consent.host) != (scheme, host):
        raise NotReady("need_consent", host=host)
    return choice.server


def describe_disclosure(project: Project, stage: Stage, plan: Plan) -> dict[str, Any]:
    """Return what the questions of a plan show: the part of the stage's result that `covers` checks."""
    images = materials.load_index(project, stage)
    image_rows = plan.images()
    by_class = Counter(images[i].label for i in image_rows)
    forget_set = set(forget_rows(project, stage).tolist())
    return {
        "images": len(image_rows),
        "by_class": dict(sorted(by_class.items())),
        "forget_images": len(image_rows & forget_set),
        "forget_set": current_key(project, Forget(stage.run_id)),
    }


def covers(consent: Consent | None, url: str, preview: Mapping[str, Any]) -> bool:
    """Return True if the consent covers all that would be sent to that address now; `preview` is this stage's
    result."""
    if consent is None or (consent.scheme, consent.host) != origin_of(url) or consent.images < preview["images"]:
        return False
    classes = {name for name, count in preview["by_class"].items() if count}
    forget = consent.forget_images and consent.forget_set == preview["forget_set"]
    return classes <= set(consent.classes) and (forget or not preview["forget_images"])


def check_agreed(project: Project, stage: Stage, plan: Plan) -> None:
    """Raise NotReady if more would be sent than was agreed to. Must be called before anything is sent."""
    choice = stage.similarity(project)
    server = agreed_server(choice)
    if not covers(choice.consent, server.url, describe_disclosure(project, stage, plan)):
        raise NotReady("need_consent", host=choice.consent.host if choice.consent else "")
