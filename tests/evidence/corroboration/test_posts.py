from datetime import date

import pytest

from factcheck.evidence.corroboration.posts import Post, posted_by_one, posted_on, read_post


def test_post_is_parted_from_who_signed_it_and_when():
    post = read_post("The ferry sank. https://t.example/x — Ann Lee (@AnnLee3) May 3, 2024")

    assert post == Post("The ferry sank.", "Ann Lee Ann Lee 3", date(2024, 5, 3))


def test_post_with_words_run_together_has_them_apart_beside():
    assert read_post("Look #GullIsland @harbour").text == "Look #GullIsland Gull Island @harbour"


def test_text_that_is_no_post_stays_as_it_is():
    text = "Three lifeboats – new ones – were launched (for 3 hours)."

    assert read_post(text) == Post(text, "", None)


@pytest.mark.parametrize(
    ("told", "so"),
    [
        ("The seal is safe, the police said in a post on the platform Pipr.", True),
        ("Das teilte die Polizei auf dem Kurznachrichtendienst Pipr mit.", True),
        ("Two boats sank, the force wrote on its Pipr channel on Monday.", True),
        ("The seal is safe, a hiker wrote on Pipr.", False),
        ("The seal is safe, Ole Strand wrote on Pipr.", False),
        ("The seal is safe, @ole_strand says on Pipr.", False),
        ("Pipr users have a new seal to laugh at.", False),
        ("The seal is safe, the police said on Monday.", False),
    ],
)
def test_post_is_known_by_its_platform(told, so):
    assert bool(posted_on("Gull Police on Pipr", told)) is so
    assert bool(posted_on("Gull Police, press desk (Pipr)", told)) is so
    assert not posted_on("Gull Police", told)


@pytest.mark.parametrize(
    ("told", "so"),
    [
        ("The slip is closed, an anglers' account on Pipr reported.", True),
        ("The slip is closed, a fitter of the yard wrote on Pipr.", True),
        ("The slip is closed. An account with 9,000 followers says so.", True),
        ("The slip is closed, according to a viral post.", True),
        ("The slip is closed. The post has been shared 400 times.", True),
        ("The slip is closed, a fitter wrote on Glimpse.", False),
        ("The slip is closed, users on Pipr say.", False),
        ("The slip is closed, @odd_marsh wrote in a post on Pipr.", False),
        ("The slip is closed, the minister wrote on Pipr.", False),
        ("The slip is closed, its owner said in a post on Pipr.", False),
        ("The slip is closed, a spokesman of the yard said on Pipr.", False),
        ("The slip is closed, the board said. One user wrote that he was sad.", False),
        ("The slip is closed. It is one account that we have to settle, the board said.", False),
        ("She gave a long account of the accident. The post has been vacant since May.", False),
    ],
)
def test_post_of_a_handle_is_known_where_one_account_without_a_name_is_told_of(told, so):
    assert bool(posted_by_one("@yard_watch on Pipr", told)) is so
