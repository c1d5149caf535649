import time

import pytest

from factcheck.evidence.reading.quoting import find_quote


def found(text, quote):
    return [text[start:end] for start, end in find_quote(text, quote)]


@pytest.mark.parametrize(
    ("text", "quote", "stretches"),
    [
        ("It said 14 sailings were cancelled.", "14 sailings", ["14 sailings"]),
        ("14\n  sailings", "14 sailings", ["14\n  sailings"]),
        ("He said “we don’t know” twice", '"we don\'t know"', ["we don’t know"]),
        ("FOURTEEN sailings", "Fourteen sailings", ["FOURTEEN sailings"]),
        ("a pre-war log", "pre\u2013war log", ["pre-war log"]),
        ("were can\u00adcelled", "were cancelled", ["were can\u00adcelled"]),
        ("were can-\ncelled today", "were cancelled today", ["were can-\ncelled today"]),
        ("one two three four five", "one two … four five", ["one two", "four five"]),
        ("one two three four five", "one [...] five", ["one", "five"]),
        ("𝟏𝟒 fish, 14 sailings", "14  sailings", ["14 sailings"]),
        ("Straße und İzmir", "und İzmir", ["und İzmir"]),
        ("a caf\u00e9 noir", "cafe\u0301 noir", ["caf\u00e9 noir"]),
        ("the of\ufb01ce, a\ufb04uent", "office, affluent", ["of\ufb01ce, a\ufb04uent"]),
        ("the office", "of\ufb01ce", ["office"]),
        ("four one", "one … four", []),
        ("14 sailings", "40 sailings", []),
        ("14 sailings", "", []),
        ("14 sailings", " “” ", []),
        ("14 sailings", "…", []),
        ("", "14 sailings", []),
    ],
)
def test_find_quote(text, quote, stretches):
    assert found(text, quote) == stretches


def test_find_quote_takes_time_in_proportion():
    def seconds(much):
        text = "one two - \n " * much
        start = time.process_time()
        find_quote(text, "one two … one  three " * 20)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(80_000) < 12 * max(seconds(10_000), 0.005)


def test_a_quotation_of_blanks_takes_no_time():
    start = time.process_time()

    assert find_quote("14 sailings", f"14{' ' * 20_000}ferries{' ( ' * 5_000}") == ()

    assert time.process_time() - start < 0.5
