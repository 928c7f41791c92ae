"""The catalogue: every sentence of the engine, by code. Qt's translator extracts the literals."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any
from unicodedata import category

from megu.base.messages.card import CARD
from megu.base.messages.erasure import ERASURE
from megu.base.messages.export import EXPORT
from megu.base.messages.library import LIBRARY
from megu.base.messages.notices import NOTICES
from megu.base.messages.policy import POLICY
from megu.base.messages.tasks import TASKS
from megu.base.translation import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    **ERASURE,
    **NOTICES,
    **TASKS,
    "unit_rows": QT_TRANSLATE_NOOP("messages", "rows of the list"),
    "unit_ways": QT_TRANSLATE_NOOP("messages", "ways of preprocessing"),
    "ways_untried": QT_TRANSLATE_NOOP(
        "messages",
        "{count} ways of preprocessing were not tried because it would take too long. If too few images are right, "
        "ask the model’s author, and choose the preprocessing on the page Model or with --preprocessing.",
    ),
    "fit_found": QT_TRANSLATE_NOOP(
        "messages",
        "Images of {width} × {height} pixels: the model is right about {right} of {of} shown (95 % interval {low} to "
        "{high} %). Running it on all {total} takes about {time}.",
    ),
    **POLICY,
    # units of progress
    "unit_steps": QT_TRANSLATE_NOOP("messages", "steps"),
    "unit_images": QT_TRANSLATE_NOOP("messages", "images"),
    "unit_files": QT_TRANSLATE_NOOP("messages", "files"),
    "unit_questions": QT_TRANSLATE_NOOP("messages", "questions"),
    # the disk
    "disk_full": QT_TRANSLATE_NOOP(
        "messages", "There is no space left in “{folder}”. Free some space there, then continue. Finished work is kept."
    ),
    "file_too_large": QT_TRANSLATE_NOOP(
        "messages",
        "A file in “{folder}” is larger than the disk or this account allows. Ask for a higher limit or choose "
        "another folder, then continue. Finished work is kept.",
    ),
    "cannot_write": QT_TRANSLATE_NOOP(
        "messages", "Can't write to “{folder}”. Choose another folder, or ask for write permission."
    ),
    "cannot_replace": QT_TRANSLATE_NOOP(
        "messages",
        "Can't replace “{path}”: another program has it open, or it is write-protected. Close it there, then try "
        "again.",
    ),
    "cannot_read": QT_TRANSLATE_NOOP("messages", "Can't read “{path}”. Ask for read permission."),
    # projects
    "project_exists": QT_TRANSLATE_NOOP(
        "messages", "“{folder}” already contains a project. Open it, or choose another folder."
    ),
    "project_missing": QT_TRANSLATE_NOOP(
        "messages", "“{folder}” contains no project. Choose the folder with the file project.json."
    ),
    "project_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is not a valid project file. Restore it from a copy, or start a new project in another folder.",
    ),
    "project_in_use": QT_TRANSLATE_NOOP(
        "messages",
        "The project in “{folder}” is open in another window or used by a command. Close it there first.",
    ),
    "project_gone": QT_TRANSLATE_NOOP(
        "messages",
        "The folder “{folder}” no longer exists. Put it back, or close the project and open it from its new location.",
    ),
    "path_too_long": QT_TRANSLATE_NOOP(
        "messages",
        "The path “{folder}” has {length} characters. Windows supports up to {longest} for a project. Choose a "
        "shorter name, or a folder closer to the drive’s root.",
    ),
    "project_read_only": QT_TRANSLATE_NOOP(
        "messages",
        "The project in “{folder}” is read-only: its folder is not writable, or a newer version created it. Copy it to "
        "a folder you can write to, or install the newer version.",
    ),
    "pack_exists": QT_TRANSLATE_NOOP(
        "messages", "“{path}” already exists, and nothing is overwritten. Choose another name with --out."
    ),
    "pack_inside": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is inside the project you are packing. Choose a place outside it with --out."
    ),
    "pack_no_room": QT_TRANSLATE_NOOP(
        "messages",
        "The copy needs up to {needed} GB, and “{folder}” has {free} GB free. Free some space there, or choose "
        "another place with --out.",
    ),
    "pack_disk_full": QT_TRANSLATE_NOOP(
        "messages",
        "“{folder}” ran out of space for the copy, so the copy was deleted. Free some space there, or choose another "
        "place with --out.",
    ),
    "pack_changed": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is missing, unreadable or changed since the project read it. Put it back, or run the project with "
        "--read-again, then pack it.",
    ),
    "pack_damaged": QT_TRANSLATE_NOOP(
        "messages", "“{path}” differs from what was written. Pack again. If this happens again, use another disk."
    ),
    "pack_name": QT_TRANSLATE_NOOP(
        "messages",
        "An archive can't contain the file name {name}. Pack into a folder: give --out a name without .megu.",
    ),
    "unpack_exists": QT_TRANSLATE_NOOP(
        "messages", "“{path}” already exists, and nothing is overwritten. Choose another place or name."
    ),
    "unpack_no_project": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is not a packed project. Choose a .megu file that was created by packing a project."
    ),
    "unpack_damaged": QT_TRANSLATE_NOOP(
        "messages", "Can't unpack “{path}”: it is damaged or incomplete. Copy it again from its source."
    ),
    "unpack_leads_out": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains the file name “{name}”, which no packed project has. Nothing was unpacked. Ask the person "
        "who sent it.",
    ),
    "unpack_name": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains the file name “{name}”, which is not allowed on Windows. Unpack it on another system, or "
        "rename that file where the project was packed.",
    ),
    "unpack_name_long": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains the file name “{name}”, which is too long for this disk. Unpack it on another system, or "
        "shorten the name where the project was packed.",
    ),
    "unpack_no_room": QT_TRANSLATE_NOOP(
        "messages",
        "The project needs {needed} GB, and “{folder}” has {free} GB free. Free some space there, or choose another "
        "place.",
    ),
    "unpack_many": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains more than {most} files, which no packed project does. Nothing was unpacked. Ask the "
        "person who sent it.",
    ),
    "unpack_swells": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” would need {whole} GB unpacked, more than {most} times its size. Archives made to fill a disk do "
        "that. Nothing was unpacked. Ask the person who sent it.",
    ),
    # evidence
    "key_unreadable": QT_TRANSLATE_NOOP(
        "messages", "“{path}” contains no key. Choose the file saved as a key: one line of 64 characters."
    ),
    "key_exists": QT_TRANSLATE_NOOP(
        "messages", "“{path}” already exists, and keys are never overwritten. Choose another name."
    ),
    "key_not_kept": QT_TRANSLATE_NOOP(
        "messages", "The officer's key of this record is not stored for this user. Look where you saved it before."
    ),
    "evidence_unreadable": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is not a readable evidence record. Choose the original file evidence.json."
    ),
    "evidence_altered": QT_TRANSLATE_NOOP(
        "messages", "“{path}” was changed after signing, or was never signed. Ask for the original file."
    ),
    "verify_stopped": QT_TRANSLATE_NOOP("messages", "Stopped. Nothing was changed. You can check again at any time."),
    "replay_stopped": QT_TRANSLATE_NOOP("messages", "Stopped. Nothing was kept. The next try starts over."),
    "evidence_newer": QT_TRANSLATE_NOOP(
        "messages", "A newer version wrote the record “{path}”. Install that version to check it."
    ),
    "evidence_other_key": QT_TRANSLATE_NOOP(
        "messages", "This is not the officer's key of the record: its check value is {found}, the record's is {wanted}."
    ),
    "opening_no_key": QT_TRANSLATE_NOOP(
        "messages",
        "Only the officer's key can create openings, and it is not stored here. Choose its file (on the command line "
        "with --key).",
    ),
    "opening_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is not among the images that this record lists as forgotten. A renamed image would be found; an "
        "image that was saved again counts as a different one.",
    ),
    "opening_old": QT_TRANSLATE_NOOP(
        "messages",
        "Version 0.1.0 wrote this record, and its marks have no openings. Write the record again with “megu report”.",
    ),
    "opening_unreadable": QT_TRANSLATE_NOOP(
        "messages", "Can't read “{path}”. Choose the image file; extract it first if it is in an archive."
    ),
    "evidence_dates": QT_TRANSLATE_NOOP(
        "messages",
        "The dates are out of order ({dates}), so no record was signed. Correct the request, or set the computer's "
        "clock and repeat the step.",
    ),
    "evidence_no_project": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is not in a project. Give the project with --project DIR."
    ),
    "evidence_no_run": QT_TRANSLATE_NOOP(
        "messages", "The project no longer has the run {run}, so it can't be repeated."
    ),
    # models
    "model_missing": QT_TRANSLATE_NOOP("messages", "“{path}” does not exist. Choose the model file again."),
    "model_is_folder": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is a folder without a model. Choose the model file inside it, or a folder with config.json and "
        "model.safetensors.",
    ),
    "model_empty": QT_TRANSLATE_NOOP("messages", "“{path}” is empty. Ask for the model file again."),
    "model_truncated": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is incomplete or damaged. Copy it again from its source."
    ),
    "model_packed": QT_TRANSLATE_NOOP(
        "messages", "“{path}” was compressed after it was saved. Ask for the original PyTorch file."
    ),
    "model_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is not a model file that can be opened here. Ask for the model's weights as a .safetensors or .pt "
        "file.",
    ),
    "model_has_code": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains program code, which was not run. Ask the model's author for the weights alone, saved with "
        "torch.save(model.state_dict(), …).",
    ),
    "model_no_tensors": QT_TRANSLATE_NOOP(
        "messages", "“{path}” contains no weights. Ask the model's author for its state_dict."
    ),
    "model_not_finite": QT_TRANSLATE_NOOP(
        "messages", "“{path}” contains weights that are not numbers: its training failed. Ask for an earlier copy."
    ),
    "model_weights_odd": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains weights that can't be trained further: they are quantised, sparse or integers. Ask the "
        "model's author for the model before compression.",
    ),
    "model_architecture_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains weights of a network that is not in torchvision, timm or the ResNets for small images. "
        "The first weight is called “{example}”. Ask the model's author which network it is.",
    ),
    "model_own_architecture": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains a custom architecture ({kind}) that can't be rebuilt without its program. Its weights "
        "were read; no code was run. Ask the model's author for help.",
    ),
    "model_torchscript": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is a TorchScript program, which was not run. Ask the model's author for the weights alone.",
    ),
    "model_exported": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is a program made with torch.export, which was not run. Ask the model's author for the weights "
        "alone.",
    ),
    "model_compiled": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is a compiled program, which was not run. Ask the model's author for the weights alone."
    ),
    "model_fastai": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is a fastai learner, a program that was not run. Ask for the weights of its network."
    ),
    "model_keras": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is a Keras model. Only PyTorch models can be opened here. Ask whether there is a PyTorch version.",
    ),
    "model_tensorflow": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is a TensorFlow model. Only PyTorch models can be opened here. Ask whether there is a PyTorch "
        "version.",
    ),
    "model_jax": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains a JAX model. Only PyTorch models can be opened here. Ask whether there is a PyTorch "
        "version.",
    ),
    "model_paddle": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is a PaddlePaddle model. Only PyTorch models can be opened here. Ask whether there is a PyTorch "
        "version.",
    ),
    "model_coreml": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is a Core ML model, converted from another one. Ask for the original PyTorch model."
    ),
    "model_onnx": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is an ONNX model, converted from another one. Ask for the original PyTorch model."
    ),
    "model_sklearn": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is a scikit-learn or similar model, which has no layers to retrain. Only PyTorch neural networks "
        "can be opened here. Ask whether there is one.",
    ),
    "model_gguf": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is a language model for llama.cpp, not an image classifier. Choose the classifier's file."
    ),
    "model_numpy": QT_TRANSLATE_NOOP(
        "messages", "“{path}” contains NumPy arrays. Ask the model's author for the weights of the PyTorch model."
    ),
    "model_archive": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is an archive. Unpack it and choose the model file inside."
    ),
    "model_folder_no_weights": QT_TRANSLATE_NOOP(
        "messages", "“{path}” contains a model's configuration without its weights. Ask for its model.safetensors."
    ),
    "model_folder_other_weights": QT_TRANSLATE_NOOP(
        "messages", "“{path}” contains a model with weights for TensorFlow or JAX only. Ask for its model.safetensors."
    ),
    "model_folder_damaged": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is not valid. Copy the folder again from its source."
    ),
    "model_folder_kind": QT_TRANSLATE_NOOP(
        "messages", "“{path}” contains a model of type “{kind}”, not an image classifier. Choose a classifier's folder."
    ),
    "model_folder_code": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains a model that needs its own program code (“{kind}”), which was not run. Ask the model's "
        "author for a classifier that transformers supports directly.",
    ),
    "model_folder_differs": QT_TRANSLATE_NOOP(
        "messages",
        "In “{path}”, the weights don't match the network described in config.json. Ask for both files again.",
    ),
    "model_folder_refused": QT_TRANSLATE_NOOP(
        "messages",
        "transformers can't build the model in “{path}” from its config.json: {reason}. Ask the model's author for "
        "the folder as it was saved.",
    ),
    "model_folder_names": QT_TRANSLATE_NOOP(
        "messages", "The weights of “{path}” can't be written back under their names, so this model can't be exported."
    ),
    "start_missing": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}”, the start of the original's training, no longer exists. Choose it again on the page Model, or say "
        "there that you don't know it.",
    ),
    "start_other": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” belongs to another network than the original: only {fits} of {of} tensors fit. Choose the file its "
        "training started from, or say that you don't know it.",
    ),
    "start_unknown": QT_TRANSLATE_NOOP(
        "messages", "it is not known whether the original's training started from random weights or a pretrained file"
    ),
    "start_not_given": QT_TRANSLATE_NOOP(
        "messages", "the pretrained file from which the original's training started was not given"
    ),
    "architecture_name_taken": QT_TRANSLATE_NOOP(
        "messages", "{package} provides the architecture {architecture}, but that name is taken. It needs another name."
    ),
    "architecture_broken": QT_TRANSLATE_NOOP(
        "messages", "{package} provides the architecture {architecture}, which can't be used: {reason}."
    ),
    "no_last_linear": QT_TRANSLATE_NOOP(
        "messages",
        "models of this kind don't end in a linear layer, so they have no features before it to read",
    ),
    # benchmarks
    "bench_stopped": QT_TRANSLATE_NOOP("messages", "Stopped. Finished work is kept. Run again to continue from there."),
    "bench_no_config": QT_TRANSLATE_NOOP("messages", "Can't read “{path}”. Give the benchmark's YAML file."),
    "bench_no_yaml": QT_TRANSLATE_NOOP("messages", "“{path}” is not a YAML file: {reason}."),
    "bench_overgrown": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is not a benchmark configuration: it has more than {most} kB or {depth} levels, or repeats itself "
        "too often.",
    ),
    "bench_wrong": QT_TRANSLATE_NOOP("messages", "In “{path}”, {where} is invalid: {reason}."),
    "bench_unknown": QT_TRANSLATE_NOOP("messages", "The benchmark's {where} contain {names}. Allowed are: {known}."),
    "bench_twice": QT_TRANSLATE_NOOP("messages", "The benchmark's {where} contain duplicates: {names}."),
    "bench_no_mllm": QT_TRANSLATE_NOOP(
        "messages", "A variant takes its similarity from a multimodal model. Set one under mllm."
    ),
    "bench_variant_untuned": QT_TRANSLATE_NOOP(
        "messages",
        "The variant {variant} builds on the parameters chosen for {method}, which is not among the methods.",
    ),
    "bench_unequal": QT_TRANSLATE_NOOP(
        "messages",
        "All methods must get the same tuning. Give each method that suits {tuning} the same number of trials; now: "
        "{counts}.",
    ),
    "bench_defaults_first": QT_TRANSLATE_NOOP(
        "messages", "The first trial of {method} in {tuning} must be its defaults. Write {{}}."
    ),
    "bench_tuned_on_report": QT_TRANSLATE_NOOP(
        "messages",
        "{tuning} uses the same data for tuning as {scenario} for reporting. Tune on other classes, or on another "
        "draw.",
    ),
    "bench_seed": QT_TRANSLATE_NOOP(
        "messages", "A trial or variant of {method} sets the seed. Set the benchmark's seeds under seeds."
    ),
    "bench_no_matplotlib": QT_TRANSLATE_NOOP(
        "messages", "Figures need the package matplotlib. Install it: pip install 'megu-desktop[bench]'."
    ),
    # audits
    "audit_other_model": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains a different kind of model ({found}) than the project ({wanted}). Choose models with the "
        "same layers and classes.",
    ),
    "audit_list_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” lists none of the project's images. Write one name per line, for example {example}.",
    ),
    "withheld_no_retrained": QT_TRANSLATE_NOOP(
        "messages",
        "there is no retrained model to compare with; retrain in this project, or give the file of a retrained model",
    ),
    "withheld_no_reference": QT_TRANSLATE_NOOP(
        "messages", "this attack needs at least two reference models, each trained on a random half of the images"
    ),
    "withheld_reference_images": QT_TRANSLATE_NOOP(
        "messages",
        "it is not known which images to forget the reference models were trained without; next to each model file, "
        "a text file of the same name must list the images it was trained on, one per line",
    ),
    "withheld_within_noise": QT_TRANSLATE_NOOP(
        "messages", "the original and the retrained models differ too little to place other models between them"
    ),
    "withheld_relearn": QT_TRANSLATE_NOOP(
        "messages", "a retrained model does not learn it within {steps} steps, or knows it from the start"
    ),
    "withheld_no_untrained": QT_TRANSLATE_NOOP("messages", "there is no untrained model to compare with"),
    "recipe_unchecked": QT_TRANSLATE_NOOP(
        "messages",
        "it was not checked whether the training recipe of the retrained models gives a model as good as the "
        "original when used on all images",
    ),
    "recipe_differs": QT_TRANSLATE_NOOP(
        "messages",
        "on all images, the training recipe of the retrained models gives a model more than 2 points better or worse "
        "than the original",
    ),
    "floor_one_model": QT_TRANSLATE_NOOP(
        "messages",
        "with fewer than two retrained models, it is not known how much they differ, and the floor may be too low",
    ),
    "answer_unreadable": QT_TRANSLATE_NOOP(
        "messages", "Can't read “{name}” as an image. Choose another one, for example a PNG or a JPEG."
    ),
    # images
    "images_missing": QT_TRANSLATE_NOOP("messages", "Can't find or read “{path}”. Choose it again."),
    "images_elsewhere": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains other images: {missing} of {of} images are missing, for example {name}. Choose the place "
        "these images were moved to.",
    ),
    "images_none": QT_TRANSLATE_NOOP(
        "messages", "There are no images in “{path}”. Choose a folder with one sub-folder per class."
    ),
    "images_without_classes": QT_TRANSLATE_NOOP(
        "messages",
        "The images in “{path}” are not sorted into classes. Put the images of each class into a folder named after "
        "it.",
    ),
    "images_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Can't read “{path}” here. Choose a folder of images, a .zip file of one, or a CSV or Parquet list. Unpack "
        "other archives first.",
    ),
    "images_all_unreadable": QT_TRANSLATE_NOOP(
        "messages", "None of the {count} images in “{path}” can be read. Copy them again from their source."
    ),
    "images_all_unreadable_one": QT_TRANSLATE_NOOP(
        "messages", "The only image in “{path}” can't be read. Copy it again from its source."
    ),
    "images_unreadable": QT_TRANSLATE_NOOP(
        "messages", "{count} images can't be read. Repair them and read the folder again, or leave them out."
    ),
    "images_unreadable_one": QT_TRANSLATE_NOOP(
        "messages", "One image can't be read. Repair it and read the folder again, or leave it out."
    ),
    "images_changed": QT_TRANSLATE_NOOP(
        "messages", "“{name}” in “{path}” has changed since it was read. Read the folder again."
    ),
    "images_channels": QT_TRANSLATE_NOOP(
        "messages",
        "The model expects {channels} channels, and some images have {found}. Choose the images this model was made "
        "for, or convert them to {channels} channels.",
    ),
    "images_mixed_depths": QT_TRANSLATE_NOOP(
        "messages",
        "Some of these images have 8 bits and others more, so equal values mean different brightness. Save all of "
        "them with the same bit depth.",
    ),
    "need_white": QT_TRANSLATE_NOOP(
        "messages",
        "These images have more than 8 bits, and their brightest value is {brightest}. Enter the value of white, for "
        "example {white} (with --white on the command line).",
    ),
    "zip_damaged": QT_TRANSLATE_NOOP("messages", "“{path}” is incomplete or damaged. Copy it again from its source."),
    "zip_unsupported": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” has a password or uses a compression that can't be read here. Unpack it and choose the folder.",
    ),
    "zip_leads_out": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” contains a path that leads outside it ({name}). Ordinary archives don't. Ask for the images again.",
    ),
    "table_damaged": QT_TRANSLATE_NOOP(
        "messages", "Can't read “{path}” as a table. Save it again, for example as CSV."
    ),
    "table_too_large": QT_TRANSLATE_NOOP(
        "messages", "“{path}” declares more data than this computer can hold. Split it into smaller files."
    ),
    "manifest_columns": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” needs the columns “path” and “label” in its first line; found: {found}. Rename them there.",
    ),
    "manifest_types": QT_TRANSLATE_NOOP(
        "messages",
        "The column {column} in “{path}” should contain file names, but contains something else ({found}). Save it "
        "as text.",
    ),
    "manifest_lacking": QT_TRANSLATE_NOOP(
        "messages", "Row {line} of “{path}” has no path or no label. Fill it in, or remove the row."
    ),
    "manifest_twice": QT_TRANSLATE_NOOP(
        "messages", "“{name}” appears twice in “{path}”, with different values. Keep one of the rows."
    ),
    "manifest_missing": QT_TRANSLATE_NOOP(
        "messages",
        "None of the images listed in “{path}” exists, for example “{name}”. Move the list to the folder to which "
        "its paths are relative.",
    ),
    "manifest_outside": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” lists an image outside its own folder (“{name}”). Move the list to a folder that contains all "
        "images.",
    ),
    "manifest_empty": QT_TRANSLATE_NOOP("messages", "“{path}” lists no images. Choose another list."),
    "manifest_splits": QT_TRANSLATE_NOOP(
        "messages",
        "The column split in “{path}” has {count} different values. Enter train or test there, or rename the column.",
    ),
    "hf_no_image": QT_TRANSLATE_NOOP(
        "messages", "“{path}” has no image column; found: {found}. Choose an image data set."
    ),
    "hf_no_label": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” has no column label with the class of each image; found: {found}. Rename the column to label.",
    ),
    "raw_damaged": QT_TRANSLATE_NOOP(
        "messages", "“{path}” does not match its name or is damaged. Copy it again from its source."
    ),
    "raw_no_labels": QT_TRANSLATE_NOOP(
        "messages", "The labels of “{name}” are missing from “{path}”. Put the label file there too."
    ),
    "class_count": QT_TRANSLATE_NOOP(
        "messages",
        "The model has {model} classes, but there are images of {images} classes ({folders}). Choose the images this "
        "model was made for, or another model. If the folders are not classes but, for example, patients, choose a "
        "list of the images: a CSV table with the columns path and label.",
    ),
    "class_names": QT_TRANSLATE_NOOP(
        "messages",
        "The model's classes {missing} have no images here; found instead: {found}. Choose the images this model was "
        "made for, or assign the classes (with --class-order on the command line).",
    ),
    "classes_proposed": QT_TRANSLATE_NOOP(
        "messages",
        "With the outputs in this class order, the model's answers fit these images better ({percent} % right): "
        "{order}. Nothing was changed. Accept the order on the page Images, or with --class-order.",
    ),
    # the multimodal model
    "mllm_missing": QT_TRANSLATE_NOOP(
        "messages", "The folder “{path}” does not exist. Choose the multimodal model again."
    ),
    "mllm_no_config": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is not a model folder: it has no readable config.json. Choose the folder that contains it.",
    ),
    "mllm_no_weights": QT_TRANSLATE_NOOP(
        "messages", "“{path}” has no weights in safetensors format. Add the model's .safetensors files."
    ),
    "mllm_no_processor": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” has no processor, so text and images can't be prepared for the model. Get the complete model folder.",
    ),
    "mllm_unusable": QT_TRANSLATE_NOOP(
        "messages",
        "The model in “{path}” can't answer questions about images here ({reason}). Choose another folder, or "
        "continue without a multimodal model.",
    ),
    "mllm_needs_package": QT_TRANSLATE_NOOP(
        "messages",
        "The model in “{path}” needs the Python package {package}, which is not installed. Install it with: pip "
        "install {package}. Or choose another model.",
    ),
    "mllm_incomplete": QT_TRANSLATE_NOOP(
        "messages",
        "The model in “{path}” lacks {count} weights that models of its kind have, or this version of transformers "
        "uses other names for them. Get the complete model folder, or another version of transformers.",
    ),
    "mllm_too_large": QT_TRANSLATE_NOOP(
        "messages",
        "The model in “{path}” needs about {needed} GB of memory, and {free} GB is free ({device}). Close other "
        "programs, or choose a smaller model.",
    ),
    "mllm_no_device": QT_TRANSLATE_NOOP(
        "messages", "This computer has no compute device “{device}”. Choose another one, or cpu."
    ),
    "mllm_out_of_memory": QT_TRANSLATE_NOOP(
        "messages",
        "There was not enough memory for the model in “{path}”. Close other programs, or choose a smaller model.",
    ),
    "mllm_not_finite": QT_TRANSLATE_NOOP(
        "messages",
        "The model in “{path}” gives answers that are not numbers at precision {dtype}. Choose float32, or another "
        "model.",
    ),
    "mllm_class_name": QT_TRANSLATE_NOOP(
        "messages",
        "The name of the class “{name}” can't be part of a question, because it is not text. Rename its folder and "
        "read the images again.",
    ),
    "mllm_class_is_mark": QT_TRANSLATE_NOOP(
        "messages",
        "The name of the class “{name}” contains “{mark}”, which stands for an image in this model's input. Rename "
        "its folder and read the images again.",
    ),
    # servers
    "mllm_url_wrong": QT_TRANSLATE_NOOP(
        "messages", "“{url}” is not a server address. Enter one such as http://localhost:8080/v1."
    ),
    "mllm_url_has_key": QT_TRANSLATE_NOOP(
        "messages",
        "A server address can't contain “@”, “?” or “#”. Enter the address alone, and the key in its own field.",
    ),
    "mllm_host_unknown": QT_TRANSLATE_NOOP(
        "messages", "Can't find a computer named “{host}”. Check the address and the network."
    ),
    "mllm_unreachable": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” does not respond. Check that the server is running and reachable from here, then continue. Answers "
        "received are kept.",
    ),
    "mllm_cut_off": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” keeps closing the connection. Check the server, then continue. Answers received are kept.",
    ),
    "mllm_too_slow": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” takes too long to answer. Ask fewer questions in parallel or use a smaller model there, then "
        "continue. Answers received are kept.",
    ),
    "mllm_server_busy": QT_TRANSLATE_NOOP(
        "messages", "“{host}” accepts no more questions for now. Continue later. Answers received are kept."
    ),
    "mllm_server_failing": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” keeps failing (HTTP {status}: {reason}). Check the server's log, then continue. Answers received "
        "are kept.",
    ),
    "mllm_answers_malformed": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” sends unreadable answers ({reason}). Check that the address belongs to an OpenAI-compatible "
        "server, and test the connection again.",
    ),
    "mllm_certificate": QT_TRANSLATE_NOOP(
        "messages",
        "Can't verify the identity of “{host}”: its certificate is not valid here, so nothing was sent. Ask the "
        "person who runs it.",
    ),
    "mllm_no_tls": QT_TRANSLATE_NOOP(
        "messages",
        "Can't open an encrypted connection to “{host}”. If the server offers none, start its address with http://.",
    ),
    "mllm_redirected": QT_TRANSLATE_NOOP(
        "messages", "“{host}” redirects to “{target}”. Nothing was sent there. Enter that address to use it."
    ),
    "mllm_key_wrong": QT_TRANSLATE_NOOP(
        "messages", "“{host}” requires a key, or does not accept this one. Enter it again, or ask for a new one."
    ),
    "mllm_key_signs": QT_TRANSLATE_NOOP(
        "messages",
        "The key contains a line break, a space or an invalid character, so it was not sent. Copy it again without "
        "anything around it.",
    ),
    "mllm_key_refused": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” does not let you use the model “{model}”. Choose another one, or ask the person who runs the server.",
    ),
    "mllm_model_unknown": QT_TRANSLATE_NOOP(
        "messages", "“{host}” has no model “{model}” at this address. Check the model's name and the address."
    ),
    "mllm_model_not_among": QT_TRANSLATE_NOOP(
        "messages", "“{host}” has no model “{model}”. It has: {models}. Enter one of these names."
    ),
    "mllm_server_quota": QT_TRANSLATE_NOOP(
        "messages", "The credit at “{host}” is used up. Top it up, then continue. Answers received are kept."
    ),
    "mllm_request_refused": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” rejects the question (HTTP {status}: {reason}). Check that its model accepts several images.",
    ),
    "scored_unknown": QT_TRANSLATE_NOOP(
        "messages", "not known yet: the first question shows how this server can answer"
    ),
    "scored_top_logprobs": QT_TRANSLATE_NOOP(
        "messages", "how strongly the server's model expects True as its next word, compared with False"
    ),
    "scored_text": QT_TRANSLATE_NOOP("messages", "whether the server's answer is True (1) or False (0)"),
    "scored_votes": QT_TRANSLATE_NOOP("messages", "the share of True among several answers to the same question"),
    # missing inputs
    "need_model": QT_TRANSLATE_NOOP("messages", "Choose a model first."),
    "need_images": QT_TRANSLATE_NOOP("messages", "Choose the images first."),
    "need_usage": QT_TRANSLATE_NOOP("messages", "First say whether these images were used to train the model."),
    "need_forget": QT_TRANSLATE_NOOP("messages", "Choose what to forget first."),
    "need_mllm": QT_TRANSLATE_NOOP("messages", "Choose the folder of the multimodal model first."),
    "need_server": QT_TRANSLATE_NOOP("messages", "Enter the server's address and the model's name first."),
    "need_consent": QT_TRANSLATE_NOOP("messages", "Agree to send images to {host} first."),
    "need_consent_forget": QT_TRANSLATE_NOOP(
        "messages",
        "“{name}” has only images to forget. Agree to send some of them first, or use a model on this computer.",
    ),
    "need_run": QT_TRANSLATE_NOOP("messages", "Unlearn or retrain first."),
    "run_missing": QT_TRANSLATE_NOOP("messages", "The project has no run “{run}”."),
    "result_altered": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” differs from what the step “{stage}” wrote: someone changed it, or the disk is failing. The step "
        "is run again.",
    ),
    "result_outdated": QT_TRANSLATE_NOOP(
        "messages", "The step “{stage}” used an earlier version of “{path}”. It is run again."
    ),
    "export_altered": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is not the model that was exported. It is exported again; the existing file stays."
    ),
    "model_altered": QT_TRANSLATE_NOOP(
        "messages",
        "The content of “{path}” has changed, although its size and date are the same. If this is intended, choose "
        "the model again; otherwise, restore the right file.",
    ),
    "result_altered_again": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” of the step “{stage}” keeps changing while it is in use. Find the program that writes to it, or "
        "move the project to another disk.",
    ),
    "result_altered_here": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” differs from what the step “{stage}” wrote: someone changed it, or the disk is failing. Compare or "
        "export again to run the step again.",
    ),
    "stage_missing": QT_TRANSLATE_NOOP("messages", "Run the step “{stage}” first."),
    "method_unknown": QT_TRANSLATE_NOOP("messages", "There is no method “{method}”. Methods: {methods}."),
    "method_unsuited": QT_TRANSLATE_NOOP(
        "messages",
        "{method} can't forget {what}: it works for {suits}. Choose another method, such as MeGU+, or retrain.",
    ),
    "method_name_taken": QT_TRANSLATE_NOOP(
        "messages",
        "The package {package} provides a method “{method}”, but that name is taken. The method was left out. Ask "
        "for one with another name.",
    ),
    "method_broken": QT_TRANSLATE_NOOP(
        "messages",
        "The method “{method}” of the package {package} can't be used ({reason}). Install another version of the "
        "package.",
    ),
    "parameter_wrong": QT_TRANSLATE_NOOP("messages", "“{name}” can't be {value}. Allowed: {allowed}."),
    # the forget set
    "forget_unknown_class": QT_TRANSLATE_NOOP(
        "messages", "These images have no class {names}. Choose one of their classes."
    ),
    "forget_everything": QT_TRANSLATE_NOOP(
        "messages", "No images would be left to keep. Choose fewer images to forget."
    ),
    "forget_all_but_one": QT_TRANSLATE_NOOP(
        "messages", "A model with one class has nothing to distinguish. Keep at least two classes."
    ),
    "sketch_poor": QT_TRANSLATE_NOOP(
        "messages",
        "How much should remain can't be estimated for this network, because it learns too slowly: after a short "
        "training it is right about {right} % of the images to keep, the original about {original} %. Retrain, or "
        "choose a method that needs no estimate, such as “MeGU, our reading”.",
    ),
    "sketch_classes": QT_TRANSLATE_NOOP(
        "messages", "A model that never saw a class can't name it. For whole classes, there is nothing to estimate."
    ),
    "forget_no_images": QT_TRANSLATE_NOOP(
        "messages", "The model was not trained on any of these images, so there is nothing to forget. Choose others."
    ),
    "forget_unknown_subclass": QT_TRANSLATE_NOOP(
        "messages",
        "In these images, the class {of} has no sub-class {names}. Sub-classes are folders inside a class folder.",
    ),
    "forget_unknown_column": QT_TRANSLATE_NOOP(
        "messages", "These images have no column “{name}”. Choose one of: {columns}."
    ),
    "forget_unknown_value": QT_TRANSLATE_NOOP(
        "messages", "No image has {names} in the column “{column}”. Choose existing values."
    ),
    "lookalikes_of_classes": QT_TRANSLATE_NOOP(
        "messages",
        "Look-alikes can be searched only for single images. For a whole class, choose its images one by one: from a "
        "list, or with the filter in the window.",
    ),
    "choice_altered": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” lists different images than those chosen: someone changed it. Restore it, or choose the images "
        "again.",
    ),
    "choice_missing": QT_TRANSLATE_NOOP(
        "messages", "Can't read “{path}”, the list of chosen images. Put it back, or choose again."
    ),
    "forget_unknown_images": QT_TRANSLATE_NOOP(
        "messages",
        "{count} of the chosen images are not among these images: {names}. Remove them from the list, or correct them.",
    ),
    "forget_unknown_images_one": QT_TRANSLATE_NOOP(
        "messages", "A chosen image is not among these images: {names}. Remove it from the list, or correct it."
    ),
    "forget_not_found": QT_TRANSLATE_NOOP(
        "messages",
        "{count} names on the list match no image, or more than one: {names}. Correct the list. To continue without "
        "them and save their names, use --not-found FILE.",
    ),
    "forget_not_found_one": QT_TRANSLATE_NOOP(
        "messages",
        "A name on the list matches no image, or more than one: {names}. Correct the list. To continue without it "
        "and save its name, use --not-found FILE.",
    ),
    "forget_not_training": QT_TRANSLATE_NOOP(
        "messages",
        "The model was not trained on {count} of the chosen images, so there is nothing to forget: {names}. Remove "
        "them from the list.",
    ),
    "forget_not_training_one": QT_TRANSLATE_NOOP(
        "messages",
        "The model was not trained on one of the chosen images, so there is nothing to forget: {names}. Remove it "
        "from the list.",
    ),
    "subclasses_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "Can't read “{path}” as a list of folders and their classes. Write one folder and its class per line, "
        "separated by a comma, or a JSON object.",
    ),
    "list_unreadable": QT_TRANSLATE_NOOP(
        "messages", "Can't read “{path}” as a list of images. Write one path per line, as plain UTF-8 text."
    ),
    "rule_classes": QT_TRANSLATE_NOOP("messages", "{names}"),
    "rule_subclass": QT_TRANSLATE_NOOP("messages", "{names} within {of}"),
    "rule_part": QT_TRANSLATE_NOOP("messages", "{names} ({column}) within {of}"),
    "rule_value": QT_TRANSLATE_NOOP("messages", "all images with {column} {names}"),
    "rule_random": QT_TRANSLATE_NOOP("messages", "{percent} % of the training images, drawn at random (seed {seed})"),
    "rule_chosen": QT_TRANSLATE_NOOP("messages", "{count} chosen images"),
    "rule_one": QT_TRANSLATE_NOOP("messages", "one chosen image"),
    # notes
    "pixels_over_limit": QT_TRANSLATE_NOOP(
        "messages",
        "Decoded, these images would need {needed} GB, more than the limit of {limit} GB. They are decoded again "
        "each time, which takes longer.",
    ),
    "pixels_no_room": QT_TRANSLATE_NOOP(
        "messages",
        "“{folder}” has no room for {needed} GB of decoded images. They are decoded again each time, which takes "
        "longer. Free some space there to avoid this.",
    ),
    "similarity_from_confusions": QT_TRANSLATE_NOOP(
        "messages", "Similarity comes from the mistakes this classifier already makes. No multimodal model was asked."
    ),
    "withheld_no_unseen": QT_TRANSLATE_NOOP("messages", "no images of these classes are known to be unseen"),
    "mllm_one_image": QT_TRANSLATE_NOOP(
        "messages",
        "This model accepts one image at a time, so it is asked about each image alone, without the two examples.",
    ),
    "mllm_sees_not": QT_TRANSLATE_NOOP(
        "messages",
        "This model can't tell the classes apart. Another model, or none, is the better choice.",
    ),
    "mllm_sees_hardly": QT_TRANSLATE_NOOP(
        "messages", "There is no evidence that this model recognises the classes. Another model may work better."
    ),
    "mllm_prefix_plain": QT_TRANSLATE_NOOP(
        "messages",
        "Reusing the two examples for many questions would change this model's answers, so every question is read in "
        "full. This takes longer.",
    ),
    "scored_tokens": QT_TRANSLATE_NOOP(
        "messages", "how strongly the model expects True as its next word, compared with False"
    ),
    "scored_confusions": QT_TRANSLATE_NOOP(
        "messages", "the probability that the classifier itself gives to the other class"
    ),
    "scored_zero_shot": QT_TRANSLATE_NOOP(
        "messages",
        "how well the caption “a photo of …” fits the image, against those of all other classes (zero-shot similarity)",
    ),
    "mllm_zero_shot": QT_TRANSLATE_NOOP(
        "messages",
        "This model answers no questions: it compares each image with a caption for each class (zero-shot similarity).",
    ),
    "memory_parts": QT_TRANSLATE_NOOP(
        "messages",
        "{batch} images at once would not fit into free memory, so each step is computed in {parts} parts. The run "
        "takes about a third longer.",
    ),
    "memory_short": QT_TRANSLATE_NOOP(
        "messages",
        "Memory ran out, so each step is computed in {parts} parts from here on. Nothing is lost; the rest of the run "
        "takes about a third longer.",
    ),
    "stops_early": QT_TRANSLATE_NOOP(
        "messages",
        "Ends in {left} steps instead of {instead}: the images are forgotten, the rest is kept, and more would "
        "change nothing.",
    ),
    # ends
    "diverged": QT_TRANSLATE_NOOP(
        "messages", "Training diverged and was stopped. Choose a gentler strength or a lower learning rate."
    ),
    "collapsed": QT_TRANSLATE_NOOP(
        "messages",
        "The model was losing the rest: it was right about {before} % of the images to keep before and {after} % "
        "now, so unlearning was stopped. Choose a gentler strength or a lower learning rate.",
    ),
    "memory_none": QT_TRANSLATE_NOOP(
        "messages",
        "There is not enough memory even for a few images at a time. Close other programs and continue. Finished "
        "work is kept.",
    ),
    "stopped": QT_TRANSLATE_NOOP("messages", "Stopped. Finished work is kept. You can continue at any time."),
    "audit_stopped": QT_TRANSLATE_NOOP(
        "messages", "Stopped. Nothing of this audit was kept. The next one starts over."
    ),
    "worker_failed": QT_TRANSLATE_NOOP(
        "messages", "The step ended unexpectedly. Earlier work is kept. Try again, or copy the details."
    ),
    "bug": QT_TRANSLATE_NOOP("messages", "An unexpected error occurred. Earlier work is kept."),
    **EXPORT,
    **CARD,
    **LIBRARY,
    "gpu_cpu_build": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: this edition of the program is for the processor only. Everything "
        "works, but more slowly. The CUDA edition uses the card.",
    ),
    "gpu_driver_old": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: its driver is too old. It supports up to CUDA {found}, and CUDA "
        "{cuda} is needed. Ask the person who manages this computer for a newer driver.",
    ),
    "gpu_no_driver": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: NVIDIA's driver is not installed or not running. Ask the person "
        "who manages this computer to install it.",
    ),
    "gpu_no_kernel": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: this edition of the program does not support cards of its "
        "generation. Everything works on the processor, but more slowly.",
    ),
    "gpu_memory_full": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: other programs use all of its memory. Close them and check again.",
    ),
    "gpu_gone": QT_TRANSLATE_NOOP(
        "messages", "The graphics card “{name}” was not found. If it is external, connect it and check again."
    ),
    "gpu_failed": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: it failed a short test ({reason}). Restart the computer. If that "
        "does not help, ask the person who manages it for a newer driver.",
    ),
    "device_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "MEGU_DEVICE is set to “{name}”, which is not a compute device. Allowed are cpu, cuda:0, cuda:1 and so on, "
        "or mps.",
    ),
    "not_kept_awake": QT_TRANSLATE_NOOP(
        "messages", "This system does not let programs keep it awake. If it goes to sleep, work continues afterwards."
    ),
}


def plain(value: Any) -> Any:
    """Return text without characters that control a terminal or reverse the writing direction; other values unchanged.

    Folder names and servers' words come from outside. Joiners within emoji and scripts stay.
    """
    if not isinstance(value, str) or value.isprintable():
        return value
    return "".join(
        _PLAIN.get(category(character), character) if character not in _JOINERS else character for character in value
    )


_PLAIN = {"Cc": " ", "Cf": "", "Cs": "\ufffd", "Zl": " ", "Zp": " "}
"""Replacement of a character by its Unicode category: controls, formats, surrogates, line ends."""
_JOINERS = "\u200c\u200d"


def needs_marks(name: str) -> bool:
    """Return True if a name needs quotation marks among figures and other names.

    It could be read as a figure or part of one (``7``, ``3.5``, ``class 7``), as several names (``tench, Tinca
    tinca``), or as another name if a space begins or ends it.
    """
    if name[-1:].isdigit() or name != name.strip() or any(comma in name for comma in ",、，"):
        return True
    return bool(name) and not any(character.isalpha() for character in name)


def set_apart(name: str) -> str:
    """Return a name in quotation marks where it could be read as a figure or as several names."""
    return f"“{name}”" if needs_marks(name) else name


def template_for(code: str, values: Mapping[str, Any]) -> str:
    """Return the template of a code, to be translated and filled: the singular if `count` is 1 and there is one."""
    singular = f"{code}_one"
    return MESSAGES.get(singular if values.get("count") == 1 and singular in MESSAGES else code, code)


def sentence(code: str, values: Mapping[str, Any]) -> str:
    """Return the English sentence of a code with its values filled in; the code itself if the catalogue lacks it."""
    text = template_for(code, values)
    try:
        return text.format(**{name: plain(value) for name, value in values.items()})
    except (KeyError, IndexError):
        return text


def fill(texts: Mapping[str, str], code: str, **values: Any) -> str:
    """Return a text of a catalogue, filled: the singular if `count` is 1. Whole numbers get separators.

    Raises KeyError if the catalogue lacks the code.
    """
    singular = f"{code}_one"
    text = texts[singular if values.get("count") == 1 and singular in texts else code]
    return text.format(**{name: _format_value(value) for name, value in values.items()})


def _format_value(value: Any) -> Any:
    return f"{value:,}" if type(value) is int else plain(str(value) if isinstance(value, PurePath) else value)
