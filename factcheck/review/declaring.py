"""Declaring a conflict of interest: it takes effect at once."""

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from articles.models import Publisher
from factcheck.claims.models import Claim, Speaker
from factcheck.people.errors import NotYou
from factcheck.people.models import Topic, User
from factcheck.people.rules import is_administrator, is_member
from factcheck.people.trail import record
from factcheck.review.conflicts import without_conflict
from factcheck.review.models import Assignment, Conflict, Panel, Review
from factcheck.review.panels import open_panel
from factcheck.review.reviews import unseal
from factcheck.review.seats import clear_conflicted_seats
from factcheck.review.voting import set_votes_aside
from factcheck.review.who import IN_HAND
from factcheck.review.words import reason

Thing = Speaker | Publisher | Topic
DECLARING = 0xC0F1  # the advisory lock that lets one declaration at a time be written
NAMES = {Speaker: "speaker", Publisher: "publisher", Topic: "topic"}


@transaction.atomic
def declare_conflict(user: User, over: Thing, *, by: User, because: str) -> Conflict:
    """From now on this person judges nothing that touches it; said twice, it is there once.

    Seats they hold on such claims become free and are filled anew, a sealed review there is a
    draft again, a vote in an open panel counts no more, and the editors are told.
    Raises NotYou for whoever speaks for somebody else, administrators apart.
    """
    if by != user and not is_administrator(by):
        raise NotYou(_("Everybody declares their own conflicts of interest."))
    if isinstance(over, Speaker) and by == user and not is_member(user, over.desk):
        raise NotYou(_("Only the people of the desk know this speaker."))
    conflict = Conflict(user=user, reason=reason(because, needed=True), **{NAMES[type(over)]: over})
    wait_for_others()
    known = Conflict.objects.filter(user=user, **{NAMES[type(over)]: over}).first()
    if known:
        return known
    claims = write_down(conflict)
    record("conflict.declared", conflict, by=by, user=user.pk, kind=NAMES[type(over)], over=over.pk)
    give_up_seats(user, claims)
    return conflict


def wait_for_others() -> None:
    """One declaration at a time: seats that two give up may go to one another."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [DECLARING])


def write_down(conflict: Conflict) -> list[Claim]:
    """Write the row; give the claims that its author works or votes on, all of them locked.

    Everywhere claims are held before people, and the row holds its author, whom nobody can seat
    from then on. If they got another claim while we waited for that, it is begun anew.
    """
    while True:
        claims = list(
            concerned(conflict.user)
            .select_related("desk")
            .select_for_update(no_key=True, of=("self",))
        )
        before = transaction.savepoint()
        conflict.save(force_insert=True)
        if not concerned(conflict.user).exclude(pk__in=[claim.pk for claim in claims]).exists():
            transaction.savepoint_commit(before)
            return claims
        transaction.savepoint_rollback(before)


def concerned(user: User) -> QuerySet[Claim]:
    """The claims this person works on or votes on, in the one order in which they are held."""
    mine = Assignment.objects.filter(reviewer=user)
    voted = Panel.objects.filter(closed_at=None, votes__voter=user)
    working = mine.filter(state__in=IN_HAND) | mine.filter(
        state=Assignment.State.SUBMITTED, review__counted_at=None
    )
    either = Q(pk__in=working.values("claim")) | Q(pk__in=voted.values("claim"))
    return Claim.objects.filter(either).order_by("pk")


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
