"""What surrounds an assertion, so that two are compared only when they can mean one happening."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from articles.extraction.dates import MONTHS
from factcheck.claims.extraction.claim import ExtractedClaim
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    words,
)
from factcheck.claims.extraction.said import UNVOICED

STEM = 5
CAPITAL = "A-ZÀ-ÖØ-Þ"
NAMES_OF_DAYS = frozenset(day.capitalize() for day in DAYS)
NAMES_OF_MONTHS = frozenset(month.capitalize() for month in MONTHS)
NAMES_OF_TIMES = NAMES_OF_DAYS | NAMES_OF_MONTHS
PLACE = re.compile(
    rf"\b(?:in|at|near|outside)\s+(?:the\s+)?([{CAPITAL}][\w’'-]*(?:\s[{CAPITAL}][\w’'-]*)*)"
)
DATED = re.compile(
    rf"\b(?:(?:19|20)\d\d|{'|'.join(sorted(name for name in NAMES_OF_MONTHS if len(name) > 3))}"  # noqa: PLR2004
    r"|(?<=in\s)May|(?<=for\s)May)\b"
)
# These and what follows are sought in small letters, which is several times as quick.
PERIOD = re.compile(
    r"\b(?:(?:last|this|next|previous|past|coming)\s(?:week|month|year|spring|summer|autumn|winter|season|quarter|time)"
    r"|(?:a|one|two|three|four|five)\s(?:day|week|month|year)s?\s(?:ago|earlier|later|before)"
    r"|before(?!\s(?:dawn|noon|dark|midnight|sunrise|daybreak))|earlier|previously|formerly|originally|initially|at\sfirst|used\sto|afterwards|by\snow|at\spresent"
    r"|currently|nowadays|until|since|once)\b"
)
GROUPED = re.compile(
    r"\b(?:in\s(?:total|all)|total|altogether|overall|so\sfar|combined|each|every|per|apiece|daily|weekly"
    r"|monthly|yearly|annually|an?\s(?:day|week|month|year|hour)|on\saverage|average)\b",
)
MODAL = re.compile(
    r"\b(?:will|would|could|may|might|should|must|can|expect\w*|plan\w*|if|whether|unless|likely|risk\w*|fear\w*)\b",
)
# Kinds of happening: two that are named and differ are two happenings.
CAUSES = {
    "rocket": r"rockets?|missiles?|projectiles?|mortars?",
    "drone": r"drones?|unmanned|uavs?",
    "air": r"jets?|air\s?strikes?|warplanes?|bombers?",
    "shots": r"shooting|gunman|gunmen|gunfire|rifles?|snipers?",
    "blast": r"bomb\w*|explosions?|explosives|blasts?",
    "mine": r"landmines?",
    "knife": r"knife|knives|stabb\w+",
    "fire": r"fires?|blazes?|wildfires?",
    "flood": r"flood\w*",
    "quake": r"earthquakes?|quakes?|tremors?",
    "crash": r"crash\w*|collision|collided|derail\w*",
    "storm": r"storms?|hurricanes?|typhoons?|cyclones?|tornado\w*",
    "slide": r"landslides?|mudslides?|avalanches?",
    "collapse": r"collapse\w*|caved",
    "disease": r"outbreak|cholera|virus|epidemic|pandemic|measles|malaria",
    "protest": r"protests?|march|rally|riots?",
    "strike": r"walkout|picket\w*",
}
CAUSE = re.compile(rf"\b(?:{'|'.join(CAUSES.values())})\b")
# What a figure is compared with belongs to another time.
COMPARISON = re.compile(
    r"\b(?:down|up|compared|against|than|more|fewer|less)\s(?:from|with|to|in|the)\b[^,;]*"
)
ANOTHER = re.compile(
    r"\b(?:separately|elsewhere|(?:another|second|third|separate|further|additional|other|similar|different)"
    rf"\s(?:\w+\s)?(?:attacks?|strikes?|incidents?|cases?|nights?|days?|{'|'.join(CAUSES.values())}))\b",
)
EMPTY = (
    AUXILIARIES
    | DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | RELATIVES
    | SUBORDINATORS
    | NUMBERS
    | words(
        "and or but not no none nobody never nor him her them us me himself herself itself been",
        "being there here also then so too very just only still already yet even well however",
        "more than least most own such well almost nearly roughly approximately up out off down",
        "percent per cent percentage points point",
        "anyone anybody anything something someone everyone everything said says say told",
    )
)
NAMED = re.compile(rf"\b[{CAPITAL}][\w-]*(?<![’'])")
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@dataclass(frozen=True)
class Circumstances:
    """When, where, how and by whom a claim says that something happened.

    What happened is often named only `beside` it. Most of this is read only when two claims tell of
    the same.
    """

    claim: ExtractedClaim
    beside: frozenset[str]

    @property
    def day(self) -> date | None:
        return self.claim.about_date

    @property
    def place(self) -> int:
        return self.claim.start

    @cached_property
    def voice(self) -> tuple[str, str]:
        kind = self.claim.kind if self.claim.kind in UNVOICED else "reported"
        return kind, (self.claim.speaker or "").casefold()

    @cached_property
    def stems(self) -> frozenset[str]:
        return stems(self.claim.text)

    @cached_property
    def told(self) -> str:
        """What it says without what it compares that with."""
        return COMPARISON.sub(" ", self.claim.text)

    @cached_property
    def periods(self) -> frozenset[str]:
        found = [*DATED.finditer(self.told), *PERIOD.finditer(self.told.lower())]
        return frozenset(each[0].lower() for each in found)

    @cached_property
    def places(self) -> frozenset[str]:
        return places_in(self.claim.text)

    @cached_property
    def causes(self) -> frozenset[str]:
        return (len(self.beside) > 1 and causes_in(self.claim.text.lower())) or self.beside

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(each[0] for each in NAMED.finditer(self.claim.text, 1)) - NAMES_OF_DAYS

    @cached_property
    def sort(self) -> tuple[bool, bool, bool]:
        """Whether it tells of another happening, of sums or of what may be."""
        low = self.claim.text.lower()
        return (
            bool(ANOTHER.search(low)),
            bool(GROUPED.search(self.told.lower())),
            bool(MODAL.search(low)),
        )


def places_in(text: str) -> frozenset[str]:
    found = {place[1] for place in PLACE.finditer(text)}
    return frozenset(place for place in found if place.split()[0] not in NAMES_OF_TIMES)


def causes_in(low: str) -> frozenset[str]:
    """Find what kinds of happening are named in words in small letters."""
    return frozenset(cause_of(found[0]) for found in CAUSE.finditer(low))


@lru_cache(maxsize=512)
def cause_of(word: str) -> str:
    return next(name for name, words in CAUSES.items() if re.fullmatch(words, word))


def stems(text: str) -> frozenset[str]:
    """Give what the words are about, each cut to its stem."""
    found = (word[0].replace("’", "'").lower() for word in WORD.finditer(text))
    return frozenset(
        stem_of(word.removesuffix("'s"))
        for word in found
        if word not in EMPTY and not word.endswith("n't") and word not in DAYS
    )


def stem_of(word: str) -> str:
    plain = word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word
    return plain[:STEM]


def may_be_one(
    one: Circumstances, other: Circumstances, *, day: bool = True, places: bool = True
) -> bool:
    """Tell whether nothing speaks against one happening told twice.

    Without `day` and `places`, whatever day and places they tell of.
    """
    return (
        compatible(one.periods, other.periods, both=True)
        and (not places or compatible(one.places, other.places))
        and compatible(one.causes, other.causes)
        and (not day or one.day is None or other.day is None or one.day == other.day)
        and one.sort == other.sort
    )


def compatible(one: frozenset[str], other: frozenset[str], *, both: bool = False) -> bool:
    """Tell whether two sets of names go together; with `both`, a missing one does not."""
    if not (one and other):
        return not both or one == other
    return bool(one & other)


def other_voices(one: Circumstances, other: Circumstances) -> bool:
    return one.voice != other.voice


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Give the share of words that two assertions have in common (Jaccard)."""
    return len(one & other) / len(one | other) if one or other else 0.0
