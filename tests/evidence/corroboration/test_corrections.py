import pytest

from factcheck.evidence.corroboration.corrections import admits_mix_up, takes_back
from tests.evidence.corroboration.stories import item

WRONG = "We reported that nine lifeboats put out. There were three."


@pytest.mark.parametrize(
    ("title", "text", "back"),
    [
        ("Correction: lifeboats", WRONG, True),
        ("Clarifications and corrections", WRONG, True),
        ("Lifeboats", f"{WRONG} We apologise to the crews.", True),
        ("Nine lifeboats", "The figure of nine lifeboats has been annulled.", True),
        ("Nine lifeboats? We fell for it", WRONG, True),
        ("Lifeboats", f"{WRONG} We have taken the story down.", True),
        ("A figure of ours", f"{WRONG} We are told the correct number is three.", True),
        ("The name in our report was wrong", WRONG, True),
        ("Lifeboats", "The council corrected its budget.", False),
        ("Lifeboats", "He says the right number is three.", False),
        ("Lifeboats", "“We believe the right thing is to wait,” he said.", False),
        ("Lifeboats", "Our readers asked us. The correct answer is hard to give.", False),
        ("Our island was right, the board was wrong-footed", WRONG, False),
    ],
)
def test_takes_back_what_was_printed(title, text, back):
    assert takes_back(item("a", text, title=title)) is back


def test_admits_mix_up_only_of_its_own():
    misread = item("a", f"{WRONG} The reporter had misread the log.", title="Correction")
    told = item("a", f"{WRONG} A helmsman had told us so.", title="Correction")

    misheard = item("a", f"{WRONG} We had misheard the helmsman on the line.", title="Correction")

    assert [admits_mix_up(each) for each in (misread, told, misheard)] == [True, False, False]


@pytest.mark.parametrize(
    ("told", "mix_up"),
    [
        ("Two versions had been written in advance and the wrong one was sent.", True),
        ("A draft was published by mistake.", True),
        ("An editor pressed the wrong button.", True),
        ("It was a technical fault.", True),
        ("The mistake was ours alone.", True),
        ("We took an old text for the new one.", True),
        ("We mistook one boat for another.", True),
        ("A helmsman mistook one boat, and then forgot.", False),
        ("We had relied on a helmsman who misled us.", False),
        ("The harbour office had given us wrong information.", False),
        ("The helmsman has told us that he had misread his chart.", False),
        ("Our reporter had misread his chart.", True),
    ],
)
def test_admits_mix_up_in_the_usual_words(told, mix_up):
    assert admits_mix_up(item("a", f"{WRONG} {told}", title="Correction")) is mix_up
