"""What somebody looks at before it is an article: theirs alone, and not for long."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.looking import MOST, forget_looks, hand_in, start_look
from articles.models import Article, Look
from factcheck.jobs.models import Job
from factcheck.people.errors import NotNow, NotYou
from tests.articles.test_tasks import ADDRESS, PAGE, TEXT
from tests.factories import make_desk, make_member, make_user
from tests.jobs_tools import let_die, run_jobs


@pytest.fixture
def desk(db):
    return make_desk()


@pytest.fixture
def alice(desk):
    return make_member("alice", desk)


def test_what_is_looked_at_is_no_article(alice):
    look = start_look(by=alice, text=TEXT)

    assert (look.kind, look.state, bytes(look.body).decode()) == ("text", "ready", TEXT)
    assert (Article.objects.count(), Job.objects.count()) == (0, 0)


def test_nobody_without_a_desk_looks(db):
    with pytest.raises(NotYou):
        start_look(by=make_user("charlie"), text=TEXT)


def test_the_oldest_looks_make_room(alice):
    looks = [start_look(by=alice, text=f"{TEXT}{number}") for number in range(MOST + 1)]

    assert set(Look.objects.all()) == set(looks[1:])


def test_what_nobody_handed_in_is_forgotten_after_a_day(alice):
    old, new = start_look(by=alice, text=TEXT), start_look(by=alice, text=TEXT)
    Look.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(hours=25))

    assert forget_looks() == 1
    assert Look.objects.get() == new


def test_a_page_that_was_left_is_not_fetched(alice, web):
    start_look(by=alice, url=ADDRESS).delete()

    run_jobs()

    assert web.asked == []


def test_a_page_cannot_be_handed_in_before_it_is_there(alice, desk):
    look = start_look(by=alice, url=ADDRESS)

    with pytest.raises(NotNow):
        hand_in(look, by=alice, desk=desk)


def test_what_was_handed_in_is_not_handed_in_twice(alice, desk):
    look = start_look(by=alice, text=TEXT)
    pressed_again = Look.objects.get(pk=look.pk)
    hand_in(look, by=alice, desk=desk)

    with pytest.raises(NotNow, match="handed in already"):
        hand_in(pressed_again, by=alice, desk=desk)


def test_a_page_whose_job_dies_says_so(alice):
    look = start_look(by=alice, url=ADDRESS)

    let_die(look.job)

    look.refresh_from_db()
    assert (look.state, look.reason) == (
        "failed",
        "Reading this page did not work. Try again, or paste its text.",
    )


def test_a_page_that_was_fetched_is_handed_in_as_it_was(alice, desk, web):
    web.pages["/lighthouse"] = (200, {"Content-Type": "text/html"}, PAGE.encode())
    look = start_look(by=alice, url=ADDRESS)
    run_jobs()
    look.refresh_from_db()

    article, is_new = hand_in(look, by=alice, desk=desk, byline="Ada Brink")
    run_jobs()

    article.refresh_from_db()
    assert is_new
    assert (article.state, article.title, article.byline) == (
        "ready",
        "Lighthouse goes dark",
        "Ada Brink",
    )
    assert len(web.asked) == 1


def test_an_address_that_failed_before_takes_the_page_that_was_fetched(alice, desk, web):
    look = start_look(by=alice, url=ADDRESS)
    run_jobs()
    Look.objects.filter(pk=look.pk).update(state="ready", body=b"", http_status=200)
    look.refresh_from_db()
    first, _new = hand_in(look, by=alice, desk=desk)
    run_jobs()
    web.pages["/lighthouse"] = (200, {"Content-Type": "text/html"}, PAGE.encode())
    again = start_look(by=alice, url=ADDRESS)
    run_jobs()
    again.refresh_from_db()

    article, is_new = hand_in(again, by=alice, desk=desk)
    run_jobs()

    article.refresh_from_db()
    assert (article, is_new, article.state) == (first, False, "ready")
