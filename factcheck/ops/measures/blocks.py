"""What each block of an article is: a folder of annotated articles."""

from dataclasses import asdict
from pathlib import Path

from articles.extraction.article import Unreadable
from articles.extraction.reading import read_text
from factcheck.claims.measuring.blocks import LabelledArticle, labelled_article, score_blocks, total
from factcheck.claims.measuring.reading import WrongInput, expecting, files, read_json
from factcheck.ops.measures.base import Measured, Watch


def measure(path: Path) -> Measured:
    watch, scores = Watch(), []
    for gold in [gold_in(each) for each in files(path, "*.json", "annotated articles")]:
        try:
            with watch:
                article = read_text(gold.text)
        except Unreadable as error:
            raise WrongInput(f"{gold.id}: {error}") from error
        scores.append(score_blocks(gold, article.blocks))
    details = [
        {"id": score.id, "differences": [asdict(each) for each in score.differences]}
        for score in scores
    ]
    return Measured({**total(scores)}, details, watch.seconds)


def gold_in(path: Path) -> LabelledArticle:
    with expecting(path, "an article with labelled blocks"):
        return labelled_article(read_json(path))
