"""A speaker is named in every usual way, in every usual place: all ways in all places."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract

BEFORE = "Pier story\n\n3 May 2024\n\nTwo boats sank on Sunday, said Ann Lund, a sailor.\n\n"
INTRODUCED = """
Ida Holm
Mayor Ida Holm
the mayor, Ida Holm
the mayor, Ida Holm of the Greens
the mayor of Lorne, Ida Holm
Ida Holm, the mayor
Ida Holm, mayor of Lorne
Ida Holm, 54
Ida Holm, a nurse at the clinic
Ida Holm, who runs the clinic
Lorne mayor Ida Holm
Lorne's mayor, Ida Holm
his sister, Ida Holm
Ida Holm of the Greens
Dr Ida Holm
Green councillor Ida Holm
one of the nurses, Ida Holm
the head of the clinic, Ida Holm
Professor Ida Holm of the University of Lorne
clinic chief executive Ida Holm
a spokeswoman for the clinic, Ida Holm
Ida Holm, a spokeswoman for the clinic
former mayor Ida Holm
Ida Holm, director of nursing at the Lorne Clinic
Lt. Col. Ida Holm
""".strip().splitlines()
RIGHT = [("the pier is safe", "Ida Holm")]
# {0} goes on behind the words for the speaker, {0:,} parts them off with a comma first.
PLACES = (
    "“The pier is safe,” said {0}.",
    "“The pier is safe,” {0:,} said.",
    "The pier is safe, said {0}.",
    "The pier is safe, according to {0}.",
    "According to {0}, the pier is safe.",
    "When asked, {0:,} said the pier is safe.",
    "“We have looked at it,” said {0}, “and the pier is safe.”",
    "On Monday, {0:,} told reporters the pier is safe.",
    "“We have looked at it,” {0:,} said. “The pier is safe.”",
)


class Introduced(str):
    __slots__ = ()

    def __format__(self, how: str) -> str:
        return f"{self}," if how and ", " in self else str(self)


@pytest.mark.parametrize("place", PLACES)
def test_speaker_is_named_however_they_are_introduced(place):
    texts = [place.format(Introduced(words)) for words in INTRODUCED]

    assert [(text, safe_by(text)) for text in texts] == [(text, RIGHT) for text in texts]


def safe_by(text: str) -> list[tuple[str, str | None]]:
    """The words of what is said of the pier's safety, and the speaker."""
    found = extract(read_text(BEFORE + text)).claims
    safe = [claim for claim in found if claim.text.endswith("pier is safe")]
    return [(claim.text.lower(), claim.speaker) for claim in safe]


OUTLETS = {
    "the Daily Echo": "Daily Echo",
    "Reuters": "Reuters",
    "the newspaper Echo": "Echo",
    "Echo magazine": "Echo",
    "the news agency KTA": "KTA",
    "the broadcaster Kanal 5": "Kanal 5",
    "Channel 4 News": "Channel 4 News",
    "The Associated Press": "The Associated Press",
    "the BBC": "BBC",
    "the weekly Bote": "Bote",
}
TELLERS = {
    "Ida Holm": "Ida Holm",
    "a guard at the bank": "a guard at the bank",
    "two officials": "two officials",
    "the mayor, Ida Holm": "Ida Holm",
}
WAYS = (
    "{0:,} told {1} that the pier is safe.",
    "“The pier is safe,” {0:,} told {1}.",
    "{0:,} said the pier is safe, {1} reported.",
    "The pier is safe, {0:,} said in an interview with {1}.",
    "The pier is safe, {1} reported, citing {0}.",
    "Citing {0}, {1} reported that the pier is safe.",
    "In an interview with {1}, {0:,} said the pier is safe.",
    "The pier is safe, {0:,} was quoted as saying by {1}.",
    "The pier is safe, {1} reported on Monday, quoting {0}.",
    "The pier is safe, {0:,} said, according to {1}.",
    "According to {1}, {0:,} said the pier is safe.",
)


@pytest.mark.parametrize("way", WAYS)
def test_outlet_that_carried_it_is_named_however_it_is_told(way):
    wrong = []
    for words, speaker in TELLERS.items():
        for called, outlet in OUTLETS.items():
            text = way.format(Introduced(words), called)
            found = extract(read_text(BEFORE + text[0].upper() + text[1:])).claims
            safe = [claim for claim in found if claim.text.endswith("pier is safe")]
            if [(claim.speaker, claim.carriers) for claim in safe] != [(speaker, (outlet,))]:
                wrong.append(text)

    assert wrong == []


CALLED_LATER = {
    "Mayor Ida Holm": ("the mayor", "Holm", "she"),
    "Ida Holm, the harbour master,": ("the harbour master", "Holm", "she"),
    "Dr Ida Holm of the Lorne Clinic": ("the doctor", "Dr Holm", "she"),
    "the union's president, Ida Holm,": ("the union president", "Ms Holm", "she"),
    "Ida Holm, a farmer,": ("the farmer", "Holm", "she"),
    "economist Ida Holm": ("the economist", "Holm", "she"),
    "Prof. Ida Holm": ("the professor", "Prof. Holm", "she"),
    "Sgt. Ida Holm": ("the sergeant", "Sgt. Holm", "she"),
    "Col. Ida Holm": ("the colonel", "Col. Holm", "she"),
    "Sen. Ida Holm": ("the senator", "the lawmaker", "Sen. Holm"),
    "Rep. Ida Holm": ("the congresswoman", "Rep. Holm", "she"),
    "Gov. Ida Holm": ("the governor", "Gov. Holm", "she"),
    "Cllr Ida Holm": ("the councillor", "Cllr Holm", "she"),
    "Justice Ida Holm": ("the judge", "Justice Holm", "she"),
    "Rev. Ida Holm": ("the reverend", "the pastor", "she"),
    "Supt Ida Holm": ("the superintendent", "Supt Holm", "she"),
}
LATER = ("“The pier is safe,” {0} said.", "{1} added that the pier is safe.")


@pytest.mark.parametrize("introduced", CALLED_LATER)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_speaker_is_known_again_behind_somebody_else(introduced, gap):
    first = f"{introduced[0].upper()}{introduced[1:]} said the quay was shut in May."
    wrong = []
    for called in CALLED_LATER[introduced]:
        for way in LATER:
            later = way.format(called, called[0].upper() + called[1:])
            text = f"{first} Tom Reyes, who runs the ferries, said they ran all night.{gap}{later}"
            if safe_by(text) != RIGHT:
                wrong.append(text)

    assert wrong == []


DENYING = (
    "{0} denied that {1}.",
    "{0} has always denied that {1}.",
    "{0} denies that {1}.",
    "{0} strongly denied on Monday that {1}.",
    "{0} denied in a statement that {1}.",
    "{0} denied to the Echo that {1}.",
    "{0} denied claims that {1}.",
    "{0} rejected the allegation that {1}.",
    "{0} dismissed reports that {1}.",
    "{0} disputed that {1}.",
    "In a statement, {0} denied that {1}.",
)
DENIED = ("the council sold the pier", "nine people were hurt at the quay", "it moved by a metre")


@pytest.mark.parametrize("way", DENYING)
def test_what_is_denied_is_told_however_it_is_denied(way):
    wrong = []
    for words in ("Ida Holm", "the mayor, Ida Holm,", "Ida Holm of the Greens"):
        for told in DENIED:
            text = way.format(words, told)
            found = extract(read_text(BEFORE + text[0].upper() + text[1:])).claims
            denied = [(claim.text, claim.speaker) for claim in found if claim.denied]
            if denied != [(told, "Ida Holm")]:
                wrong.append((text, denied))

    assert wrong == []


CALLED_FALSE = (
    "{0} called reports that {1} false.",
    "{0} called reports that {1} “false”.",
    "{0} called the claim that {1} a complete fabrication.",
    "{0} called it a lie that {1}.",
    "{0} described as false claims that {1}.",
    "{0} described the claim that {1} as “a lie”.",
    "{0} dismissed the claim that {1} as nonsense.",
    "{0} rejected as untrue a report that {1}.",
    "{0} said it was untrue that {1}.",
    "{0} said it was simply not true that {1}.",
    "{0} told the council it was not the case that {1}.",
    "{0} said reports that {1} were false.",
    "{0} said the rumour that {1} was “nonsense”.",
    "{0} said fears that {1} had turned out to be unfounded.",
    "{0} said there was no truth to reports that {1}.",
    "Claims that {1} are false, according to {0}.",
    "It is not true that {1}, said {0}.",
)


@pytest.mark.parametrize("way", CALLED_FALSE)
def test_what_is_called_false_is_denied(way):
    wrong = []
    for told in DENIED:
        found = extract(read_text(BEFORE + way.format("Ida Holm", told))).claims
        denied = [(claim.text, claim.speaker) for claim in found if claim.denied]
        if denied != [(told, "Ida Holm")]:
            wrong.append((told, denied))

    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm called that that:",
        "Ida Holm said it was true that the pier sank.",
        "Ida Holm said it was not untrue that the pier sank.",
        "Ida Holm said it was wrong that the council sold the pier.",
        "Ida Holm said reports that the pier sank were wrong about the year.",
        "Ida Holm described the claim that the pier sank as fair.",
        "Ida Holm said the pier was built on a false claim that the rock is hard.",
        # A judgement of what did happen.
        "Ida Holm said it was absurd that the town paid 40 million for the pier.",
        "Ida Holm called it ludicrous that the town had paid 40 million for the pier.",
        "Ida Holm said it was not right that cleaners had worked 14 hours a day.",
        # A relative clause tells what the lie or the false alarm did.
        "Ida Holm said it was a lie that cost the town 40 jobs.",
        "Ida Holm called it a lie that had cost three people their lives.",
        "Ida Holm said it was misinformation that led 40 people to drink the water.",
        "Ida Holm said it was a fictitious firm that had bought the pier in 2019.",
        "Ida Holm said it was the false alarm that sent 40 people into the street.",
        "Ida Holm said it was a fake that the museum had bought in 1987.",
        # Others are wrong, not what was told.
        "Ida Holm said rumours that the pier had sunk were spread by people who were wrong.",
        "Ida Holm said reports that the pier sank came from people whose numbers were wrong.",
    ],
)
def test_what_is_only_spoken_of_is_not_denied(text):
    assert not any(claim.denied for claim in extract(read_text(BEFORE + text)).claims)


def test_what_is_sold_as_a_fake_is_denied_as_a_whole():
    found = extract(
        read_text(BEFORE + "Ida Holm denied that she had sold the ring as a fake.")
    ).claims

    assert [c.text for c in found if c.denied] == ["she had sold the ring as a fake"]
