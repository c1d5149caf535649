from factcheck.web.differing import changed


def test_changed_marks_what_came_and_what_went():
    assert changed("14 ships sank", "14 ferries sank in May") == (
        "14 <del>ships</del><ins>ferries</ins> sank<ins> in May</ins>"
    )


def test_changed_from_nothing_is_all_new():
    assert changed("", "14 ships") == "<ins>14 ships</ins>"


def test_changed_hostile_words_stay_text():
    assert changed("<b>", "<i>") == "&lt;<del>b</del><ins>i</ins>&gt;"
