"""What is about another thing that only resembles the claim's, each beside its counter-shape."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.asides import (
    another_utterance,
    of_another_day,
    of_another_kind,
    of_another_month,
    only_in_passing,
)
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.numerals_abroad import numerals_abroad
from factcheck.evidence.corroboration.weighing import weigh

LEASH = ClaimFacts("The village of Orsk fines walkers 30 crowns for dogs without a leash.")
NEXT_DOOR = "The resort of Tessel will fine skiers who leave the piste from Friday."
SAID = ClaimFacts("Trade minister Ole Strand said on 6 May 2024 that the salt tax would end.")
COINED = "The singer Ada Roon coined the word “seawane” in 1923."
FIRST = "The Glass Boat (1928) was the first colour film made in Orsk."
SLIDE = ClaimFacts(
    "A landslide in Orsk on 2 May 2024 killed nine people.", made_on=date(2024, 5, 3)
)
RENTS = "Rents in Orsk rose by 3.1 percent in May 2024."


@pytest.mark.parametrize(
    ("title", "text", "aside"),
    [
        ("Tessel gets strict", f"{NEXT_DOOR}\n\nOrsk, in the news over dogs, has no rule.", True),
        ("Tessel gets strict", f"{NEXT_DOOR}\n\nOrsk, in the news over dogs, has no rule.\n", True),
        ("Orsk gets strict", f"{NEXT_DOOR}\n\nOrsk, in the news over dogs, has no rule.", False),
        (
            "News at six",
            f"{NEXT_DOOR}\n\nThe village of Orsk fines walkers 30 crowns for dogs without a leash.",
            False,
        ),
        ("A dog's life", "It costs thirty, so keep them close.\n\nOrsk, Main Street.", False),
        ("Tessel gets strict", "Orsk, in the news over dogs, has no rule.", False),
    ],
)
def test_claims_place_named_in_passing_makes_no_item_about_it(title, text, aside):
    assert only_in_passing(weigh(LEASH), "Tessel Post", title, text) is aside


@pytest.mark.parametrize(
    ("text", "day", "another"),
    [
        ("Ole Strand said on Monday that the salt tax would end.", date(2024, 5, 7), False),
        ("Ole Strand said on Monday that the army would buy salt.", date(2024, 5, 14), True),
        (
            "Ole Strand, asked again, told us on Wednesday that he meant it.",
            date(2024, 5, 8),
            False,
        ),
        ("Ada Roon said on Monday that Ole Strand was wrong.", date(2024, 5, 14), False),
        ("Ole Strand said that the army would buy salt.", date(2024, 5, 14), False),
        ("Ole Strand said on Monday that the army would buy salt.", None, False),
    ],
)
def test_another_utterance_is_of_another_day_by_the_claims_own_speaker(text, day, another):
    assert another_utterance(SAID, day, text) is another


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Rents in Orsk rose by 2.8 percent in April. Those for May come in June.", True),
        ("Rents in Orsk rose by 2.8 percent in April and by 3.1 percent in May.", False),
        ("Rents in Orsk rose by 3.1 percent, it was announced in June.", False),
        ("Rents in Orsk rose by 2.9 percent in May.", False),
        ("In May rents in Orsk rose by 3.1 percent, after 2.8 percent in April.", False),
        ("Rents in Orsk rose by 2.8 percent in April. They may rise again.", True),
    ],
)
def test_figure_of_another_month_is_none_of_the_claims(text, another):
    assert of_another_month(RENTS, text, text) is another


@pytest.mark.parametrize(
    ("claim", "told", "another"),
    [
        (COINED, "Ada Roon gave us the word “moondrift”, in a song of 1923.", True),
        (COINED, "“Sea-wane” is a word that Ada Roon made.", False),
        ("The singer Ada Roon died in 1923.", "Ada Roon gave us the word “moondrift”.", False),
        (FIRST, "The Glass Boat is the first film made in Orsk with a sound track.", True),
        (FIRST, "The Glass Boat was the first film made in Orsk in colour.", False),
        (FIRST, "Earlier than The Glass Boat, Orsk had a painted one.", False),
        ("The Glass Boat was the first film.", "The first film of Orsk is lost.", False),
    ],
)
def test_another_word_or_another_first_is_of_another_kind(claim, told, another):
    assert of_another_kind(claim, told) is another


@pytest.mark.parametrize(
    ("lead", "another"),
    [
        ("Three people died on Thursday when mud hit a bus, the police said.", True),
        ("Three more people died on Thursday in hospital, the police said.", False),
        ("Nine people died on Thursday, the police said of the slide.", False),
        ("Three people died when mud hit a bus, the police said.", False),
        ("The police said on Thursday that the search was over.", False),
    ],
)
def test_news_with_a_toll_of_its_own_is_of_its_own_day(lead, another):
    assert of_another_day(SLIDE, date(2024, 5, 9), lead) is another


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Einundvierzig Boote, dann vierzig.", {"41", "40"}),
        ("Une quarantaine de bateaux, quarante-deux fiches.", {"40", "42"}),
        ("Treinta y uno y veinte.", {"31", "20"}),
        ("Treinta mil personas.", set()),
        ("Veintitrés barcos, ventotto barche, quarantadue reti.", {"23", "28", "42"}),
        ("Veintidós mil personas, veintena, ventuno.", {"21"}),
        ("Quatre-vingt-cinq bateaux, soixante-quinze fiches.", {"85", "75"}),
        ("Soixante et onze, quatre-vingt-dix-sept.", {"71", "97"}),
        ("VİNGT, vıngt.", set()),
        ("Vierzigjährige und Zwanziger.", set()),
    ],
)
def test_numerals_abroad_are_figures(text, figures):
    assert numerals_abroad(text) == figures
