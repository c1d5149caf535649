"""The same thing somewhere else in the same week is no coverage: all kinds of claims.

Each claim stands beside a report of its own event, in other words, and a report of another one in
the same words; by itself and in the company of coverage.
"""

import re
from datetime import UTC, date, datetime

import pytest

from factcheck.evidence.corroboration.independence import judge_items
from factcheck.evidence.corroboration.items import ClaimFacts, Item, Kind
from tests.evidence.corroboration.stories import item

HERE = "Tolvey", "Ada Holm", "Ravel"
THERE = "Dornau", "Milan Krog", "Hollin"
# What is claimed, how any report of such a thing tells it, and what follows in both.
EVENTS = (
    (
        "Lightning destroyed the spire of the church in {0} on 3 March 2024.",
        (
            "Lightning struck the parish church of {0} on Sunday evening and destroyed the spire, the "
            "fire brigade said. Nobody was hurt."
        ),
        "Dramatic pictures show the spire in flames. Neighbours carried the pews into the street.",
    ),
    (
        "The car ferry {2} ran aground off {0} on 3 March 2024 with 186 people on board.",
        (
            "A car ferry with 164 people on board ran aground off {0} on Sunday, the coastguard said. "
            "The {2} had lost power in fog."
        ),
        "Divers were to look at the hull. Passengers were given soup and blankets.",
    ),
    (
        "The soil of the {2} Street playground in {0} contains more lead than the limit allows.",
        (
            "The playground in {2} Street, {0}, stays closed: the soil contains more lead than the "
            "limit allows, the Environment Office said."
        ),
        "Environmentalists had taken 12 samples. Parents should wash their children's hands.",
    ),
    (
        "Striker {1} has signed a four-year contract with FC {0}.",
        "It is done: {1} has signed a contract with FC {0} for four years, the club said on Sunday.",
        "The striker, 24, scored 17 goals last season. Nobody would say what he cost.",
    ),
    (
        "Former treasurer {1} was sentenced to four years in prison in {0} on 3 March 2024.",
        (
            "The district court in {0} has sentenced {1} to four years in prison. The former treasurer "
            "took the money over eight years."
        ),
        "Prosecutors had asked for five. The judge spoke of a breach of trust.",
    ),
    (
        "Finance minister {1} offered her resignation on 3 March 2024.",
        (
            "{1} has offered her resignation, three people familiar with the talks said on Sunday. The "
            "finance minister would not comment."
        ),
        "Opposition leaders asked for a statement. Analysts expect new elections by June.",
    ),
    (
        "Unemployment in {0} fell to 4.1 percent in February 2024.",
        "Unemployment fell to 4.1 percent in {0} in February, the Statistical Office said on Sunday.",
        "In January it had been higher. Tourism and building did well.",
    ),
    (
        "{0} Dairy recalled 41,000 jars of yoghurt in March 2024 because they may contain glass.",
        (
            "Check your fridge: {0} Dairy is calling back 41,000 jars of yoghurt because they may "
            "contain splinters of glass."
        ),
        "Affected are jars of 500 grams. Customers get their money back without a receipt.",
    ),
    (
        "A landslide near {0} killed nine people on 3 March 2024.",
        "Nine people died when a landslide buried houses near {0} on Sunday, rescuers said.",
        "It had rained for three days. The president promised help for all who lost their homes.",
    ),
    (
        "About 40,000 people marched through {0} against the pension reform on 3 March 2024.",
        "Some 40,000 people marched through {0} on Sunday against the pension reform, police said.",
        "Unions spoke of twice as many. Drummers came from all over the country.",
    ),
)
COLUMNS = "claimed", "told", "more"


def claim_of(text: str) -> ClaimFacts:
    return ClaimFacts(text=text.format(*HERE), made_on=date(2024, 3, 4))


def counted_otherwise(text: str) -> str:
    """Other counts, the same rates: those coincide."""
    return re.sub(r"(?<!\{)\b\d+(?![\d.]* percent)", lambda found: str(int(found[0]) + 3), text)


def report(name: str, told: str, of: tuple[str, str, str], **facts) -> Item:
    facts.setdefault("published_at", datetime(2024, 3, 4, 9, tzinfo=UTC))
    return item(name, told.format(*of), title="What happened", **facts)


def stances(claimed: str, *items: Item) -> list[str]:
    judged = judge_items(claim_of(claimed), items)
    return [judged[each.id].stance for each in items]


@pytest.mark.parametrize(COLUMNS, EVENTS)
def test_report_of_the_event_is_coverage(claimed, told, more):
    assert stances(claimed, report("gazette", f"{told}\n\n{more}", HERE)) != ["unrelated"]


@pytest.mark.parametrize(COLUMNS, EVENTS)
def test_report_of_another_event_of_the_kind_is_none(claimed, told, more):
    story = counted_otherwise(f"{told}\n\n{more}")

    assert stances(claimed, report("courier", story, THERE)) == ["unrelated"]


@pytest.mark.parametrize(COLUMNS, EVENTS)
def test_company_does_not_make_it_one(claimed, told, more):
    paper = report("gazette", f"{told}\n\n{more}", HERE, publisher="The Morning Courier")
    copied = report("herald", f"{more}\n\n{told}", HERE, publisher="Kelda Herald")
    story = counted_otherwise(f"{told}\n\n{more}")
    other = report("echo", f"{story}\n\nThe Courier has a picture.", THERE)

    assert stances(claimed, paper, copied, other)[-1] == "unrelated"


@pytest.mark.parametrize(COLUMNS, EVENTS)
def test_body_of_the_same_kind_elsewhere_speaks_of_something_else(claimed, told, more):
    paper = report("gazette", f"{told}\n\n{more}", HERE)
    body = report(
        "body",
        counted_otherwise(told),
        THERE,
        publisher="Environment Office",
        kind=Kind.OFFICIAL,
        domain="eo.example",
    )

    assert stances(claimed, paper, body)[-1] == "unrelated"


def test_outlet_named_after_another_town_tells_of_that_town():
    paper = report("gazette", "Unemployment in Tolvey fell to 4.1 percent in February.", HERE)
    told = "Unemployment in Dornau fell to 5.3 percent in February, the office said."
    other = report("news", told, HERE, publisher="Dornau News")

    assert stances(EVENTS[6][0], paper, other)[-1] == "unrelated"


def test_link_to_a_platform_is_a_link_to_one_post_there():
    claimed = EVENTS[5][0]
    paper = report("gazette", EVENTS[5][1], HERE, links=("https://plaza.example/ada_holm/40117",))
    posts = [
        report(name, "I have a folder, a cold coffee and nothing to say today.", HERE, kind=Kind.SOCIAL,
               domain="plaza.example", publisher=f"@{name} on Plaza")
        for name in ("ada_holm", "milan_krog")
    ]  # fmt: skip

    own, strangers = stances(claimed, paper, *posts)[1:]
    assert own != "unrelated"
    assert strangers == "unrelated"


@pytest.mark.parametrize(
    "begins",
    [
        "{1}, who runs the ferry office, was there when the spire fell, the Gazette writes.",
        "Nobody in town has slept. The 1,284 slates of the spire lie in the churchyard.",
    ],
)
def test_report_without_its_names_is_known_by_people_figures_and_outlets(begins):
    claimed, told, more = EVENTS[0]
    paper = report("gazette", f"{told}\n\n{more} {{1}} counted 1,284 slates.", HERE)
    other = report("echo", begins, HERE)

    assert stances(claimed, paper, other)[-1] != "unrelated"


@pytest.mark.parametrize(
    ("place", "people"),
    [
        ("Norvia", "Norvian"),
        ("Germany", "German"),
        ("Ukraine", "Ukrainian"),
        ("China", "Chinese"),
        ("France", "French"),
        ("Poland", "Polish"),
        ("Tolvey", "Tolveyan"),
    ],
)
def test_people_and_things_of_a_place_name_it(place, people):
    claimed = f"Unemployment in {place} fell to 4.1 percent in February 2024."
    told = f"{people} unemployment fell to 4.1 percent in February, Ada Holm of the office said."

    assert stances(claimed, report("gazette", told, HERE)) != ["unrelated"]


def test_place_with_the_same_beginning_is_another_one():
    claimed = "Unemployment in Dorn fell to 4.1 percent in February 2024."
    told = "Unemployment in Dornau fell to 4.1 percent in February, the office said."

    assert stances(claimed, report("gazette", told, HERE)) == ["unrelated"]


@pytest.mark.parametrize(
    ("place", "told", "same"),
    [
        ("Dominica", "the Dominican Republic", False),
        ("the Dominican Republic", "Dominica", False),
        ("Guinea", "Papua New Guinea", False),
        ("Guinea", "Guinea-Bissau", False),
        ("North Korea", "South Korea", False),
        ("South Korea", "South Korea", True),
        ("South Korea", "SOUTH KOREA", True),
        ("Mexico", "New Mexico", False),
        ("Niger", "Nigeria", False),
        ("Congo", "DR Congo", True),
        ("Papua New Guinea", "PNG", True),
        ("Austria", "Lower Austria", True),
        ("Australia", "Western Australia", True),
        ("Germany", "West Germany", True),
    ],
)
def test_name_in_which_another_places_name_stands_is_another_place(place, told, same):
    claimed = f"Unemployment in {place} fell to 4.1 percent in February 2024."
    text = f"Unemployment in {told} fell to 4.1 percent in February, the office said."

    assert (stances(claimed, report("gazette", text, HERE)) != ["unrelated"]) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kelda Harbour Board", "KHB"), ("KHB", "Kelda Harbour Board")],
)
def test_initials_name_a_body(one, other):
    claimed = f"The {one} paid 40 million for the new quay in March 2024."
    told = f"The new quay was paid for by the {other}, Ada Holm said. It was 40 million, in March."

    assert stances(claimed, report("gazette", told, HERE)) != ["unrelated"]


@pytest.mark.parametrize(("jobs", "same"), [(614, True), (500, False), (308, False)])
def test_count_that_is_no_coincidence_makes_it_coverage(jobs, same):
    claimed = "Arvid will cut 614 jobs at its Lissau plant."
    told = f"Its Dornau plant will lose {jobs} jobs, Borr said. They are to be cut by June."

    assert (stances(claimed, report("gazette", told, HERE)) != ["unrelated"]) is same


# What is claimed, and how an ordinary report tells of it: all are about it.
TOLD_OTHERWISE = (
    ("Mark Price was sentenced to nine years for fraud on 3 March 2024.",
     "A judge in Hollin sentenced Price to nine years for fraud. His victims paid a high price."),
    ("Tim Cook resigned as chief executive of Arvid on 3 March 2024.",
     "Chief executive Cook resigned on Sunday. He began as a cook in Mobile."),
    ("Ada Roon resigned as coach of the team on 3 March 2024.",
     "“I am tired,” Coach Roon said on Sunday as she resigned as coach of the team."),
    ("Scientists from Hallam found that coffee shortens sleep by 36 minutes.",
     "Coffee shortens sleep by 36 minutes, a trial has found. Ada Holm of Dornau led it."),
    ("The Marl council banned dogs from the beach on 3 March 2024.",
     "Councillors voted on Sunday to ban dogs from the beach. “At last,” said Ada Roon."),
    ("The Lorne hospital closed its maternity ward on 3 March 2024.",
     "The maternity ward closed on Sunday. Mothers must drive to Dornau, said Ada Roon."),
    ("The Marl ferry sank on 3 March 2024 with nine people on board.",
     "LORNE – The ferry sank on Sunday with nine people on board, said Ada Roon of the coastguard."),
    ("Mayor Ada Roon of Marl resigned on 3 March 2024.",
     "The mayor has resigned, the town hall said on Sunday. Her deputy Nils Holm will take over."),
    ("The European Union banned Russian diamonds on 3 March 2024.",
     "The EU banned diamonds from Russia on Sunday. Ursula Holm said Moscow would pay."),
    ("The US raised tariffs on steel to 25 percent on 3 March 2024.",
     "Washington raised tariffs on steel to 25 percent on Sunday. Ada Roon said it was time."),
)  # fmt: skip


@pytest.mark.parametrize(("claimed", "told"), TOLD_OTHERWISE)
def test_ordinary_report_is_coverage_whomever_else_it_names(claimed, told):
    assert stances(claimed, report("gazette", told, HERE)) != ["unrelated"]


@pytest.mark.parametrize(
    ("claimed", "told"),
    [
        ("The army of Mali closed nine radio stations on 3 March 2024.",
         "The army closed nine radio stations in Malibu on Sunday."),
        ("Pilot Mila Ravel landed her plane on a motorway on 3 March 2024.",
         "A pilot landed her plane on a motorway near Milan on Sunday."),
        ("Baker Ann Ravel was fined 500 pounds for stale bread on 3 March 2024.",
         "A baker in Dornau was fined 500 pounds for stale bread by judge Alva Nora Nyberg."),
    ],
)  # fmt: skip
def test_name_that_begins_alike_is_another_one(claimed, told):
    assert stances(claimed, report("gazette", told, HERE)) == ["unrelated"]


@pytest.mark.parametrize(
    ("claimed", "told", "other"),
    [
        ("Nine miners were trapped in the Ravel pit on 3 March 2024.",
         "Nine miners were trapped in the Ravel pit on Sunday. The pit lies near Dornau.",
         "Buses to Dornau were late on Sunday as nine drivers were ill."),
        ("A dam burst near Tolvey on 3 March 2024 and nine people drowned.",
         "A dam burst near Tolvey on Sunday and nine people drowned. It held back the Orr.",
         "Nine people were fined on Sunday for fishing in the Orr without a licence."),
        ("Police shot a man at Lorne station on 3 March 2024.",
         "Police shot a man at Lorne station on Sunday, police chief Elena Roon said.",
         "A drunk man was held by police on Sunday, said police chief Elena Roon."),
    ],
)  # fmt: skip
def test_one_person_or_place_in_common_is_not_enough(claimed, told, other):
    first, second = report("gazette", told, HERE), report("echo", other, HERE)

    assert stances(claimed, first, second)[-1] == "unrelated"


@pytest.mark.parametrize(
    ("publisher", "path", "linked"),
    [
        ("Marl Fire Brigade", "permalink.php?story_fbid=123", True),
        ("Marl Fire Brigade", "61550012345/posts/98765", True),
        ("Holm TV", "watch?v=abc", True),
        ("@otter_lane", "i/web/status/1234", True),
        ("Ada Roon", "roon_marl/status/1", True),
        ("Ada Roon on Plaza", "theatre/status/1", False),
        ("@otter_lane", "milan_krog/40117", False),
    ],
)
def test_link_leads_to_a_post_unless_it_names_somebody_else(publisher, path, linked):
    paper = report("gazette", "Look.", HERE, links=(f"https://plaza.example/{path}",))
    post = report(
        "post", "Look.", HERE, publisher=publisher, kind=Kind.SOCIAL, domain="plaza.example"
    )

    assert paper.links_to(post) is linked
