"""The history on a claim's page."""

from datetime import date

import pytest

from factcheck.claims.models import Claim
from factcheck.review.corrections import (
    change_carriers,
    change_judgement,
    change_speaker,
    fix_span,
)
from factcheck.review.cutting import merge_claims, split_claim
from factcheck.review.wordings import approve_wording, propose_wording
from factcheck.web.telling import events_of
from tests import factories
from tests.review.stories import call_speaker, sit_down
from tests.web.conftest import words_of

TEXT = "14 sailings were cancelled and two boats sank, Tom Reyes said."
WORDS = "14 sailings were cancelled and two boats sank"


@pytest.fixture
def claim(story) -> Claim:
    revision = factories.make_article(story.desk, TEXT)
    story.claim = factories.make_claim(revision, WORDS, speaker="Tom Reyes")
    return story.until("queued")


def told(claim: Claim, user) -> list:
    claims = list(Claim.objects.visible_to(user).in_article(claim.revision))
    return events_of(Claim.objects.get(pk=claim.pk), user, claims)


def test_history_tells_moves_and_changes_in_order(story, claim):
    fix_span(claim, [[0, 26]], by=story.bob, because="One thing.")
    events = told(claim, story.alice)
    assert [(event.sentence, event.sign, event.by) for event in events] == [
        ("Found in the article", "new", None),
        ("Queued", "queued", story.bob),
        ("Put on other words", "pen", story.bob),
    ]
    assert (events[2].because, events[2].difference) == (
        "One thing.",
        "14 sailings were cancelled<del> and two boats sank</del>",
    )


def test_history_tells_voices_before_and_after(story, claim):
    change_speaker(claim, "Ida Holm", by=story.bob, mention="she")
    call_speaker(claim, "the mayor", by=story.bob)
    change_carriers(claim, ["Tidewater Wire", "Post"], by=story.bob)
    change_speaker(claim, None, by=story.bob)
    lines = [line for event in told(claim, story.bob) for line in event.lines if line[0] != "worth"]
    assert lines == [
        ("said by", "Tom Reyes", "Ida Holm (as “she”)"),
        ("said by", "Ida Holm (as “she”)", "Ida Holm (as “the mayor”)"),
        ("carried by", "nobody", "Tidewater Wire → Post"),
        ("said by", "Ida Holm (as “the mayor”)", "the outlet itself, or nobody named"),
        ("kind", "reported", "own voice"),
    ]


def test_history_tells_judgements(story, claim):
    facts = {"checkable": False, "about_date": date(2024, 10, 31), "worth": 0.25, "denied": True}
    change_judgement(claim, by=story.bob, because="He denied it.", **facts)
    assert told(claim, story.bob)[-1].lines == (
        ("can be checked", "yes", "no"),
        ("denied by the speaker", "no", "yes"),
        ("about the day", "no day", "31 Oct 2024"),
        ("worth", "0.60", "0.25"),
    )


def test_history_tells_wordings_word_by_word(story, claim):
    propose_wording(claim, "Two boats sank.", by=story.bob)
    approve_wording(claim, "Two ferries sank.", by=story.bob)
    assert [event.difference for event in told(claim, story.bob)[-2:]] == [
        "<ins>Two boats sank.</ins>",
        "Two <del>boats</del><ins>ferries</ins> sank.",
    ]


def test_history_links_what_was_split_and_merged(story, claim):
    fresh = split_claim(claim, [[[0, 26]], [[31, 45]]], by=story.bob)
    merge_claims(claim, fresh, by=story.bob, because="One thing after all.")
    kept, part = told(claim, story.bob), told(fresh[0], story.bob)
    assert [(event.sentence, event.claims) for event in kept[-2:]] == [
        ("Split", fresh),
        ("Merged with other claims", fresh),
    ]
    assert (part[0].sentence, part[0].claims, part[0].number) == (
        "Split off from another claim",
        [claim],
        0,
    )


def test_history_does_not_tell_a_blind_reviewer_who_was_at_work(as_user, story, claim):
    sit_down(claim, story.alice)
    sit_down(claim, story.ben)
    claim.refresh_from_db()
    fix_span(claim, [[0, 26]], by=story.alice, because="Alice's reason.")
    words = words_of(as_user(story.ben).get(f"/claims/{claim.pk}/"))
    assert "Alice" not in words
    assert 'Put on other words</span> <span class="soft fine">a colleague,' in words
    assert "Alice&#x27;s reason." in words_of(as_user(story.bob).get(f"/claims/{claim.pk}/"))
