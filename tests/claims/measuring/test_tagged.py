from factcheck.claims.measuring.tagged import pieces, total


def test_pieces_have_exact_borders():
    labels = ["B-source", "B-cue", "I-cue", "B-content", "I-content", "B-content", "O"]

    assert pieces(labels) == {("source", 0, 1), ("cue", 1, 3), ("content", 3, 5), ("content", 5, 6)}


def test_piece_without_its_beginning_still_counts():
    assert pieces(["O", "I-cue", "I-cue", "I-content"]) == {("cue", 1, 3), ("content", 3, 4)}


def test_total_counts_each_kind_by_itself():
    wanted = {("source", 0, 1), ("cue", 1, 2), ("content", 2, 5)}
    said = {("source", 0, 1), ("cue", 1, 3)}

    assert total([(wanted, said), (set(), {("source", 4, 5)})]) == {
        "n": 2,
        "source_f1": 0.667,
        "cue_f1": 0.0,
        "content_f1": 0.0,
        "counts": {
            "source": {"wanted": 1, "predicted": 2, "right": 1},
            "cue": {"wanted": 1, "predicted": 1, "right": 0},
            "content": {"wanted": 1, "predicted": 0, "right": 0},
        },
    }
