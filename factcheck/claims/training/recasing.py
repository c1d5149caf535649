"""More sentences to learn from: a treebank cut by our own tokenizer, and in other cases."""

from collections.abc import Sequence

from factcheck.claims.extraction.tokens import tokenize
from factcheck.claims.measuring.treebank import TaggedSentence, tags_of

Example = tuple[Sequence[str], Sequence[str]]  # words, tags
SMALL = frozenset(("ADP", "CCONJ", "DET", "PART", "SCONJ"))
# One sentence of so many is repeated Like a Headline, and one of so many IN CAPITALS.
HEADLINES = 8
CAPITALS = 16


def as_written(sentences: Sequence[TaggedSentence]) -> list[Example]:
    return [
        ([word.text for word in each.words], [word.full_tag for word in each.words])
        for each in sentences
    ]


def as_we_cut(sentence: TaggedSentence) -> Example:
    """Cut a sentence of a treebank as the engine does; what has no tag there is left out."""
    text = sentence.text
    tokens = tokenize(text, 0, len(text))
    tags = tags_of(sentence, [(token.start, token.end) for token in tokens])
    pairs = [(token.text, tag) for token, tag in zip(tokens, tags, strict=True) if tag]
    return [word for word, _ in pairs], [tag for _, tag in pairs]


def cut_otherwise(sentences: Sequence[TaggedSentence]) -> list[Example]:
    """Give our cutting of those sentences that the treebank cuts in another way."""
    ours = [as_we_cut(each) for each in sentences]
    written = as_written(sentences)
    return [
        own for own, theirs in zip(ours, written, strict=True) if own[0] and own[0] != theirs[0]
    ]


def recased(sentences: Sequence[TaggedSentence]) -> list[Example]:
    ours = [own for own in map(as_we_cut, sentences) if own[0]]
    return [like_a_headline(each) for each in ours[::HEADLINES]] + [
        in_capitals(each) for each in ours[CAPITALS // 4 :: CAPITALS]
    ]


def like_a_headline(example: Example) -> Example:
    words, tags = example
    return [
        word if number and tag in SMALL else word[:1].upper() + word[1:]
        for number, (word, tag) in enumerate(zip(words, tags, strict=True))
    ], tags


def in_capitals(example: Example) -> Example:
    words, tags = example
    return [word.upper() for word in words], tags
