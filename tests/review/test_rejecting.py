import pytest

from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from factcheck.review.rejecting import reject
from factcheck.review.seats import take

pytestmark = pytest.mark.django_db

WHY = {"because": "It is a wish.", "kind": "opinion"}


@pytest.mark.parametrize("state", ["new", "queued", "assigned", "in_review"])
def test_an_editor_dismisses_it(story, state):
    claim = story.until(state)

    reject(claim, by=story.bob, **WHY)

    move = claim.moves.latest("number")
    assert (move.to_status, move.kind, move.because) == ("dismissed", "opinion", "It is a wish.")


@pytest.mark.parametrize("state", ["assigned", "in_review"])
def test_a_reviewer_hands_it_back_and_the_editors_are_told(story, state):
    claim = story.until(state)
    seat = claim.assignments.get()
    Notice.objects.all().delete()

    reject(claim, by=story.alice, **WHY)

    seat.refresh_from_db()
    claim.refresh_from_db()
    assert (seat.state, seat.note, claim.status) == ("handed_back", "It is a wish.", "queued")
    told = Notice.objects.values_list("user", "kind", "claim")
    assert set(told) == {
        (story.bob.pk, "no_claim", claim.pk),
        (story.eve.pk, "no_claim", claim.pk),
    }
    entry = Entry.objects.get(action="claim.called_none")
    assert entry.facts == {"seat": str(seat.pk), "kind": "opinion"}


def test_a_reviewer_dismisses_nothing(story):
    claim = story.until("in_review")
    take(claim, by=story.ben)

    reject(claim, by=story.alice, **WHY)

    claim.refresh_from_db()
    assert claim.status == "in_review"
    assert claim.moves.filter(to_status="dismissed").count() == 0


@pytest.mark.parametrize("state", ["new", "queued", "assigned", "decided", "dismissed"])
def test_a_reviewer_without_a_seat_says_nothing_now(story, state):
    claim = story.until(state)

    with pytest.raises(NotNow):
        reject(claim, by=story.ben, **WHY)


@pytest.mark.parametrize("state", ["decided", "disputed", "published", "dismissed"])
def test_an_editor_dismisses_nothing_that_was_judged(story, state):
    claim = story.until(state)

    with pytest.raises(NotNow):
        reject(claim, by=story.bob, **WHY)


def test_strangers_say_nothing_at_all(story, charlie, root):
    claim = story.until("in_review")

    for person in (charlie, root):
        with pytest.raises(NotYou):
            reject(claim, by=person, **WHY)


@pytest.mark.parametrize("person", ["alice", "bob"])
@pytest.mark.parametrize(
    ("said", "field"),
    [({"because": " ", "kind": "opinion"}, "because"), ({"because": "No.", "kind": ""}, "kind")],
)
def test_a_reason_and_its_kind_are_due(story, person, said, field):
    claim = story.until("in_review")

    with pytest.raises(NotValid) as refusal:
        reject(claim, by=getattr(story, person), **said)

    assert list(refusal.value.fields) == [field]


@pytest.mark.parametrize("person", ["alice", "bob"])
def test_whoever_saw_an_older_claim_is_told(story, person):
    claim = story.until("in_review")

    with pytest.raises(Overtaken):
        reject(claim, by=getattr(story, person), version=claim.version - 1, **WHY)

    assert claim.assignments.get().state == "in_work"
