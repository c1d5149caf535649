"""Who is who in an article: names, descriptions and pronouns resolved to one speaker each."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from factcheck.claims.extraction.firstnames import gender_of
from factcheck.claims.extraction.lexicon import BODIES, DOCUMENTS, ROLES, TITLES, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nouns import is_role
from factcheck.claims.extraction.proper import full_names, named_outlets, titled_names

REMEMBERED = 40
ANYBODY = words(
    "man woman person official boy girl politician speaker source witness insider pal friend"
)
AGED = re.compile(r"\d+-year-old")
COURTESIES = words("mr mrs ms miss mx dr sir dame lord lady madam")
GENERIC = words("company firm group body organisation organization agency")


@dataclass(eq=False)
class Speaker:
    """One person, body, document or group; `same_as` points to the one it turned out to be."""

    label: str
    kind: str
    gender: str = ""
    plural: bool = False
    named: bool = False
    words: set[str] = field(default_factory=set)
    carriers: tuple["Speaker", ...] = ()
    paragraph: int = 0
    seen: int = 0
    same_as: "Speaker | None" = None

    @property
    def final(self) -> "Speaker":
        return self.same_as.final if self.same_as else self


class Cast:
    """The speakers met so far, in the order of reading."""

    def __init__(self, text: str) -> None:
        self.full = full_names(text)
        self.titled = titled_names(text)
        self.outlets = named_outlets(text)
        self.met: list[Speaker] = []
        self.by_label: dict[str, Speaker] = {}
        self.by_head: dict[str, list[Speaker]] = defaultdict(list)
        self.last: Speaker | None = None
        self.last_outlet: Speaker | None = None

    def carrier(self, mention: Mention, paragraph: int) -> Speaker | None:
        """Meet somebody who only carried what others said: an outlet."""
        before = self.last
        met = list(self.met)
        speaker = self.meet(mention, paragraph)
        if speaker is None:
            return None
        self.last = before
        self.met = [s for s in met if s is not speaker]
        if speaker.kind == "unknown":
            speaker.kind = "outlet"
        if speaker.kind == "outlet":
            self.last_outlet = speaker
        return speaker

    def meet(self, mention: Mention, paragraph: int) -> Speaker | None:
        """Give the speaker these words stand for; new ones are remembered."""
        speaker = self.known(mention, paragraph)
        if speaker is None and mention.pronoun:
            return None
        speaker = speaker or self.introduce(mention, paragraph)
        speaker.words |= mention.words
        speaker.seen = max(paragraph, speaker.seen)
        speaker.gender = speaker.gender or mention.gender
        for word in sorted(mention.words):
            if not can_name(word, speaker.kind):
                continue
            if speaker not in self.by_head[word][-REMEMBERED:]:
                self.by_head[word].append(speaker)
        if speaker.kind == "outlet":
            self.last_outlet = speaker
        if speaker in self.met[-REMEMBERED:]:
            self.met.remove(speaker)
        self.met.append(speaker)
        self.met = self.met[-REMEMBERED:]
        self.last = speaker
        return speaker

    def known(  # noqa: PLR0911 - one way to be known each
        self, mention: Mention, paragraph: int
    ) -> Speaker | None:
        if mention.pronoun:
            return self.pronoun(mention)
        if mention.name:
            return self.named(mention)
        if mention.kind == "document" and mention.text.lower().startswith(("its ", "their ")):
            return self.owner()
        if mention.head == "report" and mention.definite and self.last_outlet:
            return self.reporting()
        if mention.text.lower().startswith(("one of ", "another ")):
            return self.one_of(mention, paragraph)
        same = self.by_label.get(mention.label.lower())
        if same:
            return same
        another = mention.text.lower().startswith(("another ", "other "))
        if mention.definite or (mention.head in self.by_head and not another):
            return self.described(mention)
        return None

    def named(self, mention: Mention) -> Speaker | None:
        name = self.longest(mention.name or "")
        known = self.by_label.get(name.lower())
        if known or mention.kind not in {"person", "unknown"}:
            return known
        described = self.by_label.get(mention.text.lower())
        return described if described and described.named else None

    def longest(self, name: str) -> str:
        """Give the fullest form of a name that the article has."""
        return self.full.get(name.lower(), name)

    def pronoun(self, mention: Mention) -> Speaker | None:
        """Find the last speaker the pronoun can stand for and note the gender it tells."""
        for speaker in reversed(self.met):
            if fits(speaker, mention) or (mention.gender == "n" and is_nobody(speaker)):
                if mention.gender in {"m", "f"}:
                    speaker.gender = mention.gender
                    if speaker.kind == "unknown":
                        speaker.kind = "person"
                return speaker
        return None

    def described(self, mention: Mention) -> Speaker | None:
        """Find the last speaker this description fits ("the minister", "the company")."""
        candidates = self.by_head.get(mention.head, [])[-REMEMBERED:]
        fitting = [s for s in candidates if s.plural == mention.plural]
        if "former" in mention.words:
            fitting = [s for s in fitting if "former" in s.words]
        if fitting:
            if not mention.definite and not any(mention.words <= s.words for s in fitting):
                return None
            own = mention.text.lower().split()[0] in {"his", "her", "their"}
            if own and not any(mention.words <= s.words for s in fitting):
                return None
            return max(reversed(fitting), key=lambda s: len(s.words & mention.words))
        if mention.head in ANYBODY and mention.definite and not mention.plural:
            people = [s for s in self.met if s.kind in {"person", "unknown"} and not s.plural]
            return next((s for s in reversed(people) if agrees(s, mention)), None)
        if mention.head in GENERIC and mention.definite and len(mention.words) == 1:
            bodies = [
                s for s in self.met if s.kind in {"unknown", "body"} and s.named and not s.gender
            ]
            return bodies[-1] if bodies else None
        return self.varied(mention)

    def varied(self, mention: Mention) -> Speaker | None:
        """Find who "the former mayor" or "the 61-year-old" is: a name told without any office."""
        aged = any(AGED.match(word) for word in mention.words)
        elegant = mention.text.lower().startswith("the ") and not mention.plural
        if self.last is None or not elegant or not (aged or mention.kind == "person"):
            return None
        plain = self.last.named and (aged or not self.last.words & (ROLES - COURTESIES))
        person = self.last.kind in {"person", "unknown"} and not self.last.plural
        return self.last if plain and person and agrees(self.last, mention) else None

    def owner(self) -> Speaker | None:
        """Find whose paper "its latest bulletin" is: the last body that spoke."""
        return next((s for s in reversed(self.met) if is_institution(s)), None)

    def reporting(self) -> Speaker | None:
        """Find what "the report" is: the outlet that reported, or a report named since."""
        papers = self.by_head.get("report", [])
        outlet = self.last_outlet
        if papers and (outlet is None or papers[-1].seen >= outlet.seen):
            return papers[-1]
        return outlet

    def sign(self, paper: str, speaker: Speaker) -> None:
        """Note whose report or letter it is, for when "the report" speaks."""
        self.by_head[paper].append(speaker)

    def one_of(self, mention: Mention, paragraph: int) -> Speaker | None:
        """Make "one of them" into one of the group that spoke last."""
        if "them" not in mention.text.lower().split():
            return self.one_more(mention, paragraph)
        group = next((s for s in reversed(self.met) if s.plural), None)
        if group is None:
            return None
        label = f"one of {group.final.label}"
        known = self.by_label.get(label.lower())
        speaker = known or Speaker(label, "person", carriers=group.carriers, paragraph=paragraph)
        self.by_label[label.lower()] = speaker
        return speaker

    def one_more(self, mention: Mention, paragraph: int) -> Speaker | None:
        """Let "one of the officials" and "another official" keep who carried the officials."""
        heads = {mention.head, f"{mention.head}s"}
        group = next((s for s in reversed(self.met) if s.plural and heads & s.words), None)
        if group is None:
            return None
        speaker = Speaker(mention.label, "person", carriers=group.carriers, paragraph=paragraph)
        return self.by_label.setdefault(mention.label.lower(), speaker)

    def introduce(self, mention: Mention, paragraph: int) -> Speaker:
        label = self.longest(mention.name) if mention.name else mention.label
        surname = label.lower().split()[-1]
        speaker = Speaker(
            label=label,
            kind=mention.kind,
            gender=mention.gender or self.titled.get(surname, "") or gender_of(label),
            plural=mention.plural,
            named=bool(mention.name),
            paragraph=paragraph,
        )
        self.by_label[label.lower()] = speaker
        if mention.name and speaker.kind in {"person", "unknown"}:
            self.by_label.setdefault(surname, speaker)
            self.unmask(speaker, mention)
        return speaker

    def unmask(self, speaker: Speaker, mention: Mention) -> None:
        """Join the unnamed person of the opening paragraph with the first one who gets a name."""
        if mention.kind != "person":
            return
        self.name_role(speaker, mention)
        opening = [s for s in self.met if s.paragraph == 0 and s.kind == "person" and not s.plural]
        if len(opening) != 1 or opening[0].named or opening[0].same_as or speaker.paragraph == 0:
            return
        roles = {w for w in mention.words if w in ROLES - TITLES}
        if opening[0].words & mention.words or not roles:
            opening[0].same_as = speaker
            speaker.kind = "person"
            speaker.words |= opening[0].words
            for word in opening[0].words & ROLES:
                self.by_head[word].append(speaker)

    def name_role(self, speaker: Speaker, mention: Mention) -> None:
        """Join "his agent said" with the "agent Ann Lee" who appears further down."""
        for word in sorted(mention.words & ROLES):
            for other in self.by_head[word][-REMEMBERED:]:
                definite = other.label.lower().startswith(
                    ("the ", "his ", "her ", "its ", "their ")
                )
                if definite and not (other.named or other.plural or other.same_as):
                    other.same_as = speaker


def can_name(word: str, kind: str) -> bool:
    """Tell whether "the" and this word alone may stand for such a speaker later."""
    return is_role(word) if kind == "person" else word in BODIES | DOCUMENTS


def fits(speaker: Speaker, mention: Mention) -> bool:
    if mention.plural:
        return speaker.plural or speaker.kind == "body"
    if mention.gender == "n":
        return not speaker.plural and speaker.kind in {"body", "unknown", "document", "outlet"}
    if speaker.plural or speaker.kind in {"body", "document", "outlet"}:
        return False
    return agrees(speaker, mention)


def is_institution(speaker: Speaker) -> bool:
    unnamed_kind = speaker.kind == "unknown" and speaker.named and not speaker.gender
    return speaker.kind == "body" or unnamed_kind


def is_nobody(speaker: Speaker) -> bool:
    """Tell whether this named one may be a thing: nobody called it he or she."""
    return speaker.named and not (speaker.plural or speaker.gender or speaker.kind == "document")


def agrees(speaker: Speaker, mention: Mention) -> bool:
    return not (mention.gender and speaker.gender and speaker.gender != mention.gender)
