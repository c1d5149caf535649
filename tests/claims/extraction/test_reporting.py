"""Who is meant, whose paper it is and who got hold of it, in shapes that many articles have."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def told(text):
    claims = extract(read_text(f"Pier\n\n{text}")).claims
    return {claim.text: (claim.speaker, claim.carriers) for claim in claims}


IN_HAND = [
    ("The dam leaks, according to a letter that Reuters has seen.", "The dam leaks", "a letter"),
    ("A memo, which Reuters has seen, says the dam leaks.", "the dam leaks", "a memo"),
    ("A memo Reuters has reviewed says the dam leaks.", "the dam leaks", "a memo"),
    ("The dam leaks, according to an email Reuters obtained.", "The dam leaks", "an email"),
    ("The dam leaked, a memo that Reuters has obtained shows.", "The dam leaked", "a memo"),
    ("A memo, which Reuters said it had seen, says the dam leaks.", "the dam leaks", "a memo"),
    (
        "According to a letter that Reuters said it had seen, the dam leaks.",
        "the dam leaks",
        "a letter",
    ),
    ("Figures released to Reuters show that the dam leaks.", "the dam leaks", "figures"),
    (
        "The dam leaks, according to figures released under freedom of information to Reuters.",
        "The dam leaks",
        "figures released under freedom of information",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), IN_HAND)
def test_who_holds_a_paper_carries_what_it_says(text, words, speaker):
    assert told(text)[words] == (speaker, ("Reuters",))


CARRIED = [
    ("An aide, who did not wish to be quoted by name, said it rained.", "it rained", ()),
    (
        "A guard warned his boss that the door leaked, the Vik Ledger is reporting.",
        "the door leaked",
        ("Vik Ledger",),
    ),
    (
        (
            "The Vik Ledger reports that a guard warned his boss. It cites a letter and two colleagues"
            " of the guard. According to one of them, the letter was torn up."
        ),
        "the letter was torn up",
        ("The Vik Ledger",),
    ),
    (
        "In a statement aired on Radio Vik, Ann Lund denied that it rained and said the sun shone.",
        "the sun shone",
        ("Radio Vik",),
    ),
    (
        "Ann Lund admitted that she had told the Vik Gazette last year that nothing was missing.",
        "nothing was missing",
        ("Vik Gazette",),
    ),
    (
        "The Vik Lantern told of it first. A lawyer told the Lantern that his client sells shoes.",
        "his client sells shoes",
        ("Vik Lantern",),
    ),
    ("A lawyer told the Commons that his client sells shoes.", "his client sells shoes", ()),
    ("A lawyer told the Danes that his client sells shoes.", "his client sells shoes", ()),
    (
        "Tom Reed told police that he had “a key”, according to a transcript read to the jury.",
        "he had “a key”",
        ("a transcript read to the jury",),
    ),
    (
        (
            "Tom Reed told police that he had a key, according to a transcript.\n\n“I cut it myself,”"
            " he said in the interview."
        ),
        "I cut it myself",
        ("a transcript",),
    ),
]


@pytest.mark.parametrize(("text", "words", "carriers"), CARRIED)
def test_who_passed_words_on_is_known(text, words, carriers):
    assert told(text)[words][1] == carriers


WHO = [
    # "The company" is none of those that are no firms.
    (
        (
            "Marsk Foods said on Monday that sales fell 4%. The Growers Alliance put the loss at $2m."
            "\n\nThe company denied that any plant had closed."
        ),
        "any plant had closed",
        "Marsk Foods",
    ),
    (
        (
            "Velo Pharma raised $20m in May. In a filing with the Food and Drug Administration, the"
            " company said two patients had died."
        ),
        "two patients had died",
        "Velo Pharma",
    ),
    (
        "The Board fined Tidal Energy in May. According to the firm, the turbine had stopped.",
        "the turbine had stopped",
        "Tidal Energy",
    ),
    (
        "Tidal Energy blamed the losses on lice. Insurance had paid for half, it said.",
        "Insurance had paid for half",
        "Tidal Energy",
    ),
    # People by what is told of them.
    (
        (
            "Biologist Dr Owen Reyes, of the Solway Station, who advises both firms, warned against"
            " haste. Blooms are short, he said: one farm had lost half its fish."
        ),
        "one farm had lost half its fish",
        "Owen Reyes",
    ),
    (
        (
            "Clare Dunne, defending, opened her case. A locum at the clinic, who cannot be named, gave"
            " evidence that the van was open. Under cross-examination, she agreed that she had slept."
        ),
        "she had slept",
        "a locum at the clinic",
    ),
    (
        (
            "Clare Dunne, defending, opened her case. A guard at the depot was next. He agreed that the"
            " door had been open."
        ),
        "the door had been open",
        "a guard at the depot",
    ),
    (
        "One of Lund's old crew said the pier was rotten. The same diver said it had been mended.",
        "it had been mended",
        "one of Lund's old crew",
    ),
    (
        (
            "The gel was sold out and Ann Halim’s inbox filled up. The audiologist, who runs a clinic,"
            " counted 74 messages. “I told every one the same,” she says."
        ),
        "I told every one the same",
        "Ann Halim",
    ),
    (
        "Their “minister of trade”, Asa Dzeb, said mortars had hit it.",
        "mortars had hit it",
        "Asa Dzeb",
    ),
    ("The self-styled “governor” of Vik, Ilya Bron, said it burned.", "it burned", "Ilya Bron"),
    ("The clip shows a flood and a woman saying the dam broke.", "the dam broke", "a woman"),
    (
        "Asked about the leak, Ann Lund texted: “The tank was full.”",
        "The tank was full",
        "Ann Lund",
    ),
    (
        (
            "The daily Gora told of drones. Moscow sent none.\n\nThe governor’s envoy for the region"
            " denied any deliveries. “Nobody sent one,” he was quoted as saying by Tass."
        ),
        "Nobody sent one",
        "the governor’s envoy for the region",
    ),
    # Words by way of a noun; a deed brings none.
    ("The board issued a warning that the dam was cracked.", "the dam was cracked", "board"),
    ("The union voiced grave concern that two had died.", "two had died", "union"),
    (
        "Ann Lund has since asked the board to add a note.",
        "Ann Lund has since asked the board to add a note",
        None,
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), WHO)
def test_who_is_meant_is_known_by_what_is_told(text, words, speaker):
    assert told(text)[words][0] == speaker


PAPERS = [
    (
        "A review by the Vik Evidence Centre, which pooled 11 trials, found that none helped.",
        "Gains in the first weeks were small",
        "Vik Evidence Centre",
    ),
    ("The audit lists three further failings.", "Pumps were off on four days", "the audit"),
    ("The inspectors’ report lists 12 faults.", "Two doors stuck", "the inspectors’ report"),
    (
        "The indictment sets out how the cash moved.",
        "A courier took it to Trieste",
        "the indictment",
    ),
    ("What the police describe in their report is simple.", "A van left the yard at six", "police"),
    (
        "Findings sent to the firm describe burns on 12 dolphins.",
        "The tank had held acid",
        "findings",
    ),
    # What is told of the paper, of today or by whom is the outlet's own.
    ("A report by the Vik Board found that none helped.", "It was published in June", None),
    ("A report by the Vik Board found that none helped.", "Police arrested two men", None),
    ("A report by the Vik Board found that none helped.", "Lund resigned in May", None),
    ("A report by the Vik Board found that none helped.", "The pier is closed to boats", None),
    ("A report by the Vik Board found that none helped.", "The pier was shut on Friday", None),
    ("The report by the Vik Board was published in June.", "The pier was shut for a year", None),
    ("The minister said the dam was safe.", "The dam was built in 1961", None),
]


@pytest.mark.parametrize(("leading", "words", "speaker"), PAPERS)
def test_a_paper_goes_on_where_its_contents_are_told(leading, words, speaker):
    assert told(f"{leading} {words}.")[words][0] == speaker


def test_a_paper_in_the_hands_of_a_weekly_is_its_own_speaker():
    text = "A leaked audit, which the weekly Falter said it had obtained, puts the loss at £4m."

    assert told(text) == {"the loss at £4m": ("a leaked audit", ("Falter",))}


def test_papers_tell_whole_what_they_describe():
    text = "An affidavit filed by the port before the High Court describes “a fire” at six berths."

    assert told(text) == {
        "“a fire” at six berths": ("an affidavit filed by the port before the High Court", ())
    }
