import json

import pytest

from factcheck.claims.measuring.reading import WrongInput
from factcheck.ops.measures import plain_crf
from factcheck.ops.measures.peers import CHAIN, LEFT_OUT, PEERS, STORIES_OUT, Peer, at_marks
from tests.claims.notes import write_notes
from tests.claims.webpages import write_pages
from tests.evidence.training.ferries import TOWNS, write
from tests.ops.measures import data

TEXT = "One came at 5 p.m. today! Two left?"


def test_least_one_can_do_cuts_at_every_mark():
    assert at_marks(TEXT) == ["One came at 5 p.m.", "today!", "Two left?"]


def test_peer_that_is_not_installed_is_left_out():
    assert not Peer("no-such-package-anywhere", "", at_marks).installed


def test_every_installed_peer_is_measured(tmp_path):
    (tmp_path / "cases").mkdir()
    debates = tmp_path / "debates"
    debates.mkdir()
    marked = tmp_path / "checkthat24_en" / "marked_train.tsv"
    marked.parent.mkdir()
    rows = "Rents rose by 5 percent.\tYes\nThank you all.\tNo\n" * 3
    marked.write_text(f"Text\tclass_label\n{rows}", encoding="utf-8")
    (tmp_path / "notes").mkdir()
    write_notes(tmp_path / "polnear")
    stories = tmp_path / "dossiers"
    stories.mkdir()
    paths = {
        "copies": data.dossiers(stories),
        "attribution": data.tokens(tmp_path / "notes"),
        "checkworthiness": data.debates(debates),
        "sentences": data.cases(tmp_path / "cases"),
        "extraction": write_pages(tmp_path),
        "stance": write(tmp_path / "pairs", TOWNS),
    }
    found = {
        (name, peer.label): peer.measure(paths[name]).figures["n"]
        for name, peers in PEERS.items()
        for peer in peers
        if peer.installed
    }

    assert found["extraction", LEFT_OUT] == 4
    assert found["checkworthiness", "our rules alone"] == 4
    assert found["stance", STORIES_OUT] == found["stance", "our rules alone"] == 64
    assert found["attribution", "our rules for speech alone"] == 1
    assert found["sentences", "every . ? ! before a blank"] == 2
    assert [found[each] for each in found if each[1].endswith(CHAIN)] == [1]
    assert [label for _, label in found if label.endswith("favour precision")] != []


def test_plain_chain_learns_who_said_what(tmp_path):
    write_notes(tmp_path / "polnear")
    words = [
        "It",
        "rained",
        "again",
        ".",
        "The",
        "mayor",
        "added",
        "that",
        "two",
        "boats",
        "sank",
        ".",
    ]
    labels = ["O"] * 4 + ["B-source", "I-source", "B-cue", "B-content", *["I-content"] * 3, "O"]
    path = tmp_path / "tokens.txt"
    path.write_text(json.dumps({"id": "a", "tokens": words[4:], "labels": labels[4:]}))

    found = plain_crf.measure(path).figures

    assert (found["source_f1"], found["cue_f1"], found["content_f1"]) == (1.0, 1.0, 1.0)


def test_plain_chain_says_what_it_learns_from(tmp_path):
    with pytest.raises(WrongInput, match="learns from polnear/train"):
        plain_crf.measure(data.tokens(tmp_path))


def test_plain_chain_reads_no_folders(tmp_path):
    (chain,) = (peer for peer in PEERS["attribution"] if peer.package == "python-crfsuite")

    assert (chain.reads(tmp_path), chain.reads(data.tokens(tmp_path))) == (False, True)
