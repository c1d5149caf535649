import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from factcheck.claims.extraction.weights import load
from factcheck.ops.management.commands.evaluate import MEASURES
from factcheck.ops.measures import stance
from tests.claims.measuring.articles import GOLD
from tests.claims.treebank import write_treebank
from tests.factories import make_broken_weights
from tests.ops.measures import data

ROOT = Path(__file__).parents[3]


def evaluate(name, path, *options):
    out = StringIO()
    call_command("evaluate", name, str(path), *options, stdout=out)
    return out.getvalue()


def figures(name, path, *options):
    found = json.loads(evaluate(name, path, "--json", *options))
    assert found.pop("seconds") >= 0
    found.pop("per_second")
    return found


def test_claims_of_an_annotated_article(tmp_path):
    found = figures("claims", data.articles(tmp_path), "--details")

    assert (found["n"], found["text_changed"], found["anchors_exact"]) == (1, 0, 1.0)
    assert found["counts"]["gold"] == 3
    assert [each["id"] for each in found["details"]] == ["ferry"]


def test_blocks_of_an_annotated_article(tmp_path):
    blocks = [
        {"start": 0, "end": 19, "label": "headline"},
        {"start": 21, "end": 165, "label": "body"},
    ]
    (tmp_path / "ferry.json").write_text(json.dumps({**GOLD, "blocks": blocks}))

    found = figures("blocks", tmp_path, "--details")

    assert (found["n"], found["accuracy"], found["blocks_right"]) == (1, 1.0, 1.0)
    assert found["details"] == [{"id": "ferry", "differences": []}]


def test_sentences_of_cases(tmp_path):
    assert figures("sentences", data.cases(tmp_path)) == {
        "n": 2,
        "passed": 1,
        "total": 2,
        "golden_passed": 1,
        "golden_total": 1,
    }


def test_sentences_of_a_treebank(tmp_path):
    assert figures("sentences", data.treebank(tmp_path), "--details") == {
        "n": 2,
        "paragraphs": 1,
        "f1": 1.0,
        "precision": 1.0,
        "recall": 1.0,
        "right": 2,
        "predicted": 2,
        "details": [],
    }


def test_attribution_of_tagged_tokens(tmp_path):
    found = figures("attribution", data.tokens(tmp_path))

    assert (found["n"], found["source_f1"], found["cue_f1"], found["content_f1"]) == (
        1,
        1.0,
        1.0,
        1.0,
    )


def test_attribution_of_texts_with_notes(tmp_path):
    assert figures("attribution", data.brat(tmp_path)) == {
        "n": 1,
        "content_f1": 1.0,
        "content_and_source_f1": 1.0,
        "source_accuracy": 1.0,
        "wanted": 1,
        "predicted": 1,
        "matched": 1,
        "source_right": 1,
    }


def test_checkworthiness_of_debates(tmp_path):
    found = figures("checkworthiness", data.debates(tmp_path))

    assert (found["n"], found["worthy"], found["map"], found["debates"]) == (4, 2, 1.0, 2)


def test_checkworthiness_of_debates_left_out_in_turn(tmp_path):
    rows = "Rents rose by {0} percent in 200{0}.\tYes\nThank you all, number {0}.\tNo\n"
    for name in ("first", "second"):
        table = "".join(rows.format(n) for n in range(6))
        (tmp_path / f"{name}.tsv").write_text(f"Text\tclass_label\n{table}", encoding="utf-8")

    found = figures("checkworthiness", tmp_path, "--details")

    assert (found["n"], found["map"], found["debates"]) == (24, 1.0, 2)
    assert found["details"] == [
        {"debate": name, "sentences": 12, "worthy": 6, "average_precision": 1.0}
        for name in ("first", "second")
    ]


@pytest.mark.parametrize("tables", [(), ("one",)])
def test_checkworthiness_of_less_than_two_debates_is_refused(tmp_path, tables):
    for name in tables:
        (tmp_path / f"{name}.tsv").write_text("Text\tclass_label\nOne\tYes\n", encoding="utf-8")

    with pytest.raises(CommandError, match="two debates at least"):
        call_command("evaluate", "checkworthiness", str(tmp_path))


def test_checkworthiness_of_a_table_without_debates(tmp_path):
    found = figures("checkworthiness", data.tweets(tmp_path))

    assert (found["n"], found["worthy"], found["average_precision"], found["map"]) == (
        2,
        1,
        1.0,
        None,
    )


def test_extraction_of_pages(tmp_path):
    assert figures("extraction", data.pages(tmp_path)) == {
        "n": 1,
        "f1": 1.0,
        "precision": 1.0,
        "recall": 1.0,
    }


def test_independence_of_dossiers_prints_what_can_be_scored_again(tmp_path):
    found = figures("independence", data.dossiers(tmp_path), "--details")

    assert (found["exact_origins"], found["groups_ari"], found["stance_accuracy"]) == (
        1.0,
        1.0,
        1.0,
    )
    (said,) = found["details"]
    reasons = said.pop("reasons")
    assert said == {
        "id": "ferry",
        "outlets": 2,
        "independent_origins": 1,
        "origins_upper": 1,
        "primary_sources": 1,
        "primary": [["Ann Lee"]],
        "groups": [["a", "b"]],
        "circular": False,
        "stance": {"a": "supports", "b": "supports"},
    }
    assert list(reasons) == ["b"]


def test_copies_of_dossiers(tmp_path):
    found = figures("copies", data.dossiers(tmp_path))

    assert (found["n"], found["fanout_recall"], found["counts"]["wrong"]) == (8, None, 0)


def test_search_for_claims_that_were_checked(tmp_path):
    found = figures("search", data.answers(tmp_path), "--details")

    assert [found.pop(name) >= 0 for name in ("ms_median", "ms_p95")] == [True, True]
    right = {"map@5": 1.0, "mrr": 1.0, "recall@20": 1.0}
    assert found.pop("splits") == {tmp_path.name: {"queries": 2, **right, "shipped": right}}
    first, _ = found.pop("details")
    assert (first["query"], first["place"], first["found"][0]) == ("q0", 1, "0")
    assert found == {"n": 2, "documents": 10, **right, "shipped": right}


def test_known_claims_that_pass_the_thresholds(tmp_path):
    found = figures("known", data.answers(tmp_path), "--details")

    rates = {"suggest": found.pop("suggest"), "sure": found.pop("sure")}
    assert rates["suggest"]["recall"] == 1.0
    assert rates["sure"] == {"passed": 0, "precision": None, "recall": 0.0, "wrong": 0.0}
    assert found.pop("splits") == {tmp_path.name: {"queries": 2, **rates}}
    first, _ = found.pop("details")
    assert (first["query"], "0" in first["suggested"], first["sure"]) == ("q0", True, [])
    assert found == {"n": 2, "documents": 10}


@pytest.mark.parametrize("questions", [2, 100])
def test_search_in_one_split_learns_from_the_split_train(tmp_path, questions):
    data.answers(tmp_path, questions=questions, split="train")
    data.answers(tmp_path, split="dev")

    assert figures("search", tmp_path / "dev")["splits"]["dev"]["map@5"] == 1.0
    assert list(figures("search", tmp_path)["splits"]) == ["dev", "train"]


def test_search_with_a_broken_judgement_gives_one_line(tmp_path):
    path = data.answers(tmp_path) / "qrels.tsv"
    path.write_text("q0 0 1\n")

    what = "a table of judgements (query, 0, document, relevance)"
    assert refused("search", tmp_path) == f"{path} is not {what}: a line has 3 fields."


def test_search_without_judgements_gives_one_line(tmp_path):
    (data.answers(tmp_path) / "qrels.tsv").unlink()

    said = "holds no questions and judgements (*queries*.tsv, *qrels*)."
    assert refused("search", tmp_path) == f"{tmp_path} {said}"


def test_stance_of_pairs(tmp_path):
    assert figures("stance", data.challenge(tmp_path)) == {
        "n": 2,
        "fnc_score": 1.0,
        "accuracy": 1.0,
        "macro_f1": 1.0,
        "f1": {"agree": 1.0, "unrelated": 1.0},
        "counts": {"agree": 1, "unrelated": 1},
    }


def test_stance_without_weights_says_so(tmp_path):
    figures = stance.measure_with(None, data.challenge(tmp_path)).figures

    assert (figures["n"], figures["without"]) == (2, "stance.npz, by rules alone")


@pytest.mark.skipif(load().tagger is None, reason="the weights of the tagger are not here")
def test_tagger_on_a_treebank(tmp_path):
    found = figures("tagger", write_treebank(tmp_path) / "small-dev.conllu.gz", "--details")

    assert (found["n"], found["sentences"], found["own_n"]) == (24, 4, 24)
    assert found["accuracy"] > 0.8
    assert found["details"] == [] or list(found["details"][0]) == ["wanted", "said", "count"]


def test_figures_without_json_are_a_table(tmp_path):
    lines = evaluate("stance", data.challenge(tmp_path), "--details").splitlines()

    assert lines[0].split() == ["n", "2"]
    assert lines[4].split() == ["f1.agree", "1.0"]
    assert json.loads(lines[-1])["said"] == "unrelated"


@pytest.mark.parametrize("name", MEASURES)
def test_path_that_is_not_there_gives_one_line(name, tmp_path):
    assert refused(name, tmp_path / "gone")


@pytest.mark.parametrize("name", MEASURES)
def test_empty_folder_gives_one_line(name, tmp_path):
    assert refused(name, tmp_path)


@pytest.mark.parametrize("name", MEASURES)
@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\xff\x80", b"[]", b"[1]", b'{"id": 1}', b'"\\ud800"', b"a,b\n1,2\n", b"[" * 9_000],
)
def test_file_of_another_kind_gives_one_line(name, content, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_bytes(content)

    assert refused(name, path)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("start", -1),
        ("end", 10**12),
        ("start", "1"),
        ("checkable", "yes"),
        ("speaker", 7),
        ("carriers", "Reuters"),
        ("carriers", [None]),
        ("alternatives", [[1, 2, 3]]),
        ("about_date", "Monday"),
        ("worth", None),
    ],
)
def test_article_with_one_wrong_value_gives_one_line(place, value, tmp_path):
    claims = [{**GOLD["claims"][0], place: value}, *GOLD["claims"][1:]]
    (tmp_path / "odd.json").write_text(json.dumps({**GOLD, "claims": claims}))

    assert refused("claims", tmp_path).startswith(
        f"{tmp_path}/odd.json is not an annotated article: "
    )


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("claim", None),
        ("claim_date", "yesterday"),
        ("items", {}),
        ("items", [{}]),
        ("id", 1),
    ],
)
def test_dossier_with_one_wrong_value_gives_one_line(place, value, tmp_path):
    path = data.dossiers(tmp_path) / "ferry.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), place: value}))

    assert refused("independence", tmp_path).startswith(f"{path} is not a dossier: ")


def test_broken_treebank_gives_one_line(tmp_path):
    path = tmp_path / "odd.conllu.gz"
    path.write_bytes(b"not packed")

    assert refused("sentences", path) == f"{path}: Not a gzipped file (b'no')"


def test_labels_that_do_not_fit_the_tokens_give_one_line(tmp_path):
    path = tmp_path / "tokens.txt"
    path.write_text('{"tokens": ["a"], "labels": []}\n')

    said = "a line has not as many labels as tokens"
    assert refused("attribution", path) == f"{path} is not {TAGGED}: {said}."


TAGGED = "tagged tokens (JSON lines with tokens and labels)"


def test_unknown_name_gives_one_line(tmp_path):
    assert (
        refused("happiness", tmp_path)
        == f"Nothing is called “happiness”; choose of {', '.join(MEASURES)}."
    )


def test_broken_weight_file_gives_one_line(tmp_path, settings):
    settings.CLAIM_WEIGHTS = make_broken_weights(tmp_path)

    said = f"{tmp_path}/tagger.npz has no card beside it that can be read (tagger.card.json)."
    assert refused("claims", tmp_path) == said


def refused(name, path):
    with pytest.raises(CommandError) as failure:
        evaluate(name, path, "--json")
    assert failure.value.returncode == 2
    (line,) = str(failure.value).splitlines()
    return line


def test_command_needs_no_database(tmp_path):
    home = tmp_path / "home"
    done = subprocess.run(
        [sys.executable, "manage.py", "evaluate", "sentences", str(data.cases(tmp_path)), "--json"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "FACTCHECK_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(done.stdout)["total"] == 2
