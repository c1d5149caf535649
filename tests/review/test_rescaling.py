import pytest

from factcheck.people.errors import NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from factcheck.review.models import DeskRules, Rating, Terms, Verdict
from factcheck.review.rescaling import Step, edit_scale
from factcheck.review.scales import rules_for, scale_for
from factcheck.review.seats import open_assignment, take
from tests.factories import make_desk
from tests.review.stories import rating, review, sit_down, write
from tests.review.test_triggers import refused, run

pytestmark = pytest.mark.django_db
STEPS = (
    Step("Right", 5, "It holds.", "true"),
    Step("Half right", 3),
    Step("Wrong", 1),
    Step("Open", None),
)


def edit(desk, by, steps=STEPS):
    return edit_scale(desk, steps, by=by, seen=rules_for(desk).scale)


def test_edited_scale_is_the_next_version_and_the_desks_from_now_on(story):
    before = rules_for(story.desk).scale

    made = edit(story.desk, story.bob)

    assert (made.name, made.version) == ("Truth", 2)
    assert list(made.ratings.values_list("position", "slug", "name", "value")) == [
        (1, "true", "Right", 5),
        (2, "half-right", "Half right", 3),
        (3, "wrong", "Wrong", 1),
        (4, "open", "Open", None),
    ]
    assert before.ratings.count() == 7
    assert rules_for(story.desk).scale == made
    assert Entry.objects.filter(action="scale.edited").count() == 1


def test_other_desks_keep_their_version(story):
    night = make_desk("Night")
    edit(story.desk, story.bob)

    assert rules_for(night).scale.version == 1


def test_running_round_keeps_the_scale_it_began_with(story):
    claim = story.until("queued")
    seat = open_assignment(take(claim, by=story.alice), by=story.alice)
    edit(story.desk, story.bob)
    claim.refresh_from_db()

    assert scale_for(seat.claim).version == 1
    review(claim, story.ben, "true")
    assert claim.reviews.get().rating.scale.version == 1


def test_round_that_nobody_began_takes_the_new_one(story):
    claim = story.until("assigned")
    edit(story.desk, story.bob)

    assert scale_for(claim).version == 2
    assert rating(claim, "half-right").name == "Half right"


def test_verdict_and_its_correction_stay_on_the_old_one(story):
    claim = story.until("correcting")
    edit(story.desk, story.bob)

    assert write(claim, story.bob, "mixed", note="We read it again.").rating.scale.version == 1


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        (STEPS[:1], "A scale has 2 to 12 ratings."),
        ((STEPS[0], Step("right", 4)), "Each rating has a name of its own."),
        ((STEPS[0], Step("New", 4, "", "true")), "Each rating has a name of its own."),
        ((STEPS[0], Step("Best", 6)), "Numbers go from 1, the worst, to 5, the best."),
        ((STEPS[0], Step("Worst", 0)), "Numbers go from 1, the worst, to 5, the best."),
        (
            (STEPS[0], STEPS[3]),
            "Give numbers to two ratings or more, so that one is better, or to none.",
        ),
        ((STEPS[0], Step("x" * 61, 1)), "Use at most 60 characters for a name."),
        ((STEPS[0], Step(" ", 1)), "This is needed."),
    ],
)
def test_what_is_no_scale_is_not_valid(story, steps, sentence):
    with pytest.raises(NotValid) as refusal:
        edit(story.desk, story.bob, steps)

    assert refusal.value.fields == {"ratings": [sentence]}


def test_ratings_may_all_be_without_numbers(story):
    made = edit(story.desk, story.bob, (Step("Holds", None), Step("Does not hold", None)))

    assert set(made.ratings.values_list("value", flat=True)) == {None}


def test_editors_of_the_desk_and_administrators_edit(story, root, charlie):
    for person in (story.alice, charlie):
        with pytest.raises(NotYou):
            edit(story.desk, person)
    assert edit(story.desk, root).version == 2


def test_scale_edited_over_another_one_is_overtaken(story):
    seen = rules_for(story.desk).scale
    edit(story.desk, story.eve)

    with pytest.raises(Overtaken):
        edit_scale(story.desk, STEPS, by=story.bob, seen=seen)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE review_rating SET name='Lie'",
        "DELETE FROM review_rating WHERE slug='misleading'",
        "UPDATE review_scale SET name='Other'",
        """INSERT INTO review_rating (id, scale_id, position, slug, name, description)
            SELECT gen_random_uuid(), id, 9, 'odd', 'Odd', '' FROM review_scale""",
    ],
)
def test_scale_that_somebody_judges_with_stays(story, sql):
    sit_down(story.until("queued"), story.alice)

    with refused("make its next version"):
        run(sql)


@pytest.mark.parametrize(
    "sql", ["UPDATE review_terms SET round=9", "DELETE FROM review_terms", "TRUNCATE review_terms"]
)
def test_terms_stay(story, sql):
    sit_down(story.until("queued"), story.alice)
    run("SET CONSTRAINTS ALL IMMEDIATE")

    with refused("Rows of review_terms are added, never changed."):
        run(sql)


def test_number_beyond_the_ends_is_refused(desk):
    with refused("rating_value_one_to_five"):
        Rating.objects.update(value=6)


def test_verdict_on_another_scale_is_refused(story):
    claim = story.until("decided")
    known = claim.verdicts.get()
    other = edit(story.desk, story.bob).ratings.first()

    with refused("the terms it began with"):
        Verdict.objects.create(
            claim=claim,
            version=2,
            claim_version=claim.version,
            round=1,
            author=story.bob,
            how="agreement",
            said="as_quoted",
            rating=other,
            revision=known.revision,
        )


def test_terms_are_pinned_once_for_each_round(story):
    claim = story.until("disputed")

    assert Terms.objects.filter(claim=claim).count() == 1
    assert DeskRules.objects.get(desk=story.desk).scale == Terms.objects.get().scale
