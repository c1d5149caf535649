"""Reading searches: counts beside each other, origins, failures, and what stays private."""

from hashlib import sha256

import pytest

from articles.models import Fetch
from factcheck.evidence.actions import attach, request_search
from factcheck.evidence.models import Search
from factcheck.evidence.uploading import Upload
from factcheck.evidence.withholding import withhold
from tests.api.walk import strings
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put, searched, set_state, tell_the_story
from tests.jobs_tools import run_jobs

pytestmark = pytest.mark.django_db


def test_a_search_shows_counts_origins_and_reasons(api, desk, partner):
    tell_the_story(desk)
    search = searched(claim_on(desk, partner=partner))

    answer = api.get(f"searches/{search.id}/").json()

    assert answer["state"] == "complete"
    assert answer["counts"] == {
        "outlets": search.outlets,
        "independent_origins": search.independent_origins,
        "origins_upper": search.origins_upper,
        "primary_sources": search.primary_sources,
        "circular": False,
    }
    assert answer["counts"]["outlets"] > answer["counts"]["independent_origins"] > 0
    assert answer["providers"] == [
        {"provider": "archive", "state": "answered", "items": None, "error": ""}
    ]
    assert (answer["asked"], answer["answered"]) == (1, 1)
    assert (answer["checks"], answer["background"]) == ([], [])
    assert len(answer["origins"]) == answer["counts"]["origins_upper"]
    shown = [item for origin in answer["origins"] for item in origin["hits"]]
    assert {item["hit"]["stance"] for item in shown} == {"supports", "refutes"}
    assert all(item["hit"]["sentence"] for item in shown)
    assert any(
        reason["reason"] for item in shown for copy in item["copies"] for reason in copy["reasons"]
    )


def test_nothing_found_and_failed_look_different(api, desk, partner):
    claim = claim_on(desk, partner=partner)
    nothing = searched(claim)
    failed = request_search(claim, by=None)
    Search.objects.filter(pk=failed.pk).update(state="failed", reason="archive: no line")

    answers = {
        search["id"]: search for search in api.get("searches/", claim=claim.id).json()["results"]
    }

    assert answers[str(nothing.id)]["state"] == "complete"
    assert answers[str(nothing.id)]["counts"]["outlets"] == 0
    assert answers[str(nothing.id)]["summary"] == "Nothing was found."
    assert answers[str(failed.id)]["state"] == "failed"
    assert answers[str(failed.id)]["counts"] is None
    assert answers[str(failed.id)]["reason"] == "archive: no line"


def test_a_search_shows_and_counts_nothing_that_is_private_to_the_desk(api, desk, partner):
    put(desk, "Secret Gazette", stories.WIRE, visibility="desk", title="Unpublished")
    put(desk, "Bay Lantern", stories.DENIAL)
    search = searched(claim_on(desk, partner=partner))
    assert search.outlets == 2

    listed = api.get("searches/").json()["results"][0]
    answer = api.get(f"searches/{search.id}/").json()

    assert listed["counts"] == answer["counts"]
    assert answer["counts"]["outlets"] == 1
    assert [origin["hits"][0]["hit"]["outlet"] for origin in answer["origins"]] == ["Bay Lantern"]
    assert not any("Secret" in text or "Unpublished" in text for text in strings(answer))


def test_searches_of_others_are_not_there(api, desk, stranger):
    foreign = searched(claim_on(desk, partner=stranger))

    assert api.get("searches/").json()["results"] == []
    assert api.get("searches/", claim=foreign.claim_id).json()["results"] == []
    assert api.get(f"searches/{foreign.id}/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_searches_list_takes_few_queries(rows, api, desk, partner, django_assert_num_queries):
    tell_the_story(desk)
    for _ in range(rows):
        searched(claim_on(desk, partner=partner))
    api.get("searches/")

    # the key, what is withheld, searches, hits, edges, origins, sources and their hits, answers
    with django_assert_num_queries(7):
        api.get("searches/")


def test_withheld_sources_are_neither_shown_nor_counted(api, desk, partner, alice):
    tell_the_story(desk)
    claim = set_state(claim_on(desk, partner=partner), "in_review")
    search = searched(claim)
    before = api.get(f"searches/{search.id}/").json()
    hit = search.hits.get(outlet="Bay Lantern")
    piece = attach(claim, by=alice, url=f"{hit.url}/#top", title="A", stance="refutes")

    withhold(piece, by=alice, because="They would be harmed.")

    after = api.get(f"searches/{search.id}/").json()
    assert "Bay Lantern" in set(strings(before))
    assert not [words for words in strings(after) if "Lantern" in words or hit.url in words]
    assert after["counts"]["outlets"] == before["counts"]["outlets"] - 1


@pytest.mark.parametrize("way", ["hit", "bytes"])
def test_withheld_by_the_item_or_its_bytes(api, desk, partner, alice, way):
    tell_the_story(desk)
    claim = set_state(claim_on(desk, partner=partner), "in_review")
    search = searched(claim)
    hit = search.hits.get(outlet="Bay Lantern")
    if way == "hit":
        attach(claim, by=alice, hit=hit, stance="refutes", withheld="They would be harmed.")
    else:
        body = b"The very page."
        fetch = hit.revision.fetch
        Fetch.objects.filter(pk=fetch.pk).update(body=body, sha256=sha256(body).hexdigest())
        file = Upload("page.txt", body)
        attach(claim, by=alice, kind="document", file=file, stance="refutes", withheld="So.")
        run_jobs()

    outlets = strings(api.get(f"searches/{search.id}/").json())

    assert "Bay Lantern" not in set(outlets)
