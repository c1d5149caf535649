"""Points below a line that says whose they are: "What the draft says:"."""

from collections.abc import Sequence

from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.citing import FIGURES, WRITTEN
from factcheck.claims.extraction.laying_out import LAYING_OUT, TELLING
from factcheck.claims.extraction.lexicon import PREPOSITIONS, words
from factcheck.claims.extraction.mentions import mention
from factcheck.claims.extraction.nouns import head
from factcheck.claims.extraction.outlets import outlet_at
from factcheck.claims.extraction.sourcing import alone, came_by
from factcheck.claims.extraction.statement import Sentence, Statement, Voice
from factcheck.claims.extraction.tokens import Token

OPENING = words("the its his her their")
SHORTEST, LONGEST, LONGEST_LEAD = 4, 8, 14
FOUND = words("findings conclusions recommendations failings points")


class Points:
    """The lines of an article that lead to points, and who tells what stands below."""

    def __init__(self, text: str, cast: Cast, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.cast = cast
        self.leads = {each.paragraph: each for each in sentences if leads(each)}
        lines = (each for each in sentences if each.label == "body")
        self.body = [each for each in lines if self.leads.get(each.paragraph) is not each]

    def open(self, paragraph: int, before: Sequence[Statement], opened: dict[int, Voice]) -> None:
        """Let a paper say the points below its line, as `opened` tells of each paragraph."""
        lead = self.leads.get(paragraph - 1)
        voice = voice_of_points(self.text, self.cast, lead, before) if lead else None
        if voice:
            opened.setdefault(paragraph, voice)


def leads(sentence: Sentence) -> bool:
    """Recognise "What the draft says:", also without a colon where it is a subhead."""
    lows = [token.low for token in sentence.tokens if token.is_word]
    ends = sentence.label == "subhead" or sentence.tokens[-1].text == ":"
    if (
        sentence.tokens[-1].text == ":"
        and len(lows) <= LONGEST_LEAD
        and owner_of_findings(sentence)
    ):
        return True
    if not ends or not SHORTEST <= len(lows) <= LONGEST:
        return False
    return lows[0] == "what" and lows[1] in OPENING and lows[-1] in TELLING | LAYING_OUT


def owner_of_findings(sentence: Sentence) -> list[Token]:
    """Give "the audit" in "The audit’s key findings:"."""
    told = [token for token in sentence.tokens if token.is_word]
    if len(told) > 1 and told[0].low == "from" and head(told[1:]) in WRITTEN | FIGURES:
        return told[1:]  # "From the memo:"
    owner = next((n for n, token in enumerate(told) if token.low.endswith(("'s", "s'"))), 0)
    found = bool(told) and told[-1].low in FOUND and told[0].low not in PREPOSITIONS
    of = next((n + 1 for n, token in enumerate(told[:4]) if token.low in FOUND), len(told))
    if [token.low for token in told[of : of + 1]] in (["of"], ["in"], ["from"]):
        return told[of + 1 :]  # "Among the findings of the audit:"
    return told[: owner + 1] if found and owner else []


def voice_of_points(
    text: str, cast: Cast, lead: Sentence, before: Sequence[Statement]
) -> Voice | None:
    """Give who tells them, "the draft" for "a draft audit", carried as it was the last time."""
    told = [token for token in lead.tokens if token.is_word][1:-1]
    owner = owner_of_findings(lead) or told
    came = came_by(owner)
    outlet = outlet_at(text, came[1]) if came else None
    named = mention(text, alone(owner))
    papers = (each.final for each in reversed(cast.met) if each.final.kind == "document")
    paper = next((each for each in papers if named.head in each.words), None)
    speaker = paper or cast.known(named, lead.paragraph)
    if speaker is None and named.kind == "document":
        speaker = cast.meet(named, lead.paragraph)
    if speaker is None:
        return None
    voices = (each.voice for each in reversed(before) if each.voice and each.voice.speaker)
    same = (each for each in voices if each.speaker and each.speaker.final is speaker.final)
    carriers = next((each.carriers for each in same), ())
    brought = cast.carrier(outlet, lead.paragraph) if outlet else None
    carriers = (brought,) if brought else carriers
    return Voice(speaker, None, carriers, listed=True, headed=True)
