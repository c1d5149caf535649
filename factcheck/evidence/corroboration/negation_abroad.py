"""How other languages say that something is not so, and which sentence says it of the one before.

"No hubo incidentes" behind the figure of a march denies no march; "eso nunca ocurrió" does.
"""

import re
from collections.abc import Callable

from factcheck.evidence.corroboration.sayings import NEVER_SEEN, SUCH

# What denies whatever it is said of: "stimmt nicht", "es falso".
_UNTRUE = re.compile(
    r"\b(?:d[ée]ment\w*|desmient\w*|desmint\w+|desment\w+|smenti\w+|dementier\w+|infond[ée]\w*"
    r"|(?:est|es|é|è|e) (?:faux|fausse|fals[oa])|falsch|onjuist|onwaar|unwahr|erfunden|verzonnen"
    r"|stimm(?:t|e|en) (?:so )?nicht|(?:trifft|treffen?) (?:so )?nicht zu"
    r"|(?:war|waren|hat|haben) (?:es|das) nicht"
    r"|nicht (?:wahr|richtig|der Fall)|klopt niet|niet (?:waar|juist)"
    r"|pas (?:vrai|le cas|exact)|no (?:es|era) (?:cierto|verdad|así)|non è (?:vero|così)"
    r"|não é (?:verdade|assim)|inventad[oa]|inventat[oa]|inventée?|bulo|bufala)\b",
    re.IGNORECASE,
)
_NOT = {
    "es": r"no (?!sol[oa]|obstante|menos|más|lejos|muy)\w+|ning[uú]n[oa]?|jamás",
    "it": r"non (?!sol[oa]|meno|più|lontan|molto)\w+|nessun[oa]?",
    "fr": r"n['’]\w+ (?:pas|jamais|aucune?|plus)|ne (?:\w+ ){1,2}?(?:pas|jamais|aucune?|plus)",
    "nl": r"nooit(?! eerder)",
    "pt": r"nenhum[a]?|jamais",
}
# Where a clause ends that may deny the claim: "ha dimitido y no volverá", "porque no llegaron".
PARTED_ABROAD = re.compile(
    r"[,;:–—]\s+| (?:y|e|et|en|und|pero|ma|mais|maar|aunque|porque|perché|car|parce qu|omdat|want"
    r"|donde|où|dove|cuando|quando|mientras|mentre|sin que|quien|qui)['’]? "
)
# With what a sentence begins that speaks of the one before it.
_OF_IT = {
    "de": "das|dies|dieser?|davon|nichts davon",
    "fr": "ce n|c['’]|cela|ça|ceci|rien de",
    "es": "eso|esto|ello|nada de",
    "pt": "isso|isto|nada d",
    "it": "ciò|questo|quello|niente di",
    "nl": "dat|dit|daarvan|niets daarvan",
}
# Whoever is asked did no such thing: "wir haben so etwas nie getan".
_OF_US = r"ich|wir|je|j['’]\w+|nous|he|hemos|ho|abbiamo|temos|ik|wij?|we"
_NOT_BY_US = re.compile(rf"(?=[^\n]*\b(?:{_OF_US})\b)[^\n]*\b(?:{SUCH})\b", re.IGNORECASE)


def denies_abroad(text: str, language: str) -> bool:
    """Whether words of one of these languages have its "not" before or behind what is told."""
    said = _NOT.get(language)
    return bool(said and re.search(rf"\b(?:{said})\b", text, re.IGNORECASE))


def answers(sentence: str, language: str, *, is_about: Callable[[str], bool]) -> bool:
    """Whether a sentence can say that the one before it is not so.

    It calls it untrue, points back at it, has something of the claim itself, or somebody says in it
    what they did not do.
    """
    if language not in _OF_IT or _UNTRUE.search(sentence) or is_about(sentence):
        return True
    if _NOT_BY_US.match(sentence) and not NEVER_SEEN.match(sentence):
        return True
    points = rf"\W*(?:{_OF_IT[language]})"
    return bool(re.match(points, sentence, re.IGNORECASE))
