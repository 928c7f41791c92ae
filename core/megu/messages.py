"""The catalogue: every sentence the engine can say to a person, by code. Qt's translator extracts it as it stands."""

from collections.abc import Mapping
from typing import Any

from megu.parameters import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    # units of progress
    "unit_steps": QT_TRANSLATE_NOOP("messages", "steps"),
    "unit_images": QT_TRANSLATE_NOOP("messages", "images"),
    "unit_files": QT_TRANSLATE_NOOP("messages", "files"),
    "unit_questions": QT_TRANSLATE_NOOP("messages", "questions"),
    # the disk
    "disk_full": QT_TRANSLATE_NOOP(
        "messages", "There is no space left for “{folder}”. Free some space there, then go on: what was done is kept."
    ),
    "cannot_write": QT_TRANSLATE_NOOP(
        "messages", "“{folder}” can't be written to. Choose another folder, or ask for permission to write there."
    ),
    "cannot_read": QT_TRANSLATE_NOOP("messages", "“{path}” can't be read. Ask for permission to read it."),
    # projects
    "project_exists": QT_TRANSLATE_NOOP(
        "messages", "“{folder}” already holds a project. Open it, or choose another folder."
    ),
    "project_missing": QT_TRANSLATE_NOOP(
        "messages", "“{folder}” holds no project. Choose the folder in which the file project.json lies."
    ),
    "project_damaged": QT_TRANSLATE_NOOP(
        "messages", "“{path}” can't be understood. Put back a copy of it, or start a new project in another folder."
    ),
    "project_in_use": QT_TRANSLATE_NOOP(
        "messages", "The project in “{folder}” is open in another window. Close it there first."
    ),
    "project_gone": QT_TRANSLATE_NOOP(
        "messages",
        "The folder “{folder}” is not there any more. Put it back, or close the project and open it where it is now.",
    ),
    "project_read_only": QT_TRANSLATE_NOOP(
        "messages",
        "The project in “{folder}” can only be looked at: its folder can't be written, or a newer version made it.",
    ),
    # models
    "model_missing": QT_TRANSLATE_NOOP("messages", "“{path}” is not there any more. Choose the model's file again."),
    "model_is_folder": QT_TRANSLATE_NOOP("messages", "“{path}” is a folder. Choose the model's file inside it."),
    "model_empty": QT_TRANSLATE_NOOP("messages", "“{path}” is empty. Ask for the model's file again."),
    "model_truncated": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is incomplete or damaged. Copy it again from where it came from."
    ),
    "model_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is no model file that can be opened here. Ask for the model's weights as a .safetensors or .pt file.",
    ),
    "model_has_code": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains program code, which was not run. Ask whoever made it for the weights alone, "
        "saved with torch.save(model.state_dict(), …).",
    ),
    "model_no_tensors": QT_TRANSLATE_NOOP(
        "messages", "“{path}” holds no weights. Ask whoever made it for the model's state_dict."
    ),
    "model_not_finite": QT_TRANSLATE_NOOP(
        "messages", "“{path}” holds weights that are not numbers: its training went wrong. Ask for an earlier copy."
    ),
    "model_architecture_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” holds a model of a kind this version can't rebuild. Small CNNs and ResNets for small images can be.",
    ),
    # images
    "images_missing": QT_TRANSLATE_NOOP("messages", "The folder “{path}” can't be found or read. Choose it again."),
    "images_none": QT_TRANSLATE_NOOP(
        "messages", "There are no images in “{path}”. Choose the folder that holds one folder for each class."
    ),
    "images_without_classes": QT_TRANSLATE_NOOP(
        "messages",
        "The images in “{path}” are not sorted into classes. Put those of each class into a folder of its name.",
    ),
    "images_all_unreadable": QT_TRANSLATE_NOOP(
        "messages", "None of the {count} images in “{path}” can be read. Copy them again from where they came from."
    ),
    "images_unreadable": QT_TRANSLATE_NOOP(
        "messages", "{count} images can't be read. Mend them and read the folder again, or leave them out."
    ),
    "images_changed": QT_TRANSLATE_NOOP(
        "messages", "“{name}” in “{path}” has changed since it was read. Read the folder again."
    ),
    "class_count": QT_TRANSLATE_NOOP(
        "messages",
        "The model tells {model} classes apart, but there are {images} class folders ({folders}). "
        "Choose the images this model was made for, or another model.",
    ),
    "class_names": QT_TRANSLATE_NOOP(
        "messages",
        "The model's classes {missing} have no folder here; found instead: {found}. "
        "Choose the images this model was made for, or rename the folders.",
    ),
    # the multimodal model
    "mllm_missing": QT_TRANSLATE_NOOP(
        "messages", "The folder “{path}” is not there. Choose the multimodal model again."
    ),
    "mllm_no_config": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is no model folder: it has no readable config.json. Choose the folder that holds it."
    ),
    "mllm_no_weights": QT_TRANSLATE_NOOP(
        "messages", "“{path}” has no weights in the safetensors format. Get the model's .safetensors files into it."
    ),
    "mllm_no_processor": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” has no processor, so text and images can't be prepared for it. Get the model's whole folder.",
    ),
    "mllm_unusable": QT_TRANSLATE_NOOP(
        "messages",
        "The model in “{path}” can't answer questions about images here ({reason}). "
        "Choose another folder, or go on without a multimodal model.",
    ),
    # what is missing
    "need_model": QT_TRANSLATE_NOOP("messages", "Choose a model first."),
    "need_images": QT_TRANSLATE_NOOP("messages", "Choose the images first."),
    "need_usage": QT_TRANSLATE_NOOP("messages", "Say first whether these images were used to train the model."),
    "need_forget": QT_TRANSLATE_NOOP("messages", "Choose first what to forget."),
    "need_mllm": QT_TRANSLATE_NOOP("messages", "Choose the folder of the multimodal model first."),
    "need_run": QT_TRANSLATE_NOOP("messages", "Unlearn or retrain first."),
    "run_missing": QT_TRANSLATE_NOOP("messages", "The project has no run “{run}”."),
    "stage_missing": QT_TRANSLATE_NOOP("messages", "The step “{stage}” has to be done first."),
    "method_unknown": QT_TRANSLATE_NOOP("messages", "There is no method “{method}”. Methods: {methods}."),
    "parameter_wrong": QT_TRANSLATE_NOOP("messages", "“{name}” can't be {value}: {reason}."),
    # the forget set
    "forget_unknown_class": QT_TRANSLATE_NOOP(
        "messages", "There is no class {names} among these images. Choose among the classes they have."
    ),
    "forget_everything": QT_TRANSLATE_NOOP(
        "messages", "Nothing would be left to keep. Choose fewer classes to forget."
    ),
    "forget_all_but_one": QT_TRANSLATE_NOOP(
        "messages", "A model with one class left has nothing to tell apart. Leave at least two classes."
    ),
    "forget_no_images": QT_TRANSLATE_NOOP(
        "messages", "None of the images that trained the model are in these classes, so there is nothing to forget."
    ),
    # notes
    "similarity_from_confusions": QT_TRANSLATE_NOOP(
        "messages", "Similarity was read off the mistakes this classifier already makes; no multimodal model was asked."
    ),
    "withheld_no_unseen": QT_TRANSLATE_NOOP("messages", "no images of these classes are known to be new to the model"),
    # ends
    "diverged": QT_TRANSLATE_NOOP(
        "messages", "Training went out of range and was stopped. Choose a gentler strength or a smaller learning rate."
    ),
    "export_unreadable": QT_TRANSLATE_NOOP(
        "messages", "The exported file “{path}” can't be read back. Export again, to another disk if it repeats."
    ),
    "stopped": QT_TRANSLATE_NOOP("messages", "Stopped. What was done is kept; go on whenever you like."),
    "worker_failed": QT_TRANSLATE_NOOP(
        "messages", "The step ended unexpectedly. What was done before is kept; try again, or copy the details."
    ),
    "bug": QT_TRANSLATE_NOOP("messages", "Something unexpected happened. What was done before is kept."),
}


def sentence(code: str, values: Mapping[str, Any]) -> str:
    """The English sentence of a code with its values filled in; the code itself where the catalogue lacks it."""
    text = MESSAGES.get(code, code)
    try:
        return text.format(**values)
    except (KeyError, IndexError):
        return text
