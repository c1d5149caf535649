"""What others may wish to know; sent inside the transaction, received only in the pipeline."""

from django.dispatch import Signal

# The claims of a revision have been recorded; sent with `extraction=` and `claims=` (a list).
claims_recorded = Signal()
