"""Whether an item is about a claim at all: its words, its names, its days."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from factcheck.claims.extraction.lexicon import DAYS
from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.asides import (
    another_utterance,
    of_a_namesake,
    of_another_kind,
    of_another_month,
    only_in_passing,
)
from factcheck.evidence.corroboration.dates import MONTHS, dates, falls_on_another_weekday
from factcheck.evidence.corroboration.elsewhere import counts_just_that, is_of_others, named_in
from factcheck.evidence.corroboration.holders import held_by_another, is_another_contest
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.naming import BODIES
from factcheck.evidence.corroboration.proper import names_met, without_bystanders
from factcheck.evidence.corroboration.question import event_days, runs_of_names
from factcheck.evidence.corroboration.story import is_beside_it
from factcheck.evidence.corroboration.utterances import says_something_else
from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import (
    Word,
    beginning_of,
    key,
    sentences,
    words,
)

_ABOUT_AT_LEAST = 0.36  # share of the claim's weight found in the item
_PASSAGE_AT_LEAST = 0.24  # the same, in its best passage
_WORDS_AT_LEAST = 1.6  # of a short claim, so that one word in common is never enough
_NAMES_AT_LEAST = 0.3
_NEWS = timedelta(days=60)
_FEW_NAMES = 2
_YEARS = timedelta(days=2 * 365)
_SOON = timedelta(days=1)
_DAYS = timedelta(days=21)
_TOLD = 0.3  # share of what the claim says beside its names
_TAKEN_FOR_SO = re.compile(
    r"[\"“]?(?:Why|What (?:is|lies|was) behind|What (?:does|will|would) [^?]* means?"
    r"|How (?!many|much|true|likely|big|sure)\w+)\b"
)
_A_LITTLE = 0.15
_MOST = 0.6
_CALENDAR = frozenset(map(key, (*DAYS, *MONTHS)))
_HALF = 0.5


def unrelated(
    claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage
) -> tuple[str, float] | None:
    """Why the item is about something else and how sure that is; None if it is about the claim."""
    if held_by_another(claim.text, item):
        return None
    if only_in_passing(weighed, item.publisher, item.title, item.text):
        return "another event", 0.7
    if _months_before(claim, item) and of_a_namesake(claim.text, f"{item.title}\n{item.text}"):
        return "names", 0.7
    if is_beside_it(claim, weighed, best, item.title, item.text):
        return "another story", 0.6
    if left := _has_too_little(claim, weighed, item, best):
        return left
    another = another_event(claim, item, best) or says_something_else(claim, weighed, item)
    return ("another event", 0.8) if another else None


def _has_too_little(
    claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage
) -> tuple[str, float] | None:
    """Which of the claim's names and words the item has too few of, and how sure that is."""
    if is_of_others(claim, weighed, item):
        return "names", 0.7
    head = {w.key for w in words(f"{item.publisher} {item.title}")}
    same_story = _names_it_soon(claim, weighed, item) or _names_no_other(claim, weighed, item, best)
    share = _little_in_common(claim, weighed, item, best, head)
    if share is not None and not (same_story or _told_all_over(claim, weighed, item)):
        return "little in common", 1.0 - share
    if same_story or _is_named_near(claim, weighed, item, best, head):
        return None
    told = _names_it_later(claim, weighed, item, best) or counts_just_that(weighed, item)
    return None if told else ("names", 0.7)


def _little_in_common(
    claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage, head: AbstractSet[str]
) -> float | None:
    """The share of the claim in the item, if it or that of its best passage is too little.

    A name by which it goes otherwise counts, too: "Norvian" of Norvia.
    """
    keys = head | weighed.keys_in(item.text)
    least = max(_PASSAGE_AT_LEAST, _WORDS_AT_LEAST / max(len(weighed.weights), 1))
    if weighed.share(keys) >= _ABOUT_AT_LEAST and best.share >= least:
        return None
    share = weighed.share(keys | named_in(claim, weighed, item))
    there = names_met(weighed.names, claim.text, best.text) | {w.key for w in best.words}
    enough = share >= _ABOUT_AT_LEAST and max(best.share, weighed.share(there)) >= least
    return None if enough else share


def _is_named_near(
    claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage, head: AbstractSet[str]
) -> bool:
    """Whether enough of the claim's names stand in title, beginning and best passage."""
    begun = beginning_of(item.text)
    met = weighed.names & (head | {w.key for w in words(begun)} | {w.key for w in best.words})
    least = _NAMES_AT_LEAST * len(weighed.names)
    if len(met) >= least:
        return True
    near = f"{item.publisher}.\n{item.title}.\n{begun}\n{best.text}"
    return len(met | names_met(weighed.names, claim.text, near)) >= least


def _names_it_soon(claim: ClaimFacts, weighed: Weighed, item: Told) -> bool:
    """Whether few words of the claim are enough in its days: who tells it anew names whose it is.

    Two names that are not everybody's are no coincidence then, nor is half of them with a little
    more: one town has many stories.
    """
    if not in_its_days(claim, item):
        return False
    there = words(f"{item.publisher}\n{item.title}\n{item.text}")
    more = weighed.told(there) >= _A_LITTLE
    every = len(weighed.names) >= _FEW_NAMES and weighed.names <= {word.key for word in there}
    met = len(named_in(claim, weighed, item))
    return met >= _FEW_NAMES or (more and (every or 0 < _HALF * len(weighed.names) <= met))


def _told_all_over(claim: ClaimFacts, weighed: Weighed, item: Told) -> bool:
    """Whether an item of those days has the claim in pieces, as a report from the place does.

    Half of its names, and half of the rest of it, or what it counts and some of the rest. What
    lies years back may have been told at any time since.
    """
    if not (in_its_days(claim, item) or _told_since(claim, item)) or not weighed.names:
        return False
    there = words(f"{item.publisher}\n{item.title}\n{item.text}")
    keys = weighed.keys_of(there)
    counted = bool(weighed.counts) and weighed.counts <= keys
    told = weighed.told(there)
    return len(weighed.names & keys) >= _HALF * len(weighed.names) and (
        told >= _HALF or (counted and told >= _TOLD)
    )


def _names_it_later(claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage) -> bool:
    """Whether a passage tells half of it and names nobody else, and the names stand elsewhere.

    "The office knew that its new boats were cracking. … They are the Gull, the Tern and the Skua."
    """
    day, made = item.published, claim.made_on
    soon = day is not None and made is not None and abs(day - made) <= _DAYS
    if not soon or weighed.told(best.words) < _HALF:
        return False
    known = weighed.names | {word.key for word in words(item.publisher)}
    if any(_has_a_stranger(run, known, weighed) for run in runs_of_names(best.words[1:])):
        return False
    return weighed.names <= weighed.keys_in(f"{item.title}\n{item.text}")


def _told_since(claim: ClaimFacts, item: Told) -> bool:
    happened = event_days(claim)
    if not happened or not item.published:
        return False
    return _long_past(claim) and item.published > happened[1]


def _names_no_other(claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage) -> bool:
    """Whether an item of those days tells it without any names, as a body's own notice does.

    Where somebody stands by, it has all that the claim counts or most of the rest: anybody may say
    something of a man and the police.
    """
    if not in_its_days(claim, item) or weighed.told(best.words) < _TOLD:
        return False
    known = weighed.names | {key(word) for word in BODIES} | _CALENDAR
    lead = beginning_of(item.text, 1)
    plain = [lead, best.text]
    counted = bool(weighed.counts) and weighed.counts <= weighed.keys_in(item.text)
    if counted or weighed.told(best.words) >= _MOST:
        plain = [without_bystanders(each, claim.text) for each in plain]
    told = (run for each in plain for run in runs_of_names(_inside(each)))
    titled = runs_of_names(words(item.title)[1:])
    return not any(_has_a_stranger(run, known, weighed) for run in (*titled, *told))


def _inside(text: str) -> list[Word]:
    """The words of a text that begin no sentence."""
    starts = {place.start for place in sentences(text)}
    return [word for word in words(text) if word.start not in starts]


def _has_a_stranger(run: Sequence[Word], known: AbstractSet[str], weighed: Weighed) -> bool:
    """Whether a run of names is somebody else's: the Honourable Minister is a claim's minister."""
    if any(word.key in weighed.weights.keys() - weighed.names for word in run):
        return False
    return any(word.key not in known for word in run)


def another_event(claim: ClaimFacts, item: Told, best: Passage) -> bool:
    """Published before it happened, or long after it and about another year."""
    if _resembles_it(claim, item, best):
        return True
    happened = event_days(claim)
    if not happened:
        return _long_before(claim, item) and not _figures(claim.text) & _figures(item.text)
    first, last = happened
    day = item.published
    if day and day < _earliest_report(first, claim.made_on):
        return first != last or not _announces(item, first)
    # What lies long back is told anew when somebody claims it.
    anew = day and claim.made_on and abs(day - claim.made_on) <= _NEWS
    if anew or (day and day <= last + _NEWS):
        return False
    told = {w.first.year for w in dates(best.text)}
    if day and not told:
        return day > last and falls_on_another_weekday(best.text, first.year, day.year)
    return bool(told) and not any(w.first.year in (first.year, last.year) for w in dates(item.text))


def _resembles_it(claim: ClaimFacts, item: Told, best: Passage) -> bool:
    """Whether it tells of another utterance, another month or another thing of the kind."""
    if another_utterance(claim, item.published, best.text) or is_another_contest(claim.text, item):
        return True
    if _months_before(claim, item) and of_another_kind(claim.text, f"{item.title}\n{item.text}"):
        return True
    return of_another_month(claim.text, best.text, item.text)


def doubts_it(weighed: Weighed, item: Told) -> bool:
    """Whether the headline, or a sentence with a word of the claim, asks or leaves open."""
    told = [item.text[s.start : s.end] for s in sentences(item.text)]
    known = weighed.weights.keys()
    about = [each for each in told if _asks(each) and known & {word.key for word in words(each)}]
    return bool(about) or (_asks(item.title) and not _TAKEN_FOR_SO.match(item.title))


def _asks(text: str) -> bool:
    return "?" in text or bool(cues.OPEN.search(text))


def _long_before(claim: ClaimFacts, item: Told) -> bool:
    """Whether it appeared long before a claim with figures: then it should have one of them."""
    return bool(_figures(claim.text)) and _months_before(claim, item)


def _months_before(claim: ClaimFacts, item: Told) -> bool:
    if not claim.made_on or not item.published:
        return False
    return item.published < claim.made_on - _NEWS


def _figures(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d[\d.,]*\d", text))


def _announces(item: Told, day: date) -> bool:
    """Whether it tells of a day some weeks ahead by its date: "will be closed from 1 February"."""
    if not item.published or day - item.published > _NEWS:
        return False
    month = MONTHS[day.month - 1].capitalize()
    named = rf"\b(?:{day.day}(?:st|nd|rd|th)? (?:of )?{month}|{month} {day.day})\b"
    return bool(re.search(named, f"{item.title}\n{item.text}"))


def _earliest_report(happened: date, made_on: date | None) -> date:
    """What lies ahead may be reported a year before it is claimed; what happened, not before it."""
    if made_on and happened > made_on:
        return made_on - timedelta(days=365)
    return happened - timedelta(days=1)


def _long_past(claim: ClaimFacts) -> bool:
    """Whether what a claim tells lies years back: then its days are those in which it is made."""
    happened = event_days(claim)
    return bool(happened and claim.made_on and claim.made_on - happened[1] > _YEARS)


def in_its_days(claim: ClaimFacts, item: Told) -> bool:
    """What has no day itself is often claimed again some days after it was first reported.

    What lies ahead is reported when it is claimed.
    """
    if not item.published:
        return False
    happened = event_days(claim)
    ahead = bool(happened and claim.made_on and happened[0] > claim.made_on)
    if happened and not ahead and not _long_past(claim):
        return happened[0] - _SOON <= item.published <= happened[1] + _DAYS
    return claim.made_on is not None and abs(item.published - claim.made_on) <= _DAYS
