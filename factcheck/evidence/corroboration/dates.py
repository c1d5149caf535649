"""Dates written out in a text: a day, a month or a year."""

import calendar
import re
from datetime import date
from typing import NamedTuple

_NAMES = "January February March April May June July August September October November December"
MONTHS = tuple(_NAMES.casefold().split())
_MONTHS = {name[:3]: place for place, name in enumerate(MONTHS, start=1)}
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sep(?:t\.?|tember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)"
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
_ON_A_WEEKDAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)}),? (?:the )?(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?: of)?"
    rf" {_MONTH}|{_MONTH.replace('month', 'before')} (?P<behind>[0-3]?\d))\b"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? {_MONTH},? {_YEAR}\b",
        rf"\b{_MONTH} (?P<day>[0-3]?\d)(?:st|nd|rd|th)?,? {_YEAR}\b",
        r"\b(?P<year>1[89]\d\d|20\d\d)-(?P<number>[01]\d)-(?P<day>[0-3]\d)\b",
        rf"\b{_MONTH},? {_YEAR}\b",
        rf"\b{_YEAR}\b",
    )
)


class When(NamedTuple):
    """A stretch of days named at [start, end) of a text: first and last day of it."""

    start: int
    end: int
    first: date
    last: date


def dates(text: str) -> list[When]:
    """The dates in a text, the most exact reading of each, in order."""
    found: list[When] = []
    left = text  # what an exacter form has read is blanked out for the others
    for form in _FORMS:
        read = [(m.span(), days) for m in form.finditer(left) if (days := _days(m.groupdict()))]
        for (start, end), days in read:
            found.append(When(start, end, *days))
            left = left[:start] + " " * (end - start) + left[end:]
    return sorted(found)


def _days(parts: dict[str, str | None]) -> tuple[date, date] | None:
    year = int(parts["year"] or 0)
    number, name = parts.get("number"), parts.get("month")
    month = int(number) if number else _MONTHS[name[:3].casefold()] if name else 0
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if month not in range(1, 13):
        return None
    length = calendar.monthrange(year, month)[1]
    day = int(parts.get("day") or 0)
    if not day:
        return date(year, month, 1), date(year, month, length)
    return (date(year, month, day),) * 2 if day <= length else None


def falls_on_another_weekday(text: str, year: int, other: int) -> bool:
    """Whether the weekday of a day that a text names is that of another year, and not of this."""
    for found in _ON_A_WEEKDAY.finditer(text):
        name = (found["month"] or found["before"])[:3].casefold()
        number = int(found["day"] or found["behind"])
        weekday = _WEEKDAYS.index(found["weekday"])
        if 0 < number <= calendar.monthrange(year, _MONTHS[name])[1] and (
            date(year, _MONTHS[name], number).weekday() != weekday
            and date(other, _MONTHS[name], min(number, 28)).weekday()
            == (weekday - number + min(number, 28)) % len(_WEEKDAYS)
        ):
            return True
    return False
