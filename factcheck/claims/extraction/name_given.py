"""A name that somebody new is given: "a nurse named Ann Lee", "known as Ann", "goes by Ann Lee"."""

from itertools import pairwise

from factcheck.claims.extraction.entrances import THINGS
from factcheck.claims.extraction.lexicon import BE, CITING, words
from factcheck.claims.extraction.nouns import is_finite
from factcheck.claims.extraction.outlets import outlet_at
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token

NAMED_AS = words("known identified named called")
GIVEN = NAMED_AS | {"name"}
GOES = words("goes go went")
# So many words may stand before the name ("who asked to be identified only as").
FAR = 8


def name_place(tokens: list[Token], start: int, end: int) -> int:
    """Give where "known only as Ann" begins inside of a phrase or right behind it."""
    return next((n for n in range(start + 1, end) if tokens[n].low in NAMED_AS), end)


def name_given(tokens: list[Token], at: int) -> list[Token] | None:
    """Give the name right behind "a nurse": "named Ann Lee", "who goes by Ann Lee"."""
    if at >= len(tokens) or tokens[at].low not in NAMED_AS | {"who"}:
        return None
    first = next((n for n in range(at + 1, min(at + FAR, len(tokens))) if tokens[n].capital), 0)
    led = tokens[at:first]
    if not led or not all(token.is_word for token in led):
        return None
    lows = [token.low for token in led]
    # "Who called Ann Lee" has another name.
    active = lows[0] == "who" and not BE.intersection(lows[-2:-1])
    named = (lows[-1] in NAMED_AS and not active) or (lows[-1] == "as" and bool(GIVEN & set(lows)))
    last = first
    while last < len(tokens) and tokens[last].capital and tokens[last].is_word:
        last += 1
    goes = lows[-1] == "by" and bool(GOES & set(lows))  # "who went by Lorne station at noon"
    thing = any(token.low in THINGS for token in tokens[first:last])
    named = named or (goes and not thing and last < len(tokens) and ends_there(tokens, last))
    return tokens[first:last] if named else None


def ends_there(tokens: list[Token], at: int) -> bool:
    """Tell whether nothing but the verb of the sentence comes behind a name."""
    return not tokens[at].is_word or is_finite(tokens, at)


def is_named_there(aside: list[Token], at: int) -> bool:
    """Recognise "(a quiet man) named Per Lund": a name, and nothing behind it.

    So does "(a diver who) gave her name only as Ann" and "would be named only as Ann".
    """
    near = pairwise(token.low for token in aside[max(0, at - 3) : at])
    own = any(whose in {"his", "her", "their"} and what == "name" for whose, what in near)
    led = {token.low for token in aside[max(0, at - 4) : at]}
    masked = aside[0].low == "who" and bool(led & NAMED_AS) and bool(led & {"be", "only"})
    gave = aside[at].low == "as" and (own or masked)
    called = gave or (aside[at].low in NAMED_AS and aside[0].low in {"a", "an"})
    return called and all(token.capital and token.is_word for token in aside[at + 1 :])


def under_name(aside: list[Token]) -> list[Token]:
    """Give the name in ", known as Ann Lund," and ", identified only as Nurse A,".

    Whom somebody cites tells nothing of them.
    """
    if aside and aside[0].low in CITING:
        return []
    called = next((n for n in range(2, len(aside) - 1) if is_named_there(aside, n)), 0)
    if called:
        return aside[called + 1 :]
    named = bool(aside) and aside[0].low in NAMED_AS
    as_at = next((n for n, token in enumerate(aside[:4]) if token.low == "as"), 0) if named else 0
    return aside[as_at + 1 :] if 0 < as_at < len(aside) - 1 else aside


def name_told(
    text: str, tokens: list[Token], subject: Subject, report: Report
) -> list[Token] | None:
    """Give the name told beside a speaker, and note the outlet that gave it them.

    So does ", identified only as Ann by the daily Y,".
    """
    if subject.aside:
        name = under_name(tokens[slice(*subject.aside)])
    elif subject.relative:
        whole = [tokens[subject.start], *tokens[slice(*subject.relative)]]
        name = under_name(whole)  # "a diver, who gave her name only as Ann,"
        if len(name) == len(whole):
            return None
    else:
        return None
    by = next((n for n in range(1, len(name) - 1) if name[n].low == "by"), 0)
    outlet = outlet_at(text, name[by + 1 :]) if by else None
    report.carriers += [outlet] if outlet else []
    return name


def stays_unnamed(told: list[Token]) -> bool:
    """Tell whether somebody has no name here ("who has not been named", "who can't be named")."""
    lows = [token.low for token in told]
    return lows[-1:] in (["named"], ["identified"]) and any(
        low in {"not", "never"} or low.endswith("n't") for low in lows
    )
