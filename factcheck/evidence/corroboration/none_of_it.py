"""That there was none of what a claim tells of: "There was no shooting" (English)."""

from collections.abc import Iterable

from factcheck.evidence.corroboration.denials import NOT_ONE, THERE_WAS_NO
from factcheck.evidence.corroboration.limits import turns_limit
from factcheck.evidence.corroboration.weighing import Weighed
from factcheck.evidence.corroboration.words import key, words

_SOME = 0.2  # share of what the claim says beside its names


def none_of_it(weighed: Weighed, text: str, told: Iterable[str]) -> bool:
    """Whether there was none of what the claim tells of: "There was no shooting".

    What somebody else is only said to have said counts where it is the news.
    """
    known = weighed.weights.keys() - weighed.names
    found = [m for each in told for m in THERE_WAS_NO.finditer(each)]
    found += [m for m in THERE_WAS_NO.finditer(text) if m["there"].istitle()]
    things = [key(m["thing"]) for m in found if not m["of"] or key(m["of"]) in weighed.names]
    things += [thing for each in told for thing in _not_one(weighed, each)]
    return not weighed.turned and any(weighed.home.get(each, each) in known for each in things)


def _not_one(weighed: Weighed, told: str) -> Iterable[str]:
    """What not a single one did or had; not of all whom the claim counts: "not one of the nine"."""
    for found in () if turns_limit(told) else NOT_ONE.finditer(told):
        said = words(found["what"])
        of_those = not weighed.counts.isdisjoint(weighed.keys_of(said))
        if weighed.told(said) >= _SOME and not of_those:
            yield from (word.key for word in said)
