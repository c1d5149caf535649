import stat
from contextlib import ExitStack, closing

import pytest

from factcheck.ops.children import CannotStart
from factcheck.ops.folders import LONGEST_FOLDER, remove, socket_folder
from factcheck.ops.house import LARGE_LOG, AlreadyRunning, House
from factcheck.ops.whereabouts import Services, record_services


@pytest.fixture
def enter():
    with ExitStack() as stack:
        yield lambda home: stack.enter_context(closing(House.enter(home)))


def leave_behind(home, sockets):
    record_services(
        home, Services(database_url="", redis_url="", url="", pid=2**22 + 1, sockets=str(sockets))
    )


def test_enter_makes_a_private_folder(tmp_path, enter):
    house = enter(tmp_path / "new" / "home")

    house.ensure_secret_key()

    assert stat.S_IMODE(house.home.stat().st_mode) == 0o700
    assert stat.S_IMODE((house.home / "secret_key").stat().st_mode) == 0o600


def test_enter_leaves_the_permissions_of_a_folder_that_was_there(tmp_path, enter):
    tmp_path.chmod(0o755)

    enter(tmp_path)

    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_enter_twice_is_refused_with_the_first_ones_address(tmp_path, enter):
    house = enter(tmp_path)
    record_services(
        tmp_path, Services(database_url="", redis_url="", url="http://127.0.0.1:8004", pid=77)
    )

    with pytest.raises(AlreadyRunning, match=r"at http://127.0.0.1:8004 \(process 77\)"):
        enter(tmp_path)

    assert house.lock.closed is False


def test_enter_where_a_file_lies_says_what_to_do(tmp_path, enter):
    (tmp_path / "file").touch()

    with pytest.raises(CannotStart, match="Set FACTCHECK_HOME"):
        enter(tmp_path / "file")


def test_enter_clears_the_sockets_of_a_killed_supervisor(tmp_path, enter):
    sockets = socket_folder()
    leave_behind(tmp_path, sockets)

    enter(tmp_path)

    assert not sockets.exists()


def test_enter_clears_no_folder_that_is_not_called_like_ours(tmp_path, enter):
    precious = tmp_path / "precious"
    precious.mkdir()
    leave_behind(tmp_path, precious)

    enter(tmp_path)

    assert precious.exists()


def test_enter_puts_a_large_log_aside(tmp_path, enter):
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / "web.log").write_bytes(b"." * (LARGE_LOG + 1))

    enter(tmp_path)

    assert [path.name for path in (tmp_path / "log").iterdir()] == ["web.old"]


def test_secret_key_stays_the_same(tmp_path, enter):
    house = enter(tmp_path)
    house.ensure_secret_key()
    first = (tmp_path / "secret_key").read_text()

    house.ensure_secret_key()

    assert (tmp_path / "secret_key").read_text() == first
    assert len(first) >= 50


def test_empty_takes_only_what_is_ours(tmp_path, enter):
    house = enter(tmp_path)
    house.ensure_secret_key()
    (tmp_path / "thesis.txt").touch()

    house.empty()

    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("name", ["long" * 30, "a b", "50%"])
def test_socket_folder_beside_an_unfit_temporary_directory(tmp_path, monkeypatch, name):
    unfit = tmp_path / name
    unfit.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(unfit))

    folder = socket_folder()

    assert folder.parent != unfit
    assert len(str(folder)) <= LONGEST_FOLDER
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert list(unfit.iterdir()) == []
    remove(folder)
