"""The parameters of the methods that others published; defaults are theirs, and each class says where they stand."""

from math import ceil

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields
from megu.unlearn.methods.parameters import TrainingParameters


class FineTuneParameters(TrainingParameters):
    """10 epochs at 0.01 in SalUn's code (arXiv 2310.12508, `Classification/README.md`, FT), batch 256, decay 5e-4. It
    shifts images by an eighth, and mirrors them too, which is for who knows them to say."""

    batch: int = fields.batch(256)
    epochs: int = fields.epochs(10)
    rate: float = fields.rate(0.01)
    weight_decay: float = fields.weight_decay()
    shift: float = fields.shift(0.125)
    flip: bool = fields.flip()

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return self.epochs * ceil(retain / self.batch)


class NegGradPlusParameters(TrainingParameters):
    """Large-scale settings of arXiv 2302.09880, appendix: 5 epochs, 0.01, decay 5e-4, β 0.9999. Without momentum, as in
    its code. The batch is ours."""

    epochs: int = fields.epochs(5)
    rate: float = fields.rate(0.01)
    weight_decay: float = fields.weight_decay()
    retain_weight: float = parameter(
        0.9999,
        QT_TRANSLATE_NOOP("parameters", "Weight of the images to keep"),
        QT_TRANSLATE_NOOP(
            "parameters", "The rest is the weight of unlearning. Less than the usual value forgets faster."
        ),
        ge=0,
        le=1,
    )
    momentum: float = parameter(
        0.0,
        QT_TRANSLATE_NOOP("parameters", "Momentum"),
        QT_TRANSLATE_NOOP("parameters", "How much of each step goes on in the next. More goes further."),
        ge=0,
        lt=1,
        advanced=True,
    )

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return 2 * self.epochs * ceil(retain / self.batch)


class RandomLabelsParameters(TrainingParameters):
    """3 epochs, Adam 1e-4, batch 128: Amnesiac in SSD's code (arXiv 2308.07707). Its own paper states no numbers."""

    epochs: int = fields.epochs(3)
    rate: float = fields.rate(1e-4)

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return self.epochs * ceil((forget + retain) / self.batch)


class BadTeacherParameters(TrainingParameters):
    """One epoch, Adam 1e-4, batch 256, temperature 1, 30 % of the retain set: Bad Teacher in SSD's code (arXiv
    2308.07707), which its own paper (arXiv 2205.08096, section 5) agrees with where it states them."""

    batch: int = fields.batch(256)
    epochs: int = fields.epochs(1)
    rate: float = fields.rate(1e-4)
    retain_share: float = parameter(
        0.3,
        QT_TRANSLATE_NOOP("parameters", "Share of images to keep"),
        QT_TRANSLATE_NOOP("parameters", "How many of the images to keep are shown, drawn by chance. More is slower."),
        gt=0,
        le=1,
    )
    temperature: float = fields.temperature(1.0)

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        """A step costs two passes forward more: one for each teacher, a third of a step each."""
        return 5 / 3 * self.epochs * ceil((forget + self.retain_share * retain) / self.batch)


class ScrubParameters(TrainingParameters):
    """Large-scale notebook of arXiv 2302.09880: 3 epochs, in 2 of them maximising first; SGD 5e-4, decay 5e-4, α 0.001,
    γ 0.99, temperature 4; batches of 256 and 512 are what its loaders give (sizes that it also states go unused)."""

    batch: int = fields.batch(256)
    epochs: int = fields.epochs(3)
    forget_epochs: int = parameter(
        2,
        QT_TRANSLATE_NOOP("parameters", "Passes that forget"),
        QT_TRANSLATE_NOOP("parameters", "In how many of the passes the images to forget come first; the rest repair."),
        ge=0,
        le=1000,
    )
    rate: float = fields.rate(5e-4)
    weight_decay: float = fields.weight_decay()
    forget_batch: int = parameter(
        512,
        QT_TRANSLATE_NOOP("parameters", "Images to forget per step"),
        QT_TRANSLATE_NOOP("parameters", "Fewer give more steps away from the original's answers."),
        ge=2,
        le=4096,
        scale="log",
        advanced=True,
    )
    alpha: float = parameter(
        0.001,
        QT_TRANSLATE_NOOP("parameters", "Weight of the original's answers"),
        QT_TRANSLATE_NOOP("parameters", "How much staying with the original counts on images to keep."),
        ge=0,
        le=100,
        advanced=True,
    )
    gamma: float = parameter(
        0.99,
        QT_TRANSLATE_NOOP("parameters", "Weight of the labels"),
        QT_TRANSLATE_NOOP("parameters", "How much the true labels count on images to keep."),
        ge=0,
        le=100,
        advanced=True,
    )
    temperature: float = fields.temperature(4.0)

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        """A step costs one pass forward more, the teacher's."""
        maximising = min(self.epochs, self.forget_epochs) * forget / self.batch
        return 4 / 3 * (self.epochs * ceil(retain / self.batch) + maximising)


class SalunParameters(TrainingParameters):
    """10 epochs, SGD 0.013, batch 256, decay 5e-4, half of the weights (arXiv 2310.12508, its code's README). Its code
    shifts images by an eighth, and mirrors them too, which is for who knows them to say."""

    batch: int = fields.batch(256)
    epochs: int = fields.epochs(10)
    rate: float = fields.rate(0.013)
    weight_decay: float = fields.weight_decay()
    share: float = parameter(
        0.5,
        QT_TRANSLATE_NOOP("parameters", "Share of weights"),
        QT_TRANSLATE_NOOP("parameters", "How many weights may change: those that matter most to the images to forget."),
        gt=0,
        le=1,
    )
    shift: float = fields.shift(0.125)
    flip: bool = fields.flip()

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        per_pass = ceil(forget / self.batch) + ceil(retain / self.batch)
        return self.epochs * per_pass + ceil(forget / self.batch)


class SsdParameters(TrainingParameters):
    """α 10 and λ 1 for ResNets, batch 64 (arXiv 2308.07707, section 5, and its code, for 20 and more classes).

    No weight can matter |D| / |D_f| times more to D_f than to D, of which it is a part: of ten equal classes, 10
    selects next to none.
    """

    batch: int = fields.batch(64)
    alpha: float = parameter(
        10.0,
        QT_TRANSLATE_NOOP("parameters", "Selection"),
        QT_TRANSLATE_NOOP(
            "parameters", "How many times more a weight must matter to the images to forget than to all."
        ),
        gt=0,
        le=10_000,
        scale="log",
    )
    dampening: float = parameter(
        1.0,
        QT_TRANSLATE_NOOP("parameters", "Dampening"),
        QT_TRANSLATE_NOOP("parameters", "How much of a selected weight is left. Smaller forgets more."),
        gt=0,
        le=100,
        scale="log",
    )

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return ceil((forget + retain) / self.batch) + ceil(forget / self.batch)
