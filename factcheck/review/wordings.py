"""Our wording of a claim, in words that stand on their own: proposed, approved or not.

It is never what was said; readers see it, marked as ours, only once a person approved it.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.claims.amending import Kind, write_down
from factcheck.claims.models import Amendment, Claim
from factcheck.people.errors import NotNow, NotValid
from factcheck.people.models import User
from factcheck.review.amendable import begin_amending
from factcheck.review.words import checked, reason

LONGEST = 1_000
Wording = Claim.Wording


@transaction.atomic
def propose_wording(
    claim: Claim, wording: str, *, by: User, because: str = "", version: int | None = None
) -> Amendment:
    """Propose how to say it, for somebody to approve."""
    before = begin_amending(claim, by=by, version=version)
    word(claim, wording, Wording.PROPOSED, None)
    return write_down(claim, Kind.WORDING_PROPOSED, before, by=by, because=reason(because))


@transaction.atomic
def approve_wording(
    claim: Claim,
    wording: str = "",
    *,
    by: User,
    because: str = "",
    version: int | None = None,
) -> Amendment:
    """Approve the wording that is proposed, or this one; from then on readers may see it."""
    before = begin_amending(claim, by=by, version=version)
    word(claim, wording or claim.wording, Wording.APPROVED, by)
    return write_down(claim, Kind.WORDING_APPROVED, before, by=by, because=reason(because))


@transaction.atomic
def reject_wording(
    claim: Claim, *, by: User, because: str, version: int | None = None
) -> Amendment:
    """Say that the wording does not do; readers see the words of the article alone."""
    before = begin_amending(claim, by=by, version=version)
    if not claim.wording or claim.wording_state == Wording.REJECTED:
        raise NotNow(_("There is no wording to reject."))
    word(claim, claim.wording, Wording.REJECTED, by)
    why = reason(because, needed=True)
    return write_down(claim, Kind.WORDING_REJECTED, before, by=by, because=why)


def word(claim: Claim, wording: str, state: Claim.Wording, judge: User | None) -> None:
    words = " ".join(checked({"wording": wording}, required=["wording"])["wording"].split())
    if len(words) > LONGEST:
        raise NotValid({"wording": _("Use at most %(limit)d characters.") % {"limit": LONGEST}})
    claim.wording, claim.wording_state, claim.wording_by = words, state, judge
