"""Backups: one file that holds the database whole, says what is in it, and knows when it is damaged."""
