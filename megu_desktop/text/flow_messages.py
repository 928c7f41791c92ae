"""Sentences of the step list and the bottom bar, in English, by the codes of `megu_desktop.work.flow`."""

from dataclasses import dataclass, field
from typing import Any

from megu.base.translation import QT_TRANSLATE_NOOP
from megu_desktop.text import operator_messages


@dataclass(frozen=True)
class Say:
    """A sentence by its code in `megu_desktop.text.flow_messages`, and the values that fill it."""

    code: str
    values: dict[str, Any] = field(default_factory=dict)


TITLES = {
    **operator_messages.TITLES,
    "model": QT_TRANSLATE_NOOP("flow", "Model"),
    "images": QT_TRANSLATE_NOOP("flow", "Images"),
    "forget": QT_TRANSLATE_NOOP("flow", "Forget"),
    "similarity": QT_TRANSLATE_NOOP("flow", "Similarity"),
    "unlearn": QT_TRANSLATE_NOOP("flow", "Unlearn"),
    "compare": QT_TRANSLATE_NOOP("flow", "Compare"),
    "export": QT_TRANSLATE_NOOP("flow", "Export"),
    "record": QT_TRANSLATE_NOOP("flow", "Record"),
}

STRENGTHS = {
    "gentle": QT_TRANSLATE_NOOP("flow", "gentle"),
    "balanced": QT_TRANSLATE_NOOP("flow", "balanced"),
    "thorough": QT_TRANSLATE_NOOP("flow", "thorough"),
}

MESSAGES = {
    **operator_messages.MESSAGES,
    # what a step holds, in few words
    "note_model": QT_TRANSLATE_NOOP("flow", "{title}, {classes} classes"),
    "note_images": QT_TRANSLATE_NOOP("flow", "{images} images, {right} right"),
    "note_forget": QT_TRANSLATE_NOOP("flow", "{count} of {of} · {names}"),
    "note_chosen": QT_TRANSLATE_NOOP("flow", "{count} of {of} chosen"),
    "note_similarity": QT_TRANSLATE_NOOP("flow", "nearest: {nearest}"),
    "note_estimated": QT_TRANSLATE_NOOP("flow", "estimated"),
    "note_optional": QT_TRANSLATE_NOOP("flow", "not needed"),
    "note_unlearn": QT_TRANSLATE_NOOP("flow", "{strength}, {seconds}"),
    "note_unlearn_own": QT_TRANSLATE_NOOP("flow", "own settings, {seconds}"),
    "note_retrain": QT_TRANSLATE_NOOP("flow", "retrained, {seconds}"),
    "note_stopped": QT_TRANSLATE_NOOP("flow", "stopped, can be resumed"),
    "note_forgotten": QT_TRANSLATE_NOOP("flow", "forgotten, the rest kept"),
    "note_requests": QT_TRANSLATE_NOOP("flow", "requests met: {right} of {count}"),
    "note_rest_worse": QT_TRANSLATE_NOOP("flow", "forgotten, the rest is worse"),
    "note_not_forgotten": QT_TRANSLATE_NOOP("flow", "still recognised: {right} of {count}"),
    "note_remembered": QT_TRANSLATE_NOOP("flow", "not forgotten: {right} of {count} right"),
    "note_too_much": QT_TRANSLATE_NOOP("flow", "too much forgotten: {right} of {count} right"),
    "note_nothing": QT_TRANSLATE_NOOP("flow", "no images to check on"),
    "note_too_few": QT_TRANSLATE_NOOP("flow", "{right} of {count} right: too few to tell"),
    "note_unknown": QT_TRANSLATE_NOOP("flow", "{right} of {count} right, aim not known"),
    "note_export": QT_TRANSLATE_NOOP("flow", "{file}"),
    "note_record": QT_TRANSLATE_NOOP("flow", "{mark}"),
    "note_elsewhere": QT_TRANSLATE_NOOP("flow", "running elsewhere"),
    "elsewhere": QT_TRANSLATE_NOOP(
        "flow", "Another window or command works on this step. Here it can only be watched."
    ),
    "note_running": QT_TRANSLATE_NOOP("flow", "running"),
    "note_running_left": QT_TRANSLATE_NOOP("flow", "running, {left} left"),
    "note_again": QT_TRANSLATE_NOOP("flow", "to be run again"),
    "note_choose_again": QT_TRANSLATE_NOOP("flow", "to be chosen again"),
    # what is the matter with a choice, in few words
    "note_refused": QT_TRANSLATE_NOOP("flow", "can’t be used as it is"),
    "note_unread": QT_TRANSLATE_NOOP("flow", "chosen, not yet read"),
    "note_unreadable": QT_TRANSLATE_NOOP("flow", "{count} can’t be read"),
    "note_white": QT_TRANSLATE_NOOP("flow", "white still to be settled"),
    "note_order": QT_TRANSLATE_NOOP("flow", "classes to be matched"),
    "note_no_class": QT_TRANSLATE_NOOP("flow", "no class called {names}"),
    "note_too_many": QT_TRANSLATE_NOOP("flow", "too many: two must stay"),
    "note_no_images": QT_TRANSLATE_NOOP("flow", "no training images of {names}"),
    "note_impossible": QT_TRANSLATE_NOOP("flow", "can’t be forgotten so"),
    # why a step can't be opened
    "why_first": QT_TRANSLATE_NOOP("flow", "This step opens when “{step}” is done."),
    # buttons
    "next": QT_TRANSLATE_NOOP("flow", "Next: {step}"),
    "close_project": QT_TRANSLATE_NOOP("flow", "Close project"),
    # the bottom sentence
    "read_only": QT_TRANSLATE_NOOP("flow", "This project can only be read here: nothing in it can be changed or run."),
    "model_choose": QT_TRANSLATE_NOOP("flow", "To go on, choose the model’s file or folder."),
    "model_running": QT_TRANSLATE_NOOP("flow", "To go on, wait until the model has been read."),
    "model_other": QT_TRANSLATE_NOOP("flow", "To go on, the model’s file must be one that can be read."),
    "model_done": QT_TRANSLATE_NOOP("flow", "The model has been read. Next come its images."),
    "images_choose": QT_TRANSLATE_NOOP("flow", "To go on, choose the images: a folder, a list or a ZIP file."),
    "images_order": QT_TRANSLATE_NOOP("flow", "To go on, say which class is which of the model’s outputs."),
    "images_white": QT_TRANSLATE_NOOP("flow", "To go on, say which number stands for white in these images."),
    "images_running": QT_TRANSLATE_NOOP("flow", "To go on, wait until the images have been read and tried."),
    "images_unreadable": QT_TRANSLATE_NOOP(
        "flow", "To go on, leave out the images that can’t be read, or choose another folder."
    ),
    "images_other": QT_TRANSLATE_NOOP("flow", "To go on, the images must be read and must fit the model."),
    "images_used": QT_TRANSLATE_NOOP("flow", "To go on, say which of these images trained the model."),
    "images_low": QT_TRANSLATE_NOOP(
        "flow",
        "The model is right less often than it should be: see below how images are prepared, or choose what to forget.",
    ),
    "images_chance": QT_TRANSLATE_NOOP(
        "flow", "The model is hardly better than guessing: other images or another preparation may be meant."
    ),
    "images_done": QT_TRANSLATE_NOOP("flow", "The images have been read and tried. Next, choose what to forget."),
    "forget_choose": QT_TRANSLATE_NOOP("flow", "To go on, choose what the model should forget."),
    "forget_too_many": QT_TRANSLATE_NOOP("flow", "To go on, leave at least two classes for the model to keep."),
    "forget_unknown": QT_TRANSLATE_NOOP("flow", "To go on, choose again: these images have no class {names}."),
    "forget_no_images": QT_TRANSLATE_NOOP(
        "flow", "To go on, choose a class with training images: there are none of {names}."
    ),
    "forget_done": QT_TRANSLATE_NOOP(
        "flow", "{count} of {of} training images are to be forgotten. Their files stay as they are."
    ),
    "forget_rule": QT_TRANSLATE_NOOP(
        "flow", "{count} of {of} training images are to be forgotten: {names}. Their files stay as they are."
    ),
    "forget_alike": QT_TRANSLATE_NOOP(
        "flow",
        "{count} of {of} training images are to be forgotten: {names} and {alike} look-alikes. Their files stay as "
        "they are.",
    ),
    "forget_counting": QT_TRANSLATE_NOOP("flow", "What is chosen is being counted."),
    "forget_count": QT_TRANSLATE_NOOP("flow", "To go on, choose otherwise: the page says why this can’t be forgotten."),
    "forget_looking": QT_TRANSLATE_NOOP("flow", "Look-alikes are being looked for. You can stop, and decide later."),
    "similarity_folder": QT_TRANSLATE_NOOP("flow", "To go on, choose the folder of the multimodal model."),
    "similarity_server": QT_TRANSLATE_NOOP("flow", "To go on, enter the server’s address and the model’s name there."),
    "similarity_start": QT_TRANSLATE_NOOP("flow", "To go on, estimate which classes look like {names}."),
    "similarity_resume": QT_TRANSLATE_NOOP("flow", "To go on, resume the estimate, or choose another source."),
    "similarity_looking": QT_TRANSLATE_NOOP("flow", "What an estimate would take is being counted."),
    "similarity_testing": QT_TRANSLATE_NOOP("flow", "The connection is being tested."),
    "similarity_start_single": QT_TRANSLATE_NOOP("flow", "To go on, estimate which classes look alike."),
    "similarity_optional": QT_TRANSLATE_NOOP("flow", "You can go on: this is not needed for what you want to forget."),
    "similarity_running": QT_TRANSLATE_NOOP("flow", "To go on, let the estimate finish."),
    "similarity_running_left": QT_TRANSLATE_NOOP("flow", "To go on, let the estimate finish. About {left} left."),
    "similarity_done": QT_TRANSLATE_NOOP("flow", "Similarity is done. You can look, change cells, or go on."),
    "unlearn_start": QT_TRANSLATE_NOOP("flow", "To go on, choose how to forget, and start."),
    "unlearn_resume": QT_TRANSLATE_NOOP("flow", "To go on, resume this run or start another one."),
    "unlearn_again": QT_TRANSLATE_NOOP("flow", "To go on, start a new run: earlier choices have changed since."),
    "unlearn_running": QT_TRANSLATE_NOOP("flow", "To go on, let unlearning finish."),
    "unlearn_running_left": QT_TRANSLATE_NOOP("flow", "To go on, let unlearning finish. About {left} left."),
    "retrain_running": QT_TRANSLATE_NOOP("flow", "To go on, let retraining finish."),
    "retrain_running_left": QT_TRANSLATE_NOOP("flow", "To go on, let retraining finish. About {left} left."),
    "unlearn_done": QT_TRANSLATE_NOOP("flow", "The new model is ready. Next, compare it with the original."),
    "compare_running": QT_TRANSLATE_NOOP("flow", "To go on, wait until both models have been compared."),
    "compare_further": QT_TRANSLATE_NOOP(
        "flow", "The models are being looked at more closely. You can stop at any time."
    ),
    "answer_running": QT_TRANSLATE_NOOP("flow", "Both models look at the image you chose."),
    "compare_start": QT_TRANSLATE_NOOP("flow", "To go on, compare both models."),
    "compare_again": QT_TRANSLATE_NOOP("flow", "These figures belong to an earlier run. To go on, start a new one."),
    "compare_done": QT_TRANSLATE_NOOP("flow", "You can export the new model. The original stays as it is."),
    "compare_requests": QT_TRANSLATE_NOOP(
        "flow", "Not every request is met. What would help stands above, or export the model as it is."
    ),
    "compare_rest_worse": QT_TRANSLATE_NOOP(
        "flow", "Forgotten, but the rest is worse. Try a gentler run, or export it as it is."
    ),
    "compare_not_forgotten": QT_TRANSLATE_NOOP(
        "flow", "Not all of it is forgotten. Try a more thorough run, or export it as it is."
    ),
    "compare_remembered": QT_TRANSLATE_NOOP(
        "flow", "Not forgotten yet. Retrain, try a more thorough run, or export it as it is."
    ),
    "compare_too_much": QT_TRANSLATE_NOOP(
        "flow", "More is forgotten than a model that never saw these images lacks. Retrain, or try a gentler run."
    ),
    "compare_nothing": QT_TRANSLATE_NOOP(
        "flow", "There are no images to check on whether it is forgotten. Add unseen ones, or export it as it is."
    ),
    "compare_too_few": QT_TRANSLATE_NOOP(
        "flow", "Too few images to tell whether they are forgotten. Retrain to be sure, or export it as it is."
    ),
    "compare_unknown": QT_TRANSLATE_NOOP(
        "flow", "Only a retrained model tells how much should be forgotten here. Retrain, or export it as it is."
    ),
    "export_start": QT_TRANSLATE_NOOP("flow", "Export the new model: choose where it goes."),
    "export_running": QT_TRANSLATE_NOOP("flow", "To finish, wait until the file has been written and read back."),
    "export_again": QT_TRANSLATE_NOOP("flow", "This file belongs to an earlier run. To finish, start a new one."),
    "export_other": QT_TRANSLATE_NOOP(
        "flow", "The file read back gave other predictions. Export it again, to another folder."
    ),
    "export_done": QT_TRANSLATE_NOOP("flow", "The file was read back and answers as the new model does."),
    "record_start": QT_TRANSLATE_NOOP("flow", "Done. If someone has to account for it, write the record as well."),
    "evidence_running": QT_TRANSLATE_NOOP("flow", "The record is being written."),
    "traces_running": QT_TRANSLATE_NOOP("flow", "The traces are being erased."),
    "record_done": QT_TRANSLATE_NOOP("flow", "Done. The record is signed; keep its fingerprint elsewhere."),
    "export_traces": QT_TRANSLATE_NOOP(
        "flow",
        "The new model is written. The traces of this run were erased: it can’t be continued or repeated any more.",
    ),
    "unlearn_traces": QT_TRANSLATE_NOOP(
        "flow",
        "To go on, read the images again on the page Images and begin anew: the traces of this run were erased.",
    ),
}
