"""The languages whose verbs the rules know; nothing is assumed to be English."""

RULED = frozenset(("en", ""))
