"""What is hinted as a contradiction inside one article, and what must not be."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.reading import read_text
from factcheck.claims.extraction.contradictions import find_contradictions
from factcheck.claims.extraction.engine import extract


def hints(*paragraphs):
    article = read_text("\n\n".join(("Harbour story", "3 May 2024", *paragraphs)))
    return [found.why for found in extract(article).contradictions]


@pytest.mark.parametrize(
    ("paragraphs", "why"),
    [
        (
            (
                "Over 15 shells hit the harbour base overnight, Ann Lund said.",
                "It was reported earlier that about a dozen shells were fired at the base.",
            ),
            "Over 15 against about a dozen shells",
        ),
        (
            (
                "At least five were wounded when the crane fell, Ann Lund said.",
                "The harbour board said the fall did not result in casualties.",
            ),
            "At least five hurt against no casualties",
        ),
        (
            (
                "Three divers were killed in the storm, police said.",
                "Ann Lund said no divers had been killed in the storm.",
            ),
            "Three divers dead against no divers dead",
        ),
        (
            ("Police said nine people died in the fire.", "Ann Lund said 14 people died."),
            "nine against 14 people dead",
        ),
        (
            ("Police said seven people died in the fire.", "Ann Lund put the toll at 12."),
            "seven people dead against 12 dead",
        ),
        (
            (
                "Nobody was hurt in the crash, the harbour board said.",
                "A nurse said two sailors were injured in the crash.",
            ),
            "nobody hurt against two sailors hurt",
        ),
        (
            (
                "Two of the sailors died, a nurse said. Nine sailors came with burns, she added.",
                "The harbour board denied that any of the sailors had been hurt.",
            ),
            "Nine sailors hurt against no sailors hurt",
        ),
        (
            (
                "The bill for the pier was £1.2m, Ann Lund said.",
                "Per Moss said the bill for the pier was £900,000.",
            ),
            "£1.2m against £900,000",
        ),
        (
            (
                "Ann Lund said 40 divers signed the letter to the board.",
                "Per Moss said only 12 divers had signed the letter.",
            ),
            "40 against 12 divers",
        ),
        (
            (
                "Police said 12 people were arrested at the rally.",
                "Ann Lund said more than 30 protesters were detained at the rally.",
            ),
            "12 people against more than 30 protesters",
        ),
        (
            (
                "Police said 200 people attended the rally in Vik.",
                "Thousands attended the rally in Vik, Ann Lund said.",
            ),
            "200 people against Thousands",
        ),
        (
            (
                "Nobody was injured in the fire, the harbour board said.",
                "Ann Lund said three workers were hospitalised after the fire.",
            ),
            "nobody hurt against three workers hurt",
        ),
        (
            (
                "The union said the firm had cut 300 jobs at the harbour.",
                "The firm said it had cut 120 jobs at the harbour.",
            ),
            "300 against 120 jobs",
        ),
        (
            (
                "Ann Lund said no passwords were stolen in the breach.",
                "Per Moss said 40,000 passwords were stolen in the breach.",
            ),
            "no passwords against 40,000 passwords",
        ),
        (
            ("Ann Lund said the pier was safe.", "Per Moss said the pier was not safe."),
            "one says the opposite of the other",
        ),
        (
            ("Ann Lund said the pier was safe.", "Per Moss said the pier was unsafe."),
            "one says the opposite of the other",
        ),
        (
            (
                "Per Moss said the harbour office was sold to a developer.",
                "Ann Lund denied that the harbour office had been sold to a developer.",
            ),
            "asserted by one, denied by Ann Lund",
        ),
        (
            (
                "Ann Lund said the harbour gate was locked on the night of the fire.",
                "Per Moss said the harbour gate was open on the night of the fire.",
            ),
            "one says the opposite of the other",
        ),
        (
            (
                "Ann Lund said the fire at the depot started on Monday.",
                "Per Moss said the fire at the depot started on Tuesday.",
            ),
            "29 April against 30 April",
        ),
        (
            (
                "Ann Lund said the stolen boat was found in Vik.",
                "Per Moss said the stolen boat was found in Orre.",
            ),
            "in Vik against in Orre",
        ),
        (
            (
                "Ann Lund said the board had signed the harbour contract.",
                "“The board never signed the harbour contract,” Per Moss said.",
            ),
            "one says the opposite of the other",
        ),
    ],
)
def test_find_contradictions_hints_at_what_cannot_both_hold(paragraphs, why):
    assert hints(*paragraphs) == [why]


@pytest.mark.parametrize(
    "paragraphs",
    [
        # the same, or room for both
        ("Police said nine people died.", "Ann Lund said at least five people died."),
        ("Police said 22 shells hit the base.", "Ann Lund said about 20 shells hit the base."),
        ("The bill was £1.4bn, Ann Lund said.", "Per Moss said the bill was £1.38bn."),
        # the dead are not the hurt
        ("Police said nine people died.", "Ann Lund said 14 people were injured."),
        ("Nobody was killed, police said.", "Ann Lund said 14 people were injured."),
        # parts and wholes
        ("Police said nine people died.", "Three of them were children, Ann Lund said."),
        ("Police said nine people died.", "Ann Lund said two soldiers were killed."),
        ("Ann Lund said 40 boats sank in the harbour.", "Per Moss said 12 cargo boats sank there."),
        ("Ann Lund said 14 of 20 boats sank.", "Per Moss said 20 boats sank."),
        ("Ann Lund said 40 people died, including nine children.", "Police said 12 children died."),
        (
            "Police said 200 people attended the rally.",
            "Ann Lund said 12 divers attended the rally.",
        ),
        # other times
        (
            "Police said nine people died in the fire in April.",
            "Ann Lund said 12 people died in the fire in May.",
        ),
        (
            "Ann Lund said the harbour sold 40 boats.",
            "Per Moss said the harbour sold 12 boats last year.",
        ),
        ("Police said nine people died on Monday.", "Ann Lund said 12 people died on Tuesday."),
        (
            "Before the storm 40 boats lay in the harbour, Ann Lund said.",
            "Per Moss said 12 boats lay in the harbour.",
        ),
        # other places and happenings
        (
            "Police said nine people died in Vik.",
            "Ann Lund said 12 people died in Orre.",
        ),
        (
            "Police said nine people died in the fire.",
            "Ann Lund said 12 people died in the flood.",
        ),
        (
            "Police said nine people died in the crash.",
            "Ann Lund said a second crash killed 12 people.",
        ),
        (
            "Four rockets hit the base, police said. Two soldiers were hurt.",
            "Ann Lund said the drone caused no casualties.",
        ),
        # other things counted, other deeds, others who did them
        (
            "Ann Lund said 40 divers signed the letter.",
            "Per Moss said 12 sailors signed the letter.",
        ),
        (
            "Ann Lund said 30 people work at the harbour.",
            "Per Moss said 12 people left the harbour.",
        ),
        (
            "Ann Lund said Voltar had cut 300 jobs at the harbour.",
            "Per Moss said Brisk had cut 120 jobs at the harbour.",
        ),
        ("Ann Lund said the bill for the pier was £1.2m.", "Per Moss said the boat cost £900,000."),
        (
            "Voltar said it had raised £2m in the harbour.",
            "Brisk said it had raised £5m in the harbour.",
        ),
        # totals, rates, changes
        (
            "Ann Lund said the port handled 40 boats a day.",
            "Per Moss said the port handled 900 boats in total.",
        ),
        ("Ann Lund said deaths fell to 12 from 40.", "Per Moss said 12 people died."),
        # polls of other people, two figures each
        (
            "Among officers 82 per cent chose the pier to 6 per cent for the bridge, Ann Lund said.",
            "Per Moss said sailors chose the pier by 46 per cent to 32 per cent.",
        ),
        # other names beside
        (
            "Ann Lund said a dozen letters were sent to Per Moss and Liv Rask of the Vik Board.",
            "Paul Orre said two letters were sent to Per Moss.",
        ),
        # what is known already
        (
            "It was a blow for the families of the nine people killed in the fire.",
            "Ann Lund said 49 people were killed in the fire.",
        ),
        # the same outlet, far from sure
        ("The pier drew 16 per cent of the sailors.", "The pier drew 17 per cent of the sailors."),
        # the same person speaking on
        ("Ann Lund said nine people died.", "Ann Lund said 12 people died."),
        # promises and possibilities
        ("Ann Lund said the pier was safe.", "Per Moss said the pier may not be safe."),
        (
            "Ann Lund said the board would sign the harbour contract.",
            "Per Moss said the board had not signed the harbour contract.",
        ),
        # other words around a negation
        ("Ann Lund said the pier was not safe.", "Per Moss said the crane was safe."),
        (
            "Ann Lund said nobody knew that the pier was unsafe.",
            "Per Moss said the pier was unsafe.",
        ),
        (
            "Per Moss denied that the harbour office had been sold.",
            "Ann Lund denied that the harbour office had been sold to a developer.",
        ),
        (
            "Ann Lund said the council met on Monday and Tuesday.",
            "Per Moss said the board met on Thursday.",
        ),
    ],
)
def test_find_contradictions_leaves_alone_what_may_both_hold(paragraphs):
    assert hints(*paragraphs) == []


def test_find_contradictions_says_nothing_about_other_languages():
    article = read_text(
        "Brand im Hafen\n\nDie Polizei sagte am Montag, dass 9 boats und die Werft verbrannt sind.\n\n"
        "Der Hafenmeister sagte am Dienstag, dass 12 boats und die Werft verbrannt sind."
    )

    assert (article.language, extract(article).contradictions) == ("de", ())


PIECES = (
    "no 12 nine over about people boats died were hurt killed Ann Lund said the pier was not safe"
    " unsafe in Vik on Monday of them , . “ ” denied that any soldiers £1.2m 40% without casualties"
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES.split()), max_size=80).map(" ".join))
def test_find_contradictions_names_two_claims_each(words):
    article = read_text(f"Pier\n\n3 May 2024\n\n{words} end.")
    claims = extract(article).claims
    found = find_contradictions(article, claims)

    assert found == find_contradictions(article, claims)
    assert all(0 <= each.first < each.second < len(claims) and each.why for each in found)


def test_find_contradictions_gives_few_hints_about_each_claim():
    body = [f"Diver {n} said {n} people died." for n in range(2, 40)]
    article = read_text("\n\n".join(("Pier", "3 May 2024", *body)))
    found = extract(article).contradictions
    named = [number for each in found for number in (each.first, each.second)]

    assert max(named.count(number) for number in named) == 6


def test_find_contradictions_takes_linear_time():
    body = [
        f"Ann Lund {n} said {n} people died in the harbour fire and no boats sank."
        for n in range(1500)
    ]
    article = read_text("\n\n".join(("Pier", "3 May 2024", *body)))
    claims = extract(article).claims

    began = time.process_time()
    find_contradictions(article, claims)

    assert len(claims) > 2500
    assert time.process_time() - began < 2
