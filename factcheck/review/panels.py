"""What can be asked of panels, and what must not be seen while one votes."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.people.rules import desks_of, is_editor, is_member
from factcheck.review.agreement import Opinion
from factcheck.review.conflicts import has_conflict, without_conflict
from factcheck.review.majority import Majority, majority
from factcheck.review.models import Assignment, Panel, Review, Vote
from factcheck.review.who import abstained, wrote_a_review

Status = Claim.Status


def panels_of(claim: Claim) -> QuerySet[Panel]:
    """Those of the running round, the latest first."""
    return claim.panels.filter(round=claim.round).order_by("-number")


def panels_now(claim: Claim) -> list[Panel]:
    """The same as rows; without a query where somebody glanced at the claim."""
    here = (panel for panel in claim.panels.all() if panel.round == claim.round)
    return sorted(here, key=lambda panel: panel.number, reverse=True)


def panels_known_to(user: User) -> QuerySet[Panel]:
    """Of the claims of this person's desks, the latest first."""
    return Panel.objects.filter(claim__desk__in=desks_of(user)).order_by("-pk")


def open_panel(claim: Claim) -> Panel | None:
    return next((panel for panel in panels_now(claim) if panel.closed_at is None), None)


def panel_that_decided(claim: Claim) -> Panel | None:
    """The one whose majority the claim stands on, if it came to that in this round."""
    latest = next(iter(panels_now(claim)), None)
    return latest if latest and latest.outcome == Panel.Outcome.DECIDED else None


def decision_of(panel: Panel) -> Majority | None:
    """What the votes say together; meant for a closed panel."""
    votes = counting_votes(panel).select_related("rating")
    return majority([as_opinion(vote) for vote in votes], panel.tolerance)


def counting_votes(panel: Panel) -> QuerySet[Vote]:
    """Without those that were set aside."""
    return panel.votes.filter(set_aside_at=None)


def as_opinion(given: Vote | Review) -> Opinion:
    return Opinion(given.said, given.rating.position, given.rating.value is not None)


def visible_votes(panel: Panel, user: User) -> QuerySet[Vote]:
    """Nobody's but one's own while the vote is open, editors included; then the desk sees all."""
    votes = panel.votes.select_related("voter", "rating").order_by("at", "pk")
    if not is_member(user, panel.claim.desk):
        return votes.none()
    return votes if panel.closed_at else votes.filter(voter=user)


def is_free_to_judge(user: User, claim: Claim) -> bool:
    """Of the desk, neither reviewed nor abstained in the running round, declared no conflict."""
    return (
        is_member(user, claim.desk)
        and not wrote_a_review(user, claim)
        and not abstained(user, claim)
        and not has_conflict(user, claim)
    )


def asked_to_vote(panel: Panel) -> list[User]:
    """Whose vote the panel may still get: free to judge, and not heard yet."""
    claim = panel.claim
    places = claim.desk.memberships.filter(active=True, user__is_active=True)
    people = User.objects.filter(pk__in=places.values("user"))
    waiting = people.exclude(pk__in=panel.votes.values("voter"))
    return [person for person in waiting.order_by("pk") if is_free_to_judge(person, claim)]


def may_vote(user: User, claim: Claim) -> bool:
    if claim.status != Status.DISPUTED or not is_free_to_judge(user, claim):
        return False
    panel = open_panel(claim)
    return panel is not None and not panel.votes.filter(voter=user).exists()


def may_call(user: User, claim: Claim) -> bool:
    return leads_a_vote(user, claim) and open_panel(claim) is None


def may_close(user: User, claim: Claim) -> bool:
    return leads_a_vote(user, claim) and open_panel(claim) is not None


def leads_a_vote(user: User, claim: Claim) -> bool:
    """Whether this editor may call or close votes on the dispute."""
    disputed = claim.status == Status.DISPUTED
    return disputed and is_editor(user, claim.desk) and is_free_to_judge(user, claim)


def to_vote(user: User) -> QuerySet[Claim]:
    """Disputed claims whose open panel waits for this person's vote."""
    here = Q(claim=OuterRef("pk"), round=OuterRef("round"))
    reviewed = Review.objects.filter(here, reviewer=user)
    gave_up = Assignment.objects.filter(here, reviewer=user, state=Assignment.State.ABSTAINED)
    waiting = Panel.objects.filter(here, closed_at=None).exclude(
        Exists(Vote.objects.filter(panel=OuterRef("pk"), voter=user))
    )
    claims = Claim.objects.filter(
        Exists(waiting),
        ~Exists(reviewed),
        ~Exists(gave_up),
        desk__in=desks_of(user),
        status=Status.DISPUTED,
    )
    related = ("article__publisher", "speaker", "desk", "topic")
    return without_conflict(claims.select_related(*related), user)
