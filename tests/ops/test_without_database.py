import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def manage(home, *words):
    env = {"PATH": os.environ["PATH"], "FACTCHECK_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_command_without_database_says_what_to_do(tmp_path):
    done = manage(tmp_path, "showmigrations", "jobs")

    assert done.returncode == 1
    assert done.stderr == "There is no database: start `make run` first, or set DATABASE_URL.\n"
