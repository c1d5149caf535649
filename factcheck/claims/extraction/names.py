"""Whom a name means in an article: the fullest form of it, and he or she."""

import re
from collections.abc import Collection, Sequence
from itertools import islice

from factcheck.claims.extraction import firstnames
from factcheck.claims.extraction.couples import first_name_of_two
from factcheck.claims.extraction.describing import KIN, RANKS, kin_name
from factcheck.claims.extraction.entrances import Entrances, may_be_person
from factcheck.claims.extraction.initials import spelt_out
from factcheck.claims.extraction.lexicon import ROLES
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nouns import PARTICLES
from factcheck.claims.extraction.proper import full_names, titled_names
from factcheck.claims.extraction.speaker import Speaker

# "In Virginia" and "the state of Virginia" tell that the word is no first name alone.
PLACE = re.compile(r"\b(?:in|(?:state|city|town|port|island) of) ([A-Z]\w+)\b(?!['’]| [A-Z])")


class Names:
    """All names of an article; `entrances` tell where it names persons, once it is read."""

    def __init__(self, text: str, firms: Collection[str] = ()) -> None:
        self.firms = firms
        self.text = text
        self.full = full_names(text) | spelt_out(text)
        self.titled = titled_names(text)
        self.places = set(PLACE.findall(text))
        self.entrances = Entrances()

    @property
    def people(self) -> Collection[str]:
        return self.entrances.names

    def longest(self, name: str) -> str:
        """Give the fullest form of a name that the article has."""
        low = name.lower()
        whole = self.full.get(low.split()[-1], "") if low.split()[:1] != [low] else ""
        particle = low.split()[0] in PARTICLES and whole.lower().endswith(f" {low}")
        return whole if particle else self.full.get(low, name)  # "De Boer" is "Hanna de Boer"

    def gender_of(self, name: str) -> str:
        """Give "m", "f" or nothing: "Ms Lund" tells it for every Lund but one of the other."""
        surname = name.lower().split()[-1]
        first, titled = firstnames.gender_of(name), self.titled.get(surname, "")
        others = (each for each in self.people if each.lower().endswith(f" {surname}"))
        several = first and titled and len(list(others)) > 1
        return first if several else titled or first

    def holders(self, surname: str, met: Sequence[Speaker]) -> dict[str, str]:
        """Give all people of that name, each with "m", "f" or nothing."""
        end = f" {surname.lower()}"
        held = {name: self.gender_of(name) for name in sorted(self.people)}
        held |= {each.label: each.gender for each in met if may_be_person(each.label)}
        return {name: gender for name, gender in held.items() if name.lower().endswith(end)}

    def meant(self, mention: Mention, met: Sequence[Speaker]) -> str:
        """Give the fullest name of whom a name means: "Ms Lund" is not Per Lund.

        Of several who share it, it is the one of that office, or who spoke last.
        """
        name = mention.name or ""
        full = self.longest(name)
        if full == name:
            kin = mention.words & KIN and not mention.text.endswith(f"Sister {name}")
            return kin_name(mention, met) if kin else self.by_first_name(name, met)
        held = self.holders(name, met)
        told = mention.gender
        fitting = [each for each, gender in held.items() if not (told and gender) or gender == told]
        spoke = [each for each in reversed(met) if each.spoke and each.label in fitting]
        office = mention.words & ROLES  # "Mayor Holm" is the mayor of two
        same = [s for s in spoke if s.words & office and not s.words & RANKS - mention.words]
        heard = [each.label for each in same] or self.in_office(mention, fitting)
        # "Lund" alone is no son of hers whom the text calls only Per.
        called = [each.label for each in spoke if each.label in self.text] if not told else []
        heard = heard or called or [each.label for each in spoke]
        if told and self.gender_of(full) not in {"", told}:
            return [*heard, *fitting, name][0]
        return [*heard, full][0] if len(fitting) > 1 else full

    def in_office(self, mention: Mention, names: Collection[str]) -> list[str]:
        """Give of these people whom the text brought on as "Mayor Eva Holm", if anybody."""
        ranks = RANKS - mention.words
        before = (e for e in self.entrances.before(mention.start) if e.name in names)
        held = (e.name for e in before if e.offices & mention.words and not e.offices & ranks)
        return list(islice(held, 1))

    def by_first_name(self, name: str, met: Sequence[Speaker]) -> str:
        """Give the one person or firm whose first name this is ("Eva said", "Sir Per said")."""
        called = {each for each in {*self.people, *self.firms} if each.split()[0] == name}
        one = called.pop() if len(called) == 1 and name not in self.places else None
        return one or first_name_of_two(name, (each.label for each in met if each.plural))
