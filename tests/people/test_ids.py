"""Ids that tell the order of what they name."""

from factcheck.people.ids import uuid7


def test_ids_made_one_after_the_other_stay_in_their_order():
    made = [uuid7() for _ in range(2000)]

    assert [one.int >> 64 for one in made] == sorted(one.int >> 64 for one in made)
    assert len(set(made)) == 2000
    assert {(one.version, one.variant) for one in made} == {(7, "specified in RFC 4122")}
