"""Items too old to be about a claim (English).

News that gives no day is of its own days: what a firm recalled or whom a club signed last year is
another story, however much of the wording it shares.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from factcheck.evidence.corroboration.citations import mentions
from factcheck.evidence.corroboration.items import ClaimFacts, Item, Kind, Told
from factcheck.evidence.corroboration.naming import names_of
from factcheck.evidence.corroboration.proper import names_met, own_names_of, runs
from factcheck.evidence.corroboration.question import event_days
from factcheck.evidence.corroboration.stance import Judgement, Seen, Stance, see
from factcheck.evidence.corroboration.words import beginning_of, words

_MONTHS = timedelta(days=60)
_FEWEST = 3  # items of the claim's days beside which an old one looks out of place
_MOST = 0.66  # share of what the claim says beside its names
_OF_ALL_TIME = re.compile(
    r"\b(?:always|ever|record|first|oldest|earliest|(?:larg|bigg|high|low|long)est|every year"
    r"|each year)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\bnever\b", re.IGNORECASE)
# "A bridge that was never built" is one thing.
_THAT_NEVER = re.compile(r"\b(?:that|which|who) (?:\w+ )?never\b", re.IGNORECASE)


def without_old(
    claim: ClaimFacts, items: Sequence[Item], judged: Mapping[str, Judgement]
) -> dict[str, Judgement]:
    """Leave out what appeared months before a claim of no day that all the others are about.

    It is about an earlier thing of the kind, unless one of the others names it or the other way
    round, or the claim is about all time. So is what tells less than most of such a claim, however
    many the others are.
    """
    related = [item for item in items if judged[item.id].stance is not Stance.UNRELATED]
    made, happened = claim.made_on, event_days(claim)
    if made is None or (happened and happened[0] <= made) or _OF_ALL_TIME.search(claim.text):
        return dict(judged)
    old = [item for item in related if (day := item.day) and made - day > _MONTHS]
    never = bool(_NEVER.search(_THAT_NEVER.sub(" ", claim.text)))
    few = never or len(related) - len(old) < max(_FEWEST, len(old) + 1)
    found = dict(judged)
    for item in old:
        if item.kind is Kind.ENCYCLOPEDIA or _is_linked(claim, item, related, old):
            continue
        if never and _has_everyone(claim, item):
            continue
        if not few or _tells_little(see(claim, Told.of(item))):
            found[item.id] = replace(judged[item.id], stance=Stance.UNRELATED, cue="another event")
    return found


def _tells_little(seen: Seen) -> bool:
    """Whether a passage and the title tell less than most of a claim, or not all of its names."""
    claim, item, best = seen.claim, seen.item, seen.best
    if seen.weighed.told([*best.words, *words(item.title)]) < _MOST:
        return True
    names = own_names_of(claim.text, claim.story)
    near = f"{item.publisher}.\n{item.title}.\n{beginning_of(item.text, 1)}\n{best.text}"
    return not names <= names_met(names, claim.text, near)


def _has_everyone(claim: ClaimFacts, item: Item) -> bool:
    """Whether it names two at least, and all of whom the claim names, if only by last names."""
    names = own_names_of(claim.text, claim.story)
    lasts = names & {run[-1] for run in runs(claim.text)}
    return len(lasts) > 1 and lasts <= names_met(names, claim.text, f"{item.title}\n{item.text}")


def _is_linked(claim: ClaimFacts, item: Item, related: Sequence[Item], old: Sequence[Item]) -> bool:
    """Whether it names another, or is named; an outlet that has a new item is named for that.

    Whom the claim names every item of the kind does.
    """
    others = [other for other in related if other.publisher != item.publisher]
    anew = any(other not in old for other in related if other.publisher == item.publisher)
    return any(
        _speaks_of(claim, item, o) or (not anew and _speaks_of(claim, o, item)) for o in others
    )


def _speaks_of(claim: ClaimFacts, item: Item, other: Item) -> bool:
    if item.links_to(other):
        return True
    names = [name for name in names_of(other) if name not in claim.text]
    return mentions(f"{item.title}\n{item.text}", names)
