"""Who carried what, told in passing: "as reported by Y", ", citing Z", "read out by Y"."""

from dataclasses import replace

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.asides import described_end
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.issuing import is_own_issue
from factcheck.claims.extraction.lexicon import (
    BODIES,
    CITING,
    DENYING,
    DOCUMENTS,
    OUTLET_WORDS,
    words,
)
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.name_beside import apposition
from factcheck.claims.extraction.nouns import head, phrase_end
from factcheck.claims.extraction.outlets import (
    OWNED,
    PLAIN_NAMES,
    before_day,
    is_call_sign,
    is_outlet_word,
)
from factcheck.claims.extraction.reaching import date_end
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.tokens import Token

CARRYING = words(
    "reported carried quoted cited published broadcast relayed summarised summarized aired picked",
)
PICKED_UP = ("picked", "up")
READ_OUT = (("read", "out"), ("read", "aloud"))
# Of whom it is told by what body they were questioned, that body carried nothing.
QUESTIONED = words("interviewed contacted reached approached asked polled surveyed questioned")
QUOTING = CARRYING | QUESTIONED
LENGTH = words("length full part detail")
PHONE = words("phone telephone email e-mail text")
POST = PHONE | words("letter telegram fax")
REPORTING = words("reported reports wrote writes according")
CITED = words("cited cites quoted quotes")
PAPERS = DOCUMENTS | words("message messages")
COPIES = words(
    "copy copies recording recordings transcripts draft drafts tape tapes audio excerpts extracts",
    "presentation slides screenshots correspondence pages photographs photos images material",
    "payslips timesheets statements receipts plans charts",
)
WRITTEN = PAPERS | COPIES
MEANS = words("under through via using following")
LONGEST_MEANS = 12
# Words between a letter and by whom it was seen ("a letter to the board, seen by …").
NEAR = 7
FURTHER = 14
JUDGING = words("judge justice magistrate coroner")
INTENDING = words("will would should must ought shall wants want hopes plans")
CLAIMS = words("claim story allegation account figure detail")
OBTAINING = words("obtained seen reviewed viewed read shown")
# "A memo first described by Y"; who only describes one as false carried nothing.
REPRODUCED = words("recorded quoted cited reproduced contained included")
FIGURES = words("figures statistics numbers data records")
FIRST_TOLD = words("described detailed disclosed revealed uncovered unearthed found told")


def is_own(by: list[Token]) -> bool:
    """Tell whether a paper was "seen by the Echo" or "by this newspaper": as a rule by this one."""
    short = len([token for token in by if token.low not in {"the", "this"}]) == 1
    return short and not is_outlet_word(by[-1]) and not any(is_call_sign(token) for token in by)


def add_cited(text: str, tokens: list[Token], at: int, frame: Frame, report: Report) -> None:
    """Read "as reported by Y" and ", citing Z" where they begin at this word."""
    if is_of_claim(tokens, at):
        return
    by = by_after(tokens, at, report)
    whom = cited_after(tokens, at, frame) or referred_to(tokens, at, report)
    quoted = frame.subject is not None and frame.subject.start == whom  # and is the one who speaks
    if by is None and (quoted or not (whom and report.source)):
        return
    start = whom if by is None else by + 1
    end = phrase_end(tokens, start, frame.cue if start < frame.cue else len(tokens))
    means = (n for n in range(start + 1, end) if tokens[n].low in MEANS or is_by_phone(tokens, n))
    end = next(means, end)
    if by is None and start < len(tokens) and tokens[start].quoted:
        start, end = inside_marks(tokens, start)
    if end <= start or tokens[start].text[0].isdigit() or is_no_source(tokens[start:end]):
        return
    if by is None:
        aside = apposition(tokens, end)
        told = frame.content == end + 1  # "that" and what was said follow
        end = end if told else described_end(tokens, end, len(tokens))
        cited = mention(text, tokens[start:end], tokens[slice(*aside)] if aside else None)
        if tokens[at].low == "with" and cited.kind == "unknown" and not cited.name:
            return  # "with reference to the fire"
        if not is_own_word(tokens, frame, report):
            cite(report, cited, frame.verb)
    elif not (frame.subject and frame.subject.start == start):
        carrier = with_name(text, tokens, start, end)
        how = (tokens[at].low, tokens[at + 1].low)
        own = how[0] in OBTAINING and is_own(tokens[start:end]) and how not in READ_OUT
        own = own or is_own_release(how[0], carrier, report)
        known = carrier in report.carriers
        report.carriers += [] if own or known or not may_carry(how, carrier) else [carrier]


def with_name(text: str, tokens: list[Token], start: int, end: int) -> Mention:
    """Name whoever carried words by the name beside their office ("by her lawyer, Ann Lund,")."""
    aside = apposition(tokens, end)
    closed = aside is not None and not tokens[min(aside[1], len(tokens) - 1)].is_word
    named = closed and tokens[end + 1].capital
    return mention(
        text, before_day(tokens[start:end]), tokens[slice(*aside)] if aside and named else None
    )


def add_reproduced(text: str, tokens: list[Token], places: list[int], report: Report) -> None:
    """Read "in a message quoted in the indictment": the paper carried it."""
    for at in places:
        if tokens[at].low not in REPRODUCED or at + 2 >= len(tokens) or tokens[at + 1].low != "in":
            continue
        paper = tokens[at + 2 : phrase_end(tokens, at + 2, len(tokens))]
        opens = bool(paper) and paper[0].low in {"the", "a", "an", "his", "her"}
        named = bool(paper) and tokens[at - 1].low == "as" and all(t.capital for t in paper)
        if named or (opens and head(paper) in DOCUMENTS):
            report.carriers.append(mention(text, paper))


def is_own_release(how: str, carrier: Mention, report: Report) -> bool:
    """Tell whether figures "published by the health office" are its own, which no outlet is."""
    figures = report.source is not None and report.source.head in FIGURES
    outlet = carrier.kind == "outlet" or is_outlet_name(carrier)
    return figures and not outlet and is_own_issue(how, "body")


def cited_after(tokens: list[Token], at: int, frame: Frame) -> int:
    """Give where whoever is cited begins (", citing Z", "with reference to Z"), or 0."""
    low, before = tokens[at].low, tokens[at - 1] if at else tokens[at]
    apart = before.text == "," or (frame.subject is not None and at == frame.subject.end)
    if (low in CITING and at and apart) or (low in CITED and before.low == "which"):
        return at + 1
    referring = [token.low for token in tokens[at : at + 3]] == ["with", "reference", "to"]
    return at + 3 if referring and frame.verb in REPORTING else 0


def referred_to(tokens: list[Token], at: int, report: Report) -> int:
    """Give where whoever an outlet refers to begins ("The site Y, referring to Z, said"), or 0."""
    outlet = report.source is not None and (
        report.source.kind == "outlet" or bool(report.source.words & OUTLET_WORDS)
    )
    led = [token.low for token in tokens[at : at + 2]] == ["referring", "to"]
    return at + 2 if outlet and led and at and tokens[at - 1].text == "," else 0


def is_by_phone(tokens: list[Token], at: int) -> bool:
    return tokens[at].low == "by" and any(token.low in PHONE for token in tokens[at + 1 : at + 2])


def is_no_source(words: list[Token]) -> bool:
    """Tell whether no source stands here ("quoted by name", "informed by letter")."""
    if words[-1].low == "news" or (len(words) == 1 and words[0].low in POST):
        return not words[-1].capital
    plain = len(words) == 1 and not words[0].capital and words[0].low not in OUTLET_WORDS | PAPERS
    return (
        plain
        and not words[0].low.endswith("s")
        and words[0].low not in BODIES
        and words[0].low not in {"media", "who", "him", "her", "them"}
    )


def is_of_claim(tokens: list[Token], at: int) -> bool:
    """Tell whether the claim is what Y had before ("Lund said …, a claim first reported by Y")."""
    before = [token.low for token in tokens[max(0, at - 3) : at]]
    first = before[1:] if before[:1] == ["a"] else []
    return first[1:] == ["first"] and first[0] in CLAIMS


def inside_marks(tokens: list[Token], start: int) -> tuple[int, int]:
    """Give the words in the marks that open here ("citing “security circles”")."""
    inside = range(start + 1, len(tokens))
    return start + 1, next((n for n in inside if not tokens[n].is_word), start + 1)


def is_got(tokens: list[Token], at: int) -> bool:
    """Tell whether an outlet got hold of a paper by this word ("seen", "first described")."""
    first = at > 0 and tokens[at - 1].low == "first"
    return tokens[at].low in OBTAINING or (first and tokens[at].low in FIRST_TOLD)


def by_after(tokens: list[Token], at: int, report: Report) -> int | None:
    """Give the "by" of "reported (earlier) by Y" and, for a paper, of "seen by Y"."""
    how = (tokens[at].low, tokens[at + 1].low)
    got = is_got(tokens, at) and (how in READ_OUT or is_of_paper(tokens, at, report))
    return by_place(tokens, at) if got or how[0] in QUOTING else None


def is_of_paper(tokens: list[Token], at: int, report: Report) -> bool:
    """Tell whether a paper speaks, or one is named shortly before."""
    source = report.source is not None and report.source.kind == "document"
    near = FURTHER if tokens[at - 1].low == "first" else NEAR
    return source or any(t.low in WRITTEN for t in tokens[max(0, at - near) : at])


def by_place(tokens: list[Token], at: int) -> int | None:
    """Give the "by" that a word brings: at once, after a day or an adverb, or after how."""
    how = (tokens[at].low, tokens[at + 1].low)
    adverb = is_adverb(how[1]) or how in (PICKED_UP, *READ_OUT)
    dated = date_end(tokens, at + 1 + (how[1] == "on"))
    phoned = at + 3 if how[1] == "by" and tokens[at + 2].low in PHONE else None
    phoned = at + 3 if how[1] in {"at", "in"} and tokens[at + 2].low in LENGTH else phoned
    by = over_means(tokens, at) or dated or phoned or at + 1 + (adverb and at + 3 < len(tokens))
    by = by if by + 1 < len(tokens) else at + 1
    return by if tokens[by].low == "by" else None


def over_means(tokens: list[Token], at: int) -> int | None:
    """Step over how a paper was got ("obtained under a freedom of information law by …")."""
    if tokens[at].low not in OBTAINING or tokens[at + 1].low not in MEANS:
        return None
    near = range(at + 2, min(at + LONGEST_MEANS, len(tokens) - 1))
    stop = next((n for n in near if tokens[n].text == "," or tokens[n].low == "by"), None)
    return stop if stop and tokens[stop].low == "by" else None


def may_carry(how: tuple[str, str], carrier: Mention) -> bool:
    """Tell whether who "interviewed" a speaker, or "picked up" something, is an outlet."""
    if how[0] in QUESTIONED:
        own = carrier.text.lower().startswith(OWNED)
        return not own and (carrier.kind == "outlet" or is_outlet_name(carrier))
    if how[0] in OBTAINING and how not in READ_OUT and carrier.kind == "body":
        return False
    return how != PICKED_UP or (bool(carrier.name) and carrier.kind in {"outlet", "unknown"})


def is_outlet_name(mention: Mention) -> bool:
    """Tell whether a bare name is a well-known outlet's ("Reuters")."""
    return bool(mention.name) and (mention.name or "").lower() in PLAIN_NAMES


def cite(report: Report, cited: Mention, verb: str) -> None:
    """Make the one who reported the carrier of the one who is cited."""
    if report.source is None or not is_carrier(report.source, cited, verb):
        return
    # "A report obtained by Y, which cited an official": Y cites them, and the report is Y's own.
    got = report.source.kind == "document" and report.carriers
    first = report.source.kind == "person"  # who told an outlet what they cite
    report.carriers = [*report.carriers, *([] if got else [report.source])]
    report.carriers = report.carriers[-1:] + report.carriers[:-1] if first else report.carriers
    report.source = cited


def is_own_word(tokens: list[Token], frame: Frame, report: Report) -> bool:
    """Tell whether somebody only backs up words of their own by what they cite.

    What is quoted from them is their own, and so are a denial, a ruling and what shall be.
    """
    source = report.source
    if tokens[0].quoted or frame.verb in DENYING or source is None or source.kind != "person":
        return tokens[0].quoted or frame.verb in DENYING
    shall = any(token.low in INTENDING and not token.quoted for token in tokens)
    return shall or not source.words.isdisjoint(JUDGING)


def is_carrier(source: Mention, cited: Mention, verb: str) -> bool:
    """Tell whether somebody who cites somebody else only passes on what these say."""
    reporting = verb in {"reported", "reports", "according"} or source.head == "report"
    if source.kind == "outlet" or reporting or source.words & OUTLET_WORDS:
        return True
    if is_outlet_name(source) or (source.text.lower() == "it" and cited.kind == "person"):
        return True
    paper = source.kind == "body" and cited.kind == "document"
    known = cited.kind in {"person", "document"} or (cited.kind, source.kind) == ("body", "person")
    return not paper and known and source.kind in {"unknown", "body", "person"}


def before_citing(tokens: list[Token], frame: Frame) -> Frame:
    """Leave out of "a report by Y citing two guards said" whom the report cites."""
    subject = frame.subject
    inside = range(subject.start + 1, min(subject.end, frame.cue)) if subject else range(0)
    at = next((n for n in inside if tokens[n].low in CITING), 0)
    return replace(frame, subject=replace(subject, end=at)) if subject and at else frame
