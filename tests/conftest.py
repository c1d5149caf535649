"""The people of every story, and a flush that the append-only tables allow."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from copy import deepcopy
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql.operations import DatabaseOperations
from django.test import override_settings
from django.utils.text import slugify
from hypothesis import settings as hypothesis_settings

from factcheck.evidence.models import Provider
from factcheck.people.models import Desk, Partner, Topic, User
from factcheck.people.sealing import seal
from tests import factories
from tests.evidence.providers.newsstand import Newsstand
from tests.review.stories import Story

FLUSHES = 3
# Hashing that is slow on purpose would make every test slow.
QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Objects made before the collector looks for cycles among them; Python itself says 700.
YOUNG = 50_000


def flush_past_the_triggers(operations: DatabaseOperations, sql_list: Iterable[str]) -> None:
    """Empty the test database although its history refuses TRUNCATE; nothing else may do this.

    A request that a closed window left behind may still hold a table; the two then wait for each
    other, the database lets one go, and the flush is done once more.
    """
    statements = list(sql_list)
    for _ in range(FLUSHES):
        with suppress(OperationalError):
            return empty(operations.connection, statements)
    return empty(operations.connection, statements)


def empty(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for sql in statements:
            cursor.execute(sql)


pytest_plugins = ["tests.upgrades"]
DatabaseOperations.execute_sql_flush = flush_past_the_triggers

# How long an example takes says how busy the machine is, and nothing else.
hypothesis_settings.register_profile("unhurried", deadline=None)
hypothesis_settings.load_profile("unhurried")

# Files that take long. They begin first, so that no worker is left with one at the end.
LONG = {
    "tests/admin/test_actions.py",
    "tests/admin/test_pages.py",
    "tests/browser/test_every_page.py",
    "tests/browser/test_every_page_in_german.py",
    "tests/browser/test_every_page_of_administration.py",
    "tests/claims/training/test_attribution.py",
    "tests/evidence/corroboration/test_bounds.py",
    "tests/jobs/test_worker.py",
    "tests/ops/test_catalogues.py",
    "tests/ops/test_demo.py",
    "tests/ops/test_supervisor.py",
    "tests/people/test_proof.py",
    "tests/publication/test_delivering.py",
    "tests/publication/test_who_is_flagged.py",
    "tests/review/test_amendable.py",
    "tests/review/test_blindness.py",
    "tests/review/test_cells.py",
    "tests/review/test_state_machine.py",
    "tests/soak/test_crowd.py",
    "tests/soak/test_soak.py",
    "tests/test_desk_borders.py",
    "tests/test_keys_of_people.py",
    "tests/test_migrations.py",
    "tests/test_permissions.py",
    "tests/web/test_claim.py",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The order stays by chance within the two parts."""
    items.sort(key=lambda item: item.nodeid.partition("::")[0] not in LONG)


def pytest_sessionstart() -> None:
    gc.set_threshold(YOUNG)


def pytest_collection_finish() -> None:
    """What was imported stays to the end; to look for garbage in it over and over is slow."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def quick(request) -> Iterator[None]:
    """Passwords are hashed in no time, and no client looks through all static files first."""
    browsers = any("browser" in item.keywords for item in request.session.items)
    with override_settings(PASSWORD_HASHERS=QUICK, WHITENOISE_AUTOREFRESH=not browsers):
        yield


@pytest.fixture(scope="module")
def keep(django_db_setup, django_db_blocker) -> Iterator[Callable]:
    """Makes a world once for all tests of a file, each of which undoes only what it did itself.

    Give each test a `deepcopy`. Not for files with a test that empties the tables.
    """

    def make(world: Callable[[], Any]) -> Any:
        with override_settings(REVIEW_SEAL_SECONDS=0):
            made = world()
        connection.check_constraints()  # the trail is linked as a transaction ends
        return made

    with django_db_blocker.unblock(), transaction.atomic():
        yield make
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def kept_story(keep) -> Story:
    def world() -> Story:
        story = Story(factories.make_desk())
        story.until("published")
        return story

    return keep(world)


@pytest.fixture
def published(kept_story, db) -> Story:
    """A story whose claim was published, once for all tests of the file."""
    return deepcopy(kept_story)


@pytest.fixture
def desk(db) -> Desk:
    """The Harbour desk."""
    return factories.make_desk("Harbour")


@pytest.fixture
def other_desk(db) -> Desk:
    """A desk that must not see the first one's work."""
    return factories.make_desk("Valley")


@pytest.fixture
def topic(desk) -> Topic:
    """What the Harbour desk covers."""
    topic = Topic.objects.create(name="Shipping", slug="shipping")
    desk.topics.add(topic)
    return topic


@pytest.fixture
def alice(desk) -> User:
    """A reviewer of the Harbour desk."""
    return factories.make_member("alice", desk, "reviewer")


@pytest.fixture
def ben(desk) -> User:
    """A second reviewer of the Harbour desk."""
    return factories.make_member("ben", desk, "reviewer")


@pytest.fixture
def bob(desk) -> User:
    """An editor of the Harbour desk."""
    return factories.make_member("bob", desk, "editor")


@pytest.fixture
def eve(desk) -> User:
    """A second editor of the Harbour desk."""
    return factories.make_member("eve", desk, "editor")


@pytest.fixture
def charlie(other_desk) -> User:
    """A stranger: a reviewer of another desk."""
    return factories.make_member("charlie", other_desk, "reviewer")


@pytest.fixture
def root(db) -> User:
    """The administrator."""
    return factories.make_user("root", is_staff=True, is_superuser=True)


@pytest.fixture
def partner(desk) -> Partner:
    """An organisation that submits to the Harbour desk."""
    return factories.make_partner(desk)


@pytest.fixture
def stand(settings):
    """The outside world; the operator vouches for it, as for a SearXNG of one's own."""
    stand = Newsstand()
    settings.FACTCHECK_TRUSTED_HOSTS = [stand.host]
    yield stand
    stand.close()


@pytest.fixture
def provider(db, stand):
    """Set up a provider that answers so."""

    def set_up(kind, *answers, key="secret-key", **facts):
        preset = kind if kind in Provider.Preset.values else ""
        name = facts.pop("name", kind)
        facts = {"requests": 1000, "per_seconds": 1, "timeout": 5} | facts
        return Provider.objects.create(
            name=name,
            kind="json" if preset else kind,
            preset=preset,
            base_url=stand.says(f"/{slugify(name)}", *answers),
            sealed_key=seal(key) if key else "",
            **facts,
        )

    return set_up
