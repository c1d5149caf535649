"""Claims of one article that cannot both hold: a hint, until somebody says that it is none."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim, Contradiction
from factcheck.people.errors import NotYou, Overtaken
from factcheck.people.models import User
from factcheck.people.rules import is_editor, is_reviewer
from factcheck.people.trail import record
from factcheck.review.conflicts import has_conflict
from factcheck.review.words import reason


@transaction.atomic
def dismiss_contradiction(contradiction: Contradiction, *, by: User, because: str) -> Contradiction:
    """Say why the two claims go together after all; it is a hint no longer."""
    if not may_dismiss_contradiction(by, contradiction):
        raise NotYou(_("This is for the people of the desk who declared no conflict with it."))
    why = reason(because, needed=True)
    live = Contradiction.objects.filter(pk=contradiction.pk, dismissed_at=None)
    if not live.update(dismissed_at=timezone.now(), dismissed_by=by, dismissed_because=why):
        raise Overtaken(_("Somebody said already that it is none."))
    contradiction.refresh_from_db()
    first = contradiction.first
    record(
        "contradiction.dismissed",
        contradiction,
        by=by,
        desk=first.desk,
        first=first.pk,
        second=contradiction.second_id,
    )
    return contradiction


def may_dismiss_contradiction(user: User, contradiction: Contradiction) -> bool:
    return may_settle(user, contradiction.first, contradiction.second)


def may_settle(user: User, *claims: Claim) -> bool:
    """Whether this person may say of these claims of one desk that they go together."""
    desk = claims[0].desk
    if is_editor(user, desk):
        return True
    return is_reviewer(user, desk) and not any(has_conflict(user, claim) for claim in claims)
