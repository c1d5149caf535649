import re

import pytest
from django.urls import reverse
from pytest_django.asserts import assertTemplateUsed

from factcheck.claims.models import Claim
from factcheck.review.scales import default_ratings
from tests.web.conftest import words_of

ADDRESS = "/design/"
# What pages are made of, and what must stand on the design page.
COMPONENTS = (
    "components/fields.html",
    "components/wrong.html",
    "components/claim_rows.html",
    "components/more.html",
    "components/piece.html",
    "components/plot.html",
    "components/messages.html",
    "claims/_coverage.html",
    "claims/_hit.html",
    "claims/_graph.html",
    "claims/_opinion.html",
    "articles/_text.html",
    "figures/_chart.html",
    "workbench/_shortcuts.html",
)


def test_design_page_is_for_those_who_sign_in(client, as_user, charlie):
    assert client.get(ADDRESS).url == f"/accounts/login/?next={ADDRESS}"
    assert as_user(charlie).get(ADDRESS).status_code == 200


@pytest.mark.parametrize("template", COMPONENTS)
def test_design_page_is_made_by_the_templates_of_the_pages(as_user, alice, template):
    assertTemplateUsed(as_user(alice).get(ADDRESS), template)


def test_design_page_shows_every_status_rating_and_stance(as_user, alice):
    page = words_of(as_user(alice).get(ADDRESS))

    assert [word for word in Claim.Status.labels if str(word) not in page] == []
    assert [step.name for step in default_ratings() if str(step.name) not in page] == []
    assert re.findall(r'class="stance (\w+)"', page)[:3] == ["supports", "refutes", "discusses"]
    assert {"mark direct", "mark mixed", "mark indirect", "mark own"} <= set(
        re.findall(r'class="(mark \w+)', page)
    )
    assert page.count('dir="rtl"') == 1


def test_design_page_asks_the_database_for_nothing_of_its_own(
    as_user, alice, django_assert_max_num_queries
):
    browser = as_user(alice)
    with django_assert_max_num_queries(8):
        browser.get(ADDRESS)
    assert not Claim.objects.exists()


def test_workbench_leads_to_it_and_readers_are_not_led_there(client, as_user, alice):
    link = f'href="{reverse("web:design")}"'

    assert link in words_of(as_user(alice).get("/workbench/"))
    assert link not in words_of(client.get("/"))


def test_sample_of_a_wrong_form_is_marked_so_that_the_page_opens_at_its_top(client, root):
    client.force_login(root)
    (form,) = re.findall(
        r"<form[^>]*data-sample>.*?</form>", words_of(client.get(ADDRESS)), re.DOTALL
    )
    assert 'aria-invalid="true"' in form
