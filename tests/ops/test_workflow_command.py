import json
import os
import subprocess
import sys
from pathlib import Path

from factcheck.ops.management.commands.workflow import as_markdown

ROOT = Path(__file__).parent.parent.parent


def workflow(*arguments: str, home: Path) -> str:
    """Run the command as somebody who has no server running."""
    environment = {"PATH": os.environ["PATH"], "FACTCHECK_HOME": str(home)}
    command = [sys.executable, "manage.py", "workflow", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_workflow_prints_json_without_a_database(tmp_path):
    table = json.loads(workflow("--json", home=tmp_path))

    assert len(table["states"]) == 10
    assert len(table["moves"]) == 18
    assert table["moves"][0] == {
        "from": "new",
        "to": "queued",
        "who": ["editor", "triage"],
        "requires": [],
    }
    assert table["moves"][1]["requires"] == [{"code": "reason", "sentence": "A reason is given."}]


def test_workflow_prints_the_functions_sql(tmp_path):
    assert workflow("--sql", home=tmp_path).startswith(
        "CREATE OR REPLACE FUNCTION review_hold_claims_to_the_table()"
    )


def test_documentation_shows_the_table():
    assert as_markdown() in (ROOT / "docs" / "workflow.md").read_text()
