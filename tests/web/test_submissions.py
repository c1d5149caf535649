"""Readers say what should be checked; the desk reads and answers it."""

import re
import time

import pytest
import time_machine
from django.core.signing import TimestampSigner, b62_encode

from factcheck.publication.models import Submission
from tests.factories import make_desk, make_member
from tests.publication.test_submitting import OTHER, WORDS
from tests.web.conftest import words_of

OPTIONS = re.compile(r"<option[^>]*>([^<]*)<")
CODE = re.compile(r"<code>([\w-]+)</code>")


def pace(seconds: int) -> str:
    """The sign of a form that somebody has had for so long."""

    class Earlier(TimestampSigner):
        def timestamp(self) -> str:
            return b62_encode(int(time.time()) - seconds)

    return Earlier(salt="factcheck.web.pace").sign("form")


def send(client, **facts):
    return client.post("/submit/", {"words": OTHER, "began": pace(30)} | facts)


def test_reader_submits_and_follows_it(client, desk):
    assert 'href="/submit/"' in words_of(client.get("/"))
    assert "What should we check?" in words_of(client.get("/submit/"))

    sent = send(client, why="It <i>matters</i>.", language="en", url="https://gull.example/a")

    code = CODE.search(words_of(sent))[1]
    page = client.get(f"/follow/{code}/")
    assert OTHER in words_of(page)
    assert "It &lt;i&gt;matters&lt;/i&gt;." in words_of(page)
    assert "Received. An editor has not looked at it yet." in words_of(page)


def test_published_pages_about_the_like_are_shown_before_it_is_sent(client, story):
    claim = story.until("published")

    first = send(client, words=WORDS)

    assert first.status_code == 200
    assert f'href="/fact-checks/{claim.fact_check.slug}/"' in words_of(first)
    assert not Submission.objects.exists()
    assert CODE.search(words_of(send(client, words=WORDS, seen="1")))
    assert Submission.objects.get().words == WORDS


def test_who_has_us_search_again_and_again_sends_without(client, story):
    story.until("published")
    with time_machine.travel("2025-03-04T12:00:20Z", tick=False):
        answers = [send(client, words=WORDS, began=pace(30)) for _ in range(7)]

    assert [bool(CODE.search(words_of(each))) for each in answers] == [False] * 6 + [True]
    assert Submission.objects.get().words == WORDS


@pytest.mark.parametrize("began", ["", "form", "a\0b", 0, 90_000])
def test_who_is_too_quick_presses_once_more(client, desk, began):
    answer = send(client, began=pace(began) if isinstance(began, int) else began)

    assert answer.status_code == 400
    assert "Press once more" in words_of(answer)
    assert not Submission.objects.exists()


def test_form_of_a_program_or_with_nothing_in_it(client, desk):
    assert send(client, website="https://spam.example").status_code == 200
    assert send(client, words="").status_code == 400
    assert send(client, language="xx").status_code == 400
    assert send(client, url="http://10.0.0.1/").status_code == 400
    assert not Submission.objects.exists()


def test_desk_answers_what_was_submitted(client, as_user, story, charlie):
    codes = [CODE.search(words_of(send(client, words=f"{OTHER} {n}")))[1] for n in range(3)]
    first, second, third = Submission.objects.order_by("received_at")
    bob, alice = as_user(story.bob), as_user(story.alice)

    assert words_of(bob.get("/submissions/")).count(OTHER) == 3
    assert 'href="/submissions/"' in words_of(bob.get("/workbench/"))
    assert "Nothing waits here." in words_of(as_user(charlie).get("/submissions/"))
    assert as_user(charlie).get(f"/submissions/{first.pk}/").status_code == 404
    assert "Have it read" not in words_of(alice.get(f"/submissions/{first.pk}/"))
    assert alice.post(f"/submissions/{first.pk}/take/").status_code == 403
    bob.post(f"/submissions/{first.pk}/")
    assert "An editor is looking at it." in words_of(client.get(f"/follow/{codes[0]}/"))
    assert bob.get(f"/submissions/{first.pk}/take/").status_code == 200
    sent = bob.post(f"/submissions/{first.pk}/take/")
    first.refresh_from_db()
    assert sent.url == f"/articles/{first.article_id}/"
    assert bob.post(f"/submissions/{second.pk}/join/", {"address": "x"}).status_code == 400
    bob.post(f"/submissions/{second.pk}/join/", {"address": f"/claims/{story.claim.pk}/"})
    assert "It is being checked" in words_of(client.get(f"/follow/{codes[1]}/"))
    assert bob.post(f"/submissions/{third.pk}/dismiss/", {"because": ""}).status_code == 400
    bob.post(f"/submissions/{third.pk}/dismiss/", {"because": "A forecast."})
    assert "We do not check it: A forecast." in re.sub(
        "<[^>]*>", "", words_of(client.get(f"/follow/{codes[2]}/"))
    )
    assert "Nothing waits here." in words_of(bob.get("/submissions/"))
    assert bob.get(f"/submissions/{first.pk}/nonsense/").status_code == 404


def test_editor_passes_it_on_to_another_desk(client, as_user, story, other_desk):
    make_desk("Lake")
    code = CODE.search(words_of(send(client)))[1]
    at = f"/submissions/{Submission.objects.get().pk}/"
    bob, fern = as_user(story.bob), as_user(make_member("fern", other_desk, "editor"))

    assert "Pass it on to another desk" in words_of(bob.get(at))
    assert "Harbour" not in OPTIONS.findall(words_of(bob.get(f"{at}pass/")))
    assert bob.post(f"{at}pass/", {"desk": other_desk.pk, "because": ""}).status_code == 400
    sent = bob.post(f"{at}pass/", {"desk": other_desk.pk, "because": "It is yours."}, follow=True)

    assert "It is on the desk “Valley” now." in words_of(sent)
    assert bob.get(at).status_code == 404
    told = words_of(fern.get(at))
    assert "Passed on by the desk “Harbour”:" in told
    assert ("It is yours." in told, "Bob" in told) == (True, False)
    assert "An editor has not looked at it yet." in words_of(client.get(f"/follow/{code}/"))


def test_likely_pages_are_offered_to_join(client, as_user, story):
    claim = story.until("published")
    send(client, words=WORDS, seen="1")
    at = f"/submissions/{Submission.objects.get().pk}/join/"
    bob = as_user(story.bob)

    assert claim.fact_check.verdict.headline in words_of(bob.get(at))
    bob.post(at, {"likely": str(claim.pk)})

    assert Submission.objects.get().claim == claim


def test_submissions_of_many_are_read_in_as_many_queries(
    client, as_user, story, django_assert_num_queries
):
    bob = as_user(story.bob)
    send(client)
    bob.get("/submissions/")
    with django_assert_num_queries(5):
        bob.get("/submissions/")
    for number in range(3):
        send(client, words=f"{OTHER} {number}")
    with django_assert_num_queries(5):
        bob.get("/submissions/")


def test_what_is_too_long_is_refused_with_its_words_and_no_browser_cuts_it(client, desk):
    long = "The ferry sank. " * 400
    answer = send(client, words=long)
    page = words_of(answer)
    assert (answer.status_code, long.strip() in page) == (400, True)
    assert "at most 5000 characters" in page
    assert 'maxlength="5000"' not in page
