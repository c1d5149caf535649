"""Whoever speaks is known however their speaking is told, and behind whatever stands between."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract

BEFORE = "Pier story\n\n3 May 2024\n\nTwo boats sank on Sunday, said Tom Reyes, a sailor.\n\n"
SPEAKERS = {
    "Ida Holm": "Ida Holm",
    "the mayor, Ida Holm,": "Ida Holm",
    "Ida Holm, whose boat sank,": "Ida Holm",
    "the ministry": "ministry",
    "two witnesses": "two witnesses",
}


def told(text: str, words: str = "pier is safe") -> list[tuple[str, str | None]]:
    """The claims about the pier, each with its speaker."""
    found = extract(read_text(BEFORE + text[0].upper() + text[1:])).claims
    return [(claim.text.lower(), claim.speaker) for claim in found if words in claim.text]


CONVINCED = (
    "{0} was adamant that the pier is safe.",
    "{0} has been very clear that the pier is safe.",
    "{0} is convinced the pier is safe.",
    "{0} was adamant: “The pier is safe.”",
    "{0} made it clear that the pier is safe.",
    "{0} let it be known that the pier is safe.",
    "{0} has no doubt that the pier is safe.",
    "{0} was quick to point out that the pier is safe.",
    "{0} was at pains to stress that the pier is safe.",
    "In the view of {0} the pier is safe.",
    "A day later {0} said the pier is safe.",
    "It was {0} who said that the pier is safe.",
    "{0} continues to insist that the pier is safe.",
    "{0} submitted that the pier is safe.",
)


@pytest.mark.parametrize("way", CONVINCED)
def test_speaker_is_known_however_sure_they_are(way):
    heard = {words: told(way.format(words)) for words in SPEAKERS if who_fits(way, words)}

    assert heard == {words: [("the pier is safe", SPEAKERS[words])] for words in heard}


def who_fits(way: str, words: str) -> bool:
    """Asides end with a comma, which "in the view of" needs and "it was … who" does not take."""
    if way.startswith("It was"):
        return not words.endswith(",")
    return words.endswith(",") or not way.startswith("In the")


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that the pier is safe.",
        "Ida Holm was not sure that the pier is safe.",
        "Ida Holm made sure that the pier is safe.",
        "If Ida Holm is sure that the pier is safe, she can open it.",
        "Per Lund kept in his view of the bay that the pier is safe.",
        "It was won in the account of a firm whose pier is safe.",
        "In Monday's judgment, the pier is safe.",
        "In this year's assessment, the pier is safe.",
        "In May's reading, the pier is safe.",
        "In the assessment of the damage, the pier is safe.",
        "In the estimation of the cost, the pier is safe.",
        "In the account of the bank, the pier is safe.",
        "In the view of the harbour, the pier is safe.",
        "By last week's count, the pier is safe.",
        "By the count of the ballots, the pier is safe.",
        "The pier is safe, in his account, in May.",
        "It was not Ida Holm who said the pier is safe.",
        "It was never Ida Holm who said the pier is safe.",
        "It wasn't Ida Holm who said the pier is safe.",
        "It was not the mayor, Ida Holm, who said the pier is safe.",
        "Ida Holm has never been sure that the pier is safe.",
        "Few are convinced that the pier is safe.",
        "Hardly anyone is certain that the pier is safe.",
        "Nothing made it clear that the pier is safe.",
        "Ida Holm never made it clear that the pier is safe.",
        "Ida Holm was too proud to admit that the pier is safe.",
        "Ida Holm was anxious to hear that the pier is safe.",
        "The results made it plain that the pier is safe.",
        "The tremor left no doubt that the pier is safe.",
        "Ida Holm did not want to know whether the pier is safe.",
        "Voters who are sure that the pier is safe stormed the hall on Monday.",
        "Ida Holm was so confident that the pier is safe that she bought it in May.",
    ],
)
def test_nobody_says_what_is_only_made_sure_of(text):
    assert [speaker for _, speaker in told(text)] == [None]


@pytest.mark.parametrize(
    "said",
    ["argues Ida Holm", "reckons Ida Holm", "estimates Ida Holm", "Ida Holm reckons"],
)
def test_whoever_argues_or_reckons_behind_a_claim_says_it(said):
    assert told(f"The pier is safe, {said}.") == [("the pier is safe", "Ida Holm")]


@pytest.mark.parametrize("verb", ["reckon", "must reckon", "reckoned"])
def test_to_reckon_with_something_is_to_say_nothing(verb):
    text = f"Locals {verb} with storms that the pier is safe from."
    assert [speaker for _, speaker in told(text)] == [None]


@pytest.mark.parametrize("text", ["Both reported cases were mild", "All confirmed cases were mild"])
def test_what_both_are_is_no_verb_of_saying(text):
    assert told(f"{text}.", "cases") == [(text.lower(), None)]


PARTING = (
    "Ida Holm, whose boat sank,",
    "Ida Holm, who runs the ferry company with her two brothers,",
    "Ida Holm, 54, a nurse,",
    "the mayor of Lorne, Ida Holm, who took office in May,",
)


@pytest.mark.parametrize("words", PARTING)
def test_words_go_on_behind_all_that_is_told_of_the_speaker(words):
    text = f"“The quay by the pier was shut,” said {words} “and the pier is safe.”"

    assert told(text, "pier") == [
        ("the quay by the pier was shut", "Ida Holm"),
        ("the pier is safe", "Ida Holm"),
    ]


GATE = "gate was open in May"
SAYING = ("{0} said the gate was open in May.", "“The gate was open in May,” {1} said.")
TOM = "Tom Reyes, a sailor, said two boats sank."
MAYOR = "Mayor Ida Holm said the quay was shut."
COUPLE = "Eva Brandt and Per Lund said the quay was shut."
DEAD = "Per Lund, 34, died in the fire."
# Who was named before, and who is meant by the words that speak then.
MEANT = {
    f"{MAYOR}\n\nDeputy mayor Per Holm said 40 men came.": {
        "the mayor": "Ida Holm",
        "the deputy mayor": "Per Holm",
        "Mayor Holm": "Ida Holm",
        "Mr Holm": "Per Holm",
        "Ms Holm": "Ida Holm",
        "Ida": "Ida Holm",
    },
    f"{MAYOR}\n\nTom Reyes, her deputy, said two boats sank.": {
        "the deputy mayor": "Tom Reyes",
        "the mayor": "Ida Holm",
    },
    f"{DEAD}\n\n“The quay was shut,” his wife, Eva Lund, said.": {
        "she": "Eva Lund",
        "the widow": "Eva Lund",
        "Mrs Lund": "Eva Lund",
        "Lund’s wife": "Eva Lund",
        "Lund": "Eva Lund",
    },
    f"{DEAD} His lawyer, Ida Holm, said the quay was shut.\n\n{TOM}": {
        "Lund’s lawyer": "Ida Holm",
        "his lawyer": "Ida Holm",
    },
    f"Per Lund’s lawyer, Ida Holm, and Jon Vik’s lawyer, Eva Brandt, met.\n\n{TOM}": {
        "Reyes’s lawyer": "Reyes’s lawyer",
    },
    f"{COUPLE}\n\n{TOM}": {
        "they": "Eva Brandt and Per Lund",
        "the pair": "Eva Brandt and Per Lund",
        "both": "Eva Brandt and Per Lund",
        "Lund": "Per Lund",
    },
    f"Eva Brandt and her husband, Per Lund, said the quay was shut.\n\n{TOM}": {
        "the couple": "Eva Brandt and Per Lund",
    },
    f"A couple from Lorne said the quay was shut.\n\n{TOM}": {
        "they": "a couple from Lorne",
        "the pair": "a couple from Lorne",
    },
    f"{MAYOR}\n\nPolice named the victim as Eva Brandt, 34.": {"she": "Ida Holm"},
    f"{MAYOR}\n\nEva Brandt, a nurse, was pronounced dead.": {"she": "Ida Holm"},
    f"{MAYOR}\n\nEva Brandt, a nurse, was pleased.": {"she": "Eva Brandt"},
    f"Health Minister Ida Holm said 40 people were ill.\n\n{TOM}": {"she": "Ida Holm"},
    f"Sir Per Moss said the quay was shut.\n\n{TOM}": {"Sir Per": "Per Moss", "Tom": "Tom Reyes"},
    # Two of one name: who holds the office, whether or not they had a word.
    "Mayor Ida Holm opened the mill.\n\nPer Holm, a farmer, said it was loud.": {
        "Mayor Holm": "Ida Holm",
        "Holm": "Per Holm",
    },
    f"Deputy Mayor Ida Holm said it was loud. Mayor Per Holm left.\n\n{TOM}": {
        "Mayor Holm": "Per Holm",
    },
    # Neither a rank nor a sheriff's deputy is the mayor's.
    "Deputy Per Moss of the sheriff’s office said the van was red.": {
        "the deputy mayor": "the deputy mayor",
    },
    "Per Moss, a sheriff’s deputy, said the van was red.": {"the deputy mayor": "the deputy mayor"},
    f"{MAYOR} Her dog left.\n\nSheriff’s deputy Per Moss said the van was red.": {
        "the deputy mayor": "the deputy mayor",
    },
    "The mayor’s deputy, Per Moss, said the van was red.": {"the deputy mayor": "Per Moss"},
    "The sheriff left. His deputy, Per Moss, said the van was red.": {
        "the deputy mayor": "the deputy mayor",
    },
    # "His lawyer" is whose lawyer it is there, not everybody's.
    f"Ida Holm was charged, and so was Per Lund.\n\nHis lawyer, Eva Brandt, wept. {TOM}": {
        "Holm’s lawyer": "Holm’s lawyer",
    },
    "Ida Holm denies it. Per Lund denies it.\n\nHis lawyer, Eva Brandt, said boats sank.": {
        "Holm’s lawyer": "Holm’s lawyer",
        "Lund’s lawyer": "Eva Brandt",
    },
    # "The pair" may be two others who were named since, and is no body.
    f"{COUPLE}\n\nPolice held two boys on Monday.": {"the pair": "the pair"},
    f"{COUPLE}\n\nTom Reyes and Ida Holm were held on Monday.": {
        "the two": "Tom Reyes and Ida Holm"
    },
    "Two guards said two boats sank.\n\nThe firm and the union met on Monday.": {
        "both": "the firm and the union",
    },
    f"Virginia Holm won. The state of Virginia, she said, voted on Sunday.\n\n{TOM}": {
        "Virginia": "Virginia",
        "Virginia Holm": "Virginia Holm",
    },
    f"{COUPLE} They have two sons. Police held two boys.": {
        "the couple": "Eva Brandt and Per Lund",
    },
    "Eva Brandt and Per Lund, two nurses, said the quay was shut.": {
        "the pair": "Eva Brandt and Per Lund",
    },
    "Police and prosecutors said two men were held.": {"the two": "the two"},
    f"Eva and Per Brandt said the quay was shut.\n\n{TOM}": {
        "the two": "Eva and Per Brandt",
        "Eva": "Eva Brandt",
        "Per": "Per Brandt",
    },
    f"Vik Marine, a boat builder, cut 40 jobs.\n\n{TOM}": {"Vik": "Vik Marine"},
}


@pytest.mark.parametrize("before", MEANT)
def test_speaker_is_known_by_whatever_they_are_called_later(before):
    wrong = []
    for called, speaker in MEANT[before].items():
        for way in SAYING:
            told_so = way.format(called[0].upper() + called[1:], called)
            found = [who for _, who in told(f"{before}\n\n{told_so}", GATE)]
            if found != [speaker]:
                wrong.append((told_so, found))

    assert wrong == []


NAMED_THERE = (
    "a nurse named Ida Holm",
    "a nurse called Ida Holm",
    "a nurse who goes by Ida Holm",
    "a nurse identified as Ida Holm",
    "a resident who gave her name as Ida Holm",
    "secretary of state Ida Holm",
    "a nurse who goes only by Ida Holm",
    "the director of services Ida Holm",
)
SPOKEN = (
    "“The pier is safe,” said {0}.",
    "“The pier is safe,” {0} told the Echo.",
    "{0} said on Monday that the pier is safe.",
)


@pytest.mark.parametrize("words", NAMED_THERE)
def test_name_is_taken_from_what_a_speaker_is_called(words):
    heard = [told(way.format(words[0].upper() + words[1:])) for way in SPOKEN]

    assert [[speaker for _, speaker in each] for each in heard] == [["Ida Holm"]] * len(SPOKEN)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“The pier is safe,” said a friend of actress Ida Holm.",
            "a friend of actress Ida Holm",
        ),
        ("A guard who called Ida Holm said the pier is safe.", "a guard who called Ida Holm"),
        ("According to a video posted online, the pier is safe.", "a video"),
        ("Ida Holm and not Per Lund said the pier is safe.", "Ida Holm"),
        # A ship, a film, a firm and a client do not speak, nor does a place that was passed.
        *(
            (f"{words[0].upper()}{words[1:]} said the pier is safe.", words)
            for words in (
                "the captain of the ferry Ida Holm",
                "the director of the film Ida Holm",
                "a spokeswoman for the firm Ida Holm",
                "a spokesman for Ida Holm and Per Lund",
                "a driver who went by Lorne station at noon",
                "a cyclist who goes by Lorne School each day",
            )
        ),
    ],
)
def test_name_of_somebody_else_is_not_taken(text, speaker):
    assert told(text) == [("the pier is safe", speaker)]


# Whose words go on, behind somebody else's.
OTHER = "“Two boats sank,” said Eva Lund, a teacher.\n\n"
GOING_ON = (
    "{0} told reporters what happened: “The gate was open in May.”",
    "{0} had another explanation: “The gate was open in May.”",
    "{0} gave a list:\n\n- The quay was shut.\n\n- The gate was open in May.",
    "{0} saw it differently.\n\n“The gate was open in May.”",
    "{0} said the quay was shut.\n\n“The gate was open in May.”",
    "{0} said:\n\n- The quay was shut.\n\n- The gate was open in May.",
)


@pytest.mark.parametrize("way", GOING_ON)
def test_words_go_to_whoever_the_sentence_before_is_about(way):
    heard = {words: told(OTHER + way.format(words), "gate") for words in ABOUT}

    assert {words: [who for _, who in found] for words, found in heard.items()} == {
        words: [speaker] for words, speaker in ABOUT.items()
    }


ABOUT = {
    "Ida Holm": "Ida Holm",
    "Ida Holm, who runs the mill,": "Ida Holm",
    "The board": "board",
    "Two witnesses": "two witnesses",
}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("For Mayor Ida Holm it was a shock. “The gate was open,” she said.", "Ida Holm"),
        ("The board said it was shut. It went on: “The gate was open.”", "board"),
        ("The hall has two examples:\n\n- The gate was open.", None),
        ("The council has a new sign: “The gate was open.” It rained.", None),
        ("Ida Holm was born in Lorne.\n\n“The gate was open,” said Tom Reyes.", "Tom Reyes"),
    ],
)
def test_speaker_of_the_gate(text, speaker):
    assert [who for _, who in told(OTHER + text, "gate")] == [speaker]


@pytest.mark.parametrize(
    "place", ["{0}, {1}.", "{0}, {1}, Ida Holm said.", "“{0}, {1},” Holm said."]
)
def test_day_before_a_comma_is_told_with_what_it_dates(place):
    text = place.format("Yesterday", "the pier fell into the sea")

    assert [words for words, _ in told(text, "pier")] == ["yesterday, the pier fell into the sea"]


# How whoever speaks is led up to; it is Ida Holm each time.
LED = (
    "Police spoke to Ida Holm, a nurse, who told them the gate was open.",
    "The court heard from Ida Holm, a guard, who said the gate was open.",
    "As Ida Holm put it, the gate was open.",
    "As Ida Holm said on Monday, the gate was open.",
    "Ida Holm’s account was that the gate was open.",
    "Ida Holm’s answer to the court was that the gate was open.",
    "Ida Holm was adamant that the gate was open, and the police said 40 men came.",
    "In Ida Holm’s version, the gate was open.",
    "A visibly tired Ida Holm said the gate was open.",
    "Says Ida Holm: “The gate was open.”",
    "The strongest words came from Ida Holm: “The gate was open.”",
    "Take Ida Holm, a nurse. “The gate was open,” she said.",
    "According to Ida Holm the gate was open.",
    "Ida Holm, for one, said the gate was open.",
    "Like Reyes, Ida Holm said the gate was open.",
    "Standing in the rain outside her shop, Ida Holm said the gate was open.",
)


@pytest.mark.parametrize("text", LED)
def test_speaker_is_known_whatever_leads_up_to_them(text):
    assert told(text, "gate") == [("the gate was open", "Ida Holm")]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        (
            "In Lorne, a town of 300, people who came said the gate was open.",
            [("the gate was open", "people who came")],
        ),
        *(
            (f"According to {paper}, the gate was open.", [("the gate was open", paper)])
            for paper in ("the report the council bought in May", "a study the firm paid for")
        ),
        *(
            (text, [(text[:-1].lower(), None)])
            for text in (
                "As Ida Holm put on her coat, the gate was open.",
                "As the clock said noon, the gate was open.",
                "Ida Holm’s claim to fame was that the gate was open.",
                "The team’s defence was that good that the gate was open.",
                "Ida Holm was happy to say goodbye to the gate after 40 years.",
                "The council was explicit that night about the gate in the park.",
            )
        ),
        (
            "The man was convinced that the gate was open, his sister said.",
            [("the man was convinced that the gate was open", "his sister")],
        ),
        ("The picture was clear: the gate was open.", [("the gate was open", None)]),
        ("Ida Holm had another story: the gate was open.", [("the gate was open", None)]),
        (
            "“Lund had claimed a bonus that the gate keeper denied,” Ida Holm said.",
            [("lund had claimed a bonus that the gate keeper denied", "Ida Holm")],
        ),
        *(
            (f"{deed}: “The gate was open.”", [("the gate was open", None)])
            for deed in (
                "The court fined Lund",
                "The museum bought a letter",
                "The council voted on the words for the stone",
            )
        ),
        (
            "According to those the council asked, the gate was open.",
            [("according to those the council asked, the gate was open", None)],
        ),
    ],
)
def test_what_leads_up_to_nobody_names_nobody(text, heard):
    assert told(text, "gate") == heard


# Who was brought on, and in what words they speak on; the gate is theirs each time.
SPEAKING_ON = {
    "She was joined by Ida Holm, the mayor, who {0}.": "Ida Holm",
    "The plan was dismissed by Ida Holm, leader of the Greens, who {0}.": "Ida Holm",
    "Eva Brandt said the roof leaks, and Ida Holm, the mayor, {0}.": "Ida Holm",
    "Ida Holm, 54, said it was dark. Her son, Jon, said it was loud. Holm {0}.": "Ida Holm",
    "Ida Holm, 54, said it was dark. The mother of two {0}.": "Ida Holm",
    "In a letter to staff, Ida Holm wrote that it was dark. The letter {0}.": "Ida Holm",
    "A statement from Vik Marine said it was dark. The statement {0}.": "Vik Marine",
    "Vik Marine said it was dark. “Men came,” it said. The company {0}.": "Vik Marine",
    "Per Lund, a spokesman for Vik Marine, said it was dark. The firm {0}.": "Vik Marine",
    "The regulator, Ofsea, said it was dark. Eva Brandt said men came. The watchdog {0}.": "Ofsea",
    "According to court papers, it was dark. The documents {0}.": "court papers",
    "A coalition of observers, Ballot Watch, faulted it. The group {0}.": "Ballot Watch",
    "A watchdog, the Board of Ports, fined a firm. It {0}.": "Board of Ports",
}
SAID_ON = ("said the gate was open", "also said that the gate was open in May")


@pytest.mark.parametrize("before", SPEAKING_ON)
def test_speaker_is_known_who_was_brought_on_in_passing(before):
    heard = {way: [who for _, who in told(before.format(way), "gate")] for way in SAID_ON}

    assert heard == {way: [SPEAKING_ON[before]] for way in SAID_ON}


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        (
            "The gate was open, said a nurse named Ida Holm.",
            [("the gate was open", "Ida Holm")],
        ),
        (
            "Sailors said it was dark. “The gate was open,” said one, who gave her name as Ida.",
            [("the gate was open", "Ida")],
        ),
        (
            "In a letter, Ida Holm wrote that it was dark. The letter goes on: “The gate was open.”",
            [("the gate was open", "Ida Holm")],
        ),
        (
            "Ida Holm told the jury nine men saw the gate.",
            [("nine men saw the gate", "Ida Holm")],
        ),
        (
            "The gate lost a wing on Sunday, 28 April, said Ida Holm.",
            [("the gate lost a wing on sunday, 28 april", "Ida Holm")],
        ),
        (
            "On Sunday, according to Ida Holm, the gate was open.",
            [("on sunday, according to ida holm, the gate was open", "Ida Holm")],
        ),
        (
            "An audit made two findings:\n\n• The quay is old\n\n• The gate was open\n\nIt rained.",
            [("the gate was open", "an audit")],
        ),
        (
            "The Bench wanted to know why the gate was open.",
            [("why the gate was open", "Bench")],
        ),
        # What looks alike and is not.
        *(
            (text, [(text[:-1].lower(), None)])
            for text in ("Ida Holm wanted to know the man at the gate.",)
        ),
        (
            "The mother of the boy said the gate was open.",
            [("the gate was open", "the mother of the boy")],
        ),
        (
            "In Vik Harbour, the man who runs the mill said the gate was open.",
            [("the gate was open", "the man who runs the mill")],
        ),
        (
            "Ida Holm, a diver, and a mother of two, said the gate was open.",
            [("the gate was open", "Ida Holm")],
        ),
        (
            "A spokesman for Ida Brandt said it was dark. The firm said the gate was open.",
            [("the gate was open", "firm")],
        ),
        (
            "Ida Holm told a crowd of 200 sailors that the gate was open.",
            [("the gate was open", "Ida Holm")],
        ),
        (
            "In a statement, according to Reuters, Ida Holm said the gate was open.",
            [("the gate was open", "Ida Holm")],
        ),
        (
            "An audit made two findings:\n\n• The quay is old\n\nThe gate was open.",
            [("the gate was open", None)],
        ),
    ],
)
def test_gate_is_told_by(text, heard):
    assert told(text, "gate") == heard


# Before, somebody else spoke; "the company" is one that had no word.
COMPANIES = (
    "Managers of {0} ordered him to paint over the rust.",
    "{0} spokeswoman Ann Lee resigned in May.",
    "A court heard that staff at {0} had been told to lie.",
    "A tanker operated by {0} ran aground in May.",
    "{0}, which employs 300 people, shut in May.",
    "The owner, {0}, went bust in May.",
    "{0} was fined in May.",
)


@pytest.mark.parametrize("way", COMPANIES)
@pytest.mark.parametrize("name", ["Norvik", "Brack Ferries"])
def test_company_is_known_that_had_no_word_before(way, name):
    text = f"{way.format(name)}\n\n“It was awful,” said Per Dahl, a nurse.\n\nThe company said the pier is safe."

    assert told(text) == [("the pier is safe", name)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Fans of Lorne United broke 40 seats in May.\n\nThe club said the pier is safe.",
            "Lorne United",
        ),
        ("The Green Alliance won in May.\n\nThe party said the pier is safe.", "Green Alliance"),
        (
            "Hollis Steel shut the Brenholt mill.\n\nThe company said the pier is safe.",
            "Hollis Steel",
        ),
        ("Workers in Norland walked out.\n\nThe company said the pier is safe.", "company"),
        ("Lorne United beat Vik Rovers.\n\nThe club said the pier is safe.", "club"),
    ],
)
def test_company_is_no_place_and_neither_of_two_clubs(text, speaker):
    assert told(text) == [("the pier is safe", speaker)]


# By what somebody the text has named is called later, without an office they hold now.
KNOWN = (
    "Olympic champion Ida Holm was cleared on Friday after a panel ruled that a laboratory had erred.",
    "Ida Holm, 58, ran the agency until 2022. She has pleaded not guilty to fraud.",
    "A court in Lorne fined Ida Holm £400 on Monday after a jury found that she had lied.",
)
CALLED = (
    "the 58-year-old Norwegian",
    "the former chief",
    "the ex-chief",
    "the disgraced port boss",
    "the champion",
    "the Olympian",
    "the defendant",
    "the accused",
    "the billionaire businesswoman",
    "the mum-of-three",
)


@pytest.mark.parametrize("before", KNOWN)
def test_somebody_known_is_meant_by_what_they_were_or_are_famed_for(before):
    lead = "Its spokeswoman, Ana Whitlock, said traffic rose.\n\n"
    heard = {
        words: [who for _, who in told(f"{lead}{before}\n\n{way.format(words)}", GATE)]
        for words in CALLED
        for way in (
            "“The gate was open,” {0} said.",
            "But {0} told reporters the gate was open in May.",
        )
    }

    assert heard == {words: ["Ida Holm"] for words in CALLED}


@pytest.mark.parametrize(
    ("before", "called", "speaker"),
    [
        ("Per Lund, a sailor, said it was dark.", "the former minister", "the former minister"),
        ("Chief Per Dahl said it was dark.", "the former chief", "the former chief"),
        ("Chief Per Dahl wept. Ida Holm left in May.", "the former chief", "Ida Holm"),
        ("Former mayor Ida Holm beat Eva Brandt.", "the former mayor", "Ida Holm"),
        ("Former mayor Ida Holm beat Eva Brandt.", "the former nurse", "the former nurse"),
        (
            "Former chief Ida Holm lied, said former nurse Eva Brandt. The firm was fined.",
            "the former chief",
            "Ida Holm",
        ),
        ("Ida Holm was fined. Her lawyer, Eva Brandt, wept.", "the defendant", "Ida Holm"),
        ("Ida Holm and Eva Brandt met on Sunday.", "the former", "the former"),
        ("The port was shut.", "the former minister", "the former minister"),
        ("Mayor Ida Holm beat Eva Brandt.", "the challenger", "the challenger"),
        ("The singer Ida Holm wept.", "the comedian", "the comedian"),
        ("Ida Holm, a Democrat, voted no.", "the Republican", "Republican"),
        ("Ida Holm, a Republican, beat Eva Brandt, a Democrat.", "the Republican", "Ida Holm"),
        ("Ida Holm, a Republican, beat Eva Brandt, a Democrat.", "the Democrat", "Eva Brandt"),
    ],
)
def test_former_chief_is_nobody_who_holds_an_office(before, called, speaker):
    text = f"{before}\n\n{SAYING[1].format(called, called)}"

    assert [who for _, who in told(text, GATE)] == [speaker]


def test_the_president_is_not_the_former_one():
    text = "The president met Ida Holm. The former president said it was dark."
    made = extract(read_text(BEFORE + text)).claims

    assert [each.wording for each in made if "met" in each.text] == [None]


# Parts of what was counted are told on by whoever told of the whole.
PARTS = (
    "Eleven of them concerned the pier.",
    "Nearly half concerned the pier.",
    "A further 12 concerned the pier.",
    "At least nine of them concerned the pier.",
    "Of the 31, nine concerned the pier.",
    "Ten files concerned the pier.",
    "Most of them concerned the pier.",
)
TOLD_WHOLE = {
    "Ida Holm, who chairs the review, said on Sunday that 31 files had gone.": "Ida Holm",
    "A nurse from Lorne told the Echo that 31 files had gone.": "a nurse from Lorne",
    "31 files had gone, according to the audit office.": "audit office",
}


@pytest.mark.parametrize("whole", TOLD_WHOLE)
def test_parts_of_what_was_counted_are_told_by_the_same(whole):
    heard = {part: [who for _, who in told(f"{whole} {part}", "pier")] for part in PARTS}

    assert heard == {part: [TOLD_WHOLE[whole]] for part in PARTS}


@pytest.mark.parametrize(
    "text",
    [
        "Ten trains have used the pier.",
        "Most people came to the pier.",
        "Two men were held on Monday at the pier.",
        "Three weeks later the pier was shut.",
        "Half the town came to the pier.",
    ],
)
def test_what_counts_something_else_is_told_by_the_outlet(text):
    assert [who for _, who in told(f"Ida Holm said 31 files had gone. {text}", "pier")] == [None]


def test_none_is_no_part_where_nothing_was_counted():
    text = "Ida Holm said the quay was shut. None came to the pier."

    assert told(text, "pier") == [("none came to the pier", None)]


@pytest.mark.parametrize("verb", ["submitted", "confirmed"])
def test_that_plan_is_a_thing_and_not_what_somebody_said(verb):
    text = f"Ida Holm {verb} that plan for the pier in May"

    assert told(f"{text}.", "pier") == [(text.lower(), None)]


def test_a_meeting_at_which_something_stood_says_nothing():
    text = (
        "Mr. Holm held a meeting with Mr. Lund at which his questions often contained long points,"
        " including the claim that he owned the pier."
    )

    assert {who for _, who in told(text, "pier")} == {None}


def test_that_half_of_parents_back_it_is_what_somebody_said():
    heard = told("Ida Holm confirmed that half of parents back the pier.", "pier")

    assert heard == [("half of parents back the pier", "Ida Holm")]


# What tells somebody unnamed from others has a verb of its own, and may have somebody else.
TOLD_FROM_OTHERS = (
    "who said he was a guard",
    "who claimed to be the son of a guard",
    "who lives there",
    "who declined to give a name",
    "who treated the wounded in Lorne",
    "who posted a video of it",
)


@pytest.mark.parametrize(
    "way", ["{0} wrote: “The pier is safe.”", "{0} told the Echo the pier is safe."]
)
@pytest.mark.parametrize("lead", ["", "On Reddit, ", "On Monday, "])
def test_somebody_unnamed_speaks_and_not_who_they_are_told_to_be(lead, way):
    wrong = []
    for who in ("a user", "two women", "one driver"):
        for clause in TOLD_FROM_OTHERS:
            words = f"{lead}{who} {clause}"
            found = [str(speaker) for _, speaker in told(way.format(words), "pier is")]
            if [each[: len(who)] for each in found] != [who]:
                wrong.append((words, found))

    assert wrong == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Eva Brandt, a nurse who said she slept, told the Echo the pier is safe.", "Eva Brandt"),
        ("A man who claimed the mayor said the pier is safe was held.", "the mayor"),
        ("The board fined a man who said the pier is safe.", "a man"),
    ],
)
def test_who_tells_of_the_one_before(text, speaker):
    assert [who for _, who in told(text, "pier is")] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A nurse from Lorne said it was dark. She counted 15 men at the pier.",
            "a nurse from Lorne",
        ),
        ("“It was dark,” Ida Holm told the Echo. She heard a bang at the pier.", "Ida Holm"),
        ("Two officers said it was dark. They saw a man at the pier.", "two officers"),
        ("Ida Holm said it was dark. He saw a man at the pier.", None),
        ("Ida Holm said it was dark. She saw her shares in the pier fall.", None),
        ("Ida Holm said it was dark. She lives near the pier.", None),
        ("Ida Holm said it was dark. She put the number of piers in 2025 at 16.", "Ida Holm"),
        ("Ida Holm said it was dark. She put four men in 2025 on the pier.", None),
        (
            "Ida Holm said it was dark. Her ministry’s own log lists 13 piers.",
            "her ministry’s own log",
        ),
        ("Ida Holm said it was dark. Her own log lists 13 piers.", "Ida Holm"),
    ],
)
def test_eyes_and_papers_are_whose_they_are(text, speaker):
    assert [who for _, who in told(text, "pier")][:1] == [speaker]


# What somebody is doing, or is there to do, is told right behind who they are.
AT_WORK = (
    "probing the leak",
    "representing families in Lorne",
    "defending Per Lund",
    "set up to review the deaths",
    "charged with keeping the quay safe",
    "hoping to buy the quay",
    "that oversees the quay",
)
WORKING = {
    "The Harbour Inquiry Team": "harbour inquiry team",
    "A panel": "a panel",
    "Two officers": "two officers",
}


@pytest.mark.parametrize(
    "way", ["{0} {1} told a court that the pier is safe.", "{0} {1} said the pier is safe."]
)
def test_speaker_is_no_part_of_what_they_work_at(way):
    heard = {
        (who, work): [str(speaker).lower() for _, speaker in told(way.format(who, work))]
        for who in WORKING
        for work in AT_WORK
    }
    short = {each: [who[: len(WORKING[each[0]])] for who in heard[each]] for each in heard}

    assert short == {(who, work): [WORKING[who]] for who, work in heard}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("After probing the leak the team said the pier is safe.", "team"),
        ("Asked to review the deaths the team said the pier is safe.", "team"),
        ("An allegation the board called false, the mayor said the pier is safe.", "the mayor"),
        ("The then acting mayor, Ida Holm, said the pier is safe.", "Ida Holm"),
        ("The building society said the pier is safe.", "building society"),
        ("Property king Holm, 61, said the pier is safe.", "Holm"),
    ],
)
def test_speaker_behind_what_they_did_is_named_alone(text, speaker):
    assert [who for _, who in told(text)] == [speaker]


BEHIND_SPEECH = {
    "the club's secretary, Col. (retd) Ida Holm,": "Ida Holm",
    "Brig. Gen. Ida Holm (ret.)": "Ida Holm",
    "its harbourmaster, Ida Holm,": "Ida Holm",
    "Deputy Dist. Atty. Ida Holm": "Ida Holm",
    "U.S. Atty. Ida Holm": "Ida Holm",
    "Asst. Chief Ida Holm": "Ida Holm",
    "a baker who gave only his first name, Abel,": "Abel",
    "a baker who would be named only as Abel": "Abel",
    "a nurse who declined to give her name": "a nurse",
    "a guard (he would not give his name)": "a guard",
    "Ida Holm, who lost a boat and her dog,": "Ida Holm",
}


@pytest.mark.parametrize(
    "way",
    ["“The pier is safe,” {0} said in court.", "“The pier is safe,” {0} told jurors. “Ask me.”"],
)
def test_whatever_is_told_of_a_speaker_behind_a_quotation_their_words_are_theirs(way):
    heard = {words: told(way.format(words), "pier is") for words in BEHIND_SPEECH}

    assert heard == {words: [("the pier is safe", name)] for words, name in BEHIND_SPEECH.items()}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The pier is safe,” said its policy lead, Ida Holm.", "Ida Holm"),
        ("According to the firm's dean of science, Ida Holm, the pier is safe.", "Ida Holm"),
        (
            "“The pier is safe,” said a sailor from its village, Port Lund.",
            "a sailor from its village",
        ),
    ],
)
def test_name_behind_what_somebody_has_is_the_speaker(text, speaker):
    assert told(text, "pier is") == [("the pier is safe", speaker)]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Ida Holm testified that it moved. She had told her foreman twice.",
            "foreman",
            "Ida Holm",
        ),
        ("Ida Holm said it moved. The state had added a week.", "added a week", None),
        (
            "It fell, the Board of Lorne said. Katya Brun of the Greens lost a boat, it said.",
            "Greens",
            "Board of Lorne",
        ),
        (
            "It fell, the Board of Lorne said. It cost 4m, according to the same body.",
            "4m",
            "Board of Lorne",
        ),
        ("Divers searched and saw “no crack at all,” Ida Holm said.", "no crack", "Ida Holm"),
        ("Divers searched and saw “no crack at all”. Ida Holm said so.", "no crack", "divers"),
        (
            "It leaks, the agency Norpress said. The power utility said it is shut.",
            "is shut",
            "power utility",
        ),
    ],
)
def test_words_are_theirs_who_had_them_or_went_on(text, words, speaker):
    assert [who for _, who in told(text, words)] == [speaker]


@pytest.mark.parametrize(
    "who", ["Observers of the North Union", "Fishermen", "Two women", "Locals"]
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_they_are_the_several_told_of_before(who, gap):
    before = "The quay was shut, the Harbour Board said. Eva Sund, its chair, denied a leak.\n\n"
    text = f"{before}{who} called the plan “opaque” in May.{gap}The pier is safe, they said."

    assert [(words, speaker.lower()) for words, speaker in told(text)] == [
        ("the pier is safe", who.lower())
    ]


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        (" Ann Lund, 34, was at home.", "Ann Lund"),
        ("\n\nFor Ann Lund, a nurse, it was the second fire.", "Ann Lund"),
        ("\n\nLike many here, Ann Lund lost her home.", "Ann Lund"),
        (" Per Dahl, 34, was at home.", None),
        (" It was late. Rain fell. It was cold.\n\nAnn Lund, 34, was at home.", None),
    ],
)
def test_speaker_may_be_named_right_behind_their_words(behind, speaker):
    found = extract(
        read_text(f"Fire\n\n3 May 2024\n\n“The pier is safe,” she said.{behind}")
    ).claims

    assert [(claim.text, claim.speaker) for claim in found][:1] == [("The pier is safe", speaker)]


def test_whoever_saw_it_is_not_taken_for_somebody_named_behind_their_words():
    text = (
        "Fire\n\n3 May 2024\n\nLund saw “two men at the pier,” she said. Per Dahl, 34, came at ten."
    )

    assert "Per Dahl" not in [claim.speaker for claim in extract(read_text(text)).claims]


@pytest.mark.parametrize("between", [" ", "\n\n"])
@pytest.mark.parametrize(
    "met",
    [
        "Near the pit stands the hut of Ida Holm, a shepherd.",
        "Ida Holm, 54, has run the kiosk since 1998.",
        "At the gate waits Ida Holm, a nurse.",
    ],
)
def test_whom_the_outlet_has_just_met_says_i_in_a_quotation_without_a_verb(met, between):
    text = f"The mayor, Per Lund, said it was high.\n\n{met}{between}“I think the pier is safe. I saw it.”"

    assert told(text, "I saw it") == [("i saw it", "Ida Holm")]


def test_whoever_has_just_signed_a_quotation_does_not_say_the_next():
    text = "“It is high.” ― Ida Holm\n\n“I saw the pier. We run it.” ― Per Lund"

    assert ("i saw the pier", "Ida Holm") not in told(text, "pier")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Pictures published by the Vik Post show at least 40 boats.", "pictures"),
        ("A test commissioned by the Vik Post found 40 milligrams.",
         "a test commissioned by the Vik Post"),
        ("He will get 40 crowns, council rules show.", "council rules"),
        ("He will get 40 crowns, the court rules.", "court"),
        ("But a draft bill, seen by the Vik Post, sets aside 40m crowns.", "a draft bill"),
        ("A bill, long and dull, sets aside 40m crowns.", None),
        ("An earlier report, from 2019, reportedly warned of 40 loose rocks.", "an earlier report"),
        ("Brack Ferries put the loss of 40 boats down to frost.", "Brack Ferries"),
        ("Brack Ferries gave the cause of 40 deaths as frost.", "Brack Ferries"),
        ("The harbour board named the 40 dead as Ann Lund and her crew.", "harbour board"),
        ("The harbour board named the 40 new boats as its pride.", None),
        ("The register of interests lists only 40 boats.", "the register of interests"),
        ("The harbour board hit back in a post on X:\n\nOf 40 boats none is ours.", "harbour board"),
        ("The board keeps its papers in a shed:\n\nOf 40 boats none is ours.", None),
        ("But the logs only go back 40 days, a former colleague of his told us.",
         "a former colleague of his"),
        ("Holm lost 2m, the accounts say. At that rate it will last 40 years.", None),
        ("A diver went down. Her photographs, taken in May, show 40 boats.", "her photographs"),
        ("The harbour’s log, posted online, lists no dive in 40 days.", "the harbour’s log"),
        ("Emails show a clerk warning of 40 cracks.", "emails"),
        ("The gate shows a clerk selling 40 tickets.", None),
    ],
)  # fmt: skip
def test_papers_pictures_and_whoever_names_a_cause_speak(text, speaker):
    assert [who for words, who in told(text, "40")] == [speaker]


QUAY = "Pier story\n\n3 May 2024\n\nTwo cranes fell on Sunday, the mayor, Ida Holm, said on X.\n\n"


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("Quote from Holm:", "Ida Holm"),
        ("Quote:", "Ida Holm"),
        ("Her words in full:", "Ida Holm"),
        ("Holm’s words:", "Ida Holm"),
        ("Holm on the pier:", "Ida Holm"),
        ("Quoting Holm:", "Ida Holm"),
        ("Message from Bo Dahl, a welder:", "Bo Dahl"),
        ("Reaction from the harbour master of Vik, Eva Sund:", "Eva Sund"),
        ("Statement by the General Staff:", "General Staff"),
        ("Voices on the pier:", None),
        ("A sign at the gate:", None),
        ("Poster on the wall:", None),
        ("Text on the flyer:", None),
        ("Reaction on social media:", None),
        ("The quotation above the gate:", None),
        ("Excerpt:", None),
        ("Today’s message:", None),
        ("Quote of the day:", None),
    ],
)
def test_label_tells_whose_the_quotation_behind_its_colon_is(label, speaker):
    found = extract(read_text(f"{QUAY}{label} “The pier is safe. We tested it in May.”")).claims
    told = [claim.speaker for claim in found if "tested" in claim.text or "safe" in claim.text]

    assert told == [speaker, speaker] if speaker else told[:1] == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Whoever is "German" may be a woman.
        (("A Vik source told Norpress it sank. German diver Jana Holm, who has a boat, said it was "
         "deep. She said the pier is safe."), "Jana Holm"),
        # An office that somebody had before they had a word, and who of two spoke last.
        (("The board declared President Per Holm the winner.\n\nThe board’s president, Bo Sund, "
         "denied a leak.\n\n“We won,” Mr Holm told a rally. The president, who is 40, also said "
         "the pier is safe."), "Per Holm"),
        (("Captain Eva Holm docked.\n\nThe tug’s captain, Bo Sund, denied that.\n\n“We were early,” "
         "Ms Holm told reporters. The captain said the pier is safe."), "Eva Holm"),
        # "The firm" is who was called so before another body came up, unless that is a firm.
        (("Boat builder Halden has paid nobody, Per Holm said. The company sold 60 boats, he said."
         "\n\nThe Centre for Safe Boats recalled nine of the firm’s yachts.\n\nThe company said "
         "the pier is safe."), "Halden"),
        (("Boat builder Halden has paid nobody, Per Holm said. The company sold 60 boats, he said."
         "\n\nNordkap Insurance paid for nine.\n\nThe company said the pier is safe."),
         "Nordkap Insurance"),
        # "It" is the name of one word right before, and a body above where that may be no name.
        ("Norgrid was fined in May. In a statement, it said the pier is safe.", "Norgrid"),
        (
            ("The harbour board sued. “We own Norgrid,” said Per Holm of Norgrid.\n\n"
            "Norgrid was fined in May. It said the pier is safe."),
            "Norgrid",
        ),
        (
            "Norgrid built a dam. The regulator NVE sent men. It said the pier is safe.",
            None,
        ),
        (
            "The harbour board sued, it said. Grain was hit hardest. It said the pier is safe.",
            "harbour board",
        ),
        # Several people behind a plain verb, who are no guess.
        ("The pier is safe, say two divers.", "two divers"),
        ("The pier is safe, claim critics of the plan.", "critics of the plan"),
        ("The pier is safe, say three degrees.", None),
        # Whose report it is, whenever it came out.
        ("A report published on Thursday by the Vik health board says the pier is safe.",
         "Vik health board"),
        ("The pier is safe, according to an audit posted late on Monday by the council.",
         "council"),
    ],
)  # fmt: skip
def test_who_is_meant_is_no_one_nearer_or_more_like_it(text, speaker):
    assert [who for _, who in told(text)] == [speaker]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Norsoft, which runs 19 piers, did not respond to questions.", "Eva Sund"),
        ("Police said two men were held.", "police"),
    ],
)
def test_they_in_a_quotation_are_no_body_that_only_was_shown_above(before, speaker):
    text = f"{before}\n\nEva Sund has sailed here for 40 years. “They told me the pier is safe,” she said."

    assert [who for _, who in told(text)] == [speaker]
