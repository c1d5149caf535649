"""What others may wish to know; sent inside the transaction, received only in the pipeline."""

from django.dispatch import Signal

# The claims of a revision have been recorded; sent with `extraction=` and `claims=` (a list).
claims_recorded = Signal()

# A person amended a claim; sent with `amendment=`.
claim_amended = Signal()

# A person made claims by hand or by cutting; sent with `claims=` (of one desk) and `by=`.
claims_added = Signal()

# The claims of earlier revisions were looked for in a new one; sent with `revision=`.
claims_re_anchored = Signal()

# A claim's words read otherwise in a new revision, or are gone; sent with `standing=`.
claim_text_changed = Signal()
