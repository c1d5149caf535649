"""Join the unnamed speakers of an opening with those who get a name further down."""

import re
from collections.abc import Mapping, Sequence

from factcheck.claims.extraction.entrances import Entrances
from factcheck.claims.extraction.firstnames import gender_of
from factcheck.claims.extraction.lexicon import BODIES, ROLES, TITLES, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.speaker import Speaker

# Unnamed speakers of this kind often stay unnamed; a name needs the same office.
OFTEN_UNNAMED = words(
    "spokesman spokeswoman spokesperson official source witness insider aide resident neighbour",
    "neighbor diplomat onlooker eyewitness passer-by",
)
ALWAYS_UNNAMED = words("source insider")
# A name given later than this many paragraphs belongs to somebody else.
SOON = 2
# Of several who spoke together no name later on tells which it was.
ONE_OF_SEVERAL = re.compile(r"one of (?:two|three|four|five|six|several|the)\b")
# "A landholder", "a retired linesman": the end of the word tells that it is somebody.
DOER = re.compile(r"an? (?:[\w-]+ )?\w{3,}(?:[eo]r|m[ae]n|wom[ae]n|ist|ian|eer)")
UNIONS = words("union association federation society guild congress")
OWNED = ("their ", "his ", "her ", "the ")
DEFINITE = ("the ", "his ", "her ", "its ", "their ")


def unmask(
    speaker: Speaker,
    mention: Mention,
    met: Sequence[Speaker],
    paragraph: int,
    entrances: Entrances,
) -> list[Speaker]:
    """Give the unnamed person of the opening who is this named one, under each description."""
    if speaker.kind == "body":
        return unnamed_unions(speaker, met)
    first = masked(speaker, mention, met, entrances)
    if first and mention.pronoun and not first.label.startswith("the "):
        return []  # "a farmer" is seldom who is told of and then "she"
    first = first or just_described(speaker, mention, met, paragraph)
    if first is None:
        return []
    roles = first.words & ROLES
    return [
        s for s in met if s is first or (is_unnamed(s) and s.words & roles and is_near(s, speaker))
    ]


def unnamed_unions(speaker: Speaker, met: Sequence[Speaker]) -> list[Speaker]:
    """Give "their union" where a union gets its name soon after."""
    if not (speaker.named and set(speaker.label.lower().split()) & UNIONS):
        return []
    return [
        s
        for s in met
        if s.label.lower().endswith(" union") and s.label.lower().startswith(OWNED)
        if is_near(s, speaker) and not s.same_as
    ]


def just_described(
    speaker: Speaker, mention: Mention, met: Sequence[Speaker], paragraph: int
) -> Speaker | None:
    """Give "an inspector", who spoke last in this paragraph, when a bare new name speaks next."""
    last = met[-1] if met else None
    if last is None or not is_unnamed(last) or clash(last, speaker) or mention.kind == "person":
        return None
    if mention.text != speaker.label:
        return None  # "The Pier Post", "one of the divers, Ann Lund,"
    here = last.seen == paragraph == speaker.paragraph and not last.words & ALWAYS_UNNAMED
    return last if here and is_full_name(speaker.label) else None


def is_unnamed(speaker: Speaker) -> bool:
    unnamed = not (speaker.named or speaker.plural or speaker.same_as)
    several = bool(ONE_OF_SEVERAL.match(speaker.label))
    doer = speaker.kind == "unknown" and DOER.fullmatch(speaker.label) is not None
    person = doer or speaker.kind == "person"
    return unnamed and person and not several


def is_near(one: Speaker, other: Speaker) -> bool:
    return abs(one.paragraph - other.paragraph) <= SOON


def masked(
    speaker: Speaker, mention: Mention, met: Sequence[Speaker], entrances: Entrances
) -> Speaker | None:
    """Give the unnamed one of the opening; whoever is named there already is told of, not meant."""
    unnamed = [s for s in met if is_unnamed(s)]
    first = min(unnamed, key=lambda s: s.paragraph, default=None)
    if first is None or speaker.paragraph == first.paragraph:
        return None
    there = entrances.until(first.paragraph)
    if speaker.label in there:
        return None
    met = [s for s in met if s.label not in there]
    others = [s for s in met if s.paragraph == first.paragraph and s is not first]
    rivals = [s for s in others if s.kind == "person" and not s.plural]
    if rivals or first.paragraph > SOON or clash(first, speaker):
        return None
    if mention.kind == "person":
        roles = {w for w in mention.words if w in ROLES - TITLES}
        same = bool(first.words & mention.words & ROLES)
        return first if same or (not roles and is_next(first, speaker, met)) else None
    return first if is_next(first, speaker, met) and is_full_name(speaker.label) else None


def is_next(first: Speaker, speaker: Speaker, met: Sequence[Speaker]) -> bool:
    """Tell whether this is the first named person after an unnamed one, and soon enough."""
    named = [s for s in met if s.named and s.spoke and s.kind == "person" and s is not speaker]
    named = [s for s in named if s.paragraph > first.paragraph]
    soon = 0 < speaker.paragraph - first.paragraph <= SOON
    return soon and not (named or first.words & OFTEN_UNNAMED)


def is_full_name(label: str) -> bool:
    """Tell whether a name without any office is a person's, as far as it shows."""
    parts = label.lower().split()
    return bool(gender_of(label)) or (
        len(parts) == 2 and not any(part in BODIES for part in parts)  # noqa: PLR2004
    )


def clash(one: Speaker, other: Speaker) -> bool:
    return bool(one.gender and other.gender and one.gender != other.gender)


def name_role(speaker: Speaker, mention: Mention, heads: Mapping[str, Sequence[Speaker]]) -> None:
    """Join "his agent said" with the "agent Ann Lee" who appears further down."""
    for word in sorted(mention.words & ROLES):
        for other in heads.get(word, ()):
            definite = other.label.lower().startswith(DEFINITE)
            if definite and not (other.named or other.plural or other.same_as):
                other.same_as = speaker
