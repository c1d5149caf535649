"""What "the report" and "the paper" stand for: an outlet, a study, somebody's report."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import BODIES, DOCUMENTS, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nouns import head, head_end
from factcheck.claims.extraction.outlets import (
    NETWORK,
    NEWS_AGENCY,
    is_that_outlet,
    is_wire,
)
from factcheck.claims.extraction.phrases import plain
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.things import DESCRIBING
from factcheck.claims.extraction.tokens import Token

BROUGHT_OUT = words("obtained seen reviewed leaked cited quoted commissioned")
POLLS = words("poll polls survey surveys")
PLACED = words("ahead behind leading trailing level up down tied")
STUDIES = words("study trial research preprint")
LONGEST_POLLED = 14
PUBLISHED = words("post posts video videos article articles leaflet leaflets message messages")
AGENCY, ON_AIR = words("agency"), words("broadcaster channel station television tv radio")
# Somebody's report, so that "the report" is no longer what an outlet reported.
PAPER = re.compile(r"\b(?:an?|its|his|her|their|\w+[’']s)\s(?:[\w-]+\s){0,3}?report\b")


def outlet_told(
    told: Mention | None, last: Speaker | None, text: str, others: Sequence[Mention]
) -> Speaker | None:
    """Give the outlet that "told the paper" means: the `last` one, if it has no name here.

    Among `others`, who carried the same words, it may be named before.
    """
    if told is None or last is None or told.name or any(c.start < told.start for c in others):
        return None
    return last if may_be_outlet(told, last, text) else None


def may_be_outlet(mention: Mention, outlet: Speaker, text: str) -> bool:
    """Tell whether "the report" or "the paper" may be the `outlet` that was named last."""
    since = text[outlet.place : mention.start]
    if mention.words in (AGENCY, NEWS_AGENCY) and is_wire(outlet.label, text[: mention.start]):
        return True
    if mention.words == NETWORK and outlet.words & ON_AIR and " network" not in since:
        return True
    if mention.head in BODIES and mention.head not in outlet.words:
        return False
    if any(word.endswith("'s") and word[:-2] not in outlet.words for word in mention.words):
        return False  # "the mission's report"
    return mention.head == "report" or is_that_outlet(mention)


def paper_meant(
    mention: Mention,
    outlet: Speaker | None,
    papers: Sequence[Speaker],
    met: Sequence[Speaker],
    since: str,
) -> Speaker | None:
    """Find it among the outlet named last, the `papers` of that name and a study met before.

    `since` is the text from that outlet to the mention.
    """
    study = next((s for s in reversed(met) if s.words & STUDIES), None)
    if study and mention.head == "paper":
        return study
    if outlet and PAPER.search(since):
        newer = papers and papers[-1].place > outlet.place and mention.definite
        return papers[-1] if newer else None
    carried = outlet is not None and not outlet.spoke
    if papers and carried and mention.head == "report":
        return papers[-1]
    if papers and (outlet is None or papers[-1].seen >= outlet.seen):
        return papers[-1]
    return outlet


def papers_saying(tokens: list[Token], at: int) -> Subject | None:
    """Give the paper in "posts claiming that …", "a study in the journal reporting that …"."""
    if at < 1 or not tokens[at - 1].is_word or tokens[at - 1].quoted:
        return None
    subject = plain(tokens, at) if [t.low for t in tokens[at + 1 : at + 2]] == ["that"] else None
    if subject is None:
        return None
    seen = (
        tokens[subject.start].low in {"seen", "read", "shared"} and subject.end - subject.start > 1
    )
    subject = replace(subject, start=subject.start + seen)
    noun = tokens[subject.start : subject.end]
    said_by = noun[head_end(noun) - 1].low in DOCUMENTS | PUBLISHED if noun else False
    return subject if said_by else None


def laid_down(tokens: list[Token], cue: int, after: int, subject: Subject) -> Frame | None:
    """Read "findings describe burns on 12 dolphins": a paper states all of it."""
    if tokens[cue].low not in DESCRIBING or after >= len(tokens) or tokens[after].text in ",.;:":
        return None
    paper = head(tokens[subject.start : subject.end]) in DOCUMENTS
    told = paper and any(token.quoted or is_number(token) for token in tokens[after:])
    return Frame(cue, "stated", subject, after) if told else None


def is_brought_out(noun: list[Token]) -> bool:
    """Tell whether an outlet got hold of it, as it does of papers ("an order seen by Y")."""
    return any(one.low in BROUGHT_OUT and other.low == "by" for one, other in pairwise(noun))


def gives_as_quoted(tokens: list[Token], at: int) -> bool:
    """Tell whether a paper gives something in its own words ("gives the aim as “the gate”")."""
    named = tokens[at - 1].low == "rated" or any(token.low == "as" for token in tokens[at:])
    return named and any(token.quoted for token in tokens[at:])


def lists_number(tokens: list[Token], at: int) -> bool:
    """Tell whether a bare number is all that follows ("lists 12")."""
    alone = not any(token.is_word for token in tokens[at + 1 :])
    return alone and at < len(tokens) and is_number(tokens[at])


def polled(tokens: list[Token], subject: Subject, at: int) -> bool:
    """Recognise "a survey had Lund ahead by three points": what a poll found."""
    noun = tokens[subject.start : subject.end]
    poll = noun[head_end(noun) - 1].low in POLLS
    rest = tokens[at : at + LONGEST_POLLED]
    shares = any(one.low == "at" and is_number(other) for one, other in pairwise(rest))
    return poll and (shares or any(token.low in PLACED for token in rest))
