"""What somebody decided lately, and what came back to them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.models import Move, Rating, Review, Verdict
from factcheck.review.narrowing import OPEN
from factcheck.review.queries import OPEN_BOOK, WRITTEN_UP, round_closed

Status = Claim.Status
LAST = 20


class What(models.TextChoices):
    """What was decided."""

    REVIEWED = "reviewed", _("you reviewed it")
    WROTE = "wrote", _("you wrote its verdict")
    PUBLISHED = "published", _("you published it")
    WITHDRAWN = "withdrawn", _("you withdrew it")
    DISMISSED = "dismissed", _("you dismissed it")


@dataclass(frozen=True)
class Decision:
    """One's own answer always; `others`: those of the same round, once it lies open."""

    what: What
    claim: Claim
    at: datetime
    round: int
    rating: Rating | None = None
    others: Sequence[Review] = ()


def last_decisions(user: User) -> list[Decision]:
    """The newest first. Four queries."""
    known = Claim.objects.visible_to(user)
    reviews = Review.objects.filter(reviewer=user, claim__in=known)
    verdicts = Verdict.objects.filter(author=user, claim__in=known)
    ended = (What.PUBLISHED.value, What.WITHDRAWN.value, What.DISMISSED.value)
    moves = Move.objects.filter(by=user, to_status__in=ended, claim__in=known)
    found = [
        Decision(What.REVIEWED, row.claim, row.submitted_at, row.round, row.rating)
        for row in reviews.select_related("claim", "rating").order_by("-submitted_at")[:LAST]
    ]
    found += [
        Decision(What.WROTE, row.claim, row.created_at, row.round, row.rating)
        for row in verdicts.select_related("claim", "rating").order_by("-created_at")[:LAST]
    ]
    found += [
        Decision(What(row.to_status), row.claim, row.at, row.round)
        for row in moves.select_related("claim").order_by("-at")[:LAST]
    ]
    newest = sorted(found, key=lambda decision: decision.at, reverse=True)[:LAST]
    return with_others(newest, user)


def with_others(decisions: Sequence[Decision], user: User) -> list[Decision]:
    """Beside each review of one's own those of colleagues, as far as the round lies open."""
    claims = [one.claim.pk for one in decisions if one.what == What.REVIEWED]
    rows = Review.objects.filter(round_closed(), claim__in=claims, counted_at__isnull=False)
    others: dict[tuple[UUID, int], list[Review]] = defaultdict(list)
    for row in rows.exclude(reviewer=user).select_related("reviewer", "rating"):
        others[row.claim_id, row.round].append(row)
    return [
        replace(one, others=others[one.claim.pk, one.round]) if one.what == What.REVIEWED else one
        for one in decisions
    ]


def returned_to(user: User) -> QuerySet[Claim]:
    """Open claims that this person had done with: reviewed before it was reopened, or written up.

    A text comes back when the claim moved on without it: another round, or a correction.
    """
    reviewed = Review.objects.filter(
        claim=OuterRef("pk"), reviewer=user, round__lt=OuterRef("round")
    )
    newest = Verdict.objects.filter(claim=OuterRef("pk")).order_by("-version")
    again = (
        Claim.objects.visible_to(user)
        .filter(Q(round__gt=1) | Q(status__in=WRITTEN_UP), status__in=OPEN)
        .alias(
            writer=Subquery(newest.values("author")[:1]),
            written_for=Subquery(newest.values("claim_version")[:1]),
        )
    )
    texts = Verdict.objects.filter(author=user).order_by()  # read once, and asked first
    mine = Q(pk__in=texts.values("claim")) & Q(writer=user.pk) & ~Q(written_for=F("version"))
    begun = ~Q(status__in=OPEN_BOOK) & Q(Exists(reviewed))
    return again.filter(begun | mine).order_by("rank_at", "pk")
