from dataclasses import replace
from datetime import date

from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import EVERYTHING, Window, ask, event_days
from tests.evidence.corroboration.stories import CLAIM


def test_ask_puts_names_first_then_figures_then_long_words():
    question = ask(CLAIM)

    assert question.terms == ("skerry", "point", "3", "lifeboat", "launch")
    assert question.names == ("skerry", "point")
    assert question.figures == ("3",)


def test_ask_leaves_dates_to_the_window():
    question = ask(CLAIM)

    assert question.window == Window(first=date(2024, 3, 1), last=date(2024, 3, 19))
    assert question.wide == EVERYTHING


def test_ask_without_any_date_looks_everywhere_at_once():
    assert ask(ClaimFacts("Whales sing")).window == EVERYTHING


def test_day_of_what_was_said_is_no_day_of_what_lies_ahead():
    said = "Ann Lee said on 12 March 2024 that the pool would not open before 2027"

    assert event_days(ClaimFacts(said, made_on=date(2024, 3, 13))) == (
        date(2024, 3, 12),
        date(2024, 3, 12),
    )
    assert event_days(
        ClaimFacts("The pool will open on 3 May 2027", made_on=date(2024, 3, 13))
    ) == (
        date(2027, 5, 3),
        date(2027, 5, 3),
    )


def test_ask_reads_the_day_from_the_words_when_nobody_gave_it():
    question = ask(replace(CLAIM, about_date=None, made_on=None))

    assert question.window == Window(first=date(2024, 3, 1), last=date(2024, 3, 18))


def test_ask_with_a_speaker_wants_the_surname():
    question = ask(replace(CLAIM, speaker="Duty officer Runa Beck"))

    assert question.strict == ("beck", "skerry", "point", "3")


def test_ask_keeps_the_quoted_words():
    claim = ClaimFacts("He said “the doors stayed shut all day” and left")

    assert ask(claim).quoted == "the doors stayed shut all day"


def test_ask_of_a_day_at_the_end_of_the_calendar():
    window = ask(ClaimFacts("Whales sing", about_date=date.max, made_on=date.min)).window

    assert window == Window(first=None, last=None)


def test_window_holds_undated_items_only_where_it_says_so():
    assert not Window(first=date(2024, 1, 1)).holds(None)
    assert EVERYTHING.holds(None)
    assert not Window(last=date(2024, 1, 1)).holds(date(2024, 1, 2))


def test_ask_for_a_claim_without_names_takes_those_around_it():
    claim = ClaimFacts("two have left", speaker="Runa Beck", context="Ferry adrift off Skerry")

    assert ask(claim).terms == ("2", "left", "runa", "beck", "ferry", "skerry")
