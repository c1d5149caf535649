"""One strict reader of JSON bodies."""

from rest_framework.parsers import JSONParser


class StrictJSONParser(JSONParser):
    """JSON, bounded."""
