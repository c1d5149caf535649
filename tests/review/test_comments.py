import pytest
from django.db import IntegrityError, connection, transaction

from factcheck.notices.queries import notices_for
from factcheck.people.errors import Missing, NotNow, NotValid, NotYou
from factcheck.people.models import Entry, Membership
from factcheck.review.actions import reopen
from factcheck.review.comment import Comment
from factcheck.review.comments import (
    reopen_thread,
    resolve_thread,
    say,
    visible_comments,
    withdraw_comment,
)
from tests.review.stories import review, sit_down


def told(user) -> list[str]:
    kinds = [notice.kind for notice in notices_for(user).order_by("created_at", "pk")]
    return [kind for kind in kinds if kind in {"mentioned", "answered"}]


def read_by(story, claim) -> dict[str, int]:
    people = (story.alice, story.ben, story.bob)
    return {one.username: visible_comments(claim, one).count() for one in people}


def test_say_and_mention_people_of_the_desk_alone(story, charlie):
    claim = story.until("decided")

    said = say(claim, by=story.alice, text=" Ask @Ben. Or @bob, not @charlie or a@eve. ")

    assert said.text == "Ask @Ben. Or @bob, not @charlie or a@eve."
    assert sorted(person.username for person in said.mentions.all()) == ["ben", "bob"]
    assert (told(story.ben), told(story.bob), told(charlie)) == (["mentioned"], ["mentioned"], [])
    entry = Entry.objects.get(action="comment.written")
    assert (entry.actor_id, entry.facts) == (str(story.alice.pk), {"claim": str(claim.pk)})


def test_answer_is_told_to_who_takes_part_but_not_to_who_gives_it(story):
    claim = story.until("decided")
    first = say(claim, by=story.alice, text="Which log?")
    answer = say(claim, by=story.ben, text="The port's.", thread=first)

    last = say(claim, by=story.bob, text="Thanks, @alice.", thread=answer)

    assert (answer.thread, last.thread) == (first, first)
    assert (told(story.alice), told(story.ben)) == (["answered", "mentioned"], ["answered"])


def test_comments_of_a_blind_round_are_read_by_their_author_and_the_editors(story):
    claim = story.until("queued")
    review(claim, story.alice, "true")
    sit_down(claim, story.ben)
    say(claim, by=story.alice, text="It is true, @ben and @bob.")
    say(claim, by=story.bob, text="I doubt it, @alice.")

    assert read_by(story, claim) == {"alice": 1, "ben": 0, "bob": 2}
    assert (told(story.alice), told(story.ben), told(story.bob)) == ([], [], ["mentioned"])

    review(claim, story.ben, "false")

    assert read_by(story, claim) == {"alice": 2, "ben": 2, "bob": 2}
    assert [told(one) for one in (story.alice, story.ben, story.bob)] == [
        ["mentioned"],
        ["mentioned"],
        ["mentioned"],
    ]


def test_editor_who_sits_in_the_round_reads_nothing_of_others(story):
    claim = story.until("queued")
    sit_down(claim, story.ben)
    said = say(claim, by=story.alice, text="It is true.")
    Membership.objects.filter(user=story.ben).update(role="editor")
    story.ben.refresh_from_db()

    assert not visible_comments(claim, story.ben).exists()
    for act in (resolve_thread, reopen_thread):
        with pytest.raises(Missing):
            act(said, by=story.ben)
    with pytest.raises(Missing):
        say(claim, by=story.ben, text="So it is.", thread=said)


def test_new_round_hides_its_own_comments_alone(story):
    claim = story.until("decided")
    first = say(claim, by=story.bob, text="Well read.")
    reopen(claim, by=story.bob, because="A second log appeared.")
    sit_down(claim, story.alice)
    say(claim, by=story.bob, text="Read the second one.", thread=first)

    assert read_by(story, claim) == {"alice": 1, "ben": 1, "bob": 2}


def test_withdraw_leaves_an_empty_row(story):
    claim = story.until("decided")
    said = say(claim, by=story.alice, text="It was Ben.")

    with pytest.raises(NotYou):
        withdraw_comment(said, by=story.bob)
    withdraw_comment(said, by=story.alice)

    said.refresh_from_db()
    assert (said.text, said.withdrawn_at is None) == ("", False)
    with pytest.raises(NotNow):
        withdraw_comment(said, by=story.alice)


def test_withdrawn_comment_mentions_nobody_later(story):
    claim = story.until("queued")
    review(claim, story.alice, "true")
    withdraw_comment(say(claim, by=story.alice, text="Oh @ben."), by=story.alice)

    review(claim, story.ben, "true")

    assert told(story.ben) == []


def test_thread_is_resolved_and_opened_again(story):
    claim = story.until("decided")
    said = say(claim, by=story.alice, text="Which log?")

    resolve_thread(said, by=story.ben)
    with pytest.raises(NotNow):
        resolve_thread(said, by=story.bob)
    said.refresh_from_db()
    assert said.resolved_by == story.ben

    reopen_thread(said, by=story.bob)
    with pytest.raises(NotNow):
        reopen_thread(said, by=story.bob)
    actions = Entry.objects.filter(action__startswith="thread.").order_by("pk")
    assert [entry.action for entry in actions] == ["thread.resolved", "thread.reopened"]


def test_strangers_neither_talk_nor_read(story, charlie, root):
    claim = story.until("decided")
    said = say(claim, by=story.alice, text="Which log?")

    for stranger in (charlie, root):
        assert not visible_comments(claim, stranger).exists()
        with pytest.raises(NotYou):
            say(claim, by=stranger, text="Mine.")
        for act in (withdraw_comment, resolve_thread, reopen_thread):
            with pytest.raises(NotYou):
                act(said, by=stranger)


@pytest.mark.parametrize("text", [" ", "a\0b", "x" * 20_001])
def test_say_what_cannot_be_kept(story, text):
    with pytest.raises(NotValid):
        say(story.until("decided"), by=story.alice, text=text)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE review_comment SET text = 'Otherwise.'",
        "UPDATE review_comment SET round = 2",
        "UPDATE review_comment SET withdrawn_at = now()",
        "UPDATE review_comment SET by_id = (SELECT id FROM people_user WHERE username = 'ben')",
        "UPDATE review_comment SET thread_id = id",
        "DELETE FROM review_comment",
        "TRUNCATE review_comment CASCADE",
    ],
)
def test_the_database_keeps_what_was_said(story, change):
    say(story.until("decided"), by=story.alice, text="Which log?")
    connection.check_constraints()  # as a commit would: TRUNCATE waits for nothing then

    with (
        pytest.raises(IntegrityError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change)


def test_the_database_knows_the_round_and_the_thread(story):
    claim = story.until("decided")
    said = say(claim, by=story.alice, text="Which log?")
    answer = say(claim, by=story.ben, text="The port's.", thread=said)

    for facts in ({"claim": claim, "round": 2}, {"claim": claim, "round": 1, "thread": answer}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Comment.objects.create(by=story.alice, text="So.", **facts)
    assert str(said) == "Alice: Which log?"
