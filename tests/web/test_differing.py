import pytest

from factcheck.web.differing import Passage, changed, passages


def test_changed_marks_what_came_and_what_went():
    assert changed("14 ships sank", "14 ferries sank in May") == (
        "14 <del>ships</del><ins>ferries</ins> sank<ins> in May</ins>"
    )


def test_words_that_stayed_by_chance_between_longer_changes_are_read_with_them():
    before = "We called every address, twice where nobody answered, and asked the city."
    after = "We called every address on its list and looked at two visitors' books."

    assert changed(before, after) == (
        "We called every address<del>, twice where nobody answered, and asked the city</del>"
        "<ins> on its list and looked at two visitors&#x27; books</ins>."
    )


def test_changed_from_nothing_is_all_new():
    assert changed("", "14 ships") == "<ins>14 ships</ins>"


def test_changed_hostile_words_stay_text():
    assert changed("a <b>", "a <i>") == "a &lt;<del>b</del><ins>i</ins>&gt;"


def test_changed_says_nothing_of_other_blanks():
    assert changed("14 ships\nsank", "14  ships sank") == "14  ships sank"


def shown(before, after):
    """What a reader sees; `=3` are three paragraphs that are folded away."""
    return [
        [line.replace('<span class="unseen">', "(").replace(" </span>", ")") for line in each.lines]
        if each.shown
        else f"={len(each.lines)}"
        for each in passages(before, after)
    ]


def test_passages_show_what_changed_and_a_paragraph_around():
    before = "One.\n\nTwo.\n\nThree is 14.\n\nFour.\n\nFive.\n"

    assert shown(before, before.replace("14", "40")) == [
        "=1",
        ["Two.", "Three is <del>(gone:)14</del><ins>(new:)40</ins>.", "Four."],
        "=1",
    ]


def test_passages_with_a_paragraph_that_came_or_went():
    before = "One.\n\nTwo.\n\nThree.\n"

    assert shown(before, before.replace("Two.\n\n", "")) == [
        ["One.", "<del>(gone:)Two.</del>", "Three."]
    ]
    assert shown(before.replace("Two.\n\n", ""), before) == [
        ["One.", "<ins>(new:)Two.</ins>", "Three."]
    ]


def test_passages_of_one_text():
    assert shown("One.\n\nTwo.", "One.\n\nTwo.") == ["=2"]


@pytest.mark.parametrize(("before", "after"), [("", ""), ("\n\n", "\n"), (" ", "")])
def test_passages_of_nothing(before, after):
    assert passages(before, after) == []


def test_passages_of_right_to_left_words():
    words = (
        'السفينة <del><span class="unseen">gone: </span>غرقت</del>'
        '<ins><span class="unseen">new: </span>نجت</ins>'
    )

    assert passages("السفينة غرقت", "السفينة نجت") == [Passage((words,), shown=True)]
