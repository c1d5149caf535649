from factcheck.evidence.corroboration.statements import (
    named_interview,
    reported_in,
    speakers_near,
)
from factcheck.evidence.corroboration.words import Stretch
from tests.evidence.corroboration.stories import item

FIRST = "Three lifeboats were launched on Monday, the coastguard said."
THIRD = "“The ferry was dark,” helmsman Odd Marsh told the Bay Lantern."
TEXT = f"{FIRST}\n\nThe bay was grey.\n\n{THIRD}"
STORY = item("lantern", TEXT, publisher="Bay Lantern")
PASSAGE = Stretch(0, len(FIRST))


def test_speakers_near_are_those_of_the_passage_first():
    assert speakers_near(STORY, PASSAGE) == ("the coastguard",)
    assert speakers_near(STORY, PASSAGE, around=2) == ("the coastguard", "Odd Marsh")


def test_reported_in_a_passage_is_not_what_is_only_quoted():
    quoted = Stretch(TEXT.index(THIRD), len(TEXT))

    assert [reported_in(STORY, PASSAGE), reported_in(STORY, quoted)] == [True, False]


def test_named_interview_needs_a_name_and_this_outlet():
    others = item("post", TEXT, publisher="Kelda Post")
    nobody = item("lantern", "A sailor told the Bay Lantern it was dark.", publisher="Bay Lantern")

    assert [named_interview(each) for each in (STORY, others, nobody)] == [True, False, False]


def test_named_interview_is_not_with_who_neither_confirms_nor_denies():
    told = "“We neither confirm nor deny that. There are rules,” Odd Marsh told the Bay Lantern."

    assert not named_interview(item("lantern", told, publisher="Bay Lantern"))


def test_speaker_abroad_is_a_person_and_not_the_clause_before_the_quotation():
    text = (
        "LORNE - Alle sei del mattino Carla Bruni ha chiuso il porto e ha chiesto un momento di "
        "pazienza. La conta è finita. «Le barche sono ventitré. Non aspettiamo più nessuno», ha "
        "detto la direttrice del porto ai giornalisti raccolti nel cortile."
    )
    story = item("corriere", text, publisher="Il Corriere")

    assert speakers_near(story, Stretch(0, len(text))) == ("Carla Bruni",)
