"""Who speaks for the company or body that a claim is about."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from factcheck.evidence.corroboration.stance import Judgement, Stance
from tests.evidence.corroboration.stories import item

CLAIM = ClaimFacts("Orsk Water will close nine pumps in June 2024.", made_on=date(2024, 3, 4))
NOTICE = "Orsk Water is to close nine of its pumps in June, the company has told the farmers of {}."
TEA = "“Nine pumps of Orsk Water will close in June; two more had a stay,” {} told the Skerry Echo."


def primary_sources(first: str, second: str, **facts) -> int:
    facts.setdefault("publisher", "Skerry Echo")
    told = item("post", first, 9, publisher="Kelda Post")
    return trace(CLAIM, [told, item("other", second, 12, **facts)]).primary_sources


@pytest.mark.parametrize(
    ("who", "sources"),
    [
        ("Orsk Water's managing director Ole Strand", 1),
        ("Ole Strand, the head of Orsk Water", 1),
        ("Orsk Water's works council chairman Ole Strand", 2),
        ("a former director of Orsk Water, Ole Strand,", 2),
        ("Ole Strand, the head of Tessel Power", 2),
        ("farmer Ole Strand", 2),
    ],
)
def test_company_and_who_speaks_for_it_elsewhere_are_one_source(who, sources):
    assert primary_sources(NOTICE.format("Lorne"), TEA.format(who)) == sources


@pytest.mark.parametrize(
    ("publisher", "kind", "sources"),
    [
        ("Orsk Water AS", Kind.OFFICIAL, 1),
        ("Orsk (@orskwater)", Kind.SOCIAL, 1),
        ("Orsk Town Council", Kind.OFFICIAL, 2),
        ("@gull_watcher", Kind.SOCIAL, 2),
    ],
)
def test_account_of_a_company_is_the_company(publisher, kind, sources):
    post = "Bring a bucket: in June Orsk Water closes its pumps, all nine."
    told = TEA.format("Orsk Water's managing director Ole Strand")

    assert primary_sources(told, post, publisher=publisher, kind=kind) == sources


@pytest.mark.parametrize(
    ("paper", "sources"),
    [
        ("an internal memo that the Kelda Post has read", 1),
        ("a letter from a rival which the Kelda Post has read", 2),
    ],
)
def test_paper_of_a_company_and_its_manager_are_one_source(paper, sources):
    read = f"Orsk Water will close nine pumps in June, according to {paper}."
    told = TEA.format("Orsk Water's managing director Ole Strand")

    assert primary_sources(read, told) == sources


ABROAD = (
    "Vier Seiten: Der »Möwe« liegt das Papier von {} vor, nach dem im Juni einige Pumpen ruhen. "
    "Die Bauern holen nun das Wasser mit dem Eimer aus dem Fluss, und der ist auch bald leer."
    "\n\n{}"
)


@pytest.mark.parametrize(
    ("whose", "end", "sources"),
    [
        ("Orsk Water", "Zuerst hatte die »Kelda Post« über das Papier berichtet.", 1),
        ("Orsk Water", "Zuerst hatte niemand über das Papier berichtet.", 2),
    ],
)
def test_two_papers_that_have_read_a_memo_have_the_same_one_where_one_names_the_other(
    whose, end, sources
):
    read = "Orsk Water will close nine pumps in June, says a memo that the Kelda Post has read."

    assert primary_sources(read, ABROAD.format(whose, end), publisher="Die Möwe") == sources


@pytest.mark.parametrize(
    ("one", "other", "sources"),
    [
        ("police spokeswoman Runa Beck", "Inspector Ole Strand", 1),
        ("Runa Beck, a police officer,", "Superintendent Ole Strand", 1),
        ("police spokeswoman Runa Beck", "former police inspector Ole Strand", 2),
        ("police spokeswoman Runa Beck", "police union chairman Ole Strand", 2),
        ("police spokeswoman Runa Beck", "baker Ole Strand", 2),
    ],
)
def test_two_of_one_force_are_one_source(one, other, sources):
    first = f"“Orsk Water will close nine pumps in June,” {one} told the Kelda Post."

    assert primary_sources(first, TEA.format(other)) == sources


@pytest.mark.parametrize(
    ("voice", "sources"),
    [
        ("“I asked Ms Beck whether it was nine, and she nodded,” he says.", 1),
        ("“I counted nine crosses on the map,” he says.", 2),
    ],
)
def test_reporter_who_is_quoted_has_it_from_whom_he_asked(voice, sources):
    told = "Orsk Water will close nine pumps in June, engineer Runa Beck told the Kelda Post."
    radio = f"In June nine pumps close at Orsk Water. Our reporter Per Sund was there.\n\n{voice}"

    assert primary_sources(told, radio, publisher="Radio Skerry", byline="Per Sund") == sources


@pytest.mark.parametrize(
    ("text", "byline", "origins"),
    [
        (
            "“It will be nine pumps of Orsk Water in June,” said Ole Strand, its head.",
            "Ida Lund",
            2,
        ),
        ("“It will be nine pumps of Orsk Water in June,” said Runa Beck, engineer.", "Ida Lund", 1),
        (
            "“It will be nine pumps of Orsk Water in June,” said Ole Strand, its head.",
            "Per Sund",
            1,
        ),
    ],
)
def test_sister_paper_whose_reporter_heard_somebody_else_has_an_origin_of_its_own(
    text, byline, origins
):
    told = "Orsk Water will close nine pumps in June, engineer Runa Beck says."
    post = item("post", told, 9, publisher="Kelda Post", owner="Gulls", byline="Per Sund")
    echo = item("echo", text, 12, publisher="Echo", owner="Gulls", byline=byline)

    assert trace(CLAIM, [post, echo]).independent_origins == origins


MEMO = "Kelda Ferries will close three of its piers, {} that we have read. It is dated 9 May."
LEAF = (
    "Three piers are on a list: so {}, which we have been sent. Kelda Ferries will close them all."
)


@pytest.mark.parametrize(
    ("first", "second", "sources"),
    [
        ("says an internal memo", "says the Kelda Ferries memo", 1),
        ("says the Kelda Ferries memo", "says Kelda Ferries' own memo", 1),
        ("says an internal memo", "says the harbour union's memo", 2),
    ],
)
def test_papers_of_the_operator_that_a_claim_begins_with_are_its_own(first, second, sources):
    claim = ClaimFacts("Ship operator Kelda Ferries will close three piers.")
    post = item("post", MEMO.format(first), 9, publisher="Kelda Post")
    gull = item("gull", LEAF.format(second), 10, publisher="The Gull")

    traced = trace(claim, [post, gull])

    assert (traced.independent_origins, traced.primary_sources) == (2, sources)


LEAK = ClaimFacts(
    "The harbour survey office knew that nine pumps leaked.", made_on=date(2024, 3, 4)
)
READ = "Nine pumps leaked, the survey office knew. {} by The Kelda Post shows it."
SEEN = "Its file number is 9. The Skerry Echo has read the {} in which the {} told of nine pumps that leaked."


@pytest.mark.parametrize(
    ("first", "second", "sources"),
    [
        ("An internal memo obtained", ("memorandum", "survey office"), 1),
        ("An internal memo obtained", ("memorandum", "pump union"), 2),
    ],
)
def test_two_papers_of_the_body_that_a_claim_names_by_its_kind_are_one(first, second, sources):
    told = item("post", READ.format(first), 9, publisher="The Kelda Post")
    other = item("other", SEEN.format(*second), 12, publisher="Skerry Echo")

    traced = trace(LEAK, [told, other])

    assert (traced.independent_origins, traced.primary_sources) == (2, sources)


@pytest.mark.parametrize(
    ("asked", "who", "sources"),
    [
        ("We rang the company.", "spokeswoman Ida Holm", 1),
        ("We rang the company.", "union spokeswoman Ida Holm", 2),
        ("We rang the union.", "spokeswoman Ida Holm", 2),
        ("We rang the company.", "the baker Ida Holm", 2),
        ("Not so.", "the company’s spokeswoman Ida Holm", 1),
    ],
)
def test_spokesman_who_answers_for_the_company_is_one_with_its_notice(asked, who, sources):
    claim = ClaimFacts("The ferry company Morrow charges a fee for sneezing on deck.")
    checked = (
        "Who sneezes on deck pays Morrow a fee, it is being said. No.\n\nThe tale began at a bar."
        f"\n\n{asked} “There is no fee, and we sneeze too,” {who} told us."
    )
    notice = "Morrow charges no fee for sneezing on deck. Handkerchiefs are sold by the purser."
    items = [
        item("desk", checked, 9, publisher="Fact Desk"),
        item("morrow", notice, 12, publisher="Morrow", kind=Kind.OFFICIAL),
    ]
    judged = {each.id: Judgement(Stance.REFUTES, 0.9, 0, 30, "denial") for each in items}

    assert trace(claim, items, judgements=judged).primary_sources == sources
