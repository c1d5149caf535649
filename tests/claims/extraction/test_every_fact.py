"""A fact is a claim however it is joined to others, and what tells none is not."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract

BEFORE = "Pier story\n\n3 May 2024\n\nTwo boats sank on Sunday, said Ann Lund, a sailor.\n\n"


def found(text: str) -> list[str]:
    return [claim.text for claim in extract(read_text(BEFORE + text)).claims[1:]]


def heard(text: str) -> list[tuple[str | None, str]]:
    return [(c.speaker, c.text) for c in extract(read_text(BEFORE + text)).claims[1:]]


KEPT_BACK = """
Lund said the bolts were old, but gave no details.
Lund said the bolts were old but offered no proof for it.
Lund said the bolts were old, but she did not elaborate.
Lund said the bolts were old but would not say who had seen them.
Lund said the bolts were old, but could not say by whom they were made.
Lund said the bolts were old, and named nobody.
Lund said the bolts were old, giving no further details.
Lund said the bolts were old, without giving a reason.
Lund told the Echo the bolts were old but refused to show the log.
According to a guard, who asked not to be identified, the bolts were old.
""".strip().splitlines()


@pytest.mark.parametrize("text", KEPT_BACK)
def test_what_a_speaker_keeps_back_is_no_claim(text):
    assert found(text) == ["the bolts were old"]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "Lund said the boat came late and gave no more than two calls.",
            "gave no more than two calls",
        ),
        (
            "Lund said the boat came late but did not name a new skipper.",
            "did not name a new skipper",
        ),
        (
            "Lund said the mill was shut and offered no jobs to the men.",
            "offered no jobs to the men",
        ),
        (
            "Lund said the council knew of the rot but refused to release the files.",
            "refused to release the files",
        ),
        (
            "The audit found that the ministry paid but did not produce documents for it.",
            "did not produce documents for it",
        ),
        ("Lund said two nurses came but did not name the doctor.", "did not name the doctor"),
        ("Lund said the man wept but could not give evidence.", "could not give evidence"),
    ],
)
def test_what_others_did_not_do_is_one(text, second):
    assert found(text)[1:] == [second]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "According to one guard, who left in May, two of them objected to the plan.",
            [("one guard", "two of them objected to the plan")],
        ),
        (
            "According to the union, which has 90 members, the yard responded with threats.",
            [("union", "the yard responded with threats")],
        ),
        (
            "The cook, who has not been charged, denied taking the log.",
            [(None, "has not been charged"), ("the cook", "taking the log")],
        ),
        (
            "The cook, who has not been named, denied taking the log.",
            [("the cook", "taking the log")],
        ),
    ],
)
def test_what_is_told_of_a_speaker_stands_beside_their_words(text, told):
    assert heard(text) == told


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Amidol, first sold as a sweet, was banned in 2011.", ["first sold as a sweet"]),
        ("The hall, once used as a barn, was sold.", ["once used as a barn"]),
        ("The mill, formerly owned by the church, fell.", ["formerly owned by the church"]),
        ("The bridge, now closed to carts, fell.", ["now closed to carts"]),
        ("The pier, Norway’s oldest pier in use, was sold.", ["Norway’s oldest pier in use"]),
        ("Vik, New Lorne’s second-biggest port, was sold.", ["New Lorne’s second-biggest port"]),
        ("The firm, formerly known as Lund Oil, was sold.", []),
        ("The book, Moss’s latest, sold well.", []),
        ("The bridge, later than planned, was opened.", []),
    ],
)
def test_what_a_thing_once_was_or_is_first_in_stands_beside_it(text, facts):
    assert found(text)[1:] == facts


def test_what_a_thing_once_was_is_not_dated_by_what_happened_to_it():
    whole, once = extract(
        read_text(BEFORE + "The hall, once used as a barn, was sold on Thursday.")
    ).claims[1:]
    assert str(whole.about_date) == "2024-05-02"
    assert once.about_date is None


@pytest.mark.parametrize(
    "text",
    [
        "The agency recalled 300 ovens on Monday after nine men fell ill.",
        "The board agreed the plan after two members left.",
        "Moss, whose brother sits on the board, sided with Holm in three earlier votes.",
    ],
)
def test_what_is_done_to_a_thing_is_not_said_of_it(text):
    assert {speaker for speaker, _ in heard(text)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Nine boats sank on Thursday, the biggest loss of the year.",
        "Nine boats sank on Thursday, Norway’s worst loss since 1961.",
        "Nine boats sank on Thursday, more than in all of April.",
    ],
)
def test_a_record_was_set_on_the_day_around_it(text):
    whole, record = extract(read_text(BEFORE + text)).claims[1:]
    assert str(record.about_date) == str(whole.about_date) == "2024-05-02"


@pytest.mark.parametrize(
    "text",
    [
        "The stock fell on Monday after warning that sales would drop.",
        "As Lund told Moss of her fears, the boat sank.",
    ],
)
def test_what_only_sounds_like_somebodys_words_is_the_papers_own(text):
    assert {speaker for speaker, _ in heard(text)} == {None}


@pytest.mark.parametrize(
    ("way", "who"),
    [
        ("A guard was fired on Monday after telling the court {}", "a guard"),
        ("Ida Holm was fired after admitting {}", "Ida Holm"),
        ("Ida Holm was fired after warning that {}", "Ida Holm"),
        ("Ida Holm scolded a guard for saying that {}", None),
        ("Ida Holm told a guard to leave after saying that {}", "Ida Holm"),
    ],
)
def test_what_somebody_said_before_they_were_fired_is_theirs(way, who):
    told = heard(way.format("the posts were rotten."))
    assert (told[-1][0], len(told)) == (who, 2 if " fired " in way else 1)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The letter lists nine cracks and is dated 11 May.", ["nine cracks", "is dated 11 May"]),
        ("The memo found two leaks and was sent to Moss.", ["two leaks", "was sent to Moss"]),
        ("The memo names nine cooks and two guards.", ["nine cooks and two guards"]),
    ],
)
def test_what_a_paper_lists_is_told_apart_from_what_it_is(text, parts):
    assert found(text) == parts
