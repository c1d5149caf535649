import pytest
from django.db import IntegrityError, connection, transaction

from articles.models import Owner
from factcheck.claims.models import Claim, Party, Speaker
from factcheck.people.errors import NotValid, NotYou
from factcheck.people.models import Desk, Entry
from factcheck.review.conflicts import has_conflict, without_conflict
from factcheck.review.declaring import declare_conflict
from factcheck.review.filling import route_many
from factcheck.review.models import Assignment, Conflict, Review
from factcheck.review.parties import party_named, place_speaker, tie_party
from factcheck.review.seats import take
from factcheck.review.speakers import merge_speakers
from tests.review.stories import review
from tests.review.test_triggers import refused

WHY = "I am a member."


def the_greens(story) -> Party:
    return party_named(story.desk, "The Greens", by=story.bob)


def declared(story, person, party) -> Conflict:
    return declare_conflict(person, party, by=person, because=WHY)


def is_kept_off(person, claim) -> bool:
    """The same by every road: one claim, many claims, routing, SQL."""
    claim = Claim.objects.get(pk=claim.pk)
    answers = {
        has_conflict(person, claim),
        not without_conflict(Claim.objects.filter(pk=claim.pk), person).exists(),
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT review_conflicted(ARRAY[%s], ARRAY[%s])", [claim.pk, person.pk])
        answers.add(cursor.fetchone()[0])
    with transaction.atomic():
        got = {seat.reviewer_id for seat in route_many([claim])}
        answers.add(person.pk not in got)
        transaction.set_rollback(True)
    (same,) = answers
    return same


def test_place_speaker_makes_the_party_once_and_is_written_down(story):
    speaker = story.claim.speaker

    party = place_speaker(speaker, party=" The  Greens ", by=story.bob)

    assert (party.name, party.key, speaker.party) == ("The Greens", "greens", party)
    assert place_speaker(speaker, party="the greens", by=story.eve) == party
    placed = Entry.objects.get(action="speaker.placed")
    assert placed.facts == {"party": str(party.pk)}
    assert place_speaker(speaker, party="", by=story.bob) is None
    assert Speaker.objects.get(pk=speaker.pk).party is None


def test_place_speaker_is_for_editors_and_names_what_is_wrong(story, charlie):
    speaker = story.claim.speaker
    for person in (story.alice, charlie):
        with pytest.raises(NotYou):
            place_speaker(speaker, party="Greens", by=person)
        with pytest.raises(NotYou):
            tie_party(the_greens(story), owner=None, publisher=None, by=person)
    for wrong in ("x" * 301, "Greens\x00"):
        with pytest.raises(NotValid):
            place_speaker(speaker, party=wrong, by=story.bob)


def test_conflict_with_a_party_is_one_with_all_who_speak_for_it(story):
    claim, party = story.until("queued"), the_greens(story)
    declared(story, story.alice, party)
    assert not is_kept_off(story.alice, claim)

    place_speaker(claim.speaker, party="The Greens", by=story.bob)

    assert is_kept_off(story.alice, claim)
    assert not is_kept_off(story.ben, claim)


def test_conflict_with_a_party_is_one_with_whoever_carried_it(story):
    claim, party = story.until("queued"), the_greens(story)
    declared(story, story.alice, party)
    carrier = Speaker.objects.create(desk=story.desk, name="Ida Holm", key="ida holm")
    claim.attributions.create(position=7, speaker=carrier)

    place_speaker(carrier, party="The Greens", by=story.bob)

    assert is_kept_off(story.alice, claim)


@pytest.mark.parametrize("known_as", ["owner", "publisher"])
def test_conflict_with_a_party_is_one_with_the_outlets_it_owns_or_is(story, known_as):
    claim, party = story.until("queued"), the_greens(story)
    declared(story, story.alice, party)
    outlet = claim.article.publisher
    outlet.owner = Owner.objects.create(name="Green Press")
    outlet.save()
    known = {"owner": outlet.owner, "publisher": None}
    if known_as == "publisher":
        known = {"owner": None, "publisher": outlet}

    tie_party(party, **known, by=story.bob)

    assert is_kept_off(story.alice, claim)


def test_party_is_known_as_the_owner_and_the_outlet_of_its_name(story):
    outlet = story.claim.article.publisher
    owner = Owner.objects.create(name="The Greens")
    outlet.aliases = ["The Greens"]
    outlet.save()

    party = the_greens(story)

    assert (party.owner, party.publisher) == (owner, outlet)


@pytest.mark.parametrize("first", ["conflict", "place"])
def test_seats_and_sealed_reviews_go_at_once_whichever_is_said_first(story, first, settings):
    settings.REVIEW_SEAL_SECONDS = 30
    claim, party = story.until("queued"), the_greens(story)
    review(claim, story.alice, "true")
    held = take(claim, by=story.ben)
    deeds = [
        lambda: [declared(story, person, party) for person in (story.alice, story.ben)],
        lambda: place_speaker(claim.speaker, party="The Greens", by=story.bob),
    ]
    for deed in deeds if first == "conflict" else reversed(deeds):
        deed()

    held.refresh_from_db()
    claim.refresh_from_db()
    assert (held.state, claim.status) == ("closed", "queued")
    assert not Review.objects.exists()
    assert not Assignment.objects.filter(state__in=("open", "in_work", "submitted")).exists()


def test_merged_speaker_brings_its_party(story):
    into = story.claim.speaker
    other = Speaker.objects.create(desk=story.desk, name="Reyes", key="reyes")
    party = place_speaker(other, party="The Greens", by=story.bob)

    merge_speakers(into, [other], by=story.bob)

    assert Speaker.objects.get(pk=into.pk).party == party


def test_database_knows_of_parties_too(story):
    claim, party = story.until("queued"), the_greens(story)
    Conflict.objects.create(user=story.alice, party=party, reason=WHY)
    Speaker.objects.filter(pk=claim.speaker_id).update(party=party)
    with pytest.raises(IntegrityError, match="conflict of interest"), transaction.atomic():
        Assignment.objects.create(claim=claim, round=1, seat=1, reviewer=story.alice, why="SQL.")
    with pytest.raises(IntegrityError, match="conflict_names_one_thing"), transaction.atomic():
        Conflict.objects.create(user=story.ben, party=party, speaker=claim.speaker, reason=WHY)
    elsewhere = Desk.objects.create(name="Elsewhere", slug="elsewhere")
    theirs = Party.objects.create(desk=elsewhere, name="Reds", key="reds")
    with refused("party_of_their_desk"):
        Speaker.objects.filter(pk=claim.speaker_id).update(party=theirs)
