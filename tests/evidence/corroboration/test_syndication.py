import time

from factcheck.evidence.corroboration.syndication import (
    Body,
    compare,
    containment,
    fold,
    reuses,
)
from factcheck.evidence.corroboration.words import Stretch
from tests.evidence.corroboration import stories


def body(name: str, text: str, lead: str = stories.LEAD) -> Body:
    start = text.find(lead)
    return Body(name, text, Stretch(start, start + len(lead)) if start >= 0 else None)


def test_containment_of_a_cut_copy_is_full():
    whole = Body("wire", stories.WIRE)
    cut = Body("cut", f"{stories.LEAD} {stories.SECOND}")

    assert containment(whole.all, cut.all) > 0.95


def test_fold_puts_every_kind_of_copy_under_the_first():
    texts = [(i.id, i.text) for i in (stories.wire(), *stories.copies())]

    copies = fold(reuses([body(name, text) for name, text in texts]))

    assert [(c.id, c.original) for c in copies] == [
        (name, "wire") for name in ("herald", "gazette", "post", "echo", "mail")
    ]


def test_fold_leaves_shared_background_alone():
    own = (
        "Odd Marsh was mending nets when the maroon went up. By the time he reached the slip the "
        "first boat had gone, he told the Bay Lantern, and two more followed within minutes, "
        "their crews pulling on oilskins as they ran past him to the water's edge. "
        "He went home, put on the kettle and listened to the radio until the last one was back."
    )
    mixed = Body(
        "lantern", f"{own}\n\n{stories.BACKGROUND}", Stretch(0, len(own))
    )  # the background paragraph is outside the passage

    assert fold(reuses([body("wire", stories.WIRE), mixed])) == []


def test_fold_does_not_take_a_shared_quotation_for_a_copy():
    said = (
        "“We found the slip iced over, we broke it free with hammers, and we launched three boats "
        "from Skerry Point before the hour was out,” the coxswain said"
    )
    one = f"At the station itself nothing looked amiss. {said} to our reporter by the stove."
    other = f"{said} when reached by telephone. A nurse counted the blankets twice that night."

    shared = compare(body("one", one, said), body("other", other, said))

    assert shared.passage_run < 8
    assert not shared.copied


def test_fold_follows_chains_to_the_first():
    first = Body("first", f"{stories.LEAD} {stories.SECOND}")
    second = Body("second", f"{stories.SECOND} {stories.THIRD}")
    third = Body("third", f"{stories.THIRD} {stories.BACKGROUND[:20]}")

    assert [(c.id, c.original) for c in fold(reuses([first, second, third]))] == [
        ("second", "first"),
        ("third", "first"),
    ]


def test_compare_of_a_text_that_repeats_itself_stays_linear():
    def seconds(words: int) -> float:
        one, other = Body("a", "no " * words), Body("b", "no " * words)
        start = time.process_time()
        compare(one, other)
        return time.process_time() - start

    assert seconds(32_000) < 1.0


def test_fold_of_a_hundred_copies_is_quick():
    bodies = [body(str(n), f"{stories.WIRE}\n\nEdition {n}") for n in range(100)]
    start = time.process_time()

    copies = fold(reuses(bodies))

    assert len(copies) == 99
    assert time.process_time() - start < 1.0
