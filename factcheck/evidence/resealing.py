"""Keys of providers under a new SECRET_KEY."""

from django.db import transaction

from factcheck.evidence.models import Provider
from factcheck.people.sealing import Unreadable, reseal
from factcheck.people.trail import record


@transaction.atomic
def reseal_keys() -> tuple[int, list[str]]:
    """Seal all keys again under the present SECRET_KEY.

    How many, and the names of the providers whose keys nobody can read any more.
    """
    lost: list[str] = []
    rows = Provider.objects.select_for_update(no_key=True).exclude(sealed_key="").order_by("name")
    for row in rows:
        try:
            row.sealed_key = reseal(row.sealed_key)
        except Unreadable:
            lost.append(row.name)
            continue
        row.save(update_fields=["sealed_key"])
        record("provider.resealed", row, by=None)
    return len(rows) - len(lost), lost
