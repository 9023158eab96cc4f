"""The district desk's pages of help to reach a market."""
