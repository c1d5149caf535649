import pytest

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid
from factcheck.review.wordings import approve_wording, propose_wording, reject_wording
from tests.review.stories import new_claim

pytestmark = pytest.mark.django_db

OURS = "Fourteen sailings to Gull Island were cancelled in October 2024."


@pytest.fixture
def claim(desk) -> Claim:
    return new_claim(desk, wording="14 sailings …", wording_state="proposed")


def worded(claim: Claim) -> tuple:
    claim = Claim.objects.get(pk=claim.pk)
    return claim.wording, claim.wording_state, claim.wording_by, claim.approved_wording


def test_a_proposal_is_for_the_desk_alone(claim, alice):
    amendment = propose_wording(claim, f"  {OURS}\n", by=alice)

    assert worded(claim) == (OURS, "proposed", None, "")
    assert (amendment.kind, amendment.before["wording"]) == ("proposed", "14 sailings …")


def test_approve_wording_as_it_is_proposed(claim, alice):
    amendment = approve_wording(claim, by=alice)

    assert worded(claim) == ("14 sailings …", "approved", alice, "14 sailings …")
    assert (amendment.kind, amendment.after) == ("approved", {"wording_state": "approved"})


def test_approve_wording_in_other_words(claim, bob):
    approve_wording(claim, OURS, by=bob)

    assert worded(claim) == (OURS, "approved", bob, OURS)


def test_reject_wording_keeps_it_out_of_sight(claim, alice):
    approve_wording(claim, by=alice)

    reject_wording(claim, by=alice, because="It says more than the article.")

    assert worded(claim) == ("14 sailings …", "rejected", alice, "")


def test_reject_wording_twice_or_of_nothing(claim, alice, desk):
    reject_wording(claim, by=alice, because="No.")

    for each in (claim, new_claim(desk)):
        with pytest.raises(NotNow, match="There is no wording to reject"):
            reject_wording(each, by=alice, because="No.")


@pytest.mark.parametrize("wording", ["", "  ", "a" * 1_001, "a\x00b", "a\ud800b"])
def test_a_wording_that_cannot_be_kept_is_refused(claim, alice, desk, wording):
    for act in (
        lambda: propose_wording(claim, wording, by=alice),
        lambda: approve_wording(new_claim(desk), wording, by=alice),
    ):
        with pytest.raises(NotValid) as refusal:
            act()
        assert list(refusal.value.fields) == ["wording"]


def test_reject_wording_needs_a_reason(claim, alice):
    with pytest.raises(NotValid) as refusal:
        reject_wording(claim, by=alice, because="")

    assert list(refusal.value.fields) == ["because"]
    assert worded(claim)[1] == "proposed"
