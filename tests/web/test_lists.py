import pytest

from factcheck.people.models import SavedFilter
from factcheck.people.saving_filters import save_filter
from factcheck.review.models import Assignment
from factcheck.review.scales import scale_for
from factcheck.review.seats import take
from factcheck.web.working import Working
from tests.review.stories import WORDS, queued
from tests.web.conftest import words_of


@pytest.fixture
def shipping(story, topic):
    """Two claims about shipping that wait, and a more urgent one about nothing."""
    story.desk.rules.minimum_sources = 0
    story.desk.rules.save()
    story.until("queued")
    claims = [queued(story.desk, story.bob) for _ in range(2)]
    for claim in claims:
        type(claim).objects.filter(pk=claim.pk).update(topic=topic)
    return claims


def hand_in(browser, claim, submit="next"):
    claim.refresh_from_db()
    seat = Assignment.objects.get(claim=claim, state="in_work")
    rating = scale_for(claim).ratings.get(slug="false")
    sent = {"claim_version": claim.version, "draft_version": 0, "submit": submit}
    sent |= {"said": "as_quoted", "rating": str(rating.pk), **WORDS}
    return browser.post(f"/claims/{seat.claim_id}/review/", sent)


def test_work_goes_on_within_the_list_until_it_is_empty(as_user, story, shipping):
    browser = as_user(story.alice)
    one, two = shipping
    begun = browser.post("/claims/work/", {"list": "topic=shipping"})
    assert begun.url == f"/claims/{one.pk}/"
    page = words_of(browser.get(begun.url))
    assert 'You work through the list <a href="/claims/?topic=shipping">shipping</a>' in page
    ready = browser.post(f"/claims/{one.pk}/ready/")
    assert str(two.pk) in words_of(ready)

    assert hand_in(browser, one).url == f"/claims/{two.pk}/"
    assert hand_in(browser, two).url == f"/claims/{two.pk}/#work"

    page = words_of(browser.get(f"/claims/{two.pk}/"))
    assert "You are through this list: nothing more of it waits for you." in page
    assert "You work through the list" not in page
    assert not story.claim.assignments.exists()


def test_skipping_goes_on_within_the_list_and_says_when_it_is_through(as_user, story, shipping):
    save_filter("Ships", "topic=shipping", by=story.alice)
    browser = as_user(story.alice)
    browser.post("/claims/work/", {"list": "topic=shipping"})
    one, two = shipping
    sent = {"because": "I know nothing of it.", "next": "1"}
    assert browser.post(f"/claims/{one.pk}/hand-back/", sent).url == f"/claims/{two.pk}/"
    assert browser.post(f"/claims/{two.pk}/hand-back/", sent).url == "/claims/?topic=shipping"
    page = words_of(browser.get("/claims/?topic=shipping"))
    assert "You are through the list “Ships”: nothing more of it waits for you." in page


@pytest.mark.parametrize(
    "query",
    [
        "who=nobody",
        "due=week",
        "q=harbour office",
        "desk=harbour",
        "language=en&kind=indirect&checkable=yes&worth_from=0.1&worth_to=1",
        "sort=new",
    ],
)
def test_work_takes_from_a_list_however_it_is_narrowed(as_user, story, query):
    claim = story.until("queued")
    begun = as_user(story.alice).post("/claims/work/", {"list": query})
    assert begun.url == f"/claims/{claim.pk}/"


def test_work_on_an_empty_list_says_so(as_user, story):
    page = as_user(story.alice).post("/claims/work/", {"list": "topic=x"}, follow=True)
    assert page.redirect_chain == [("/claims/?topic=x", 302)]
    assert "Nothing in this list waits for you to take it." in words_of(page)


def test_list_that_is_not_understood_is_neither_worked_nor_saved(as_user, story):
    claim, browser = story.until("queued"), as_user(story.alice)
    for path in ("/claims/work/", "/lists/new/"):
        page = browser.post(path, {"list": "status=bogus", "name": "Mine"})
        assert page.status_code == 400
        assert "Nothing is called “bogus” here." in words_of(page)
    assert not claim.assignments.exists()
    assert not SavedFilter.objects.exists()


def test_list_in_hand_that_is_no_longer_understood_holds_nothing(story):
    story.until("queued")
    assert list(Working("status=bogus").claims(story.alice)) == []


def test_list_is_left_for_whatever_is_most_urgent(as_user, story, shipping):
    browser = as_user(story.alice)
    browser.post("/claims/work/", {"list": "topic=shipping"})
    assert browser.post("/claims/work/leave/").url == "/workbench/"
    assert hand_in(browser, shipping[0]).url == f"/claims/{story.claim.pk}/"


def test_work_passes_over_what_is_held_outside_the_list(as_user, story, shipping):
    take(story.claim, by=story.alice)
    browser = as_user(story.alice)
    browser.post("/claims/work/", {"list": "topic=shipping"})
    assert hand_in(browser, shipping[0]).url == f"/claims/{shipping[1].pk}/"


def test_list_is_saved_shared_renamed_and_let_go(as_user, story):
    browser = as_user(story.alice)
    assert words_of(browser.get("/lists/new/?list=due%3Dlate")).count('value="due=late"') == 1
    sent = {"list": "due=late&nonsense=1", "name": "Late", "desk": story.desk.slug}
    assert browser.post("/lists/new/", sent).url == "/claims/?due=late"
    saved = SavedFilter.objects.get()
    assert (saved.query, saved.desk) == ("due=late", story.desk)
    for path in ("/claims/", "/workbench/"):
        assert 'href="/claims/?due=late"' in words_of(as_user(story.ben).get(path))
    again = browser.post("/lists/new/", sent)
    assert (again.status_code, again.context["form"].errors) == (
        400,
        {"name": ["You keep a list of this name already."]},
    )

    address = f"/lists/{saved.pk}/"
    assert browser.post(address, {"name": "My late ones"}).url == "/claims/?due=late"
    assert as_user(story.ben).get(address).status_code == 404
    saved.refresh_from_db()
    assert (saved.name, saved.desk) == ("My late ones", None)
    assert browser.post(address, {"drop": "1"}).url == "/claims/?due=late"
    assert not SavedFilter.objects.exists()


def test_shared_list_is_renamed_by_nobody_else(as_user, story):
    saved = save_filter("Late", "due=late", by=story.alice, desk=story.desk)
    browser, address = as_user(story.ben), f"/lists/{saved.pk}/"
    assert browser.get(address).status_code == 200
    assert browser.post(address, {"name": "Mine"}).status_code == 403
    assert browser.post(address, {"drop": "1"}).status_code == 403
    assert as_user(story.bob).post(address, {"drop": "1"}).status_code == 302


def test_list_of_a_colleague_who_left_is_the_editors_to_change(as_user, story):
    saved = save_filter("Late", "due=late", by=story.alice, desk=story.desk)
    editor = as_user(story.bob)
    assert "Rename or share …" not in words_of(editor.get("/claims/?due=late"))
    assert 'name="name"' not in words_of(editor.get(f"/lists/{saved.pk}/"))
    story.alice.memberships.update(active=False)
    assert "Rename or share …" in words_of(editor.get("/claims/?due=late"))
    sent = {"name": "Late ones", "desk": story.desk.slug}
    assert editor.post(f"/lists/{saved.pk}/", sent).url == "/claims/?due=late"
    assert SavedFilter.objects.get().owner == story.bob
