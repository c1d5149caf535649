from datetime import date

from factcheck.evidence.corroboration.posts import Post, read_post


def test_post_is_parted_from_who_signed_it_and_when():
    post = read_post("The ferry sank. https://t.example/x — Ann Lee (@AnnLee3) May 3, 2024")

    assert post == Post("The ferry sank.", "Ann Lee Ann Lee 3", date(2024, 5, 3))


def test_post_with_words_run_together_has_them_apart_beside():
    assert read_post("Look #GullIsland @harbour").text == "Look #GullIsland Gull Island @harbour"


def test_text_that_is_no_post_stays_as_it_is():
    text = "Three lifeboats – new ones – were launched (for 3 hours)."

    assert read_post(text) == Post(text, "", None)
