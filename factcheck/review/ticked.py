"""What becomes of claims that somebody ticked off as none before they handed the article in.

An editor's word dismisses them. Any other's leaves them new, and says so to the editors.
"""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.claims.ticking import ticked_among
from factcheck.people.models import User
from factcheck.people.rules import is_editor, is_reviewer
from factcheck.review.comments import say
from factcheck.review.models import Dismissal
from factcheck.review.workflow import move_many

Status = Claim.Status


@transaction.atomic
def set_ticked_aside(claims: Sequence[Claim]) -> list[Claim]:
    """Do so with those of one reading that were ticked off; the others, which are to be triaged."""
    row, ticked = ticked_among(claims)
    if row is None:
        return list(claims)
    fresh = [claim for claim in ticked if claim.status == Status.NEW]
    if row.settled_at is None:
        row.settled_at = timezone.now()
        row.save(update_fields=["settled_at"])
        settle(fresh, by=row.by)
    return [claim for claim in claims if claim not in fresh]


def settle(claims: Sequence[Claim], *, by: User) -> None:
    if not claims:
        return
    desk = claims[0].desk
    because = _("Ticked off as no claim when the article was handed in.")
    if is_editor(by, desk):
        kind = Dismissal.NOT_CHECKABLE
        move_many(claims, Status.DISMISSED, by=by, because=because, kind=kind)
    elif is_reviewer(by, desk):
        for claim in claims:
            say(claim, by=by, text=because)
