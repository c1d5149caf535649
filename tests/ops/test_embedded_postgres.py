"""The embedded server on its own, in the ways it meets a machine that was treated badly."""

import os
from pathlib import Path

import psycopg
import pytest

from factcheck.ops import embedded_postgres
from factcheck.ops.children import CannotStart
from factcheck.ops.embedded_postgres import COMPLETE, EmbeddedPostgres, clear_stale_pid
from factcheck.ops.folders import remove, socket_folder


@pytest.fixture
def postgres(tmp_path):
    sockets = socket_folder()
    postgres = EmbeddedPostgres(
        tmp_path / "postgres", sockets, tmp_path / "postgres.log", careless=True
    )
    yield postgres
    postgres.stop(within=5)
    remove(sockets)


def collation(postgres):
    with psycopg.connect(postgres.url) as connection:
        return connection.execute(
            "SELECT datlocprovider, datlocale, pg_encoding_to_char(encoding)"
            " FROM pg_database WHERE datname = current_database()"
        ).fetchone()


def test_start_after_an_interrupted_first_start_begins_anew(postgres):
    postgres.data.mkdir()
    (postgres.data / "half").mkdir()
    (postgres.data / "PG_VERSION").write_text("18\n")

    postgres.start()

    assert collation(postgres) == ("b", "C.UTF-8", "UTF8")
    assert not (postgres.data / "half").exists()


def test_start_with_a_stale_pid_file_that_names_a_living_stranger(postgres):
    postgres.start()
    postgres.stop(within=5)
    stale = f"{os.getpid()}\n/proc/self/cwd\n1\n5432\n/tmp\n\n  1  1\nready\n"
    (postgres.data / "postmaster.pid").write_text(stale)

    postgres.start()

    assert collation(postgres) == ("b", "C.UTF-8", "UTF8")
    assert not postgres.is_new


def test_second_server_in_the_same_folder_is_refused(postgres):
    postgres.start()

    with pytest.raises(CannotStart, match=f"process {postgres.child.pid}"):
        clear_stale_pid(postgres.data, within=0)

    assert (postgres.data / "postmaster.pid").exists()


def test_start_without_a_user_name_says_what_to_do(postgres, monkeypatch):
    # A uid no passwd file names, as in a container started with --user.
    monkeypatch.setattr(embedded_postgres, "postgres_uid", lambda: 54321)

    with pytest.raises(CannotStart, match="Set DATABASE_URL"):
        postgres.start()

    assert not (postgres.data / COMPLETE).exists()


def test_programs_are_copied_where_their_user_cannot_walk(postgres, monkeypatch):
    monkeypatch.setattr(embedded_postgres, "open_to_all", lambda _path: False)

    postgres.start()

    assert collation(postgres) == ("b", "C.UTF-8", "UTF8")
    program = Path(f"/proc/{postgres.child.pid}/exe").readlink()
    assert program.is_relative_to(postgres.sockets)
