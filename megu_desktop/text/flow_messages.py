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
    "note_unlearn_own": QT_TRANSLATE_NOOP("flow", "custom settings, {seconds}"),
    "note_retrain": QT_TRANSLATE_NOOP("flow", "retrained, {seconds}"),
    "note_stopped": QT_TRANSLATE_NOOP("flow", "stopped, can be resumed"),
    "note_forgotten": QT_TRANSLATE_NOOP("flow", "forgotten, the rest kept"),
    "note_requests": QT_TRANSLATE_NOOP("flow", "requests met: {right} of {count}"),
    "note_rest_worse": QT_TRANSLATE_NOOP("flow", "forgotten, the rest is worse"),
    "note_not_forgotten": QT_TRANSLATE_NOOP("flow", "still recognised: {right} of {count}"),
    "note_remembered": QT_TRANSLATE_NOOP("flow", "not forgotten: {right} of {count} right"),
    "note_too_much": QT_TRANSLATE_NOOP("flow", "too much forgotten: {right} of {count} right"),
    "note_nothing": QT_TRANSLATE_NOOP("flow", "no images to test"),
    "note_too_few": QT_TRANSLATE_NOOP("flow", "{right} of {count} right: too few to tell"),
    "note_unknown": QT_TRANSLATE_NOOP("flow", "{right} of {count} right, target unknown"),
    "note_export": QT_TRANSLATE_NOOP("flow", "{file}"),
    "note_record": QT_TRANSLATE_NOOP("flow", "{mark}"),
    "note_elsewhere": QT_TRANSLATE_NOOP("flow", "running elsewhere"),
    "elsewhere": QT_TRANSLATE_NOOP("flow", "Another window or command is running this step. Here you can only watch."),
    "note_running": QT_TRANSLATE_NOOP("flow", "running"),
    "note_running_left": QT_TRANSLATE_NOOP("flow", "running, {left} left"),
    "note_again": QT_TRANSLATE_NOOP("flow", "run again"),
    "note_choose_again": QT_TRANSLATE_NOOP("flow", "choose again"),
    # what is the matter with a choice, in few words
    "note_refused": QT_TRANSLATE_NOOP("flow", "not usable as it is"),
    "note_unread": QT_TRANSLATE_NOOP("flow", "chosen, not read yet"),
    "note_unreadable": QT_TRANSLATE_NOOP("flow", "{count} unreadable"),
    "note_white": QT_TRANSLATE_NOOP("flow", "white value not set"),
    "note_order": QT_TRANSLATE_NOOP("flow", "classes not assigned"),
    "note_no_class": QT_TRANSLATE_NOOP("flow", "no class called {names}"),
    "note_too_many": QT_TRANSLATE_NOOP("flow", "too many: two must stay"),
    "note_no_images": QT_TRANSLATE_NOOP("flow", "no training images of {names}"),
    "note_impossible": QT_TRANSLATE_NOOP("flow", "not possible"),
    # why a step can't be opened
    "why_first": QT_TRANSLATE_NOOP("flow", "This step opens once “{step}” is done."),
    # buttons
    "next": QT_TRANSLATE_NOOP("flow", "Next: {step}"),
    "close_project": QT_TRANSLATE_NOOP("flow", "Close project"),
    # the bottom sentence
    "read_only": QT_TRANSLATE_NOOP("flow", "This project is read-only here: you can’t change or run anything in it."),
    "model_choose": QT_TRANSLATE_NOOP("flow", "To continue, choose the model file or folder."),
    "model_running": QT_TRANSLATE_NOOP("flow", "To continue, wait until the model has been read."),
    "model_other": QT_TRANSLATE_NOOP("flow", "To continue, choose a readable model file."),
    "model_done": QT_TRANSLATE_NOOP("flow", "The model has been read. Next, choose its images."),
    "images_choose": QT_TRANSLATE_NOOP("flow", "To continue, choose the images: a folder, a list or a ZIP file."),
    "images_order": QT_TRANSLATE_NOOP("flow", "To continue, assign a class to each model output."),
    "images_white": QT_TRANSLATE_NOOP("flow", "To continue, enter the value of white in these images."),
    "images_running": QT_TRANSLATE_NOOP("flow", "To continue, wait until the images have been read and tested."),
    "images_unreadable": QT_TRANSLATE_NOOP(
        "flow", "To continue, leave out the unreadable images, or choose another folder."
    ),
    "images_other": QT_TRANSLATE_NOOP("flow", "To continue, choose images that are readable and fit the model."),
    "images_used": QT_TRANSLATE_NOOP("flow", "To continue, say which of these images the model was trained on."),
    "images_low": QT_TRANSLATE_NOOP(
        "flow",
        "The model is right less often than expected. Check the preprocessing below, or choose what to forget.",
    ),
    "images_chance": QT_TRANSLATE_NOOP(
        "flow", "The model is hardly better than guessing. Try other images or other preprocessing."
    ),
    "images_done": QT_TRANSLATE_NOOP("flow", "The images have been read and tested. Next, choose what to forget."),
    "forget_choose": QT_TRANSLATE_NOOP("flow", "To continue, choose what the model should forget."),
    "forget_too_many": QT_TRANSLATE_NOOP("flow", "To continue, keep at least two classes."),
    "forget_unknown": QT_TRANSLATE_NOOP("flow", "To continue, choose again: these images have no class {names}."),
    "forget_no_images": QT_TRANSLATE_NOOP(
        "flow", "To continue, choose a class with training images: {names} has none."
    ),
    "forget_done": QT_TRANSLATE_NOOP("flow", "To forget: {count} of {of} training images. Their files stay unchanged."),
    "forget_rule": QT_TRANSLATE_NOOP(
        "flow", "To forget: {count} of {of} training images ({names}). Their files stay unchanged."
    ),
    "forget_alike": QT_TRANSLATE_NOOP(
        "flow",
        "To forget: {count} of {of} training images ({names} and {alike} look-alikes). Their files stay unchanged.",
    ),
    "forget_counting": QT_TRANSLATE_NOOP("flow", "Counting the chosen images."),
    "forget_count": QT_TRANSLATE_NOOP(
        "flow", "To continue, change your choice. The page says why this can’t be forgotten."
    ),
    "forget_looking": QT_TRANSLATE_NOOP("flow", "Searching for look-alikes. You can stop and decide later."),
    "similarity_folder": QT_TRANSLATE_NOOP("flow", "To continue, choose the folder of the multimodal model."),
    "similarity_server": QT_TRANSLATE_NOOP("flow", "To continue, enter the server’s address and the model’s name."),
    "similarity_start": QT_TRANSLATE_NOOP("flow", "To continue, estimate which classes look like {names}."),
    "similarity_resume": QT_TRANSLATE_NOOP("flow", "To continue, resume the estimate, or choose another source."),
    "similarity_looking": QT_TRANSLATE_NOOP("flow", "Counting the questions for the estimate."),
    "similarity_testing": QT_TRANSLATE_NOOP("flow", "Testing the connection."),
    "similarity_start_single": QT_TRANSLATE_NOOP("flow", "To continue, estimate which classes look alike."),
    "similarity_optional": QT_TRANSLATE_NOOP("flow", "You can continue: your forget set doesn’t need this step."),
    "similarity_running": QT_TRANSLATE_NOOP("flow", "To continue, wait for the estimate to finish."),
    "similarity_running_left": QT_TRANSLATE_NOOP(
        "flow", "To continue, wait for the estimate to finish. About {left} left."
    ),
    "similarity_done": QT_TRANSLATE_NOOP("flow", "Similarity is done. You can view it, change cells, or continue."),
    "unlearn_start": QT_TRANSLATE_NOOP("flow", "To continue, choose a method and start."),
    "unlearn_resume": QT_TRANSLATE_NOOP("flow", "To continue, resume this run or start another one."),
    "unlearn_again": QT_TRANSLATE_NOOP("flow", "To continue, start a new run: earlier choices have changed."),
    "unlearn_running": QT_TRANSLATE_NOOP("flow", "To continue, wait for unlearning to finish."),
    "unlearn_running_left": QT_TRANSLATE_NOOP("flow", "To continue, wait for unlearning to finish. About {left} left."),
    "retrain_running": QT_TRANSLATE_NOOP("flow", "To continue, wait for retraining to finish."),
    "retrain_running_left": QT_TRANSLATE_NOOP("flow", "To continue, wait for retraining to finish. About {left} left."),
    "unlearn_done": QT_TRANSLATE_NOOP("flow", "The new model is ready. Next, compare it with the original."),
    "compare_running": QT_TRANSLATE_NOOP("flow", "To continue, wait until both models have been compared."),
    "compare_further": QT_TRANSLATE_NOOP("flow", "Measuring the models in more detail. You can stop at any time."),
    "answer_running": QT_TRANSLATE_NOOP("flow", "Both models are answering about your image."),
    "compare_start": QT_TRANSLATE_NOOP("flow", "To continue, compare both models."),
    "compare_again": QT_TRANSLATE_NOOP("flow", "These figures belong to an earlier run. To continue, start a new one."),
    "compare_done": QT_TRANSLATE_NOOP("flow", "You can export the new model. The original stays unchanged."),
    "compare_requests": QT_TRANSLATE_NOOP(
        "flow", "Not every request is met. See above what helps, or export the model as it is."
    ),
    "compare_rest_worse": QT_TRANSLATE_NOOP(
        "flow", "Forgotten, but the rest is worse. Try a gentler run, or export the model as it is."
    ),
    "compare_not_forgotten": QT_TRANSLATE_NOOP(
        "flow", "Not everything is forgotten. Try a more thorough run, or export the model as it is."
    ),
    "compare_remembered": QT_TRANSLATE_NOOP(
        "flow", "Not forgotten yet. Retrain, try a more thorough run, or export the model as it is."
    ),
    "compare_too_much": QT_TRANSLATE_NOOP(
        "flow", "The model forgot more than a model that never saw these images. Retrain, or try a gentler run."
    ),
    "compare_nothing": QT_TRANSLATE_NOOP(
        "flow", "There are no images to test the forgetting. Add unseen images, or export the model as it is."
    ),
    "compare_too_few": QT_TRANSLATE_NOOP(
        "flow", "Too few images to tell whether they are forgotten. Retrain to be sure, or export the model as it is."
    ),
    "compare_unknown": QT_TRANSLATE_NOOP(
        "flow", "Only a retrained model shows how much should be forgotten here. Retrain, or export the model as it is."
    ),
    "export_start": QT_TRANSLATE_NOOP("flow", "Choose a folder and export the new model."),
    "export_running": QT_TRANSLATE_NOOP("flow", "To finish, wait until the file has been written and read back."),
    "export_again": QT_TRANSLATE_NOOP("flow", "This file belongs to an earlier run. To finish, start a new one."),
    "export_other": QT_TRANSLATE_NOOP(
        "flow", "The exported file gave different predictions. Export it again, to another folder."
    ),
    "export_done": QT_TRANSLATE_NOOP("flow", "The exported file answers like the new model."),
    "record_start": QT_TRANSLATE_NOOP("flow", "Done. If someone must account for the erasure, write the record too."),
    "evidence_running": QT_TRANSLATE_NOOP("flow", "Writing the record."),
    "traces_running": QT_TRANSLATE_NOOP("flow", "Erasing the traces."),
    "record_done": QT_TRANSLATE_NOOP("flow", "Done. The record is signed. Keep its fingerprint in another place."),
    "export_traces": QT_TRANSLATE_NOOP(
        "flow",
        "The new model has been written. The traces of this run were erased, so it can’t be continued or repeated.",
    ),
    "unlearn_traces": QT_TRANSLATE_NOOP(
        "flow",
        "To continue, read the images again on the page Images and start over: the traces of this run were erased.",
    ),
}
