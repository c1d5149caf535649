#!/usr/bin/env python3
"""Django's command line for this project."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as reason:
        # What Django's stand-in for a missing database says helps nobody here.
        if "supply the ENGINE value" in str(reason):
            sys.exit("There is no database: start `make run` first, or set DATABASE_URL.")
        raise


if __name__ == "__main__":
    main()
