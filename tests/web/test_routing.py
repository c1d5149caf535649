import re

import pytest

from factcheck.people.models import Absence, Membership
from factcheck.review.models import RoutingVersion
from factcheck.review.routing.deciding import Rule
from factcheck.review.setting_routing import routing_of, save_routing
from factcheck.review.trial_marks import trial_mark
from tests.review.stories import queued
from tests.web.conftest import words_of

RULE = {
    "name": "Numbers",
    "skills": "Statistics, law",
    "topic": "first",
    "lead": 2,
    "position": 1,
    "because": "We count.",
    "seen": 0,
}


def test_routing_is_for_editors_and_administrators(as_user, story, charlie, root):
    for person, status in ((story.bob, 302), (root, 200), (story.alice, 403), (charlie, 403)):
        assert as_user(person).get("/routing/").status_code == status
    for person, status in ((story.bob, 200), (root, 200), (story.alice, 404), (charlie, 404)):
        assert as_user(person).get("/routing/harbour/").status_code == status
        assert as_user(person).get("/routing/harbour/new/").status_code == status


def buttons_of(page):
    form = page.content.decode().partition('action="#trial"')[2]
    return re.findall(r"<button[^>]*>([^<]+)</button>", form.partition("</form>")[0])


def save(browser, address, sent):
    """Try it out, then save just that."""
    mark = browser.post(address, sent | {"try": "1"}).context["trial"].mark
    return browser.post(address, sent | {"tried": mark, "save": "1"})


def test_a_rule_is_tried_out_before_it_is_saved(as_user, story):
    Membership.objects.filter(user=story.ben).update(skills=["statistics", "law"])
    queued(story.desk, story.bob)
    browser = as_user(story.bob)

    words = words_of(browser.post("/routing/harbour/new/", RULE | {"try": "1"}))

    assert "Tried on 1 past claim" in words
    assert "would have gone to Ben instead of Alice, Ben · by “Numbers”" in words
    assert not RoutingVersion.objects.exists()


def test_what_was_not_tried_out_is_shown_first_and_not_saved(as_user, story):
    """Neither without a try, nor another rule than the one that was tried."""
    queued(story.desk, story.bob)
    browser, address = as_user(story.bob), "/routing/harbour/new/"
    assert "Save" not in buttons_of(browser.get(address))

    first = browser.post(address, RULE | {"save": "1"})
    other = RULE | {"skills": "", "tried": first.context["trial"].mark, "save": "1"}
    second = browser.post(address, other)

    for page in (first, second):
        assert page.status_code == 409
        words = words_of(page)
        assert "Not saved yet: see what these rules would have done with past claims" in words
        assert "Tried on 1 past claim" in words
        assert buttons_of(page) == ["Try it out again", "Save"]
    assert not RoutingVersion.objects.exists()

    again = other | {"tried": second.context["trial"].mark}
    assert browser.post(address, again).status_code == 302
    assert RoutingVersion.objects.count() == 1


def test_a_rule_is_saved_read_changed_and_taken_away(as_user, story, topic):
    browser = as_user(story.bob)
    publisher = story.claim.article.publisher
    sent = RULE | {"publishers": publisher.name.upper(), "topics": [topic.pk]}
    assert save(browser, "/routing/harbour/new/", sent).status_code == 302

    rule = routing_of(story.desk).rules[0]
    assert (rule.name, rule.skills) == ("Numbers", {"statistics", "law"})
    assert (rule.publishers, rule.topics) == ({publisher.pk}, {topic.pk})
    words = words_of(browser.get("/routing/harbour/"))
    assert "Claims about Shipping, from Gull Island Post" in words
    assert "Only people with the skills law, statistics" in words
    assert "We count." in words
    shown = browser.get("/routing/harbour/1/").context["form"].initial
    assert shown["publishers"] == publisher.name

    save(browser, "/routing/harbour/1/", RULE | {"seen": 1, "remove": "on"})

    assert routing_of(story.desk).rules == ()
    assert browser.get("/routing/harbour/1/").status_code == 404


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"publishers": "Nowhere Times"}, "“Nowhere Times” is not known."),
        ({"because": ""}, "This is needed."),
        ({"languages": "en, qzx"}, "“qzx” is no code of a language. Write en, de or pt-BR."),
        ({"only_people": "on"}, "Name the people who alone shall get these claims."),
        ({"lead": "10" * 10}, "less than or equal to 1000"),
    ],
)
def test_what_is_wrong_with_a_rule_is_said_in_the_form(as_user, story, wrong, said):
    page = as_user(story.bob).post("/routing/harbour/new/", RULE | {"save": "1"} | wrong)
    assert page.status_code == 400
    assert said in words_of(page)
    assert not RoutingVersion.objects.exists()


def test_whoever_was_overtaken_is_told(as_user, story):
    rules, facts = [Rule("First")], {"balance": "in_hand", "because": "So.", "seen": 0}
    tried = trial_mark(story.desk, rules, seen=0)
    save_routing(story.desk, rules, by=story.eve, tried=tried, **facts)
    page = as_user(story.bob).post("/routing/harbour/new/", RULE | {"save": "1"})
    assert page.status_code == 412


def test_what_is_evened_out_is_chosen(as_user, story):
    sent = {"balance": "lately", "because": "Fair weeks.", "seen": 0}
    assert as_user(story.bob).post("/routing/harbour/", sent).status_code == 302
    assert routing_of(story.desk).balance == "lately"


def test_absences_are_declared_and_taken_back_on_ones_own_page(as_user, alice, ben):
    browser = as_user(alice)
    sent = {"first_day": "2099-01-01", "last_day": "2099-01-05", "away": "1"}
    done = browser.post("/account/times/", sent, follow=True)
    assert "5 Jan 2099" in words_of(done)
    absence = Absence.objects.get()
    address = f"/account/absences/{absence.pk}/cancel/"
    assert as_user(ben).post(address).status_code == 404
    assert browser.post(address).status_code == 302
    assert not Absence.objects.exists()


def test_hours_are_written_as_people_write_them(as_user, alice):
    browser = as_user(alice)
    sent = {"hours": "1", "time_zone": "Europe/Oslo", "day_0": "9:00-12:30, 13:30–17:00"}
    assert browser.post("/account/times/", sent).status_code == 302
    assert 'value="09:00-12:30, 13:30-17:00"' in words_of(browser.get("/account/times/"))
    for wrong in ({"day_1": "nine to five"}, {"day_1": "25:00-26:00"}, {"time_zone": "Mars"}):
        assert browser.post("/account/times/", sent | wrong).status_code == 400
