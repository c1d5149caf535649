"""Which other fact-checks a reader of one may want: of whoever said it, then of its topic."""

from django.db.models import Q, QuerySet

from factcheck.publication.models import FactCheck

SHOWN = 4
WITH_FACTS = ("claim__speaker", "claim__topic", "verdict__rating")


def related_to(page: FactCheck) -> tuple[FactCheck, ...]:
    """Other pages in force: those of the same speaker first, then of the same topic; newest first.

    A speaker of two desks by one name is one. At most two queries.
    """
    claim = page.claim
    others = FactCheck.objects.in_force().exclude(claim=claim).select_related(*WITH_FACTS)
    others = others.order_by("-published_at", "-pk")
    found: list[FactCheck] = []
    if claim.speaker:
        found = list(others.filter(claim__speaker__key=claim.speaker.key)[:SHOWN])
    if claim.topic_id and len(found) < SHOWN:
        found += rest_of(others.filter(claim__topic=claim.topic_id), found)
    return tuple(found)


def rest_of(others: QuerySet[FactCheck], found: list[FactCheck]) -> list[FactCheck]:
    """As many of these as are wanting, without those that are there."""
    there = Q(pk__in=[each.pk for each in found])
    return list(others.exclude(there)[: SHOWN - len(found)])
