"""docker-compose.yml and the Dockerfile run what the supervisor runs."""

import re
from pathlib import Path

import pytest
import yaml

from factcheck.ops.__main__ import command_line
from factcheck.ops.checks import CHECKS
from factcheck.ops.processes import PROCESSES
from factcheck.ops.whereabouts import broker_url

ROOT = Path(__file__).parent.parent
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if "build" in service}
DOCKERFILE = (ROOT / "Dockerfile").read_text()


def test_every_process_has_its_service():
    assert set(OURS) == set(PROCESSES)
    assert set(SERVICES) - set(OURS) == {"postgres", "redis"}


@pytest.mark.parametrize("name", sorted(OURS))
def test_service_runs_the_entry_point_of_its_name(name):
    python, module, package, *words = OURS[name]["command"]

    parsed = command_line().parse_args(words)

    assert (python, module, package) == ("python", "-m", "factcheck.ops")
    assert (parsed.verb, parsed.process) == ("run", name)


def test_every_variable_is_explained():
    explained = set(
        re.findall(r"^\| `(\w+)` ", (ROOT / "docs/settings.md").read_text(), re.MULTILINE)
    )
    given = {key for service in OURS.values() for key in service["environment"]}

    assert given - explained == set()


def test_addresses_lead_to_the_services_beside():
    for service in OURS.values():
        assert "@postgres:5432/factcheck" in service["environment"]["DATABASE_URL"]
        assert broker_url(service["environment"]["REDIS_URL"]) == "redis://redis:6379/1"


def test_nothing_starts_before_the_tables_are_ready():
    for name in ("web", "worker", "beat"):
        assert OURS[name]["depends_on"] == {
            "postgres": {"condition": "service_healthy"},
            "redis": {"condition": "service_healthy"},
            "migrate": {"condition": "service_completed_successfully"},
        }
    assert OURS["migrate"]["restart"] == "no"


def test_every_lasting_service_has_a_health_check_that_exists():
    checks = {
        name: service["healthcheck"]["test"]
        for name, service in SERVICES.items()
        if name != "migrate"
    }

    assert checks["web"][1:] == ["python", "-m", "factcheck.ops", "check"]
    assert command_line().parse_args(checks["web"][4:]).verb == "check"
    for name in ("worker", "beat"):
        assert checks[name][1:4] == ["python", "manage.py", "doctor"]
        assert set(checks[name][4:]) <= set(CHECKS)
    assert set(checks) == {"postgres", "redis", "web", "worker", "beat"}


def test_database_is_new_enough():
    image, _, major = SERVICES["postgres"]["image"].partition(":")

    assert image == "postgres"
    assert int(major) >= 16


def test_image_is_built_from_the_lock_and_runs_without_rights():
    lines = DOCKERFILE.splitlines()

    assert "FROM python:3.11-slim" in lines
    assert "RUN pip install --require-hashes -r requirements/base.txt" in lines
    assert "USER factcheck" in lines
    assert lines[-1] == 'CMD ["python", "-m", "factcheck.ops", "run", "web"]'
    for service in OURS.values():
        assert service["cap_drop"] == ["ALL"]
        assert service["read_only"] is True


def test_image_holds_every_folder_the_project_needs():
    copied = set(re.findall(r"^COPY ([\w./ ]+) \S+$", DOCKERFILE, re.MULTILINE))
    named = {word for line in copied for word in line.split()}
    kept = set(re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE))

    assert named == kept
    assert all((ROOT / name).exists() for name in named)
