"""Who stands behind a verb of saying: "“…,” said Ann Lee", "The dam, replies Lund, “holds”"."""

from itertools import pairwise

from factcheck.claims.extraction.asides import MODIFIER_STARTS
from factcheck.claims.extraction.lexicon import OUTLET_WORDS, PREPOSITIONS, ROLES, words
from factcheck.claims.extraction.name_beside import is_full_name, is_office_before
from factcheck.claims.extraction.name_given import name_given, under_name
from factcheck.claims.extraction.nouns import (
    REDUCED,
    has_finite,
    head,
    head_end,
    is_reduced,
    is_role,
    phrase_end,
)
from factcheck.claims.extraction.phrases import opens_time, speaks
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token

FURTHER = 9
LONGEST_TOLD = 18
TALKS = words("interview interviews remarks comments speech address")
# Verbs that may stand before their subject after a comma.
INVERTED = words(
    "said says reported reports wrote writes added adds announced warned warns explained",
    "claimed claims argued argues insisted insists reckons reckoned estimates believes maintains",
)
# These only before several people ("…, say police"); "say three degrees" is a guess.
OF_SEVERAL = words("say claim argue warn believe report insist reckon estimate")
PEOPLE = words("police officials experts critics sources locals staff campaigners")


def are_people(phrase: list[Token]) -> bool:
    """Tell whether several people are named by what they are ("two engineers at the site")."""
    noun = head(phrase)
    return noun in PEOPLE or (noun.endswith("s") and is_role(noun.removesuffix("s")))


def subject_after(tokens: list[Token], cue: int, stop: int) -> Subject | None:
    """Find the subject of an inverted verb: "…," said Ann Lee, a farmer."""
    if cue == 0:
        return said_first(tokens, stop)
    if not (tokens[cue - 1].text == "," or tokens[cue - 1].quoted):
        return None
    start = cue + 1
    end = phrase_end(tokens, start, stop)
    if start < end < stop and is_reduced(tokens, end) and tokens[end].low in REDUCED:
        end = phrase_end(tokens, end + 1, stop)  # "said two people briefed on the talks"
    end = before_air(tokens, start, end)
    if end <= start or not speaks(tokens, start, end) or tokens[start].low in PREPOSITIONS:
        return None
    unquoted = not tokens[cue - 1].quoted and not (cue > 1 and tokens[cue - 2].quoted)
    inverted = tokens[cue].low in INVERTED or is_inserted(tokens, end)
    inverted = inverted or (tokens[cue].low in OF_SEVERAL and are_people(tokens[start:end]))
    told = has_finite(tokens, end, end + 1) and not name_given(tokens, end)
    if unquoted and (not inverted or told):
        return None
    warned = any(
        one.low == "not" and other.low == "to" for one, other in pairwise(tokens[start:end])
    )
    if opens_time(tokens, start) or (unquoted and warned):
        return None
    aside = None
    if end < stop and tokens[end].text == ",":
        after = phrase_end(tokens, end + 1, stop)
        title = tokens[end + 1 : after]
        one = tokens[start].low == "one"
        named = is_full_name(title) and (one or is_office_before(tokens, end))
        title = title[: head_end(title)] if title else []
        named = named or bool(title and is_role(title[-1].low)) or is_titled(title)
        if after > end + 1 and (named or tokens[end + 1].low in MODIFIER_STARTS | ROLES):
            aside = (end + 1, after)
        aside = aside or name_in_relative(tokens, start, end, stop)
    past = described_to(tokens, end)
    last = described_to(tokens, aside[1]) if aside and past == end else past
    return Subject(start, end, aside, cue, last)


def name_in_relative(
    tokens: list[Token], start: int, comma: int, stop: int
) -> tuple[int, int] | None:
    """Find the name in "said one, who gave her name only as Rosa"."""
    if comma + 1 >= stop or tokens[comma + 1].low != "who":
        return None
    end = next((n for n in range(comma + 2, stop) if not tokens[n].is_word), stop)
    told = [tokens[start], *tokens[comma + 2 : end]]
    name = under_name(told)
    return (end - len(name), end) if len(name) < len(told) else None


def said_first(tokens: list[Token], stop: int) -> Subject | None:
    """Read "Says Ann Lee: “…”": the verb opens the sentence."""
    end = phrase_end(tokens, 1, stop) if tokens[0].low in INVERTED else 0
    marked = 1 < end < stop - 1 and tokens[end].text in {":", ","} and tokens[end + 1].quoted
    return Subject(1, end, None, 0, end) if marked and speaks(tokens, 1, end) else None


def described_to(tokens: list[Token], end: int) -> int:
    """Step over what is told of a speaker before more words in marks (", 54, “and …”")."""
    near = range(end + 1, min(end + LONGEST_TOLD, len(tokens)))
    close = next((n - 1 for n in near if tokens[n].quoted), 0)
    told = tokens[end + 1 : close]
    if not told or tokens[end].text != "," or tokens[close].text != ",":
        return end
    first = told[0]
    return close if first.text.isdigit() or first.low in MODIFIER_STARTS else end


def is_inserted(tokens: list[Token], end: int) -> bool:
    """Tell whether words in marks follow ("The dam, replies the engineer, Ann Lund, “holds”")."""
    near = range(end, min(end + FURTHER, len(tokens) - 1))
    stop = next((n for n in near if tokens[n].quoted), 0)
    between = tokens[end:stop]
    named = all(token.capital or token.text == "," for token in between)
    told = [token for token in tokens[stop:] if token.quoted and token.is_word]
    named = named and len(told) > 1  # one word in marks tells too little: “holds”
    return bool(between) and named and between[0].text == between[-1].text == ","


def is_titled(title: list[Token]) -> bool:
    """Tell whether an office and a full name stand here ("former harbour minister Ann Lee")."""
    named = all(token.capital for token in title[-2:])
    return named and any(is_role(token.low) and not token.capital for token in title[:-2])


def before_air(tokens: list[Token], start: int, end: int) -> int:
    """Leave out where it was said ("said Ann Lee on the broadcaster Kanal 5", "in a speech")."""
    for at in range(start + 1, end - 1):
        following = {token.low for token in tokens[at + 1 : at + 4]}
        aired = tokens[at].low == "on" and at < end - 2 and following & OUTLET_WORDS
        if aired or (tokens[at].low == "in" and following & TALKS):
            return at
    return end
