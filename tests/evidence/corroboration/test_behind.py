"""R4 in the words of pages: who counts as a witness, and which documents are one."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from tests.evidence.corroboration.stories import item

PIER = ClaimFacts(text="The Morrow ferry company closed Pier Seven at Lorne in May 2021.")
CLOSED = "The Morrow ferry company closed Pier Seven at Lorne in May 2021"


def primary(*items) -> list[tuple[str, ...]]:
    return [source.names for source in trace(PIER, items).primary]


@pytest.mark.parametrize("medium", ["a parody site", "a humour magazine", "a gossip page"])
def test_medium_is_no_witness(medium):
    """What a page without a name says is no person's word."""
    checked = item(
        "checked",
        f"No, {CLOSED[4:]} is not true. The story began on {medium}, which said that "
        f"Pier Seven was closed.\n\n“It is open,” harbour clerk Ina Vold told us.",
        publisher="Fact Desk",
    )

    assert primary(checked) == [("Ina Vold",)]


GULL = (
    "The Gull has obtained a memo by the engineer Ole Strand. Pier Seven at Lorne, it says, was "
    "closed by the Morrow ferry company in May 2021."
)
TERN = (
    "For good reasons the ferries of Morrow stay away from Lorne: their company had shut Pier Seven "
    "there, in May 2021. So it stands on page 3.\n\nThe Tern, too, has read the memo. {} calls the "
    "piles rotten."
)


def test_memo_that_two_have_read_is_one_source():
    gull = item("gull", GULL, publisher="The Gull")
    tern = item("tern", TERN.format("In it Strand"), 10, publisher="The Tern")

    traced = trace(PIER, [gull, tern])

    assert (traced.independent_origins, traced.primary_sources) == (2, 1)
    assert traced.edges[-1].reason == (
        "Both have it from the memo (Ole Strand): two origins, one primary source."
    )


def test_memos_of_two_writers_are_two_sources():
    gull = item("gull", GULL, publisher="The Gull")
    tern = item("tern", TERN.format("Its writer, Eva Holt,"), 10, publisher="The Tern")

    traced = trace(PIER, [gull, tern])

    assert (traced.independent_origins, traced.primary_sources) == (2, 2)


@pytest.mark.parametrize(
    ("first", "second", "sources"),
    [
        ("a letter", "the paper", 2),
        ("a letter", "the paper, which the Gull had first,", 1),
        ("a letter", "a letter. In a photo of the Gull one sees rust. It is the letter", 2),
        ("a report", "a report", 2),
        ("the dockers' union's letter", "the paper which the Gull had first,", 2),
        ("a letter by the harbour board", "the harbour board's letter", 1),
        ("a letter by the engineer Ole Strand", "the paper by Bo Ternell", 2),
        ("the Lorne report", "a report on Lorne", 2),
        ("a letter to the gulls", "the letter from Tern Island", 2),
        ("the log", "the paper, which the Gull had first,", 2),
        ("a leaked letter", "a confidential paper", 1),
        ("a letter headed “Plan Gull”", "a paper. Its title: “Plan Gull”. It is the paper", 1),
        ("a leaked file", "a memo marked “not for publication”", 1),
        # both have passed one and the same inn
        (
            "a letter. The inn called “The Wet Gull” is shut. It is the letter",
            "a letter. There is an inn called “The Wet Gull” now. It is the letter",
            2,
        ),
        ("a leaked memo of 4 May 2020", "a leaked memo of 9 June 2020", 2),
        ("a confidential letter", "a leaked e-mail", 2),
        ("a secret memo by the engineer Ole Strand", "a confidential paper by Bo Ternell", 2),
        ("a secret memo", "the dockers' union's confidential paper", 2),
    ],
)
def test_papers_of_one_kind_are_one_where_something_says_so(first, second, sources):
    gull = item("gull", f"{CLOSED}. That emerges from {first}, which The Gull has read.", 9,
                publisher="The Gull")  # fmt: skip
    tern = item("tern", f"Morrow? The ferry company has left Lorne. Pier Seven was closed in May 2021, says "
                f"{second} that the Tern has obtained.", 12, publisher="The Tern")  # fmt: skip

    traced = trace(PIER, [gull, tern])

    assert (traced.independent_origins, traced.primary_sources) == (2, sources)


def test_tables_of_a_body_that_has_published_are_its_own_word():
    notice = item("notice", f"{CLOSED}.", publisher="Lorne Harbour Survey", kind=Kind.OFFICIAL)
    reader = item("reader", "Table 4 is where the survey lists what was closed: Pier Seven at "
                  "Lorne, by the Morrow ferry company, in May 2021. We have read all its tables.",
                  publisher="Quay Review")  # fmt: skip

    traced = trace(PIER, [notice, reader])

    assert (traced.independent_origins, traced.primary_sources) == (2, 1)


@pytest.mark.parametrize(
    ("heard", "sources"),
    [
        (("The former purser of Lorne, 58, had to be asked twice. “I took it, all of it,” a woman in a "
         "grey coat said at last, and wept. The 40,000 are gone."), 1),
        (("“She took it,” docker Ole Strand told the Tern of the former purser of Lorne. “All the "
         "40,000. Ina Vold owned up to me.”"), 2),
    ],
)  # fmt: skip
def test_words_that_the_claim_is_about_come_from_who_spoke_them(heard, sources):
    claim = ClaimFacts("Ina Vold admitted in court to taking 40,000 from the purse of Lorne.")
    gull = item("gull", "“I took it,” Ina Vold, once purser of Lorne, told the court. She meant the "
                "40,000 of the harbour purse, our reporter heard.", 9, publisher="The Gull")  # fmt: skip
    tern = item("tern", heard, 12, publisher="The Tern")

    assert trace(claim, [gull, tern]).primary_sources == sources


@pytest.mark.parametrize(
    ("record", "sources"),
    [
        ("Minister Vold: Pier Seven is shut.", 1),
        ("The harbour board confirms that Pier Seven is shut.", 2),
    ],
)
def test_record_of_the_words_that_the_claim_is_about_is_its_speakers(record, sources):
    claim = ClaimFacts("Minister Ina Vold said on Monday that Pier Seven at Lorne would stay shut.")
    gull = item("gull", "Pier Seven at Lorne will stay shut, minister Ina Vold told the press on "
                "Monday. She had cold hands.", 9, publisher="The Gull")  # fmt: skip
    office = item("office", f"Press conference on Pier Seven at Lorne. {record} It is to stay shut.", 12,
                  publisher="Shipping Office", kind=Kind.OFFICIAL)  # fmt: skip

    assert trace(claim, [gull, office]).primary_sources == sources


@pytest.mark.parametrize(
    ("who", "sources"),
    [
        ("march steward Ole Strand of the PTU", 1),
        ("Ole Strand, a baker,", 2),
        ("Ole Strand from the rival of the PTU", 2),
        ("Ole Strand of the retired PTU", 2),
    ],
)
def test_who_is_said_to_be_of_a_body_speaks_for_it_under_his_surname(who, sources):
    gull = item("gull", f"{CLOSED}, the PTU said.", 9, publisher="The Gull")
    tern = item("tern", f"In May 2021 Pier Seven at Lorne was closed by Morrow, the ferry company, "
                f"{who} told the Tern. “I counted the bolts,” Strand said.", 12,
                publisher="The Tern")  # fmt: skip

    assert trace(PIER, [gull, tern]).primary_sources == sources


def test_tables_from_which_an_outlet_has_computed_are_their_publishers():
    notice = item("notice", f"{CLOSED}. Table 4 has all berths.", title="Bulletin 3",
                  publisher="Lorne Harbour Survey", kind=Kind.OFFICIAL)  # fmt: skip
    reader = item("reader", "Pier Seven has been shut since May 2021, and Lorne owes it to Morrow, a "
                  "company with one ferry, but the bulletin says more. According to table 4 half of the berths are gone. We have "
                  "computed from it that 41 percent are left.", 12,
                  publisher="Quay Review")  # fmt: skip

    traced = trace(PIER, [notice, reader])

    assert (traced.independent_origins, traced.primary_sources) == (2, 1)


def test_account_of_a_company_and_its_spokeswoman_are_one_source():
    post = item("post", f"No, we have not closed Pier Seven at Lorne. {CLOSED} is not true.",
                publisher="Morrow Help on Chirp", kind=Kind.SOCIAL)  # fmt: skip
    asked = item("asked", f"It is false that {CLOSED[0].lower()}{CLOSED[1:]}.\n\nWe rang the "
                 "company. “It never happened,” Morrow spokeswoman Tilda Rask told us.",
                 publisher="Proof Post")  # fmt: skip

    assert trace(PIER, [post, asked]).primary_sources == 1


def test_what_an_outlet_saw_itself_has_nobody_else_behind_it():
    board = item("board", f"{CLOSED}, the Lorne Harbour Board said in its bulletin.", 9,
                 publisher="Lorne Harbour Board", kind=Kind.OFFICIAL)  # fmt: skip
    seen = item("seen", "We climbed over the fence of Lorne and it is so: by the ferry company's "
                "own sign Pier Seven is closed since May 2021, and Morrow took the planks.\n\n"
                "The Harbour Board says that it is only a pier.", 12,
                publisher="The Gull")  # fmt: skip

    assert primary(board, seen) == [("Lorne Harbour Board",), ("The Gull",)]


def test_person_who_is_asked_twice_is_one_source_whatever_is_made_of_it():
    bold = item("bold", f"{CLOSED}, treasurer Ina Vold told the Gull.", 9, publisher="The Gull")
    shy = item("shy", "It could not be confirmed that Pier Seven, out at Lorne, was closed by Morrow as a "
        "ferry company in 2021. In May it was, Ina Vold told the Tern at her door.",
        12,
               publisher="The Tern")  # fmt: skip

    traced = trace(PIER, [bold, shy])

    assert [group.stance for group in traced.groups] == ["supports", "discusses"]
    assert traced.primary_sources == 1


def test_who_wrote_a_paper_and_speaks_of_it_elsewhere_is_one_source():
    gull = item("gull", GULL, publisher="The Gull")
    asked = item("asked", "Ferries stay away from Lorne since May 2021. “It was Morrow, the company, who "
                 "closed Pier Seven, and I wrote why,” Ole Strand told the Tern.", 12,
                 publisher="The Tern")  # fmt: skip

    traced = trace(PIER, [gull, asked])

    assert (traced.independent_origins, traced.primary_sources) == (2, 1)


def test_reckoning_with_a_bodys_own_figures_has_the_body_behind_it():
    notice = item("notice", f"{CLOSED}.", publisher="Lorne Harbour Survey", kind=Kind.OFFICIAL)
    reader = item("reader", "Since Morrow, the ferry company, closed Pier Seven in May 2021, Lorne "
                  "has lost half its berths. I have taken the survey's daily table. My own "
                  "calculation gives 41 percent.", 12, publisher="Quay Review")  # fmt: skip

    traced = trace(PIER, [notice, reader])

    assert (traced.independent_origins, traced.primary_sources) == (2, 1)


def test_short_name_of_an_outlet_is_no_witness():
    bell = item("bell", f"{CLOSED}, harbour clerk Ina Vold told the Morning Bell.", 9,
                publisher="Morning Bell")  # fmt: skip
    tern = item("tern", "The Bell said on Monday that Pier Seven at Lorne was closed in May 2021 by "
                "Morrow, the ferry company. “I was there,” docker Ole Strand told the Tern.", 12,
                publisher="The Tern")  # fmt: skip

    assert primary(bell, tern) == [("Ina Vold",), ("Ole Strand",)]


@pytest.mark.parametrize(
    ("reporter", "byline"),
    [
        ("Per Sund", "Per Sund, Lorne"),
        ("Per Sund", "Per Sund reporting"),
        ("Per Sund", "Harbour desk"),
        ("Per Arne Sund", "Per Arne Sund, Ada Roon"),
        ("Per van der Sund", "Ada Roon and Per van der Sund"),
    ],
)
def test_reporter_of_the_outlet_is_no_witness(reporter, byline):
    bell = item("bell", f"{CLOSED}, harbour clerk Ina Vold told the Morning Bell.", 9,
                publisher="Morning Bell")  # fmt: skip
    live = item("live", "Pier Seven at Lorne was closed in May 2021 by Morrow, the ferry company. "
                "“I went to the quay,” says our reporter Per Sund.\n\n“It is all boards and "
                "gulls,” says Per Sund.".replace("Per Sund", reporter), 12,
                publisher="Harbour Radio", byline=byline)  # fmt: skip

    assert primary(bell, live) == [("Ina Vold",), ("Harbour Radio",)]


@pytest.mark.parametrize(
    ("scene", "names"),
    [
        (
            "Our correspondent thought him calm. More tonight, with a report on eels.",
            ("Ole Strand",),
        ),
        ("Our correspondent has seen the log of the pier.", ("log (Harbour Radio)",)),
    ],
)
def test_paper_that_somebody_on_the_spot_has_not_read_is_none(scene, names):
    text = f"{CLOSED}, harbour clerk Ole Strand told a news conference. {scene}"

    assert primary(item("live", text, publisher="Harbour Radio")) == [names]


def test_body_that_corrects_itself_is_behind_what_was_heard_from_it_before():
    notice = item("notice", f"{CLOSED}. So says clerk Ina Vold.", 9,
                  publisher="Lorne Harbour Board", kind=Kind.OFFICIAL)  # fmt: skip
    heard = item("heard", "“Pier Seven at Lorne? Morrow, the ferry company, closed it in May 2021,” "
                 "harbour clerk Ina Vold told the Tern.", 10, publisher="The Tern")  # fmt: skip
    right = item("right", "An error occurred in our notice. The Morrow ferry company closed Pier Six "
                 "at Lorne in May 2021, and not Pier Seven, from the wrong line. We regret the error.",
                 12, title="Correction", publisher="Lorne Harbour Board",
                 kind=Kind.OFFICIAL)  # fmt: skip

    assert trace(PIER, [notice, heard, right]).primary_sources == 1


@pytest.mark.parametrize(
    ("office", "sources"),
    [("Gemeindeschreiberin Ina Vold", 1), ("Gemeindearzt Ole Vold", 2), ("Wirtin Ina Vold", 2)],
)
def test_german_name_of_an_office_tells_for_which_body_somebody_speaks(office, sources):
    claim = ClaimFacts("The commune of Orsk taxes umbrellas.")
    notice = item("notice", "Die Gemeinde Orsk erhebt keine Steuer auf Schirme. Das Reglement sieht "
                  "sie nicht vor, und es bleibt dabei, auch im Sommer.", 12,
                  publisher="Gemeinde Orsk", kind=Kind.OFFICIAL)  # fmt: skip
    radio = item("radio", f"In Orsk ist man erstaunt. «Es gibt keine solche Steuer, und wir wollen sie "
                 f"auch nicht», sagt {office} zu dieser Redaktion, «der Regen ist hier frei».", 9,
                 publisher="Radio Tal")  # fmt: skip

    assert trace(claim, [notice, radio]).primary_sources == sources


TABLES = (
    "Report of the ferry office for May 2021. The Morrow ferry company closed Pier Seven at Lorne. "
    "Sailings stand in table 4, passengers in table 9."
)


@pytest.mark.parametrize(
    ("reading", "sources"),
    [("From table 9 we have worked out that 310 people", 1), ("We have worked out that 310", 2)],
)
def test_reader_of_the_tables_of_a_paper_has_it_from_whoever_made_it(reading, sources):
    office = item("office", TABLES, publisher="Ferries Lorne", kind=Kind.OFFICIAL, title="Sailings")
    tern = item(
        "tern",
        f"{CLOSED}. {reading} a day have lost their boat.\n\nAt Ferries Lorne the lamps were out.",
        10,
        publisher="The Tern",
    )

    assert trace(PIER, [office, tern]).primary_sources == sources


def test_what_is_counted_is_no_paper_that_was_read():
    heard = item(
        "heard",
        f"{CLOSED}, harbour clerk Ina Vold told the meeting. She said “letter” nine times, I counted.",
        publisher="The Tern",
    )

    assert primary(heard) == [("Ina Vold",)]


def test_who_takes_no_side_lends_an_origin_none_of_those_he_names():
    group = item("group", f"{CLOSED}.", publisher="Pier Friends", kind=Kind.OFFICIAL)
    unsure = item(
        "unsure",
        "Pier Friends say that the Morrow ferry company closed Pier Seven at Lorne. The harbour "
        "office says it did not. I do not know which of them is right, and I do not know boats.",
        10,
        publisher="Lorne Notes",
    )

    assert primary(group, unsure) == [("Pier Friends",)]


def test_who_takes_no_side_joins_whoever_heard_the_person_he_names_first():
    gull = item("gull", f"{CLOSED}, engineer Ole Strand told the Gull.", publisher="The Gull")
    tern = item(
        "tern",
        "“They shut Pier Seven on us in May 2021,” ferryman Per Dahl of Lorne told the Tern. He meant "
        "the Morrow ferry company.",
        10,
        publisher="The Tern",
    )
    unsure = item(
        "unsure",
        "Per Dahl has spoken of Pier Seven at Lorne, and whether the Morrow ferry company closed it in "
        "May 2021 is unclear. We do not know.",
        11,
        publisher="Lorne Notes",
    )

    groups = {group.members for group in trace(PIER, [gull, tern, unsure]).groups}

    assert groups == {("gull",), ("tern", "unsure")}


def test_encyclopedia_named_beside_the_claim_closes_a_ring():
    page = item("page", f"{CLOSED}: the online entry of Wikihav dates it so.", 9, publisher="Boats")
    paper = item("paper", f"{CLOSED}, as one can read in Boats.", 10, publisher="The Tern")
    entry = item(
        "entry", f"{CLOSED}.[1] [1] The Tern.", 11, publisher="Wikihav", kind=Kind.ENCYCLOPEDIA
    )

    traced = trace(PIER, [page, paper, entry])

    assert (traced.circular, traced.primary_sources) == (True, 0)


@pytest.mark.parametrize(
    ("back", "sources"),
    [
        (
            "We withdraw our report: nothing was closed at Lorne in May 2021, the letter was forged.",
            2,
        ),
        ("We had it wrong: at Lorne the Morrow ferry company closed Pier Six, not Pier Seven.", 1),
    ],
)
def test_story_that_is_withdrawn_comes_from_whoever_told_it_and_not_from_who_denies_it(
    back, sources
):
    gull = item("gull", f"{CLOSED}, the harbour board said in a letter.", 9, publisher="The Gull")
    board = item("board", "The Morrow ferry company has not closed Pier Seven at Lorne. It closed Pier Six.",
                 12, publisher="Lorne Harbour Board", kind=Kind.OFFICIAL)  # fmt: skip
    notice = item("notice", f"{back} We apologise.", 14, publisher="The Gull", title="Correction")

    assert trace(PIER, [gull, board, notice]).primary_sources == sources


@pytest.mark.parametrize(
    ("first", "second", "sources"),
    [
        (
            "a draft law that The Gull has obtained",
            "After the Gull, the Tern now has the document",
            1,
        ),
        (
            "a draft law that The Gull has obtained",
            "The Tern now has the harbour union's letter",
            2,
        ),
        ("what The Gull has read in a draft", "The Tern now has the keys", 2),
    ],
)
def test_what_an_outlet_has_obtained_is_a_paper_whatever_it_is_called(first, second, sources):
    gull = item("gull", f"{CLOSED}. That is the core of {first}.", 9, publisher="The Gull")
    tern = item("tern", "“The piers of the Morrow ferry company are shut from May 2021, and seven first.” So it "
                f"begins at Lorne. {second}.", 12, publisher="The Tern")  # fmt: skip

    assert trace(PIER, [gull, tern]).primary_sources == sources


@pytest.mark.parametrize(
    ("paper", "end", "sources"),
    [
        ("study", "The study appears today.", 1),
        ("dockers' union's study", "The study appears today.", 2),
        ("study", "A study is now to be made by divers.", 2),
        ("study", "The study by the divers is late.", 2),
    ],
)
def test_reader_of_a_study_has_it_from_the_body_that_put_it_out(paper, end, sources):
    institute = item("institute", f"{CLOSED}. {end}", 9, title="Piers of Lorne",
                     publisher="Lorne Sea College", kind=Kind.OFFICIAL)  # fmt: skip
    reader = item("reader", f"I have read the {paper}, and both annexes. Pier Seven was closed by the "
                  "Morrow ferry company in May 2021, and with it Lorne.", 12,
                  publisher="The Tern")  # fmt: skip

    assert trace(PIER, [institute, reader]).primary_sources == sources


@pytest.mark.parametrize(
    ("first", "second", "sources"),
    [
        ("a report", "a study", 1),
        ("an audit", "a review", 1),
        ("a report", "a document", 1),
        ("a report of the auditors", "a memo by the auditors", 1),
        ("an inspection report of 3 February", "an assessment dated 3 February", 1),
        ("an inspection report of 3 February", "an assessment dated 9 March", 2),
        ("a report by the auditors", "a study by the university", 2),
        ("a report by Ole Strand", "a study by Ida Holm", 2),
        ("a letter from the union", "an audit by the ministry", 2),
        ("a report", "a letter", 2),
        ("a report", "a video", 2),
    ],
)
def test_findings_that_two_have_read_are_one_paper_where_nothing_parts_them(first, second, sources):
    claim = ClaimFacts(text="The Tolvey bridge has 212 cracks.", made_on=date(2024, 3, 5))
    gull = item("gull", f"According to {first} that this newspaper has read, the Tolvey bridge has 212 cracks. "
                "It stays cold.", 9, publisher="The Gull")  # fmt: skip
    tern = item("tern", f"There are 212 cracks in the Tolvey bridge, according to {second} that the Tern has "
                "obtained. Snow is forecast.", 12, publisher="The Tern")  # fmt: skip

    traced = trace(claim, [gull, tern])

    assert (traced.independent_origins, traced.primary_sources) == (2, sources)
