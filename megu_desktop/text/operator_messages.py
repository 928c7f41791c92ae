"""Sentences of the operator's step list and bottom bar, a part of `megu_desktop.text.flow_messages`."""

from megu.base.translation import QT_TRANSLATE_NOOP

MESSAGES = {
    "note_met": QT_TRANSLATE_NOOP("flow", "all limits met"),
    "note_no_limits": QT_TRANSLATE_NOOP("flow", "done, no limits set"),
    "note_missed": QT_TRANSLATE_NOOP("flow", "not met: {count} of {of} limits"),
    "note_leave": QT_TRANSLATE_NOOP("flow", "allowed by the administrator"),
    "operator_reading": QT_TRANSLATE_NOOP("flow", "To go on, wait until the images have been read."),
    "operator_unread": QT_TRANSLATE_NOOP(
        "flow", "To go on, ask the administrator: the model or the images can’t be read as they were prepared."
    ),
    "operator_again": QT_TRANSLATE_NOOP(
        "flow",
        "To forget more, delete the forgotten images, then close the project and open it again: the others are read "
        "anew.",
    ),
    "operator_kind": QT_TRANSLATE_NOOP("flow", "To go on, choose otherwise: the administrator does not allow this."),
    "operator_few": QT_TRANSLATE_NOOP(
        "flow", "To go on, choose more: at least {least} images are asked for, and {count} are chosen."
    ),
    "result_start": QT_TRANSLATE_NOOP("flow", "To go on, let the model forget what you chose."),
    "result_resume": QT_TRANSLATE_NOOP("flow", "To go on, resume: what was done is kept."),
    "result_running": QT_TRANSLATE_NOOP("flow", "To go on, wait until the model has forgotten and was measured."),
    "result_running_left": QT_TRANSLATE_NOOP("flow", "To go on, let forgetting finish. About {left} left."),
    "result_met": QT_TRANSLATE_NOOP("flow", "Everything the administrator asks for is met. You can export the model."),
    "result_no_limits": QT_TRANSLATE_NOOP("flow", "The new model is ready. You can export it."),
    "result_leave": QT_TRANSLATE_NOOP(
        "flow", "Not every limit is met, but the administrator allows you to export this model."
    ),
    "result_missed": QT_TRANSLATE_NOOP("flow", "To go on, choose otherwise, or ask the administrator."),
}
TITLES = {"result": QT_TRANSLATE_NOOP("flow", "Result")}
