from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.evidence.actions import attach
from factcheck.jobs.models import Job
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.review.actions import dismiss, recall
from factcheck.review.models import Assignment, Conflict, DeskRules, Draft, Review, Scale
from factcheck.review.reviews import count_review, save_draft, submit_review, undo_review
from factcheck.review.scales import default_ratings, scale_for
from factcheck.review.seats import open_assignment, take
from tests.jobs_tools import bring_forward, run_jobs
from tests.review.stories import WORDS, rating, review, sit_down

SEAL = 30


@pytest.fixture
def sealed(settings):
    settings.REVIEW_SEAL_SECONDS = SEAL


@pytest.fixture
def seat(story) -> Assignment:
    return story.until("in_review").assignments.get()


def submit(seat: Assignment, slug: str = "true", **facts) -> Review:
    facts = {"said": "as_quoted", **WORDS, **facts}
    return submit_review(seat, by=seat.reviewer, rating=rating(seat.claim, slug), **facts)


# Drafts -------------------------------------------------------------------------------------------
def test_draft_grows_by_a_version_with_every_save(story, seat):
    save_draft(seat, by=story.alice, content={"known": "14"}, version=0)
    draft = save_draft(seat, by=story.alice, content={"known": "14 sailings"}, version=1)

    assert (draft.version, draft.content) == (2, {"known": "14 sailings"})


def test_draft_from_a_stale_window_overwrites_nothing(story, seat):
    save_draft(seat, by=story.alice, content={"known": "new words"}, version=0)

    with pytest.raises(Overtaken):
        save_draft(seat, by=story.alice, content={"known": "old words"}, version=0)

    assert Draft.objects.get().content == {"known": "new words"}


def test_draft_on_somebody_elses_seat_is_refused(story, seat):
    with pytest.raises(NotYou):
        save_draft(seat, by=story.ben, content={}, version=0)


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "long" * 5001])
def test_draft_that_the_database_cannot_keep_is_not_valid(story, seat, text):
    with pytest.raises(NotValid) as refusal:
        save_draft(seat, by=story.alice, content={"known": text}, version=0)

    assert set(refusal.value.fields) == {"known"}


# Handing in ---------------------------------------------------------------------------------------
def test_submit_without_the_words_it_needs_names_each(seat):
    with pytest.raises(NotValid) as refusal:
        submit(seat, method=" ", known="")

    assert refusal.value.fields == {"method": ["This is needed."], "known": ["This is needed."]}


def test_submit_without_evidence_of_ones_own_needs_a_waiver(story):
    claim = story.until("queued")
    seat = open_assignment(take(claim, by=story.ben), by=story.ben)
    sit_down(claim, story.alice)  # her source is not his

    with pytest.raises(NotValid) as refusal:
        submit(seat)
    given = submit(seat, waiver="The claim quotes a law, which is its own source.")

    assert refusal.value.fields == {
        "waiver": ["Add evidence of your own (0 of 1), or say why fewer suffice."]
    }
    assert given.waiver == "The claim quotes a law, which is its own source."


def test_submit_counts_one_page_as_one_source_however_often_it_is_quoted(story, seat):
    DeskRules.objects.filter(desk=story.desk).update(minimum_sources=2)
    attach(
        seat.claim,
        by=story.alice,
        url="https://port.example/log",
        title="The port's log, page 2",
        quote="14 in all",
        stance="supports",
    )

    with pytest.raises(NotValid) as refused:
        submit(seat)

    assert refused.value.fields == {
        "waiver": ["Add evidence of your own (1 of 2), or say why fewer suffice."]
    }


def test_submit_before_opening_is_not_now(story):
    seat = story.until("assigned").assignments.get()

    with pytest.raises(NotNow, match="Open the claim"):
        submit(seat)


def test_submit_on_a_seat_that_was_recalled_is_not_now(story, seat):
    recall(story.claim, by=story.bob, because="We wait for the second log.")

    with pytest.raises(NotNow, match="it is “closed”"):
        submit(seat)


def test_submit_for_somebody_else_is_refused(story, seat):
    with pytest.raises(NotYou):
        submit_review(
            seat, by=story.ben, said="as_quoted", rating=rating(seat.claim, "true"), **WORDS
        )


def test_submit_with_a_conflict_declared_meanwhile_is_refused(story, seat):
    Conflict.objects.create(user=story.alice, speaker=seat.claim.speaker, reason="A friend.")

    with pytest.raises(NotYou, match="conflict of interest"):
        submit(seat)


def test_submit_with_a_rating_of_another_scale_is_not_valid(seat):
    other = Scale.objects.create(name="Other")
    foreign = default_ratings()[0]
    foreign.scale = other
    foreign.save()

    with pytest.raises(NotValid) as refusal:
        submit_review(seat, by=seat.reviewer, said="as_quoted", rating=foreign, **WORDS)

    assert set(refusal.value.fields) == {"rating"}


def test_submit_with_an_unknown_answer_is_not_valid(seat):
    with pytest.raises(NotValid) as refusal:
        submit(seat, said="perhaps")

    assert set(refusal.value.fields) == {"said"}


def test_submit_twice_gives_the_same_review(seat):
    first = submit(seat)
    second = submit(Assignment.objects.get(pk=seat.pk))

    assert second == first


@pytest.mark.parametrize("other", [{"known": "Other words."}, {"slug": "false"}])
def test_submit_again_with_something_else_keeps_the_first_and_says_so(seat, other):
    first = submit(seat)

    with pytest.raises(Overtaken) as refusal:
        submit(Assignment.objects.get(pk=seat.pk), **other)

    assert refusal.value.because.startswith("Your review is in already, and says something else.")
    assert [(one.pk, one.known) for one in Review.objects.all()] == [(first.pk, WORDS["known"])]


def test_submit_from_a_window_with_an_older_draft_is_overtaken(story, seat):
    save_draft(seat, by=story.alice, content={"known": "new words"}, version=0)

    with pytest.raises(Overtaken):
        submit(seat, draft=0)

    assert (submit(seat, draft=1).known, Review.objects.count()) == (WORDS["known"], 1)


def test_scale_of_a_round_is_pinned_by_its_first_review(story, desk):
    claim = story.until("queued")
    before = scale_for(claim)
    review(claim, story.alice, "true")
    DeskRules.objects.filter(desk=desk).update(scale=Scale.objects.create(name="New"))

    assert scale_for(claim) == before


# The seal -----------------------------------------------------------------------------------------
def test_sealed_review_moves_nothing_until_its_time_has_come(sealed, story):
    claim = story.until("queued")
    given = review(claim, story.alice, "true")
    review(claim, story.ben, "true")

    assert given.sealed_until - given.submitted_at == timedelta(seconds=SEAL)
    assert given.counted_at is None
    run_jobs()
    claim.refresh_from_db()
    assert claim.status == "in_review"

    bring_forward("count_review")
    run_jobs()
    claim.refresh_from_db()
    assert claim.status == "decided"


def test_undo_gives_the_words_back_as_a_draft(sealed, story, seat):
    given = submit(seat, unknown="The November log.")

    again = undo_review(given, by=story.alice)

    assert again.state == "in_work"
    assert again.draft.content["unknown"] == "The November log."
    assert again.draft.content["rating"] == str(given.rating_id)
    assert not Review.objects.exists()


def test_undo_replaces_an_older_draft(sealed, story, seat):
    save_draft(seat, by=story.alice, content={"known": "An early thought."}, version=0)
    given = submit(seat)

    draft = undo_review(given, by=story.alice).draft

    assert (draft.version, draft.content["known"]) == (2, WORDS["known"])


def test_review_counts_once(story, seat):
    given = submit(seat)
    counted_at = Review.objects.get().counted_at

    count_review(given)

    assert Review.objects.get().counted_at == counted_at


def test_undone_review_is_never_counted(sealed, story, seat):
    given = submit(seat)
    undo_review(given, by=story.alice)

    bring_forward("count_review")
    run_jobs()

    job = Job.objects.get(kind="count_review")
    assert job.state == "done"
    assert not Review.objects.exists()


def test_review_sent_again_after_undo_counts(sealed, story, seat):
    undo_review(submit(seat), by=story.alice)
    second = submit(seat, "false")

    bring_forward("count_review")
    run_jobs()

    assert Review.objects.get() == second
    assert Review.objects.get().counted_at is not None


def test_undo_once_it_counts_is_not_now(story, seat):
    with pytest.raises(NotNow, match="counts already"):
        undo_review(submit(seat), by=story.alice)


def test_undo_after_the_seal_is_not_now_although_it_is_not_counted_yet(sealed, story, seat):
    given = submit(seat)
    Review.objects.filter(pk=given.pk).update(sealed_until=timezone.now())

    with pytest.raises(NotNow):
        undo_review(given, by=story.alice)


def test_undo_of_somebody_elses_review_is_refused(sealed, story, seat):
    with pytest.raises(NotYou):
        undo_review(submit(seat), by=story.ben)


def test_recall_breaks_a_seal_and_keeps_the_words(sealed, story, seat):
    submit(seat)

    recall(story.claim, by=story.bob, because="We wait for the second log.")

    seat.refresh_from_db()
    assert seat.state == "closed"
    assert seat.draft.content["known"] == WORDS["known"]
    assert not Review.objects.exists()


def test_dismissed_claim_is_not_decided_by_a_review_that_was_sealed(sealed, story, seat):
    submit(seat)
    dismiss(story.claim, by=story.bob, because="Checked elsewhere.", kind="duplicate")

    bring_forward("count_review")
    run_jobs()

    story.claim.refresh_from_db()
    assert story.claim.status == "dismissed"


# Agreement ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("tolerance", "first", "second", "said", "status"),
    [
        (0, "true", "true", "as_quoted", "decided"),
        (0, "true", "mostly-true", "as_quoted", "disputed"),
        (1, "true", "mostly-true", "as_quoted", "decided"),
        (1, "true", "mixed", "as_quoted", "disputed"),
        (1, "misleading", "unproven", "as_quoted", "disputed"),
        (0, "true", "true", "not_said", "disputed"),
    ],
)
def test_round_closes_as_the_desk_understands_agreement(
    story, desk, tolerance, first, second, said, status
):
    DeskRules.objects.filter(desk=desk).update(tolerance=tolerance)
    claim = story.until("queued")

    review(claim, story.alice, first)
    review(claim, story.ben, second, said=said)

    assert claim.status == status
