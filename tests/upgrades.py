"""A database of its own for each test of an upgrade: a copy of the run's, with all its tables."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

Migrate = Callable[..., Any]


def run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def move_to(database: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = database


@pytest.fixture
def migrate(transactional_db) -> Iterator[Migrate]:
    """Takes apps to migrations, each an (app, name); without any, everything to its newest.

    Gives `get_model` as it was then. It begins at the newest, as the run's own database is there
    already; to make all tables once more would take as long as many other tests together.
    """

    def to(*targets: tuple[str, str]) -> Any:
        executor = MigrationExecutor(connection)
        return executor.migrate(targets or executor.loader.graph.leaf_nodes()).apps.get_model

    usual = connection.settings_dict["NAME"]
    own = f"{usual}_upgrade"
    run(f'CREATE DATABASE "{own}" TEMPLATE "{usual}"')
    move_to(own)
    try:
        yield to
    finally:
        move_to(usual)
        run(f'DROP DATABASE "{own}" WITH (FORCE)')
