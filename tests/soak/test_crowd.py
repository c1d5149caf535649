"""Eight people at the same claims at once: nothing is handed out, handed in or decided twice."""

from collections import Counter

import pytest
from django.test import Client

from factcheck.claims.models import Claim
from factcheck.people.errors import Overtaken
from factcheck.people.models import Desk, User
from factcheck.review.models import Assignment, Move, Review, Verdict
from factcheck.review.reviews import submit_review
from factcheck.review.seats import open_assignment, take, take_next
from factcheck.review.workflow import move_many
from tests.factories import make_member
from tests.review.stories import WORDS, new_claims, rating, settle
from tests.review.test_races import place_disputed, together
from tests.soak.share import share_of

pytestmark = pytest.mark.django_db(transaction=True)

CLAIMS = share_of(1_000)
CROWD = range(8)
WAIVED = {**WORDS, "waiver": "The claim is its own source."}


@pytest.fixture(autouse=True)
def unsealed(settings):
    settings.REVIEW_SEAL_SECONDS = 0


@pytest.fixture
def queue(desk) -> list[Claim]:
    claims = new_claims(desk, CLAIMS)
    move_many(claims, "queued", by=make_member("bob", desk, "editor"))
    return claims


def crowd(desk: Desk, role: str = "reviewer") -> list[User]:
    """Each may hold as many claims as there are."""
    return [make_member(f"{role}{number}", desk, role, capacity=CLAIMS) for number in CROWD]


def test_eight_reviewers_take_the_next_claim_until_each_is_decided_once(desk, queue):
    true = rating(queue[0], "true")

    def work(reviewer: User) -> list[tuple]:
        taken = []
        while seat := take_next(by=reviewer):
            open_assignment(seat, by=reviewer)
            submit_review(seat, by=reviewer, said="as_quoted", rating=true, **WAIVED)
            taken.append((seat.claim_id, seat.seat))
        return taken

    taken = Counter(seat for each in together(work, crowd(desk)) for seat in each)

    assert taken == Counter((claim.pk, seat) for claim in queue for seat in (1, 2))
    assert Assignment.objects.count() == Review.objects.count() == 2 * CLAIMS
    assert Move.objects.filter(to_status="decided").count() == CLAIMS
    assert Claim.objects.filter(status="decided").count() == CLAIMS


def test_eight_editors_settle_each_dispute_once(desk):
    place_disputed(new_claims(desk, CLAIMS))

    def work(editor: User) -> Counter[str]:
        outcomes = Counter()
        for claim in Claim.objects.order_by("id"):
            try:
                settle(claim, editor)
                outcomes["settled"] += 1
            except Overtaken:
                outcomes["overtaken"] += 1
        return outcomes

    outcomes = sum(together(work, crowd(desk, "editor")), Counter())

    assert outcomes == {"settled": CLAIMS, "overtaken": 7 * CLAIMS}
    assert Verdict.objects.count() == Move.objects.filter(to_status="decided").count() == CLAIMS


def by_page(browser: Client, seat: Assignment) -> int:
    true = rating(seat.claim, "true").pk
    sent = {"said": "as_quoted", "rating": true, "draft_version": 0, "submit": "1", **WAIVED}
    return browser.post(f"/claims/{seat.claim_id}/review/", sent).status_code


def by_tool(browser: Client, seat: Assignment) -> int:
    sent = {"said": "as_quoted", "rating": "true", **WAIVED}
    address = f"/api/v1/seats/{seat.pk}/review/"
    return browser.put(address, sent, "application/json").status_code


@pytest.mark.parametrize(("send", "codes"), [(by_page, {302}), (by_tool, {200, 201})])
def test_each_review_sent_twice_at_once_is_there_once(desk, queue, send, codes):
    alice = make_member("alice", desk, capacity=CLAIMS)
    seats = [open_assignment(take(claim, by=alice), by=alice) for claim in queue]

    def click(_hand: int) -> set[int]:
        browser = Client()
        browser.force_login(alice)
        return {send(browser, seat) for seat in seats}

    answers = together(click, range(2))

    assert set().union(*answers) <= codes
    assert Review.objects.count() == CLAIMS
    assert Assignment.objects.filter(state="submitted").count() == CLAIMS
