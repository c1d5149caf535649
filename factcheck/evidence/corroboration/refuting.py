"""What in an item speaks against a claim, the plainest sign first."""

import re

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.aboutness import in_its_days
from factcheck.evidence.corroboration.answered import has_it_otherwise
from factcheck.evidence.corroboration.asked_counts import another_result, results
from factcheck.evidence.corroboration.called_off import called_off
from factcheck.evidence.corroboration.counting import (
    another_count,
    counted_tolls,
    counting_passage,
    counts_so_far,
    sets_aside,
)
from factcheck.evidence.corroboration.denials import (
    ANSWERED_NO,
    BRIEFLY_NOT,
    CLAIMED,
    CONTRARY,
    HEARD,
    NEGATED,
    SAID_NO,
    SAYS_THAT,
    THEY_DO_NOT,
    denied_in,
)
from factcheck.evidence.corroboration.firsts import outranked
from factcheck.evidence.corroboration.flatly import (
    answers_hearsay,
    flatly,
    tells_plainly,
    told_of_another,
)
from factcheck.evidence.corroboration.footage import of_an_earlier_day
from factcheck.evidence.corroboration.governed import governed, never_said_it
from factcheck.evidence.corroboration.holders import held_by_another
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.limits import beyond_limit, other_side, turns_limit
from factcheck.evidence.corroboration.losers import lost_it
from factcheck.evidence.corroboration.margins import another_margin, another_score, listed_otherwise
from factcheck.evidence.corroboration.mismatch import (
    another_agent,
    another_day,
    another_year,
    contrasted,
    fills_alike,
    not_that,
    slots,
    told_otherwise,
)
from factcheck.evidence.corroboration.none_of_it import none_of_it
from factcheck.evidence.corroboration.numbers import numbers, numbers_in
from factcheck.evidence.corroboration.opposites import opposite_in, turned_opposite
from factcheck.evidence.corroboration.ranges import holds_count
from factcheck.evidence.corroboration.reversed_deeds import reverses
from factcheck.evidence.corroboration.signs import debunks
from factcheck.evidence.corroboration.standing_still import NO_SERVICE, STANDS_STILL, none_is_left
from factcheck.evidence.corroboration.thresholds import beyond_threshold, measured_beyond
from factcheck.evidence.corroboration.unrivalled import outdone
from factcheck.evidence.corroboration.weighing import Passage, Weighed, turned_sentence
from factcheck.evidence.corroboration.words import Stretch, sentences, words

_LEAD_AT_LEAST = 0.2
_OPPOSED_SOON = 0.3
_CLEARLY_OPPOSED = 0.5
_LITTLE_MORE = 0.2
_FULL_NAME = 2  # names
_SOON_BEHIND = 3  # sentences
_IS_WRONG = re.compile(r"\bwrong\b")  # be it true: "It is wrong, we have families"
_TOLD = 0.3  # share of what the claim says beside its names
_MOST = 0.5
_ALL = re.compile(r"\b(?:all|every|each|whole|entire|everybody|everyone)\b", re.IGNORECASE)
_NOT_ALL = re.compile(
    r"\bonly\b|\ball but\b|\bexcept\b|\bthe (?:rest|others?|remaining)\b|\bnot all\b", re.IGNORECASE
)


def refutation(
    claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage
) -> tuple[str, float] | None:
    """What speaks against the claim and how sure that is, or nothing."""
    title, text, soon = item.title, item.text, in_its_days(claim, item)
    if weighed.denies:
        return None  # to deny a denial takes more than words can show
    lead = lead_of(weighed, item)
    if denied(claim, weighed, item, best):
        return "denial", 0.75
    limit = other_side(claim.text, title, best.text, lead.text)
    turned = turned_sentence(weighed, text) if soon and not weighed.turned else None
    if turned and told_of_another(weighed, text, best, turned):
        turned = None
    told, head = (best, lead, turned or best), _headline(claim, weighed, item)
    alike = weighed.turned and NEGATED.search(title)
    negated = not alike and (
        _negated(claim, weighed, text, told, soon=soon)
        or _negated(claim, weighed, title, (head,), soon=soon)
    )
    if limit or negated:
        return "negation", 0.6
    if _counts_otherwise(claim, weighed, item, (best, lead)):
        return "number", 0.65
    film = "elsewhere" if of_an_earlier_day(claim, weighed, title, text) else ""
    plain = weighed.turned or any(tells_plainly(weighed, each) for each in (best, lead))
    instead = "contrast" if not plain and not_that(title, weighed.weights) else ""
    another = "actor" if held_by_another(claim.text, item) else ""
    otherwise = film or instead or another or _otherwise(claim, weighed, item, best, lead)
    if otherwise:
        return otherwise, 0.6
    ranks = cues.RANKING.search(claim.text)
    older = ranks and outranked(weighed, f"{title}\n{text}")
    return ("order", 0.55) if older or outdone(claim.text, best.text) else None


def _counts_otherwise(
    claim: ClaimFacts, weighed: Weighed, item: Told, told: tuple[Passage, Passage]
) -> bool:
    """Whether it counts to another result, or to one on the other side of a claim's threshold."""
    best, soon = told[0], in_its_days(claim, item)
    counting = counting_passage(claim.text, best, item.text) if soon else best
    about = any(weighed.told(each.words) >= _LITTLE_MORE for each in told) or counting is not best
    about = about or (soon and sets_aside(claim.text, item.text))
    if another_margin(claim.text, item.text) or (
        soon and another_score(claim.text, f"{item.title}\n{item.text}")
    ):
        return True
    beyond = (
        measured_beyond(claim.text, best.text, item.text)
        if soon
        else beyond_threshold(claim.text, best.text)
    )
    if beyond is not None:
        return not beyond and (about or soon)
    if soon and _resulted_otherwise(claim, weighed, item):
        return True
    if not about or holds_count(claim.text, counting.text):
        return False
    return another_count(claim.text, counting, item.title, item.text)


def _resulted_otherwise(claim: ClaimFacts, weighed: Weighed, item: Told) -> bool:
    """Whether it gives another result, be it away from what is counted; no earlier, lower toll."""
    mine, tolls = counted_tolls(claim.text)
    units = {number.unit for number in mine if number.unit}
    given = results(weighed, tolls, units, item.text)
    found = [each for each in given if not counts_so_far(each.told)]
    made, day = claim.made_on, item.published
    if made and day and day < made:
        found = [each for each in found if all(each.value > number.value for number in mine)]
    if another_result(mine, found, item.title, item.text):
        return True
    return listed_otherwise(claim.text, weighed.known, weighed.names, item.text)


def _otherwise(
    claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage, lead: Passage
) -> str:
    """Which part of the claim is told otherwise: who, when, where or what became of it."""
    for told in (best, lead):
        if told.share < _OPPOSED_SOON:
            continue
        if contrasted(weighed.names, weighed.weights, told.text) or another_day(
            claim.text, told.text
        ):
            return "contrast"
        asks = cues.QUESTION_AT_HEAD.search(told.text)
        opposed = opposite_in(claim.text, told.text) and not (
            asks or weighed.turned or turned_opposite(claim.text, told.text)
        )
        everywhere = f"{item.title}\n{item.text}"
        opposed = opposed or reverses(claim.text, weighed, told, everywhere)
        if opposed or called_off(claim.text, weighed, told) or lost_it(claim.text, told):
            return "opposite"
        if another_agent(claim.text, told.text):
            return "actor"
        if _ALL.search(claim.text) and _NOT_ALL.search(told.text):
            return "part"
    if in_its_days(claim, item) and answers_hearsay(claim.text, weighed, item.text):
        return "opposite"
    elsewhere = weighed.told(best.words) >= _MOST and told_otherwise(
        claim.text, best.text, f"{item.title}\n{item.text}"
    )
    return "elsewhere" if elsewhere or _another_year(claim, weighed, item) else ""


def _another_year(claim: ClaimFacts, weighed: Weighed, item: Told) -> bool:
    """Whether a sentence with names of the claim has another year for what the claim dates.

    One name alone may be a brother's.
    """
    years = [slot for slot in slots(claim.text) if slot.kind.startswith("year")]
    if not years:
        return False
    for place in sentences(item.text):
        told = item.text[slice(*place)]
        named = weighed.names & {word.key for word in words(told)}
        enough = len(named) >= min(_FULL_NAME, len(weighed.names)) > 0
        if enough and another_year(years, told, f"{item.title}\n{item.text}"):
            return True
    return False


def denied(claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage) -> bool:
    """Whether the news of the item is that something is not so."""
    told = (item.title, best.text, lead_of(weighed, item).text)
    if any(denied_in(each, claim.text) for each in told) or ANSWERED_NO.search(item.title):
        return True
    soon = in_its_days(claim, item)
    if soon and none_of_it(weighed, item.text, told):
        return True
    if not weighed.turned and flatly(weighed, item, best, soon=soon):
        return True
    if governed(claim.text, weighed, item.text):
        return True
    return _said_untrue(claim, weighed, item, best)


def _said_untrue(claim: ClaimFacts, weighed: Weighed, item: Told, best: Passage) -> bool:
    """Whether it is said around the passage, or of the words of somebody, that it is not so."""
    if CONTRARY.search(best.text) and best.share < _MOST:
        return True
    plain = not weighed.turned
    if plain and SAYS_THAT.search(claim.text) and never_said_it(weighed, item.text):
        return True
    if cues.QUESTION_AT_HEAD.search(best.text) and has_it_otherwise(item.text, best):
        return True
    briefly = plain and BRIEFLY_NOT.match(item.text, best.place.end)
    if briefly or SAID_NO.search(f"{best.text[-2:]}{item.text[best.place.end :][:12]}"):
        return True
    after = re.match(r"[^.!?\n]*", item.text[best.place.end :].lstrip(" "))
    if CLAIMED.search(best.text) and after and THEY_DO_NOT.search(after[0]):
        return True
    return _called_untrue(claim, item.text, best)


def _negated(
    claim: ClaimFacts, weighed: Weighed, text: str, told: tuple[Passage, ...], *, soon: bool
) -> bool:
    """Whether one of these says the opposite of most of the claim, or in its days of some of it."""
    return any(
        weighed.opposed_in(text, passage)
        and not (beyond_limit(claim.text) is not None and turns_limit(passage.text))
        and not turned_opposite(claim.text, passage.text)
        and not none_is_left(claim.text, passage.text)
        and (
            passage.share >= (_OPPOSED_SOON if soon else _CLEARLY_OPPOSED)
            or (soon and passage.words and weighed.told(passage.words) >= _TOLD)
            or (passage.share >= _OPPOSED_SOON and fills_alike(claim.text, passage.text))
        )
        for passage in told
    )


def _headline(claim: ClaimFacts, weighed: Weighed, item: Told) -> Passage:
    """The title as a passage, where it asks nothing and the claim turns nothing itself.

    Nor where it tells what there is none of for that: "No buses on Monday" of a strike.
    """
    found = words(item.title)
    stopped = STANDS_STILL.search(claim.text) and NO_SERVICE.search(item.title)
    follows = stopped and not STANDS_STILL.search(item.title)
    if weighed.turned or "?" in item.title or not found or follows:
        return Passage(Stretch(0, 0), "", [], 0.0)
    share = weighed.share(weighed.keys_of(found))
    return Passage(Stretch(0, len(item.title)), item.title, found, share)


def lead_of(weighed: Weighed, item: Told) -> Passage:
    """The first sentence, if it has something of the claim: it tells what the news is."""
    text = item.text
    place = next(iter(sentences(text)), Stretch(0, 0))
    found = words(text, *place)
    around = words(f"{item.publisher} {item.title}")
    share = weighed.share(weighed.keys_of([*found, *around]))
    if share < _LEAD_AT_LEAST:
        return Passage(Stretch(0, 0), "", [], 0.0)
    return Passage(place, text[place.start : place.end], found, share)


def _called_untrue(claim: ClaimFacts, text: str, best: Passage) -> bool:
    """Whether the item calls the report an invention, or the next sentence says it is not so.

    The next sentence is about the passage: not if that has another figure than the claim.
    """
    if debunks(text):
        return True
    mine = {n.value for n in numbers_in(claim.text)}
    there = {n.value for n in numbers(best.words)}
    if mine and there and mine.isdisjoint(there):
        return False
    if cues.NOT_SO.match(text[best.place.end :]):
        return True
    behind = [s for s in sentences(text) if s.start >= best.place.end][:_SOON_BEHIND]
    return bool(HEARD.search(best.text)) and any(
        cues.NOT_SO.match(told) and not (_IS_WRONG.search(told) or numbers_in(told))
        for told in (text[slice(*place)] for place in behind)
    )
