"""The door for ASGI servers, for those who must; WSGI is faster here."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "canvas.settings")
application = get_asgi_application()
