"""What loading the project leaves behind."""

import gc


def test_garbage_is_looked_for_once_all_is_loaded_and_not_in_what_was_loaded():
    """The settings put it off; off for good, a server would grow for ever."""
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
