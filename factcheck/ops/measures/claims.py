"""Claims, speakers, chains, dates, quotations: a folder of annotated articles."""

from dataclasses import asdict
from pathlib import Path

from articles.extraction.article import Unreadable
from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract
from factcheck.claims.measuring.claim_figures import total
from factcheck.claims.measuring.claims import ArticleScore, score_article
from factcheck.claims.measuring.gold import gold_in
from factcheck.claims.measuring.reading import WrongInput, files
from factcheck.claims.weights import weights_at_work
from factcheck.ops.measures.base import Measured, Watch


def measure(path: Path) -> Measured:
    watch, weights, scores = Watch(), weights_at_work(), []
    for gold in [gold_in(each) for each in files(path, "*.json", "annotated articles")]:
        try:
            with watch:
                article = read_text(gold.text)
                found = extract(article, weights)
        except Unreadable as error:
            raise WrongInput(f"{gold.id}: {error}") from error
        scores.append(score_article(gold, article.text, found))
    return Measured({**total(scores)}, [detail(score) for score in scores], watch.seconds)


def detail(score: ArticleScore) -> dict[str, object]:
    return {
        "id": score.id,
        "worth_ndcg": score.ndcg,
        "counts": dict(score.counts),
        "differences": [asdict(each) for each in score.differences],
    }
