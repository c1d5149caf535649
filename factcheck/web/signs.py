"""The small drawings for a claim's status: one shape a status, always beside or under its word.

The pen stands for what a person changed.
"""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from factcheck.claims.models import Claim

_RING = '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/>'
_DISC = '<circle cx="8" cy="8" r="6.75" fill="currentColor"/>'

_SHAPES = {
    "new": '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" '
    'stroke-dasharray="2 2"/>',
    "queued": _RING,
    "assigned": _RING + '<path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>',
    "in_review": _RING + '<circle cx="8" cy="8" r="3" fill="currentColor"/>',
    "disputed": '<path d="M2 5.5h12M2 10.5h12M11 2 5 14" fill="none" stroke="currentColor" '
    'stroke-width="1.75"/>',
    "decided": '<path d="M8 1.5 14.5 8 8 14.5 1.5 8z" fill="none" stroke="currentColor" '
    'stroke-width="1.75"/>',
    "published": '<path d="M8 1 15 8 8 15 1 8z" fill="currentColor"/>',
    "correcting": '<path d="M13.5 8A5.5 5.5 0 1 1 11 3.4M11 1v3H8" fill="none" '
    'stroke="currentColor" stroke-width="1.75"/>',
    "withdrawn": _RING + '<path d="M4 12 12 4" stroke="currentColor" stroke-width="1.5"/>',
    "pen": '<path d="M2.5 13.5 3.5 10 11 2.5 13.5 5 6 12.5z" fill="none" stroke="currentColor" '
    'stroke-width="1.5"/>',
    "dismissed": '<path d="M3 8h10" stroke="currentColor" stroke-width="2"/>',
}


def named(status: str) -> SafeString:
    """A sign with its word for screen readers."""
    word = Claim.Status(status).label
    return format_html(
        '<span class="sign {}" title="{}">{}<span class="unseen">{}</span></span>',
        status,
        word,
        drawing(status),
        word,
    )


def drawing(status: str) -> SafeString:
    """The drawing alone; whoever shows it writes the word too."""
    shape = _SHAPES.get(status, _DISC)
    return mark_safe(f'<svg viewBox="0 0 16 16" aria-hidden="true">{shape}</svg>')
