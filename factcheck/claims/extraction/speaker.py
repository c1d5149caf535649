"""One speaker of an article, and whether words for a speaker can mean them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.claims.extraction.lexicon import BODIES, DOCUMENTS, PREPOSITIONS, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nouns import is_role

# "They said" may be one family.
SENTENCE_ENDS = re.compile(r"[.!?][”'\"]?\s")
COLLECTIVE = words(
    "family families couple pair team crew band duo trio household staff jury", "panel tribunal"
)


@dataclass(eq=False)
class Speaker:
    """One person, body, document or group; `same_as` points to the one it turned out to be.

    Whose name is `kept_back` does not turn out to be anybody.
    """

    label: str
    kind: str
    gender: str = ""
    plural: bool = False
    named: bool = False
    words: set[str] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)
    carriers: tuple["Speaker", ...] = ()
    paragraph: int = 0
    seen: int = 0
    place: int = 0
    spoke: bool = False
    human: bool = False
    questions: bool = False
    kept_back: bool = False
    same_as: "Speaker | None" = None

    @property
    def final(self) -> "Speaker":
        return self.same_as.final if self.same_as else self


def fits(speaker: Speaker, mention: Mention) -> bool:
    if mention.plural:
        papers = speaker.kind == "document" and are_several(speaker.label)
        several = is_collective(speaker.label)
        return speaker.plural or speaker.kind == "body" or papers or several
    if mention.gender == "n":
        return not speaker.plural and speaker.kind in {"body", "unknown", "document", "outlet"}
    if speaker.plural or speaker.kind in {"body", "document", "outlet"}:
        return False
    if not speaker.named and is_collective(speaker.label):
        return False
    somebody = speaker.named or speaker.label.lower().startswith(("a ", "an ", "one "))
    if speaker.kind == "unknown" and not somebody:
        return False
    return agrees(speaker, mention)


def are_several(label: str) -> bool:
    """Tell whether papers are more than one ("minutes of the meeting", "papers filed in May")."""
    parts = label.lower().split()
    paper = next((part for part in parts if part in DOCUMENTS), "")
    if paper.endswith("s") and not paper.endswith(("ss", "is", "us")):
        return True
    end = next((n for n, part in enumerate(parts) if n and part in PREPOSITIONS), len(parts))
    return label.endswith("s") or parts[end - 1].endswith("s")


def is_collective(label: str) -> bool:
    """Tell whether the noun of a description is one for several ("a couple from Lorne")."""
    parts = label.lower().split()
    ends = (n == len(parts) or parts[n] in PREPOSITIONS for n in range(1, len(parts) + 1))
    return any(end and word in COLLECTIVE for word, end in zip(parts, ends, strict=True))


def is_institution(speaker: Speaker) -> bool:
    unnamed_kind = speaker.kind == "unknown" and speaker.named and speaker.gender in {"", "n"}
    return speaker.kind == "body" or unnamed_kind


def is_nobody(speaker: Speaker) -> bool:
    """Tell whether this named one may be a thing: nobody called it he or she."""
    thing = not (speaker.kind == "document" or speaker.human)
    return speaker.named and thing and not (speaker.plural or speaker.gender)


def is_told_of(speaker: Speaker, mention: Mention, text: str) -> bool:
    """Tell whether "it" tells of this one, who may be a person, in the words before ("…, it said").

    Of "Vikjern lost 2m, it said" it is no other.
    """
    before = text[speaker.place : mention.start].rstrip()
    told = speaker.kind == "unknown" and not speaker.spoke and " " in speaker.label
    return told and before.endswith((",", ",”", ',"')) and not SENTENCE_ENDS.search(before)


def may_mean(pronoun: Mention, speaker: Speaker, text: str) -> bool:
    """Tell whether a pronoun may stand for this one."""
    thing = pronoun.gender == "n"
    fitting = fits(speaker, pronoun) or (thing and is_nobody(speaker))
    return fitting and not (thing and is_told_of(speaker, pronoun, text))


def they_or_it(
    pronoun: Mention, met: Sequence[Speaker], told: tuple[int, int], text: str
) -> Speaker | None:
    """Give the last one of those met whom a pronoun may mean.

    Of "The board loses 4m, they say" the board is no other, where several people spoke before;
    those words stand in `told`.
    """
    last: Speaker | None = None
    for speaker in reversed(met):
        if (last and not speaker.plural) or not may_mean(pronoun, speaker, text):
            continue
        inside = told[0] <= speaker.place < told[1] and speaker.kind == "body"
        if last or not (inside and pronoun.plural):
            return speaker
        last = speaker
    return last


def agrees(speaker: Speaker, mention: Mention) -> bool:
    return not (mention.gender and speaker.gender and speaker.gender != mention.gender)


def can_name(word: str, kind: str) -> bool:
    """Tell whether "the" and this word alone may stand for such a speaker later."""
    return is_role(word) if kind == "person" else word in BODIES or word in DOCUMENTS
