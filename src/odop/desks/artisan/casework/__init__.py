"""A maker's pages of casework: what help she can get, applying, and where her file is."""
