from datetime import date

import pytest

from factcheck.evidence.corroboration.aboutness import Told, unrelated
from factcheck.evidence.corroboration.weighing import best_passage, weigh
from tests.evidence.corroboration.stories import CLAIM, ELSEWHERE, LEAD

DAY = date(2024, 3, 4)


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        (LEAD, DAY, None),
        (ELSEWHERE, DAY, "little in common"),
        ("Our crews launched three lifeboats.", DAY, None),
        ("Three lifeboats were launched at Norvik on Monday.", DAY, "names"),
        (LEAD, date(2024, 1, 4), "another event"),
    ],
)
def test_unrelated_says_why(text, day, why):
    weighed = weigh(CLAIM)
    found = unrelated(
        CLAIM, weighed, Told("Notice", text, "Post", day), best_passage(weighed, text)
    )

    assert (found[0] if found else None) == why
