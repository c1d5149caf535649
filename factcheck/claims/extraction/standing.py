"""How an assertion stands among the others of its article: who else speaks of the same."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from factcheck.claims.extraction.lexicon import words

STEM = 5
WORD = re.compile(r"[^\W\d_]{4,}")
# Words too common to show that two assertions are of the same matter.
COMMON = words(
    "that with from have been were they their this which would could about after before there than",
    "more into over also said says when what where while under because other some most only very",
    "just year years last week month time first people three four five seven eight nine eleven",
    "twelve monday tuesday wednesday thursday friday saturday sunday january february march april",
    "june july august september october november december",
)
DENYING = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|\w+n['’]t|any|untrue|false|without)\b",
)
# So many assertions on both sides count as near, and as one exchange.
NEAR = 3
EXCHANGE = 6
EARLY = 2


@dataclass(frozen=True)
class Standing:
    """`shared` is how much of its words other voices use too; 0 when it stands alone.

    `near`: another voice speaks of the same close by; `opposed`: one of the two denies something.
    `opens`: the first that this voice says; `early`: in the first two paragraphs.
    `sentence`: the whole sentence it stands in.
    """

    shared: float = 0.0
    near: bool = False
    opposed: bool = False
    opens: bool = False
    early: bool = False
    sentence: str = ""


@dataclass(frozen=True)
class Uttered:
    """One assertion: its words, its voice (nothing for the outlet), paragraph and sentence."""

    words: str
    voice: str
    paragraph: int
    sentence: str


def standings(uttered: Sequence[Uttered]) -> list[Standing]:
    """Compare the assertions of one article, given in reading order."""
    stems = [stems_of(each.words) for each in uttered]
    denying = [bool(DENYING.search(each.words.lower())) for each in uttered]
    everywhere = Counter(stem for each in stems for stem in each)
    by_voice: dict[str, Counter[str]] = defaultdict(Counter)
    for each, known in zip(uttered, stems, strict=True):
        by_voice[each.voice].update(known)
    found, heard = [], {""}
    for number, each in enumerate(uttered):
        own = by_voice[each.voice]
        shared = sum(everywhere[stem] > own[stem] for stem in stems[number])
        around = range(max(0, number - EXCHANGE), min(len(uttered), number + EXCHANGE + 1))
        same = [
            at
            for at in around
            if uttered[at].voice != each.voice and not stems[at].isdisjoint(stems[number])
        ]
        found.append(
            Standing(
                shared=shared / sqrt(len(stems[number]) or 1),
                near=any(abs(at - number) <= NEAR for at in same),
                opposed=any(denying[at] != denying[number] for at in same),
                opens=each.voice not in heard,
                early=each.paragraph < EARLY,
                sentence=each.sentence,
            )
        )
        heard.add(each.voice)
    return found


def stems_of(text: str) -> set[str]:
    return {word[:STEM] for word in WORD.findall(text.casefold()) if word not in COMMON}
