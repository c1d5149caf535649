from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from factcheck.web.templatetags.workbench import ago, seconds_left

NOW = datetime(2024, 11, 12, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=5), "5\xa0minutes ago"),
        (timedelta(days=9), "1\xa0week ago"),
        (timedelta(minutes=-90), "in 1\xa0hour"),
    ],
)
@time_machine.travel(NOW, tick=False)
def test_ago_says_it_in_words_and_exactly(passed, words):
    then = NOW - passed
    assert ago(then).startswith(f'<time datetime="{then.isoformat()}" title="Nov.')
    assert ago(then).endswith(f">{words}</time>")


@time_machine.travel(NOW, tick=False)
def test_seconds_left_never_runs_below_nothing():
    assert seconds_left(NOW + timedelta(seconds=2.5)) == 3
    assert seconds_left(NOW - timedelta(seconds=9)) == 0
