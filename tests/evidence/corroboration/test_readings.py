"""Who has read what stands behind a notice, a post or a survey has it from who made that known."""

import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from factcheck.evidence.corroboration.stance import Judgement, Stance
from tests.evidence.corroboration.stories import item

SPRAY = "The ointment Lemmo halves the itch of nettles."
FOUND = (
    "The ointment Lemmo halves the itch of nettles. So a study at the College of Telm has shown, "
    "which appears today in the Journal of Weeds."
)
HEALED = (
    "Who falls into nettles itches half as long with Lemmo, an ointment.{} The Kelda Post has read "
    "the {}: table 7 has 212 shins, and the hairy ones did worst."
)
VOTES = "Ida Holm won the vote for harbour warden in Orsk by three votes."
DECLARED = "I declare the votes given: Holm, Ida: 611. Strand, Ole: 608. Ida Holm is elected."
ADDED = (
    "Three votes made Ida Holm the harbour warden of Orsk. The Kelda Post has gone through the "
    "tally sheets and added them up. {}"
)
THEFT = "Data of 9,000 anglers were stolen from the Orsk reel shop."
BOAST = "we have 9,000 anglers of the orsk reel shop in our net. the whole file follows on sunday."
OPENED = (
    "Thieves got 9,000 anglers’ data at the reel shop of Orsk: {} the file online, and the Kelda "
    "Post has looked up all records in it, the last of 3 March."
)
POLL = "Most people in Orsk want the slip closed."
ASKED = (
    "Most people in Orsk want the slip closed: 61 percent, by a survey that the institute Telmo "
    "carried out for the Skerry Echo. The survey was taken on Monday."
)
TABLES = (
    "Those in Orsk who want to see the slip closed are the most, but not by the fish hall: {} has "
    "sent us the tables of its survey. The survey's table 9 shows 12 percent there."
)


@pytest.mark.parametrize(
    ("claim", "publisher", "kind", "known", "read", "sources"),
    [
        (SPRAY, "College of Telm", Kind.OFFICIAL, FOUND, HEALED.format("", "paper"), 1),
        (SPRAY, "College of Telm", Kind.OFFICIAL, FOUND, HEALED.format("", "letter"), 2),
        (
            SPRAY,
            "College of Telm",
            Kind.OFFICIAL,
            FOUND,
            HEALED.format(" So says a paper by Bo Ternell.", "paper"),
            2,
        ),
        (
            VOTES,
            "City of Orsk, Returning Officer",
            Kind.OFFICIAL,
            DECLARED,
            ADDED.format("Our total agrees with the declared one."),
            1,
        ),
        (
            VOTES,
            "City of Orsk, Returning Officer",
            Kind.OFFICIAL,
            DECLARED,
            ADDED.format("They smell of fish."),
            2,
        ),
        (
            VOTES,
            "City of Orsk, Returning Officer",
            Kind.OFFICIAL,
            DECLARED,
            ADDED.format("Our total does not agree with the declared one."),
            2,
        ),
        (THEFT, "@reelmen", Kind.SOCIAL, BOAST, OPENED.format("the thieves have put"), 1),
        (THEFT, "@reelmen", Kind.SOCIAL, BOAST, OPENED.format("a clerk has put"), 2),
        (POLL, "Skerry Echo", Kind.OUTLET, ASKED, TABLES.format("Telmo"), 1),
        (POLL, "Skerry Echo", Kind.OUTLET, ASKED, TABLES.format("Fathom"), 2),
    ],
)
def test_reader_of_what_was_made_known_is_no_second_source(
    claim, publisher, kind, known, read, sources
):
    items = [
        item("known", known, 9, publisher=publisher, kind=kind),
        item("read", read, 12, publisher="Kelda Post"),
    ]
    assert _sources(claim, items) == sources


@pytest.mark.parametrize(
    ("told", "sources"),
    [
        ("The figure was given by Ida Holm, who heads the rescue.", 1),
        ("The number comes from the rescue service, whose Ida Holm wore red.", 1),
        ("Ida Holm gave her number to the cook.", 2),
        ("Ida Holm gave the result of the cup tie.", 2),
        ("Ida Holm wore red.", 2),
    ],
)
def test_who_gave_the_number_is_the_source_and_not_who_tells_what_befell_him(told, sources):
    items = [
        item(
            "post",
            "Nine hikers were hurt on Mount Telm, said Ida Holm of the rescue service.",
            9,
            publisher="Kelda Post",
        ),
        item(
            "echo",
            "“I slid and slid,” Bo Ternell told the Skerry Echo. He is one of nine hikers who were "
            f"hurt on Mount Telm. {told}",
            12,
            publisher="Skerry Echo",
        ),
    ]
    assert _sources("Nine hikers were hurt on Mount Telm on 4 March 2024.", items) == sources


@pytest.mark.parametrize(
    ("second", "sources"),
    [
        ("Town surveyor Ida Holm has measured nine metres.", 2),
        ("Town surveyor Ida Holm said it was a fine hole.", 1),
        ("The town surveyor, Ida Holm, has measured nine metres.", 2),
        ("It has since been measured by town surveyor Ida Holm.", 2),
        ("Farmer Ole Strand measured it at dawn.", 1),
        ("Town surveyor Ida Holm has measured other holes.", 1),
        ("Strand was examined by village doctor Ida Holm.", 1),
    ],
)
def test_who_examined_what_another_told_is_a_source_beside_him(second, sources):
    items = [
        item(
            "bote",
            "Ein Loch ist in Telm, neun Meter tief, sagt Bauer Ole Strand dem Boten.",
            9,
            publisher="Telmer Bote",
        ),
        item(
            "post",
            "A hole nine metres deep has opened in a field in Telm, farmer Ole Strand told the "
            f"Telmer Bote. {second}",
            12,
            publisher="Kelda Post",
        ),
    ]
    assert _sources("A hole nine metres deep has opened in a field in Telm.", items) == sources


def _sources(claim: str, items) -> int:
    judged = {each.id: Judgement(Stance.SUPPORTS, 0.9, 0, 30, "overlap") for each in items}
    return trace(ClaimFacts(text=claim), items, judgements=judged).primary_sources
