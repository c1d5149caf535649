"""What review tells whoever listens; sent inside the transaction, heard in `pipeline/`."""

from django.dispatch import Signal

seats_given = Signal()
"""Reviewers of one desk got seats. Arguments: assignments=list[Assignment], at least one."""

seats_left = Signal()
"""Reviewers lost seats of one desk. Arguments: assignments=list[Assignment], why="conflict" (they
declared one), "handed_over" (an editor gave the claims to others) or "lapsed"."""

claims_moved = Signal()
"""Claims of one desk made the same step. Arguments: moves=list[Move], at least one."""

verdict_redacted = Signal()
"""The words of a version were taken down. Arguments: verdict=Verdict."""

verdict_written = Signal()
"""A text was written for readers. Arguments: verdict=Verdict."""

no_claim_called = Signal()
"""A reviewer handed a seat back because it is no claim. Arguments: assignment=Assignment."""

panel_called = Signal()
"""Colleagues are asked to vote on a dispute. Arguments: panel=Panel."""

panel_closed = Signal()
"""A vote was closed; its outcome stands. Arguments: panel=Panel."""

votes_late = Signal()
"""Open votes are past their due date. Arguments: panels=list[Panel], at least one."""

claims_due = Signal()
"""Claims are due soon, and somebody holds a seat. Arguments: deadlines=list[Deadline]."""

claims_late = Signal()
"""Claims are past their due date. Arguments: deadlines=list[Deadline]."""

seat_abstained = Signal()
"""A reviewer cannot judge a claim. Arguments: assignment=Assignment."""

commented = Signal()
"""Somebody said something about a claim. Arguments: comment=Comment."""
