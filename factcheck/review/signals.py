"""What review tells whoever listens; sent inside the transaction, heard in `pipeline.py`."""

from django.dispatch import Signal

seat_given = Signal()
"""A reviewer got a seat. Arguments: assignment=Assignment."""

claims_moved = Signal()
"""Claims of one desk made the same step. Arguments: moves=list[Move], at least one."""

no_claim_called = Signal()
"""A reviewer handed a seat back because it is no claim. Arguments: assignment=Assignment."""
