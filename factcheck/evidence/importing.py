"""Taking in the fact-checks of others."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from articles.tables import TOLD_WRONG, Taken
from factcheck.evidence import known_index
from factcheck.evidence.claimreviews import Row
from factcheck.evidence.known import KnownCheck
from factcheck.evidence.signals import check_changed
from factcheck.evidence.spreading import spread
from factcheck.jobs.actions import hasten_job
from factcheck.jobs.models import Job
from factcheck.people.models import User
from factcheck.people.trail import record

BATCH = 1_000  # rows of one transaction
PATIENCE = timedelta(minutes=15)  # until claims are looked up again although no end was seen


@dataclass(frozen=True)
class Imported(Taken):
    """What became of an import; `ours` were passed over."""

    ours: int = 0

    @property
    def read(self) -> int:
        return self.new + self.changed + self.same + self.ours + self.refused

    @property
    def told(self) -> str:
        return _(
            "%(read)d read: %(new)d new, %(changed)d changed, %(same)d the same, "
            "%(ours)d our own and passed over, %(refused)d refused."
        ) % {
            "read": self.read,
            "new": self.new,
            "changed": self.changed,
            "same": self.same,
            "ours": self.ours,
            "refused": self.refused,
        }


def import_checks(rows: Iterable[Row], *, by: User | None, dry_run: bool = False) -> Imported:
    """Write down the fact-checks of others; a row that is wrong keeps no other from being taken.

    The same file twice changes nothing. Rows are settled by the thousand, so that a long import
    which is broken off keeps what it has, open claims are looked up again all the same, and it can
    be run again. A dry run writes nothing.
    """
    done: Counter[str] = Counter()
    wrong: list[tuple[str, str]] = []
    later: Job | None = None
    rows = iter(rows)
    while batch := list(islice(rows, BATCH)):
        with transaction.atomic():
            for row in batch:
                done[_take(row)] += 1
                if row.told is None and len(wrong) < TOLD_WRONG:
                    wrong.append((row.place, row.wrong))
            if dry_run:
                transaction.set_rollback(True)
            elif later is None and done["new"] + done["changed"]:
                later = spread(None, after=PATIENCE)  # even if the rest is never taken in
    imported = Imported(**done, wrong=tuple(wrong))
    if later and not hasten_job(later):
        spread(None)  # the first look began before the import was over
    if later:
        newest = KnownCheck.objects.defer("vector").latest("changed_at")
        record("checks.imported", newest, by=by, **imported.written)
    return imported


def _take(row: Row) -> str:
    """What becomes of one row, by the name of the count."""
    if row.told is None:
        return "refused"
    if row.told.site == (urlsplit(settings.SITE_URL).hostname or "").removeprefix("www."):
        return "ours"  # publication writes them, and nobody else
    written = known_index.write(row.told)
    if written == known_index.Written.CHANGED:
        known = KnownCheck.objects.defer("vector").get(key=row.told.key)
        check_changed.send(sender=KnownCheck, known=known)
    return written
