"""The stories themselves: one for every state a claim can be in."""

from factcheck.ops.samples.stories import Decision, Opinion, Story

NORTHLINE = "northline.example"
SALTMARSH = "https://saltmarsh-gazette.example/harbour-master"
WIRE = "https://northline.example/world/velmar-cranes"

SPILL = Story(
    domain=NORTHLINE,
    words="40,000 litres of diesel",
    until="published",
    reviews=(
        Opinion(
            by="ana",
            said="as_quoted",
            rating="false",
            method="Compared the fire service's figure with the pumping log that the harbour "
            "master showed, and asked both for their papers.",
            known="The log of berth 7 lists 36,150 litres pumped out of the barge after the "
            "accident. The tank held about 40,000. So roughly 4,000 litres were lost.",
            sources=(("Harbour master on the pumping log", SALTMARSH, "refutes"),),
        ),
        Opinion(
            by="ben",
            said="as_quoted",
            rating="unproven",
            method="Read every report on the spill and traced each one to its source.",
            known="Five outlets carry 40,000 litres, all of them from one agency report that "
            "quotes the fire service. One outlet has the harbour master with 4,000.",
            unknown="The fire service calls its figure a first estimate and has not revised it.",
            sources=(("Agency report with the fire service's figure", WIRE, "supports"),),
        ),
    ),
    verdict=Decision(
        by="erik",
        said="as_quoted",
        rating="false",
        headline="No, 40,000 litres of diesel did not run into Velmar harbour",
        summary="40,000 litres is what the tank held; the pumping log shows that about 4,000 "
        "litres were lost.",
        known="The fire service did give the figure of **40,000 litres** on the day of the "
        "accident. Five outlets printed it, but they all carry the same agency report, so there "
        "is one source, not five.\n\nThe harbour master has since shown the pumping log of "
        "berth 7. It lists **36,150 litres** recovered from the barge. What is missing is about a "
        "tenth of the first figure.",
        method="We traced each report to its origin, read the log as published by the Saltmarsh "
        "Gazette and asked the fire service and the port authority for comment.",
        unknown="The fire service says its figure was a first estimate and will be checked.",
        dissent="One reviewer held that the claim stays unproven until the fire service corrects "
        "its own figure.",
    ),
)
LIBRARY = Story(
    domain="hill-observer.example",
    words="62,000 books",
    until="published",
    reviews=tuple(
        Opinion(
            by=by,
            said="own_voice",
            rating="true",
            method=method,
            known="The library's annual report gives 62,014 loans in 2023 and 55,860 in 2022, "
            "which is 11 percent more.",
            sources=(("Annual report 2023", "https://library.hollin.example/2023", "supports"),),
        )
        for by, method in (
            ("chloe", "Asked the library for its annual report."),
            ("dev", "Recomputed the growth from the two annual reports."),
        )
    ),
    verdict=Decision(
        by="erik",
        said="own_voice",
        rating="true",
        headline="Yes, Upper Hollin's library lent 62,000 books in 2023",
        summary="The annual report lists 62,014 loans, 11 percent more than in 2022.",
        known="The library counted **62,014 loans** in 2023 and 55,860 the year before.",
        method="We read both annual reports and did the sum again.",
    ),
)
BARRIERS = Story(
    domain=NORTHLINE,
    words="1,200 metres of floating barriers",
    until="disputed",
    reviews=(
        Opinion(
            by="ana",
            said="as_quoted",
            rating="mostly-true",
            method="Measured the barriers on a satellite picture taken at one o'clock.",
            known="About 1,100 metres can be seen on the picture.",
            sources=(
                ("Picture of the bay, 13:04", "https://bay-pictures.example/1304", "supports"),
            ),
        ),
        Opinion(
            by="chloe",
            said="as_quoted",
            rating="mixed",
            method="Called two of the boat crews that laid them.",
            known="The crews say that the last 400 metres were laid in the evening, not by noon.",
            sources=(("Log of the boat crews", "https://crews.example/log", "refutes"),),
        ),
    ),
)
CRACKS = Story(
    domain=NORTHLINE,
    words="cracks in one of the masts",
    until="in_review",
    takes=("chloe",),
    reviews=(
        Opinion(
            by="ben",
            said="as_quoted",
            rating="unproven",
            method="Asked the port authority for its fault reports of this year.",
            known="The authority confirms two reports about crane 4 and gives no details.",
            sources=(
                ("Letter of the port authority", "https://port-velmar.example/letter", "discusses"),
            ),
        ),
    ),
)
INSPECTED = Story(
    domain=NORTHLINE, words="inspected in September", until="assigned", takes=("dev", "ben")
)
BUDGET = Story(
    domain=NORTHLINE,
    words="cut its maintenance budget by 18 percent",
    until="decided",
    reviews=tuple(
        Opinion(
            by=by,
            said="as_quoted",
            rating="mostly-true",
            method="Compared the annual reports of 2022 and 2023.",
            known="Maintenance fell from 9.4 to 7.8 million crowns, which is 17 percent.",
            sources=(("Annual report 2023", "https://port-velmar.example/2023", "supports"),),
        )
        for by in ("ana", "dev")
    ),
    verdict=Decision(
        by="erik",
        said="as_quoted",
        rating="mostly-true",
        headline="Velmar's port did cut its maintenance budget, by 17 percent",
        summary="Maintenance fell from 9.4 to 7.8 million crowns in 2023: 17 percent, not 18.",
        known="The annual reports give **9.4 million** crowns for 2022 and **7.8 million** for "
        "2023.",
        method="We read both annual reports.",
    ),
)
HEATING = Story(
    domain="hill-observer.example",
    words="heating costs had doubled",
    until="decided",
    reviews=tuple(
        Opinion(
            by=by,
            said="as_quoted",
            rating="true",
            method="Asked the town for the heating bills of the library.",
            known="The bills rose from 14,200 crowns in 2021 to 29,100 in 2023.",
            sources=(("Heating bills", "https://hollin.example/bills", "supports"),),
        )
        for by in ("ben", "chloe")
    ),
)
PUNCTUAL = Story(
    domain="transport-ministry.example",
    words="most punctual in Europe",
    until="correcting",
    because="The regulator has published the figures of the third quarter.",
    reviews=tuple(
        Opinion(
            by=by,
            said="as_quoted",
            rating="misleading",
            method="Compared the national figures with those of twelve other countries.",
            known="The ministry leaves cancelled trains out. With them, four countries do better.",
            sources=(
                ("Comparison of 13 railways", "https://rail-figures.example/2024", "refutes"),
            ),
        )
        for by in ("chloe", "dev")
    ),
    verdict=Decision(
        by="erik",
        said="as_quoted",
        rating="misleading",
        headline="Europe's most punctual railway? Only if cancelled trains do not count",
        summary="The comparison leaves out cancelled trains; with them, four countries do better.",
        known="Counting only trains that ran, 91 percent were on time. Counting the cancelled "
        "ones, it is **83 percent**, behind four other countries.",
        method="We compared the figures of thirteen countries on the same definition.",
    ),
)
TRACK = Story(
    domain="transport-ministry.example",
    words="2.1 billion crowns",
    until="withdrawn",
    because="We compared budgets that count different things. A new check is under way.",
    reviews=tuple(
        Opinion(
            by=by,
            said="as_quoted",
            rating="mostly-false",
            method="Added up the budgets of the last three years.",
            known="The three budgets add up to 1.6 billion crowns.",
            sources=(("State budgets 2022 to 2024", "https://budget.example/rail", "refutes"),),
        )
        for by in ("ana", "ben")
    ),
    verdict=Decision(
        by="erik",
        said="as_quoted",
        rating="mostly-false",
        headline="The government spent 1.6, not 2.1 billion crowns on rail",
        summary="The budgets since 2022 add up to 1.6 billion crowns.",
        known="The budgets of 2022, 2023 and 2024 add up to **1.6 billion** crowns.",
        method="We added up the budgets as passed by parliament.",
    ),
)
VACCINATED = Story(
    domain="norrby-review.example",
    words="61 percent of people over 65",
    until="published",
    reviews=tuple(
        Opinion(
            by=by,
            said="as_quoted",
            rating="true",
            method="Looked the figure up in the institute's yearly table.",
            known="The table lists 61.2 percent for last season and 47.9 percent for 2019.",
            sources=(
                ("Table of the institute", "https://health-institute.example/flu", "supports"),
            ),
        )
        for by in ("ana", "dev")
    ),
    verdict=Decision(
        by="erik",
        said="as_quoted",
        rating="true",
        headline="Six in ten people over 65 had a flu vaccination last season",
        summary="The health institute's table lists 61.2 percent, up from 47.9 in 2019.",
        known="The institute counts **61.2 percent** for last season and 47.9 percent for 2019.",
        method="We looked both figures up in the institute's table.",
    ),
)
OPINION = Story(
    domain="hill-observer.example",
    words="You do not close the one warm room",
    until="dismissed",
    because="A wish, not a statement of fact.",
)
STORIES = (
    SPILL,
    LIBRARY,
    VACCINATED,
    PUNCTUAL,
    TRACK,
    BARRIERS,
    CRACKS,
    INSPECTED,
    BUDGET,
    HEATING,
    OPINION,
)
