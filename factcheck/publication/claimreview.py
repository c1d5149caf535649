"""A fact-check as schema.org ClaimReview, as search engines read it. Pure: facts in, JSON out.

https://schema.org/ClaimReview; required and recommended properties as in Google's profile.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

CLAIM_LENGTH = 75  # characters that are shown without a break

# Words that tell an institution from a person where all we have is a name.
INSTITUTIONS = frozenset(
    "administration agency army authority bank board bureau centre center commission committee "  # noqa: SIM905 - a column of forty words says less
    "company council court department embassy federation foundation government group house "
    "institute ministry navy office organisation organization parliament party pentagon police "
    "service society union university".split()
)


@dataclass(frozen=True)
class Appearance:
    """Where the claim was made. `url` is "" for what has no address."""

    url: str
    headline: str
    publisher: str
    published_on: date | None


@dataclass(frozen=True)
class Source:
    """A piece of evidence the verdict relies on."""

    url: str
    title: str


@dataclass(frozen=True)
class Corrected:
    """What readers were told, and when."""

    note: str
    at: datetime


@dataclass(frozen=True)
class Dissenting:
    """Another view that readers are told of. Each of its three parts may be ""."""

    words: str
    rating: str
    said: str


@dataclass(frozen=True)
class FactCheckFacts:
    """All that a ClaimReview says. `rating_value` is None where the rating has no number."""

    url: str
    headline: str
    summary: str
    language: str
    version: int
    published_at: datetime
    modified_at: datetime
    desk: str
    desk_url: str
    claim: str
    speaker: str
    rating: str
    rating_value: int | None
    best_rating: int
    worst_rating: int
    appearance: Appearance
    sources: Sequence[Source] = ()
    corrections: Sequence[Corrected] = ()
    dissent: Sequence[Dissenting] = ()
    unheard: bool = False  # nobody can tell who says it, so nobody is named
    principles: str = ""  # the address of the page that tells how the house works


def claimreview(facts: FactCheckFacts) -> dict[str, object]:
    """The JSON-LD object of one page."""
    review: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": f"{facts.url}#review",
        "url": facts.url,
        "headline": facts.headline,
        "claimReviewed": shortened(facts.claim),
        "reviewRating": rating(facts),
        "author": {"@type": "Organization", "name": facts.desk, "url": facts.desk_url},
        "itemReviewed": claim(facts),
        "datePublished": facts.published_at.isoformat(),
        "dateModified": facts.modified_at.isoformat(),
        "version": facts.version,
    }
    if facts.principles:
        review["publishingPrinciples"] = facts.principles
    if facts.language:
        review["inLanguage"] = facts.language
    if facts.sources:
        review["citation"] = [source(each) for each in facts.sources]
    if facts.corrections:
        review["correction"] = [
            {
                "@type": "CorrectionComment",
                "text": each.note,
                "datePublished": each.at.isoformat(),
            }
            for each in facts.corrections
        ]
    if facts.dissent:
        review["comment"] = [dissenting(each) for each in facts.dissent]
    return review


def dissenting(view: Dissenting) -> dict[str, object]:
    """Who was overruled, as a Comment: the words, or the answers where there are none."""
    answers = ", ".join(part for part in (view.rating, view.said) if part)
    return {"@type": "Comment", "name": answers or "Dissent", "text": view.words or answers}


def shortened(text: str) -> str:
    """The claim on one line, cut between words where it is too long for a search result."""
    line = " ".join(text.split())
    if len(line) <= CLAIM_LENGTH:
        return line
    words, space, _rest = line[:CLAIM_LENGTH].rpartition(" ")
    cut = words if space else line[: CLAIM_LENGTH - 1]
    return f"{cut.rstrip(' ,;:-')}…"


def rating(facts: FactCheckFacts) -> dict[str, object]:
    """The verdict in words, and in numbers where it has one."""
    words = rating_in_words(facts.rating, facts.rating_value, facts.best_rating, facts.worst_rating)
    return words | {"ratingExplanation": facts.summary}


def rating_in_words(name: str, value: int | None, best: int, worst: int) -> dict[str, object]:
    """What is said of one step of a scale, whatever it is given to."""
    words: dict[str, object] = {"@type": "Rating", "name": name, "alternateName": name}
    if value is None:
        return words
    return words | {"ratingValue": value, "bestRating": best, "worstRating": worst}


def claim(facts: FactCheckFacts) -> dict[str, object]:
    """The claim in full, who made it and where."""
    item: dict[str, object] = {
        "@type": "Claim",
        "@id": f"{facts.url}#claim",
        "text": facts.claim,
        "appearance": [appearance(facts.appearance)],
    }
    if facts.speaker:
        item["author"] = {"@type": kind_of_speaker(facts.speaker), "name": facts.speaker}
    elif facts.appearance.publisher and not facts.unheard:
        item["author"] = {"@type": "Organization", "name": facts.appearance.publisher}
    if facts.appearance.published_on:
        item["datePublished"] = facts.appearance.published_on.isoformat()
    return item


def kind_of_speaker(name: str) -> str:
    """Person or Organization, by the words of the name: all that is known of a speaker."""
    words = name.replace(".", " ").split()
    institution = any(word.casefold() in INSTITUTIONS for word in words)
    described = bool(words) and words[0].islower()  # "the harbour office", "officials"
    return "Organization" if institution or described else "Person"


def appearance(place: Appearance) -> dict[str, object]:
    work: dict[str, object] = {"@type": "CreativeWork"}
    if place.url:
        work["url"] = place.url
    if place.headline:
        work["headline"] = place.headline
    if place.publisher:
        work["publisher"] = {"@type": "Organization", "name": place.publisher}
    if place.published_on:
        work["datePublished"] = place.published_on.isoformat()
    return work


def source(piece: Source) -> dict[str, object]:
    work: dict[str, object] = {"@type": "CreativeWork", "name": piece.title}
    if piece.url:
        work["url"] = piece.url
    return work
