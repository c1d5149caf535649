"""Several people at the same moment, each on a connection of their own."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier, Event

import pytest
from django.db import connection, connections, transaction
from django.utils import timezone

from articles.models import Revision
from factcheck.claims.actions import record_claims, request_extraction
from factcheck.claims.extraction.engine import extract
from factcheck.claims.models import Attribution, Claim, Extraction, Speaker
from factcheck.claims.tasks import as_read
from factcheck.people.errors import NotNow, NotValid, Overtaken
from factcheck.review.corrections import change_carriers, change_speaker, fix_span
from factcheck.review.cutting import add_claim, merge_claims, split_claim
from factcheck.review.going_on import go_on, keep_ready
from factcheck.review.models import Assignment, DeskRules, Move, Review
from factcheck.review.reviews import save_draft, submit_review
from factcheck.review.seats import take, take_next
from factcheck.review.speakers import merge_speakers
from factcheck.review.workflow import move_many
from tests.factories import make_article, make_member
from tests.review.stories import WORDS, Story, new_claims, queued, rating, sit_down

pytestmark = pytest.mark.django_db(transaction=True)


def together(work, people) -> list:
    """What each got, all having started at the same moment."""
    people = list(people)
    start = Barrier(len(people))

    def one(person):
        start.wait()
        try:
            return work(person)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(people)) as pool:
        return list(pool.map(one, people))


def beside(first, second) -> list:
    """What `first` and `second` gave, the second begun before the first had committed.

    The first one's transaction stays open until the second waits for it or has come to its end.
    """
    done, over = Event(), Event()

    def hold():
        with transaction.atomic():
            given = first()
            done.set()
            while not (over.is_set() or somebody_waits_for_me()):
                pass
        return given

    def follow():
        done.wait(20)
        try:
            return second()
        finally:
            over.set()

    return together(lambda work: work(), [hold, follow])


def somebody_waits_for_me() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted"
            " AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))"
        )
        return bool(cursor.fetchone()[0])


def place_disputed(claims: list[Claim]) -> None:
    """Put claims into dispute without the long way there."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        Claim.objects.filter(pk__in=[claim.pk for claim in claims]).update(
            status="disputed", version=4
        )


def test_who_goes_on_gets_the_claim_that_their_page_is_just_keeping_ready(desk):
    story = Story(desk)
    claim = story.until("queued")
    sit_down(claim, story.alice)
    following = queued(story.desk, story.bob)
    kept, begun = beside(
        lambda: keep_ready(claim, by=story.alice), lambda: go_on(claim, by=story.alice)
    )
    assert begun == kept
    following.refresh_from_db()
    assert following.status == "in_review"


def test_next_claim_waits_for_one_that_somebody_else_is_just_taking(desk):
    """The other seat of the last claim is free all the while."""
    alice, ben = make_member("alice", desk), make_member("ben", desk)
    move_many(new_claims(desk, 1), "queued", by=make_member("bob", desk, "editor"))

    taken = beside(lambda: take_next(by=alice), lambda: take_next(by=ben))

    assert [seat and (seat.reviewer, seat.seat) for seat in taken] == [(alice, 1), (ben, 2)]


def test_next_claim_tells_who_finds_all_seats_taken_meanwhile(desk):
    people = [make_member(name, desk) for name in ("alice", "ben", "cora")]
    move_many(new_claims(desk, 1), "queued", by=make_member("bob", desk, "editor"))

    taken = together(lambda person: take_next(by=person), people)

    assert sorted(seat.seat for seat in taken if seat) == [1, 2]


@pytest.mark.parametrize("holder_first", [True, False])
def test_a_seat_beyond_its_time_is_kept_by_its_holder_or_taken_never_both(desk, holder_first):
    DeskRules.objects.update(seats=1)
    story = Story(desk)
    claim = story.until("queued")
    seat = sit_down(claim, story.alice)
    Assignment.objects.update(lease_until=timezone.now() - timedelta(minutes=1))

    def write_on() -> str:
        mine = Assignment.objects.get(pk=seat.pk)
        try:
            save_draft(mine, by=story.alice, content={"known": "14"}, version=0)
        except NotNow:
            return ""
        return "alice"

    def sit_there() -> str:
        try:
            return take(Claim.objects.get(pk=claim.pk), by=story.ben).reviewer.username
        except NotNow:
            return ""

    works = [write_on, sit_there] if holder_first else [sit_there, write_on]

    assert beside(*works) == ["alice" if holder_first else "ben", ""]
    held = Assignment.objects.filter(state__in=("open", "in_work"))
    assert [one.reviewer for one in held] == [story.alice if holder_first else story.ben]


def test_review_sent_by_two_clicks_is_there_once(desk, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(desk)
    claim = story.until("queued")
    seat = sit_down(claim, story.alice)
    true = rating(claim, "true")

    def click(_):
        mine = Assignment.objects.get(pk=seat.pk)
        return submit_review(mine, by=story.alice, said="as_quoted", rating=true, **WORDS)

    first, second = together(click, range(2))

    assert first == second == Review.objects.get()


def test_last_two_reviews_at_once_close_the_round_once(desk, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(desk)
    claim = story.until("queued")
    seats = [sit_down(claim, story.alice), sit_down(claim, story.ben)]
    true = rating(claim, "true")

    def send(seat):
        mine = Assignment.objects.get(pk=seat.pk)
        submit_review(mine, by=mine.reviewer, said="as_quoted", rating=true, **WORDS)

    together(send, seats)

    assert Claim.objects.get(pk=claim.pk).status == "decided"
    assert Move.objects.filter(to_status="decided").count() == 1


def test_two_people_who_fix_one_span_at_once_are_one(desk):
    people = [make_member("alice", desk), make_member("bob", desk, "editor")]
    (claim,) = new_claims(desk, 1)
    start, end = claim.spans.values_list("start", "end").get()

    def fix(person):
        seen = Claim.objects.get(pk=claim.pk, version=0)
        try:
            return fix_span(seen, [[start, end - 3 - people.index(person)]], by=person, version=0)
        except Overtaken:
            return None

    fixed = [done for done in together(fix, people) if done]

    assert [amendment.number for amendment in fixed] == [1]
    there = Claim.objects.get(pk=claim.pk)
    assert (there.version, there.text) == (1, fixed[0].after["text"])
    assert there.spans.get().text == there.text


def test_two_claims_never_come_to_stand_on_the_same_words(desk):
    people = [make_member("alice", desk), make_member("bob", desk, "editor")]
    claims = dict(zip([person.pk for person in people], new_claims(desk, 2), strict=True))
    words = [[0, 13]]

    def fix(person):
        try:
            return fix_span(claims[person.pk], words, by=person)
        except NotValid:
            return None

    assert sum(done is not None for done in together(fix, people)) == 1


def test_a_review_and_an_amendment_at_once_never_both_count(desk, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(desk)
    claim = story.until("queued")
    seat = sit_down(claim, story.alice)
    seen, true = claim.version, rating(claim, "true")

    def work(person):
        mine = Claim.objects.get(pk=claim.pk)
        try:
            if person == story.alice:
                return submit_review(
                    Assignment.objects.get(pk=seat.pk),
                    by=person,
                    said="as_quoted",
                    rating=true,
                    seen=seen,
                    **WORDS,
                )
            return fix_span(mine, [[0, 13]], by=person)
        except (Overtaken, NotNow):
            return None

    assert sum(done is not None for done in together(work, [story.alice, story.bob])) == 1


def test_two_merges_of_each_other_are_one(desk):
    editors = [make_member(name, desk, "editor") for name in ("bob", "eve")]
    one, other = new_claims(desk, 2)

    def merge(editor):
        into, gone = (one, other) if editor.username == "bob" else (other, one)
        into, gone = Claim.objects.get(pk=into.pk), Claim.objects.get(pk=gone.pk)
        try:
            return merge_claims(into, [gone], by=editor, because="The same.")
        except (Overtaken, NotNow):
            return None

    assert sum(done is not None for done in together(merge, editors)) == 1
    assert set(Claim.objects.values_list("status", flat=True)) == {"new", "dismissed"}


def test_the_engine_and_a_person_at_once_claim_no_words_twice(desk):
    reviewer = make_member("alice", desk)
    revision = make_article(desk)
    result = extract(as_read(revision))
    place = [list(span) for span in result.claims[0].spans]
    extraction = request_extraction(revision)

    def claim_it(who):
        if who is None:
            return record_claims(Extraction.objects.get(pk=extraction.pk), result)
        try:
            return add_claim(Revision.objects.get(pk=revision.pk), place, by=who)
        except NotValid:
            return None

    together(claim_it, [reviewer, None])

    words = [tuple(claim.spans.values_list("start", "end")) for claim in Claim.objects.all()]
    assert len(set(words)) == len(words) == len(result.claims)


@pytest.fixture
def reyes(desk) -> tuple[Speaker, Speaker]:
    """One person by two names."""
    return tuple(
        Speaker.objects.create(desk=desk, name=name, key=name.casefold())
        for name in ("Tom Reyes", "Mr Reyes")
    )


def named_by(claim: Claim) -> list[str]:
    return list(claim.attributions.values_list("speaker__name", flat=True))


AMENDMENTS = {
    "change_speaker": (lambda claim, who, by: change_speaker(claim, who, by=by), ["Tom Reyes"]),
    "change_carriers": (
        lambda claim, who, by: change_carriers(claim, [who], by=by),
        ["the harbour office", "Tom Reyes"],
    ),
}


@pytest.mark.parametrize("what", AMENDMENTS)
def test_speakers_are_merged_beside_somebody_who_names_one_of_them(desk, reyes, what):
    editor, into, gone = make_member("bob", desk, "editor"), *reyes
    (claim,) = new_claims(desk, 1)
    amend, chain = AMENDMENTS[what]

    beside(lambda: amend(claim, gone, editor), lambda: merge_speakers(into, [gone], by=editor))

    assert named_by(claim) == chain


@pytest.mark.parametrize("what", AMENDMENTS)
def test_somebody_names_a_speaker_who_is_just_merged(desk, reyes, what):
    editor, into, gone = make_member("bob", desk, "editor"), *reyes
    seen = Speaker.objects.get(pk=gone.pk)
    (claim,) = new_claims(desk, 1)
    amend, chain = AMENDMENTS[what]

    beside(lambda: merge_speakers(into, [gone], by=editor), lambda: amend(claim, seen, editor))

    assert named_by(claim) == chain


@pytest.mark.parametrize("merged_first", [True, False])
def test_speakers_are_merged_beside_an_extraction_that_finds_one_of_them(desk, reyes, merged_first):
    editor, into, gone = make_member("bob", desk, "editor"), *reyes
    revision = make_article(desk)
    found = extract(as_read(revision))
    named = replace(found, claims=[replace(found.claims[0], speaker="Mr Reyes", carriers=())])
    extraction = request_extraction(revision)
    works = [
        lambda: merge_speakers(into, [gone], by=editor),
        lambda: record_claims(Extraction.objects.get(pk=extraction.pk), named),
    ]

    beside(*(works if merged_first else reversed(works)))

    (claim,) = Claim.objects.all()
    assert (claim.speaker, named_by(claim)) == (into, ["Tom Reyes"])


def test_speakers_are_merged_beside_a_split_of_what_one_of_them_says(desk, reyes):
    editor, into, gone = make_member("bob", desk, "editor"), *reyes
    (claim,) = new_claims(desk, 1)
    change_speaker(claim, gone, by=editor)
    start, end = claim.spans.values_list("start", "end").get()
    parts = [[[start, start + 13]], [[start + 14, end]]]

    beside(
        lambda: split_claim(claim, parts, by=editor),
        lambda: merge_speakers(into, [gone], by=editor),
    )

    assert set(Claim.objects.values_list("speaker", flat=True)) == {into.pk}
    assert [named_by(each) for each in Claim.objects.all()] == [["Tom Reyes"]] * 2


def test_speakers_are_merged_beside_somebody_who_changes_what_one_of_them_carried(desk, reyes):
    editor, into, gone = make_member("bob", desk, "editor"), *reyes
    one, other = new_claims(desk, 2)
    for claim in (one, other):
        change_carriers(claim, [gone], by=editor)

    def amend():
        change_speaker(other, "Ada Brink", by=editor)
        change_speaker(one, "Ada Brink", by=editor)

    beside(amend, lambda: merge_speakers(into, [gone], by=editor))

    assert [named_by(claim) for claim in (one, other)] == [["Ada Brink", "Tom Reyes"]] * 2
    assert Attribution.objects.filter(speaker=gone).count() == 0
    assert set(Claim.objects.values_list("version", flat=True)) == {3}
