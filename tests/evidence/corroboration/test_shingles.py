import subprocess
import sys

import pytest

from factcheck.evidence.corroboration.shingles import probes, shingle_list
from factcheck.evidence.corroboration.words import plain_keys, plain_words
from tests.evidence.corroboration import stories


def test_probes_are_the_same_in_every_process():
    code = (
        "from factcheck.evidence.corroboration.shingles import probes\n"
        f"print(probes({stories.WIRE!r}))"
    )

    others = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert others == {f"{probes(stories.WIRE)}\n"}


def long_text(words: int) -> str:
    return " ".join(f"word{n} stone{n * 7} bird{n * 3}" for n in range(words // 3))


def test_probes_are_two_in_a_stretch_of_a_long_text_and_some_sixteen_of_a_short_one():
    assert 160 < len(probes(long_text(3000))) < 205
    assert 10 < len(probes(long_text(120))) < 22


def test_any_forty_words_of_a_long_text_have_a_probe_in_common_with_it():
    words = long_text(3000).split()
    whole = set(probes(" ".join(words)))

    parts = (" ".join(words[start : start + 40]) for start in range(0, 2960, 7))

    assert all(whole.intersection(probes(part)) for part in parts)


def test_probes_fit_into_what_the_database_calls_an_integer():
    values = probes(long_text(3000))

    assert -(2**31) <= min(values) <= max(values) < 2**31


def test_shingles_of_fewer_than_five_words_are_none():
    assert shingle_list([b"a", b"b", b"c", b"d"]) == []
    assert probes("") == []


@pytest.mark.parametrize(
    "text",
    [
        "The harbour\u2019s 1,900 ships \u2013 \u201cdon\u2019t go\u201d \u2014 left at 7.30 o'clock\u2026",
        "Caf\u00e9 Z\u00fcrich\u2019s l\u2019\u00e9t\u00e9",
        "\u6e2f\u53e3 2024 \u0627\u0644\u0639\u0628\u0627\u0631\u0629",
        "\u039f\u0394\u039f\u03a3 \u0130zmir Stra\u00dfe",
        "snake_case 'quoted' it's' -dash- 3.5.1 ABC\u00a0DEF",
    ],
)
def test_plain_keys_are_the_keys_of_plain_words(text):
    assert [key.decode() for key in plain_keys(text)] == [word.key for word in plain_words(text)]
