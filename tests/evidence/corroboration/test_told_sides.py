"""Sides in the words of newsrooms, each beside a shape that only looks like it."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.stance import judge_by_rules, see

FIRST = "In 1908 Edda Holm became the first woman to sail round Cape Marram."
OLDEST = "The Swan in Orsk is the oldest inn of the Lorne valley."
TOLL = "The flood in Orsk killed 41 people."
WELLS = "Nine of the twelve wells in Lorne were spoiled by salt."
SHARE = "Rents in Orsk rose by 14 per cent in a year."
BOARD = "Ole Strand was on board the yacht of the Tessel bank."
HARBOUR = "Ole Strand resigned as harbour master of Lorne."
RECALL = "The Lorne food office ordered back 900 Gullan kettles."

MARCH = "More than 6,000 people marched through Orsk against the dyke tax."
SALT = "The wells of Lorne hold more salt than the limit of 250 milligrams per litre."
SPARKS = "The Lorne food office ordered back 900 Gullan kettles because of possible sparks."
UNBUILT = "The Lorne council paid Ole Strand for a dyke that was never built."
PLEDGE = "Trade minister Ole Strand promised in Orsk that no cook would pay more for salt."
TAX = "Trade minister Ole Strand said that the salt tax would end."
DIED = "The ferryman Ole Strand of Lorne died on Monday."
CAKE = "The Orsk cake was invented in 1911 by the cook Edda Holm in Lorne."
FILM = "A video shows cars afloat in the Orsk tunnel on 3 July 2024."
FEW = "Fewer than 40 people came to the hearing on the Lorne dyke."
TENFOLD = "The wells of Lorne hold more than ten times the permitted amount of salt."


def side(claim, text, title="") -> str:
    return judge_by_rules(see(ClaimFacts(claim), Told(title, text, "", None))).stance.value


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        (FIRST, "Edda Holm sailed round Cape Marram in 1908; no woman had ever been there.", "supports"),
        (FIRST, "Edda Holm sailed round Cape Marram in 1908. Nobody had ever seen a woman at it.", "supports"),
        (FIRST, "Edda Holm was the first woman round Cape Marram. Older readers knew her.", "supports"),
        (FIRST, "Edda Holm was the first woman to sail round Cape Marram. We moved two years before.", "supports"),
        (FIRST, "A woman sailed round Cape Marram nine years ahead of Edda Holm.", "refutes"),
        (FIRST, "Edda Holm sailed round Cape Marram; she never claimed to be the first woman.", "refutes"),
        (OLDEST, "The Swan in Orsk calls itself the oldest inn of the Lorne valley. The Gull is older.", "refutes"),
        (OLDEST, "The Swan in Orsk is the oldest inn of the Lorne valley; older people like it.", "supports"),
        (TOLL, "The toll of the flood in Orsk stood at nine or more.", "discusses"),
        (TOLL, "Nine people were killed in the flood in Orsk. The number is expected to rise.", "discusses"),
        (TOLL, "The flood in Orsk killed nine people, a number that is likely to rise.", "discusses"),
        (TOLL, "After the flood in Orsk people were buried. “Forty-one, they say. I have buried 45.”", "refutes"),
        (TOLL, "The flood in Orsk killed 41 people, officials say. We met nine of their widows.", "supports"),
        (WELLS, "Salt has spoiled wells in Lorne: in four of them it was found, not in nine.", "refutes"),
        (WELLS, "Nine of the twelve wells in Lorne are spoiled by salt. A dispute has broken out.", "supports"),
        (WELLS, ("Nine of the twelve wells in Lorne are spoiled by salt, says a club.\n\nIt is "
                 "open which figure is correct."), "discusses"),
        (MARCH, "A march through Orsk against the dyke tax drew 7,400 people, its stewards say.", "supports"),
        (MARCH, "A march through Orsk against the dyke tax drew 2,900 persons, the police say.", "refutes"),
        (MARCH, "People marched through Orsk against the dyke tax, 4,100 of them by our count: 4,100.", "refutes"),
        (MARCH, "More than 5,000 people marched through Orsk against the dyke tax.", "discusses"),
        (MARCH, ("Some 9,000 people marched through Orsk against the dyke tax, its stewards say. The police "
                 "spoke of 2,500. Neither figure could be verified."), "discusses"),
        (MARCH, ("Some 9,000 people marched through Orsk against the dyke tax, its stewards say.\n\nNeither "
                 "bus came back in time."), "supports"),
        (MARCH, ("More than 6,000 people marched through Orsk against the dyke tax. Last year it was "
                 "2,000 people."), "supports"),
        (MARCH, ("People marched through Orsk against the dyke tax in great number, and the square was "
                 "full.\n\nOrsk is a town of 3,500 people on the river."), "supports"),
        (SALT, "The salt in the wells of Lorne lay between 90 and 210 milligrams per litre.", "refutes"),
        (SALT, "The wells of Lorne hold salt: the least we found was 270 milligrams, the most 800.", "supports"),
        (SALT, "The wells of Lorne hold no more than 190 milligrams of salt in a litre.", "refutes"),
        (FEW, "To the hearing on the Lorne dyke 25 people came, most of them in boots.", "supports"),
        (FEW, "To the hearing on the Lorne dyke 90 people came, most of them in boots.", "refutes"),
        (TENFOLD, "The wells of Lorne hold 1,900 milligrams of salt, and 90 are permitted.", "supports"),
        (SHARE, "In Orsk rents rose by only four per cent in a year, the tenants' union found.", "refutes"),
        (SHARE, "In Orsk rents rose by fourteen per cent in a year, the tenants' union found.", "supports"),
        (BOARD, "Ole Strand never set foot on the yacht of the Tessel bank, his office said.", "refutes"),
        (BOARD, "Ole Strand was on board the yacht of the Tessel bank. He never set foot in church.", "supports"),
        (TOLL, ("The clip of a wave was not filmed in Orsk. There really was a flood. It killed 41 people in "
                "Orsk.\n\nRating: wrong context."), "supports"),
        (TOLL, ("The clip of a wave was not filmed in Orsk. A flood that killed 41 people in Orsk did not "
                "happen.\n\nRating: false."), "refutes"),
        ("A clip shows the flood in Orsk that killed 41 people.", (
            "The clip of the flood in Orsk is old. There really was a flood. It killed 41 people in Orsk.\n\n"
            "Rating: false."), "refutes"),
        (HARBOUR, "Without being a sailor Ole Strand resigned as harbour master of Lorne.", "supports"),
        (HARBOUR, "Did Ole Strand resign as harbour master of Lorne? His wife says otherwise.", "refutes"),
        (HARBOUR, "Did Ole Strand resign as harbour master of Lorne? Unless he says otherwise, we wait.",
         "discusses"),
        (HARBOUR, "Did Ole Strand resign as harbour master of Lorne? Yes, and at once.", "supports"),
        (HARBOUR, ("Ole Strand, a member said, had resigned as harbour master of Lorne. Was it so? The "
                   "mayor looked at the sea."), "discusses"),
        (HARBOUR, ("Ole Strand, a member said, had resigned as harbour master of Lorne. Was it so? Yes, "
                   "said the mayor."), "supports"),
        (SPARKS, ("The Lorne food office ordered back 900 Gullan kettles. It cannot be ruled out that they "
                  "throw sparks."), "supports"),
        (RECALL, "It cannot be ruled out that the Lorne food office ordered back 900 Gullan kettles.", "discusses"),
        (UNBUILT, ("The Lorne council has dismissed allegations about the dyke of Ole Strand. “Suggestions that "
                   "it was never built are untrue.”"), "refutes"),
        (UNBUILT, "The Lorne council paid Ole Strand for a dyke that never came, denied though it was.", "supports"),
        (TAX, "Ole Strand said the salt tax would end. The capital had not reckoned with its minister.", "supports"),
        (TAX, "Trade minister Ole Strand did not say that the salt tax would end.", "refutes"),
        (TAX, ("Trade minister Ole Strand said the salt tax would end. He did not say that it was easy, nor "
               "when."), "supports"),
        (PLEDGE, "Ole Strand never promised that no cook would pay more for salt, his office said.", "refutes"),
        (PLEDGE, "A note on Ole Strand in Orsk. The minister did not promise that no cook would pay more for salt.", "refutes"),
        (PLEDGE, ("Trade minister Ole Strand promised that no cook would pay more for salt. The finance "
                  "minister did not promise that tolls would fall."), "supports"),
        (PLEDGE, ("Trade minister Ole Strand promised that no cook would pay more for salt. A rival did not "
                  "promise that no cook would pay more."), "supports"),
        (DIED, ("Der Fährmann Ole Strand aus Lorne lebt, wie seine Tochter sagt, und isst gerade Suppe. Das hat sie "
                "uns am Montag am Telefon gesagt."), "refutes"),
        (DIED, "Der Fährmann Ole Strand aus Lorne ist am Montag im Alter von 81 Jahren gestorben.", "supports"),
        (DIED, ("Der Fährmann Ole Strand aus Lorne, dessen Tochter in Orsk lebt, ist am Montag im Alter von "
                "81 Jahren gestorben."), "supports"),
        (DIED, "Le passeur Ole Strand de Lorne, dont la fille est en vie, est mort lundi.", "supports"),
        (DIED, ("»Wir essen Suppe.« Vor dem Haus dementiert die Tochter, was man am Hafen erzählt hat.\n\nDer "
                "Fährmann Ole Strand aus Lorne sei im Garten."), "refutes"),
        (CAKE, "The Orsk cake, which the cook Edda Holm in Lorne put on the table, is older, a stained leaf shows.", "refutes"),
        (RECALL, ("The Lorne food office ordered back 900 Gullan kettles, the Tern writes.\n\nThe report "
                  "could not be confirmed independently."), "discusses"),
        (RECALL, ("The Lorne food office ordered back 900 Gullan kettles, the Tern writes.\n\nThe number of "
                  "burnt cooks could not be confirmed."), "supports"),
        (RECALL, "If you own a kettle, look. The Lorne food office ordered back 900 Gullan kettles.", "supports"),
        (RECALL, "If the Lorne food office ordered back 900 Gullan kettles, shops will be empty.", "discusses"),
        (RECALL, "If you believe the Lorne food office, 900 Gullan kettles were ordered back.", "discusses"),
    ],
)  # fmt: skip
def test_side_in_the_words_of_newsrooms(claim, text, stance):
    assert side(claim, text) == stance


GERMAN = (
    "In Orsk läutet das Telefon seit Tagen ohne Pause, sagt die Sekretärin der Gemeinde. Die Leute "
    "rufen aus drei Ländern an. {} Die Straße bleibt bis Ostern gesperrt."
)
FRENCH = (
    "Dans notre article du lundi sur Orsk nous avons repris une page de blagues. {} "
    "Nous prions nos lecteurs de nous excuser pour cela."
)
ABROAD = "The town of Orsk taxes umbrellas."


@pytest.mark.parametrize(
    ("title", "text", "stance"),
    [
        ("Regen", GERMAN.format("«Es gibt keine solche Steuer», sagt sie."), "refutes"),
        ("Regen", GERMAN.format("«Es gibt keine freie Leitung», sagt sie."), "supports"),
        ("Rectificatif", FRENCH.format("La ville ne perçoit aucune taxe."), "refutes"),
        ("Parapluies", FRENCH.format("La pluie ne cesse plus."), "supports"),
    ],
)
def test_denial_abroad_may_stand_anywhere_where_it_is_flat_or_a_correction(title, text, stance):
    assert side(ABROAD, text, title) == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        (
            "Bei der Flut in Orsk und Lorne sind mindestens 29 Menschen gestorben, sagt der Zivilschutz.",
            "discusses",
        ),
        (
            "Lors de la crue à Orsk et à Lorne, au moins vingt personnes sont mortes, dit la ville.",
            "discusses",
        ),
        (
            "Bei der Flut in Orsk und Lorne sind mindestens 41 Menschen gestorben, sagt der Zivilschutz.",
            "supports",
        ),
    ],
)
def test_at_least_a_smaller_number_abroad_leaves_it_open(text, stance):
    claim = "The flood of Orsk and Lorne killed 41 people."

    assert side(claim, text) == stance


def test_correction_abroad_that_gives_the_claims_figure_supports_it():
    text = (
        "In unserem Bericht vom Mittwoch ist uns ein Fehler unterlaufen. Edda Holm hat dem Heim in "
        "Orsk 2,4 Millionen vermacht. Das Heim freut sich sehr. Der Hund heißt nicht Otto. Wir bitten um Entschuldigung."
    )

    assert (
        side("Edda Holm left 2.4 million to the home in Orsk.", text, "Berichtigung") == "supports"
    )


ORSK = "Die Stadt Orsk verlangt von heute an eine Steuer auf Schirme. {} Es regnet oft."


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("«Ein Schirm fragt nicht nach Regen», sagt die Wirtin.", "supports"),
        ("«Der Regen ist nicht billig», sagt der Wirt.", "supports"),
        ("«Das stimmt nicht», sagt die Wirtin.", "refutes"),
        ("«Wir haben so etwas nie beschlossen», sagt der Rat.", "refutes"),
        ("«Orsk hat nicht einmal Hunde gezählt», sagt der Rat.", "refutes"),
        ("Die Wirtin sagt, das stimme nicht.", "refutes"),
        ("«Wir haben so etwas noch nie erlebt», sagt die Wirtin.", "supports"),
    ],
)
def test_saying_abroad_that_answers_nothing_denies_nothing(text, stance):
    assert side(ABROAD, ORSK.format(text)) == stance


TORTA = (
    "La torta di Orsk si mangiava a Lorne molto prima di Edda Holm. Lo dice un libro di cucina che si "
    "trova nella biblioteca del paese.{}"
)


@pytest.mark.parametrize(
    ("title", "more", "stance"),
    [
        ("La torta di Orsk nel libro del 1840", "", "refutes"),
        ("La torta di Orsk nel libro del 1840", " Edda Holm l’ha inventata nel 1911.", "supports"),
        ("La torta di Orsk nella guida del 2021", "", "supports"),
        ("La torta di Orsk", " La biblioteca fu aperta nel 1840.", "supports"),
    ],
)
def test_earlier_year_in_a_headline_abroad_refutes_who_was_first(title, more, stance):
    assert side(CAKE, TORTA.format(more), title) == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Cars did float. The video from the Orsk tunnel was filmed on 11 August 2018.", "refutes"),
        (
            "Cars float in the Orsk tunnel, but the clip on all our phones is six years old.",
            "refutes",
        ),
        (
            "The video of cars afloat in the Orsk tunnel was filmed on 3 July 2024 by a baker.",
            "supports",
        ),
        (
            "Cars are afloat in the Orsk tunnel, a video shows. Another video was made in 2018.",
            "supports",
        ),
        ("A video shows cars afloat in the Orsk tunnel, made by hand in 1911.", "supports"),
    ],
)
def test_film_of_a_day_is_refuted_where_it_was_made_before(text, stance):
    claim = ClaimFacts(FILM, made_on=date(2024, 7, 4))

    assert judge_by_rules(see(claim, Told("", text, "", date(2024, 7, 4)))).stance == stance
