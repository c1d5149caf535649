from factcheck.claims.measuring.sentences import (
    Case,
    Paragraph,
    count_borders,
    count_cases,
    ends_of,
    paragraphs_of,
    passes,
)

CASE = Case("two", "One came. Two left.", ("One came.", "Two left."), golden=True)


def test_passes_with_the_same_sentences_only():
    assert passes(CASE, ["One came. ", "Two left."])
    assert not passes(CASE, ["One came. Two left."])


def test_passes_whatever_blanks_stand_between_words():
    assert passes(CASE, ["One \n came.", " ", "Two left."])
    assert not passes(CASE, ["Onecame.", "Two left."])


def test_count_cases_keeps_the_golden_apart():
    other = Case("other", "", (), golden=False)

    assert count_cases([(CASE, True), (CASE, False), (other, True)]) == {
        "n": 3,
        "passed": 2,
        "total": 3,
        "golden_passed": 1,
        "golden_total": 2,
    }


def test_paragraphs_are_parted_where_the_treebank_says_so():
    lines = [
        "# newdoc id = a",
        "# newpar id = a-1",
        "# text = One came.",
        "1\tOne",
        "",
        "# text = Two left.",
        "# newpar id = a-2",
        "# text = Three stayed.",
    ]

    assert [p.sentences for p in paragraphs_of(lines)] == [
        ("One came.", "Two left."),
        ("Three stayed.",),
    ]


def test_ends_are_found_in_the_order_of_the_text():
    assert ends_of("Go. Go.  Stop.", ["Go. ", "Go.", " ", "Stop."]) == {3, 7, 14}


def test_sentence_that_is_not_in_the_text_has_no_end():
    assert ends_of("Go. Stop.", ["Gone.", "Stop."]) == {9}


def test_count_borders_compares_where_sentences_end():
    paragraph = Paragraph(("One came.", "Two left."))

    assert paragraph.ends == {9, 19}
    assert count_borders([(paragraph, {9, 14, 19}), (paragraph, {19})]) == {
        "n": 4,
        "paragraphs": 2,
        "f1": 0.75,
        "precision": 0.75,
        "recall": 0.75,
        "right": 3,
        "predicted": 4,
    }
