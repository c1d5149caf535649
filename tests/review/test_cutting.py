"""One claim into several, several into one, and one that the engine missed."""

import pytest

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from factcheck.review.actions import dismiss, requeue
from factcheck.review.corrections import change_carriers, change_judgement
from factcheck.review.cutting import add_claim, merge_claims, split_claim
from factcheck.review.models import Conflict, DeskRules, Move
from tests.factories import make_article, make_claim
from tests.review.stories import review

pytestmark = pytest.mark.django_db

SAILINGS = "14 sailings were cancelled in October"
SHORTER = "14 sailings were cancelled"
CARRIED = "We carried 9,000 passengers in October"
PASSENGERS = "9,000 passengers in October"


def place(claim_or_revision, words: str) -> list[int]:
    text = getattr(claim_or_revision, "revision", claim_or_revision).text
    return [text.index(words), text.index(words) + len(words)]


def there(claim: Claim) -> Claim:
    return Claim.objects.get(pk=claim.pk)


@pytest.fixture
def revision(desk):
    return make_article(desk)


@pytest.fixture
def untriaged(desk) -> None:
    """A desk that queues nothing by itself."""
    DeskRules.objects.filter(desk=desk).update(queue_from_worth=None)


@pytest.fixture
def claim(revision) -> Claim:
    return make_claim(revision, SAILINGS)


# Splitting ----------------------------------------------------------------------------------------
def test_split_claim_keeps_the_first_part_and_makes_claims_of_the_others(claim, alice, untriaged):
    change_carriers(claim, ["Northline"], by=alice)

    (part,) = split_claim(
        claim,
        [[place(claim, SHORTER)], [place(claim, "14 sailings"), place(claim, "in October")]],
        by=alice,
        because="Two assertions.",
    )

    part = there(part)
    assert (there(claim).text, part.text) == (SHORTER, "14 sailings … in October")
    assert (part.status, part.version, part.round) == ("new", 0, 1)
    assert (part.revision, part.desk, part.language) == (claim.revision, claim.desk, "en")
    assert (part.kind, part.speaker) == ("indirect", claim.speaker)
    chain = part.attributions.values_list("position", "speaker__name")
    assert list(chain) == [(0, "the harbour office"), (1, "Northline")]


def test_split_claim_keeps_where_each_came_from(claim, alice):
    (part,) = split_claim(
        claim, [[place(claim, SHORTER)], [place(claim, "in October")]], by=alice, because="Two."
    )

    cut = claim.amendments.get(kind="split")
    assert (cut.number, cut.because) == (1, "Two.")
    assert cut.before["spans"] == [place(claim, SAILINGS)]
    assert cut.after["split_off"] == [str(part.pk)]
    born = part.amendments.get()
    assert (born.kind, born.number, born.by) == ("split_off", 0, alice)
    assert born.before == {"split_from": str(claim.pk)}
    assert born.after["spans"] == [place(claim, "in October")]
    assert (there(part).split_from, list(claim.split_off.all())) == (claim, [part])
    actions = Entry.objects.filter(subject_kind="claim").values_list("action", "subject_id")
    assert set(actions) == {("claim.added", str(part.pk)), ("claim.amended", str(claim.pk))}


def test_split_claim_may_leave_the_words_of_the_first_part(claim, alice):
    (part,) = split_claim(claim, [[place(claim, SAILINGS)], [place(claim, "in October")]], by=alice)

    assert (there(claim).text, there(part).text) == (SAILINGS, "in October")
    assert there(claim).version == 1


def test_split_claim_leaves_the_state_as_it_was(story):
    claim = story.until("in_review")

    split_claim(claim, [[place(claim, SHORTER)], [place(claim, "in October")]], by=story.alice)

    assert (there(claim).status, claim.assignments.get().state) == ("in_review", "in_work")


def test_split_claim_lets_triage_look_at_the_parts(claim, alice):
    Claim.objects.filter(pk=claim.pk).update(checkable=False)
    parts = [[place(claim, "in October")], [place(claim, SHORTER)], [place(claim, CARRIED)]]

    worthy, quoted = split_claim(there(claim), parts, by=alice)

    moves = Move.objects.filter(claim__in=[worthy, quoted]).values_list("claim", "to_status", "by")
    assert (there(worthy).checkable, there(quoted).kind) == (True, "direct")
    assert set(moves) == {(worthy.pk, "queued", None), (quoted.pk, "queued", None)}


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ([], "Mark two parts or more, at most 10."),
        ([[[0, 5]]], "Mark two parts or more, at most 10."),
        ([[[at, at + 1]] for at in range(11)], "Mark two parts or more, at most 10."),
        ([[[0, 5]], [[0, 6]]], "Two parts stand on the same words."),
    ],
)
def test_split_claim_refuses(claim, alice, parts, sentence):
    with pytest.raises(NotValid) as refusal:
        split_claim(claim, parts, by=alice)

    assert refusal.value.fields == {"parts": [sentence]}
    assert Claim.objects.count() == 1


def test_split_claim_refuses_the_words_of_another_claim(claim, alice):
    make_claim(claim.revision, PASSENGERS)

    with pytest.raises(NotValid, match="Another claim stands on exactly these words"):
        split_claim(claim, [[place(claim, SHORTER)], [place(claim, PASSENGERS)]], by=alice)

    assert (there(claim).text, Claim.objects.count()) == (SAILINGS, 2)


# Merging ------------------------------------------------------------------------------------------
def test_merge_claims_takes_the_words_of_all(claim, bob):
    other = make_claim(claim.revision, PASSENGERS)
    inside = make_claim(claim.revision, "cancelled in October")

    amendment = merge_claims(claim, [other, inside], by=bob, because="One assertion.")

    assert there(claim).text == f"{SAILINGS} … {PASSENGERS}"
    assert there(claim).kind == "mixed"
    assert (amendment.kind, amendment.because) == ("merged", "One assertion.")
    assert amendment.before["spans"] == [place(claim, SAILINGS)]
    assert amendment.after["merged"] == [str(other.pk), str(inside.pk)]


def test_merge_claims_dismisses_the_others_as_duplicates_that_point_to_it(claim, bob):
    other = make_claim(claim.revision, PASSENGERS)

    merge_claims(claim, [other], by=bob, because="One assertion.")

    assert (there(other).status, there(other).duplicate_of) == ("dismissed", claim)
    assert there(other).text == PASSENGERS
    move = other.moves.get()
    assert (move.kind, move.because, move.by) == ("duplicate", "One assertion.", bob)


def test_merge_claims_sends_home_who_works_on_the_others(story):
    claim = story.until("in_review")
    one = make_claim(claim.revision, PASSENGERS)

    merge_claims(one, [claim], by=story.bob, because="One assertion.")

    assert claim.assignments.get().state == "closed"


def test_merge_claims_of_words_it_has_already(claim, bob):
    inside = make_claim(claim.revision, SHORTER)

    merge_claims(claim, [inside], by=bob, because="One assertion.")

    assert (there(claim).text, there(claim).version) == (SAILINGS, 1)


def test_requeued_duplicate_is_none_any_more(claim, bob):
    other = make_claim(claim.revision, PASSENGERS)
    merge_claims(claim, [other], by=bob, because="One assertion.")

    requeue(there(other), by=bob, because="Two, after all.")

    assert there(other).duplicate_of is None


def test_merge_claims_of_one_that_was_reviewed_changes_nothing(story):
    reviewed = story.until("queued")
    review(reviewed, story.alice, "true")
    claim = make_claim(reviewed.revision, PASSENGERS)

    with pytest.raises(NotNow, match="A review of these words is in"):
        merge_claims(claim, [reviewed], by=story.bob, because="One assertion.")

    assert (there(claim).text, there(reviewed).status) == (PASSENGERS, "in_review")


def test_merge_claims_with_one_that_was_changed_meanwhile_is_overtaken(claim, bob, alice):
    other = make_claim(claim.revision, PASSENGERS)
    change_judgement(there(other), by=alice, because="A boast.", checkable=False)

    with pytest.raises(Overtaken):
        merge_claims(claim, [other], by=bob, because="One assertion.")


def test_merge_claims_without_a_reason_changes_nothing(claim, bob):
    other = make_claim(claim.revision, PASSENGERS)

    with pytest.raises(NotValid) as refusal:
        merge_claims(claim, [other], by=bob, because=" ")

    assert list(refusal.value.fields) == ["because"]
    assert there(other).status == "new"


def test_merge_claims_refuses_itself_nothing_and_other_articles(claim, bob, desk):
    elsewhere = make_claim(make_article(desk), SAILINGS)
    other = make_claim(claim.revision, PASSENGERS)

    for others in ([], [claim], [other, other], [elsewhere]):
        with pytest.raises(NotValid) as refusal:
            merge_claims(claim, others, by=bob, because="One assertion.")
        assert list(refusal.value.fields) == ["others"]


# Adding -------------------------------------------------------------------------------------------
def test_add_claim_writes_down_what_the_engine_missed(revision, alice, desk, untriaged):
    claim = add_claim(
        revision,
        [place(revision, CARRIED)],
        by=alice,
        speaker="Tom Reyes",
        mention="ferry manager Tom Reyes",
        carriers=["Northline"],
        because="It was missed.",
    )

    claim = there(claim)
    assert (claim.text, claim.kind, claim.version, claim.round) == (CARRIED, "direct", 0, 1)
    assert (claim.article, claim.desk, claim.language) == (
        revision.article,
        desk,
        "en",
    )
    assert (claim.checkable, claim.reasons[0], claim.extraction) == (True, "a figure", None)
    chain = claim.attributions.values_list("position", "speaker__name", "mention")
    assert list(chain) == [(0, "Tom Reyes", "ferry manager Tom Reyes"), (1, "Northline", "")]
    born = claim.amendments.get()
    assert (born.kind, born.number, born.before) == ("added", 0, {})
    assert (born.because, born.by) == ("It was missed.", alice)
    assert born.after["text"] == CARRIED


def test_add_claim_of_the_outlets_own_voice(revision, alice):
    claim = there(add_claim(revision, [place(revision, "stops for the winter")], by=alice))

    assert (claim.kind, claim.speaker, claim.attributions.count()) == ("own", None, 0)


def test_add_claim_starts_new_and_is_queued_only_by_the_triage_rule(revision, alice, desk):
    worthy = add_claim(revision, [place(revision, CARRIED)], by=alice)
    DeskRules.objects.filter(desk=desk).update(queue_from_worth=0.9)
    idle = add_claim(revision, [place(revision, "stops for the winter")], by=alice)

    assert (there(worthy).status, there(idle).status) == ("queued", "new")
    move = Move.objects.get()
    assert (move.from_status, move.to_status, move.by) == ("new", "queued", None)


def test_add_claim_on_the_words_of_another_is_refused(claim, alice):
    with pytest.raises(NotValid, match="Another claim stands on exactly these words"):
        add_claim(claim.revision, [place(claim, SAILINGS)], by=alice)


def test_add_claim_on_the_words_of_a_dismissed_one(claim, alice, bob):
    dismiss(claim, by=bob, because="No.", kind="opinion")

    assert add_claim(claim.revision, [place(claim, SAILINGS)], by=alice) != claim


def test_add_claim_by_strangers_and_the_conflicted_is_refused(revision, ben, charlie, root):
    publisher = revision.article.publisher
    Conflict.objects.create(user=ben, publisher=publisher, reason="Worked there.")

    for person in (ben, charlie, root):
        with pytest.raises(NotYou):
            add_claim(revision, [place(revision, SAILINGS)], by=person)
    assert Claim.objects.count() == 0
