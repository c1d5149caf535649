"""Absolute dates as articles print them."""

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero gennaio janeiro",
            "february feb februar février febrero febbraio fevereiro",
            "march mar märz mars marzo março",
            "april apr avril abril aprile",
            "may mai mayo maggio maio",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet julio luglio julho",
            "august aug août agosto",
            "september sept sep septembre septiembre settembre setembro",
            "october oct oktober okt octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre diciembre dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
# A word that stands before no number is quicker told than one that is no month.
MONTH_FIRST = re.compile(
    rf"\b(?=[^\W\d_]+\.?\s+\d){MONTH}\s+{DAY}(?:,?\s+{YEAR})?\b(?!\d)", re.IGNORECASE
)
DAY_FIRST = re.compile(
    rf"\b{DAY}\s+(?:of\s+|de\s+)?{MONTH}(?:,?\s+(?:de\s+)?{YEAR})?\b", re.IGNORECASE
)
ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
DOTTED = re.compile(r"\b(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>(?:19|20)\d\d)(?!\d)")
FORMS = (ISO, MONTH_FIRST, DAY_FIRST, DOTTED)
# What tells which of "09/12/2023" is the month: the day of the week before it, or a clock beside
# it that stands in America.
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = re.compile(rf"\b(?P<name>{'|'.join(WEEKDAYS)})[a-z]{{0,6}}\.?,?\s+$", re.IGNORECASE)
AMERICAN = re.compile(r"\b\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?,?\s)?\(?[ECMP][DS]?T\b", re.IGNORECASE)
NEAR = 30
# There is no date without one.
FIGURE = re.compile(r"\d")


def find_date(text: str, *, year: int | None = None) -> tuple[date, int, int] | None:
    """Give the first date in the text with its span; `year` fills in one that is not printed."""
    if not FIGURE.search(text):
        return None
    found = [match for form in FORMS if (match := form.search(text))]
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        when = to_date(match, year)
        if when:
            return when, match.start(), match.end()
    return None


def to_date(match: re.Match[str], year: int | None) -> date | None:
    month, printed = match["month"].lower(), match["year"]
    number = int(month) if month.isdigit() else MONTHS[month]
    day = int(match["day"])
    if match.re is DOTTED and is_month_first(match, day, number):
        number, day = day, number
    chosen = int(printed) if printed else year
    if chosen is None:
        return None
    try:
        return date(chosen, number, day)
    except ValueError:
        return None


def is_month_first(match: re.Match[str], first: int, second: int) -> bool:
    """Tell whether a date in figures is written as in the USA ("Tuesday, 09/12/2023")."""
    if not (0 < first <= 12 and 0 < second <= 12):  # noqa: PLR2004 - one can be the month at most
        return first <= 12 < second  # noqa: PLR2004
    text, start, end = match.string, match.start(), match.end()
    if named := WEEKDAY.search(text, max(0, start - NEAR), start):
        day = WEEKDAYS.index(named["name"].lower())
        year = int(match["year"])
        return date(year, first, second).weekday() == day != date(year, second, first).weekday()
    slashed = "/" in match[0]
    return slashed and bool(AMERICAN.search(text, max(0, start - NEAR), end + NEAR))
