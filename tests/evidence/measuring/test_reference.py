"""The same judgement as the reference scorer on every annotated dossier."""

import importlib.util
import json
from pathlib import Path

import pytest

from factcheck.evidence.measuring.dossiers import dossier_of
from factcheck.evidence.measuring.independence import score_dossier
from factcheck.ops.measures.independence import say

GOLD = Path(__file__).parents[4] / "shared" / "gold"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not GOLD.is_dir(), reason="no annotated data beside the checkout"),
]


def reference():
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_said(said):
    return said


def worse(said):
    groups = [*said["groups"][1:], *([item] for item in said["groups"][0])]
    stance = dict.fromkeys(list(said["stance"])[1:], "discusses")
    return {**said, "groups": groups, "stance": stance, "independent_origins": 2, "circular": True}


@pytest.mark.parametrize("change", [as_said, worse])
def test_scores_equal_those_of_the_reference(change):
    score, ours, theirs = reference(), [], []
    for path in sorted((GOLD / "dev" / "dossiers").glob("*.json")):
        raw = json.loads(path.read_text())
        dossier = dossier_of(raw)
        said = change(say(dossier))
        ours.append(as_reference(score_dossier(dossier, said)))
        theirs.append(score.score_dossier(raw, said))

    assert ours == theirs


def as_reference(score):
    return {
        "origins": score.origins,
        "primary": score.primary,
        "ari": score.groups,
        "items": len(score.stances),
        "stance": sum(each.right for each in score.stances),
        "circ": (score.circular.gold == "True", score.circular.said == "True"),
        "over": score.over,
        "outlets": score.outlets,
    }
