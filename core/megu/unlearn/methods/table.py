"""The methods by name: ours, then those that other packages bring."""

from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import other_parameters as other
from megu.unlearn.methods import unsir_parameters
from megu.unlearn.methods.added import added
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import MeguParameters, MeguPlusParameters, RetrainParameters

RETRAIN = "retrain"
"""The reference that unlearned models are compared with, and the honest alternative to them."""
USUAL = ("megu_plus", "balanced")
"""Method and strength where nobody chooses otherwise."""
OFFERED = ("megu_plus", "megu")
"""What is offered first; the others are there to compare with."""

_NO_NOISE = {"negative_strength": 0.0, "positive_strength": 0.0, "noisy_share": 0.0, "steps": 0}
SINGLE = {
    "gentle": {**_NO_NOISE, "length": 0.1536, "rate": 0.01, "forget_share": 0.1, "true_weight": 0.1},
    "balanced": {**_NO_NOISE, "length": 0.384, "rate": 0.02, "forget_share": 0.1, "true_weight": 0.03},
    "thorough": {**_NO_NOISE, "length": 0.768, "rate": 0.05, "forget_share": 0.1, "true_weight": 0.01},
}
"""MeGU+ where images of classes that stay are forgotten (ours): a class's noise would break what its others need."""

CHOSEN = {
    name: {**SINGLE[name], "passes": passes}
    for name, passes in (("gentle", 7.5), ("balanced", 19.0), ("thorough", 38.0))
}
"""MeGU+ on chosen images: few among many others, which passes over all would hardly show."""

RANDOM = {
    "gentle": {**_NO_NOISE, "length": 0.1536, "rate": 0.02, "forget_share": 0.4, "true_weight": 0.1, "passes": 3.0},
    "balanced": {**_NO_NOISE, "length": 0.384, "rate": 0.03, "forget_share": 0.4, "true_weight": 0.03, "passes": 6.0},
    "thorough": {**_NO_NOISE, "length": 0.768, "rate": 0.05, "forget_share": 0.4, "true_weight": 0.01, "passes": 10.0},
}
"""MeGU+ on a share of all images, which can be many thousands: what one of them is led to tells the others little, so
that each has to be seen several times. *balanced* was found on CIFAR-10 by validation images, on another draw than is
reported; the other two lie to either side of it and were not tried."""

SUBCLASS = {
    name: {**SINGLE[name], "true_weight": weight}
    for name, weight in (("gentle", 1e-5), ("balanced", 3e-6), ("thorough", 0.0))
}
"""MeGU+ on a sub-class (ours). What a retrained model still recognises of it differs from one to the next, and nothing
tells it beforehand: 3e-6 came nearest on five sub-classes of the sample's digits, of which 1 to 45 % were recognised by
retrained models. It is small because the original is so sure of what it was trained on."""

_ALIKE = {**_NO_NOISE, "sharpness": 1.2, "similarity_weight": 0.25}
CLASSES = {
    "gentle": {**_ALIKE, "length": 0.768, "rate": 0.02, "mislead": 0.05},
    "balanced": {**_ALIKE, "length": 1.92, "rate": 0.03, "mislead": 0.1},
    "thorough": {**_ALIKE, "length": 3.84, "rate": 0.1, "mislead": 0.2},
}
"""MeGU+ on whole classes, chosen on CIFAR-10 (README, reference run): about as sure of the classes that an image
resembles as a retrained model is."""

METHODS: dict[str, MethodInfo] = {
    "megu_plus": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "MeGU+"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Leads each image to all classes it resembles, in proportion, and rehearses what is to stay.",
        ),
        parameters=MeguPlusParameters,
        module="megu.unlearn.methods.megu_plus",
        needs_similarity=True,
        strengths=CLASSES,
        of_scenario={"subclass": SUBCLASS, "random": RANDOM, "chosen": CHOSEN},
    ),
    "megu": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "MeGU, as published"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Leads each image to the one class it resembles most, with feature noise added to every image to forget.",
        ),
        parameters=MeguParameters,
        module="megu.unlearn.methods.megu",
        needs_similarity=True,
        citation="arXiv 2602.17088",
        strengths={
            "gentle": {"steps": 0, "length": 0.384, "rate": 0.01},
            "balanced": {"steps": 0, "length": 0.768},
            "thorough": {"steps": 0, "length": 1.536, "rate": 0.05},
        },
    ),
    RETRAIN: MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "Retrain without these images"),
        summary=QT_TRANSLATE_NOOP(
            "messages", "Trains a fresh model that has never seen the images to forget: the strongest answer."
        ),
        parameters=RetrainParameters,
        module="megu.unlearn.methods.retrain",
        fresh_weights=True,
        sees_forget=False,
    ),
    "unsir": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "UNSIR, as its code"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Spoils the class with noise that is labelled as it, then repairs the rest.",
        ),
        parameters=unsir_parameters.UnsirParameters,
        module="megu.unlearn.methods.unsir",
        sees_forget=False,
        suits=("classes",),
        citation="Tarun et al. 2021, arXiv 2111.08947",
    ),
    "unsir_paper": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "UNSIR, as MeGU’s paper states it"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Shows images to keep with noise that hides the class, then repairs the rest.",
        ),
        parameters=unsir_parameters.UnsirPaperParameters,
        module="megu.unlearn.methods.unsir_paper",
        sees_forget=False,
        suits=("classes",),
        citation="Tarun et al. 2021, arXiv 2111.08947; read by arXiv 2602.17088, eq. 2",
    ),
    "fine_tune": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "Fine-tuning"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Trains on with the images to keep alone, and leaves forgetting to itself.",
        ),
        parameters=other.FineTuneParameters,
        module="megu.unlearn.methods.fine_tune",
        sees_forget=False,
        citation="Golatkar et al. 2020, arXiv 1911.04933",
    ),
    "neg_grad_plus": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "NegGrad+"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Learns the images to keep, and unlearns those to forget, in the same step.",
        ),
        parameters=other.NegGradPlusParameters,
        module="megu.unlearn.methods.neg_grad_plus",
        citation="Kurmanji et al. 2023, arXiv 2302.09880",
    ),
    "random_labels": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "Random labels"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Teaches a wrong label, drawn by chance, for each image to forget.",
        ),
        parameters=other.RandomLabelsParameters,
        module="megu.unlearn.methods.random_labels",
        citation="Graves et al. 2021, arXiv 2010.10981",
    ),
    "bad_teacher": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "Bad Teacher"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Answers like an untrained model on the images to forget, and like the original on the rest.",
        ),
        parameters=other.BadTeacherParameters,
        module="megu.unlearn.methods.bad_teacher",
        citation="Chundawat et al. 2023, arXiv 2205.08096",
    ),
    "scrub": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "SCRUB"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Moves away from the original’s answers on the images to forget, and stays with it on the rest.",
        ),
        parameters=other.ScrubParameters,
        module="megu.unlearn.methods.scrub",
        citation="Kurmanji et al. 2023, arXiv 2302.09880",
    ),
    "salun": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "SalUn"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Teaches random labels, but changes only those weights that matter most to the images to forget.",
        ),
        parameters=other.SalunParameters,
        module="megu.unlearn.methods.salun",
        citation="Fan et al. 2024, arXiv 2310.12508",
    ),
    "ssd": MethodInfo(
        title=QT_TRANSLATE_NOOP("messages", "Selective Synaptic Dampening"),
        summary=QT_TRANSLATE_NOOP(
            "messages",
            "Weakens the weights that matter to the images to forget far more than to all; trains nothing.",
        ),
        parameters=other.SsdParameters,
        module="megu.unlearn.methods.ssd",
        citation="Foster et al. 2024, arXiv 2308.07707",
    ),
}
OTHERS, FAULTS = added(METHODS)
"""What other packages bring, and what is wrong with those that can't be used."""
METHODS.update(OTHERS)


def needs_similarity(method: str) -> bool:
    """Whether a run of that method is made from class similarity; of an unknown one, a newer version's, it may be."""
    return method not in METHODS or METHODS[method].needs_similarity
