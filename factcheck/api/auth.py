"""Who calls: the partner behind `Authorization: Bearer fc_<prefix>.<secret>`."""

from rest_framework.authentication import BaseAuthentication


class ApiKeyAuthentication(BaseAuthentication):
    """Bearer keys."""
