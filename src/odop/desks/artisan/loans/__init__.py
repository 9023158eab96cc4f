"""A maker's pages of loans with margin money and of what is paid to her."""
