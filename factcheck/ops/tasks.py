"""What the house does by the clock."""

from django.utils import timezone

from factcheck.jobs.models import Job
from factcheck.jobs.registry import Settle, handles
from factcheck.ops.anchoring import anchor_now, send_out, wanted


@handles("anchor_trail", every=86_400, deadline=240)
def anchor_trail(_job: Job) -> Settle:
    """Once a day, note the end of the trail outside; a trail that does not hold kills the job."""
    anchor = anchor_now(timezone.now()) if wanted() else None
    if anchor:
        send_out(anchor)
    return lambda: None
