"""Claims of councils at the district desk."""
