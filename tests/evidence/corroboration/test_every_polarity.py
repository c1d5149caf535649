"""What a claim says happened, or did not, is held against whether it did by an item's words."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import judge_item
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import item

# Of each claim, made on 5 March 2024: what supports it, and what refutes it.
CLAIMS = (
    (
        "The Tessel port authority did not warn boat owners before opening the lock on 3 March 2024.",
        (
            "The lock in Tessel was opened without any notice. Nobody called the boat owners.",
            "Boat owners in Tessel sat by the telephone. It did not ring.",
            "Boat owners in Tessel learned of the opening of the lock from the noise.",
        ),
        (
            "A text message went to the boat owners in Tessel four hours before, a log shows.",
            "The port authority in Tessel has rejected claims that it opened the lock unannounced.",
            "Boat owners were notified twice, the port authority in Tessel said.",
        ),
    ),
    (
        "Councillor Petra Amsel has never met the developer Igor Brandt.",
        ("Igor Brandt confirmed that he had never met Petra Amsel.",),
        (
            "A photograph shows Petra Amsel and Igor Brandt at the same table.",
            "The diary has Igor Brandt down for an hour with Petra Amsel on 14 May 2022.",
        ),
    ),
    (
        "Governor Hans Lott has never accepted donations from tobacco companies.",
        ("An audit found no donation from tobacco companies in the accounts of Hans Lott.",),
        (
            "The committee of Hans Lott received 14 cheques from tobacco companies, filings show.",
            "For a man who says he never took a dime, Hans Lott got many a cheque from tobacco.",
        ),
    ),
    (
        "The freighter Skua ran aground off Marl on 3 March 2024 because its rudder had failed.",
        (
            "The Skua ran aground off Marl. “We had no rudder,” her captain said.",
            "The Skua ran aground off Marl. The rudder did not respond, a sailor said.",
        ),
        ("The rudder of the Skua worked perfectly when she ran aground off Marl, divers found.",),
    ),
    (
        "The Brenn bridge failed its safety inspection in March 2024.",
        ("The bridge at Brenn has not passed its safety inspection, the roads office said.",),
        ("The Brenn bridge passed every inspection. I signed the sheet, its engineer said.",),
    ),
    (
        "The smoke alarms in the Hotel Astra did not go off during the fire on 3 March 2024.",
        ("No alarm sounded in the Hotel Astra on Sunday, guests said.",),
        ("The smoke alarms in the Hotel Astra were triggered at 3.12 a.m. on Sunday.",),
    ),
    (
        "No one was injured in the explosion in Marl Street in Tolvey on 3 March 2024.",
        ("All residents of Marl Street in Tolvey got out safely after Sunday's explosion.",),
        ("A woman is in hospital after Sunday's explosion in Marl Street in Tolvey.",),
    ),
    (
        "Parliament in Velm rejected the dog tax on 3 March 2024.",
        ("The dog tax did not find a majority in the parliament of Velm on Sunday.",),
        ("Parliament in Velm passed the dog tax on Sunday by 61 votes to 58.",),
    ),
    (
        "The reservoir at Tarn is empty.",
        ("There is nothing left in the reservoir at Tarn, the water board said.",),
        ("The reservoir at Tarn is 38 percent full, the water board said.",),
    ),
    (
        "The council of Lorne has banned fireworks on the beach.",
        ("Fireworks are no longer allowed on the beach in Lorne, the council decided.",),
        (
            "The Lorne council has not adopted any rule on fireworks on the beach.",
            "Fireworks may stay: the Lorne council voted down a ban on the beach.",
        ),
    ),
    (
        "The chat service Mirra keeps deleted photos for ten years.",
        ("Photos that users delete remain on the servers of Mirra for ten years.",),
        ("We sent Mirra 400 photos and deleted them. After a week there were none left.",),
    ),
    (
        "The club Brandal must repay 3 million in subsidies.",
        ("Brandal has to pay back 3 million in subsidies, a court ruled.",),
        ("Brandal does not have to pay back any subsidies, let alone 3 million.",),
    ),
    (
        "The Corvine navy did not shell the trawler Ida on 3 March 2024.",
        ("The Corvine navy has denied having shelled the trawler Ida on Sunday.",),
        ("The Corvine navy shelled the trawler Ida on Sunday, her skipper said.",),
    ),
    (
        "The bus driver was not drunk when bus 14 crashed in Lorne on 3 March 2024.",
        ("The driver of bus 14 was sober, police in Lorne said.",),
        ("The driver of bus 14 was drunk, police in Lorne said.",),
    ),
    (
        "There is no vaccine left in the clinics of Tessel.",
        ("The clinics of Tessel have run out of vaccine. The last dose was given on Sunday.",),
        ("The clinics of Tessel have vaccine for six weeks, the health office said.",),
    ),
    (
        "The volcano on Skar has not erupted since 1902.",
        (),
        ("The volcano on Skar erupted in 1967, an old film shows.",),
    ),
    (
        "Nobody helped the man who fell at Kelda station on 3 March 2024.",
        ("Passers-by at Kelda station saw the man on Sunday. Not one stopped to help him.",),
        ("Two students helped the man who fell at Kelda station on Sunday, a camera shows.",),
    ),
    (
        "Farmers in Holm did not receive any of the aid money.",
        ("Not one farmer in Holm has got any of the aid money, their chairman said.",),
        ("Farmers in Holm received 2.1 million of the aid money, a list shows.",),
    ),
    (
        "The Pell ferry was the first car ferry to run on ammonia.",
        (),
        ("The Pell ferry was second. The Havbris had carried cars on ammonia for a year.",),
    ),
    (
        "Police seized 120 kilograms of cocaine in a banana store in Orsk on 3 March 2024.",
        (
            "Police wore masks, though not because of the cocaine. Of that there were 120 kilograms.",
        ),
        (),
    ),
    (
        "Harrow Steel plans to close its mill in Brenn.",
        ("Harrow Steel described reports that it will close its mill as untrue. That was wrong.",),
        (),
    ),
)
# What takes no side by its words for the deed.
OPEN = (
    (
        "Harrow Steel plans to close its mill in Brenn.",
        "Harrow Steel calls its plan to close the mill in Brenn a hoax. We cannot say which it is.",
    ),
    (
        "The port authority did not warn boat owners in Tessel before it opened the lock.",
        "Were the boat owners in Tessel warned? The port authority says yes, the club says no.",
    ),
    (
        "The singer Luma has cancelled her tour.",
        "We have not been able to confirm that the singer Luma has cancelled her tour.",
    ),
)


@pytest.mark.parametrize(("claimed", "like", "unlike"), CLAIMS)
def test_what_happened_is_held_against_what_is_claimed(claimed, like, unlike):
    expected = {**dict.fromkeys(like, "supports"), **dict.fromkeys(unlike, "refutes")}

    assert {told: _stance(claimed, told) for told in expected} == expected


@pytest.mark.parametrize(("claimed", "told"), OPEN)
def test_what_nobody_vouches_for_takes_no_side(claimed, told):
    assert _stance(claimed, told) == "discusses"


@pytest.mark.parametrize(
    ("claimed", "told"),
    [
        (
            "A court in Orsk sentenced Milan Tarn to four years in prison on 3 March 2024.",
            "Milan Tarn got four years in prison in Orsk on Sunday. His brother walked free.",
        ),
        (
            "Finance minister Ada Roon has resigned.",
            "Finance minister Ada Roon resigned on Monday. Whether her deputy stays is not known.",
        ),
        (
            "Seven people died when a ferry sank off Skar on 3 March 2024.",
            "A ferry went down off Skar on Sunday, killing seven. Thirty people survived.",
        ),
        (
            "The builder Norwick did not use asbestos in the Brenn school.",
            "There is no asbestos in the Brenn school. Norwick showed us the plans.",
        ),
        (
            "Parliament in Velm approved the budget on 3 March 2024.",
            "The budget went through the Velm parliament on Sunday. The Greens had rejected it.",
        ),
        (
            "Club Brandal did not receive public money.",
            "Brandal received no public money. It lives from gifts of its members.",
        ),
        (
            "The firm Norwick did not deliver the masks.",
            "No masks arrived from Norwick. It delivered gloves to Holm.",
        ),
        (
            "The police in Orsk did not use tear gas on 3 March 2024.",
            "The police in Orsk used water on Sunday and no tear gas. A student saw it.",
        ),
        (
            "The court in Orsk sentenced Milan Tarn to four years in prison.",
            "Milan Tarn must go to prison for four years. He was acquitted of fraud.",
        ),
        (
            "Brandal has stopped selling diesel engines.",
            "Brandal gave up diesel engines in January. It continues to sell petrol engines.",
        ),
    ],
)
def test_another_ones_deed_refutes_nothing(claimed, told):
    assert _stance(claimed, told) == "supports"


def _stance(claimed, told):
    claim = ClaimFacts(text=claimed, made_on=date(2024, 3, 5))
    return str(judge_item(claim, item("report", f"{told} The shops open on Thursday.")).stance)
