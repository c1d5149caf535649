"""What review tells whoever listens; sent inside the transaction, heard in `pipeline.py`."""

from django.dispatch import Signal

seat_given = Signal()
"""A reviewer got a seat. Arguments: assignment=Assignment."""

claim_moved = Signal()
"""A claim's state changed. Arguments: claim=Claim, move=Move."""
