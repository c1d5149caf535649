"""Where a clause ends at a comma: not at one inside speech or in "in Vik, Norway, on Friday"."""

from factcheck.claims.extraction.lexicon import AUXILIARIES, BE, PREPOSITIONS
from factcheck.claims.extraction.tokens import Token

LONGEST_NAME = 4
BREAKS = frozenset((",", ";", "—", "–"))
MAIN_VERBS = (BE - {"be", "been", "being"}) | {"has", "had", "have"}
GOING_ON = AUXILIARIES | {"and", "but"}


def comma_after(tokens: list[Token], start: int, end: int) -> int:
    """Give the first comma, dash or semicolon that closes what begins at `start`."""
    return next((n for n in range(start, end) if breaks(tokens, start, n, end)), end)


def clause_end(tokens: list[Token], start: int, end: int) -> int:
    """Give where a relative clause ends: at the next comma, or before the main verb."""
    for at in range(start, end):
        if breaks(tokens, start, at, end):
            return at
        main_verb = tokens[at].low in MAIN_VERBS
        if at > start + 1 and main_verb and tokens[at - 1].low not in GOING_ON:
            return at
    return end


def breaks(tokens: list[Token], start: int, at: int, end: int) -> bool:
    if tokens[at].text not in BREAKS:
        return False
    return not is_in_speech(tokens, start, at, end) and not is_place(tokens, start, at, end)


def is_in_speech(tokens: list[Token], start: int, at: int, end: int) -> bool:
    """Tell whether quoted words go on behind this comma ("was “taken by officials, on time”")."""
    begun = any(token.is_word and not token.quoted for token in tokens[start:at])
    after = at + 1 < end and tokens[at + 1].quoted and tokens[at + 1].is_word
    return begun and after and tokens[at].quoted and not tokens[start].quoted


def is_place(tokens: list[Token], start: int, at: int, end: int) -> bool:
    """Tell whether this comma stands beside the country in "in Vik, Norway, on Friday"."""
    if tokens[at].text != "," or at + 2 >= end:
        return False
    if tokens[at + 2].text != "," or not tokens[at + 1].capital:
        second = at > start + 1 and tokens[at - 2].text == "," and tokens[at - 1].capital
        return second and is_place(tokens, start, at - 2, end)
    named = range(at - 1, max(start, at - LONGEST_NAME), -1)
    small = next((tokens[n].low for n in named if not tokens[n].capital), "")
    on = at + 3 < end and tokens[at + 3].low in PREPOSITIONS
    return on and small in {"in", "at", "near", "from"}
