"""Known fact-checks that may have checked a claim already, as partners are told."""

from datetime import date
from typing import TypedDict

from factcheck.claims.models import Claim
from factcheck.review.matches import settled_matches


class KnownFact(TypedDict):
    """`same` is what a person said once the round is over, null until then or if nobody has."""

    text: str
    claimant: str
    publisher: str
    site: str
    url: str
    title: str
    rating: str
    reviewed_on: date | None
    language: str
    withdrawn: bool
    score: float
    sure: bool
    same: bool | None


def known_for(claim: Claim) -> list[KnownFact]:
    """The likeliest first. Two queries."""
    return [
        KnownFact(
            text=match.known.text,
            claimant=match.known.claimant,
            publisher=match.known.publisher,
            site=match.known.site,
            url=match.known.address,
            title=match.known.title,
            rating=match.known.rating,
            reviewed_on=match.known.reviewed_on,
            language=match.known.language,
            withdrawn=match.known.withdrawn,
            score=round(match.score, 3),
            sure=match.sure,
            same=same,
        )
        for match, same in settled_matches(claim)
    ]
