"""Which text is published, and what the page shows beside it."""

from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.models import Search
from factcheck.people.errors import NotNow, Overtaken
from factcheck.review.models import Verdict
from factcheck.review.queries import current_verdict


def text_to_publish(claim: Claim, state: Claim.Status, version: int | None) -> Verdict:
    """The verdict written for the claim as it is, which is the one that was read."""
    if claim.status != state:
        raise NotNow(
            _("This cannot be done while the claim is “%(state)s”.")
            % {"state": claim.get_status_display()}
        )
    verdict = current_verdict(claim)
    if verdict is None:
        raise NotNow(_("The verdict's text has to be written first."))
    if version is not None and version != verdict.version:
        raise Overtaken(_("Somebody has written a newer version. Read it first."))
    return verdict


def search_to_show(claim: Claim) -> Search | None:
    """The latest corroboration run that found out something."""
    finished = (Search.State.COMPLETE, Search.State.PARTIAL)
    return claim.searches.filter(state__in=finished).order_by("-number").first()
