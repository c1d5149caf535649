"""Who is likely to say words that somebody marked, going by what stands around them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.models import Revision
from factcheck.claims.models import Claim, Speaker
from factcheck.claims.speakers import speaker_key
from factcheck.web.locating import Place

NEAR = 200  # code points on the same line


@dataclass(frozen=True)
class Voice:
    """A guess to be looked at. `name` is somebody whom no claim of the article names."""

    speaker: Speaker | None = None
    name: str = ""
    mention: str = ""
    carriers: tuple[str, ...] = ()


def voice_at(revision: Revision, places: Sequence[Place], claims: Iterable[Claim]) -> Voice:
    """Whoever says a claim on these words, the quotation they stand in, or the claim beside."""
    told = [claim for claim in claims if claim.speaker_id]
    for claim in told:
        if distance(revision.text, places, claim) == 0:
            return voice_of(claim)
    if name := quoted_at(revision, places):
        same = (claim for claim in told if claim.speaker and claim.speaker.key == speaker_key(name))
        known = next(same, None)
        return voice_of(known) if known else Voice(name=name)
    near = [
        (least, number, claim)
        for number, claim in enumerate(told)
        if (least := distance(revision.text, places, claim)) <= NEAR
    ]
    return voice_of(min(near)[2]) if near else Voice()


def voice_of(claim: Claim) -> Voice:
    links = sorted(claim.attributions.all(), key=lambda link: link.position)
    return Voice(
        speaker=claim.speaker,
        mention="".join(link.mention for link in links if not link.position),
        carriers=tuple(link.speaker.name for link in links if link.position),
    )


def spans_of(claim: Claim) -> list[Place]:
    return [(span.start, span.end) for span in claim.spans.all()]


def quoted_at(revision: Revision, places: Sequence[Place]) -> str:
    """The speaker of a quotation that the words stand in, as the latest reading has it."""
    extraction = revision.extractions.order_by("-created_at").first()
    for quote in extraction.quotes if extraction else ():
        inside = any(start < quote["end"] and end > quote["start"] for start, end in places)
        if inside and quote["speaker"]:
            return str(quote["speaker"])
    return ""


def distance(text: str, places: Iterable[Place], claim: Claim) -> int:
    return min(gap(text, place, span) for place in places for span in spans_of(claim))


def gap(text: str, one: Place, other: Place) -> int:
    """The code points between two stretches, 0 if they overlap; far beyond a line's end."""
    start, end = min(one[1], other[1]), max(one[0], other[0])
    if start > end:
        return 0
    return NEAR + 1 if "\n" in text[start:end] else max(1, end - start)
