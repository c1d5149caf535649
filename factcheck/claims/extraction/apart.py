"""Whether an attribution behind another one is its own, not part of what was said."""

from dataclasses import replace

from factcheck.claims.extraction.borders import is_day_after
from factcheck.claims.extraction.contents import STUDYING
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.insets import is_inset
from factcheck.claims.extraction.lexicon import (
    CLAUSE_STARTS,
    DOCUMENTS,
    EMPTY,
    NAMING,
    SAYING,
    words,
)
from factcheck.claims.extraction.nouns import has_finite, head
from factcheck.claims.extraction.participles import PARTICIPLES
from factcheck.claims.extraction.tokens import Token
from factcheck.claims.extraction.wordings import hears

PASSED_ON = words(
    "said says say told tells reported claimed wrote warned confirmed heard testified recalled",
    "recalls remembered remembers",
)
# "(She said he rang and) a nurse told her …" goes on with the story of the one before.
HEARERS = words("him her them me us")
TOLD_BEFORE = words("had been")
SHOWING = words("shows showed show lists list")
KNOWING = words(
    "noticed knew known know knows learned learnt discovered realised realized agreed decided"
)
SECOND = words("blamed blames told tells")
PERFECT = words("has have had")
FOUND = words("found finds discovered")
SEEING = FOUND | words("saw sees see seen heard hears felt noticed spotted")
SHOWN = words("shows showed show")
PAPERS = DOCUMENTS | STUDYING
JOINTS = words("while but and although though whereas")


def stands_apart(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether an attribution after another one is its own, not part of what was said."""
    at = frame.first - 1
    if at < 0:
        return False
    before = tokens[at]
    names = before.low == "which" and frame.verb in NAMING and tokens[at - 1].text == ","
    if frame.kind == "empty":
        return before.text == ";" or before.low in JOINTS - {"and"}
    names = names or (is_inset(tokens, frame) and tokens[at - 1].text == ",")
    if names or frame.kind == "more" or before.quoted or before.text in {",", ";", "—", "–"}:
        return True
    if frame.kind == "according" or tokens[frame.first].low in JOINTS:
        own = frame.content is None
        return own if frame.kind == "according" else frame.verb not in {"told", "tells"}
    heard = tokens[frame.cue + 1].low if frame.cue + 1 < len(tokens) else ""
    if before.low == "and" and frame.verb in {"told", "tells", "urged"} and heard in HEARERS:
        return False
    comma = at > 0 and (tokens[at - 1].text == "," or tokens[at - 1].low in {"even", "just"})
    comma = comma or bool(time_before(tokens, at))
    return before.low in JOINTS or (comma and before.low in CLAUSE_STARTS)


def time_before(tokens: list[Token], at: int) -> int:
    """Give the comma of ", hours" or ", two days" before "after" or "before" at this word, or 0."""
    near = range(at - 2, max(at - 4, 0), -1)
    comma = next((n for n in near if tokens[n].text == ","), 0)
    return comma if comma and is_day_after(tokens, comma + 1, at + 1) else 0


def is_explained(tokens: list[Token], frame: Frame, outer: Frame) -> bool:
    """Tell whether a colon parts it from what another said ("They blame her: Lund says …")."""
    colon = frame.first > 0 and tokens[frame.first - 1].text == ":"
    return colon and outer.content is not None and outer.content < frame.first - 2


def carried_on(frame: Frame, frames: list[Frame]) -> tuple[Frame, Frame | None]:
    """Let Lund carry what he passes on in "When the dam broke, Lund said, Moss told him it was …".

    What stands before is then Lund's own.
    """
    outer = frames[-1] if frames else None
    whose = outer.subject if outer and outer.kind == "within" else None
    if outer is None or whose is None or frame.first != outer.content or frame.carrier:
        return frame, outer
    frames[-1] = replace(outer, kind="said", content=None)
    return replace(frame, carrier=(whose.start, whose.end)), frames[-1]


def is_inside(frame: Frame, outer: Frame) -> bool:
    """Tell whether whoever speaks does so in what another said ("… as saying they told …")."""
    if frame.subject is None or outer.content is None:
        return False
    return frame.subject.start == outer.cue or outer.content < frame.subject.start < frame.first - 1


def is_told_of(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether the speaking itself is what is reported ("he had told her", "it was told")."""
    asked = tokens[frame.cue].low == "asked" and tokens[frame.cue - 1].low in PERFECT
    if (
        tokens[frame.cue].low in KNOWING
        or asked
        or is_second_deed(tokens, frame)
        or frame.verb == "urged"
        or (frame.kind == "empty" and frame.verb not in EMPTY)
    ):
        return True
    if frame.content == frame.cue + 1 and tokens[frame.cue].low in SHOWING:
        return True
    told = frame.kind == "passive" and frame.subject is not None and tokens[frame.cue].low == "told"
    words = frame.content is None and any(t.quoted for t in tokens[: frame.first][-2:])
    deed = tokens[frame.cue - 1].low == "had" and not words  # "“…,” he had told her, police said"
    return deed or (told and not hears(tokens, frame))


def is_shown(tokens: list[Token], frame: Frame, outer: Frame) -> bool:
    """Tell whether a picture only shows the one who speaks ("The clip shows a man saying …")."""
    subject = frame.subject
    after = subject is not None and outer.content is not None and outer.content <= subject.start
    return after and tokens[outer.cue].low in SHOWING and tokens[frame.cue].low in PARTICIPLES


def is_silent(tokens: list[Token], frame: Frame, outer: Frame) -> bool:
    """Tell whether who stands before another only showed or did something, and says nothing."""
    silent = is_shown(tokens, frame, outer) or is_deed(tokens, frame, outer)
    return silent or is_seen(tokens, frame, outer) or tells_who(tokens, frame, outer)


def tells_who(tokens: list[Token], frame: Frame, outer: Frame) -> bool:
    """Tell whether it only tells who speaks behind it ("a man who said he was a guard told …")."""
    one, other = frame.subject, outer.subject
    if one is None or other is None or one.first != one.start or one.end >= len(tokens):
        return False
    behind = tokens[one.end].low == "who" and one.end < outer.cue < frame.cue
    return one.start == other.start and behind


def is_seen(tokens: list[Token], frame: Frame, outer: Frame) -> bool:
    """Tell whether somebody only saw what another tells ("saw “no crack at all,” Lund said")."""
    told = frame.kind == "said" and frame.content is None and tokens[frame.first - 1].quoted
    marked = outer.content == outer.cue + 1 and tokens[outer.cue + 1].quoted
    return told and marked and tokens[outer.cue].low in SEEING


def is_deed(tokens: list[Token], frame: Frame, outer: Frame) -> bool:
    """Tell whether somebody only did something first ("cut jobs and rejected a claim that …")."""
    same = frame.subject and outer.subject and frame.subject.start == outer.subject.start
    silent = outer.kind == "empty" and outer.verb not in EMPTY
    spoken_to = any(token.low == "to" for token in tokens[outer.cue : frame.cue])
    return bool(same) and silent and frame.content is not None and not spoken_to


def is_known_there(tokens: list[Token], frame: Frame, outer: Frame) -> bool:
    """Tell whether what somebody knew or did is what is said ("The memo says she knew of it").

    So is "According to Lund, who was there, Moss objected": those are no words of Moss's.
    """
    low, subject = tokens[frame.cue].low, outer.subject
    paper = subject is not None and head(tokens[subject.start : subject.end]) in DOCUMENTS
    found = paper and (low in SHOWN or (low in FOUND and not is_paper(tokens, frame)))
    there = outer.kind == "according" and outer.content == frame.first
    return there and (low in KNOWING or found or frame.content is None)


def is_paper(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether a paper speaks."""
    subject = frame.subject
    return subject is not None and head(tokens[subject.start : subject.end]) in PAPERS


def is_second_deed(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether blaming or telling is the second thing somebody is said to have done.

    "A clerk took the bells and blamed a storm, a prosecutor said": all of it is the prosecutor's.
    """
    subject = frame.subject
    if subject is None or tokens[frame.cue].low not in SECOND or subject.first <= subject.end:
        return False
    first = tokens[subject.end : subject.first]
    told = any(token.low in SAYING for token in first)
    return not told and has_finite(tokens, subject.end, subject.first)


def covers(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether all that stands before is what was said ("he had told her …, police said")."""
    trailing = frame.content is None and frame.kind in {"said", "according", "passive"}
    partly = frame.first > 0 and not (tokens[frame.first - 1].quoted and tokens[0].quoted)
    return trailing and partly
