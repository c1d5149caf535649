"""What one version of a verdict says otherwise than another."""

from factcheck.evidence.withholding import withhold
from factcheck.publication.actions import republish
from factcheck.publication.models import FactCheck
from factcheck.publication.pages import preview, public_fact_check
from factcheck.publication.versions import difference, versions_in_force, versions_of
from tests.review.stories import write


def corrected(story, **text):
    claim = story.until("correcting")
    piece = claim.evidence.first()
    write(claim, story.bob, "true", note="Not meant.")
    write(
        claim, story.bob, "false", note="It were 12.", known="The log lists 12.", evidence=[piece]
    )
    return claim, piece


def test_difference_names_what_is_otherwise(story):
    claim, piece = corrected(story)
    first, _second, third = versions_of(claim)

    found = difference(first, third, public=False)

    assert [(str(each.label), each.after) for each in found.wordings] == [
        ("What we found", "The log lists 12."),
        ("Public correction note", "It were 12."),
    ]
    assert (found.rated_otherwise, found.said_otherwise) == (True, False)
    assert (found.gone, found.come, found.copies) == ((), (piece,), ())
    assert difference(third, third, public=False).nothing


def test_readers_see_versions_in_force_and_no_withheld_source(story):
    claim, piece = corrected(story)
    withhold(piece, by=story.bob, because="A person may be hurt.")
    republish(claim, by=story.eve)
    page = FactCheck.objects.get(claim=claim)

    first, third = versions_in_force(page)

    assert (first.version, third.version) == (1, 3)
    assert difference(first, third, public=True).come == ()
    assert difference(first, third, public=False).come == (piece,)


def test_preview_is_the_page_that_is_published(story):
    claim, _piece = corrected(story)

    shown = preview(claim, by=story.eve)
    assert FactCheck.objects.get(claim=claim).verdict.version == 1
    republish(claim, by=story.eve)

    public = public_fact_check(claim.fact_check.slug)
    for name in ("fact_check", "verdict", "claim", "speakers", "evidence", "contacts", "reviewers"):
        assert getattr(shown, name) == getattr(public, name)
    assert [(each.kind, each.note) for each in shown.corrections] == [
        (each.kind, each.note) for each in public.corrections
    ]


def test_preview_of_a_page_to_come(story):
    claim = story.until("decided")

    shown = preview(claim, by=story.eve)

    assert (shown.fact_check.slug, shown.corrections) == ("yes-14-sailings-were-cancelled", ())
    assert not FactCheck.objects.exists()
