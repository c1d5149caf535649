"""Who carried what was said: "X told the outlet Y", "as reported by Y", "Y reported, citing X"."""

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.airing import aired, aired_behind
from factcheck.claims.extraction.borders import content_end
from factcheck.claims.extraction.contents import apposition
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import DOCUMENTS, OUTLET_WORDS, words
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.nouns import head, phrase_end
from factcheck.claims.extraction.outlets import (
    is_call_sign,
    is_that_outlet,
    is_unnamed,
    outlet_at,
    outlet_name,
)
from factcheck.claims.extraction.reaching import date_end
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.tokens import Token

CARRYING = words(
    "reported carried quoted cited published broadcast relayed summarised summarized interviewed",
    "picked",
)
PICKED_UP = ("picked", "up")
# Of whom it is told by what body they were questioned, that body carried nothing.
QUESTIONED = words("interviewed")
# What a body publishes itself it does not carry for somebody else.
ISSUING = words("published released issued")
TRAILING = words("who which there here and")
CITING = words("citing quoting")
CITED = words("cited cites quoted quotes")
HANDED = words("leaked passed handed given sent shown")
PAPERS = DOCUMENTS | words("message messages")
COPIES = words(
    "copy copies recording recordings transcripts draft drafts tape tapes audio excerpts extracts",
    "presentation slides screenshots correspondence pages photographs photos images material",
)
# Words between a letter and by whom it was seen ("a letter to the board, seen by …").
NEAR = 7
# "Said the pier fell in an interview with Y."
TALKS = words("interview remarks comments")
BEFORE_TALKS = words("in an his her their its later telephone tv radio recent")
REPRODUCED = words("quoted cited reproduced contained included")
ASKED = words("contacted reached approached interviewed asked polled surveyed")
OBTAINING = words("obtained seen reviewed viewed read released shown")


def add_carriers(
    text: str, tokens: list[Token], frame: Frame, report: Report, region: tuple[int, int]
) -> None:
    """Add outlets that were told, that reported, or that cite somebody else.

    `region` are the tokens from the attribution before this one to the one after it.
    """
    if frame.addressee:
        report.addressed = True
        add_told(text, tokens[slice(*frame.addressee)], report)
    if frame.carrier:
        report.carriers.append(mention(text, tokens[slice(*frame.carrier)]))
    add_aired(text, tokens, around(tokens, frame, region), frame, report)
    opening = phrase_end(tokens, 1, len(tokens))
    if tokens[0].low in CITING and report.source and 1 < opening <= frame.first:
        cite(report, mention(text, tokens[1:opening]), frame.verb)
    if frame.subject:
        add_quoting(text, tokens[frame.subject.start : frame.subject.end], report)
    places = beside(tokens, frame)
    add_said_to(text, tokens, places, frame, report)
    for at in places:
        if at <= region[1] or tokens[at].low not in CITING:
            add_cited(text, tokens, at, frame, report)
    add_reproduced(text, tokens, around(tokens, frame, region), report)
    add_agent(text, tokens, frame, report)
    if frame.kind == "passive" and frame.subject and frame.verb == "heard":
        add_told(text, tokens[frame.subject.start : frame.subject.end], report)
    report.carriers = once_each(report.carriers)


def once_each(carriers: list[Mention]) -> list[Mention]:
    """Leave out who was noted before, by the same or by fewer of the same words."""
    kept: list[Mention] = []
    for carrier in carriers:
        again = any(
            carrier.label == each.label or (carrier.start < each.end and each.start < carrier.end)
            for each in kept
        )
        kept += [] if again else [carrier]
    return kept


def add_reproduced(text: str, tokens: list[Token], places: list[int], report: Report) -> None:
    """Read "in a message quoted in the indictment": the paper carried it."""
    for at in places:
        if tokens[at].low not in REPRODUCED or at + 2 >= len(tokens) or tokens[at + 1].low != "in":
            continue
        paper = tokens[at + 2 : phrase_end(tokens, at + 2, len(tokens))]
        if paper and head(paper) in DOCUMENTS and paper[0].low in {"the", "a", "an", "his", "her"}:
            report.carriers.append(mention(text, paper))


def add_agent(text: str, tokens: list[Token], frame: Frame, report: Report) -> None:
    """Read "it was reported by Y that …": Y says so."""
    by = frame.cue + 1
    if frame.kind != "passive" or by + 1 >= len(tokens) or tokens[by].low != "by":
        return
    agent = mention(text, tokens[by + 1 : phrase_end(tokens, by + 1, len(tokens))])
    report.source, report.unknown = agent, False
    report.carriers = [each for each in report.carriers if each.label != agent.label]


def around(tokens: list[Token], frame: Frame, region: tuple[int, int]) -> list[int]:
    """Give the places of an attribution outside its speaker and its words, but for interviews."""
    begin, end = region
    subject = range(frame.subject.start, frame.subject.end) if frame.subject else range(0)
    said = range(0)
    if frame.content is not None:
        said = range(frame.content, content_end(tokens, frame.content, end))
    elif frame.kind != "empty":
        begin = min(frame.first, frame.cue)
    return [
        at
        for at in range(begin, end)
        if at not in subject
        and not tokens[at].quoted
        and (at not in said or (tokens[at].low in TALKS and tokens[at - 1].low in BEFORE_TALKS))
    ]


def beside(tokens: list[Token], frame: Frame) -> list[int]:
    """Give the places around a speaker where it may be told who carried the words."""
    subject = range(frame.subject.start, frame.subject.end) if frame.subject else range(0)
    after = min(frame.subject.end, frame.cue) if frame.subject else frame.cue
    begin = 1 if frame.content is not None else after
    return [
        at
        for at in range(max(begin, 1), len(tokens) - 2)
        if at not in subject and not tokens[at].quoted
    ]


def add_quoting(text: str, subject: list[Token], report: Report) -> None:
    """Read "an official quoted by Y said" and "minutes obtained by Y show"."""
    at = carrying_at(subject)
    if at is None:
        return
    by = subject[at + 2 :]
    if subject[at + 1].low == "to":
        outlet = outlet_at(text, by)
        report.carriers += [outlet] if outlet else []
        return
    own = is_own(by)
    carrier = mention(text, by)
    if subject[at].low in CARRYING:
        own_paper = subject[at].low in ISSUING and carrier.kind in {"body", "person"}
        report.carriers += [] if own_paper else [carrier]
    elif not own:
        add_told(text, by, report)


def is_own(by: list[Token]) -> bool:
    """Tell whether a paper was "seen by the Echo" or "by this newspaper": as a rule by this one."""
    short = len([token for token in by if token.low not in {"the", "this"}]) == 1
    return short and not any(is_call_sign(token) for token in by)


def carrying_at(subject: list[Token]) -> int | None:
    """Give the place of "quoted by Y" or, for a paper, "obtained by Y" in a speaker's words."""
    if head(subject) in {"figures", "statistics", "numbers"}:
        return None  # the board's own, that published them
    for at in range(1, len(subject) - 2):
        quoting = subject[at].low in CARRYING
        paper = subject[at].low in OBTAINING and is_paper(subject)
        if (quoting or paper) and subject[at + 1].low == "by":
            return at
        if subject[at].low in HANDED and is_paper(subject) and subject[at + 1].low == "to":
            return at
    return None


def is_paper(subject: list[Token]) -> bool:
    """Tell whether a paper speaks, or a copy of one."""
    return head(subject) in PAPERS | COPIES


def alone(subject: list[Token]) -> list[Token]:
    """Leave out who quoted or asked a speaker, or got hold of a paper."""
    end = carrying_at(subject) or asked_at(subject) or len(subject)
    while end > 1 and subject[end - 1].low in TRAILING:
        end -= 1
    return subject[:end]


def asked_at(subject: list[Token]) -> int | None:
    """Give the place of "contacted by this paper": how news was gathered describes nobody."""
    return next(
        (
            at
            for at in range(1, len(subject) - 2)
            if subject[at].low in ASKED and subject[at + 1].low == "by"
        ),
        None,
    )


def add_told(text: str, addressee: list[Token], report: Report) -> None:
    """Note the outlet somebody told; a bare name is settled when the whole article is known."""
    told, outlet = mention(text, addressee), outlet_name(text, addressee)
    if is_that_outlet(told):
        report.told = told
    elif outlet and told.kind != "person":
        report.carriers.append(outlet)
    elif is_unnamed(told):
        report.carriers.append(told)
    elif told.name and told.kind == "unknown":
        report.told = told


def add_aired(
    text: str, tokens: list[Token], places: list[int], frame: Frame, report: Report
) -> None:
    """Note the outlets that words were given to ("in an interview with Y")."""
    for outlet in aired(text, tokens, places) + aired_behind(text, tokens, frame):
        if is_that_outlet(outlet):
            report.told = report.told or outlet
        else:
            report.carriers.append(outlet)


def add_said_to(
    text: str, tokens: list[Token], places: list[int], frame: Frame, report: Report
) -> None:
    """Read "she admitted (it) to Y that …" and "the report, which was leaked to Y"."""
    for at in sorted({frame.cue, *places}):
        to = at + 1
        if at == frame.cue and frame.kind != "according":
            end = phrase_end(tokens, to, len(tokens))
            to = next((n for n in range(to, end) if tokens[n].low == "to"), to)
        elif tokens[at].low not in HANDED:
            continue
        if [t.low for t in tokens[to : to + 1]] != ["to"]:
            continue
        phrase = tokens[to + 1 : phrase_end(tokens, to + 1, len(tokens))]
        outlet = outlet_at(text, phrase) if phrase else None
        known = outlet is None or is_that_outlet(outlet) or outlet in report.carriers
        report.carriers += [] if known or outlet is None else [outlet]


def add_cited(text: str, tokens: list[Token], at: int, frame: Frame, report: Report) -> None:
    """Read "as reported by Y" and ", citing Z" where they begin at this word."""
    paper = report.source is not None and report.source.kind == "document"
    paper = paper or any(t.low in PAPERS | COPIES for t in tokens[max(0, at - NEAR) : at])
    carrying = CARRYING | OBTAINING if paper else CARRYING
    adverb = is_adverb(tokens[at + 1].low) or (tokens[at].low, tokens[at + 1].low) == PICKED_UP
    adverb = adverb and at + 3 < len(tokens)
    by = date_end(tokens, at + 1 + (tokens[at + 1].low == "on")) or at + 1 + adverb
    by = by if by + 1 < len(tokens) else at + 1
    carried = tokens[at].low in carrying and tokens[by].low == "by"
    citing = tokens[at].low in CITING and tokens[at - 1].text == ","
    citing = citing or (tokens[at].low in CITED and tokens[at - 1].low == "which")
    if not (carried or (citing and report.source)):
        return
    start = by + 1 if carried else at + 1
    end = phrase_end(tokens, start, frame.cue if start < frame.cue else len(tokens))
    if end <= start or tokens[start].text[0].isdigit():
        return
    if carried and not (frame.subject and frame.subject.start == start):
        carrier = mention(text, tokens[start:end])
        own = tokens[at].low in OBTAINING and is_own(tokens[start:end])
        if own or not may_carry(tokens[at].low, carrier):
            return
        report.carriers += [] if carrier in report.carriers else [carrier]
    elif not carried:
        aside = apposition(tokens, end)
        cited = mention(text, tokens[start:end], tokens[slice(*aside)] if aside else None)
        cite(report, cited, frame.verb)


def may_carry(how: str, carrier: Mention) -> bool:
    """Tell whether who "interviewed" a speaker, or "picked up" something, is an outlet."""
    if how in QUESTIONED:
        return carrier.kind not in {"body", "person"}
    return how not in PICKED_UP or (bool(carrier.name) and carrier.kind in {"outlet", "unknown"})


def cite(report: Report, cited: Mention, verb: str) -> None:
    """Make the one who reported the carrier of the one who is cited."""
    if report.source is None or not is_carrier(report.source, cited, verb):
        return
    report.carriers.append(report.source)
    report.source = cited


def is_carrier(source: Mention, cited: Mention, verb: str) -> bool:
    """Tell whether somebody who cites somebody else only passes on what these say."""
    reporting = verb in {"reported", "reports", "according"} or source.head == "report"
    if source.kind == "outlet" or reporting or source.words & OUTLET_WORDS:
        return True
    paper = source.kind == "body" and cited.kind == "document"
    return not paper and cited.kind in {"person", "document"} and source.kind in {"unknown", "body"}
