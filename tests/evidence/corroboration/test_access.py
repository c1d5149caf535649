import pytest

from factcheck.evidence.corroboration.access import (
    access_in,
    holds_itself,
    looked_into,
    saw_itself,
)
from tests.evidence.corroboration.stories import item

LANTERN = item("lantern", "", publisher="The Bay Lantern")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Odd Marsh told the Lantern so.", "told the Lantern"),
        ("Odd Marsh told our afternoon programme so.", "told our afternoon programme"),
        ("We measured the swell at the pier.", "We measured"),
        ("The Lantern has read the log.", "Lantern has read"),
        ("A log obtained by The Bay Lantern shows it.", "obtained by The Bay Lantern"),
        ("So it was described to The Lantern by a guest.", "described to The Lantern"),
        ("The Bay Lantern, too, has read the log.", "Bay Lantern, too, has read"),
        ("We have listened to the tape.", "We have listened to"),
        ("The board sent us its full tables.", "sent us its full tables"),
        ("The board sent us a statement.", ""),
        ("The Lantern has now read the log.", "Lantern has now read"),
        ("My own calculation is below.", "My own calculation"),
        ("Then we climbed the mast.", "we climbed"),
        ("I have been through the rolls of the port.", "I have been through"),
        ("The Lantern has worked through all 90 pages.", "Lantern has worked through"),
        ("The town has been through worse.", ""),
        ("Nine hundred. I had to read it twice.", ""),
        ("Asked by the Bay Lantern, she shrugged.", "Asked by the Bay Lantern"),
        ("“We counted nine,” the mate said.", ""),
        ("I have read the log in full.", "I have read"),
        ("When I read in the Kelda Post what it cost, I laughed.", ""),
        ("I have heard in the baker's that it was nine.", ""),
        ("I have read what the Kelda Post says of the mate, and wonder.", ""),
        ("We have read that it was nine.", ""),
        ("The cook let us look at a pair of lamps.", ""),
        ("She let us copy the log.", "let us"),
        ("It was nine, we read in Openwiki.", ""),
        ("I have read a good deal about the nine boats.", ""),
        ("Half of our correspondents say that it was nine.", ""),
        ("Our copy of the log, a later one, has nine.", "Our copy"),
        ("Subscribe and have our copy brought to your door.", ""),
        ("Join our guests on Friday.", ""),
        ("We wrote to the harbour office for comment.", ""),
        ("I have been lent the log.", "I have been lent"),
        ("We have read what the mate wrote to his wife.", "We have read"),
        ("Odd Marsh told the Kelda Post so.", ""),
        ("Das sagte Odd Marsh dieser Zeitung.", "dieser Zeitung"),
        ("«Sono nove», dice al Bay Lantern il pilota.", "dice al Bay Lantern"),
        ("«Neun», sagt Lotsin Dr. Ada Roon dem Lantern.", "sagt Lotsin Dr. Ada Roon dem Lantern"),
        ("«Son nueve», asegura el piloto a Lantern.", "asegura el piloto a Lantern"),
        ("«Son nueve», asegura el piloto. A Lantern Street no llega el tren.", ""),
        ("Neun, sagt Lotsin Ada Roon der Kelda Post.", ""),
        ("So we went out and dug the pits ourselves.", "we went out and dug the pits ourselves"),
        ("We had the sand tested in Telm.", "We had the sand tested"),
        ("They dug the pits themselves and had the sand tested.", ""),
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
        ("Odd Marsh told Bay.", "told Bay"),
        ("Odd Marsh told Bay Street.", ""),
        ("She showed the Lantern her list.", "showed the Lantern"),
        ("The figures showed the Lantern had lost readers.", ""),
        ("I have had the log book on my desk.", "I have had the log book on my desk"),
        ("We have a drone and flew it over the bay.", ""),
        ("With a drone we flew it over the bay.", "we flew it over"),
        ("We flew home over the bay.", ""),
        ("Host: Mate Roon, was it nine?\n\nRoon: It was.", "Host:"),
        ("Host: Kelda Rowing Club. Guests: two.", ""),
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


def test_access_abroad_is_told_to_the_head_of_a_long_name():
    corriere = item("corriere", "", publisher="Corriere della Baia")

    assert access_in(corriere, "Lo ha detto al Corriere la pilota.") == "detto al Corriere"
    assert access_in(corriere, "Lo ha detto al Corriere della Costa la pilota.") == ""


@pytest.mark.parametrize(
    ("after", "holds"),
    [
        ("The Lantern has read it.", True),
        ("The Lantern has read the log, too.", True),
        ("The Lantern has read the Psalms.", False),
        ("The Lantern has met it.", False),
        ("The Kelda Post has read it.", False),
        ("It is nine pages long. The Lantern has read it.", False),
    ],
)
def test_paper_that_another_disclosed_is_held_by_whoever_has_read_it_itself(after, holds):
    told = "The log, which the Kelda Post disclosed, names nine boats."

    assert holds_itself(LANTERN, f"{told} {after}", told) is holds


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Around the pier we count nineteen holes.", True),
        ("We bought two pictures of the bay. In the second the pier is gone.", True),
        ("We count on the mayor.", False),
        ("“We count nineteen,” the mate said.", False),
    ],
)
def test_what_an_outlet_counts_today_it_has_seen_as_well(text, own):
    assert bool(access_in(LANTERN, text)) is own


def test_own_eyes_are_access_and_those_of_somebody_else_are_none():
    assert saw_itself(LANTERN, "I took the train to see with my own eyes what the board has.")
    assert not access_in(LANTERN, "The mate saw with his own eyes what the board has.")
