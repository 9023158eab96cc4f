"""A maker's pages of help to reach a market: what she would get, by when to file, what to bring, where her claim is."""
