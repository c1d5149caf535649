"""Who said what inside one sentence: source, cue and content, with plain nesting.

Covered: "X said (that) …", "…, X said", "…, said X", quotations broken by the cue, "according
to X, as reported by Y", "X told Y that …", "X reported, citing Y", "it was reported that …",
"adding that …", "X called Y “Z”", "the memo puts …", "X denied that …".
"""

from dataclasses import dataclass, field, replace

from factcheck.claims.extraction import contents
from factcheck.claims.extraction.lexicon import (
    BASE_CUES,
    CUES,
    DENYING,
    DETERMINERS,
    DOCUMENT_VERBS,
    EMPTY,
    NUMBERS,
    OUTLET_WORDS,
    PARTICIPLES,
    PREPOSITIONS,
)
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.nouns import SUBJECTS, head_end, phrase_end
from factcheck.claims.extraction.subjects import (
    Subject,
    opening_subject,
    shared_subject,
    subject_after,
    subject_before,
)
from factcheck.claims.extraction.tokens import Token

CARRYING = frozenset("reported carried quoted cited published broadcast relayed".split())  # noqa: SIM905
DASHES = frozenset("―—–")
LONGEST_SIGNATURE = 8
PASSED_ON = frozenset("said says told tells reported claimed wrote warned confirmed heard".split())  # noqa: SIM905
JOINTS = frozenset("while but and although though whereas".split())  # noqa: SIM905
HEARINGS = frozenset("court inquest jury jurors inquiry tribunal hearing panel judge trial".split())  # noqa: SIM905
CITING = frozenset("citing quoting".split())  # noqa: SIM905
PASSIVE = frozenset("reported claimed alleged announced said rumoured rumored suggested".split())  # noqa: SIM905
CLAUSE_STARTS = frozenset("while but and although though as whereas because since after when".split())  # noqa: SIM905


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
    opens_next: bool = False


@dataclass
class Frame:
    """A verb of saying found in the sentence, before it is known how far its content goes."""

    cue: int
    verb: str
    subject: Subject | None
    content: int | None
    addressee: tuple[int, int] | None = None
    kind: str = "said"
    inner: "Frame | None" = None

    @property
    def first(self) -> int:
        return min(self.subject.first, self.cue) if self.subject else self.cue


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


def find_frames(tokens: list[Token]) -> list[Frame]:
    frames: list[Frame] = []
    busy = 0
    for at, token in enumerate(tokens):
        if token.quoted or at < busy:
            continue
        frame = frame_at(tokens, at, frames)
        if frame is None:
            continue
        outer = frames[-1] if frames else None
        if outer is not None and is_nested(tokens, frame, outer):
            outer.inner = frame
        elif outer is None or stands_apart(tokens, frame) or (
            outer.content is None and (frame.kind != "empty" or frame.verb in EMPTY)
        ):
            frames.append(frame)
        busy = max(at + 1, (frame.subject.last if frame.subject else 0))
    return frames


def is_nested(tokens: list[Token], frame: Frame, outer: Frame) -> bool:
    """Tell whether one speaker only passes on what another said ("police said witnesses told …")."""
    if frame.subject is None or frame.content is None or outer.content != frame.first:
        return False
    both = tokens[frame.cue].low in PASSED_ON and tokens[outer.cue].low in PASSED_ON
    first = tokens[frame.subject.start].low
    return both and outer.inner is None and first not in SUBJECTS and not first[0].isdigit()


def stands_apart(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether an attribution after another one is its own, not part of what was said."""
    at = frame.first - 1
    if at < 0 or frame.kind == "empty":
        return False
    before = tokens[at]
    if frame.kind == "more" or before.quoted or before.text in {",", ";", "—", "–"}:
        return True
    if frame.kind == "according":
        return frame.content is None
    if tokens[frame.first].low in JOINTS:
        return frame.verb not in {"told", "tells"}
    comma = at > 0 and (tokens[at - 1].text == "," or tokens[at - 1].low in {"even", "just"})
    return before.low in JOINTS or (comma and before.low in CLAUSE_STARTS)


def frame_at(tokens: list[Token], at: int, frames: list[Frame]) -> Frame | None:
    low = tokens[at].low
    if low in DASHES:
        return signed(tokens, at)
    if low == "according" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
        return according(tokens, at)
    if low in PARTICIPLES:
        return participle(tokens, at, frames)
    if low not in CUES:
        return None
    before = tokens[at - 1].low if at else ""
    if before in DETERMINERS | PREPOSITIONS or before.endswith("'s"):
        return None
    if low in PASSIVE and at > 1 and before in {"was", "is", "been", "were"}:
        return passive(tokens, at)
    if low in {"told", "heard", "hears"}:
        hearing = heard(tokens, at)
        if hearing is not None:
            return hearing
    return spoken(tokens, at, frames)


def spoken(tokens: list[Token], at: int, frames: list[Frame]) -> Frame | None:
    """Read "X said …", "…, X said", "…, said X"."""
    low = tokens[at].low
    subject = subject_before(tokens, at) or shared_subject(tokens, at, frames)
    if subject and low in BASE_CUES and not takes_plural_verb(tokens, subject):
        return None
    after = at + 1
    if subject is None:
        subject = subject_after(tokens, at, len(tokens))
        after = subject.last if subject else after
    if subject is None:
        return None
    if low in EMPTY:
        return Frame(at, low, subject, None, kind="empty")
    content, addressee = contents.content_start(tokens, at, after, subject)
    inverted = subject.first == at
    if content is None and contents.is_within(tokens, subject.first, after):
        return Frame(at, low, subject, after + 1, kind="within")
    if content is None and not inverted and not contents.is_trailing(tokens, subject.first, after):
        return Frame(at, low, subject, None, kind="empty") if low in CUES - DOCUMENT_VERBS else None
    return Frame(at, low, subject, content, addressee)


def takes_plural_verb(tokens: list[Token], subject: Subject) -> bool:
    """Tell whether "say" rather than "says" fits: two doctors say, they say, police say."""
    noun = tokens[subject.start : subject.end]
    first, last = noun[0].low, noun[head_end(noun) - 1].low
    plural = last.endswith("s") or last in {"police", "people", "men", "women", "they", "we", "i", "you"}
    return plural or first in NUMBERS or any(token.low == "and" for token in noun)


def according(tokens: list[Token], at: int) -> Frame | None:
    end = phrase_end(tokens, at + 2, len(tokens))
    if end <= at + 2:
        return None
    subject = Subject(at + 2, end, contents.apposition(tokens, end), at, end)
    content = None
    if contents.leads(tokens, at):
        content = contents.after_source(tokens, end)
        subject = Subject(at + 2, end, None, at, end)
    return Frame(at, "according", subject, content, kind="according")


def participle(tokens: list[Token], at: int, frames: list[Frame]) -> Frame | None:
    """Read ", adding that …": the same speaker goes on."""
    if at == 0 or not (tokens[at - 1].quoted or tokens[at - 1].low in {",", "and"}):
        return None
    content, _ = contents.content_start(tokens, at, at + 1, None)
    if content is None:
        return None
    verb = PARTICIPLES[tokens[at].low]
    if frames:
        return Frame(at, verb, None, content, kind="more")
    subject = opening_subject(tokens, at)
    return Frame(at, verb, subject, content) if subject else None


def signed(tokens: list[Token], at: int) -> Frame | None:
    """Read "“…” — Ann Lee" at the end of a line."""
    rest = tokens[at + 1 :]
    if at == 0 or not tokens[at - 1].quoted or not 0 < len(rest) <= LONGEST_SIGNATURE:
        return None
    end = next((n for n, token in enumerate(rest) if not (token.is_word and token.capital)), len(rest))
    if end == 0:
        return None
    return Frame(at, "said", Subject(at + 1, at + 1 + end, None, at, len(tokens)), None)


def passive(tokens: list[Token], at: int) -> Frame | None:
    """Read "it was reported that …": somebody said it, the article does not say who."""
    start = at - 1
    while start and tokens[start - 1].low in {"has", "been", "was", "had", "also"}:
        start -= 1
    if start == 0 or tokens[start - 1].low != "it":
        return None
    content, _ = contents.content_start(tokens, at, at + 1, None)
    if content is None:
        return None
    subject = Subject(start - 1, start, None, start - 1, at)
    return Frame(at, tokens[at].low, subject, content, kind="passive")


def heard(tokens: list[Token], at: int) -> Frame | None:
    """Read "the court heard that …" and "jurors were told …": who said it stays open."""
    told = tokens[at - 1].low in {"was", "were", "been"}
    subject = subject_before(tokens, at - 1 if told else at)
    if subject is None or not (told or {t.low for t in tokens[subject.start : subject.end]} & HEARINGS):
        return None
    content, _ = contents.content_start(tokens, at, at + 1, subject)
    if content is None and not contents.is_trailing(tokens, subject.first, at + 1):
        return None
    return Frame(at, "heard", subject, content, kind="passive")


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
    return contents.content_end(tokens, frame.content or frame.cue, end)


def to_report(  # noqa: PLR0913
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
        subject = frame.subject
        aside = tokens[slice(*subject.aside)] if subject.aside else None
        report.source = mention(text, tokens[subject.start : subject.end], aside)
        if subject.relative and tokens[subject.relative[0] - 1].low == "which":
            first, last = subject.relative
            report.asides.append((tokens[first].start, tokens[last - 1].end))
    if frame.inner is not None and frame.inner.subject is not None and report.source:
        inside = frame.inner.subject
        report.carriers.append(report.source)
        report.source = mention(text, tokens[inside.start : inside.end])
        frame = replace(frame, content=frame.inner.content, verb=frame.inner.verb)
    add_spans(text, tokens, frame, following, begin, report)
    add_carriers(text, tokens, frame, report)
    opening = contents.opening_event(tokens, begin, frame.first) if frame.content is not None else None
    if opening and not found:
        report.events.append((tokens[opening[0]].start, tokens[opening[1] - 1].end))
    trailing = frame.content is None and frame.kind in {"said", "according", "passive"}
    inner = [earlier for earlier in found if earlier.spans]
    if trailing and inner and report.source and not left_quoted(tokens, frame):
        for earlier in inner:
            earlier.carriers.append(report.source)
        report.spans, report.outer = [], True
    return report


def left_quoted(tokens: list[Token], frame: Frame) -> bool:
    return contents.left_is_quoted(tokens, frame.first)


def add_spans(  # noqa: PLR0913
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
    left = contents.left_content(tokens, begin, frame.first)
    if left and (frame.content is None or left_quoted(tokens, frame)):
        report.spans.append((tokens[left[0]].start, tokens[left[1] - 1].end))
    if frame.content is None:
        event = contents.closing_event(tokens, region_end(tokens, frame, following)) if following is None else None
        if event:
            report.events.append((tokens[event[0]].start, tokens[event[1] - 1].end))
        return
    end = limit(tokens, frame, following)
    if frame.kind == "within" and left and not left_quoted(tokens, frame):
        report.spans.append((tokens[left[0]].start, tokens[end - 1].end))
        return
    event = contents.day_after(tokens, end)
    if event:
        report.events.append((tokens[event[0]].start, tokens[event[1] - 1].end))
    start = contents.naming_start(tokens, frame.verb, frame.content, end)
    if start < end:
        report.spans.append((tokens[start].start, tokens[end - 1].end))
    elif frame.content >= len(tokens) and text[tokens[-1].start] == ":":
        report.opens_next = True


def add_carriers(text: str, tokens: list[Token], frame: Frame, report: Report) -> None:
    """Add outlets that were told, that reported, or that cite somebody else."""
    if frame.addressee:
        told = mention(text, tokens[slice(*frame.addressee)])
        outlet = contents.outlet_name(text, tokens[slice(*frame.addressee)])
        if outlet and told.kind != "person":
            report.carriers.append(outlet)
    after = frame.subject.last if frame.subject else frame.cue
    for at in range(max(after, frame.cue), len(tokens) - 1):
        token = tokens[at]
        if token.quoted:
            continue
        if token.low in CARRYING and tokens[at + 1].low == "by" and at + 2 < len(tokens):
            end = phrase_end(tokens, at + 2, len(tokens))
            if end > at + 2:
                report.carriers.append(mention(text, tokens[at + 2 : end]))
        elif token.low in CITING and tokens[at - 1].text == "," and report.source:
            end = phrase_end(tokens, at + 1, len(tokens))
            if end > at + 1 and is_carrier(report.source, frame.verb):
                report.carriers.append(report.source)
                report.source = mention(text, tokens[at + 1 : end])


def is_carrier(source: Mention, verb: str) -> bool:
    return source.kind == "outlet" or source.head == "report" or verb in {"reported", "reports"} or (
        bool(source.words & OUTLET_WORDS)
    )
