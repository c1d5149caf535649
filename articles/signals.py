"""What others may wish to know; sent inside the transaction, received only in the pipeline."""

from django.dispatch import Signal

# An article's text has been recorded; sent with `revision=`.
revision_recorded = Signal()

# Publishers, or their articles, have another owner or outlet; sent with `publishers=`, a list.
outlets_changed = Signal()

# The words of a revision were taken down; sent with `revision=` and `by=`.
revision_redacted = Signal()
