"""A page keeps every name it ever had."""

import pytest
from django.db import IntegrityError, transaction

from factcheck.evidence.models import KnownCheck
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.publication.actions import publish, withdraw
from factcheck.publication.addresses import rename_page
from factcheck.publication.models import FactCheck, FormerName
from tests.review.stories import new_claim


@pytest.fixture
def page(story) -> FactCheck:
    return publish(story.until("decided"), by=story.eve, slug="ferry")


def test_rename_page(page, story):
    rename_page(page.claim, by=story.bob, slug="Gull Island ferry")

    page.refresh_from_db()
    assert page.slug == "gull-island-ferry"
    assert FormerName.objects.get().fact_check == page
    assert KnownCheck.objects.get(claim=page.claim).url == "/fact-checks/gull-island-ferry/"


def test_rename_page_back_and_forth(page, story):
    for slug in ("sailings", "ferry", "sailings"):
        rename_page(page.claim, by=story.bob, slug=slug)

    assert sorted(FormerName.objects.values_list("slug", flat=True)) == ["ferry", "sailings"]


def test_name_of_old_leads_to_one_page_for_ever(page, story):
    rename_page(page.claim, by=story.bob, slug="sailings")
    story.claim = new_claim(story.desk)
    claim = story.until("decided")

    with pytest.raises(NotValid, match="already"):
        publish(claim, by=story.eve, slug="ferry")
    other = publish(claim, by=story.eve, slug="other")
    with pytest.raises(IntegrityError, match="had this name"), transaction.atomic():
        FactCheck.objects.filter(pk=other.pk).update(slug="ferry")
    with pytest.raises(IntegrityError, match="has this name"), transaction.atomic():
        FormerName.objects.create(slug="sailings", fact_check=other, by=story.bob)


def test_rename_page_refused(page, story):
    for slug, refusal in ((" ", NotValid), ("!!", NotValid), ("ferry", NotValid)):
        with pytest.raises(refusal):
            rename_page(page.claim, by=story.bob, slug=slug)
    with pytest.raises(NotYou):
        rename_page(page.claim, by=story.alice, slug="sailings")
    claim = story.claim
    claim.refresh_from_db()
    withdraw(claim, by=story.eve, because="The log was forged.")
    with pytest.raises(NotNow):
        rename_page(claim, by=story.bob, slug="sailings")
