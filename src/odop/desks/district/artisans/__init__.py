"""The makers' register at the district desk."""
