import pytest

from factcheck.review.tables import guarded, table_to_keep


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", " =", " @"])
def test_what_begins_like_a_formula_is_words(begins):
    assert guarded(f"{begins}1") == f"'{begins}1"


@pytest.mark.parametrize("cell", ["words", "", "a=1", -0.5, 3, None])
def test_everything_else_stays(cell):
    assert guarded(cell) == cell


def test_table_is_utf_8_with_its_mark():
    answer = table_to_keep("figures", ["name"], [["Zoë"], [None]])

    assert answer.content.decode() == '\ufeffname\r\nZoë\r\n""\r\n'
