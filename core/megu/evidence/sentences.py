"""The catalogue of the evidence record: what it says to a person, by code. Qt's translator extracts it as it stands."""

from megu.translation import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # the rule, where names are not shown
    "evidence_rule_classes": QT_TRANSLATE_NOOP("evidence", "whole classes: {count}"),
    "evidence_rule_subclass": QT_TRANSLATE_NOOP("evidence", "parts of one class: {count}"),
    "evidence_rule_chosen": QT_TRANSLATE_NOOP("evidence", "all images with a value in a column; values: {count}"),
    # figures
    "figure_forget_unseen": QT_TRANSLATE_NOOP("evidence", "Forget accuracy, unseen images"),
    "figure_forget_train": QT_TRANSLATE_NOOP("evidence", "Forget accuracy, the forget set itself"),
    "figure_peers_unseen": QT_TRANSLATE_NOOP("evidence", "Accuracy on unseen images of the same classes"),
    "figure_retain_unseen": QT_TRANSLATE_NOOP("evidence", "Retain accuracy, unseen images"),
    "figure_retain_train": QT_TRANSLATE_NOOP("evidence", "Retain accuracy, training images"),
    "figure_mia_entropy": QT_TRANSLATE_NOOP("evidence", "Membership inference attack by entropy (mia_entropy)"),
    "figure_mia_rmia": QT_TRANSLATE_NOOP("evidence", "Membership inference attack by reference models (RMIA), AUC"),
    "figure_mia_rmia_tpr": QT_TRANSLATE_NOOP("evidence", "The same attack, true positives at 1 % false ones"),
    "figure_probe": QT_TRANSLATE_NOOP("evidence", "Linear probe of the features, unseen images"),
    "figure_probe_normalised": QT_TRANSLATE_NOOP("evidence", "Linear probe, 0 as retrained, 1 as the original"),
    "figure_relearn_steps": QT_TRANSLATE_NOOP("evidence", "Relearn time, steps"),
    "figure_relearn_area": QT_TRANSLATE_NOOP("evidence", "Relearn time, mean accuracy on the way"),
    "figure_js_retrained": QT_TRANSLATE_NOOP("evidence", "Distance of answers to the retrained model (Jensen–Shannon)"),
    "figure_zrf": QT_TRANSLATE_NOOP("evidence", "Nearness of answers to an untrained model (ZRF)"),
    "definition_mia_rmia": QT_TRANSLATE_NOOP(
        "evidence",
        "How well an attacker with models trained on random halves of the images tells the forgotten ones from unseen "
        "ones of the same classes (arXiv 2312.03262): 0.5 is guessing.",
    ),
    "definition_mia_rmia_tpr": QT_TRANSLATE_NOOP(
        "evidence", "Share of the forgotten images that this attack finds while it takes 1 % of unseen ones for such."
    ),
    "definition_probe": QT_TRANSLATE_NOOP(
        "evidence",
        "A linear classifier learns from what the model sees just before it answers. Share of unseen images of what "
        "was to be forgotten that it names correctly: whether the features still hold it, whatever the answers say.",
    ),
    "definition_probe_normalised": QT_TRANSLATE_NOOP(
        "evidence", "The probe's figure between that of the retrained model (0) and that of the original (1)."
    ),
    "definition_relearn_steps": QT_TRANSLATE_NOOP(
        "evidence",
        "Steps of training until the model names the forgotten images again as the original does (95 % of it); none "
        "where 500 steps were not enough.",
    ),
    "definition_relearn_area": QT_TRANSLATE_NOOP(
        "evidence", "Mean share of the forgotten images named correctly over these steps: more is sooner."
    ),
    "definition_js_retrained": QT_TRANSLATE_NOOP(
        "evidence", "Mean divergence of the answers about the forgotten images, base 2, from 0 (equal) to 1."
    ),
    "definition_zrf": QT_TRANSLATE_NOOP(
        "evidence", "1 less the mean divergence to the answers of a model with random weights, on the forgotten images."
    ),
    "definition_forget_unseen": QT_TRANSLATE_NOOP(
        "evidence",
        "Share of unseen images of what was to be forgotten that the model names correctly. Unseen images are halved "
        "by their content; this half was not looked at before.",
    ),
    "definition_forget_train": QT_TRANSLATE_NOOP(
        "evidence", "Share of the forgotten images themselves that the model names correctly."
    ),
    "definition_peers_unseen": QT_TRANSLATE_NOOP(
        "evidence", "Share of unseen images of the classes which the forgotten ones are of that are named correctly."
    ),
    "definition_retain_unseen": QT_TRANSLATE_NOOP(
        "evidence", "Share of unseen images of everything else that the model names correctly."
    ),
    "definition_retain_train": QT_TRANSLATE_NOOP(
        "evidence", "Share of the training images that stay that the model names correctly."
    ),
    "definition_mia_entropy": QT_TRANSLATE_NOOP(
        "evidence",
        "A logistic regression learns from how sure the model is to tell training images that stay from unseen ones, "
        "in equal numbers. The figure is the share of the forgotten images that it takes for training images. Right is "
        "the figure of a model that never saw them, neither more nor less.",
    ),
    # what this shows
    "shows_origin": QT_TRANSLATE_NOOP(
        "evidence",
        "The model with this SHA-256 came out of the method and the parameters given, starting from the original with "
        "this SHA-256. Both files can be checked against the record at any time.",
    ),
    "shows_figures": QT_TRANSLATE_NOOP(
        "evidence",
        "On the images that were counted the models answer as the table says. The intervals say how far chance alone "
        "reaches with so many images (95 %).",
    ),
    "shows_retrained": QT_TRANSLATE_NOOP(
        "evidence", "Beside the unlearned model stands one that was trained again without these images."
    ),
    "shows_set": QT_TRANSLATE_NOOP(
        "evidence",
        "Whoever holds the officer's key and a copy of an image can tell whether it was among those forgotten. Without "
        "the key nobody can.",
    ),
    "shows_weights": QT_TRANSLATE_NOOP(
        "evidence",
        "The weights that were measured are those of the model given out. When this record was written, its file, the "
        "weights and every result used were hashed again and compared with what the steps had noted.",
    ),
    # what it does not show
    "not_everything": QT_TRANSLATE_NOOP(
        "evidence",
        "It does not show that nothing of the images is left in the model. It shows what these measurements find, not "
        "what no attack could ever find.",
    ),
    "not_file_numbers": QT_TRANSLATE_NOOP(
        "evidence",
        "It does not show how the file given out answers: read back, its outputs were no numbers for some images. All "
        "figures are of the model as it came out of unlearning. The file should not be used.",
    ),
    "not_file_changed": QT_TRANSLATE_NOOP(
        "evidence",
        "It does not show how the file given out answers: read back, its answer was another one on {changed} of "
        "{checked} images. All figures are of the model as it came out of unlearning.",
    ),
    "not_file_far": QT_TRANSLATE_NOOP(
        "evidence",
        "It does not show how the file given out answers: read back, it named the same classes on all {checked} "
        "images, but its outputs differed by up to {most}, more than rounding explains. All figures are of the model "
        "as it came out of unlearning.",
    ),
    "not_elsewhere": QT_TRANSLATE_NOOP(
        "evidence",
        "It does not show that the images themselves, or other models made with them, were deleted anywhere.",
    ),
    "not_law": QT_TRANSLATE_NOOP(
        "evidence", "It does not decide whether a law or a contract is met. That is for a person to judge."
    ),
    "not_rewritten": QT_TRANSLATE_NOOP(
        "evidence",
        "It does not show that nobody rewrote results together with the hashes noted beside them: whoever can write to "
        "the project's folder could. Measuring again (megu verify) or repeating the run (megu replay) would tell.",
    ),
    "not_used_known": QT_TRANSLATE_NOOP(
        "evidence", "It does not show that these images trained the original: whether they did was not known."
    ),
    "not_unseen": QT_TRANSLATE_NOOP(
        "evidence",
        "It does not tell how the model answers about images that are new to it: none were known to be. The figures "
        "are of training images.",
    ),
    "not_retrained": QT_TRANSLATE_NOOP(
        "evidence",
        "It does not tell how a model answers that never saw these images: none was trained to compare with.",
    ),
    "not_few": QT_TRANSLATE_NOOP(
        "evidence", "Fewer than {fewest} images were forgotten: too few for figures about them to tell much."
    ),
    # what remains
    "remains_original": QT_TRANSLATE_NOOP(
        "evidence",
        "The original model (SHA-256 {sha256}) still holds what was forgotten, wherever it or a copy of it is kept.",
    ),
    "remains_copies": QT_TRANSLATE_NOOP("evidence", "Copies and backups that are known: {told}"),
    "remains_copies_unknown": QT_TRANSLATE_NOOP("evidence", "Nothing was said of copies and backups of the original."),
    "remains_recipients": QT_TRANSLATE_NOOP("evidence", "Recipients of earlier versions: {told}"),
    "remains_recipients_unknown": QT_TRANSLATE_NOOP("evidence", "Nothing was said of recipients of earlier versions."),
    "remains_exports": QT_TRANSLATE_NOOP(
        "evidence", "Other models that this project gave out: {count}. Their SHA-256 are in the record."
    ),
    "remains_both": QT_TRANSLATE_NOOP(
        "evidence",
        "Whoever holds the original and the unlearned model together can find out from their differences what was "
        "forgotten.",
    ),
    "remains_project": QT_TRANSLATE_NOOP(
        "evidence",
        "The project folder holds names, hashes and decoded pixels of the images, unless its traces were erased since.",
    ),
    "remains_remote": QT_TRANSLATE_NOOP("evidence", "Images were sent to a server; what it keeps is not known here."),
    # verifying
    "row_signature": QT_TRANSLATE_NOOP("evidence", "signature of the record"),
    "row_inside": QT_TRANSLATE_NOOP("evidence", "the record in itself"),
    "row_model": QT_TRANSLATE_NOOP("evidence", "model"),
    "row_kept": QT_TRANSLATE_NOOP("evidence", "images that stay"),
    "row_forgotten": QT_TRANSLATE_NOOP("evidence", "images that were forgotten"),
    "row_original": QT_TRANSLATE_NOOP("evidence", "original model"),
    "row_set": QT_TRANSLATE_NOOP("evidence", "forget set"),
    "row_method": QT_TRANSLATE_NOOP("evidence", "method and parameters"),
    "row_place": QT_TRANSLATE_NOOP("evidence", "versions and machine"),
    "row_weights": QT_TRANSLATE_NOOP("evidence", "unlearned weights"),
    "row_policy": QT_TRANSLATE_NOOP("evidence", "policy"),
    "row_prepared": QT_TRANSLATE_NOOP("evidence", "as prepared"),
    "row_limits": QT_TRANSLATE_NOOP("evidence", "limits before export"),
    "row_cost": QT_TRANSLATE_NOOP("evidence", "time and memory"),
    "state_same": QT_TRANSLATE_NOOP("evidence", "same"),
    "state_tolerance": QT_TRANSLATE_NOOP("evidence", "within tolerance"),
    "state_differs": QT_TRANSLATE_NOOP("evidence", "differs"),
    "state_uncheckable": QT_TRANSLATE_NOOP("evidence", "not checkable"),
    "state_measured": QT_TRANSLATE_NOOP("evidence", "measured on {date}"),
    "why_signed": QT_TRANSLATE_NOOP("evidence", "signed by the key {key}; fingerprint of the record {fingerprint}"),
    "why_unsigned": QT_TRANSLATE_NOOP("evidence", "the record carries no signature"),
    "why_altered": QT_TRANSLATE_NOOP("evidence", "the record was changed after it was signed"),
    "why_other_signer": QT_TRANSLATE_NOOP("evidence", "signed by the key {key}, not by {wanted}"),
    "why_marks": QT_TRANSLATE_NOOP("evidence", "the list of marks does not fit its own digest or number"),
    "why_no_model": QT_TRANSLATE_NOOP("evidence", "without --model FILE"),
    "why_is_original": QT_TRANSLATE_NOOP("evidence", "this is the original, which still holds what was forgotten"),
    "why_other_model": QT_TRANSLATE_NOOP("evidence", "this is not the file that was given out"),
    "why_no_data": QT_TRANSLATE_NOOP("evidence", "without --data FOLDER"),
    "why_no_key": QT_TRANSLATE_NOOP("evidence", "without the officer's key (--key FILE)"),
    "why_erased": QT_TRANSLATE_NOOP("evidence", "without the erased images"),
    "why_some_erased": QT_TRANSLATE_NOOP("evidence", "{found} of {count} are still in the folder"),
    "why_all_there": QT_TRANSLATE_NOOP("evidence", "all {count} are in the folder"),
    "why_kept_differ": QT_TRANSLATE_NOOP("evidence", "the folder holds other images than were measured on"),
    "why_classes": QT_TRANSLATE_NOOP("evidence", "the folder's classes are not the model's"),
    "why_blanked": QT_TRANSLATE_NOOP("evidence", "a class was removed from the exported model"),
    "why_figure": QT_TRANSLATE_NOOP("evidence", "{now} now, {then} in the record"),
    "why_place": QT_TRANSLATE_NOOP("evidence", "{names} differ; the bits may differ with them"),
    "why_bits": QT_TRANSLATE_NOOP("evidence", "bit for bit, SHA-256 {sha256}"),
    "why_other_bits": QT_TRANSLATE_NOOP("evidence", "other bits; the largest difference of a weight is {difference}"),
    "why_other_bits_alone": QT_TRANSLATE_NOOP("evidence", "other bits; the former weights are not there to compare"),
    "why_other_run": QT_TRANSLATE_NOOP("evidence", "the project's run {run} is another one now"),
    "why_no_policy_file": QT_TRANSLATE_NOOP("evidence", "without --policy FILE"),
    "why_no_policy": QT_TRANSLATE_NOOP("evidence", "the record tells of no policy: none was in force"),
    "why_policy": QT_TRANSLATE_NOOP("evidence", "SHA-256 {digest}, sealed by the key {key}"),
    "why_other_policy": QT_TRANSLATE_NOOP("evidence", "another policy was in force, SHA-256 {digest}"),
    "why_other_seal": QT_TRANSLATE_NOOP("evidence", "the same rules were sealed by another key, {key}"),
    "why_prepared": QT_TRANSLATE_NOOP("evidence", "not as the policy fixes it: {names}"),
    "prepared_images": QT_TRANSLATE_NOOP("evidence", "which images trained the model"),
    "prepared_kind": QT_TRANSLATE_NOOP("evidence", "kind of forget set"),
    "prepared_similarity": QT_TRANSLATE_NOOP("evidence", "where class similarity came from, or what was sent"),
    "why_limits_all": QT_TRANSLATE_NOOP("evidence", "all {count} are met"),
    "why_limits_missed": QT_TRANSLATE_NOOP("evidence", "not met, and without leave: {names}"),
    "why_limits_other": QT_TRANSLATE_NOOP(
        "evidence", "the record tells other outcomes than its figures and the policy give: {names}"
    ),
    "why_leave": QT_TRANSLATE_NOOP("evidence", "not met: {names}; the administrator gave leave: {reason}"),
    "why_leave_unknown": QT_TRANSLATE_NOOP(
        "evidence", "not met: {names}; the leave that the record tells of is not in this copy of the policy"
    ),
}
