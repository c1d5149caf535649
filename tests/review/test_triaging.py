import pytest

from factcheck.claims.models import Claim
from factcheck.people.errors import NotValid, NotYou
from factcheck.people.models import Entry
from factcheck.review.actions import dismiss, queue
from factcheck.review.models import Move
from factcheck.review.triaging import Triage, preview, selected, triage_many
from tests.review.stories import new_claim, new_claims, queued

OPINION = Triage("dismiss", "They are opinions.", "opinion")


def seen(claims) -> dict:
    return {claim.pk: claim.version for claim in claims}


def states() -> list[str]:
    return sorted(Claim.objects.values_list("status", flat=True))


def told(outcomes) -> dict:
    return {outcome.claim.pk: outcome.why_not for outcome in outcomes}


def test_many_are_queued_together(story):
    claims = new_claims(story.desk, 3)
    last = Entry.objects.count()

    done = triage_many(claims, seen(claims), Triage("queue"), by=story.bob)

    assert set(told(done).values()) == {""}
    assert states() == ["new", "queued", "queued", "queued"]
    new = list(Entry.objects.order_by("pk")[last:])
    moved = [entry.facts["count"] for entry in new if entry.action == "claims.moved"]
    assert moved == [3]


def test_many_are_dismissed_and_the_others_say_why_not(story):
    fresh, waiting = new_claim(story.desk), queued(story.desk, story.bob)
    gone = new_claim(story.desk)
    dismiss(gone, by=story.eve, because="So.", kind="opinion")
    changed = new_claim(story.desk)
    versions = seen([fresh, waiting, gone, changed])
    queue(Claim.objects.get(pk=changed.pk), by=story.eve)
    claims = selected(versions, by=story.bob)
    before = told(preview(claims, versions, OPINION))

    done = triage_many(claims, versions, OPINION, by=story.bob)

    assert (
        told(done)
        == before
        == {
            fresh.pk: "",
            waiting.pk: "",
            gone.pk: "This cannot be done while the claim is “dismissed”.",
            changed.pk: "It was changed since you saw it.",
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
