"""Events told in a clause of their own behind the main one: "…, after a fire broke out there"."""

from factcheck.claims.extraction.lexicon import CUES, NUMBERS, RELATIVES, TIME_WORDS, words
from factcheck.claims.extraction.nouns import SUBJECTS, first_finite
from factcheck.claims.extraction.tokens import Token

OPENING = words("after before when where as which")
SHORTEST = 4
SHORTEST_MAIN = 3
# "After she died" only says when; so long a clause tells what happened to her.
LONG = 7
BREAKS = frozenset(",;:—–")
SPANS = words("minutes hours days weeks months years minute hour day week month year")
# Whoever is named so is new to the reader, and so is what happened to them.
NEW = NUMBERS | words("a an several many another some")
POINTING = SUBJECTS | words("that this those these one there")


def opens_event(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether "after", "when", "where" or "as" opens such a clause behind the one at `start`.

    "When" and "in which" go on with the sentence unless a comma parts them, or unless somebody
    new comes on: "he left when it began" is one assertion, "he died when a wall fell" is two.
    """
    low = tokens[at].low
    if low not in OPENING or tokens[at].quoted or at - start < SHORTEST_MAIN:
        return False
    verb = verb_of_clause(tokens, at + 1)
    if verb is None or is_measured(tokens, at) or not is_told(tokens, start, at):
        return False
    first, comma = tokens[at + 1].low, tokens[at - 1].text == ","
    if low == "which":
        return tokens[at - 1].low == "in" and tokens[at - 2].text != "," and first in NEW
    if low in {"before", "when", "where"}:
        return comma or (low == "when" and first in NEW)
    told = any(token.low in CUES for token in tokens[at + 1 : verb + 1])
    if low == "after" and first in SUBJECTS and clause_size(tokens, at + 1) >= LONG:
        return not told
    return first not in POINTING and not (low == "as" and (told or not comma))


def clause_size(tokens: list[Token], start: int) -> int:
    """Count the words up to the next comma or the end."""
    end = next((n for n in range(start, len(tokens)) if tokens[n].text in BREAKS), len(tokens))
    return sum(token.is_word for token in tokens[start:end])


def verb_of_clause(tokens: list[Token], start: int) -> int | None:
    """Give the verb of the clause at `start`, if it has a subject before it and is long enough."""
    end = next((n for n in range(start, len(tokens)) if tokens[n].text in BREAKS), len(tokens))
    verb = first_finite(tokens, start, end)
    if end - start < SHORTEST or verb is None or verb == start:
        return None
    subject = tokens[start:verb]
    opens = subject[0]
    timed = opens.low in TIME_WORDS or is_span(subject)
    nested = any(token.low in RELATIVES or token.low == "than" for token in subject)
    return None if timed or nested or opens.quoted or opens.low.endswith("ing") else verb


def is_span(tokens: list[Token]) -> bool:
    """Tell whether "four weeks" begins here: "after" it stands no event."""
    return tokens[0].low in NUMBERS and any(token.low in SPANS for token in tokens[1:2])


def is_told(tokens: list[Token], start: int, at: int) -> bool:
    """Tell whether the clause before has its own verb, outside of any "who …" in it."""
    verb = first_finite(tokens, start, at)
    return verb is not None and not any(
        token.low in RELATIVES and token.low != "that" for token in tokens[start + 1 : verb]
    )


def main_end(tokens: list[Token], at: int) -> int:
    """Give where the main clause ends: before ", two days" in "…, two days after a boat sank"."""
    if tokens[at].low == "which":
        return at - 1
    comma = next((n for n in range(at - 1, max(at - 5, 0), -1) if tokens[n].text == ","), at)
    return comma if tokens[at - 1].low in SPANS else at


def is_measured(tokens: list[Token], at: int) -> bool:
    """Tell whether "three hours after" or "only after" says when, no comma before it."""
    before = tokens[at - 1].low
    if before in SPANS and tokens[at - 2].low in {"this", "last"}:
        return False
    return before in {"only", "just", "not"} or (before in SPANS and main_end(tokens, at) == at)
