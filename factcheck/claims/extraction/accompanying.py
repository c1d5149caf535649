"""Who speaks with a participle that has its own subject: "with the union alleging that …"."""

from factcheck.claims.extraction.lexicon import words
from factcheck.claims.extraction.nouns import has_finite, head, is_role, phrase_start
from factcheck.claims.extraction.phrases import speaks
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.subjects import is_doer, opening_subject, subject_before
from factcheck.claims.extraction.tokens import Token

ONE = words("a an one another")
GOING_ON = words("is are keeps kept")
SHOWING = words("shows showed show shown features featured captures captured hears")


def progressive(tokens: list[Token], at: int) -> Subject | None:
    """Find who "is reporting that …" and "kept telling us …"."""
    return subject_before(tokens, at - 1) if tokens[at - 1].low in GOING_ON else None


def shown(tokens: list[Token], at: int) -> Subject | None:
    """Find who speaks in "The video shows a flood and a man saying it was the dam"."""
    start = next((n for n in range(at - 1, max(at - 6, 0), -1) if tokens[n].low in ONE), 0)
    showing = start and any(token.low in SHOWING for token in tokens[:start])
    somebody = showing and start + 1 < at and is_role(head(tokens[start:at]))
    return Subject(start, at, None, start, at) if somebody else None


def accompanied(tokens: list[Token], at: int) -> Subject | None:
    """Find who speaks in "Talks broke down, with the union alleging that …"."""
    start = phrase_start(tokens, at, 0)
    places = (n for n in range(at - 1, max(start, 1) - 1, -1) if tokens[n].low == "with")
    joint = next((n for n in places if tokens[n - 1].text == ","), 0)
    speaking = joint and joint + 1 < at and speaks(tokens, joint + 1, at)
    return Subject(joint + 1, at, None, joint, at) if speaking else None


def beforehand(tokens: list[Token], at: int, content: int) -> Subject | None:
    """Find who speaks in "A juror was dismissed after telling the judge that she …": the juror."""
    if tokens[at - 1].low != "after" or not has_finite(tokens, 0, at - 1):
        return None
    if any(token.low == "to" for token in tokens[max(0, at - 3) : at - 1]):
        return None  # "told Lund to resign after saying that": who said it stands further back
    clause = has_finite(tokens, content, len(tokens)) and not tokens[content].quoted
    who = opening_subject(tokens, at - 1) if clause else None
    return who if who and is_doer(tokens[who.start : who.end]) else None


def speaking(tokens: list[Token], at: int, content: int, *, first: bool) -> Subject | None:
    """Find who speaks with the participle here; `first`: nobody spoke before in the sentence."""
    beside = progressive(tokens, at) or accompanied(tokens, at) or shown(tokens, at)
    return beside or (beforehand(tokens, at, content) if first else None)
