"""Looking through an answer."""


def strings(value) -> set[str]:
    """All texts in it, wherever they stand; not the names of fields."""
    if isinstance(value, dict):
        return set().union(*map(strings, value.values()))
    if isinstance(value, list):
        return set().union(*map(strings, value))
    return {value} if isinstance(value, str) else set()
