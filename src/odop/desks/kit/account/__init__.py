"""Signing in and out: pages of our own around allauth's flows."""
