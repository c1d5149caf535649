"""Claims, speakers, chains, dates, quotations: a folder of annotated articles."""

from dataclasses import asdict, replace
from pathlib import Path

from articles.extraction.article import ArticleText, Unreadable
from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract
from factcheck.claims.measuring.claim_figures import total
from factcheck.claims.measuring.claims import ArticleScore, score_article
from factcheck.claims.measuring.gold import GoldArticle, gold_in
from factcheck.claims.measuring.reading import WrongInput, files
from factcheck.claims.weights import weights_at_work
from factcheck.ops.measures.base import Measured, Watch


def measure(path: Path) -> Measured:
    watch, weights, scores = Watch(), weights_at_work(), []
    for gold in [gold_in(each) for each in files(path, "*.json", "annotated articles")]:
        try:
            with watch:
                article = with_what_is_known(read_text(gold.text), gold)
                found = extract(article, weights)
        except Unreadable as error:
            raise WrongInput(f"{gold.id}: {error}") from error
        scores.append(score_article(gold, article.text, found))
    return Measured({**total(scores)}, [detail(score) for score in scores], watch.seconds)


def with_what_is_known(article: ArticleText, gold: GoldArticle) -> ArticleText:
    """Add when and by whom an article was published where its text does not tell."""
    return replace(
        article,
        published_at=article.published_at or gold.published_at,
        publisher=article.publisher or gold.publisher,
    )


def detail(score: ArticleScore) -> dict[str, object]:
    return {
        "id": score.id,
        "worth_ndcg": score.ndcg,
        "counts": dict(score.counts),
        "differences": [asdict(each) for each in score.differences],
    }
