"""The door for the production server."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from odop.desks.partner.surveys.chunked import with_chunks

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = with_chunks(get_wsgi_application())
len(get_resolver().url_patterns)  # every desk is read now, not while the first reader waits
