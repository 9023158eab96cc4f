"""The district's pages of surveys."""
