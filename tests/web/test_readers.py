"""What readers write without an account, and what the desk reads of it."""

import re

import pytest
from django.test import Client

from factcheck.people.ids import uuid7
from factcheck.people.tokens import make_token
from factcheck.publication.models import CorrectionRequest, Subscription
from tests.jobs_tools import run_jobs
from tests.mailroom import mail_server
from tests.publication.test_letters import meant, token_in
from tests.review.stories import Story
from tests.web.conftest import words_of

CODE = re.compile(r"<code>([\w-]+)</code>")


@pytest.fixture
def story(published) -> Story:
    return published


@pytest.fixture
def claim(story):
    return story.claim


@pytest.fixture
def at(claim) -> str:
    return f"/fact-checks/{claim.fact_check.slug}/"


def written(client, at: str, **more) -> str:
    """The code that is shown once."""
    sent = {"words": "It was <b>12</b> sailings.", "source": "https://log.example", "mail": ""}
    answer = client.post(f"{at}wrong/", sent | more)
    assert answer.status_code == 200
    return CODE.search(words_of(answer))[1]


def test_reader_writes_and_follows_it(client, at, as_user, story):
    assert f'href="{at}wrong/"' in words_of(client.get(at))
    code = written(client, at, mail="ada@reader.example")

    page = client.get(f"/follow/{code}/")

    assert "Received. An editor has not looked at it yet." in words_of(page)
    assert "It was &lt;b&gt;12&lt;/b&gt; sailings." in words_of(page)
    assert (page["X-Robots-Tag"], "no-store" in page["Cache-Control"]) == ("noindex", True)
    assert client.post("/follow/", {"code": f" {code} "}).url == f"/follow/{code}/"
    client.post(f"/follow/{code}/erase/")
    assert CorrectionRequest.objects.get().mail == ""


def test_every_wrong_code_gets_the_same_answer(client, at):
    code = written(client, at)

    answers = {client.get(f"/follow/{wrong}/").content for wrong in (code[:-1], "x", "A" * 22)}

    assert len(answers) == 1
    assert client.get("/follow/x/").status_code == 404
    assert client.post("/follow/x/erase/").status_code == 404


def test_program_that_fills_every_field_writes_nothing(client, at):
    code = written(client, at, website="https://spam.example")

    assert not CorrectionRequest.objects.exists()
    assert client.get(f"/follow/{code}/").status_code == 404


def test_reader_who_writes_too_often_is_told(client, at):
    for _time in range(5):
        written(client, at)

    answer = client.post(f"{at}wrong/", {"words": "Once more."})

    assert answer.status_code == 429
    assert "That was a lot at once." in words_of(answer)


def test_readers_behind_a_proxy_are_told_apart(client, at, settings):
    settings.HTTPS = True
    for number in range(6):
        came = {"X-Forwarded-For": f"203.0.113.9, 198.51.100.{number}"}
        assert client.post(f"{at}wrong/", {"words": "So."}, headers=came).status_code == 200

    assert CorrectionRequest.objects.values("visitor").distinct().count() == 6


def test_form_with_nothing_in_it(client, at):
    assert client.post(f"{at}wrong/", {"words": " "}).status_code == 400
    assert client.get("/fact-checks/none/wrong/").status_code == 404


def test_desk_answers_readers(client, at, as_user, story, charlie, claim):
    codes = [written(client, at), written(client, at)]
    first, second = CorrectionRequest.objects.order_by("received_at")
    bob = as_user(story.bob)

    assert words_of(bob.get("/requests/")).count("It was &lt;b&gt;12&lt;/b&gt;") == 2
    assert "Nothing waits here." in words_of(as_user(charlie).get("/requests/"))
    assert as_user(charlie).get(f"/requests/{first.pk}/").status_code == 404
    assert as_user(story.alice).post(f"/requests/{first.pk}/").status_code == 403
    assert "Accept" not in words_of(as_user(story.alice).get(f"/requests/{first.pk}/"))
    bob.post(f"/requests/{first.pk}/")
    assert "An editor is looking at it." in words_of(client.get(f"/follow/{codes[0]}/"))
    assert bob.post(f"/requests/{first.pk}/decline/", {"because": ""}).status_code == 400
    bob.post(f"/requests/{first.pk}/decline/", {"because": "The log lists 14."})
    assert "The log lists 14." in words_of(client.get(f"/follow/{codes[0]}/"))
    sent = bob.post(f"/requests/{second.pk}/accept/", {"kind": "error", "because": "Counted."})
    assert sent.url == f"/claims/{claim.pk}/"
    assert "a correction is being written" in words_of(client.get(f"/follow/{codes[1]}/"))
    assert "Nothing waits here." in words_of(bob.get("/requests/"))
    assert bob.get(f"/requests/{first.pk}/nonsense/").status_code == 404


def test_requests_of_many_are_read_in_as_many_queries(
    client, at, as_user, story, django_assert_num_queries
):
    bob = as_user(story.bob)
    written(client, at)
    bob.get("/requests/")
    with django_assert_num_queries(5):
        bob.get("/requests/")
    for _time in range(3):
        written(client, at)
    with django_assert_num_queries(5):
        bob.get("/requests/")


def test_reader_subscribes_means_it_and_ends_it(client, at, settings, story, claim):
    with mail_server(settings) as room:
        assert f'href="{at}letters/"' in words_of(client.get(at))
        sent = {"mail": "ada@reader.example"}
        answers = {words_of(client.post(f"{at}letters/", sent)) for _time in range(2)}
        assert len(answers) == 1
        assert client.post("/corrections/letters/", {"mail": "nobody"}).status_code == 400
        run_jobs()
        token = token_in(room.letters[0], "confirm")

        client.get(f"/subscriptions/confirm/{token}/")
        assert Subscription.objects.get().confirmed_at is None
        client.post(f"/subscriptions/confirm/{token}/")
        assert Subscription.objects.get().confirmed_at

        strict = Client(enforce_csrf_checks=True)
        pressed = strict.post(f"/subscriptions/end/{token}/", {"List-Unsubscribe": "One-Click"})
        assert pressed.status_code == 200
        assert Subscription.objects.get().mail == ""
        assert client.post(f"/subscriptions/confirm/{token}/").status_code == 404
        assert (
            client.post(f"/subscriptions/end/{make_token('subscription', uuid7())}/").status_code
            == 404
        )
        assert client.get(f"/subscriptions/end/{token}/").status_code == 200


def test_subscription_to_all(settings, claim, story):
    with mail_server(settings) as room:
        assert meant(room, None, "ada@reader.example").fact_check is None
        assert "whenever one of our fact-checks" in room.letters[0].get_content()


LONG_MAIL = f"{'a' * 64}@{'.'.join(['b' * 60] * 4)}.example"  # a valid address, 317 characters


@pytest.mark.parametrize("mail", [LONG_MAIL, "a\x00@b.example", "a@b.example\nBcc: c@d.example"])
def test_address_that_cannot_be_kept_is_refused(client, at, mail):
    assert client.post(f"{at}wrong/", {"words": "No.", "mail": mail}).status_code == 400
    assert client.post(f"{at}letters/", {"mail": mail}).status_code == 400
    assert not Subscription.objects.exists()


@pytest.mark.parametrize("code", ["a/b", "../x", "%2F", "ü?#", "\x00"])
def test_code_of_any_letters_is_a_wrong_one(client, at, code):
    answer = client.post("/follow/", {"code": code}, follow=True)

    assert answer.status_code in {400, 404}
