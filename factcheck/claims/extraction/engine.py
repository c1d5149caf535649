"""An article in, its claims and quotations out."""

import re

from articles.extraction.article import ArticleText
from factcheck.claims.extraction.claim import ExtractedClaim, Extraction, Quote, slices

__all__ = ["ENGINE_VERSION", "ExtractedClaim", "Extraction", "Quote", "extract"]

ENGINE_VERSION = "rules-1"


def extract(article: ArticleText) -> Extraction:
    """Find every claim in the body; the same article always gives the same answer."""
    claims = []
    for block in article.blocks:
        if block.label != "body":
            continue
        for found in re.finditer(r"\S[^.!?]*[.!?]?", article.text[block.start : block.end]):
            spans = ((block.start + found.start(), block.start + found.end()),)
            text = slices(article.text, spans)
            claims.append(
                ExtractedClaim(
                    spans, text, "own", None, None, (), True, 0.5, ("an assertion",), None, False
                )
            )
    return Extraction(tuple(claims), (), ENGINE_VERSION)
