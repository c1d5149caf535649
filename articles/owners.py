"""Taking in who owns which publishers from a table: owner, publisher, domain."""

import re
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Owner, Publisher
from articles.publishers import domain_of
from articles.signals import outlets_changed
from articles.tables import Cells, Taken, WrongRow, named_in, read_table, take_rows
from factcheck.people.models import User
from factcheck.people.trail import record

COLUMNS = ("owner", "publisher", "domain")
_HOST = re.compile(r"(?=.{1,253}$)[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+")


@transaction.atomic
def import_owners(text: str, *, by: User | None, dry_run: bool = False) -> Taken:
    """Write down each publisher's owner; whom nobody knows yet is made.

    The same table twice changes nothing. A publisher that the table does not name keeps its owner.
    Raises NotReadable. A dry run writes nothing.
    """
    rows = read_table(text, columns=COLUMNS, needed="owner")
    said: dict[str, str] = {}
    done = take_rows(rows, partial(_take, said=said))
    if dry_run:
        transaction.set_rollback(True)
    elif done.new + done.changed:
        newest = Owner.objects.filter(name__in=said.values()).latest("pk")
        record("owners.imported", newest, by=by, **done.written)
        publishers = list(Publisher.objects.filter(pk__in=said))
        outlets_changed.send(sender=Publisher, publishers=publishers)
    return done


def _take(cells: Cells, *, said: dict[str, str]) -> str:
    """What becomes of one row. `said` keeps the owner of each publisher named so far."""
    name, domain = named_in(cells, "publisher"), _domain(cells.get("domain", ""))
    wanted = named_in(cells, "owner")
    if not wanted:
        raise WrongRow(_("It names no owner."))
    publisher = _publisher(name, domain)
    before = said.setdefault(str(publisher.pk), wanted)
    if before != wanted:
        raise WrongRow(_("The table says already that %s owns it.") % before)
    had = publisher.owner
    if had and had.name == wanted and (publisher.domain or not domain):
        return "same"
    publisher.owner, _made = Owner.objects.get_or_create(name=wanted)
    publisher.domain = publisher.domain or domain or None
    publisher.save()
    return "changed" if had else "new"


def _publisher(name: str, domain: str) -> Publisher:
    """The publisher of the domain, else the one of the name, else a new one that is not saved."""
    known = Publisher.objects.filter(domain=domain).first() if domain else None
    if known or not name:
        return known or _unheard_of(domain)
    named = Publisher.objects.filter(name__iexact=name).first()
    if named and domain and named.domain:
        raise WrongRow(
            _("%(name)s is known with another domain, %(domain)s.")
            % {"name": named.name, "domain": named.domain}
        )
    return named or Publisher(name=name, domain=domain or None)


def _unheard_of(domain: str) -> Publisher:
    if not domain:
        raise WrongRow(_("It names neither a publisher nor a domain."))
    return Publisher(name=domain, domain=domain)


def _domain(cell: str) -> str:
    """The host, whether the cell has a host or an address. Raises WrongRow for anything else."""
    if not cell:
        return ""
    host = domain_of(cell if "://" in cell else f"//{cell}")
    if not _HOST.fullmatch(host):
        raise WrongRow(_("“%s” is no domain.") % cell[:60])
    return host
