from factcheck.claims.models import Claim
from factcheck.people.models import Entry
from factcheck.publication.actions import publish
from factcheck.publication.models import FactCheck
from tests.review.stories import settle, write


def test_agreement_leads_to_a_published_page(story):
    claim = story.until("published")

    page = FactCheck.objects.get(claim=claim)
    assert page.verdict.rating.slug == "true"
    assert page.verdict.how == "agreement"
    assert page.published_by == story.eve
    assert [f"{move.from_status} {move.to_status}" for move in claim.moves.all()] == [
        "new queued",
        "queued assigned",
        "assigned in_review",
        "in_review decided",
        "decided published",
    ]
    assert [move.by for move in claim.moves.all()] == [
        story.bob,
        story.alice,
        story.alice,
        None,
        story.eve,
    ]


def test_dispute_is_settled_and_published_by_the_other_editor(story):
    claim = story.until("disputed")

    settle(claim, story.bob, "mostly-false", dissent="Alice read the log differently.")
    publish(claim, by=story.eve)

    verdict = claim.verdicts.get()
    assert (verdict.how, verdict.rating.slug) == ("adjudication", "mostly-false")
    assert claim.reviews.count() == 2
    assert Claim.objects.get(pk=claim.pk).status == "published"


def test_every_move_leaves_an_entry_in_the_trail(story):
    claim = story.until("published")

    moved = Entry.objects.filter(action="claim.moved", subject_id=str(claim.pk)).order_by("id")
    assert [entry.facts["to"] for entry in moved] == [
        "queued",
        "assigned",
        "in_review",
        "decided",
        "published",
    ]


def test_author_may_write_again_until_it_is_published(story):
    claim = story.until("decided")
    write(claim, story.alice, "true", headline="Fourteen sailings, as the office said")

    publish(claim, by=story.bob)  # the newest version is Alice's, so Bob may

    assert FactCheck.objects.get(claim=claim).verdict.version == 2
