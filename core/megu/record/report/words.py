"""The catalogue of a report by code, in English; translations are in `resources/languages/record_*.json`.

A code that ends in ``_one`` is the singular, used if `count` is 1.
"""

WORDS: dict[str, str] = {
    "title": "Evidence record",
    "title_of": "Evidence record: {references}",
    "for_whom": "Controller: {controller}",
    "foot": "Evidence record {fingerprint}",
    "page_of": "Page {page} of {pages}",
    "annex": "Annex",
    "and_more": "and {count} more; see the annex",
    "not_stated": "not stated",
    "not_known": "not known",
    "as_function": "{name}, {function}",
    # what was asked
    "asked": "Request",
    "asked_none": "No request was given for this run.",
    "asked_are": "Requests this run was made for",
    "reference": "Reference",
    "received": "Received",
    "due": "Due",
    "decided": "Granted",
    "replied": "Replied",
    "late": "LATE by {count} days",
    "late_one": "LATE by one day",
    "late_file": "file LATE by {count} days",
    "late_file_one": "file LATE by one day",
    "in_time": "file written in time",
    "extended_from": "extended from {day}",
    "extended_why": "extended from {day}: {reason}",
    "ground": "Ground: {told}",
    "exception": "Except: {told}",
    # what was done
    "done": "Erasure",
    "controller": "Controller",
    "operator": "Carried out by",
    "processor": "Processor",
    "activity": "Processing activity",
    "to_forget": "To be forgotten",
    "forgotten": "Forgotten",
    "one_class": "One whole class, all its {images} training images",
    "whole_classes": "{count} whole classes, all their {images} training images",
    "named_classes": "{rule}: all {images} training images",
    "of_request": "{reference}: {count} images",
    "of_request_one": "{reference}: one image",
    "together": "{told}. Together {images} of {of} training images",
    "part_of_images": "{rule}; {images} of {of} training images",
    "how": "How",
    "by_method": "{title}, on {day}",
    "by_retraining": "Retrained without these images, on {day}",
    "file": "File",
    "file_written": "SHA-256 of the file, written on {day}",
    # what was found
    "found": "Results",
    "verdict_met": "forgotten",
    "verdict_not_met": "NOT FORGOTTEN",
    "verdict_cannot_tell": "can't tell",
    "verdict_unknown": "not measurable",
    "verdict_forgotten": "forgotten",
    "verdict_not_forgotten": "NOT FORGOTTEN",
    "finding": "{what}:",
    "finding_word": "{what}: {word}.",
    "as_a_whole": "Overall",
    "own": "this run was made for it",
    "of_earlier_run": "an earlier run was made for it",
    "before_and_now": "recognised before {before}, now {now}",
    "expected": "expected of a model that never saw them: {told}",
    "estimated": (
        "estimated, not measured on a retrained model: a model that never saw them would recognise about {value} of "
        "all {count} forgotten images, between {low} and {high}"
    ),
    "attack_of": (
        "a test that guesses which images were used in training takes {now} of them for training images, and "
        "{control} of images of the same classes that were not"
    ),
    "the_rest": "The rest",
    "rest_kept": "kept",
    "rest_not_kept": "NOT KEPT",
    "names_few": (
        "The model recognises {right} of {count} {images}. As so few were tested, up to {high} of such images may "
        "still be recognised (95 % confidence)."
    ),
    "names_many": (
        "The model recognises {right} of {count} {images}. With this many tested, up to {high} of such images may "
        "still be recognised (95 % confidence)."
    ),
    "names_still": "The model still recognises {right} of {count} {images}.",
    "names_too_few": "Too few to tell: the model recognises {right} of {count} {images}.",
    "names_nothing": "There are no images to test whether it was forgotten.",
    "images_test": "images of it that were not used for training",
    "images_training": "images to forget",
    "single_as_new": (
        "The model recognises {right} of {count} images, as often as images of the same classes that it was not "
        "trained on. This does not show that it never saw them."
    ),
    "single_as_retrained": (
        "The model recognises {right} of {count} images, as often as the model that was retrained without them."
    ),
    "single_remembered": (
        "The model recognises {right} of {count} images, more often than images it never saw: it still knows them."
    ),
    "single_too_much": (
        "The model recognises {right} of {count} images, less often than images it never saw. This gives them away."
    ),
    "single_too_few": "Too few to tell: the model recognises {right} of {count} images.",
    "single_unknown": (
        "The model recognises {right} of {count} images. Only a model retrained without them can show how many it "
        "should recognise."
    ),
    "kept": (
        "As well as before: the model recognises {right} of {count} other images, a change of {change} percentage "
        "points ({low} to {high}, 95 % confidence)."
    ),
    "not_kept": (
        "Worse than before: the model recognises {right} of {count} other images, a change of {change} percentage "
        "points ({low} to {high}, 95 % confidence)."
    ),
    "on_training": "Measured on training images, because no images were known to be unseen.",
    "approximate": "The retrained model is not an exact comparison: {why}.",
    "file_differs": (
        "The file gives different answers than the model that was measured, so these figures may not apply to it. It "
        "should not be used."
    ),
    # what remains
    "remains": "Remaining copies and data",
    "remains_are": "Items that held what was forgotten when this record was written",
    "thing": "Item",
    "place": "Place",
    "owner": "Held by",
    "since": "Since",
    "state": "Status",
    "holds": "May still hold",
    "thing_original": "The original",
    "thing_copy": "A copy of the original",
    "thing_superseded": "An earlier model",
    "thing_model": "Another model",
    "thing_intermediate": "Intermediate weights",
    "thing_traces": "Names, hashes and pixels in the project",
    "thing_images": "The images",
    "thing_note": "A document",
    "thing_server": "Images sent to a server and kept there",
    "files": "{count} files",
    "files_one": "one file",
    "state_there": "still exists",
    "state_withdrawn": "withdrawn",
    "state_destroyed": "destroyed",
    "state_unknown": "not known",
    "nothing_remains": "Nothing is known to hold what was forgotten.",
    # what to do next
    "next": "Next steps",
    "next_file": "Do not use this file. Export the model again and write another record.",
    "next_not_met": (
        "Do not close {references}: the images are not forgotten. Retrain without them, or unlearn with another method."
    ),
    "next_cannot_tell": (
        "Decide whether {references} can be closed although no test shows that the images are forgotten. Retraining "
        "without them would solve this."
    ),
    "next_not_forgotten": (
        "Do not treat this model as one that has forgotten. Retrain it, or unlearn with another method."
    ),
    "next_not_kept": "Decide whether to use a model that recognises the rest less well.",
    "next_earlier": "Take earlier models that may hold {references} out of use, delete them, and note the date.",
    "next_earlier_all": "Take earlier models that hold what was forgotten out of use, delete them, and note the date.",
    "next_original": "Put this model into use, delete the original and its copies, and note the date.",
    "next_images": "Delete the images wherever they must no longer be kept.",
    "next_reply": "Reply to {references}, and note the date.",
    "next_filed": "File both fingerprints in a different place than this record.",
    # signatures
    "signatures": "Signatures",
    "signed_at": "Signed on",
    "by_clock": "{time}, by the computer's clock",
    "by_clock_after": "after {time}, by the computer's clock",
    "signed": "Signed with the key",
    "countersigned": "Countersigned with",
    "unsigned": "This record is not signed.",
    "key": "Key (SHA-256)",
    "key_as_code": "The key's SHA-256 as a QR code",
    "record_fingerprint": "Fingerprint of this record",
    "signer_states": (
        "The signer states that this is what was done. Only repeating the run (“megu replay”) shows where the file "
        "came from. The signed file is evidence.json, which “megu verify” checks. Compare the key with the one that "
        "the signer gave you by another channel. A later record may replace this one: check with “megu verify "
        "FOLDER”."
    ),
    "more_signatures": "and {count} more signatures; see evidence.json",
    # the annex: requests
    "requests": "Persons and organisations",
    "requests_all": "All requests",
    "recipients": "Recipients of earlier models",
    "recipient_told": "{name}, told on {day}",
    "recipient_not_told": "{name}, not told: {why}",
    "recipient": "{name}, not stated whether told",
    "request_original": "Recognised by the original",
    "request_before": "Recognised by the model of its run",
    "request_now": "This model",
    "request_attack": "Training-image test",
    "control": "images not trained on: {value}",
    "requests_measured": "Each request, measured on its own images",
    "attack_is": (
        "From the model’s confidence, the test learns to tell training images to keep from images the model was not "
        "trained on (a membership inference attack). It makes mistakes: its share is meaningful only next to its "
        "share of images of the same classes that were not used in training."
    ),
    "earlier_are": "Images of earlier requests",
    "earlier_before": "Recognised before",
    "earlier_now": "Recognised now",
    "earlier_still": "still forgotten",
    "earlier_remembered": "remembered again",
    "earlier_too_few": "too few to tell",
    "earlier_unknown": "not measurable",
    # the annex: what was forgotten
    "scope": "Forget set",
    "copies": "Exact copies also forgotten",
    "lookalikes": "Look-alikes",
    "lookalikes_found": (
        "cosine similarity of {threshold} or more: {taken} also forgotten, {left} kept, {unseen} that did not train "
        "the model"
    ),
    "no_lookalikes": "no search was made",
    "how_known": "Evidence that these images trained the model",
    "used_all": "all images given, according to the user",
    "used_only": "only images of these splits, according to the user: {splits}",
    "used_unknown": "not known",
    "used": "Training images of the model",
    "images_given": "Images given",
    "images_stay": "of these, kept",
    "marks": "Marks",
    "marks_are": (
        "In evidence.json, a mark stands for each forgotten image. Only the officer's key can create such a mark."
    ),
    "classes": "Classes",
    "classes_sealed": (
        "The classes and the numbers by class are sealed in evidence.json. The officer's key opens them (megu verify "
        "--key)."
    ),
    "marks_digest": "SHA-256 of their list",
    "marks_check": "Check value of the key",
    "left_out": "Left out, because they were not requested",
    "what_names": "names of images",
    "what_classes": "names of classes",
    "what_pictures": "pictures",
    "by_class": "Forgotten images, by class",
    "class": "Class",
    "class_named": "{name} (class {number})",
    "class_number": "class {number}",
    "of_trained": "{count} of {of} training images",
    "names_of": "Names of the forgotten images",
    "mark": "Mark, first digits",
    "name": "Name",
    "picture": "Forgotten image {name}",
    "pictures": "Thumbnails of the forgotten images",
    "more_items": "{count} more are in evidence.json.",
    # the annex: figures
    "figures": "Figures",
    "figures_are": "Measured values, with the 95 % interval in brackets and the number of images",
    "figures_together": "Images of all requests together, with the 95 % interval in brackets and the number of images",
    "figure": "Figure",
    "model_original": "original",
    "model_unlearned": "unlearned",
    "model_retrained": "retrained",
    "of_images": "{count} images",
    "of_few": "{count} images: too few to tell",
    "to": "to",
    "estimated_is": (
        "Estimated without retraining: a model that never saw the images would recognise about {value} of the "
        "{count} forgotten images, between {low} and {high}. For this, models were trained briefly on the images to "
        "keep. With few images, this can be far off. It is not a measurement of a retrained model, and no verdict is "
        "based on it."
    ),
    "withheld": "Not measurable",
    # the annex: what an administrator had fixed
    "prepared": "Settings fixed by an administrator",
    "prepared_is": (
        "Model, images, similarity, method and settings were fixed by the policy with this SHA-256. “megu verify "
        "--policy” compares it with a copy. Anyone with write access to the project folder could have removed the "
        "policy for a time and restored it. This record does not show that nobody did."
    ),
    "prepared_by": "Prepared by",
    "prepared_at": "Prepared on",
    "policy": "SHA-256 of the policy",
    "policy_key": "Key that sealed it",
    "limits": "Limits before export",
    "limit": "Limit and result",
    "limit_state": "Met",
    "limit_met": "yes",
    "limit_missed": "NO",
    "no_limits": "No limit applied to this forget set.",
    "limits_interval": "The result is the worse end of its 95 % interval, if it has one.",
    "leave": "On {date}, the administrator allowed the export of the model anyway: {reason}",
    "leave_by": "On {date}, {by} allowed the export of the model anyway: {reason}",
    # the annex: models and method
    "models": "Models and method",
    "original_sha": "Original, SHA-256",
    "new_sha": "Exported file, SHA-256",
    "weights_sha": "Mark of the unlearned weights",
    "kind": "Kind",
    "form": "Format",
    "form_size": "{form}, {size}",
    "read_back": "Read back",
    "read_same": "the same answers on {count} images",
    "read_other": "different answers on {count} images, by up to {difference}",
    "blanked": "Classes with removed output",
    "method": "Method",
    "method_titled": "{title} ({name})",
    "citation": "Published in",
    "started": "Started from",
    "from_original": "the original",
    "from_earlier": "the result of earlier unlearning: {title}, {parameters}",
    "steps": "Steps",
    "ended_enough": "{steps} of {planned} planned; enough by step {step}",
    "ended_length": "{steps}, the full length",
    "parameters": "Parameters",
    "settings": "Settings measured on this machine",
    "attempts": "Runs on the same images",
    "attempt": "{title}, {state}: {otherwise}",
    "attempt_kept": "{title}, {state}, kept",
    "same_parameters": "the same parameters",
    "run_finished": "finished",
    "run_unfinished": "not finished",
    "similarity": "Class similarity",
    "similarity_none": "not used by this method",
    "source_mllm": "from a multimodal model on this computer",
    "source_server": "from a multimodal model on a server",
    "source_confusions": "from the original's own confusions",
    "scored": "Score",
    "questions": "Questions asked",
    "edited": "Cells set by hand",
    "provenance": "Created with",
    "sent": "Images sent to other computers",
    "none_sent": "none",
    "sent_to": "{count} to {host}",
    # the annex: the rest
    "shows": "Scope of this record",
    "does_show": "It shows",
    "does_not": "It does not show",
    "remains_all": "All remaining copies and data",
    "when": "Time and environment",
    "run": "Run in its project",
    "recorded": "Record written",
    "written": "File written",
    "time_spent": "Total time",
    "cost_of": "{model} {time}",
    "memory": "Peak memory",
    "versions": "Versions",
    "machine": "Machine",
    "traces": "Traces removed from the project",
    "traces_none": "none",
    "traces_removed": "on {day}: {told}",
    "trace": "{what} ({count})",
    "seconds": "{seconds} s",
    "minutes": "{minutes} min {seconds} s",
    "hours": "{hours} h {minutes} min",
    "letters_missing": (
        "This file's fonts lack some characters. They appear as Unicode numbers, such as [U+1F436]; report.html "
        "shows them."
    ),
}
