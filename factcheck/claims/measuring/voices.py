"""What the engine heard in a text, in the terms of attribution corpora: source, cue, content.

The corpora count the marks around a quotation and the "that" before what was said as content; our
claims leave both out, so they are added here. The engine knows one token of a cue: auxiliaries
("has said") and particles are missing in what is given here, as they are in the engine.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.article import ArticleText, Block
from factcheck.claims.extraction.attribution import Report
from factcheck.claims.extraction.discourse import Discourse, Statement
from factcheck.claims.measuring.attributions import Attribution
from factcheck.claims.measuring.overlap import Span
from factcheck.claims.measuring.rebuilt import Rebuilt
from factcheck.claims.measuring.tagged import Piece

OPENING, CLOSING = "“‘", "”’"


@dataclass(frozen=True)
class Voiced:
    """A stretch of text and the part it plays: source, cue or content."""

    kind: str
    place: Span


def voiced_in(text: str, blocks: tuple[Block, ...]) -> Iterator[Voiced]:
    """Give the parts of every attribution that has a verb of saying."""
    discourse = Discourse(text, blocks)
    discourse.read()
    for sentence in discourse.sentences:
        for report in sentence.reports:
            if report.source:
                yield Voiced("source", (report.source.start, report.source.end))
            yield Voiced("cue", cue_of(text, report))
            for place in report.spans:
                yield Voiced("content", place)


def cue_of(text: str, report: Report) -> Span:
    """Take the place of the verb; the cue of "according to" is both words."""
    start, end = report.said_at
    both = text[start:end].lower() == "according" and text[end : end + 3].lower() == " to"
    return start, end + 3 if both else end


def pieces_in(rebuilt: Rebuilt) -> list[set[Piece]]:
    """Tag a document's tokens, sentence by sentence; each sentence is read as a paragraph."""
    blocks = tuple(Block(start, end, "body") for start, end in rebuilt.sentences)
    found = list(voiced_in(rebuilt.text, blocks))
    tagged: list[set[Piece]] = []
    for (start, end), places in zip(rebuilt.sentences, rebuilt.places, strict=True):
        words = [rebuilt.text[slice(*place)] for place in places]
        inside = [each for each in found if each.place[0] < end and start < each.place[1]]
        tagged.append({piece for each in inside if (piece := tag(each, places, words))})
    return tagged


def tag(voiced: Voiced, places: tuple[Span, ...], words: list[str]) -> Piece | None:
    """Give the tokens that a stretch touches, or nothing where it touches none."""
    start, end = voiced.place
    touched = [n for n, (first, last) in enumerate(places) if first < end and start < last]
    if not touched:
        return None
    first, last = touched[0], touched[-1] + 1
    if voiced.kind == "content":
        first -= bool(first) and words[first - 1] in OPENING
        last += last < len(words) and words[last] in CLOSING
        first -= bool(first) and words[first - 1].lower() == "that"
    return voiced.kind, first, last


def said_in(article: ArticleText) -> list[Attribution]:
    """Give who said what, one for each verb of saying and each stretch that needs none."""
    grouped: dict[int, list[Statement]] = defaultdict(list)
    for statement in Discourse(article.text, article.blocks).read():
        if statement.voice is not None:
            grouped[id(statement.report or statement)].append(statement)
    return [attribution(statements) for statements in grouped.values()]


def attribution(statements: list[Statement]) -> Attribution:
    """Put together what one verb of saying covers; both the words and the name are the source."""
    voice = statements[0].voice
    speaker = voice.speaker.final.label if voice and voice.speaker else None
    named = (speaker, voice.mention if voice else None)
    return Attribution(
        contents=tuple(sorted((each.start, each.end) for each in statements)),
        sources=tuple(name for name in named if name),
    )
