"""Who said what inside one sentence: source, content and who carried it, with plain nesting.

The frames tell where the verbs of saying stand; here each gets its content and its chain:
quotations broken by the verb, "X reported, citing Y", "as reported by Y", "X told the outlet Y".
"""

from dataclasses import dataclass, field, replace

from factcheck.claims.extraction import borders, contents
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.frames import find_frames
from factcheck.claims.extraction.lexicon import (
    DENYING,
    OUTLET_WORDS,
    words,
)
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.nouns import (
    SUBJECTS,
    phrase_end,
)
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token

CARRYING = words("reported carried quoted cited published broadcast relayed")
TALKS = {("interview", "with"), ("interview", "to"), ("speaking", "to"), ("remarks", "to")}
CITING = words("citing quoting")
CLAUSE_STARTS = words("while but and although though as whereas because since after when")
PLAIN_NAMES = words(
    "reuters afp ap cnn bbc npr bloomberg axios politico spiegel monde figaro haaretz"
)
# Bodies known by their initials that are told things and are no outlets.
NO_OUTLETS = words(
    "nato opec unesco unicef interpol fifa uefa nhs fbi cia doj sec fda cdc epa imf who wto oas"
    " mps meps usa nypd lapd met icc icj iaea unhcr nasa ceo ceos w.h.o. pta nfl nba nhl irs",
)


@dataclass
class Report:
    """One attribution; `spans` are code points of what is said, `region` tokens it takes up."""

    verb: str
    source: Mention | None
    spans: list[tuple[int, int]] = field(default_factory=list)
    carriers: list[Mention] = field(default_factory=list)
    denied: bool = False
    unknown: bool = False
    outer: bool = False
    asides: list[tuple[int, int]] = field(default_factory=list)
    events: list[tuple[int, int]] = field(default_factory=list)
    said_at: tuple[int, int] = (0, 0)
    told: Mention | None = None
    opens_next: bool = False
    verbatim: bool = False


def reports_in(text: str, tokens: list[Token]) -> list[Report]:
    """Find the attributions of one sentence, in reading order."""
    frames = find_frames(tokens)
    found: list[Report] = []
    begin = 0
    for number, frame in enumerate(frames):
        following = frames[number + 1] if number + 1 < len(frames) else None
        report = to_report(text, tokens, frame, following, begin, found)
        if report is not None:
            found.append(report)
            begin = region_end(tokens, frame, following)
    return found


def region_end(tokens: list[Token], frame: Frame, following: Frame | None) -> int:
    if frame.content is None and frame.subject:
        return max(frame.cue + 1, frame.subject.last)
    return limit(tokens, frame, following)


def limit(tokens: list[Token], frame: Frame, following: Frame | None) -> int:
    """Give the place where the content after a verb ends: at the next attribution or aside."""
    end = len(tokens)
    if following is not None:
        end = following.first
        while end > frame.cue + 1 and (
            tokens[end - 1].text == "," or tokens[end - 1].low in CLAUSE_STARTS | {"even", "just"}
        ):
            end -= 1
    return borders.content_end(tokens, frame.content or frame.cue, end)


def to_report(
    text: str,
    tokens: list[Token],
    frame: Frame,
    following: Frame | None,
    begin: int,
    found: list[Report],
) -> Report | None:
    """Turn a frame into a report: what it covers, who speaks, who carried it."""
    report = Report(frame.verb, None, denied=frame.verb in DENYING)
    report.unknown = frame.kind == "passive"
    report.said_at = (tokens[frame.cue].start, tokens[frame.cue].end)
    if frame.kind == "more":
        if not found:
            return None
        report.source, report.carriers = found[-1].source, list(found[-1].carriers)
    elif frame.subject and frame.kind != "passive":
        add_source(text, tokens, frame.subject, report)
    if frame.inner is not None and frame.inner.subject is not None and report.source:
        inside = frame.inner.subject
        report.carriers.append(report.source)
        report.source = mention(text, tokens[inside.start : inside.end])
        frame = replace(frame, content=frame.inner.content, verb=frame.inner.verb)
    add_spans(text, tokens, frame, following, begin, report)
    add_carriers(text, tokens, frame, report)
    if not found:
        add_opening(tokens, frame, begin, report)
    pass_on(tokens, frame, report, found)
    return report


def add_source(text: str, tokens: list[Token], subject: Subject, report: Report) -> None:
    """Name who speaks, and note what is told of a body in passing (", which …,")."""
    aside = tokens[slice(*subject.aside)] if subject.aside else None
    report.source = mention(text, tokens[subject.start : subject.end], aside)
    if subject.relative and tokens[subject.relative[0] - 1].low == "which":
        first, last = subject.relative
        report.asides.append((tokens[first].start, tokens[last - 1].end))


def add_opening(tokens: list[Token], frame: Frame, begin: int, report: Report) -> None:
    """Note the outlet's own clause before the speaker ("After the bridge fell, …")."""
    if frame.content is None:
        return
    joint = frame.subject.last if frame.subject else 0
    opening = borders.opening_event(tokens, begin, frame.first)
    opening = opening or borders.main_clause(tokens, begin, joint)
    opening = opening or borders.earlier_clause(tokens, begin, frame.first)
    if opening:
        report.events.append((tokens[opening[0]].start, tokens[opening[1] - 1].end))


def pass_on(tokens: list[Token], frame: Frame, report: Report, found: list[Report]) -> None:
    """Make whoever closes the sentence the carrier of what was said before ("…, police said")."""
    trailing = frame.content is None and frame.kind in {"said", "according", "passive"}
    inner = [earlier for earlier in found if earlier.spans]
    if not (trailing and inner and report.source) or left_quoted(tokens, frame):
        return
    for earlier in inner if frame.verb not in DENYING else []:
        earlier.carriers.append(report.source)
    report.spans, report.outer = [], True


def left_quoted(tokens: list[Token], frame: Frame) -> bool:
    return borders.left_is_quoted(tokens, frame.first)


def add_spans(
    text: str,
    tokens: list[Token],
    frame: Frame,
    following: Frame | None,
    begin: int,
    report: Report,
) -> None:
    """Say which code points are content: before the cue, after it, or both around it."""
    if frame.kind == "empty":
        return
    left = borders.left_content(tokens, begin, frame.first)
    if left and (frame.content is None or left_quoted(tokens, frame)):
        report.spans.append((tokens[left[0]].start, tokens[left[1] - 1].end))
    if frame.content is None:
        event = (
            borders.closing_event(tokens, region_end(tokens, frame, following))
            if following is None
            else None
        )
        if event:
            report.events.append((tokens[event[0]].start, tokens[event[1] - 1].end))
        return
    end = limit(tokens, frame, following)
    if frame.kind == "within" and left and not left_quoted(tokens, frame):
        report.spans.append((tokens[left[0]].start, tokens[end - 1].end))
        return
    event = borders.day_after(tokens, end)
    if event:
        report.events.append((tokens[event[0]].start, tokens[event[1] - 1].end))
    start, end = contents.named_words(tokens, frame.verb, frame.content, end)
    if start < end:
        report.spans.append((tokens[start].start, tokens[end - 1].end))
    elif frame.content >= len(tokens) and text[tokens[-1].start] == ":":
        report.opens_next = True


def add_carriers(text: str, tokens: list[Token], frame: Frame, report: Report) -> None:
    """Add outlets that were told, that reported, or that cite somebody else."""
    if frame.addressee:
        add_told(text, tokens[slice(*frame.addressee)], report)
    if frame.carrier:
        report.carriers.append(mention(text, tokens[slice(*frame.carrier)]))
    add_talked_to(text, tokens, report)
    opening = phrase_end(tokens, 1, len(tokens))
    if tokens[0].low in CITING and report.source and 1 < opening <= frame.first:
        cite(report, mention(text, tokens[1:opening]))
    if frame.subject:
        add_quoting(text, tokens[frame.subject.start : frame.subject.end], report)
    after = min(frame.subject.end, frame.cue) if frame.subject else frame.cue
    for at in range(max(after, 1), len(tokens) - 2):
        if not tokens[at].quoted:
            add_cited(text, tokens, at, frame, report)


def add_quoting(text: str, subject: list[Token], report: Report) -> None:
    """Read "an official quoted by Y said"."""
    for at in range(1, len(subject) - 2):
        if subject[at].low in {"quoted", "cited"} and subject[at + 1].low == "by":
            report.carriers.append(mention(text, subject[at + 2 :]))


def add_told(text: str, addressee: list[Token], report: Report) -> None:
    """Note the outlet somebody told; a bare name is settled when the whole article is known."""
    told, outlet = mention(text, addressee), outlet_name(text, addressee)
    if outlet and told.kind != "person":
        report.carriers.append(outlet)
    elif told.name and told.kind == "unknown":
        report.told = told


def add_talked_to(text: str, tokens: list[Token], report: Report) -> None:
    """Read "in an interview with Y" and "speaking to Y"."""
    for at in range(len(tokens) - 2):
        pair = (tokens[at].low, tokens[at + 1].low)
        if pair in TALKS and not tokens[at].quoted:
            talked_to = tokens[at + 2 : phrase_end(tokens, at + 2, len(tokens))]
            outlet = outlet_name(text, talked_to) if talked_to else None
            report.carriers += [outlet] if outlet else []


def add_cited(text: str, tokens: list[Token], at: int, frame: Frame, report: Report) -> None:
    """Read "as reported by Y" and ", citing Z" where they begin at this word."""
    carried = tokens[at].low in CARRYING and tokens[at + 1].low == "by"
    citing = tokens[at].low in CITING and tokens[at - 1].text == "," and report.source
    if not (carried or citing):
        return
    start = at + 2 if carried else at + 1
    end = phrase_end(tokens, start, len(tokens))
    if end <= start:
        return
    if carried:
        report.carriers.append(mention(text, tokens[start:end]))
    elif citing and report.source and is_carrier(report.source, frame.verb):
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


def outlet_name(text: str, tokens: list[Token]) -> Mention | None:
    """Give the outlet somebody talked to ("told the Harbour podcast"), or None for anyone else."""
    proper = [t for t in tokens if t.is_word and t.capital and t.low not in SUBJECTS]
    common = any(t.low in OUTLET_WORDS for t in tokens)
    if not proper or not (common or any(is_call_sign(t) for t in proper)):
        return None
    first, last = tokens.index(proper[0]), tokens.index(proper[-1])
    if last + 1 < len(tokens) and tokens[last + 1].text.isdigit():
        last += 1
    found = mention(text, tokens[first : last + 1])
    return found if found.text else None
