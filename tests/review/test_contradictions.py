import pytest

from factcheck.claims.models import Contradiction
from factcheck.claims.queries import contradictions_in, contradictions_of
from factcheck.people.errors import NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from factcheck.review.actions import dismiss
from factcheck.review.contradictions import dismiss_contradiction, may_dismiss_contradiction
from factcheck.review.models import Conflict
from tests.factories import make_article, make_claim, make_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def hint(desk) -> Contradiction:
    revision = make_article(desk)
    first = make_claim(revision, "14 sailings were cancelled in October")
    second = make_claim(revision, "We carried 9,000 passengers in October", speaker="Tom Reyes")
    return Contradiction.objects.create(first=first, second=second, why="14, none")


@pytest.mark.parametrize("role", ["reviewer", "editor"])
def test_dismiss_contradiction_keeps_who_and_why(hint, desk, role):
    person = make_member("cora", desk, role)

    dismiss_contradiction(hint, by=person, because="Both can be.")

    hint.refresh_from_db()
    assert (hint.dismissed_by, hint.dismissed_because) == (person, "Both can be.")
    assert hint.dismissed_at is not None
    entry = Entry.objects.get(action="contradiction.dismissed")
    assert entry.facts == {"first": str(hint.first_id), "second": str(hint.second_id)}


def test_dismiss_contradiction_twice_is_overtaken(hint, alice, ben):
    dismiss_contradiction(hint, by=alice, because="Both can be.")

    with pytest.raises(Overtaken):
        dismiss_contradiction(hint, by=ben, because="No.")


def test_dismiss_contradiction_needs_a_reason(hint, alice):
    with pytest.raises(NotValid) as refusal:
        dismiss_contradiction(hint, by=alice, because=" ")

    assert list(refusal.value.fields) == ["because"]


def test_dismiss_contradiction_by_strangers_and_the_conflicted(hint, alice, charlie, root):
    Conflict.objects.create(user=alice, speaker=hint.second.speaker, reason="A cousin.")

    for person in (alice, charlie, root):
        assert may_dismiss_contradiction(person, hint) is False
        with pytest.raises(NotYou):
            dismiss_contradiction(hint, by=person, because="Both can be.")


def test_contradictions_of_a_claim_are_those_that_name_it(hint, desk):
    third = make_claim(hint.first.revision, "stops for the winter", speaker=None)

    assert list(contradictions_of(hint.first)) == [hint]
    assert list(contradictions_of(hint.second)) == [hint]
    assert list(contradictions_of(third)) == []
    assert list(contradictions_in(hint.first.revision)) == [hint]


def test_contradictions_are_hinted_at_no_longer_once_one_is_none(hint, bob):
    dismiss(hint.second, by=bob, because="No.", kind="opinion")

    assert list(contradictions_of(hint.first)) == []
