"""The surveyor's pages, and what ODK Collect asks of us."""
