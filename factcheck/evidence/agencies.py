"""Which agencies the engine is told of, and how they are taken in from a table."""

from collections.abc import Iterable
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Publisher
from articles.tables import Cells, Taken, WrongRow, named_in, read_table, take_rows
from factcheck.evidence.corroboration.agencies import Agency as Known
from factcheck.evidence.corroboration.agencies import forms_in
from factcheck.evidence.credited import LONGEST_FORM, Agency
from factcheck.people.models import User
from factcheck.people.trail import record

COLUMNS = ("name", "other_names", "dateline_forms")
_SHORTEST_FORM = 2


def known_agencies() -> list[Known]:
    """The newsroom's list, and the agencies whose own items it takes in. Two queries."""
    publishers = Publisher.objects.filter(kind=Publisher.Kind.AGENCY).order_by("name")
    return [
        *(
            Known(each.name, tuple(each.other_names), tuple(each.dateline_forms))
            for each in Agency.objects.all()
        ),
        *(Known(each.name, tuple(each.aliases)) for each in publishers),
    ]


@transaction.atomic
def import_agencies(text: str, *, by: User | None, dry_run: bool = False) -> Taken:
    """Write down the agencies of a table; what stands in a row replaces what was known of it.

    The same table twice changes nothing; an agency it does not name, and a column it does not
    have, stay as they are. Raises NotReadable. A dry run writes nothing.
    """
    rows = read_table(text, columns=COLUMNS, needed="name")
    named: set[str] = set()
    done = take_rows(rows, partial(_take, named=named))
    if dry_run:
        transaction.set_rollback(True)
    elif done.new + done.changed:
        newest = Agency.objects.filter(name__in=named).latest("pk")
        record("agencies.imported", newest, by=by, **done.written)
    return done


def check_forms(agency: Agency) -> None:
    """Raise WrongRow for a form that says nothing or means another agency."""
    for form in agency.forms:
        if len(form) < _SHORTEST_FORM:
            raise WrongRow(_("“%s” is too short to mean an agency.") % form)
        if len(form) > LONGEST_FORM:
            raise WrongRow(_("“%s…” is too long for a name.") % form[:40])
    either = (
        Q(name__in=agency.forms)
        | Q(other_names__overlap=agency.forms)
        | Q(dateline_forms__overlap=agency.forms)
    )
    other = Agency.objects.filter(either).exclude(pk=agency.pk).first()
    if other:
        form = next(form for form in agency.forms if form in other.forms)
        raise WrongRow(
            _("“%(form)s” means %(agency)s already.") % {"form": form, "agency": other.name}
        )


def distinct(name: str, other: Iterable[str], credited: Iterable[str]) -> tuple[list[str], ...]:
    """Other names without the name, dateline forms without either; each once."""
    names = [form for form in dict.fromkeys(other) if form != name]
    return names, [form for form in dict.fromkeys(credited) if form not in {name, *names}]


def _take(cells: Cells, *, named: set[str]) -> str:
    """What becomes of one row. `named` keeps the agencies of the rows before."""
    name = named_in(cells, "name")
    if not name:
        raise WrongRow(_("It has no name."))
    if name in named:
        raise WrongRow(_("The table names %s before.") % name)
    known = Agency.objects.filter(name=name).first()
    agency = known or Agency(name=name)
    before = (agency.other_names, agency.dateline_forms)
    other, credited = (
        forms_in(cells[column].replace("\0", "")) if column in cells else getattr(agency, column)
        for column in COLUMNS[1:]
    )
    agency.other_names, agency.dateline_forms = distinct(name, other, credited)
    check_forms(agency)
    named.add(name)
    if known and before == (agency.other_names, agency.dateline_forms):
        return "same"
    agency.save()
    return "changed" if known else "new"
