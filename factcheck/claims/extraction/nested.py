"""Speech inside a quotation: "“They told us ‘go home’,” she said" quotes two people."""

from collections.abc import Iterable
from dataclasses import replace

from factcheck.claims.extraction.attribution import reports_in
from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.quotes import Marked
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.statement import Voice
from factcheck.claims.extraction.tokens import tokenize

LONGEST = 1_000
FIRST_PERSON = frozenset(("i", "we"))


def inner_voices(
    text: str, cast: Cast, marked: Iterable[Marked], voices: dict[Marked, Voice]
) -> dict[Marked, Voice]:
    """Give who speaks in each quotation inside another; wording that nobody says has no voice."""
    found: dict[Marked, Voice] = {}
    outer: Marked | None = None
    for mark in marked:
        if mark.depth == 0:
            outer = mark
        elif mark.depth == 1 and outer in voices and mark.end <= outer.end <= outer.start + LONGEST:
            report = telling(text, outer, mark)
            if report is not None and report.source is not None:
                found[mark] = voice_of(cast, report, voices[outer])
    return found


def telling(text: str, outer: Marked, inner: Marked) -> Report | None:
    """Find the verb of saying inside the outer quotation that brings the inner one."""
    tokens = tokenize(text, outer.start, outer.end, ((inner.outer_start, inner.outer_end),))
    for report in reports_in(text, tokens):
        source = report.source
        speaks = source is not None and source.text.lower() != "it" and source.kind != "document"
        if speaks and any(start < inner.end and inner.start < end for start, end in report.spans):
            return report
    return None


def voice_of(cast: Cast, report: Report, outer: Voice) -> Voice:
    """Name who is quoted: "I" is the outer speaker; who another pronoun means stays open."""
    source = report.source
    if source is None:
        return Voice(None, None)
    if source.text.lower() in FIRST_PERSON:
        return outer
    if source.text.lower().startswith("my ") and outer.speaker:
        kin = f"{outer.speaker.final.label}’s {source.text[3:]}"
        source = replace(source, text=kin, label=kin, definite=False)
    speaker = None if source.pronoun else cast.meet(source, 0)
    return Voice(speaker, source.text, outer.carriers)
