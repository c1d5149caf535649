import pytest

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry
from factcheck.review.actions import dismiss, queue
from factcheck.review.models import Conflict, Move
from factcheck.review.topics import set_topic
from factcheck.review.triaging import Triage, preview, selected, triage_many
from factcheck.review.workflow import overtaken
from tests.review.stories import new_claim, new_claims, queued

OPINION = Triage("dismiss", "They are opinions.", "opinion")


def seen(claims) -> dict:
    return {claim.pk: claim.version for claim in claims}


def states() -> list[str]:
    return sorted(Claim.objects.values_list("status", flat=True))


def told_of_the_move(claim) -> str:
    return overtaken(claim, None).because


def told(outcomes) -> dict:
    return {outcome.claim.pk: outcome.why_not for outcome in outcomes}


def test_many_are_queued_each_with_its_entry(story):
    claims = new_claims(story.desk, 3)
    last = Entry.objects.count()

    done = triage_many(claims, seen(claims), Triage("queue"), by=story.bob)

    assert set(told(done).values()) == {""}
    assert states() == ["new", "queued", "queued", "queued"]
    new = list(Entry.objects.order_by("pk")[last:])
    moved = [entry.subject_id for entry in new if entry.action == "claim.moved"]
    assert sorted(moved) == sorted(str(claim.pk) for claim in claims)


def test_many_are_dismissed_and_the_others_say_why_not(story):
    fresh, waiting = new_claim(story.desk), queued(story.desk, story.bob)
    gone = new_claim(story.desk)
    dismiss(gone, by=story.eve, because="So.", kind="opinion")
    changed = new_claim(story.desk)
    versions = seen([fresh, waiting, gone, changed])
    queue(Claim.objects.get(pk=changed.pk), by=story.eve)
    claims = selected(versions, by=story.bob)
    before = told(preview(claims, versions, OPINION, by=story.bob))

    done = triage_many(claims, versions, OPINION, by=story.bob)

    assert (
        told(done)
        == before
        == {
            fresh.pk: "",
            waiting.pk: "",
            gone.pk: "This cannot be done while the claim is “dismissed”.",
            changed.pk: told_of_the_move(changed),
        }
    )
    assert states() == ["dismissed", "dismissed", "dismissed", "new", "queued"]
    made = Move.objects.get(claim=fresh)
    assert (made.because, made.kind) == ("They are opinions.", "opinion")


def test_duplicates_point_at_their_twin(story):
    twin, other = queued(story.desk, story.bob), new_claim(story.desk)
    claims = [twin, other]
    triage = Triage("dismiss", "Told twice.", "duplicate", twin)

    done = triage_many(claims, seen(claims), triage, by=story.bob)

    assert told(done) == {twin.pk: "It is the twin itself.", other.pk: ""}
    other.refresh_from_db()
    assert (other.status, other.duplicate_of) == ("dismissed", twin)


def test_one_is_dismissed_as_a_duplicate_of_its_twin(story, other_desk):
    twin, stranger = queued(story.desk, story.bob), new_claim(other_desk)
    facts = {"by": story.bob, "because": "Told twice."}
    for wrong in ({"kind": "opinion", "twin": twin}, {"kind": "duplicate", "twin": stranger}):
        with pytest.raises(NotValid):
            dismiss(story.claim, **facts, **wrong)

    dismiss(story.claim, kind="duplicate", twin=twin, **facts)

    story.claim.refresh_from_db()
    assert story.claim.duplicate_of == twin


@pytest.mark.parametrize(
    ("triage", "field"),
    [
        (Triage("publish"), "do"),
        (Triage("dismiss", "So."), "kind"),
        (Triage("dismiss", " ", "opinion"), "because"),
    ],
)
def test_unfit_wishes_are_refused(story, triage, field):
    with pytest.raises(NotValid) as problem:
        triage_many([story.claim], seen([story.claim]), triage, by=story.bob)
    assert list(problem.value.fields) == [field]


def test_triage_is_for_editors_of_each_desk(story, other_desk):
    claims = [story.claim, new_claim(other_desk)]
    assert selected(seen(claims), by=story.bob) == [story.claim]
    assert selected(seen(claims), by=story.alice) == []
    with pytest.raises(NotYou):
        triage_many(claims, seen(claims), Triage("queue"), by=story.bob)


def test_a_preview_leaves_nothing_behind(story):
    claims = new_claims(story.desk, 2)
    last, before = Entry.objects.count(), states()

    tried = preview(claims, seen(claims), OPINION, by=story.bob)

    assert set(told(tried).values()) == {""}
    assert (Entry.objects.count(), states(), Move.objects.count()) == (last, before, 0)
    assert {claim.status for claim in claims} == {"new"}


def test_whoever_was_at_work_is_sent_home_when_a_claim_is_recalled(story):
    claim = story.until("assigned")
    done = triage_many([claim], seen([claim]), Triage("recall", "Not now."), by=story.bob)
    assert told(done) == {claim.pk: ""}
    claim.refresh_from_db()
    assert (claim.status, claim.assignments.get().state) == ("queued", "closed")


def test_topic_that_a_reviewer_declared_a_conflict_with_frees_their_seat(story, topic):
    claim = story.until("assigned")
    Conflict.objects.create(user=story.alice, topic=topic, reason="I own a ferry.")
    triage_many([claim], seen([claim]), Triage("topic", topic=topic), by=story.bob)
    claim.refresh_from_db()
    assert (claim.topic, claim.status, claim.assignments.get().state) == (topic, "queued", "closed")
    entry = Entry.objects.get(action="claim.topic_set")
    assert entry.facts == {"topic": str(topic.pk)}
    set_topic(claim, topic, by=story.bob)
    assert Entry.objects.filter(action="claim.topic_set").count() == 1


def test_topic_is_for_editors_and_for_what_is_not_judged(story, topic):
    with pytest.raises(NotYou):
        set_topic(story.claim, topic, by=story.alice)
    with pytest.raises(NotNow):
        set_topic(story.until("decided"), topic, by=story.bob)


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        (Triage("assign"), "to"),
        (Triage("topic"), "topic"),
        (Triage("mark", "So."), "harm"),
        (Triage("recall"), "because"),
        (Triage("dismiss", "So.", "opinion", twin=Claim()), "twin"),
    ],
)
def test_what_is_missing_is_said_of_all(story, wish, field):
    with pytest.raises(NotValid) as problem:
        triage_many([story.claim], seen([story.claim]), wish, by=story.bob)
    assert list(problem.value.fields) == [field]


def test_claim_that_was_never_seen_stays(story):
    done = triage_many([story.claim], {}, Triage("queue"), by=story.bob)
    assert told(done) == {
        story.claim.pk: "This claim has changed since you saw it. Look at it again."
    }
