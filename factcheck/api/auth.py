"""Who calls: the partner or person behind `Authorization: Bearer fc_<prefix>.<secret>`."""

from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from factcheck.people.keys import KeyRefused, find_key
from factcheck.people.models import ApiKey, Partner, User


class ApiKeyAuthentication(BaseAuthentication):
    """Bearer keys: `request.user` is the partner or person, `request.auth` the key."""

    def authenticate(self, request: Request) -> tuple[Partner | User, ApiKey] | None:
        scheme, _space, presented = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            return None
        try:
            key = find_key(presented.strip(), ip=request.META.get("REMOTE_ADDR", ""))
        except KeyRefused as refused:
            raise AuthenticationFailed(refused.because) from None
        return key.holder, key

    def authenticate_header(self, request: Request) -> str:
        """What a client without a valid key is asked for (RFC 6750)."""
        shown = "Authorization" in request.headers
        return 'Bearer realm="factcheck"' + (', error="invalid_token"' if shown else "")


class HoldsKey(BasePermission):
    """Reading takes a key with the scope `read`, everything else one with `submit`."""

    def has_permission(self, request: Request, _view: object) -> bool:
        if not isinstance(request.auth, ApiKey):
            return False
        needed = ApiKey.Scope.READ if request.method in SAFE_METHODS else ApiKey.Scope.SUBMIT
        return needed in request.auth.scopes


class PartnersKey(HoldsKey):
    """A partner's key: people have the pages."""

    def has_permission(self, request: Request, view: object) -> bool:
        partners = isinstance(request.auth, ApiKey) and request.auth.partner_id is not None
        return partners and super().has_permission(request, view)


class ActsAsPerson(HoldsKey):
    """Somebody who is signed in to the workbench, or a key of theirs."""

    def has_permission(self, request: Request, view: object) -> bool:
        if not isinstance(request.user, User):
            return False
        return request.auth is None or super().has_permission(request, view)
