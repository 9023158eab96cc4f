"""A committee's papers, set by the press: the bundle for its members, and the minutes as they were signed."""

from odop.documents.bundles.setting import Paper, in_both, set_bundle, set_minutes

__all__ = ["Paper", "in_both", "set_bundle", "set_minutes"]
