"""Every setting, read once from the environment. docs/settings.md explains each variable."""

import gc
import os
from pathlib import Path

import environ
import structlog
from csp.constants import NONCE, NONE, SELF
from django.conf import global_settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from factcheck.api.names import NAMES
from factcheck.ops.whereabouts import broker_url, running_services

BASE_DIR = Path(__file__).resolve().parent.parent
# The networks of the engine are small: a second thread of numpy only spins beside the first.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
gc.disable()  # what is loaded stays; FactcheckConfig looks for garbage again, once it is ready
env = environ.Env()

# Where things are --------------------------------------------------------------------------------
FACTCHECK_HOME = Path(env.str("FACTCHECK_HOME", str(BASE_DIR / "var"))).resolve()
SERVICES = None if env.str("DATABASE_URL", "") else running_services(FACTCHECK_HOME)
DATABASE_URL = env.str("DATABASE_URL", "") or (SERVICES.database_url if SERVICES else "")
REDIS_URL = env.str("REDIS_URL", "") or (SERVICES.redis_url if SERVICES else "")
SITE_URL = env.str("SITE_URL", SERVICES.url if SERVICES else "http://127.0.0.1:8000").rstrip("/")

# Security ----------------------------------------------------------------------------------------
DEBUG = env.bool("DEBUG", False)


def secret_key() -> str:
    """SECRET_KEY, or the one the supervisor generated in FACTCHECK_HOME."""
    given: str = env.str("SECRET_KEY", "")
    kept = FACTCHECK_HOME / "secret_key"
    if given:
        return given
    if kept.is_file():
        return kept.read_text().strip()
    if DATABASE_URL:
        raise ImproperlyConfigured("Set SECRET_KEY to a long random text.")
    return "commands-without-a-database-sign-nothing-and-need-no-secret-at-all"


SECRET_KEY = secret_key()
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
HTTPS = SITE_URL.startswith("https://")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_FAILURE_VIEW = "factcheck.web.errors.out_of_date"
CSRF_TRUSTED_ORIGINS = [SITE_URL] if HTTPS else []
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
# Hosts that configured providers may be reached at although they are not public (host:port).
FACTCHECK_TRUSTED_HOSTS = env.list("FACTCHECK_TRUSTED_HOSTS", default=[])
# How we introduce ourselves to the sites and providers we ask, with a way to reach us.
USER_AGENT = env.str("USER_AGENT", f"factcheck/1 (+{SITE_URL})")

# Application -------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "django_structlog",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "factcheck.people",
    "factcheck.jobs",
    "articles",
    "factcheck.claims",
    "factcheck.evidence",
    "factcheck.review",
    "factcheck.publication",
    "factcheck.notices",
    "factcheck.api",
    "factcheck.web",
    "factcheck.ops",
    "factcheck",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "factcheck.web.languages.InTheirLanguage",
    "factcheck.api.errors.ProblemMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "factcheck.web.errors.RefusalsBecomePages",
    "django_structlog.middlewares.RequestMiddleware",
]
ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Data --------------------------------------------------------------------------------------------
DATABASES = {"default": {"ENGINE": "django.db.backends.dummy"}}
if DATABASE_URL:
    lasting = {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    DATABASES["default"] = env.db_url_config(DATABASE_URL) | lasting
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# It holds nothing but how often somebody tried to sign in, which must work without Redis.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "people_signin",
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024

# Work in the background --------------------------------------------------------------------------
CELERY_BROKER_URL = broker_url(REDIS_URL) if REDIS_URL else "memory://"
WORKER_PROCESSES = env.int("WORKER_PROCESSES", 2)
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_IGNORE_RESULT = True
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_TIME_LIMIT = 300
CELERY_WORKER_MAX_TASKS_PER_CHILD = 1000
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 400_000
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_DB_REUSE_MAX = CELERY_WORKER_MAX_TASKS_PER_CHILD  # workers.py asks whether it still holds
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "unacked_restore_interval": 1,
    "unacked_restore_throttle": 1,
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
    "health_check_interval": 10,
}
CELERY_BEAT_SCHEDULE = {"sweep": {"task": "factcheck.jobs.tasks.sweep", "schedule": 2.0}}

# People ------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "web:home"
ACCOUNT_ADAPTER = "factcheck.web.accounts.ClosedAccounts"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True  # of a new password, address or second factor
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]

# Work rules --------------------------------------------------------------------------------------
# Seconds during which a submitted review can be undone and neither moves nor reveals anything.
REVIEW_SEAL_SECONDS = env.int("REVIEW_SEAL_SECONDS", 30)
# Seconds between two requests to one site, for feeds and the articles they name.
SITE_PAUSE_SECONDS = env.float("SITE_PAUSE_SECONDS", 5.0)
# Hours after its arrival at which the page of an article is read again, to find silent edits.
VISIT_HOURS = env.list("VISIT_HOURS", cast=float, default=[1.0, 6.0, 24.0, 72.0, 168.0, 720.0])
# The largest source, fetched or uploaded, of which a copy is kept.
EVIDENCE_MEGABYTES = env.int("EVIDENCE_MEGABYTES", 20)
# Seconds for which the answers of outside providers are kept and not asked for again.
PROVIDER_CACHE_SECONDS = env.int("PROVIDER_CACHE_SECONDS", 900)
# A folder laid out like the one that ships, trained again by the newsroom.
SHIPPED_WEIGHTS = BASE_DIR / "factcheck" / "claims" / "extraction" / "weights"
CLAIM_WEIGHTS = Path(env.str("CLAIM_WEIGHTS", str(SHIPPED_WEIGHTS)))
# The model that makes vectors of texts and the class that runs it (evidence.meaning); none: off.
SEMANTIC_MODEL, SEMANTIC_ENCODER = env.str("SEMANTIC_MODEL", ""), env.str("SEMANTIC_ENCODER", "")

# Where the end of the trail is noted once a day: a file, a mail address, an address in the web.
TRAIL_ANCHOR_FILE = env.str("TRAIL_ANCHOR_FILE", "")
TRAIL_ANCHOR_MAIL = env.str("TRAIL_ANCHOR_MAIL", "")
TRAIL_ANCHOR_URL = env.str("TRAIL_ANCHOR_URL", "")

# Language, static files, mail --------------------------------------------------------------------
# The language of public pages and of mail to readers; people who sign in choose their own.
LANGUAGES = [("en", _("English")), ("de", _("German"))]
LANGUAGE_CODE = env.str("SITE_LANGUAGE", "en")
if LANGUAGE_CODE not in dict(LANGUAGES):
    raise ImproperlyConfigured(f"SITE_LANGUAGE is none of {', '.join(dict(LANGUAGES))}.")
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "factcheck.web.formats"
TIME_ZONE = env.str("TIME_ZONE", "UTC")
STATIC_URL = "/static/"
# Files gathered and compressed; where there are none they are served from where they lie.
COLLECTED = Path(env.str("STATIC_ROOT", str(BASE_DIR / "staticfiles")))
STATIC_ROOT = COLLECTED if COLLECTED.is_dir() else None
WHITENOISE_USE_FINDERS, WHITENOISE_AUTOREFRESH = STATIC_ROOT is None, DEBUG
STORAGES = global_settings.STORAGES | {"staticfiles": {"BACKEND": "factcheck.web.files.Named"}}
WHITENOISE_MAX_AGE = 0 if DEBUG else 86_400  # seconds; another content has another address
vars().update(env.email_url_config(env.str("EMAIL_URL", "consolemail://")))
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "fact-check desk <desk@factcheck.example>")

# API ---------------------------------------------------------------------------------------------
# What one key may ask in a minute.
API_REQUESTS_PER_MINUTE = env.int("API_REQUESTS_PER_MINUTE", 600)
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["factcheck.api.auth.ApiKeyAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["factcheck.api.parsers.StrictJSONParser"],
    "DEFAULT_PAGINATION_CLASS": "factcheck.api.pagination.KeysetPagination",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "factcheck.api.errors.problem",
    "DEFAULT_METADATA_CLASS": None,
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Fact-check API",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "ENUM_NAME_OVERRIDES": NAMES,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}

# Logs --------------------------------------------------------------------------------------------
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "lines": {
            "()": structlog.stdlib.ProcessorFormatter,
            # Plain tracebacks: the rich ones write down what variables held, and take seconds.
            "processor": structlog.dev.ConsoleRenderer(
                colors=False, exception_formatter=structlog.dev.plain_traceback
            ),
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "WARNING")},
}
