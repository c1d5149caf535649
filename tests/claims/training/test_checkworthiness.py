"""Training the judge of what is worth checking on a small table."""

import pytest

from factcheck.claims.extraction.checkworthiness import CheckWorthiness
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.checkworthiness import train
from factcheck.claims.training.trained import silent

FACTS = ("The port lost {} jobs last year.", "Rents rose by {} percent since 2015.")
TALK = ("I thank all {} of you for coming.", "I believe we can do better than {}.")


def table(folder, name, numbers):
    rows = [
        f"{number * 10 + at}\t{words.format(number)}\t{label}\n"
        for number in numbers
        for at, (words, label) in enumerate(
            [(FACTS[number % 2], "Yes"), (TALK[number % 2], "No"), (TALK[0], "No")]
        )
    ]
    path = folder / name
    path.write_text("Sentence_id\tText\tclass_label\n" + "".join(rows), encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path):
    table(tmp_path, "some_train.tsv", range(2, 42))
    table(tmp_path, "some_dev.tsv", range(50, 60))
    return tmp_path


def test_train_learns_what_people_picked(folder):
    trained = train(folder, progress=silent)
    learnt = CheckWorthiness.read(trained.weights)

    assert learnt.probability("The port lost 77 jobs last year.") > learnt.threshold
    assert learnt.probability("I thank all 77 of you for coming.") < learnt.threshold
    assert trained.card.figures["left-out debates sentences"] == 120
    assert trained.card.figures["dev F1"] == 1.0


def test_train_gives_the_same_bytes_in_any_order_of_rows(folder):
    first = train(folder, progress=silent).weights
    path = folder / "some_train.tsv"
    head, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(head + "".join(reversed(rows)), encoding="utf-8")

    assert train(folder, progress=silent).weights == first


def test_train_on_a_single_table_measures_no_dev_part(folder):
    figures = train(folder / "some_train.tsv", progress=silent).card.figures

    assert [name for name in figures if name.startswith("dev")] == []


def test_train_refuses_a_table_that_is_too_small(tmp_path):
    path = table(tmp_path, "train.tsv", range(2, 4))

    with pytest.raises(WrongInput):
        train(path, progress=silent)
