"""The open interface: JSON under /api/."""

from ninja import NinjaAPI

api = NinjaAPI(title="odop", version="1", urls_namespace="api")
