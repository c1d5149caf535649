"""Which words a text turns: what stands behind "not", or goes with what undoes it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.forms import derives_from
from factcheck.evidence.corroboration.words import Word, words_by_sentence

NEAR = 4  # words between a negator and what it turns
_BREAK = re.compile(r"[.!?:;]+[\"”\u2019»)]*\s|,[\"”»]\s|\n")
_CLAUSE_END = re.compile(r"[.!?:;,\n]")
_AND_THAT = re.compile(r"and that\b")
_JUST_BEFORE = 2  # words between what is turned and "nothing"
# What goes with its object: who ignores a warning does not heed it, and out of money is no money.
_UNDOES = re.compile(
    r"\b(?:ignor|disregard|neglect|overlook|skip|omit|bypass|flout|lack)\w*"
    r"|\b(?:stop(?:s|ped)?|ceas\w+|quits?|give up|gives up|gave up|halt(?:s|ed)?|abandon\w*"
    r"|scrap\w*|cancel\w*|(?:run|runs|ran|running) (?:out of|short of))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“]([^\"”\n]+ [^\"”\n]+)[\"”]")
_PLACES = frozenset("at in on near from outside under behind".split())  # noqa: SIM905
_NONE = frozenset(("no", "not", "never", "nobody", "cannot"))
_OBJECTS = frozenset(("nothing", "nobody", "none"))
_CONJUNCTIONS = frozenset(("and", "but", "that", "because", "so", "while", "though"))


def turned_among(
    text: str,
    found: list[Word],
    wanted: AbstractSet[str],
    home: Mapping[str, str],
    *,
    sides: bool,
) -> frozenset[str]:
    """The wanted words that an odd number of negators turns (offsets as in `text`).

    Being against something turns it only where the claim is about who takes which side. To fail
    a test is no negation, to fail to come is one.
    """
    turned: frozenset[str] = frozenset()
    for place in sorted(_negators(text, found, sides=sides)):
        near = list(_to_the_end(text, found[place : place + 1 + NEAR]))
        if found[place].text.casefold() in _OBJECTS and not _begins(text, found, place):
            near = [*found[max(0, place - _JUST_BEFORE) : place], *near]
        keys = [home.get(w.key, w.key) for w in near]
        if found[place].text.casefold() == "no":
            keys = _to_its_place(near, keys, wanted)
        turned ^= frozenset(keys) & wanted
    for word in found:
        bare = word.key.removeprefix("un")
        if bare != word.key:
            turned ^= {home.get(bare, bare)} & wanted
    return turned


def _to_its_place(near: Sequence[Word], keys: list[str], wanted: AbstractSet[str]) -> list[str]:
    """The words as far as a place where there was no other thing: "no ringing at the chapel"."""
    at = next((n for n, word in enumerate(near) if word.text in _PLACES), len(near))
    claimed = any(each in wanted or derives_from(each, wanted) for each in keys[:at])
    return keys if claimed else keys[:at]


def _begins(text: str, found: Sequence[Word], place: int) -> bool:
    """Whether a clause begins with this word: "214 people on board, and nobody is hurt"."""
    if place == 0:
        return False
    before = found[place - 1]
    parted = _CLAUSE_END.search(text, before.end, found[place].start) is not None
    return parted or before.text.casefold() in _CONJUNCTIONS


def _to_the_end(text: str, found: Sequence[Word]) -> Iterator[Word]:
    """The words behind the first one, as far as its sentence goes, or to "and that" another one."""
    for before, word in pairwise(found):
        if _BREAK.search(text, before.end, word.start) or _AND_THAT.match(text, word.start):
            return
        yield word


def _negators(text: str, found: list[Word], *, sides: bool) -> Iterator[int]:
    """Behind which of these words what follows is turned."""
    if not found:
        return
    negators = cues.NEGATORS | cues.AGAINST if sides else cues.NEGATORS
    spared = [m.span() for m in cues.HARMLESS.finditer(text, found[0].start, found[-1].end)]
    for place, word in enumerate(found):
        low = word.text.casefold().replace("\u2019", "'")
        if low not in negators:
            continue
        following = found[place + 1].text.casefold() if place + 1 < len(found) else ""
        if low.startswith("fail") and following != "to":
            continue
        if low == "without" and _negated_before(text, found, place):
            continue
        if not any(a <= word.start < b for a, b in spared):
            yield place
    ends = {word.end: place for place, word in enumerate(found)}
    for match in cues.NEGATING_PHRASES.finditer(text, found[0].start, found[-1].end):
        if match.end() in ends:
            yield ends[match.end()]


def _negated_before(text: str, found: Sequence[Word], place: int) -> bool:
    """Whether a "no" in its clause undoes a "without": "no winter is complete without snow"."""
    for at in range(place - 1, -1, -1):
        low = found[at].text.casefold()
        if low in _CONJUNCTIONS or _CLAUSE_END.search(text, found[at].end, found[at + 1].start):
            return False
        if low in _NONE:
            return True
    return False


def turns_all(text: str, wanted: AbstractSet[str], home: Mapping[str, str]) -> bool:
    """Whether all of these words, if any, stand behind a negator in one sentence, however far."""
    if not wanted:
        return False
    for found in words_by_sentence(text):
        low = [word.text.casefold() for word in found]
        first = next((at for at, each in enumerate(low) if each in cues.NEGATORS), len(low))
        if wanted <= {home.get(word.key, word.key) for word in found[first:]}:
            return True
    return False


def repeats_quote(claim: str, text: str) -> bool:
    """Whether a text has the words that a claim quotes; beside them it need not turn anything."""
    quoted = _QUOTED.search(claim)
    return quoted is not None and quoted[1].casefold() in text.casefold()


def undone(text: str, found: Sequence[Word]) -> frozenset[str]:
    """What stands behind a verb that undoes it: to turn that says the same once more."""
    match = _UNDOES.search(text)
    behind = [w for w in found if match and w.start >= match.end()]
    return frozenset(w.key for w in behind)


def without_own_contrast(
    turned: frozenset[str], order: Iterable[str], there: AbstractSet[str]
) -> frozenset[str]:
    """What is turned but for figures beside an earlier one of the claim: "118 instead of 52"."""
    figures = [each for each in order if each[:1].isdigit()]
    own = {
        figure
        for place, figure in enumerate(figures)
        if not (there - turned).isdisjoint(figures[:place])
    }
    return turned - own
