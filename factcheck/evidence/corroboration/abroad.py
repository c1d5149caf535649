"""Where a text in another language than the claim's stands: by names, figures and plain denials."""

import re
from collections.abc import Callable, Iterator

from articles.extraction.language import guess_language
from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.aboutness import another_event
from factcheck.evidence.corroboration.corrections import TAKES_BACK
from factcheck.evidence.corroboration.dates import dates
from factcheck.evidence.corroboration.denials import DENIED_ABROAD, DENIES_ABROAD, NO_SUCH_ABROAD
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.negation_abroad import PARTED_ABROAD, answers, denies_abroad
from factcheck.evidence.corroboration.numbers import counts_in
from factcheck.evidence.corroboration.numerals_abroad import keys_anywhere, numerals_abroad
from factcheck.evidence.corroboration.opposites import lives_abroad
from factcheck.evidence.corroboration.sayings import without_sayings
from factcheck.evidence.corroboration.weighing import STOPPED, Passage, Weighed
from factcheck.evidence.corroboration.words import Stretch, sentences, words

_AT_LEAST = re.compile(
    r"\b(?:mindestens|wenigstens|au moins|al menos|por lo menos|pelo menos|ao menos|almeno|minst"
    r"|mindst|ten minste|minstens) ([\w-]+)",
    re.IGNORECASE,
)
_TENFOLD = 10
_CLAUSE_END = re.compile(r"[,;:–—]\s+")


def side_abroad(claim: ClaimFacts, weighed: Weighed, item: Told) -> tuple[str, Stretch] | None:
    """Which side a text in another language takes and where; None for one in the claim's own.

    A headline that asks, above a text that has none of what the claim counts, leaves it open.
    """
    spoken = guess_language(item.text)
    if not spoken or spoken == (claim.language or guess_language(claim.text) or "en"):
        return None
    places = sentences(item.text)
    best = max(places, key=lambda p: weighed.named_in(item.text[p.start : p.end]))
    passage = Passage(best, item.text[best.start : best.end], words(item.text, *best), 1.0)
    if another_event(claim, item, passage):
        return None
    after = next((item.text[s.start : s.end] for s in places if s.start >= best.end), "")
    if not answers(after, spoken, is_about=_names_it(weighed)):
        after = ""
    told = item.text if _takes_all_back(weighed, item) else f"{passage.text}\n{after}"
    if _denied(claim, weighed, item, passage, _beside_the_claim(weighed, item, told)):
        turned = weighed.turned or STOPPED.search(claim.text)
        return ("supports" if turned else "refutes"), best
    counted = _counted_in(weighed, item)
    first = item.text.partition("\n")[0]
    if counted is False and _counts_so_far(claim, f"{passage.text}\n{first}"):
        return "discusses", best
    asks = cues.QUESTION_AT_HEAD.search(item.title) and counted is False
    return ("discusses" if asks else "supports"), best


def _denied(claim: ClaimFacts, weighed: Weighed, item: Told, passage: Passage, told: str) -> bool:
    spoken = guess_language(item.text)
    said = without_sayings(told, spoken, is_about=_names_it(weighed))
    return bool(
        DENIED_ABROAD.search(f"{item.title}\n{said}")
        or denies_abroad("\n".join(_clauses(weighed, said, PARTED_ABROAD)), spoken)
        or DENIES_ABROAD.search(item.text.partition("\n")[0])
        or NO_SUCH_ABROAD.search(item.text)
        or lives_abroad(claim.text, f"{item.title}\n{passage.text}")
        or _older_abroad(claim, item)
    )


def _beside_the_claim(weighed: Weighed, item: Told, told: str) -> str:
    """What of a text may deny the claim: all, unless the item has all that the claim counts.

    Then not the clauses that have nothing of it beside one of their sentence that has.
    """
    return "\n".join(_clauses(weighed, told, _CLAUSE_END)) if _counted_in(weighed, item) else told


def _clauses(weighed: Weighed, told: str, end: re.Pattern[str]) -> Iterator[str]:
    """The clauses of each sentence that have something of the claim; all where none has."""
    for place in sentences(told):
        parts = end.split(told[slice(*place)])
        about = [part for part in parts if weighed.named_in(part)]
        yield from about or parts


def _counted_in(weighed: Weighed, item: Told) -> bool | None:
    """Whether an item has all that a claim counts; None if it has some, or the claim none."""
    there = frozenset(keys_anywhere(f"{item.title}\n{item.text}"))
    counts = weighed.counts
    if not counts or not (counts <= there or counts.isdisjoint(there)):
        return None
    return counts <= there


def _counts_so_far(claim: ClaimFacts, told: str) -> bool:
    """Whether a text has "at least" a smaller number than the claim, of its size."""
    least = {
        float(value)
        for found in _AT_LEAST.finditer(told)
        for value in (found[1], *numerals_abroad(found[1]))
        if value.isdigit()
    }
    return any(
        number.value / _TENFOLD < value < number.value
        for number in counts_in(claim.text)
        for value in least
    )


def _names_it(weighed: Weighed) -> Callable[[str], bool]:
    return lambda said: weighed.named_in(said) > 0


def _older_abroad(claim: ClaimFacts, item: Told) -> bool:
    """Whether a headline has an earlier year of what a claim tells as the first of a year.

    Not where the text has the claim's year as well.
    """
    mine = [when.first.year for when in dates(claim.text)]
    if not mine or not cues.RANKING.search(claim.text):
        return False
    if any(str(year) in f"{item.title} {item.text}" for year in mine):
        return False
    return any(when.first.year < min(mine) for when in dates(item.title))


def _takes_all_back(weighed: Weighed, item: Told) -> bool:
    """Whether a correction abroad does not put right what the claim counts."""
    counts = [each for each in weighed.weights if each[:1].isdigit()]
    has_them = counts and all(each in item.text.replace(",", ".") for each in counts)
    return bool(TAKES_BACK.search(item.title)) and not has_them
