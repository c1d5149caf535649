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
