"""Quoted terms: "an “advise and assist” mission" quotes nobody."""

import re
from collections.abc import Set as AbstractSet

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.lexicon import (
    CUES,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    words,
)
from factcheck.claims.extraction.nouns import is_finite, is_reduced, is_role
from factcheck.claims.extraction.tokens import Token

LONGEST = 4
NO_NOUNS = SUBORDINATORS | PREPOSITIONS | CUES | words("and but or that who which to not")
# "Graded the call as “low risk”", "5,220 “probable deletions”": what something counts as.
GRADED = re.compile(
    r"(?:\b(?:graded|classified|rated|classed|categori[sz]ed|coded)\s(?:[\w’'-]+\s){0,4}?(?:as\s)?|\d\s)$"
)
LONGEST_GRADING = 60
SO_CALLED = re.compile(r"\bso-called\s*$", re.IGNORECASE)
# "Their “foreign minister”, Asa Lund,", "the self-styled “governor” of Vik": an office in marks.
OFFICE = re.compile(r"[a-z][\w’'-]*(?:\s[a-z][\w’'-]*){0,3}")
WHOSE = re.compile(
    r"\b(?:the|an?|their|his|her|its|this|[\w-]+[’']s)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE
)
HOLDER = re.compile(r",?\s(?:(?:the|a|of|for|in)\s|[A-Z])")
LONGEST_OWNER = 40
# "NBC's “Meet the Press”", "the podcast “Deep Water”": what is broadcast or shown, by its title.
SHOWN_BY = re.compile(
    r"\b(?:(?:[A-Z]{2,5}|News|Radio|TV|Times|Post)[’']s|show|podcast|programme|program|series"
    r"|documentary|broadcast)\s$"
)
TITLE = re.compile(r"[A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|the|of|and|in|to|a|with|on|for)){0,5}[,.]?")


def is_office(text: str, start: int, end: int) -> bool:
    """Tell whether the marks at [start, end) hold an office, in doubt whether it is one."""
    inside = text[start + 1 : end - 1]
    noun = re.split(r"\s(?:of|for)\s", inside)[0].split()[-1:]
    if not OFFICE.fullmatch(inside) or not is_role(noun[0]):
        return False
    before = text[max(0, start - LONGEST_OWNER) : start].rpartition("\n")[2]
    return bool(WHOSE.search(before) and HOLDER.match(text, end))


def is_programme(text: str, start: int, end: int) -> bool:
    """Tell whether the marks at [start, end) hold the title of what an outlet airs."""
    before = text[max(0, start - LONGEST_OWNER) : start]
    return bool(SHOWN_BY.search(before) and TITLE.fullmatch(text, start + 1, end - 1))


def without_marks(tokens: list[Token], marks: AbstractSet[int]) -> list[Token]:
    """Leave out the marks at these places, and let the words beside them reach over them."""
    return [
        token._replace(
            start=token.start - (token.start - 1 in marks),
            end=token.end + (token.end in marks) + ({token.end, token.end + 1} <= marks),
        )
        for token in tokens
        if token.start not in marks
    ]


def is_term(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether the marks [start, end) stand inside a noun phrase: article, term, noun."""
    inside = [token for token in tokens[start:end] if token.is_word]
    if not 0 < len(inside) <= LONGEST or start == 0 or end >= len(tokens):
        return False
    after = tokens[end]
    noun = after.is_word and not (after.capital or after.low in NO_NOUNS or is_adverb(after.low))
    closed = end - start >= 2 and not tokens[end - 2].is_word  # noqa: PLR2004 - "“a farce,” he"
    opens = tokens[start - 1].low in DETERMINERS - {"that", "all", "what"}
    return opens and noun and not (closed or is_finite(tokens, end) or is_reduced(tokens, end))


def is_term_at(tokens: list[Token], start: int, end: int) -> bool:
    """Tell the same of the marks at [start, end) in the text."""
    places = [at for at, token in enumerate(tokens) if start <= token.start < end]
    return bool(places) and is_term(tokens, places[0], places[-1] + 1)


def is_called(text: str, tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether marks hold what something is called ("the so-called “ghost ship”")."""
    before = text[max(0, start - LONGEST_GRADING) : start].rpartition("\n")[2]
    graded = GRADED.search(before) and text.count(" ", start, end) < LONGEST
    return bool(SO_CALLED.search(before) or graded) or is_term_at(tokens, start, end)
