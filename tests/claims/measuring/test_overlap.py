from factcheck.claims.measuring.overlap import characters, close_pairs, match, overlap


def test_overlap_is_what_both_cover_of_what_either_covers():
    assert overlap(characters([(0, 10)]), characters([(5, 15)])) == 5 / 15
    assert overlap(characters([(0, 4), (6, 10)]), characters([(0, 10)])) == 0.8
    assert overlap(set(), set()) == 0.0


def test_match_takes_the_best_pair_first():
    gold = [[characters([(0, 10)])], [characters([(0, 8)])]]
    said = [characters([(0, 9)])]

    assert match(close_pairs(gold, said)) == [(0, 0)]


def test_close_pairs_take_the_best_reading():
    gold = [[characters([(0, 10)]), characters([(20, 30)])]]

    assert close_pairs(gold, [characters([(20, 30)])]) == [(1.0, 0, 0)]
    assert close_pairs(gold, [characters([(0, 4)])]) == []
