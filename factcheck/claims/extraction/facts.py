"""Facts of their own inside an assertion: relative clauses, deeds, records, parts of a group."""

from factcheck.claims.extraction.contents import is_number
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    PARTICIPLES,
    PREPOSITIONS,
    PRONOUNS,
    words,
)
from factcheck.claims.extraction.nouns import has_finite, is_finite, opens_object
from factcheck.claims.extraction.tokens import Token

# Words in -ing that tell no deed of their own.
NO_DEEDS = (
    PREPOSITIONS
    | PARTICIPLES.keys()
    | words(
        "citing quoting speaking being having during morning evening nothing something anything",
        "everything meaning building meeting depending owing leaving including pending king using",
    )
)
PAIRS = frozenset((("more", "than"), ("less", "than"), ("fewer", "than"), ("among", "them")))
NO_RECORDS = words(
    "west latest request interest protest forest guest rest test arrest honest nest harvest quest",
    "contest modest midwest northwest southwest best pest chest",
)
SHORTEST = 3
LONG_ENOUGH = 4


def nested(tokens: list[Token], start: int, end: int) -> list[tuple[int, int]]:
    """Find facts of their own in relative clauses and comparisons inside an assertion."""
    found = []
    for at in range(start + 1, end - 1):
        token, before = tokens[at], tokens[at - 1]
        if (
            token.low in {"which", "who", "that"}
            and before.text == ","
            and is_finite_next(tokens, at + 1)
        ):
            found.append((at + 1, clause_end(tokens, at + 1, end)))
        elif has_own_subject(tokens, at):
            found.append((at + 1, comma_after(tokens, at + 1, end)))
        elif token.low == "that" and before.is_word and is_finite_next(tokens, at + 1):
            last = clause_end(tokens, at + 1, end)
            if any(is_number(t) for t in tokens[at + 1 : last]):
                found.append((at + 1, last))
        elif token.low in {"up", "down"} and before.text == "," and tokens[at + 1].low == "from":
            found.append((at, clause_end(tokens, at, end)))
        elif is_part_of_them(tokens, start, at):
            found.append((at - 2, clause_end(tokens, at, end)))
        elif before.text == "," and is_record(tokens, at):
            found.append((at, clause_end(tokens, at, end)))
        elif is_deed(tokens, at, end):
            found.append((at, deed_end(tokens, at, end)))
    return [
        (first, last)
        for first, last in found
        if last - first >= SHORTEST
        and (has_finite(tokens, first, last) or is_verbless(tokens, first))
    ]


def has_own_subject(tokens: list[Token], at: int) -> bool:
    """Recognise ", whose profits rose" and ", in which a boat sank"."""
    if tokens[at].low == "whose":
        return tokens[at - 1].text == ","
    placed = tokens[at].low == "which" and tokens[at - 1].low in PREPOSITIONS
    return placed and at > 1 and tokens[at - 2].text == ","


def comma_after(tokens: list[Token], start: int, end: int) -> int:
    return next((n for n in range(start, end) if tokens[n].text in {",", ";", "—", "–"}), end)


def is_verbless(tokens: list[Token], at: int) -> bool:
    """Tell whether a fact that needs no verb begins here ("down from 12", "most of them men")."""
    them = at + 1 < len(tokens) and tokens[at + 1].low == "of"
    them = them and not tokens[-1].low.endswith("ly")
    up_or_down = tokens[at].low in {"up", "down"}
    return up_or_down or them or is_record(tokens, at) or tokens[at].low.endswith("ing")


def is_deed(tokens: list[Token], at: int, end: int) -> bool:
    """Recognise ", killing two people" and "and wounding four" after it."""
    low, before = tokens[at].low, tokens[at - 1]
    if not low.endswith("ing") or low in NO_DEEDS or end - at < SHORTEST or tokens[at].capital:
        return False
    long = deed_end(tokens, at, end) - at > LONG_ENOUGH and tokens[at + 1].is_word
    done_to = long or opens_object(tokens[at + 1]) or tokens[at + 1].low in {"and", "or"}
    earlier = any(t.low.endswith("ing") and t.low not in NO_DEEDS for t in tokens[:at])
    comma = before.text == "," or (before.low.endswith("ly") and tokens[at - 2].text == ",")
    return done_to and (comma or (before.low == "and" and earlier))


def deed_end(tokens: list[Token], start: int, end: int) -> int:
    """Give where such a deed ends: at a comma, or before the next one."""
    for at in range(start + 1, end - 1):
        following = tokens[at].low == "and" and tokens[at + 1].low.endswith("ing")
        if tokens[at].text in {",", ";", "—", "–"} or following:
            return at
    return end


def is_record(tokens: list[Token], at: int) -> bool:
    """Recognise ", the highest level since 1961", ", more than five times …", ", among them …"."""
    pair = (tokens[at].low, tokens[at + 1].low if at + 1 < len(tokens) else "")
    most = tokens[at].low in DETERMINERS and any(
        token.low.endswith("est") and token.low not in NO_RECORDS
        for token in tokens[at + 1 : at + 4]
    )
    return most or pair in PAIRS


def is_part_of_them(tokens: list[Token], start: int, at: int) -> bool:
    """Recognise ", three of whom"."""
    whom = tokens[at].low in {"whom", "them"} and tokens[at - 1].low == "of"
    return whom and at - 3 > start and tokens[at - 3].text == ","


def is_finite_next(tokens: list[Token], at: int) -> bool:
    return (
        at < len(tokens)
        and tokens[at].low not in PRONOUNS
        and (is_finite(tokens, at) or tokens[at].low.endswith("ed"))
    )


def clause_end(tokens: list[Token], start: int, end: int) -> int:
    """Give where a relative clause ends: at the next comma, or before the main verb."""
    for at in range(start, end):
        if tokens[at].text in {",", ";", "—", "–"}:
            return at
        main_verb = tokens[at].low in BE | {"has", "had", "have"}
        if at > start + 1 and main_verb and tokens[at - 1].low not in AUXILIARIES:
            return at
    return end
