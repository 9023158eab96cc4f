"""Laboratories at the partner desk."""
