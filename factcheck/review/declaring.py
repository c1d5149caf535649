"""Declaring a conflict of interest: it takes effect at once."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Publisher
from factcheck.claims.models import Claim, Party, Speaker
from factcheck.people.errors import NotYou
from factcheck.people.models import Topic, User
from factcheck.people.rules import is_administrator, is_member
from factcheck.people.trail import record
from factcheck.review.conflicts import without_conflict
from factcheck.review.holding import hold_work, wait_for_others
from factcheck.review.models import Conflict, Review
from factcheck.review.panels import open_panel
from factcheck.review.reviews import unseal
from factcheck.review.seats import clear_conflicted_seats
from factcheck.review.voting import set_votes_aside
from factcheck.review.words import reason

Thing = Speaker | Publisher | Topic | Party
NAMES = {Speaker: "speaker", Publisher: "publisher", Topic: "topic", Party: "party"}


@transaction.atomic
def declare_conflict(user: User, over: Thing, *, by: User, because: str) -> Conflict:
    """From now on this person judges nothing that touches it; said twice, it is there once.

    Seats they hold on such claims become free and are filled anew, a sealed review there is a
    draft again, a vote in an open panel counts no more, and the editors are told.
    Raises NotYou for whoever speaks for somebody else, administrators apart.
    """
    if by != user and not is_administrator(by):
        raise NotYou(_("Everybody declares their own conflicts of interest."))
    if isinstance(over, Speaker | Party) and by == user and not is_member(user, over.desk):
        raise NotYou(_("Only the people of the desk know whom its claims name."))
    conflict = Conflict(user=user, reason=reason(because, needed=True), **{NAMES[type(over)]: over})
    wait_for_others()
    known = Conflict.objects.filter(user=user, **{NAMES[type(over)]: over}).first()
    if known:
        return known
    claims = hold_work([user], lambda: conflict.save(force_insert=True))
    record("conflict.declared", conflict, by=by, user=user.pk, kind=NAMES[type(over)], over=over.pk)
    give_up_seats(user, claims)
    return conflict


def give_up_seats(user: User, claims: list[Claim]) -> None:
    """Break the seals, leave the seats and set the votes aside where this person may not judge."""
    ids = [claim.pk for claim in claims]
    fit = set(without_conflict(Claim.objects.filter(pk__in=ids), user).values_list("pk", flat=True))
    for claim in claims:
        if claim.pk not in fit:
            sealed = Review.objects.filter(claim=claim, reviewer=user, counted_at=None)
            for review in sealed.select_related("claim__desk", "assignment", "reviewer"):
                unseal(review)
            clear_conflicted_seats(claim)
            if panel := open_panel(claim):
                set_votes_aside(panel)
