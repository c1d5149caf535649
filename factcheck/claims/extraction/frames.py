"""Verbs of saying in a sentence, each with its subject and where its content begins.

Covered: "X said (that) …", "…, X said", "…, said X", "X told Y that …", "adding that …" and, by way
of `wordings`, "according to X", "it was reported that …"; by way of `exclaiming`, "“…,” X sighed".
"""

from factcheck.claims.extraction import borders, brought, contents, wordings
from factcheck.claims.extraction.accompanying import progressive, speaking
from factcheck.claims.extraction.accordance import according
from factcheck.claims.extraction.addressees import TELLS, is_order, past_whom
from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.apart import (
    PERFECT,
    SHOWING,
    carried_on,
    covers,
    is_explained,
    is_inside,
    is_known_there,
    is_silent,
    is_told_of,
    stands_apart,
)
from factcheck.claims.extraction.behind_speech import behind_speech
from factcheck.claims.extraction.convictions import convinced, eager_to_say
from factcheck.claims.extraction.disputing import DISPUTING, disputed_start
from factcheck.claims.extraction.exclaiming import exclaimed, introduced, speech_again
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.giving import claim_by, given
from factcheck.claims.extraction.inverted import subject_after
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BASE_CUES,
    CUES,
    DETERMINERS,
    DOCUMENT_VERBS,
    DOCUMENTS,
    EMPTY,
    PREPOSITIONS,
    SAYING,
    words,
)
from factcheck.claims.extraction.nouns import SAID
from factcheck.claims.extraction.papers import laid_down, papers_saying, polled
from factcheck.claims.extraction.participles import PARTICIPLES, tells_by_whom
from factcheck.claims.extraction.phrases import SOMEBODY, is_of_his
from factcheck.claims.extraction.quashing import STARTS, quashed
from factcheck.claims.extraction.reckoning import by_count
from factcheck.claims.extraction.relayed import relayed_quote
from factcheck.claims.extraction.silences import (
    can_speak,
    in_confidence,
    is_asked,
    is_negated,
    perceives,
    says_nothing,
    shows_thing,
    takes_plural_verb,
    tells_deed,
    tells_history,
    wishes_in_passing,
)
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.subjects import (
    ADVERBS,
    accused_subject,
    far_subject,
    is_accused,
    opening_subject,
    shared_subject,
    subject_before,
)
from factcheck.claims.extraction.things import is_named_as, with_quoted_word
from factcheck.claims.extraction.tokens import Token

DASHES = frozenset("―—–")
PASSIVE = words(
    "reported claimed alleged announced said rumoured rumored suggested understood believed",
    "thought feared confirmed revealed",
)
BEEN = words("was is been were being")
NEVER_NOUNS = words("say tell deny argue insist believe think")
# "She did confirm that", "he would confirm only that".
MODALS = words("did does do would will could can")
REVEALED = words("revealed reported disclosed reports said says noted notes explained put puts")
EMERGED = words("emerged emerges transpired transpires")
BASE_VERBS = BASE_CUES - NEVER_NOUNS
ONLY_OF_PAPERS = DOCUMENT_VERBS - SAYING


def find_frames(tokens: list[Token]) -> list[Frame]:
    frames: list[Frame] = []
    busy = 0
    speech = next((n for n, token in enumerate(tokens) if token.quoted), len(tokens))
    beside = behind_speech(tokens)
    for at, token in enumerate(tokens):
        if token.quoted or at < busy or (beside and beside[0].end <= at < beside[1]):
            continue
        told = behind(tokens, beside[0], at) if beside and at == beside[1] else None
        frame = told or frame_at(tokens, at, frames, speech)
        if frame is None:
            busy = in_confidence(tokens, at) or busy
            continue
        told_of = frames and covers(tokens, frame) and is_told_of(tokens, frames[-1])
        silent = frames and is_silent(tokens, frame, frames[-1])
        passive = frame.kind == "passive"
        if (told_of or silent) and not (passive and tokens[frames[-1].cue].low in SHOWING):
            frames.pop()
        frame, outer = carried_on(frame, frames)
        if outer is not None and (is_inside(frame, outer) or is_known_there(tokens, frame, outer)):
            continue
        if (
            outer is None
            or stands_apart(tokens, frame)
            or is_explained(tokens, frame, outer)
            or (outer.content is None and (frame.kind != "empty" or frame.verb in EMPTY))
        ):
            frames.append(frame)
        busy = max(at + 1, (frame.subject.last if frame.subject else 0))
    if all(frame.kind == "empty" for frame in frames):
        return passed_on(tokens) or introduced(tokens) or frames
    return frames


def passed_on(tokens: list[Token]) -> list[Frame]:
    """Read "…, as first reported by Y": nothing else tells whose words those are."""
    frame = next((f for at in range(len(tokens)) if (f := wordings.as_reported(tokens, at))), None)
    return [frame] if frame else []


def saying(tokens: list[Token], at: int) -> Frame | None:
    """Read "was quoted as saying" and "is heard saying"."""
    before = tokens[at - 1].low
    if before == "as":
        return wordings.quoted_as(tokens, at)
    shown = before in {"heard", "shown", "recorded"}
    return wordings.recorded(tokens, at) if shown else wordings.quoted_as(tokens, at)


def frame_at(tokens: list[Token], at: int, frames: list[Frame], speech: int) -> Frame | None:
    """Read the frame whose verb stands here; the first quoted word stands at `speech`."""
    fixed = fixed_wording(tokens, at)
    if fixed is not None:
        return fixed
    low = tokens[at].low
    before = tokens[at - 1].low if at else ""
    if before == "since" and at > 1 and tokens[at - 2].low in AUXILIARIES:
        before = ""
    if low in PARTICIPLES:
        return wordings.quoted_as(tokens, at) if before == "as" else participle(tokens, at, frames)
    adverb = at > 1 and (before in ADVERBS or is_adverb(before))
    if low in PASSIVE and at > 1 and tokens[at - 1 - adverb].low in BEEN:
        return wordings.passive(tokens, at)
    if low not in CUES and not is_named_as(tokens, at + 1):
        return exclaimed(tokens, at) if at > speech else None
    if at and tokens[at].capital:
        return None
    other = before == "other" and at > 1 and tokens[at - 2].low == "the"
    another = (before in SOMEBODY or other or is_of_his(tokens, at)) and low in SAID
    owned = before.endswith("'s") or (before == "'" and not tokens[at - 1].quoted)
    told = before == "that" and at > 1 and tokens[at - 2].low in DOCUMENTS
    after_noun = owned or (before in DETERMINERS | PREPOSITIONS and not told)
    accused = low == "accused" and [t.low for t in tokens[at + 1 : at + 2]] == ["of"]
    accused = accused or (low == "told" and before in BEEN) or tells_by_whom(tokens, at)
    silent = (after_noun and not another) or is_accused(tokens, at) or accused
    return None if silent else spoken(tokens, at, frames)


def fixed_wording(  # noqa: PLR0911 - one wording each
    tokens: list[Token], at: int
) -> Frame | None:
    """Read the wordings that need no look at who stands where."""
    low = tokens[at].low
    if low in DASHES:
        return wordings.signed(tokens, at)
    if low == "according" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
        return according(tokens, at)
    if low in {"that", "saying", ":"} and at > 1:
        that = wordings.answered(tokens, at) or given(tokens, at)
        return saying(tokens, at) if low == "saying" else that
    if low == "had" and at:
        subject = subject_before(tokens, at)
        found = subject is not None and polled(tokens, subject, at + 1)
        return Frame(at, "found", subject, at + 1) if found else None
    if low in {"by", "from", "in"}:
        return claim_by(tokens, at) or by_count(tokens, at)
    if low in REVEALED | {"told"} and (revealed := wordings.as_revealed(tokens, at)):
        return revealed
    if low in STARTS:
        return quashed(tokens, at)
    if at > 1 and tokens[at - 1].low == "to" and (low in BASE_CUES or low == "point"):
        return eager_to_say(tokens, at) or brought.brought_to(tokens, at)
    if low in EMERGED and at and tokens[at - 1].low == "it":
        return wordings.passive(tokens, at)
    told = at and wordings.hears_of(tokens, at)
    held = None if told else wordings.wished_for(tokens, at) or convinced(tokens, at)
    return wordings.heard(tokens, at) if told else held


def spoken(tokens: list[Token], at: int, frames: list[Frame]) -> Frame | None:
    """Read "X said …", "…, X said", "…, said X"."""
    if (
        is_negated(tokens, at)
        or tokens[at - 1].low == "what"
        or says_nothing(tokens, at)
        or tells_history(tokens, at)
        or is_asked(tokens, at)
        or wishes_in_passing(tokens, at)
    ):
        return None
    subject = (
        accused_subject(tokens, at)
        or subject_before(tokens, at)
        or shared_subject(tokens, at, frames)
        or far_subject(tokens, at)
    )
    if subject is not None and subject.first and tokens[subject.first - 1].low == "what":
        return wordings.what_is_said(tokens, at, subject)
    asked = subject is not None and tokens[subject.start].low == "asked"
    if subject is not None and (asked or not can_speak(tokens, subject, at)):
        return None
    if subject is not None:
        base = tokens[at].low in BASE_VERBS and tokens[at - 1].low not in MODALS
        disagrees = base and not takes_plural_verb(tokens, subject)
        return None if disagrees else with_content(tokens, at, subject, at + 1)
    inverted = subject_after(tokens, at, len(tokens))
    return with_content(tokens, at, inverted, inverted.last) if inverted else None


def with_content(  # noqa: PLR0911 - one place each
    tokens: list[Token], at: int, subject: Subject, after: int
) -> Frame | None:
    """Find what was said with this verb: right of it, left of it, or around it."""
    low = tokens[at].low
    passed = wordings.interjected(tokens, at, after, subject)
    passed = passed or relayed_quote(tokens, at, subject) or laid_down(tokens, at, after, subject)
    if passed is not None:
        return passed
    if orders(tokens, at, after):
        done = low == "asked" and any(t.low in PERFECT for t in tokens[max(0, at - 2) : at])
        return None if done else Frame(at, "urged", subject, after)  # "has asked the board to pay"
    charge = disputed_start(tokens, after) if low in DISPUTING else None
    if charge is not None:
        return Frame(at, "denied", subject, charge)
    if low in EMPTY:
        return None if tells_deed(tokens, at) else with_quoted_word(tokens, at, subject)
    content, addressee = contents.content_start(tokens, at, after, subject)
    if content is not None and borders.is_aside_to_quote(tokens, subject.first, content):
        content = None
    if content is not None:
        asked = tokens[min(content, len(tokens) - 1)].low in {"on", "for"}
        verb = "urged" if asked and low in {"called", "calls"} else low
        return Frame(at, verb, subject, content, addressee)
    if low in ONLY_OF_PAPERS or perceives(tokens, at) or shows_thing(tokens, at):
        return None
    last = past_whom(tokens, at, after)
    if borders.is_within(tokens, subject.first, last):
        return Frame(at, low, subject, last + 1, addressee, kind="within")
    if subject.first == at or borders.is_trailing(tokens, subject.first):
        return Frame(at, low, subject, None, addressee)
    return Frame(at, low, subject, None, kind="empty")


def behind(tokens: list[Token], subject: Subject, at: int) -> Frame | None:
    """Read the verb behind a speaker of whom something is told: any will do there."""
    other = Frame(at, "said", subject, speech_again(tokens, at + 1))
    return with_content(tokens, at, subject, at + 1) if tokens[at].low in CUES else other


def orders(tokens: list[Token], at: int, after: int) -> bool:
    """Tell whether somebody is told or asked to do something."""
    to = any(token.low == "to" for token in tokens[min(after, at + 1) :][:1])
    asks = tokens[at].low in TELLS or (tokens[at].low in {"asked", "asks"} and not to)
    return asks and is_order(tokens, after)


def participle(tokens: list[Token], at: int, frames: list[Frame]) -> Frame | None:
    """Read ", adding that …": the same speaker goes on."""
    paper = papers_saying(tokens, at)
    if paper is not None:
        return Frame(at, PARTICIPLES[tokens[at].low], paper, at + 2)
    beside = tokens[at - 1].quoted or tokens[at - 1].low in {",", "and", "while"}
    content, told = contents.content_start(tokens, at, at + 1, None) if at else (None, None)
    if content is None:
        return trailing(tokens, at)
    verb = PARTICIPLES[tokens[at].low]
    if not beside:
        subject = speaking(tokens, at, content, first=not frames)
        return Frame(at, verb, subject, content, told) if subject else None
    if frames:
        return Frame(at, verb, None, content, told, kind="more")
    subject = opening_subject(tokens, at)
    return Frame(at, verb, subject, content, told) if subject else None


def trailing(tokens: list[Token], at: int) -> Frame | None:
    """Read "…, the Ledger is reporting"."""
    subject = progressive(tokens, at)
    behind = subject is not None and borders.is_trailing(tokens, subject.first)
    return Frame(at, PARTICIPLES[tokens[at].low], subject, None) if behind else None
