import pytest
from django.core.exceptions import SuspiciousOperation
from django.test import Client, RequestFactory
from django.views import defaults

from factcheck.people.errors import Missing, NotNow, NotValid, NotYou, Overtaken, TooMany
from factcheck.web.errors import RefusalsBecomePages
from tests.factories import make_article, make_claim
from tests.web.conftest import words_of


def refused(refusal, **sent):
    request = RequestFactory().post("/x/", sent)
    request.user = type("Nobody", (), {"is_authenticated": False})()
    return RefusalsBecomePages(lambda _: None).process_exception(request, refusal)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        (NotValid({"text": "Say something."}), 400),
        (NotYou("Only editors."), 403),
        (Missing("No such thing."), 404),
        (NotNow("Too late."), 409),
        (Overtaken("Eve was faster."), 412),
        (TooMany("Again in an hour."), 429),
    ],
)
def test_refusal_becomes_a_page_with_its_sentence(rf, refusal, status):
    page = refused(refusal, because="My reason", password="secret", csrfmiddlewaretoken="t")
    assert page.status_code == status
    assert refusal.because in words_of(page)
    assert "My reason" in words_of(page)
    assert "secret" not in words_of(page)


@pytest.mark.django_db
def test_refusal_too_large_for_a_page_of_its_own(rf):
    class Endless(NotValid):
        status = 418

    page = refused(Endless("Far too much."))
    assert (page.status_code, "Far too much." in words_of(page)) == (418, True)


def test_other_exceptions_are_left_to_django():
    assert RefusalsBecomePages(lambda _: None).process_exception(None, ValueError()) is None


def test_refusal_has_a_page_that_says_what_to_do_next(alice):
    browser = Client()
    assert 'href="/fact-checks/">All fact-checks' in words_of(browser.get("/nothing/"))
    browser.force_login(alice)
    assert 'href="/claims/#find">Search' in words_of(browser.get("/nothing/"))


def test_an_address_that_leads_nowhere_is_told_in_the_persons_language(client, alice):
    reader = client.get("/fact-checks/nope/")
    assert ("desk" in words_of(reader).partition("<main")[2], reader.status_code) == (False, 404)
    alice.reads = "de"
    alice.save()
    client.force_login(alice)
    for address in ("/nope/", "/nope", "/fact-checks/nope/"):
        page = client.get(address)
        assert (page.status_code, page["Content-Language"]) == (404, "de")
        assert '<html lang="de"' in page.content.decode()


def test_the_administration_sends_to_administrators(client, bob):
    client.force_login(bob)
    page = client.get("/admin/", follow=True)
    assert page.status_code == 403
    assert "An administrator can do it" in words_of(page)


def test_page_without_a_token_says_what_to_do(alice):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(alice)
    page = browser.post("/workbench/next/")
    assert page.status_code == 403
    assert "This page was open for too long." in words_of(page)


def test_page_broken_and_bad_request_need_no_context(rf):
    broken = defaults.server_error(rf.get("/"))
    bad = defaults.bad_request(rf.get("/"), SuspiciousOperation())
    assert "Nothing was half-written" in words_of(broken)
    assert "Nothing was changed." in words_of(bad)


def test_page_sent_after_signing_out_keeps_what_was_typed(client, story):
    claim = story.until("new")
    page = client.post(f"/claims/{claim.pk}/dismiss/", {"because": "A long thought"})
    assert page.status_code == 403
    assert "You are signed out." in words_of(page)
    assert "A long thought" in words_of(page)


def test_page_unknown_is_not_found_for_everybody(client, as_user, alice):
    for browser in (client, as_user(alice)):
        page = browser.get("/no/such/page/")
        assert (page.status_code, "There is nothing here." in words_of(page)) == (404, True)


def test_pages_allow_no_inline_script_or_style(client, as_user, alice):
    for page in (client.get("/"), as_user(alice).get("/workbench/")):
        policy = page.headers["Content-Security-Policy"]
        assert "style-src 'self'" in policy
        assert "unsafe-inline" not in policy
        assert "style=" not in words_of(page)
        assert "onclick" not in words_of(page)


def test_signed_out_meanwhile_says_so_and_keeps_the_words(client, desk):
    claim = make_claim(make_article(desk))
    page = client.post(f"/claims/{claim.pk}/dismiss/", {"because": "My reason"})
    assert page.status_code == 403
    assert "<h1>You are signed out.</h1>" in words_of(page)
    assert "An editor of the desk" not in words_of(page)
    assert '<pre dir="auto">My reason</pre>' in words_of(page)


def test_page_without_a_token_keeps_the_words(alice, desk):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(alice)
    page = browser.post(
        f"/claims/{make_claim(make_article(desk)).pk}/review/", {"known": "Half a thought"}
    )
    assert page.status_code == 403
    assert '<pre dir="auto">Half a thought</pre>' in words_of(page)
