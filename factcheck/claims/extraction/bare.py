"""What an assertion without a subject of its own is about ("… and sold the land", "who left")."""

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.clauses import is_predicate
from factcheck.claims.extraction.lexicon import (
    CUES,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    words,
)
from factcheck.claims.extraction.nouns import SUBJECTS, first_finite, is_finite
from factcheck.claims.extraction.tokens import Token, tokenize

LONGEST = 10
LONGEST_PLAIN = 4
ADVERBS = words("also never always now still then already later once twice just not only")
# After these the verb stands before its subject ("so are the islands").
TURNING = words("so nor neither")
STANDING = words("who which that")

Range = tuple[int, int]
COMPLETE = SUBJECTS | CUES


def subject_of(tokens: list[Token], parts: list[Range], number: int) -> Range | None:
    """Give the words that a bare predicate or relative clause is about, as a token range."""
    start, end = parts[number]
    if start and tokens[start - 1].low in STANDING:
        return antecedent(tokens, parts, start - 1)
    if not is_bare(tokens, start):
        return None
    for first, last in reversed(parts[:number]):
        if last <= start and not is_bare(tokens, first):
            return own_subject(tokens, first, last)
        if first < start < last < end:
            return None
    return None


def is_bare(tokens: list[Token], start: int) -> bool:
    """Tell whether a verb opens the assertion where its subject should stand."""
    token = tokens[start]
    turned = start > 0 and tokens[start - 1].low in TURNING
    if turned or token.low in COMPLETE or token.capital:
        return False
    return is_predicate(tokens, start)


def is_fragment(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether an assertion cannot be made whole by a subject.

    It has no verb ("down from 12", "killing two"), its verb only reports, or it lacks its object
    ("which the board released").
    """
    if is_bare(tokens, start):
        return False
    before = tokens[start - 1].low if start else ""
    lacking = before in STANDING or before in TURNING or tokens[start].low in CUES
    return lacking or first_finite(tokens, start, end) is None


def own_subject(tokens: list[Token], start: int, end: int) -> Range | None:
    """Give the noun phrase that opens a clause, without its asides."""
    verb = first_finite(tokens, start, end)
    if verb is None or tokens[start].low in PREPOSITIONS | SUBORDINATORS:
        return None
    last = next(
        (n for n in range(start, verb) if tokens[n].low in RELATIVES or tokens[n].text in ",(—–"),
        verb,
    )
    while last > start and (tokens[last - 1].low in ADVERBS or is_adverb(tokens[last - 1].low)):
        last -= 1
    return (start, last) if start < last <= start + LONGEST else None


def antecedent(tokens: list[Token], parts: list[Range], relative: int) -> Range | None:
    """Give what "who" or "which" stands for: the subject, or the plain noun right before it."""
    whole = next(((s, e) for s, e in parts if s < relative < e), None)
    last = relative - (tokens[relative - 1].text == ",")
    if whole is None or last <= whole[0]:
        return None
    if not is_bare(tokens, relative + 1):
        return None
    if not any(is_finite(tokens, n) for n in range(whole[0], last)):
        opening = tokens[whole[0]].low
        plain = opening not in PREPOSITIONS | SUBORDINATORS and not opening.endswith(("ed", "ing"))
        last = next((n for n in range(whole[0], last) if tokens[n].text == ","), last)
        return (whole[0], last) if plain and last - whole[0] <= LONGEST else None
    return plain_noun(tokens, whole[0], last)


def plain_noun(tokens: list[Token], start: int, last: int) -> Range | None:
    """Give the name, or "the" and a noun, that ends here; anything longer may be cut wrongly."""
    first = last
    while first > start and last - first < LONGEST_PLAIN:
        token = tokens[first - 1]
        if not token.is_word or token.low in PREPOSITIONS:
            break
        first -= 1
        if token.low in DETERMINERS:
            return first, last
    named = first < last and all(token.capital for token in tokens[first:last])
    return (first, last) if named else None


def reads_alone(text: str) -> bool:
    """Tell whether words make a sentence by themselves: they have a verb, and whom it is about."""
    tokens = tokenize(text, 0, len(text))
    if not tokens or is_bare(tokens, 0) or tokens[0].low in STANDING:
        return False
    return first_finite(tokens, 0, len(tokens)) is not None
