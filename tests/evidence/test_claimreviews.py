"""ClaimReview as it comes: feeds, lists, graphs, lines, and what is missing or broken."""

import json
from datetime import date

import pytest

from factcheck.evidence.claimreviews import NotReadable, read_checks

REVIEW = {
    "@type": "ClaimReview",
    "claimReviewed": "14 sailings were cancelled\n in October",
    "url": "https://www.checks.example/sailings",
    "author": {"@type": "Organization", "name": "Skerry Checks"},
    "reviewRating": {"ratingValue": 4, "bestRating": 5, "alternateName": "Mostly true"},
    "itemReviewed": {
        "@type": "Claim",
        "author": [{"name": "the harbour office"}],
        "datePublished": "2024-11-04T10:00:00Z",
    },
    "datePublished": "2024-11-09",
    "headline": "Were they cancelled?",
    "inLanguage": "en-GB",
}


def read(found) -> list:
    text = found if isinstance(found, str) else json.dumps(found)
    return [row.told or f"{row.place}: {row.wrong}" for row in read_checks(text)]


def one(**facts):
    (told,) = read({**REVIEW, **facts})
    return told


def test_check_is_read_with_all_it_says():
    told = one()

    assert (told.text, told.claimant) == (
        "14 sailings were cancelled in October",
        "the harbour office",
    )
    assert (told.publisher, told.site, told.rating) == (
        "Skerry Checks",
        "checks.example",
        "Mostly true",
    )
    assert (told.claimed_on, told.reviewed_on) == (date(2024, 11, 4), date(2024, 11, 9))
    assert (told.title, told.language, told.corrected_on) == ("Were they cancelled?", "en-GB", None)


@pytest.mark.parametrize(
    "file",
    [
        [REVIEW],
        [[REVIEW]],
        {"dataFeedElement": [{"dateCreated": "2024-11-09", "item": [REVIEW]}, {"item": None}]},
        {"@type": "DataFeed", "dataFeedElement": {"dateModified": "2024-11-09", "item": REVIEW}},
        {"@graph": [{"@type": "WebPage", "name": "A page"}, REVIEW]},
        [{"@graph": [REVIEW, None]}],
        json.dumps(REVIEW),
        f"{json.dumps(REVIEW)}\n\n",
    ],
)
def test_same_check_is_read_from_every_shape(file):
    assert read(file) == [one()]


def test_lines_that_are_broken_keep_none_of_the_others():
    lines = [json.dumps(REVIEW), "{broken", json.dumps({**REVIEW, "url": "mailto:a@b"}), "7"]

    assert read("\n".join(lines)) == [
        one(),
        "line 2: This is no JSON (Expecting property name enclosed in double quotes, line 1).",
        "line 3: It has no address that begins with http:// or https://.",
        "line 4: This is no ClaimReview.",
    ]


@pytest.mark.parametrize(
    ("entry", "because"),
    [
        ({**REVIEW, "claimReviewed": " "}, "It does not say which claim was reviewed."),
        ({**REVIEW, "claimReviewed": "x" * 5001}, "The claim is longer than 5,000 characters."),
        ({**REVIEW, "url": "http://[x"}, "It has no address that begins with http:// or https://."),
        ({"name": "Something"}, "This is no ClaimReview."),
        ("words", "This is no ClaimReview."),
    ],
)
def test_entry_that_is_wrong_is_told_by_its_number(entry, because):
    assert read([REVIEW, entry, REVIEW]) == [one(), f"entry 2: {because}", one()]


@pytest.mark.parametrize(
    ("facts", "name", "value"),
    [
        ({"claimReviewed": None, "itemReviewed": {"name": "It rained"}}, "text", "It rained"),
        ({"itemReviewed": None}, "claimant", ""),
        ({"author": "Skerry Checks"}, "publisher", "Skerry Checks"),
        ({"author": None, "publisher": [{"name": "Post"}]}, "publisher", "Post"),
        ({"reviewRating": {"ratingValue": 2, "bestRating": "5"}}, "rating", "2/5"),
        ({"reviewRating": [{"name": "False"}]}, "rating", "False"),
        ({"reviewRating": None}, "rating", ""),
        ({"datePublished": "soon", "dateCreated": "2024-11-10"}, "reviewed_on", date(2024, 11, 10)),
        ({"datePublished": "2024-02-31"}, "reviewed_on", None),
        ({"inLanguage": {"alternateName": "de"}}, "language", "de"),
        ({"inLanguage": "English, mostly"}, "language", ""),
        ({"headline": True, "name": "A\x00b\ud800"}, "title", "A b"),
        ({"correction": {}, "dateModified": "2024-12-01"}, "corrected_on", None),
        (
            {"correction": "It was 12.", "dateModified": "2024-12-01"},
            "corrected_on",
            date(2024, 12, 1),
        ),
    ],
)
def test_what_is_missing_or_said_otherwise_is_borne(facts, name, value):
    assert getattr(one(**facts), name) == value


def test_date_of_a_feeds_element_stands_in_for_a_missing_one():
    bare = {k: v for k, v in REVIEW.items() if k != "datePublished"}

    (told,) = read({"dataFeedElement": [{"dateModified": "2024-11-12", "item": [bare]}]})

    assert told.reviewed_on == date(2024, 11, 12)


def test_checks_of_one_page_have_keys_of_their_own():
    keys = {one().key, one(claimReviewed="It snowed").key, one(**{"@id": "x"}).key}

    assert len(keys) == 3
    assert one(claimReviewed="14 Sailings were cancelled in October").key == one().key


@pytest.mark.parametrize("text", ["", "no json", "[1, 2", "[" * 100_000, "9" * 5_000])
def test_file_that_is_no_json_is_refused_as_a_whole(text):
    with pytest.raises(NotReadable):
        read(text)
