"""What the pages of the house may say, for an administrator to finish. Readers never see it."""

from django.template.loader import render_to_string

from factcheck.publication.models import HousePage


def draft_of(page: HousePage) -> str:
    """In the small Markdown. Square brackets stand where something has to be filled in."""
    return render_to_string(f"house/{page}.md").strip()
