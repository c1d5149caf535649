"""Who carried what was said: "X told the outlet Y", "as reported by Y", "Y reported, citing X"."""

from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import DOCUMENTS, OUTLET_WORDS, TIME_WORDS, words
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.nouns import head, phrase_end
from factcheck.claims.extraction.outlets import is_call_sign, outlet_name
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.tokens import Token

CARRYING = words(
    "reported carried quoted cited published broadcast relayed summarised summarized interviewed",
    "picked",
)
PICKED_UP = ("picked", "up")
NEWS_AGENCY = words("news agency")
# Of whom it is told by what body they were questioned, that body carried nothing.
QUESTIONED = words("interviewed")
# What a body publishes itself it does not carry for somebody else.
ISSUING = words("published released issued")
TALKS = {
    ("interview", "with"),
    ("interview", "to"),
    ("speaking", "to"),
    ("remarks", "to"),
    ("speaking", "on"),
    ("interview", "on"),
    ("spoke", "to"),
    ("spoke", "with"),
    ("talked", "to"),
    ("speaking", "with"),
    ("comments", "to"),
    ("statement", "to"),
    ("message", "to"),
    ("letter", "to"),
    ("email", "to"),
    ("interview", "for"),
    ("said", "to"),
    ("wrote", "in"),
    ("writing", "in"),
    ("published", "in"),
}
TRAILING = words("who which there here and")
ON_AIR = words("radio television tv")
CITING = words("citing quoting")
CITED = words("cited cites quoted quotes")
HANDED = words("leaked passed handed given sent shown")
PAPERS = DOCUMENTS | words("message messages")
# Words between a letter and by whom it was seen ("a letter to the board, seen by …").
NEAR = 7
ASKED = words("contacted reached approached interviewed asked polled surveyed")
OBTAINING = words("obtained seen reviewed viewed read released shown")
# "Told the channel" means an outlet named before; "told the press" means nobody.
GENERIC = words(
    "channel station newspaper paper magazine podcast agency website site programme program",
    "broadcaster network outlet daily weekly radio blog tabloid broadsheet newswire",
)


def add_carriers(text: str, tokens: list[Token], frame: Frame, report: Report) -> None:
    """Add outlets that were told, that reported, or that cite somebody else."""
    if frame.addressee:
        report.addressed = True
        add_told(text, tokens[slice(*frame.addressee)], report)
    if frame.carrier:
        report.carriers.append(mention(text, tokens[slice(*frame.carrier)]))
    add_talked_to(text, tokens, report)
    opening = phrase_end(tokens, 1, len(tokens))
    if tokens[0].low in CITING and report.source and 1 < opening <= frame.first:
        cite(report, mention(text, tokens[1:opening]))
    if frame.subject:
        add_quoting(text, tokens[frame.subject.start : frame.subject.end], report)
    places = beside(tokens, frame)
    add_said_to(text, tokens, places, frame, report)
    for at in places:
        add_cited(text, tokens, at, frame, report)


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
    for at in range(1, len(subject) - 2):
        quoting = subject[at].low in CARRYING
        paper = subject[at].low in OBTAINING and head(subject) in DOCUMENTS
        if (quoting or paper) and subject[at + 1].low == "by":
            return at
    return None


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
    if not told.name and told.head in ON_AIR and len(told.words) > 1:
        report.carriers.append(told)
    elif is_that_outlet(told):
        report.told = told
    elif outlet and told.kind != "person":
        report.carriers.append(outlet)
    elif told.name and told.kind == "unknown":
        report.told = told


def is_that_outlet(told: Mention) -> bool:
    """Tell whether an outlet named before is meant ("told the channel")."""
    bare = not told.name and told.words <= GENERIC | {"news"}
    agency = told.words == NEWS_AGENCY
    return (
        bare
        and (agency or told.kind in {"outlet", "document"})
        and told.definite
        and told.head in GENERIC
    )


def add_talked_to(text: str, tokens: list[Token], report: Report) -> None:
    """Read "in an interview with Y" and "speaking to Y"."""
    for at in range(len(tokens) - 2):
        pair = (tokens[at].low, tokens[at + 1].low)
        if pair in TALKS and not tokens[at].quoted:
            begin = after_day(tokens, at + 2)
            talked_to = tokens[begin : phrase_end(tokens, begin, len(tokens))]
            outlet = outlet_name(text, talked_to) if talked_to else None
            if outlet is None and talked_to and head(talked_to) in ON_AIR:
                outlet = mention(text, talked_to)
            report.carriers += [outlet] if outlet else []


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
        outlet = outlet_name(text, tokens[to + 1 : phrase_end(tokens, to + 1, len(tokens))])
        report.carriers += [outlet] if outlet and outlet not in report.carriers else []


def after_day(tokens: list[Token], at: int) -> int:
    """Step over the day in "in an interview on Monday with Y"."""
    dated = at + 2 < len(tokens) and tokens[at].low in TIME_WORDS
    return at + 2 if dated and tokens[at + 1].low in {"with", "to"} else at


def add_cited(text: str, tokens: list[Token], at: int, frame: Frame, report: Report) -> None:
    """Read "as reported by Y" and ", citing Z" where they begin at this word."""
    paper = report.source is not None and report.source.kind == "document"
    paper = paper or any(t.low in PAPERS for t in tokens[max(0, at - NEAR) : at])
    carrying = CARRYING | OBTAINING if paper else CARRYING
    adverb = tokens[at + 1].low.endswith("ly") or (tokens[at].low, tokens[at + 1].low) == PICKED_UP
    adverb = adverb and at + 3 < len(tokens)
    by = at + 1 + adverb
    carried = tokens[at].low in carrying and tokens[by].low == "by"
    citing = tokens[at].low in CITING and tokens[at - 1].text == ","
    citing = citing or (tokens[at].low in CITED and tokens[at - 1].low == "which")
    if not (carried or (citing and report.source)):
        return
    start = by + 1 if carried else at + 1
    end = phrase_end(tokens, start, frame.cue if start < frame.cue else len(tokens))
    if end <= start:
        return
    if carried and not (frame.subject and frame.subject.start == start):
        carrier = mention(text, tokens[start:end])
        own = tokens[at].low in OBTAINING and is_own(tokens[start:end])
        if own or not may_carry(tokens[at].low, carrier):
            return
        report.carriers += [] if carrier in report.carriers else [carrier]
    elif not carried and report.source and is_carrier(report.source, frame.verb):
        cite(report, mention(text, tokens[start:end]))


def may_carry(how: str, carrier: Mention) -> bool:
    """Tell whether who "interviewed" a speaker, or "picked up" something, is an outlet."""
    if how in QUESTIONED:
        return carrier.kind not in {"body", "person"}
    return how not in PICKED_UP or (bool(carrier.name) and carrier.kind in {"outlet", "unknown"})


def cite(report: Report, cited: Mention) -> None:
    """Make the one who reported the carrier of the one who is cited."""
    if report.source:
        report.carriers.append(report.source)
    report.source = cited


def is_carrier(source: Mention, verb: str) -> bool:
    return (
        source.kind == "outlet"
        or source.head == "report"
        or verb in {"reported", "reports", "according"}
        or (bool(source.words & OUTLET_WORDS))
    )
