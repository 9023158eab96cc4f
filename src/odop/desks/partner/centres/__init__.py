"""Common facility centres, by whoever runs them."""
