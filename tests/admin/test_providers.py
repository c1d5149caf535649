"""Outside providers: set up, tried and looked after here; a key never comes out again."""

import pytest
from django.urls import reverse

from factcheck.evidence.models import Provider
from factcheck.people.models import Entry
from factcheck.people.sealing import unseal
from tests.evidence.newsroom import claim_on, searched
from tests.evidence.providers import newsstand
from tests.evidence.providers.newsstand import story

pytestmark = pytest.mark.django_db
KEY = "a-key-nobody-may-read"


def save(browser, row=None, **more):
    data = {
        "name": "The world",
        "kind": "gdelt",
        "preset": "",
        "base_url": "",
        "shape": "{}",
        "requests": "",
        "per_seconds": "",
        "timeout": "15",
        "storage": "metadata",
        "keep_days": "",
        "on": "on",
    }
    place = (
        reverse("admin:evidence_provider_change", args=[row.pk])
        if row
        else reverse("admin:evidence_provider_add")
    )
    return browser.post(place, data | more, follow=True)


def try_now(browser, *rows):
    chosen = {"action": "try_now", "_selected_action": [str(row.pk) for row in rows]}
    return browser.post(reverse("admin:evidence_provider_changelist"), chosen, follow=True)


def test_add_fills_in_what_is_usual(browser):
    save(browser)

    row = Provider.objects.get()
    assert row.base_url == "https://api.gdeltproject.org/api/v2/doc/doc"
    assert (row.requests, row.per_seconds, row.sealed_key) == (1, 6, "")


def test_add_seals_the_key_and_shows_it_nowhere(browser):
    told = save(browser, kind="json", preset="newsapi", new_key=KEY)

    row = Provider.objects.get()
    page = browser.get(reverse("admin:evidence_provider_change", args=[row.pk]))
    history = browser.get(reverse("admin:evidence_provider_history", args=[row.pk]))
    assert unseal(row.sealed_key) == KEY
    assert [KEY in text or row.sealed_key in text for text in (told.text, page.text)] == [False] * 2
    assert KEY not in history.text
    facts = [str(entry.facts) for entry in Entry.objects.filter(subject_kind="provider")]
    assert len(facts) == 1
    assert KEY not in facts[0]


def test_change_of_the_address_asks_for_the_key_again(browser):
    save(browser, kind="json", preset="newsapi", new_key=KEY)
    row = Provider.objects.get()

    elsewhere = {"kind": "json", "preset": "newsapi", "base_url": "https://other.example/v2"}
    told = save(browser, row, **elsewhere)
    row.refresh_from_db()
    assert "Enter it again" in told.text
    assert row.base_url != elsewhere["base_url"]

    save(browser, row, **elsewhere, new_key="another-key")
    row.refresh_from_db()
    assert (row.base_url, unseal(row.sealed_key)) == (elsewhere["base_url"], "another-key")


def test_change_without_a_key_keeps_the_old_one(browser):
    save(browser, kind="json", preset="newsapi", new_key=KEY)
    row = Provider.objects.get()

    save(browser, row, kind="json", preset="newsapi", name="News", requests="5", per_seconds="60")

    row.refresh_from_db()
    assert (row.name, row.requests, unseal(row.sealed_key)) == ("News", 5, KEY)
    assert Entry.objects.filter(action="admin.changed", subject_kind="provider").count() == 1


def test_change_forgets_the_key_of_one_that_is_off(browser):
    save(browser, kind="json", preset="newsapi", new_key=KEY)
    row = Provider.objects.get()

    save(browser, row, kind="json", preset="newsapi", forget_key="on", on="")

    row.refresh_from_db()
    assert (row.on, row.sealed_key) == (False, "")


@pytest.mark.parametrize(
    ("given", "because"),
    [
        ({"kind": "searxng"}, "Everybody runs their own: enter where yours is."),
        ({"kind": "json"}, "Choose a preset, or describe its shape."),
        ({"preset": "brave"}, "Only those that answer in JSON have a preset or a shape."),
        ({"kind": "factchecktools"}, "It answers nobody without a key."),
        (
            {"kind": "searxng", "base_url": "http://10.0.0.7/search"},
            "A host of your own has to be in FACTCHECK_TRUSTED_HOSTS, with its port.",
        ),
        (
            {"kind": "json", "preset": "newsapi", "new_key": KEY, "storage": "full"},
            "Its terms allow no more to be kept than link, title, outlet and date.",
        ),
        ({"keep_days": "7"}, "Only excerpts and texts are kept for a time."),
        ({"kind": "json", "shape": '{"itmes": "x"}'}, "“itmes” is no part of a shape."),
        ({"kind": "json", "shape": '{"most": "x"}'}, "“most” has a value of the wrong kind."),
        ({"kind": "json", "shape": '["items"]'}, "A shape is a JSON object: {…}"),
        ({"kind": "json", "shape": '"items"'}, "A shape is a JSON object: {…}"),
        (
            {"kind": "json", "shape": r'{"fixed": {"a": "\u0000"}}'},
            "“fixed” has a value of the wrong kind.",
        ),
        (
            {"kind": "json", "shape": r'{"key_header": "X\r\nY: 1"}'},
            "“key_header” has a value of the wrong kind.",
        ),
        ({"language": "qzx"}, "“qzx” is no code of a language. Write en, de or pt-BR."),
        ({"timeout": "41"}, "Ensure this value is less than or equal to 40."),
        ({"requests": "0", "per_seconds": "1"}, "Ensure this value is greater than or equal to 1."),
    ],
)
def test_add_says_what_is_wrong(browser, given, because):
    told = save(browser, **given)

    assert Provider.objects.count() == 0
    assert because in told.text.replace("&#x27;", "'")


def test_add_of_a_service_with_its_own_shape(browser, stand):
    where = stand.says("/find", {"hits": [{"link": "https://a.example/1", "head": "Found"}]})
    shape = '{"query": "words", "items": "hits", "url": "link", "title": "head"}'

    save(browser, kind="json", shape=shape, base_url=where)
    told = try_now(browser, Provider.objects.get())

    assert "with 1 item: “Found” (a.example)." in told.text
    assert stand.asked_at("/find")[0]["words"] == '"United Nations"'


def test_try_now_shows_what_came(browser, provider, stand, root):
    good = provider("gdelt", newsstand.gdelt(*(story(f"p{n}", "Ice melts") for n in range(10))))
    bad = provider("newsapi", (401, {}, ""))

    told = try_now(browser, good, bad)

    assert len(stand.asked) == 2
    assert "with 10 items, the first: “Ice melts” (p0.example)." in told.text
    refused = "Newsapi: It refused to answer (401). The key is missing, wrong or not allowed"
    assert refused in told.text
    tried = Entry.objects.filter(action="admin.tried")
    assert set(tried.values_list("subject_id", "actor_id")) == {
        (str(good.pk), str(root.pk)),
        (str(bad.pk), str(root.pk)),
    }


def test_page_of_one_that_was_never_asked_counts_nothing(browser, provider):
    row = provider("gdelt", newsstand.busy("100"))

    page = browser.get(reverse("admin:evidence_provider_change", args=[row.pk]))

    assert [said in page.text for said in ("not asked yet", "Of the last")] == [True, False]


def test_page_says_how_it_has_been_doing(browser, provider, desk):
    row = provider("gdelt", newsstand.busy("100"))
    searched(claim_on(desk))

    page = browser.get(reverse("admin:evidence_provider_change", args=[row.pk]))
    rows = browser.get(reverse("admin:evidence_provider_changelist"))

    assert "Of the last 1 searches (at most 50) it failed 1." in page.text
    assert "It has had too many requests (429)" in page.text
    assert "It is left alone for another " in page.text
    assert "did not answer" in rows.text
