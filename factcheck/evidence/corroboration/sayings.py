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
# "Such a thing", which somebody did or saw never before.
SUCH = (
    r"so etwas|so was|dergleichen|derlei|de tel|(?:une )?telle chose|tal cosa|algo (?:así|parecido)"
    r"|nada (?:de eso|así|parecido|igual)|una cosa (?:del genere|simile)"
    r"|(?:nulla|niente) (?:del genere|di simile)|tal coisa|nada assim|zoiets"
)
# Wonder at what was told: "wir haben so etwas noch nie erlebt".
NEVER_SEEN = re.compile(
    rf"(?=[^\n]*\b(?:{SUCH})\b)[^\n]*\b(?:noch nie|nog nooit|erlebt|gesehen|vue?|vécue?|connue?"
    r"|vist[oa]|vivido|vissuto|presenciado|meegemaakt|gezien)\b",
    re.IGNORECASE,
)
_FEWEST = 4  # words; a shorter one, "Auf keinen Fall", is an answer


def without_sayings(text: str, language: str, *, is_about: Callable[[str], bool]) -> str:
    """The text with blanks in place of such quotations; offsets stay."""
    if language not in _ANSWERS:
        return text
    answer = re.compile(rf"\b(?:{_ANSWERS[language]})\b", re.IGNORECASE)

    def blank(found: re.Match[str]) -> str:
        said = found[0]
        if NEVER_SEEN.match(said) and not is_about(said):
            return " " * len(said)
        short = len(re.findall(r"\w+", said)) < _FEWEST
        return said if short or answer.search(said) or is_about(said) else " " * len(said)

    return _QUOTED.sub(blank, text)
