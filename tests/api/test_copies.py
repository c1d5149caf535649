"""What a partner is told of copies: of its own articles alone."""

from articles.models import Article
from factcheck.evidence.reindexing import compare_waiting
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import put


def hand_in(desk, partner, outlet, text) -> str:
    article = put(desk, outlet, text, partner=partner, visibility="partner").article
    return str(article.pk)


def shown(answer) -> dict[str, list[str]]:
    return {row["id"]: [copy["id"] for copy in row["copies"]] for row in answer.json()["results"]}


def test_list_folds_copies_under_the_oldest(api, desk, partner):
    wire = hand_in(desk, partner, "Kelda News", stories.WIRE)
    herald = hand_in(desk, partner, "Herald", stories.WIRE)
    other = hand_in(desk, partner, "Parish Letter", stories.ELSEWHERE)
    compare_waiting()

    assert shown(api.get("articles/")) == {other: [], wire: [herald]}
    assert shown(api.get("articles/", copies="folded")) == {other: [], wire: [herald]}
    assert shown(api.get("articles/", copies="apart")) == {other: [], herald: [], wire: []}
    assert api.get("articles/", copies="never").status_code == 400


def test_one_article_names_all_its_copies(api, desk, partner):
    wire = hand_in(desk, partner, "Kelda News", stories.WIRE)
    cut = hand_in(desk, partner, "Cutter", stories.LEAD + " " + stories.SECOND)
    compare_waiting()

    assert api.get(f"articles/{wire}/").json()["copies"] == [
        {
            "id": cut,
            "title": "Cutter front page",
            "publisher": "Cutter",
            "url": "https://cutter.example/story",
            "published_at": "2024-03-04",
            "original": wire,
            "share": 1.0,
            "words_in_a_row": 48,
        }
    ]
    (oldest,) = api.get(f"articles/{cut}/").json()["copies"]
    assert (oldest["id"], oldest["original"], oldest["share"]) == (wire, None, None)


def test_copies_of_others_are_not_told(api, desk, partner, stranger):
    wire = hand_in(desk, partner, "Kelda News", stories.WIRE)
    hand_in(desk, stranger, "Herald", stories.WIRE)
    put(desk, "Gazette", stories.WIRE)
    compare_waiting()

    assert shown(api.get("articles/")) == {wire: []}
    assert api.get(f"articles/{wire}/").json()["copies"] == []


def test_a_copy_that_is_handed_in_again_is_given_back(api, desk, partner):
    api.post("articles/", {"text": stories.WIRE, "publisher": "Kelda News"})
    given = {"text": stories.WIRE, "publisher": "Herald"}
    first = api.post("articles/", given).json()
    Article.objects.update(state="ready")
    put(desk, "Gazette", stories.WIRE, partner=partner)
    compare_waiting()

    again = api.post("articles/", given)

    assert (again.status_code, again.json()["id"]) == (200, first["id"])
