"""Whether this web process is alive, and whether it can serve."""

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from redis import Redis, RedisError

PATIENCE = 0.5  # seconds: a Redis that hangs must not make the service look dead


@never_cache
def livez(_request: HttpRequest) -> HttpResponse:
    """Alive: the process answers. Asks nobody else, so a sick database does not restart it."""
    return HttpResponse("alive", content_type="text/plain")


@never_cache
def readyz(_request: HttpRequest) -> JsonResponse:
    """Ready: the database answers. Without Redis pages still work, so that is only degraded."""
    checks = {"database": database_answers(), "redis": redis_answers()}
    words = {name: "ok" if fine else "no answer" for name, fine in checks.items()}
    if not checks["database"]:
        return JsonResponse({"status": "failed", **words}, status=503)
    status = "ready" if checks["redis"] else "degraded"
    return JsonResponse({"status": status, **words})


def database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return True
    except DatabaseError:
        return False


def redis_answers() -> bool:
    try:
        ping_redis()
    except (RedisError, OSError):
        return False
    return True


def ping_redis() -> None:
    """Raise RedisError or OSError unless Redis answers at once."""
    if not settings.REDIS_URL:
        raise RedisError(_("No Redis is configured: set REDIS_URL."))
    patience = {"socket_timeout": PATIENCE, "socket_connect_timeout": PATIENCE}
    with Redis.from_url(settings.REDIS_URL, **patience) as client:
        client.ping()
