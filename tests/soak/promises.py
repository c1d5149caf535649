"""What must hold for whatever is read: checked on one text or page at a time."""

import json
import unicodedata
from dataclasses import asdict, replace
from datetime import date
from random import Random

from articles.extraction.article import LABELS, ArticleText, Unreadable
from articles.extraction.reading import read_html, read_text
from factcheck.claims.extraction.attributing import attributor
from factcheck.claims.extraction.claim import Extraction, slices
from factcheck.claims.extraction.engine import extract
from factcheck.claims.extraction.markup import masked
from factcheck.claims.extraction.numbers import find_quantities
from factcheck.claims.extraction.quotes import find_marked
from factcheck.claims.extraction.sentences import LONGEST, sentences, wordings
from factcheck.claims.extraction.tokens import tokenize
from factcheck.claims.extraction.weights import NONE, load
from factcheck.claims.extraction.when import day_in

KINDS = {"direct", "mixed", "indirect", "own", "unknown"}
DATES = (None, date(2024, 5, 3), date(2024, 2, 29), date(1, 1, 1), date(9999, 12, 31))
LANGUAGES = ("en", "en", "", "de", "zh", "xx")


def check_text(dice: Random, text: str) -> None:
    """Read a text and find its claims, with or without trained parts."""
    article = read(text)
    if article is None:
        return
    check_article(article)
    if dice.random() < 0.3:
        article = replace(article, language=dice.choice(LANGUAGES))
    if dice.random() < 0.5:
        article = replace(article, published_at=dice.choice(DATES))
    check_claims(dice, article)


def read(text: str) -> ArticleText | None:
    try:
        article = read_text(text)
    except Unreadable:
        assert not text.strip() or "\0" in text, "a text was refused"
        return None
    assert article.text == unicodedata.normalize("NFC", text), "the text was changed"
    assert read_text(article.text) == article, "read again, it is another article"
    return article


def check_article(article: ArticleText) -> None:
    """Blocks lie one behind the other and leave out nothing but blanks."""
    text, at = article.text, 0
    for block in article.blocks:
        assert at <= block.start < block.end <= len(text), "blocks overlap or are empty"
        assert not text[at : block.start].strip(), "words stand in no block"
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        assert block.label in LABELS
        at = block.end
    assert not text[at:].strip(), "words stand behind the last block"


def check_claims(dice: Random, article: ArticleText) -> None:
    weights = NONE if dice.random() < 0.3 else load()
    found = extract(article, weights)
    check_extraction(article, found)
    if dice.random() < 0.05:
        assert extract(article, weights) == found, "read again, there are other claims"


def check_extraction(article: ArticleText, found: Extraction) -> None:
    text = article.text
    blocks = [(block.start, block.end) for block in article.blocks]
    for claim in found.claims:
        places = [place for span in claim.spans for place in span]
        assert places == sorted(places), "slices of a claim are out of order"
        assert claim.spans, "a claim has no place"
        assert all(start < end for start, end in claim.spans), "a slice is empty"
        assert 0 <= places[0] <= places[-1] <= len(text), "a claim lies outside the text"
        assert claim.text == slices(text, claim.spans), "a claim's words are not the text's"
        assert claim.text.strip() == claim.text, "a claim begins or ends with a blank"
        assert any(start <= places[0] and places[-1] <= end for start, end in blocks)
        assert claim.kind in KINDS
        assert 0 <= claim.worth <= 1
        assert claim.speaker is None or claim.speaker.strip(), "a speaker has no name"
        assert claim.wording is None or claim.wording.strip(), "a wording has no words"
        assert all(each.strip() for each in (*claim.carriers, *claim.unresolved, *claim.reasons))
    spans = [claim.spans for claim in found.claims]
    assert spans == sorted(set(spans)), "claims are out of order or twice there"
    for quote in found.quotes:
        assert 0 <= quote.start < quote.end <= len(text), "a quotation lies outside the text"
    for hint in found.contradictions:
        assert 0 <= hint.first < len(spans)
        assert 0 <= hint.second < len(spans)
        assert hint.first != hint.second
        assert hint.why.strip()
    json.dumps(asdict(found), default=str).encode()


def check_parts(dice: Random, text: str) -> None:
    """Give the parts of the engine a text that no reader has seen."""
    cut = sentences(text, 0, len(text), whole_quotes=dice.random() < 0.5)
    read, at = masked(text), 0
    for start, end in cut:
        assert at <= start < end <= len(text), "sentences overlap or are empty"
        assert end - start <= LONGEST, "a sentence is too long"
        assert not read[at:start].strip(), "words stand between sentences"
        at = end
    assert not read[at:].strip(), "words stand behind the last sentence"
    wordings(text)
    at = 0
    for token in tokenize(text, 0, len(text)):
        assert at <= token.start
        assert token.text == text[token.start : token.end]
        assert not text[at : token.start].strip(), "a word is no token"
        at = token.end
    for each in find_quantities(text):
        assert 0 <= each.start < each.end <= len(text)
        assert each.low <= each.high
        each.excludes(each)
    for marked in find_marked(text, [(0, len(text))]):
        places = (0, marked.outer_start, marked.start, marked.end, marked.outer_end, len(text))
        assert list(places) == sorted(places)
    day_in(text, dice.choice(DATES), past=dice.random() < 0.5)


def check_attributions(_dice: Random, text: str) -> None:
    """Let the trained parts say who said what."""
    article, reader = read(text), attributor(load())
    if article is None or reader is None:
        return
    for each in reader.read(article.text, article.blocks):
        for start, end in filter(None, (each.cue, each.source, *each.contents)):
            assert 0 <= start < end <= len(article.text)


def check_page(dice: Random, html: str) -> None:
    """Read a page that may be no article at all."""
    try:
        article = read_html(html, url=dice.choice(("", "https://pier.example/a", "http://[", "x")))
    except Unreadable:
        return
    check_article(article)
    check_claims(dice, article)


def check_readable_page(_dice: Random, given: tuple[str, list[str]]) -> None:
    """No paragraph of a plain story is lost, unless the answer says so."""
    html, told = given
    article = read_html(html)
    check_article(article)
    kept = "".join(article.text.split())
    lost = [each for each in told if "".join(each.split()) not in kept]
    assert article.truncated or not lost, f"a page lost {lost}"
