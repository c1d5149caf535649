"""How we work, who we are, privacy, contact: as an administrator writes them."""

import json

import pytest

from factcheck.people.models import User
from factcheck.publication.house import write_page
from factcheck.publication.models import HousePage, PageText
from factcheck.review.models import DeskRules
from tests.factories import make_user
from tests.web.conftest import words_of
from tests.web.test_public import JSON_LD

ADD = "/admin/publication/pagetext/add/"


def written(root: User, page: str = "how-we-work", text: str = "## Twice\n\n**Two** look.") -> None:
    write_page(page, by=root, title="How we work", text=text, version=0)


def test_unwritten_page_is_a_draft_for_staff_alone(client, as_user, alice, root):
    reader = make_user("rita")
    for page in HousePage:
        assert client.get(f"/{page}/").status_code == 404
        assert as_user(reader).get(f"/{page}/").status_code == 404
        draft = words_of(as_user(alice).get(f"/{page}/"))
        assert "A draft that no reader sees." in draft
        assert "[" in draft
        assert ADD not in draft
        assert f'href="{ADD}?page={page}"' in words_of(as_user(root).get(f"/{page}/"))


def test_written_page_is_for_everybody_and_at_the_foot(client, root):
    assert 'href="/how-we-work/"' not in words_of(client.get("/fact-checks/"))
    written(root, text="# One\n\n## Two <b>x</b>\n\n[a](javascript:x) **b**")

    words = words_of(client.get("/how-we-work/"))

    assert "<h2>One</h2> <h2>Two &lt;b&gt;x&lt;/b&gt;</h2>" in words
    assert "<strong>b</strong>" in words
    assert 'href="javascript' not in words
    assert 'href="/how-we-work/">How we work</a>' in words_of(client.get("/fact-checks/"))


def test_how_we_work_shows_what_desks_made_public(client, root, desk):
    written(root)
    assert "How the desk Harbour judges" not in words_of(client.get("/how-we-work/"))
    DeskRules.objects.update(scale_public=True)

    words = words_of(client.get("/how-we-work/"))

    assert "How the desk Harbour judges" in words
    assert '<span class="rating value-5 true">True</span>' in words


def test_claimreview_names_the_principles_once_they_are_written(client, story, root):
    page = story.until("published").fact_check

    def told() -> object:
        words = client.get(f"/fact-checks/{page.slug}/").content.decode()
        return json.loads(JSON_LD.search(words)[1]).get("publishingPrinciples")

    assert told() is None
    written(root)
    assert told() == "http://testserver/how-we-work/"


def test_administrator_begins_with_the_draft_and_writes_versions(client, as_user, root):
    browser = as_user(root)
    assert "[Postal address]" in words_of(browser.get(f"{ADD}?page=contact"))
    sent = {"page": "contact", "title": "Contact", "text": "12 Quay Road.", "seen": 0}

    assert browser.post(ADD, sent).status_code == 302

    assert "12 Quay Road." in words_of(client.get("/contact/"))
    assert "12 Quay Road." in words_of(browser.get(f"{ADD}?page=contact"))
    late = browser.post(ADD, sent | {"text": "14 Quay Road."})
    assert "Somebody has written a newer version." in words_of(late)
    assert "14 Quay Road." in words_of(late)
    assert browser.post(ADD, sent | {"text": "14 Quay Road.", "seen": 1}).status_code == 302
    assert [each.version for each in PageText.objects.order_by("version")] == [1, 2]


def test_administrator_sees_a_page_before_readers_do(client, as_user, root, bob):
    sent = {"page": "contact", "title": "Contact <1>", "text": "## Ask\n\n<script>x</script>"}
    place = "/admin/publication/pagetext/preview/"

    words = words_of(as_user(root).post(place, sent))

    assert "A preview: nothing is kept yet." in words
    assert "<h2>Ask</h2>" in words
    assert "Contact &lt;1&gt;" in words
    assert "<script>x" not in words
    assert not PageText.objects.exists()
    assert as_user(bob).post(place, sent).status_code in {302, 403}


@pytest.mark.parametrize("address", ["/nothing/", "/fact-checks/nothing/"])
def test_pages_that_are_not_there_have_the_foot_as_well(client, root, address):
    written(root, page="contact")

    assert 'href="/contact/"' in words_of(client.get(address))
