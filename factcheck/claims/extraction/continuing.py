"""Who goes on speaking where a sentence has no verb of saying of its own."""

import re
from dataclasses import replace

from articles.extraction.lines import FIGURE_ROW
from factcheck.claims.extraction.findings import TODAY, heard_before, main_verb, tells_a_finding
from factcheck.claims.extraction.laying_out import is_past, tells_on
from factcheck.claims.extraction.lexicon import BODIES, NUMBERS, words
from factcheck.claims.extraction.nouns import first_finite
from factcheck.claims.extraction.partial import counts_part
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.same_talk import heard_again
from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.statement import Sentence, Voice
from factcheck.claims.extraction.tokens import Token

LONGEST_LINE = 200
NEAR = 8
# What they tell is news, and what follows is as a rule the outlet's own.
OFFICIAL = words("spokesman spokeswoman spokesperson police official officials spokespeople")
LONGEST_REMARK = 4
PRESENT_CUES = words("says say thinks believes insists argues adds claims")
FORETELLING = words("predicted predicts forecast hopes hoped vowed promised")
# "When I read her the list, she laughed": who is asked, told or shown something answers.
ASKED_HERE = re.compile(
    r"(?:When|As|After)\s(?:I|we)\s(?:asked|told|showed|reminded|read|put)\s"
    r"(?:(?:this|that|it)\sto\s)?(?:him|her|[A-Z])[^.]*,\s(?:he|she)\b"
)
PERCEIVED = words(
    "counted saw heard watched noticed smelled smelt spotted remembers remembered recognised",
    "recognized witnessed glimpsed",
)
# "The shares fell 6% on the news", "at that rate it takes 40 years": the outlet's own.
OF_THE_NEWS = re.compile(
    r"\b(?:on|after|since|before)\sthe\s(?:news|report|announcement|reports|revelations)\b"
    r"|\b[Aa]t\s(?:that|this)\s(?:rate|pace|price|speed)\b"
)
FIRST_PERSON = words("i we me us my our")
DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\byesterday\b|\btoday\b")
LIST_ITEM = re.compile(r"\s*(?:[•·*►▶▪‣◦–-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|[a-z])")


def carried_over(  # noqa: PLR0911 - one way to go on each
    text: str, body: list[Sentence], number: int
) -> Voice | None:
    """Let a speaker go on whose words the outlet tells as if they were its own.

    They do in the past perfect ("They had …"), and after a sentence of theirs that stands without
    marks in front of its verb of saying ("Nobody hid a thing, Lund said. The firm was paid …"), or
    between words that are told and words that are quoted from one person.
    """
    before, sentence = body[max(0, number - 1)], body[number]
    if OF_THE_NEWS.search(text, sentence.start, sentence.end):
        return None
    after = body[number + 1] if number + 1 < len(body) else None
    paper = before.announced or before.voice
    item = paper and goes_on_in_list(text, before, sentence)
    if paper and paper.speaker and (item or tells_on(text, before, sentence)):
        return Voice(paper.speaker, None, paper.carriers)
    heard = heard_before(body, number)
    if heard.voice and heard.voice.speaker:
        found = tells_a_finding(heard.voice.speaker.final, sentence.tokens)
        if found and heard.reports:
            return Voice(heard.voice.speaker, None, heard_again(heard.voice.carriers))
    voice = before.voice if number else None
    if voice is None or voice.speaker is None:
        return asked_here(text, before, sentence)
    figure = is_past(sentence.tokens) and any(is_number(token) for token in sentence.tokens)
    figure = figure and not before.reports and before.paragraph == sentence.paragraph
    again = sentence.tokens[0].low == "it" or figure
    again = again and tells_a_finding(voice.speaker.final, before.tokens)
    if again or tells_a_finding(voice.speaker.final, sentence.tokens):
        return Voice(voice.speaker, None, heard_again(voice.carriers))
    if before.paragraph != sentence.paragraph or tells_a_forecast(sentence.tokens):
        return None
    return told_on(text, before, sentence, after, voice.speaker.final)


def told_on(
    text: str, before: Sentence, sentence: Sentence, after: Sentence | None, speaker: Speaker
) -> Voice | None:
    """Let the speaker of the sentence before go on, who told of more, freely or in detail."""
    verb = main_verb(sentence.tokens)
    perfect = verb is not None and is_shifted_back(sentence.tokens, verb)
    perfect = perfect and not all(token.quoted for token in before.tokens if token.is_word)
    free = before.free or tells_freely(before, speaker) or is_between(before, after)
    detail = goes_into_detail(text, before, sentence)
    alike = free and verb is not None and sounds_alike(text, before, sentence)
    seen = (before.reports or before.witness) and tells_what_was_seen(sentence.tokens, speaker)
    if not (perfect or detail or alike or seen):
        return None
    sentence.witness = bool(seen)
    sentence.free = free
    sentence.detail = detail
    return Voice(speaker, None, before.voice.carriers if before.voice else ())


def tells_what_was_seen(tokens: list[Token], speaker: Speaker) -> bool:
    """Tell whether a speaker's own eyes and ears are told of ("She counted 15 people")."""
    gender = {"he": "m", "she": "f", "they": ""}.get(tokens[0].low)
    verb = 1 + (len(tokens) > 1 and (tokens[1].low in {"also", "then"}))
    if gender is None or len(tokens) < verb + 2 or tokens[verb].low not in PERCEIVED:
        return False
    same = speaker.plural if tokens[0].low == "they" else speaker.gender in {"", gender}
    figure = tokens[verb].low == "saw" and tokens[verb + 1].low in {"his", "her", "their", "its"}
    human = speaker.kind == "person" or speaker.named or speaker.label.startswith(("a ", "an "))
    return same and human and not figure and not any(token.quoted for token in tokens)


def tells_a_deed(sentence: Sentence) -> bool:
    """Tell whether only that somebody spoke is told ("He had warned his foreman twice").

    What "his doctor had warned him of" is told by him, too.
    """
    report = sentence.reports[0] if len(sentence.reports) == 1 else None
    if report is None or report.spans:
        return False
    before = [token.low for token in sentence.tokens if token.end <= report.said_at[0]]
    again = len(before) > 1 and before[0] in {"he", "she", "they"}
    again = again or is_told_to_them(sentence, report, before)
    return again and before[-1] == "had" and not any(token.quoted for token in sentence.tokens)


def is_told_to_them(sentence: Sentence, report: Report, before: list[str]) -> bool:
    """Tell whether somebody spoke to whose they are ("His doctor had warned him")."""
    after = next((token.low for token in sentence.tokens if token.start > report.said_at[0]), "")
    return (before[:1], after) in ((["his"], "him"), (["her"], "her"))


def asked_here(text: str, before: Sentence, sentence: Sentence) -> Voice | None:
    """Give whom the outlet asked, who answers freely ("When I asked him, he wept. He had …")."""
    verb = main_verb(sentence.tokens)
    told = verb is not None and is_shifted_back(sentence.tokens, verb)
    asked = before.about and ASKED_HERE.match(text, before.start, before.end)
    here = before.paragraph == sentence.paragraph
    return Voice(before.about, None) if told and asked and here else None


def is_shifted_back(tokens: list[Token], verb: int) -> bool:
    """Tell whether the tense is that of told words: "they had …", "they would be …".

    What "that" or "it would" come to is as a rule the outlet's own sum.
    """
    low, pointing = tokens[verb].low, tokens[0].low in {"that", "this", "it", "such"}
    contracted = low in {"he'd", "she'd", "they'd"}
    return low == "had" or contracted or (low == "would" and not pointing)


def tells_a_forecast(tokens: list[Token]) -> bool:
    """Recognise "Analysts had expected 5.50": what markets thought, told by the outlet."""
    expected = any(token.low in {"expected", "forecast", "looking", "polled"} for token in tokens)
    return expected and tokens[0].low in {"analysts", "economists", "investors"}


def is_between(before: Sentence, after: Sentence | None) -> bool:
    """Tell whether a sentence stands between told and quoted words of one person."""
    one, other = before.voice, after.voice if after else None
    if after is None or one is None or other is None or not (one.speaker and other.speaker):
        return False
    source = after.reports[0].source if after.reports else None
    quoted = after.tokens[0].quoted or (source is not None and source.pronoun)
    quoted = quoted and not any(token.quoted for token in before.tokens)
    same = one.speaker.final is other.speaker.final and is_person(one.speaker.final)
    return quoted and same and after.paragraph == before.paragraph and bool(before.reports)


def tells_freely(sentence: Sentence, speaker: Speaker) -> bool:
    """Tell whether a person's words stand without marks before "Lund said"."""
    report = sentence.reports[0] if len(sentence.reports) == 1 else None
    if report is None or not is_person(speaker) or report.source is None or report.denied:
        return False
    first, last = sentence.tokens[0], report.said_at[0]
    if report.verb in FORETELLING:
        return False
    if report.spans:
        start, end = report.spans[0]
        quoted = any(t.quoted for t in sentence.tokens if start <= t.start < end)
        return start == first.start and end <= last and not quoted
    remark = [t for t in sentence.tokens if t.end <= min(report.source.start, last)]
    return 1 < len(remark) <= LONGEST_REMARK and remark[-1].text == "," and not remark[0].quoted


def goes_into_detail(text: str, before: Sentence, sentence: Sentence) -> bool:
    """Tell whether figures go on ("… at 200 stations. In 31 of them the boxes came unsealed").

    After told words of a body or paper they do where a part of what was counted is told, or a
    figure; what is told of today, or points to the outlet, is its own.
    """
    tokens = sentence.tokens
    if any(token.quoted for token in tokens) or not (before.detail or tells_plainly(before)):
        return False
    if (
        DAY.search(text, sentence.start, sentence.end)
        or first_finite(tokens, 0, len(tokens)) is None
    ):
        return False
    if counts_part(text, before.tokens, tokens):
        return True
    speaker = before.voice.speaker.final if before.voice and before.voice.speaker else None
    if speaker is None or is_person(speaker):
        return False
    trails = before.detail or opens_with_words(before)
    return trails and any(is_number(token) or token.low in NUMBERS for token in tokens)


def opens_with_words(sentence: Sentence) -> bool:
    """Tell whether the words stand before who said them ("…, the board said")."""
    told = next((report for report in sentence.reports if report.spans), None)
    return told is not None and told.spans[0][0] == sentence.start


def tells_plainly(sentence: Sentence) -> bool:
    """Tell whether one speaker's words are told without marks and without denying them."""
    told = [report for report in sentence.reports if report.spans]
    return bool(told) and all(report.source and not report.denied for report in told)


def is_person(speaker: Speaker) -> bool:
    """Tell whether this is somebody who can be heard through the outlet's words."""
    if speaker.words & OFFICIAL:
        return False
    name = speaker.label.lower().split()
    full = speaker.named and len(name) > 1 and not any(part in BODIES for part in name)
    return speaker.kind == "person" or (speaker.kind == "unknown" and full)


def sounds_alike(text: str, before: Sentence, sentence: Sentence) -> bool:
    """Tell whether a sentence without marks may still be theirs and not about them."""
    tokens = sentence.tokens
    if any(token.quoted or token.low in FIRST_PERSON for token in tokens):
        return False
    if before.voice is None or before.voice.speaker is None or is_about(before, tokens):
        return False
    day = DAY.search(text, sentence.start, sentence.end)
    if day and not DAY.search(text, before.start, before.end):
        return False
    now = before.reports and text[slice(*before.reports[0].said_at)].lower() in PRESENT_CUES
    verb = first_finite(tokens, 0, len(tokens))
    return bool(now) or (verb is not None and tokens[verb].low not in TODAY)


def is_about(before: Sentence, tokens: list[Token]) -> bool:
    """Tell whether a sentence is about the one who spoke ("He was arrested in May")."""
    speaker = before.voice.speaker.final if before.voice and before.voice.speaker else None
    first = tokens[0]
    gender = {"he": "m", "his": "m", "she": "f", "her": "f"}.get(first.low)
    if speaker is None or (gender and speaker.gender in {"", gender}):
        return True
    return first.capital and first.low in speaker.label.lower().split()


def continues(text: str, sentence: Sentence, opened: Voice) -> bool:
    """Tell whether who spoke above speaks on: behind a list only in another item of it."""
    return not opened.listed or goes_on_as_list(text, sentence)


def listed(text: str, sentence: Sentence, opened: Voice, voices: dict[int, Voice]) -> Voice:
    """Let a list after a colon go on over its items; those are told, not quoted.

    `voices` are those that speak on, by paragraph.
    """
    if not goes_on_as_list(text, sentence):
        return opened
    going_on = replace(opened, mention=None, listed=True)
    return voices.setdefault(sentence.paragraph + 1, going_on)


def goes_on_in_list(text: str, before: Sentence, sentence: Sentence) -> bool:
    """Tell whether a finding is listed here behind "The audit made three findings:"."""
    led = before.announced is not None and before.tokens[-1].text == ":"
    led = led or (before.laid_out and goes_on_as_list(text, before))
    item = led and goes_on_as_list(text, sentence)
    sentence.laid_out = sentence.laid_out or item
    return item


def goes_on_as_list(text: str, sentence: Sentence) -> bool:
    """Tell whether an item of a list stands here ("2. reserves have fallen;"), or a bare line."""
    row = FIGURE_ROW.match(text, sentence.start, sentence.end)
    item = row or LIST_ITEM.match(text, sentence.start, sentence.end)
    return bool(item) or is_bare_line(text, sentence)


def is_bare_line(text: str, sentence: Sentence) -> bool:
    """Tell whether one of several lines without a stop stands here; a post stands alone."""
    alone = text[sentence.start - 1 : sentence.start] + text[sentence.end : sentence.end + 1]
    if alone.strip() or not text[sentence.end - 1].isalnum():
        return False
    near = text[max(0, sentence.start - LONGEST_LINE) : sentence.start].rstrip()
    after = text[sentence.end : sentence.end + LONGEST_LINE].lstrip()
    below = after.partition("\n")[0].rstrip()
    return near[-1:].isalnum() or (below[-1:].isalnum() and below[0].isalnum())
