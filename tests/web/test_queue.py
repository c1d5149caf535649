from uuid import UUID

import pytest

from factcheck.claims.models import Claim
from factcheck.people.models import Membership
from factcheck.review.seats import take
from tests import factories
from tests.review.stories import new_claims, queued
from tests.web.conftest import words_of


def test_queue_by_role(client, as_user, story, charlie):
    claim = story.until("queued")
    assert client.get("/claims/").status_code == 302
    for user, seen in ((story.alice, True), (story.bob, True), (charlie, False)):
        page = as_user(user).get("/claims/")
        assert page.status_code == 200
        assert (str(claim.pk) in words_of(page)) is seen


def test_queue_empty_offers_the_next_step(as_user, alice):
    words = words_of(as_user(alice).get("/claims/"))
    assert "There are no claims yet." in words
    assert 'href="/articles/new/"' in words


def test_queue_narrowed_by_status_and_words(as_user, desk, bob):
    one, two = new_claims(desk, 1)[0], queued(desk, bob)
    browser = as_user(bob)
    by_status = words_of(browser.get("/claims/?status=queued"))
    assert (str(one.pk) in by_status, str(two.pk) in by_status) == (False, True)
    by_speaker = words_of(browser.get("/claims/?q=harbour+office"))
    assert (str(one.pk) in by_speaker, str(two.pk) in by_speaker) == (True, True)
    by_nothing = words_of(browser.get("/claims/?q=volcano"))
    assert "No claim fits." in by_nothing


def test_queue_leaves_finished_claims_to_the_word_all(as_user, story):
    claim = story.until("published")
    browser = as_user(story.bob)
    assert str(claim.pk) not in words_of(browser.get("/claims/"))
    assert str(claim.pk) in words_of(browser.get("/claims/?status=all"))


@pytest.mark.parametrize(
    "query",
    [
        "from=nonsense",
        "from=2024-01-01T00:00Z~x",
        "from=2024-99-01T00:00Z~x",
        f"from=2024-01-01T00:00:00%2B23:59~{UUID(int=0)}",
        f"from=0001-01-01T00:00:00%2B23:59~{UUID(int=0)}",
        "q=%",
    ],
)
def test_queue_begins_anew_from_a_place_that_is_none(as_user, alice, query):
    assert as_user(alice).get(f"/claims/?{query}").status_code == 200


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (f"q={'x' * 201}", "Too many words: 200 characters at most."),
        ("q=%00", "Nothing is called"),
        ("status=nonsense", "Nothing is called “nonsense” here."),
        ("speaker=nobody&worth_from=nan&worth_to=7&desk=%2F&topic=a+b", "“nobody”"),
        ("language=xx-yy-zz-xx-yy&due=x&who=x&kind=x&checkable=x&sort=x", "“x”"),
        ("status=nonsense&further=1", "Nothing is called"),
    ],
)
def test_queue_lists_nothing_for_what_it_does_not_understand(as_user, story, query, told):
    claim = story.until("queued")
    page = as_user(story.alice).get(f"/claims/?{query}")
    words = words_of(page)
    assert (page.status_code, told in words) == (400, True)
    assert (str(claim.pk) in words, "Work this list" in words) == (False, False)


def test_queue_pages_by_key_until_the_end(as_user, desk, bob):
    claims = {str(claim.pk) for claim in new_claims(desk, 31)}
    browser = as_user(bob)
    first = browser.get("/claims/")
    second = browser.get(f"/claims/{first.context['next']}")
    seen = [str(c.pk) for page in (first, second) for c in page.context["rows"]]
    assert (len(seen), set(seen)) == (31, claims)
    assert second.context["next"] == ""


def test_queue_shows_a_reviewer_only_their_own_seat(as_user, story):
    story.until("assigned")
    assert "<span>yours</span>" in words_of(as_user(story.alice).get("/claims/"))
    assert "<span>Alice</span>" not in words_of(as_user(story.ben).get("/claims/"))
    assert "<span>Alice</span>" in words_of(as_user(story.bob).get("/claims/"))


def test_queue_shows_an_editor_who_sits_in_the_round_only_their_own_seat(as_user, story):
    claim = story.until("assigned")
    take(claim, by=story.ben)
    Membership.objects.filter(user=story.ben).update(role="editor")

    page = words_of(as_user(story.ben).get("/claims/"))

    assert ("<span>yours</span>" in page, "<span>Alice</span>" in page) == (True, False)


@pytest.mark.parametrize("much", [1, 3])
def test_queue_reads_in_four_queries_besides_session_user_and_notices(
    as_user, django_assert_num_queries, desk, bob, much
):
    new_claims(desk, much)
    browser = as_user(bob)
    with django_assert_num_queries(7):
        browser.get("/claims/")


def test_queue_hostile_words_are_escaped(as_user, desk, bob):
    hostile = "<img src=x onerror=alert(1)>"
    factories.make_claim(factories.make_article(desk, f"T\n\n{hostile} x"), hostile)
    page = as_user(bob).get("/claims/?q=<script>").content.decode()
    page += as_user(bob).get("/claims/").content.decode()
    assert "<img src=x" not in page
    assert 'value="<script>' not in page


def test_queue_says_what_it_is_narrowed_by_and_how_to_take_it_away(as_user, story, topic):
    claim = story.until("queued")
    Claim.objects.filter(pk=claim.pk).update(topic=topic)
    page = as_user(story.bob).get("/claims/?topic=shipping&worth_from=0.5&q=sailings&sort=new")
    chosen = {str(facet.word): facet.address for facet in page.context["chosen"]}
    assert chosen == {
        "sailings": "?topic=shipping&worth_from=0.5&sort=new",
        "Shipping": "?worth_from=0.5&q=sailings&sort=new",
        "worth 0.5 to 1": "?topic=shipping&q=sailings&sort=new",
        "newest first": "?topic=shipping&worth_from=0.5&q=sailings",
    }
    assert [row.pk for row in page.context["rows"]] == [claim.pk]


def test_queue_offers_what_it_can_be_narrowed_by_with_counts(as_user, story, topic):
    Claim.objects.filter(pk=story.until("queued").pk).update(topic=topic, language="de")
    new_claims(story.desk, 2)
    page = as_user(story.bob).get("/claims/?further=1")
    told = {
        str(group.title): {str(one.word): (one.much, one.address) for one in group.words}
        for group in page.context["groups"]
    }
    assert told["Language"] == {"English": ("2", "?language=en"), "German": ("1", "?language=de")}
    assert [(str(tab.word), tab.much, tab.on) for tab in page.context["tabs"]] == [
        ("open", "3", True),
        ("new", "2", False),
        ("queued", "1", False),
        ("all", "3", False),
        ("due within a week", "1", False),
    ]


def test_queue_counts_what_it_can_be_narrowed_by_when_that_is_opened(as_user, story):
    new_claims(story.desk, 2)
    Claim.objects.filter(pk=story.claim.pk).update(language="de")
    browser = as_user(story.bob)
    closed = words_of(browser.get("/claims/?status=new"))
    assert '<a href="?status=new&amp;further=1">Count what each word would leave</a>' in closed
    assert "German" not in closed
    assert '<details class="further" open>' in words_of(browser.get("/claims/?further=1"))
    swapped = words_of(browser.get("/claims/?status=new&further=1", headers={"HX-Request": "true"}))
    assert ("German" in swapped, "<h1" in swapped) == (True, False)


@pytest.mark.parametrize("much", [1, 3])
def test_queue_counts_in_seven_queries_and_three_at_most_for_each_chosen_word(
    as_user, django_assert_num_queries, desk, bob, much
):
    new_claims(desk, much)
    browser = as_user(bob)
    session_user_and_places, counted = 3, 6  # nothing has a topic
    chosen = {"": 0, "&language=en": 1, f"&desk={desk.slug}": 2}
    for query, more in chosen.items():
        with django_assert_num_queries(session_user_and_places + counted + more):
            browser.get(f"/claims/?further=1{query}", headers={"HX-Request": "true"})


def test_queue_that_is_narrowed_counts_its_states(as_user, story):
    story.until("published")
    tabs = as_user(story.bob).get("/claims/?language=en").context["tabs"]
    assert [(str(tab.word), tab.much) for tab in tabs] == [
        ("open", "0"),
        ("published", "1"),
        ("all", "1"),
    ]


def test_queue_that_is_narrowed_and_long_leads_to_every_state(as_user, story, monkeypatch):
    monkeypatch.setattr("factcheck.review.looking.FEW", 1)
    story.until("disputed")
    new_claims(story.desk, 2)
    tabs = as_user(story.bob).get("/claims/?language=en").context["tabs"]
    told = {str(tab.word): tab.much for tab in tabs}
    assert (told["open"], told["new"], told["disputed"], told["all"]) == ("", "", "", "")


def test_queue_says_how_far_it_looked_and_leads_further(as_user, story, monkeypatch):
    monkeypatch.setattr("factcheck.review.looking.FEW", 0)
    monkeypatch.setattr("factcheck.review.looking.LOOKED_AT", 3)
    last = max(new_claims(story.desk, 3), key=lambda claim: (claim.rank_at, claim.pk))
    Claim.objects.update(worth=0.2)
    Claim.objects.filter(pk=last.pk).update(worth=0.9)
    browser = as_user(story.bob)
    first = browser.get("/claims/?worth_from=0.9")
    assert "None of the 3 claims that were looked at fits." in words_of(first)
    assert "Look further</a>" in words_of(first)
    found = browser.get(f"/claims/{first.context['next']}")
    assert [row.pk for row in found.context["rows"]] == [last.pk]


def test_queue_by_due_date_says_that_it_lists_only_what_is_due(as_user, story):
    story.until("published")
    new_claims(story.desk, 1)
    browser = as_user(story.bob)
    page = browser.get("/claims/?status=all&sort=due")
    told = {str(tab.word): tab.much for tab in page.context["tabs"]}
    assert told == {"open": "0", "published": "1", "all": "0"}
    assert "Nothing of this list is due." in words_of(page)
    assert '<a href="?status=all">Show it in its usual order</a>' in words_of(page)
    assert "Nothing of this list is due." not in words_of(browser.get("/claims/?q=volcano"))


def test_queue_names_what_is_chosen_by_its_rows(as_user, story):
    speaker, outlet = story.claim.speaker, story.claim.article.publisher
    browser = as_user(story.bob)
    page = browser.get(f"/claims/?speaker={speaker.pk}&publisher={outlet.pk}")
    assert [str(facet.word) for facet in page.context["chosen"]] == [str(speaker), str(outlet)]
    empty = browser.get(f"/claims/?speaker={speaker.pk}&status=dismissed")
    assert [str(facet.word) for facet in empty.context["chosen"]] == ["dismissed", "one speaker"]


def test_queue_that_is_narrowed_keeps_it_from_page_to_page(as_user, story):
    new_claims(story.desk, 31)
    browser = as_user(story.bob)
    first = browser.get("/claims/?status=new&sort=old")
    second = browser.get(f"/claims/{first.context['next']}")
    assert first.context["next"].startswith("?status=new&sort=old&from=")
    assert len(second.context["rows"]) == 32 - 25


RANK, DUE = "as the queue", "what is due, first due first"
NEW, OLD = "newest first", "oldest first"


@pytest.mark.parametrize(
    ("query", "says", "marked", "offered"),
    [
        ("", "The most worthwhile first; waiting", RANK, [RANK, DUE, NEW, OLD]),
        ("q=x&status=queued", "The most worthwhile first; waiting", RANK, [RANK, DUE, NEW, OLD]),
        ("status=all", "The newest first.", NEW, [DUE, NEW, OLD]),
        ("status=all&sort=due", "Only what is due, first due first.", DUE, [DUE, NEW, OLD]),
        ("status=published&sort=due", "The newest first.", NEW, [NEW, OLD]),
        ("due=late", "Only what is due, first due first.", DUE, [DUE, NEW, OLD]),
        ("sort=old", "The oldest first.", OLD, [RANK, DUE, NEW, OLD]),
    ],
)
def test_queue_says_its_order_and_offers_those_it_can_stand_in(
    as_user, story, query, says, marked, offered
):
    page = as_user(story.bob).get(f"/claims/?{query}")
    sorts = page.context["sorts"]
    assert f"<p>{says}" in words_of(page)
    assert [str(one.word) for one in sorts if one.on] == [marked]
    assert [str(one.word) for one in sorts] == offered


def test_queue_says_what_words_find(as_user, story):
    browser = as_user(story.bob)
    said = [
        "Words are found by how they begin" in words_of(browser.get(f"/claims/?{query}"))
        for query in ("", "q=x")
    ]
    assert said == [False, True]
