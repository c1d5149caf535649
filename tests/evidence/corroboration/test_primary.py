"""R4: who stands behind the origins, and which have it from the same one."""

import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from factcheck.evidence.corroboration.primary import Source
from factcheck.evidence.corroboration.stance import Judgement, Stance
from tests.evidence.corroboration.stories import CLAIM, item

SCENE = "Three lifeboats were launched from Skerry Point on Monday, the coastguard said."
ASKED = (
    "Asked by the Post, duty officer Runa Beck said three lifeboats had been launched from "
    "Skerry Point on Monday. She praised the crews."
)
ANSWERED = (
    "At Skerry Point, Runa Beck told the Lantern, three boats were launched that Monday: all "
    "lifeboats there are. She had not slept."
)
SEEN = "“Three lifeboats were launched at Skerry Point on Monday,” Odd Marsh told the Echo."


def primary(*items) -> tuple[tuple[str, ...], ...]:
    return tuple(source.names for source in trace(CLAIM, items).primary)


def test_primary_source_of_two_reporters_is_the_one_they_asked():
    post = item("post", ASKED, 9, publisher="Kelda Post")
    lantern = item("lantern", ANSWERED, 10, publisher="Bay Lantern")

    traced = trace(CLAIM, [post, lantern])

    assert traced.independent_origins == 2
    assert traced.primary == (Source(("Runa Beck",), ("post", "lantern")),)
    assert [(e.rule, e.strength, e.reason) for e in traced.edges] == [
        ("R4", "suggest", "Both have it from Runa Beck: two origins, one primary source.")
    ]


def test_primary_sources_of_two_witnesses_are_two():
    post = item("post", ASKED, 9, publisher="Kelda Post")
    echo = item("echo", SEEN, 10, publisher="Skerry Echo")

    assert primary(post, echo) == (("Runa Beck",), ("Odd Marsh",))


def test_primary_sources_that_name_the_claim_s_ship_or_place_in_capitals_are_two():
    notice = item("notice", "The keeper of the slip at SKERRY POINT reports that three lifeboats were launched on Monday.",
                  9, publisher="Sea Watch Kelda", kind=Kind.OFFICIAL)  # fmt: skip
    rebels = item("rebels", "We made them launch three lifeboats from SKERRY POINT on Monday. The sea is ours.",
                  10, publisher="Free Coast on Pipr", kind=Kind.SOCIAL)  # fmt: skip

    assert len(primary(notice, rebels)) == 2


def test_primary_source_of_a_body_and_its_officer_is_one():
    notice = item(
        "notice",
        "Three lifeboats were launched from Skerry Point on Monday.",
        9,
        publisher="Skerry Town Council",
        kind=Kind.OFFICIAL,
    )
    clerk = item("echo", SEEN.replace("Odd Marsh", "town clerk Odd Marsh"), 10, publisher="Echo")

    assert len(primary(notice, clerk)) == 1


def test_primary_source_of_a_published_document_and_its_reader_is_one():
    minutes = item(
        "minutes",
        "Item 2. Three lifeboats were launched from Skerry Point on Monday.",
        9,
        title="Minutes of the harbour board",
        publisher="Kelda Harbour Board",
        kind=Kind.OFFICIAL,
    )
    reader = item(
        "post",
        "On page 14 of the minutes, which the Kelda Post has read, stand the 22 volunteers of "
        "the three lifeboats that Skerry Point launched.",
        10,
        publisher="Kelda Post",
    )

    traced = trace(CLAIM, [minutes, reader])

    assert (traced.independent_origins, traced.primary_sources) == (2, 1)


@pytest.mark.parametrize(
    ("paper", "sources"),
    [
        ("The decision by which the Kelda rescue office sent them out has 31 pages", 1),
        ("The Kelda rescue office's order has 31 pages", 1),
        ("The report from the Kelda rescue office has 31 pages", 1),
        ("The audit of the Kelda rescue office has 31 pages", 2),
        ("The decision by which the Lorne harbour court sent them out has 31 pages", 2),
    ],
)
def test_primary_source_of_a_body_and_whoever_has_read_its_paper_is_one(paper, sources):
    post = item("post", "Three lifeboats were launched from Skerry Point on Monday, the Kelda rescue office said.",
                9, publisher="Kelda Post")  # fmt: skip
    echo = item("echo", f"{paper}, and the Echo has read them all. Page 17 says: three lifeboats were launched from "
                "Skerry Point.", 12, publisher="Skerry Echo")  # fmt: skip

    assert len(primary(post, echo)) == sources


def test_primary_source_stays_where_an_outlet_puts_a_detail_right():
    post = item("post", ASKED, 9, publisher="Kelda Post")
    detail = item(
        "detail",
        "Three lifeboats were launched from Skerry Point on Monday, as Runa Beck told us. She is "
        "47 and not 74, as we wrote: a typing error. We apologise.",
        12,
        title="Correction",
        publisher="Kelda Post",
    )

    assert primary(post, detail) == (("Runa Beck",),)


def test_primary_source_is_nobody_where_an_outlet_mixed_it_up():
    wrong = item("post", "Three lifeboats were launched from Skerry Point on Monday.", 9)
    back = item(
        "back",
        "We reported that three lifeboats were launched from Skerry Point on Monday. The reporter "
        "had misread the log.",
        12,
        title="Correction",
        publisher="Post",
    )

    traced = trace(CLAIM, [wrong, back])

    assert (traced.independent_origins, traced.primary) == (1, ())


def test_primary_source_of_a_body_and_whom_it_is_named_with_is_one():
    post = item("post", f"{SCENE} The post office is shut.", 9, publisher="Kelda Post")
    echo = item(
        "echo",
        "“Three lifeboats were launched at Skerry Point on Monday,” Odd Marsh, head of the "
        "coastguard at Kelda, told the Echo.",
        10,
        publisher="Skerry Echo",
    )

    traced = trace(CLAIM, [post, echo])

    assert (traced.independent_origins, traced.primary_sources) == (2, 1)


FAR_OFF = (
    "Three lifeboats were launched from Skerry Point on Monday.\n\nThe county has nine stations."
    "\n\nMost of them are older than the harbours they stand in."
    "\n\n“We plant oaks,” parks officer Ina Vold said.\n\n“I count boats,” teacher Per Lunde said."
)


def test_primary_source_is_called_by_nobody_who_speaks_of_something_else():
    """Whoever is quoted paragraphs away has not told what the claim says."""
    echo = item("echo", FAR_OFF, 10, publisher="Skerry Echo")

    assert primary(echo) == (("Skerry Echo",),)


def test_primary_source_of_two_hearers_is_one_when_the_one_who_misheard_puts_it_right():
    five = ASKED.replace("three lifeboats", "five lifeboats")
    misheard = item("post", five, 9, publisher="Kelda Post")
    right = item(
        "right",
        "In our report at noon on the storm we gave a wrong number. We said five.\n\nThree lifeboats "
        "were launched from Skerry Point on Monday. We apologise to our readers.",
        12,
        title="Correction: lifeboats at Skerry Point",
        publisher="Kelda Post",
    )
    lantern = item("lantern", ANSWERED, 10, publisher="Bay Lantern")

    assert len(primary(misheard, lantern)) == 2
    assert len(primary(misheard, lantern, right)) == 1


def test_an_outlet_called_record_has_read_no_record():
    reader = item(
        "record",
        "Three lifeboats were launched from Skerry Point on Monday. The Record has seen footage "
        "of all of them.",
        9,
        publisher="The Skerry Record",
    )

    assert primary(reader) == (("footage (The Skerry Record)",),)


def test_body_behind_a_first_count_and_its_last_is_one_source():
    first = item("first", "At least two lifeboats were launched from Skerry Point on Monday, the coastguard said.",
                 8, publisher="Kelda News", kind=Kind.AGENCY)  # fmt: skip
    last = item("last", "From Skerry Point they put out with three lifeboats that Monday, the coastguard said. A "
                "ferry had lost power.", 9, byline="Kelda News")  # fmt: skip

    traced = trace(CLAIM, [first, last])

    assert (traced.independent_origins, traced.primary_sources) == (2, 1)


def test_two_notices_of_one_body_are_one_source():
    notices = [
        item(f"notice{hour}", f"{told} launched from Skerry Point on Monday, 4 March.", hour,
             publisher="Skerry Police", kind=Kind.OFFICIAL)
        for hour, told in ((8, "At least two lifeboats were"), (9, "Three lifeboats were"))
    ]  # fmt: skip

    traced = trace(CLAIM, notices)

    assert (traced.independent_origins, traced.primary_sources) == (2, 1)


CLUB = "Three lifeboats were launched on Monday. That is all we have to say."
ROWED = "Three lifeboats were launched from Skerry Point on Monday"


@pytest.mark.parametrize(
    ("told", "publisher", "sources"),
    [
        ("{0}, treasurer Ida Holm told the Echo. The club is in debt.", "Skerry Boat Club", 1),
        ("{0}, treasurer Ida Holm told the Echo. The rowing club is in debt.", "Skerry Boat Club", 2),
        ("{0}. We have read all 40 pages. “They went at six,” writes Judge Ola Reyes there.",
         "Court of Skerry", 1),
        ("{0}. We have read all 40 pages. “They went at six,” writes Ola Reyes there.",
         "Court of Skerry", 2),
        ("{0}. The Echo sat in the reading room of the audit office and counted the entries.",
         "Audit Office of Skerry", 1),
        ("{0}. The Echo sat in the reading room of the museum and counted the entries.",
         "Audit Office of Skerry", 2),
    ],
)  # fmt: skip
def test_primary_source_of_a_body_and_whoever_is_of_it_or_reads_there_is_one(
    told, publisher, sources
):
    notice = item("notice", CLUB, 9, publisher=publisher, kind=Kind.OFFICIAL, title="Skerry Point")
    echo = item("echo", told.format(ROWED), 12, publisher="Skerry Echo")

    assert len(primary(notice, echo)) == sources


@pytest.mark.parametrize(
    ("read", "sources"),
    [
        ("The institute filled 31 pages. We have read them: 41 of 53 helmsmen took part", 1),
        ("The museum filled 31 pages. We have read them: 41 of 53 helmsmen took part", 2),
        ("The institute and the Telm institute filled 31 pages. We have read them: 41 helmsmen", 2),
    ],
)
def test_primary_source_of_pages_is_the_body_that_speaks_of_its_report(read, sources):
    notice = item("notice", f"{CLUB} The full report can be had at the counter.", 9,
                  publisher="Institute of Lifeboats", kind=Kind.OFFICIAL)  # fmt: skip
    echo = item("echo", f"{ROWED}. {read}.", 12, publisher="Skerry Echo")

    assert len(primary(notice, echo)) == sources


def test_primary_source_of_whom_the_claim_names_and_a_club_are_two():
    claim = ClaimFacts(text="Odd Marsh has signed for Kelda United.")
    echo = item("echo", "“I have signed nothing for anyone,” Odd Marsh told the Echo.", 9)
    club = item("club", "We never made Odd Marsh an offer, the club says, and will not.", 12,
                publisher="Kelda United", kind=Kind.OFFICIAL)  # fmt: skip
    judged = {name: Judgement(Stance.REFUTES, 0.9, 0, 40, "denial") for name in ("echo", "club")}

    assert len(trace(claim, [echo, club], judgements=judged).primary) == 2


def test_primary_source_is_not_who_applied_to_the_court_that_found_it():
    echo = item("echo", f"{ROWED}, Odd Marsh told the Echo. He had counted.", 9)
    court = item("court", "On application by O. Marsh the court looked into it. By its finding it was three lifeboats that were launched that Monday at Skerry Point.", 12,
                 publisher="Court of Kelda", kind=Kind.OFFICIAL)  # fmt: skip

    assert len(primary(echo, court)) == 2


def test_primary_source_stays_who_was_misheard():
    post = item("post", ASKED.replace("three", "nine"), 9, publisher="Kelda Post")
    right = item("right", f"{ROWED}, and not nine. Runa Beck has told us that she said “three”. "
                 "The error was ours.", 12, title="Correction", publisher="Kelda Post")  # fmt: skip

    assert primary(post, right) == (("Runa Beck",),)
