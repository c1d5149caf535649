"""Questions in the signs of a search box, and nothing of the claim's own signs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import ask
from factcheck.evidence.corroboration.wording import Syntax, wordings

BRACKETS = Syntax(either="OR", grouped=True, longest=200, shortest_word=3)
PLAIN = Syntax(phrases=False, longest=120)
CLAIM = ClaimFacts(
    text="Three lifeboats were launched from Skerry Point by 14 volunteers",
    speaker="Tom Reyes",
)


def asked(text: str, syntax: Syntax = BRACKETS, **facts) -> tuple[str, ...]:
    return wordings(ask(ClaimFacts(text=text, **facts)), syntax)


def test_wordings_go_from_exact_to_loose():
    assert wordings(ask(CLAIM), BRACKETS) == (
        'Reyes "Skerry Point" Three',
        '("Skerry Point" OR Three OR volunteers OR lifeboats OR launched)',
    )


def test_wordings_begin_with_the_quotation():
    said = "We carried nine thousand passengers in October"

    assert asked(said, quote=said)[0] == f'"{said}"'


def test_wordings_without_signs_ask_for_few_words():
    assert wordings(ask(CLAIM), PLAIN) == ("Reyes Skerry Point Three", "Skerry Point Three 14")


@pytest.mark.parametrize(
    "text",
    [
        'domain:evil.example -Reyes "Skerry" (OR) near5:"a b" site:x',
        'Skerry" OR domain:evil.example OR "Point',
        "NOT Skerry AND NOT Point OR NEAR",
        'Skerry \\" Point { } [ ] * ? ~ ^ | & + - ! : /',
    ],
)
@pytest.mark.parametrize("syntax", [BRACKETS, PLAIN, Syntax(either="OR")])
def test_wordings_hold_no_sign_of_the_claims_own(text, syntax):
    for query in asked(text, syntax, quote=text, speaker=text):
        outside = re.sub(r'"[^"]*"', "", query)
        assert query.count('"') % 2 == 0
        assert re.sub(r"[\w\s()]", "", outside) == ""
        assert {"AND", "NOT", "NEAR"} & set(outside.split()) == set()
        assert outside.count("(") == outside.count(")") == int(query[:1] == "(")


@given(st.text(max_size=400), st.text(max_size=60))
def test_wordings_of_any_text_fit_the_box(text, speaker):
    question = ask(ClaimFacts(text=text, speaker=speaker, quote=text))
    for syntax in (BRACKETS, PLAIN, Syntax(either="OR", longest=60)):
        for query in wordings(question, syntax):
            assert 0 < len(query) <= syntax.longest
            assert query.count('"') % 2 == 0


def test_wordings_keep_chinese_words_together():
    assert asked("港口关闭三天")[0] == "闭三天 港口关"
