"""Looking for coverage, and forgetting what was not to be kept for ever.

A search asks and judges without a transaction, then writes it down.
"""

from collections.abc import Callable

from django.utils.translation import gettext as _

from factcheck.evidence.actions import fail_search, settle_search
from factcheck.evidence.findings import look_for
from factcheck.evidence.forgetting import forget_excerpts
from factcheck.evidence.models import Search
from factcheck.jobs.models import Job
from factcheck.jobs.registry import handles

DEADLINE = 60
PATIENCE = 45.0  # seconds for all providers; the rest is for judging
HOUR = 3_600


def give_up(job: Job) -> None:
    """Say on the search that it never came to an end."""
    search = Search.objects.get(job=job)
    fail_search(search, _("Looking for coverage did not work. It can be tried again."))


def wait_again(job: Job) -> None:
    """Say on the search that it is not over yet."""
    Search.objects.filter(job=job).update(state=Search.State.WAITING, reason="", finished_at=None)


@handles("search", deadline=DEADLINE, on_dead=give_up, on_retry=wait_again)
def search_for(job: Job) -> Callable[[], None]:
    """Look for coverage of one claim."""
    search = Search.objects.select_related(
        "claim__article", "claim__revision", "claim__speaker"
    ).get(job=job)
    findings = look_for(search.claim, seconds=PATIENCE)

    def settle() -> None:
        settle_search(search, findings)

    return settle


@handles("forget_excerpts", every=HOUR)
def forget(_job: Job) -> Callable[[], None]:
    """Forget excerpts whose time is over; what is left over comes with the next hour."""

    def settle() -> None:
        forget_excerpts()

    return settle
