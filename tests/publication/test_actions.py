import pytest

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from factcheck.publication.actions import publish, republish, withdraw
from factcheck.publication.models import FactCheck
from factcheck.review.actions import abandon_correction, start_correction
from tests.review.stories import new_claim, review, write


def decided(story):
    return story.until("decided")


def test_publish_makes_the_page_in_force(story):
    claim = decided(story)

    page = publish(claim, by=story.eve)

    assert page.slug == "yes-14-sailings-were-cancelled"
    assert (page.verdict, page.desk, page.published_by) == (
        claim.verdicts.get(),
        story.desk,
        story.eve,
    )
    assert list(FactCheck.objects.in_force()) == [page]
    entry = Entry.objects.get(action="fact_check.published")
    assert (entry.actor_id, entry.facts["version"]) == (str(story.eve.pk), 1)


def test_publish_by_the_verdicts_author_is_refused(story):
    claim = decided(story)

    with pytest.raises(NotYou, match="did not write the verdict"):
        publish(claim, by=story.bob)

    assert not FactCheck.objects.exists()
    assert Claim.objects.get(pk=claim.pk).status == "decided"


@pytest.mark.parametrize("person", ["alice", "ben"])
def test_publish_by_a_reviewer_is_refused(story, person):
    with pytest.raises(NotYou):
        publish(decided(story), by=getattr(story, person))


def test_publish_without_a_text_is_not_now(story):
    claim = story.until("queued")
    review(claim, story.alice, "true")
    review(claim, story.ben, "true")

    with pytest.raises(NotNow, match="has to be written first"):
        publish(claim, by=story.eve)


def test_publish_of_a_text_somebody_has_replaced_is_overtaken(story):
    claim = decided(story)
    write(claim, story.bob, "true", headline="Another headline")

    with pytest.raises(Overtaken):
        publish(claim, by=story.eve, version=1)
    assert publish(claim, by=story.eve, version=2).verdict.version == 2


def test_publish_twice_is_refused(story):
    claim = story.until("published")

    with pytest.raises(NotNow, match="while the claim is “published”"):
        publish(claim, by=story.eve)


def test_publish_under_a_taken_headline_gets_an_address_of_its_own(story):
    first = publish(decided(story), by=story.eve)
    story.claim = new_claim(story.desk)

    second = publish(decided(story), by=story.eve)

    assert second.slug == f"{first.slug}-{second.claim_id.hex[-8:]}"


@pytest.mark.parametrize(("slug", "sentence"), [("!!", "letters"), ("ferry", "already")])
def test_publish_under_a_bad_or_taken_slug_is_not_valid(story, slug, sentence):
    publish(decided(story), by=story.eve, slug="ferry")
    story.claim = new_claim(story.desk)

    with pytest.raises(NotValid, match=sentence):
        publish(decided(story), by=story.eve, slug=slug)


def test_headline_without_latin_letters_still_gets_an_address(story):
    claim = decided(story)
    write(claim, story.bob, "true", headline="نعم")

    assert publish(claim, by=story.eve).slug == claim.pk.hex[-8:]


def test_withdrawn_page_is_out_of_force_and_says_why(story):
    claim = story.until("published")

    page = withdraw(claim, by=story.bob, because="The log was forged.")

    assert page.withdrawn_because == "The log was forged."
    assert list(FactCheck.objects.in_force()) == []
    assert claim.moves.last().kind == "error"


def test_withdraw_without_a_reason_is_not_valid(story):
    with pytest.raises(NotValid):
        withdraw(story.until("published"), by=story.bob, because=" ")


def test_withdraw_for_an_unknown_kind_is_not_valid(story):
    with pytest.raises(NotValid):
        withdraw(story.until("published"), by=story.bob, because="I was wrong.", kind="whim")


def test_withdraw_by_a_reviewer_is_refused(story):
    with pytest.raises(NotYou):
        withdraw(story.until("published"), by=story.alice, because="I was wrong.")


def test_correction_replaces_the_verdict_with_a_public_note(story):
    claim = story.until("correcting")
    write(claim, story.bob, "mixed", note="We first took 13 for 14.")

    page = republish(claim, by=story.eve, version=2)

    correction = page.corrections.get()
    assert (correction.kind, correction.note) == ("update", "We first took 13 for 14.")
    assert (correction.before.version, correction.after.version) == (1, 2)
    assert page.verdict.rating.slug == "mixed"
    assert page.modified_at > page.published_at
    assert claim.status == "published"


def test_page_shows_the_old_verdict_until_the_correction_is_published(story):
    claim = story.until("correcting")
    write(claim, story.bob, "mixed")

    assert FactCheck.objects.get(claim=claim).verdict.version == 1


def test_correction_without_a_public_note_is_not_valid(story):
    claim = story.until("correcting")
    write(claim, story.bob, "mixed")

    with pytest.raises(NotValid) as refusal:
        republish(claim, by=story.eve)

    assert set(refusal.value.fields) == {"note"}


def test_correction_by_its_author_is_refused(story):
    claim = story.until("correcting")
    write(claim, story.eve, "mixed", note="We first took 13 for 14.")

    with pytest.raises(NotYou):
        republish(claim, by=story.eve)


def test_correction_without_a_new_text_is_not_now(story):
    with pytest.raises(NotNow, match="has to be written first"):
        republish(story.until("correcting"), by=story.eve, note="Nothing.")


def test_page_can_be_corrected_again_after_an_abandoned_correction(story):
    claim = story.until("correcting")
    write(claim, story.bob, "false")
    abandon_correction(claim, by=story.eve, because="The new log was misread.")
    start_correction(claim, by=story.eve, kind="clarification", because="The year is missing.")
    write(claim, story.bob, "true", note="We added the year.")

    page = republish(claim, by=story.eve)

    correction = page.corrections.get()
    assert (correction.before.version, correction.after.version) == (1, 3)
    assert correction.kind == "clarification"
