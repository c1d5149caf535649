"""Verbs that report only because a quotation stands beside them.

"“…,” she sighed", "“…,” she went on, “…”", "X did this: “…”".
"""

from itertools import pairwise

from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.inverted import subject_after
from factcheck.claims.extraction.labels import labelled, names_nobody
from factcheck.claims.extraction.lexicon import AUXILIARIES, BODIES, CUES, DOCUMENTS, ROLES, words
from factcheck.claims.extraction.nouns import SUBJECTS, first_finite, head, is_finite
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.subjects import opening_subject, subject_before
from factcheck.claims.extraction.tokens import Token

# Words between a verb and the second half of a quotation ("went on quietly,").
MOST_BETWEEN = 7
GOING_ON = words("went goes continued continues ends ended concludes concluded begins began")
CALLED = words("as called dubbed nicknamed named titled entitled")
LONGEST_QUOTED = 12


def exclaimed(tokens: list[Token], at: int) -> Frame | None:
    """Read "“…,” she sighed": right after speech any verb in the past is a verb of saying."""
    low = tokens[at].low
    if not is_finite(tokens, at) or low.endswith("s") or low in AUXILIARIES:
        return None
    if is_quoting(tokens, at):
        return None
    subject = subject_before(tokens, at)
    if subject is not None and ends_speech(tokens, subject.first):
        return Frame(at, "said", subject, speech_again(tokens, at + 1))
    inverted = subject_after(tokens, at, len(tokens)) if ends_speech(tokens, at) else None
    return Frame(at, "said", inverted, None) if inverted else None


def is_quoting(tokens: list[Token], at: int) -> bool:
    """Tell whether somebody else is quoted ("the Post quoted her as saying")."""
    rest = [token.low for token in tokens[at + 1 : at + LONGEST_QUOTED]]
    return tokens[at].low in {"quoted", "cited"} and ("as", "saying") in pairwise(rest)


def speech_again(tokens: list[Token], at: int) -> int | None:
    """Give where a quotation goes on after ", she went on,"."""
    for n in range(at, min(at + MOST_BETWEEN, len(tokens))):
        if tokens[n].quoted:
            return n if tokens[n - 1].text in {",", ":"} else None
        if tokens[n].text in {".", ";"}:
            break
    return None


def ends_speech(tokens: list[Token], at: int) -> bool:
    """Tell whether a quotation that goes on in the sentence ends right before this word."""
    if at < 3 or not tokens[at - 2].quoted:  # noqa: PLR2004 - a word and two marks
        return False
    last = tokens[at - 2].text if tokens[at - 1].quoted else tokens[at - 1].text
    return (last in {",", "?", "!", "…"} or tokens[at - 1].text == ",") and not is_name(tokens, at)


def is_name(tokens: list[Token], at: int) -> bool:
    """Tell whether the marks before this word hold what somebody is called (“the Dentist,”)."""
    first = at - 2
    while first and tokens[first - 1].quoted:
        first -= 1
    return first > 0 and tokens[first - 1].low in CALLED


def introduced(tokens: list[Token]) -> list[Frame]:
    """Read "Ann Lee is at the harbour: “…”": whoever the sentence is about says it."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].quoted:
            return []
        if tokens[at].text == ":" and tokens[at + 1].quoted:
            named = came_from(tokens, at) or labelled(tokens, at)
            subject = named or (None if names_nobody(tokens, at) else opening_subject(tokens, at))
            if subject is None or not (
                named or is_somebody(tokens, subject) or acts(tokens, subject, at)
            ):
                return []
            return [Frame(at, "said", subject, at + 1)]
    return []


def came_from(tokens: list[Token], colon: int) -> Subject | None:
    """Give whom the words come from ("The strongest words came from Ann Lee: “…”")."""
    came = (n for n in range(1, colon - 1) if tokens[n].low in {"came", "come", "comes"})
    at = next((n + 1 for n in came if tokens[n + 1].low == "from"), 0)
    return Subject(at + 1, colon, None, at, colon) if at and tokens[colon - 1].is_word else None


def is_somebody(tokens: list[Token], subject: Subject) -> bool:
    phrase = tokens[subject.start : subject.end]
    named = [t for t in phrase if t.text[0].isupper() or t.low in ROLES]
    return len(named) > 1 or (bool(named) and named[-1].low in ROLES)


def acts(tokens: list[Token], subject: Subject, colon: int) -> bool:
    """Tell whether somebody does something before a colon ("Lund was blunter: “…”").

    Of a body only what it does tells that it speaks ("the board explained itself"):
    what it fined or bought is no words of its own.
    """
    first = tokens[subject.start]
    verb = first_finite(tokens, subject.end, colon)
    if verb is None:
        return False
    noun = head(tokens[subject.start : subject.end])
    if first.low == "it" or noun in DOCUMENTS:
        return tokens[verb].low in GOING_ON
    alone = subject.end == subject.start + 1 and (first.capital or first.low in SUBJECTS)
    body = noun in BODIES
    speaks = tokens[verb].low in CUES or tokens[verb + 1].low in {"itself", "themselves", "back"}
    return alone or (body and speaks)
