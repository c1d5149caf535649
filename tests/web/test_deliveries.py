"""What partners were told, as the desk sees it."""

import pytest

from factcheck.publication.endpoint import Happening
from factcheck.publication.models import Delivery, Flag
from factcheck.publication.registering import register_endpoint
from tests.jobs_tools import run_jobs
from tests.publication.partner_desk import HOOK
from tests.publication.test_delivering import correct, machine
from tests.web.conftest import words_of

__all__ = ("machine",)  # a fixture of the neighbour


@pytest.fixture
def claim(machine, desk, partner, story):
    told = {"url": HOOK, "happenings": Happening.values}
    register_endpoint(desk, by=partner, partner=partner, **told)
    claim = story.until("published")
    run_jobs()
    return claim


def test_desk_sees_each_call_and_an_editor_makes_it_again(claim, machine, as_user, story, charlie):
    bob, row = as_user(story.bob), Delivery.objects.get()
    page = words_of(bob.get("/deliveries/"))

    for words in (claim.fact_check.verdict.headline, "Tidewater Wire", HOOK, "1 attempt", ": 200"):
        assert words in page
    assert 'href="/deliveries/"' in words_of(bob.get("/workbench/"))
    assert "Nobody was called." in words_of(as_user(charlie).get("/deliveries/"))
    assert as_user(charlie).post(f"/deliveries/{row.pk}/again/").status_code == 404
    assert "send again" not in words_of(as_user(story.alice).get("/deliveries/"))
    assert as_user(story.alice).post(f"/deliveries/{row.pk}/again/").status_code == 403
    assert bob.post(f"/deliveries/{row.pk}/again/").url == "/deliveries/"
    run_jobs()
    assert len(machine.taken) == 2
    assert "Nobody was called." in words_of(bob.get("/deliveries/?state=failed"))


def test_flag_tells_which_partner_relies_on_the_earlier_version(claim, machine, as_user, story):
    machine.status = 500
    correct(claim, story)
    run_jobs()
    bob, flag = as_user(story.bob), Flag.objects.get(link="told")

    assert claim.text in words_of(bob.get("/flags/"))
    page = words_of(bob.get(f"/flags/{flag.pk}/"))
    assert f"A partner was told the earlier version at {HOOK}." in page
    assert "A partner was told the earlier version" in words_of(bob.get(f"/claims/{claim.pk}/"))
    bob.post(f"/flags/{flag.pk}/", {"because": "I rang them up."})
    flag.refresh_from_db()
    assert flag.resolved_by == story.bob


def test_deliveries_of_many_are_read_in_as_many_queries(
    claim, as_user, story, django_assert_num_queries
):
    bob = as_user(story.bob)
    bob.get("/deliveries/")
    with django_assert_num_queries(7):
        bob.get("/deliveries/")
    for _time in range(2):
        correct(claim, story)
    with django_assert_num_queries(7):
        bob.get("/deliveries/")
