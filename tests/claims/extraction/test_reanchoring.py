"""Claims keep their words through edits around them, and are never found where they are not."""

import re
import time
from collections import Counter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.claims.extraction.reanchoring import re_anchor

OLD = (
    "Ferry stops for the winter\n\n"
    "The harbour office said on Monday that 14 sailings were cancelled in October. "
    "The quay is closed.\n\n"
    "“We carried 9,000 passengers in October,” said Tom Reyes. The quay is closed.\n"
)
SAILINGS = "14 sailings were cancelled in October"
PASSENGERS = "We carried 9,000 passengers in October"


def place(words, text=OLD, nth=0):
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return at, at + len(words)


def became(new, *places):
    """The outcome, and the words that stand for the claim now."""
    (standing,) = re_anchor(OLD, new, [places])
    return standing.outcome.value, " … ".join(new[start:end] for start, end in standing.places)


@pytest.mark.parametrize(
    ("new", "outcome", "words"),
    [
        (OLD, "exact", SAILINGS),
        (OLD + "More follows.\n", "exact", SAILINGS),
        ("Update: " + OLD, "moved", SAILINGS),
        (OLD.replace("on Monday ", ""), "moved", SAILINGS),
        (OLD.replace("14", "40"), "changed", SAILINGS.replace("14", "40")),
        (
            OLD.replace("were cancelled", "were not cancelled"),
            "changed",
            "14 sailings were not cancelled in October",
        ),
        (OLD.replace(" in October. ", ". "), "changed", "14 sailings were cancelled"),
        (
            OLD.replace("14 sailings were", "14  sailings\nwere"),
            "moved",
            "14  sailings\nwere cancelled in October",
        ),
        (OLD.replace(SAILINGS, "nobody travelled"), "lost", ""),
        (OLD.replace("The harbour office said on Monday that " + SAILINGS + ". ", ""), "lost", ""),
        ("", "lost", ""),
        ("Quite another story about the price of bread.", "lost", ""),
    ],
)
def test_re_anchor(new, outcome, words):
    assert became(new, place(SAILINGS)) == (outcome, words)


def test_re_anchor_a_sentence_put_elsewhere():
    sentence = "“We carried 9,000 passengers in October,” said Tom Reyes. "
    new = OLD.replace(sentence, "").replace("The harbour", sentence + "The harbour")

    assert became(new, place(PASSENGERS)) == ("moved", PASSENGERS)


def test_re_anchor_of_equal_sentences_each_keeps_its_place():
    words = "The quay is closed"
    first, second = place(words), place(words, nth=1)
    without_first = OLD.replace(" The quay is closed.\n\n", "\n\n")
    without_second = OLD.replace(" The quay is closed.\n", "\n", 2).replace(
        "October.\n", "October. The quay is closed.\n", 1
    )

    assert became(without_first, first) == ("lost", "")
    assert became(without_first, second)[0] == "moved"
    assert became(without_second, first) == ("exact", words)
    assert became(without_second, second) == ("lost", "")


def test_re_anchor_other_quotation_marks_are_the_same_words():
    new = OLD.replace("“", '"').replace("”", '"')
    start, end = place(PASSENGERS)

    assert became(new, (start - 1, end + 2)) == ("moved", f'"{PASSENGERS},"')


@pytest.mark.parametrize(
    ("gone", "outcome", "words"),
    [
        ("", "exact", "14 sailings … in October"),
        ("14 sailings", "changed", "in October"),
        (SAILINGS, "lost", ""),
    ],
)
def test_re_anchor_of_several_stretches(gone, outcome, words):
    start, end = place(SAILINGS)
    new = OLD.replace(gone, "nobody" if gone else "") if gone else OLD

    assert became(new, (start, start + 11), (end - 10, end)) == (outcome, words)


def test_re_anchor_short_words_are_not_found_by_chance():
    start = OLD.index("14")
    new = OLD.replace("14 sailings were cancelled in October", "it rained") + "\nIssue 14.\n"

    assert became(new, (start, start + 2)) == ("lost", "")


WORDS = st.sampled_from(["the", "quay", "14", "closed", "said", ".", "\n", "“x”", "Reyes"])


@st.composite
def edited(draw):
    """A text of few words, a stretch in it, and the text with edits that leave the stretch be."""
    before, claim, after = (draw(st.lists(WORDS, min_size=low, max_size=12)) for low in (0, 3, 0))
    claim = ["Cape", "Orrin", *claim, "lighthouse"]

    def edit(words):
        at = draw(st.integers(0, len(words)))
        gone = draw(st.integers(0, len(words) - at))
        return words[:at] + draw(st.lists(WORDS, max_size=6)) + words[at + gone :]

    old = " ".join([*before, *claim, *after])
    new = " ".join([*edit(before), *claim, *edit(after)])
    words = " ".join(claim)
    start = old.index(words, len(" ".join(before)))
    return old, new, (start, start + len(words)), words


@given(edited())
@settings(max_examples=400)
def test_edits_around_a_claim_leave_it_its_words(story):
    old, new, span, words = story

    (standing,) = re_anchor(old, new, [[span]])

    assert standing.outcome.value in {"exact", "moved"}
    ((start, end),) = standing.places
    assert new[start:end] == words


@given(st.lists(WORDS, min_size=1, max_size=30), st.lists(WORDS, max_size=30), st.data())
@settings(max_examples=400)
def test_whatever_happens_the_places_are_of_the_new_text(old_words, new_words, data):
    old, new = " ".join(old_words), " ".join(new_words)
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    assume(old[start:end].strip())

    (standing,) = re_anchor(old, new, [[(start, end)]])

    assert (standing.outcome.value == "lost") == (standing.places == ())
    for begin, stop in standing.places:
        assert 0 <= begin < stop <= len(new)
        assert new[begin:stop].strip()
    if standing.outcome.value == "exact":
        assert standing.places == ((start, end),)
        assert new[start:end] == old[start:end]


@given(st.lists(WORDS, min_size=2, max_size=40))
def test_an_unchanged_text_keeps_every_claim_where_it_is(words):
    text = " ".join(words)
    spans = [(start, start + 1) for start in range(len(text))]

    standings = re_anchor(text, text, [[span] for span in spans])

    assert [standing.places for standing in standings] == [(span,) for span in spans]


def test_many_claims_of_a_long_article_take_no_time():
    sentences = [f"Ship {number} lay at quay {number % 7} all day." for number in range(4_000)]
    old = " ".join(sentences)
    new = " ".join(each for number, each in enumerate(sentences) if number % 3)
    new = new.replace("all day", "all night")
    spans = [(start, start + 25) for start in range(0, len(old) - 25, 200)]

    began = time.process_time()
    re_anchor(old, new, [[span] for span in spans])
    taken = time.process_time() - began

    # About 150 times as long as its words are counted, on whatever core: here they are 20 times.
    began = time.process_time()
    for _ in range(20):
        Counter(re.findall(r"\w+", old))
    assert taken < 50 * (time.process_time() - began)
