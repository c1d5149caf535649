"""Excerpts of others that may be kept for a time only: forgotten when it is over."""

from itertools import groupby

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.evidence.models import Edge, Hit
from factcheck.evidence.storing import QUOTING
from factcheck.people.trail import counted, record

AT_ONCE = 1_000


def forget_excerpts(at_once: int = AT_ONCE) -> int:
    """Empty all excerpts whose time is over, so many in one transaction; how many."""
    forgotten = 0
    while some := forget_some(at_once):
        forgotten += some
    return forgotten


@transaction.atomic
def forget_some(most: int) -> int:
    """Empty the excerpts whose time is over, and the reasons that quote them; how many.

    The hit stays with its link, title, stance and origin. What a reviewer has quoted as evidence
    is the reviewer's own and stays as well.
    """
    over = list(
        Hit.objects.select_for_update(of=("self",), skip_locked=True)
        .filter(keep_until__lte=timezone.now())
        .select_related("search__claim__desk")
        .order_by("search_id", "id")[:most]
    )
    ids = [hit.pk for hit in over]
    words = _("Its own words showed it, and were kept for a time only.")
    Edge.objects.filter(hit__in=ids, rule__in=QUOTING).update(reason=words)
    Edge.objects.filter(source__in=ids, rule__in=QUOTING).update(reason=words)
    Hit.objects.filter(pk__in=ids).update(sentence="", text="", keep_until=None)
    for search, hits in groupby(over, key=lambda hit: hit.search):
        forgotten = counted(list(hits))
        record("search.excerpts_forgotten", search, by=None, desk=search.claim.desk, **forgotten)
    return len(over)
