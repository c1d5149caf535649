"""Quotations abroad that answer nothing told before: "Un toit ne fait pas une maison"."""

import re
from collections.abc import Callable

_QUOTED = re.compile(r"[«»“„\"][^«»“”„\"\n]*[«»”“\"]")
# Where a sentence needs its subject, it tells by that whether it answers to what was told.
_ANSWERS = {
    "fr": "c|ce|ceci|cela|ça|j|je|nous|il|elle|ils|elles",
    "de": "das|dies|es|ich|wir|er|sie",
    "nl": "dat|dit|het|ik|wij|we|hij|zij|ze",
    "sv": "det|detta|jag|vi|han|hon|de",
    "da": "det|dette|jeg|vi|han|hun|de",
    "no": "det|dette|jeg|vi|han|hun|de",
}
_FEWEST = 4  # words; a shorter one, "Auf keinen Fall", is an answer


def without_sayings(text: str, language: str, *, is_about: Callable[[str], bool]) -> str:
    """The text with blanks in place of such quotations; offsets stay."""
    if language not in _ANSWERS:
        return text
    answer = re.compile(rf"\b(?:{_ANSWERS[language]})\b", re.IGNORECASE)

    def blank(found: re.Match[str]) -> str:
        said = found[0]
        short = len(re.findall(r"\w+", said)) < _FEWEST
        return said if short or answer.search(said) or is_about(said) else " " * len(said)

    return _QUOTED.sub(blank, text)
