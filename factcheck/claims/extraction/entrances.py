"""Where a text names its people, whether or not they say anything there."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf

from factcheck.claims.extraction.firstnames import gender_of
from factcheck.claims.extraction.lexicon import (
    BE,
    BODIES,
    DETERMINERS,
    FIRM_NAMES,
    OUTLET_WORDS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import first_finite, head_end, is_role
from factcheck.claims.extraction.offices import is_office
from factcheck.claims.extraction.phrases import LEADS
from factcheck.claims.extraction.statement import Sentence
from factcheck.claims.extraction.tokens import Token

# Last words of names that are places, works or groups, and nobody's surname.
THINGS = FIRM_NAMES | words(
    "close court crescent terrace gardens",
    "street road lane avenue square bridge hall park river valley lake bay island islands hill",
    "mountain quarry mine mill house tower castle church cathedral clinic station port harbour",
    "airport stadium arena theatre museum gallery library centre center",
    "act bill cup league prize award awards festival",
    "international national royal federal european united global central regional municipal public",
    "unit service services centre research development survey health energy safety aviation press",
    "rowing football cycling athletics olympic trades workers' farmers' teachers' marine",
    "engineering greens labour democrats conservatives liberals crown daughters sons works line",
    "lines",
)
TOLD_AFTER = words("who whose")
HEARINGS = words("court inquest jury jurors inquiry tribunal hearing panel")
LONGEST_HEARING = 4
DYING = words("died dies drowned perished")
KILLED = words("killed dead murdered fatally")
VICTIMS = words("victim dead deceased casualty")
NEAR_DEATH = 4
SOON = 2
LONGEST_PERSON = 4
LONGEST_OFFICE = 9
REMEMBERED = 20
# What opens a sentence with a capital and is no part of the name behind it.
OPENING = PREPOSITIONS | SUBORDINATORS | LEADS | words("take meet ask says said")
NO_PERSONS = BODIES | OUTLET_WORDS | THINGS | TIME_WORDS


@dataclass(frozen=True)
class Entrance:
    """One naming of a person: `leads` as what its sentence is about, `quoted` in others' words.

    It `owns` where only something or somebody of theirs is told ("Lund's son").
    `sentence` counts the sentences of the body.
    """

    start: int
    name: str
    sentence: int
    paragraph: int
    leads: bool
    quoted: bool
    human: bool
    offices: frozenset[str]
    owns: bool = False
    dead: bool = False


@dataclass(frozen=True)
class Entrances:
    """All namings of people in a body, in the order of the text."""

    found: tuple[Entrance, ...] = ()
    starts: tuple[int, ...] = ()
    sentences: tuple[int, ...] = ()

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(each.name for each in self.found)

    @cached_property
    def second(self) -> float:
        """Give where a second person is named first."""
        return next((e.start for e in self.found if e.name != self.found[0].name), inf)

    def before(self, place: int) -> Sequence[Entrance]:
        return self.found[: bisect_left(self.starts, place)]

    def until(self, paragraph: int) -> frozenset[str]:
        """Give who is named in a paragraph or before it."""
        end = bisect_left(self.found, paragraph + 1, key=lambda each: each.paragraph)
        return frozenset(each.name for each in self.found[:end])

    def in_office(self, office: str, place: int) -> str | None:
        """Give whom the text before a place named last as the coroner."""
        before = self.before(place)
        same = next((each for each in reversed(before) if office in each.offices), None)
        told = (each for each in reversed(before) if is_office(office, each.offices))
        found = same or next(told, None)
        return found.name if found else None

    def offices_of(self, name: str, place: int) -> frozenset[str]:
        """Give the offices that the text before a place told of somebody."""
        told = (each.offices for each in self.before(place) if each.name == name)
        return frozenset().union(*told)

    def only_one(self, place: int) -> str | None:
        """Give the one person named before a place, if it was in the sentence before."""
        before = self.before(place)
        if not before or self.second < place or any(each.offices for each in before[:REMEMBERED]):
            return None
        near = self.sentence_at(place) - before[-1].sentence == 1
        return before[-1].name if near else None

    def shown(self, since: int, place: int) -> str | None:
        """Give the one person named in sentences behind a place ("There lives Lund, a diver.")."""
        last = self.sentence_at(since)
        named = (each for each in self.before(place) if each.sentence > last and not each.quoted)
        names = {each.name for each in named}
        return names.pop() if len(names) == 1 else None

    def soon(self, place: int) -> str | None:
        """Give who is named first behind a sentence, if soon ("“…,” she said. Ann Lund, 34, …")."""
        here = self.sentence_at(place)
        behind = self.found[bisect_left(self.starts, place) :]
        first = next((each for each in behind if each.sentence > here), None)
        near = first is not None and first.sentence - here <= SOON
        return first.name if first and near and not (first.quoted or first.owns) else None

    def quoted_in(self, paragraph: int) -> frozenset[str]:
        """Give who is named in the quotations of a paragraph."""
        first = bisect_left(self.found, paragraph, key=lambda each: each.paragraph)
        last = bisect_left(self.found, paragraph + 1, key=lambda each: each.paragraph)
        return frozenset(each.name for each in self.found[first:last] if each.quoted)

    def sentence_at(self, place: int) -> int:
        """Give the number of the sentence in which a place lies."""
        return max(0, bisect_left(self.sentences, place + 1) - 1)


def entrances_in(
    body: Sequence[Sentence], full: Mapping[str, str], people: frozenset[str]
) -> Entrances:
    """Find them; `full` gives full names by their last word, `people` are known to be persons."""
    names = {last: name for last, name in full.items() if may_be_person(name)}
    firsts = {name.split()[0].lower(): name for name in reversed(names.values())}
    names = firsts | names
    found = [
        entrance
        for number, sentence in enumerate(body)
        for entrance in entering(sentence, number, names)
    ]
    human = {each.name for each in found if each.human}
    human |= {name for name in names.values() if gender_of(name) or name.lower() in people}
    kept = tuple(each for each in found if each.name in human)
    starts = tuple(sentence.start for sentence in body)
    return Entrances(kept, tuple(each.start for each in kept), starts)


def may_be_person(name: str) -> bool:
    parts = name.lower().split()
    return 1 < len(parts) <= LONGEST_PERSON and not set(parts) & NO_PERSONS


def may_be_one(label: str) -> bool:
    """Tell whether a speaker of unknown kind may be a person: no longer name is a body's."""
    return " " not in label or may_be_person(label)


def entering(sentence: Sentence, number: int, names: Mapping[str, str]) -> Iterator[Entrance]:
    """Give each naming in a sentence; `human` where the words around tell that it is a person."""
    tokens, paragraph = sentence.tokens, sentence.paragraph
    for at, token in enumerate(tokens):
        name = names.get(token.low.removesuffix("'s").removesuffix("'")) if token.capital else None
        if name is None or goes_on(tokens, at):
            continue
        first = run_start(tokens, at)
        name = own_name(tokens, first, at, name)
        before = tokens[first - 1].low.strip(".") if first else ""
        if before == "the" and at > first and not any(is_role(t.low) for t in tokens[first:at]):
            continue  # "the Harbour Beam presenter" names no person
        behind = next((n + 1 for n in range(first - 1, -1, -1) if tokens[n].quoted), 0)
        verb = first_finite(tokens, 0 if token.quoted else behind, first)
        offices = offices_of(tokens, first, at)
        yield Entrance(
            start=tokens[first].start,
            name=name,
            sentence=number,
            paragraph=paragraph,
            leads=(verb is None and (before not in PREPOSITIONS or is_topic(tokens, first)))
            or is_heard_of(tokens, first),
            quoted=token.quoted,
            human=bool(offices) or is_human(tokens, first, at, before, name.split()[-1]),
            offices=offices,
            owns=token.low.endswith(("'s", "s'")),
            dead=is_dead(tokens, first, at),
        )


def is_dead(tokens: list[Token], first: int, last: int) -> bool:
    """Tell whether somebody is told to be dead ("Lund died", "named the victim as Ann Lund")."""
    if first and tokens[first - 1].low == "as":
        return any(token.low in VICTIMS for token in tokens[:first])
    verb = first_finite(tokens, last + 1, len(tokens))
    near = [token.low for token in tokens[verb : verb + NEAR_DEATH]] if verb else []
    killed = bool(near) and near[0] in BE and bool(set(near) & KILLED) and "not" not in near
    return killed or (bool(near) and near[0] in DYING)


def is_topic(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a sentence opens with whom it is a matter of ("For Lund it was a shock")."""
    return first == 1 and tokens[0].low == "for"


def is_heard_of(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a court hears of them ("The inquest heard that Ms Lund had …")."""
    hears = any(token.low in HEARINGS for token in tokens[: min(first, LONGEST_HEARING)])
    return hears and first > 1 and tokens[first - 1].low == "that"


def goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a name goes on after this word ("Ann" in "Ann Lund")."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.is_word and after.capital and after.low not in TIME_WORDS


def run_start(tokens: Sequence[Token], last: int) -> int:
    """Give where the capitalised words that end at `last` begin."""
    first = last
    while first and is_part(tokens[first - 1]):
        first -= 1
    return first + (first < last and tokens[first].low in OPENING)


def is_part(token: Token) -> bool:
    return token.is_word and token.capital and token.low not in DETERMINERS


def own_name(tokens: Sequence[Token], first: int, last: int, known: str) -> str:
    """Give the name as it stands where its first name is not that of the one already known."""
    run = tokens[first : last + 1]
    office = max((n for n, each in enumerate(run[:-1]) if is_role(each.low.strip("."))), default=-1)
    parts = [token.text for token in run[office + 1 :]]  # "Health Minister Ann Lund"
    parts[-1:] = [part.removesuffix("’s").removesuffix("'s") for part in parts[-1:]]
    other = len(parts) > 1 and len(parts[0]) > 1 and parts[0] not in known.split()
    return " ".join(parts) if other else known


def offices_of(tokens: Sequence[Token], first: int, last: int) -> frozenset[str]:
    """Give the offices told beside a name: "rower Lund", "the baker, Per Lund", "Lund, a baker"."""
    before = tokens[max(0, first - 2) : last]
    # "A coalition of observers, Vik Watch," is none of them.
    several = [token.low for token in tokens[max(0, first - 3) : first - 2]] == ["of"]
    if len(before) > last - first + 1 and (before[1].text != "," or several):
        before = before[1:]
    after = list(tokens[last + 1 : last + 2 + LONGEST_OFFICE])
    told = len(after) > 1 and after[0].text == "," and after[1].low in DETERMINERS
    end = next((n for n in range(1, len(after)) if not after[n].is_word), 0) if told else 0
    told_words = [token for token in after[1:end] if token.low not in DETERMINERS]
    noun = head_end(told_words) if told_words else 0
    speaks = first_finite(told_words, 0, noun) is not None  # "…, its mayor has said"
    told_words = [] if speaks else told_words[:noun]
    lows = [token.low.strip(".") for token in [*before, *told_words]]
    plural = {low for low in lows if low.endswith("s") and is_role(low[:-1])}
    return frozenset(low for low in lows if is_role(low) and low not in plural)


def is_human(tokens: Sequence[Token], first: int, last: int, before: str, surname: str) -> bool:
    """Tell whether a bare surname, an age or "who" shows that a person is named.

    Firms are called by the first word of their names.
    """
    by_surname = tokens[last].low.removesuffix("'s").removesuffix("'") == surname.lower()
    alone = by_surname and first == last and before not in DETERMINERS | PREPOSITIONS and last > 0
    after = tokens[last + 1 : last + 3]
    told = len(after) > 1 and after[0].text == ","
    return alone or (told and (after[1].low in TOLD_AFTER or after[1].text.isdigit()))
