"""Reading searches: counts beside each other, origins, failures, and what stays private."""

import pytest

from factcheck.evidence.actions import request_search
from factcheck.evidence.models import Search
from tests.api.walk import strings
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put, searched, tell_the_story

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

    # the key, searches, hits, edges, origins, sources and their hits, answers
    with django_assert_num_queries(8):
        api.get("searches/")
