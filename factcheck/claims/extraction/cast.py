"""Who is who in an article: names, descriptions and pronouns resolved to one speaker each."""

from collections import defaultdict

from factcheck.claims.extraction.bodies import is_generic, last_body
from factcheck.claims.extraction.describing import (
    alike,
    deputies_of,
    described,
    is_anyone,
    is_newly_told,
    is_own_paper,
    is_told_apart,
    last_names,
    owned_by,
    owners_in,
)
from factcheck.claims.extraction.entrances import Entrances
from factcheck.claims.extraction.epithets import is_epithet, who_is_told_anew, words_for
from factcheck.claims.extraction.firms import Firms
from factcheck.claims.extraction.groups import is_part, is_same, last_of_several, one_of, same_one
from factcheck.claims.extraction.initials import holder_by_initials
from factcheck.claims.extraction.lexicon import ROLES
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.names import Names
from factcheck.claims.extraction.outlets import is_that_outlet
from factcheck.claims.extraction.papers import may_be_outlet, paper_meant
from factcheck.claims.extraction.presence import people_before, who_can_speak, who_was_shown
from factcheck.claims.extraction.proper import (
    led_by,
    named_bodies,
    named_outlets,
    named_people,
)
from factcheck.claims.extraction.salience import most_salient
from factcheck.claims.extraction.sorts import is_nearer, outlet_before, settle_sort
from factcheck.claims.extraction.speaker import Speaker, can_name, is_institution, they_or_it
from factcheck.claims.extraction.unmasking import name_role, stays_unnamed, uncover, unmask

REMEMBERED = 40
NARRATOR = frozenset(("i", "we"))  # outside of quotations the outlet itself


class Cast:
    """The speakers met so far, in the order of reading."""

    def __init__(self, text: str) -> None:
        self.outlets = named_outlets(text)
        self.bodies = named_bodies(text)
        self.firms = Firms(text)
        self.names = Names(text, {name for _, name in self.bodies})
        self.people = named_people(text)
        self.text = text
        self.entrances = Entrances()
        self.met: list[Speaker] = []
        self.by_label: dict[str, Speaker] = {}
        self.by_head: dict[str, list[Speaker]] = defaultdict(list)
        self.last: Speaker | None = None
        self.last_outlet: Speaker | None = None
        self.shown: Mention | None = None
        self.told = (0, 0)
        self.asker: Speaker | None = None

    def enter(self, entrances: Entrances) -> None:
        """Take in where the text names its people."""
        self.entrances = self.names.entrances = entrances

    def carrier(self, mention: Mention, paragraph: int) -> Speaker | None:
        """Meet an outlet that only carried what others said; "the paper" is the last."""
        if self.last_outlet and is_that_outlet(mention):
            return self.last_outlet
        before, met = self.last, list(self.met)
        speaker = self.meet(mention, paragraph, speaks=False)
        if speaker is None:
            return None
        self.last = before
        self.met = [s for s in met if s is not speaker or s.kind == "person"]
        if speaker.kind in {"unknown", "outlet"}:
            speaker.kind, self.last_outlet = "outlet", speaker
        return speaker

    def meet(self, mention: Mention, paragraph: int, *, speaks: bool = True) -> Speaker | None:
        """Give the speaker these words stand for; new ones are remembered."""
        owners = self.owners(mention, paragraph)
        speaker = self.known(mention, paragraph)
        if speaker is None and (mention.pronoun or not mention.label):
            return None
        speaker = speaker or self.introduce(mention, paragraph)
        if speaks and not speaker.spoke:
            speaker.spoke = True
            self.unmask(speaker, mention, paragraph)
        speaker.words |= words_for(speaker, mention, self.entrances)
        speaker.owners |= owners
        speaker.seen = max(paragraph, speaker.seen)
        speaker.place = mention.start
        speaker.gender = speaker.gender or mention.gender
        heads = [word for word in sorted(speaker.words) if can_name(word, speaker.kind)]
        for word in heads + ([mention.called] if mention.called else []):
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
            return self.pronoun(mention, paragraph)
        if mention.name:
            held = holder_by_initials(self.text, mention.start, mention.text)
            known = self.by_label.get((held or "").lower()) or self.epithet(mention, paragraph)
            return known or self.named(mention)
        if is_own_paper(mention):
            return self.owner(mention, paragraph)
        outlet = self.last_outlet if mention.definite else None
        nearer = outlet_before(self.text, mention, outlet.place if outlet else 0)
        if nearer:
            return self.by_label.setdefault(nearer.lower(), Speaker(nearer, "outlet", named=True))
        if outlet and may_be_outlet(mention, outlet, self.text):
            return self.reporting(mention)
        if is_part(mention):
            return self.part(mention, paragraph)
        same = self.by_label.get(mention.label.lower())
        if same:
            return same
        another = mention.text.lower().startswith(("another ", "other "))
        if mention.definite or (
            mention.head in self.by_head and not (another or is_newly_told(mention))
        ):
            candidates = self.of_office(mention)
            candidates = candidates or alike(mention, self.met)
            known = None
            if not any(s.words & {mention.head} for s in candidates):
                known = self.epithet(mention, paragraph) or self.holder(mention)
            known = known or described(mention, candidates, self.met, self.last)
            return known or self.epithet(mention, paragraph) or self.body(mention)
        return None

    def of_office(self, mention: Mention) -> list[Speaker]:
        """Give who was called by this noun; "the deputy mayor" may be "her deputy"."""
        held = self.by_head.get(mention.head, [])[-REMEMBERED:]
        deputies = deputies_of(mention, self.by_head["deputy"], self.text)
        held = [s for s in deputies if s not in held][-REMEMBERED:] + held
        return sorted(held, key=lambda speaker: speaker.place)

    def owner(self, paper: Mention, paragraph: int) -> Speaker | None:
        """Give the one whose paper "its report" or "her statement" is."""
        if paper.text.lower().startswith(("his ", "her ")):
            return self.most_present(owned_by(paper), paragraph)
        return next((s for s in reversed(self.met) if is_institution(s)), None)

    def owners(self, mention: Mention, paragraph: int) -> frozenset[str]:
        """Give whose somebody is: "his lawyer" is that of whoever "he" would mean there."""
        own = mention.kind == "person" and mention.text.lower().startswith(("his ", "her "))
        owner = self.on_mind(owned_by(mention), paragraph, speaks=False) if own else None
        return last_names(owner) if owner else owners_in(mention)

    def part(self, mention: Mention, paragraph: int) -> Speaker | None:
        """Give one of a group ("one of them", "the same diver"), who keeps who carried it."""
        if is_same(mention):
            return same_one(mention, self.met)
        one = one_of(mention, self.met, paragraph, self.text)
        return self.by_label.setdefault(one.label.lower(), one) if one else None

    def body(self, mention: Mention) -> Speaker | None:
        """Give the body "the firm" means, bringing on stage one that was only named so far."""
        met = [each for each in self.met if each.label not in self.entrances.names]
        others = frozenset() if mention.head == "agency" else self.outlets  # no firm is one
        generic = is_generic(mention)
        found = last_body(mention, met, self.bodies, self.text, others) if generic else None
        found = found or self.firms.meant(mention, self.entrances.names)
        if not isinstance(found, str):
            return found
        known = self.by_label.setdefault(found.lower(), Speaker(found, "body", named=True))
        known.kind = "body" if known.kind == "unknown" else known.kind
        return known

    def holder(self, mention: Mention) -> Speaker | None:
        """Give the one whom the text names as "the coroner", though they had no word before."""
        if not mention.text.lower().startswith("the ") or mention.plural:
            return None
        lone, name = len(mention.words) == 1, led_by(self.text, mention.start, mention.words)
        name = self.entrances.in_office(mention.head, mention.start) if lone else name
        if lone and name is None and mention.kind == "person" and not is_told_apart(mention):
            name = self.entrances.only_one(mention.start)
        known = (mention, self.entrances, self.met, self.names.gender_of, self.text)
        name = name or who_was_shown(*known)
        return self.by_label.get(name.lower()) or self.bring_on(name) if name else None

    def epithet(self, mention: Mention, paragraph: int) -> Speaker | None:
        """Find who "the Dane" or "the 61-year-old" is: whom a pronoun would mean there."""
        telling = is_epithet(mention, self.text, self.outlets | self.by_label.keys())
        return self.most_present(mention, paragraph) if telling else None

    def named(self, mention: Mention) -> Speaker | None:
        name = self.names.meant(mention, self.met)
        known = self.by_label.get(name.lower())
        if known or mention.kind not in {"person", "unknown"}:
            return known
        described = self.by_label.get(mention.text.lower())
        return described if described and described.named else None

    def pronoun(self, mention: Mention, paragraph: int) -> Speaker | None:
        """Find the last speaker the pronoun can stand for and note the gender it tells."""
        if mention.text.lower() in NARRATOR:
            return None
        if mention.gender in {"m", "f"}:
            return self.he_or_she(mention, paragraph)
        one = self.last
        if mention.plural and one and one.seen == paragraph and is_anyone(one):
            return one
        found = they_or_it(mention, self.met, self.told, self.text)
        if self.shown and is_nearer(self.shown, mention, found, self.text):
            return self.named(self.shown) or self.introduce(self.shown, paragraph)
        return found or (self.last_outlet if mention.gender == "n" else None)

    def he_or_she(self, mention: Mention, paragraph: int) -> Speaker | None:
        """Find whom "he" or "she" means among all people named so far, and note what that tells."""
        speaker = self.most_present(mention, paragraph)
        if speaker:
            speaker.gender = mention.gender
            speaker.kind = "person" if speaker.kind == "unknown" else speaker.kind
        return speaker

    def most_present(self, mention: Mention, paragraph: int) -> Speaker | None:
        """Give the person most on the reader's mind, bringing on stage who had no word yet."""
        found = self.on_mind(mention, paragraph, speaks=True)
        return self.bring_on(found, paragraph) if isinstance(found, str) else found

    def on_mind(self, mention: Mention, paragraph: int, *, speaks: bool) -> Speaker | str | None:
        """Give the person most on the reader's mind of those whom these words may mean."""
        known = (mention, self.entrances, self.met, self.names.gender_of)
        candidates = people_before(*known, last=self.last, paragraph=paragraph, told=self.told)
        candidates = [each for each in candidates if each[0] is not self.asker] or candidates
        if speaks:
            candidates = who_can_speak(candidates, self.entrances, mention, self.text)
        candidates = who_is_told_anew(mention, candidates, self.entrances, self.text)
        best = most_salient(seen for _, seen in candidates)
        return candidates[best][0] if best is not None else None

    def bring_on(self, name: str, paragraph: int = 0) -> Speaker:
        """Give somebody who was only named so far a place among the speakers."""
        gender = self.names.gender_of(name)
        speaker = Speaker(name, "person", gender, named=True, human=True, paragraph=paragraph)
        self.by_label.setdefault(name.lower().split()[-1], speaker)
        return self.by_label.setdefault(name.lower(), speaker)

    def named_in(self, start: int, end: int) -> Speaker | None:
        """Give whom the words [start, end) name last ("When I asked Lund, he said …")."""
        named = [each.name for each in self.entrances.before(end) if each.start >= start]
        return (self.by_label.get(named[-1].lower()) or self.bring_on(named[-1])) if named else None

    def reporting(self, mention: Mention) -> Speaker | None:
        """Find what "the report" is: the outlet that reported, or a report named since."""
        papers = self.by_head.get(mention.head, [])
        since = self.text[self.last_outlet.place if self.last_outlet else 0 : mention.start]
        return paper_meant(mention, self.last_outlet, papers, self.met, since)

    def sign(self, paper: str, speaker: Speaker) -> None:
        """Note whose report or letter it is, for when "the report" speaks."""
        self.by_head[paper].append(speaker)

    def introduce(self, mention: Mention, paragraph: int) -> Speaker:
        label = self.names.meant(mention, self.met) if mention.name else mention.label
        surname = label.lower().split()[-1]
        speaker = Speaker(
            label=label,
            kind=mention.kind,
            gender=mention.gender or ("" if mention.plural else self.names.gender_of(label)),
            plural=mention.plural,
            named=bool(mention.name),
            paragraph=paragraph,
            kept_back=stays_unnamed(self.text, mention),
        )
        self.by_label[label.lower()] = speaker
        settle_sort(speaker, mention, self.people, self.bodies, self.outlets)
        if not mention.name:
            for last in last_of_several(mention, paragraph):
                self.by_head[last.label.split()[-1]].append(last)
        if mention.name and speaker.kind in {"person", "unknown"} and not speaker.plural:
            self.by_label.setdefault(surname, speaker)
        return speaker

    def unmask(self, speaker: Speaker, mention: Mention, paragraph: int) -> None:
        """Join unnamed speakers with this one, who gets a name."""
        named = speaker.named and not mention.text.lower().startswith("another")
        if not named or speaker.plural or speaker.kind not in {"person", "unknown", "body"}:
            return
        if mention.kind == "person":
            recent = {word: self.by_head[word][-REMEMBERED:] for word in mention.words & ROLES}
            name_role(speaker, mention, recent)
        known = (self.met, paragraph, self.entrances, self.text)
        for masked in unmask(speaker, mention, *known):
            uncover(speaker, masked, self.by_head)
