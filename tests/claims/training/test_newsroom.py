"""Fitting what an editor's signals weigh to articles that people graded."""

import json
from dataclasses import replace

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.checkworthiness import CheckWorthiness
from factcheck.claims.extraction.engine import extract
from factcheck.claims.extraction.weights import load
from factcheck.claims.measuring.gold import is_gold
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.checkworthiness import train
from factcheck.claims.training.trained import silent

TITLE = "Pier stays shut"
COSTS = "The repair cost the town £{} million."
PAINTED = "The mayor painted the old market hall yellow."


def gold(folder, numbers, *, money, place):
    """Write articles whose two claims are graded as told."""
    for number in numbers:
        said = (COSTS.format(number), PAINTED)
        text = "\n\n".join([TITLE, *said])
        claims = [
            {
                "start": text.index(words),
                "end": text.index(words) + len(words) - 1,
                "kind": "own",
                "speaker": None,
                "checkable": True,
                "worth": worth,
            }
            for words, worth in zip(said, (money, place), strict=True)
        ]
        article = {"id": f"{number:03}", "text": text, "claims": claims}
        (folder / f"{number}.json").write_text(json.dumps(article), encoding="utf-8")


def worths(learnt):
    article = read_text("\n\n".join([TITLE, COSTS.format(77), PAINTED]))
    return [
        claim.worth for claim in extract(article, replace(load(), checkworthiness=learnt)).claims
    ]


def test_train_learns_the_grades_of_a_newsroom(tmp_path):
    gold(tmp_path, range(2, 32), money=0, place=3)

    trained = train(tmp_path, progress=silent)

    cost, painted = worths(CheckWorthiness.read(trained.weights))
    assert painted > cost
    assert sorted(worths(load().checkworthiness)) == worths(load().checkworthiness)[::-1]
    assert trained.card.figures["left-out articles: NDCG@10"] == 1.0
    assert trained.card.figures["left-out articles: claims"] == 60


def test_train_keeps_what_debates_taught(tmp_path):
    gold(tmp_path, range(2, 6), money=3, place=1)

    learnt = CheckWorthiness.read(train(tmp_path, progress=silent).weights)

    shipped = load().checkworthiness
    assert learnt.probability(COSTS) == shipped.probability(COSTS)
    assert (bool(learnt.newsroom), shipped.newsroom) == (True, {})


def test_train_gives_the_same_bytes_again(tmp_path):
    gold(tmp_path, range(2, 6), money=3, place=1)

    assert train(tmp_path, progress=silent).weights == train(tmp_path, progress=silent).weights


def test_train_refuses_annotated_articles_that_are_none(tmp_path):
    (tmp_path / "1.json").write_text("{}", encoding="utf-8")

    with pytest.raises(WrongInput, match="is not an annotated article"):
        train(tmp_path, progress=silent)


def test_train_refuses_a_single_article(tmp_path):
    gold(tmp_path, range(2, 3), money=3, place=1)

    with pytest.raises(WrongInput, match="too few annotated articles"):
        train(tmp_path, progress=silent)


def test_a_folder_of_tables_is_no_gold(tmp_path):
    assert is_gold(tmp_path) is False
    gold(tmp_path, range(2, 3), money=3, place=1)
    assert is_gold(tmp_path) is True
    (tmp_path / "train.tsv").write_text("")
    assert is_gold(tmp_path) is False
