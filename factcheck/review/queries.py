"""What can be asked about the work on claims, and what must not be seen while it goes on."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.lookups import IsNull

from factcheck.claims.models import Amendment, Claim
from factcheck.evidence.models import Comparison, Contact, Evidence, Ruling
from factcheck.people.models import Desk, Membership, Partner, User
from factcheck.people.rules import (
    edited_by,
    is_administrator,
    is_editor,
    is_member,
    places_of,
)
from factcheck.review.abstentions import seats_asked
from factcheck.review.agreement import Opinion, agree
from factcheck.review.conflicts import without_conflict
from factcheck.review.glance import glanced
from factcheck.review.models import Assignment, Move, Panel, Review, Verdict
from factcheck.review.precedents import Precedent
from factcheck.review.scales import rules_for
from factcheck.review.who import IN_HAND, SAT_ON, SEATED, seats_now

Status = Claim.Status
WRITTEN_UP = (Status.DECIDED, Status.CORRECTING)  # a text is written for it, or published
# The reviews of the claim's present round lie open.
OPEN_BOOK = (
    Status.DISPUTED,
    Status.DECIDED,
    Status.PUBLISHED,
    Status.CORRECTING,
    Status.WITHDRAWN,
)


# What may be seen ---------------------------------------------------------------------------------
def is_blind(claim: Claim, user: User) -> bool:
    """Whether this person must not see what others think in the running round.

    Editors see it, unless they have had a seat in this round themselves: who reviews, reviews
    blind. Every page, notice and message that shows or hides something of a round asks here.
    """
    if claim.status in OPEN_BOOK:
        return False
    return not is_editor(user, claim.desk) or any(
        seat.reviewer_id == user.pk for seat in seats_now(claim)
    )


def by_another_hand(
    row: Amendment | Comparison | Contact | Precedent | Ruling,
    claim: Claim,
    user: User,
    *,
    blind: bool,
) -> bool:
    """Whether who did this in the running round, and why, is not for one who is `blind` there."""
    return blind and row.round == claim.round and row.by_id != user.pk


def visible_seats(user: User) -> QuerySet[Assignment]:
    """The same for the seats of many claims: one's own, and an editor's desks' where not blind."""
    own = Assignment.objects.filter(
        claim=OuterRef("claim"), round=OuterRef("claim__round"), reviewer=user
    )
    edits = Q(claim__desk__in=desks_edited_by(user))
    return Assignment.objects.filter(Q(reviewer=user) | (edits & ~Exists(own)) | round_closed())


def somebody_seen(user: User) -> Q:
    """Of claims: a colleague works on it, as far as this person may know; the same rule.

    Asked of each claim by itself, for PostgreSQL reads every seat there is to answer `Exists`.
    """
    here = Assignment.objects.filter(claim=OuterRef("pk"), round=OuterRef("round"))
    at_work = here.filter(state__in=IN_HAND).exclude(reviewer=user).order_by()
    somebody = IsNull(Subquery(at_work.values("reviewer")[:1]), False)
    own = Exists(here.filter(reviewer=user))
    return Q(status__in=SAT_ON) & Q(desk__in=edited_by(user)) & Q(somebody, ~own)


def visible_reviews(claim: Claim, user: User) -> QuerySet[Review]:
    """One's own, and the others' once they count and the round is closed (editors: at once)."""
    reviews = claim.reviews.select_related("reviewer", "rating").filter(desk_shows(claim, user))
    others = Q(counted_at__isnull=False)
    if is_blind(claim, user):
        others &= Q(round__lt=claim.round)
    return reviews.filter(Q(reviewer=user) | others)


def reviews_told(claim: Claim, user: User) -> list[Review]:
    """The same as rows; without a query where somebody glanced at the claim."""
    if not sees(user, claim):
        return []
    blind = is_blind(claim, user)
    return [
        review
        for review in claim.reviews.all()
        if review.reviewer_id == user.pk
        or (review.counted_at is not None and not (blind and review.round == claim.round))
    ]


def visible_moves(claim: Claim, user: User) -> QuerySet[Move]:
    """The claim's history, without what the other reviewers of an open round are doing."""
    moves = claim.moves.select_related("by").filter(desk_shows(claim, user))
    if not is_blind(claim, user):
        return moves
    shared = Q(by__isnull=True) | ~Q(to_status__in=(Status.ASSIGNED, Status.IN_REVIEW))
    return moves.filter(Q(round__lt=claim.round) | Q(by=user) | shared)


def visible_assignments(claim: Claim, user: User) -> list[Assignment]:
    """Who sits on the claim; a blind reviewer sees their own seat and the closed rounds."""
    if not sees(user, claim):
        return []
    blind = is_blind(claim, user)
    return [
        seat
        for seat in claim.assignments.all()
        if not blind or seat.reviewer_id == user.pk or seat.round < claim.round
    ]


def visible_evidence(claim: Claim, actor: User | Partner | AnonymousUser) -> QuerySet[Evidence]:
    """One's own pieces, and the others' as their reviews are: none while the round is blind."""
    pieces = claim.evidence.select_related("added_by").order_by("created_at", "pk")
    if not isinstance(actor, User) or not is_member(actor, claim.desk):
        return pieces.none()
    if is_blind(claim, actor):
        return pieces.filter(Q(added_by=actor) | Q(round__lt=claim.round))
    return pieces


def round_closed() -> Q:
    """Of rows with a claim and a round: those whose round lies open to everybody on the desk."""
    return Q(round__lt=F("claim__round")) | Q(claim__status__in=OPEN_BOOK)


def sees(user: User, claim: Claim) -> bool:
    """Whether this person may know of the claim; the same of many is `visible_to`."""
    return is_member(user, claim.desk) or is_administrator(user)


def desk_shows(claim: Claim, user: User | AnonymousUser) -> Q:
    """Everything of a claim that this person may know of, nothing of any other."""
    return Q(claim__in=Claim.objects.visible_to(user).filter(pk=claim.pk))


# One claim ----------------------------------------------------------------------------------------
def assignment_of(claim: Claim, user: User) -> Assignment | None:
    """Their seat of the running round, in hand or handed in."""
    mine = (seat for seat in seats_now(claim) if seat.reviewer_id == user.pk)
    return next((seat for seat in mine if seat.state in SEATED), None)


def current_verdict(claim: Claim) -> Verdict | None:
    """The text written for the claim as it now is; None once the claim has moved on."""
    if claim.status not in OPEN_BOOK:
        return None
    verdicts = claim.verdicts.all()
    if not glanced(claim, "verdicts"):
        verdicts = verdicts.filter(claim_version=claim.version).select_related("author", "rating")
    written = [verdict for verdict in verdicts if verdict.claim_version == claim.version]
    return max(written, key=lambda verdict: verdict.version, default=None)


def correction_begun(claim: Claim) -> Move | None:
    """The move with which its latest correction was started."""
    return claim.moves.filter(to_status=Status.CORRECTING).order_by("number").last()


def counted_reviews(claim: Claim) -> QuerySet[Review]:
    """The running round's reviews that are past their seal."""
    return claim.reviews.filter(round=claim.round, counted_at__isnull=False)


def round_is_full(claim: Claim) -> bool:
    return counted_reviews(claim).count() >= seats_asked(claim)


def reviews_agree(claim: Claim) -> bool:
    """Whether the round's counted reviews agree, as this desk understands it."""
    return agree(opinions(claim), rules_for(claim.desk).tolerance)


def opinions(claim: Claim) -> list[Opinion]:
    return [
        Opinion(review.said, review.rating.position, review.rating.value is not None)
        for review in counted_reviews(claim).select_related("rating")
    ]


# Lists of work ------------------------------------------------------------------------------------
def my_work(user: User) -> QuerySet[Assignment]:
    """What this person has in hand on their desks, what is due first, then by lease."""
    known = Claim.objects.visible_to(user)
    held = Assignment.objects.filter(reviewer=user, state__in=IN_HAND, claim__in=known)
    related = ("claim__article__publisher", "claim__speaker", "claim__desk", "claim__topic")
    return held.select_related(*related).order_by(
        F("claim__due_at").asc(nulls_last=True), "lease_until", "created_at"
    )


def desks_edited_by(user: User) -> QuerySet[Desk]:
    editor = Membership.Role.EDITOR
    return Desk.objects.filter(
        active=True,
        memberships__in=user.memberships.filter(role=editor, active=True),
    )


def for_editor(user: User, *states: str) -> QuerySet[Claim]:
    claims = Claim.objects.filter(desk__in=edited_by(user), status__in=states)
    return claims.select_related("article__publisher", "speaker", "desk", "topic")


def disputed(user: User) -> QuerySet[Claim]:
    """What this editor may adjudicate; what a panel votes on is none of it."""
    here = Q(claim=OuterRef("pk"), round=OuterRef("round"), reviewer=user)
    wrote = Review.objects.filter(here)
    gave_up = Assignment.objects.filter(here, state=Assignment.State.ABSTAINED)
    votes = Panel.objects.filter(claim=OuterRef("pk"), closed_at=None)
    waiting = for_editor(user, Status.DISPUTED).exclude(
        Exists(wrote) | Exists(gave_up) | Exists(votes)
    )
    return without_conflict(waiting, user)


def to_write(user: User) -> QuerySet[Claim]:
    """Decided or being corrected, and no text written for it yet.

    By a reviewer of the round, or by a panelist where their vote decided it.
    """
    theirs = Review.objects.filter(reviewer=user)  # read once, and asked of each claim first
    here = Q(Exists(theirs.filter(claim=OuterRef("pk"), round=OuterRef("round"))))
    wrote = Q(pk__in=theirs.order_by().values("claim")) & here
    panels = Panel.objects.filter(
        claim=OuterRef("pk"), round=OuterRef("round"), outcome=Panel.Outcome.DECIDED
    )
    mine = (wrote & ~Exists(panels)) | Exists(
        panels.filter(votes__voter=user, votes__set_aside_at=None)
    )
    mine &= Q(desk__in=[place.desk_id for place in places_of(user)])
    decided = Claim.objects.filter(mine, status=Status.DECIDED)
    claims = for_editor(user, *WRITTEN_UP) | decided.select_related(
        "article__publisher", "speaker", "desk", "topic"
    )
    return claims.filter(~Exists(texts()))


def to_publish(user: User) -> QuerySet[Claim]:
    """Text written by somebody else, waiting for this editor's eyes."""
    newest = texts().order_by("-version").values("author")[:1]
    claims = for_editor(user, *WRITTEN_UP)
    written = claims.alias(writer=Subquery(newest))
    return without_conflict(written.exclude(writer=user.pk), user)  # nor those without a text


def texts() -> QuerySet[Verdict]:
    """Verdicts written for the claim (of the outer query) as it now is."""
    return Verdict.objects.filter(claim=OuterRef("pk"), claim_version=OuterRef("version"))
