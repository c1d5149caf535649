"""Figures in words: "seven", "about a dozen", "over 15", "£1.2m", "two-thirds", "10 to 12 km"."""

import math
import re
from dataclasses import dataclass

from articles.extraction.dates import MONTHS
from factcheck.claims.extraction.spelt import (
    ONES,
    RANKS,
    SCALES,
    VAGUE,
    number,
    scale_of,
)

# What "about 20" may mean on either side of 20.
TOLERANCE = 0.2
# Smaller counts are meant as they stand.
ROUNDED_FROM = 100
AGED = re.compile(r"(?:\bage[ds]?|,)\s*$", re.IGNORECASE)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
MONTH = "|".join(month for month in MONTHS if len(month) > 2)  # noqa: PLR2004
MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{MONTH})\b", re.IGNORECASE)
MONTH_BEFORE = re.compile(rf"\b(?:{MONTH})\.?\s+$", re.IGNORECASE)
NO_COUNT = re.compile(
    r"(?:[-\s]year)?[-\s]old\b|[ap]\.?m\b|\s[ap]\.?m\b|\s?o['’]clock", re.IGNORECASE
)

LOWER = "at least|no (?:less|fewer) than|a minimum of|upwards? of|more than|over|above|in excess of"
UPPER = (
    "at most|no more than|a maximum of|less than|fewer than|under|below|up to|as (?:many|much) as"
)
NEAR = (
    "about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|circa"
    "|just (?:over|under)|well over|an average of"
)
DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
WORD = "|".join(sorted(ONES, key=len, reverse=True))
SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
SPELT = (
    rf"an?\s+(?:{SCALE})(?:\s+and\s+a\s+half)?|half\s+an?\s+(?:{SCALE})|an?\s+(?:couple|half|third|quarter|fifth|tenth)"
    rf"|(?:{WORD})(?:(?:(?<=hundred)\s+and|(?<=thousand)\s+and)?[\s-]+(?:{WORD}|{SCALE}))*"
    rf"(?:\s+and\s+a\s+half(?:\s+(?:{SCALE}))?|[\s-]+(?:halves|thirds?|quarters?|fifths?|tenths?))?"
    rf"|(?:tens|hundreds)\s+of\s+(?:thousands|millions)|{'|'.join(VAGUE)}|half|{'|'.join(RANKS)}"
)
MAGNITUDE = rf"\s?(?:m|mn|bn|tn|k)\b|[\s-](?:{SCALE})\b"
VALUE = rf"(?:{DIGITS})(?:{MAGNITUDE})?|(?:{SPELT})\b"
MONEY = {"£": "£", "$": "$", "€": "€", "¥": "¥"} | {
    **dict.fromkeys(("pounds", "pound", "sterling"), "£"),
    **dict.fromkeys(("dollars", "dollar"), "$"),
    **dict.fromkeys(("euros", "euro"), "€"),
    **dict.fromkeys(("yen",), "¥"),
}
UNITS = {
    spelling: unit
    for unit, spellings in {
        "%": "% percent per\u00a0cent per\u0020cent pc",
        "km": "km kilometres kilometers kilometre kilometer",
        "mile": "miles mile",
        "metre": "metres meters metre meter",
        "foot": "feet foot ft",
        "cm": "cm centimetres centimeters centimetre centimeter",
        "kg": "kg kilograms kilogrammes kilos kilo",
        "tonne": "tonnes tons tonne ton",
        "hectare": "hectares hectare",
        "acre": "acres acre",
        "litre": "litres liters litre liter",
        "degree": "degrees degree °C °F",
        "mph": "mph",
        "MW": "MW megawatts",
        "second": "seconds",
        "minute": "minutes minute",
        "hour": "hours hour",
        "day": "days day",
        "week": "weeks week",
        "month": "months month",
        "year": "years year",
    }.items()
    for spelling in spellings.split(" ")
} | {"per cent": "%", "percentage points": "point", "percentage point": "point"}
UNIT = "|".join(re.escape(word) for word in sorted(UNITS.keys() | MONEY.keys(), key=len)[::-1])
QUANTITY = re.compile(
    rf"""(?<![\w.,/:-])(?<!\bno\s)
    (?:(?:(?P<lower>{LOWER.replace(" ", r"[ ]")})|(?P<upper>{UPPER.replace(" ", r"[ ]")})
       |(?P<near>{NEAR.replace(" ", r"[ ]")})|(?P<between>between|from))\s+)?
    (?P<money>(?:US|A|C)?[$£€¥])?
    (?P<first>{VALUE})
    (?P<ordinal>st\b|nd\b|rd\b|th\b)?
    (?:(?P<joint>\s?[-–—]\s?|\s+to\s+|\s+or\s+|\s+and\s+)(?:US)?[$£€¥]?(?P<second>{VALUE}))?
    (?:[\s-]?(?P<unit>{UNIT})(?![\w]))?
    (?P<after>\+|-plus|\s+or\s+(?:more|fewer|less|so)\b)?
    (?![\w/:]|[.,]\d)""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True)
class Quantity:
    """A figure and its place; "over 15" reaches from 15 without end, shares are given in %.

    `unit` is "" for a plain count, a sign for money, a name for measures, "ordinal" for ranks.
    """

    start: int
    end: int
    low: float
    high: float
    unit: str
    approximate: bool

    @property
    def reach(self) -> tuple[float, float]:
        """Give the smallest and the largest figure that these words allow."""
        if not self.approximate:
            return self.low, self.high
        return self.low * (1 - TOLERANCE), self.high * (1 + TOLERANCE)

    def excludes(self, other: "Quantity") -> bool:
        """Tell whether no figure fits both; 1,400 and 1,380 may be one, the first rounded."""
        (low, high), (least, most) = self.reach, other.reach
        apart = self.unit == other.unit and (low > most or least > high)
        return apart and not (rounds_to(self, other) or rounds_to(other, self))


def rounds_to(exact: Quantity, rounded: Quantity) -> bool:
    """Tell whether the second figure is the first one with fewer digits."""
    low, value = exact.low, rounded.low
    single = exact.low == exact.high and rounded.low == rounded.high
    if not single or low < ROUNDED_FROM or not value:
        return False
    digits = len(f"{value:e}".partition("e")[0].replace(".", "").rstrip("0"))
    return float(f"{low:.{digits - 1}e}") == value


def find_quantities(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """Find the figures in text[start:end]; years, dates, ages and times of day are none."""
    stop = len(text) if end is None else end
    found, at = [], start
    while at < stop and (match := QUANTITY.search(text, at, stop)):
        at = max(match.end(), at + 1)
        quantity = None if counts_nothing(text, match) else quantity_of(match)
        if quantity:
            found.append(quantity)
            at = quantity.end
    return found


def counts_nothing(text: str, match: re.Match[str]) -> bool:
    """Tell a year, a date, an age or a time of day from a figure."""
    bare = not (match["money"] or match["unit"])
    value, before = match["first"], text[max(0, match.start("first") - 12) : match.start("first")]
    following = text[match.end() : match.end() + 24]
    if NO_COUNT.match(following):
        return True
    if not bare or not value[0].isdigit():
        return False
    hedged = match["lower"] or match["upper"] or match["near"]
    if YEAR.fullmatch(value) and not hedged:
        return True
    aside = AGED.search(before) and (following[:1] in {",", "."} or "age" in before.lower())
    dated = MONTH_AFTER.match(text, match.end("first")) or MONTH_BEFORE.search(before)
    return bool(aside or dated)


def quantity_of(match: re.Match[str]) -> Quantity | None:
    """Read one figure or range; None where the words are no number after all."""
    first, second = match["first"], match["second"]
    joint = (match["joint"] or "").strip()
    lead = (match["between"] or "").lower()
    if second and (lead == "from" or (joint == "and" and lead != "between")):
        return single(match, match.end("ordinal") if match["ordinal"] else match.end("first"))
    if not second:
        return single(match, match.end())
    high = number(second)
    low = number(first)
    if low is None or high is None:
        return None
    scale = scale_of(second)
    if scale_of(first) == 1 and low.high * scale < high.high:
        low = low.times(scale)
    if low.low >= high.high:
        return None if joint else single(match, match.end("first"))
    return Quantity(
        begin(match),
        match.end(),
        low.low,
        high.high,
        unit_of(match, low.share),
        bool(match["near"]),
    )


def single(match: re.Match[str], end: int) -> Quantity | None:
    """Read one figure with what limits it on either side."""
    value = number(match["first"])
    if value is None:
        return None
    whole = end == match.end()
    after = (match["after"] or "").lower() if whole else ""
    low, high = value.low, value.high
    if match["lower"] or after.endswith(("+", "plus", "more")):
        high = math.inf
    elif match["upper"] or after.endswith(("fewer", "less")):
        low = 0.0
    near = bool(match["near"] or after.endswith("so") or value.vague)
    unit = unit_of(match, value.share) if whole else unit_of_money(match)
    return Quantity(begin(match), end, low, high, unit, near)


def begin(match: re.Match[str]) -> int:
    """Give where the words begin; "from" before a single figure limits nothing."""
    if (match["between"] or "").lower() != "from" and (match["second"] or not match["between"]):
        return match.start()
    return match.start("money") if match["money"] else match.start("first")


def unit_of_money(match: re.Match[str]) -> str:
    if match["money"]:
        return match["money"][-1]
    ranked = match["ordinal"] or match["first"].lower() in RANKS
    return "ordinal" if ranked else ""


def unit_of(match: re.Match[str], share: bool) -> str:  # noqa: FBT001
    if unit_of_money(match):
        return unit_of_money(match)
    word = match["unit"]
    if word is None:
        return "%" if share else ""
    return MONEY.get(word.lower()) or UNITS.get(word) or UNITS.get(word.lower(), "")
