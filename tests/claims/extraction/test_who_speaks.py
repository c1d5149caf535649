"""Who speaks, known by a trade, by initials, by turns and by what was read out."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def heard(text):
    return [(claim.text, claim.speaker) for claim in extract(read_text(f"Pier\n\n{text}")).claims]


def speaker_of(text, words):
    return next(speaker for said, speaker in heard(text) if said == words)


def carriers_of(text, words):
    article = read_text(f"Pier\n\n{text}")
    return next(claim.carriers for claim in extract(article).claims if claim.text == words)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            (
                "The mayor spoke.\n\nCouncil Member Odette Rane wiped her eyes. “We slept by the"
                " pool,” she said.\n\nThe Riverton Beacon asked for more."
            ),
            "We slept by the pool",
            "Odette Rane",
        ),
        (
            (
                "Deputy Commissioner of Police (Crime) V. Sarin said a team raided a shed.\n\n"
                "“They filled 40 bottles,” the DCP said."
            ),
            "They filled 40 bottles",
            "V. Sarin",
        ),
        (
            (
                "Relatives stood outside. Among them was Gopal Rane, a driver who sold his car."
                " “They gave her six,” he said."
            ),
            "They gave her six",
            "Gopal Rane",
        ),
        (
            (
                "Mrs Tann said she had warned the bank.\n\nEarlier the jury was read a statement"
                " from Mrs Doris Lill, who died last year.\n\n“He came for tea,” the statement"
                " went on."
            ),
            "He came for tea",
            "Doris Lill",
        ),
        (
            (
                "PTI, quoting sources in the office, reported that two boats had sunk. Divers had"
                " been informed, the agency said."
            ),
            "Divers had been informed",
            "PTI",
        ),
        (
            (
                "Kieran Maddox, who lectures in finance, is not so sure. By his calculation the gap"
                " is nearer £9 million."
            ),
            "the gap is nearer £9 million",
            "Kieran Maddox",
        ),
        (
            (
                "Researchers at the Holm Institute followed 4,000 divers. Those who slept at noon"
                " lived longer, they report. The effect was strongest in women. It disappeared"
                " among smokers."
            ),
            "It disappeared among smokers",
            "researchers at the Holm Institute",
        ),
        (
            (
                "Ann Ferrant and her colleagues argue that a blow cracked the pier. In a paper they"
                " calculate that it loses 2 kilograms a day."
            ),
            "it loses 2 kilograms a day",
            "Ann Ferrant and her colleagues",
        ),
        (
            "A Vik Institute survey released on Tuesday had Brandt ahead by 3 points.",
            "Brandt ahead by 3 points",
            "a Vik Institute survey released on Tuesday",
        ),
        (
            (
                "Vik have agreed a fee with Sporting Leiria, sources close to the leaders have told"
                " Touchline.\n\nLeiria, however, insist that talks go on."
            ),
            "Vik have agreed a fee with Sporting Leiria",
            "sources close to the leaders",
        ),
    ],
)
def test_the_speaker_is_known(text, words, speaker):
    assert speaker_of(text, words) == speaker


def test_question_and_answer_go_on_in_turn_without_names():
    text = (
        "“On May 9 £4,000 leaves the account,” said Ms Varga. “Where does it go?”\n\n"
        "“I would need the ledger,” Holm replied.\n\n“It is at tab 3.”\n\n"
        "“It goes to a holding account.”\n\n“It goes to the marina, doesn't it?”"
    )

    assert [speaker for _, speaker in heard(text)] == [
        "Varga",
        "Varga",
        "Holm",
        "Varga",
        "Holm",
        "Varga",
    ]


@pytest.mark.parametrize(
    ("text", "words", "carriers"),
    [
        (
            (
                "“A very expensive cold,” said the former captain Nuno Teles on the broadcaster"
                " Canal Onze."
            ),
            "A very expensive cold",
            ("Canal Onze",),
        ),
        (
            (
                "Le Sport reported that Lille had asked about Owen Prosser, and A Bola, quoting the"
                " French paper, claimed that £9m had been discussed."
            ),
            "Lille had asked about Owen Prosser",
            (),
        ),
        (
            "Two people said the race was tied in Vik, which the general carried in 2020.",
            "the race was tied in Vik",
            (),
        ),
    ],
)
def test_the_carrier_is_known(text, words, carriers):
    assert carriers_of(text, words) == carriers


@pytest.mark.parametrize(
    "text",
    [
        "One of the four wheels failed on 2 March, and a second has shown signs of wear.",
        "Vik earned 5.10 crowns, Ann Lund said. Analysts had expected 5.50 crowns.",
    ],
)
def test_what_the_outlet_says_stays_its_own(text):
    assert heard(text)[-1][1] is None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            (
                "A baker accused of stealing 14 hives from a rival told a jury that most were his."
                "\n\n“I took back what was mine,” Garnet Hollis said."
            ),
            "most were his",
            "Garnet Hollis",
        ),
        (
            (
                "It follows a claim by the engineers’ union, Tecton, that the dam leaks. The union says"
                " two men were told to be quiet."
            ),
            "two men were told to be quiet",
            "Tecton",
        ),
        (
            "It follows a claim by the engineers’ union, Tecton, that the dam leaks.",
            "the dam leaks",
            "Tecton",
        ),
        (
            (
                "This came from the mission of the Vik Organization for Peace. In a report, the"
                " mission said ballots were stuffed."
            ),
            "ballots were stuffed",
            "mission of the Vik Organization for Peace",
        ),
        (
            (
                "Archbishop Luc Dovi met the men at dawn.\n\n“He was tired,” the prelate told AFP."
                " “He had no shoes.”"
            ),
            "He had no shoes",
            "Luc Dovi",
        ),
        (
            (
                "Among them is Sheila Crann, 78. Her neighbour, a lad called Owen, got her out at"
                " 3am.\n\n“The water was high,” she says. “He had a basket.”"
            ),
            "He had a basket",
            "Sheila Crann",
        ),
        (
            "Shares fell after Vik Marine cut its outlook and said it would recall 40 heaters.",
            "it would recall 40 heaters",
            "Vik Marine",
        ),
        (
            "Tests on 11 tubs found no trace of it, the decision notes.",
            "Tests on 11 tubs found no trace of it",
            "the decision",
        ),
        (
            "A security source gave a toll of seven dead.",
            "a toll of seven dead",
            "a security source",
        ),
        (
            "Till records from the shop show the rope was paid for on 8 July, the court heard.",
            "the rope was paid for on 8 July",
            "till records from the shop",
        ),
        (
            "Orvane Lunar’s lander lies on its side, the company said on Monday.",
            "Orvane Lunar’s lander lies on its side",
            "Orvane Lunar",
        ),
        (
            (
                "Fish farmer Vik Bay Seafoods made a loss after storms hit its sites.\n\nCatches came"
                " to 9,400 tonnes, the Oslo-listed group said."
            ),
            "Catches came to 9,400 tonnes",
            "Vik Bay Seafoods",
        ),
        (
            (
                "Saar Lind told me that the ship had been sold. When I read this out to his press"
                " man, Per Moss, he said the price was low."
            ),
            "the price was low",
            "Per Moss",
        ),
        (
            (
                "Fergal Tighe KC told the jury that Lund had moved the money.\n\nHer deputy had"
                " noticed it in May, counsel said."
            ),
            "Her deputy had noticed it in May",
            "Fergal Tighe",
        ),
        (
            "One of them, a dealer known as “the Dentist,” ran the group, two divers said.",
            "One of them, a dealer known as “the Dentist,” ran the group",
            "two divers",
        ),
        (
            "At half-time Priya Nandakumar said talks were going on.",
            "talks were going on",
            "Priya Nandakumar",
        ),
        (
            "A spokesman for the Met Office, where she trained for a year, said it rained.",
            "it rained",
            "a spokesman for the Met Office",
        ),
        (
            "Commissioner Vasudha Pillai, when contacted, said the figure was wrong by 40.",
            "the figure was wrong by 40",
            "Vasudha Pillai",
        ),
        (
            (
                "Justice Miriam Stolz sent the jury out.\n\nThe court had heard on Monday from"
                " Wilma Tran, who wept. She said insurers had refused to pay."
            ),
            "insurers had refused to pay",
            "Wilma Tran",
        ),
        (
            "The Group has hit the wrong house since 2021, the Ombudsman found in March.",
            "The Group has hit the wrong house since 2021",
            "the Ombudsman",
        ),
        (
            (
                "Three insurers left within hours, according to brokers, while the newsletter"
                " Ballast, citing shipping agents, reported that six ships had turned back."
            ),
            "Three insurers left within hours",
            "brokers",
        ),
        (
            (
                "The board met.\n\nA dealer in Vik, Per Lund, told Radio Five Counties before kick-off"
                " that there had been no bid."
            ),
            "there had been no bid",
            "Per Lund",
        ),
    ],
)
def test_the_speaker_is_known_whatever_stands_between(text, words, speaker):
    assert speaker_of(text, words) == speaker


def test_who_wishes_in_passing_says_nothing():
    assert heard("Luis Duarte, who has asked to leave Vik, sat in row F on Saturday.") == [
        ("Luis Duarte, who has asked to leave Vik, sat in row F on Saturday", None),
        ("has asked to leave Vik", None),
    ]


def test_what_somebody_did_beside_calling_names_is_told():
    text = "President Nadira Osh called the attack “a crime” and ordered an inquiry."

    assert heard(text)[-1] == ("ordered an inquiry", None)


POINTS = "\n\n• The lamp was out in May\n• Two of nine doors stuck\n\nIt rained."


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Mayor Ines Tarrow left. Cr Oake tabled a bill.\n\n“I read it,” Cr Tarrow said.",
            "I read it",
            "Ines Tarrow",
        ),
        ("“I read it,” said Ng Wei.", "I read it", "Ng Wei"),
        ("St Tarrow Mutual said it was late.", "it was late", "St Tarrow Mutual"),
        ("Vlk Harbour said it was late.", "it was late", "Vlk Harbour"),
        ("“I read it,” said Srdj Tarrow.", "I read it", "Srdj Tarrow"),
        ("“I read it,” said St Clair Tarrow.", "I read it", "St Clair Tarrow"),
        (
            (
                "Pier maker Tarrow cut its plan, as shares in Tarrow fell.\n\nPier maker Tarrow spoke."
                " Sales fell by 9 percent in May, the company said."
            ),
            "Sales fell by 9 percent in May",
            "Tarrow",
        ),
        (
            (
                "The port board sighed.\n\nOpen Count, a monitoring group, said it was late. Nine boats"
                " had sunk by May, according to its report."
            ),
            "Nine boats had sunk by May",
            "Open Count",
        ),
        (
            (
                "Ann Lund told the Vik Echo magazine that it was late.\n\nA plan leaked to the Tarn Post"
                " website bears two names, the site reported."
            ),
            "A plan leaked to the Tarn Post website bears two names",
            "Tarn Post",
        ),
        (
            (
                "Ann Lund told the Vik Echo magazine that it was late. The pier fell in May, the"
                " magazine reported."
            ),
            "The pier fell in May",
            "Vik Echo",
        ),
        (
            (
                "The board spoke after the losing skipper said the race had been fixed.\n\nPer Tarrow,"
                " who lost by a length, printed what he said were photographs of the rope."
            ),
            "the race had been fixed",
            "Per Tarrow",
        ),
        (
            (
                "The board spoke after a skipper said the race had been fixed.\n\nPer Tarrow, who lost"
                " by a length, printed what he said were photographs of the rope."
            ),
            "the race had been fixed",
            "a skipper",
        ),
        (
            "Two guards gave another version, found by the Tarn Post: it was she who had the key.",
            "it was she who had the key",
            "two guards",
        ),
        ("A deputy gave the story of the dam: it broke in May.", "it broke in May", None),
        ("Neither clerk gave an explanation: it broke in May.", "it broke in May", None),
        ("Guards wanted to give another version: it broke in May.", "it broke in May", None),
        ("The gauge at the dam gave a reading: it fell in May.", "it fell in May", None),
        ("The film offers another version: it broke in May.", "it broke in May", None),
        (
            f"The dam leaks, a report issued by the port board said. The report’s findings:{POINTS}",
            "Two of nine doors stuck",
            "port board",
        ),
        (f"The dam leaks. The mayor’s new helpers:{POINTS}", "Two of nine doors stuck", None),
    ],
)
def test_who_speaks_is_known_by_what_the_text_calls_them(text, words, speaker):
    assert speaker_of(text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Ann Lund said the rope broke in May. The gate “is shut to all”, a sign at the dam reads.",
            "The gate “is shut to all”, a sign at the dam reads",
            None,
        ),
        (
            "Ann Lund said the rope broke in May. The post “was taken down” within hours.",
            "The post “was taken down” within hours",
            None,
        ),
        (
            "A diver said the rope broke in May. Police held her husband on Friday.",
            "Police held her husband on Friday",
            None,
        ),
        (
            "A diver said the skipper slept. The skipper met his brother in June.",
            "The skipper met his brother in June",
            None,
        ),
        ("A tape kept telling me, “You are first.”", "You are first", "a tape"),
        (
            "Ann Lund said it was late. On Sunday Per Moss had promised to “mend it before May”.",
            "mend it before May",
            "Per Moss",
        ),
        (
            "Two cooks spoke. One recalled a box; the other said that she’d been told to burn it.",
            "she’d been told to burn it",
            "one of two cooks",
        ),
        (
            "The port union said it was late. Timber was hit first, it added: no train left.",
            "no train left",
            "port union",
        ),
        (
            "Per Moss left. When I read Ann Lund the list, she laughed. She’d lost her key.",
            "She’d lost her key",
            "Ann Lund",
        ),
        (
            "The council said nine boats came. Two of the planks broke in May.",
            "Two of the planks broke in May",
            None,
        ),
        (
            "A report by the bank said sales fell. Clerks gave a report, too. The report said it rose.",
            "it rose",
            "the report",
        ),
        ("Because of that Ann Lund said it was late.", "it was late", "Ann Lund"),
        ("Because of that she said it was late.", "it was late", None),
        (
            "When the lamp fell, Ann Lund laughed. She had lost her key.",
            "She had lost her key",
            None,
        ),
        (
            "After I left Vik, Ann Lund sold the mill. She had bought it in 1990.",
            "She had bought it in 1990",
            None,
        ),
        (
            "As we went to press, the council sat on. It had begun at nine.",
            "It had begun at nine",
            None,
        ),
        (
            "Ann Lund said it was late. She’d been to Vik once.",
            "She’d been to Vik once",
            "Ann Lund",
        ),
    ],
)
def test_only_whose_words_are_told_goes_on(text, words, speaker):
    assert speaker_of(text, words) == speaker


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Lund: “They offered me a boat”", "Ann Lund"),
        ("“I signed what they gave me”", "Ann Lund"),
        ("“They gave me what I signed”", None),
        ("Lund sings “Boats of May”", None),
    ],
)
def test_a_headline_quotes_whom_it_names_or_whose_words_it_shortens(headline, speaker):
    body = "“I signed what the two clerks gave me,” Ann Lund said."
    quotes = extract(read_text(f"{headline}\n\n{body}")).quotes
    assert next((q.speaker for q in quotes if q.end < len(headline)), None) == speaker
