"""What a claim's page and its article say of words that an outlet changed."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from articles.models import Revision
from factcheck.claims.models import Claim, Standing
from factcheck.people.models import User
from factcheck.review.amendable import may_add
from factcheck.web.differing import changed
from factcheck.web.locating import write_places
from factcheck.web.reading import Mark


def rewritten_facts(claim: Claim, user: User, *, newest: int) -> dict[str, Any]:
    """The newest standing of a claim whose words read otherwise now, and what may follow.

    `newest`: the number of its newest text; a claim that stands there stands nowhere else.
    """
    if claim.revision.number == newest:
        return {"standing": None}
    rows = claim.standings.in_force().select_related("revision").order_by("-revision__number")
    last = rows.first()
    if last is None or not last.reads_otherwise:
        return {"standing": None}
    facts: dict[str, Any] = {
        "standing": last,
        "rewritten": changed(claim.text, last.text),
    }
    if last.spans and last.revision.number == newest and may_add(user, claim.article):
        facts["new_words_at"] = write_places((start, end) for start, end in last.spans)
    return facts


def carried_into(revision: Revision, user: User) -> list[Standing]:
    """The claims of earlier revisions that have words in this one, in the order of its text."""
    found = standings_in(revision, user).exclude(spans=[])
    return sorted(found, key=lambda row: (row.spans, row.pk))


def gone_from(revision: Revision, user: User) -> list[Standing]:
    """The claims of earlier revisions that this one does not say any more."""
    return list(standings_in(revision, user).filter(spans=[]).order_by("claim_id"))


def standings_in(revision: Revision, user: User) -> QuerySet[Standing]:
    seen = Claim.objects.visible_to(user).filter(retired_by=None)
    rows = Standing.objects.in_force().filter(revision=revision, claim__in=seen)
    return rows.select_related("claim__speaker")


def marks_carried(standings: Sequence[Standing]) -> list[Mark]:
    """One mark for each stretch, as the claims of the revision itself have."""
    return [
        Mark(
            start=start,
            end=end,
            name=str(row.claim_id),
            kind=row.claim.kind,
            href=reverse("web:claim", args=[row.claim_id]),
            status=row.claim.status,
            words=row.claim.text,
        )
        for row in standings
        if row.claim.status != Claim.Status.DISMISSED
        for start, end in row.spans
    ]
