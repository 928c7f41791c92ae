"""Technical terms as the glossary explains them: in plain words, exactly, and with their source. Without Qt."""

from dataclasses import dataclass

from megu_desktop.guide.chapters import ENGLISH, chapter

GLOSSARY = "glossary"


@dataclass(frozen=True)
class Word:
    """A word and its entry; `plain` holds its first sentences, for everybody, `text` the whole of it as plain text."""

    name: str
    anchor: str
    plain: str
    text: str


def entries(language: str = ENGLISH) -> list[Word]:
    """Return all words of the glossary, in its order."""
    book = chapter(GLOSSARY, language)
    sections = book.sections() if book is not None else []
    return [
        Word(section.title, section.anchor, section.first, section.text) for section in sections if section.level > 2
    ]


def words_of(name: str, language: str = ENGLISH) -> list[Word]:
    """Return the words that a chapter links to, in that order: those its page is about."""
    page = chapter(name, language)
    links = [link.partition("#")[2] for link in page.links() if link.startswith(f"{GLOSSARY}.md#")] if page else []
    words_by_anchor = {word.anchor: word for word in entries(language)}
    return [words_by_anchor[anchor] for anchor in dict.fromkeys(links) if anchor in words_by_anchor]
