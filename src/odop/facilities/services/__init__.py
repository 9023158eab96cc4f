"""Every write of common facility centres."""
