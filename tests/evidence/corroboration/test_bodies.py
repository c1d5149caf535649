import pytest

from factcheck.evidence.corroboration.bodies import (
    bodies_of,
    is_unnamed,
    same_speaker,
)

TEXT = "Superintendent Runa Beck said so. Odd Marsh, the town clerk, agreed; Una Vale did not."


@pytest.mark.parametrize(
    ("speaker", "bodies"),
    [
        ("Runa Beck", {"police"}),
        ("Odd Marsh", {"council"}),
        ("the harbour police", {"police"}),
        ("Una Vale", set()),
    ],
)
def test_bodies_of_a_speaker_are_told_by_rank_and_office(speaker, bodies):
    assert bodies_of(speaker, TEXT) == bodies


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Runa Beck", "Superintendent Runa Beck", True),
        ("Runa Beck", "Odd Beck", False),
        ("fire service", "the regional fire service", True),
        ("a spokesman", "a spokesman", False),
        ("the master of the MARL STAR", "a cook on board the MARL STAR", False),
        ("the master of the MARL STAR", "master of the MARL STAR", True),
        ("Runa Beck", "Una Vale", False),
    ],
)
def test_same_speaker_needs_a_name_or_a_body(one, other, same):
    assert same_speaker(one, other) is same


def test_is_unnamed_is_whoever_may_be_anybody():
    assert [is_unnamed(n) for n in ("a volunteer", "two residents", "Runa Beck", "police")] == [
        True,
        True,
        False,
        False,
    ]
