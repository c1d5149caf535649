import pytest

from factcheck.claims.models import Attribution, Claim, Party, Speaker, SpeakerAlias
from factcheck.claims.speakers import find_speakers
from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from factcheck.review.corrections import change_carriers, change_judgement, change_speaker
from factcheck.review.history import history_of
from factcheck.review.models import Conflict, Review
from factcheck.review.speakers import merge_speakers
from tests.factories import make_article, make_claim, make_desk
from tests.review.stories import review

pytestmark = pytest.mark.django_db


@pytest.fixture
def claims(desk) -> list[Claim]:
    revision = make_article(desk)
    return [
        make_claim(revision, "14 sailings were cancelled in October", speaker="tom reyes"),
        make_claim(revision, "We carried 9,000 passengers in October", speaker="mr reyes"),
    ]


def test_merge_speakers_moves_all_that_they_said(claims, bob):
    one, other = (claim.speaker for claim in claims)
    Attribution.objects.create(claim=claims[0], position=1, speaker=other)

    merge_speakers(one, [other], by=bob)

    assert set(Claim.objects.values_list("speaker", flat=True)) == {one.pk}
    assert set(Attribution.objects.values_list("speaker", flat=True)) == {one.pk}
    assert list(Speaker.objects.all()) == [one]
    entry = Entry.objects.get(action="speakers.merged")
    assert (entry.subject_id, entry.facts["claims"], entry.facts["count"]) == (str(one.pk), 1, 1)


def test_merge_speakers_keeps_the_other_names(claims, bob, desk):
    one, other = (claim.speaker for claim in claims)
    merge_speakers(one, [other], by=bob)

    alias = SpeakerAlias.objects.get()
    assert (alias.speaker, alias.name, alias.key, alias.was) == (
        one,
        "mr reyes",
        "mr reyes",
        other.pk,
    )
    assert find_speakers(desk, ["Mr  Reyes", "Tom Reyes"]) == {"mr reyes": one, "tom reyes": one}


def test_merge_speakers_twice_keeps_the_oldest_names_too(claims, bob, desk):
    one, other = (claim.speaker for claim in claims)
    merge_speakers(one, [other], by=bob)
    last = Speaker.objects.create(desk=desk, name="Thomas Reyes", key="thomas reyes")

    merge_speakers(last, [one], by=bob)

    assert find_speakers(desk, ["mr reyes"]) == {"mr reyes": last}


def test_merge_speakers_moves_conflicts_and_takes_the_seats_they_touch(story):
    claim = story.until("in_review")
    reyes = Speaker.objects.create(desk=story.desk, name="Tom Reyes", key="tom reyes")
    Conflict.objects.create(user=story.alice, speaker=reyes, reason="A cousin.")

    merge_speakers(claim.speaker, [reyes], by=story.bob)

    assert Conflict.objects.get().speaker == claim.speaker
    assert claim.assignments.get().state == "closed"
    claim.refresh_from_db()
    assert claim.status == "queued"


@pytest.mark.parametrize("over", ["speaker", "party"])
def test_merge_speakers_breaks_the_seal_of_whoever_has_a_conflict(story, settings, over):
    settings.REVIEW_SEAL_SECONDS = 30
    claim = story.until("queued")
    review(claim, story.alice, "true")
    greens = Party.objects.create(desk=story.desk, name="The Greens", key="greens")
    reyes = Speaker.objects.create(desk=story.desk, name="Tom Reyes", key="tom reyes", party=greens)
    thing = {"speaker": reyes, "party": greens}[over]
    Conflict.objects.create(user=story.alice, reason="A cousin.", **{over: thing})

    merge_speakers(claim.speaker, [reyes], by=story.bob)

    assert not Review.objects.exists()
    assert claim.assignments.get().state == "closed"


def test_merge_speakers_of_two_parties_is_refused(claims, bob, desk):
    one, other = (claim.speaker for claim in claims)
    for speaker, name in ((one, "greens"), (other, "blues")):
        speaker.party = Party.objects.create(desk=desk, name=name, key=name)
        speaker.save()

    with pytest.raises(NotValid):
        merge_speakers(one, [other], by=bob)


def test_merge_speakers_is_for_editors_and_administrators(claims, alice, charlie, root):
    one, other = (claim.speaker for claim in claims)

    for person in (alice, charlie):
        with pytest.raises(NotYou):
            merge_speakers(one, [other], by=person)

    assert merge_speakers(one, [other], by=root) == one


def test_merge_speakers_refuses_itself_nobody_and_other_desks(claims, bob):
    one, other = (claim.speaker for claim in claims)
    theirs = Speaker.objects.create(desk=make_desk("Valley"), name="Reyes", key="reyes")

    for others in ([], [one], [other, other], [theirs]):
        with pytest.raises(NotValid) as refusal:
            merge_speakers(one, others, by=bob)
        assert list(refusal.value.fields) == ["others"]


def test_merge_speakers_of_one_that_is_gone(claims, bob, eve):
    one, other = (claim.speaker for claim in claims)
    merge_speakers(one, [Speaker.objects.get(pk=other.pk)], by=bob)

    with pytest.raises(NotNow, match="was merged meanwhile"):
        merge_speakers(one, [other], by=eve)


def test_a_speaker_who_was_merged_meanwhile_is_the_kept_one(claims, bob):
    one, other = (claim.speaker for claim in claims)
    seen = Speaker.objects.get(pk=other.pk)
    merge_speakers(one, [other], by=bob)
    own = make_claim(claims[0].revision, "stops for the winter", speaker=None)

    change_speaker(own, seen, by=bob)

    assert Claim.objects.get(pk=own.pk).speaker == one


def chain(claim: Claim) -> list[tuple[int, str, str]]:
    return list(claim.attributions.values_list("position", "speaker__name", "mention"))


def test_merge_speakers_leaves_nobody_twice_in_a_chain(claims, bob):
    said, _other = claims
    change_carriers(said, ["Harbour Wire", "Mr Reyes", "Gull Island Post", "Post"], by=bob)
    reyes, post = Speaker.objects.get(key="mr reyes"), Speaker.objects.get(key="post")

    merge_speakers(said.speaker, [reyes], by=bob)
    merge_speakers(Speaker.objects.get(key="gull island post"), [post], by=bob)

    assert chain(said) == [
        (0, "tom reyes", ""),
        (1, "Harbour Wire", ""),
        (2, "Gull Island Post", ""),
    ]


def test_merge_speakers_is_told_to_who_has_the_old_page_before_them(claims, alice, bob):
    one, other = claims
    change_carriers(one, [other.speaker], by=bob)
    seen = [Claim.objects.get(pk=claim.pk) for claim in claims]
    into = Speaker.objects.create(desk=one.desk, name="Thomas Reyes", key="thomas reyes")

    merge_speakers(into, [other.speaker], by=bob)

    for claim in seen:
        with pytest.raises(Overtaken):
            change_judgement(claim, by=alice, because="A wish.", checkable=False)
    assert [claim.version for claim in Claim.objects.order_by("pk")] == [2, 1]


def test_merge_speakers_is_in_the_history_of_each_claim(claims, alice, bob):
    one, other = claims
    merge_speakers(one.speaker, [other.speaker], by=bob)

    (change,) = history_of(Claim.objects.get(pk=other.pk), alice)
    assert (change.amendment.kind, change.amendment.number, change.by) == ("renamed", 1, bob)
    assert change.amendment.before["speaker"]["name"] == "mr reyes"
    assert change.amendment.after == {
        "speaker": {"id": str(one.speaker_id), "name": "tom reyes", "mention": ""}
    }
    assert history_of(Claim.objects.get(pk=one.pk), alice) == []


def test_merge_speakers_tells_who_holds_a_seat(story):
    claim = story.until("in_review")
    into = Speaker.objects.create(desk=story.desk, name="The port", key="port")

    merge_speakers(into, [claim.speaker], by=story.bob)

    assert [(notice.user, notice.kind) for notice in Notice.objects.all()] == [
        (story.alice, Notice.Kind.AMENDED)
    ]


def test_merge_speakers_leaves_the_version_of_what_was_judged(story):
    claim = story.until("published")
    into = Speaker.objects.create(desk=story.desk, name="The port", key="port")

    merge_speakers(into, [claim.speaker], by=story.bob)

    there = Claim.objects.get(pk=claim.pk)
    assert (there.speaker, there.version) == (into, claim.version)
    assert claim.amendments.count() == 0
