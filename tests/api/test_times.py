"""One's own hours and absences."""

from factcheck.people.keys import issue_key
from factcheck.people.models import Absence
from tests.api.conftest import Api, Tool

HOURS = {
    "time_zone": "Europe/Oslo",
    "hours": [{"weekday": 0, "begins": "09:00:00", "ends": "17:00:00"}],
}


def test_hours_are_read_and_replaced(alice, bob):
    tool = Tool(alice)
    assert tool.get("me/hours/").json() == {"time_zone": "", "hours": []}

    assert tool.put("me/hours/", HOURS).json() == HOURS

    assert tool.get("me/hours/").json() == HOURS
    assert Tool(bob).get("me/hours/").json()["hours"] == []
    nowhere = tool.put("me/hours/", HOURS | {"time_zone": "Atlantis"})
    assert (nowhere.status_code, list(nowhere.json()["errors"])) == (400, ["time_zone"])
    twice = HOURS["hours"] + [HOURS["hours"][0] | {"ends": "12:00:00"}]
    again = tool.put("me/hours/", HOURS | {"hours": twice})
    assert (again.status_code, list(again.json()["errors"])) == (400, ["hours"])
    late = HOURS | {"hours": [{"weekday": 0, "begins": "17:00", "ends": "09:00"}]}
    assert tool.put("me/hours/", late).status_code == 400


def test_absences_are_declared_listed_and_taken_back(alice, bob):
    tool = Tool(alice)

    made = tool.post("me/absences/", {"first_day": "2099-01-01", "last_day": "2099-01-09"})

    assert made.status_code == 201
    assert tool.get("me/absences/").json()["results"] == [made.json()]
    assert Tool(bob).get("me/absences/").json()["results"] == []
    address = f"me/absences/{made.json()['id']}/"
    assert [Tool(bob).delete(address).status_code, tool.delete(address).status_code] == [404, 204]
    assert not Absence.objects.exists()
    back = tool.post("me/absences/", {"first_day": "2099-01-09", "last_day": "2099-01-01"})
    assert (back.status_code, list(back.json()["errors"])) == (400, ["last_day"])


def test_nobody_without_a_session_or_a_key_of_their_own_has_times(api, nobody):
    for path in ("me/hours/", "me/absences/"):
        assert (nobody.get(path).status_code, api.get(path).status_code) == (401, 403)


def test_keys_of_people_read_and_change_by_their_scopes(alice):
    reading, changing = (
        Api(issue_key(alice, name=scope, scopes=[scope], by=None)[1])
        for scope in ("read", "submit")
    )
    days = {"first_day": "2099-01-01", "last_day": "2099-01-09"}
    assert reading.get("me/hours/").status_code == 200
    assert reading.post("me/absences/", days).status_code == 403
    assert changing.post("me/absences/", days).status_code == 201
    assert Absence.objects.get().user == alice
