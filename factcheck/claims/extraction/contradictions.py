"""Claims of one article that cannot both hold: hints for a reviewer, so few and sure."""

from bisect import bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Iterator
from itertools import chain

from articles.extraction.article import ArticleText
from factcheck.claims.extraction.circumstances import (
    STEM,
    Circumstances,
    causes_in,
    likeness,
    may_be_one,
    other_voices,
    stem_of,
)
from factcheck.claims.extraction.claim import Contradiction, ExtractedClaim
from factcheck.claims.extraction.counted import ITSELF, Count, counts_in
from factcheck.claims.extraction.lexicon import words
from factcheck.claims.extraction.numbers import MONEY
from factcheck.claims.extraction.opposed import opposition

# So many earlier ones are compared with each, which keeps the work in step with the length.
REMEMBERED = 16
# Nobody reads more hints about one claim.
MOST = 6
# Without another voice, two assertions must be told in nearly the same words.
SAME_WORDS = 0.7
MEASURED = 0.5
SAME_MEASURE = 0.75
# Tolls told so close together, in code points, are of one happening.
NEAR = 1_200
HARM = words("dead hurt casualty")
HARM_STEMS = words("kille kill dead death died injur wound hurt peopl perso casua burn victi bodie")
# What rules out what: nobody hurt is nobody killed; no casualties is neither.
RULES_OUT = {"casualty": ("dead", "hurt"), "hurt": ("dead",)}
DEEDS = tuple(
    words(line)
    for line in (
        "fired fire launc targe hit struc lande fell shot pound raine attac bomba",
        "arres detai held seize captu",
        "atten came gathe turne joine march rallie proteste took",
        "destr damag burnt burne wreck level flatt",
        "lost cut axed shed dismi sacke",
        "stole stolen taken took leake expos acces",
        "evacu fled displ moved",
        "close shut",
        "cost paid spent pay worth price",
        "found disco",
        "signe colle",
    )
)


def find_contradictions(
    article: ArticleText, claims: tuple[ExtractedClaim, ...]
) -> tuple[Contradiction, ...]:
    """Give the pairs of claims that cannot both hold, each pair once, in reading order."""
    around = surroundings(article, claims)
    found: dict[tuple[int, int], str] = {}
    hints: Counter[int] = Counter()
    pairs = chain(counted_twice(article.text, claims, around), opposed(claims, around))
    for first, second, why in pairs:
        if (first, second) not in found and max(hints[first], hints[second]) < MOST:
            found[first, second] = why
            hints.update((first, second))
    return tuple(Contradiction(*pair, found[pair]) for pair in sorted(found))


def surroundings(article: ArticleText, claims: tuple[ExtractedClaim, ...]) -> list[Circumstances]:
    """Read what surrounds each claim, and each paragraph once."""
    starts = [block.start for block in article.blocks]
    causes: dict[int, frozenset[str]] = {}
    found = []
    for claim in claims:
        at = max(bisect_right(starts, claim.start) - 1, 0)
        if at not in causes:
            causes[at] = causes_in(article.text[starts[at] : article.blocks[at].end].lower())
        found.append(Circumstances(claim, causes[at]))
    return found


def counted_twice(
    text: str, claims: tuple[ExtractedClaim, ...], around: list[Circumstances]
) -> Iterator[tuple[int, int, str]]:
    """Compare figures of the same thing."""
    found: list[tuple[Count, Count]] = []
    met: dict[str, deque[Count]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
    for count in all_counts(text, claims):
        related = [count.key, *RULES_OUT.get(count.key, ())]
        related += [key for key, ruled in RULES_OUT.items() if count.key in ruled]
        for key in related:
            for earlier in met[key]:
                here, there = around[earlier.claim], around[count.claim]
                if earlier.claim != count.claim and disagree(earlier, count, here, there):
                    found.append((earlier, count))
        met[count.key].append(count)
    pairs = Counter((one.claim, other.claim) for one, other in found)
    for one, other in found:
        # Where two figures differ, two different things are told.
        if one.key in HARM or pairs[one.claim, other.claim] == 1:
            yield one.claim, other.claim, why_not_both(one, other)


def all_counts(text: str, claims: tuple[ExtractedClaim, ...]) -> list[Count]:
    """Give what all claims count; a figure in two claims belongs to the shorter one."""
    owner: dict[int, Count] = {}
    last: Count | None = None
    for number, claim in enumerate(claims):
        if not claim.checkable:
            continue
        for place in claim.spans:
            for count in counts_in(text, number, place, last, denied=claim.denied):
                last = count
                held = owner.get(count.quantity.start)
                if held is None or len(claims[held.claim].text) > len(claim.text):
                    owner[count.quantity.start] = count
    return [owner[start] for start in sorted(owner)]


def disagree(one: Count, other: Count, here: Circumstances, there: Circumstances) -> bool:
    """Tell whether two figures of one thing exclude each other, nothing explaining it."""
    if not (excludes(one, other) and may_be_one(here, there)):
        return False
    alike = likeness(here.stems, there.stems)
    if one.key in HARM:
        again = not here.voice[1] and alike >= SAME_WORDS
        return (other_voices(here, there) or again) and same_event(here, there)
    if not (other_voices(here, there) and same_subject(one, other) and same_names(here, there)):
        return False
    if one.quantity.unit:
        least = MEASURED if one.quantity.unit in MONEY.values() else SAME_MEASURE
        return alike >= least and len(here.stems & there.stems) > 1
    told = {one.key[:STEM], one.verb, other.verb, stem_of(one.noun), stem_of(other.noun)}
    shared = (here.stems & there.stems) - told - {stem_of(name.lower()) for name in here.names}
    return bool(shared) and same_deed(one.verb, other.verb)


def same_event(here: Circumstances, there: Circumstances) -> bool:
    """Tell whether anything links two tolls: the cause, the time, other words, or being near."""
    linked = here.causes & there.causes or here.periods or (here.stems & there.stems) - HARM_STEMS
    return bool(linked) or abs(here.place - there.place) < NEAR


def same_names(here: Circumstances, there: Circumstances) -> bool:
    """Tell whether both speak of the same names and places; one more name may be left out."""
    mine, theirs = here.names - there.names, there.names - here.names
    placed = bool(here.places) == bool(there.places)
    return placed and not (mine and theirs) and len(mine | theirs) < 2  # noqa: PLR2004


def excludes(one: Count, other: Count) -> bool:
    """Tell whether two figures cannot both hold; of a part, only none and some exclude."""
    if not one.quantity.excludes(other.quantity):
        return False
    nothing = [count for count in (one, other) if not count.quantity.high]
    if one.key != other.key:
        return bool(nothing) and other_key(nothing[0], one, other)
    if (one.part or other.part) and not nothing:
        return False
    if one.which == other.which:
        return True
    general, special = (one, other) if one.which < other.which else (other, one)
    if not general.which < special.which:
        return False
    return general.quantity.reach[1] < special.quantity.reach[0]


def other_key(none: Count, one: Count, other: Count) -> bool:
    """Tell whether nobody hurt and somebody killed are told, and of the same people."""
    some = other if none is one else one
    return some.key in RULES_OUT.get(none.key, ()) and none.which <= some.which


def same_deed(verb: str, other: str) -> bool:
    if not (verb and other):
        return True
    return verb == other or any(verb in deeds and other in deeds for deeds in DEEDS)


def same_subject(one: Count, other: Count) -> bool:
    """Tell whether the same one may have done it; "the firm" may be any name.

    Two speakers who say "it" or "we" each speak of themselves.
    """
    mine, theirs = one.subject, other.subject
    if ITSELF in (mine, theirs):
        return mine != theirs
    if not (mine and theirs) or mine & theirs:
        return True
    return any(word[0].isupper() for word in mine) != any(word[0].isupper() for word in theirs)


def why_not_both(one: Count, other: Count) -> str:
    same = one.key == other.key and one.noun == other.noun and one.quantity.high
    return f"{one.figure if same and other.quantity.high else one.told} against {other.told}"


def opposed(
    claims: tuple[ExtractedClaim, ...], around: list[Circumstances]
) -> Iterator[tuple[int, int, str]]:
    """Compare what is told in nearly the same words, once so and once the other way round."""
    met: dict[str, deque[int]] = defaultdict(lambda: deque(maxlen=REMEMBERED // 4))
    for number, claim in enumerate(claims):
        if not claim.checkable:
            continue
        candidates = {n for stem in around[number].stems for n in met[stem]}
        for earlier in sorted(candidates):
            why = opposition(claims[earlier], claim, around[earlier], around[number])
            if why:
                yield earlier, number, why
        for stem in around[number].stems:
            met[stem].append(number)
