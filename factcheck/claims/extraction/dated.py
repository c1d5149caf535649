"""Days and years written out beside the words that mean them: "on Friday (24 March 2023)"."""

import re
from datetime import MAXYEAR, MINYEAR, date

from articles.extraction.dates import DAY_FIRST, FIGURE, MONTH_FIRST
from factcheck.claims.extraction.when import DAYS_AGO, RELATIVE, WEEKDAY, day_in

PERIOD = re.compile(r"\b(?P<which>last|this|next)\s+(?P<what>year|month)\b(?!['’]s)", re.IGNORECASE)
PART_OF_DAY = re.compile(r"\s(?:morning|afternoon|evening|night)\b")
STEP = {"last": -1, "this": 0, "next": 1}

Edit = tuple[int, int, str]


def date_edits(
    text: str, start: int, end: int, published: date | None
) -> tuple[list[Edit], list[str]]:
    """Give what to write after each relative day, month or year, and what nobody can date."""
    edits: list[Edit] = []
    unresolved: list[str] = []
    for found in day_words(text, start, end):
        day = day_in(text[start:end], published) if published else None
        if day is None and published is None:
            unresolved.append(found[0])
        elif day:
            after = found.end()
            if part_of_day := PART_OF_DAY.match(text, after, end):
                after = part_of_day.end()
            edits.append((after, after, f" ({day.day} {day:%B %Y})"))
    for found in PERIOD.finditer(text, start, end):
        when = period(found, published) if published else ""
        if when:
            edits.append((found.end(), found.end(), f" ({when})"))
        else:
            unresolved.append(found[0])
    return edits, unresolved


def day_words(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Find the words that mean one day; where there are two, nobody can tell which is meant."""
    found = [
        match for form in (RELATIVE, DAYS_AGO, WEEKDAY) for match in form.finditer(text, start, end)
    ]
    if len(found) != 1:
        return []
    printed = FIGURE.search(text, start, end) and (
        MONTH_FIRST.search(text, start, end) or DAY_FIRST.search(text, start, end)
    )
    return [] if printed else found


def period(found: re.Match[str], published: date) -> str:
    """Name the month or year meant; nothing where the calendar has none."""
    step = STEP[found["which"].lower()]
    yearly = found["what"].lower() == "year"
    months = published.year * 12 + published.month - 1 + step * (12 if yearly else 1)
    year, month = divmod(months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return ""
    return str(year) if yearly else f"{date(year, month + 1, 1):%B %Y}"
