import re

from django.test import Client
from django.utils.translation import get_language

from factcheck.people.languages import choose_language
from tests.web.conftest import words_of


def language_of_page(page) -> tuple[str, str]:
    """What the page says of itself, and what its header says."""
    found = re.search(r'<html lang="([\w-]+)" dir="ltr">', page.content.decode())
    return (found[1] if found else "", page.headers["Content-Language"])


def test_readers_pages_come_in_the_sites_language_whatever_browsers_ask_for(client, db, settings):
    settings.LANGUAGE_CODE = "de"
    page = client.get("/fact-checks/", headers={"Accept-Language": "en"})
    assert language_of_page(page) == ("de", "de")
    assert "Accept-Language" not in page.headers.get("Vary", "")


def test_readers_pages_come_in_the_sites_language_for_whoever_signed_in_too(as_user, alice):
    choose_language(alice, language="de")
    assert language_of_page(as_user(alice).get("/fact-checks/")) == ("en", "en")


def test_the_workbench_comes_in_the_persons_language(as_user, alice):
    choose_language(alice, language="de")
    page = as_user(alice).get("/workbench/", headers={"Accept-Language": "en"})
    assert language_of_page(page) == ("de", "de")


def test_a_refusal_comes_in_the_persons_language(as_user, alice):
    choose_language(alice, language="de")
    page = as_user(alice).get("/claims/018f0000-0000-7000-8000-000000000000/")
    assert (page.status_code, language_of_page(page)) == (404, ("de", "de"))


def test_the_administration_comes_in_the_persons_language(as_user, alice):
    alice.is_staff = alice.is_superuser = True
    alice.save()
    choose_language(alice, language="de")
    assert language_of_page(as_user(alice).get("/admin/")) == ("de", "de")


def test_the_sign_in_page_comes_in_the_browsers_language(client, db):
    page = client.get("/accounts/login/", headers={"Accept-Language": "de-AT,de;q=0.8"})
    assert language_of_page(page) == ("de", "de")
    assert "Accept-Language" in page.headers["Vary"]


def test_the_api_stays_english(client, db, settings):
    settings.LANGUAGE_CODE = "de"
    answer = client.get("/api/v1/nothing/", headers={"Accept-Language": "de"})
    assert (answer.status_code, answer.headers["Content-Language"]) == (404, "en")


def test_no_page_leaves_its_language_behind(as_user, alice):
    choose_language(alice, language="de")
    as_user(alice).get("/workbench/")
    assert get_language() == "en"


def test_somebody_chooses_their_language_on_the_account_page(as_user, alice):
    browser = as_user(alice)
    assert '<option value="de">Deutsch</option>' in words_of(browser.get("/account/"))
    answer = browser.post("/account/language/", {"reads": "de"})
    assert answer.url == "/account/"
    assert language_of_page(browser.get("/account/")) == ("de", "de")


def test_a_language_that_is_not_offered_is_said_at_its_field(as_user, alice):
    page = as_user(alice).post("/account/language/", {"reads": "xx"})
    alice.refresh_from_db()
    assert (page.status_code, alice.reads) == (400, "")


def test_a_stranger_chooses_no_language(db):
    assert Client().post("/account/language/", {"reads": "de"}).status_code == 403
