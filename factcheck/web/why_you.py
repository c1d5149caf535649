"""Why somebody was given a claim, in the language of whoever reads it.

The sentence is kept in the language of the site. Here it is found again by its shape, and what
stands in its places is put into the same sentence in the reader's language, which has its own way
to write days.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import cache

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from factcheck.review.routing.why import (
    BY_RULE,
    DAY,
    HAS_ROOM,
    IS_NEW,
    KNOWS_AND_IS_NEW,
    KNOWS_THE_TOPIC,
    SENTENCES,
)

COUNTS = {"load", "capacity"}


def why_you(words: str) -> str:
    """As it was kept, where nobody knows it: from before, or of another language of the site."""
    for sentence, shape in shapes(settings.LANGUAGE_CODE):
        if found := shape.fullmatch(words):
            facts: dict[str, str | int] = {**found.groupdict()}
            facts |= {name: int(found[name]) for name in COUNTS & facts.keys()}
            if "day" in facts:
                facts["day"] = day_of(found["day"])
            if "why" in facts:
                facts["why"] = why_you(found["why"])
            return _(sentence) % facts
    return words


def why_in_short(words: str) -> str:
    """What tells one claim in a list from its neighbours; nothing if there was room, no more."""
    for sentence, shape in shapes(settings.LANGUAGE_CODE):
        if found := shape.fullmatch(words):
            if sentence == BY_RULE:
                return _("by the rule “%(rule)s”") % found.groupdict()
            if sentence in {KNOWS_THE_TOPIC, KNOWS_AND_IS_NEW}:
                return _("you know %(topic)s") % found.groupdict()
            return "" if sentence in {HAS_ROOM, IS_NEW} else why_you(words)
    return words


@cache
def shapes(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each sentence with what finds it in this language."""
    with override(language):
        return tuple((one, re.compile(shape_of(_(one)), re.DOTALL)) for one in SENTENCES)


def shape_of(sentence: str) -> str:
    escaped = re.sub(r"%\\\((\w+)\\\)d", r"(?P<\1>\\d+)", re.escape(sentence))
    return re.sub(r"%\\\((\w+)\\\)s", r"(?P<\1>.+?)", escaped)


def day_of(written: str) -> str:
    """The day as the reader's language writes it; as it was kept where it is none."""
    for day in days_like(written):
        with override(settings.LANGUAGE_CODE):
            same = date_format(day, DAY) == written
        if same:
            return date_format(day, DAY)
    return written


def days_like(written: str) -> Iterator[date]:
    """The days that have these numbers, one of each month."""
    numbers = [int(one) for one in re.findall(r"\d+", written)]
    for month in range(1, 13) if len(numbers) == 2 else ():  # noqa: PLR2004 - day and year
        with suppress(ValueError):
            yield date(numbers[1], month, numbers[0])
