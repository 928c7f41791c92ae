"""What the page *Images* says of work under way: what is done, and how far it is."""

from PySide6.QtCore import QObject

from megu.events import Progress
from megu_desktop import words


class ReadingWords(QObject):
    """Turns progress of the stages *images* and *baseline* into words."""

    def task(self, stage: str, unit: str) -> str:
        """What is being done."""
        if unit == "unit_rows":
            return self.tr("Reading the list of images")
        if unit == "unit_ways":
            return self.tr("Trying how images were prepared for the model")
        return self.tr("Asking the model about them") if stage == "baseline" else self.tr("Reading the images")

    def counted(self, progress: Progress) -> str:
        """How much of it is done; nothing where a stage has yet to count and says 0 of 1."""
        if progress.total <= 1:
            return ""
        texts = {"unit_rows": self.tr("{n} of {total} lines"), "unit_ways": self.tr("{n} of {total} usual ways")}
        text = texts.get(progress.unit, self.tr("{n} of {total} images"))
        return text.format(n=words.count(progress.done), total=words.count(progress.total))
