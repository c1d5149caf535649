import time_machine

from factcheck.people.models import User
from factcheck.people.welcome import make_welcome_token, read_welcome_token


def test_welcome_token_while_there_is_no_account(db):
    assert read_welcome_token(make_welcome_token()) is True


def test_welcome_token_once_there_is_an_account(db):
    token = make_welcome_token()

    User.objects.create_user("alice")

    assert read_welcome_token(token) is False


def test_welcome_token_after_a_day(db):
    with time_machine.travel("2023-03-24 12:00Z", tick=False):
        token = make_welcome_token()
    with time_machine.travel("2023-03-25 11:59Z", tick=False):
        assert read_welcome_token(token) is True
    with time_machine.travel("2023-03-25 12:01Z", tick=False):
        assert read_welcome_token(token) is False


def test_welcome_token_that_was_changed(db):
    token = make_welcome_token()

    assert read_welcome_token(token[:-1]) is False
    assert read_welcome_token("") is False
