from factcheck.evidence.measuring.dossiers import dossier_of
from factcheck.evidence.measuring.independence import score_dossier, total


def item(key, publisher):
    return {
        "id": key,
        "publisher": publisher,
        "domain": f"{key}.example",
        "owner": None,
        "kind": "outlet",
        "published_at": "2024-05-03T09:10:00Z",
        "first_seen": "2024-05-03T10:00:00Z",
        "byline": None,
        "title": "Ferry idle",
        "text": "The ferry is idle.",
        "links": [],
    }


def dossier(**expect):
    plain = {
        "stance": {"a": "supports", "b": "supports", "c": "refutes", "d": "unrelated"},
        "outlets": 3,
        "independent_origins": 1,
        "primary_sources": 1,
        "groups": [["a", "b", "c"]],
        "circular": False,
    }
    return dossier_of(
        {
            "id": "ferry",
            "claim": "The ferry is idle",
            "claim_date": "2024-05-03",
            "items": [item(key, key.upper()) for key in "abcd"],
            "expect": {**plain, **expect},
        }
    )


def said(**facts):
    plain = {
        "id": "ferry",
        "outlets": 3,
        "independent_origins": 1,
        "origins_upper": 1,
        "primary_sources": 1,
        "groups": [["a", "b", "c"]],
        "circular": False,
        "stance": {"a": "supports", "b": "supports", "c": "refutes", "d": "unrelated"},
        "reasons": {},
    }
    return {**plain, **facts}


def figures(*pairs):
    return total([score_dossier(gold, each) for gold, each in pairs])


def test_everything_right_is_all_ones():
    assert figures((dossier(), said())) == {
        "n": 1,
        "exact_origins": 1.0,
        "primary_exact": 1.0,
        "groups_ari": 1.0,
        "stance_accuracy": 1.0,
        "stance_macro_f1": 1.0,
        "circular_f1": None,
        "over_counted_fanouts": 0,
        "outlets_exact": 1.0,
        "counts": {
            "outlets": 1,
            "origins": 1,
            "primary": 1,
            "items": 4,
            "stance": 4,
            "circular_gold": 0,
            "circular_predicted": 0,
            "circular_right": 0,
        },
    }


def test_fanout_counted_twice_is_over_counted():
    twice = said(independent_origins=2, groups=[["a", "b"], ["c"]])
    found = figures((dossier(), twice))

    assert (found["exact_origins"], found["over_counted_fanouts"]) == (0.0, 1)


def test_fanout_within_its_upper_bound_is_not_over_counted():
    found = figures((dossier(origins_upper=2), said(independent_origins=2)))

    assert (found["exact_origins"], found["over_counted_fanouts"]) == (1.0, 0)


def test_ring_seen_where_there_is_none_halves_precision():
    found = figures((dossier(circular=True), said(circular=True)), (dossier(), said(circular=True)))

    assert found["circular_f1"] == 0.667


def test_other_right_stance_counts():
    also = dossier(stance_also={"a": ["discusses"]})
    other = said(stance={"a": "discusses", "b": "refutes", "c": "refutes"})

    assert figures((also, other))["stance_accuracy"] == 0.5
    assert figures((also, other))["counts"]["stance"] == 2


def test_dossier_keeps_what_the_engine_needs():
    first = dossier().items[0]

    assert (first.id, first.publisher, first.owner, first.byline) == ("a", "A", "", "")
    assert first.published_at.isoformat() == "2024-05-03T09:10:00+00:00"
