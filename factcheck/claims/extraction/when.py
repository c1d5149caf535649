"""The day an assertion is about, counted from the day of the article."""

import re
from datetime import date, timedelta

from articles.extraction.dates import find_date
from factcheck.claims.extraction.lexicon import DAYS

NAMES = "|".join(DAYS)
WEEKDAY = re.compile(
    rf"\b(?:(?P<which>last|next|this)\s+)?(?P<day>{NAMES})(?:['’]s)?\b(?!\s+(?:\w+\s)?post\b)",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"\b(?P<word>today|yesterday|tomorrow|tonight)\b", re.IGNORECASE)
SHIFT = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
DAYS_AGO = re.compile(r"\b(?P<count>two|three|four|five|six|\d)\s+days\s+ago\b", re.IGNORECASE)
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
DAY_AFTER = re.compile(r"\b(?:a|one)\s+day\s+(?P<which>after|before)\b", re.IGNORECASE)
OPEN_ENDED = re.compile(
    r"(?:since|by|until|till|every|from|before|after|each)\s+(?:\w+\s+)?$", re.IGNORECASE
)
FUTURE = re.compile(
    r"\b(?:will|would|shall|plans?|due|next)\b|^to\b"
    r"|\b(?:is|are|was|were|set|expected|agreed|wants?|hopes?|vowed|promised|pledged)\s+to\b",
    re.IGNORECASE,
)


def day_in(text: str, published: date | None, *, past: bool = False) -> date | None:
    """Give the day named in the words; "since", "by" and "every" name no single day.

    A weekday means the latest one up to the day of the article; the coming one beside "will",
    unless only the past is meant.
    """
    if published is None:
        return absolute(text, None)
    return latest(text, published) or relative(text, published, past=past)


def latest(text: str, published: date) -> date | None:
    """Give the printed date; without a year, one still to come was last year's."""
    found = absolute(text, published.year)
    if found and found > published and not FUTURE.search(text):
        return absolute(text, published.year - 1)
    return found


def absolute(text: str, year: int | None) -> date | None:
    found = find_date(text, year=year)
    if found is None or OPEN_ENDED.search(text[: found[1]]):
        return None
    return found[0]


def relative(text: str, published: date, *, past: bool) -> date | None:
    word = RELATIVE.search(text)
    if word:
        return published + timedelta(days=SHIFT[word["word"].lower()])
    ago = DAYS_AGO.search(text)
    if ago:
        count = ago["count"].lower()
        return published - timedelta(days=COUNTS.get(count) or int(count))
    weekday = WEEKDAY.search(text)
    if weekday is None or OPEN_ENDED.search(text[: weekday.start()]):
        return None
    coming = not past and FUTURE.search(text[: weekday.start()]) is not None
    return on_weekday(weekday, published, coming=coming)


def on_weekday(found: re.Match[str], published: date, *, coming: bool) -> date:
    back = (published.weekday() - DAYS.index(found["day"].lower())) % 7
    which = (found["which"] or "").lower()
    if which == "next" or (not which and back and coming):
        return published + timedelta(days=7 - back)
    if which == "last" and back == 0:
        back = 7
    return published - timedelta(days=back)


def day_beside(text: str, reference: date | None) -> date | None:
    """Read "a day after …": the day before (or after) the one the sentence is about."""
    match = DAY_AFTER.search(text)
    if match is None or reference is None:
        return None
    return reference - timedelta(days=1 if match["which"].lower() == "after" else -1)
