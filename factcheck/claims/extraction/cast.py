"""Who is who in an article: names, descriptions and pronouns resolved to one speaker each."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from factcheck.claims.extraction.lexicon import BODIES, DOCUMENTS, ROLES, TITLES, words
from factcheck.claims.extraction.mentions import ARTICLES, Mention

REMEMBERED = 40
ANYBODY = words("man woman person official boy girl politician speaker source witness")
GENERIC = words("company firm group body organisation organization agency")
NOT_FIRST_NAMES = words(
    "die der das ein eine el la los las le les il lo os as de het een",
    "north south east west northern southern eastern western central new greater upper lower",
    "us uk eu un however on in at after before while when if but and moreover meanwhile",
)
FULL_NAME = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:al|de|van|der|von|bin)\s|al-|[A-Z]\.\s)?[A-ZÀ-Þ][\w’'-]+)+"
)


# "the website Ledger", "NAIROBI (Ledger) -": what an article itself calls an outlet.
NAMED_OUTLET = re.compile(
    r"\b(?:site|website|newspaper|paper|magazine|podcast|agency|broadcaster|channel|station|daily"
    r"|weekly|outlet|portal|blog|newswire)\s+([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})"
)
CREDITED = re.compile(r"\(([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})\)\s?[-–—]")


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
        self.outlets = frozenset(match[1].lower() for match in NAMED_OUTLET.finditer(text)) | {
            match[1].lower() for match in CREDITED.finditer(text)
        }
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
        heads = ROLES if speaker.kind == "person" else BODIES | DOCUMENTS
        for word in mention.words & heads:
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
        if mention.text.lower().startswith("one of "):
            return self.one_of(mention, paragraph)
        same = self.by_label.get(mention.label.lower())
        if same:
            return same
        if mention.definite or mention.head in self.by_head:
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
            if fits(speaker, mention):
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
        return None

    def owner(self) -> Speaker | None:
        """Find whose paper "its latest bulletin" is: the last body that spoke."""
        return next((s for s in reversed(self.met) if s.kind == "body"), None)

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
            return None
        group = next((s for s in reversed(self.met) if s.plural), None)
        if group is None:
            return None
        label = f"one of {group.final.label}"
        known = self.by_label.get(label.lower())
        speaker = known or Speaker(label, "person", carriers=group.carriers, paragraph=paragraph)
        self.by_label[label.lower()] = speaker
        return speaker

    def introduce(self, mention: Mention, paragraph: int) -> Speaker:
        label = self.longest(mention.name) if mention.name else mention.label
        speaker = Speaker(
            label=label,
            kind=mention.kind,
            gender=mention.gender,
            plural=mention.plural,
            named=bool(mention.name),
            paragraph=paragraph,
        )
        self.by_label[label.lower()] = speaker
        if mention.name and speaker.kind in {"person", "unknown"}:
            self.by_label.setdefault(label.lower().split()[-1], speaker)
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


def fits(speaker: Speaker, mention: Mention) -> bool:
    if mention.plural:
        return speaker.plural or speaker.kind == "body"
    if mention.gender == "n":
        return not speaker.plural and speaker.kind in {"body", "unknown", "document", "outlet"}
    if speaker.plural or speaker.kind in {"body", "document", "outlet"}:
        return False
    return agrees(speaker, mention)


def agrees(speaker: Speaker, mention: Mention) -> bool:
    return not (mention.gender and speaker.gender and speaker.gender != mention.gender)


def full_names(text: str) -> dict[str, str]:
    """Map each surname and each bare form to the fullest name that ends with it."""
    full: dict[str, str] = {}
    for match in FULL_NAME.finditer(text):
        parts = match[0].split()
        while len(parts) > 1 and parts[0].lower().strip(".") in TITLES | ROLES | ARTICLES:
            parts = parts[1:]
        for at in range(len(parts) - 1, 0, -1):
            if parts[at - 1].lower().strip(".") in TITLES:
                parts = parts[at:]
                break
        last = parts[-1].lower().removesuffix("’s").removesuffix("'s")
        whole = " ".join(parts).removesuffix("’s").removesuffix("'s")
        is_person = (
            1 < len(parts) <= 4  # noqa: PLR2004 - more words are a title or a heading
            and last not in BODIES | full.keys()
            and parts[0].lower() not in NOT_FIRST_NAMES
        )
        if is_person:
            full[last] = whole
    return full
