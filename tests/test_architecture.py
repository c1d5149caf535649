"""The house rules that a program can check."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = sorted(
    path
    for folder in ("articles", "factcheck")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_imports_point_one_way():
    linter = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert result.returncode == 0, result.stdout


def test_packages_hold_nothing_in_their_init():
    full = [
        named(path) for path in SOURCES if path.name == "__init__.py" and path.read_text().strip()
    ]

    assert full == []


def test_files_stay_below_three_hundred_lines():
    long = [named(path) for path in SOURCES if len(path.read_text().splitlines()) > 300]

    assert long == []


def test_only_the_workflow_writes_a_claims_status():
    writers = [
        named(path)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Attribute)
        and target.attr == "status"
        and isinstance(target.value, ast.Name)
        and target.value.id == "claim"
    ]

    assert set(writers) <= {"factcheck/review/workflow.py"}


def test_signals_are_received_only_in_the_pipeline():
    receivers = [
        named(path)
        for path in SOURCES
        if "@receiver" in path.read_text() or "signal.connect" in path.read_text()
    ]

    assert set(receivers) <= {"factcheck/pipeline/steps.py", "factcheck/pipeline/telling.py"}
