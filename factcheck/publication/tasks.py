"""What an upgrade leaves to do."""

from factcheck.jobs.models import Job
from factcheck.jobs.registry import Settle, handles
from factcheck.publication.known import make_the_rest_known

TEN_MINUTES = 600


@handles("know_own_checks", every=TEN_MINUTES)
def know_own_checks(_job: Job) -> Settle:
    """Pages of a time without known checks become known; usually there are none."""

    def settle() -> None:
        make_the_rest_known()

    return settle
