"""Every write of the mart."""

from odop.mart.services.fairs import Edition, list_fair, note_fair, unlist_fair

__all__ = ["Edition", "list_fair", "note_fair", "unlist_fair"]
