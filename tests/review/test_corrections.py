"""People put right what the engine took from an article, and history keeps both."""

from datetime import date, timedelta

import pytest

from factcheck.claims.models import Claim, Speaker
from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow, NotValid, Overtaken
from factcheck.people.models import Entry
from factcheck.review.actions import dismiss
from factcheck.review.corrections import (
    change_carriers,
    change_judgement,
    change_speaker,
    fix_span,
)
from factcheck.review.models import Assignment, Conflict, Draft
from factcheck.review.reviews import save_draft, submit_review
from tests.factories import make_article, make_claim, make_desk
from tests.review.stories import WORDS, call_speaker, rating, sit_down

pytestmark = pytest.mark.django_db

SAILINGS = "14 sailings were cancelled in October"
SHORTER = "14 sailings were cancelled"
CARRIED = "We carried 9,000 passengers in October"


def place(claim: Claim, words: str) -> list[int]:
    start = claim.revision.text.index(words)
    return [start, start + len(words)]


def there(claim: Claim) -> Claim:
    return Claim.objects.get(pk=claim.pk)


@pytest.fixture
def claim(desk) -> Claim:
    return make_claim(make_article(desk), SAILINGS)


# Words --------------------------------------------------------------------------------------------
def test_fix_span_ties_the_claim_to_other_words(claim, alice):
    amendment = fix_span(claim, [place(claim, SHORTER)], by=alice, because=" Nothing more. ")

    (span,) = there(claim).spans.all()
    assert (there(claim).text, there(claim).version, claim.version) == (SHORTER, 1, 1)
    assert (span.text, span.suffix) == (SHORTER, " in October.\n\n“We carried 9,000 ")
    assert (amendment.kind, amendment.number, amendment.round) == ("spans", 1, 1)
    assert (amendment.by, amendment.because) == (alice, "Nothing more.")
    assert amendment.before["spans"] == [place(claim, SAILINGS)]
    assert amendment.after["spans"] == [place(claim, SHORTER)]
    assert (amendment.before["text"], amendment.after["text"]) == (SAILINGS, SHORTER)
    assert "speaker" not in amendment.before


def test_fix_span_leaves_one_entry_of_codes_in_the_trail(claim, alice):
    fix_span(claim, [place(claim, SHORTER)], by=alice)

    entry = Entry.objects.get(action="claim.amended")
    assert (entry.actor_id, entry.subject_id, entry.desk_id) == (
        str(alice.pk),
        str(claim.pk),
        claim.desk_id,
    )
    assert entry.facts == {"kind": "spans", "number": 1}


def test_fix_span_takes_several_stretches_in_the_order_of_the_text(claim, alice):
    fix_span(claim, [place(claim, "in October"), place(claim, "14 sailings ")], by=alice)

    assert there(claim).text == "14 sailings … in October"
    assert list(claim.spans.values_list("position", "text")) == [
        (0, "14 sailings"),
        (1, "in October"),
    ]


@pytest.mark.parametrize(
    ("spans", "sentence"),
    [
        ([], "Mark the words of the claim."),
        ([[0, 0]], "These words do not stand in the article."),
        ([[9, 4]], "These words do not stand in the article."),
        ([[-1, 4]], "These words do not stand in the article."),
        ([[0, 100_000]], "These words do not stand in the article."),
        ([[49, 51]], "Mark words, not blanks."),
        ([[0, 20], [10, 30]], "The stretches of one claim may not overlap."),
        ([[at * 3, at * 3 + 2] for at in range(21)], "Mark at most 20 stretches."),
    ],
)
def test_fix_span_refuses_what_is_no_stretch_of_the_text(claim, alice, spans, sentence):
    with pytest.raises(NotValid) as refusal:
        fix_span(claim, spans, by=alice)

    assert refusal.value.fields == {"spans": [sentence]}
    assert (there(claim).text, there(claim).version) == (SAILINGS, 0)


def test_fix_span_refuses_words_that_another_claim_stands_on(claim, alice):
    make_claim(claim.revision, SHORTER)

    with pytest.raises(NotValid, match="Another claim stands on exactly these words"):
        fix_span(claim, [place(claim, SHORTER)], by=alice)


def test_fix_span_takes_the_words_of_a_dismissed_claim(claim, bob):

    other = make_claim(claim.revision, SHORTER)
    dismiss(other, by=bob, because="No.", kind="opinion")

    fix_span(claim, [place(claim, SHORTER)], by=bob)

    assert there(claim).text == SHORTER


def test_fix_span_to_the_same_words_changes_nothing(claim, alice):
    spans = [place(claim, SAILINGS)]
    change_judgement(claim, by=alice, because="So that it stays.", checkable=False)

    with pytest.raises(NotValid, match="Nothing would change"):
        fix_span(claim, spans, by=alice)

    assert claim.amendments.count() == 1


@pytest.mark.parametrize(
    ("words", "kind"),
    [(CARRIED, "direct"), (SAILINGS, "indirect"), (f"{CARRIED},” said ferry manager", "mixed")],
)
def test_fix_span_works_out_the_kind_from_the_marks(claim, alice, words, kind):
    fix_span(claim, [place(claim, "harbour office said"), place(claim, "Tom Reyes")], by=alice)
    fix_span(claim, [place(claim, words)], by=alice)

    assert there(claim).kind == kind


def test_fix_span_judges_the_new_words(claim, alice):
    fix_span(claim, [place(claim, SHORTER.removeprefix("14 "))], by=alice)
    before = there(claim).worth
    fix_span(claim, [place(claim, SHORTER)], by=alice)

    after = there(claim)
    assert after.worth > before
    assert after.reasons[0] == "a figure"
    assert after.created_at - after.rank_at == after.worth * timedelta(days=7)


def test_fix_span_leaves_what_a_person_judged(claim, alice):
    change_judgement(claim, by=alice, because="A wish.", checkable=False, worth=0.1)

    fix_span(claim, [place(claim, SHORTER)], by=alice)

    assert (there(claim).checkable, there(claim).worth) == (False, 0.1)


def test_fix_span_drops_our_wording_of_the_old_words(claim, alice):
    Claim.objects.filter(pk=claim.pk).update(
        wording="At Gull Island …", wording_state="proposed", unresolved=["there"]
    )

    amendment = fix_span(claim, [place(claim, SHORTER)], by=alice)

    fixed = there(claim)
    assert (fixed.wording, fixed.wording_state, fixed.unresolved) == ("", "none", [])
    assert (amendment.before["wording"], amendment.after["wording"]) == ("At Gull Island …", "")


# Voices -------------------------------------------------------------------------------------------
def test_change_speaker_finds_or_makes_who_is_named(claim, alice):
    amendment = change_speaker(claim, "  Tom   Reyes ", by=alice, mention="the manager")

    speaker = there(claim).speaker
    assert (speaker.name, speaker.desk) == ("Tom Reyes", claim.desk)
    link = claim.attributions.get(position=0)
    assert (link.speaker, link.mention) == (speaker, "the manager")
    assert amendment.kind == "speaker"
    assert amendment.before["speaker"]["name"] == "the harbour office"
    assert amendment.after["speaker"] == {
        "id": str(speaker.pk),
        "name": "Tom Reyes",
        "mention": "the manager",
    }


def test_change_speaker_to_one_the_desk_knows(claim, alice):
    known = Speaker.objects.create(desk=claim.desk, name="Tom Reyes", key="tom reyes")

    change_speaker(claim, known, by=alice)

    assert there(claim).speaker == known


def test_change_speaker_to_another_desks_is_refused(claim, alice):
    other = make_desk("Valley")
    theirs = Speaker.objects.create(desk=other, name="Tom Reyes", key="tom reyes")

    with pytest.raises(NotValid, match="a speaker that this desk knows"):
        change_speaker(claim, theirs, by=alice)


@pytest.mark.parametrize("nobody", [None, "", "  "])
def test_change_speaker_to_nobody_is_the_outlets_own_voice(claim, alice, nobody):
    change_speaker(claim, nobody, by=alice)

    assert (there(claim).speaker, there(claim).kind) == (None, "own")
    assert claim.attributions.count() == 0


def test_change_speaker_of_an_own_voice_works_out_how_it_was_said(claim, alice):
    own = make_claim(claim.revision, CARRIED, speaker=None)

    change_speaker(own, "Tom Reyes", by=alice)

    assert there(own).kind == "direct"


def test_change_speaker_takes_the_seat_of_whom_it_touches(story):
    claim = story.until("in_review")
    reyes = Speaker.objects.create(desk=story.desk, name="Tom Reyes", key="tom reyes")
    Conflict.objects.create(user=story.alice, speaker=reyes, reason="A cousin.")

    change_speaker(claim, reyes, by=story.bob)

    assert claim.assignments.get().state == "closed"
    assert there(claim).status == "queued"


def test_change_speaker_to_another_mention_keeps_the_speaker(claim, alice):
    call_speaker(claim, "the office", by=alice)

    link = claim.attributions.get()
    assert (link.speaker.name, link.mention) == ("the harbour office", "the office")


def test_change_speaker_to_a_mention_where_nobody_speaks_changes_nothing(claim, alice):
    own = make_claim(claim.revision, CARRIED, speaker=None)

    with pytest.raises(NotValid, match="Nothing would change"):
        call_speaker(own, "he", by=alice)


def test_change_carriers_names_them_innermost_first(claim, alice):
    change_carriers(claim, ["Cape Courier", "Northline"], by=alice)
    amendment = change_carriers(claim, ["Northline"], by=alice)

    chain = claim.attributions.values_list("position", "speaker__name")
    assert list(chain) == [(0, "the harbour office"), (1, "Northline")]
    assert [one["name"] for one in amendment.before["carriers"]] == ["Cape Courier", "Northline"]
    assert [one["name"] for one in amendment.after["carriers"]] == ["Northline"]


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["Northline", "northline"], "Name each carrier once."),
        ([f"Wire {number}" for number in range(11)], "Name at most 10 carriers."),
    ],
)
def test_change_carriers_refuses(claim, alice, names, sentence):
    with pytest.raises(NotValid) as refusal:
        change_carriers(claim, names, by=alice)

    assert refusal.value.fields == {"carriers": [sentence]}


@pytest.mark.parametrize("name", ["a\x00b", "a\ud800b", "a" * 301, "a" * 20_001])
def test_names_that_cannot_be_kept_are_refused(claim, alice, name):
    for act in (
        lambda: change_speaker(claim, name, by=alice),
        lambda: call_speaker(claim, name, by=alice),
        lambda: change_carriers(claim, [name], by=alice),
    ):
        with pytest.raises(NotValid):
            act()


# Judgement ----------------------------------------------------------------------------------------
def test_change_judgement_says_otherwise_than_the_engine(claim, alice):
    amendment = change_judgement(
        claim,
        by=alice,
        because="It is a forecast.",
        checkable=False,
        about_date=date(2024, 10, 31),
        denied=True,
        kind="mixed",
        worth=0.05,
    )

    judged = there(claim)
    assert (judged.checkable, judged.about_date, judged.denied) == (
        False,
        date(2024, 10, 31),
        True,
    )
    assert (judged.kind, judged.worth) == ("mixed", 0.05)
    assert (amendment.before["about_date"], amendment.after["about_date"]) == (None, "2024-10-31")
    assert amendment.because == "It is a forecast."


@pytest.mark.parametrize(
    ("judged", "field"),
    [
        ({"because": " ", "checkable": False}, "because"),
        ({"because": "Why.", "kind": "sung"}, "kind"),
        ({"because": "Why.", "kind": "own"}, "kind"),
        ({"because": "Why.", "worth": 1.1}, "worth"),
        ({"because": "Why.", "worth": float("nan")}, "worth"),
    ],
)
def test_change_judgement_refuses(claim, alice, judged, field):
    with pytest.raises(NotValid) as refusal:
        change_judgement(claim, by=alice, **judged)

    assert list(refusal.value.fields) == [field]


def test_change_judgement_to_what_it_is_changes_nothing(claim, alice):
    with pytest.raises(NotValid, match="Nothing would change"):
        change_judgement(claim, by=alice, because="Why.", checkable=True)


# Others who are at work on it ---------------------------------------------------------------------
def test_whoever_else_holds_a_seat_is_told_and_keeps_their_draft(story):
    claim = story.until("queued")
    seat = sit_down(claim, story.alice)
    save_draft(seat, by=story.alice, content={"known": "The log."}, version=0)
    sit_down(claim, story.ben)
    Notice.objects.all().delete()

    call_speaker(claim, "the office", by=story.ben)

    notice = Notice.objects.get()
    assert (notice.user, notice.kind, notice.claim) == (story.alice, "amended", claim)
    assert notice.sentence() == "This claim was changed while you hold a seat: read it again."
    assert Draft.objects.get(assignment=seat).content == {"known": "The log."}
    assert Assignment.objects.filter(state="in_work").count() == 2


def test_a_review_of_the_claim_as_it_was_is_overtaken(story):
    claim = story.until("in_review")
    seat, seen = claim.assignments.get(), claim.version
    call_speaker(claim, "the office", by=story.bob)
    facts = {"by": story.alice, "said": "as_quoted", "rating": rating(claim, "true"), **WORDS}

    with pytest.raises(Overtaken, match="was changed since you read it"):
        submit_review(seat, seen=seen, **facts)

    assert submit_review(seat, seen=claim.version, **facts).reviewer == story.alice
    with pytest.raises(NotNow):
        call_speaker(claim, "he", by=story.bob)
