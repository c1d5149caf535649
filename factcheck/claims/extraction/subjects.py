"""Who stands beside a verb of saying: the noun phrase before it, or after it when inverted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    DOCUMENTS,
    PREPOSITIONS,
    ROLES,
    SUBORDINATORS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import (
    first_finite,
    has_finite,
    phrase_end,
    phrase_start,
)
from factcheck.claims.extraction.tokens import Token

ADVERBS = words(
    "also later then repeatedly previously earlier today never once now first again still",
    "already often even further reportedly simply just only not both all yesterday jointly",
)
LEADS = words(
    "however moreover meanwhile furthermore additionally later earlier still also instead",
    "nevertheless and but yet so then thus therefore today yesterday separately",
)
DASHES = frozenset("—–-")
PERSON_WORDS = words("he she they it i we who")
DATED = words(
    "dated published released issued based written aged known asked pressed questioned contacted",
    "reached quoting citing responding writing testifying addressing referring standing quoted",
)
REDUCED = words(
    "published released seen obtained reviewed based reached known called named quoted involved",
    "affiliated linked dated posted issued sent given prepared commissioned conducted signed",
    "written held led run made brought gathered collected cited",
)
SOMEBODY = words("one two three some others many several both them neither another everyone nobody")
# Verbs that may stand before their subject after a comma.
INVERTED = words(
    "said says reported reports wrote writes added adds announced warned warns explained told",
    "claimed claims argued insisted",
)
MODIFIER_STARTS = words("who which whose a an the now then speaking himself herself also one")


@dataclass(frozen=True)
class Subject:
    """Token ranges: the noun phrase, an apposition to it, and where the whole begins and ends."""

    start: int
    end: int
    aside: tuple[int, int] | None
    first: int
    last: int
    relative: tuple[int, int] | None = None


class HasSubject(Protocol):
    @property
    def subject(self) -> Subject | None: ...


def subject_before(tokens: list[Token], cue: int) -> Subject | None:
    """Find the subject left of the verb; None when a quotation or nothing stands there."""
    at = cue
    while at and (
        tokens[at - 1].low in ADVERBS
        or (tokens[at - 1].low.endswith("ly") and not tokens[at - 1].capital)
        or tokens[at - 1].low in AUXILIARIES
    ):
        if tokens[at - 1].low in BE:
            return None
        at -= 1
    if at == 0 or tokens[at - 1].quoted or tokens[at - 1].low in {"and", "but", "or"}:
        return None
    if tokens[at - 1].low in {"who", "which"} and at > 1:
        return antecedent(tokens, at - 1)
    if tokens[at - 1].text in DASHES:
        return before_dashes(tokens, at)
    if tokens[at - 1].text == ",":
        return with_asides(tokens, at - 1, at)
    return plain(tokens, at)


def before_dashes(tokens: list[Token], end: int) -> Subject | None:
    """Take "Lund – who has led it since 2019 –"."""
    same = [n for n in range(end - 2) if tokens[n].text == tokens[end - 1].text]
    subject = plain(tokens, same[-1]) if same and same[-1] else None
    return replace(subject, last=end) if subject else None


def plain(tokens: list[Token], end: int) -> Subject | None:
    """Take the noun phrase that ends right before the verb."""
    start = phrase_start(tokens, end, 0)
    first, np_end = start, end
    if start >= 2 and tokens[start - 1].low in {"who", "that"} and has_finite(tokens, start, end):  # noqa: PLR2004
        np_end = start - 1
        start = first = phrase_start(tokens, np_end, 0)
    start = trimmed(tokens, start, np_end)
    if start >= np_end or not speaks(tokens, start, np_end):
        return None
    return Subject(start, np_end, None, min(first, start) if first <= start else start, end)


def trimmed(tokens: list[Token], start: int, end: int) -> int:
    """Drop what only leads up to the noun phrase: connectives, "on Friday", an earlier clause."""
    ands = [n for n in range(start + 1, end - 1) if tokens[n].low == "and"]
    for at in reversed(ands):
        if has_finite(tokens, start, at):
            start = at + 1
            break
    for at in range(end - 1, start + 1, -1):
        if tokens[at].low in {"the", "a", "an"} and opens_phrase(tokens[at - 1]):
            start = at
            break
    while start < end and tokens[start].low in LEADS:
        start += 1
    if start < end and tokens[start].low in PREPOSITIONS:
        at = start + 1
        while at < end and (tokens[at].low in TIME_WORDS or tokens[at].text[0].isdigit()):
            at += 1
        start = at if at > start + 1 else end
    while start < end - 1 and tokens[start].low in TIME_WORDS and tokens[start].low != "may":
        start += 1
    return start


def opens_phrase(before: Token) -> bool:
    """Tell whether "the" after this word begins a new phrase ("an allegation the board called")."""
    plain = before.is_word and not before.capital
    return plain and before.low not in PREPOSITIONS | LEADS | {"and", "or", "than", "both", "all"}


def speaks(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether these words can be somebody or something that says things."""
    verb = first_finite(tokens, start, end)
    if verb is not None and (verb == start or not is_participle(tokens, verb, end)):
        return False
    inside = tokens[start:end]
    if len(inside) == 1:
        return (
            inside[0].capital
            or inside[0].low in PERSON_WORDS | ROLES | SOMEBODY
            or inside[0].low.endswith("s")
        )
    return any(
        t.capital or t.low.endswith("s") or t.low in SOMEBODY | ROLES | DETERMINERS | DOCUMENTS
        for t in inside
    )


def is_participle(tokens: list[Token], at: int, end: int) -> bool:
    """Tell whether a verb only describes the noun before it ("a man briefed on the call")."""
    low = tokens[at].low
    before_place = at + 1 < end and tokens[at + 1].low in PREPOSITIONS
    return low in REDUCED or (low.endswith("ed") and before_place)


def with_asides(tokens: list[Token], comma: int, end: int) -> Subject | None:
    """Take "her deputy, Ann Lee," or "a diver at the port, who gave no name,"."""
    aside: tuple[int, int] | None = None
    relative: tuple[int, int] | None = None
    at = comma
    for _ in range(4):
        before = previous_comma(tokens, at)
        begin = before + 1
        if before >= 0 and begin < at and is_aside(tokens, begin, at, before):
            if tokens[begin].low in {"who", "which"}:
                relative = (begin + 1, at)
            elif not tokens[begin].text[0].isdigit():
                aside = (begin, at)
            at = before
            continue
        start = trimmed(tokens, phrase_start(tokens, at, begin), at)
        if at == comma or start >= at or not speaks(tokens, start, at):
            return None
        return Subject(start, at, aside, start, end, relative)
    return None


def previous_comma(tokens: list[Token], at: int) -> int:
    for n in range(at - 1, -1, -1):
        if tokens[n].text in {",", ";", ":"} or tokens[n].quoted:
            return n if tokens[n].text == "," else -1
    return -1


def is_aside(tokens: list[Token], begin: int, end: int, comma: int) -> bool:
    """Tell whether tokens[begin:end] between commas describes the phrase before it."""
    first = tokens[begin]
    of_which = any(token.low == "which" for token in tokens[begin + 1 : begin + 5])
    if of_which or first.low in {"who", "which", "whose", "speaking"} or first.text[0].isdigit():
        return True
    if first.low in DATED:
        return True
    if has_finite(tokens, begin, end):
        return False
    start = phrase_start(tokens, comma, previous_comma(tokens, comma) + 1)
    if start >= comma or tokens[start].low in PREPOSITIONS | SUBORDINATORS | TIME_WORDS:
        return False
    opens = start == 0 and (tokens[0].low.endswith("ing") or tokens[0].low in DATED)
    if opens or tokens[comma - 1].low in LEADS or has_finite(tokens, start, comma):
        return False
    return (
        first.low in MODIFIER_STARTS
        or first.low in ROLES
        or not first.capital
        or (tokens[comma - 1].low in ROLES or tokens[start].low in DETERMINERS)
    )


def subject_after(tokens: list[Token], cue: int, stop: int) -> Subject | None:
    """Find the subject of an inverted verb: "…," said Ann Lee, a farmer."""
    if cue == 0 or not (tokens[cue - 1].text == "," or tokens[cue - 1].quoted):
        return None
    start = cue + 1
    end = phrase_end(tokens, start, stop)
    if end <= start or not speaks(tokens, start, end) or tokens[start].low in PREPOSITIONS:
        return None
    unquoted = not tokens[cue - 1].quoted and not (cue > 1 and tokens[cue - 2].quoted)
    if unquoted and (tokens[cue].low not in INVERTED or has_finite(tokens, end, end + 1)):
        return None
    if tokens[start].low in TIME_WORDS:
        return None
    aside = None
    if end < stop and tokens[end].text == ",":
        after = phrase_end(tokens, end + 1, stop)
        if after > end + 1 and (tokens[end + 1].low in MODIFIER_STARTS | ROLES):
            aside = (end + 1, after)
    return Subject(start, end, aside, cue, aside[1] if aside else end)


def antecedent(tokens: list[Token], who: int) -> Subject | None:
    """Find whom "who said" is about: the noun phrase right before it."""
    end = who - 1 if tokens[who - 1].text == "," else who
    start = phrase_start(tokens, end, 0)
    if start + 1 < end and tokens[start].low.endswith("ed") and tokens[start + 1].low == "by":
        start += 2
    while start < end and tokens[start].low in PREPOSITIONS | TIME_WORDS:
        start += 1
    start = trimmed(tokens, start, end)
    if start and tokens[start - 1].low in AUXILIARIES:
        start += 1
    verbs = [n for n in range(start, end - 1) if has_finite(tokens, n, n + 1)]
    start = verbs[-1] + 1 if verbs else start
    while start < end and tokens[start].low in PREPOSITIONS | TIME_WORDS:
        start += 1
    if start >= end or not speaks(tokens, start, end):
        return None
    return Subject(start, end, None, start, who + 1)


def shared_subject(tokens: list[Token], cue: int, frames: Sequence[HasSubject]) -> Subject | None:
    """Find the subject of "… and said": that of the verb before it."""
    at = cue - 1
    while at > 0 and (tokens[at].low in ADVERBS or tokens[at].low.endswith("ly")):
        at -= 1
    if at < 1 or tokens[at].low not in {"and", "but"}:
        return None
    earlier = frames[-1].subject if frames else opening_subject(tokens, at)
    return replace(earlier, aside=None, first=at, last=cue + 1, relative=None) if earlier else None


def far_subject(tokens: list[Token], cue: int) -> Subject | None:
    """Find the subject of "a nurse who feared for her job said": it opens the sentence."""
    subject = opening_subject(tokens, cue)
    if subject is None or subject.end >= cue or tokens[subject.end].low != "who":
        return None
    between = tokens[subject.end : cue]
    return None if any(t.quoted or t.text in {",", ";", ":"} for t in between) else subject


def opening_subject(tokens: list[Token], before: int) -> Subject | None:
    """Find the subject of the sentence: the noun phrase it opens with."""
    start = 0
    while start < before and (tokens[start].low in LEADS or tokens[start].text == ","):
        start += 1
    if start < before and tokens[start].low in TIME_WORDS | PREPOSITIONS:
        comma = next(
            (n for n in range(start, min(before, start + 9)) if tokens[n].text == ","), start
        )
        start = comma + 1 if comma > start else start
    end = phrase_end(tokens, start, before)
    if end <= start or tokens[start].low in PREPOSITIONS | SUBORDINATORS | TIME_WORDS:
        return None
    return Subject(start, end, None, start, end) if speaks(tokens, start, end) else None
