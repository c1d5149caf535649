"""What publication tells whoever listens; sent inside the transaction, heard in `pipeline/`."""

from django.dispatch import Signal

flags_raised = Signal()
"""Something relied on what changed. Arguments: flags=list[Flag], at least one."""

approval_fell = Signal()
"""What was to be published later is not. Arguments: approval=Approval."""

readers_wrote = Signal()
"""Somebody said what is wrong, or what should be checked. Arguments: row, one of both."""

delivery_failed = Signal()
"""A partner could not be told, and is not called any more. Arguments: delivery=Delivery."""
