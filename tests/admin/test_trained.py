"""The page on the trained parts of the claim engine."""

import pytest
from django.test import Client
from django.urls import reverse

from factcheck.claims.extraction.parts import parts
from tests.factories import make_user

pytestmark = pytest.mark.django_db
PAGE = "admin:claims_extraction_trained"


def test_page_tells_of_every_part(browser):
    answer = browser.get(reverse(PAGE))

    assert answer.status_code == 200
    *claim_engine, ranker, stance, sides, descent = answer.context["parts"]
    assert claim_engine == parts()
    assert (ranker.name, ranker.loaded, ranker.problem) == ("ranker", True, "")
    assert (stance.name, stance.loaded, stance.problem) == ("stance", True, "")
    assert (sides.name, sides.loaded, sides.problem) == ("sides", True, "")
    assert (descent.name, descent.loaded, descent.problem) == ("descent", True, "")
    text = answer.content.decode()
    assert [part.name for part in parts() if f'<h2 id="{part.name}">' not in text] == []
    cards = [part.card for part in parts() if part.card]
    assert [card.name for card in cards if card.sha256 not in text] == []


def test_index_leads_to_the_page(browser):
    text = browser.get(reverse("admin:index")).content.decode()

    assert text.count(f'href="{reverse(PAGE)}"') == 1


def test_staff_without_leave_to_see_extractions_are_refused(db):
    staff = make_user("Dora", is_staff=True)
    client = Client()
    client.force_login(staff)

    assert client.get(reverse(PAGE)).status_code == 403
    assert reverse(PAGE) not in client.get(reverse("admin:index")).content.decode()
