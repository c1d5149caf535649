"""Administrators register endpoints of partners; a secret is shown once."""

import re

import pytest

from factcheck.publication.models import Endpoint
from factcheck.publication.registering import live_secrets
from tests.publication.partner_desk import HOOK

AT = "/admin/publication/endpoint/"
SECRET = re.compile(r"whsec_[\w+/]+=*")


def add(browser, desk, **more):
    sent = {"desk": str(desk.pk), "partner": "", "url": HOOK, "happenings": ["verdict.withdrawn"]}
    return browser.post(f"{AT}add/", sent | more, follow=True)


def shown(answer) -> str:
    return SECRET.search(answer.content.decode())[0]


@pytest.mark.django_db
def test_endpoint_is_registered_and_its_secret_shown_once(browser, desk):
    secret = shown(add(browser, desk))

    row = Endpoint.objects.get()
    assert (row.url, row.happenings, row.desk) == (HOOK, ["verdict.withdrawn"], desk)
    assert live_secrets(row, row.created_at) == [secret]
    page = browser.get(f"{AT}{row.pk}/change/")
    assert page.status_code == 200
    assert SECRET.search(page.content.decode()) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"url": "http://partner.example/"}, "begin with https://"),
        ({"url": "https://127.0.0.1/"}, "private network"),
        ({"happenings": []}, "This field is required."),
    ],
)
def test_endpoint_that_cannot_be_right_is_said_at_its_field(browser, desk, wrong, words):
    answer = add(browser, desk, **wrong)

    assert words in answer.content.decode()
    assert not Endpoint.objects.exists()


@pytest.mark.django_db
def test_endpoint_is_kept_by_its_actions(browser, desk):
    first = shown(add(browser, desk))
    row = Endpoint.objects.get()

    def press(action: str):
        return browser.post(AT, {"action": action, "_selected_action": str(row.pk)}, follow=True)

    second = shown(press("rotate"))
    row.refresh_from_db()
    assert live_secrets(row, row.created_at) == [second, first]
    press("off")
    row.refresh_from_db()
    assert row.disabled_because == "Switched off by hand."
    assert "is switched off" in press("rotate").content.decode()
    press("on")
    row.refresh_from_db()
    assert row.disabled_at is None
