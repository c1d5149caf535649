"""What joins an item to another one, in the many ways in which newsrooms say it.

J: one origin with the older item. S: an origin of its own. U: provenance undetermined.
"""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from factcheck.evidence.corroboration.stance import Judgement, Stance
from tests.evidence.corroboration.stories import item

CLAIM = ClaimFacts(
    "Mayor Tilda Roon sold the Ostend mill to her brother in April 2024.", made_on=date(2024, 5, 3)
)
DEED = (
    "Two Roons stand in the deed of the Ostend mill, which this newspaper has seen: Tilda, the "
    "mayor, who sold, and Karl, the brother, who bought it in April. Nobody bid against him."
)
WIRE = (
    "OSTEND (Northline) - The mill of Ostend changed hands in April; mayor Tilda Roon sold it to "
    "her brother Karl, the registrar said."
)
SOLD = "Mayor Tilda Roon sold the Ostend mill to her brother"
TOLD = f"{SOLD}, the registrar Ole Brandt told us."
RETOLD = "Mayor Tilda Roon sold her mill at Ostend to a brother of hers."


def way(text, *, of, **facts):
    """How an item comes by the claim, beside an older one of the `of` publisher."""
    kind, told = (Kind.AGENCY, WIRE) if of == "Northline" else (Kind.OUTLET, DEED)
    older = item("older", told, 8, publisher=of, kind=kind, domain="baylantern.example")
    mine = item("mine", text, 12, **{"publisher": "Harbour Mail", **facts})
    first = len(text.split("\n\n")[0])
    judged = Judgement(Stance.SUPPORTS, 0.9, 0, first if first > 60 else len(text), "overlap")
    traced = trace(CLAIM, [older, mine], judgements={"older": judged, "mine": judged})
    group = next(g for g in traced.groups if "mine" in g.members)
    return "U" if group.undetermined else "J" if len(group.members) > 1 else "S"


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Tilda Roon has sold the old mill of Ostend to her own brother, according to the Bay Lantern. The price is not known.",
        "Mayor Tilda Roon has sold the old mill of Ostend to her own brother, according to a report in the Bay Lantern. The price is not known.",
        "Mayor Tilda Roon has sold the old mill of Ostend to her own brother, a Bay Lantern report says. The price is not known.",
        "Mayor Tilda Roon has sold the old mill of Ostend to her own brother, as the Lantern first reported. The price is not known.",
        "Mayor Tilda Roon has sold the old mill of Ostend to her own brother, as first reported by the Bay Lantern. The price is not known.",
        "The Bay Lantern has revealed that mayor Tilda Roon sold the Ostend mill to her brother.",
        "The Bay Lantern was first to report that mayor Tilda Roon sold the Ostend mill to her brother.",
        f"{SOLD}. That is what the Bay Lantern writes.",
        f"{SOLD}. The news was broken by the Bay Lantern.",
        f"{SOLD}, the Bay Lantern has learned.",
        f"{SOLD}. That is according to the registrar, who spoke to the Bay Lantern.",
        "The deed by which mayor Tilda Roon sold the Ostend mill to her brother, and which the Bay Lantern disclosed, is short. It has two pages.",
        f"{SOLD}, Bay Lantern reporters found.",
        "An investigation by the Bay Lantern shows that mayor Tilda Roon sold the Ostend mill to her brother.",
        "Mayor Tilda Roon is under fire after the Bay Lantern reported that she sold the Ostend mill to her brother.",
        "Following a report in the Bay Lantern that she sold the Ostend mill to her brother, mayor Tilda Roon has gone on leave.",
        f"{SOLD} (Bay Lantern).",
        f"{SOLD}. Source: Bay Lantern",
        "Bay Lantern: mayor Tilda Roon sold the Ostend mill to her brother.",
        "From the Bay Lantern we learn that mayor Tilda Roon sold the Ostend mill to her brother.",
        "In its Thursday edition the Bay Lantern describes how mayor Tilda Roon sold the Ostend mill to her brother.",
        "The deed, a copy of which was published by the Bay Lantern, shows that mayor Tilda Roon sold the Ostend mill to her brother.",
        f"{SOLD}. The Bay Lantern's scoop has shaken the town.",
        f"{SOLD}, so the Bay Lantern.",
        "Documents seen by the Bay Lantern show that mayor Tilda Roon sold the Ostend mill to her brother.",
        f"{SOLD}. The Bay Lantern had the story first.",
        "H/t Bay Lantern: mayor Tilda Roon sold the Ostend mill to her brother.",
        f"{SOLD}, per the Bay Lantern.",
        f"{SOLD}, via @baylantern.",
        f"{SOLD}.\n\nAbout this story: it first appeared in the Bay Lantern.",
        f"{SOLD}.\n\nThis article was first published by the Bay Lantern and is republished with permission.",
        f"{SOLD}.\n\nRepublished from the Bay Lantern under a Creative Commons licence. Read the original article.",
        f"This story was originally published by the Bay Lantern.\n\n{SOLD}.",
        f"Look at this!\n\n“{SOLD}. We have seen the deed.” — Bay Lantern (@baylantern) May 2, 2024",
        f"{SOLD}, the Bay Lantern posted on X.",
    ],
)
def test_another_outlet_is_named(text):
    assert way(text, of="Bay Lantern") == "J"


@pytest.mark.parametrize(
    "text",
    [
        f"By Ina Falk, Northline\n\n{RETOLD} It was built in 1811.",
        f"OSTEND, May 2 (Northline) - {RETOLD}",
        f"(Northline) {RETOLD}",
        f"OSTEND (Northline) — {RETOLD}",
        f"Northline, Ostend, 2 May — {RETOLD}",
        f"Northline - {RETOLD}",
        f"{RETOLD}\n\n(Northline)",
        f"{RETOLD}\n\nNorthline/ef",
        f"{RETOLD}\n\nWith reporting by Northline",
        f"{RETOLD}\n\nNorthline contributed to this report.",
        f"{RETOLD}\n\nText: Northline",
        f"{RETOLD}\n\nThis article was produced by Northline and has not been edited by our staff.",
        f"{RETOLD}\n\n© 2024 Northline. All rights reserved.",
        f"{RETOLD}\n\nSource: Northline",
        f"{RETOLD}\n\nEdited by the web desk with material from Northline",
        f"{RETOLD}\n\nwith agency material (Northline)",
        "Mayor Tilda Roon sold her mill at Ostend to a brother of hers, the news agency Northline reports.",
        "The Northline news agency reported on Thursday that mayor Tilda Roon sold her mill at Ostend to a brother of hers.",
    ],
)
def test_an_agency_is_credited(text):
    assert way(text, of="Northline") == "J"


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}\n\nPhoto: Northline",
        f"{TOLD}\n\nBackground on the mill: Northline",
        f"{TOLD}\n\nGraphic: Northline",
        f"[Photo] The mill of Ostend. (Northline)\n\n{TOLD}",
        f"{TOLD}\n\nVideo: Northline / Kelda Post",
        f"{TOLD} Shares of Northline fell.",
    ],
)
def test_a_credit_for_something_else_is_none(text):
    assert way(text, of="Northline") == "S"


@pytest.mark.parametrize(
    "text",
    [
        f"{SOLD}, the land registrar Ole Brandt told us. The Bay Lantern moved to Quay Street last week.",
        "We have read the land register: mayor Tilda Roon sold the Ostend mill to her brother. Unlike the Bay Lantern we also know the price: 400,000 crowns.",
    ],
)
def test_a_name_beside_access_of_ones_own_is_no_source(text):
    assert way(text, of="Bay Lantern") == "S"


@pytest.mark.parametrize(
    "text",
    [
        f"{SOLD}, media report.",
        f"{SOLD}, according to several newspapers.",
        "Mayor Tilda Roon is said to have been the one who sold the Ostend mill to her brother.",
        "Word in Ostend is that mayor Tilda Roon sold the mill to her brother.",
        "As has become known, mayor Tilda Roon sold the Ostend mill to her brother.",
        f"{SOLD}, press reports say.",
        f"{SOLD}, it emerged on Thursday.",
        f"{SOLD}, news outlets reported.",
        f"{SOLD}, sources on social media say.",
    ],
)
def test_nobody_is_named(text):
    assert way(text, of="Bay Lantern") == "U"


@pytest.mark.parametrize("byline", ["Northline", "By Northline staff", "Ina Falk, Northline"])
def test_an_agency_in_the_byline_is_credited(byline):
    assert way(f"{RETOLD} It was built in 1811.", of="Northline", byline=byline) == "J"


@pytest.mark.parametrize("text", [f"RT @baylantern: {SOLD}", f"{SOLD}. Read it in the @baylantern"])
def test_a_post_names_an_outlet_by_its_account(text):
    assert way(text, of="Bay Lantern", kind=Kind.SOCIAL) == "J"


@pytest.mark.parametrize(
    "text",
    [
        f"{SOLD}, the land registrar Ole Brandt told the Kelda Post.",
        f"{SOLD}. So it stands in a deed of which the Kelda Post has sorted all pages.",
        f"We have been sent the deed: {SOLD}. The Bay Lantern may laugh.",
        f"The registrar Ole Brandt told the Kelda Post: {SOLD}. In March the Bay Lantern burned.",
    ],
)
def test_what_was_told_to_the_outlet_is_its_own(text):
    assert way(text, of="Bay Lantern", publisher="Kelda Post") == "S"


def test_media_of_a_place_are_nobody():
    told = (
        "Mayor Tilda Roon sold the mill of Ostend to a brother of hers, local media in {} report."
    )

    assert way(told.format("the river towns"), of="Bay Lantern") == "U"
