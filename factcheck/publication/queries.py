"""What can be asked of fact-checks, and of what was flagged."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from factcheck.people.models import User
from factcheck.people.rules import desks_of
from factcheck.review.models import Assignment
from factcheck.review.queries import OPEN_BOOK, desks_edited_by

if TYPE_CHECKING:
    from factcheck.publication.flagged import Flag  # noqa: F401 - named in the base class
    from factcheck.publication.models import FactCheck  # noqa: F401 - as above

SHOWN_WITH = (
    "desk", "fact_check__claim", "fact_check__desk", "claim", "article", "standing__revision",
    "verdict__claim__fact_check", "known", "snapshot__evidence",
    "recheck",
    "revision", "delivery__endpoint", "delivery__event__fact_check__claim",
)  # fmt: skip


class FactCheckQuerySet(models.QuerySet["FactCheck"]):
    """Published pages; readers see them all."""

    def in_force(self) -> Self:
        """Without those that were withdrawn."""
        return self.filter(withdrawn_at__isnull=True)


class FlagQuerySet(models.QuerySet["Flag"]):
    """Flags, narrowed by whether somebody has said what follows, and by who asks."""

    def still_open(self) -> Self:
        return self.filter(resolved_at=None)

    def visible_to(self, user: User) -> Self:
        """Those of this person's desks, without what tells of a round that they are blind in.

        Who reviews a claim must not learn that a colleague began from a verdict of ours.
        """
        seated = Assignment.objects.filter(
            claim=OuterRef("claim"), round=OuterRef("claim__round"), reviewer=user
        )
        lies_open = Q(claim=None) | Q(claim__status__in=OPEN_BOOK)
        unblinded = Q(desk__in=desks_edited_by(user)) & ~Exists(seated)
        flags = self if user.is_superuser else self.filter(desk__in=desks_of(user))
        return flags.filter(lies_open | unblinded)

    def for_editor(self, user: User) -> Self:
        """What waits for this person's word."""
        flags = self.still_open().visible_to(user)
        return flags.filter(desk__in=desks_edited_by(user)).oldest_first()

    def of_claim(self, claim_id: object) -> Self:
        """Those of a claim and of its page."""
        told = Q(delivery__event__fact_check__claim=claim_id)
        return self.filter(Q(claim=claim_id) | Q(fact_check__claim=claim_id) | told)

    def with_facts(self) -> Self:
        """With all that a line about it names, in the same statement."""
        return self.select_related(*SHOWN_WITH).defer("known__vector", "snapshot__text")

    def oldest_first(self) -> Self:
        return self.order_by(F("raised_at"), "pk")
