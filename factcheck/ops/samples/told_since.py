"""Stories from inland: more published pages, one that was corrected, one that is late."""

from factcheck.ops.samples.stories import Decision, Opinion, Story

NORTHLINE = "northline.example"


def alike(
    *by: str, rating: str, method: str, known: str, source: tuple[str, str, str]
) -> tuple[Opinion, ...]:
    """Two reviews that say the same."""
    return tuple(
        Opinion(
            by=name, said="as_quoted", rating=rating, method=method, known=known, sources=(source,)
        )
        for name in by
    )


FARMS = Story(
    domain=NORTHLINE,
    words="would have flooded 70 farms",
    until="published",
    reviews=alike(
        "ana",
        "dev",
        rating="misleading",
        method="Counted the farms of the valley in the land register.",
        known="The register lists 23 farms below the dam. The company also counted barns.",
        source=("Land register, Lower Hollin", "https://land-register.example/orsa", "refutes"),
    ),
    verdict=Decision(
        by="erik",
        said="as_quoted",
        rating="misleading",
        headline="70 farms below Lake Orsa? There are 23",
        summary="The company's figure counts barns and summer huts as farms.",
        known="The land register lists **23 farms** in the valley. The spokesman of Hydra Power "
        "said on 18 October that the figure of 70 also counted barns and summer huts.",
        method="We counted the farms in the land register and asked the company what it counts.",
        unknown="How far the water would have come if the gates had been opened.",
    ),
)
DEBT = Story(
    domain="daily-ledger.example",
    words="cut the debt every year",
    until="published",
    reviews=alike(
        "ben",
        "chloe",
        rating="false",
        method="Compared the statement with the yearly tables of the debt office.",
        known="Debt rose by 0.8 billion crowns in 2022 and fell in the other three years.",
        source=("Yearly tables", "https://debt-office.example/tables", "refutes"),
    ),
    verdict=Decision(
        by="erik",
        said="as_quoted",
        rating="false",
        headline="No, the debt was not cut every year: it rose in 2022",
        summary="The debt office's own tables show a rise of 0.8 billion crowns in 2022.",
        known="Of the four years in office debt fell in three and **rose in 2022**.",
        method="We read the debt office's tables of the last ten years.",
    ),
)
SURPLUS = Story(
    domain="daily-ledger.example",
    words="sales had brought in 900 million",
    until="disputed",
    reviews=(
        *alike(
            "ana",
            rating="mostly-true",
            method="Added up the three contracts that the ministry published.",
            known="The contracts come to 870 million crowns.",
            source=("Contracts", "https://finance-ministry.example/sales", "supports"),
        ),
        *alike(
            "dev",
            rating="misleading",
            method="Asked the buyers what they have paid so far.",
            known="Half of the price is due in 2026 and has not been paid.",
            source=("Letter of a buyer", "https://harbour-fund.example/letter", "refutes"),
        ),
    ),
)
SCHOOL = Story(
    domain="island-mirror.example",
    words="14 million crowns",
    until="published",
    reviews=alike(
        "chloe",
        "ben",
        rating="true",
        method="Read the contract in the minutes of the island council.",
        known="The minutes of 30 October give 14.0 million crowns.",
        source=("Minutes", "https://gull-island.example/minutes/1030", "supports"),
    ),
    verdict=Decision(
        by="erik",
        said="as_quoted",
        rating="true",
        headline="Yes, the contract for Gull Island's school is worth 14 million crowns",
        summary="The council's minutes give the same sum.",
        known="The minutes of 30 October name a contract of **14.0 million** crowns.",
        method="We read the minutes of the island council.",
    ),
)
STATE_PAYS = Story(
    domain="island-mirror.example",
    words="The state pays 60 percent",
    until="assigned",
    takes=("ana", "ben"),
    late=True,
)
REQUESTS = Story(
    domain="hill-observer.example",
    words="asked nine times",
    until="published",
    reviews=alike(
        "ana",
        "ben",
        rating="mostly-true",
        method="Counted the requests in the inspection books of 2013 to 2024.",
        known="The books hold eight requests to close the deck to lorries and one to weigh them.",
        source=("Inspection books", "https://hollin.example/sill-bridge", "supports"),
    ),
    verdict=Decision(
        by="erik",
        said="as_quoted",
        rating="mostly-true",
        headline="Inspectors did ask for lorries to be kept off the Sill bridge, eight times",
        summary="Eight of the nine requests ask for a closure; the ninth asks for scales.",
        known="The books hold **eight** requests to close the deck to lorries.",
        method="We read the inspection books of eleven years.",
    ),
)
COOL_ROOMS = Story(
    domain="norrby-review.example",
    words="24 cool rooms",
    until="published",
    because="Two more rooms were open than we had counted.",
    reviews=alike(
        "ana",
        "ben",
        rating="mixed",
        method="Called every address on the city's list.",
        known="The list has 24 addresses. 13 of them say that they were open in August.",
        source=("The city's list", "https://norrby.example/cool-rooms", "discusses"),
    ),
    verdict=Decision(
        by="erik",
        said="as_quoted",
        rating="mixed",
        headline="24 cool rooms in Norrby? 13 were open in August",
        summary="The list has 24 addresses, but only 13 of them were open.",
        known="The city's list has 24 addresses. **13** say that they were open in August.",
        method="We called every address on the list.",
    ),
    corrected=Decision(
        by="erik",
        said="as_quoted",
        rating="mixed",
        headline="24 cool rooms in Norrby? 15 were open in August",
        summary="The list has 24 addresses, but only 15 of them were open.",
        known="The city's list has 24 addresses. **15** were open in August: two of those that we "
        "had not reached have shown us their visitors' books.",
        method="We called every address on the list and read two visitors' books.",
        note="We wrote that 13 rooms were open. It was 15.",
    ),
)
DEATHS = Story(
    domain="norrby-review.example",
    words="190 people died of heat",
    until="published",
    reviews=alike(
        "ana",
        "dev",
        rating="unproven",
        method="Read the study and asked two statisticians who had no part in it.",
        known="The study estimates between 60 and 320 deaths; doctors wrote heat in 11 cases.",
        source=("The study", "https://norrby-university.example/heat", "discusses"),
    ),
    verdict=Decision(
        by="erik",
        said="as_quoted",
        rating="unproven",
        headline="190 deaths from heat in Norrby: an estimate that may be far off",
        summary="The study gives a range from 60 to 320; 190 is its middle.",
        known="The study compares summers and estimates **between 60 and 320** deaths.",
        method="We read the study and asked two statisticians about it.",
        unknown="How many of the dead would have died of something else.",
    ),
)
CHILDREN = Story(
    domain="health-institute.example",
    words="93 percent of children",
    until="decided",
    reviews=alike(
        "ben",
        "dev",
        rating="mostly-true",
        method="Looked the figure up in the register of vaccinations.",
        known="The register gives 92.4 percent for children born in 2022.",
        source=("Register", "https://health-institute.example/register", "supports"),
    ),
)
SINCE = (
    FARMS,
    DEBT,
    SURPLUS,
    SCHOOL,
    STATE_PAYS,
    REQUESTS,
    COOL_ROOMS,
    DEATHS,
    CHILDREN,
)
