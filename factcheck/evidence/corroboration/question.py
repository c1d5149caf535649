"""From a claim to what is asked of a provider."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.evidence.corroboration.dates import MONTHS, When, dates
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.numbers import is_count
from factcheck.evidence.corroboration.posts import read_post
from factcheck.evidence.corroboration.words import Word, words

DAYS_BEFORE = 3
DAYS_AFTER = 14
RELAXED_TERMS = 10
STRICT_RAREST = 2
FEW_NAMES = 2  # with fewer, what a claim is about stands around it

_QUOTED = re.compile(r"[\"“«„]([^\"“”«»„]{12,300})[\"”»“]")

_TITLED = re.compile(
    r"(?:The |An? )?((?:[A-Z]?[a-z-]+ ){1,3})(?:[A-Z][\w’'-]+ ){1,2}[A-Z][\w’'-]+ "
    r"(?!(?:in|on|at|of|for|from|to|with|after|by|over|and|or|because)\b)[a-z]"
)


@dataclass(frozen=True, slots=True)
class Window:
    """Days of publication, both included; None leaves that side open."""

    first: date | None = None
    last: date | None = None
    undated: bool = False

    def holds(self, day: date | None) -> bool:
        """Whether an item of this day belongs to the window."""
        if day is None:
            return self.undated
        after = self.first is None or day >= self.first
        return after and (self.last is None or day <= self.last)


EVERYTHING = Window(undated=True)


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for.

    `terms` are matching keys (see `words.key`), the presumably rarest first: names, then figures,
    then long words. A provider that knows document frequencies orders them anew. `strict` are the
    terms that must all be there, `relaxed` those of which any may be. `window` is asked first,
    `wide` when it brings little. `speaker` is as the claim's article writes it. `by` are terms that
    only tell who said it, `days` the months and years in which it was said or happened, as items
    write them.
    """

    text: str
    quoted: str
    terms: tuple[str, ...]
    strict: tuple[str, ...]
    relaxed: tuple[str, ...]
    names: tuple[str, ...]
    figures: tuple[str, ...]
    window: Window
    wide: Window
    language: str
    speaker: str = ""
    by: tuple[str, ...] = ()
    days: tuple[str, ...] = ()


def ask(claim: ClaimFacts) -> Question:
    """Turn a claim into a question. What a post says is asked for without what hangs on it."""
    post, speaker = read_post(claim.text), claim.speaker or ""
    claim = replace(
        claim,
        text=post.text,
        speaker=f"{post.by} {speaker}",
        made_on=claim.made_on or post.day,
    )
    when = dates(claim.text)
    found = [w for w in words(claim.text) if w.counts and not _inside(w, when)]
    said_by = tuple(w.key for w in words(claim.speaker or "") if w.counts)
    names = _once([w.key for w in found if is_name(w)])
    around = context_names(claim) if len(names) < FEW_NAMES else ()
    figures = _once([w.key for w in found if w.key[:1].isdigit()])
    plain = _once([w.key for w in found if w.key not in names and w.key not in figures])
    ordered = (*names, *figures, *sorted(plain, key=lambda k: (-len(k), k)))
    rarest = [t for t in ordered if t not in said_by and t not in figures][:STRICT_RAREST]
    return Question(
        text=claim.text,
        quoted=claim.quote or _longest_quotation(claim.text),
        terms=_once([*ordered, *said_by, *around]),
        strict=_once([*said_by[-1:], *rarest, *figures[:1]]),
        relaxed=ordered[:RELAXED_TERMS],
        names=names,
        figures=figures,
        window=_window(claim),
        wide=EVERYTHING,
        language=claim.language,
        speaker=speaker,
        by=_once([key for key in said_by if key not in ordered]),
        days=_days(claim, when),
    )


def context_names(claim: ClaimFacts) -> tuple[str, ...]:
    """Names of the speaker and of the headline."""
    around = words(f"{claim.speaker or ''}\n{claim.context}")
    return _once([w.key for w in around if is_name(w)])


def event_days(claim: ClaimFacts) -> tuple[date, date] | None:
    """First and last day on which the thing claimed can have happened, where the claim says so."""
    if claim.about_date:
        return claim.about_date, claim.about_date
    written = dates(claim.text)
    if not written:
        return None
    # What somebody said or decided on a day of what lies ahead happened on that day.
    past = [when for when in written if claim.made_on and when.first <= claim.made_on]
    latest = max(past or written, key=lambda when: when.first)
    return latest.first, latest.last


def title_of_speaker(claim: str) -> frozenset[str]:
    """What stands before the name with which a claim begins, and somebody does something.

    "Trade minister Ole Strand said": nothing in an item negates that he is the minister.
    """
    begins = _TITLED.match(claim)
    return frozenset(w.key for w in words(begins[1])) if begins else frozenset()


def _window(claim: ClaimFacts) -> Window:
    happened = event_days(claim)
    days = [d for d in (*(happened or ()), claim.made_on) if d]
    if not days:
        return EVERYTHING
    return Window(first=_later(min(days), -DAYS_BEFORE), last=_later(max(days), DAYS_AFTER))


def _days(claim: ClaimFacts, when: list[When]) -> tuple[str, ...]:
    days = [*(w.first for w in when), *(d for d in (claim.about_date, claim.made_on) if d)]
    return _once([name for d in days for name in (MONTHS[d.month - 1], str(d.year))])


def _later(day: date, days: int) -> date | None:
    """None where the calendar ends: an article may speak of the year 9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def is_name(word: Word) -> bool:
    """Capitalised and neither an everyday word nor a spelled number."""
    return word.text[:1].isupper() and word.counts and not is_count(word.text)


def runs_of_names(found: Iterable[Word]) -> list[list[Word]]:
    """The names among these words, those together that stand side by side."""
    runs: list[list[Word]] = []
    for word in filter(is_name, found):
        if runs and word.start == runs[-1][-1].end + 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _inside(word: Word, when: list[When]) -> bool:
    """Dates narrow the window; as words they only bring other events of that month."""
    return any(d.start <= word.start < d.end for d in when)


def _longest_quotation(text: str) -> str:
    return max((m[1] for m in _QUOTED.finditer(text)), key=len, default="")


def _once(keys: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
