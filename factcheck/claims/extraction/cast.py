"""Who is who in an article: names, descriptions and pronouns resolved to one speaker each."""

import re
from collections import defaultdict

from factcheck.claims.extraction.describing import described, is_generic, last_body
from factcheck.claims.extraction.firstnames import gender_of
from factcheck.claims.extraction.groups import is_part, one_of
from factcheck.claims.extraction.lexicon import BODIES, DOCUMENTS, ROLES
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nouns import is_role
from factcheck.claims.extraction.proper import (
    full_names,
    named_bodies,
    named_outlets,
    named_people,
    office_holders,
    titled_names,
)
from factcheck.claims.extraction.speaker import Speaker, fits, is_institution, is_nobody
from factcheck.claims.extraction.unmasking import name_role, unmask

REMEMBERED = 40
OWNER = re.compile(r"([A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})[’']s?\s")
LAST_OF_SEVERAL = re.compile(r"\band (an? (?:[\w-]+ ){0,3}([\w-]+))$")
# Somebody's report, so that "the report" is no longer what an outlet reported.
PAPER = re.compile(r"\b(?:an?|its|his|her|their|\w+[’']s)\s(?:[\w-]+\s){0,3}?report\b")


class Cast:
    """The speakers met so far, in the order of reading."""

    def __init__(self, text: str) -> None:
        self.full = full_names(text)
        self.titled = titled_names(text)
        self.outlets = named_outlets(text)
        self.bodies = named_bodies(text)
        self.holders = office_holders(text)
        self.people = named_people(text)
        self.text = text
        self.met: list[Speaker] = []
        self.by_label: dict[str, Speaker] = {}
        self.by_head: dict[str, list[Speaker]] = defaultdict(list)
        self.last: Speaker | None = None
        self.last_outlet: Speaker | None = None

    def carrier(self, mention: Mention, paragraph: int) -> Speaker | None:
        """Meet somebody who only carried what others said: an outlet."""
        before = self.last
        met = list(self.met)
        speaker = self.meet(mention, paragraph, speaks=False)
        if speaker is None:
            return None
        self.last = before
        self.met = [s for s in met if s is not speaker]
        if speaker.kind == "unknown":
            speaker.kind = "outlet"
        if speaker.kind == "outlet":
            self.last_outlet = speaker
        return speaker

    def meet(self, mention: Mention, paragraph: int, *, speaks: bool = True) -> Speaker | None:
        """Give the speaker these words stand for; new ones are remembered."""
        self.remind(mention)
        speaker = self.known(mention, paragraph)
        if speaker is None and mention.pronoun:
            return None
        speaker = speaker or self.introduce(mention, paragraph)
        if speaks and not speaker.spoke:
            speaker.spoke = True
            self.unmask(speaker, mention, paragraph)
        speaker.words |= mention.words
        speaker.seen = max(paragraph, speaker.seen)
        speaker.place = mention.start
        speaker.gender = speaker.gender or mention.gender
        for word in sorted(mention.words):
            if not can_name(word, speaker.kind):
                continue
            if speaker not in self.by_head[word][-REMEMBERED:]:
                self.by_head[word].append(speaker)
        if mention.called and speaker not in self.by_head[mention.called][-REMEMBERED:]:
            self.by_head[mention.called].append(speaker)
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
            return self.reporting(mention)
        if is_part(mention):
            return self.part(mention, paragraph)
        same = self.by_label.get(mention.label.lower())
        if same:
            return same
        another = mention.text.lower().startswith(("another ", "other "))
        if mention.definite or (mention.head in self.by_head and not another):
            candidates = self.by_head.get(mention.head, [])[-REMEMBERED:]
            known = described(mention, candidates, self.met, self.last)
            return known or self.body(mention) or self.holder(mention)
        return None

    def part(self, mention: Mention, paragraph: int) -> Speaker | None:
        """Give one of a group that spoke ("one of them"), who keeps who carried the group."""
        one = one_of(mention, self.met, paragraph)
        return self.by_label.setdefault(one.label.lower(), one) if one else None

    def body(self, mention: Mention) -> Speaker | None:
        """Give the body "the firm" means, bringing on stage one that was only named so far."""
        found = last_body(mention, self.met, self.bodies) if is_generic(mention) else None
        if not isinstance(found, str):
            return found
        known = self.by_label.get(found.lower())
        return known or self.by_label.setdefault(found.lower(), Speaker(found, "body", named=True))

    def holder(self, mention: Mention) -> Speaker | None:
        """Give the one whom the text names as "the coroner", though they had no word before."""
        elegant = mention.text.lower().startswith("the ") and len(mention.words) == 1
        named = self.holders.get(mention.head, []) if elegant and not mention.plural else []
        before = [name for place, name in named if place < mention.start]
        if not before:
            return None
        name = self.longest(before[-1])
        speaker = self.by_label.get(name.lower()) or Speaker(name, "person", named=True)
        return self.by_label.setdefault(name.lower(), speaker)

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

    def owner(self) -> Speaker | None:
        """Find whose paper "its latest bulletin" is: the last body that spoke."""
        return next((s for s in reversed(self.met) if is_institution(s)), None)

    def reporting(self, mention: Mention) -> Speaker | None:
        """Find what "the report" is: the outlet that reported, or a report named since."""
        papers = self.by_head.get("report", [])
        outlet = self.last_outlet
        if outlet and PAPER.search(self.text, outlet.place, mention.start):
            return None
        if papers and (outlet is None or papers[-1].seen >= outlet.seen):
            return papers[-1]
        return outlet

    def sign(self, paper: str, speaker: Speaker) -> None:
        """Note whose report or letter it is, for when "the report" speaks."""
        self.by_head[paper].append(speaker)

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
        if speaker.kind == "unknown" and label.lower() in self.people:
            speaker.kind, speaker.human = "person", True
        if not mention.name:
            self.introduce_last(mention, paragraph)
        if mention.name and speaker.kind in {"person", "unknown"}:
            self.by_label.setdefault(surname, speaker)
        return speaker

    def introduce_last(self, mention: Mention, paragraph: int) -> None:
        """Remember "a local official" of "two agencies and a local official" by themselves."""
        last = LAST_OF_SEVERAL.search(mention.text)
        if last and last[2] in ROLES:
            self.by_head[last[2]].append(Speaker(last[1], "person", paragraph=paragraph))

    def remind(self, mention: Mention) -> None:
        """Bring back to mind whose predecessor, lawyer or daughter somebody is."""
        owner = OWNER.match(mention.text)
        known = self.by_label.get(owner[1].lower()) if owner else None
        if known and known in self.met and known.named:
            self.met.remove(known)
            self.met.append(known)

    def unmask(self, speaker: Speaker, mention: Mention, paragraph: int) -> None:
        """Join unnamed speakers with this one, who gets a name."""
        if not mention.name or speaker.kind not in {"person", "unknown", "body"}:
            return
        if mention.kind == "person":
            recent = {word: self.by_head[word][-REMEMBERED:] for word in mention.words & ROLES}
            name_role(speaker, mention, recent)
        for masked in unmask(speaker, mention, self.met, paragraph):
            masked.same_as = speaker
            speaker.kind = speaker.kind if speaker.kind == "body" else "person"
            speaker.words |= masked.words
            for word in sorted(masked.words & ROLES):
                self.by_head[word].append(speaker)


def can_name(word: str, kind: str) -> bool:
    """Tell whether "the" and this word alone may stand for such a speaker later."""
    return is_role(word) if kind == "person" else word in BODIES | DOCUMENTS
