from datetime import date

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.dated import date_edits
from factcheck.claims.extraction.engine import extract
from factcheck.claims.extraction.when import day_beside, day_in, day_told_by

FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("It sank yesterday", FIRST),
        ("It sank two days ago", FIRST),
        ("It sank on the 31st", FIRST),
        ("It sank last Tuesday", FIRST),
        ("It will sink tomorrow", LAST),
        ("It will sink next Monday", LAST),
    ],
)
def test_a_day_outside_the_calendar_is_none(words, published):
    assert day_in(words, published) is None


def test_a_day_beside_one_outside_the_calendar_is_none():
    assert day_beside("a day after the storm", FIRST) is None
    assert day_beside("a day before the storm", LAST) is None


@pytest.mark.parametrize(
    ("words", "published"), [("last month", FIRST), ("next year", LAST), ("last year", FIRST)]
)
def test_a_month_or_year_outside_the_calendar_stays_open(words, published):
    assert date_edits(words, 0, len(words), published) == ([], [words])


FRIDAY = date(2024, 5, 3)
DAYS_TOLD = {
    (5, 3): ("on Friday", "today", "this morning"),
    (5, 2): ("on Thursday", "yesterday", "last night", "on 2 May", "on May 2, 2024",
             "on the evening of 2 May", "shortly before 6 p.m. on Thursday"),
    (5, 1): ("two days ago", "on Wednesday afternoon", "on the 1st of May", "at noon on Wednesday",
             "on the morning of Wednesday, 1 May"),
    (4, 30): ("last Tuesday", "on 30 April", "on Tuesday, 30 April"),
    (4, 28): ("on Sunday night", "late on Sunday"),
    (4, 27): ("on Saturday", "last Saturday"),
    (4, 23): ("on Tuesday of last week", "on Tuesday last week"),
}  # fmt: skip


@pytest.mark.parametrize("day", DAYS_TOLD)
def test_day_is_read_in_every_usual_form(day):
    """Of an article of Friday, 3 May 2024."""
    told = {words: day_in(f"The pier lost nine piles {words}", FRIDAY) for words in DAYS_TOLD[day]}

    assert told == dict.fromkeys(DAYS_TOLD[day], date(2024, *day))


WEDNESDAY = date(2024, 5, 8)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The hearing begins on Monday", date(2024, 5, 13)),
        ("The hearing began on Monday", date(2024, 5, 6)),
        ("The votes were counted on Monday", date(2024, 5, 6)),
        ("It was hit before dawn Monday", date(2024, 5, 6)),
        ("It was built before Monday", None),
        ("It sank on the evening of 3 March last year", date(2023, 3, 3)),
        ("The trial opens on 3 June", date(2024, 6, 3)),
        ("The trial opened on 3 June", date(2023, 6, 3)),
        ("The pier burned on New Year’s Day", date(2024, 1, 1)),
        ("Shops will close on Christmas Day", date(2024, 12, 25)),
        ("They go to the polls this Sunday", date(2024, 5, 12)),
        ("A plan to widen the quay passed the council on Monday", date(2024, 5, 6)),
        ("The owners plan to widen the quay on Monday", date(2024, 5, 13)),
        ("The races in Sund begin on 3 June", date(2024, 6, 3)),
        ("The races did not begin on Monday", date(2024, 5, 6)),
        ("The first invoice is from 3 March", date(2024, 3, 3)),
        ("The pier is closed from 3 March", None),
        ("The board’s plan to widen the quay passed on Monday", date(2024, 5, 6)),
        ("She told us on 4 March that the pier would stay", date(2024, 3, 4)),
        ("She said that the pier would close on 4 November", date(2024, 11, 4)),
        ("The theft was not noticed until Monday", date(2024, 5, 6)),
        ("The pier had been shut until Monday", None),
        ("The pier sank between Sunday and Tuesday", None),
        ("The pier sank between noon and two on Monday", date(2024, 5, 6)),
    ],
)
def test_a_day_lies_ahead_only_where_the_words_say_so(words, day):
    assert day_in(words, WEDNESDAY) == day


def test_a_day_early_next_year_is_meant_late_in_the_year():
    assert day_in("The vote will be held on Jan. 10", date(2024, 12, 20)) == date(2025, 1, 10)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("He sold it three days earlier", date(2024, 5, 3)),
        ("He sold it two days later", date(2024, 5, 8)),
        ("She left the next morning", date(2024, 5, 7)),
        ("She left the previous night", date(2024, 5, 5)),
        ("The day before, she left", date(2024, 5, 5)),
        ("She left the same day", date(2024, 5, 6)),
        ("The day before the storm she left", None),
        ("She left", None),
    ],
)
def test_a_day_is_told_by_the_one_before_it(words, day):
    before = "He was born on 3 May 1961. Rask was arrested on Monday, the police said. "

    assert day_told_by(words, before, WEDNESDAY) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("On Friday she will sail her", date(2024, 5, 10)),
        ("Friday, the board is to meet", date(2024, 5, 10)),
        ("On Friday she said he will sail", date(2024, 5, 3)),
        ("On Friday she sailed", date(2024, 5, 3)),
    ],
)
def test_a_weekday_that_opens_a_sentence_is_to_come_where_its_verb_is(words, day):
    assert day_in(words, WEDNESDAY) == day


def test_facts_told_with_one_event_share_its_day():
    found = extract(
        read_text(
            "Pier story\n\n8 May 2024\n\n"
            "Two men died and five were hurt when the pier fell on Monday, the navy said."
        )
    )
    assert [claim.about_date for claim in found.claims] == [date(2024, 5, 6)] * 2


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Ann Lund drowned on 9 August 2022. The rope broke on 3 July, Per Moss said.",
         date(2022, 7, 3)),
        ("Ann Lund drowned on 9 August 2022. The trial began on 3 May, Per Moss said.",
         date(2024, 5, 3)),
        ("Ann Lund came in 2022. The rope broke on 3 July, Per Moss said.", date(2023, 7, 3)),
        ("Ann Lund drowned on 9 August 1922. The rope broke on 3 July, Per Moss said.",
         date(2023, 7, 3)),
        ("The Rope Guild, founded on 9 August 1922, is sorry. The rope broke on 3 July, Moss said.",
         date(2023, 7, 3)),
        ("The Rope Guild (set up in Vik on 9 August 2022) is sorry. The rope broke on 3 July.",
         date(2023, 7, 3)),
        ("The new quay, opened on 9 August 2022, is steep. The rope broke on 3 July, Moss said.",
         date(2023, 7, 3)),
        ("The seal pup, born on 9 August 2022, is well. The rope broke on 3 July, Per Moss said.",
         date(2023, 7, 3)),
        ("Her date of birth is 9 August 2022. The rope broke on 3 July, Per Moss said.",
         date(2023, 7, 3)),
        (("Ann Lund drowned on 9 August 2022. The Guild, founded on 2 May 2023, is sorry. The rope"
          " broke on 3 July, Per Moss said."), date(2022, 7, 3)),
        ("“It broke this morning,” Ann Lund said on Monday.", date(2024, 5, 6)),
        ("“It broke this morning,” Ann Lund said.", date(2024, 5, 8)),
        ("A mast fell on Monday, when two men were aboard, Ann Lund said.", date(2024, 5, 6)),
    ],
)  # fmt: skip
def test_a_day_is_read_by_when_the_rest_is_told(told, day):
    found = extract(read_text(f"Pier story\n\n8 May 2024\n\n{told}"))

    assert found.claims[-1].about_date == day


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("A blast killed nine men and hurt 17 on Monday", [6, 6]),
        ("A man robbed the bank on Monday and rode off on a mule", [6, 6]),
        ("A man robbed the bank on Monday and rode off in June 2022", [6, None]),
        ("A man robbed the bank and rode off in May, and the mule died on Monday", [None, None, 6]),
        ("The mill lost 40 men and will close on Monday", [None, 13]),
    ],
)
def test_what_one_subject_did_shares_a_day_unless_it_has_its_own(told, days):
    found = extract(read_text(f"Pier story\n\n8 May 2024\n\n{told}, Ann Lund said."))
    expected = [day and date(2024, 5, day) for day in days]
    assert [claim.about_date for claim in found.claims] == expected
