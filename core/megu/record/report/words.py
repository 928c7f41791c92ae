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
    "asked": "What was asked",
    "asked_none": "No request was named for this run.",
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
    "done": "What was done",
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
    "found": "What was found",
    "verdict_met": "forgotten",
    "verdict_not_met": "NOT FORGOTTEN",
    "verdict_cannot_tell": "cannot tell",
    "verdict_unknown": "cannot be known",
    "verdict_forgotten": "forgotten",
    "verdict_not_forgotten": "NOT FORGOTTEN",
    "finding": "{what}:",
    "finding_word": "{what}: {word}.",
    "as_a_whole": "As a whole",
    "own": "this run was made for it",
    "of_earlier_run": "an earlier run was made for it",
    "before_and_now": "recognised before {before}, now {now}",
    "expected": "of a model that never saw them {told} would be expected",
    "estimated": (
        "estimated, not measured on a retrained model: one that never saw them would recognise about {value} of all "
        "{count} images that were forgotten, between {low} and {high}"
    ),
    "attack_of": (
        "a test that guesses which images were used in training takes {now} of them for such, and {control} of images "
        "of the same classes that were not"
    ),
    "the_rest": "The rest",
    "rest_kept": "kept",
    "rest_not_kept": "NOT KEPT",
    "names_few": (
        "The model recognises {right} of {count} {images}. With so few tested, up to {high} of such images may still "
        "be recognised (95 % confidence)."
    ),
    "names_many": (
        "The model recognises {right} of {count} {images}. With so many tested, up to {high} of such images may still "
        "be recognised (95 % confidence)."
    ),
    "names_still": "The model still recognises {right} of {count} {images}.",
    "names_too_few": "Too few to tell: the model recognises {right} of {count} {images}.",
    "names_nothing": "There are no images of what was to be forgotten that this could be checked on.",
    "images_test": "images of it that it was not trained on",
    "images_training": "images that were to be forgotten",
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
        "The model recognises {right} of {count} images, less often than images it never saw, which gives them away."
    ),
    "single_too_few": "Too few to tell: the model recognises {right} of {count} images.",
    "single_unknown": (
        "The model recognises {right} of {count} images. How many it should, only a model retrained without them can "
        "tell."
    ),
    "kept": (
        "As well as before: the model recognises {right} of {count} other images, a change of {change} percentage "
        "points ({low} to {high}, 95 % confidence)."
    ),
    "not_kept": (
        "Less well than before: the model recognises {right} of {count} other images, a change of {change} percentage "
        "points ({low} to {high}, 95 % confidence)."
    ),
    "on_training": "Measured on training images, for none were known to be new to the model.",
    "approximate": "The retrained model is no exact comparison: {why}.",
    "file_differs": (
        "The file does not answer as the model that was measured: these figures need not hold for it. It should not be "
        "used."
    ),
    # what remains
    "remains": "What remains",
    "remains_are": "Things that held what was forgotten when this record was written",
    "thing": "Thing",
    "place": "Place",
    "owner": "Held by",
    "since": "Since",
    "state": "State",
    "holds": "May still hold",
    "thing_original": "The original",
    "thing_copy": "A copy of the original",
    "thing_superseded": "An earlier model",
    "thing_model": "Another model",
    "thing_intermediate": "Intermediate weights",
    "thing_traces": "Names, hashes and pixels in the project",
    "thing_images": "The images",
    "thing_note": "A note",
    "thing_server": "What a server kept of images sent",
    "files": "{count} files",
    "files_one": "one file",
    "state_there": "still there",
    "state_withdrawn": "withdrawn",
    "state_destroyed": "destroyed",
    "state_unknown": "not known",
    "nothing_remains": "Nothing is known that still holds what was forgotten.",
    # what to do next
    "next": "What to do next",
    "next_file": "Do not use this file: export the model once more, and write another record.",
    "next_not_met": (
        "Do not close {references}: the images are not forgotten. Retrain without them, or unlearn by another method."
    ),
    "next_cannot_tell": (
        "Decide whether {references} can be closed although no test shows that the images are forgotten; retraining "
        "without them would settle it."
    ),
    "next_not_forgotten": "Do not use this model as one that forgot: retrain it, or unlearn by another method.",
    "next_not_kept": "Decide whether a model that recognises the rest less well may be used.",
    "next_earlier": "Take earlier models that may hold {references} out of use, delete them, and note when.",
    "next_earlier_all": "Take earlier models that hold what was forgotten out of use, delete them, and note when.",
    "next_original": "Put this model into service, delete the original and its copies, and note when.",
    "next_images": "Delete the images wherever they may no longer be kept.",
    "next_reply": "Reply to {references}, and note the day.",
    "next_filed": "File both fingerprints where this record is not kept.",
    # signatures
    "signatures": "Signatures",
    "signed_at": "Signed on",
    "by_clock": "{time}, by the clock of the computer",
    "by_clock_after": "after {time}, by the clock of the computer",
    "signed": "Signed with the key",
    "countersigned": "Countersigned with",
    "unsigned": "This record is not signed.",
    "key": "Key (SHA-256)",
    "key_as_code": "The key's SHA-256 as a QR code",
    "record_fingerprint": "Fingerprint of this record",
    "signer_states": (
        "The signer states that this is what was done; only repeating the run (“megu replay”) shows where the file "
        "came from. What is signed is evidence.json, which “megu verify” checks: compare the key with the one that the "
        "signer gave you by another way. A later record may replace this one: “megu verify FOLDER” tells."
    ),
    "more_signatures": "and {count} more signatures; see evidence.json",
    # the annex: requests
    "requests": "Who, and for whom",
    "requests_all": "All requests",
    "recipients": "Recipients of earlier models",
    "recipient_told": "{name}, told on {day}",
    "recipient_not_told": "{name}, not told: {why}",
    "recipient": "{name}, whether told is not stated",
    "request_original": "The original recognises",
    "request_before": "The model of its run",
    "request_now": "This model",
    "request_attack": "The test of training images",
    "control": "of images not trained on {value}",
    "requests_measured": "Each request by its own images",
    "attack_is": (
        "The test learns from how sure the model is to tell training images that stay from images it was not trained "
        "on (a membership inference attack). It errs: its share means something only beside its share of images of "
        "the same classes that were not used in training."
    ),
    "earlier_are": "Whether what earlier requests asked for is still forgotten",
    "earlier_before": "Recognised before",
    "earlier_now": "Recognised now",
    "earlier_still": "still forgotten",
    "earlier_remembered": "remembered again",
    "earlier_too_few": "too few to tell",
    "earlier_unknown": "cannot be known",
    # the annex: what was forgotten
    "scope": "What was forgotten",
    "copies": "Exact copies that went along",
    "lookalikes": "Look-alikes",
    "lookalikes_found": (
        "cosine similarity of {threshold} or more: {taken} taken along, {left} left in the model, {unseen} that did "
        "not train it"
    ),
    "no_lookalikes": "nobody looked for them",
    "how_known": "How it is known that these images trained the model",
    "used_all": "all images given, by the user's answer",
    "used_only": "only images of these splits, by the user's answer: {splits}",
    "used_unknown": "not known",
    "used": "Images that trained the model",
    "images_given": "Images given",
    "images_stay": "of which stay in training",
    "marks": "Marks",
    "marks_are": (
        "Each image that was forgotten is told in evidence.json by a mark that only the officer's key can make."
    ),
    "classes": "Classes",
    "classes_sealed": (
        "Which classes these are, and the numbers by class, are sealed in evidence.json; the officer's key opens them "
        "(megu verify --key)."
    ),
    "marks_digest": "SHA-256 of their list",
    "marks_check": "Check of the key",
    "left_out": "Left out, as nobody asked for them",
    "what_names": "names of images",
    "what_classes": "names of classes",
    "what_pictures": "pictures",
    "by_class": "Images that were forgotten, by class",
    "class": "Class",
    "class_named": "{name} (class {number})",
    "class_number": "class {number}",
    "of_trained": "{count} of {of} training images",
    "names_of": "Names of the images that were forgotten",
    "mark": "Mark, its first digits",
    "name": "Name",
    "picture": "Forgotten image {name}",
    "pictures": "Pictures of what was forgotten",
    "more_items": "{count} more are in evidence.json.",
    # the annex: figures
    "figures": "The figures",
    "figures_are": "Measured values, with the 95 % interval in brackets and the number of images",
    "figures_together": (
        "The images of all requests together, with the 95 % interval in brackets and the number of images"
    ),
    "figure": "Figure",
    "model_original": "original",
    "model_unlearned": "unlearned",
    "model_retrained": "retrained",
    "of_images": "{count} images",
    "of_few": "{count} images: too few to tell",
    "to": "to",
    "estimated_is": (
        "Estimated without retraining: a model that never saw the images would recognise about {value} of the {count} "
        "that were forgotten, between {low} and {high}. Models were trained briefly on the images that stay, which can "
        "be far off where there are few images. It is not a measurement of a retrained model, and nothing here is "
        "judged by it."
    ),
    "withheld": "What could not be measured",
    # the annex: what an administrator had fixed
    "prepared": "What an administrator had fixed",
    "prepared_is": (
        "Model, images, similarity, method and settings were fixed as far as the policy with this SHA-256 says. “megu "
        "verify --policy” compares a copy of it. Whoever could write in the project's folder could have taken it away "
        "before and put it back: that nobody did is not shown."
    ),
    "prepared_by": "Prepared by",
    "prepared_at": "Prepared on",
    "policy": "SHA-256 of the policy",
    "policy_key": "Key that sealed it",
    "limits": "Limits before export",
    "limit": "Limit and what was found",
    "limit_state": "Met",
    "limit_met": "yes",
    "limit_missed": "NO",
    "no_limits": "No limit applied to this forget set.",
    "limits_interval": "What was found is the worse end of its 95 % interval, where it has one.",
    "leave": "The administrator gave leave on {date} to give the model out all the same: {reason}",
    "leave_by": "{by} gave leave on {date} to give the model out all the same: {reason}",
    # the annex: models and method
    "models": "Models and method",
    "original_sha": "Original, SHA-256",
    "new_sha": "File given out, SHA-256",
    "weights_sha": "Mark of the weights as they came out of unlearning",
    "kind": "Kind",
    "form": "Form",
    "form_size": "{form}, {size}",
    "read_back": "Read back",
    "read_same": "the same answers on {count} images",
    "read_other": "other answers on {count} images, by up to {difference}",
    "blanked": "Classes whose output was removed",
    "method": "Method",
    "method_titled": "{title} ({name})",
    "citation": "Published in",
    "started": "Started from",
    "from_original": "the original",
    "from_earlier": "the outcome of an earlier unlearning: {title}, {parameters}",
    "steps": "Steps",
    "ended_enough": "{steps} of {planned} planned; by step {step} it had been enough",
    "ended_length": "{steps}, the whole length",
    "parameters": "Parameters",
    "settings": "Settings measured on the machine",
    "attempts": "Attempts on the same images",
    "attempt": "{title}, {state}: {otherwise}",
    "attempt_kept": "{title}, {state}, kept",
    "same_parameters": "the same parameters",
    "run_finished": "finished",
    "run_unfinished": "not finished",
    "similarity": "Similarity of classes",
    "similarity_none": "not used by this method",
    "source_mllm": "a multimodal model on this computer was asked",
    "source_server": "a multimodal model on a server was asked",
    "source_confusions": "the original's own confusions",
    "scored": "Taken as a score",
    "questions": "Questions asked",
    "edited": "Cells set by hand",
    "provenance": "Made with",
    "sent": "Images sent to other computers",
    "none_sent": "none",
    "sent_to": "{count} to {host}",
    # the annex: the rest
    "shows": "What this shows, and what it does not",
    "does_show": "It shows",
    "does_not": "It does not show",
    "remains_all": "Everything that remains",
    "when": "When and where",
    "run": "Run in its project",
    "recorded": "Record written",
    "written": "File written",
    "time_spent": "Time, everything counted",
    "cost_of": "{model} {time}",
    "memory": "Most memory",
    "versions": "Versions",
    "machine": "Machine",
    "traces": "Traces removed from the project",
    "traces_none": "none since",
    "traces_removed": "on {day}: {told}",
    "trace": "{what} ({count})",
    "seconds": "{seconds} s",
    "minutes": "{minutes} min {seconds} s",
    "hours": "{hours} h {minutes} min",
    "letters_missing": (
        "Some letters are in none of this file's fonts and stand as their number in Unicode, such as [U+1F436]; "
        "report.html shows them."
    ),
}
