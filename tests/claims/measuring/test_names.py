import pytest

from factcheck.claims.measuring.names import same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee", "ann lee"),
        ("Ann Lee", "Dr Ann Lee"),
        ("Ann Lee", "Lee"),
        ("the Harbour Board", "Harbour Board"),
        ("the head of the harbour", "the head"),
        ("Mayor", "the mayor"),
        (None, None),
        ("", None),
    ],
)
def test_same_name_of_one_speaker(one, other):
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee", None),
        ("Ann Lee", "Ann Leeds"),
        ("Ann Lee", "Bo Lee"),
        ("the", "Ann Lee"),
        ("Ann", "Ann Lee of the Port Elm Harbour Board"),
    ],
)
def test_same_name_of_two_speakers(one, other):
    assert not same_name(one, other)
    assert not same_name(other, one)
