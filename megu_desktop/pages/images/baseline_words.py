"""Sentences of the page *Images*: the folder, the model's accuracy on it, and the consequence of each answer."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from megu.images.fitting import expected
from megu_desktop.pages.shared.folders import folders_of, split_counts
from megu_desktop.text import words
from megu_desktop.widgets.cards.verdict import VerdictKind

RARELY_RIGHT = 0.5  # below it a model is doubtful for these images, even where it is better than guessing


class BaselineWords(QObject):
    """Turns the results of the stages *images* and *baseline* into sentences."""

    def folder(self, images: dict[str, Any], left_out: bool) -> str:
        """Return e.g. "1,797 images in 10 classes, 8 × 8 pixels, grey. All can be read."

        Parameters
        ----------
        left_out : bool
            Whether the user has agreed to leave out unreadable images.
        """
        text = self.tr("{n} images in {k} classes, {size}, {colour}. {readable}")
        return text.format(
            n=words.count(images["total"]),
            k=words.count(len(images["classes"])),
            size=self._size(images["size"]),
            colour=self._colour(images),
            readable=self._readable(len(images["unreadable"]), left_out),
        )

    def verdict(self, baseline: dict[str, Any], part: str) -> tuple[VerdictKind, str, str, str, str]:
        """Return kind, heading, figure, what it is a figure of, and counts with the interval."""
        figures = baseline["splits"].get(part) or baseline["splits"]["all"]
        kind, heading = self._judgement(baseline, part if part in baseline["splits"] else "all")
        if kind != "good" and (baseline.get("proposed") or {"right": 0})["right"] >= RARELY_RIGHT:
            kind, heading = (
                "borderline",
                self.tr("The classes seem to be in a different order. See the proposal below the table"),
            )
        of_test = part.lower().startswith("test")
        text = self.tr("of the test images are right") if of_test else self.tr("of these images are right")
        small = self.tr("{right} of {count}, 95{gap}% interval {interval}")
        small = small.format(
            right=words.count(figures["right"]),
            count=words.count(figures["count"]),
            gap=words.NBSP,
            interval=words.interval(figures["low"], figures["high"]),
        )
        if kind != "good":
            minimum = self.tr("With {k} classes, a model should be right about {share} at least.")
            classes = len(baseline["class_names"])
            minimum = minimum.format(k=words.count(classes), share=words.percent(expected.expected_accuracy(classes)))
            small = words.sentences(f"{small}.", minimum)
        return kind, heading, words.percent(figures["accuracy"]), text, small

    def answers(self, images: dict[str, Any], training: list[str] | None = None) -> dict[str, tuple[str, str]]:
        """Return title and consequence of each answer to "Were these images used to train this model?".

        Parameters
        ----------
        training : list of str or None
            The chosen splits; None for those called "train".
        """
        return {
            "all": (
                self.tr("Yes, all of them"),
                self.tr("Then no images count as unseen, and some tests are left out."),
            ),
            "only": self._only(images, training),
            "unknown": (
                self.tr("I don’t know"),
                self.tr("Tests that depend on it are left out. Nothing is guessed."),
            ),
        }

    def _only(self, images: dict[str, Any], classes: list[str] | None) -> tuple[str, str]:
        folders, counts = folders_of(images), split_counts(images)
        training = classes or folders.training
        title = self.tr("Only those in {folder}").format(folder=_quote(training or ["train"]))
        if not any(counts):
            return title, self.tr("Not available: these images have no folder called “train”.")
        if not folders.can_tell:
            return title, self.tr("Not available: there is no folder next to {folder}.").format(
                folder=_quote(images["splits"])
            )
        if not training:
            text = self.tr("They are in {folder}. The others then count as unseen.")
            text = text.format(folder=_quote(images["splits"]))
            return self.tr("Only some of them"), words.sentences(text, self._split_source(images))
        others = [split for split in counts if split not in training]
        detail = self.tr("The {n} in {folder} count as unseen. Usual for published data sets.")
        detail = detail.format(n=words.count(sum(counts[name] for name in others)), folder=_quote(others))
        return title, words.sentences(detail, self._split_source(images))

    def _split_source(self, images: dict[str, Any]) -> str:
        """Return the source of the splits; "" for images read by 0.1.0, which did not store it."""
        if (label_count := images.get("labelled")) is None:
            return ""
        if label_count:
            return self.tr("The list or the data set says so.")
        return self.tr("This follows from the folder names {names} alone.").format(names=_quote(images["splits"]))

    def _judgement(self, baseline: dict[str, Any], split: str) -> tuple[VerdictKind, str]:
        level = expected.of_baseline(baseline, split)
        if level == "chance":
            return "bad", self.tr(
                "The model does not fit these images: it is hardly better than guessing. Try other images, another "
                "model or other preprocessing."
            )
        if level == "low":
            return "borderline", self.tr("The model is often wrong on these images")
        return "good", self.tr("The model fits the images")

    def _size(self, size: list[int] | None) -> str:
        if size is None:
            return self.tr("of several sizes")
        return self.tr("{width} × {height} pixels").format(width=size[1], height=size[0]).replace(" ", words.NBSP)

    def _colour(self, images: dict[str, Any]) -> str:
        channels, grey = images.get("channels", []), images["grey"]
        if any(number > 4 for number in channels):
            text = self.tr("{n} channels").format(n=words.series([str(number) for number in channels]))
        elif grey is None:
            text = self.tr("grey and in colour")
        else:
            text = self.tr("grey") if grey else self.tr("in colour")
        depth = {"uint16": self.tr("more than 8 bits"), "float32": self.tr("real numbers")}
        return words.join_names([text, *(depth[name] for name in images.get("depths", []) if name in depth)])

    def _readable(self, unreadable: int, left_out: bool) -> str:
        if not unreadable:
            return self.tr("All are readable.")
        if unreadable == 1:
            return self.tr("One unreadable image is left out.") if left_out else self.tr("One is unreadable.")
        several = self.tr("{n} unreadable images are left out.") if left_out else self.tr("{n} are unreadable.")
        return several.format(n=words.count(unreadable))


def _quote(names: list[str]) -> str:
    top = QCoreApplication.translate("baseline", "the top folder")
    return words.class_list([words.quote_name(name) if name else top for name in names])
