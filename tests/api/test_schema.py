"""The schema: complete, valid, and changed only on purpose."""

from pathlib import Path

import pytest
import yaml
from django.core.management import call_command

KNOWN = Path(__file__).parent / "openapi.yaml"


def test_the_schema_is_valid_and_the_one_we_know(tmp_path):
    """After a change on purpose: `manage.py spectacular --file tests/api/openapi.yaml`."""
    made = tmp_path / "openapi.yaml"

    call_command("spectacular", file=str(made), validate=True, fail_on_warn=True)

    assert made.read_text() == KNOWN.read_text()


def test_the_schema_is_served_to_everybody(nobody):
    answer = nobody.get("schema/")

    assert answer.status_code == 200
    assert yaml.safe_load(answer.content)["openapi"] == "3.1.0"


@pytest.mark.django_db
def test_the_documentation_runs_under_our_policy(nobody):
    page = nobody.get("docs/")
    script = nobody.get("docs/", script="")

    assert page.status_code == 200
    assert "<style" not in page.text
    assert "<script>" not in page.text
    assert 'src="/api/v1/docs/?script="' in page.text
    assert script["Content-Type"] == "application/javascript"
    assert '"/api/v1/schema/"' in script.text
