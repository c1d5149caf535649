"""What people made of an article's claims, in the form that engines are measured and trained on.

`claims` holds what a person corrected, confirmed or found to be no claim. What the engine found
and nobody looked at is `optional`: neither right nor wrong.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypedDict

from django.db.models import Q, QuerySet

from articles.models import Revision
from factcheck.claims.models import Amendment, Claim, Extraction
from factcheck.people.models import Desk
from factcheck.review.models import Dismissal, Move, Review

MOST_WORTH = 3
RENAMED = Amendment.Kind.RENAMED  # whose name was merged was not looked at for that
JUDGED = Q(from_status=Claim.Status.NEW) | Q(to_status=Claim.Status.DISMISSED)
NO_CLAIM = (Dismissal.OPINION, Dismissal.NOT_CHECKABLE)


class GoldClaim(TypedDict):
    """`start` and `end` go around all `spans`; `touched` says what people did, in one word each."""

    start: int
    end: int
    spans: list[list[int]]
    alternatives: list[list[int]]
    kind: str
    speaker: str | None
    speaker_mention: str | None
    carriers: list[str]
    checkable: bool
    worth: int
    about_date: str | None
    touched: list[str]


class GoldQuote(TypedDict):
    start: int
    end: int
    speaker: str | None


class GoldArticle(TypedDict):
    id: str
    url: str
    publisher: str | None
    language: str
    published_at: str | None
    text: str
    blocks: list[dict[str, int | str]]
    claims: list[GoldClaim]
    quotes: list[GoldQuote]
    optional: list[list[int]]
    never: list[list[int]]
    notes: str


def touched_revisions(
    desk: Desk | None = None, since: datetime | None = None
) -> QuerySet[Revision]:
    """Those with a claim that a person amended, added, reviewed, queued or dismissed."""
    amended = Amendment.objects.filter(after(since, "at")).exclude(kind=RENAMED)
    reviewed = Review.objects.filter(after(since, "counted_at"), counted_at__isnull=False)
    judged = Move.objects.filter(after(since, "at"), JUDGED, by__isnull=False)
    claims = Claim.objects.filter(
        Q(pk__in=amended.values("claim"))
        | Q(pk__in=reviewed.values("claim"))
        | Q(pk__in=judged.values("claim"))
    )
    if desk:
        claims = claims.filter(desk=desk)
    revisions = Revision.objects.filter(pk__in=claims.values("revision"))
    return revisions.select_related("article__publisher").order_by("pk")


def after(since: datetime | None, field: str) -> Q:
    return Q(**{f"{field}__gte": since}) if since else Q()


def gold_of(revision: Revision) -> GoldArticle:
    """The article with what people made of its claims; no names of theirs."""
    article = revision.article
    published = revision.published_at or article.published_at
    standing = Claim.objects.filter(retired_by=None).in_article(revision)
    # Merged into a neighbour it is no claim of its own; checked in another article it is one.
    claims = list(standing.exclude(duplicate_of__revision=revision))
    deeds = {claim.pk: deeds_on(claim) for claim in claims}
    settled = [claim for claim in claims if deeds[claim.pk]]
    left = [claim for claim in claims if not deeds[claim.pk]]
    return GoldArticle(
        id=str(revision.pk),
        url=article.url,
        publisher=article.publisher.name if article.publisher else None,
        language=revision.language,
        published_at=published.isoformat() if published else None,
        text=revision.text,
        blocks=revision.blocks,
        claims=[gold_claim(claim, deeds[claim.pk]) for claim in settled],
        quotes=quotes_of(revision, settled),
        optional=[around(claim) for claim in left],
        never=[],
        notes=f"People touched {len(settled)} of {len(claims)} claims; the quotations are the "
        "engine's, with the speakers that people named.",
    )


def deeds_on(claim: Claim) -> list[str]:
    """What people did to it, in one word each; [] if nobody has looked at it."""
    deeds = sorted(set(claim.amendments.values_list("kind", flat=True)) - {RENAMED})
    if claim.reviews.filter(counted_at__isnull=False).exists():
        deeds.append("reviewed")
    by_people = claim.moves.filter(by__isnull=False)
    if by_people.filter(from_status=Claim.Status.NEW, to_status=Claim.Status.QUEUED).exists():
        deeds.append("queued")
    if claim.status == Claim.Status.DISMISSED:
        deeds.append("dismissed")
    return deeds


def gold_claim(claim: Claim, deeds: list[str]) -> GoldClaim:
    chain = list(claim.attributions.all())
    mention = next((link.mention for link in chain if not link.position), "")
    start, end = around(claim)
    checkable = claim.checkable and not called_none(claim)
    return GoldClaim(
        start=start,
        end=end,
        spans=[[span.start, span.end] for span in claim.spans.all()],
        alternatives=[],
        kind=claim.kind,
        speaker=claim.speaker.name if claim.speaker else None,
        speaker_mention=mention or None,
        carriers=[link.speaker.name for link in chain if link.position],
        checkable=checkable,
        worth=round(claim.worth * MOST_WORTH) if checkable else 0,
        about_date=claim.about_date.isoformat() if claim.about_date else None,
        touched=deeds,
    )


def called_none(claim: Claim) -> bool:
    """Whether it was dismissed as no assertion that anybody could check."""
    last = claim.moves.order_by("-number").first()
    dismissed = claim.status == Claim.Status.DISMISSED
    return bool(dismissed and last and last.kind in NO_CLAIM)


def around(claim: Claim) -> list[int]:
    spans = list(claim.spans.all())
    return [spans[0].start, spans[-1].end]


def quotes_of(revision: Revision, settled: Iterable[Claim]) -> list[GoldQuote]:
    """The newest run's quotations; a claim inside one says who is quoted."""
    runs = revision.extractions.filter(state=Extraction.State.DONE)
    newest = runs.order_by("-created_at").first()
    named = [(around(claim), claim.speaker) for claim in settled if claim.kind == Claim.Kind.DIRECT]
    quotes = []
    for quote in newest.quotes if newest else ():
        inside = [who for place, who in named if covers((quote["start"], quote["end"]), place)]
        speaker = inside[0].name if inside and inside[0] else quote["speaker"]
        quotes.append(GoldQuote(start=quote["start"], end=quote["end"], speaker=speaker))
    return quotes


def covers(outer: tuple[int, int], inner: Sequence[int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
