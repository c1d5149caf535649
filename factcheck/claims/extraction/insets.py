"""What somebody says of a thing in passing: "a factory that investigators say was a front"."""

from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import DETERMINERS, PREPOSITIONS, TIME_WORDS, words
from factcheck.claims.extraction.nouns import first_finite, has_finite, is_finite
from factcheck.claims.extraction.tokens import Token

OPENERS = frozenset(("that", "which", "who", "whom"))
SHORTEST = 3
CITING = words(
    "said says claimed claims reported reports alleged alleges suggested suggests warned predicted",
    "asserted argued insisted stated announced maintained",
)
WHEN = TIME_WORDS | DETERMINERS | PREPOSITIONS | words("yesterday previous before")

Range = tuple[int, int]


def is_inset(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether the words said are a bare verb about the noun before ("… say was a front")."""
    at = frame.first - 1
    content = frame.content
    if content is None or at < 1 or content >= len(tokens) or frame.kind != "said":
        return False
    bare = content == frame.cue + 1 and is_finite(tokens, content) and not tokens[content].quoted
    return bare and tokens[at].low in OPENERS


def inset_end(tokens: list[Token], frame: Frame, end: int) -> int:
    """Give where such words end: at the next comma, where a comma opened them."""
    if not is_inset(tokens, frame) or tokens[frame.first - 2].text != ",":
        return end
    after = range((frame.content or 0) + 1, end)
    return next((n for n in after if tokens[n].text == "," and not tokens[n].quoted), end)


def cited_from(tokens: list[Token]) -> int:
    """Give where ", as the Echo claimed on Sunday" begins at the end, or the end.

    That somebody else says or said so as well is no part of what is told.
    """
    end = len(tokens)
    last = end - (end > 0 and tokens[end - 1].text == ".")
    commas = (n for n in range(last - SHORTEST, 0, -1) if tokens[n].text == ",")
    comma = next((n for n in commas if tokens[n + 1].low == "as"), 0)
    said = (n for n in range(comma + 2, last) if tokens[n].low in CITING and tokens[n].is_word)
    cue = next(said, 0) if comma else 0
    if not cue or any(token.quoted for token in tokens[comma:last]):
        return end
    named = first_finite(tokens, comma + 2, cue) in {None, cue - 1}
    timed = all(t.low in WHEN or t.text.isdigit() for t in tokens[cue + 1 : last])
    return comma if named and cue > comma + 2 and timed else end


def around_inset(tokens: list[Token], frame: Frame, begin: int, end: int) -> list[Range]:
    """Give what the outlet itself says around such words: the clause before, the verb after."""
    last = frame.first - 1
    opened = tokens[last - 1].text == ","
    before = (begin, last - opened)
    closing = inset_end(tokens, frame, end)
    found = [before] if before[1] - begin >= SHORTEST and has_finite(tokens, *before) else []
    after = (closing + 1, end)
    found += [after] if opened and closing < end and has_finite(tokens, *after) else []
    return found
