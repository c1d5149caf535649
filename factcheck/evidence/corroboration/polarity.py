"""Whether what a claim says happened, or did not, happened by an item's words (English).

A claim's deed is looked up in `polarity_words` and `polarity_things`, or is any verb that it says
was not done. Each mention of it in an item has a sign (`polarity_signs`). Where all that are of the
claim have the same one, it is held against the claim's own.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from articles.extraction.language import guess_language
from factcheck.evidence.corroboration.aboutness import in_its_days
from factcheck.evidence.corroboration.denials import NEGATED, SAYS_THAT
from factcheck.evidence.corroboration.doubts import left_between, left_open
from factcheck.evidence.corroboration.forms import forms as other_forms
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.opposites import opposites_of
from factcheck.evidence.corroboration.polarity_signs import happened
from factcheck.evidence.corroboration.polarity_things import OF_THINGS
from factcheck.evidence.corroboration.polarity_words import DEEDS, Deed
from factcheck.evidence.corroboration.question import runs_of_names
from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import (
    TEXTS_AT_HAND,
    Stretch,
    key,
    keys_in,
    paragraphs,
    says_something,
    sentences,
    words,
)

_TWO = 2
_SHORT = 3  # letters
_BESIDE = re.compile(
    r"\b(?:before|after|while|when|although|though|despite|until|following|during"
    r"|(?:that|which|who) (?:was|were|is|are|has|have|had|never|did|do|does|will|would))\b",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\b(?:must|will|has to|have to|may|should|is to|are to|plans?)\b")
_NOT_DONE = re.compile(
    r"\b(?:(?:did|does|do|will|would|has|have|had|was|were)(?: not|n['’]t)|never"
    r"|(?:refus|declin|fail)(?:es|s|ed) to) (?:ever |yet |been )?(?P<verb>[a-z]{3,})\b"
    r"|\b(?:has|have|had|is|are|was|were|with) no (?P<noun>(?:[a-z-]+ ){0,2}?[a-z-]{3,})"
    r"(?=[.,;]| (?:in|on|at|of|for|to|from|left|when|because)\b)"
)
# Verbs that say nothing without what stands behind them.
_BARE = re.compile(
    r"(?:bring|close|come|find|give|keep|leave|need|open|put|set|show|shut|stand|take|turn|want)"
)
_REACH = 60  # characters
_LONGEST = 300  # characters on either side
# Who did it: "the Greens had rejected it".
_DOER = re.compile(
    r"(?P<at>\b(?:in|at|of|on|off|from|near|to|by|for|with|between|and) )?"
    r"\b(?P<name>(?:[A-Z][\w’'-]+ )+)(?:(?:has|have|had|also|then|later|never) )*$"
)
_EVER = re.compile(r"\b(?:never|ever)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|every|each|whole|entire|everybody|everyone)\b", re.IGNORECASE)


class _Event(NamedTuple):
    happened: bool
    told: re.Pattern[str]  # group "no": that it did not happen
    both: bool
    own: frozenset[str]  # keys of the claim's words for it
    beside: frozenset[str]  # and of its other words
    any_verb: bool = False  # it is none of the table


class _Read(NamedTuple):
    """A deed as it is looked for in claims and in items."""

    deed: Deed
    claims: re.Pattern[str]
    items: str


@lru_cache(1)
def _deeds() -> tuple[_Read, ...]:
    return tuple(_read(deed) for deed in (*DEEDS, *OF_THINGS))


def _read(deed: Deed) -> _Read:
    no, yes = deed.does_not, deed.does
    claims = rf"\b(?:(?P<no>{no})|(?P<yes>{yes}))\b" if no else rf"\b(?P<yes>{yes})(?P<no>(?!))?\b"
    also_no = _plain("|".join(each for each in (no, deed.also_does_not) if each) or "(?!)")
    also = _plain("|".join(each for each in (yes, deed.also_does) if each))
    items = rf"\b(?:(?P<no>{also_no}{{more}})|(?P<yes>{also}))\b"
    return _Read(deed, re.compile(claims, re.IGNORECASE), items)


def _plain(forms: str) -> str:
    return forms.replace("(?P<works>", "(?:").replace("(?P<fails>", "(?:")


@lru_cache(TEXTS_AT_HAND)
def _events(claim: str) -> tuple[_Event, ...]:
    """What a claim says that happened or did not, each deed once."""
    return tuple(_find_events(claim))


def _find_events(claim: str) -> Iterator[_Event]:
    if SAYS_THAT.search(claim):
        return  # of words that were spoken
    cut = _BESIDE.search(claim)
    main = claim[: cut.start()] if cut and len(words(claim[: cut.start()])) > _TWO else claim
    found = [event for read in _deeds() for event in _event(claim, main, read)]
    yield from found or [*_opposite(claim, main), *_undone(claim, main)]


def _event(claim: str, main: str, read: _Read) -> Iterator[_Event]:
    """A deed of the table, where the claim tells it."""
    found = read.claims.search(main)
    if found is None:
        return
    sign = happened(main, Stretch(0, len(main)), found, possible=True, claim="")
    if sign is None or (sign and read.deed.if_not):
        return
    things = found.groupdict()
    thing = things.get("works") or things.get("fails") or ""
    more = rf"|(?:no|without(?: any)?) {re.escape(thing.removesuffix('s'))}s?" if thing else ""
    told = re.compile(read.items.replace("{more}", more), re.IGNORECASE)
    own = keys_in(found[0])
    yield _Event(sign, told, read.deed.both, own, keys_in(claim) - own)


def _opposite(claim: str, main: str) -> Iterator[_Event]:
    """What a claim says is not so and has an opposite: "was not drunk", and "sober"."""
    for pair in opposites_of(claim):
        found = re.search(rf"(?P<no>(?!))?{pair.said.pattern}", main, re.IGNORECASE)
        if found and happened(main, Stretch(0, len(main)), found, possible=True, claim="") is False:
            forms = rf"(?P<no>{pair.opposite.pattern})|(?P<yes>{pair.also.pattern})"
            own = keys_in(found[0])
            told = re.compile(forms, re.IGNORECASE)
            yield _Event(False, told, False, own, keys_in(claim) - own)


def _undone(claim: str, main: str) -> Iterator[_Event]:
    """Any other deed or thing that a claim says there was not: "did not fire", "has no permit"."""
    found = _NOT_DONE.search(main)
    word = (found["verb"] or found["noun"].split()[-1]).casefold() if found else ""
    if not says_something(key(word)) or _BARE.fullmatch(word):
        return
    whole = word.removesuffix("ed" if found and found["verb"] else "s")
    stem = whole.removesuffix("e")
    forms = {word, *(each for each in other_forms().get(key(word), ()) if len(each) > _TWO)}
    # "Us" is no form of "use", nor "bit" the noun one of "bite".
    forms |= {whole} if len(whole) > _SHORT or whole == word else set()
    same = "|".join(map(re.escape, sorted(forms)))
    ending = rf"(?:e|es|ed|s|ing|ions?|ments?|{re.escape(stem[-1:])}(?:ed|ing))"
    same = rf"{re.escape(stem)}{ending}|{same}"
    told = re.compile(rf"\b(?:(?P<yes>{same})|(?P<no>(?!)))\b", re.IGNORECASE)
    own = frozenset((key(word),))
    yield _Event(False, told, False, own, keys_in(claim) - own, any_verb=True)


def side_by_deed(claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage) -> str:
    """The side of an item ("refutes" and the like) by what it says of the claim's deed.

    Nothing where it says nothing of it, or one and the other; nor where a claim and it agree that
    something happened, or to whom of many: then the rest of the claim is still to be looked at.
    """
    events = _events(claim.text)
    if not events or guess_language(item.text) not in ("", "en"):
        return ""
    for event in events:
        signs = set(_signs(event, claim, weighed, item))
        if len(signs) == 1:
            agrees = signs.pop() is event.happened
            told = weighed.keys_in(f"{item.title}\n{item.text}")
            leaves_rest = event.happened or not weighed.counts <= told or _ALL.search(claim.text)
            if not (agrees and leaves_rest):
                return _side(claim, item, best, agrees=agrees)
    return ""


def _side(claim: ClaimFacts, item: Told, best: Passage, *, agrees: bool) -> str:
    after = item.text[best.place.end :]
    if left_between(item.text) or (
        agrees and left_open(claim.text, item.title, best.text, after, item.text)
    ):
        return "discusses"
    return "supports" if agrees else "refutes"


def _signs(event: _Event, claim: ClaimFacts, weighed: Weighed, item: Told) -> Iterator[bool]:
    soon = in_its_days(claim, item) or bool(_EVER.search(claim.text))
    parties = _parties(claim.text) if event.both else frozenset[str]()
    near = False
    for text, place in _pieces(item):
        here, before = keys_in(text[slice(*place)]), near
        near = _is_near(event, weighed, here, soon=soon or text is item.title)
        if not (near or (before and not event.happened)):
            continue
        for part in sentences(text[slice(*place)]):
            sentence = Stretch(place.start + part.start, place.start + part.end)
            for found in event.told.finditer(text, *sentence):
                stretch = _around(sentence, found)
                if keys_in(found[0]) <= event.beside:
                    continue
                possible = bool(_MODAL.search(claim.text))
                sign = happened(text, stretch, found, possible=possible, claim=claim.text)
                if sign is None or (sign and not parties <= here):
                    continue
                if sign is not event.happened and _is_of_others(
                    event, weighed, text, stretch, found
                ):
                    continue
                yield sign


def _around(sentence: Stretch, found: re.Match[str]) -> Stretch:
    """As much of a sentence as tells of a deed: a text without stops is one sentence."""
    return Stretch(
        max(sentence.start, found.start() - _LONGEST), min(sentence.end, found.end() + _LONGEST)
    )


def _is_of_others(
    event: _Event, weighed: Weighed, text: str, sentence: Stretch, found: re.Match[str]
) -> bool:
    """Whether a name that is not the claim's did it, or any verb stands in a sentence of others."""
    told = text[slice(*sentence)]
    if event.any_verb and (
        NEGATED.search(told) or not _is_near(event, weighed, keys_in(told), soon=True)
    ):
        return True  # "used water and no gas"
    start = max(sentence.start, found.start() - _REACH)
    doer = _DOER.search(text[start : found.start()])
    if doer is None or doer["at"]:
        return False
    names = doer["name"].removeprefix("The ").split()
    if not names or (doer.start() == 0 and names == doer["name"].split()[:1]):
        return False  # a sentence begins: "Police seized"
    return weighed.weights.keys().isdisjoint(
        weighed.home.get(each.key, each.key) for each in words(" ".join(names))
    )


def _pieces(item: Told) -> Iterator[tuple[str, Stretch]]:
    yield item.title, Stretch(0, len(item.title))
    for place in paragraphs(item.text):
        yield item.text, place


def _parties(claim: str) -> frozenset[str]:
    """The last names of those whom a claim names, at least two."""
    found = runs_of_names(words(claim))
    last = [run[-1].key for run in found if run[0].start > 0 or len(run) > 1]
    return frozenset(last[:_TWO]) if len(last) >= _TWO else frozenset(("",))


def _is_near(event: _Event, weighed: Weighed, here: AbstractSet[str], *, soon: bool) -> bool:
    """Whether a paragraph has something of the claim beside the deed."""
    others = weighed.weights.keys() - (event.own - weighed.names)
    there = {weighed.home.get(each, each) for each in here}
    return soon and not others.isdisjoint(there)
