"""One file of settings, reading the environment. Defaults serve one machine with the embedded database."""

import os
import secrets
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config import embedded

ROOT = embedded.ROOT
VAR = embedded.VAR
DEBUG = os.environ.get("ODOP_DEBUG") == "1"
# A demonstration shows the outbox of codes to whoever opens it. On one's own machine it is one unless told
# otherwise; a server reached by a name of its own, or over TLS, only where it is told to be.
REACHED_BY_NAME = bool(os.environ.get("ODOP_HOSTS")) or os.environ.get("ODOP_TLS") == "1"
DEMO = os.environ.get("ODOP_DEMO", "0" if REACHED_BY_NAME else "1") == "1"


def kept_secret(name: str) -> str:
    """A secret from the environment, or one made once and kept in a file only this user can read."""
    if value := os.environ.get(name):
        return value
    file = VAR / "secrets" / name.lower()
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = file.with_suffix(f".{os.getpid()}")
        made.touch(mode=0o600)
        made.write_text(secrets.token_urlsafe(48))
        with suppress(FileExistsError):
            os.link(made, file)
        made.unlink()
    return file.read_text().strip()


SECRET_KEY = kept_secret("ODOP_SECRET_KEY")
# Keys the tokens that stand for Aadhaar numbers. Losing it means tokens can no longer be compared.
IDENTITY_KEY = kept_secret("ODOP_IDENTITY_KEY")
# Encrypts officers' second factors. Losing it means every officer binds a new app.
SECOND_FACTOR_KEY = kept_secret("ODOP_SECOND_FACTOR_KEY")

ALLOWED_HOSTS = os.environ.get("ODOP_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("ODOP_ORIGINS", "").split(",") if o]
BEHIND_TLS = os.environ.get("ODOP_TLS") == "1"
# Where the programme is reached from outside: what stands on letters, and in the square to be scanned.
ADDRESS = os.environ.get("ODOP_ADDRESS") or (
    f"{'https' if BEHIND_TLS else 'http'}://{ALLOWED_HOSTS[0]}" + ("" if REACHED_BY_NAME else ":8000")
)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "csp",
    "procrastinate.contrib.django",
    "odop.audit",
    "odop.programme",
    "odop.access",
    "odop.notices",
    "odop.documents",
    "odop.artisans",
    "odop.quality",
    "odop.finance",
    "odop.mart",
    "odop.casework",
    "odop.training",
    "odop.facilities",
    "odop.plans",
    "odop.outcomes",
    "odop.figures",
    "odop.desks.kit",
    "odop.desks.public",
    "odop.desks.artisan",
    "odop.desks.district",
    "odop.desks.bank",
    "odop.desks.partner",
    "odop.desks.state",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "odop.desks.kit.account.guard.SecondFactorGuard",
    "odop.desks.kit.plain.PlainText",
    "odop.desks.kit.once.Once",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "odop.desks.kit.context.frame",
            ],
        },
    }
]


def database(address: str) -> dict[str, object]:
    """Django's settings for a postgresql:// address. The application steps down to its own role."""
    parts = urlsplit(address)
    options: dict[str, object] = dict(parse_qsl(parts.query))
    host = options.pop("host", parts.hostname or "")
    if role := os.environ.get("ODOP_DATABASE_ROLE"):
        options["options"] = f"-c role={role}"
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


DATABASES = {"default": database(os.environ.get("DATABASE_URL") or embedded.url())}
# Guesses are counted in the database, so that every process counts the same ones.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},  # beyond it some are dropped, and guesses among them
    },
    "memory": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- language and time -------------------------------------------------------
LANGUAGE_CODE = "hi"
LANGUAGES = [("hi", "हिन्दी"), ("en", "English")]
LOCALE_PATHS = [ROOT / "locale"]
LANGUAGE_COOKIE_NAME = "language"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Kolkata"

# --- files ---------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
if DEBUG or os.environ.get("ODOP_TESTING") == "1":
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
DATA_UPLOAD_MAX_MEMORY_SIZE = 40 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

# --- who may -------------------------------------------------------------------
AUTH_USER_MODEL = "access.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
if os.environ.get("ODOP_TESTING") == "1":
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick, for tests alone
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "odop.access.rules.passwords.NoOfficeWords"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name", "phone")},
    },
]
LOGIN_URL = "access:sign_in"
LOGIN_REDIRECT_URL = "access:home"
ACCOUNT_ADAPTER = "odop.desks.kit.sign_in.AccountAdapter"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"phone", "username"}
ACCOUNT_SIGNUP_FIELDS = ["phone*", "username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PHONE_VERIFICATION_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_LOGIN_TIMEOUT = 900
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "30/m/ip,30/h/key",
    "request_login_code": "30/m/ip,3/m/key,8/h/key",
}
ACCOUNT_LOGOUT_REDIRECT_URL = "public:home"
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("ODOP_PROXIES", "0"))
MFA_ADAPTER = "odop.desks.kit.sign_in.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "odop"
MFA_RECOVERY_CODES_SHOW_ONCE = True
USERSESSIONS_TRACK_ACTIVITY = False
AXES_CLIENT_IP_CALLABLE = "odop.desks.kit.sign_in.client_address"
AXES_LOCKOUT_TEMPLATE = "kit/account/locked.html"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

# A session ends at a set hour; an officer's also after an hour away.
MAKER_SESSION = timedelta(days=7)
OFFICER_SESSION = timedelta(hours=12)
OFFICER_AWAY = timedelta(hours=1)
PASSWORD_RESET_TIMEOUT = 3 * 86400  # of the link by which an officer first chooses a password
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SESSION_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_HSTS_SECONDS = 31536000 if BEHIND_TLS else 0
if BEHIND_TLS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# --- messages to phones ----------------------------------------------------------
# "outbox" keeps them on a page a developer can open; "http" posts them to a carrier.
SMS_CARRIER = os.environ.get("ODOP_SMS", "outbox")
SMS_HTTP_URL = os.environ.get("ODOP_SMS_URL", "")
SMS_HTTP_TOKEN = os.environ.get("ODOP_SMS_TOKEN", "")

# --- work done by the clock --------------------------------------------------------
PROCRASTINATE_IMPORT_PATHS = ["odop.desks.cli.jobs"]

# --- the State -------------------------------------------------------------------
PACK = Path(os.environ.get("ODOP_PACK", ROOT / "packs" / "uttar_pradesh"))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": os.environ.get("ODOP_LOG", "WARNING")},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
PROGRAMME_NAME = _("One District One Product")
