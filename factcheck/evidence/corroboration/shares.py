"""Parts of a whole: "8.4 percent", "one in three", "two thirds" (English)."""

import re
from typing import NamedTuple

from factcheck.evidence.corroboration.vocabulary import FIGURES

_ROUNDED = 0.03  # how far a rounded figure may lie from the exact one
_POINTS = 1.5  # the same of shares, in percent
_PARTS = {
    "half": 50.0, "third": 100 / 3, "thirds": 100 / 3, "quarter": 25.0, "quarters": 25.0,
    "fifth": 20.0, "fifths": 20.0, "tenth": 10.0, "tenths": 10.0,
}  # fmt: skip
_WORD = rf"(?:one|{'|'.join(FIGURES)})"
_NUMBER = rf"(?:\d+(?:[.,]\d+)?|(?<!\w-){_WORD}(?:-{_WORD})?)"
_PERCENT = re.compile(rf"\b({_NUMBER}) ?(?:%|per ?cent\b)", re.IGNORECASE)
_ONE_IN = re.compile(
    rf"\b({_NUMBER}) (?:in|out of|of) (?:every )?({_NUMBER})\b(?! (?:percent|per cent))"
    r"(?: (hundred|thousand)\b)?",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"\b[Oo]f (?:the |its |our |all )?(\d[\d,]*) (?:[a-z]+ ){1,6}?(\d[\d,]*)(?= [a-z])(?! to )"
)
_SCALES = {"hundred": 100.0, "thousand": 1000.0}
_FRACTION = re.compile(
    r"\b(?:(a|one|two|three|four)[ -])?(half|thirds?|quarters?|fifths?|tenths?) (?:of|the)\b",
    re.IGNORECASE,
)


def same(exact: float, other: float) -> bool:
    """Equal, or one a rounding of the other."""
    if exact == other:
        return True
    rough, fine = sorted((exact, other), key=_digits)
    return (
        _digits(rough) < _digits(fine)
        and abs(rough - fine) <= _ROUNDED * fine
        and float(f"{fine:.{_digits(rough)}g}") == rough
    )


def _digits(value: float) -> int:
    """How many digits a figure has but for the noughts at its end."""
    return len(f"{value:.10g}".replace(".", "").strip("0")) or 1


class Share(NamedTuple):
    """A part of a whole in percent; `rough` where it is told as a fraction."""

    value: float
    rough: bool


def same_share(one: Share, other: Share) -> bool:
    if one.rough or other.rough:
        return abs(one.value - other.value) <= _POINTS
    return same(one.value, other.value)


def shares(text: str) -> list[Share]:
    """Parts of a whole: "8.4 percent", "one in three", "two thirds of"."""
    found = [Share(_read(m[1]), rough=False) for m in _PERCENT.finditer(text)]
    for match in _ONE_IN.finditer(text):
        scale = _SCALES.get((match[3] or "").casefold(), 1.0)
        part, whole = _read(match[1]), _read(match[2]) * scale
        if part < whole:
            found.append(Share(100 * part / whole, rough=True))
    for match in _OF_ALL.finditer(text):
        whole, part = (float(match[each].replace(",", "")) for each in (1, 2))
        if part < whole:
            found.append(Share(100 * part / whole, rough=True))
    for match in _FRACTION.finditer(text):
        times = {"two": 2, "three": 3, "four": 4}.get((match[1] or "").casefold(), 1)
        found.append(Share(times * _PARTS[match[2].casefold()], rough=True))
    return found


def _read(figure: str) -> float:
    parts = figure.casefold().split("-")
    return sum(float((FIGURES | {"one": "1"}).get(p, p).replace(",", ".")) for p in parts)
