"""Secrets of endpoints under a new SECRET_KEY."""

from django.db import transaction

from factcheck.people.sealing import Unreadable, reseal
from factcheck.people.trail import record
from factcheck.publication.models import Endpoint


@transaction.atomic
def reseal_secrets() -> tuple[int, list[str]]:
    """Seal all again under the present SECRET_KEY; how many, and whose nobody can read any more."""
    lost: list[str] = []
    rows = Endpoint.objects.select_for_update(no_key=True).order_by("pk")
    for row in rows:
        try:
            row.sealed_secret = reseal(row.sealed_secret)
            row.sealed_former = reseal(row.sealed_former) if row.sealed_former else ""
        except Unreadable:
            lost.append(str(row))
            continue
        row.save(update_fields=["sealed_secret", "sealed_former"])
        record("endpoint.resealed", row, by=None)
    return len(rows) - len(lost), lost
