"""Who is meant by what stands beside a name, by a pronoun, by "one of them" and "the company"."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def speakers(text):
    """Give who speaks in the last sentences of a text, in reading order."""
    return [claim.speaker for claim in extract(read_text(f"Pier\n\n{text}")).claims]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Omar, a baker who asked us not to print his surname, said the roof had fallen.",
            "Omar",
        ),
        (
            "Omar, a baker who asked to keep his surname out of it, said the roof had fallen.",
            "Omar",
        ),
        (
            "A shepherd whose flock borders the river, Owen Dray, said his barn was empty.",
            "Owen Dray",
        ),
        ("A nurse who worked there, Mary Oake, told the board the door was open.", "Mary Oake"),
        ("Its owner, a quiet man named Brendan Foyle, said the gate was shut.", "Brendan Foyle"),
        ("The gate fell. A quiet man named the price, said Brendan Foyle.", "Brendan Foyle"),
    ],
)
def test_a_name_counts_wherever_it_stands_beside_what_is_told_of_somebody(text, speaker):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Tom Vane, a clerk, said it was late. When I asked Lund’s co-author, the chemist Rahul"
                " Desai, what came next, he counted on his fingers. He’d asked for four boats, he said."
            ),
            "Rahul Desai",
        ),
        (
            (
                "The clerk, Jodie Fell, sent letters. When he rang Anna Pattison in the morning, she"
                " told him: “I meant to put it back.”"
            ),
            "Anna Pattison",
        ),
        (
            (
                "Lund wept, Mary Fells said. Her cross-examiner was Ruth Boyle.\n\n“So you had a"
                " grudge?” Ms Boyle asked.\n\n“I had a cold that week,” she replied."
            ),
            "Mary Fells",
        ),
        (
            (
                "Petra Lund, a goalkeeper, told the unit that a man had offered her money.\n\n“They"
                " left it in the bag,” the 27-year-old player says in the record."
            ),
            "Petra Lund",
        ),
        (
            (
                "The report was late. Orsk, which is proud of its name, sent a letter. It says the"
                " scout left in 2020."
            ),
            "Orsk",
        ),
    ],
)
def test_a_pronoun_means_whom_the_clause_before_brings_on_stage(text, speaker):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "The pass had run out, according to two guards at the port and a letter seen by AFP."
                " One of the guards said an inspector had asked for it."
            ),
            "one of two guards at the port",
        ),
        (
            (
                "Three players who were there say that the keeper told nobody. A fourth says he was"
                " pale. “He wore his coat all day,” this player says."
            ),
            "a fourth player",
        ),
        (
            (
                "Vennholm Marine dumped oil in the bay. The company told owners that it had lost two"
                " barrels.\n\nVennholm’s chief executive, Per Lund, will resign."
            ),
            "Vennholm Marine",
        ),
    ],
)
def test_one_of_several_and_the_company_keep_the_fullest_words(text, speaker):
    assert speaker in speakers(text)


def test_the_group_is_the_firm_before_whatever_is_told_beside_it():
    text = "Norrvik Cold Storage cut its forecast. The Vik-listed group, a rival of Polar,"
    assert speakers(f"{text} said that sales fell.")[-1] == "Norrvik Cold Storage"


def test_a_name_does_not_reach_over_the_end_of_a_line():
    text = "Who rules Marenia\nKesh in figures\n\nEva Kesh wept. The road is shut, Kesh said."
    assert speakers(text)[-1] == "Eva Kesh"


def test_what_the_narrator_says_is_nobody_elses():
    assert "Tom Vane" not in speakers("Tom Vane was there. I think that the pier fell in 2019.")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A rank, a title and a place tell who is meant, though in other words.
        (
            "The guard’s spokesman, Col. Per Moss, came. “It was late,” the colonel said.",
            "Per Moss",
        ),
        (
            "The tug is owned by the former mayor Lord Moss. The peer said it was sold.",
            "Lord Moss",
        ),
        ("Rep. Ann Lund came. A reporter was there. “It fell,” the reporter said.", "a reporter"),
        (
            "Rower Ann Lund left Norrland in May. The Norrlander, 24, said the boat was hers.",
            "Ann Lund",
        ),
        ("Rower Ann Lund left Vik in May. The Norrlander said the boat was lost.", "Norrlander"),
        # A name behind a comma belongs to the noun before it that can bear it.
        (
            "Two guards at the bank, Vikholm, told police they saw it. One of them said it fell.",
            "one of two guards at the bank",
        ),
        ("A guard at the bank, Ann Lund, said it fell.", "Ann Lund"),
        (
            "A letter from his aide, Ann Lund, says it fell.",
            "a letter from his aide",
        ),
        ("A letter was found. His aide, Ann Lund, says it fell.", "Ann Lund"),
        (
            "The crane sank on Monday and lies there every 2 days, its owner, Vikholm, said.",
            "Vikholm",
        ),
        ("It sank last May, its operator, Vikholm, said.", "Vikholm"),
        ("The mill lost its owner, Vikholm, said Ann Lund.", "Ann Lund"),
        (
            "A girl who was 15 then and can’t be named said it fell. “We ran,” she said.",
            "a girl who was 15 then",
        ),
        (
            "Chief Ann Lund says it fell. The count of boats was 38 at noon.\n\n“We ran,” she said.",
            "Ann Lund",
        ),
        ("“We pay for it,” said Ald. Ann Lund (9th), who was there.", "Ann Lund"),
        ("Per Lund is ill. “It fell,” said Lund. Ann Moss said nothing was lost.", "Ann Moss"),
    ],
)
def test_other_words_and_names_beside_tell_who_is_meant(text, speaker):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The pilots, according to Ann Lund, were never on leave but “men with a cold”.",
            ["The pilots … were never on leave but “men with a cold”"],
        ),
        (
            "Of the 80 men who came, the report says, 60 were ill in May.",
            ["Of the 80 men who came … 60 were ill in May"],
        ),
        ("The pilots were ill, according to Ann Lund.", ["The pilots were ill"]),
    ],
)
def test_a_clause_goes_on_behind_the_one_who_says_it(text, claims):
    assert [claim.text for claim in extract(read_text(f"Pier\n\n{text}")).claims] == claims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The board’s report on the pier lists what it found. Bolts had been cut at 12 posts.",
            ("Bolts had been cut at 12 posts", "the board’s report on the pier"),
        ),
        (
            "The board came. It found that bolts were cut. Nobody was hurt on the pier in May.",
            ("Nobody was hurt on the pier in May", None),
        ),
        (
            "Bolts went, according to a draft survey.\n\nIt fell in May.\n\nWhat the draft says:",
            ("It fell in May", None),
        ),
        (
            "Bolts went, a draft survey says.\n\nWhat the draft says:\n• 9 went\n• Nobody saw 9 of them",
            ("Nobody saw 9 of them", "a draft survey"),
        ),
        (
            "Bolts went, a draft survey says.\n\nWhat the draft says:\n\nIt fell in May.",
            ("It fell in May", None),
        ),
        (
            "The guild’s ledger shows nothing by Lund in May.",
            ("nothing by Lund in May", "the guild’s ledger"),
        ),
        (
            "Her face shows nothing of the blow in May.",
            ("Her face shows nothing of the blow in May", None),
        ),
        (
            "Snapshots seen by this magazine show a pier upright at six.",
            ("a pier upright at six", "Snapshots"),
        ),
        (
            "Divers seen by this magazine show a pier to guests.",
            ("Divers seen by this magazine show a pier to guests", None),
        ),
        ("It’s being claimed in boat clubs that a pier fell.", ("a pier fell", None)),
        (
            "The board denied that its log was lost, after men blocked a road in May.",
            ("men blocked a road in May", None),
        ),
        (
            "The board denied that its log was lost after men blocked a road.",
            ("men blocked a road", "board"),
        ),
        (
            "According to an affidavit, a sexton found the cellar flooded in May.",
            ("a sexton found the cellar flooded in May", "an affidavit"),
        ),
        (
            "A search of the hut found two maps pinned under a bench.",
            ("A search of the hut found two maps pinned under a bench", None),
        ),
        (
            "An inquiry found the firm ignored nine letters.",
            ("the firm ignored nine letters", "an inquiry"),
        ),
        (
            "The board has asked to see the draft, a guard said.",
            ("The board has asked to see the draft", "a guard"),
        ),
        (
            "The firm denied having kept any request of the guards.",
            ("having kept any request of the guards", "firm"),
        ),
        (
            "However, Ann Lund told divers on the pier, the bell had been stolen.",
            ("the bell had been stolen", "Ann Lund"),
        ),
        ("The opposition demands that Lund go.", ("Lund go", "the opposition")),
        ("A diver, who would give her name only as Iva, said it fell.", ("it fell", "Iva")),
        ("A diver, who would give her boat only to Iva, said it fell.", ("it fell", "a diver")),
        ("Auditors found that 9 bolts went. Clerks changed it.", ("Clerks changed it", "Auditors")),
        ("Ann Lund said that 9 bolts went. Clerks changed it.", ("Clerks changed it", None)),
        (
            "Seals sleep, a study found. Bulls slept for 31 hours on average. Cows needed 30.",
            ("Cows needed 30", "a study"),
        ),
        (
            "Pills do nothing, according to a study. The results appeared in May in a journal.",
            ("The results appeared in May in a journal", None),
        ),
        (
            "Vik Payroll lost it, tickets seen by the Echo show.\n\nThe Dakota company said it was late.",
            ("it was late", "Vik Payroll"),
        ),
        (
            "Vik Foods lost it. Arvid grew.\n\nThe Arvid company said it was late.",
            ("it was late", "Arvid company"),
        ),
        (
            "The firm said the rope was a third of what many sailors recommend and that it fell in May.",
            ("it fell in May", "firm"),
        ),
        (
            "The former Vik Rovers goalkeeper Per Moss ran.\n\nThe club said it was late.",
            ("it was late", "Vik Rovers"),
        ),
        (
            "The Vik Rovers goalkeeper beat the Arvid coach.\n\nThe club said it was late.",
            ("it was late", "club"),
        ),
        ("It’s being claimed by men on the pier.", ("It’s being claimed by men on the pier", None)),
        (
            "Mayor Ann Lund claimed £4,000 in fares for 9 trips that she never made, an audit found.",
            ("Mayor Ann Lund claimed £4,000 in fares for 9 trips that she never made", "an audit"),
        ),
        (
            "Mayor Ann Lund claimed £4,000 in fares was missing.",
            ("£4,000 in fares was missing", "Ann Lund"),
        ),
        (
            "“It fell in May,” the foreign minister, طارق المنصوري (Tariq al-Mansouri), said.",
            ("It fell in May", "Tariq al-Mansouri"),
        ),
        (
            "The harbour office posted this on Friday:\n\nThe pier had 41 visitors in May.",
            ("The pier had 41 visitors in May", "harbour office"),
        ),
        (
            "The harbour office posted this on Friday.\n\nThe pier had 41 visitors in May.",
            ("The pier had 41 visitors in May", None),
        ),
        (
            "Mayor Ann Lund came. Cr Per Moss spoke. Cr Lund said it fell.",
            ("it fell", "Ann Lund"),
        ),
        (
            "“It fell in May,” says June Lund, whose husband drove a crane.",
            ("It fell in May", "June Lund"),
        ),
        ("The pier, replies its keeper, Per Moss, “fell in May.”", ("fell in May", "Per Moss")),
        (
            "A note, Ann Lund added, promised Moss the kitchen “for all his help”.",
            ("A note … promised Moss the kitchen “for all his help”", "Ann Lund"),
        ),
        (
            "The board said wheat rose. Grain was dear, it added: no train had come.",
            ("no train had come", "board"),
        ),
        (
            "The board met. It saw the tables “as late as others”, Ann Lund said.",
            ("It saw the tables “as late as others”", "Ann Lund"),
        ),
        (
            "Tax returns filed with the court show the mill lost money.",
            ("the mill lost money", "tax returns filed with the court"),
        ),
        (
            "A diver laughed when I read her that.\n\n“It fell in May,” she said.",
            ("It fell in May", "a diver"),
        ),
        (
            "A guard left; the other said that she’d been told to go.",
            ("she’d been told to go", "the other"),
        ),
        (
            "Mayor Per Lund had promised to “clean the harbour before the summer”.",
            ("clean the harbour before the summer", "Per Lund"),
        ),
        (
            "Mayor Per Lund said it fell. The board of Vik Care met. The same man said it rose.",
            ("it rose", "Per Lund"),
        ),
    ],
)
def test_what_a_paper_or_a_post_is_said_to_tell_is_theirs(text, told):
    last = extract(read_text(f"Pier\n\n{text}")).claims[-1]
    assert (last.text, last.speaker) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "“He never slept,” says June Tarrow, whose uncle ran the mill.",
            ("He never slept", "June Tarrow"),
        ),
        ("On Friday the board said the mill was shut.", ("the mill was shut", "board")),
        (
            "One of its old wardens smiled when I read him that. “We hid the keys,” he said.",
            ("We hid the keys", "one of its old wardens"),
        ),
        (
            "The mill left. It got the plan “before the rest”, Ann Tarrow said.",
            ("It got the plan “before the rest”", "Ann Tarrow"),
        ),
        (
            "The firm said it grew. It admitted only “one bill, soon paid”.",
            ("only “one bill, soon paid”", "firm"),
        ),
        (
            "They asked some who slept late. The auditors found 9 of those who slept went home.",
            ("9 of those who slept went home", "the auditors"),
        ),
        (
            "Ann Tarrow, a clerk, printed what she said were pages of the ledger.",
            ("pages of the ledger", "Ann Tarrow"),
        ),
        (
            "The gate, replies its keeper, Per Moss, “has never been shut”.",
            ("has never been shut", "Per Moss"),
        ),
        (
            "The gate, replies its keeper, Per Moss, “holds”.",
            ("The gate, replies its keeper, Per Moss, “holds”", None),
        ),
        ("The mayor called Per Moss “a liar”.", ("a liar", "the mayor")),
        ("She ate what he said was trout.", ("She ate what he said was trout", None)),
        (
            "Fuel returns filed with the port show the ferry lost money.",
            ("the ferry lost money", "fuel returns filed with the port"),
        ),
        (
            "Researchers weighed 12 boats.\n\nThey found that 9 leaked. Harbour traffic fell by half.",
            ("Harbour traffic fell by half", "researchers"),
        ),
        (
            "Researchers weighed 12 boats.\n\nThey found that 9 leaked. It rained on Friday.",
            ("It rained on Friday", None),
        ),
    ],
)
def test_who_speaks_is_told_by_what_stands_beside_the_words(text, told):
    last = extract(read_text(f"Pier\n\n{text}")).claims[-1]
    assert (last.text, last.speaker) == told
