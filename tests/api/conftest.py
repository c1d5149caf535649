"""A partner's client, a stranger's, and one without a key."""

import json

import pytest
from django.test import Client

from factcheck.people.keys import issue_key
from factcheck.people.models import Partner


class Api:
    """Sends what a partner's program would send."""

    def __init__(self, key: str = ""):
        self.client = Client(raise_request_exception=False)
        self.headers = {"authorization": f"Bearer {key}"} if key else {}

    def get(self, path, **query):
        return self.client.get(f"/api/v1/{path}", query, headers=self.headers)

    def post(self, path, body, content_type="application/json", **headers):
        data = body if isinstance(body, bytes | str) else json.dumps(body)
        return self.client.post(
            f"/api/v1/{path}", data, content_type, headers=self.headers | headers
        )

    def send(self, method, path, body=b"", **headers):
        return self.client.generic(
            method, f"/api/v1/{path}", body, "application/json", headers=self.headers | headers
        )


def key_of(partner, *scopes):
    return issue_key(partner, name="test", scopes=scopes or ("read", "submit"), by=None)[1]


@pytest.fixture
def api(partner):
    return Api(key_of(partner))


@pytest.fixture
def stranger(desk):
    """Another partner of the same desk."""
    return Partner.objects.create(name="Ridge Radio", slug="ridge", desk=desk)


@pytest.fixture
def strangers_api(stranger):
    return Api(key_of(stranger))


@pytest.fixture
def nobody(db):
    return Api()


class Tool:
    """A program in the browser of somebody who is signed in."""

    def __init__(self, user):
        self.client = Client(raise_request_exception=False)
        self.client.force_login(user)

    def get(self, path):
        return self.client.get(f"/api/v1/{path}")

    def post(self, path, body):
        return self.client.post(f"/api/v1/{path}", json.dumps(body), "application/json")

    def put(self, path, body):
        return self.client.put(f"/api/v1/{path}", json.dumps(body), "application/json")

    def delete(self, path):
        return self.client.delete(f"/api/v1/{path}")
