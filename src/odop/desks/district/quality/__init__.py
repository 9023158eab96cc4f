"""Quality at the district desk."""
