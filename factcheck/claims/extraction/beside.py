"""Lines in the body that tell no news: words beside a picture, words to the reader."""

import re
from bisect import bisect_left

from articles.extraction.appeals import is_appeal
from articles.extraction.article import ArticleText
from factcheck.claims.extraction.lexicon import RELATIVES
from factcheck.claims.extraction.nouns import has_finite
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.statement import Statement
from factcheck.claims.extraction.tagger import FINITE, Tagger
from factcheck.claims.extraction.tokens import Token

BULLET = re.compile(r"[•·*►▶▪‣◦—–-]\s|\(?\w{1,3}[.)]\s")
YEAR = re.compile(r"(?:19|20)\d\d")
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
    """Tell whether a paragraph is one phrase without a verb ("Lund at the opening of the pier")."""
    sentence = statement.sentence
    at = bisect_left(article.blocks, sentence.start, key=lambda block: block.start)
    own = article.blocks[at : at + 1]
    whole = own and own[0].start == sentence.start and own[0].end <= sentence.end
    if not whole or BULLET.match(article.text, sentence.start) or len(sentence.tokens) > LONGEST:
        return False
    phrase = before_relative(sentence.tokens)
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
