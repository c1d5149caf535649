"""R4: who of those an item names vouches for what it says."""

import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from tests.evidence.corroboration.stories import item

HELD = ClaimFacts("Mayor Tilda Roon held shares in the Ostend mill when she sold it in May 2023.")
CUTS = ClaimFacts("Brandt Mills plans to cut 300 jobs at its yard in Ostend.")


def test_who_passes_an_exclusive_on_lends_it_none_of_those_it_is_about():
    """That a relay has her answer makes her no witness against herself."""
    gull = item("gull", "Mayor Tilda Roon held shares in the Ostend mill when she sold it in May. "
                "That emerges from a list which a clerk has given to the Gull.", 9, publisher="The Gull")  # fmt: skip
    relay = item("relay", "According to The Gull mayor Tilda Roon held shares in the Ostend mill when "
                 "she sold it in May.\n\n“I will answer in the council,” mayor Tilda Roon said.", 10, publisher="Tern Live")  # fmt: skip
    asked = item("asked", "“I never held shares in the Ostend mill, not in May 2023 and not ever,” "
                 "mayor Tilda Roon told the Quay Post.", 12, publisher="Quay Post")  # fmt: skip
    back = item("back", "We withdraw our report that mayor Tilda Roon held shares in the Ostend mill "
                "when she sold it. It is not true.",
                15, publisher="The Gull")  # fmt: skip

    traced = trace(HELD, [gull, relay, asked, back])

    assert (traced.independent_origins, traced.primary_sources) == (2, 2)


OWN_WORD = "Brandt Mills will cut 300 jobs at its yard in Ostend, Brandt Mills {}."
COUNCIL = (
    "300: the works council of Brandt Mills was given the number of jobs that the yard in Ostend is "
    "to lose. “They told us so at the gate,” a member of the council told the Tern."
)


@pytest.mark.parametrize(
    ("first", "second", "sources"),
    [
        ("Brandt Mills wants to cut 300 jobs at its yard in Ostend, two people close to the board told the Gull.", COUNCIL, 2),
        ("Brandt Mills intends to do away with 300 jobs at its yard in Ostend, the foreman Ole Strand told the Gull.", COUNCIL, 2),
        # its own word, twice
        (OWN_WORD.format("said"), OWN_WORD.format("told the Tern"), 1),
    ],
)  # fmt: skip
def test_what_somebody_is_said_to_want_comes_from_who_says_so(first, second, sources):
    gull = item("gull", first, 9, publisher="The Gull")
    tern = item("tern", second, 10, publisher="The Tern")

    assert trace(CUTS, [gull, tern]).primary_sources == sources


TOLD = ClaimFacts("Former mate Ole Strand told the Orsk court that he had sunk 12 boats for money.")


@pytest.mark.parametrize(
    ("first", "sources"),
    [
        ("“I sank them, all of them,” the former mate said. He had sunk 12 boats for money.", 1),
        ("“I sank them, all of them,” the old cook said. He had sunk 12 boats for money.", 2),
    ],
)
def test_whose_words_a_claim_is_about_may_go_by_what_the_claim_calls_him(first, sources):
    gull = item("gull", f"For days Ole Strand had sat still in court.\n\n{first}\n\nJudge Runa "
                "Beck asked him whether the mate had told anybody.", 9, publisher="The Gull", byline="Ada Roon, in court")  # fmt: skip
    tern = item("tern", "Ole Strand told the Orsk court that he had sunk 12 boats for money. “I had the "
                "keys,” Strand said.", 10, publisher="The Tern", byline="Nils Holm at the Orsk court")  # fmt: skip

    traced = trace(TOLD, [gull, tern])

    assert (traced.independent_origins, traced.primary_sources) == (2, sources)


def test_whom_the_claim_itself_names_vouches_where_the_passage_names_them():
    claim = ClaimFacts("the crew had reported leaks in the hull twice", speaker="a deckhand")
    tern = item("tern", "The harbour office said that the ferry Kelda was sound.\n\n"
                "But a deckhand who asked not to be named told the Tern that the crew had reported "
                "leaks in the hull of the Kelda twice this year.\n\n"
                "Harbour master Runa Beck said the ferry would sail on Friday.", 9, publisher="The Tern")  # fmt: skip

    (source,) = trace(claim, [tern]).primary

    assert source.names == ("a deckhand",)


LEAVES = ClaimFacts("Harbour master Ole Strand means to resign by the close of May.")
WANTS = "Harbour master Ole Strand wants to resign by the close of May. {} told the Gull so."
DINNER = (
    "He would resign in the last days of May, harbour master Ole Strand told his deputy over soup."
    "\n\n{} “He had the letter on him,” the cook said."
)


@pytest.mark.parametrize(
    ("first", "second", "sources"),
    [
        ("A clerk of the port", "So it was described to the Tern by one who sat there, a cook.", 2),
        ("Strand himself", "“I am tired of the wind,” Strand told the Tern.", 1),
    ],
)
def test_somebody_without_a_name_who_told_an_outlet_vouches_and_not_whom_he_tells_of(
    first, second, sources
):
    gull = item("gull", WANTS.format(first), 9, publisher="The Gull", byline="Ada Roon")
    tern = item("tern", DINNER.format(second), 10, publisher="The Tern", byline="Nils Holm")

    traced = trace(LEAVES, [gull, tern])

    assert (traced.independent_origins, traced.primary_sources) == (2, sources)


JAILED = ClaimFacts("Former mate Ole Strand was sentenced to nine years on 4 March 2024.")
HEARD = "Former mate Ole Strand was sentenced to nine years on Monday. {}"


@pytest.mark.parametrize(
    ("first", "sources"),
    [
        ("Our reporter Nils Holm sat in court as the judge read it.", 1),
        ("It was a Kelda News reporter in the court who said that he wept.", 1),
        ("“He wept,” his cousin Ada Roon told the Gull outside.", 2),
        (
            "The court rose.\n\nThe mill is for sale.\n\nIt rained.\n\n“Fair,” prosecutor Ada Roon told the Gull.",
            1,
        ),
    ],
)
def test_whoever_heard_a_court_has_its_sentence_from_it(first, sources):
    gull = item("gull", HEARD.format(first), 9, publisher="The Gull", byline="Nils Holm, in court")
    court = item("court", "Nine years in jail: the court sentenced Ole Strand, former mate, on Monday.", 10,
                 publisher="Orsk Court", kind=Kind.OFFICIAL)  # fmt: skip

    traced = trace(JAILED, [gull, court])

    assert (traced.independent_origins, traced.primary_sources) == (2, sources)
