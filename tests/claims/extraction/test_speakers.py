"""Who said it, in the many ways news has of saying so."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def extracted(*paragraphs):
    return extract(read_text("\n\n".join(("Pier story", "3 May 2024", *paragraphs))))


def said(*paragraphs):
    """Give (words, speaker) of every claim."""
    return [(claim.text, claim.speaker) for claim in extracted(*paragraphs).claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "‘The pier moved,’ Ann Lund fumed.",
        "“The pier moved,” sighed Ann Lund.",
        "‘The pier moved,’ said mother-of-two Ann Lund, whose children swim there.",
        "The Secretary-General of the Harbour Front, Sayyed Ann Lund, affirmed that The pier moved.",
        "Her critic Ann Lund disagrees: “The pier moved.”",
        "Ann Lund went on to say that The pier moved.",
        "Its barrister, Ann Lund, put it to the diver that The pier moved.",
        "Ann Lund is at the harbour: “The pier moved.”",
        "Ann Lund assures us that “The pier moved”.",
        "The pier moved, Ann Lund – who runs the harbour – said.",
        "Giving evidence, the harbour’s director, Ann Lund, said The pier moved.",
        "Ann Lund said, however, that The pier moved.",
        "Ann Lund has since told the divers that The pier moved.",
    ],
)
def test_extract_hears_rare_ways_of_saying(sentence):
    assert said(sentence) == [("The pier moved", "Ann Lund")]


def test_extract_hears_people_who_are_told_apart_by_what_they_saw():
    told = said("According to two people who were there on Tuesday, the pier moved.")

    assert told == [("the pier moved", "two people who were there on Tuesday")]


@pytest.mark.parametrize("gesture", ["shakes her head", "taps her temple"])
def test_extract_knows_who_makes_a_gesture_by_any_verb(gesture):
    told = said("“Boats sank,” says Ann Lund.", f"Lund {gesture}. “The pier moved,” she says.")

    assert told == [("Boats sank", "Ann Lund"), ("The pier moved", "Ann Lund")]


def test_extract_parts_a_paper_from_the_log_it_was_shown():
    told = said("Ann Lund showed the Herald the pumping log, which lists 36,150 litres of oil.")

    assert [speaker for _, speaker in told] == ["the pumping log"]


def test_extract_hears_what_stands_before_a_speaker_whatever_its_verb():
    assert said("Gulls nest on every roof in the old harbour, the Harbour Trust announced.") == [
        ("Gulls nest on every roof in the old harbour", "Harbour Trust")
    ]


def test_extract_takes_only_the_quotation_from_a_rejection():
    found = extracted("The Harbour Board rejected the report as “a very old fairy tale”.")

    assert [(c.text, c.speaker) for c in found.claims] == [
        ("a very old fairy tale", "Harbour Board")
    ]
    assert [quote.speaker for quote in found.quotes] == ["Harbour Board"]


def test_extract_lets_a_letter_tell_what_somebody_was_told():
    assert said("The board was told in 2020 that the pier had moved, a leaked letter shows.") == [
        ("The board was told in 2020 that the pier had moved", "a leaked letter")
    ]


def test_extract_reads_documents_that_show_something_about_somebody():
    assert said("Emails seen by the Gazette show the director, Ann Lund, was warned in May.") == [
        ("the director, Ann Lund, was warned in May", "emails")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "It emerged on Monday that the pier had moved.",
        "The pier had moved, it is understood.",
        "Per Moss is accused of moving the pier.",
    ],
)
def test_extract_knows_reports_without_a_source(sentence):
    (claim,) = extracted(sentence).claims

    assert (claim.kind, claim.speaker) == ("indirect", None)


@pytest.mark.parametrize(
    ("sentence", "speaker", "carriers"),
    [
        (
            "According to the Gazette, citing harbour papers, the pier had moved.",
            "harbour papers",
            ("Gazette",),
        ),
        ("Ann Lund told RTX that the pier had moved.", "Ann Lund", ("RTX",)),
        ("An elderly couple say that the pier had moved.", "an elderly couple", ()),
        ("A diver quoted by RTX said that the pier had moved.", "a diver", ("RTX",)),
        ("Ann Lund told NATO that the pier had moved.", "Ann Lund", ()),
    ],
)
def test_extract_tells_outlets_from_others_who_are_told(sentence, speaker, carriers):
    assert [(c.speaker, c.carriers) for c in extracted(sentence).claims] == [(speaker, carriers)]


@pytest.mark.parametrize(
    ("before", "after", "speaker"),
    [
        ("Geologist Eva Rask said it moved.", "It slid, the geologist added.", "Eva Rask"),
        ("Per Moss said it moved.", "It slid, the 61-year-old added.", "Per Moss"),
        ("Ms Moss said it moved.", "It slid, the former mayor added.", "Moss"),
        ("Eva Rask said it moved.", "According to her, it slid.", "Eva Rask"),
        ("The agency said it moved.", "Another agency said it slid.", "another agency"),
        ("Her then deputy, Per Moss, was ill.", "It slid, he said.", "Per Moss"),
        ("The pier’s owner, Vik Marine, said it moved.", "It said it slid.", "Vik Marine"),
        ("Eva Rask said Robert Moss knew.", "Robert Moss said no. She said it slid.", "Eva Rask"),
    ],
)
def test_extract_knows_who_is_meant(before, after, speaker):
    assert said(f"{before} {after}")[-1][1] == speaker


def test_extract_learns_from_a_title_who_is_she():
    assert said(
        "Kim Vale said the pier moved.",
        "Alex Roe said it did not.",
        "She said Mr Roe had looked away.",
    )[-1] == ("Mr Roe had looked away", "Kim Vale")


def test_extract_reads_questions_and_answers():
    assert said(
        "Harbour director Ann Lund spoke to us on Monday.",
        "Lund: The pier moved in May. Nobody was told.",
        "Q: Will you resign?",
        "A: The board has my letter.",
    ) == [
        ("The pier moved in May", "Ann Lund"),
        ("Nobody was told", "Ann Lund"),
        ("The board has my letter", "Ann Lund"),
    ]


def test_extract_leaves_a_so_called_thing_out_of_the_quotations():
    assert extracted("The so-called “safe pier” moved in May, Ann Lund said.").quotes == ()


def test_extract_keeps_the_clause_before_who_said():
    assert said("Anger grew among divers in Vik, who said nobody had warned them.") == [
        ("Anger grew among divers in Vik", None),
        ("nobody had warned them", "divers in Vik"),
    ]


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Karim Moss met the envoy and told him that the pier moved.", ["Karim Moss"]),
        ("The board said the pier moved; the union denied this.", ["board"]),
        ("The trust apologised “fully” and said the pier moved.", ["trust"]),
        ("The letter, a copy of which was seen by us, states that the pier moved.", ["the letter"]),
        ("The judge told Moss the pier moved.", ["the judge"]),
        ("Divers Without Fear said the pier moved.", ["Divers Without Fear"]),
        ("It was later revealed that the pier moved.", [None]),
    ],
)
def test_extract_hears_one_speaker_where_two_stand_near(sentence, speakers):
    assert said(sentence) == [("the pier moved", speaker) for speaker in speakers]


def test_extract_does_not_take_the_accused_for_a_carrier():
    (claim,) = extracted("The union accused the board of hiding papers, a charge it denies.").claims

    assert (claim.speaker, claim.carriers) == ("union", ())


def test_extract_keeps_the_carrier_of_a_group_for_each_of_them():
    assert [
        (c.speaker, c.carriers)
        for c in extracted(
            "Citing harbour officials, the Gazette said the pier moved.",
            "One of the officials said the crane fell.",
            "“The lamp broke,” another official was quoted as saying.",
        ).claims
    ] == [
        ("harbour officials", ("Gazette",)),
        ("one of harbour officials", ("Gazette",)),
        ("another official", ("Gazette",)),
    ]


def test_extract_takes_a_quantity_for_the_beginning_of_what_was_said():
    assert said("Ann Lund said at least 23 divers had died.") == [
        ("at least 23 divers had died", "Ann Lund")
    ]


def test_extract_takes_an_order_for_something_that_happened():
    assert said("The director told his staff to burn 40 letters, a tribunal has heard.") == [
        ("The director told his staff to burn 40 letters", None)
    ]


def test_extract_takes_the_label_out_of_a_description():
    found = extracted("The board condemned the report, describing it as “a sad fairy tale”.")

    assert [(c.text, c.speaker) for c in found.claims] == [("a sad fairy tale", "board")]


def test_extract_keeps_what_is_told_of_a_body_beside_its_words():
    assert said("The Vik Front, which controls the pier, said it was safe.") == [
        ("controls the pier", None),
        ("it was safe", "Vik Front"),
    ]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Eleven boats were waiting, ship-tracking data showed.", "ship-tracking data"),
        ("A man briefed on the call said it was short.", "a man briefed on the call"),
        ("The Vik Trust counted 40 cracks, it said in a letter.", "Vik Trust"),
        ("Coastal Nations warned of rain. According to its figures, it rained.", "Coastal Nations"),
    ],
)
def test_extract_hears_bodies_and_papers(sentence, speaker):
    assert said("The board said no.", sentence)[-1][1] == speaker


def test_extract_takes_an_outlet_in_the_source_line_for_this_one():
    (claim,) = extracted(
        "Ann Lund told Vik News that the pier moved.", "Source: Vik News and agencies"
    ).claims

    assert claim.carriers == ()


def test_extract_ends_a_label_with_its_quotation():
    assert said("The board praised the divers as “brave old pioneers” on social media.") == [
        ("brave old pioneers", "board")
    ]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "The pier moved, Ann Lund said of the storm, which sank four boats in May.",
            [("The pier moved", "Ann Lund"), ("sank four boats in May", None)],
        ),
        (
            "The letter was part of a report, which also shows that the pier moved.",
            [("The letter was part of a report", None), ("the pier moved", "a report")],
        ),
    ],
)
def test_extract_keeps_facts_told_beside_the_speaker(sentence, parts):
    assert said(sentence) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lund, Corvane's lawyer, told jurors The pier moved.",
        "According to Ann Lund, the harbour master, The pier moved.",
    ],
)
def test_extract_reads_an_office_beside_a_name(sentence):
    assert said(sentence) == [("The pier moved", "Ann Lund")]


@pytest.mark.parametrize(
    ("sentence", "carriers"),
    [
        ("Ann Lund told a press conference in Oslo on Monday that The pier moved.", ()),
        (
            "In an interview on Monday with Reuters, Ann Lund said The pier moved.",
            ("Reuters",),
        ),
    ],
)
def test_extract_tells_outlets_from_places_and_days(sentence, carriers):
    assert [(c.speaker, c.carriers) for c in extracted(sentence).claims] == [("Ann Lund", carriers)]


def test_extract_leaves_the_place_out_of_a_speaker():
    assert said("Officials there said the pier moved.") == [("the pier moved", "officials")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The pier moved, said a diver who was not authorised to speak publicly.", "a diver"),
        (
            "One of the divers, who asked that her name be left out, said the pier moved.",
            "one of the divers",
        ),
        ("Per Moss, who was in the chair, asked both sides to “stop shouting”.", "Per Moss"),
    ],
)
def test_extract_leaves_out_how_somebody_wants_to_be_named(sentence, speaker):
    assert {claim_speaker for _, claim_speaker in said(sentence)} == {speaker}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The pier moved, Vik’s co-owner, Piet de Groot, said.", "Piet de Groot"),
        ("The board, in a press note dated May 3, insisted that the pier moved.", "board"),
        ("The pier moved, according to the inspector in Vik, Mette Solheim.", "Mette Solheim"),
        (
            "“The pier moved,” a 30-year-old Finn who gave no name told the rescuers.",
            "a 30-year-old Finn",
        ),
        ("Ann Lund estimated the damage at 4.2 million crowns.", "Ann Lund"),
        ("Nobody called the police, according to Ann Lund.", "Ann Lund"),
    ],
)
def test_extract_hears_speakers_with_something_told_beside_them(sentence, speaker):
    assert [claim_speaker for _, claim_speaker in said(sentence)] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "Her deputy sees it differently.",
        "The board put out a different account.",
        "Ann Lund on Monday rubbished the findings.",
        "The director, Ann Lund, contradicted her.",
        "Those who run the mill tell it differently.",
        "The mayor stood by his deputy.",
        "A message left with her agent was not answered.",
    ],
)
def test_extract_takes_no_claim_from_how_somebody_will_speak(sentence):
    assert said(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor stood by his deputy for nine hours in May.",
        "A message left there named the thief.",
    ],
)
def test_extract_keeps_deeds_that_only_sound_like_a_stance(sentence):
    claims = extract(read_text(f"Pier\n\n{sentence}")).claims
    assert [claim.text for claim in claims] == [sentence.rstrip(".")]


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (["A pilot, known as Big Moss, said the pier moved."], "Big Moss"),
        (["One diver, identified only as Diver K, said the pier moved."], "Diver K"),
        (["Ann Lund died.", "Jo Holm KC spoke. Holm said the pier moved."], "Jo Holm"),
        (["Ann Lund runs it, she said. Her statement said the pier moved."], "Ann Lund"),
        (
            ["Two pilots who have seen the survey say the pier moved."],
            "two pilots who have seen the survey",
        ),
        (
            ["The pier moved, a pilot who has seen the survey said."],
            "a pilot who has seen the survey",
        ),
        (["A 2021 trial in Vik found no cracks in the pier."], "a 2021 trial in Vik"),
        (
            [
                "Ann Lund at Vik College and her colleagues filmed it. They found that the pier moved."
            ],
            "Ann Lund and her colleagues",
        ),
        (
            [
                "Two divers left. A spokesperson for the port said it fell. They added that the pier moved."
            ],
            "a spokesperson for the port",
        ),
        (
            [
                "A person close to it said it fell. Vik Radio said the pier moved, citing a person at the port."
            ],
            "a person at the port",
        ),
        (
            [
                "One senior member of the Vik Union said it fell. “The pier moved,” the lawmaker said."
            ],
            "one senior member of the Vik Union",
        ),
        (["In a statement, the police said this of the night:", "The pier moved."], "police"),
        (["In a statement, the police said the crane fell:", "The pier moved."], "police"),
    ],
)
def test_extract_knows_who_speaks_by_what_was_told_of_them(paragraphs, speaker):
    assert said(*paragraphs)[-1][1] == speaker


def test_extract_takes_how_a_study_rated_something_as_its_words():
    assert said("A study rated the pier as “unsafe”.") == [("the pier as “unsafe”", "a study")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "Per al-Rami, spokesman of the Harbour Front, left. “It moved,” the Front’s spokesman said.",
            "Per al-Rami",
        ),
        ("A statement issued by the Vik ministry said the pier moved.", "Vik ministry"),
        ("In the year to September, the company said, the pier moved.", "company"),
        ("The owners, Larkin Home, left. “The pier moved,” the company said.", "Larkin Home"),
        (
            "A diver who worked on it, and who gave no name, said the pier moved.",
            "a diver who worked on it",
        ),
        ("Counsel assisting, Ann de Lund, KC, said the pier moved.", "Ann de Lund"),
        (
            "The board that looked into it found that the pier moved.",
            "board that looked into it",
        ),
        ("The pier moved, said the regional authority, Region Vik.", "Region Vik"),
        ("An audit dated 3 May 2023 found 12 piers that moved.", "an audit dated 3 May 2023"),
        ("Three divers contacted by this magazine said the pier moved.", "three divers"),
        ("The Vik Group itself said the pier moved.", "Vik Group"),
        ("Per Moss, 58, said in a video posted on X that the pier moved.", "Per Moss"),
        ("Divers have opened a pier, a spokeswoman, Ann Lund, said on Monday.", "Ann Lund"),
        ("In 1971 Ann Lund, then a diver in Vik, noticed that the pier moved.", "Ann Lund"),
    ],
)
def test_extract_knows_speakers_by_what_is_told_beside_them(sentence, speaker):
    assert said(sentence)[-1][1] == speaker


def test_extract_lets_nobody_go_on_over_an_aside_in_the_past_perfect():
    told = said(
        "Ann Lund thinks the pier moved. Last month the board, which had sat for years, fined her."
    )

    assert told[1] == ("Last month the board, which had sat for years, fined her", None)


def test_extract_knows_he_from_she_by_names_with_accents():
    told = said(
        "Nélida Moss ran the harbour with Rudolf Lund. “The pier moved,” he says.",
        "“Boats sank,” she says.",
    )

    assert [speaker for _, speaker in told[-2:]] == ["Rudolf Lund", "Nélida Moss"]


def test_extract_hears_whose_figure_is_higher():
    told = said("The mayor of Vik, Ann Lund, put the number of dead far higher.")

    assert told == [("the number of dead far higher", "Ann Lund")]


@pytest.mark.parametrize(
    ("sentence", "told_by"),
    [
        (
            "Per Moss denied that it was a memo, which he called “a paper of doubtful origin”.",
            [("it was a memo", "Per Moss"), ("a paper of doubtful origin", "Per Moss")],
        ),
        (
            "Divers described hearing a crack “like a shot” before the pier fell.",
            [("hearing a crack “like a shot” before the pier fell", "divers")],
        ),
        (
            "Ann Lund told the court that the diver had been told the pier was safe.",
            [("the diver had been told the pier was safe", "Ann Lund")],
        ),
        (
            "Not true, according to union chair Ann Lund, who claims that the pier moved.",
            [("Not true", "Ann Lund"), ("the pier moved", "Ann Lund")],
        ),
    ],
)
def test_extract_cuts_words_where_another_verb_of_saying_begins(sentence, told_by):
    assert said(sentence) == told_by


def test_extract_keeps_what_somebody_did_before_they_apologised():
    told = said("Ann Lund baked two million loaves and apologised for none of them.")

    assert told == [("Ann Lund baked two million loaves", None)]


def test_extract_takes_a_firm_for_no_person():
    told = said(
        "The operator, Sable Grid, has closed the pier.",
        "In an email, a supervisor answered: “Mop it up.” Sable Grid says that the pier moved.",
    )

    assert told[1:] == [("Mop it up", "a supervisor"), ("the pier moved", "Sable Grid")]


def test_extract_lets_a_study_go_on_with_what_it_found():
    told = said(
        "Sleepers had fewer strokes, according to a study of 300 people.",
        "The benefit vanished after an hour. Those who slept longer fared worse.",
        "The risk is known.",
    )

    assert [speaker for _, speaker in told] == [*["a study of 300 people"] * 3, None]


@pytest.mark.parametrize(
    ("before", "going_on", "speaker"),
    [
        ("Ann Lund, finance chief of Vik Foods, said sales fell.",
         "The company said the pier moved.", "Vik Foods"),
        ("Vik Foods said sales fell.", "The Danish firm said the pier moved.", "Vik Foods"),
        ("The retailer, Vik Foods, has closed.",
         "The maker of salt biscuits said the pier moved.", "Vik Foods"),
        ("Ann Lund, the chief financial officer, said sales fell.",
         "The pier moved, the CFO said.", "Ann Lund"),
        ("Ann Lund, a spokeswoman, said sales fell.",
         "The pier moved, the rep said.", "Ann Lund"),
        ("Per Moss died on Sunday, his family said.", "The pier moved, they said.", "his family"),
        ("Ukraine’s general staff said a boat sank.", "It added that the pier moved.",
         "Ukraine’s general staff"),
    ],
)  # fmt: skip
def test_extract_knows_a_speaker_by_another_word(before, going_on, speaker):
    assert said(before, going_on)[-1][1] == speaker


def test_extract_hears_what_somebody_claims_to_have_done():
    assert said("Per Moss claimed to have sold the boat in May.") == [
        ("have sold the boat in May", "Per Moss")
    ]


def test_extract_takes_a_verb_no_list_has_for_no_speaker():
    assert said("Per Moss rakes the way others pray.", "“The pier moved,” he says.")[-1] == (
        "The pier moved",
        "Per Moss",
    )


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        ("Harbour Rescue Service (HRS) controller Ann Lund said the pier moved.", "Ann Lund"),
        (
            "The first witness, Vik’s finance chief, Ann Lund, agreed that the pier moved.",
            "Ann Lund",
        ),
        ("Divers said so. Shops knew, police said. The pier moved, they said.", "police"),
        ("The pier moved, according to figures published by the Harbour Board.", "Harbour Board"),
        (
            "The navy saw it. Its bulletin No 14, seen by the Echo, says that the pier moved.",
            "navy",
        ),
    ],
)
def test_extract_names_whoever_a_longer_phrase_means(sentences, speaker):
    words, whose = said(sentences)[-1]

    assert (words.lower(), whose) == ("the pier moved", speaker)


def test_extract_knows_a_body_by_its_initials_and_not_by_its_spokesman():
    told = said(
        "A spokesman for the Harbour Fishing Front (HFF), Per Moss, said the boats left.",
        "The HFF claimed to have stopped 312 boats.",
    )

    assert told == [
        ("the boats left", "Per Moss"),
        ("have stopped 312 boats", "Harbour Fishing Front"),
    ]


def test_extract_takes_the_owner_of_a_firm_for_a_person():
    told = said(
        "Five jobs went to Vik Paving, whose owner, Gil Moss, gave 900 crowns to the mayor.",
        "Moss denied that the money bought him work. “I bid low,” he said.",
    )

    assert [speaker for _, speaker in told[-2:]] == ["Gil Moss", "Gil Moss"]


@pytest.mark.parametrize("marks", ["“a disgrace to the town”", '"a disgrace to the town"'])
def test_extract_hears_what_a_vote_was_called(marks):
    assert said(f"Ann Lund called the vote {marks}.") == [("a disgrace to the town", "Ann Lund")]


def test_extract_hears_what_a_poll_had():
    told = said("A Vik University poll published Thursday had Lund at 46% and Moss at 44%.")

    assert told == [("Lund at 46% and Moss at 44%", "a Vik University poll")]
