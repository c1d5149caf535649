"""Assertions parted by who says them: "The pier, she said, broke"."""

from dataclasses import replace

from factcheck.claims.extraction.clauses import is_clause, is_predicate
from factcheck.claims.extraction.lexicon import AUXILIARIES, words
from factcheck.claims.extraction.nouns import has_finite
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.statement import Statement
from factcheck.claims.extraction.tokens import Token

MARKS = frozenset(",—–")
JOINS = words("and but or so yet while because")
# Where the cue is longer than this share, two slices would say too little of the place.
LONGEST_CUE = 0.4

Span = tuple[int, int]


def join_broken(statements: list[Statement]) -> list[Statement]:
    """Make one statement of a sentence that the speaker's name breaks in the middle."""
    found: list[Statement] = []
    for statement in statements:
        before = found[-1] if found else None
        breaking = attribution_between(before, statement) if before else None
        if before and breaking and is_broken(before, statement):
            found[-1] = replace(before, end=statement.end, report=breaking)
        else:
            found.append(statement)
    return found


def attribution_between(one: Statement, other: Statement) -> Report | None:
    """Give the attribution that stands between two statements of one speaker."""
    if one.sentence is not other.sentence or one.voice is None or other.voice is None:
        return None
    if one.voice.speaker is not other.voice.speaker:
        return None
    both = (one.report, other.report)
    return next((r for r in both if r and one.end <= r.said_at[0] < other.start), None)


def is_broken(one: Statement, other: Statement) -> bool:
    """Tell whether the second half of what is said cannot stand alone."""
    left, right = words_of(one), words_of(other)
    if not (left and right and left[-1].quoted and right[0].quoted) or right[0].capital:
        return False
    if left[-1].low in AUXILIARIES or not has_finite(left, 0, len(left)):
        return True
    lone = right[0].low not in JOINS and not is_clause(right, 0, len(right))
    return lone or (right[0].low not in JOINS and is_predicate(right, 0))


def words_of(statement: Statement) -> list[Token]:
    return [token for token in tokens_of(statement) if token.is_word]


def tokens_of(statement: Statement) -> list[Token]:
    return [
        token
        for token in statement.sentence.tokens
        if statement.start <= token.start and token.end <= statement.end
    ]


def said_words(statement: Statement) -> tuple[list[Token], Span | None]:
    """Give the words of a statement without an attribution inside it, and where that stands."""
    tokens = tokens_of(statement)
    gap = gap_in(statement, tokens)
    if gap is None:
        return tokens, None
    first, last = gap
    # The comma behind "Of the 80 who came, she said," ends the relative clause.
    closed = tokens[last - 1].text == "," and has_finite(tokens, 0, first)
    return tokens[:first] + tokens[last - closed :], (tokens[first].start, tokens[last - 1].end)


def gap_in(statement: Statement, tokens: list[Token]) -> Span | None:
    """Find the words about the speaker inside what is said, as token numbers."""
    if statement.report is None or statement.embedded:
        return None
    start, _ = statement.report.said_at
    cue = next((n for n, token in enumerate(tokens) if token.start == start), None)
    if cue is None or tokens[cue].quoted:
        return None
    first, last = cue, cue + 1
    if tokens[0].quoted or tokens[-1].quoted:
        while first and not tokens[first - 1].quoted:
            first -= 1
        while last < len(tokens) and not tokens[last].quoted:
            last += 1
    if not first or not (tokens[0].quoted or tokens[-1].quoted):
        first = next((n for n in range(cue, -1, -1) if tokens[n].text in MARKS), 0)
        last = next((n + 1 for n in range(cue, len(tokens)) if tokens[n].text in MARKS), 0)
    return (first, last) if 0 < first < last < len(tokens) else None


def spans_without(part: list[Token], gap: Span | None, text: str) -> tuple[Span, ...]:
    """Give the slices of an assertion: two around a short attribution, else one over it."""
    whole = (part[0].start, part[-1].end)
    if gap is None or not whole[0] < gap[0] < gap[1] < whole[1]:
        return (whole,)
    if gap[1] - gap[0] > LONGEST_CUE * (whole[1] - whole[0]):
        return (whole,)
    left = [token.end for token in part if token.end <= gap[0] and is_said(token)]
    right = [token.start for token in part if token.start >= gap[1] and is_said(token)]
    if not left or not right:
        return (whole,)
    spans = (whole[0], left[-1]), (right[0], whole[1])
    return spans if all(text[start:end].strip() for start, end in spans) else (whole,)


def is_said(token: Token) -> bool:
    return token.is_word or token.text in "%)]’"
