"""Who carried what was said: "X told the outlet Y", "as reported by Y", "Y reported, citing X"."""

from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import DOCUMENTS, OUTLET_WORDS, TIME_WORDS, words
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.nouns import SUBJECTS, head, phrase_end
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.tokens import Token

CARRYING = words(
    "reported carried quoted cited published broadcast relayed summarised summarized interviewed"
)
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
BROADCASTING = words("fm tv am")
CITING = words("citing quoting")
CITED = words("cited cites quoted quotes")
HANDED = words("leaked passed handed given sent shown")
PAPERS = DOCUMENTS | words("message messages")
# Words between a letter and by whom it was seen ("a letter to the board, seen by …").
NEAR = 7
OBTAINING = words("obtained seen reviewed viewed read released shown")
# "Told the channel" means an outlet named before; "told the press" means nobody.
GENERIC = words(
    "channel station newspaper paper magazine podcast agency website site programme program",
    "broadcaster network outlet daily weekly radio blog tabloid broadsheet newswire",
)
PLAIN_NAMES = words(
    "reuters afp ap cnn bbc npr bloomberg axios politico spiegel monde figaro haaretz"
)
# Bodies known by their initials that are told things and are no outlets.
NO_OUTLETS = words(
    "nato opec unesco unicef interpol fifa uefa nhs fbi cia doj sec fda cdc epa imf who wto oas"
    " mps meps usa nypd lapd met icc icj iaea unhcr nasa ceo ceos w.h.o. pta nfl nba nhl irs",
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
    """Leave out who quoted a speaker or got hold of a paper."""
    end = carrying_at(subject) or len(subject)
    while end > 1 and subject[end - 1].low in TRAILING:
        end -= 1
    return subject[:end]


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
    bare = told.kind in {"outlet", "document"} and not told.name and len(told.words) == 1
    return bare and told.definite and told.head in GENERIC


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
    """Read "she admitted to Y that …" and "the report, which was leaked to Y"."""
    for at in sorted({frame.cue, *places}):
        handed = tokens[at].low in HANDED or (at == frame.cue and frame.kind != "according")
        if not handed or [t.low for t in tokens[at + 1 : at + 2]] != ["to"]:
            continue
        outlet = outlet_name(text, tokens[at + 2 : phrase_end(tokens, at + 2, len(tokens))])
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
    adverb = tokens[at + 1].low.endswith("ly") and at + 3 < len(tokens)
    by = at + 1 + adverb
    carried = tokens[at].low in carrying and tokens[by].low == "by"
    citing = tokens[at].low in CITING and tokens[at - 1].text == ","
    citing = citing or (tokens[at].low in CITED and tokens[at - 1].low == "which")
    if not (carried or (citing and report.source)):
        return
    start = by + 1 if carried else at + 1
    end = phrase_end(tokens, start, len(tokens))
    if end <= start:
        return
    if carried and not (frame.subject and frame.subject.start == start):
        carrier = mention(text, tokens[start:end])
        own = tokens[at].low in OBTAINING and is_own(tokens[start:end])
        if own:
            return
        report.carriers += [] if carrier in report.carriers else [carrier]
    elif not carried and report.source and is_carrier(report.source, frame.verb):
        cite(report, mention(text, tokens[start:end]))


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


def is_call_sign(token: Token) -> bool:
    """Tell whether a name alone says that it is an outlet: a well-known one, or "RTX"."""
    initials = token.text.replace("-", "").isupper() and len(token.text) > 2  # noqa: PLR2004
    part_of = any(part.isupper() and len(part) > 2 for part in token.text.split("-"))  # noqa: PLR2004
    return token.low in PLAIN_NAMES or ((initials or part_of) and token.low not in NO_OUTLETS)


def is_proper(token: Token) -> bool:
    """Tell whether a word is part of a name, also behind an article glued to it ("al-Minbar")."""
    return token.capital or (token.low.startswith(("al-", "el-")) and token.text[3:4].isupper())


def before_day(tokens: list[Token]) -> list[Token]:
    """Leave out when it was told ("the Gazette newspaper on Monday")."""
    days = (n for n in range(1, len(tokens) - 1) if tokens[n].low == "on")
    end = next((n for n in days if tokens[n + 1].low in TIME_WORDS), len(tokens))
    return tokens[:end]


def outlet_name(text: str, tokens: list[Token]) -> Mention | None:
    """Give the outlet somebody talked to ("told the Harbour podcast"), or None for anyone else."""
    tokens = before_day(tokens)
    if any(t.low == "conference" for t in tokens):
        return None
    proper = [t for t in tokens if t.is_word and is_proper(t) and t.low not in SUBJECTS]
    common = any(t.low in OUTLET_WORDS for t in tokens)
    common = common or (len(proper) > 1 and proper[-1].low in BROADCASTING)
    if not proper or not (common or any(is_call_sign(t) for t in proper)):
        return None
    first, last = tokens.index(proper[0]), tokens.index(proper[-1])
    if last + 1 < len(tokens) and tokens[last + 1].text.isdigit():
        last += 1
    found = mention(text, tokens[first : last + 1])
    return found if found.text else None
