"""What a claim's page and its article say of words that an outlet changed."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from articles.models import Revision
from articles.queries import newest_revision
from factcheck.claims.models import Claim, Standing
from factcheck.people.models import User
from factcheck.review.amendable import may_add
from factcheck.web.differing import changed
from factcheck.web.locating import write_places
from factcheck.web.reading import Mark


def rewritten_facts(claim: Claim, user: User) -> dict[str, Any]:
    """The newest standing of a claim whose words read otherwise now, and what may follow."""
    rows = claim.standings.in_force().select_related("revision").order_by("-revision__number")
    newest = rows.first()
    if newest is None or not newest.reads_otherwise:
        return {"standing": None}
    facts: dict[str, Any] = {
        "standing": newest,
        "rewritten": changed(claim.text, newest.text),
    }
    is_newest = newest_revision(claim.article) == newest.revision
    if newest.spans and is_newest and may_add(user, claim.article):
        facts["new_words_at"] = write_places((start, end) for start, end in newest.spans)
    return facts


def carried_into(revision: Revision, user: User) -> list[Standing]:
    """The claims of earlier revisions that have words in this one, in the order of its text."""
    seen = Claim.objects.visible_to(user).filter(retired_by=None)
    rows = Standing.objects.in_force().filter(revision=revision, claim__in=seen)
    found = rows.exclude(spans=[]).select_related("claim__speaker")
    return sorted(found, key=lambda row: (row.spans, row.pk))


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
