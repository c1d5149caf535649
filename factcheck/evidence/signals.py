"""What evidence tells whoever listens; sent inside the transaction, heard in `pipeline/`."""

from django.dispatch import Signal

check_changed = Signal()
"""A fact-check of others says otherwise than before. Arguments: known=KnownCheck."""

copies_taken_down = Signal()
"""The same bytes were taken down wherever they were kept. Arguments: copies=list[Snapshot]."""
