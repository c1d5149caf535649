"""Administrators keep agencies and owners, and take them in from tables."""

import pytest
from django.core.files.base import ContentFile

from articles.models import Owner, Publisher
from factcheck.evidence.models import Agency
from factcheck.people.models import Entry

pytestmark = pytest.mark.django_db

AGENCIES, OWNERS = "/admin/evidence/agency/", "/admin/articles/owner/"
TABLE = b"name,other_names,dateline_forms\nMarram Press,Marram,MAR\n,,\nGull Wire,MAR,\n"


@pytest.fixture(autouse=True)
def empty(db):
    Agency.objects.all().delete()


def send(browser, page: str, content: bytes, **facts):
    return browser.post(f"{page}import/", {"file": ContentFile(content, "table.csv"), **facts})


def test_table_is_tried_then_taken_in(browser):
    assert f'href="{AGENCIES}import/"' in browser.get(AGENCIES).text
    assert browser.get(f"{AGENCIES}import/").status_code == 200

    tried = send(browser, AGENCIES, TABLE, dry_run="on").text
    assert ("1 new" in tried, "Nothing was written." in tried) == (True, True)
    assert not Agency.objects.exists()

    taken = send(browser, AGENCIES, TABLE).text
    assert "line 4: “MAR” means Marram Press already." in taken
    assert Agency.objects.get().name == "Marram Press"


def test_owners_are_taken_in_from_a_table(browser):
    taken = send(browser, OWNERS, b"owner,domain\nMarram Group,lantern.example\n")

    assert taken.status_code == 200
    assert Publisher.objects.get(domain="lantern.example").owner == Owner.objects.get()


@pytest.mark.parametrize("page", [AGENCIES, OWNERS])
@pytest.mark.parametrize("content", [b"\xff", b"other\n1\n"])
def test_file_that_is_no_table_is_refused(browser, page, content):
    assert send(browser, page, content).status_code == 400


@pytest.mark.parametrize("page", [AGENCIES, OWNERS])
def test_import_is_for_administrators(client, bob, page):
    bob.is_staff = True
    bob.save()
    client.force_login(bob)

    assert client.get(f"{page}import/").status_code == 403


def test_agency_is_entered_and_leaves_an_entry(browser):
    sent = {
        "name": "Marram Press",
        "other_names": "Marram, Marram Press",
        "dateline_forms": "MAR,Marram",
    }

    assert browser.post(f"{AGENCIES}add/", sent).status_code == 302
    agency = Agency.objects.get()
    assert (agency.other_names, agency.dateline_forms) == (["Marram"], ["MAR"])
    assert Entry.objects.get(action="admin.added").subject_id == str(agency.pk)


@pytest.mark.parametrize(
    ("sent", "because"),
    [
        ({"name": "Gull Wire", "other_names": "MAR"}, "“MAR” means Marram Press already."),
        ({"name": "G"}, "“G” is too short to mean an agency."),
        ({"name": ""}, "This field is required."),
    ],
)
def test_agency_that_means_another_is_refused(browser, sent, because):
    send(browser, AGENCIES, TABLE)

    refused = browser.post(f"{AGENCIES}add/", sent)

    assert (refused.status_code, because in refused.text) == (200, True)
    assert Agency.objects.count() == 1


def test_owners_publishers_are_put_right_on_its_page(browser):
    send(browser, OWNERS, b"owner,domain\nMarram Group,lantern.example\n")
    owner, publisher = Owner.objects.get(), Publisher.objects.get()
    rows = {
        "publishers-TOTAL_FORMS": 1,
        "publishers-INITIAL_FORMS": 1,
        "publishers-0-id": publisher.pk,
        "publishers-0-owner": owner.pk,
        "publishers-0-name": "The Lantern",
        "publishers-0-domain": "lantern.example",
        "publishers-0-kind": "outlet",
    }

    answer = browser.post(f"{OWNERS}{owner.pk}/change/", {"name": "Marram Media", **rows})

    assert answer.status_code == 302
    publisher.refresh_from_db()
    assert (publisher.name, publisher.owner.name) == ("The Lantern", "Marram Media")
    assert Entry.objects.filter(action="admin.changed").count() == 2
