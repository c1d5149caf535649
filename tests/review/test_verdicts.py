import pytest

from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Membership
from factcheck.publication.actions import publish
from factcheck.review.actions import start_correction
from factcheck.review.models import Conflict, DeskRules, Rating, Scale
from factcheck.review.verdicts import adjudicate, rating_choices
from tests.review.stories import TEXT, new_claim, rating, review, settle, sit_down, write


def agreed(story, slug: str = "true", other: str | None = None):
    """Decided by agreement, with no text yet."""
    claim = story.until("queued")
    review(claim, story.alice, slug)
    review(claim, story.ben, other or slug)
    return claim


def test_adjudicate_decides_and_keeps_the_reviews_and_the_dissent(story):
    claim = story.until("disputed")

    verdict = settle(claim, story.bob, "mixed", dissent="Ben holds that it is false.")

    assert (claim.status, verdict.how, verdict.version) == ("decided", "adjudication", 1)
    assert verdict.claim_version == claim.version
    assert verdict.dissent == "Ben holds that it is false."
    assert claim.reviews.count() == 2


def test_adjudicate_is_for_editors(story):
    claim = story.until("disputed")

    with pytest.raises(NotYou):
        settle(claim, story.alice)


def test_adjudicate_by_an_editor_who_reviewed_is_refused(story):
    claim = story.until("disputed")
    Membership.objects.filter(user=story.alice).update(role="editor")

    with pytest.raises(NotYou, match="neither reviewed nor abstained"):
        settle(claim, story.alice)


def test_adjudicate_with_a_conflict_is_refused(story):
    claim = story.until("disputed")
    Conflict.objects.create(user=story.bob, speaker=claim.speaker, reason="A friend.")

    with pytest.raises(NotYou, match="conflict of interest"):
        settle(claim, story.bob)


def test_adjudicate_without_a_headline_decides_nothing(story):
    claim = story.until("disputed")

    with pytest.raises(NotValid) as refusal:
        settle(claim, story.bob, headline="")

    claim.refresh_from_db()
    assert refusal.value.fields == {"headline": ["This is needed."]}
    assert claim.status == "disputed"


def test_adjudicate_with_an_answer_or_a_rating_of_no_form_is_not_valid(story):
    claim = story.until("disputed")
    facts = {"by": story.bob, **TEXT}
    foreign = Rating.objects.create(
        scale=Scale.objects.create(name="Other"), position=1, slug="true", name="True"
    )

    with pytest.raises(NotValid) as said:
        adjudicate(claim, said="perhaps", rating=rating(claim, "true"), **facts)
    claim.refresh_from_db()
    with pytest.raises(NotValid) as rated:
        adjudicate(claim, said="not_said", rating=foreign, **facts)

    assert (set(said.value.fields), set(rated.value.fields)) == ({"said"}, {"rating"})


def test_write_with_a_conflict_is_refused(story):
    claim = agreed(story)
    Conflict.objects.create(user=story.bob, speaker=claim.speaker, reason="A friend.")

    with pytest.raises(NotYou, match="conflict of interest"):
        write(claim, story.bob, "true")


def test_adjudicate_what_is_not_disputed_is_not_now(story):
    with pytest.raises(NotNow):
        settle(story.until("decided"), story.bob)


def test_verdict_pins_the_revision_and_the_evidence(story):
    claim = agreed(story)

    verdict = write(claim, story.bob, "true", evidence=claim.evidence.all())

    assert verdict.revision == claim.revision
    assert list(verdict.evidence.all()) == list(claim.evidence.all())


def test_verdict_with_evidence_of_another_claim_is_not_valid(story, desk):
    claim = agreed(story)
    story.claim = new_claim(desk)
    story.queued()
    sit_down(story.claim, story.alice)

    with pytest.raises(NotValid) as refusal:
        write(claim, story.bob, "true", evidence=story.claim.evidence.all())

    assert set(refusal.value.fields) == {"evidence"}


def test_rating_stays_inside_what_the_reviews_leave_open(story, desk):
    DeskRules.objects.filter(desk=desk).update(tolerance=1)
    claim = agreed(story, "true", "mostly-true")

    assert [each.slug for each in rating_choices(claim)] == ["true", "mostly-true"]
    with pytest.raises(NotValid):
        write(claim, story.bob, "mixed")


def test_unproven_leaves_nothing_else_open(story, desk):
    DeskRules.objects.filter(desk=desk).update(tolerance=1)
    claim = agreed(story, "unproven")

    assert [each.slug for each in rating_choices(claim)] == ["unproven"]


def test_said_is_settled_by_the_reviews(story):
    claim = agreed(story)

    with pytest.raises(NotValid) as refusal:
        write(claim, story.bob, "true", said="not_said")

    assert set(refusal.value.fields) == {"said"}


def test_what_was_adjudicated_is_not_rated_again(story):
    claim = story.until("disputed")
    settle(claim, story.bob, "mixed", dissent="Ben holds that it is false.")

    with pytest.raises(NotValid):
        write(claim, story.eve, "true")
    second = write(claim, story.eve, "mixed", headline="Fourteen, or thirteen")

    assert (second.how, second.dissent) == ("adjudication", "Ben holds that it is false.")


def test_reviewer_writes_what_was_agreed_but_not_what_overruled_them(story):
    claim = agreed(story)
    assert write(claim, story.alice, "true").author == story.alice


def test_reviewer_does_not_write_what_overruled_them(story):
    claim = story.until("disputed")
    settle(claim, story.bob, "mixed")

    with pytest.raises(NotYou):
        write(claim, story.alice, "mixed")


@pytest.mark.parametrize("stranger", ["charlie", "root"])
def test_stranger_writes_no_verdict(story, stranger, request):
    claim = agreed(story)

    with pytest.raises(NotYou):
        write(claim, request.getfixturevalue(stranger), "true")


@pytest.mark.parametrize("state", ["new", "in_review", "disputed", "published"])
def test_verdict_before_or_after_its_time_is_not_now(story, state):
    claim = story.until(state)

    with pytest.raises(NotNow):
        write(claim, story.bob, "true")


def test_verdict_on_a_version_somebody_has_replaced_is_overtaken(story):
    claim = agreed(story)
    write(claim, story.bob, "true", version=0)

    with pytest.raises(Overtaken):
        write(claim, story.eve, "true", version=0)


def test_rating_choices_are_the_whole_scale_for_a_dispute(story):
    claim = story.until("disputed")

    assert rating_choices(claim).count() == 7
    assert rating(claim, "mixed") in rating_choices(claim)


def test_correction_keeps_the_dissent_of_its_round(story):
    claim = story.until("disputed")
    settle(claim, story.bob, "mixed", dissent="Ben holds that it is false.")
    publish(claim, by=story.eve)
    claim.refresh_from_db()
    start_correction(claim, by=story.bob, kind="update", because="The log was withdrawn.")

    corrected = write(claim, story.bob, "unproven", note="The log was withdrawn.")

    assert (corrected.how, corrected.dissent) == ("correction", "Ben holds that it is false.")
