"""Who may say "I" or "we", and the words that follow when a name stands there: "Ann Lund has"."""

from factcheck.claims.extraction.lexicon import AUXILIARIES, IRREGULAR, PLURAL_PRESENT, words
from factcheck.claims.extraction.people import is_person
from factcheck.claims.extraction.speaker import Speaker

PLURAL_FIRST = words("we us our ours ourselves")

SINGULAR = {
    "am": "is",
    "are": "is",
    "were": "was",
    "have": "has",
    "do": "does",
    "don't": "doesn't",
    "haven't": "hasn't",
    "aren't": "isn't",
    "weren't": "wasn't",
}
# "I've" is two words: what is left of it after the pronoun.
SHORT = {"'ve": "has", "'m": "is", "'re": "is", "'ll": "will"}
SHORT_PLURAL = {"'ve": "have", "'re": "are", "'ll": "will"}
BASES = PLURAL_PRESENT | words("know want need like own run agree deny accept remember use see")
ES = ("s", "x", "ch", "sh", "o")
ADVERBS = words("never always also still already only just not often")


def third_person(verb: str, *, plural: bool) -> str | None:
    """Give the form after a name; None where nobody can tell without a grammar."""
    low = verb.lower().replace("’", "'")
    if plural:
        return verb
    if low in SINGULAR:
        return SINGULAR[low]
    if low in AUXILIARIES or low in IRREGULAR or low.endswith("ed"):
        return verb
    if low in BASES:
        return inflect(verb)
    return None


def inflect(verb: str) -> str:
    if verb.endswith("y") and verb[-2:-1] not in set("aeiou"):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(ES) else "s")


def unshortened(rest: str, *, plural: bool) -> str | None:
    """Write out what is left of "I've" or "we're"; "I'd" may be had or would."""
    low = rest.lower().replace("’", "'")
    return (SHORT_PLURAL if plural else SHORT).get(low)


def can_say(speaker: Speaker, low: str) -> bool:
    """Tell whether a speaker says "we" for itself, or "I"."""
    if low in PLURAL_FIRST:
        return speaker.plural or (speaker.kind in {"body", "outlet"} and not is_person(speaker))
    return not speaker.plural and speaker.kind not in {"body", "outlet", "document"}


def name_in(low: str, name: str) -> str:
    return possessive(name) if low in {"my", "our"} else name


def possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") and " of " not in name else f"{name}’s"
