"""One attribution inside a sentence: who says what, and who carried it."""

from dataclasses import dataclass, field

from factcheck.claims.extraction.mentions import Mention

NARRATOR = frozenset(("i", "we"))


@dataclass
class Report:
    """One attribution; `spans` are code points of what is said, `region` tokens it takes up."""

    verb: str
    source: Mention | None
    spans: list[tuple[int, int]] = field(default_factory=list)
    carriers: list[Mention] = field(default_factory=list)
    denied: bool = False
    unknown: bool = False
    outer: bool = False
    asides: list[tuple[int, int]] = field(default_factory=list)
    events: list[tuple[int, int]] = field(default_factory=list)
    said_at: tuple[int, int] = (0, 0)
    told: Mention | None = None
    addressed: bool = False
    opens_next: bool = False
    verbatim: bool = False


def told_before(report: Report) -> tuple[int, int]:
    """Give the words that stand before who said them ("…, he said")."""
    first = report.spans[0] if report.spans and report.source else (0, 0)
    return first if report.source and first[1] <= report.source.start else (0, 0)


def speaks_itself(report: Report) -> bool:
    """Tell whether somebody speaks here who is named by more than "it", or than "I" of the outlet.

    "It" only points back to what a sentence is about ("lists what it found").
    """
    source = report.source
    back = source is not None and (source.gender == "n" or source.text.lower() in NARRATOR)
    return not back or report.opens_next
