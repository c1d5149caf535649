import pytest

from factcheck.publication.actions import publish, republish
from factcheck.publication.claimreview import claimreview
from factcheck.publication.dissent import dissent_told
from factcheck.publication.pages import facts_of_page, public_fact_check
from factcheck.publication.versions import difference, versions_in_force
from factcheck.review.actions import start_correction
from factcheck.review.models import DeskRules, Verdict
from factcheck.review.panels import open_panel
from factcheck.review.voting import cast_vote
from tests.factories import make_member
from tests.review.stories import rating, settle, write

pytestmark = pytest.mark.django_db


def told(verdict: Verdict) -> list[tuple[str, str, bool]]:
    return [
        (each.words, str(each.rating or ""), each.voted)
        for each in dissent_told(Verdict.objects.get(pk=verdict.pk))
    ]


@pytest.fixture
def voted(story):
    """A panel of three made it mixed over one who holds it true."""
    DeskRules.objects.filter(desk=story.desk).update(disputes="panel")
    claim = story.until("disputed")
    for name, slug, because in (
        ("cora", "mixed", "Both logs are right."),
        ("dan", "true", "The second log is a copy."),
        ("finn", "mixed", "Both."),
    ):
        cast_vote(
            open_panel(claim),
            by=make_member(name, story.desk),
            said="as_quoted",
            rating=rating(claim, slug),
            because=because,
        )
    claim.refresh_from_db()
    return claim


def test_panel_tells_who_was_outvoted_and_overruled(story, voted):
    assert told(write(voted, story.bob, "mixed")) == [
        ("The second log is a copy.", "True", True),
        ("", "True", False),
        ("", "False", False),
    ]


def test_adjudicator_tells_the_words_and_the_answers_of_the_overruled(story):
    claim = story.until("disputed")

    assert told(settle(claim, story.bob, "true", dissent="Ben trusts the other log.")) == [
        ("Ben trusts the other log.", "", False),
        ("", "False", False),
    ]


def test_desk_that_keeps_dissent_to_itself_tells_nothing(story):
    claim = story.until("disputed")
    DeskRules.objects.filter(desk=story.desk).update(dissent_public=False)

    verdict = settle(claim, story.bob, dissent="Ben trusts the other log.")

    assert told(verdict) == []
    assert verdict.dissent == "Ben trusts the other log."


def test_rule_of_the_day_stays_with_the_verdict(story):
    claim = story.until("disputed")
    verdict = settle(claim, story.bob, "true", dissent="Ben trusts the other log.")
    DeskRules.objects.filter(desk=story.desk).update(dissent_public=False)

    assert len(told(verdict)) == 2


def test_verdict_older_than_the_rule_tells_its_words(story):
    claim = story.until("disputed")
    verdict = settle(claim, story.bob, dissent="Ben trusts the other log.")
    verdict.dissent_public = None

    assert [each.words for each in dissent_told(verdict)] == ["Ben trusts the other log."]


def test_reviews_that_agreed_overruled_nobody(story, django_assert_num_queries):
    verdict = story.until("decided").verdicts.get()

    with django_assert_num_queries(0):
        assert dissent_told(verdict) == ()


def test_claim_review_carries_dissent_as_comments(story, voted):
    write(voted, story.bob, "mixed")
    page = public_fact_check(publish(voted, by=story.eve).slug)

    assert claimreview(facts_of_page(page, "https://desk.example"))["comment"] == [
        {
            "@type": "Comment",
            "name": "True, said as quoted",
            "text": "The second log is a copy.",
        },
        {"@type": "Comment", "name": "True, said as quoted", "text": "True, said as quoted"},
        {"@type": "Comment", "name": "False, said as quoted", "text": "False, said as quoted"},
    ]


def test_correction_tells_of_dissent_while_it_answers_as_the_ruling_did(story):
    claim = story.until("disputed")
    settle(claim, story.bob, "true", dissent="Ben trusts the other log.")
    publish(claim, by=story.eve)
    heard = [("Ben trusts the other log.", "", False), ("", "False", False)]
    for slug, told_now, how in (
        ("true", heard, ["Adjudicated", "Corrected"]),
        ("false", [], ["Corrected"]),
    ):
        start_correction(claim, by=story.eve, kind="error", because="A typo.")
        write(claim, story.bob, slug, note="Corrected.")
        page = public_fact_check(republish(claim, by=story.eve).slug)
        assert told(page.verdict) == told_now
        assert [each.capitalize() for each in page.how] == how

    _first, same, other = versions_in_force(page.fact_check)
    (lost,) = difference(same, other, public=True).wordings
    assert (str(lost.label), lost.before, lost.after) == (
        "Dissent",
        "Ben trusts the other log.\n\nFalse, said as quoted",
        "",
    )
