"""Who carried what somebody said carries on while the same talk goes on."""

import re
from collections.abc import Sequence

from factcheck.claims.extraction.groups import is_part, one_of
from factcheck.claims.extraction.lexicon import DAYS, NUMBERS, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.outlets import SOCIAL
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.statement import Sentence, Voice

SIGNED_PAPER = re.compile(
    r"\bin\s+(?:an?|its|his|her|their)\s+(?:[\w-]+\s+){0,3}?(report|statement|letter|post|bulletin|study|email|memo)\b",
    re.IGNORECASE,
)
# "“I was there,” he said in the interview": what carried it before carries it still.
SAME_TALK = re.compile(
    r"\bin\s(?:the|that|this)\s(?:same\s)?(?:interview|recording|call|message|tape|transcript|affidavit|footage|video|letter|email)\b",
    re.IGNORECASE,
)
# "Holm said on Wednesday": behind another voice this is another talk.
ANOTHER_DAY = re.compile(
    rf"\s(?:(?:late\s)?on\s(?:{'|'.join(DAYS)})|yesterday|today)\b", re.IGNORECASE
)
# "On Tuesday she said …".
DAY_FIRST = re.compile(rf"(?:Late\s)?(?:On\s(?:{'|'.join(DAYS)})|Yesterday|Today)\b", re.IGNORECASE)
TOLD_NEAR = 200
# "In one of them, Lund wrote …", "Lund says in the recording …": of papers named before.
THERE = re.compile(
    r"\bin\s(?:(?:one|another|some|two|three|several|many)\sof\s(?:them|the\s(\w+))"
    r"|(?:the|that|one|another)\s(\w+)|it|them|(?:one|another)(?=,\s))\b",
    re.IGNORECASE,
)
# "One entry says", "another page of the audit": of a paper told of before.
PARTS = words(
    "entry entries page pages passage passages chapter section paragraph line lines annex appendix",
    "footnote clause slide slides extract extracts excerpt excerpts",
)
OF_PAPER = re.compile(r"\b(?:of|in|from)\sthe\s(\w+)|\bthe\s(\w+)[’']s\s", re.IGNORECASE)
FURTHER = re.compile(r"(?:another|a\ssecond|a\sthird|(?:\w+\s)?other)\s")
MADE = r"(?:published|released|posted|issued|wrote|made\spublic)"
GOING_ON = words("added adds continued continues")
ASKED_BY = re.compile(r"(?:Asked|Pressed|Questioned)\sby\s")
ELSEWHERE = re.compile(
    r"\s(?:later|afterwards|separately|at\san?\s(?:[\w-]+\s){0,2}"
    r"(?:conference|briefing|rally|hearing|meeting|debate|ceremony))\b"
)
# "In court, …", "Speaking in parliament, …", "At a meeting on Tuesday, …".
OCCASION = re.compile(
    r"(?:(?:Speaking|Testifying|Appearing|Addressing\s\w+)\s)?(?:[Aa]t|[Ii]n|[Bb]efore|[Dd]uring)\s"
    r"(?:[\w’'-]+\s){0,4}?(?:conference|briefing|rally|hearing|meeting|debate|ceremony|court|parliament"
    r"|speech|address|evidence|testimony|congress|senate|session|trial|inquest|inquiry|committee)\b"
)
# "In 2019, she said", "She said at the time": this was no part of the talk told above.
LONG_AGO = re.compile(
    r"(?:In\s(?:(?!the\b|an?\b)\w+\s)?(?:19|20)\d\d|(?:Last|Earlier\sthis)\s(?:week|month|year)"
    r"|(?:\w+\s){1,2}(?:days|weeks|months|years)\s(?:ago|earlier)),?\s"
)
THEN = re.compile(r"\s(?:at\sthe\stime|before|(?:in|last)\s(?:year|(?:19|20)\d\d))\b")
# "She wrote on X that …".
POSTED = re.compile(rf"\s(?:\w+\s)?on\s(?:{'|'.join(sorted(SOCIAL))})\b", re.IGNORECASE)


def kept(
    text: str,
    sentence: Sentence,
    report: Report,
    speaker: Speaker | None,
    last: tuple[Voice | None, int],
    met: Sequence[Speaker],
) -> tuple[Speaker, ...]:
    """Give who carried the same talk before; who has no name keeps the outlet they came by.

    `last` is who spoke before, and in which paragraph.
    """
    if speaker and speaker.kind == "document" and is_public(text, report, speaker, last[0]):
        return ()
    carriers = still_heard(text, sentence, report, speaker, *last)
    carriers = carriers or of_paper(text, sentence, met) or of_part(report, sentence, met)
    if speaker is None or report.source is None or carriers:
        return carriers
    further = None if report.addressed else further_source(speaker, report.source, sentence, met)
    if further:
        return further.carriers
    # "Four nurses told Y … One nurse said", "Two of them said".
    first, _, rest = report.source.text.lower().partition(" ")
    one = first == "one" or (first in NUMBERS and rest.startswith("of "))
    if one or (speaker.named and is_part(report.source)):
        group = one_of(report.source, met, sentence.paragraph, text)
        return group.carriers if group else ()
    again = report.source.definite or report.source.pronoun or speaker.carriers
    return speaker.carriers if again and not speaker.named else ()


def further_source(
    speaker: Speaker, source: Mention, sentence: Sentence, met: Sequence[Speaker]
) -> Speaker | None:
    """Give the one before "another source" and "two other sources", in the same paragraph."""
    low = source.text.lower()
    if not FURTHER.match(low) or speaker.named:
        return None
    nouns = {source.head, source.head.removesuffix("s")}
    near = (s for s in reversed(met) if s.final is not speaker.final and s.carriers)
    near = (s for s in near if s.seen == sentence.paragraph and not s.named)
    return next((s for s in near if s.words & nouns and s.kind != "document"), None)


def behind_paper(
    carriers: tuple[Speaker, ...], paragraph: int, met: Sequence[Speaker]
) -> tuple[Speaker, ...]:
    """Add who came by the last paper of these ("One email quotes a guard …", of emails Y has)."""
    paper = carriers[-1] if carriers and carriers[-1].kind == "document" else None
    if paper is None:
        return carriers
    noun = paper.label.split()[-1]
    several = (s for s in reversed(met) if s is not paper and s.kind == "document" and s.carriers)
    several = (s for s in several if s.seen >= paragraph - 1 and f"{noun}s" in s.words)
    one = paper.label.startswith(("one ", "another ", "a second "))
    more = paper.carriers or (next((s.carriers for s in several), ()) if one else ())
    return carriers + tuple(each for each in more if each not in carriers)


def of_paper(text: str, sentence: Sentence, met: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """Give who came by the papers that hold the words ("In one of them, Lund wrote …")."""
    found = THERE.search(text, sentence.start, sentence.end)
    if found is None:
        return ()
    return carriers_of(found[1] or found[2] or "", sentence, met)


def of_part(report: Report, sentence: Sentence, met: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """Give who came by the paper of which a part speaks ("One entry says …")."""
    source = report.source
    if source is None or source.head not in PARTS or source.name:
        return ()
    found = OF_PAPER.search(source.text)
    return carriers_of((found and (found[1] or found[2])) or "", sentence, met)


def carriers_of(noun: str, sentence: Sentence, met: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """Give who came by the last paper that is called so, or by the last of all."""
    noun = noun.lower().removesuffix("s")
    near = (s for s in reversed(met) if s.kind == "document" and s.carriers)
    near = (s for s in near if s.seen >= sentence.paragraph - 1)
    fitting = (s for s in near if not noun or noun in {w.removesuffix("s") for w in s.words})
    return next((paper.carriers for paper in fitting), ())


def is_public(text: str, report: Report, paper: Speaker, last: Voice | None) -> bool:
    """Tell whether somebody made the paper public since, or wrote another.

    So "The council published the memo" and "The memo, posted by police, says …" tell.
    """
    carriers = paper.carriers or (last.carriers if last else ())
    if not carriers or report.source is None:
        return False
    since = text[max(carrier.place for carrier in carriers) : report.said_at[0]]
    noun = re.escape(report.source.head)
    made = rf"{MADE}\s(?:an?|the|this|another|its|his|her)\s(?:[\w-]+\s){{0,2}}?{noun}\b"
    public = rf"\b{noun},?\s(?:(?:which|was|were|has|had|been|since|later)\s)*{MADE}\b"
    return bool(re.search(f"{made}|{public}", since, re.IGNORECASE))


def is_another_day(text: str, report: Report) -> bool:
    """Tell whether a day of its own stands behind the verb ("Holm said on Wednesday …")."""
    return bool(ANOTHER_DAY.match(text, report.said_at[1]))


def remember(speaker: Speaker | None, carriers: tuple[Speaker, ...]) -> None:
    """Note by which outlets somebody without a name came here."""
    if speaker and not speaker.named and speaker.kind != "body":
        outlets = tuple(carrier for carrier in carriers if carrier.kind == "outlet")
        speaker.carriers = speaker.carriers or outlets


def is_elsewhere(text: str, sentence: Sentence, report: Report) -> bool:
    """Tell whether others ask now, or it was said on another occasion."""
    return (
        is_asked_anew(text, sentence)
        or is_later(text, report)
        or opens_elsewhere(text, sentence, report)
    )


def opens_elsewhere(text: str, sentence: Sentence, report: Report) -> bool:
    """Recognise "At a news conference, she said …", "In court, …" and "She wrote on X that …"."""
    source = report.source
    opens = source is not None and OCCASION.match(text, sentence.start, source.start)
    return bool(opens or POSTED.match(text, report.said_at[1]))


def heard_again(carriers: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
    """Give who carries on: outlets and people; a paper only carried what stands in it."""
    return tuple(carrier for carrier in carriers if carrier.kind != "document")


def still_heard(
    text: str,
    sentence: Sentence,
    report: Report,
    speaker: Speaker | None,
    last: Voice | None,
    said_in: int,
) -> tuple[Speaker, ...]:
    """Keep who carried an interview while the same person goes on ("He added …").

    `last` is who spoke before, in paragraph `said_in`.
    """
    source = report.source
    if not (last and last.speaker and speaker and source) or report.addressed:
        return ()
    heard = behind(last, speaker)
    if heard is None:
        return ()
    above = said_in == sentence.paragraph
    adds = report.verb in GOING_ON
    # "“…,” Moss said", "She said …" and "Moss added …" right below are of the same interview.
    right_below = said_in + 1 == sentence.paragraph and speaker.kind != "document"
    also = adds or text[source.end : report.said_at[0]].strip() == "also"
    said_now = source.pronoun and not is_long_ago(text, sentence, report, source)
    opens = sentence.tokens[0].quoted or said_now or also
    goes_on = (source.pronoun and adds) or (right_below and opens)
    if SAME_TALK.search(text, sentence.start, sentence.end):
        return heard
    if not above and is_since(text, sentence, report, heard):
        return ()
    elsewhere = SIGNED_PAPER.search(text, sentence.start, sentence.end)
    return () if elsewhere or not (above or goes_on) else heard_again(heard)


def behind(last: Voice, speaker: Speaker) -> tuple[Speaker, ...] | None:
    """Give who carried the words of somebody who spoke or passed on what was said last."""
    passed_on = [each.final for each in (last.speaker, *last.carriers) if each]
    at = next((n for n, each in enumerate(passed_on) if each is speaker.final), None)
    return None if at is None else last.carriers[at:]


def is_since(text: str, sentence: Sentence, report: Report, carriers: Sequence[Speaker]) -> bool:
    """Tell whether "She said on Tuesday …" is of a day that was not the day of the talk above."""
    day = ANOTHER_DAY.match(text, report.said_at[1]) or DAY_FIRST.match(text, sentence.start)
    told = min((carrier.place for carrier in carriers), default=0)
    near = text[max(0, told - TOLD_NEAR) : sentence.start].lower()
    return day is not None and day[0].split()[-1].lower() not in near


def is_long_ago(text: str, sentence: Sentence, report: Report, source: Mention) -> bool:
    """Tell whether somebody wrote it, or said it at another time ("In 2019 she said …")."""
    start, end = report.said_at
    dated = LONG_AGO.fullmatch(text, sentence.start, source.start) or THEN.match(text, end)
    return bool(dated) or text[start:end] in {"wrote", "writes"}


def is_asked_anew(text: str, sentence: Sentence) -> bool:
    """Tell whether others than before ask ("Asked by reporters whether …, she said")."""
    return bool(ASKED_BY.match(text, sentence.start, sentence.end))


def is_later(text: str, report: Report) -> bool:
    """Tell whether it was said on another occasion ("The coast guard later said …").

    So was what somebody said "at a news conference".
    """
    source = report.source
    between = text[source.end : report.said_at[0]] if source else ""
    return bool(ELSEWHERE.match(text, report.said_at[1])) or between.strip() in {
        "later",
        "since",
        "has since",
        "separately",
        "earlier",
    }
