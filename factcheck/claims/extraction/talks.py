"""Talks an outlet had before somebody speaks: "Y interviewed Lund.", "Lund spoke to Y."."""

from factcheck.claims.extraction.airing import aired
from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.citing import COPIES, OBTAINING
from factcheck.claims.extraction.lexicon import words
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.noticing import named_aside
from factcheck.claims.extraction.nouns import head, head_end, phrase_end
from factcheck.claims.extraction.outlets import before_day, is_that_outlet, outlet_name
from factcheck.claims.extraction.statement import Sentence, Voice
from factcheck.claims.extraction.tokens import Token

TALKED = words("spoke spoken talked appeared interviewed interview interviews")
ASKING = words("interviewed asked spoke talked")
PRINTED = words("published aired broadcast ran carried printed")
STORYTELLING = words("told described recounted sold confided")
STORIES = words("story stories version account tale")
TOWARDS = words("to with")
LONGEST_VERB = 3
FAR_VERB = 8


def talk_told(text: str, cast: Cast, sentence: Sentence) -> Voice | None:
    """Give who may speak next, and by way of what outlet, where a sentence tells of their talk."""
    tokens = sentence.tokens
    if any(report.spans for report in sentence.reports):
        return None
    got = paper_of_outlet(text, tokens) if tokens else None
    found = talk_by_outlet(text, tokens) if tokens else None
    if got:
        return bring_paper(cast, sentence, *got)
    if found:
        outlet, whom = found
        carrier, speaker = cast.carrier(outlet, sentence.paragraph), None
        if whom.kind == "person" or whom.name or whom.pronoun:
            speaker = sentence.about = cast.meet(whom, sentence.paragraph, speaks=False)
    else:
        speaker = sentence.about or (sentence.voice.speaker if sentence.voice else None)
        met = talk_with_outlet(text, tokens) if speaker else None
        carrier = cast.carrier(met, sentence.paragraph) if met else None
    if speaker is None or carrier is None or speaker.final.kind not in {"person", "unknown"}:
        return None
    return Voice(speaker, None, (carrier,))


def talk_with_outlet(text: str, tokens: list[Token]) -> Mention | None:
    """Give the outlet of "Lund gave an interview to Y" and "Lund appeared on Y"."""
    places = [n for n, t in enumerate(tokens) if t.low in TALKED and not t.quoted]
    found = aired(text, tokens, places) + story_told(text, tokens)
    return next((outlet for outlet in found if not is_that_outlet(outlet)), None)


def story_told(text: str, tokens: list[Token]) -> list[Mention]:
    """Give the outlet in "sold his story to Y", "described the night to Y", "told Y a story"."""
    told = next((n for n, t in enumerate(tokens) if t.low in STORYTELLING and not t.quoted), 0)
    near = range(told + 1, len(tokens) - 1) if told else range(0)
    to = next((n for n in near if tokens[n].low == "to"), 0)
    start = told if tokens[told].low == "told" else to
    end = phrase_end(tokens, start + 1, len(tokens))
    end = next(
        (n for n in range(start + 2, end) if tokens[n].low in {"a", "an", "his", "her"}), end
    )
    phrase = tokens[start + 1 : end] if start else []
    story = {token.low for token in tokens[told + 1 :]} & STORIES
    outlet = outlet_name(text, phrase) if phrase and (story or start == to) else None
    return [outlet] if outlet and outlet.kind == "outlet" else []


def talk_by_outlet(text: str, tokens: list[Token]) -> tuple[Mention, Mention] | None:
    """Give the outlet and whom it talked to in "Y interviewed Lund" and "Y also spoke to Lund"."""
    end = phrase_end(tokens, 0, len(tokens))
    near = range(1, min(end + LONGEST_VERB, len(tokens) - 2))
    verb = next((n for n in near if tokens[n].low in ASKING | PRINTED), 0)
    outlet = outlet_name(text, tokens[:verb]) if verb and not tokens[verb].quoted else None
    whom = whom_after(tokens, verb)
    if outlet is None or outlet.kind == "person" or not whom:
        return None
    close = phrase_end(tokens, whom, len(tokens))
    if close == whom:
        return None
    return outlet, with_aside(text, tokens[whom:close], tokens, close)


def with_aside(text: str, named: list[Token], tokens: list[Token], end: int) -> Mention:
    """Read who is named, with the description that stands from `end` up to the full stop."""
    comma = tokens[-1]._replace(text=",", is_word=False, capital=False)
    return mention(text, named, named_aside([*tokens[:-1], comma], end))


def whom_after(tokens: list[Token], verb: int) -> int:
    """Give where stands whom it "interviewed", "spoke to" or "ran an interview with", or 0."""
    if tokens[verb].low in {"interviewed", "asked"}:
        return verb + 1
    if tokens[verb].low in PRINTED:
        near = range(verb + 1, min(verb + 6, len(tokens) - 1))
        talk = next((n for n in near if tokens[n].low == "interview"), 0)
        return talk + 2 if talk and tokens[talk + 1].low == "with" else 0
    return verb + 2 if verb and tokens[verb + 1].low in TOWARDS else 0


def paper_of_outlet(
    text: str, tokens: list[Token]
) -> tuple[Mention, Mention, Mention | None] | None:
    """Give the outlet, the paper and its author in "Y has obtained a letter from Lund"."""
    near = range(1, min(FAR_VERB, len(tokens) - 2))
    verb = next((n for n in near if tokens[n].low in OBTAINING | PRINTED), 0)
    outlet = outlet_name(text, tokens[:verb]) if verb and not tokens[verb].quoted else None
    end = phrase_end(tokens, verb + 1, len(tokens))
    paper = before_day(tokens[verb + 1 : end])
    if outlet is None or outlet.kind == "person" or not paper:
        return None
    if head(paper) in COPIES and len(paper) > head_end(paper) + 1:
        paper = paper[head_end(paper) + 1 :]  # "a copy of the audit"
    if mention(text, paper).kind != "document":
        return None
    start, author = head_end(paper), None
    if start + 1 < len(paper) and paper[start].low in {"from", "by"}:
        author = with_aside(text, paper[start + 1 :], tokens, end)
        paper = paper[:start]
    return outlet, mention(text, paper), author


def bring_paper(
    cast: Cast, sentence: Sentence, outlet: Mention, paper: Mention, author: Mention | None
) -> Voice | None:
    """Bring a paper on stage with the outlet that carries it, and let its author speak next."""
    carrier = cast.carrier(outlet, sentence.paragraph)
    writer = cast.meet(author, sentence.paragraph, speaks=False) if author else None
    sentence.about = cast.meet(paper, sentence.paragraph, speaks=False)
    if carrier is None or sentence.about is None:
        return None
    sentence.about.carriers = (carrier,)
    return Voice(writer, None, (carrier,)) if writer else None
