"""Administrators take in the fact-checks of others."""

import json

import pytest
from django.core.files.base import ContentFile

from factcheck.evidence.models import KnownCheck
from tests.evidence.test_claimreviews import REVIEW

pytestmark = pytest.mark.django_db

PAGE = "/admin/evidence/knowncheck/import/"


def send(browser, content: bytes, **facts):
    return browser.post(PAGE, {"file": ContentFile(content, "checks.json"), **facts})


def test_file_is_tried_then_taken_in(browser):
    assert b'href="/admin/evidence/knowncheck/import/"' in browser.get(PAGE[:-7]).content
    assert browser.get(PAGE).status_code == 200
    file = json.dumps([REVIEW, 7]).encode()

    tried = send(browser, file, dry_run="on").content.decode()
    assert ("1 new" in tried, "Nothing was written." in tried) == (True, True)
    assert not KnownCheck.objects.exists()

    taken = send(browser, file).content.decode()
    assert ("entry 2: This is no ClaimReview." in taken, KnownCheck.objects.count()) == (True, 1)


@pytest.mark.parametrize("content", [b"\xff", b"no json", b"x" * 2_000])
def test_file_that_cannot_be_read_is_refused(browser, monkeypatch, content):
    monkeypatch.setattr("factcheck.admin.importing.LARGEST", 1_000)

    assert send(browser, content).status_code == 400


def test_import_is_for_administrators(client, bob):
    bob.is_staff = True
    bob.save()
    client.force_login(bob)

    assert client.get(PAGE).status_code == 403
