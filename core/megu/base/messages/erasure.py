"""The catalogue of erasure requests and erased traces, a part of `megu.base.messages.catalogue`."""

from megu.base.translation import QT_TRANSLATE_NOOP

ERASURE: dict[str, str] = {
    # requests
    "request_unknown": QT_TRANSLATE_NOOP(
        "messages", "The project has no request “{reference}”. Add it first. Existing requests: {known}."
    ),
    "request_refused": QT_TRANSLATE_NOOP("messages", "The request “{reference}” was refused. Reopen it first."),
    "request_met": QT_TRANSLATE_NOOP(
        "messages", "{run} has met the request “{reference}”, so its images can't be changed any more."
    ),
    "request_no_images": QT_TRANSLATE_NOOP(
        "messages", "The request “{reference}” has no images yet. Choose them first."
    ),
    "request_reference": QT_TRANSLATE_NOOP(
        "messages",
        "A reference has 1 to {most} characters in one line. Shorten it; keep details of the case in your own files.",
    ),
    "request_taken": QT_TRANSLATE_NOOP("messages", "There is already a request “{reference}”. Use another reference."),
    "request_days": QT_TRANSLATE_NOOP(
        "messages",
        "A request received on {received} can't be due or decided on {day}. Correct one of the dates.",
    ),
    "name_is_date": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is a date, not the name of a person or an organisation. Enter a name, or leave it empty.",
    ),
    "request_of_others": QT_TRANSLATE_NOOP(
        "messages",
        "The request “{reference}” concerns other images than {run} forgot. Meet it with its own run, or enter "
        "another reference.",
    ),
    # the result of each request
    "judged_unrecognised": QT_TRANSLATE_NOOP(
        "messages",
        "Forgotten: the model recognises {right} of {count} images of it that were not used for training. As only "
        "{count} were tested, up to {high} of such images may still be recognised (95 % confidence).",
    ),
    "judged_recognised": QT_TRANSLATE_NOOP(
        "messages",
        "Not forgotten: the model still recognises {right} of {count} images of it. Retraining without them would "
        "solve this.",
    ),
    "judged_few_of_class": QT_TRANSLATE_NOOP(
        "messages",
        "Can't tell: the model recognises {right} of {count} images of it, which is too few. At least {least} are "
        "needed.",
    ),
    "judged_as_unseen": QT_TRANSLATE_NOOP(
        "messages",
        "Forgotten as far as can be measured: the model recognises {right} of {count} of its images, as often as "
        "images of the same classes that it was not trained on. This does not show that it never saw them.",
    ),
    "judged_known": QT_TRANSLATE_NOOP(
        "messages",
        "Not forgotten: the model can still tell its images from images of the same classes that it was not trained "
        "on. It recognises {right} of {count}; before unlearning, {before}. Retraining without them would solve this.",
    ),
    "judged_too_far": QT_TRANSLATE_NOOP(
        "messages",
        "Too much forgotten: the model recognises only {right} of {count} of its images, fewer than of images of the "
        "same classes that it was not trained on. This gives them away. Use a gentler strength, or retrain.",
    ),
    "judged_never_shown": QT_TRANSLATE_NOOP(
        "messages",
        "Solved by retraining: the model was trained again without its images. It recognises {right} of {count} of "
        "them because of other images of their classes.",
    ),
    "judged_still_told": QT_TRANSLATE_NOOP(
        "messages",
        "Can't tell: the run is recorded as retraining without its images, but the model can still tell them from "
        "images of the same classes that it was not trained on. It recognises {right} of {count}. Repeat the run, or "
        "look for copies of these images among the images to keep.",
    ),
    "judged_as_original": QT_TRANSLATE_NOOP(
        "messages",
        "Not forgotten: the run is recorded as retraining without its images, but the model answers about all images "
        "like the original. Repeat the run.",
    ),
    "judged_few": QT_TRANSLATE_NOOP(
        "messages",
        "Can't tell from {count} images: even the original treats them like images that it was not trained on. At "
        "least {least} such images are needed. Retraining without them would solve this.",
    ),
    "judged_never": QT_TRANSLATE_NOOP(
        "messages",
        "Can't tell, whatever the number of images: even the original treats such images like images that it was not "
        "trained on. Retraining without them would solve this.",
    ),
    "judged_no_control": QT_TRANSLATE_NOOP(
        "messages",
        "Can't tell: there are no images of the same classes for comparison that the model was not trained on. Add "
        "some, or retrain without its images.",
    ),
    "judged_no_images": QT_TRANSLATE_NOOP("messages", "Can't tell: none of its images is left to test the model with."),
    # earlier requests
    "recheck_erased": QT_TRANSLATE_NOOP(
        "messages", "the list of its images was erased with the traces, so they can't be found any more"
    ),
    "recheck_gone": QT_TRANSLATE_NOOP("messages", "none of its images is left to test the models with"),
    # traces
    "traces_run": QT_TRANSLATE_NOOP(
        "messages",
        "The traces of {run} were erased, so it can't be continued, repeated or recorded again. Its results, export "
        "and record still exist.",
    ),
    "traces_reading": QT_TRANSLATE_NOOP(
        "messages",
        "The list of images was erased with the traces. Delete the forgotten images from the folder, read the images "
        "again, then continue.",
    ),
    "traces_rule": QT_TRANSLATE_NOOP(
        "messages", "The list of chosen images was erased with the traces. Choose again what to forget."
    ),
    "rule_value_erased": QT_TRANSLATE_NOOP("messages", "all images with erased values of {column}"),
    # traces that stay
    "traces_stay_own": QT_TRANSLATE_NOOP(
        "messages",
        "Not touched: the original, the images themselves, the exported model and its records. Delete the images and "
        "all copies you know of yourself.",
    ),
    "traces_stay_classes": QT_TRANSLATE_NOOP(
        "messages",
        "Class names stay: in the project, and in an exported model and its file name unless the class was removed "
        "from it.",
    ),
    "traces_stay_disk": QT_TRANSLATE_NOOP(
        "messages",
        "Files are deleted, not overwritten: solid-state disks, snapshots and backups may keep remnants. Disk "
        "encryption or the disk's secure erase helps against that.",
    ),
    "traces_stay_shown": QT_TRANSLATE_NOOP(
        "messages", "The record of {run} shows names or thumbnails of forgotten images, because this was chosen."
    ),
    "traces_stay_requests": QT_TRANSLATE_NOOP(
        "messages", "Requests that no run has met keep the names of their images: {references}."
    ),
    "traces_stay_packed": QT_TRANSLATE_NOOP(
        "messages",
        "The folder “packed” contains copies of the images that came with this project. Delete them yourself.",
    ),
    "traces_stay_recent": QT_TRANSLATE_NOOP(
        "messages", "The list of recent projects drops what was forgotten the next time the window opens."
    ),
    "traces_no_record": QT_TRANSLATE_NOOP(
        "messages", "{run} has no evidence record, and none can be written afterwards. Write it first (megu report)."
    ),
    "traces_then": QT_TRANSLATE_NOOP(
        "messages", "Afterwards, no existing run can be continued, repeated or recorded again."
    ),
}
