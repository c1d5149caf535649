"""What "according to Y" tells as a whole: "She knew a week before she said that …, Y says"."""

from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import words
from factcheck.claims.extraction.nouns import has_finite
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.tokens import Token

# "Lund threatened to leave, according to Y": that she did is what Y tells.
THREATENING = words("threatened promised vowed pledged offered")
LONGEST_DEED = 3


def is_told_whole(tokens: list[Token], frame: Frame, inner: Report) -> bool:
    return told_when(tokens, inner) or finds_thing(tokens, frame, inner)


def told_when(tokens: list[Token], inner: Report) -> bool:
    """Tell whether somebody's speaking only says when ("She knew a week before she said that …").

    What a paper tells is then all of it.
    """
    start = inner.source.start if inner.source else 0
    at = next((n for n, token in enumerate(tokens) if token.start == start), 0)
    timed = at > 1 and tokens[at - 1].low in {"before", "after"} and tokens[at - 2].is_word
    return timed and has_finite(tokens, 0, at - 1)


def finds_thing(tokens: list[Token], frame: Frame, inner: Report) -> bool:
    """Tell whether somebody only found a thing ("An audit found a gap of 4m, according to …").

    Whoever tells of the finding then says all of it; "found that …" has words of its own.
    """
    cue = tokens[frame.cue].start
    between = [t for t in tokens if inner.said_at[1] <= t.start < cue and t.text != ","]
    clause = any(t.low == "that" or t.quoted for t in between)
    clause = clause or has_finite(between, 0, len(between) - 1)  # the last may be "votes"
    threatens = inner.verb in THREATENING and len(between) <= LONGEST_DEED
    return (inner.verb == "found" and not clause) or threatens
