import pytest

from factcheck.evidence.corroboration.access import access_in, looked_into, saw_itself
from tests.evidence.corroboration.stories import item

LANTERN = item("lantern", "", publisher="The Bay Lantern")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Odd Marsh told the Lantern so.", "told the Lantern"),
        ("We measured the swell at the pier.", "We measured"),
        ("The Lantern has read the log.", "Lantern has read"),
        ("The Bay Lantern, too, has read the log.", "Bay Lantern, too, has read"),
        ("We have listened to the tape.", "We have listened to"),
        ("My own calculation is below.", "My own calculation"),
        ("Then we climbed the mast.", "we climbed"),
        ("I have been through the rolls of the port.", "I have been through"),
        ("The Lantern has worked through all 90 pages.", "Lantern has worked through"),
        ("The town has been through worse.", ""),
        ("Asked by the Bay Lantern, she shrugged.", "Asked by the Bay Lantern"),
        ("“We counted nine,” the mate said.", ""),
        ("I have read the log in full.", "I have read"),
        ("When I read in the Kelda Post what it cost, I laughed.", ""),
        ("I have heard in the baker's that it was nine.", ""),
        ("Odd Marsh told the Kelda Post so.", ""),
        ("Das sagte Odd Marsh dieser Zeitung.", "dieser Zeitung"),
        ("«Sono nove», dice al Bay Lantern il pilota.", "dice al Bay Lantern"),
        ("« Neuf », a déclaré à notre rédaction le pilote.", "notre rédaction"),
        ("« Neuf », a déclaré le pilote à l’AFP.", ""),
        ("Odd Marsh sagte der Kelda Post, es seien neun.", ""),
        ("Die Liste, die der »Lantern« vorliegt, nennt neun.", "Lantern« vorliegt"),
        ("Dem Lantern liegt die Liste vor.", "Lantern liegt"),
        ("La liste, que le Bay Lantern a pu consulter, a neuf noms.", "Bay Lantern a pu consulter"),
        ("La lista a la que ha tenido acceso Lantern es esta.", "ha tenido acceso Lantern"),
        ("Die Liste, die der Kelda Post vorliegt, nennt neun.", ""),
        ("In an hour with the Lantern he was silent.", "hour with the Lantern"),
        ("He sat down with us on the slip.", "sat down with us"),
        ("He sat down with the Kelda Post.", ""),
    ],
)
def test_access_in_an_item_is_the_outlets_own_and_not_what_others_say(text, words):
    assert access_in(LANTERN, text) == words


@pytest.mark.parametrize(
    ("text", "saw", "looked"),
    [
        ("We measured the swell at the pier.", True, False),
        ("We have read the log of the boats.", False, True),
        ("We have gone through the log of the boats.", False, True),
        ("Odd Marsh told the Lantern so.", False, False),
    ],
)
def test_access_by_eyes_is_told_from_access_to_papers_and_people(text, saw, looked):
    assert (saw_itself(LANTERN, text), looked_into(LANTERN, text)) == (saw, looked)
