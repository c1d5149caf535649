"""Claims whose moves happened at other times than now."""

from datetime import datetime, timedelta

from django.db import connection

from factcheck.claims.models import Claim
from factcheck.review.models import Move


def move_at(claim: Claim, began: datetime, hours: dict[str, float]) -> None:
    """Date the moves of a claim: hours after `began`, by the state they lead to."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for status, later in hours.items():
            at = began + timedelta(hours=later)
            Move.objects.filter(claim=claim, to_status=status).update(at=at)
        cursor.execute("SET LOCAL session_replication_role = origin")
