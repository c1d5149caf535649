"""Verbs of saying in a sentence, each with its subject and where its content begins.

Covered: "X said (that) …", "…, X said", "…, said X", "according to X", "X told Y that …", "it was
reported that …", "the court heard that …", "adding that …", "“…” — X".
"""

from dataclasses import dataclass, replace

from factcheck.claims.extraction import borders, contents
from factcheck.claims.extraction.lexicon import (
    BASE_CUES,
    BE,
    CUES,
    DETERMINERS,
    DOCUMENT_VERBS,
    EMPTY,
    NUMBERS,
    PARTICIPLES,
    PREPOSITIONS,
    SAYING,
    words,
)
from factcheck.claims.extraction.nouns import (
    SUBJECTS,
    head_end,
    phrase_end,
)
from factcheck.claims.extraction.subjects import (
    REDUCED,
    Subject,
    far_subject,
    opening_subject,
    shared_subject,
    subject_after,
    subject_before,
)
from factcheck.claims.extraction.tokens import Token

DASHES = frozenset("―—–")
LONGEST_SIGNATURE = 8
PASSED_ON = words("said says told tells reported claimed wrote warned confirmed heard")
ON_FOR = words("on for")
JOINTS = words("while but and although though whereas")
HEARINGS = words("court inquest jury jurors inquiry tribunal hearing panel judge trial")
PASSIVE = words("reported claimed alleged announced said rumoured rumored suggested")
CLAUSE_STARTS = words("while but and although though as whereas because since after when")


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
    carrier: tuple[int, int] | None = None

    @property
    def first(self) -> int:
        return min(self.subject.first, self.cue) if self.subject else self.cue


def find_frames(tokens: list[Token]) -> list[Frame]:
    frames: list[Frame] = []
    busy = 0
    for at, token in enumerate(tokens):
        if token.quoted or at < busy:
            continue
        frame = frame_at(tokens, at, frames)
        if frame is None:
            continue
        if frames and covers(tokens, frame) and tokens[frames[-1].cue - 1].low == "had":
            frames.pop()
        outer = frames[-1] if frames else None
        if outer is not None and is_nested(tokens, frame, outer):
            outer.inner = frame
        elif (
            outer is None
            or stands_apart(tokens, frame)
            or (outer.content is None and (frame.kind != "empty" or frame.verb in EMPTY))
        ):
            frames.append(frame)
        busy = max(at + 1, (frame.subject.last if frame.subject else 0))
    return frames


def covers(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether all that stands before is what was said ("he had told her …, police said")."""
    trailing = frame.content is None and frame.kind in {"said", "according"}
    return trailing and frame.first > 0 and not tokens[frame.first - 1].quoted


def is_nested(tokens: list[Token], frame: Frame, outer: Frame) -> bool:
    """Tell whether one speaker only passes on what another said ("police said Ann told …")."""
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


def frame_at(  # noqa: PLR0911 - one way of speaking each
    tokens: list[Token], at: int, frames: list[Frame]
) -> Frame | None:
    low = tokens[at].low
    if low in DASHES:
        return signed(tokens, at)
    if low == "according" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
        return according(tokens, at)
    if low == "saying" and at and tokens[at - 1].low == "as":
        return quoted_as(tokens, at)
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


def is_negated(tokens: list[Token], at: int) -> bool:
    """Tell whether it was not said ("has not asked", "didn't say")."""
    before = [token.low for token in tokens[max(0, at - 2) : at]]
    return any(low in {"not", "never"} or low.endswith("n't") for low in before)


def takes_plural_verb(tokens: list[Token], subject: Subject) -> bool:
    """Tell whether "say" rather than "says" fits: two doctors say, they say, police say."""
    noun = tokens[subject.start : subject.end]
    first, last = noun[0].low, noun[head_end(noun) - 1].low
    plural = last.endswith("s") or last in {
        "police",
        "data",
        "media",
        "people",
        "men",
        "women",
        "they",
        "we",
        "i",
        "you",
    }
    return plural or first in NUMBERS or any(token.low == "and" for token in noun)


def spoken(tokens: list[Token], at: int, frames: list[Frame]) -> Frame | None:
    """Read "X said …", "…, X said", "…, said X"."""
    if (
        is_negated(tokens, at)
        or tokens[at - 1].low == "what"
        or (tokens[at].low == "asked" and tokens[at - 1].text == ",")
    ):
        return None
    subject = (
        subject_before(tokens, at) or shared_subject(tokens, at, frames) or far_subject(tokens, at)
    )
    if subject is not None and subject.first and tokens[subject.first - 1].low == "what":
        return None
    if subject is not None:
        disagrees = tokens[at].low in BASE_CUES and not takes_plural_verb(tokens, subject)
        return None if disagrees else with_content(tokens, at, subject, at + 1)
    inverted = subject_after(tokens, at, len(tokens))
    return with_content(tokens, at, inverted, inverted.last) if inverted else None


def with_content(tokens: list[Token], at: int, subject: Subject, after: int) -> Frame | None:
    """Find what was said with this verb: right of it, left of it, or around it."""
    low = tokens[at].low
    if low in EMPTY:
        return Frame(at, low, subject, None, kind="empty")
    content, addressee = contents.content_start(tokens, at, after, subject)
    if content is not None and is_aside_to_quote(tokens, subject.first, content):
        content = None
    if content is not None:
        demanded = (
            low in {"called", "calls"} and tokens[min(content, len(tokens) - 1)].low in ON_FOR
        )
        return Frame(at, "urged" if demanded else low, subject, content, addressee)
    if low in DOCUMENT_VERBS - SAYING:
        return None
    if borders.is_within(tokens, subject.first, after):
        return Frame(at, low, subject, after + 1, kind="within")
    if subject.first == at or borders.is_trailing(tokens, subject.first, after):
        return Frame(at, low, subject, None, addressee)
    return Frame(at, low, subject, None, kind="empty")


def is_aside_to_quote(tokens: list[Token], first: int, content: int) -> bool:
    """Tell whether, after "…," she said, the rest only tells where and how she said it."""
    if not borders.left_is_quoted(tokens, first):
        return False
    begins = tokens[min(content, len(tokens) - 1)]
    return not (begins.quoted or tokens[content - 1].low in {"that", ":"})


def according(tokens: list[Token], at: int) -> Frame | None:
    end = phrase_end(tokens, at + 2, len(tokens))
    if end <= at + 2:
        return None
    if end + 1 < len(tokens) and is_reduced(tokens, end):
        end = phrase_end(tokens, end + 1, len(tokens))
    subject = Subject(at + 2, end, contents.apposition(tokens, end), at, end)
    content = None
    if contents.leads(tokens, at):
        content = contents.after_source(tokens, end)
        subject = Subject(at + 2, end, None, at, end)
    return Frame(at, "according", subject, content, kind="according")


def is_reduced(tokens: list[Token], at: int) -> bool:
    """Tell whether a participle goes on with the noun ("emails leaked to the paper")."""
    low = tokens[at].low
    return (low.endswith("ed") or low in REDUCED) and tokens[at + 1].low in PREPOSITIONS


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


def quoted_as(tokens: list[Token], at: int) -> Frame | None:
    """Read "X was quoted by Y as saying …" and "Y quoted X as saying …"."""
    verb = next((n for n in range(at - 2, 0, -1) if tokens[n].low in {"quoted", "cited"}), None)
    if verb is None:
        return None
    passive_voice = tokens[verb - 1].low in BE
    before = subject_before(tokens, verb - 1 if passive_voice else verb)
    quoted = before if passive_voice else Subject(verb + 1, at - 1, None, verb, at + 1)
    content, _ = contents.content_start(tokens, at, at + 1, None)
    if quoted is None or before is None or quoted.end <= quoted.start:
        return None
    if content is None and not borders.is_trailing(tokens, before.first, at + 1):
        return None
    whole = replace(quoted, first=before.first, last=at + 1)
    carrier = None if passive_voice else (before.start, before.end)
    return Frame(at, "said", whole, content, carrier=carrier)


def signed(tokens: list[Token], at: int) -> Frame | None:
    """Read "“…” — Ann Lee" at the end of a line."""
    rest = tokens[at + 1 :]
    if at == 0 or not tokens[at - 1].quoted or not 0 < len(rest) <= LONGEST_SIGNATURE:
        return None
    end = next(
        (n for n, token in enumerate(rest) if not (token.is_word and token.capital)), len(rest)
    )
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
    if subject is None or not (
        told or {t.low for t in tokens[subject.start : subject.end]} & HEARINGS
    ):
        return None
    content, _ = contents.content_start(tokens, at, at + 1, subject)
    if content is None and not borders.is_trailing(tokens, subject.first, at + 1):
        return None
    return Frame(at, "heard", subject, content, kind="passive")
