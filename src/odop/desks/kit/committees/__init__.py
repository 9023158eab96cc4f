"""Meetings of committees, as the district desk and the State desk both show them."""

from odop.desks.kit.committees.place import Desk
from odop.desks.kit.committees.urls import addresses

__all__ = ["Desk", "addresses"]
