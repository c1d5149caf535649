"""Agencies are kept by administrators, and a change counts for the next search."""

import pytest
from django.db import IntegrityError, transaction

from articles.owners import import_owners
from factcheck.evidence.agencies import import_agencies, known_agencies
from factcheck.evidence.corroboration.agencies import KNOWN, SHIPPED
from factcheck.evidence.models import Agency
from factcheck.people.models import Entry
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put, searched
from tests.factories import make_publisher

pytestmark = pytest.mark.django_db

TABLE = "name,other_names,dateline_forms\nMarram Press,Marram|MarPress,MAR\nBay Wire,,\n"


@pytest.fixture(autouse=True)
def empty(db):
    Agency.objects.all().delete()


def test_import_agencies_takes_the_list_that_ships():
    shipped = SHIPPED.read_text()

    assert import_agencies(shipped, by=None).new == len(KNOWN)
    assert import_agencies(shipped, by=None).same == len(KNOWN)
    assert sorted(known_agencies(), key=str) == sorted(KNOWN, key=str)


def test_import_agencies_leaves_one_entry(root):
    import_agencies(TABLE, by=root)

    entry = Entry.objects.get(action="agencies.imported")
    assert (entry.actor_id, entry.facts) == (str(root.pk), {"new": 2, "changed": 0, "refused": 0})


def test_import_agencies_replaces_what_stands_in_the_row():
    import_agencies(TABLE, by=None)

    done = import_agencies("Name,Other_Names\nMarram Press,Marram\n", by=None)

    agency = Agency.objects.get(name="Marram Press")
    assert (done.changed, agency.other_names, agency.dateline_forms) == (1, ["Marram"], ["MAR"])


def test_import_agencies_names_the_rows_it_refuses():
    import_agencies(TABLE, by=None)
    long = "n" * 201
    table = (
        f"name,dateline_forms\n,X\nMAR,\nSkerry Press,MAR\nBay Wire,B\n{long},\nGull,Gull\nGull,\n"
    )

    done = import_agencies(table, by=None)

    assert done.wrong == (
        ("line 2", "It has no name."),
        ("line 3", "“MAR” means Marram Press already."),
        ("line 4", "“MAR” means Marram Press already."),
        ("line 5", "“B” is too short to mean an agency."),
        ("line 6", f"“{'n' * 40}…” is too long for a name."),
        ("line 8", "The table names Gull before."),
    )
    assert (done.new, Agency.objects.get(name="Gull").dateline_forms) == (1, [])


def test_import_agencies_dry_run_writes_nothing():
    assert import_agencies(TABLE, by=None, dry_run=True).new == 2
    assert (Agency.objects.count(), Entry.objects.count()) == (0, 0)


def test_form_of_two_agencies_is_refused_by_the_database():
    import_agencies(TABLE, by=None)

    with pytest.raises(IntegrityError), transaction.atomic():
        Agency.objects.create(name="Skerry Press", other_names=["MAR"])


def test_publishers_that_are_agencies_count_as_well():
    make_publisher("Kelda News", kind="agency", aliases=["KN"])

    (known,) = known_agencies()

    assert (known.name, known.short) == ("Kelda News", ("KN",))


OWN = "From his window Odd Marsh saw three lifeboats launched at Skerry Point on Monday."


def test_agency_that_was_entered_counts_for_the_next_search(desk):
    claim = claim_on(desk)
    put(desk, "Post", f"{OWN}\n\nSource: Marram Press")
    put(desk, "Herald", f"{stories.LEAD}\n\nSource: MarPress")

    before = searched(claim)
    import_agencies(TABLE, by=None)
    after = searched(claim)

    assert (before.independent_origins, after.independent_origins) == (2, 1)
    assert after.origins.get().name == "Marram Press"


def test_owner_that_was_entered_counts_for_the_next_search(desk):
    claim = claim_on(desk)
    put(desk, "Post", OWN)
    put(desk, "Herald", stories.LEAD)

    before = searched(claim)
    import_owners("owner,publisher\nMarram Group,Post\nMarram Group,Herald\n", by=None)
    after = searched(claim)

    assert (before.independent_origins, after.independent_origins) == (2, 1)


def test_import_agencies_takes_no_nul_from_a_cell():
    done = import_agencies("name,other_names\nMarram Press,Mar\0ram|\0\n", by=None)

    assert (done.new, Agency.objects.get().other_names) == (1, ["Marram"])
