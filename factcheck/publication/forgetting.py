"""Addresses of readers are erased after the time that a desk sets."""

from datetime import datetime

from django.db import transaction
from django.db.models import F, Q

from factcheck.people.models import Desk
from factcheck.people.trail import record
from factcheck.publication.models import CorrectionRequest, Submission
from factcheck.publication.reader_rules import days_kept

AT_ONCE = 1_000  # rows of one desk in one run


@transaction.atomic
def forget_readers(now: datetime) -> int:
    """Erase mail and visitor of whatever was answered, or came, too long ago; how many rows."""
    return sum(forget_of(desk, now) for desk in Desk.objects.order_by("pk"))


def forget_of(desk: Desk, now: datetime) -> int:
    before = now - days_kept(desk)
    old = Q(answered_at__lt=before) | Q(answered_at=None, received_at__lt=before)
    nothing = {"mail": "", "confirmed_at": None, "visitor": "", "erased_at": now}
    erased = 0
    for model in (CorrectionRequest, Submission):
        rows = model.objects.filter(old, desk=desk, erased_at=None).order_by(F("received_at"))
        ids = list(rows.values_list("pk", flat=True)[:AT_ONCE])
        erased += model.objects.filter(pk__in=ids).update(**nothing)
    if erased:
        record("readers.forgotten", desk, by=None, count=erased)
    return erased
