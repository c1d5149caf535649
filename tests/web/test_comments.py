import pytest

from factcheck.review.comment import Comment
from factcheck.review.comments import say
from tests.review.stories import review, sit_down
from tests.web.conftest import words_of


def talk_of(page) -> str:
    return words_of(page).split('id="talk"')[1].split('id="history"')[0]


def test_talk_without_scripts(as_user, story):
    claim = story.until("decided")
    alice, ben = as_user(story.alice), as_user(story.ben)
    alice.post(f"/claims/{claim.pk}/comments/", {"text": "Which log, @ben? <b>"})
    first = Comment.objects.get()
    ben.post(f"/claims/{claim.pk}/comments/", {"text": "The port's.", "thread": first.pk})

    talk = talk_of(alice.get(f"/claims/{claim.pk}/"))
    assert "Which log, @ben? &lt;b&gt;" in talk
    assert "The port's." in talk
    assert "You were mentioned in what is said about this claim." in words_of(ben.get("/notices/"))

    for what, said in (("resolve", "<bdi>Ben</bdi> resolved this"), ("reopen", "Resolve</button>")):
        assert ben.post(f"/comments/{first.pk}/{what}/").url == f"/claims/{claim.pk}/#talk"
        assert said in talk_of(alice.get(f"/claims/{claim.pk}/"))
    assert ben.post(f"/comments/{first.pk}/withdraw/").status_code == 403
    alice.post(f"/comments/{first.pk}/withdraw/")
    talk = talk_of(ben.get(f"/claims/{claim.pk}/"))
    assert ("Withdrawn by who said it" in talk, "Which log" in talk) == (True, False)


def test_what_cannot_be_said_is_asked_again(as_user, story):
    claim = story.until("decided")

    for text in (" ", "a\0b"):
        page = as_user(story.alice).post(f"/claims/{claim.pk}/comments/", {"text": text})
        assert page.status_code == 400


def test_a_blind_round_shows_the_second_reviewer_nothing(as_user, story):
    claim = story.until("queued")
    review(claim, story.alice, "true")
    sit_down(claim, story.ben)
    said = say(claim, by=story.alice, text="It is certainly true, @ben.")
    ben = as_user(story.ben)

    for address in (f"/claims/{claim.pk}/", "/notices/", "/workbench/", "/claims/?status=all"):
        assert "certainly" not in words_of(ben.get(address))
        assert "mentioned" not in words_of(ben.get(address))
    assert "Until the round is closed, you and the editors read this" in words_of(
        ben.get(f"/claims/{claim.pk}/")
    )
    for what in ("resolve", "reopen", "withdraw"):
        assert ben.post(f"/comments/{said.pk}/{what}/").status_code == 404
    answer = {"text": "So?", "thread": said.pk}
    assert ben.post(f"/claims/{claim.pk}/comments/", answer).status_code == 404
    assert "certainly" in words_of(as_user(story.bob).get(f"/claims/{claim.pk}/"))


@pytest.mark.parametrize("what", ["resolve", "reopen", "withdraw"])
def test_another_desks_talk_does_not_exist(as_user, story, charlie, what):
    said = say(story.until("decided"), by=story.alice, text="Which log?")

    assert as_user(charlie).post(f"/comments/{said.pk}/{what}/").status_code == 404
