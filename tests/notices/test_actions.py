from factcheck.notices.actions import mark_read, tell_of_move
from factcheck.notices.models import Notice
from factcheck.notices.queries import notices_for, unread_count
from factcheck.people.models import Membership
from factcheck.review.rejecting import reject
from factcheck.review.seats import assign
from tests.review.stories import review, rewrite, settle, sit_down


def told(user) -> list[str]:
    return [notice.kind for notice in notices_for(user).order_by("created_at", "id")]


def test_dispute_is_told_to_the_editors(story):
    story.until("disputed")

    assert (told(story.bob), told(story.eve)) == (["disputed"], ["disputed"])
    assert told(story.alice) == []


def test_decision_is_told_to_the_others_but_not_to_who_made_it(story):
    claim = story.until("disputed")

    settle(claim, story.bob)

    assert told(story.bob) == ["disputed"]
    assert told(story.eve) == ["disputed", "decided"]
    assert (told(story.alice), told(story.ben)) == (["decided"], ["decided"])


def test_publication_is_told_to_those_who_reviewed(story):
    story.until("published")

    assert told(story.alice) == ["decided", "published"]


def test_reviewer_is_told_what_they_were_given_but_not_what_they_took(story):
    claim = story.until("queued")
    assign(claim, story.ben, by=story.bob)
    sit_down(claim, story.alice)

    assert (told(story.ben), told(story.alice)) == (["assigned"], [])


def test_open_round_is_told_to_nobody(story):
    claim = story.until("queued")
    review(claim, story.alice, "true")

    assert not Notice.objects.exists()


def test_editor_who_sits_in_the_round_is_not_told_what_a_colleague_thinks_of_the_claim(story):
    claim = story.until("queued")
    for reviewer in (story.alice, story.ben):
        sit_down(claim, reviewer)
    Membership.objects.filter(user=story.ben).update(role="editor")

    reject(claim, by=story.alice, because="A wish.", kind="opinion")

    assert (told(story.ben), told(story.bob)) == ([], ["no_claim"])


def test_same_move_told_twice_is_one_notice(story):
    claim = story.until("disputed")

    tell_of_move(claim.moves.last())

    assert unread_count(story.bob) == 1


def test_mark_read_touches_ones_own_notices_only(story):
    story.until("disputed")

    assert mark_read(story.bob) == 1
    assert (unread_count(story.bob), unread_count(story.eve)) == (0, 1)
    assert mark_read(story.bob, notices=list(notices_for(story.eve))) == 0


def test_every_kind_has_a_sentence(story):
    sentences = {kind: Notice(kind=kind).sentence() for kind in Notice.Kind}

    assert sentences[Notice.Kind.DISPUTED] == "The reviews differ: an editor has to adjudicate."
    assert all(sentences.values())


def test_notices_of_a_desk_one_has_left_are_gone(story):
    story.until("disputed")
    assert unread_count(story.bob) == 1

    story.bob.memberships.update(active=False)

    assert (told(story.bob), unread_count(story.bob)) == ([], 0)


def test_a_changed_article_is_told_to_who_holds_a_seat_and_to_the_editors(story):
    claim = story.until("queued")
    sit_down(claim, story.alice)

    rewrite(claim)

    people = (story.alice, story.ben, story.bob, story.eve)
    assert [told(person) for person in people] == [["rewritten"], [], ["rewritten"], ["rewritten"]]
    notice = notices_for(story.alice).get()
    assert notice.sentence() == "The article was changed: these words read otherwise now."


def test_a_changed_article_of_a_published_claim_is_told_to_all_who_worked_for_it(story):
    claim = story.until("published")

    rewrite(claim, "14 sailings were cancelled in October", "it rained")

    for person in (story.alice, story.ben, story.bob, story.eve):
        assert told(person)[-1] == "rewritten"


def test_a_changed_article_of_a_claim_that_waits_is_told_to_nobody(story):
    rewrite(story.until("queued"))

    assert not Notice.objects.exists()


def test_an_article_that_changed_elsewhere_is_told_to_nobody(story):
    claim = story.until("queued")
    sit_down(claim, story.alice)

    rewrite(claim, "9,000", "12,000")

    assert told(story.alice) == []
