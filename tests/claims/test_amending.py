import pytest

from factcheck.claims.amending import Kind, state_of, write_down
from factcheck.claims.models import Claim
from factcheck.people.errors import Overtaken
from tests.factories import make_article, make_claim

pytestmark = pytest.mark.django_db


def test_state_of_a_claim_is_all_that_a_person_may_amend(desk):
    claim = make_claim(make_article(desk), "14 sailings were cancelled")
    start = claim.revision.text.index("14")

    assert state_of(claim) == {
        "spans": [[start, start + 26]],
        "text": "14 sailings were cancelled",
        "kind": "indirect",
        "speaker": {
            "id": str(claim.speaker_id),
            "name": "the harbour office",
            "mention": "",
        },
        "carriers": [],
        "denied": False,
        "checkable": True,
        "worth": 0.6,
        "reasons": [],
        "about_date": None,
        "unresolved": [],
        "wording": "",
        "wording_state": "none",
    }


def test_write_down_a_change_of_an_older_claim_changes_nothing(desk, alice):
    claim = make_claim(make_article(desk))
    before = state_of(claim)
    claim.version, claim.kind = 3, "direct"

    with pytest.raises(Overtaken):
        write_down(claim, Kind.JUDGEMENT, before, by=alice)

    there = Claim.objects.get(pk=claim.pk)
    assert (there.version, there.kind, there.amendments.count()) == (0, "indirect", 0)
