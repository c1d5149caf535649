"""A verdict of ours as the beginning of a review of a claim that says the same."""

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.models import Match
from factcheck.people.errors import NotNow
from factcheck.people.models import User
from factcheck.people.trail import record
from factcheck.publication.models import FactCheck
from factcheck.publication.precedents import put
from factcheck.review.matches import refuse_unfit
from factcheck.review.models import Assignment, Draft, Reuse, Verdict
from factcheck.review.precedents import Precedent
from factcheck.review.queries import assignment_of
from factcheck.review.reviews import save_draft
from factcheck.review.scales import scale_for

TAKEN_OVER = ("known", "method", "unknown", "why_checked")


@transaction.atomic
def reuse_verdict(match: Match, *, by: User) -> Draft:
    """Fill this person's empty draft with the verdict in force, marked as reused.

    It is a draft like any other: whether it was said is theirs to answer, the evidence theirs to
    attach, and the second review as blind. NotNow without a seat in work, or with words typed.
    """
    refuse_unfit(match)
    claim = match.claim
    seat = assignment_of(claim, by)
    if seat is None or seat.state != Assignment.State.IN_WORK:
        raise NotNow(_("Take a seat and start the review first."))
    begun = Draft.objects.filter(assignment=seat).first()
    if begun and any(begun.content.values()):
        raise NotNow(_("You have begun to write. Empty the form and save it first."))
    page = FactCheck.objects.select_related("verdict__rating").get(claim=match.known.claim_id)
    content = words_of(page.verdict, claim)
    draft = save_draft(seat, by=by, content=content, version=begun.version if begun else 0)
    reuse, _made = Reuse.objects.update_or_create(
        claim=claim, round=claim.round, reviewer=by, defaults={"known": match.known}
    )
    put(claim, page, by=by, stance=Precedent.Stance.RELIED, because=_("The review begins from it."))
    record("verdict.reused", reuse, by=by, desk=claim.desk, claim=claim.pk, known=match.known_id)
    return draft


def words_of(verdict: Verdict, claim: Claim) -> dict[str, str]:
    """What a draft takes over: the words, and the rating where the claim's scale has it."""
    content = {name: text for name in TAKEN_OVER if (text := getattr(verdict, name))}
    rating = scale_for(claim).ratings.filter(slug=verdict.rating.slug).first()
    return content | ({"rating": str(rating.pk)} if rating else {})
