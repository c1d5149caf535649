"""Nothing here may take more than its share of time, however odd the text."""

import time

import pytest

from factcheck.evidence.corroboration.independence import judge_item, trace
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import CLAIM, LEAD, item

ODD = {
    "quotations": "“Three lifeboats,” he said. ",
    "open quotations": "“ Three lifeboats ",
    "dates": "4 March 2024 Skerry ",
    "brackets": "( ((AP ",
    "short lines": "Skerry Point\n\n",
    "one endless line": "lifeboats ",
    "one endless word": "SKERRY",
    "winners": "Ada Roon won the first prize of ",
    "citations": "according to the Skerry and the Herald ",
    "names": "The Skerry Herald Skerry Herald ",
    "agencies": "told Reuters by AP, dpa and AFP ",
    "speech": "he said, writes she, it wrote in on ",
    "papers": "we have read the memo by the clerk Ole Strand ",
}


def seconds(piece: str, times: int) -> float:
    """Processor time of one look."""
    long = f"{LEAD}\n\n{piece * times}"
    items = [item("herald", long, publisher="Skerry Herald"), item("post", f"{long} x", 11)]
    start = time.process_time()
    trace(CLAIM, items)
    return time.process_time() - start


@pytest.mark.parametrize("piece", ODD.values(), ids=ODD)
def test_trace_stays_linear_on_odd_texts(piece):
    """Six times the text takes at most fourteen times as long; a quadratic step would take 36.

    What else the machine does only ever adds to a look, so one of three tries is enough.
    """
    limit = 14 * max(min(seconds(piece, 200) for _ in range(3)), 0.01)

    assert any(seconds(piece, 1_200) < limit for _ in range(3))


def test_deeds_in_one_endless_sentence_are_read_at_once():
    """Each mention has only its own surroundings to look at."""
    claim = ClaimFacts("Nobody was injured at Skerry Point on 4 March 2024.")

    def seconds_for(times: int) -> float:
        long = item("herald", "three men injured at Skerry Point and " * times)
        start = time.process_time()
        judge_item(claim, long)
        return time.process_time() - start

    limit = 10 * max(seconds_for(300), 0.02)

    assert any(seconds_for(1_200) < limit for _ in range(3))
