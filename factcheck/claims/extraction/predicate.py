"""What something or somebody is called: "The plan is not a bad joke", "He's a dreamer"."""

from typing import NamedTuple

from factcheck.claims.extraction import literal
from factcheck.claims.extraction.lexicon import PREPOSITIONS, words
from factcheck.claims.extraction.nouns import is_role
from factcheck.claims.extraction.tokens import Token

LONGEST_SUBJECT = 6
COPULAS = words(
    "is are was were be been isn't aren't wasn't weren't remains remain became becomes",
    "it's that's this's he's she's they're we're you're i'm there's what's who's",
)
PERSONS = words(
    "he she they we you i he's she's they're we're you're i'm who people man woman men women"
)
PASSED = words(
    "not just only simply nothing but really hardly no more than exactly still now always",
    "short of pure plain",
    "merely like far from quite also ever never actually frankly basically literally",
    "effectively little less",
    "sheer utter utterly complete total absolute some such all both truly been be become",
)
DETERMINING = words("a an the another one our your their my his her its")
ENDS = (
    PREPOSITIONS
    | COPULAS
    | words("not that who which where when and or but in of for with dressed we you i it they to")
)
DEFINITE = words(
    "the this that these those here there his her their our my its your it him them us me",
    "today now yesterday tomorrow",
    "yet anymore any",
)
DENYING = words("not isn't wasn't aren't weren't hardly no never")
POINTING = words("it this that it's that's these those what's which")


class Predicate(NamedTuple):
    """What a subject is called: its words, and those that it is called ("a bad joke").

    `against`: another is set against it ("…, not magic"); `graded`: "so", "very"; `ends`: nothing
    follows.
    """

    subject: list[str]
    of_person: bool
    denied: bool
    against: bool
    article: bool
    graded: bool
    inside: list[str]
    ends: bool
    size: int

    @property
    def noun(self) -> str:
        return self.inside[-1]

    @property
    def pair(self) -> str:
        return " ".join(self.inside[-2:])


def predicate(tokens: list[Token]) -> Predicate | None:
    """Read what the subject of the first "is" or "was" is called."""
    spoken = [token for token in tokens if token.is_word]
    low = [token.low for token in spoken]
    at = next((n for n, word in enumerate(low[: LONGEST_SUBJECT + 1]) if word in COPULAS), None)
    if at is None:
        return None
    start = at + 1
    while start < len(low) and (low[start] in PASSED or low[start] in literal.GRADING):
        start += 1
    first = start + (low[start : start + 1] != [] and low[start] in DETERMINING)
    end = first
    while end < len(low) and low[end] not in ENDS:
        end += 1
    graded = not literal.GRADING.isdisjoint(low[at:first])
    going = end > first and low[first].endswith("ing") and low[first] not in literal.JUDGING
    if end == first or (going and not graded):
        return None
    subject = low[: at + 1]
    named = at == 1 and spoken[0].capital and low[0] not in POINTING | DEFINITE
    return Predicate(
        subject=subject,
        of_person=not PERSONS.isdisjoint(subject) or (at > 0 and (is_role(low[at - 1]) or named)),
        denied=not DENYING.isdisjoint(low[at:start]),
        against="not" in low[end:],
        article=first > start,
        graded=graded or not literal.GRADING.isdisjoint(low[first:end]),
        inside=low[first:end],
        ends=end == len(low),
        size=len(low),
    )
