"""Which tokens mean True and which False: a tokenizer may spell them in several ways."""

from typing import Any

TRUE = ("True", " True", "true", " true", "TRUE")
FALSE = ("False", " False", "false", " false", "FALSE")


def answer_tokens(tokenizer: Any) -> tuple[list[int], list[int]]:
    """First tokens of all spellings of True and of False; a token that begins both is dropped."""

    def first(spellings: tuple[str, ...]) -> set[int]:
        encoded = [tokenizer.encode(spelling, add_special_tokens=False) for spelling in spellings]
        single = {ids[0] for ids in encoded if len(ids) == 1}
        return single or {ids[0] for ids in encoded if ids}

    true, false = first(TRUE), first(FALSE)
    return sorted(true - false), sorted(false - true)
