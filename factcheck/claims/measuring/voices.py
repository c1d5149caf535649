"""What the engine heard in a text, in the terms of attribution corpora: source, cue, content.

The corpora count the marks around a quotation and the "that" before what was said as content; our
rules leave both out, so they are added here. The rules know one token of a cue: auxiliaries ("has
said") and particles are missing in what they give. What the trained parts give is taken as it is.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.extraction.article import ArticleText, Block
from factcheck.claims.extraction.attributing import Attributor
from factcheck.claims.extraction.attribution import Report
from factcheck.claims.extraction.discourse import Discourse, Statement
from factcheck.claims.measuring.attributions import Attribution
from factcheck.claims.measuring.overlap import Span
from factcheck.claims.measuring.rebuilt import Rebuilt
from factcheck.claims.measuring.tagged import Piece

OPENING, CLOSING = "“‘", "”’"
# About half the F1 that can be reached, where it is highest.
LEAST_LIKELY = 0.3


@dataclass(frozen=True)
class Voiced:
    """A stretch of text and the part it plays: source, cue or content.

    `bare` content lacks its marks and its "that".
    """

    kind: str
    place: Span
    bare: bool = False


def voiced_in(text: str, blocks: tuple[Block, ...], reader: Attributor | None) -> Iterator[Voiced]:
    """Give the parts of attributions: by the trained parts piece by piece, by rule with a cue."""
    if reader is None:
        yield from ruled_in(text, blocks)
        return
    for kind, place in reader.pieces(text, blocks):
        yield Voiced(kind, place)


def ruled_in(text: str, blocks: tuple[Block, ...]) -> Iterator[Voiced]:
    """Give what the rules hear."""
    discourse = Discourse(text, blocks)
    discourse.read()
    for sentence in discourse.sentences:
        for report in sentence.reports:
            if report.source:
                yield Voiced("source", (report.source.start, report.source.end))
            yield Voiced("cue", cue_of(text, report))
            for place in report.spans:
                yield Voiced("content", place, bare=True)


def cue_of(text: str, report: Report) -> Span:
    """Take the place of the verb; the cue of "according to" is both words."""
    start, end = report.said_at
    both = text[start:end].lower() == "according" and text[end : end + 3].lower() == " to"
    return start, end + 3 if both else end


def pieces_in(rebuilt: Rebuilt, reader: Attributor | None) -> list[set[Piece]]:
    """Tag a document's tokens, sentence by sentence.

    Each sentence is read as a paragraph, together with others of a quotation that goes on.
    """
    blocks = tuple(
        Block(rebuilt.sentences[first][0], rebuilt.sentences[last - 1][1], "body")
        for first, last in rebuilt.together
    )
    found = list(voiced_in(rebuilt.text, blocks, reader))
    tagged: list[set[Piece]] = []
    for places in rebuilt.places:
        words = [rebuilt.text[slice(*place)] for place in places]
        start, end = places[0][0], places[-1][1]
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
    if voiced.bare:
        first -= bool(first) and words[first - 1] in OPENING
        last += last < len(words) and words[last] in CLOSING
        first -= bool(first) and words[first - 1].lower() == "that"
    return voiced.kind, first, last


def said_in(article: ArticleText, reader: Attributor | None) -> list[Attribution]:
    """Give who said what, one for each cue; by rule also where there is none."""
    if reader is not None:
        return [
            attribution_of(article.text, each.source, each.contents)
            for each in reader.read(article.text, article.blocks)
            if each.contents and each.chance >= LEAST_LIKELY
        ]
    grouped: dict[int, list[Statement]] = defaultdict(list)
    for statement in Discourse(article.text, article.blocks).read():
        if statement.voice is not None:
            grouped[id(statement.report or statement)].append(statement)
    return [attribution(statements) for statements in grouped.values()]


def attribution_of(text: str, source: Span | None, contents: Sequence[Span]) -> Attribution:
    return Attribution(tuple(sorted(contents)), (text[slice(*source)],) if source else ())


def attribution(statements: list[Statement]) -> Attribution:
    """Put together what one verb of saying covers; both the words and the name are the source."""
    voice = statements[0].voice
    speaker = voice.speaker.final.label if voice and voice.speaker else None
    named = (speaker, voice.mention if voice else None)
    return Attribution(
        contents=tuple(sorted((each.start, each.end) for each in statements)),
        sources=tuple(name for name in named if name),
    )
