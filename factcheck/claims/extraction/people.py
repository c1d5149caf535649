"""Who is named where in an article, and whom a pronoun there can only mean."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.firstnames import MEN, WOMEN, gender_of
from factcheck.claims.extraction.genders import GENDERED
from factcheck.claims.extraction.lexicon import BODIES, ROLES, TITLES, words
from factcheck.claims.extraction.nouns import is_role
from factcheck.claims.extraction.speaker import Speaker

CAPITAL = "A-ZÀ-ÖØ-Þ"
SHORT = r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Brig|Col|Lt|Sgt|Capt|Maj|Rev|Sen|Rep|Gov|Hon|[A-Z])\."
PART = rf"(?:{SHORT}|[{CAPITAL}][\w’'-]*)"
ARTICLES = words("the a an its their his her one another")
NAME = re.compile(rf"{PART}(?:\s(?:(?:al|de|van|der|von|bin)\s)?{PART})*")
# How many sentences back a pronoun may look for the only one it can mean.
FAR = 3
UNNAMED = words("man boy son husband father brother woman girl daughter wife mother sister child")
FIRST_WORDS = words("the a an he she it they we i in on at but and so if when after before his her")

Span = tuple[int, int]


@dataclass(frozen=True)
class Person:
    """One name at one place, by its fullest form; gender m, f or nothing."""

    start: int
    end: int
    name: str
    gender: str


class People:
    """The persons an article names in its body, and its sentences, in the order of the text."""

    def __init__(self, text: str, cast: Cast, sentences: list[Span]) -> None:
        self.text = text
        self.sentences = sentences
        self.cast = cast
        self.speakers = {speaker.label: speaker for speaker in cast.by_label.values()}
        self.genders: dict[str, str] = {}
        self.things: dict[str, str] = {}
        self.articles: dict[str, str] = {}
        self.persons = [
            person
            for start, end in sentences
            for found in NAME.finditer(text, start, end)
            if (person := self.person(found))
        ]
        self.starts = [person.start for person in self.persons]

    def person(self, found: re.Match[str]) -> Person | None:
        """Read a capitalised run as a person; a name must be known by its first name or title."""
        parts = found[0].removesuffix("’s").removesuffix("'s").split()
        while parts and parts[0].lower() in FIRST_WORDS:
            parts = parts[1:]
        titles = 0
        while titles < len(parts) and is_title(parts[titles]):
            titles += 1
        name = parts[titles:]
        if not name or name[-1].lower() in BODIES:
            return None
        full = self.cast.names.longest(" ".join(name)) if len(name) > 1 else self.full(name[0])
        full = full or (" ".join(parts) if titles else "")
        gender = self.gender(full, parts[:titles])
        known = titles or gender or self.kind(full) in {"person", "unknown"}
        known = known or full in self.cast.names.full.values()
        return Person(found.start(), found.end(), full, gender) if full and known else None

    def full(self, surname: str) -> str:
        return self.cast.names.full.get(surname.lower(), "")

    def kind(self, name: str) -> str:
        speaker = self.speakers.get(name)
        return speaker.final.kind if speaker else ""

    def gender(self, name: str, titles: list[str]) -> str:
        """Tell he from she by title, first name or what the article called them."""
        titled = next((GENDERED[word] for t in titles if (word := plain(t)) in GENDERED), "")
        speaker = self.speakers.get(name)
        surname = (
            self.cast.names.titled.get(name.rsplit(maxsplit=1)[-1].lower(), "") if name else ""
        )
        told = speaker.final.gender if speaker else ""
        found = titled or surname or told or gender_of(name) or self.genders.get(name, "")
        if found:
            self.genders[name] = found
        return found

    def before(self, place: int, gender: str, *, but: str = "") -> str:
        """Give the only person of a gender in the nearest sentence that names anybody, or nothing.

        Where somebody of unknown gender, another one of this gender or an unnamed person stands
        beside, nobody is meant for sure.
        """
        at = bisect_right(self.sentences, (place, place))
        for start, end in reversed(self.sentences[max(0, at - FAR) : at]):
            last = min(end, place)
            near = [p for p in self.between(start, last) if p.gender in {gender, ""}]
            names = {p.name for p in near if p.name != but}
            if not names:
                continue
            sure = all(p.gender == gender for p in near if p.name != but)
            alone = len(names) == 1 and sure and not self.unnamed(start, last)
            return names.pop() if alone else ""
        return ""

    def unnamed(self, start: int, end: int) -> bool:
        """Tell whether a person without a name stands here ("her son", "the officer")."""
        low = re.findall(r"[a-z]+", self.text[start:end])
        return any(word in UNNAMED for word in low)

    def sentence_at(self, place: int) -> Span:
        at = bisect_right(self.sentences, (place, place + 10_000_000)) - 1
        return self.sentences[max(at, 0)] if self.sentences else (place, place)

    def between(self, start: int, end: int) -> list[Person]:
        return self.persons[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def holder(self, role: str) -> str:
        """Give the only named person whom the article calls minister (or another office)."""
        named = {
            speaker.final.label
            for speaker in self.speakers.values()
            if role in speaker.final.words and speaker.final.kind == "person"
        }
        all_named = all(
            self.speakers[label].final.named for label in named if label in self.speakers
        )
        return named.pop() if len(named) == 1 and all_named else ""

    def told(self, speaker: Speaker) -> str:
        """Give a name as it stands in a sentence: bodies are listed without their article."""
        label = speaker.label
        if label not in self.articles:
            thing = not (is_person(speaker) or speaker.plural)
            lower = speaker.kind == "body" and label[0].islower() and " " in label
            bare = label.split()[0].lower() not in ARTICLES
            named = re.search(rf"\b[Tt]he {re.escape(label)}\b", self.text) or (lower and bare)
            self.articles[label] = f"the {label}" if thing and named else label
        return self.articles[label]

    def named_thing(self, noun: str) -> str:
        """Give the only name in the article that ends in this noun ("Torvald Bridge")."""
        if noun not in self.things:
            named = rf"((?:[{CAPITAL}][\w’'-]+\s)+{noun.capitalize()})\b"
            found = {match[1].removeprefix("The ") for match in re.finditer(named, self.text)}
            self.things[noun] = found.pop() if len(found) == 1 else ""
        return self.things[noun]


def is_title(word: str) -> bool:
    low = plain(word)
    return low in TITLES or low in ROLES or is_role(low)


def plain(word: str) -> str:
    return word.lower().strip(".")


def is_person(speaker: Speaker) -> bool:
    """Tell whether he or she can stand for a speaker."""
    first, _, rest = speaker.label.lower().partition(" ")
    return bool(rest) and (
        speaker.kind == "person" or bool(speaker.gender) or first in MEN or first in WOMEN
    )
