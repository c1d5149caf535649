"""Whoever said what we checked: their pages, and how often each rating was given."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, QuerySet

from factcheck.claims.models import Speaker, SpeakerAlias
from factcheck.publication.balance import Step
from factcheck.publication.finding import CARD
from factcheck.publication.models import FactCheck
from factcheck.publication.queries import FactCheckQuerySet


@dataclass(frozen=True)
class Voice:
    """A speaker as readers know them: one, whatever desks have claims of theirs."""

    id: UUID
    name: str
    key: str


def voice(speaker_id: UUID) -> Voice:
    """Whom the id means, or meant before a merge; Speaker.DoesNotExist for who has no page.

    The same for every desk's row of one name. At most three queries.
    """
    merged = SpeakerAlias.objects.filter(was=speaker_id).values("speaker")
    known = (
        Speaker.objects.filter(pk=speaker_id).first()
        or Speaker.objects.filter(pk__in=merged).first()
    )
    if known is None:
        raise Speaker.DoesNotExist
    first = published_speakers().filter(key=known.key).order_by("pk").first()
    if first is None:
        raise Speaker.DoesNotExist
    return Voice(first.pk, first.name, first.key)


def published_speakers() -> QuerySet[Speaker]:
    """Those of whom a claim has a page in force."""
    pages = FactCheck.objects.in_force()
    return Speaker.objects.filter(claims__in=pages.values("claim"))


def voices_published(after: str, *, most: int) -> list[tuple[Voice, int]]:
    """Whom we checked, by name, and of how many claims of theirs there is a page. Two queries.

    Those whose key comes behind `after`; each as `voice` tells them.
    """
    named = published_speakers().filter(key__gt=after).order_by("key", "pk").distinct("key")[:most]
    voices = [Voice(row.pk, row.name, row.key) for row in named]
    pages = FactCheck.objects.in_force().filter(claim__speaker__key__in=[one.key for one in voices])
    rows = pages.order_by().values_list("claim__speaker__key").annotate(Count("pk"))
    counts = dict(rows)
    # Whose last page is withdrawn between the two is left out.
    return [(one, counts[one.key]) for one in voices if one.key in counts]


def pages_of(speaker: Voice) -> FactCheckQuerySet:
    """With all that a card shows."""
    pages = FactCheck.objects.in_force().filter(claim__speaker__key=speaker.key)
    return pages.select_related(*CARD)


def ratings_of(speaker: Voice) -> dict[Step, int]:
    """How often each rating was given to claims of theirs, the best first, no number last."""
    verdict = "verdict__rating__"
    pages = FactCheck.objects.in_force().filter(claim__speaker__key=speaker.key).order_by()
    rows = pages.values_list(f"{verdict}name", f"{verdict}value").annotate(much=Count("pk"))
    found = {Step(name, value): much for name, value, much in rows}
    return dict(sorted(found.items(), key=lambda row: (-(row[0].value or 0), row[0].name)))
