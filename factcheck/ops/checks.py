"""What `manage.py doctor` looks at. Each check answers with one sentence."""

import platform
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from django import get_version
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from redis import RedisError

from factcheck.claims.weights import EngineStopped, weights_at_work
from factcheck.evidence.meaning.vectors import made_for
from factcheck.jobs.models import Job, Worker
from factcheck.jobs.queries import silent_workers
from factcheck.ops.health import ping_redis

ROOM_NEEDED = 1024**3
SILENT_AFTER = timedelta(seconds=30)


@dataclass(frozen=True)
class Finding:
    good: bool
    sentence: str


def versions() -> Finding:
    try:
        own = version("factcheck")
    except PackageNotFoundError:
        own = _("(from its folder)")
    facts = {"own": own, "python": platform.python_version(), "django": get_version()}
    return Finding(True, _("factcheck %(own)s, Python %(python)s, Django %(django)s.") % facts)


def database() -> Finding:
    began = time.perf_counter()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version")
            number = cursor.fetchone()[0]
    except DatabaseError as reason:
        return Finding(False, _("The database does not answer: %s") % str(reason).strip())
    took = (time.perf_counter() - began) * 1000
    words = _("The database (PostgreSQL %(version)s) answers in %(took).0f ms.")
    return Finding(True, words % {"version": number, "took": took})


def migrations() -> Finding:
    try:
        executor = MigrationExecutor(connection)
        missing = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except DatabaseError:
        return Finding(False, _("The tables cannot be looked at."))
    if not missing:
        return Finding(True, _("The tables are up to date."))
    words = ngettext(
        "%d migration is missing: run `manage.py migrate`.",
        "%d migrations are missing: run `manage.py migrate`.",
        missing,
    )
    return Finding(False, words % missing)


def redis() -> Finding:
    try:
        ping_redis()
    except (RedisError, OSError) as reason:
        return Finding(False, _("Redis does not answer: %s") % reason)
    return Finding(True, _("Redis answers."))


def workers() -> Finding:
    try:
        silent = [worker.name for worker in silent_workers()]
        alive = Worker.objects.count() - len(silent)
    except DatabaseError:
        return Finding(False, _("The workers cannot be looked at."))
    if not alive:
        return Finding(False, _("No worker has been heard of in the last 30 seconds."))
    words = ngettext("%d worker is at work.", "%d workers are at work.", alive) % alive
    if silent:
        named = _("Silent, to be restarted: %s.") % ", ".join(silent)
        return Finding(False, f"{words} {named}")
    return Finding(True, words)


def jobs() -> Finding:
    late = timezone.now() - SILENT_AFTER
    try:
        waiting = Job.objects.filter(state=Job.State.QUEUED, not_before__lt=late).count()
        dead = Job.objects.filter(state=Job.State.DEAD).count()
    except DatabaseError:
        return Finding(False, _("The jobs cannot be looked at."))
    facts = {"waiting": waiting, "dead": dead}
    words = _("Jobs waiting for more than 30 seconds: %(waiting)d; given up: %(dead)d.")
    return Finding(not waiting, words % facts)


def weights() -> Finding:
    try:
        missing = weights_at_work().missing
    except EngineStopped as reason:
        return Finding(False, _("No article can be read: %s") % reason.line)
    if missing:
        words = _("Trained parts that are missing, so that rules alone do their work: %s.")
        return Finding(True, words % ", ".join(missing))
    return Finding(True, _("Every trained part of the claim engine is in use."))


def meaning() -> Finding:
    model = settings.SEMANTIC_MODEL
    if not model:
        return Finding(True, _("The archive is searched by words; no model is set."))
    try:
        made = made_for()
    except DatabaseError:
        return Finding(False, _("The tables cannot be looked at."))
    if made != model:
        words = _("The archive has no vectors of %s: run `manage.py index_archive --meaning`.")
        return Finding(False, words % model)
    return Finding(True, _("The archive is searched by words and by the model %s.") % model)


def disk() -> Finding:
    home = Path(settings.FACTCHECK_HOME)
    while not home.exists():
        home = home.parent
    free = shutil.disk_usage(home).free
    facts = {"free": free / 1024**3, "home": home}
    return Finding(free >= ROOM_NEEDED, _("%(free).1f GB are free at %(home)s.") % facts)


CHECKS: dict[str, Callable[[], Finding]] = {
    "versions": versions,
    "database": database,
    "migrations": migrations,
    "redis": redis,
    "workers": workers,
    "jobs": jobs,
    "weights": weights,
    "meaning": meaning,
    "disk": disk,
}
