"""What ranking needs of a text, kept as numbers."""

from factcheck.evidence.corroboration.gist import FIGURE, IN_HEAD, IN_TITLE, NAME, gist_of, unpacked
from factcheck.evidence.corroboration.gists import Gists

TEXT = (
    "The ferry sank off Gull Island in 2024. "
    + "Nobody spoke. " * 30
    + "A ferry, ferries, a whale."
)


def test_gist_counts_and_places_each_term():
    gist, said = gist_of("Ferry lost", TEXT)
    asked = ["ferry", "gull", "2024", "whal", "lost", "zugzwang"]

    counted = Gists([gist]).counted(asked)
    places = dict(zip(gist.terms.tolist(), gist.places.tolist(), strict=True))
    placed = [places[Gists([gist_of("", term)[0]]).terms.marks[0]] for term in asked[:5]]

    assert counted.tolist() == [[4, 1, 1, 1, 1, 0]]
    assert placed == [IN_TITLE | IN_HEAD, IN_HEAD | NAME, IN_HEAD | FIGURE, 0, IN_TITLE]
    assert sorted(said) == sorted({*asked[:5], "sank", "island", "nobody", "spok"})
    assert gist.length == 75


def test_gist_is_the_same_once_packed_and_unpacked():
    gist, _ = gist_of("Ferry lost", TEXT)

    again = unpacked(gist.packed())

    assert [each.tolist() for each in again[1:]] == [each.tolist() for each in gist[1:]]
    assert again.length == gist.length


def test_gist_of_nothing_is_empty():
    gist, said = gist_of("", "")

    assert (gist.length, said, unpacked(gist.packed()).terms.tolist()) == (0, [], [])


def test_gist_leaves_out_a_mark_without_a_letter():
    gist, said = gist_of("\u0301 Ferry", "\u0301\u0301 ferry \u0301")

    assert (gist.length, said) == (4, ["ferry"])
