"""Partners register addresses that are called with news."""

import pytest

from factcheck.publication.models import Delivery, Endpoint
from factcheck.publication.registering import live_secrets
from tests.jobs_tools import run_jobs
from tests.publication.partner_desk import HOOK
from tests.publication.test_delivering import machine
from tests.review.stories import Story, new_claim

__all__ = ("machine",)  # a fixture of the neighbour
pytestmark = pytest.mark.django_db


@pytest.fixture
def endpoint(api) -> dict:
    answer = api.post("endpoints/", {"url": HOOK})
    assert answer.status_code == 201
    return answer.json()


def test_partner_registers_an_endpoint_and_is_told_its_secret_once(api, endpoint):
    row = Endpoint.objects.get()
    assert live_secrets(row, row.created_at) == [endpoint["secret"]]
    assert endpoint["happenings"] == [
        "verdict.published", "verdict.corrected", "verdict.withdrawn", "verdict.redacted",
    ]  # fmt: skip
    seen = api.get(f"endpoints/{endpoint['id']}/").json()
    assert seen == {name: value for name, value in endpoint.items() if name != "secret"}
    assert api.get("endpoints/").json()["results"] == [seen]


def test_partner_gets_a_new_secret_and_ends_it(api, endpoint):
    at = f"endpoints/{endpoint['id']}/"
    newer = api.post(f"{at}secret/", {}).json()["secret"]

    assert newer.startswith("whsec_")
    assert newer != endpoint["secret"]
    assert api.post(f"{at}end/", {}).json()["disabled_because"] == "Switched off by hand."
    assert api.post(f"{at}end/", {}).status_code == 409
    assert api.post(f"{at}secret/", {}).status_code == 409


def test_partner_sees_each_delivery_and_has_it_sent_again(api, endpoint, machine, desk, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    page = Story(desk).until("published").fact_check
    run_jobs()

    [row] = api.get("deliveries/", endpoint=endpoint["id"]).json()["results"]

    assert (row["type"], row["state"], row["fact_check"]) == (
        "verdict.published", "delivered", str(page.pk),
    )  # fmt: skip
    assert [attempt["status"] for attempt in row["attempts"]] == [200]
    assert api.post(f"deliveries/{row['id']}/again/", {}).json()["state"] == "waiting"
    assert api.post(f"deliveries/{row['id']}/again/", {}).status_code == 409


def test_endpoints_of_another_partner_are_not_there(api, endpoint, strangers_api, desk, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    Story(desk).until("published")
    at, delivery = f"endpoints/{endpoint['id']}/", Delivery.objects.get()

    assert strangers_api.get(at).status_code == 404
    assert strangers_api.post(f"{at}secret/", {}).status_code == 404
    assert strangers_api.post(f"{at}end/", {}).status_code == 404
    assert strangers_api.post(f"deliveries/{delivery.pk}/again/", {}).status_code == 404
    for listed in ("endpoints/", "deliveries/"):
        assert strangers_api.get(listed).json()["results"] == []


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "url"),
        ({"url": "http://partner.example/"}, "url"),
        ({"url": "https://10.0.0.1/"}, "url"),
        ({"url": HOOK, "happenings": ["verdict.invented"]}, "happenings"),
    ],
)
def test_endpoint_that_cannot_be_right(api, body, field):
    answer = api.post("endpoints/", body)

    assert (answer.status_code, list(answer.json()["errors"])) == (400, [field])


def test_deliveries_of_many_are_read_in_as_many_queries(
    api, endpoint, desk, settings, django_assert_num_queries
):
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(desk)
    story.until("published")
    api.get("deliveries/")
    with django_assert_num_queries(3):
        api.get("deliveries/")
    for number in range(3):
        api.post("endpoints/", {"url": f"{HOOK}/{number}"})
    story.claim = new_claim(desk)
    story.until("published")
    with django_assert_num_queries(3):
        api.get("deliveries/")
