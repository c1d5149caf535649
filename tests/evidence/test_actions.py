import pytest

from factcheck.claims.models import Claim
from factcheck.evidence.actions import attach, fail_search, request_search
from factcheck.evidence.models import Evidence, Search
from factcheck.evidence.queries import coverage
from factcheck.jobs.models import Job
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put, searched, set_state

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(desk):
    return set_state(claim_on(desk), "in_review")


def test_request_search_makes_the_search_and_its_job_together(claim, alice):
    search = request_search(claim, by=alice)

    assert (search.state, search.number, search.asked_by) == ("waiting", 1, alice)
    assert (search.job.kind, search.job.key) == ("search", f"search:{search.pk}")
    entry = Entry.objects.get(action="search.requested")
    assert (entry.subject_id, entry.actor_id) == (str(search.pk), str(alice.pk))


def test_request_search_while_one_waits_gives_that_one(claim, alice, bob):
    assert request_search(claim, by=alice) == request_search(claim, by=bob)
    assert Job.objects.filter(kind="search").count() == 1


def test_request_search_after_one_has_ended_looks_again(claim, bob):
    first = searched(claim)

    second = request_search(claim, by=bob)

    assert (first.number, second.number, second.state) == (1, 2, "waiting")
    assert coverage(claim).renewed


def test_request_search_by_a_stranger_is_refused(claim, charlie):
    with pytest.raises(NotYou):
        request_search(claim, by=charlie)

    assert not Search.objects.exists()


def test_fail_search_keeps_the_reason(claim):
    search = fail_search(request_search(claim, by=None), "The cable was cut.")

    assert (search.state, search.reason) == ("failed", "The cable was cut.")
    assert coverage(claim).summary == (
        "The search failed, so it says nothing about coverage: The cable was cut."
    )


def test_fail_search_leaves_a_settled_search_alone(claim):
    search = searched(claim)

    assert fail_search(search, "Too late.").state == "complete"
    assert not Entry.objects.filter(action="search.failed").exists()


def test_attach_keeps_what_a_reviewer_relies_on_and_the_trail_no_opinion(claim, alice):
    evidence = attach(
        claim,
        by=alice,
        kind="call",
        title="Call with the coxswain",
        quote="All three went out",
        stance="supports",
        note="He has the log.",
        primary=True,
    )

    assert (evidence.round, evidence.added_by, evidence.primary) == (1, alice, True)
    assert Entry.objects.get(action="evidence.attached").facts == {
        "claim": str(claim.pk),
        "round": 1,
    }


def test_attach_of_a_hit_pins_its_text_and_happens_once(claim, desk, alice):
    wire = put(desk, "Kelda News", stories.WIRE, kind="agency")
    hit = searched(claim).hits.get()

    first = attach(claim, by=alice, stance="supports", hit=hit)
    again = attach(claim, by=alice, stance="refutes", hit=hit)

    assert (again.pk, again.stance) == (first.pk, "supports")
    assert (first.title, first.revision) == ("Kelda News front page", wire)


def test_attach_sent_twice_is_one_piece(claim, alice):
    words = {"kind": "web", "url": "https://port.example/log", "stance": "supports"}
    first = attach(claim, by=alice, **words)

    assert attach(claim, by=alice, **words) == first
    assert attach(claim, by=alice, **words, quote="All three went out") != first
    assert Entry.objects.filter(action="evidence.attached").count() == 2


def test_attach_of_one_hit_by_two_reviewers_is_two_pieces(claim, desk, alice, ben):
    put(desk, "Kelda News", stories.WIRE, kind="agency")
    hit = searched(claim).hits.get()

    for reviewer in (alice, ben):
        attach(claim, by=reviewer, stance="supports", hit=hit)

    assert Evidence.objects.count() == 2


def test_attach_by_a_stranger_is_refused(claim, charlie):
    with pytest.raises(NotYou):
        attach(claim, by=charlie, url="https://port.example/log", stance="supports")


@pytest.mark.parametrize("status", ["new", "dismissed", "withdrawn"])
def test_attach_to_a_claim_nobody_checks_is_refused(claim, alice, status):
    set_state(claim, status)

    with pytest.raises(NotNow):
        attach(claim, by=alice, url="https://port.example/log", stance="supports")


def test_attach_goes_by_the_claim_as_it_is_and_not_as_it_was_opened(claim, alice):
    opened = Claim.objects.get(pk=claim.pk)
    set_state(claim, "in_review", round=2)
    assert attach(opened, by=alice, url="https://port.example/log", stance="supports").round == 2

    set_state(claim, "dismissed")
    with pytest.raises(NotNow):
        attach(opened, by=alice, url="https://port.example/", stance="supports")


PAGE = {"title": "A page", "stance": "supports", "url": "https://port.example/log"}


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("kind", {"kind": "rumour"}),
        ("stance", {"stance": "maybe"}),
        ("title", {"title": "  ", "url": "", "kind": "call", "quote": "No boat."}),
        ("url", {"url": "javascript:alert(1)"}),
        ("url", {"url": ""}),
        ("file", {"url": "", "kind": "document"}),
        ("quote", {"quote": " ", "kind": "call"}),
    ],
)
def test_attach_says_which_field_is_wrong(claim, alice, field, wrong):
    with pytest.raises(NotValid) as refused:
        attach(claim, by=alice, **(PAGE | wrong))

    assert list(refused.value.fields) == [field]
    assert not Evidence.objects.exists()


def test_attach_of_another_claims_hit_is_refused(claim, desk, alice):
    other = claim_on(desk)
    put(desk, "Kelda News", stories.WIRE, kind="agency")
    hit = searched(other).hits.get(outlet="Kelda News")

    with pytest.raises(NotValid) as refused:
        attach(claim, by=alice, stance="supports", hit=hit)

    assert list(refused.value.fields) == ["hit"]
