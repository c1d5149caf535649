"""The day an assertion is about, counted from the day of the article."""

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta

from articles.extraction.dates import FORMS, find_date, to_date
from factcheck.claims.extraction.lexicon import DAYS

NAMES = "|".join(DAYS)
WEEKDAY = re.compile(
    rf"\b(?:(?P<which>last|next|this)\s+)?(?P<day>{NAMES})(?:['’]s)?\b(?!\s+(?:\w+\s)?post\b)(?!s)",
    re.IGNORECASE,
)
SHIFT = {
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "last night": -1,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
}
RELATIVE = re.compile(
    rf"\b(?P<word>{'|'.join(SHIFT)})\b(?!['’]s\s+[a-z])".replace(" ", r"\s"), re.IGNORECASE
)
COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
COUNT = rf"(?P<count>{'|'.join(COUNTS)}|\d)\s+days?"
DAYS_AGO = re.compile(rf"\b{COUNT}\s+ago\b", re.IGNORECASE)
DAY_AFTER = re.compile(rf"\b{COUNT}\s+(?P<which>after|before)\b", re.IGNORECASE)
# "On the 14th": not of a century, a floor or an anniversary.
MONTH_DAY = re.compile(
    r"\bon\s+the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?!and\b|when\b|after\b|at\b|in\b)\w)"
)
# "On a Monday" is any Monday; "free Sunday parking" is no day at all.
ANY_DAY = re.compile(r"\b(?:an?|any|every|each|one|some|free|usual|weekly)\s+$", re.IGNORECASE)
# Days known by a name of their own, by month and day.
FEASTS = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
}
FEAST = re.compile(rf"\b(?P<feast>{'|'.join(FEASTS)})\b".replace("'", "['’]"), re.IGNORECASE)
# Days that are told by another one.
DAY_BEFORE = re.compile(
    r"\bthe\s+(?:day|night|evening|morning)\s+(?P<side>before|after)(?=\s*(?:[,.;)—–]|$|and\b|at\b|by\b|in\b|from\b))"
    r"|\bthe\s+(?P<next>previous|next|following)\s+(?:day|night|evening|morning|afternoon)\b"
    r"|\b(?:the|that)\s+(?P<same>same)\s+(?:day|morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
DAYS_EARLIER = re.compile(
    rf"\b{COUNT}\s+(?:(?P<back>earlier|previously|before(?=\s*(?:[,.;]|$)))|later|after(?=\s*(?:[,.;]|$)))",
    re.IGNORECASE,
)
STEPS = {"before": -1, "previous": -1, "after": 1, "next": 1, "following": 1, "same": 0}
CLAUSES = re.compile(r"(?<=[a-z\d”’]{3}[.;])\s(?=\W?[A-Z])|,\s(?!\d{4})")
# More than so many days back beside "will": the coming one is meant.
LONG_PAST = timedelta(days=150)
OPEN_ENDED = re.compile(
    r"\b(?:since|by|until|till|every|between|(?<!\bis\s)(?<!\bwas\s)(?<!\bdates\s)from|before|after|each)\s+"
    r"(?:(?!(?:dawn|sunrise|daybreak|midnight|noon|dusk|lunch)\b)\w+\s+)?$",
    re.IGNORECASE,
)
FUTURE = re.compile(
    r"\b(?:will|would|shall|(?<!\ba\s)(?<!\bthe\s)(?<!['’]s\s)plans?|due|next)\b|^to\b"
    r"|(?<!\bnot\s)(?<!n['’]t\s)\bbegin\b|\b(?:begins|starts|opens|closes|ends|expires|resumes|takes\s+place|sits|meets|goe?s?\s+to\s+the\s+polls)\b"
    r"|\b(?:is|are)\s+(?:scheduled|planned|slated|on)\b"
    r"|\b(?:is|are|was|were|set|expected|agreed|wants?|hopes?|vowed|promised|pledged)\s+to\b",
    re.IGNORECASE,
)
# "Was not missed until Friday": it was on Friday.
NOT_UNTIL = re.compile(r"(?:\bnot|n['’]t|\bnever)\s[^,;:.]{1,60}?\s(?:until|till)\s$")
THAT = re.compile(r"\sthat\s")
# So far back, a day without a year is more likely of the year told of than of the last one.
LONG_AGO = timedelta(days=120)
# A day with its year sets a story up to so long after it.
SET_IN = timedelta(days=2 * 366)
# "The board, founded on 9 June 2023": the year of whoever is told of, not of what is told.
BEGUN = re.compile(
    r"(?:\b(?:born|birth|founded|founding|established|formed|incorporated|set\sup)"
    r"|[,(—–]\s?(?:built|created|opened|launched|elected|appointed))\b[^,;.\n]{0,40}$",
    re.IGNORECASE,
)

WEEK_BEFORE = re.compile(r"\s+(?:of\s+)?last\s+week\b", re.IGNORECASE)
# "On 3 July last year."
LAST_YEAR = re.compile(r"\d(?:st|nd|rd|th)?(?:\s[A-Z][a-z]+)?\s+(?:of\s+)?last\s+year\b")
# "On Friday she will": what follows a day that opens the sentence.
COMING = re.compile(
    r",?\s(?:(?!said\b|says\b|told\b)[\w’'.-]+\s){1,4}?(?:will|shall|plans?\sto|(?:is|are)\s(?:due\s|set\s)?to)\b"
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
    found, coming = absolute(text, published.year), FUTURE.search(dated_clause(text))
    if found and found.year == published.year and LAST_YEAR.search(text):
        return absolute(text, published.year - 1)
    if found and found > published and not coming:
        return absolute(text, published.year - 1)
    if found and coming and published - found > LONG_PAST:
        return absolute(text, published.year + 1)
    return found


def dated_clause(text: str) -> str:
    """Give "You said on 4 March" of "You said on 4 March that it would end": what lies ahead."""
    clause = THAT.split(text, maxsplit=1)[0]
    return clause if find_date(clause, year=MINYEAR) else text


def in_year_told(found: date, words: str, before: str, published: date | None) -> date:
    """Move a day of last year to the year named last in `before`, if its own names none.

    In March 2025, "on 19 May" in a story of a death on 9 June 2023 is a day of 2023.
    """
    if published is None or find_date(words) or LAST_YEAR.search(words):
        return found
    if published - found < LONG_AGO or found.year >= published.year:
        return found
    day = day_set_in(before)
    told = day and day < found and published - day < SET_IN
    first = found.replace(day=1, year=day.year) if day and told else None
    return shifted(first, found.day - 1) or found if first else found


def day_set_in(before: str) -> date | None:
    """Give the last day printed with its year; a birth or a founding sets no story."""
    printed = [match for form in FORMS for match in form.finditer(before) if match["year"]]
    told = [
        day for day in printed if not BEGUN.search(before, max(0, day.start() - 80), day.start())
    ]
    last = max(told, key=lambda match: match.start(), default=None)
    return to_date(last, None) if last else None


def absolute(text: str, year: int | None) -> date | None:
    found = find_date(text, year=year)
    if found is None or is_open_ended(text[: found[1]]):
        return None
    return found[0]


def is_open_ended(before: str) -> bool:
    """Tell whether a day only begins or ends a time ("since Friday", not "not until Friday")."""
    return bool(OPEN_ENDED.search(before)) and not NOT_UNTIL.search(before)


def relative(text: str, published: date, *, past: bool) -> date | None:
    if word := RELATIVE.search(text):
        return shifted(published, SHIFT[" ".join(word["word"].lower().split())])
    if ago := DAYS_AGO.search(text):
        return shifted(published, -counted(ago))
    return numbered(text, published) or weekday(text, published, past=past)


def numbered(text: str, published: date) -> date | None:
    """Read a feast or "the 14th"."""
    feast = FEAST.search(text)
    if feast and not OPEN_ENDED.search(text[: feast.start()]):
        return latest_feast(feast["feast"], published, coming=bool(FUTURE.search(text)))
    found = MONTH_DAY.search(text)
    return latest_numbered(int(found["day"]), published) if found else None


def weekday(text: str, published: date, *, past: bool) -> date | None:
    found = WEEKDAY.search(text)
    if found is None or is_open_ended(text[: found.start()]):
        return None
    if ANY_DAY.search(text[: found.start()]):
        return None
    if WEEK_BEFORE.match(text, found.end()):
        return shifted(published, DAYS.index(found["day"].lower()) - published.weekday() - 7)
    opens = found.start() <= len("on ") and COMING.match(text, found.end())
    coming = not past and bool(opens or FUTURE.search(text[: found.start()]))
    return on_weekday(found, published, coming=coming)


def shifted(day: date, days: int) -> date | None:
    """Count days from a day; before the first year of the calendar or after its last is none."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def counted(days: re.Match[str]) -> int:
    count = days["count"].lower()
    return COUNTS.get(count) or int(count)


def latest_feast(name: str, published: date, *, coming: bool) -> date | None:
    """Give the latest one up to the day of the article, or the coming one."""
    month, day = FEASTS[name.lower().replace("’", "'")]
    passed = date(published.year, month, day) <= published
    year = published.year + (coming if passed else -(not coming))
    return date(year, month, day) if MINYEAR <= year <= MAXYEAR else None


def latest_numbered(day: int, published: date) -> date | None:
    """Give the latest 14th up to the day of the article."""
    for back in range(62):
        found = shifted(published, -back)
        if found and found.day == day:
            return found
    return None


def on_weekday(found: re.Match[str], published: date, *, coming: bool) -> date | None:
    back = (published.weekday() - DAYS.index(found["day"].lower())) % 7
    which = (found["which"] or "").lower()
    if which == "next" or (which != "last" and back and coming):
        return shifted(published, 7 - back)
    if which == "last" and back == 0:
        back = 7
    return shifted(published, -back)


def day_told_by(text: str, before: str, published: date | None) -> date | None:
    """Read "the day before" and "two days later" by the day named last in the words before."""
    found = DAYS_EARLIER.search(text)
    if found:
        step = counted(found) * (-1 if found["back"] else 1)
    elif match := DAY_BEFORE.search(text):
        step = STEPS[(match["side"] or match["next"] or match["same"]).lower()]
    else:
        return None
    days = (day_in(words, published, past=True) for words in reversed(CLAUSES.split(before)))
    reference = next(filter(None, days), None)
    return shifted(reference, step) if reference else None


def day_beside(text: str, reference: date | None) -> date | None:
    """Read "a day after …": the day before (or after) the one the sentence is about."""
    match = DAY_AFTER.search(text)
    if match is None or reference is None:
        return None
    return shifted(reference, counted(match) * (-1 if match["which"].lower() == "after" else 1))
