"""Every read of common facility centres."""
