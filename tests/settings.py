"""The product's own settings, on plain http, with nothing kept beyond the run."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

os.environ["RAPPORT_DATA"] = tempfile.mkdtemp(prefix="rapport-tests-")
atexit.register(shutil.rmtree, os.environ["RAPPORT_DATA"], ignore_errors=True)
Path(os.environ["RAPPORT_DATA"], "static").mkdir()
os.environ["RAPPORT_HTTPS"] = "0"
os.environ["SECRET_KEY"] = "for tests alone, which sign nothing that anybody will ever read again"
for name in ("RAPPORT_DEBUG", "RAPPORT_HOSTS", "RAPPORT_PROXIES", "DATABASE_URL", "CACHE_URL", "EMAIL_URL"):
    os.environ.pop(name, None)

from canvas.settings import *  # noqa: E402, F403
from canvas.settings import DATA_DIR, SQLITE, STORAGES  # noqa: E402

DATABASES = {
    "default": SQLITE
    | {"TEST": {"NAME": DATA_DIR / f"test{os.environ.get('PYTEST_XDIST_WORKER', '')}.sqlite3"}}
}
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick; what it guards lives a second
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
