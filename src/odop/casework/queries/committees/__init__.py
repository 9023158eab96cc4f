"""Reads of committees: what a body decided, and everything the desks show of its meetings."""

from odop.casework.queries.committees.decisions import (
    Decision,
    Waiting,
    decision_on,
    decisions_on,
    waiting_on,
)

__all__ = ["Decision", "Waiting", "decision_on", "decisions_on", "waiting_on"]
