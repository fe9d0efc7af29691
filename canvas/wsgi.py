"""The door for WSGI servers, gunicorn first among them."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "canvas.settings")
application = get_wsgi_application()
