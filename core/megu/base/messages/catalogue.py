"""The catalogue: every sentence the engine can say to a person, by code. Qt's translator extracts it as it stands."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any
from unicodedata import category

from megu.base.messages.card import CARD
from megu.base.messages.erasure import ERASURE
from megu.base.messages.export import EXPORT
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
        "The project in “{folder}” is read-only: its folder is not writable, or a newer version created it.",
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
        "“{path}” holds the file name “{name}”, which Windows does not take. Unpack it on another system, or rename "
        "that file where the project was packed.",
    ),
    "unpack_name_long": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” holds the file name “{name}”, which is too long for this disk. Unpack it on another system, or give "
        "that file a shorter name where the project was packed.",
    ),
    "unpack_no_room": QT_TRANSLATE_NOOP(
        "messages",
        "The project takes {needed} GB, and “{folder}” has {free} GB free. Free some space there, or choose another "
        "place.",
    ),
    "unpack_many": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” holds more than {most} files, which no packed project does. Nothing was unpacked. Ask who sent it.",
    ),
    "unpack_swells": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” would take {whole} GB, more than {most} times its size, as an archive does that was made to fill a "
        "disk. Nothing was unpacked. Ask who sent it.",
    ),
    # evidence
    "key_unreadable": QT_TRANSLATE_NOOP(
        "messages", "“{path}” holds no key. Choose the file that was saved as a key: one line of 64 signs."
    ),
    "key_exists": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is there already, and no key is ever overwritten. Choose another name."
    ),
    "key_not_kept": QT_TRANSLATE_NOOP(
        "messages", "The officer's key of this record is not kept for this user. Look where it was saved before."
    ),
    "evidence_unreadable": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is no evidence record that can be read. Choose the file evidence.json as it was written."
    ),
    "evidence_altered": QT_TRANSLATE_NOOP(
        "messages", "“{path}” was changed after it was signed, or nobody signed it. Ask for the file as it was written."
    ),
    "verify_stopped": QT_TRANSLATE_NOOP("messages", "Stopped. Nothing was changed; check again whenever you like."),
    "replay_stopped": QT_TRANSLATE_NOOP("messages", "Stopped. Nothing of this is kept; the next try begins anew."),
    "evidence_newer": QT_TRANSLATE_NOOP(
        "messages", "A newer version made the record “{path}”. Install that version to check it."
    ),
    "evidence_other_key": QT_TRANSLATE_NOOP(
        "messages", "This is not the officer's key of the record: its check is {found}, the record's {wanted}."
    ),
    "opening_no_key": QT_TRANSLATE_NOOP(
        "messages",
        "Only the officer's key makes openings, and it is not kept here. Choose its file (on the command line "
        "with --key).",
    ),
    "opening_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is not among the images that this record says were forgotten. An image that was only renamed would "
        "be found; one that was saved again is another.",
    ),
    "opening_old": QT_TRANSLATE_NOOP(
        "messages",
        "Version 0.1.0 made this record, whose marks have no openings. Write the record again with “megu report”.",
    ),
    "opening_unreadable": QT_TRANSLATE_NOOP(
        "messages", "“{path}” can't be read. Choose the image's file; one in an archive is taken out first."
    ),
    "evidence_dates": QT_TRANSLATE_NOOP(
        "messages",
        "The dates do not follow one another ({dates}): no record was signed. Correct the request, or repeat the step "
        "with the computer's clock set right.",
    ),
    "evidence_no_project": QT_TRANSLATE_NOOP(
        "messages", "“{path}” lies in no project. Say with --project DIR where the project is."
    ),
    "evidence_no_run": QT_TRANSLATE_NOOP("messages", "The project holds no run {run} any more: it can't be repeated."),
    # models
    "model_missing": QT_TRANSLATE_NOOP("messages", "“{path}” is not there. Choose the model's file again."),
    "model_is_folder": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is a folder in which no model lies. Choose the model's file inside it, or a folder with config.json "
        "and model.safetensors.",
    ),
    "model_empty": QT_TRANSLATE_NOOP("messages", "“{path}” is empty. Ask for the model's file again."),
    "model_truncated": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is incomplete or damaged. Copy it again from where it came from."
    ),
    "model_packed": QT_TRANSLATE_NOOP(
        "messages", "“{path}” was compressed once more after it was saved. Ask for the file as PyTorch wrote it."
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
    "model_weights_odd": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” holds weights that can't be trained any further: they are quantised, sparse or whole numbers. Ask "
        "whoever made it for the model as it was before it was made smaller.",
    ),
    "model_architecture_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” holds weights of a network that is none of torchvision, timm or the ResNets for small images; the "
        "first is called “{example}”. Ask whoever made it which network it is.",
    ),
    "model_own_architecture": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” holds a network of somebody's own ({kind}), which can't be rebuilt without its program. Its weights "
        "were read, nothing was run. Ask whoever made it for help.",
    ),
    "model_torchscript": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is a TorchScript program, which was not run. Ask whoever made it for the weights alone.",
    ),
    "model_exported": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” was made with torch.export and is a program, which was not run. Ask whoever made it for the weights "
        "alone.",
    ),
    "model_compiled": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is a compiled program, which was not run. Ask whoever made it for the weights alone."
    ),
    "model_fastai": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is a fastai learner, which is a program and was not run. Ask for its network's weights."
    ),
    "model_keras": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is a Keras model. Only PyTorch models can be opened here. Ask whether there is one."
    ),
    "model_tensorflow": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is a TensorFlow model. Only PyTorch models can be opened here. Ask whether there is one."
    ),
    "model_jax": QT_TRANSLATE_NOOP(
        "messages", "“{path}” holds a JAX model. Only PyTorch models can be opened here. Ask whether there is one."
    ),
    "model_paddle": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is a PaddlePaddle model. Only PyTorch models can be opened here. Ask whether there is one.",
    ),
    "model_coreml": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is a Core ML model, made from another one. Ask for the PyTorch model it was made from."
    ),
    "model_onnx": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is an ONNX model, made from another one. Ask for the PyTorch model it was made from."
    ),
    "model_sklearn": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is a model of scikit-learn or of the like, which has no layers to retrain. Only neural networks of "
        "PyTorch can be opened here. Ask whether there is one.",
    ),
    "model_gguf": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is a language model for llama.cpp, no image classifier. Choose the classifier's file."
    ),
    "model_numpy": QT_TRANSLATE_NOOP(
        "messages", "“{path}” holds arrays of NumPy. Ask whoever made it for the PyTorch model's weights."
    ),
    "model_archive": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is an archive. Unpack it, and choose the model's file that lies in it."
    ),
    "model_folder_no_weights": QT_TRANSLATE_NOOP(
        "messages", "“{path}” holds a model's configuration without its weights. Ask for its model.safetensors."
    ),
    "model_folder_other_weights": QT_TRANSLATE_NOOP(
        "messages", "“{path}” holds a model with weights for TensorFlow or JAX alone. Ask for its model.safetensors."
    ),
    "model_folder_damaged": QT_TRANSLATE_NOOP(
        "messages", "“{path}” can't be understood. Copy the folder again from where it came from."
    ),
    "model_folder_kind": QT_TRANSLATE_NOOP(
        "messages", "“{path}” holds a model of the kind “{kind}”, no image classifier. Choose a classifier's folder."
    ),
    "model_folder_code": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” holds a model that needs program code of its own (“{kind}”), which was not run. Ask whoever made it "
        "for a classifier that transformers knows by itself.",
    ),
    "model_folder_differs": QT_TRANSLATE_NOOP(
        "messages",
        "In “{path}”, the weights are not those of the network that config.json describes. Ask for both files again.",
    ),
    "model_folder_refused": QT_TRANSLATE_NOOP(
        "messages",
        "transformers can't make the model in “{path}” as its config.json says: {reason}. Ask whoever made it for the "
        "folder as it was saved.",
    ),
    "model_folder_names": QT_TRANSLATE_NOOP(
        "messages", "The weights of “{path}” can't be written back under their names. Export is not possible."
    ),
    "start_missing": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}”, from which the original's training started, is not there any more. Choose it again on the page "
        "Model, or say there that you don't know it.",
    ),
    "start_other": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is of another network than the original: only {fits} of {of} tensors fit. Choose the file from which "
        "its training started, or say that you don't know it.",
    ),
    "start_unknown": QT_TRANSLATE_NOOP(
        "messages", "it is not known whether the original's training started from random weights or a pretrained file"
    ),
    "start_not_given": QT_TRANSLATE_NOOP(
        "messages", "the pretrained file from which the original's training started was not given"
    ),
    "architecture_name_taken": QT_TRANSLATE_NOOP(
        "messages", "{package} brings the architecture {architecture}, whose name is taken. Its own needs another name."
    ),
    "architecture_broken": QT_TRANSLATE_NOOP(
        "messages", "{package} brings the architecture {architecture}, which can't be used: {reason}."
    ),
    "no_last_linear": QT_TRANSLATE_NOOP(
        "messages",
        "a model of this kind does not end in a linear layer, so there are no features before it to read",
    ),
    # benchmarks
    "bench_stopped": QT_TRANSLATE_NOOP("messages", "Stopped. What was done is kept; running again goes on from there."),
    "bench_no_config": QT_TRANSLATE_NOOP("messages", "“{path}” can't be read. Name the benchmark's YAML file."),
    "bench_no_yaml": QT_TRANSLATE_NOOP("messages", "“{path}” is no YAML file: {reason}."),
    "bench_overgrown": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is no benchmark's configuration: it has more than {most} kB or {depth} levels, or repeats itself too "
        "often.",
    ),
    "bench_wrong": QT_TRANSLATE_NOOP("messages", "In “{path}”, {where} is not as it should be: {reason}."),
    "bench_unknown": QT_TRANSLATE_NOOP("messages", "The benchmark's {where} name {names}, which are none of: {known}."),
    "bench_twice": QT_TRANSLATE_NOOP("messages", "The benchmark's {where} name something twice: {names}."),
    "bench_no_mllm": QT_TRANSLATE_NOOP(
        "messages", "A variant takes its similarity from a multimodal model. Name one under mllm."
    ),
    "bench_variant_untuned": QT_TRANSLATE_NOOP(
        "messages", "The variant {variant} builds on what was chosen for {method}, which is not among the methods."
    ),
    "bench_unequal": QT_TRANSLATE_NOOP(
        "messages",
        "Methods must be tuned alike. Give each one that suits {tuning} the same number of trials; now: {counts}.",
    ),
    "bench_defaults_first": QT_TRANSLATE_NOOP(
        "messages", "The first trial of {method} in {tuning} must be its defaults. Write {{}}."
    ),
    "bench_tuned_on_report": QT_TRANSLATE_NOOP(
        "messages", "{tuning} tunes on what {scenario} reports. Tune on other classes, or on another draw."
    ),
    "bench_seed": QT_TRANSLATE_NOOP(
        "messages", "A trial or variant of {method} sets the seed. Seeds of the benchmark stand under seeds."
    ),
    "bench_no_matplotlib": QT_TRANSLATE_NOOP(
        "messages", "Pictures need the package matplotlib. Install it: pip install 'megu-desktop[bench]'."
    ),
    # audits
    "audit_other_model": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” holds a model of another kind ({found}) than the project's ({wanted}). "
        "Choose models with the same layers and classes.",
    ),
    "audit_list_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” names none of the project's images. Write one name on each line, for instance {example}.",
    ),
    "withheld_no_retrained": QT_TRANSLATE_NOOP(
        "messages", "there is no retrained model to compare with; retrain in this project, or give one's file"
    ),
    "withheld_no_reference": QT_TRANSLATE_NOOP(
        "messages", "this attack needs at least two reference models, each trained on a random half of the images"
    ),
    "withheld_reference_images": QT_TRANSLATE_NOOP(
        "messages",
        "it is not known which images to forget the reference models were trained without; beside each one's file, a "
        "text file of the same name has to list the images it was trained on, one on each line",
    ),
    "withheld_within_noise": QT_TRANSLATE_NOOP(
        "messages", "the original and the retrained models differ too little here to tell how far others lie between"
    ),
    "withheld_relearn": QT_TRANSLATE_NOOP(
        "messages", "a retrained model does not learn it within {steps} steps, or knows it from the start"
    ),
    "withheld_no_untrained": QT_TRANSLATE_NOOP("messages", "there is no untrained model to compare with"),
    "recipe_unchecked": QT_TRANSLATE_NOOP(
        "messages",
        "it was not checked whether the recipe of the retrained models, on all images, makes a model as good as the "
        "original",
    ),
    "recipe_differs": QT_TRANSLATE_NOOP(
        "messages",
        "the recipe of the retrained models, on all images, makes a model more than 2 points better or worse than the "
        "original",
    ),
    "floor_one_model": QT_TRANSLATE_NOOP(
        "messages",
        "with fewer than two retrained models it is not known how much they differ, and the floor may be too low",
    ),
    "answer_unreadable": QT_TRANSLATE_NOOP(
        "messages", "“{name}” can't be read as an image. Choose another one, for instance a PNG or a JPEG."
    ),
    # images
    "images_missing": QT_TRANSLATE_NOOP("messages", "“{path}” can't be found or read. Choose it again."),
    "images_elsewhere": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” holds other images: {missing} of {of} that were looked for are not there, such as {name}. Choose the "
        "place that these images were moved to.",
    ),
    "images_none": QT_TRANSLATE_NOOP(
        "messages", "There are no images in “{path}”. Choose the folder that holds one folder for each class."
    ),
    "images_without_classes": QT_TRANSLATE_NOOP(
        "messages",
        "The images in “{path}” are not sorted into classes. Put those of each class into a folder of its name.",
    ),
    "images_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” can't be read here. Choose a folder of images, a .zip of one, or a list as CSV or Parquet; unpack "
        "other archives first.",
    ),
    "images_all_unreadable": QT_TRANSLATE_NOOP(
        "messages", "None of the {count} images in “{path}” can be read. Copy them again from where they came from."
    ),
    "images_all_unreadable_one": QT_TRANSLATE_NOOP(
        "messages", "The only image in “{path}” can't be read. Copy it again from where it came from."
    ),
    "images_unreadable": QT_TRANSLATE_NOOP(
        "messages", "{count} images can't be read. Mend them and read the folder again, or leave them out."
    ),
    "images_unreadable_one": QT_TRANSLATE_NOOP(
        "messages", "One image can't be read. Mend it and read the folder again, or leave it out."
    ),
    "images_changed": QT_TRANSLATE_NOOP(
        "messages", "“{name}” in “{path}” has changed since it was read. Read the folder again."
    ),
    "images_channels": QT_TRANSLATE_NOOP(
        "messages",
        "The model takes {channels} channels, and some images have {found}. Choose the images this model was "
        "made for, or bring them to {channels} channels.",
    ),
    "images_mixed_depths": QT_TRANSLATE_NOOP(
        "messages",
        "Some of these images have 8 bits and others more, so the same brightness means different things. Save all of "
        "them alike.",
    ),
    "need_white": QT_TRANSLATE_NOOP(
        "messages",
        "These images have more than 8 bits, and their brightest value is {brightest}. Say which value is white, for "
        "instance {white} (with --white on the command line).",
    ),
    "zip_damaged": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is incomplete or damaged. Copy it again from where it came from."
    ),
    "zip_unsupported": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” has a password, or is packed in a way that can't be read here. Unpack it, and choose the folder.",
    ),
    "zip_leads_out": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” holds a name that leads out of it ({name}), which no ordinary archive does. Ask for the images anew.",
    ),
    "table_damaged": QT_TRANSLATE_NOOP(
        "messages", "“{path}” can't be understood as a table. Save it again, as CSV for instance."
    ),
    "table_too_large": QT_TRANSLATE_NOOP(
        "messages", "“{path}” claims to hold more than this computer can take. Divide it into smaller files."
    ),
    "manifest_columns": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” needs the columns “path” and “label” in its first line; found: {found}. Rename them there.",
    ),
    "manifest_types": QT_TRANSLATE_NOOP(
        "messages",
        "The column {column} in “{path}” should name files and holds something else ({found}). Save it as text.",
    ),
    "manifest_lacking": QT_TRANSLATE_NOOP(
        "messages", "Row {line} of “{path}” lacks its path or its label. Fill it in, or take the row out."
    ),
    "manifest_twice": QT_TRANSLATE_NOOP(
        "messages", "“{name}” stands in “{path}” twice, and not with the same words. Keep one of the rows."
    ),
    "manifest_missing": QT_TRANSLATE_NOOP(
        "messages",
        "None of the images that “{path}” names is there, for instance “{name}”. Put the list into the folder from "
        "which its paths lead to the images.",
    ),
    "manifest_outside": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” names an image outside its own folder (“{name}”). Put the list into a folder that holds all images.",
    ),
    "manifest_empty": QT_TRANSLATE_NOOP("messages", "“{path}” names no images. Choose another list."),
    "manifest_splits": QT_TRANSLATE_NOOP(
        "messages",
        "The column split in “{path}” has {count} different values. Write train or test there, or rename the column.",
    ),
    "hf_no_image": QT_TRANSLATE_NOOP(
        "messages", "“{path}” has no column of images; found: {found}. Choose a dataset of images."
    ),
    "hf_no_label": QT_TRANSLATE_NOOP(
        "messages", "“{path}” has no column label that gives each image its class; found: {found}. Name it so."
    ),
    "raw_damaged": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is not what its name says, or is damaged. Copy it again from where it came from."
    ),
    "raw_no_labels": QT_TRANSLATE_NOOP(
        "messages", "The labels of “{name}” are not beside it in “{path}”. Put the file of labels there too."
    ),
    "class_count": QT_TRANSLATE_NOOP(
        "messages",
        "The model tells {model} classes apart, but there are images of {images} classes ({folders}). "
        "Choose the images this model was made for, or another model. Where folders are no classes, but patients for "
        "instance, choose a list of the images: a CSV table with the columns path and label.",
    ),
    "class_names": QT_TRANSLATE_NOOP(
        "messages",
        "The model's classes {missing} have no images here; found instead: {found}. Choose the images this model was "
        "made for, or say which class is which (with --class-order on the command line).",
    ),
    "classes_proposed": QT_TRANSLATE_NOOP(
        "messages",
        "The model's answers fit these images better ({percent} % right) if its outputs stand for the classes in this "
        "order: {order}. Nothing was changed; agree to it on the page Images, or with --class-order.",
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
    "mllm_needs_package": QT_TRANSLATE_NOOP(
        "messages",
        "The model in “{path}” needs the Python package {package}, which is not installed here. Install it with: "
        "pip install {package}. Or choose another model.",
    ),
    "mllm_incomplete": QT_TRANSLATE_NOOP(
        "messages",
        "The model in “{path}” lacks weights that models of its kind have ({count} of them), or they have other names "
        "in this version of transformers. Get the model's whole folder, or another version of transformers.",
    ),
    "mllm_too_large": QT_TRANSLATE_NOOP(
        "messages",
        "The model in “{path}” needs about {needed} GB of memory and {free} GB are free ({device}). "
        "Close other programs, or choose a smaller model.",
    ),
    "mllm_no_device": QT_TRANSLATE_NOOP(
        "messages", "This computer has no device “{device}” to compute on. Choose another, or cpu."
    ),
    "mllm_out_of_memory": QT_TRANSLATE_NOOP(
        "messages",
        "There was not enough memory for the model in “{path}”. Close other programs, or choose a smaller model.",
    ),
    "mllm_not_finite": QT_TRANSLATE_NOOP(
        "messages",
        "The model in “{path}” gives answers that are not numbers at the precision {dtype}. "
        "Choose the precision float32, or another model.",
    ),
    "mllm_class_name": QT_TRANSLATE_NOOP(
        "messages",
        "The class “{name}” has a name that can't be part of a question: it is not text. Rename its folder, and read "
        "the images again.",
    ),
    "mllm_class_is_mark": QT_TRANSLATE_NOOP(
        "messages",
        "The class “{name}” is called “{mark}”, by which this model is shown an image. Rename its folder, and read the "
        "images again.",
    ),
    # servers
    "mllm_url_wrong": QT_TRANSLATE_NOOP(
        "messages", "“{url}” is no server address. Enter one such as http://localhost:8080/v1."
    ),
    "mllm_url_has_key": QT_TRANSLATE_NOOP(
        "messages",
        "A server address holds no “@”, “?” or “#”. Enter the address alone, and the key in its own field.",
    ),
    "mllm_host_unknown": QT_TRANSLATE_NOOP(
        "messages", "No computer named “{host}” can be found. Check the address and the network."
    ),
    "mllm_unreachable": QT_TRANSLATE_NOOP(
        "messages",
        "Nothing answers at “{host}”. Check that the server runs and can be reached from here, then go on: "
        "what was answered is kept.",
    ),
    "mllm_cut_off": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” keeps breaking off the connection. Look at the server, then go on: what was answered is kept.",
    ),
    "mllm_too_slow": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” takes too long to answer. Ask fewer questions at once or use a smaller model there, then go on: "
        "what was answered is kept.",
    ),
    "mllm_server_busy": QT_TRANSLATE_NOOP(
        "messages", "“{host}” takes no more questions for now. Go on later: what was answered is kept."
    ),
    "mllm_server_failing": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” keeps failing (HTTP {status}: {reason}). Look at the server's own messages, then go on: "
        "what was answered is kept.",
    ),
    "mllm_answers_malformed": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” sends answers that can't be read ({reason}). Check that the address is that of an "
        "OpenAI-compatible server, and test the connection again.",
    ),
    "mllm_certificate": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” can't prove who it is: its certificate is not valid here, so nothing was sent. Ask who runs it.",
    ),
    "mllm_no_tls": QT_TRANSLATE_NOOP(
        "messages",
        "No encrypted connection to “{host}” can be made. If the server has none, begin its address with http://.",
    ),
    "mllm_redirected": QT_TRANSLATE_NOOP(
        "messages", "“{host}” passes questions on to “{target}”; nothing was sent there. Enter that address to use it."
    ),
    "mllm_key_wrong": QT_TRANSLATE_NOOP(
        "messages", "“{host}” asks for a key, or does not accept this one. Enter it again, or ask for a new one."
    ),
    "mllm_key_signs": QT_TRANSLATE_NOOP(
        "messages",
        "The key holds a line break, a blank or a sign that no key has, so it was not sent. Copy it again, and nothing "
        "around it.",
    ),
    "mllm_key_refused": QT_TRANSLATE_NOOP(
        "messages", "“{host}” does not let you use the model “{model}”. Choose another, or ask who runs the server."
    ),
    "mllm_model_unknown": QT_TRANSLATE_NOOP(
        "messages", "“{host}” has no model “{model}” at this address. Check the model's name and the address."
    ),
    "mllm_model_not_among": QT_TRANSLATE_NOOP(
        "messages", "“{host}” has no model “{model}”. It has: {models}. Enter one of these names."
    ),
    "mllm_server_quota": QT_TRANSLATE_NOOP(
        "messages", "The account at “{host}” is used up. Top it up, then go on: what was answered is kept."
    ),
    "mllm_request_refused": QT_TRANSLATE_NOOP(
        "messages",
        "“{host}” refuses the question (HTTP {status}: {reason}). Check that the model there takes several images.",
    ),
    "scored_unknown": QT_TRANSLATE_NOOP(
        "messages", "not known yet: how the server can be asked is found out with the first question"
    ),
    "scored_top_logprobs": QT_TRANSLATE_NOOP(
        "messages", "how strongly the server's model expects True as its next word, compared with False"
    ),
    "scored_text": QT_TRANSLATE_NOOP("messages", "whether the server's answer is True (1) or False (0)"),
    "scored_votes": QT_TRANSLATE_NOOP("messages", "the share of True among several answers to the same question"),
    # what is missing
    "need_model": QT_TRANSLATE_NOOP("messages", "Choose a model first."),
    "need_images": QT_TRANSLATE_NOOP("messages", "Choose the images first."),
    "need_usage": QT_TRANSLATE_NOOP("messages", "Say first whether these images were used to train the model."),
    "need_forget": QT_TRANSLATE_NOOP("messages", "Choose first what to forget."),
    "need_mllm": QT_TRANSLATE_NOOP("messages", "Choose the folder of the multimodal model first."),
    "need_server": QT_TRANSLATE_NOOP("messages", "Enter first the address of the server and the model's name there."),
    "need_consent": QT_TRANSLATE_NOOP("messages", "Agree first that images are sent to {host}."),
    "need_consent_forget": QT_TRANSLATE_NOOP(
        "messages",
        "“{name}” has no images but those to be forgotten. Agree first that some of them are sent, or ask a model on "
        "this computer.",
    ),
    "need_run": QT_TRANSLATE_NOOP("messages", "Unlearn or retrain first."),
    "run_missing": QT_TRANSLATE_NOOP("messages", "The project has no run “{run}”."),
    "result_altered": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is not what the step “{stage}” wrote: someone has changed it, or the disk is failing. The step is "
        "done again.",
    ),
    "result_outdated": QT_TRANSLATE_NOOP(
        "messages", "The step “{stage}” was not done with “{path}” as it is now. It is done again."
    ),
    "export_altered": QT_TRANSLATE_NOOP(
        "messages", "“{path}” is not the model that was exported. It is exported again; what is there stays."
    ),
    "model_altered": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” has another content than when it was looked at, although its size and date are the same. Choose the "
        "model again if that was meant; else put the right file back.",
    ),
    "result_altered_again": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” of the step “{stage}” keeps changing while it is used. Find out which program writes there, or move "
        "the project to another disk.",
    ),
    "result_altered_here": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” is not what the step “{stage}” wrote: someone has changed it, or the disk is failing. Compare or "
        "export once more: the step is done again then.",
    ),
    "stage_missing": QT_TRANSLATE_NOOP("messages", "The step “{stage}” has to be done first."),
    "method_unknown": QT_TRANSLATE_NOOP("messages", "There is no method “{method}”. Methods: {methods}."),
    "method_unsuited": QT_TRANSLATE_NOOP(
        "messages",
        "{method} can't forget {what}: it is made for {suits}. Choose another method, such as MeGU+, or retrain.",
    ),
    "method_name_taken": QT_TRANSLATE_NOOP(
        "messages",
        "The package {package} brings a method “{method}”, but there is one of that name. It was left out; "
        "ask for one with another name.",
    ),
    "method_broken": QT_TRANSLATE_NOOP(
        "messages",
        "The method “{method}” of the package {package} can't be used ({reason}). Install another version of it.",
    ),
    "parameter_wrong": QT_TRANSLATE_NOOP("messages", "“{name}” can't be {value}. What it can be: {allowed}."),
    # the forget set
    "forget_unknown_class": QT_TRANSLATE_NOOP(
        "messages", "There is no class {names} among these images. Choose among the classes they have."
    ),
    "forget_everything": QT_TRANSLATE_NOOP("messages", "Nothing would be left to keep. Choose less to forget."),
    "forget_all_but_one": QT_TRANSLATE_NOOP(
        "messages", "A model with one class left has nothing to tell apart. Leave at least two classes."
    ),
    "sketch_classes": QT_TRANSLATE_NOOP(
        "messages", "A model that never saw a class cannot name it: of whole classes there is nothing to estimate."
    ),
    "forget_no_images": QT_TRANSLATE_NOOP(
        "messages", "None of these images trained the model, so there is nothing of them to forget. Choose others."
    ),
    "forget_unknown_subclass": QT_TRANSLATE_NOOP(
        "messages",
        "The class {of} has no sub-class {names} among these images. Sub-classes are folders inside a class's folder.",
    ),
    "forget_unknown_column": QT_TRANSLATE_NOOP(
        "messages", "These images have no column “{name}”. Columns they have: {columns}. Choose one of those."
    ),
    "forget_unknown_value": QT_TRANSLATE_NOOP(
        "messages", "No image has {names} in the column “{column}”. Choose values that are there."
    ),
    "lookalikes_of_classes": QT_TRANSLATE_NOOP(
        "messages",
        "Look-alikes are looked for where single images go. To find those of a whole class, choose its images one by "
        "one: by a list, or with the filter of the window.",
    ),
    "choice_altered": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” lists other images than were chosen: someone has changed it. Put it back, or choose the images "
        "again.",
    ),
    "choice_missing": QT_TRANSLATE_NOOP(
        "messages", "The file “{path}” that lists the chosen images can't be read. Put it back, or choose again."
    ),
    "forget_unknown_images": QT_TRANSLATE_NOOP(
        "messages",
        "{count} of the chosen images are not among these images: {names}. Take them off the list, or correct it.",
    ),
    "forget_unknown_images_one": QT_TRANSLATE_NOOP(
        "messages", "A chosen image is not among these images: {names}. Take it off the list, or correct it."
    ),
    "forget_not_found": QT_TRANSLATE_NOOP(
        "messages",
        "{count} names on the list are of no image here, or of several: {names}. Correct the list, or go on without "
        "them with --not-found FILE, which saves them.",
    ),
    "forget_not_found_one": QT_TRANSLATE_NOOP(
        "messages",
        "A name on the list is of no image here, or of several: {names}. Correct the list, or go on without it with "
        "--not-found FILE, which saves it.",
    ),
    "forget_not_training": QT_TRANSLATE_NOOP(
        "messages",
        "{count} of the chosen images did not train the model, so there is nothing of them to forget: {names}. "
        "Take them off the list.",
    ),
    "forget_not_training_one": QT_TRANSLATE_NOOP(
        "messages",
        "A chosen image did not train the model, so there is nothing of it to forget: {names}. Take it off the list.",
    ),
    "subclasses_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "“{path}” can't be read as a list of folders and their classes. Write one folder and its class a line, with a "
        "comma between, or a JSON object.",
    ),
    "list_unreadable": QT_TRANSLATE_NOOP(
        "messages", "“{path}” can't be read as a list of images. Write one path a line, as plain text in UTF-8."
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
        "These images would take {needed} GB decoded, more than the {limit} GB allowed for that, so they are decoded "
        "anew each time. This takes longer.",
    ),
    "pixels_no_room": QT_TRANSLATE_NOOP(
        "messages",
        "“{folder}” has no room for {needed} GB of decoded images, so they are decoded anew each time. "
        "This takes longer; free some space there to save it.",
    ),
    "similarity_from_confusions": QT_TRANSLATE_NOOP(
        "messages", "Similarity was read off the mistakes this classifier already makes; no multimodal model was asked."
    ),
    "withheld_no_unseen": QT_TRANSLATE_NOOP("messages", "no images of these classes are known to be new to the model"),
    "mllm_one_image": QT_TRANSLATE_NOOP(
        "messages",
        "This model takes one image at a time, so it is asked about each image alone, without the two examples.",
    ),
    "mllm_sees_not": QT_TRANSLATE_NOOP(
        "messages",
        "This model can't tell the classes apart. Another model, or going on without one, will serve better.",
    ),
    "mllm_sees_hardly": QT_TRANSLATE_NOOP(
        "messages", "It can't be shown that this model sees the classes. Another model may serve better."
    ),
    "mllm_prefix_plain": QT_TRANSLATE_NOOP(
        "messages",
        "Reading the two examples once for many questions would change this model's answers, so every question is "
        "read whole. This takes longer.",
    ),
    "scored_tokens": QT_TRANSLATE_NOOP(
        "messages", "how strongly the model expects True as its next word, compared with False"
    ),
    "scored_confusions": QT_TRANSLATE_NOOP("messages", "how likely the classifier itself thinks the other class"),
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
        "{batch} images at once would not fit the free memory, so each step is computed in {parts} parts. "
        "The run takes about a third longer.",
    ),
    "memory_short": QT_TRANSLATE_NOOP(
        "messages",
        "Memory ran out, so each step is computed in {parts} parts from here on. Nothing is lost; the rest of the run "
        "takes about a third longer.",
    ),
    "stops_early": QT_TRANSLATE_NOOP(
        "messages",
        "Ends {left} steps from here instead of {instead}: what was to be forgotten is forgotten, the rest is kept, "
        "and more would change nothing.",
    ),
    # ends
    "diverged": QT_TRANSLATE_NOOP(
        "messages", "Training went out of range and was stopped. Choose a gentler strength or a smaller learning rate."
    ),
    "collapsed": QT_TRANSLATE_NOOP(
        "messages",
        "The model was losing what should stay: of the images to keep it was right on {before} % before and on "
        "{after} % now, so unlearning was stopped. Choose a gentler strength or a smaller learning rate.",
    ),
    "memory_none": QT_TRANSLATE_NOOP(
        "messages",
        "There is not enough memory even for a few images at a time. Close other programs and go on: what was done is "
        "kept.",
    ),
    "stopped": QT_TRANSLATE_NOOP("messages", "Stopped. What was done is kept; go on whenever you like."),
    "audit_stopped": QT_TRANSLATE_NOOP("messages", "Stopped. Nothing of this audit is kept; the next begins anew."),
    "worker_failed": QT_TRANSLATE_NOOP(
        "messages", "The step ended unexpectedly. What was done before is kept; try again, or copy the details."
    ),
    "bug": QT_TRANSLATE_NOOP("messages", "Something unexpected happened. What was done before is kept."),
    **EXPORT,
    **CARD,
    "gpu_cpu_build": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: this copy of the program was made for the processor alone. "
        "Everything works, only slower. The version made for CUDA uses the card.",
    ),
    "gpu_driver_old": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: its driver is too old. It goes up to CUDA {found}, and CUDA {cuda} "
        "is needed. Ask whoever looks after this computer for a newer driver.",
    ),
    "gpu_no_driver": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: NVIDIA's driver is not installed, or does not run. Ask whoever "
        "looks after this computer to install it.",
    ),
    "gpu_no_kernel": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: this copy of the program was not made for cards of its generation. "
        "Everything works on the processor, only slower.",
    ),
    "gpu_memory_full": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: other programs have taken its memory. Close them, then look again.",
    ),
    "gpu_gone": QT_TRANSLATE_NOOP(
        "messages", "The graphics card “{name}” is not there. If it is an external one, connect it, then look again."
    ),
    "gpu_failed": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: it failed a small trial ({reason}). Restart the computer; if that "
        "does not help, ask whoever looks after it for a newer driver.",
    ),
    "device_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "MEGU_DEVICE says “{name}”, which is no place to compute: it takes cpu, cuda:0, cuda:1 and so on, or mps.",
    ),
    "not_kept_awake": QT_TRANSLATE_NOOP(
        "messages", "This system does not let programs keep it awake. Should it fall asleep, work goes on afterwards."
    ),
}


def plain(value: Any) -> Any:
    """A value fit to be written to a terminal: text without signs that steer it or turn its direction round.

    Names of folders and words of servers come from outside. Joiners within emoji and scripts stay.
    """
    if not isinstance(value, str) or value.isprintable():
        return value
    return "".join(_PLAIN.get(category(sign), sign) if sign not in _JOINERS else sign for sign in value)


_PLAIN = {"Cc": " ", "Cf": "", "Cs": "\ufffd", "Zl": " ", "Zp": " "}
"""What stands for a sign, by its category in Unicode: controls, formats, half surrogates, ends of line."""
_JOINERS = "\u200c\u200d"


def needs_marks(name: str) -> bool:
    """Tell whether a name among figures and other names could be taken for something else.

    For a figure or a part of one (``7``, ``3.5``, ``class 7``), for several names (``tench, Tinca tinca``), or for
    another name where it has a space at an end.
    """
    if name[-1:].isdigit() or name != name.strip() or any(comma in name for comma in ",、，"):
        return True
    return bool(name) and not any(sign.isalpha() for sign in name)


def set_apart(name: str) -> str:
    """A name fit to stand among figures and other names: in quotation marks where it could be read as one of them."""
    return f"“{name}”" if needs_marks(name) else name


def worded(code: str, values: Mapping[str, Any]) -> str:
    """The words of a code, to be translated and filled; of one thing (`count`) those for one, where there are such."""
    one = f"{code}_one"
    return MESSAGES.get(one if values.get("count") == 1 and one in MESSAGES else code, code)


def sentence(code: str, values: Mapping[str, Any]) -> str:
    """The English sentence of a code with its values filled in; the code itself where the catalogue lacks it."""
    text = worded(code, values)
    try:
        return text.format(**{name: plain(value) for name, value in values.items()})
    except (KeyError, IndexError):
        return text


def filled(texts: Mapping[str, str], code: str, **values: Any) -> str:
    """Return a text of a catalogue, filled; of one thing (`count`) that for one. Whole numbers get their separators.

    Raises KeyError where the catalogue lacks the code.
    """
    one = f"{code}_one"
    text = texts[one if values.get("count") == 1 and one in texts else code]
    return text.format(**{name: _written(value) for name, value in values.items()})


def _written(value: Any) -> Any:
    return f"{value:,}" if type(value) is int else plain(str(value) if isinstance(value, PurePath) else value)
