"""Sentences of the operator's step list and bottom bar, a part of `megu_desktop.text.flow_messages`."""

from megu.base.translation import QT_TRANSLATE_NOOP

MESSAGES = {
    "note_met": QT_TRANSLATE_NOOP("flow", "all limits met"),
    "note_no_limits": QT_TRANSLATE_NOOP("flow", "done, no limits set"),
    "note_missed": QT_TRANSLATE_NOOP("flow", "not met: {count} of {of} limits"),
    "note_leave": QT_TRANSLATE_NOOP("flow", "allowed by the administrator"),
    "operator_reading": QT_TRANSLATE_NOOP("flow", "To continue, wait until the images have been read."),
    "operator_unread": QT_TRANSLATE_NOOP(
        "flow", "To continue, ask the administrator: the prepared model or images can’t be read."
    ),
    "operator_again": QT_TRANSLATE_NOOP(
        "flow",
        "To forget more, delete the forgotten images, then close and reopen the project. This reads the other images "
        "again.",
    ),
    "operator_kind": QT_TRANSLATE_NOOP(
        "flow", "To continue, change your choice: the administrator does not allow this."
    ),
    "operator_few": QT_TRANSLATE_NOOP(
        "flow", "To continue, choose more: at least {least} images are required, {count} are chosen."
    ),
    "result_start": QT_TRANSLATE_NOOP("flow", "To continue, press “Forget these images”."),
    "result_resume": QT_TRANSLATE_NOOP("flow", "To continue, press Resume. Finished work is kept."),
    "result_running": QT_TRANSLATE_NOOP("flow", "To continue, wait until the model has forgotten and been measured."),
    "result_running_left": QT_TRANSLATE_NOOP("flow", "To continue, wait for forgetting to finish. About {left} left."),
    "result_met": QT_TRANSLATE_NOOP("flow", "All limits are met. You can export the model."),
    "result_no_limits": QT_TRANSLATE_NOOP("flow", "The new model is ready. You can export it."),
    "result_leave": QT_TRANSLATE_NOOP(
        "flow", "Not all limits are met, but the administrator allows you to export this model."
    ),
    "result_missed": QT_TRANSLATE_NOOP("flow", "To continue, change your choice, or ask the administrator."),
}
TITLES = {"result": QT_TRANSLATE_NOOP("flow", "Result")}
