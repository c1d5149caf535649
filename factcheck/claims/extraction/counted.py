"""What a claim counts: how many of what, killed, hurt, fired or closed."""

import re
from dataclasses import dataclass

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.circumstances import stem_of
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    ROLES,
    SUBORDINATORS,
    words,
)
from factcheck.claims.extraction.nouns import is_role
from factcheck.claims.extraction.numbers import Quantity, find_quantities
from factcheck.claims.extraction.tokens import Token, tokenize

DEAD = re.compile(
    r"(?:kill(?:ed|ing|s)?|die[ds]?|dead|deaths?|fatalit\w+|martyr\w*|bodies|murdered|drowned|perished|toll)$"
)
HURT = re.compile(r"(?:hospitali[sz]ed|wound(?:ed|ing|s)?|injur\w+|hurt|burns)$")
CASUALTY = re.compile(r"casualt\w+$")
PEOPLE = words("people person persons victims victim lives deaths death fatalities injuries dead")
PEOPLE |= words("casualties others injured wounded toll martyrs anyone anybody")
PERSONS = words("person man woman child") | ROLES
DEEDS_OF_PEOPLE = words("attended came gathered marched protested joined fled turned were")
PLURALS = words("people men women children personnel staff police cattle sheep aircraft crew")
COMPARED = re.compile(
    r"\b(?:than|from|compared\s(?:with|to)|against|instead\sof|not|including|among|the|these|those|another|a\sfurther|aged?)\s+\Z",
    re.IGNORECASE,
)
PART = re.compile(r"\s+(?:out\s)?of\s+", re.IGNORECASE)
THEM = re.compile(r"\s+of\s+(?:them|whom|these|those|which)\b", re.IGNORECASE)
ITSELF = frozenset(("itself",))
SUBJECTS = words("i we he she it they")
NONE = words("no zero")
NOBODY = words("nobody none no-one")
BREAKS = PREPOSITIONS | SUBORDINATORS | RELATIVES | words("and or but")
NEGATION = re.compile(r"\b(?:no|not|none|nobody|zero|any|without)\b|n['’]t\b", re.IGNORECASE)
REACH = 6
LEFT = 3
ENDING = AUXILIARIES | BREAKS
NO_NOUNS = ENDING | DETERMINERS | PRONOUNS


@dataclass(frozen=True)
class Count:
    """One figure of a claim: what is counted (`key`), which of them (`which`), what they did.

    `key` is dead, hurt, casualty, a noun in the singular, or a unit. A `part` belongs to a larger
    number ("two of them"). `figure` and `noun` are the words of the article.
    """

    claim: int
    quantity: Quantity
    key: str
    which: frozenset[str]
    verb: str
    subject: frozenset[str]
    part: bool
    figure: str
    noun: str

    @property
    def told(self) -> str:
        """Give figure and noun, and what became of them ("nine soldiers hurt")."""
        harmed = self.key in {"dead", "hurt"} and not harm_of(self.noun)
        return " ".join(filter(None, (self.figure, self.noun, self.key if harmed else "")))


def counts_in(
    text: str, number: int, place: tuple[int, int], before: Count | None, *, denied: bool
) -> list[Count]:
    """Find what a claim counts; `before` is what "of them" refers to.

    Whoever denies that "any of them had died" says that none had.
    """
    start, end = place
    quantities = [] if denied else find_quantities(text, start, end)
    if not (quantities or NEGATION.search(text, start, end)):
        return []
    tokens = tokenize(text, start, end)
    if denied:
        return nothing_in(tokens, number, words("any"))
    found: list[Count] = []
    for quantity in quantities:
        last = found[-1] if found else before
        count = read_count(text, tokens, number, quantity, last)
        if count:
            found.append(count)
    return found + nothing_in(tokens, number, NONE)


def read_count(
    text: str, tokens: list[Token], number: int, quantity: Quantity, before: Count | None
) -> Count | None:
    """Read one figure; None where it ranks, compares or adds to another one."""
    if quantity.unit == "ordinal" or COMPARED.search(text, tokens[0].start, quantity.start):
        return None
    at = next((n for n, token in enumerate(tokens) if token.start >= quantity.end), len(tokens))
    first = next((n for n, token in enumerate(tokens) if token.start >= quantity.start), 0)
    if any(
        t.low in {"not", "never"} or t.low.endswith("n't")
        for t in tokens[max(first - REACH, 0) : first]
    ):
        return None
    them = THEM.match(text, quantity.end)
    part = bool(them or (PART.match(text, quantity.end) and not quantity.approximate))
    if part and not them:
        return None
    # "Of them" may stand behind the last word of the assertion.
    noun = min(at + 1, len(tokens)) if them else noun_end(tokens, at)
    if quantity.unit:
        return Count(
            number, quantity, quantity.unit, frozenset(), verb_near(tokens, first, at),
            subject_of(tokens, first), part, text[quantity.start : quantity.end], "",
        )  # fmt: skip
    named = tokens[noun - 1].low if noun > at and not them else ""
    key = harm(tokens, first, at, noun) or counted(tokens, at, named)
    if not key:
        return None
    which = kind_of_people(tokens[at:noun])
    if them:
        which = before.which if before else frozenset()
    elif key == stem_of_noun(named):
        which -= {key}
    return Count(
        number, quantity, key, which, verb_near(tokens, first, noun), subject_of(tokens, first),
        part, text[quantity.start : quantity.end], named,
    )  # fmt: skip


def counted(tokens: list[Token], at: int, named: str) -> str:
    """Give what is counted, in the singular.

    It is "person" for all who have a role or no name: 40 divers are more than 12 people.
    """
    noun = stem_of_noun(named)
    nobody_named = not named and at < len(tokens) and tokens[at].low in DEEDS_OF_PEOPLE
    return "person" if nobody_named or noun in PERSONS or named in ROLES or is_role(noun) else noun


def kind_of_people(tokens: list[Token]) -> frozenset[str]:
    """Give what tells the counted ones from others ("cargo boats", "soldiers" among people)."""
    empty = PEOPLE | BREAKS | DETERMINERS
    return frozenset(stem_of_noun(token.low) for token in tokens if token.low not in empty)


def noun_end(tokens: list[Token], at: int) -> int:
    """Give the place after the noun that a figure counts, or `at` when none follows."""
    if at < len(tokens) and tokens[at].low == "of":
        at += 1
        at += at < len(tokens) and tokens[at].low in DETERMINERS
    for n in range(at, min(at + REACH, len(tokens))):
        token = tokens[n]
        if not token.is_word or token.low in NO_NOUNS:
            break
        if is_plural(token.low):
            return n + 1
        if DEAD.match(token.low) or HURT.match(token.low):
            return n
        if n == at and n + 1 < len(tokens) and tokens[n + 1].low in ENDING:
            return n + 1
    return at if at >= len(tokens) or not tokens[at].capital else at + 1


def is_plural(word: str) -> bool:
    ends = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    return word in PLURALS or (ends and len(word) > LEFT)


def stem_of_noun(noun: str) -> str:
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun[:-1]
    return {"men": "man", "women": "woman", "children": "child", "people": "person"}.get(noun, noun)


def harm(tokens: list[Token], first: int, at: int, noun: int) -> str:
    """Tell whether the figure counts the dead or the hurt, by its noun or the verb beside it."""
    for n in range(at, noun):
        if found := harm_of(tokens[n].low):
            return found
    for n in range(first - 1, max(first - LEFT - 1, -1), -1):
        if tokens[n].text == "," or tokens[n].low in {"and", "or"}:
            break
        if found := harm_of(tokens[n].low):
            return found
    for n in range(noun, min(noun + REACH, len(tokens))):
        if tokens[n].text in {",", ";"} or tokens[n].low in {"and", "while", "when", "after"}:
            break
        if found := harm_of(tokens[n].low):
            return found
    return ""


def harm_of(word: str) -> str:
    if CASUALTY.match(word):
        return "casualty"
    return "dead" if DEAD.match(word) else "hurt" if HURT.match(word) else ""


def verb_near(tokens: list[Token], first: int, noun: int) -> str:
    """Give the verb of what is counted: after the noun ("were fired"), else before the figure."""
    for n in range(noun, min(noun + LEFT + 1, len(tokens))):
        low = tokens[n].low
        if low in BREAKS or not tokens[n].is_word:
            break
        if low not in AUXILIARIES and low not in BE and not is_adverb(low):
            return stem_of(low)
    for n in range(first - 1, max(first - LEFT - 1, -1), -1):
        if tokens[n].is_word and tokens[n].low not in PREPOSITIONS | DETERMINERS:
            return stem_of(tokens[n].low)
    return ""


def subject_of(tokens: list[Token], first: int) -> frozenset[str]:
    """Give the words before the verb before a figure ("firm" in "the firm cut 300 jobs").

    A pronoun stands for whoever speaks.
    """
    before = [token for token in tokens[: max(first - 1, 0)] if token.is_word][:REACH]
    if any(token.low in SUBJECTS for token in before):
        return ITSELF
    return frozenset(
        token.text.removesuffix("’s").removesuffix("'s")
        for token in before
        if token.low not in AUXILIARIES | DETERMINERS | BREAKS
    )


def nothing_in(tokens: list[Token], number: int, none: frozenset[str]) -> list[Count]:
    """Read "no casualties", "nobody was hurt", "did not result in injuries" as the figure 0."""
    found = []
    for at, token in enumerate(tokens):
        nobody = token.low in NOBODY or (
            token.low == "no" and at + 1 < len(tokens) and tokens[at + 1].low == "one"
        )
        if nobody or (token.low in none and at + 1 < len(tokens)):
            begin = at + 1 + (nobody and token.low == "no")
            found += none_of(tokens, number, (at, begin), named=not nobody)
        elif token.low in {"not", "without"} or token.low.endswith("n't"):
            found += none_caused(tokens, number, at)
    return found


def none_of(
    tokens: list[Token], number: int, place: tuple[int, int], *, named: bool
) -> list[Count]:
    at, begin = place
    noun = noun_end(tokens, begin) if named else begin
    last = tokens[noun - 1].low if noun > begin else ""
    key = harm(tokens, at, begin, noun) or (stem_of_noun(last) if is_plural(last) else "")
    if not key or (not named and key not in {"dead", "hurt"}):
        return []
    which = kind_of_people(tokens[begin:noun])
    return [zero(tokens, number, (at, noun), key, which - {key})]


def none_caused(tokens: list[Token], number: int, at: int) -> list[Count]:
    """Read "did not result in casualties": the harm stands soon after, at the end of its phrase."""
    for n in range(at + 1, min(at + REACH, len(tokens))):
        if tokens[n].text in {",", ";"} or tokens[n].low in {"but", "and"}:
            break
        if tokens[n].low.endswith("s") and (key := harm_of(tokens[n].low)):
            return [zero(tokens, number, (at, n + 1), key, frozenset())]
    return []


def zero(
    tokens: list[Token],
    number: int,
    place: tuple[int, int],
    key: str,
    which: frozenset[str],
) -> Count:
    at, noun = place
    quantity = Quantity(tokens[at].start, tokens[noun - 1].end, 0.0, 0.0, "", approximate=False)
    named = tokens[noun - 1].low if noun > at + 1 else ""
    return Count(
        number, quantity, key, which, verb_near(tokens, at, noun), frozenset(), part=False,
        figure="no" if named else "nobody", noun=named,
    )  # fmt: skip
