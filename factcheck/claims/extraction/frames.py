"""Verbs of saying in a sentence, each with its subject and where its content begins.

Covered: "X said (that) …", "…, X said", "…, said X", "X told Y that …", "adding that …" and, by way
of `wordings`, "according to X", "it was reported that …"; by way of `exclaiming`, "“…,” X sighed".
"""

from factcheck.claims.extraction import borders, contents, wordings
from factcheck.claims.extraction.addressees import TELLS, is_order
from factcheck.claims.extraction.exclaiming import exclaimed, introduced
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import (
    BASE_CUES,
    CUES,
    DETERMINERS,
    DOCUMENT_VERBS,
    EMPTY,
    NAMING,
    NUMBERS,
    PARTICIPLES,
    PREPOSITIONS,
    SAYING,
    words,
)
from factcheck.claims.extraction.nouns import SAID, SUBJECTS, head_end, is_finite
from factcheck.claims.extraction.phrases import SOMEBODY
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.subjects import (
    ADVERBS,
    far_subject,
    opening_subject,
    shared_subject,
    subject_after,
    subject_before,
)
from factcheck.claims.extraction.tokens import Token

DASHES = frozenset("―—–")
AGAIN = words("before twice repeatedly times previously often")
NOBODY = words("nobody none no no-one")
PASSED_ON = words("said says told tells reported claimed wrote warned confirmed heard")
ON_FOR = words("on for")
JOINTS = words("while but and although though whereas")
PASSIVE = words(
    "reported claimed alleged announced said rumoured rumored suggested understood believed",
    "thought feared confirmed revealed",
)
NEVER_NOUNS = words("say tell deny argue insist believe think")
EMERGED = words("emerged emerges transpired transpires")
CLAUSE_STARTS = words("while but and although though as whereas because since after when")


def find_frames(tokens: list[Token]) -> list[Frame]:
    frames: list[Frame] = []
    busy = 0
    for at, token in enumerate(tokens):
        if token.quoted or at < busy:
            continue
        frame = frame_at(tokens, at, frames)
        if frame is None:
            continue
        if frames and covers(tokens, frame) and is_told_of(tokens, frames[-1]):
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
    return frames or introduced(tokens)


def is_told_of(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether the speaking itself is what is reported ("he had told her", "it was told")."""
    told = frame.kind == "passive" and frame.subject is not None and tokens[frame.cue].low == "told"
    return tokens[frame.cue - 1].low == "had" or (told and not wordings.hears(tokens, frame))


def covers(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether all that stands before is what was said ("he had told her …, police said")."""
    trailing = frame.content is None and frame.kind in {"said", "according"}
    partly = frame.first > 0 and not (tokens[frame.first - 1].quoted and tokens[0].quoted)
    return trailing and partly


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
    if at < 0:
        return False
    before = tokens[at]
    if frame.kind == "empty":
        return before.text == ";" or before.low in JOINTS - {"and"}
    if frame.kind == "more" or before.quoted or before.text in {",", ";", "—", "–"}:
        return True
    if frame.kind == "according":
        return frame.content is None
    if tokens[frame.first].low in JOINTS:
        return frame.verb not in {"told", "tells"}
    comma = at > 0 and (tokens[at - 1].text == "," or tokens[at - 1].low in {"even", "just"})
    return before.low in JOINTS or (comma and before.low in CLAUSE_STARTS)


def frame_at(tokens: list[Token], at: int, frames: list[Frame]) -> Frame | None:
    fixed = fixed_wording(tokens, at)
    if fixed is not None:
        return fixed
    low = tokens[at].low
    before = tokens[at - 1].low if at else ""
    if low in PARTICIPLES and before != "as":
        return participle(tokens, at, frames)
    adverb = at > 1 and (before in ADVERBS or before.endswith("ly"))
    if low in PASSIVE and at > 1 and tokens[at - 1 - adverb].low in {"was", "is", "been", "were"}:
        return wordings.passive(tokens, at)
    if low not in CUES:
        return exclaimed(tokens, at)
    another = before in SOMEBODY and low in SAID
    owned = before.endswith("'s") or (before == "'" and not tokens[at - 1].quoted)
    after_noun = owned or before in DETERMINERS | PREPOSITIONS
    return None if after_noun and not another else spoken(tokens, at, frames)


def fixed_wording(tokens: list[Token], at: int) -> Frame | None:
    """Read the wordings that need no look at who stands where."""
    low = tokens[at].low
    if low in DASHES:
        return wordings.signed(tokens, at)
    if low == "according" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
        return wordings.according(tokens, at)
    if low == "saying" and at and tokens[at - 1].low == "as":
        return wordings.quoted_as(tokens, at)
    if [token.low for token in tokens[max(0, at - 2) : at]] == ["on", "to"] and low in BASE_CUES:
        return wordings.went_on(tokens, at)
    if low in EMERGED and at and tokens[at - 1].low == "it":
        return wordings.passive(tokens, at)
    return wordings.heard(tokens, at) if low in {"told", "heard", "hears"} and at else None


def is_negated(tokens: list[Token], at: int) -> bool:
    """Tell whether it was not said ("has not asked", "didn't say")."""
    before = [token.low for token in tokens[max(0, at - 2) : at]]
    return any(low in {"not", "never"} or low.endswith("n't") for low in before)


def says_nothing(tokens: list[Token], at: int) -> bool:
    """Tell whether no words follow: "would say so", "said nothing", "had called, he said"."""
    after = tokens[at + 1 : at + 3]
    if tokens[at].low in NAMING:
        return bool(after) and after[0].text in {",", "."} and not after[0].quoted
    ends = len(after) < 2 or not after[1].is_word  # noqa: PLR2004
    return bool(after) and ends and after[0].low in {"so", "nothing", "more", "little", "goodbye"}


def tells_history(tokens: list[Token], at: int) -> bool:
    """Tell whether a habit is told ("has threatened to leave twice before"), no words of today."""
    threat = tokens[at].low in {"threatened", "vowed", "promised", "pledged"}
    perfect = threat and tokens[at - 1].low in {"has", "have", "had"}
    return perfect and any(token.low in AGAIN for token in tokens[at + 1 :])


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
        or says_nothing(tokens, at)
        or tells_history(tokens, at)
        or (tokens[at].low == "asked" and tokens[at - 1].text == ",")
    ):
        return None
    subject = (
        subject_before(tokens, at) or shared_subject(tokens, at, frames) or far_subject(tokens, at)
    )
    if subject is not None and subject.first and tokens[subject.first - 1].low == "what":
        return None
    if subject is not None and tokens[subject.start].low in NOBODY:
        return None
    if subject is not None:
        disagrees = tokens[at].low in BASE_CUES - NEVER_NOUNS and not takes_plural_verb(
            tokens, subject
        )
        return None if disagrees else with_content(tokens, at, subject, at + 1)
    inverted = subject_after(tokens, at, len(tokens))
    return with_content(tokens, at, inverted, inverted.last) if inverted else None


def with_content(  # noqa: PLR0911 - one place each
    tokens: list[Token], at: int, subject: Subject, after: int
) -> Frame | None:
    """Find what was said with this verb: right of it, left of it, or around it."""
    low = tokens[at].low
    if low in TELLS and is_order(tokens, after):
        return None
    if low in EMPTY:
        return with_quoted_word(tokens, at, subject)
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
    if subject.first == at or borders.is_trailing(tokens, subject.first):
        return Frame(at, low, subject, None, addressee)
    return Frame(at, low, subject, None, kind="empty")


def is_aside_to_quote(tokens: list[Token], first: int, content: int) -> bool:
    """Tell whether, after "…," she said, the rest only tells where and how she said it."""
    if not borders.left_is_quoted(tokens, first) or tokens[first].low in {"and", "but"}:
        return False
    begins = tokens[min(content, len(tokens) - 1)]
    return not (begins.quoted or tokens[content - 1].low in {"that", ":"})


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


def with_quoted_word(tokens: list[Token], at: int, subject: Subject) -> Frame:
    """Read "rejected it as “a farce”": only the quotation says something."""
    for n in range(at + 1, len(tokens)):
        if tokens[n].quoted:
            return Frame(at, "called", subject, n)
        said = tokens[n].low in CUES and is_finite(tokens, n)
        if said or tokens[n].text in {",", ";"} or tokens[n].low in PARTICIPLES:
            break
    return Frame(at, tokens[at].low, subject, None, kind="empty")
