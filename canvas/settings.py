"""Settings, all in one file: safe by default, told otherwise only by the environment.

| variable | what it says | default |
|---|---|---|
| ``RAPPORT_DATA`` | folder of the database, the secret key and the collected static files | ``.data`` beside manage.py |
| ``RAPPORT_HOSTS`` | host names to answer to, by commas | this machine only |
| ``RAPPORT_HTTPS`` | 0 for plain http on one's own machine | 1 |
| ``RAPPORT_PROXIES`` | trusted proxies in front that set X-Forwarded-Proto and -For | 0 |
| ``RAPPORT_DEBUG`` | 1 while developing | 0 |
| ``SECRET_KEY`` | signs cookies and links | made once, kept in the data folder |
| ``DATABASE_URL`` | ``postgres://…`` | SQLite in the data folder |
| ``CACHE_URL`` | a cache that all processes share, ``redis://…`` | the memory of each process |
| ``EMAIL_URL``, ``RAPPORT_MAIL_FROM`` | ``smtp+tls://…``; the sender | mails are printed |
"""

from pathlib import Path
from typing import Any

import environ
from csp.constants import NONCE, NONE, SELF

from canvas.environment import data_folder, secret_key, switch, whole

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = data_folder(env.str("RAPPORT_DATA", default=str(BASE_DIR / ".data")))

DEBUG = switch("RAPPORT_DEBUG", default=False)
HTTPS = switch("RAPPORT_HTTPS", default=True)
PROXIES = whole("RAPPORT_PROXIES", default=0)
SECRET_KEY = secret_key(DATA_DIR)
ALLOWED_HOSTS = env.list("RAPPORT_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])

INSTALLED_APPS = [
    "canvas",
    "relationships",
    "segments",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "canvas.privacy.keep_pages_private",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "canvas.bodies.refuse_large_bodies",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "canvas.accounts.guest.keep_guest",
]

ROOT_URLCONF = "canvas.urls"
WSGI_APPLICATION = "canvas.wsgi.application"
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
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "canvas.templatetags.rapport",
            ],
        },
    }
]

# Database. IMMEDIATE and the wait let eight threads write to SQLite without "database is locked".
SQLITE: dict[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": DATA_DIR / "rapport.sqlite3",
    "CONN_MAX_AGE": 600,
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    },
}
DATABASES: dict[str, dict[str, Any]] = {"default": SQLITE}
if env.str("DATABASE_URL", default=""):
    DATABASES["default"] = env.db("DATABASE_URL")
    if DATABASES["default"]["ENGINE"] == SQLITE["ENGINE"]:
        DATABASES["default"] = SQLITE | {"NAME": DATABASES["default"]["NAME"]}
    else:
        DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# A cache in the memory of one process must not answer for sessions: the next process would not see a sign-out.
SESSION_ENGINE = "django.contrib.sessions.backends.db"
if env.str("CACHE_URL", default=""):
    CACHES = {"default": env.cache("CACHE_URL")}
    SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"

# Static files: hashed names, compressed once, cached for ever.
STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

# Languages.
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ka", "ქართული"), ("ru", "Русский"), ("vi", "Tiếng Việt")]
LOCALE_PATHS = [BASE_DIR / "canvas" / "locale"]
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
TIME_ZONE = "UTC"
USE_TZ = True

# Security.
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "canvas.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440  # bytes; nothing larger is read at all, see canvas.bodies
# The preview of the largest import: two choices a relationship, one a channel and one a note.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_500
FILE_UPLOAD_MAX_MEMORY_SIZE = DATA_UPLOAD_MAX_MEMORY_SIZE

# Accounts. The e-mail address is the name that one signs in with; nobody waits for a mail to begin.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "front:canvases"
ACCOUNT_ADAPTER = "canvas.accounts.adapter.Adapter"
ACCOUNT_FORMS = {
    "signup": "canvas.accounts.forms.SignupForm",
    "change_password": "canvas.accounts.forms.ChangePasswordForm",
    "reset_password_from_key": "canvas.accounts.forms.ResetPasswordKeyForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = "front:start"
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES

# Mail.
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
EMAIL_TIMEOUT = 10  # seconds
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("RAPPORT_MAIL_FROM", default="rapport@localhost")
if env.str("EMAIL_URL", default=""):
    vars().update(env.email("EMAIL_URL"))

# What went wrong is written to stderr, in DEBUG as elsewhere; a page that is not there is no fault.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line", "level": "WARNING"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "INFO"}, "django.request": {"level": "ERROR"}},
}
