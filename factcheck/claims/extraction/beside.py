"""Lines in the body that tell no news: words beside a picture, words to the reader."""

import re
from bisect import bisect_right

from articles.extraction.appeals import is_appeal
from articles.extraction.article import ArticleText
from factcheck.claims.extraction.lexicon import RELATIVES
from factcheck.claims.extraction.nouns import has_finite
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.sentences import sentences
from factcheck.claims.extraction.statement import Statement
from factcheck.claims.extraction.tagger import FINITE, Tagger
from factcheck.claims.extraction.tokens import Token, tokenize

BULLET = re.compile(r"[•·*►▶▪‣◦—–-]\s|\(?\w{1,3}[.)]\s")
YEAR = re.compile(r"(?:19|20)\d\d")
# When a picture was taken.
WHEN_TAKEN = re.compile(
    r"\b(?:(?:last|this|earlier\sthis)\s(?:week|month|year|spring|summer|autumn|winter|season)"
    r"|in\s(?:[A-Z][a-z]+\s)?(?:19|20)\d\d)\.?$"
)
# "A long winter in 2019. Then …" tells a story.
NO_PICTURE = re.compile(r"(?:an?|another|no|one)\b", re.IGNORECASE)
LONGEST_OF_TWO = 200
# More words without a verb are a verb that neither rules nor tagger know.
LONGEST = 30


def stands_beside(article: ArticleText, statement: Statement, tagger: Tagger | None) -> bool:
    """Tell whether the outlet's own sentence is a caption without a credit, or an appeal."""
    if statement.voice is not None or statement.aside:
        return False
    sentence = statement.sentence
    if is_appeal(article.text[sentence.start : sentence.end]):
        return True
    return tagger is not None and is_caption_like(article, statement, tagger)


def is_caption_like(article: ArticleText, statement: Statement, tagger: Tagger) -> bool:
    """Tell whether a paragraph is one phrase without a verb ("Lund at the opening of the pier").

    Where the phrase ends with a time, a sentence about what is seen may follow it.
    """
    sentence, text = statement.sentence, article.text
    at = bisect_right(article.blocks, sentence.start, key=lambda block: block.start) - 1
    own = article.blocks[at]
    if own.start == sentence.start and own.end <= sentence.end:
        return is_phrase(text, sentence.start, sentence.tokens, tagger)
    if own.label != "body" or own.end - own.start > LONGEST_OF_TWO:
        return False
    opening = next(iter(sentences(text, own.start, own.end)))
    timed = WHEN_TAKEN.search(text, *opening) and not NO_PICTURE.match(text, own.start)
    return bool(timed) and is_phrase(text, own.start, tokenize(text, *opening), tagger)


def is_phrase(text: str, start: int, tokens: list[Token], tagger: Tagger) -> bool:
    if BULLET.match(text, start) or len(tokens) > LONGEST:
        return False
    phrase = before_relative(tokens)
    if any(is_number(token) and not YEAR.fullmatch(token.text) for token in phrase):
        return False
    if not phrase or has_finite(phrase, 0, len(phrase)):
        return False
    tags = tagger.tag([[token.text for token in phrase]])[0]
    return not FINITE.intersection(tags)


def before_relative(tokens: list[Token]) -> list[Token]:
    """Give the words before a closing ", which …": a verb in it belongs to the aside.

    Where words follow the aside, the verb of the sentence may be among them.
    """
    for at in range(1, len(tokens)):
        if tokens[at].low in RELATIVES and tokens[at - 1].text == ",":
            closed = any(token.text == "," for token in tokens[at:])
            return tokens if closed else tokens[: at - 1]
    return tokens
