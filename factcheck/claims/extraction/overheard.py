"""Who speaks where the rules heard nobody, by the trained parts: only what they are sure of.

They learnt from notes that count decisions and wishes as words, too. So only a source and a clause,
or words in marks, are taken, tied by a verb of saying that carries its sentence.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from articles.extraction.article import Block
from factcheck.claims.extraction.attributing import Attributed, Attributor
from factcheck.claims.extraction.lexicon import DENYING, PREPOSITIONS
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.nouns import has_finite
from factcheck.claims.extraction.paragraphs import Place
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.statement import Sentence
from factcheck.claims.extraction.subjects import opening_subject
from factcheck.claims.extraction.telltales import LIKELY, plain
from factcheck.claims.extraction.tokens import Token

# What is done by saying it is an event.
DEEDS = frozenset(("ordered", "orders"))
ASKING = frozenset(("how", "why", "whether", "that"))
# Chosen on the dev part of PolNeAR, where most finds are right; less sure ones add next to nothing.
SURE = 0.5


def overheard(
    text: str, sentences: Sequence[Sentence], blocks: Sequence[Block], reader: Attributor
) -> dict[int, Report]:
    """Give reports by the number of their sentence, for `sentences` that were heard by no rule.

    Read are only paragraphs in which one of them holds a word that mostly brings reported words.
    """
    rates = reader.layers.lore.rates
    body = [block for block in blocks if block.label == "body"]
    promising = {
        sentence.paragraph
        for sentence in sentences
        if any(rates.get(plain(t.text)) in LIKELY for t in sentence.tokens if not t.quoted)
    }
    if not promising:
        return {}
    found: dict[int, Report] = {}
    for said in reader.read(text, [body[each] for each in sorted(promising)]):
        number, sentence = holding(sentences, said.cue)
        report = report_of(text, sentence, said) if sentence else None
        if report and number not in found:
            found[number] = report
    return found


def holding(sentences: Sequence[Sentence], place: Place) -> tuple[int, Sentence | None]:
    number = bisect_right(sentences, place[0], key=lambda each: each.start) - 1
    inside = number >= 0 and place[0] < sentences[number].end
    return number, sentences[number] if inside else None


def report_of(text: str, sentence: Sentence, said: Attributed) -> Report | None:
    """Turn what was read into a report of this sentence, or nothing where it is not sure."""
    if said.chance < SURE or said.source is None:
        return None
    cue = within(sentence.tokens, said.cue)
    source = source_of(text, within(sentence.tokens, said.source))
    contents = [within(sentence.tokens, place) for place in said.contents]
    parts = [said_words(content) for content in contents]
    told = [part for part in parts if part and asserts(part)]
    if source is None or not told or not cue or cue[0].quoted or cue[-1].low.endswith("ing"):
        return None
    if cue[-1].low in DEEDS or (cue[-1].low in PREPOSITIONS and not any(map(is_put, contents))):
        return None
    return Report(
        cue[-1].low,
        source,
        spans=[(part[0].start, part[-1].end) for part in told],
        denied=any(token.low in DENYING for token in cue),
        said_at=said.cue,
    )


def is_put(tokens: list[Token]) -> bool:
    """Tell whether words are put behind "of" or "about" ("spoke of “a farce”", "about how it was").

    What somebody sided with or railed against is a thing they did that to.
    """
    first = next((token.low for token in tokens if token.is_word), "")
    return first in ASKING or all(token.quoted for token in tokens if token.is_word)


def within(tokens: Iterable[Token], place: Place) -> list[Token]:
    return [token for token in tokens if place[0] <= token.start < place[1]]


def source_of(text: str, tokens: list[Token]) -> Mention | None:
    """Describe a source without what is told of it; what nobody knows as a speaker is none."""
    if not tokens or tokens[0].quoted:
        return None
    subject = opening_subject(tokens, len(tokens))
    if subject is None:
        return None
    aside = tokens[slice(*subject.aside)] if subject.aside else None
    source = mention(text, tokens[subject.start : subject.end], aside)
    return source if source.name or source.kind != "unknown" else None


def said_words(tokens: list[Token]) -> list[Token]:
    """Leave out the marks around what was said and the "that" before it."""
    while tokens and (not tokens[0].is_word or tokens[0].low == "that"):
        tokens = tokens[1:]
    while tokens and not tokens[-1].is_word:
        tokens = tokens[:-1]
    return tokens


def asserts(tokens: list[Token]) -> bool:
    return has_finite(tokens, 0, len(tokens)) or all(t.quoted for t in tokens if t.is_word)
